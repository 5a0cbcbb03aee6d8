extension PreferenceEditor {
    mutating func applyLoad(_ move: ReplyMove) -> EditResult {
        var next = preferences
        switch move {
        case .exactMinutes(let minutes):
            clearLength(&next)
            next.exactMinutes = minutes
        case .maxMinutes(let minutes):
            if minutes < 1 { return .refused("A session needs at least a minute or two") }
            if let exact = next.exactMinutes, exact > minutes { next.exactMinutes = nil }
            if let least = next.minMinutes, least > minutes,
                negotiation.preferences.minMinutes == least
            {
                next.minMinutes = nil
            }
            next.weeklyMinutes = nil
            next.maxMinutes = minutes
        case .minMinutes(let minutes):
            if let exact = next.exactMinutes, exact < minutes { next.exactMinutes = nil }
            if let most = next.maxMinutes, most < minutes,
                negotiation.preferences.maxMinutes == most
            {
                next.maxMinutes = nil
            }
            next.weeklyMinutes = nil
            next.minMinutes = minutes
        case .weeklyMinutes(let minutes):
            clearLength(&next)
            next.weeklyMinutes = minutes
        case .length(let change):
            guard let found = adjuster.length(change, preferences) else {
                return .idle(
                    "The sessions are as \(isLess(change) ? "short" : "long") as they can be already"
                )
            }
            return .edited(found)
        case .level(let level):
            if (next.level ?? .novice) == level {
                next.level = level
                preferences = next
                return .idle(
                    level == .novice
                        ? "The plan starts at the very beginning already"
                        : "The plan is made for that level already")
            }
            next.level = level
            next.rung = 0
            if level == .novice { next.minutesFactor = min(1, next.minutesFactor) }
        case .harder:
            guard let found = adjuster.harder(preferences, perWeek: currentPerWeek) else {
                return .idle("This is as much as is sound already")
            }
            return .edited(found)
        case .easier:
            guard let found = adjuster.easier(preferences, perWeek: currentPerWeek) else {
                return .idle("It is as easy as it can be and still count")
            }
            return .edited(found)
        case .gentleStart:
            guard let found = adjuster.gentleStart(preferences) else {
                return .idle("The first weeks are as easy as they can be and still count")
            }
            return .edited(found)
        case .perWeek, .perWeekBy, .days, .strictDays, .onlyDays, .excludeDays, .addDays, .swapDays,
            .part, .excludePart, .time, .timing, .earliest, .latest, .clockBy, .start, .startBy,
            .end, .weeks, .drop, .dropUnknown, .swapTitle, .undo, .reset:
            break
        }
        return .edited(next)
    }

    /// Measures against the plan as the preferences stand now, other moves of the same reply included.
    private var adjuster: LoadAdjuster {
        let plan =
            preferences == negotiation.preferences
            ? negotiation.plan
            : planner.plan(for: negotiation.goal, preferences: preferences, in: context)
        return LoadAdjuster(negotiation.goal, plan: plan, planner: planner, context: context)
    }

    private func clearLength(_ next: inout PlanPreferences) {
        next.exactMinutes = nil
        next.maxMinutes = nil
        next.minMinutes = nil
        next.weeklyMinutes = nil
        next.minutesFactor = 1
        next.minutesDelta = 0
        next.earlyFactor = 1
    }

    private func isLess(_ change: ReplyItem.Length) -> Bool {
        switch change {
        case .shorter: true
        case .longer: false
        case .factor(let factor): factor < 1
        case .by(let minutes): minutes < 0
        }
    }
}
