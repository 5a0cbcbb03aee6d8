import FlowEngine
import FluxCalendar
import FluxCoach
import FluxStore

/// One task, or several that a command changed.
public struct TaskResult: Codable, Sendable {
    /// The task, where there is just one.
    public let task: TaskView?
    /// The tasks.
    public let tasks: [TaskView]
    /// How many were changed.
    public let updated: Int
    /// What happened, in a sentence; empty for a command that only shows.
    public let message: String
    /// Goals that this completed.
    public let completedGoals: [GoalReference]
    /// Whether nothing was kept.
    public let dryRun: Bool

    init(
        tasks: [TaskView], updated: Int, message: String = "", completedGoals: [GoalReference] = [],
        dryRun: Bool = false
    ) {
        self.tasks = tasks
        task = tasks.count == 1 ? tasks[0] : nil
        self.updated = updated
        self.message = message
        self.completedGoals = completedGoals
        self.dryRun = dryRun
    }
}

/// What to change of a task's words.
public struct EditRequest: Sendable {
    /// The task, by number, UUID or words.
    public var reference: String
    /// A new title.
    public var title: String?
    /// A new duration, in minutes or words.
    public var duration: String?
    /// Tags instead of the present ones; one empty tag removes all.
    public var tags: [String]?
    /// A note instead of the present one; empty removes it.
    public var note: String?
    /// A goal by number, UUID or words; `none` takes it out of its goal.
    public var goal: String?
    /// How far it reaches in a series.
    public var scope = SeriesScope.this

    /// A change of nothing.
    public init(reference: String) { self.reference = reference }
}

extension App {
    /// Shows one task with everything known of it.
    public func show(_ reference: String) throws -> TaskResult {
        try reading { store in
            let clock = try clock(store)
            let task = try task(reference, in: store, clock, scope: .all)
            return TaskResult(tasks: [TaskView(task, zone: clock.zone)], updated: 0)
        }
    }

    /// Changes what a task says.
    ///
    /// - Throws: ``Failure`` when there is nothing to change, or a part cannot be.
    public func edit(_ request: EditRequest, _ options: WriteOptions) throws -> Written<TaskResult>
    {
        guard
            request.title != nil || request.duration != nil || request.tags != nil
                || request.note != nil
                || request.goal != nil
        else {
            throw Failure.invalidArgument(
                "there is nothing to change; give --title, --duration, --tag, --note or --goal")
        }
        return try writingTasks("edit", options) { store in
            let clock = try clock(store)
            let task = try task(request.reference, in: store, clock, scope: .all)
            var change = TaskChange()
            change.title = try request.title.map { try Title.checked($0) }
            change.durationMinutes = try request.duration.map { try minutes($0, clock) }
            change.tags = try request.tags.map { tags in
                tags == [""] ? [] : try tags.map { try Title.checked($0, what: "tag") }
            }
            if let note = request.note {
                change.notes = note.isEmpty ? "" : try Title.checked(note, what: "note")
            }
            if let goal = request.goal {
                change.goal = goal == "none" ? .some(nil) : try liveGoal(goal, in: store).number
            }
            let tasks = try widened([task], request.scope, store)
            for task in tasks { try store.update(task, change) }
            return try changed(tasks, "changed", store, clock, options)
        }
    }

    /// Cancels tasks; they count nowhere.
    public func cancel(
        _ references: [String], reason: String?, scope: SeriesScope = .this,
        _ options: WriteOptions
    ) throws -> Written<TaskResult> {
        try writingTasks("cancel", options) { store in
            let clock = try clock(store)
            let named = try tasks(references, in: store, clock, scope: .open)
            let tasks = try widened(named, scope, store)
            var change = TaskChange()
            change.reason = try reason.map { try Title.checked($0, what: "reason") }
            for task in tasks {
                if task.status == .cancelled {
                    throw Failure(
                        code: "ALREADY_CANCELLED",
                        message:
                            "task \(task.number) is cancelled already; take that back with 'flux undo'",
                        details: ["valid_transitions": .array([])])
                }
                try store.move(task, to: .cancelled, change: change)
            }
            try endSeries(of: tasks, always: scope != .this, store, clock)
            return try changed(tasks, "cancelled", store, clock, options)
        }
    }

    /// Excuses tasks: they are cancelled with the reason, and neither hurt nor extend a streak.
    public func skip(
        _ references: [String], reason: String, _ options: WriteOptions
    ) throws -> Written<TaskResult> {
        var change = TaskChange()
        change.reason = try Title.checked(reason, what: "reason")
        return try writingTasks("skip", options) { store in
            let clock = try clock(store)
            let tasks = try tasks(references, in: store, clock, scope: .open)
            for task in tasks {
                try store.move(task, to: .cancelled, reason: "skipped", change: change)
            }
            var next = TaskChangeResult(tasks: [], message: "")
            for task in tasks { try goOn(after: task, .skipped, store, clock, &next) }
            return try changed(tasks, "skipped", store, clock, options, also: next.message)
        }
    }

    /// The tasks after a change, and what it means for their goals.
    func changed(
        _ before: [TaskRecord], _ verb: String, _ store: WriteTransaction, _ clock: UserClock,
        _ options: WriteOptions, also words: String = ""
    ) throws -> TaskResult {
        var query = TaskQuery()
        query.numbers = before.map(\.number)
        let records = try store.tasks(query)
        var outcome = TaskChangeResult(tasks: [], message: "")
        // The goals that the tasks belonged to count as well as those they belong to now.
        for goal in Set((before + records).flatMap(\.goals)).sorted() {
            try finishGoalIfDue(goal, store, clock, &outcome)
        }
        let tasks = records.map { TaskView($0, zone: clock.zone) }
        return TaskResult(
            tasks: tasks, updated: tasks.count,
            message:
                "\(Phrase.count(tasks.count, "task")) \(options.dryRun ? "would be " : "")\(verb)\(words)\(outcome.message)",
            completedGoals: outcome.completedGoals, dryRun: options.dryRun)
    }

    /// A goal that can still take tasks.
    func liveGoal(_ reference: String, in store: ReadTransaction) throws -> GoalRecord {
        let goal = try goal(reference, in: store)
        guard !goal.status.isFinal else {
            throw Failure(
                code: "INVALID_STATE_TRANSITION",
                message:
                    "goal \(goal.number) is \(goal.status.rawValue) and takes no more tasks; leave '--goal' out",
                details: ["valid_transitions": .array([])])
        }
        return goal
    }
}

extension TaskRecord {
    /// The numbers of all goals it serves.
    var goals: [Int64] { [goal?.number].compactMap(\.self) + sharedWith.map(\.number) }
}
