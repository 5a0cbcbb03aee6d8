import FluxCalendar

/// Tells a plan in a few sentences.
enum PlanSummary {
    static func text(
        _ goal: GoalFacts, template: PlanTemplate, shape: SprintShape, horizon: Horizon,
        result: SlotResult
    ) -> String {
        let minutes = result.weeks.joined().map(\.minutes)
        let starts = result.days.map { day in usualStart(of: day, in: result) }
        // Weekdays with a time of their own are told with it.
        let differ = Set(starts.compactMap { $0 }).count > 1 && shape.perWeek < 7
        let days = zip(result.days, starts).map { day, start in
            differ ? "\(day.shortName) \(start?.hourMinute ?? "")" : day.shortName
        }.joined(separator: ", ")
        let length: String
        if let least = minutes.min(), let most = minutes.max() {
            length = least == most ? "\(least) min" : "\(least) to \(most) min"
        } else {
            length = "no free slot"
        }
        var parts: [String] = []
        let often = shape.perWeek == 7 ? "every day" : "\(PlanWarnings.times(shape.perWeek)) a week"
        let where_ = shape.perWeek == 7 ? "" : " (\(days))"
        if minutes.isEmpty, result.unplaced == 0 {
            parts.append(
                "\(template.title): every session is on your list already; the same tasks count for this goal too."
            )
        } else {
            parts.append(
                "\(template.title): \(often)\(where_)\(differ ? "" : " at \(result.time.hourMinute)"), \(length) each, for \(shape.weeks == 1 ? "one week" : "\(shape.weeks) weeks")."
            )
        }
        if shape.weeks == SprintShape.maxWeeks {
            parts.append("In six weeks: \(template.outcome).")
        } else {
            parts.append("Aim of the full six weeks: \(template.outcome).")
        }
        if let message = horizon.message {
            parts.append(message)
        } else if !horizon.isFeasible {
            parts.append(
                "The whole goal takes about \(horizon.sprints) sprints; this is the first, the others wait their turn."
            )
        }
        if shape.weeks == SprintShape.maxWeeks {
            parts.append(
                "Six weeks, because that is long enough for a routine to take hold and short enough to see the end; a habit takes about 66 days on average (Lally et al. 2010), so go on after it."
            )
        }
        parts.append("On a bad day: \(template.floor) counts.")
        return parts.joined(separator: " ")
    }

    /// The start that most sessions of a weekday have.
    private static func usualStart(of day: Weekday, in result: SlotResult) -> CivilTime? {
        var counts: [CivilTime: Int] = [:]
        for slot in result.weeks.joined() where slot.local.date.weekday == day {
            counts[slot.local.time, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
