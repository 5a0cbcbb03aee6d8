import FluxCalendar
import FluxJSON
import GRDB

/// A message that waits for its delivery, or was delivered.
public struct OutboxMessage: Sendable {
    /// Its number.
    public let number: Int64
    /// When it was written.
    public let at: Instant
    /// The flow it came from.
    public let flow: Int64?
    /// `mail`, `call`, `message` or `alert`.
    public let kind: String
    /// Who gets it.
    public let to: String
    /// What it is about.
    public let subject: String
    /// What it says.
    public let body: String
    /// How often it was tried.
    public let attempts: Int
    /// Joins it with the audit trail.
    public let correlationID: String
}

/// What is known of the outbox as a whole.
public struct OutboxState: Codable, Sendable {
    /// How many messages wait.
    public let pending: Int
    /// How many were given up.
    public let givenUp: Int
    /// How many were delivered.
    public let delivered: Int
    /// How long the oldest has been waiting, in seconds.
    public let oldestSeconds: Int64
}

extension ReadTransaction {
    /// Messages whose next attempt is due, the oldest first; those that another process is delivering are left out.
    public func dueMessages(at now: Instant, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT number FROM outbox WHERE status = 'pending' AND next_attempt_at <= ?
                    AND (claimed_at IS NULL OR claimed_at < ?)
                ORDER BY next_attempt_at, number LIMIT ?
                """,
            arguments: [now.seconds, now.seconds - OutboxClaim.lifetime, limit])
    }

    /// How the outbox stands.
    public func outboxState(at now: Instant) throws -> OutboxState {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) FILTER (WHERE status = 'pending'), count(*) FILTER (WHERE status = 'given_up'),
                    count(*) FILTER (WHERE status = 'delivered'), min(at) FILTER (WHERE status = 'pending') FROM outbox
                """)
        let oldest: Int64? = row?[3]
        return OutboxState(
            pending: row?[0] ?? 0, givenUp: row?[1] ?? 0, delivered: row?[2] ?? 0,
            oldestSeconds: oldest.map { max(0, now.seconds - $0) } ?? 0)
    }
}

/// How long a process has for a delivery before another one may try, in seconds.
enum OutboxClaim {
    static let lifetime: Int64 = 300
}

extension WriteTransaction {
    /// Takes a message for delivery: a compare-and-set, so that of two processes one gets it.
    ///
    /// - Returns: the message; `nil` when another process has it or it is no longer due.
    public func claim(message number: Int64) throws -> OutboxMessage? {
        let row = try Row.fetchOne(
            db,
            sql: """
                UPDATE outbox SET claimed_at = ?, attempts = attempts + 1
                WHERE number = ? AND status = 'pending' AND next_attempt_at <= ?
                    AND (claimed_at IS NULL OR claimed_at < ?)
                RETURNING number, at, flow, kind, payload, attempts, correlation_id
                """,
            arguments: [
                context.now.seconds, number, context.now.seconds,
                context.now.seconds - OutboxClaim.lifetime,
            ])
        guard let row else { return nil }
        let payload = try StoredJSON.value(row["payload"])
        return OutboxMessage(
            number: row["number"], at: Instant(seconds: row["at"]), flow: row["flow"],
            kind: row["kind"], to: payload["to"]?.stringValue ?? "",
            subject: payload["subject"]?.stringValue ?? "",
            body: payload["body"]?.stringValue ?? "",
            attempts: row["attempts"], correlationID: row["correlation_id"])
    }

    /// Notes that a message has left.
    public func delivered(message number: Int64) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET status = 'delivered', delivered_at = ?, claimed_at = NULL, next_attempt_at = NULL,
                    error = NULL WHERE number = ?
                """, arguments: [context.now.seconds, number])
    }

    /// Notes that a delivery failed.
    ///
    /// - Parameter next: when to try again; `nil` gives the message up.
    public func failed(message number: Int64, error: String, next: Instant?) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET status = ?, claimed_at = NULL, next_attempt_at = ?, error = ? WHERE number = ?
                """,
            arguments: [next == nil ? "given_up" : "pending", next?.seconds, error, number])
    }

    /// Lets messages that were given up be tried again, from now on for as long as new ones.
    ///
    /// - Returns: how many.
    public func reviveMessages() throws -> Int {
        try db.execute(
            sql: """
                UPDATE outbox SET status = 'pending', at = ?, attempts = 0, next_attempt_at = ?, error = NULL
                WHERE status = 'given_up'
                """, arguments: [context.now.seconds, context.now.seconds])
        return db.changesCount
    }

    /// Ends alerts that a person has looked at.
    ///
    /// - Returns: how many.
    public func resolveAlerts(code: String, ofFlow flow: Int64?) throws -> Int {
        try db.execute(
            sql: """
                UPDATE alerts SET resolved_at = ? WHERE resolved_at IS NULL AND code = ? AND (? IS NULL OR flow = ?)
                """, arguments: [context.now.seconds, code, flow, flow])
        return db.changesCount
    }

    /// Puts the open alerts that nobody was told of into the outbox.
    ///
    /// - Returns: how many.
    public func enqueueAlerts(to recipient: String) throws -> Int {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT number, code, severity, flow, message, action FROM alerts
                WHERE resolved_at IS NULL AND sent_at IS NULL ORDER BY number
                """)
        for row in rows {
            let flow: Int64? = row["flow"]
            let payload: JSON = [
                "to": .string(recipient),
                "subject": .string(
                    "flux: \(row["severity"] as String): \(row["code"] as String)"
                        + (flow.map { " in flow \($0)" } ?? "")),
                "body": .string("\(row["message"] as String). \(row["action"] as String)"),
            ]
            try db.execute(
                sql: """
                    INSERT INTO outbox (at, flow, kind, payload, status, next_attempt_at, correlation_id)
                    VALUES (?, ?, 'alert', ?, 'pending', ?, ?)
                    """,
                arguments: [
                    context.now.seconds, flow, payload.text, context.now.seconds,
                    context.correlationID,
                ])
            try db.execute(
                sql: "UPDATE alerts SET sent_at = ? WHERE number = ?",
                arguments: [context.now.seconds, row["number"] as Int64])
        }
        return rows.count
    }
}
