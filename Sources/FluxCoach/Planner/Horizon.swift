import FluxCalendar

/// How far a goal reaches: one sprint, or a roadmap of several.
struct Horizon {
    /// A roadmap lists no more sprints than this; what comes after is said in words.
    static let listed = 12

    var sprints: Int
    var roadmap: [MicroGoal] = []
    var warnings: [CoachWarning] = []
    var message: String?

    var isFeasible: Bool { sprints <= 1 }

    init(
        _ goal: GoalFacts, _ preferences: PlanPreferences, template: PlanTemplate,
        shape: SprintShape, today: CivilDate
    ) {
        let level = preferences.level ?? .novice
        let words = plainWords(goal.text).map(stem)
        sprints = template.levels.first { $0.level == level }?.sprints ?? 1
        var later = template.roadmap
        if let horizon = Horizon.longest(template.horizons, in: words) {
            let rank = Level.allCases.firstIndex(of: level) ?? 0
            sprints = max(1, max(sprints, horizon.sprints - rank))
            message = horizon.message
            if !horizon.roadmap.isEmpty { later = horizon.roadmap }
        }
        if let amount = Quantity.first(in: goal.text, of: template.quantities) {
            sprints = max(1, amount.sprints)
            if let rate = amount.template.maxPerWeek {
                let available = Horizon.weeks(goal, today: today)
                if let available, amount.value > rate * Double(available) {
                    message =
                        "\(amount.text) in \(available) weeks is more than is sound; \(Quantity.text(rate)) a week is the limit, so this takes about \(Int(amount.value / rate + 0.999)) weeks."
                    warnings.append(
                        CoachWarning(code: "GOAL_RESCALED", message: message ?? ""))
                }
            }
        }
        if let span = Horizon.weeks(goal, today: today), span > SprintShape.maxWeeks {
            // The user gave it that long: the sprints fill the span.
            sprints = max(sprints, (span + 5) / 6)
        }
        if sprints > 1, let span = Horizon.weeks(goal, today: today), sprints * 6 - 5 > span {
            let text =
                "The whole goal takes about \(sprints) sprints (\(sprints * 6) weeks); by then you will have done \(span < 12 ? "one" : "\(span / 6)") of them."
            // What was said of the amount is not said again.
            if !warnings.contains(where: { $0.message == message }) {
                warnings.append(CoachWarning(code: "NOT_BY_THEN", message: message ?? text))
            }
        }
        guard sprints > 1 else { return }
        roadmap = [
            MicroGoal(
                title: template.title, description: template.outcome, pipelineOrder: 1,
                targetWeeks: shape.weeks)
        ]
        let count = min(sprints - 1, Horizon.listed - 1)
        for index in 0..<count {
            let order = index + 2
            if index < later.count {
                roadmap.append(
                    MicroGoal(
                        title: later[index].title, description: later[index].description,
                        pipelineOrder: order, targetWeeks: later[index].weeks))
            } else {
                roadmap.append(
                    MicroGoal(
                        title: "\(template.title): sprint \(order)",
                        description: "The same again, one step further, from where you are then",
                        pipelineOrder: order, targetWeeks: SprintShape.maxWeeks))
            }
        }
    }

    /// The weeks from today that the user gave the goal.
    static func weeks(_ goal: GoalFacts, today: CivilDate) -> Int? {
        if let weeks = goal.weeks { return weeks }
        guard let deadline = goal.deadline, deadline > today else { return nil }
        return max(1, (deadline.days(since: today) + 6) / 7)
    }

    private static func longest(
        _ horizons: [HorizonTemplate], in words: [String]
    ) -> HorizonTemplate? {
        var best: (length: Int, horizon: HorizonTemplate)?
        for horizon in horizons {
            for phrase in horizon.phrases {
                let stems = plainWords(phrase).map(stem)
                guard find(stems, in: words) != nil, stems.count > best?.length ?? 0 else {
                    continue
                }
                best = (stems.count, horizon)
            }
        }
        return best?.horizon
    }
}
