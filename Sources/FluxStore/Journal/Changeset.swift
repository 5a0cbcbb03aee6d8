import CSQLiteSession
import GRDB

/// Row changes in SQLite's binary changeset format, which can be inverted and applied.
struct Changeset: Sendable {
    let bytes: [UInt8]

    /// One changed row.
    struct Change {
        let table: String
        /// SQLite's code: 9 DELETE, 18 INSERT, 23 UPDATE.
        let operation: Int32
        let number: Int64
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// The rows it changes.
    func changes() throws -> [Change] {
        final class Found { var changes: [Change] = [] }
        let found = Found()
        let code = bytes.withUnsafeBytes { buffer in
            flux_changeset_visit(
                Int32(buffer.count), buffer.baseAddress,
                { context, table, operation, key in
                    guard let context, let table else { return 1 }
                    Unmanaged<Found>.fromOpaque(context).takeUnretainedValue().changes.append(
                        Change(table: String(cString: table), operation: operation, number: key))
                    return 0
                }, Unmanaged.passUnretained(found).toOpaque())
        }
        guard code == 0 else {
            throw StoreError.failed(detail: "a journal entry is damaged (\(code))")
        }
        return found.changes
    }

    /// The changes that take these back.
    func inverted() throws -> Changeset {
        var count: Int32 = 0
        var inverse: UnsafeMutableRawPointer?
        let code = bytes.withUnsafeBytes {
            flux_changeset_invert(Int32($0.count), $0.baseAddress, &count, &inverse)
        }
        defer { flux_session_free(inverse) }
        guard code == 0 else {
            throw StoreError.failed(detail: "a journal entry is damaged (\(code))")
        }
        guard let inverse, count > 0 else { return Changeset(bytes: []) }
        return Changeset(bytes: Array(UnsafeRawBufferPointer(start: inverse, count: Int(count))))
    }

    /// Applies the changes within the caller's transaction.
    ///
    /// - Returns: the rows that had changed since; with `.refuse` any of them means that nothing may be kept and the
    ///   caller rolls back.
    func apply(to db: Database, onConflict policy: ConflictPolicy) throws -> [RowConflict] {
        final class Judge {
            let policy: ConflictPolicy
            var conflicts: [RowConflict] = []
            init(policy: ConflictPolicy) { self.policy = policy }
        }
        let judge = Judge(policy: policy)
        let code = bytes.withUnsafeBytes { buffer in
            flux_changeset_apply(
                UnsafeMutableRawPointer(db.sqliteConnection), Int32(buffer.count),
                buffer.baseAddress,
                { context, kind, table, _, key in
                    guard let context else { return 2 }
                    let judge = Unmanaged<Judge>.fromOpaque(context).takeUnretainedValue()
                    judge.conflicts.append(
                        RowConflict(
                            table: table.map { String(cString: $0) } ?? "", number: key,
                            kind: Changeset.word(for: kind)))
                    // A reference that would dangle is never kept, whatever the person chose.
                    if kind == 5 { return 2 }
                    switch judge.policy {
                    // Going on collects every conflict; the caller rolls back.
                    case .refuse, .keep: return 0
                    case .force: return 1
                    }
                }, Unmanaged.passUnretained(judge).toOpaque())
        }
        // 19 is SQLITE_CONSTRAINT: later rows refer to what would go.
        if code == 19 {
            let rest = RowConflict(table: "", number: -1, kind: "reference")
            throw StoreError.rollbackConflict(judge.conflicts.isEmpty ? [rest] : judge.conflicts)
        }
        // 4 is SQLITE_ABORT, which the answer 2 above asks for.
        guard code == 0 || (code == 4 && !judge.conflicts.isEmpty) else {
            throw StoreError.failed(detail: "a journal entry cannot be applied (\(code))")
        }
        if code == 4 { throw StoreError.rollbackConflict(judge.conflicts) }
        return judge.conflicts
    }

    private static func word(for kind: Int32) -> String {
        switch kind {
        case 1: "changed"
        case 2: "gone"
        case 3: "taken"
        case 4: "constraint"
        default: "reference"
        }
    }
}

/// What to do with rows that changed since the entry that is taken back.
public enum ConflictPolicy: Sendable {
    /// Apply nothing and report them.
    case refuse
    /// Leave those rows as they are now.
    case keep
    /// Overwrite them.
    case force
}
