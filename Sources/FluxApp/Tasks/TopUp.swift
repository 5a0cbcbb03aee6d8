import FluxCalendar
import FluxStore

extension App {
    /// How long a command that writes tasks may spend on series, in microseconds.
    private static let topUpBudget: Int64 = 20_000

    /// Changes tasks as ``writing(_:_:flow:phase:actor:_:)`` does, and once a day lets the series go on and sees to the
    /// counts.
    func writingTasks<Value: Codable>(
        _ command: String, _ options: WriteOptions, actor: WriteContext.Actor = .user,
        rehearses: Bool = true, _ body: (WriteTransaction) throws -> Value
    ) throws -> Written<Value> {
        var isDue = false
        let written = try writing(command, options, actor: actor, rehearses: rehearses) { store in
            let clock = try clock(store)
            isDue = try store.lastDay(of: .topUp) != clock.today.dayNumber
            try keepTally(store, clock)
            return try body(store)
        }
        if isDue, !options.dryRun { topUpSeries() }
        return written
    }

    /// Writes the occurrences of series that have come within the horizon since they were last written.
    ///
    /// It happens beside what was ordered, in a transaction of its own that `flux undo` leaves alone.
    ///
    /// - Parameter bounded: stop when 20 ms are over; what is left is done the next time.
    func topUpSeries(bounded: Bool = true) {
        guard FileTest.exists(paths.store) else { return }
        let due = try? reading { store -> [RunningSeries]? in
            let today = try clock(store).today
            if try store.lastDay(of: .topUp) == today.dayNumber { return nil }
            let series = try store.runningSeries()
            return try series.isEmpty && store.restingQuotas().isEmpty ? nil : series
        }
        guard let due = due ?? nil else { return }
        let start = host.monotonic()
        noting("top-up", flow: nil, actor: .system) { store in
            let clock = try clock(store)
            if try store.lastDay(of: .topUp) == clock.today.dayNumber { return }
            try renewQuotas(store, clock)
            for series in due {
                if bounded, host.monotonic() - start > App.topUpBudget { return }
                try topUp(series, store, clock)
            }
            try store.note(.topUp, on: clock.today.dayNumber)
        }
    }

    private func topUp(
        _ series: RunningSeries, _ store: WriteTransaction, _ clock: UserClock
    ) throws {
        guard let original = series.newest.first?.originalLocal, let last = series.template,
            let rule = try? RecurrenceRule(series.rule), let zone = zones.zone(named: series.zone)
        else { return }
        let weeks = try settings.integer("series.horizon_weeks")
        let horizon = clock.date.adding(days: weeks * 7)
        let end = series.until.map { min($0, horizon) } ?? horizon
        guard original.date < end else { return }
        for occurrence in rule.occurrences(from: series.start, in: zone) {
            if occurrence.local.date > end { break }
            guard occurrence.local > original else { continue }
            let local = series.moved(occurrence.local)
            var task = NewTask(title: last.title)
            task.description = last.description
            task.durationMinutes = last.durationMinutes
            task.series = series.number
            task.originalLocal = occurrence.local
            task.goal = try lasting(last.goal, store)
            task.tags = last.tags
            task.notes = last.notes
            task.schedule = Schedule(
                local: local, zone: series.zone, instant: zone.instant(of: local))
            _ = try store.insert(task)
        }
    }
}
