import FluxCalendar
import FluxStore

extension App {
    /// Takes the times that are proposed for tasks.
    ///
    /// - Throws: ``Failure`` `GUARD_FAILED` where nothing is proposed, or the time is over.
    public func acceptProposal(
        _ references: [String], _ options: WriteOptions
    ) throws -> Written<MoveResult> {
        try writingTasks("move", options) { store in
            let clock = try clock(store)
            let tasks = try tasks(references, in: store, clock, scope: .completing)
            return try accept(tasks, store, clock, options)
        }
    }

    func accept(
        _ tasks: [TaskRecord], _ store: WriteTransaction, _ clock: UserClock,
        _ options: WriteOptions
    ) throws -> MoveResult {
        var moved: [TaskRecord] = []
        var words: [String] = []
        for task in tasks {
            let proposal = try store.reminders(of: [task.number]).last {
                $0.outcome == .proposed && $0.scheduledAt == task.schedule?.instant
            }
            guard let proposal, let local = proposal.proposedLocal else {
                throw Failure(
                    code: "GUARD_FAILED",
                    message:
                        "no time is proposed for task \(task.number); ask for one with 'flux notify respond \(task.number) reschedule'"
                )
            }
            let schedule = clock.schedule(local)
            guard schedule.instant > now else {
                throw Failure(
                    code: "GUARD_FAILED",
                    message:
                        "the time that was proposed for task \(task.number) is over (\(Phrase.dateTime(local))); ask for another with 'flux notify respond \(task.number) reschedule'"
                )
            }
            if let other = try collision(schedule.instant, of: task, without: tasks, store, clock) {
                throw Failure(
                    code: "GUARD_FAILED",
                    message:
                        "\(Phrase.dateTime(local)) is no longer free (\(other)); ask for another time with 'flux notify respond \(task.number) reschedule'"
                )
            }
            var change = TaskChange()
            change.schedule = schedule
            try store.move(task, to: .rescheduled, reason: "proposal accepted", change: change)
            try store.end(proposal, .rescheduled)
            words.append(
                "task \(task.number) \(options.dryRun ? "would now be" : "is now") on \(Phrase.dateTime(local))"
                    + (try detach(task, store)))
            moved.append(task)
        }
        return MoveResult(
            tasks: try store.tasks(numbered: moved.map(\.number)).map {
                TaskView($0, zone: clock.zone)
            }, updated: moved.count, proposed: nil, message: words.joined(separator: "; "),
            requiresUserAction: "none", warnings: [], dryRun: options.dryRun)
    }

    /// What lies at a time by now: the calendar may have changed since it was proposed.
    private func collision(
        _ moment: Instant, of task: TaskRecord, without tasks: [TaskRecord],
        _ store: ReadTransaction, _ clock: UserClock
    ) throws -> String? {
        let minutes = try task.durationMinutes ?? settings.integer("task.default_minutes")
        let context = try coachContext(store, clock, without: Set(tasks.map(\.number)))
        let end = moment.adding(minutes: minutes)
        return context.busy.first { slot in
            slot.start < end && moment < slot.start.adding(minutes: slot.minutes)
        }.map { slot in slot.taskNumber.map { "task \($0)" } ?? "a rest" }
    }

    /// Leaves tasks where they are; what was proposed for them is forgotten.
    func decline(_ tasks: [TaskRecord], _ store: WriteTransaction) throws {
        for task in tasks {
            for reminder in try store.reminders(of: [task.number])
            where reminder.outcome == .proposed {
                try store.end(reminder, .acknowledged)
            }
        }
    }
}

extension ReadTransaction {
    /// Tasks by their numbers, in that order.
    func tasks(numbered numbers: [Int64]) throws -> [TaskRecord] {
        var query = TaskQuery()
        query.numbers = numbers
        let found = try tasks(query)
        return numbers.compactMap { number in found.first { $0.number == number } }
    }
}
