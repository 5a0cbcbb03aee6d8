import FlowEngine
import FluxCalendar
import GRDB

/// A task as another program, or flux elsewhere, knew it.
public struct ImportedTask: Sendable {
    /// Its UUID, by which it is known again; a new one where it has none.
    public var id: String?
    /// What to do.
    public var title: String
    /// Longer words on it.
    public var description = ""
    /// Its state.
    public var status = TaskState.pending
    /// When it is due.
    public var schedule: Schedule?
    /// How long it takes, in minutes, 1–10,080.
    public var durationMinutes: Int?
    /// The place that triggers it: `arrive:PLACE` or `leave:PLACE`.
    public var locationTrigger: String?
    /// The series it is an occurrence of.
    public var series: Int64?
    /// The wall time that the series' rule gives it.
    public var originalLocal: CivilDateTime?
    /// The goal it serves.
    public var goal: Int64?
    /// Its tags.
    public var tags: [String] = []
    /// What was noted.
    public var notes: String?
    /// How much was done.
    public var amount: String?
    /// When it was done.
    public var completedAt: Instant?
    /// When it was made; now where that is not known.
    public var createdAt: Instant?

    /// A task with a title and nothing else.
    public init(title: String) { self.title = title }
}

extension ReadTransaction {
    /// Whether there is a task of a UUID.
    public func hasTask(id: String) throws -> Bool {
        try !db.rows(kept: "SELECT 1 FROM tasks WHERE id = ?", [id.databaseValue]) { $0.int(0) }
            .isEmpty
    }

    /// Whether there is a series of a UUID.
    public func hasSeries(id: String) throws -> Bool {
        try !db.rows(kept: "SELECT 1 FROM series WHERE id = ?", [id.databaseValue]) { $0.int(0) }
            .isEmpty
    }
}

extension WriteTransaction {
    /// How many tasks one statement stores. The search index takes up what it got at the end of every statement, so that
    /// many in one cost a fraction of many statements.
    private static let tasksAtOnce = 64

    /// Stores tasks in the states that they had elsewhere.
    ///
    /// - Returns: their numbers, in the same order.
    public func insert(_ tasks: [ImportedTask]) throws -> [Int64] {
        guard !tasks.isEmpty else { return [] }
        let last = try nextNumber(after: tasks.count)
        let numbers = Array(last - Int64(tasks.count) + 1...last)
        var rest = zip(numbers, tasks).map { row($1, number: $0) }[...]
        while !rest.isEmpty {
            // Two statements are kept: for many and for one.
            let count =
                rest.count >= WriteTransaction.tasksAtOnce ? WriteTransaction.tasksAtOnce : 1
            try db.run(
                kept: WriteTransaction.insertion(of: count), Array(rest.prefix(count).joined()))
            rest = rest.dropFirst(count)
        }
        for (number, task) in zip(numbers, tasks) {
            try audit(
                entity: "task", subject: number, machine: TaskState.machineName, from: nil,
                to: task.status.rawValue)
        }
        return numbers
    }

    private static let columns = [
        "number", "id", "title", "description", "status", "scheduled_at", "local_time", "timezone",
        "duration_minutes", "trigger_type", "location_trigger", "series", "original_local", "goal",
        "tags", "notes", "amount", "completed_at", "created_at", "updated_at",
    ]

    private static func insertion(of count: Int) -> String {
        let marks = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
        return """
            INSERT INTO tasks (\(columns.joined(separator: ", ")))
            VALUES \(Array(repeating: marks, count: count).joined(separator: ", "))
            """
    }

    private func row(_ task: ImportedTask, number: Int64) -> [DatabaseValue] {
        let trigger: TriggerType = task.locationTrigger == nil ? .time : .location
        return [
            number.databaseValue, (task.id ?? newID()).databaseValue,
            task.title.databaseValue, task.description.databaseValue,
            task.status.rawValue.databaseValue,
            (task.schedule?.instant.seconds).databaseValue,
            (task.schedule?.local.description).databaseValue,
            (task.schedule?.zone).databaseValue, task.durationMinutes.databaseValue,
            trigger.rawValue.databaseValue, task.locationTrigger.databaseValue,
            task.series.databaseValue, (task.originalLocal?.description).databaseValue,
            task.goal.databaseValue, StoredJSON.text(task.tags).databaseValue,
            task.notes.databaseValue, task.amount.databaseValue,
            (task.completedAt?.seconds).databaseValue,
            (task.createdAt ?? context.now).seconds.databaseValue,
            context.now.seconds.databaseValue,
        ]
    }
}
