/// One session of a sprint before it has a date.
struct PlannedSession: Equatable {
    var title: String
    var description: String
    var minutes: Int
    var effort: Effort
}

/// Turns a template and what was said about load and level into the sessions of each week.
struct SessionLadder {
    let template: PlanTemplate
    let preferences: PlanPreferences
    let perWeek: Int
    let weeks: Int
    let topic: String
    let goalTitle: String

    /// The sessions of every week.
    func sessions() -> [[PlannedSession]] {
        var all: [[PlannedSession]] = []
        var rung = firstRung
        for week in 1...max(1, weeks) {
            let isLight = template.deload.map { $0.week == week && weeks > week } ?? false
            if isLight, week > 1 { rung -= 1 }
            let stage = template.stages[min(max(rung, 0), template.stages.count - 1)]
            var sessions = stage.sessions(min(perWeek, template.perWeek.max)).map {
                session($0, stage, week: week, isLight: isLight)
            }
            addExtras(&sessions, week: week)
            if week == weeks, weeks >= 3, let milestone = template.milestone, !sessions.isEmpty {
                sessions[sessions.count - 1] = session(milestone, stage, week: week, isLight: false)
            }
            all.append(sessions)
            rung += 1
        }
        return replaceDropped(all)
    }

    /// The stage of the first week.
    private var firstRung: Int {
        let level = preferences.level ?? .novice
        let start = template.levels.first { $0.level == level }?.start ?? 0
        return start + preferences.rung
    }

    private func session(
        _ session: SessionTemplate, _ stage: StageTemplate, week: Int, isLight: Bool
    ) -> PlannedSession {
        PlannedSession(
            title: fill(session.title), description: fill(session.description),
            minutes: minutes(session.minutes ?? stage.minutes, week: week, isLight: isLight),
            effort: session.effort ?? template.effort)
    }

    private func fill(_ text: String) -> String {
        guard text.contains("{") else { return text }
        return replace("{goal}", with: goalTitle, in: replace("{topic}", with: topic, in: text))
    }

    /// More days than the template can load get its extra session, spread between the others.
    private func addExtras(_ sessions: inout [PlannedSession], week: Int) {
        let missing = perWeek - sessions.count
        guard missing > 0 else { return }
        guard let extra = template.extra else {
            let own = sessions
            for index in 0..<missing where !own.isEmpty { sessions.append(own[index % own.count]) }
            return
        }
        let stage = template.stages[0]
        let filler = session(extra, stage, week: week, isLight: false)
        for index in 0..<missing {
            let place = (index + 1) * (sessions.count + 1) / (missing + 1) + index
            sessions.insert(filler, at: min(place, sessions.count))
        }
    }

    /// The length of a session after everything that was said about it.
    private func minutes(_ planned: Int, week: Int, isLight: Bool) -> Int {
        let early = week <= 2 ? preferences.earlyFactor : 1
        if let exact = preferences.exactMinutes {
            return early == 1 ? exact : max(2, SessionLadder.rounded(Double(exact) * early))
        }
        var value = Double(planned) * preferences.minutesFactor
        value *= early
        if isLight, let deload = template.deload { value *= deload.factor }
        if let weekly = preferences.weeklyMinutes {
            value = min(240, Double(weekly) / Double(max(1, perWeek)))
        }
        var result = SessionLadder.rounded(value) + preferences.minutesDelta
        if let most = preferences.maxMinutes { result = min(result, most) }
        if let least = preferences.minMinutes { result = max(result, least) }
        return min(max(result, 2), 240)
    }

    /// To five minutes from a quarter of an hour on, to the minute below.
    static func rounded(_ minutes: Double) -> Int {
        let whole = Int(minutes + 0.5)
        return whole < 15 ? whole : (whole + 2) / 5 * 5
    }

    /// Applies swaps; takes out what is not wanted.
    ///
    /// Where the user said how many sessions a week are wanted, or a week would be left empty, the
    /// nearest session of the ladder that is wanted takes the place.
    private func replaceDropped(_ weeks: [[PlannedSession]]) -> [[PlannedSession]] {
        guard !preferences.droppedTitles.isEmpty || !preferences.swaps.isEmpty else { return weeks }
        let dropped = Set(preferences.droppedTitles)
        let keepsCount = preferences.perWeek != nil || preferences.onlyDays != nil
        var result: [[PlannedSession]] = []
        for (number, week) in weeks.enumerated() {
            var kept: [PlannedSession] = []
            for session in week {
                var session = session
                if let swap = preferences.swaps.last(where: { $0.from == session.title }) {
                    session.title = swap.to
                    session.description = swap.to
                }
                if !dropped.contains(session.title) {
                    kept.append(session)
                } else if keepsCount,
                    let other = substitute(session, week: number, in: weeks, dropped)
                {
                    kept.append(other)
                }
            }
            if kept.isEmpty, let first = week.first,
                let other = substitute(first, week: number, in: weeks, dropped)
            {
                kept.append(other)
            }
            result.append(kept)
        }
        return result
    }

    /// The wanted session nearest to a week: the same week, then earlier ones, then later ones.
    private func substitute(
        _ session: PlannedSession, week: Int, in weeks: [[PlannedSession]], _ dropped: Set<String>
    ) -> PlannedSession? {
        let order = [week] + (0..<week).reversed() + ((week + 1)..<max(week + 1, weeks.count))
        for index in order {
            if var found = weeks[index].first(where: { !dropped.contains($0.title) }) {
                found.minutes = session.minutes
                return found
            }
        }
        return nil
    }
}

/// A text with every occurrence of a placeholder replaced.
func replace(_ placeholder: String, with value: String, in text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let range = rest.firstRange(of: placeholder) {
        result += rest[rest.startIndex..<range.lowerBound]
        result += value
        rest = rest[range.upperBound...]
    }
    return result + rest
}
