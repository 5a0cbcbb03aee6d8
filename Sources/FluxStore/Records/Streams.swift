import FluxCalendar
import FluxJSON
import Foundation
import GRDB
import GRDBSQLite

extension ReadTransaction {
    /// The streams of an export: a name for people and the table behind it, in an order in which they can be read back.
    public static let streams: [(name: String, table: String)] = [
        ("profile", "profile"), ("goals", "goals"), ("series", "series"), ("tasks", "tasks"),
        ("task_goals", "task_goals"), ("flows", "flows"), ("flow_phases", "flow_phases"),
        ("flow_entities", "flow_entities"), ("workflow_definitions", "workflow_definitions"),
        ("flow_timers", "flow_timers"), ("alerts", "alerts"), ("conversations", "conversations"),
        ("messages", "messages"),
        ("patterns", "patterns"), ("notifications", "notification_log"),
        ("reminders", "reminders"), ("dispatches", "dispatch_log"),
        ("dispatch_tasks", "dispatch_tasks"),
        ("transitions", "transitions"), ("violations", "violations"), ("journal", "journal"),
        ("idempotency", "idempotency"), ("outbox", "outbox"), ("usage", "usage"),
        ("model_calls", "model_calls"),
        ("kept_values", "settings"),
        ("sequence", "sequence"),
    ]

    /// Writes each row of a stream as a JSON object of its columns, in the order of its key, in bounded memory. JSON columns
    /// come as JSON, binary ones as base64.
    ///
    /// - Parameters:
    ///   - write: takes pieces of the text; a row begins and ends with a piece.
    ///   - separate: is called before each row.
    public func writeRows(
        of table: String, _ write: ([UInt8]) throws -> Void, before separate: () throws -> Void
    ) throws {
        guard ReadTransaction.streams.contains(where: { $0.table == table }) else {
            throw StoreError.failed(detail: "no stream of that name")
        }
        let columns = try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))").map {
            (name: $0["name"] as String, isBinary: $0["type"] as String == "BLOB")
        }
        // What the journal holds of a large import may be larger than everything else together.
        let list = columns.map { column in
            column.isBinary
                ? "CASE WHEN length(\(column.name)) <= \(LargeValue.smallest) THEN \(column.name) END AS \(column.name)"
                : "\(column.name)"
        }.joined(separator: ", ")
        let sizes = columns.filter(\.isBinary).map { "length(\($0.name)) AS size_of_\($0.name)" }
        let cursor = try Row.fetchCursor(
            db,
            sql:
                "SELECT \(([list] + sizes).joined(separator: ", ")) FROM \(table) ORDER BY 1, 2")
        while let row = try cursor.next() {
            try separate()
            var buffer: [UInt8] = [UInt8(ascii: "{")]
            for (index, column) in columns.enumerated() {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                JSON.string(column.name).write(to: &buffer)
                buffer.append(UInt8(ascii: ":"))
                let size: Int = column.isBinary ? row["size_of_\(column.name)"] ?? 0 : 0
                guard size > LargeValue.smallest else {
                    ReadTransaction.json(row[index], column: column.name).write(to: &buffer)
                    continue
                }
                buffer.append(UInt8(ascii: "\""))
                try write(buffer)
                buffer.removeAll(keepingCapacity: true)
                try LargeValue(table: table, column: column.name, number: row["number"], in: db)
                    .eachPiece { try write(Array($0.base64EncodedString().utf8)) }
                buffer.append(UInt8(ascii: "\""))
            }
            buffer.append(UInt8(ascii: "}"))
            try write(buffer)
        }
    }

    private static let jsonColumns: Set<String> = [
        "work", "commitments", "tags", "plan", "recurrence", "state", "data", "error", "machines",
        "details",
        "metadata", "payload", "result", "since", "flow_patch",
    ]

    private static func json(_ value: DatabaseValue, column: String) -> JSON {
        switch value.storage {
        case .null: return .null
        case .int64(let number): return .int(number)
        case .double(let number): return .double(number)
        case .string(let text):
            // Only lists and objects, so that reading back cannot take a text for a value.
            guard jsonColumns.contains(column), let first = text.utf8.first,
                first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
                let parsed = try? JSON(parsing: text), parsed.text == text
            else { return .string(text) }
            return parsed
        case .blob(let data): return .string(data.base64EncodedString())
        }
    }

    /// A hash of everything a person would call their data: the same before and after vacuum, backup, restore, export
    /// and import, and the same whenever the same commands are run, so that a checker can tell the state before a
    /// command from the one after it. For that it leaves out what chance or the clock put there: UUIDs and the moments
    /// at which rows were written; of moments that mean something, such as completion, it takes the day. Two
    /// independent 64-bit FNV-1a sums over the rows in the order of their keys.
    ///
    /// - Throws: ``StoreError``.
    public func fingerprint() throws -> String {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x9E37_79B9_7F4A_7C15
        for table in Schema.userTables.sorted() {
            for byte in table.utf8 { mix(byte, &first, &second) }
            let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
            while let row = try cursor.next() {
                for (column, value) in row where !ReadTransaction.incidental.contains(column) {
                    for byte in ReadTransaction.canonical(value, column) {
                        mix(byte, &first, &second)
                    }
                    mix(0x1F, &first, &second)
                }
                mix(0x1E, &first, &second)
            }
        }
        return hex(first) + hex(second)
    }

    private func mix(_ byte: UInt8, _ first: inout UInt64, _ second: inout UInt64) {
        first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
        second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
        second ^= second >> 29
    }

    private func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static let incidental: Set<String> = [
        "id", "created_at", "updated_at", "last_retry_at", "next_retry_at", "since", "definition",
    ]
    private static let days: Set<String> = [
        "completed_at", "activated_at", "onboarded_at", "phone_verified_at", "whatsapp_consent_at",
    ]

    private static func canonical(_ value: DatabaseValue, _ column: String) -> [UInt8] {
        switch value.storage {
        case .null: [0]
        case .int64(let number):
            [1] + Array(String(days.contains(column) ? number / 86_400 : number).utf8)
        case .double(let number): [2] + Array("\(number)".utf8)
        case .string(let text): [3] + Array((column == "data" ? withoutMoments(text) : text).utf8)
        case .blob(let data): [4] + Array(data)
        }
    }

    /// What a flow keeps, without the moments at which its turns were taken.
    private static func withoutMoments(_ text: String) -> String {
        func strip(_ json: JSON) -> JSON {
            switch json {
            case .object(let members):
                .object(
                    members.filter { $0.name != "at" }.map { JSON.Member($0.name, strip($0.value)) }
                )
            case .array(let values): .array(values.map(strip))
            case .null, .bool, .int, .double, .string: json
            }
        }
        return (try? JSON(parsing: text)).map { strip($0).text } ?? text
    }
}

/// A binary value that is read piece by piece (https://www.sqlite.org/c3ref/blob_open.html).
private struct LargeValue {
    /// Smaller ones are read at once, in bytes.
    static let smallest = 1 << 20
    /// So many bytes at a time: a multiple of three, so that pieces of base64 join without padding.
    private static let piece = 3 << 16

    private let table: String
    private let column: String
    private let number: Int64
    private let db: Database

    init(table: String, column: String, number: Int64, in db: Database) {
        self.table = table
        self.column = column
        self.number = number
        self.db = db
    }

    func eachPiece(_ take: (Data) throws -> Void) throws {
        var handle: OpaquePointer?
        let code = sqlite3_blob_open(db.sqliteConnection, "main", table, column, number, 0, &handle)
        defer { sqlite3_blob_close(handle) }
        guard code == SQLITE_OK else { throw failure(code) }
        let size = Int(sqlite3_blob_bytes(handle))
        var offset = 0
        var buffer = Data(count: LargeValue.piece)
        while offset < size {
            let count = min(LargeValue.piece, size - offset)
            let code = buffer.withUnsafeMutableBytes {
                sqlite3_blob_read(handle, $0.baseAddress, Int32(count), Int32(offset))
            }
            guard code == SQLITE_OK else { throw failure(code) }
            try take(buffer.prefix(count))
            offset += count
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
}
