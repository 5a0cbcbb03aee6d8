import FlowEngine
import FluxCalendar
import GRDB

extension WriteTransaction {
    /// Stores a task as `pending`.
    ///
    /// - Returns: its number.
    public func insert(_ task: NewTask) throws -> Int64 {
        let number = try nextNumber()
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO tasks (number, id, title, description, status, scheduled_at, local_time, timezone,
                    duration_minutes, trigger_type, location_trigger, series, original_local, goal, tags, notes,
                    created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let trigger: TriggerType = task.locationTrigger == nil ? .time : .location
        try statement.execute(arguments: [
            number, newID(), task.title, task.description, TaskState.pending.rawValue,
            task.schedule?.instant.seconds, task.schedule?.local.description, task.schedule?.zone,
            task.durationMinutes, trigger.rawValue, task.locationTrigger, task.series,
            task.originalLocal?.description, task.goal, StoredJSON.text(task.tags), task.notes,
            context.now.seconds, context.now.seconds,
        ])
        try audit(
            entity: "task", subject: number, machine: TaskState.machineName, from: nil,
            to: TaskState.pending.rawValue)
        return number
    }

    /// Moves a task to another state if it is still in the state it was read in (compare-and-set: repeating it is
    /// harmless, and of two processes one wins).
    ///
    /// - Parameter completedAt: the moment of completion, for `done`.
    /// - Throws: `FlowError` when the machine does not allow it; ``StoreError/lostRace(detail:)``.
    public func move(
        _ task: TaskRecord, to target: TaskState, completedAt: Instant? = nil,
        reason: String? = nil,
        change: TaskChange = TaskChange()
    ) throws {
        let state = try task.status.moved(to: target.rawValue, subject: "task \(task.number)")
        try db.execute(
            sql: """
                UPDATE tasks SET status = ?, completed_at = ?, updated_at = ?,
                    scheduled_at = coalesce(?, scheduled_at), local_time = coalesce(?, local_time),
                    timezone = coalesce(?, timezone), notes = coalesce(?, notes), amount = coalesce(?, amount),
                    reason = coalesce(?, reason)
                WHERE number = ? AND status = ?
                """,
            arguments: [
                state.rawValue, completedAt?.seconds, context.now.seconds,
                change.schedule?.instant.seconds, change.schedule?.local.description,
                change.schedule?.zone, change.notes, change.amount, change.reason, task.number,
                task.status.rawValue,
            ])
        guard db.changesCount == 1 else {
            throw StoreError.lostRace(detail: "task \(task.number)")
        }
        try audit(
            entity: "task", subject: task.number, machine: TaskState.machineName,
            from: task.status.rawValue, to: state.rawValue, reason: reason)
    }

    /// Changes what a task says, not its state.
    public func update(_ task: TaskRecord, _ change: TaskChange) throws {
        var goal = task.goal?.number
        if let changed = change.goal { goal = changed }
        let notes = change.notes.map { $0.isEmpty ? nil : $0 } ?? task.notes
        let schedule = change.schedule ?? task.schedule
        try db.execute(
            sql: """
                UPDATE tasks SET title = ?, duration_minutes = ?, tags = ?, notes = ?, goal = ?, scheduled_at = ?,
                    local_time = ?, timezone = ?, updated_at = ?
                WHERE number = ?
                """,
            arguments: [
                change.title ?? task.title, change.durationMinutes ?? task.durationMinutes,
                StoredJSON.text(change.tags ?? task.tags), notes, goal, schedule?.instant.seconds,
                schedule?.local.description, schedule?.zone, context.now.seconds, task.number,
            ])
    }

    /// Lets a task serve a further goal.
    public func share(task: Int64, with goal: Int64) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO task_goals (task, goal) VALUES (?, ?)",
            arguments: [task, goal])
    }

    /// Takes a task out of a goal; one that serves another goal goes on under that.
    public func release(task: TaskRecord, from goal: Int64, to heir: Int64?) throws {
        try db.execute(
            sql: "DELETE FROM task_goals WHERE task = ? AND goal IN (?, ?)",
            arguments: [task.number, goal, heir])
        guard let heir, task.goal?.number == goal else { return }
        try db.execute(
            sql: "UPDATE tasks SET goal = ?, updated_at = ? WHERE number = ?",
            arguments: [heir, context.now.seconds, task.number])
    }

    /// Stores a series.
    ///
    /// - Returns: its number.
    public func insert(_ series: NewSeries) throws -> Int64 {
        let number = try nextNumber()
        try db.execute(
            sql: """
                INSERT INTO series (number, id, kind, rule, recurrence, start_local, timezone, until_day, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, series.id ?? newID(), series.kind.rawValue, series.rule, series.recurrence,
                series.start.description, series.zone, series.until?.description,
                context.now.seconds,
            ])
        return number
    }
}

/// A series to be stored.
public struct NewSeries: Sendable {
    /// Its UUID, where it has one from elsewhere.
    public var id: String?
    /// How it goes on.
    public let kind: RecurrenceKind
    /// The RFC 5545 rule without prefix, for ``RecurrenceKind/rrule``.
    public let rule: String?
    /// The terms of the other kinds, as JSON.
    public let recurrence: String?
    /// The wall time it starts from.
    public let start: CivilDateTime
    /// The IANA name of its zone.
    public let zone: String
    /// The last day, inclusive, where one was stated beside the rule.
    public let until: CivilDate?

    /// Describes a series.
    public init(
        kind: RecurrenceKind, rule: String?, recurrence: String? = nil, start: CivilDateTime,
        zone: String, until: CivilDate? = nil
    ) {
        self.kind = kind
        self.rule = rule
        self.recurrence = recurrence
        self.start = start
        self.zone = zone
        self.until = until
    }
}
