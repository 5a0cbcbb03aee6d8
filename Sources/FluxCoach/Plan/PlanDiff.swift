import FluxCalendar

/// Tells two plans apart in a few lines.
enum PlanDiff {
    /// What differs, most important first; empty when the sessions are the same.
    static func changes(from old: Plan, to new: Plan) -> [PlanChange] {
        let before = old.occurrences
        let after = new.occurrences
        guard before != after else { return [] }
        var changes: [PlanChange] = []
        func add(_ kind: String, _ from: String, _ to: String, _ text: String) {
            if from != to {
                changes.append(PlanChange(kind: kind, from: from, to: to, description: text))
            }
        }
        let (oldCount, newCount) = (perWeek(before), perWeek(after))
        add("per_week", oldCount, newCount, "\(oldCount) -> \(newCount) sessions a week")
        let (oldDays, newDays) = (days(before), days(after))
        add("days", oldDays, newDays, "on \(newDays) instead of \(oldDays)")
        let (oldTime, newTime) = (times(before), times(after))
        add("time", oldTime, newTime, "at \(newTime) instead of \(oldTime)")
        let (oldLength, newLength) = (minutes(before), minutes(after))
        add("minutes", oldLength, newLength, "\(oldLength) -> \(newLength) minutes a session")
        let (oldStart, newStart) = (date(before.first), date(after.first))
        add("start", oldStart, newStart, "starts \(newStart) instead of \(oldStart)")
        let (oldEnd, newEnd) = (date(before.last), date(after.last))
        add("end", oldEnd, newEnd, "ends \(newEnd) instead of \(oldEnd)")
        titles(old, new, &changes)
        if changes.isEmpty {
            add(
                "sessions", "\(before.count)",
                after.count == before.count ? "other dates" : "\(after.count)",
                "\(after.count) sessions, some on other days or in another length")
        }
        return changes
    }

    private static func titles(_ old: Plan, _ new: Plan, _ changes: inout [PlanChange]) {
        let before = old.proposedTasks.map(\.title)
        let after = new.proposedTasks.map(\.title)
        let gone = before.filter { !after.contains($0) }
        let come = after.filter { !before.contains($0) }
        guard !gone.isEmpty || !come.isEmpty else { return }
        var parts: [String] = []
        if !gone.isEmpty { parts.append("without \(quoted(gone))") }
        if !come.isEmpty { parts.append("now with \(quoted(come))") }
        changes.append(
            PlanChange(
                kind: "titles", from: gone.joined(separator: "; "),
                to: come.joined(separator: "; "),
                description: parts.joined(separator: ", ")))
    }

    private static func quoted(_ titles: [String]) -> String {
        let shown = titles.prefix(2).map { "'\($0)'" }.joined(separator: " and ")
        return titles.count > 2 ? "\(shown) and \(titles.count - 2) more" : shown
    }

    /// The usual number of sessions in seven days from the first.
    static func perWeek(_ sessions: [PlannedOccurrence]) -> String {
        guard let first = sessions.first?.local.date else { return "0" }
        var counts: [Int: Int] = [:]
        for session in sessions {
            counts[session.local.date.days(since: first) / 7, default: 0] += 1
        }
        var frequency: [Int: Int] = [:]
        for count in counts.values { frequency[count, default: 0] += 1 }
        let usual = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        return "\(usual)"
    }

    static func days(_ sessions: [PlannedOccurrence]) -> String {
        let used = Set(sessions.map(\.local.date.weekday)).sorted()
        return used.count == 7 ? "every day" : used.map(\.shortName).joined(separator: ", ")
    }

    static func times(_ sessions: [PlannedOccurrence]) -> String {
        let used = Set(sessions.map(\.local.time)).sorted().map(\.hourMinute)
        if used.count <= 3 { return used.joined(separator: ", ") }
        return "\(used[0]) to \(used[used.count - 1])"
    }

    static func minutes(_ sessions: [PlannedOccurrence]) -> String {
        guard let least = sessions.map(\.durationMinutes).min(),
            let most = sessions.map(\.durationMinutes).max()
        else { return "0" }
        return least == most ? "\(least)" : "\(least) to \(most)"
    }

    static func date(_ session: PlannedOccurrence?) -> String {
        guard let date = session?.local.date else { return "never" }
        return "\(date.weekday.shortName) \(date)"
    }
}
