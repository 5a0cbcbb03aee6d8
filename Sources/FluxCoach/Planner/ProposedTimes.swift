import FluxCalendar

/// What became of the times that a model proposed: the scheduler has the last word, and says so.
enum ProposedTimes {
    /// One remark for each proposal that the sprint does not follow although its weekday is used.
    static func remarks(
        _ preferences: PlanPreferences, rules: [Weekday: DayRule], result: SlotResult,
        perWeek: Int, context: CoachContext
    ) -> [CoachWarning] {
        let placed = result.weeks.flatMap { $0 }
        return (preferences.proposedTimes ?? []).prefix(perWeek).compactMap { proposal in
            guard let time = proposal.time,
                rules[proposal.day]?.ideal == TimeRange(start: time, end: time)
            else { return nil }
            let sessions = placed.filter { $0.local.date.weekday == proposal.day }
            let moved = sessions.filter { $0.local.time != time }
            guard let example = moved.first else { return nil }
            let share = moved.count < sessions.count ? " in \(moved.count) of the weeks" : ""
            return CoachWarning(
                code: "PROPOSAL_MOVED",
                message:
                    "The model proposed \(proposal.day.name)s at \(time.hourMinute); it is \(example.local.time.hourMinute)\(share), since \(reason(time, example, context))"
            )
        }
    }

    private static func reason(
        _ time: CivilTime, _ session: SlotChoice, _ context: CoachContext
    ) -> String {
        let profile = context.profile
        let sleep = TimeRange(start: profile.sleepStart, end: profile.sleepEnd)
        let end = CivilTime(minuteOfDay: (time.minuteOfDay + session.minutes - 1) % 1440)
        if sleep.contains(time) || sleep.contains(end) { return "you sleep then" }
        let start = context.zone.instant(of: CivilDateTime(session.local.date, time))
        let margin = CostModel.breakMinutes
        let isTaken = context.busy.contains { slot in
            slot.start < start.adding(minutes: session.minutes + margin)
                && start < slot.start.adding(minutes: slot.minutes + margin)
        }
        if isTaken { return "something is planned around then" }
        if let work = profile.work, work.days.contains(session.local.date.weekday),
            TimeRange(start: work.start, end: work.end).contains(time)
        {
            return "you work then"
        }
        return "that goes better with the rest of your week"
    }
}
