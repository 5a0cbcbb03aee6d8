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
    /// How many tasks there are.
    public func taskCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM tasks") ?? 0
    }

    /// Hands what analytics need of tasks to `body`, in bounded memory; cancelled ones are left out.
    ///
    /// - Parameters:
    ///   - from: nothing that belongs to an earlier moment.
    ///   - until: nothing that belongs to this moment or a later one.
    ///   - goal: only tasks of this goal.
    public func eachTaskFact(
        from: Instant? = nil, until: Instant? = nil, goal: Int64? = nil,
        _ body: (TaskFact) throws -> Void
    ) throws {
        let first = from?.seconds ?? .min
        let end = until?.seconds ?? .max
        // Two ranges that the indexes of scheduled and of timeless tasks answer.
        let cursor = try Row.fetchCursor(
            db,
            sql: """
                SELECT t.status, t.scheduled_at, t.completed_at,
                    CASE WHEN t.tags = '[]' THEN g.tags ELSE t.tags END AS tags
                FROM tasks t LEFT JOIN goals g ON g.number = t.goal
                WHERE t.status <> 'cancelled' AND t.scheduled_at >= ? AND t.scheduled_at < ?
                    AND (? IS NULL OR t.goal = ?)
                UNION ALL
                SELECT t.status, t.scheduled_at, t.completed_at,
                    CASE WHEN t.tags = '[]' THEN g.tags ELSE t.tags END AS tags
                FROM tasks t LEFT JOIN goals g ON g.number = t.goal
                WHERE t.status = 'done' AND t.scheduled_at IS NULL AND t.completed_at >= ? AND t.completed_at < ?
                    AND (? IS NULL OR t.goal = ?)
                """, arguments: [first, end, goal, goal, first, end, goal, goal])
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

/// A task that was done or missed, as far as habits are concerned.
public struct PastTask: Sendable {
    /// When it was planned for.
    public let scheduledAt: Instant
    /// Whether it was done; otherwise it was missed.
    public let isDone: Bool
    /// When it was done.
    public let completedAt: Instant?
    /// Its planned length, in minutes.
    public let durationMinutes: Int?
    /// Its tags, else those of its goal.
    public let categories: [String]
}

extension ReadTransaction {
    /// When the first task was planned for that was not cancelled; `nil` without any.
    public func firstPastTask() throws -> Instant? {
        try db.rows(
            kept: """
                SELECT scheduled_at FROM tasks WHERE scheduled_at IS NOT NULL AND status <> 'cancelled'
                ORDER BY scheduled_at LIMIT 1
                """
        ) { Instant(seconds: $0.int(0)) }.first
    }

    /// The tasks that were planned for a span of time and were done or missed, in no particular order.
    public func pastTasks(from: Instant, until: Instant) throws -> [PastTask] {
        var known: [String: [String]] = [:]
        return try db.rows(
            kept: """
                SELECT t.scheduled_at, t.status = 'done', t.completed_at, t.duration_minutes,
                    CASE WHEN t.tags = '[]' THEN g.tags ELSE t.tags END
                FROM tasks t LEFT JOIN goals g ON g.number = t.goal
                WHERE t.scheduled_at >= ? AND t.scheduled_at < ? AND t.status <> 'cancelled'
                    AND t.status IN ('done', 'missed')
                """, [from.seconds.databaseValue, until.seconds.databaseValue]
        ) { row in
            let text = row.text(4)
            if known[text] == nil { known[text] = text.isEmpty ? [] : try StoredJSON.strings(text) }
            return PastTask(
                scheduledAt: Instant(seconds: row.int(0)), isDone: row.int(1) != 0,
                completedAt: row.optional(2, KeptRow.int).map(Instant.init(seconds:)),
                durationMinutes: row.optional(3, KeptRow.int).map { Int($0) },
                categories: known[text] ?? [])
        }
    }
}

/// A series with a rule, and which of its occurrences are written.
public struct StoredSeries: Sendable {
    /// Its number.
    public let number: Int64
    /// Its UUID.
    public let id: String
    /// Its RFC 5545 rule.
    public let rule: String
    /// The wall time it starts from.
    public let start: CivilDateTime
    /// The IANA name of its zone.
    public let zone: String
    /// The last day, where one was stated.
    public let until: CivilDate?
    /// The wall times of its occurrences as the rule has them.
    public let occurrences: Set<CivilDateTime>
    /// The last of them.
    public let last: CivilDateTime?
}

extension ReadTransaction {
    /// Every series that has a rule, one at a time.
    public func eachSeries(_ body: (StoredSeries) throws -> Void) throws {
        let cursor = try Row.fetchCursor(
            db,
            sql:
                "SELECT number, rule, start_local, timezone, id, until_day FROM series WHERE rule IS NOT NULL ORDER BY number"
        )
        while let row = try cursor.next() {
            let number: Int64 = row[0]
            let start: String = row[2]
            let texts = try String.fetchAll(
                db.cachedStatement(
                    sql:
                        "SELECT original_local FROM tasks WHERE series = ? AND original_local IS NOT NULL"
                ),
                arguments: [number])
            let occurrences = texts.compactMap { CivilDateTime($0) }
            guard let begin = CivilDateTime(start) else { continue }
            try body(
                StoredSeries(
                    number: number, id: row[4], rule: row[1], start: begin, zone: row[3],
                    until: (row[5] as String?).flatMap { CivilDate($0) },
                    occurrences: Set(occurrences), last: occurrences.max()))
        }
    }
}

extension ReadTransaction {
    /// The zones that tasks and series are kept in, by name, and the span of time that the tasks lie in.
    public func zonesInUse() throws -> (names: [String], first: Instant?, last: Instant?) {
        let names = try String.fetchAll(
            db,
            sql: """
                SELECT timezone FROM tasks WHERE timezone IS NOT NULL UNION SELECT timezone FROM series ORDER BY 1
                """)
        let span = try Row.fetchOne(
            db, sql: "SELECT min(scheduled_at), max(scheduled_at) FROM tasks")
        return (
            names, (span?[0] as Int64?).map(Instant.init(seconds:)),
            (span?[1] as Int64?).map(Instant.init(seconds:))
        )
    }
}
