import CSQLiteSession
import FluxCalendar
import FluxJSON
import GRDB

/// Ends a dry run: carries the result out of a transaction that must not be kept.
private enum Ending<Value> {
    case keep(Written<Value>)
    case discard(Written<Value>)
}

extension Store {
    /// Changes the store in one transaction: all of `body` or nothing, together with its journal entry, its audit rows and
    /// its idempotency record.
    ///
    /// - Parameters:
    ///   - dryRun: do everything, return the result, keep nothing.
    ///   - body: makes the changes; it may run while other processes wait, so it does no I/O of its own.
    /// - Throws: ``StoreError``, or what `body` throws; then nothing was changed.
    public func write<Value: Codable>(
        _ context: WriteContext, dryRun: Bool = false, _ body: (WriteTransaction) throws -> Value
    ) throws -> Written<Value> {
        try transaction { db, recorder in
            if let key = context.idempotencyKey,
                let stored: Value = try Idempotency.result(of: key, for: context, in: db)
            {
                let replay = Written(value: stored, replayed: true)
                if dryRun { return .discard(replay) }
                try Idempotency.countReplay(of: key, in: db)
                return .keep(replay)
            }
            let transaction = WriteTransaction(db: db, context: context, recorder: recorder)
            recorder.start()
            defer { recorder.stop() }
            let value = try body(transaction)
            if !transaction.journalsItself {
                try Journal.record(try recorder.changeset(), by: transaction, in: db)
            }
            if let key = context.idempotencyKey {
                try Idempotency.keep(JSON(encoding: value).text, of: key, for: context, in: db)
            }
            var written = Written(value: value, replayed: false)
            written.auditSeal = transaction.auditHead.map { AuditSeal($0) }
            return dryRun ? .discard(written) : .keep(written)
        }
    }

    /// Begins, runs `body`, and commits or rolls back.
    private func transaction<Value>(
        _ body: (Database, ChangeRecorder) throws -> Ending<Value>
    ) throws -> Written<Value> {
        try translating {
            try queue.writeWithoutTransaction { db in
                try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
                do {
                    try refuseForeignSchema(db)
                    switch try body(db, recorder(of: db)) {
                    case .keep(let written):
                        try db.cachedStatement(sql: "COMMIT").execute()
                        return written
                    case .discard(let written):
                        try db.rollback()
                        return written
                    }
                } catch {
                    // Some errors, such as a full disk, have rolled back already.
                    if db.isInsideTransaction { try? db.rollback() }
                    throw error
                }
            }
        }
    }

    private func recorder(of db: Database) throws -> ChangeRecorder {
        try recorder.withLock { recorder in
            if let recorder { return recorder }
            let made = try ChangeRecorder(db)
            recorder = made
            return made
        }
    }

    /// A trigger or view that flux did not make could turn any write into another one. Our own triggers write to FTS5
    /// tables, which SQLite before 3.41 refuses while the schema is untrusted; that guard is lifted only here, after
    /// every trigger was found to be ours, word for word.
    ///
    /// The texts are compared once for each version of the schema, which any change of it raises
    /// (https://www.sqlite.org/pragma.html#pragma_schema_version).
    private func refuseForeignSchema(_ db: Database) throws {
        let version = try db.rows(kept: "PRAGMA schema_version") { $0.int(0) }.first
        if let version, version == trustedSchema.withLock({ $0 }) { return }
        let texts = try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')"))
        let foreign = texts.filter { !Schema.triggers.contains($0) }
        if !foreign.isEmpty {
            throw StoreError.foreign(
                path: path, detail: "\(foreign.count) trigger or view that flux did not make")
        }
        flux_db_trust_schema(UnsafeMutableRawPointer(db.sqliteConnection))
        trustedSchema.withLock { $0 = version }
    }
}
