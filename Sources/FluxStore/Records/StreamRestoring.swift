import FluxJSON
import Foundation
import GRDB

extension ReadTransaction {
    /// Whether nothing was ever stored: then a whole export can be put in.
    public func isEmpty() throws -> Bool {
        for stream in ReadTransaction.streams where stream.table != "sequence" {
            let row = try Int.fetchOne(db, sql: "SELECT 1 FROM \(stream.table) LIMIT 1")
            if row != nil { return false }
        }
        return true
    }

    /// How many rows all streams have together.
    public func rowCount() throws -> Int {
        try ReadTransaction.streams.reduce(0) { sum, stream in
            try sum + (Int.fetchOne(db, sql: "SELECT count(*) FROM \(stream.table)") ?? 0)
        }
    }
}

/// Puts rows of an export back, as they were.
public struct StreamRestorer {
    private let db: Database
    private let table: String
    private let types: [String: String]
    private var columns: [String] = []
    private var sql = ""

    /// A row that does not fit its table.
    public struct BadRow: Error {
        /// What is wrong with it.
        public let message: String
    }

    fileprivate init(table: String, db: Database) throws {
        self.table = table
        self.db = db
        types = Dictionary(
            uniqueKeysWithValues: try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))").map {
                ($0["name"] as String, $0["type"] as String)
            })
    }

    /// Stores a row.
    ///
    /// - Throws: ``BadRow`` for columns and values that the table does not have, ``StoreError``.
    public mutating func restore(_ row: JSON) throws {
        guard case .object(let members) = row, !members.isEmpty else {
            throw BadRow(message: "a row is no object")
        }
        if columns.count != members.count || !zip(columns, members).allSatisfy({ $0 == $1.name }) {
            columns = members.map(\.name)
            // Only names that the table has get into the statement.
            guard Set(columns).count == columns.count, columns.allSatisfy({ types[$0] != nil })
            else { throw BadRow(message: "a row has columns that the table has not") }
            let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            let marks = columns.map { _ in "?" }.joined(separator: ", ")
            // The sequence is there from the beginning.
            let verb = table == "sequence" ? "INSERT OR REPLACE" : "INSERT"
            sql = "\(verb) INTO \(table) (\(names)) VALUES (\(marks))"
        }
        do {
            try db.run(kept: sql, try members.map { try value($0.value, of: $0.name) })
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw BadRow(message: "a row breaks a rule of its table")
        }
    }

    private func value(_ json: JSON, of column: String) throws -> DatabaseValue {
        switch (types[column], json) {
        case (_, .null): return .null
        case ("INTEGER", .int(let number)): return number.databaseValue
        case ("REAL", .double(let number)): return number.databaseValue
        case ("REAL", .int(let number)): return Double(number).databaseValue
        case ("BLOB", .string(let text)):
            guard let data = Data(base64Encoded: text) else { break }
            return data.databaseValue
        case ("TEXT", .string(let text)): return text.databaseValue
        case ("TEXT", .object), ("TEXT", .array): return json.text.databaseValue
        default: break
        }
        throw BadRow(message: "a value does not fit the column '\(column)'")
    }
}

extension WriteTransaction {
    /// What puts the rows of a stream back. References are looked at when all streams are in, since they point both ways.
    public func restorer(ofStream name: String) throws -> StreamRestorer {
        guard let stream = ReadTransaction.streams.first(where: { $0.name == name }) else {
            throw StoreError.failed(detail: "no stream of that name")
        }
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        return try StreamRestorer(table: stream.table, db: db)
    }
}
