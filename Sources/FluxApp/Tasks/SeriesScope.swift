import FluxStore

/// How far a change of one occurrence reaches.
public enum SeriesScope: String, CaseIterable, Sendable {
    /// The one that was named.
    case this
    /// That one and the open ones after it.
    case later
    /// All open ones.
    case all
}

extension App {
    /// The tasks that a change concerns: those named, and of their series as many as the scope says.
    func widened(
        _ tasks: [TaskRecord], _ scope: SeriesScope, _ store: ReadTransaction
    ) throws -> [TaskRecord] {
        guard scope != .this else { return tasks }
        var found: [TaskRecord] = []
        for task in tasks {
            guard let series = task.series else {
                found.append(task)
                continue
            }
            var query = TaskQuery()
            query.series = series.number
            query.statuses = [.pending, .rescheduled]
            if scope == .later { query.from = task.schedule?.instant }
            found.append(task)
            found += try store.tasks(query)
        }
        var known: Set<Int64> = []
        return found.filter { known.insert($0.number).inserted }
    }

    /// Ends the series of cancelled tasks that have nothing left to be done.
    ///
    /// - Parameter always: also those by rule, of which one occurrence alone may be cancelled.
    func endSeries(
        of tasks: [TaskRecord], always: Bool, _ store: WriteTransaction, _ clock: UserClock
    ) throws {
        for series in Set(
            tasks.compactMap { always || $0.series?.kind != .rrule ? $0.series?.number : nil }
        )
        .sorted()
        where try !store.hasOpenOccurrence(series) || always {
            try store.endSeries(series, on: clock.date)
        }
    }

    /// Whether a task is one of several, so that a person should say how far a change reaches.
    public func isInSeries(_ reference: String) throws -> Bool {
        try reading { store in
            let clock = try clock(store)
            let task = try? task(reference, in: store, clock, scope: .open)
            return task?.series?.kind == .rrule
        }
    }
}
