import FlowEngine
import FluxCalendar
import GRDB

/// Which tasks to read, in which order.
public struct TaskQuery: Sendable {
    /// Only these numbers.
    public var numbers: [Int64]?
    /// Only these states; `nil` means all.
    public var statuses: [TaskState]?
    /// Only those due at or after.
    public var from: Instant?
    /// Only those due before.
    public var until: Instant?
    /// Only those of a goal, shared ones included.
    public var goal: Int64?
    /// Only those with a tag of their own or of their goal, in any case.
    public var tag: String?
    /// Only those that a place triggers: `arrive:PLACE`, `leave:PLACE` or the bare place.
    public var location: String?
    /// Only those of a series.
    public var series: Int64?
    /// Only those whose words match, best first.
    public var search: String?
    /// The order.
    public var order = Order.schedule
    /// Where a limit leaves some out, those closest to this moment stay; they come by due time then.
    public var around: Instant?
    /// At most so many.
    public var limit: Int?

    /// An order of tasks.
    public enum Order: String, CaseIterable, Sendable {
        /// By due time, timeless ones last.
        case schedule
        /// By number.
        case number
        /// By title, without regard to case.
        case title
        /// Newest first.
        case created
        /// How well the words match.
        case relevance
    }

    /// All tasks by due time.
    public init() {}

    struct Condition {
        var clauses: [String] = []
        var arguments: StatementArguments = []

        mutating func add(_ clause: String, _ values: (any DatabaseValueConvertible)?...) {
            clauses.append(clause)
            arguments += StatementArguments(values)
        }
    }

    /// The clauses behind WHERE; values only as parameters.
    var condition: Condition {
        var condition = Condition()
        if let numbers {
            condition.add(
                "t.number IN (SELECT value FROM json_each(?))",
                "[\(numbers.map(String.init).joined(separator: ","))]")
        }
        if let statuses {
            // Spelled out, not as parameters, so that SQLite can use the partial indexes.
            let list = statuses.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            condition.add("t.status IN (\(list))")
        }
        if let from { condition.add("t.scheduled_at >= ?", from.seconds) }
        if let until { condition.add("t.scheduled_at < ?", until.seconds) }
        if let goal {
            condition.add(
                "(t.goal = ? OR t.number IN (SELECT task FROM task_goals WHERE goal = ?))", goal,
                goal)
        }
        if let tag {
            condition.add(
                """
                (EXISTS (SELECT 1 FROM json_each(t.tags) WHERE lower(value) = lower(?))
                OR EXISTS (SELECT 1 FROM json_each(g.tags) WHERE lower(value) = lower(?)))
                """, tag, tag)
        }
        if let location {
            condition.add(
                "(lower(t.location_trigger) = lower(?) OR lower(t.location_trigger) IN ('arrive:' || lower(?), 'leave:' || lower(?)))",
                location, location, location)
        }
        if let series { condition.add("t.series = ?", series) }
        if let search { condition.add("tasks_search MATCH ?", TaskQuery.match(search)) }
        return condition
    }

    var orderClause: String {
        switch order {
        case .schedule: "t.scheduled_at IS NULL, t.scheduled_at, t.number"
        case .number: "t.number"
        case .title: "t.title COLLATE NOCASE, t.number"
        case .created: "t.created_at DESC, t.number DESC"
        case .relevance: search == nil ? "t.number" : "bm25(tasks_search), t.number"
        }
    }

    /// The person's words as an FTS5 query: every word must occur, as a word or the beginning of one. Quoting each
    /// makes operators and punctuation harmless (https://www.sqlite.org/fts5.html#fts5_strings).
    static func match(_ words: String) -> String {
        words.split(whereSeparator: \.isWhitespace)
            .map { "\"" + $0.replacing("\"", with: "\"\"").filter { $0 != "\0" } + "\"*" }
            .joined(separator: " ")
    }
}

extension ReadTransaction {
    /// The tasks that a query names.
    public func tasks(_ query: TaskQuery) throws -> [TaskRecord] {
        var result: [TaskRecord] = []
        try eachTask(query) { result.append($0) }
        return result
    }

    /// Hands the tasks that a query names to `body`, one after the other, in bounded memory.
    public func eachTask(_ query: TaskQuery, _ body: (TaskRecord) throws -> Void) throws {
        let condition = query.condition
        var sql = TaskRecord.selection
        if query.search != nil { sql += " JOIN tasks_search ON tasks_search.rowid = t.number" }
        if !condition.clauses.isEmpty {
            sql += " WHERE " + condition.clauses.joined(separator: " AND ")
        }
        if let around = query.around {
            sql += " ORDER BY abs(t.scheduled_at - \(around.seconds))"
        } else {
            sql += " ORDER BY \(query.orderClause)"
        }
        if let limit = query.limit { sql += " LIMIT \(limit)" }
        if query.around != nil { return try eachNearest(sql, condition.arguments, body) }
        let cursor = try Row.fetchCursor(db, sql: sql, arguments: condition.arguments)
        while let row = try cursor.next() { try body(try TaskRecord(row: row, db: db)) }
    }

    private func eachNearest(
        _ sql: String, _ arguments: StatementArguments, _ body: (TaskRecord) throws -> Void
    ) throws {
        let tasks = try Row.fetchAll(db, sql: sql, arguments: arguments)
            .map { try TaskRecord(row: $0, db: db) }
        func due(_ task: TaskRecord) -> Int64 { task.schedule?.instant.seconds ?? .max }
        for task in tasks.sorted(by: { (due($0), $0.number) < (due($1), $1.number) }) {
            try body(task)
        }
    }

    /// How many tasks a query names.
    public func taskCount(_ query: TaskQuery) throws -> Int {
        let condition = query.condition
        var sql = "SELECT count(*) FROM tasks t LEFT JOIN goals g ON g.number = t.goal"
        if query.search != nil { sql += " JOIN tasks_search ON tasks_search.rowid = t.number" }
        if !condition.clauses.isEmpty {
            sql += " WHERE " + condition.clauses.joined(separator: " AND ")
        }
        return try Int.fetchOne(db, sql: sql, arguments: condition.arguments) ?? 0
    }

    /// The task of a number or UUID.
    public func task(reference: String) throws -> TaskRecord? {
        let byNumber = Int64(reference)
        let sql =
            TaskRecord.selection + " WHERE \(byNumber == nil ? "t.id = lower(?)" : "t.number = ?")"
        let key: DatabaseValue = byNumber?.databaseValue ?? reference.databaseValue
        return try Row.fetchOne(db, sql: sql, arguments: [key]).map {
            try TaskRecord(row: $0, db: db)
        }
    }

    /// The day of tasks between two moments, cancelled ones left out, with the timeless ones that were done then.
    public func dayOfTasks(from: Instant, until: Instant) throws -> [TaskRecord] {
        let scheduled = try Row.fetchAll(
            db.cachedStatement(
                sql: TaskRecord.selection + """
                     WHERE t.scheduled_at >= ? AND t.scheduled_at < ? AND t.status <> 'cancelled'
                    ORDER BY t.scheduled_at, t.number
                    """),
            arguments: [from.seconds, until.seconds])
        let timeless = try Row.fetchAll(
            db.cachedStatement(
                sql: TaskRecord.selection + """
                     WHERE t.scheduled_at IS NULL AND t.status = 'done' AND t.completed_at >= ? AND t.completed_at < ?
                    ORDER BY t.completed_at, t.number
                    """),
            arguments: [from.seconds, until.seconds])
        return try (scheduled + timeless).map { try TaskRecord(row: $0, db: db) }
    }

    /// Open tasks that were due before a moment, oldest first.
    public func openTasks(dueBefore moment: Instant) throws -> [TaskRecord] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: TaskRecord.selection + """
                     WHERE t.status IN ('pending', 'rescheduled') AND t.scheduled_at < ?
                    ORDER BY t.scheduled_at, t.number
                    """),
            arguments: [moment.seconds]
        ).map { try TaskRecord(row: $0, db: db) }
    }

    /// The first open task due at or after a moment.
    public func nextOpenTask(from moment: Instant) throws -> TaskRecord? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: TaskRecord.selection + """
                     WHERE t.status IN ('pending', 'rescheduled') AND t.scheduled_at >= ?
                    ORDER BY t.scheduled_at, t.number LIMIT 1
                    """),
            arguments: [moment.seconds]
        ).map { try TaskRecord(row: $0, db: db) }
    }
}

extension TaskRecord {
    static let selection = """
        SELECT t.*, g.id AS goal_id, g.title AS goal_title, s.id AS series_id, s.kind AS series_kind,
            s.rule AS series_rule, s.recurrence AS series_recurrence,
            EXISTS (SELECT 1 FROM task_goals x WHERE x.task = t.number) AS is_shared
        FROM tasks t LEFT JOIN goals g ON g.number = t.goal LEFT JOIN series s ON s.number = t.series
        """

    init(row: Row, db: Database) throws {
        let number: Int64 = row["number"]
        var schedule: Schedule?
        if let seconds: Int64 = row["scheduled_at"] {
            let text: String = row["local_time"]
            guard let local = CivilDateTime(text) else {
                throw StoreError.failed(detail: "task \(number) has no readable time")
            }
            schedule = Schedule(
                local: local, zone: row["timezone"], instant: Instant(seconds: seconds))
        }
        var goal: GoalReference?
        if let goalNumber: Int64 = row["goal"], let id: String = row["goal_id"] {
            goal = GoalReference(id: id, number: goalNumber, title: row["goal_title"])
        }
        var series: SeriesReference?
        if let seriesNumber: Int64 = row["series"], let id: String = row["series_id"] {
            series = SeriesReference(
                number: seriesNumber, id: id,
                kind: try stored(row["series_kind"], "series \(seriesNumber)"),
                rule: row["series_rule"],
                recurrence: row["series_recurrence"])
        }
        let isShared: Bool = row["is_shared"]
        self.init(
            number: number, id: row["id"], title: row["title"], description: row["description"],
            status: try stored(row["status"], "task \(number)"), schedule: schedule,
            durationMinutes: row["duration_minutes"],
            triggerType: try stored(row["trigger_type"], "task \(number)"),
            locationTrigger: row["location_trigger"], series: series,
            originalLocal: (row["original_local"] as String?).flatMap { CivilDateTime($0) },
            goal: goal,
            sharedWith: isShared ? try GoalReference.sharing(number, db) : [],
            tags: try StoredJSON.strings(row["tags"]), notes: row["notes"], amount: row["amount"],
            reason: row["reason"],
            completedAt: (row["completed_at"] as Int64?).map(Instant.init(seconds:)),
            createdAt: Instant(seconds: row["created_at"]),
            updatedAt: Instant(seconds: row["updated_at"]))
    }
}

extension GoalReference {
    static func sharing(_ task: Int64, _ db: Database) throws -> [GoalReference] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT g.id, g.number, g.title FROM task_goals x JOIN goals g ON g.number = x.goal
                WHERE x.task = ? ORDER BY g.number
                """, arguments: [task]
        ).map { GoalReference(id: $0["id"], number: $0["number"], title: $0["title"]) }
    }
}

/// The case that a stored text stands for.
func stored<Value: RawRepresentable<String>>(_ text: String, _ subject: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
        throw StoreError.failed(detail: "\(subject) is in a state this flux does not know")
    }
    return value
}
