import FluxCalendar

/// The times that a model proposed, held to what flux knows: the scheduler has the last word, and says what it moved.
struct ProposedTimes {
    /// The proposals that can be kept, on the grid of the scheduler.
    private(set) var kept: [DayTiming] = []
    private var refused: [(timing: DayTiming, reason: String)] = []
    private let context: CoachContext

    /// Judges the proposals.
    ///
    /// - Parameter minutes: the longest session.
    init(_ preferences: PlanPreferences, minutes: Int, context: CoachContext) {
        self.context = context
        // What the person said of days and times takes the place of every proposal.
        let isStated =
            preferences.onlyDays != nil || preferences.exactTime != nil
            || preferences.partOfDay != nil || preferences.earliest != nil
            || preferences.latest != nil || !preferences.dayTimings.isEmpty
        guard !isStated else { return }
        for proposal in preferences.proposedTimes ?? []
        where !preferences.excludedDays.contains(proposal.day) {
            guard let time = proposal.time, !kept.contains(where: { $0.day == proposal.day }) else {
                continue
            }
            let grid = CostModel.gridMinutes
            let rounded = CivilTime(minuteOfDay: time.minuteOfDay / grid * grid)
            let timing = DayTiming(day: proposal.day, time: rounded)
            if let reason = objection(to: rounded, on: proposal.day, minutes: minutes) {
                refused.append((timing, reason))
            } else {
                kept.append(timing)
            }
        }
    }

    /// The weekdays of the sprint, where enough can be kept to fill it.
    func days(_ count: Int, of allowed: [Weekday]) -> [Weekday]? {
        let days = kept.map(\.day).filter(allowed.contains).prefix(count)
        return days.count == count ? Array(days) : nil
    }

    /// One remark for each proposal that is not kept in every week.
    func remarks(_ result: SlotResult) -> [CoachWarning] {
        let placed = result.weeks.joined()
        func remark(_ timing: DayTiming, _ text: String) -> CoachWarning {
            CoachWarning(
                code: "PROPOSAL_MOVED",
                message:
                    "The model proposed \(timing.day.name)s at \(timing.time?.hourMinute ?? ""); \(text)"
            )
        }
        let moved = kept.compactMap { timing -> CoachWarning? in
            let sessions = placed.filter { $0.local.date.weekday == timing.day }
            let others = sessions.filter { $0.local.time != timing.time }
            guard let example = others.first else { return nil }
            let reason = taken(timing, on: example) ?? "that goes better with the rest of your week"
            return remark(
                timing,
                "\(others.count) of \(sessions.count) are at another time, such as \(example.local.time.hourMinute) on \(example.local.date.shortText), since \(reason)"
            )
        }
        return refused.map { remark($0.timing, "that is left out, since \($0.reason)") } + moved
    }

    private func objection(to time: CivilTime, on day: Weekday, minutes: Int) -> String? {
        let profile = context.profile
        let sleep = TimeRange(start: profile.sleepStart, end: profile.sleepEnd)
        let last = CivilTime(minuteOfDay: (time.minuteOfDay + max(0, minutes - 1)) % 1440)
        if sleep.contains(time) || sleep.contains(last) { return "you sleep then" }
        if let work = profile.work, work.days.contains(day) {
            let hours = TimeRange(start: work.start, end: work.end)
            if hours.contains(time) || hours.contains(last) { return "you work then" }
        }
        return nil
    }

    private func taken(_ timing: DayTiming, on session: SlotChoice) -> String? {
        guard let time = timing.time else { return nil }
        let start = context.zone.instant(of: CivilDateTime(session.local.date, time))
        let margin = CostModel.breakMinutes
        let isTaken = context.busy.contains { slot in
            slot.start < start.adding(minutes: session.minutes + margin)
                && start < slot.start.adding(minutes: slot.minutes + margin)
        }
        return isTaken ? "something is planned around then" : nil
    }
}
