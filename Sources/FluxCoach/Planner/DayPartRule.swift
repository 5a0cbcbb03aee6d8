import FluxCalendar

extension DayPart {
    /// The starts a part of the day allows, for this person.
    func window(_ profile: CoachProfile) -> TimeRange {
        func range(_ start: Int, _ end: Int) -> TimeRange {
            TimeRange(start: CivilTime(minuteOfDay: start), end: CivilTime(minuteOfDay: end))
        }
        let bed = profile.sleepStart.minuteOfDay
        switch self {
        case .morning: return range(5 * 60, 11 * 60 + 45)
        case .afternoon: return range(12 * 60, 16 * 60 + 45)
        case .evening: return range(17 * 60, 21 * 60 + 45)
        case .night: return range(20 * 60, 23 * 60 + 45)
        case .lunch: return range(12 * 60, 13 * 60 + 30)
        case .earlyMorning: return range(4 * 60, 8 * 60 + 30)
        case .beforeWork: return range(4 * 60, (profile.work?.start.minuteOfDay ?? 9 * 60) - 15)
        case .afterWork: return range(profile.work?.end.minuteOfDay ?? 17 * 60, 23 * 60 + 45)
        case .bedtime: return range(bed - 150, bed - 5)
        case .late: return range(19 * 60, 23 * 60 + 45)
        }
    }

    /// The starts within the part to come close to.
    func ideal(_ profile: CoachProfile) -> TimeRange {
        func point(_ minute: Int) -> TimeRange {
            TimeRange(start: CivilTime(minuteOfDay: minute), end: CivilTime(minuteOfDay: minute))
        }
        let wake = profile.sleepEnd.minuteOfDay
        let early = wake < 11 * 60 ? wake + 30 : 9 * 60
        let leave = profile.work?.end.minuteOfDay ?? 17 * 60
        switch self {
        case .morning:
            // Before work where there is some; otherwise not at once after waking.
            if let work = profile.work, work.start.minuteOfDay < 12 * 60 { return point(early) }
            return point(profile.chronotype == .morning ? early : max(early, 9 * 60))
        case .afternoon: return point(15 * 60)
        case .evening: return point(leave > 17 * 60 && leave < 20 * 60 ? leave + 60 : 18 * 60)
        case .night: return point(20 * 60)
        case .lunch: return point(12 * 60 + 15)
        case .earlyMorning, .beforeWork: return point(wake < 9 * 60 ? wake + 15 : 7 * 60)
        case .afterWork: return point(leave < 22 * 60 ? max(leave + 30, 18 * 60) : leave + 30)
        case .bedtime: return point(profile.sleepStart.minuteOfDay - 60)
        case .late: return point(20 * 60)
        }
    }

    /// The stretch of the day that is left out when the part is not wanted, its end excluded.
    func exclusion(_ profile: CoachProfile) -> TimeRange {
        func range(_ start: Int, _ end: Int) -> TimeRange {
            TimeRange(start: CivilTime(minuteOfDay: start), end: CivilTime(minuteOfDay: end))
        }
        switch self {
        case .morning: return range(4 * 60, 12 * 60)
        case .afternoon: return range(12 * 60, 17 * 60)
        case .evening: return range(17 * 60, 22 * 60)
        case .night, .bedtime, .late:
            return range(window(profile).start.minuteOfDay, 4 * 60)
        case .lunch: return range(12 * 60, 14 * 60)
        case .earlyMorning: return range(4 * 60, 9 * 60)
        case .beforeWork: return range(4 * 60, profile.work?.start.minuteOfDay ?? 9 * 60)
        case .afterWork: return range(profile.work?.end.minuteOfDay ?? 17 * 60, 4 * 60)
        }
    }

    /// The part in words: `the morning`.
    public var phrase: String {
        switch self {
        case .morning: "in the morning"
        case .afternoon: "in the afternoon"
        case .evening: "in the evening"
        case .night: "at night"
        case .lunch: "at lunchtime"
        case .earlyMorning: "early in the morning"
        case .beforeWork: "before work"
        case .afterWork: "after work"
        case .bedtime: "before bed"
        case .late: "late in the day"
        }
    }
}

/// Turns what was said about the time of day into rules for the scheduler.
enum DayRules {
    /// One rule for each weekday.
    ///
    /// - Parameter proposals: times that a model proposed and that can be kept: aimed at where nothing was said.
    static func rules(
        _ preferences: PlanPreferences, proposals: [DayTiming] = [], template: PlanTemplate,
        context: CoachContext
    ) -> [Weekday: DayRule] {
        let common = rule(preferences, template: template, context: context)
        var rules: [Weekday: DayRule] = [:]
        for day in Weekday.allCases { rules[day] = common }
        if !common.isStated {
            for proposal in proposals {
                rules[proposal.day]?.ideal = proposal.time.map { TimeRange(start: $0, end: $0) }
                rules[proposal.day]?.hasOwnStart = true
            }
        }
        for timing in preferences.dayTimings {
            if let time = timing.time {
                rules[timing.day] = DayRule(exact: time)
            } else if let part = timing.part {
                rules[timing.day] = DayRule(
                    windows: [part.window(context.profile)], ideal: part.ideal(context.profile))
            }
        }
        return rules
    }

    private static func rule(
        _ preferences: PlanPreferences, template: PlanTemplate, context: CoachContext
    ) -> DayRule {
        if let time = preferences.exactTime { return DayRule(exact: time) }
        let profile = context.profile
        var rule = DayRule()
        if let part = preferences.partOfDay {
            rule.windows = [part.window(profile)]
            rule.ideal = part.ideal(profile)
        } else {
            rule.ideal = CostModel(context).ideal(template: template.preferredTime)
        }
        rule.excluded = preferences.excludedParts.map { $0.exclusion(profile) }
        if let earliest = preferences.earliest {
            let last = CivilTime(minuteOfDay: 23 * 60 + 45)
            let start = max(earliest, rule.windows.first?.start ?? earliest)
            rule.windows = [TimeRange(start: start, end: rule.windows.first?.end ?? last)]
        }
        rule.latestEnd = preferences.latest
        if let ideal = rule.ideal, !rule.allows(ideal.start, minutes: 0) {
            rule.ideal = nextBest(rule, profile)
        }
        return rule
    }

    /// The ideal when the usual one is not allowed: what of the day's parts still is.
    private static func nextBest(_ rule: DayRule, _ profile: CoachProfile) -> TimeRange? {
        let order: [DayPart] =
            profile.chronotype == .morning
            ? [.morning, .evening, .afternoon] : [.evening, .morning, .afternoon]
        for part in order {
            let ideal = part.ideal(profile)
            if rule.allows(ideal.start, minutes: 0) { return ideal }
        }
        return rule.windows.first.map { TimeRange(start: $0.start, end: $0.start) }
    }
}
