import FluxJSON
import GRDB

/// Results kept under the keys that callers gave, so that a repetition is answered and not done again.
enum Idempotency {
    static func result<Value: Decodable>(
        of key: String, for context: WriteContext, in db: Database
    ) throws -> Value? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT request, command, result FROM idempotency WHERE key = ?"),
                arguments: [key])
        else { return nil }
        let request: String = row["request"]
        let command: String = row["command"]
        guard request == context.requestDigest, command == context.command else {
            throw StoreError.idempotencyMismatch(key: key)
        }
        let text: String = row["result"]
        return try JSON(parsing: text).decoded()
    }

    static func countReplay(of key: String, in db: Database) throws {
        try db.execute(
            sql: "UPDATE idempotency SET replays = replays + 1 WHERE key = ?", arguments: [key])
    }

    static func keep(_ result: String, of key: String, for context: WriteContext, in db: Database)
        throws
    {
        let statement = try db.cachedStatement(
            sql:
                "INSERT INTO idempotency (key, request, command, result, at) VALUES (?, ?, ?, ?, ?)"
        )
        try statement.execute(
            arguments: [key, context.requestDigest, context.command, result, context.now.seconds])
    }
}
