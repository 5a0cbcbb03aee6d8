import CSQLiteSession
import GRDB
import Glibc

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
    /// - Parameter skipping: tables whose changes are left out.
    /// - Returns: the rows that had changed since; with `.refuse` any of them means that nothing may be kept and the
    ///   caller rolls back.
    func apply(
        to db: Database, onConflict policy: ConflictPolicy, skipping tables: [String] = []
    ) throws -> [RowConflict] {
        let parents =
            policy == .keep ? try ParentRows(removedBy: self, in: db, skipping: tables) : nil
        let judge = Judge(policy: policy)
        let names = tables.map { strdup($0) }
        defer { for name in names { free(name) } }
        let pointers: [UnsafePointer<CChar>?] = names.map { UnsafePointer($0) }
        let code = bytes.withUnsafeBytes { buffer in
            flux_changeset_apply(
                UnsafeMutableRawPointer(db.sqliteConnection), Int32(buffer.count),
                buffer.baseAddress, pointers, Int32(pointers.count),
                { context, kind, table, _, key in
                    guard let context else { return 2 }
                    return Unmanaged<Judge>.fromOpaque(context).takeUnretainedValue()
                        .answer(
                            kind: kind, table: table.map { String(cString: $0) } ?? "", key: key)
                }, Unmanaged.passUnretained(judge).toOpaque())
        }
        // 19 is SQLITE_CONSTRAINT: later rows refer to what would go.
        if code == 19 {
            let rest = RowConflict(table: "", number: -1, kind: "reference")
            throw StoreError.rollbackConflict(judge.conflicts.isEmpty ? [rest] : judge.conflicts)
        }
        // 4 is SQLITE_ABORT, which the answer 2 asks for.
        guard code == 0 || (code == 4 && !judge.conflicts.isEmpty) else {
            throw StoreError.failed(detail: "a journal entry cannot be applied (\(code))")
        }
        if code == 4 { throw StoreError.rollbackConflict(judge.conflicts) }
        var conflicts = judge.conflicts
        if let parents { conflicts += try parents.bringBack(in: db) }
        return conflicts
    }

    /// Answers SQLite's questions about rows that are not as they were recorded.
    private final class Judge {
        let policy: ConflictPolicy
        var conflicts: [RowConflict] = []

        init(policy: ConflictPolicy) { self.policy = policy }

        func answer(kind: Int32, table: String, key: Int64) -> Int32 {
            // Which rows refer to what is gone is looked up afterwards, and what they need is brought back.
            if kind == 5, policy == .keep { return 0 }
            conflicts.append(
                RowConflict(table: table, number: key, kind: Changeset.word(for: kind)))
            // A reference that would dangle is never kept otherwise, whatever the person chose.
            if kind == 5 { return 2 }
            switch policy {
            // Going on collects every conflict; the caller rolls back.
            case .refuse, .keep: return 0
            case .force: return 1
            }
        }
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

/// Rows that a changeset removes and that others may refer to: where a row is kept that needs one of them, it comes back.
private struct ParentRows {
    private var rows: [String: [Int64: Row]] = [:]

    init(removedBy changeset: Changeset, in db: Database, skipping tables: [String]) throws {
        let parents: Set<String> = ["goals", "flows", "series", "conversations", "tasks"]
        for change in try changeset.changes()
        where change.operation == 9 && parents.contains(change.table)
            && !tables.contains(change.table)
        {
            rows[change.table, default: [:]][change.number] = try Row.fetchOne(
                db, sql: "SELECT * FROM \(change.table) WHERE number = ?",
                arguments: [change.number])
        }
    }

    /// Brings back what kept rows refer to, and what that refers to.
    func bringBack(in db: Database) throws -> [RowConflict] {
        var kept: [RowConflict] = []
        while true {
            var again = false
            for violation in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                let child: String = violation[0]
                let parent: String = violation[2]
                guard let rowid: Int64 = violation[1], let missing = rows[parent] else { continue }
                let key: Int32 = violation[3]
                let columns = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(child))")
                guard let column = columns.first(where: { $0["id"] == key })?["from"] as String?,
                    let number = try Int64.fetchOne(
                        db, sql: "SELECT \(column) FROM \(child) WHERE rowid = ?",
                        arguments: [rowid]),
                    let row = missing[number],
                    !kept.contains(RowConflict(table: parent, number: number, kind: "referenced"))
                else { continue }
                let marks = row.columnNames.map { _ in "?" }.joined(separator: ", ")
                try db.execute(
                    sql:
                        "INSERT INTO \(parent) (\(row.columnNames.joined(separator: ", "))) VALUES (\(marks))",
                    arguments: StatementArguments(Array(row.databaseValues)))
                kept.append(RowConflict(table: parent, number: number, kind: "referenced"))
                again = true
            }
            if !again { return kept }
        }
    }
}
