import FluxJSON
import GRDB

/// Results kept under the keys that callers gave, so that a repetition is answered and not done again.
enum Idempotency {
    static func result<Value: Decodable>(
        of key: String, for context: WriteContext, in db: Database
    ) throws -> Value? {
        let stored = try db.rows(
            kept: "SELECT request, command, result FROM idempotency WHERE key = ?",
            [key.databaseValue]
        ) { (request: $0.text(0), command: $0.text(1), text: $0.text(2)) }.first
        guard let (request, command, text) = stored else { return nil }
        guard request == context.requestDigest, command == context.command else {
            throw StoreError.idempotencyMismatch(key: key)
        }
        return try JSON(parsing: text).decoded()
    }

    static func countReplay(of key: String, in db: Database) throws {
        try db.execute(
            sql: "UPDATE idempotency SET replays = replays + 1 WHERE key = ?", arguments: [key])
    }

    static func keep(_ result: String, of key: String, for context: WriteContext, in db: Database)
        throws
    {
        try db.run(
            kept:
                "INSERT INTO idempotency (key, request, command, result, at) VALUES (?, ?, ?, ?, ?)",
            [
                key.databaseValue, context.requestDigest.databaseValue,
                context.command.databaseValue, result.databaseValue,
                context.now.seconds.databaseValue,
            ])
    }
}
