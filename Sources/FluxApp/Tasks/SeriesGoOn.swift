import FluxCalendar
import FluxJSON
import FluxStore

/// What became of an occurrence of a series that is no fixed rule.
enum SeriesStep {
    /// It was done.
    case done
    /// It was not done.
    case missed
    /// It was excused.
    case skipped
}

extension App {
    /// Writes the next occurrence of a series that depends on what was done: a number of days after the last time, or a
    /// number of times a week or month.
    func goOn(
        after task: TaskRecord, _ step: SeriesStep, _ store: WriteTransaction, _ clock: UserClock,
        _ result: inout TaskChangeResult
    ) throws {
        guard let series = task.series,
            let terms = series.recurrence.flatMap({ try? JSON(parsing: $0) })
        else { return }
        // A late entry must not double what is to be done already.
        let isOpen = try store.hasOpenOccurrence(series.number)
        switch series.kind {
        case .rrule: return
        case .afterCompletion:
            guard !isOpen else { return }
            guard let days = terms["every_days"]?.intValue else { return }
            try repeatAfter(task, step, days: Int(days), store, clock, &result)
        case .quota:
            guard let quota = Quota(terms) else { return }
            let done = try store.doneOccurrences(
                of: series.number, from: quota.start(clock), until: quota.end(clock))
            let progress = "\(done) of \(quota.count) this \(quota.period.rawValue)"
            guard done < quota.count else {
                result.message += "; \(progress), that is all until \(quota.next(clock).shortText)"
                return
            }
            // What was missed or excused comes up again with the next week or month.
            guard step == .done, !isOpen else { return }
            let number = try store.insert(next(of: task, store))
            result.created += 1
            result.message += "; \(progress), the next one is task \(number)"
        }
    }

    /// A number of days after it was done; what was missed is due again tomorrow, since it still has to be done.
    private func repeatAfter(
        _ task: TaskRecord, _ step: SeriesStep, days: Int, _ store: WriteTransaction,
        _ clock: UserClock, _ result: inout TaskChangeResult
    ) throws {
        guard let schedule = task.schedule else { return }
        let zone = try self.zone(named: schedule.zone)
        let day: CivilDate
        switch step {
        case .done: day = zone.local(at: task.completedAt ?? now).date.adding(days: days)
        case .skipped: day = zone.local(at: now).date.adding(days: days)
        case .missed: day = max(schedule.local.date, zone.local(at: now).date).adding(days: 1)
        }
        var local = CivilDateTime(day, schedule.local.time)
        let series = task.series?.number ?? 0
        // Two that were done on one day still are two.
        while try store.hasOccurrence(of: series, at: local) { local = local.adding(days: 1) }
        var next = try next(of: task, store)
        next.originalLocal = local
        next.schedule = Schedule(
            local: local, zone: schedule.zone, instant: zone.instant(of: local))
        let number = try store.insert(next)
        result.created += 1
        result.message += "; the next one is task \(number) on \(Phrase.dateTime(local))"
    }

    private func next(of task: TaskRecord, _ store: ReadTransaction) throws -> NewTask {
        var next = NewTask(title: task.title)
        next.description = task.description
        next.durationMinutes = task.durationMinutes
        next.series = task.series?.number
        next.goal = try lasting(task.goal?.number, store)
        next.tags = task.tags
        return next
    }

    /// A goal that can still take tasks; what goes on after its goal has ended goes on without it.
    func lasting(_ goal: Int64?, _ store: ReadTransaction) throws -> Int64? {
        guard let goal, let record = try store.goal(reference: String(goal)),
            !record.status.isFinal
        else { return nil }
        return goal
    }

    /// Brings quotas up whose week or month has begun anew.
    func renewQuotas(_ store: WriteTransaction, _ clock: UserClock) throws {
        for (series, recurrence) in try store.restingQuotas() {
            guard let quota = (try? JSON(parsing: recurrence)).flatMap(Quota.init),
                try store.doneOccurrences(
                    of: series, from: quota.start(clock), until: quota.end(clock)) < quota.count
            else { continue }
            var query = TaskQuery()
            query.series = series
            query.order = .created
            query.limit = 1
            guard let last = try store.tasks(query).first,
                last.completedAt ?? last.updatedAt < quota.start(clock)
            else { continue }
            _ = try store.insert(next(of: last, store))
        }
    }
}

/// A number of times a week or month, on any days.
private struct Quota {
    enum Period: String {
        case week
        case month
    }

    let count: Int
    let period: Period

    init?(_ terms: JSON) {
        guard let count = terms["count"]?.intValue,
            let period = terms["per"]?.stringValue.flatMap(Period.init)
        else { return nil }
        self.count = Int(count)
        self.period = period
    }

    private func first(_ clock: UserClock) -> CivilDate {
        switch period {
        case .week: clock.today.startOfWeek
        case .month: clock.today.adding(days: 1 - clock.today.day)
        }
    }

    /// The first day of the next week or month.
    func next(_ clock: UserClock) -> CivilDate {
        switch period {
        case .week: return first(clock).adding(days: 7)
        case .month:
            let inNext = first(clock).adding(days: 31)
            return inNext.adding(days: 1 - inNext.day)
        }
    }

    func start(_ clock: UserClock) -> Instant { clock.start(of: first(clock)) }

    func end(_ clock: UserClock) -> Instant { clock.start(of: next(clock)) }
}
