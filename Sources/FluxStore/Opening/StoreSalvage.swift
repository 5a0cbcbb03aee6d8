import FluxCalendar
import GRDB
import Glibc

/// What was saved of a damaged store, and what was not.
public struct SalvageReport: Codable, Equatable, Sendable {
    /// Tables that had something, in the order of the schema.
    public var tables: [Table] = []

    /// What became of a table.
    public struct Table: Codable, Equatable, Sendable {
        /// Its name.
        public let table: String
        /// How many rows were saved.
        public var saved = 0
        /// How many rows are lost for certain: they could not be read, or no longer fit.
        public var lost = 0
        /// Whether a stretch of it could not be read, so that more may be lost than is known.
        public var hasGaps = false
    }

    /// All rows that were saved.
    public var saved: Int { tables.reduce(0) { $0 + $1.saved } }
    /// All rows that are lost for certain.
    public var lost: Int { tables.reduce(0) { $0 + $1.lost } }
    /// Whether everything was saved.
    public var isWhole: Bool { tables.allSatisfy { $0.lost == 0 && !$0.hasGaps } }
}

extension Store {
    /// Saves what can be read of a damaged store into a new one, which takes its place; the damaged file is kept.
    ///
    /// Rows are read past the damage: in their order up to it, and then one by one by their numbers. Search index and
    /// counts are made anew. What refers to a lost row loses the reference, or goes where it cannot be without.
    ///
    /// - Parameter kept: where the damaged file is moved to.
    /// - Throws: ``StoreError``; then everything is as it was.
    public static func salvage(at path: String, keepingDamagedAs kept: String) throws
        -> SalvageReport
    {
        let draft = "\(path).new-salvage-\(getpid())"
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
        try create(at: draft)
        let report: SalvageReport
        let copy = "\(path).new-damaged-\(getpid())"
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(copy + suffix) } }
        try StoreFile.copyPadded(path, to: copy)
        do {
            let damaged = try DatabaseQueue(path: copy)
            var writing = Configuration()
            writing.foreignKeysEnabled = false
            let target = try DatabaseQueue(path: draft, configuration: writing)
            report = try damaged.writeWithoutTransaction { source in
                try target.writeWithoutTransaction { db in
                    var salvage = Salvage(from: source, to: db)
                    try db.inTransaction {
                        try salvage.run()
                        return .commit
                    }
                    try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                    return salvage.report
                }
            }
            try target.close()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
        guard report.tables.contains(where: { $0.saved > 0 && $0.table != "sequence" }) else {
            throw StoreError.corrupt(path: path, detail: "nothing of it can be read")
        }
        _ = try verify(draft)
        try moveAside(path, to: kept)
        guard rename(draft, path) == 0 else {
            let reason = StoreFile.reason(errno)
            rename(kept, path)
            throw StoreError.failed(detail: "putting the saved store in place: \(reason)")
        }
        StoreFile.syncFolder(StoreFile.folder(of: path))
        return report
    }
}

/// Copies the rows that can be read.
private struct Salvage {
    private let source: Database
    private let target: Database
    var report = SalvageReport()

    /// Where nothing says how far the numbers of a table go, rows are looked for so many numbers beyond the damage.
    private static let reach: Int64 = 100_000
    /// No sequence is believed beyond this number.
    private static let mostNumbers: Int64 = 10_000_000

    init(from source: Database, to target: Database) {
        self.source = source
        self.target = target
    }

    mutating func run() throws {
        // Rules that a lost row leaves broken are mended at the end.
        for table in ReadTransaction.streams.map(\.table) {
            let entry = try salvage(table)
            if entry.saved > 0 || entry.lost > 0 || entry.hasGaps { report.tables.append(entry) }
        }
        try mendReferences()
        try target.execute(
            sql: """
                UPDATE sequence SET value = max(value, (SELECT max(n) FROM (SELECT max(number) AS n FROM tasks
                    UNION ALL SELECT max(number) FROM goals UNION ALL SELECT max(number) FROM series
                    UNION ALL SELECT max(number) FROM flows UNION ALL SELECT max(number) FROM patterns
                    UNION ALL SELECT 0))) WHERE name = 'number'
                """)
    }

    private func salvage(_ table: String) throws -> SalvageReport.Table {
        var entry = SalvageReport.Table(table: table)
        let known = try columns(of: table, in: target)
        guard let found = try? columns(of: table, in: source), !found.isEmpty else {
            entry.hasGaps = true
            return entry
        }
        let shared = found.filter(known.contains)
        let list = shared.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = shared.map { _ in "?" }.joined(separator: ", ")
        let insert = try target.makeStatement(
            sql: "INSERT OR IGNORE INTO \(table) (\(list)) VALUES (\(marks))")
        var isSecondPass = false
        func keep(_ values: [DatabaseValue]) {
            do {
                try insert.execute(arguments: StatementArguments(values))
                let count = target.changesCount
                entry.saved += count
                // What breaks a rule of its table is passed over; read from the other end, it was saved before.
                if count == 0, !isSecondPass { entry.lost += 1 }
            } catch {
                entry.lost += 1
            }
        }
        if table == "sequence" { try target.execute(sql: "DELETE FROM sequence") }
        let key = hasRowid(table) ? "rowid" : nil
        let order = key ?? list
        let select =
            "SELECT \(key.map { "\($0) AS flux_key, " } ?? "")\(list) FROM \(table) NOT INDEXED"
        let last = read("\(select) ORDER BY \(order)", key: key, keep)
        guard last.isCut else {
            if table == "sequence" { try restoreSequence() }
            return entry
        }
        entry.hasGaps = true
        guard key != nil else {
            // From the other end, up to the same damage; what was saved already is not saved twice.
            isSecondPass = true
            _ = read("\(select) ORDER BY \(descending(shared))", key: nil, keep)
            if table == "sequence" { try restoreSequence() }
            return entry
        }
        lookUp(table, select, after: last.key, keep)
        entry.lost += lostOfIndexed(table)
        return entry
    }

    /// How many rows the search index knows that could not be saved.
    private func lostOfIndexed(_ table: String) -> Int {
        guard ["tasks", "messages"].contains(table),
            let numbers = try? Int64.fetchAll(
                source, sql: "SELECT id FROM \(table)_search_docsize"),
            let saved = try? Int64.fetchSet(target, sql: "SELECT number FROM \(table)")
        else { return 0 }
        return Set(numbers).subtracting(saved).count
    }

    /// Reads rows in their order until the end or the damage.
    private func read(
        _ sql: String, key: String?, _ keep: ([DatabaseValue]) -> Void
    ) -> (isCut: Bool, key: Int64) {
        var last: Int64 = 0
        do {
            let cursor = try Row.fetchCursor(source, sql: sql)
            while let row = try cursor.next() {
                if key != nil { last = row["flux_key"] }
                keep(Array(row.databaseValues.dropFirst(key == nil ? 0 : 1)))
            }
            return (false, last)
        } catch {
            return (true, last)
        }
    }

    /// Looks the rows behind the damage up by their numbers.
    private func lookUp(
        _ table: String, _ select: String, after last: Int64, _ keep: ([DatabaseValue]) -> Void
    ) {
        let stated = highest(table)
        for number in last + 1...max(last + 1, stated ?? last + Salvage.reach) {
            // A number in a damaged page is an error: nobody knows whether it had a row.
            guard
                let row = try? Row.fetchOne(
                    source.cachedStatement(sql: "\(select) WHERE rowid = ?"), arguments: [number])
            else { continue }
            keep(Array(row.databaseValues.dropFirst()))
        }
    }

    /// The highest number that a table may have, as the sequences say.
    private func highest(_ table: String) -> Int64? {
        let isShared = ["tasks", "goals", "series", "flows", "patterns"].contains(table)
        let number =
            isShared
            ? try? Int64.fetchOne(source, sql: "SELECT value FROM sequence WHERE name = 'number'")
            : try? Int64.fetchOne(
                source, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table])
        return (number ?? nil).map { min($0, Salvage.mostNumbers) }
    }

    private func columns(of table: String, in db: Database) throws -> [String] {
        try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))").map { $0["name"] }
    }

    private func hasRowid(_ table: String) -> Bool {
        (try? Int.fetchOne(
            target, sql: "SELECT count(rowid) FROM \(table)")) != nil
    }

    private func descending(_ columns: [String]) -> String {
        columns.map { "\"\($0)\" DESC" }.joined(separator: ", ")
    }

    private func restoreSequence() throws {
        try target.execute(sql: "INSERT OR IGNORE INTO sequence VALUES ('number', 0)")
    }

    /// What points to a lost row points nowhere, or goes where it must point somewhere; until nothing is left to mend.
    private mutating func mendReferences() throws {
        while true {
            let dangling = try Row.fetchAll(target, sql: "PRAGMA foreign_key_check")
            let before = target.totalChangesCount
            for row in dangling {
                let table: String = row[0]
                let foreign: Int = row[3]
                let keys = try Row.fetchAll(target, sql: "PRAGMA foreign_key_list(\(table))")
                guard let column = keys.first(where: { $0["id"] == foreign })?["from"] as String?
                else { continue }
                let parent: String = row[2]
                // A table without row ids names no row, so the condition does.
                let condition =
                    "\"\(column)\" IS NOT NULL AND \"\(column)\" NOT IN (SELECT number FROM \(parent))"
                do {
                    try target.execute(
                        sql: "UPDATE \(table) SET \"\(column)\" = NULL WHERE \(condition)")
                } catch {
                    try target.execute(sql: "DELETE FROM \(table) WHERE \(condition)")
                    let count = target.changesCount
                    if let index = report.tables.firstIndex(where: { $0.table == table }) {
                        report.tables[index].saved -= count
                        report.tables[index].lost += count
                    }
                }
            }
            if target.totalChangesCount == before { return }
        }
    }
}
