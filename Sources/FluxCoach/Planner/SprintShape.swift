import FluxCalendar

/// The outline of a sprint: its days, its length, how many sessions a week.
struct SprintShape {
    /// A sprint is never longer.
    static let maxWeeks = 6

    var start: CivilDate
    var end: CivilDate
    var weeks: Int
    var perWeek: Int
    var allowedDays: [Weekday]
    var requiredDays: [Weekday]?

    init(
        _ goal: GoalFacts, _ preferences: PlanPreferences, template: PlanTemplate, today: CivilDate
    ) {
        let tomorrow = today.adding(days: 1)
        start = max(preferences.startDate ?? tomorrow, today)
        var wanted = preferences.weeks ?? SprintShape.maxWeeks
        if let span = goal.weeks, preferences.weeks == nil { wanted = min(wanted, span) }
        wanted = min(max(wanted, 1), SprintShape.maxWeeks)
        var end = start.adding(days: wanted * 7 - 1)
        for limit in [preferences.endDate, preferences.endDate == nil ? goal.deadline : nil] {
            if let limit, limit >= start { end = min(end, limit) }
        }
        self.end = end
        weeks = end.days(since: start) / 7 + 1
        let excluded = preferences.excludedDays
        let open = Weekday.allCases.filter {
            !excluded.contains($0) && preferences.allowedDays?.contains($0) ?? true
        }
        if let only = preferences.onlyDays {
            let days = only.filter { !excluded.contains($0) }
            requiredDays = days
            allowedDays = days
            perWeek = days.count
        } else {
            allowedDays = open
            perWeek = min(max(1, preferences.perWeek ?? template.perWeek.typical), open.count)
            // A week of a sprint that is cut short may not hold them all; it takes what it has.
        }
    }
}
