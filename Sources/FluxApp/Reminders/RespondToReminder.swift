import FluxCalendar
import FluxNotify
import FluxStore

/// What a person answers to a reminder.
public enum ReminderResponse: String, CaseIterable, Codable, Sendable {
    /// `done`: it is done
    case done
    /// `reschedule`: another time, please
    case reschedule
    /// `missed`: it will not be done
    case missed
    /// `ack`: seen; it rises no further
    case ack
}

/// What an answer changed.
public struct RespondResult: Codable, Sendable {
    /// The tasks, as they are now.
    public var tasks: [TaskView]
    /// How many were changed.
    public var updated: Int
    /// The times that are proposed, one for each task where there is one.
    public var proposals: [Proposal] = []
    /// What happened, in a sentence.
    public var message: String
    /// `answer` where a proposal waits for a yes.
    public var requiresUserAction = "none"
    /// Whether nothing was kept.
    public var dryRun = false

    /// A time that is proposed.
    public struct Proposal: Codable, Equatable, Sendable {
        /// The task.
        public let task: Int64
        /// What it is called.
        public let title: String
        /// The time, with the user's offset.
        public let proposedLocal: String
        /// The same moment in UTC.
        public let proposedAt: Instant
        /// When it was asked for.
        public let askedAt: Instant

        var local: CivilDateTime? { CivilDateTime(String(proposedLocal.prefix(19))) }
    }
}

extension App {
    /// How far ahead another time is looked for, in days.
    private static let slotDays = 7

    /// Takes an answer to a reminder, as a button, a message, a call or `flux notify respond` brings it.
    ///
    /// - Parameters:
    ///   - references: the tasks, by number, UUID or words.
    ///   - channel: where the answer came from.
    ///   - options: with `yes` a time that is found is taken at once.
    /// - Throws: ``Failure``: `ALREADY_DONE` and the like, `NOT_FOUND`, `GUARD_FAILED` when nothing is free.
    public func respond(
        _ references: [String], _ response: ReminderResponse, on channel: String = "command",
        _ options: WriteOptions
    ) throws -> Written<RespondResult> {
        try writingTasks("notify respond", options) { store in
            let clock = try clock(store)
            let tasks = try tasks(references, in: store, clock, scope: .completing)
            return try respond(to: tasks, response, on: channel, store, clock, options)
        }
    }

    /// - Parameter moment: when it was answered, where that was before now.
    func respond(
        to tasks: [TaskRecord], _ response: ReminderResponse, on channel: String,
        _ store: WriteTransaction, _ clock: UserClock, _ options: WriteOptions,
        at moment: Instant? = nil
    ) throws -> RespondResult {
        for task in tasks {
            try store.note(task: task.number, channel: channel, event: response.rawValue)
        }
        switch response {
        case .done, .missed:
            let outcome: CompletionRequest.Outcome = response == .done ? .done : .missed
            for task in tasks {
                try refuseRepetition(task, outcome)
                try store.move(
                    task, to: outcome == .done ? .done : .missed,
                    completedAt: outcome == .done ? moment ?? now : nil,
                    reason: channel == "command" ? nil : "answered on \(channel)")
                try endReminders(of: task, outcome == .done ? .done : .refused, store)
            }
            if outcome == .missed { try observe(missed: tasks, store, clock) }
            let result = try completionResult(
                tasks.map(\.number), outcome, store, clock, dryRun: options.dryRun)
            return RespondResult(
                tasks: result.tasks, updated: result.updated, message: result.message,
                dryRun: options.dryRun)
        case .ack: return try acknowledge(tasks, store, clock, options)
        case .reschedule: return try propose(tasks, on: channel, store, clock, options)
        }
    }

    private func acknowledge(
        _ tasks: [TaskRecord], _ store: WriteTransaction, _ clock: UserClock,
        _ options: WriteOptions
    ) throws -> RespondResult {
        var count = 0
        for task in tasks {
            guard let reminder = try currentReminder(of: task, store) else {
                throw Failure(
                    code: "GUARD_FAILED",
                    message:
                        "no reminder of task \(task.number) is running; see 'flux notify why \(task.number)'"
                )
            }
            if try store.acknowledge(reminder) { count += 1 }
        }
        let them = tasks.count == 1 ? "it" : "them"
        return RespondResult(
            tasks: tasks.map { TaskView($0, zone: clock.zone) }, updated: count,
            message:
                "\(Phrase.count(tasks.count, "task")) seen; you are asked about \(them) once more when the time is over",
            dryRun: options.dryRun)
    }

    private func propose(
        _ tasks: [TaskRecord], on channel: String, _ store: WriteTransaction, _ clock: UserClock,
        _ options: WriteOptions
    ) throws -> RespondResult {
        let open = try tasks.map { task in
            // What is missed may be moved as well; what is done or cancelled may not.
            _ = try task.status.moved(to: "rescheduled", subject: "task \(task.number)")
            return task
        }
        let today = clock.end(of: clock.today)
        var slots = try self.slots(
            for: open, from: now, until: today, store, clock, others: true)
        if slots.contains(nil) {
            let later = try self.slots(
                for: open, from: now, until: clock.end(of: clock.today.adding(days: App.slotDays)),
                store, clock, others: true)
            slots = zip(slots, later).map { $0 ?? $1 }
        }
        var proposals: [RespondResult.Proposal] = []
        for (task, slot) in zip(open, slots) {
            guard let slot else {
                throw Failure(
                    code: "GUARD_FAILED",
                    message:
                        "nothing is free for task \(task.number) in the next \(App.slotDays) days; say a time with 'flux move \(task.number) …'"
                )
            }
            proposals.append(
                .init(
                    task: task.number, title: task.title,
                    proposedLocal: clock.zone.rfc3339(clock.zone.instant(of: slot)),
                    proposedAt: clock.zone.instant(of: slot), askedAt: now))
            let reminder = try reminderToPropose(task, store)
            if let reminder { try store.propose(slot, for: reminder, on: channel) }
        }
        if options.yes {
            let accepted = try accept(open, store, clock, options)
            return RespondResult(
                tasks: accepted.tasks, updated: accepted.updated, proposals: proposals,
                message: accepted.message, dryRun: options.dryRun)
        }
        let words = proposals.map { proposal -> String in
            "task \(proposal.task) \(options.dryRun ? "would be proposed" : "could be") on \(proposal.local.map(Phrase.dateTime) ?? "")"
        }.joined(separator: "; ")
        let take =
            proposals.count == 1
            ? "take it with 'flux move \(proposals[0].task) --accept'"
            : "take one with 'flux move NUMBER --accept'"
        return RespondResult(
            tasks: open.map { TaskView($0, zone: clock.zone) }, updated: 0, proposals: proposals,
            message: options.dryRun ? words : "\(words); \(take)",
            requiresUserAction: options.dryRun ? "none" : "answer", dryRun: options.dryRun)
    }

    /// The reminder that a proposal is kept with; one is made where nobody was reminded yet.
    private func reminderToPropose(
        _ task: TaskRecord, _ store: WriteTransaction
    ) throws -> ReminderRecord? {
        let reminders = try store.reminders(of: [task.number]).filter {
            $0.scheduledAt == task.schedule?.instant
        }
        let running = reminders.filter { $0.endedAt == nil }
        // What was put off would come all the same.
        for other in running.dropLast() { try store.end(other, .snoozed) }
        let own = running.last ?? reminders.last
        for other in reminders where other.outcome == .proposed && other.number != own?.number {
            try store.end(other, .snoozed)
        }
        if let own { return own }
        return try store.beginReminder(
            of: task.number, kind: .time, dueAt: task.schedule?.instant ?? now,
            scheduledAt: task.schedule?.instant)
    }

    /// The reminder of a task that is running.
    func currentReminder(of task: TaskRecord, _ store: ReadTransaction) throws -> ReminderRecord? {
        try store.reminders(of: [task.number]).last {
            $0.endedAt == nil && $0.scheduledAt == task.schedule?.instant
        }
    }

    private func endReminders(
        of task: TaskRecord, _ outcome: ReminderOutcome, _ store: WriteTransaction
    ) throws {
        for reminder in try store.reminders(of: [task.number]) where reminder.endedAt == nil {
            try store.end(reminder, outcome)
        }
    }
}
