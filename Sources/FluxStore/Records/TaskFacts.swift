import FluxCalendar
import GRDB

/// What analytics need of a task.
public struct TaskFact: Sendable {
    /// Where it stands; cancelled tasks are no facts.
    public enum Status: Sendable {
        /// Done.
        case done
        /// Missed.
        case missed
        /// Pending or rescheduled.
        case open
    }

    /// Where it stands.
    public let status: Status
    /// When it was due.
    public let scheduledAt: Instant?
    /// When it was done.
    public let completedAt: Instant?
    /// Its tags, else those of its goal.
    public let categories: [String]
}

extension ReadTransaction {
    /// Hands what analytics need of every task but the cancelled ones to `body`, in bounded memory.
    public func eachTaskFact(_ body: (TaskFact) throws -> Void) throws {
        let cursor = try Row.fetchCursor(
            db,
            sql: """
                SELECT t.status, t.scheduled_at, t.completed_at,
                    CASE WHEN t.tags = '[]' THEN g.tags ELSE t.tags END AS tags
                FROM tasks t LEFT JOIN goals g ON g.number = t.goal WHERE t.status <> 'cancelled'
                """)
        var known: [String: [String]] = [:]
        while let row = try cursor.next() {
            let status: String = row["status"]
            var categories: [String] = []
            if let text: String = row["tags"], text != "[]" {
                if let seen = known[text] {
                    categories = seen
                } else {
                    categories = try StoredJSON.strings(text)
                    known[text] = categories
                }
            }
            try body(
                TaskFact(
                    status: status == "done" ? .done : status == "missed" ? .missed : .open,
                    scheduledAt: (row["scheduled_at"] as Int64?).map(Instant.init(seconds:)),
                    completedAt: (row["completed_at"] as Int64?).map(Instant.init(seconds:)),
                    categories: categories))
        }
    }
}
