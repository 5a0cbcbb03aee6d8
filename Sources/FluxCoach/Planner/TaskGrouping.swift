import FluxCalendar

/// Gathers placed sessions by title.
enum TaskGrouping {
    /// The proposed tasks, in order of their first date.
    static func tasks(
        sessions: [[PlannedSession]], slots: [[SlotChoice]], reused: [ReusedTask],
        shape: SprintShape
    ) -> [ProposedTask] {
        var order: [String] = []
        var groups: [String: ProposedTask] = [:]
        func add(_ occurrence: PlannedOccurrence, description: String) {
            let week = occurrence.local.date.days(since: shape.start) / 7 + 1
            if var task = groups[occurrence.title] {
                task.occurrences.append(occurrence)
                task.weekRange =
                    min(
                        task.weekRange.lowerBound, week)...max(
                        task.weekRange.upperBound, week)
                groups[occurrence.title] = task
            } else {
                order.append(occurrence.title)
                groups[occurrence.title] = ProposedTask(
                    title: occurrence.title, description: description, scheduledDays: [],
                    suggestedTime: occurrence.local.time,
                    durationMinutes: occurrence.durationMinutes, recurrenceRule: nil,
                    weekRange: week...week, occurrences: [occurrence])
            }
        }
        for (week, placed) in zip(sessions, slots) {
            for (session, slot) in zip(week, placed) {
                add(
                    PlannedOccurrence(
                        local: slot.local, instant: slot.instant, title: session.title,
                        durationMinutes: session.minutes), description: session.description)
            }
        }
        for task in reused {
            add(task.occurrence, description: "On your list already; it counts for this goal too")
        }
        return order.compactMap { groups[$0] }.map(finished).sorted {
            ($0.occurrences.first?.instant.seconds ?? 0, $0.title)
                < ($1.occurrences.first?.instant.seconds ?? 0, $1.title)
        }
    }

    private static func finished(_ task: ProposedTask) -> ProposedTask {
        var task = task
        task.occurrences.sort { $0.instant < $1.instant }
        task.scheduledDays = Set(task.occurrences.map(\.local.date.weekday)).sorted()
        task.suggestedTime = mostFrequent(task.occurrences.map(\.local.time)) ?? task.suggestedTime
        task.durationMinutes =
            mostFrequent(task.occurrences.map(\.durationMinutes)) ?? task.durationMinutes
        task.recurrenceRule = rule(task.occurrences)
        return task
    }

    private static func mostFrequent<Value: Hashable & Comparable>(_ values: [Value]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The weekly rule that gives exactly these occurrences, or `nil`.
    private static func rule(_ occurrences: [PlannedOccurrence]) -> String? {
        guard occurrences.count > 1, let first = occurrences.first, let last = occurrences.last,
            occurrences.allSatisfy({ $0.local.time == first.local.time })
        else { return nil }
        let days = Set(occurrences.map(\.local.date.weekday))
        var expected = first.local.date
        for occurrence in occurrences {
            while !days.contains(expected.weekday) { expected = expected.adding(days: 1) }
            guard expected == occurrence.local.date else { return nil }
            expected = expected.adding(days: 1)
        }
        let codes = days.sorted().map(\.code).joined(separator: ",")
        let until = "\(last.local.date)".filter { $0 != "-" }
        return "FREQ=WEEKLY;BYDAY=\(codes);UNTIL=\(until)T235959"
    }
}
