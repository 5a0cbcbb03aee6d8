import FluxCalendar
import GRDB

/// A browser or device that takes Web Push messages.
public struct PushSubscriptionRecord: Equatable, Sendable {
    /// Its number, ascending.
    public let number: Int64
    /// Where messages go.
    public let endpoint: String
    /// Its public key, base64url.
    public let p256dh: String
    /// Its secret, base64url.
    public let auth: String
    /// What the person calls it.
    public let label: String?
    /// When it was added.
    public let createdAt: Instant
    /// When it last took a message.
    public let usedAt: Instant?
}

extension ReadTransaction {
    /// The subscriptions, the oldest first.
    public func pushSubscriptions() throws -> [PushSubscriptionRecord] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM push_subscriptions ORDER BY number")
        ).map { row in
            PushSubscriptionRecord(
                number: row["number"], endpoint: row["endpoint"], p256dh: row["p256dh"],
                auth: row["auth"], label: row["label"],
                createdAt: Instant(seconds: row["created_at"]),
                usedAt: (row["used_at"] as Int64?).map(Instant.init(seconds:)))
        }
    }
}

extension WriteTransaction {
    /// Stores a subscription; the same endpoint takes the new keys.
    ///
    /// - Returns: its number.
    public func save(
        subscription endpoint: String, p256dh: String, auth: String, label: String?
    ) throws -> Int64 {
        try Int64.fetchOne(
            db,
            sql: """
                INSERT INTO push_subscriptions (endpoint, p256dh, auth, label, created_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (endpoint) DO UPDATE SET p256dh = excluded.p256dh, auth = excluded.auth,
                    label = coalesce(excluded.label, label)
                RETURNING number
                """, arguments: [endpoint, p256dh, auth, label, context.now.seconds]) ?? 0
    }

    /// Notes that a subscription took a message.
    public func used(subscription number: Int64) throws {
        try db.execute(
            sql: "UPDATE push_subscriptions SET used_at = ? WHERE number = ?",
            arguments: [context.now.seconds, number])
    }

    /// Takes a subscription away.
    ///
    /// - Returns: whether it was there.
    public func remove(subscription number: Int64) throws -> Bool {
        try db.execute(
            sql: "DELETE FROM push_subscriptions WHERE number = ?", arguments: [number])
        return db.changesCount == 1
    }
}
