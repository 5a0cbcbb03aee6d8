import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// Tasks to mark as done or missed.
public struct CompletionRequest: Sendable {
    /// Numbers, UUIDs or words of titles.
    public var references: [String]
    /// `done` or `missed`.
    public var outcome: Outcome
    /// When it was done, in plain words or as a wall time; now when absent.
    public var at: String?
    /// How much was done, in the person's words.
    public var amount: String?
    /// A note to keep.
    public var note: String?

    /// What became of a task.
    public enum Outcome: Sendable, Equatable {
        /// It was done.
        case done
        /// It was not done.
        case missed
    }

    /// Describes what became of tasks.
    public init(references: [String], outcome: Outcome) {
        self.references = references
        self.outcome = outcome
    }
}

extension App {
    /// Marks tasks as done or missed; all of them or none.
    ///
    /// - Throws: ``Failure``: `ALREADY_DONE` and the like for a task that is so already, `INVALID_STATE_TRANSITION` for one
    ///   that cannot be.
    public func complete(
        _ request: CompletionRequest, _ options: WriteOptions
    ) throws -> Written<TaskChangeResult> {
        let command = request.outcome == .done ? "done" : "missed"
        guard !request.references.isEmpty else {
            throw Failure.invalidArgument(
                "name what is \(command) by number or words, as in 'flux \(command) 12'")
        }
        return try writingTasks(command, options) { store in
            let clock = try clock(store)
            let tasks = try tasks(request.references, in: store, clock, scope: .completing)
            let completedAt = try completionTime(request, clock)
            for task in tasks {
                try refuseRepetition(task, request.outcome)
                var change = TaskChange()
                change.amount = try request.amount.map { try Title.checked($0, what: "amount") }
                change.notes = try request.note.map { note in
                    // What was noted before stays.
                    [task.notes, try Title.checked(note, what: "note")].compactMap(\.self)
                        .joined(separator: "\n")
                }
                try store.move(
                    task, to: request.outcome == .done ? .done : .missed, completedAt: completedAt,
                    change: change)
            }
            if request.outcome == .missed { try observe(missed: tasks, store, clock) }
            return try completionResult(
                tasks.map(\.number), request.outcome, store, clock, dryRun: options.dryRun)
        }
    }

    private func completionTime(_ request: CompletionRequest, _ clock: UserClock) throws -> Instant?
    {
        guard request.outcome == .done else {
            guard request.at == nil else {
                throw Failure.invalidArgument(
                    "'--at' says when something was done; a missed task has no such time")
            }
            return nil
        }
        guard let text = request.at else { return now }
        let local = try pastTime(text, clock)
        let instant = clock.zone.instant(of: local)
        guard instant <= now else {
            throw Failure.invalidArgument(
                "'--at' lies in the future (\(Phrase.dateTime(local))); it says when the task was done"
            )
        }
        return instant
    }

    /// A time that has been: `yesterday`, `08:30`, `yesterday at 6pm`, or stated in full.
    private func pastTime(_ text: String, _ clock: UserClock) throws -> CivilDateTime {
        if let instant = Instant(rfc3339: text) { return clock.zone.local(at: instant) }
        if let local = CivilDateTime(text) { return local }
        if let date = CivilDate(text) {
            return CivilDateTime(date, CivilTime(minuteOfDay: 12 * 60))
        }
        var words = text.lowercased()
        var day = clock.date
        if words.hasPrefix("yesterday") {
            day = day.adding(days: -1)
            words = String(words.dropFirst("yesterday".count)).trimmingSpace
            if words.isEmpty { return CivilDateTime(day, CivilTime(minuteOfDay: 12 * 60)) }
        }
        if let time = CivilTime(words) ?? Words(clock).when(words)?.start?.time {
            let local = CivilDateTime(day, time)
            // "at 11pm" said in the morning was last night.
            return local > clock.localNow ? local.adding(days: -1) : local
        }
        throw Failure.invalidArgument(
            "'\(text)' is no time in the past; write it like 08:30, 'yesterday at 6pm' or 2026-03-02T08:30"
        )
    }

    func refuseRepetition(_ task: TaskRecord, _ outcome: CompletionRequest.Outcome) throws {
        switch (outcome, task.status) {
        case (.done, .done):
            throw Failure(
                code: "ALREADY_DONE",
                message: "task \(task.number) is done already; take that back with 'flux undo'",
                details: ["task": .int(task.number), "valid_transitions": .array([])])
        case (.missed, .missed):
            throw Failure(
                code: "ALREADY_MISSED",
                message:
                    "task \(task.number) is missed already; 'flux done \(task.number)' marks it done late",
                details: [
                    "task": .int(task.number),
                    "valid_transitions": .array(
                        task.status.validTransitions.map { .string($0.rawValue) }),
                ])
        default: break
        }
    }

    func completionResult(
        _ numbers: [Int64], _ outcome: CompletionRequest.Outcome, _ store: WriteTransaction,
        _ clock: UserClock, dryRun: Bool
    ) throws -> TaskChangeResult {
        var query = TaskQuery()
        query.numbers = numbers
        var tasks = try store.tasks(query)
        var result = TaskChangeResult(
            tasks: [], updated: tasks.count,
            message:
                "\(Phrase.count(tasks.count, "task")) \(dryRun ? "would be " : "")\(outcome == .done ? "done" : "missed")",
            dryRun: dryRun)
        for task in tasks {
            try goOn(after: task, outcome == .done ? .done : .missed, store, clock, &result)
        }
        let goals = Set(tasks.flatMap(\.goals))
        for goal in goals.sorted() { try finishGoalIfDue(goal, store, clock, &result) }
        try activateWaiting(store, clock, &result)
        tasks = try store.tasks(query)
        result.tasks = numbers.compactMap { number in
            tasks.first { $0.number == number }.map { TaskView($0, zone: clock.zone) }
        }
        return result
    }
}

extension String {
    var trimmingSpace: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
