import FluxCalendar

/// What a plan must say about what was asked of it.
enum PlanWarnings {
    static func warnings(
        _ goal: GoalFacts, _ preferences: PlanPreferences, template: PlanTemplate,
        shape: SprintShape, today: CivilDate
    ) -> [CoachWarning] {
        var warnings: [CoachWarning] = []
        let words = plainWords(goal.text).map(stem)
        for caution in template.cautions
        where caution.phrases.contains(where: { find(plainWords($0).map(stem), in: words) != nil })
        {
            warnings.append(CoachWarning(code: "CAUTION", message: caution.message))
        }
        if shape.perWeek > template.perWeek.max {
            let rest =
                template.extra.map { "the days beyond that are for: \($0.title)" }
                ?? "keep the extra days short"
            warnings.append(
                CoachWarning(
                    code: "LITTLE_REST",
                    message:
                        "\(shape.perWeek) days a week leave little rest; \(template.perWeek.max) are the most that help, \(rest)"
                ))
        }
        if shape.perWeek < template.perWeek.min {
            warnings.append(
                CoachWarning(
                    code: "BELOW_MINIMUM",
                    message:
                        "\(times(shape.perWeek)) a week keeps you where you are; \(times(template.perWeek.min)) is the least that moves this forward"
                ))
        }
        let longest = preferences.exactMinutes ?? preferences.minMinutes
        if let longest, longest > template.minutes.max {
            warnings.append(
                CoachWarning(
                    code: "LONG_SESSIONS",
                    message:
                        "\(longest) minutes a session is more than the \(template.minutes.max) that usually hold; kept, because you said so"
                ))
        }
        let shortest = preferences.exactMinutes ?? preferences.maxMinutes
        if let shortest, shortest < template.minutes.min {
            warnings.append(
                CoachWarning(
                    code: "SHORT_SESSIONS",
                    message:
                        "\(shortest) minutes is below the \(template.minutes.min) this usually needs: do as much of a session as fits, it counts"
                ))
        }
        return warnings
    }

    /// `once`, `twice`, `3 times`.
    static func times(_ count: Int) -> String {
        switch count {
        case 1: "once"
        case 2: "twice"
        default: "\(count) times"
        }
    }
}
