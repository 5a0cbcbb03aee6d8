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
        var warnings = draft.warnings
        if let first = tasks.first, let start = first.scheduledAt {
            warnings += try statedTime(
                start, first.durationMinutes, without: Set(tasks.map(\.number)), store, clock)
        }
        return TaskChangeResult(
            tasks: tasks, created: tasks.count,
            message: Phrase.added(draft, tasks, clock, dryRun: dryRun)
                + warnings.map { "; \($0.message)" }.joined(),
            warnings: warnings, dryRun: dryRun)
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

    /// What a person should know of a time they stated, which is kept all the same: what it overlaps, what is closer to
    /// it than the buffer, and whether they sleep then.
    func statedTime(
        _ start: Instant, _ duration: Int?, without numbers: Set<Int64>, _ store: ReadTransaction,
        _ clock: UserClock
    ) throws -> [Notice] {
        let standard = try settings.integer("task.default_minutes")
        let end = start.adding(minutes: duration ?? standard)
        var query = TaskQuery()
        query.statuses = [.pending, .rescheduled]
        // The longest task takes a week, but one that began the day before already says enough.
        query.from = start.adding(minutes: -24 * 60)
        query.until = end.adding(minutes: App.bufferMinutes)
        var notices: [Notice] = []
        for other in try store.tasks(query) where !numbers.contains(other.number) {
            guard let begin = other.schedule?.instant else { continue }
            let finish = begin.adding(minutes: other.durationMinutes ?? standard)
            let time = clock.zone.local(at: begin).time.hourMinute
            if begin < end, start < finish {
                notices.append(
                    Notice(
                        code: "collision", message: "it overlaps task \(other.number) at \(time)"))
            } else if finish.adding(minutes: App.bufferMinutes) > start {
                notices.append(
                    Notice(
                        code: "buffer",
                        message:
                            "it is less than \(App.bufferMinutes) minutes from task \(other.number) at \(time)"
                    ))
            }
        }
        notices = Array(notices.prefix(3))
        if try isAsleep(clock.zone.local(at: start).time, store) {
            notices.append(Notice(code: "sleep_time", message: "it lies in your sleep window"))
        }
        return notices
    }

    /// Least minutes between two tasks (product rule "at least 15 minutes between any two tasks").
    private static let bufferMinutes = 15

    private func isAsleep(_ time: CivilTime, _ store: ReadTransaction) throws -> Bool {
        let profile = try coachProfile(store.profile())
        let (from, to) = (profile.sleepStart, profile.sleepEnd)
        return from < to ? (from <= time && time < to) : (time >= from || time < to)
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
