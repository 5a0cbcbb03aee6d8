import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// More than this at once is no list that a person can agree to.
    private static let mostOverdue = 500

    /// Moves everything overdue to free times of a day or a stretch of days.
    ///
    /// - Parameter when: a day, a stretch of days or `later`, in plain words; after its time, where it has one.
    /// - Throws: ``Failure`` `CLARIFICATION_NEEDED` with the proposed times without `options.yes`.
    public func moveOverdue(_ when: String, _ options: WriteOptions) throws -> Written<MoveResult> {
        let words = try Title.checked(when, what: "time")
        return try writingTasks("move", options) { store in
            let clock = try clock(store)
            let overdue = try store.openTasks(dueBefore: clock.start(of: clock.today))
            guard !overdue.isEmpty else {
                return MoveResult(
                    tasks: [], updated: 0, proposed: nil, message: "nothing is overdue",
                    requiresUserAction: "none", warnings: [], dryRun: options.dryRun)
            }
            guard overdue.count <= App.mostOverdue else {
                throw Failure.invalidArgument(
                    "\(overdue.count) tasks are overdue, more than \(App.mostOverdue); deal with the older ones first, see 'flux list --overdue'"
                )
            }
            let (from, until) = try span(of: words, clock)
            let found = try slots(for: overdue, from: from, until: until, store, clock)
            var warnings: [Notice] = []
            var lines: [String] = []
            for (task, slot) in zip(overdue, found) {
                guard let slot else {
                    warnings.append(
                        Notice(
                            code: "no_room",
                            message: "there is no room for task \(task.number) then; it stays"))
                    continue
                }
                lines.append("\(task.number) \(task.title): \(Phrase.dateTime(slot))")
                var change = TaskChange()
                change.schedule = clock.schedule(slot)
                try store.move(task, to: .rescheduled, reason: "overdue", change: change)
                _ = try detach(task, store)
            }
            let moved = zip(overdue, found).filter { $0.1 != nil }.map(\.0)
            guard options.yes || options.dryRun || moved.isEmpty else {
                // Refusing takes the moves back: a proposal is no change.
                let question =
                    "\(Phrase.count(moved.count, "overdue task")) could be moved; see where with '--dry-run', take it with '--yes'"
                throw Failure(
                    code: "CLARIFICATION_NEEDED", message: question,
                    details: [
                        "question": .string(question),
                        "proposed": .array(lines.map(JSON.string)),
                    ])
            }
            let result = try changed(moved, "moved", store, clock, options)
            return MoveResult(
                tasks: result.tasks, updated: result.updated, proposed: nil,
                message: result.message + warnings.map { "; \($0.message)" }.joined(),
                requiresUserAction: "none", warnings: warnings, dryRun: options.dryRun)
        }
    }

    /// The stretch of time that words name for several tasks.
    private func span(of words: String, _ clock: UserClock) throws -> (Instant, Instant) {
        guard let reading = Words(clock).when(words) else {
            throw Failure.invalidArgument(
                "'\(words)' is no time; write it like 'tomorrow', 'this week' or 'later'")
        }
        if let vague = reading.vague {
            return (max(now, clock.start(of: vague.first)), clock.end(of: vague.last))
        }
        if let start = reading.start {
            let from = reading.hasTime ? clock.zone.instant(of: start) : clock.start(of: start.date)
            return (max(now, from), clock.end(of: start.date))
        }
        throw Failure.invalidArgument(
            "'\(words)' is not one time for all of them; write it like 'tomorrow' or 'this week'")
    }

    /// A free time for each of several tasks, the first ones first, none twice; `nil` where there is no room.
    ///
    /// - Parameter others: whether the times they have now are left out.
    func slots(
        for tasks: [TaskRecord], from: Instant, until: Instant, _ store: ReadTransaction,
        _ clock: UserClock, others: Bool = false
    ) throws -> [CivilDateTime?] {
        var context = try coachContext(store, clock)
        let numbers = Set(tasks.map(\.number))
        if others {
            // What is proposed for other tasks is as good as taken.
            for proposal in try store.openProposals() where !numbers.contains(proposal.task) {
                guard let local = proposal.proposedLocal else { continue }
                context.busy.append(
                    BusySlot(
                        start: clock.zone.instant(of: local),
                        minutes: try settings.integer("task.default_minutes"), title: "proposal",
                        taskNumber: proposal.task))
            }
        } else {
            context.busy.removeAll { $0.taskNumber.map(numbers.contains) ?? false }
        }
        let standard = try settings.integer("task.default_minutes")
        // A goal has one session a day, as its plan has.
        var taken: [Int64: Set<CivilDate>] = [:]
        for goal in Set(tasks.compactMap { $0.goal?.number }) {
            var query = TaskQuery()
            query.goal = goal
            query.statuses = [.pending, .rescheduled]
            query.from = from
            query.until = until
            taken[goal] = Set(
                try store.tasks(query).filter { !numbers.contains($0.number) }.compactMap {
                    $0.schedule.map { clock.zone.local(at: $0.instant).date }
                })
        }
        return tasks.map { task in
            let minutes = task.durationMinutes ?? standard
            let goal = task.goal?.number
            let free = BuiltinScheduler().bestSlots(
                minutes: minutes, earliest: max(now, from), latest: until,
                limit: goal == nil ? 1 : 100, in: context)
            let best = free.first { slot in
                goal.map { taken[$0]?.contains(slot.local.date) != true } ?? true
            }
            guard let best else { return nil }
            if let goal { taken[goal, default: []].insert(best.local.date) }
            context.busy.append(
                BusySlot(
                    start: best.instant, minutes: minutes, title: task.title,
                    taskNumber: task.number))
            return best.local
        }
    }
}
