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
    /// Stores a task in the state that it had elsewhere.
    ///
    /// - Returns: its number.
    public func insert(_ task: ImportedTask) throws -> Int64 {
        let number = try nextNumber()
        let trigger: TriggerType = task.locationTrigger == nil ? .time : .location
        try db.run(
            kept: """
                INSERT INTO tasks (number, id, title, description, status, scheduled_at, local_time, timezone,
                    duration_minutes, trigger_type, location_trigger, series, original_local, goal, tags, notes, amount, completed_at,
                    created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            [
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
            ])
        try audit(
            entity: "task", subject: number, machine: TaskState.machineName, from: nil,
            to: task.status.rawValue)
        return number
    }
}
