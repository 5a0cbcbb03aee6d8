import FluxCalendar
import FluxStore

extension App {
    /// Writes a draft and says what was written.
    func write(
        _ draft: TaskDraft, _ store: WriteTransaction, _ clock: UserClock, dryRun: Bool
    ) throws -> TaskChangeResult {
        let numbers = try insert(draft, store, clock)
        var query = TaskQuery()
        query.numbers = numbers
        let tasks = try store.tasks(query).map { TaskView($0, zone: clock.zone) }
        return TaskChangeResult(
            tasks: tasks, created: tasks.count,
            message: Phrase.added(draft, tasks, clock, dryRun: dryRun),
            warnings: draft.warnings + collisions(tasks, store, clock), dryRun: dryRun)
    }

    /// Writes the rows of a draft.
    ///
    /// - Returns: their numbers.
    func insert(_ draft: TaskDraft, _ store: WriteTransaction, _ clock: UserClock) throws -> [Int64]
    {
        guard let series = draft.series else { return [try store.insert(draft.task)] }
        let number = try store.insert(series)
        let zone = try self.zone(named: series.zone)
        if draft.occurrences.isEmpty {
            var task = draft.task
            task.series = number
            return [try store.insert(task)]
        }
        return try draft.occurrences.map { local in
            var task = draft.task
            task.series = number
            task.originalLocal = local
            task.schedule = Schedule(
                local: local, zone: series.zone, instant: zone.instant(of: local))
            return try store.insert(task)
        }
    }

    /// What a person should know of the first tasks written: a time the user states is kept, and said.
    private func collisions(_ tasks: [TaskView], _ store: ReadTransaction, _ clock: UserClock)
        -> [Notice]
    {
        guard let first = tasks.first, let start = first.scheduledAt else { return [] }
        let standard = (try? settings.integer("task.default_minutes")) ?? 30
        let length = first.durationMinutes ?? standard
        var query = TaskQuery()
        query.statuses = [.pending, .rescheduled]
        query.from = start.adding(minutes: -24 * 60)
        query.until = start.adding(minutes: length)
        let written = Set(tasks.map(\.number))
        let others = (try? store.tasks(query)) ?? []
        var notices: [Notice] = []
        for other in others where !written.contains(other.number) {
            guard let schedule = other.schedule,
                schedule.instant.adding(minutes: other.durationMinutes ?? standard) > start
            else { continue }
            notices.append(
                Notice(
                    code: "collision",
                    message: "it overlaps task \(other.number) at "
                        + "\(clock.zone.local(at: schedule.instant).time.hourMinute)"))
        }
        return Array(notices.prefix(3))
    }

    /// Minutes stated as a number or in words.
    func minutes(_ text: String, _ clock: UserClock) throws -> Int {
        guard let minutes = Int(text) ?? Words(clock).duration(text) else {
            throw Failure.invalidArgument(
                "'\(text)' is no duration; write it like 45, '45m', '1h30' or 'half an hour'")
        }
        guard (1...10_080).contains(minutes) else {
            throw Failure.invalidArgument(
                "a duration is 1 minute to one week (10080 minutes), not \(minutes)")
        }
        return minutes
    }
}
