import FluxJSON
import GRDB

extension ReadTransaction {
    /// A value that a command left for later ones; `nil` where none did.
    public func setting(_ name: String) throws -> JSON? {
        try db.rows(kept: "SELECT value FROM settings WHERE name = ?", [name.databaseValue]) {
            try StoredJSON.value($0.text(0))
        }.first
    }
}

extension ReadTransaction {
    /// The day on which housekeeping of a kind was last done: the number of days since 1970.
    public func lastDay(of housekeeping: Housekeeping) throws -> Int? {
        try db.rows(
            kept: "SELECT value FROM sequence WHERE name = ?",
            [housekeeping.rawValue.databaseValue]
        ) { Int($0.int(0)) }.first
    }
}

/// What is done once a day beside what was ordered. That it was done is no data of the person's, so it stands in no
/// journal and is part of no fingerprint.
public enum Housekeeping: String, Sendable {
    /// Letting series go on.
    case topUp = "topped_up_on"
    /// Looking at habits.
    case observation = "observed_on"
    /// Seeing to the counts by day.
    case tally = "tallied_on"
}

extension WriteTransaction {
    /// Notes that housekeeping was done on a day.
    public func note(_ housekeeping: Housekeeping, on day: Int) throws {
        try db.run(
            kept: """
                INSERT INTO sequence (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """, [housekeeping.rawValue.databaseValue, day.databaseValue])
    }

    /// Keeps a value for later commands; `nil` forgets it.
    public func setSetting(_ name: String, _ value: JSON?) throws {
        guard let value else {
            return try db.run(
                kept: "DELETE FROM settings WHERE name = ?", [name.databaseValue])
        }
        try db.run(
            kept: """
                INSERT INTO settings (name, value, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
                """,
            [name.databaseValue, value.text.databaseValue, context.now.seconds.databaseValue])
    }
}
