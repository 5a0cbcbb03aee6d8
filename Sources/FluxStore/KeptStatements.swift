import GRDB
import GRDBSQLite

extension Database {
    /// Runs a statement that returns nothing and is prepared once for each connection.
    ///
    /// The writes that every event does go through here: binding their values one by one costs a fraction of handing
    /// them over as arguments, which are checked and copied on the way.
    ///
    /// - Parameter values: one for each parameter, in their order.
    func run(kept sql: String, _ values: [DatabaseValue]) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        try bind(values, to: statement, sql)
        guard sqlite3_step(statement) == SQLITE_DONE else { throw failure(sql) }
    }

    /// Reads the rows of a statement that is prepared once for each connection.
    ///
    /// - Parameters:
    ///   - values: one for each parameter, in their order.
    ///   - body: reads a row; it must not run the same statement again.
    func rows<Result>(
        kept sql: String, _ values: [DatabaseValue] = [], _ body: (KeptRow) throws -> Result
    ) throws -> [Result] {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        try bind(values, to: statement, sql)
        var results: [Result] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: results.append(try body(KeptRow(statement: statement)))
            case SQLITE_DONE: return results
            default: throw failure(sql)
            }
        }
    }

    private func bind(_ values: [DatabaseValue], to statement: OpaquePointer, _ sql: String) throws
    {
        assert(sqlite3_bind_parameter_count(statement) == values.count, "\(values.count): \(sql)")
        for (index, value) in values.enumerated() {
            guard Database.bind(value, to: statement, at: Int32(index + 1)) == SQLITE_OK else {
                throw failure(sql)
            }
        }
    }

    private static func bind(_ value: DatabaseValue, to statement: OpaquePointer, at index: Int32)
        -> Int32
    {
        // SQLite keeps a copy of its own.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value.storage {
        case .null: return sqlite3_bind_null(statement, index)
        case .int64(let number): return sqlite3_bind_int64(statement, index, number)
        case .double(let number): return sqlite3_bind_double(statement, index, number)
        case .string(var text):
            return text.withUTF8 { bytes in
                guard let start = bytes.baseAddress else {
                    return sqlite3_bind_text(statement, index, "", 0, copied)
                }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text(statement, index, $0, Int32(bytes.count), copied)
                }
            }
        case .blob(let data):
            return data.withUnsafeBytes {
                guard let start = $0.baseAddress, !$0.isEmpty else {
                    return sqlite3_bind_zeroblob(statement, index, 0)
                }
                return sqlite3_bind_blob(statement, index, start, Int32($0.count), copied)
            }
        }
    }

    private func failure(_ sql: String) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)),
            message: String(cString: sqlite3_errmsg(sqliteConnection)), sql: sql)
    }
}

/// The row that a kept statement stands at. Use it only inside the closure that it is handed to.
struct KeptRow {
    fileprivate let statement: OpaquePointer

    /// A whole number; 0 for NULL.
    func int(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    /// A number; 0 for NULL.
    func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

    /// A text; empty for NULL.
    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Bytes; empty for NULL.
    func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// What `read` finds in a column; `nil` where it is NULL.
    func optional<Value>(_ column: Int32, _ read: (KeptRow) -> (Int32) -> Value) -> Value? {
        sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : read(self)(column)
    }
}
