import FluxCalendar
import FluxJSON
import GRDB

/// A stored pattern of when a person does what they plan.
public struct StoredPattern: Equatable, Sendable {
    /// Its permanent short number.
    public let number: Int64
    /// Its UUID.
    public let id: String
    /// `best_time`, `time_avoidance` or `category_performance`.
    public let type: String
    /// The pattern in a sentence.
    public let description: String
    /// The slot, the counts and the category.
    public let data: JSON
    /// How sure it is, 0–1.
    public let confidence: Double
    /// Whether the person corrected it.
    public let overridden: Bool
    /// When it was found.
    public let createdAt: Instant
    /// When it last changed.
    public let updatedAt: Instant
}

extension ReadTransaction {
    /// All patterns, in the order they were found.
    public func patterns() throws -> [StoredPattern] {
        try db.rows(
            kept: """
                SELECT number, id, pattern_type, description, data, confidence, overridden, created_at, updated_at
                FROM patterns ORDER BY number
                """
        ) {
            StoredPattern(
                number: $0.int(0), id: $0.text(1), type: $0.text(2), description: $0.text(3),
                data: try StoredJSON.value($0.text(4)), confidence: $0.double(5),
                overridden: $0.int(6) != 0, createdAt: Instant(seconds: $0.int(7)),
                updatedAt: Instant(seconds: $0.int(8)))
        }
    }
}

extension WriteTransaction {
    /// Stores a new pattern.
    ///
    /// - Returns: its number.
    @discardableResult
    public func insertPattern(
        type: String, description: String, data: JSON, confidence: Double
    ) throws -> Int64 {
        let number = try nextNumber()
        try db.run(
            kept: """
                INSERT INTO patterns (number, id, pattern_type, description, data, confidence, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            [
                number.databaseValue, newID().databaseValue, type.databaseValue,
                description.databaseValue, data.text.databaseValue, confidence.databaseValue,
                context.now.seconds.databaseValue, context.now.seconds.databaseValue,
            ])
        return number
    }

    /// Changes what a pattern says.
    public func updatePattern(
        _ number: Int64, description: String, data: JSON, confidence: Double, overridden: Bool
    ) throws {
        try db.run(
            kept: """
                UPDATE patterns SET description = ?, data = ?, confidence = ?, overridden = ?, updated_at = ?
                WHERE number = ?
                """,
            [
                description.databaseValue, data.text.databaseValue, confidence.databaseValue,
                overridden.databaseValue, context.now.seconds.databaseValue, number.databaseValue,
            ])
    }

    /// Removes a pattern.
    public func deletePattern(_ number: Int64) throws {
        try db.run(kept: "DELETE FROM patterns WHERE number = ?", [number.databaseValue])
    }
}
