import FluxCalendar

/// What became of the moves of a reply.
enum EditResult: Equatable {
    case edited(PlanPreferences)
    /// Understood, but not possible, in words.
    case refused(String)
    /// Understood, and there is nothing to do, in words.
    case idle(String)
}

/// Applies the moves of a reply to the preferences: the last word on a thing wins, the rest stays.
struct PreferenceEditor {
    let negotiation: Negotiation
    let planner: any GoalPlanner
    let context: CoachContext
    var preferences: PlanPreferences
    /// What is said when nothing changes in the end.
    var idleMessage: String?

    /// No session is longer.
    static let longestSession = 240
    /// No week holds more: three hours a day, every day.
    static let longestWeek = 21 * 60
    /// Nothing starts later.
    static let latestStartWeeks = 26

    init(_ negotiation: Negotiation, planner: any GoalPlanner, context: CoachContext) {
        self.negotiation = negotiation
        self.planner = planner
        self.context = context
        preferences = negotiation.preferences
    }

    var today: CivilDate { context.zone.local(at: context.now).date }

    /// The weekdays the plan uses now.
    var currentDays: [Weekday] {
        Set(negotiation.plan.occurrences.map(\.local.date.weekday)).sorted()
    }

    /// Sessions a week now.
    var currentPerWeek: Int { Int(PlanDiff.perWeek(negotiation.plan.occurrences)) ?? 1 }

    mutating func apply(_ reading: ReplyReading) -> EditResult {
        if let reason = reading.refusals.first { return .refused(reason) }
        if let reason = contradiction(reading) { return .refused(reason) }
        for move in settled(reading) {
            switch apply(move) {
            case .edited(let next): preferences = next
            case .refused(let reason): return .refused(reason)
            case .idle(let text): idleMessage = text
            }
        }
        if let reason = impossibility() { return .refused(reason) }
        if preferences == negotiation.preferences, let idleMessage { return .idle(idleMessage) }
        return .edited(preferences)
    }

    /// The moves in the order they are applied: days before counts, load last, because it is measured.
    private func settled(_ reading: ReplyReading) -> [ReplyMove] {
        var days: [Weekday] = []
        var isStrict = false
        var rest: [ReplyMove] = []
        var late: [ReplyMove] = []
        let excluded = reading.moves.reduce(into: [Weekday]()) {
            if case .excludeDays(let some) = $1 { $0 += some }
        }
        for move in reading.moves {
            switch move {
            case .days(let some), .strictDays(let some):
                if case .strictDays = move { isStrict = true }
                days = reading.corrects ? some : Set(days + some).sorted()
            case .harder, .easier, .gentleStart, .length, .level: late.append(move)
            case .perWeek, .perWeekBy, .onlyDays, .excludeDays, .addDays, .swapDays, .part,
                .excludePart, .time, .timing, .earliest, .latest, .clockBy, .exactMinutes,
                .maxMinutes, .minMinutes, .weeklyMinutes, .start, .startBy, .end, .weeks, .drop,
                .dropUnknown, .swapTitle, .undo, .reset:
                rest.append(move)
            }
        }
        guard !days.isEmpty else { return rest + late }
        // 'Fridays don't work, saturdays do' puts one in the place of the other.
        let isSwap =
            !excluded.isEmpty && !isStrict && days.count < currentPerWeek
            && days.allSatisfy { !excluded.contains($0) }
            && excluded.contains { currentDays.contains($0) }
            && !reading.moves.contains { if case .perWeek = $0 { true } else { false } }
        return (isSwap ? [.swapDays(excluded, days)] : [.days(days)]) + rest + late
    }

    private func edited(_ change: (inout PlanPreferences) -> Void) -> EditResult {
        var next = preferences
        change(&next)
        return .edited(next)
    }

    private mutating func apply(_ move: ReplyMove) -> EditResult {
        switch move {
        case .perWeek, .perWeekBy, .days, .strictDays, .onlyDays, .excludeDays, .addDays, .swapDays:
            return applyDays(move)
        case .part, .excludePart, .time, .timing, .earliest, .latest, .clockBy:
            return applyTime(move)
        case .start, .startBy, .end, .weeks:
            return applyDates(move)
        case .exactMinutes, .maxMinutes, .minMinutes, .weeklyMinutes, .length, .level, .harder,
            .easier, .gentleStart:
            return applyLoad(move)
        case .drop(let titles):
            let all = negotiation.plan.proposedTasks.map(\.title)
            if all.allSatisfy({ titles.contains($0) || preferences.droppedTitles.contains($0) }) {
                return .refused(
                    "That would leave nothing in the plan; 'forget it' gives the whole plan up")
            }
            return edited {
                $0.droppedTitles += titles.filter { !preferences.droppedTitles.contains($0) }
            }
        case .dropUnknown(let words):
            return .idle("No session of the plan is called '\(words)', so nothing changed")
        case .swapTitle(let titles, let new):
            return edited { $0.swaps += titles.map { TitleSwap(from: $0, to: new) } }
        case .undo:
            guard let last = negotiation.turns.last(where: { $0.previous != nil })?.previous else {
                return .idle("There is no change to take back yet")
            }
            return .edited(last)
        case .reset:
            var first = PlanPreferences()
            first.perWeek = negotiation.goal.perWeek
            first.templateName = preferences.templateName
            return .edited(first)
        }
    }
}
