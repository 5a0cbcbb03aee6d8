import FluxCalendar

extension PreferenceEditor {
    /// The start most sessions have now.
    var currentTime: CivilTime {
        var counts: [CivilTime: Int] = [:]
        for occurrence in negotiation.plan.occurrences {
            counts[occurrence.local.time, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            ?? CivilTime(minuteOfDay: 540)
    }

    mutating func applyTime(_ move: ReplyMove) -> EditResult {
        var next = preferences
        let profile = context.profile
        switch move {
        case .part(let part):
            clearTime(&next)
            next.partOfDay = part
            next.excludedParts.removeAll {
                $0.exclusion(profile).contains(part.ideal(profile).start)
            }
        case .excludePart(let part):
            let gap = part.exclusion(profile)
            if !next.excludedParts.contains(part) { next.excludedParts.append(part) }
            if let wanted = next.partOfDay, gap.contains(wanted.ideal(profile).start) {
                next.partOfDay = nil
            }
            if let time = next.exactTime, gap.contains(time) { next.exactTime = nil }
            next.dayTimings.removeAll {
                let start = $0.time ?? $0.part?.ideal(profile).start
                return start.map(gap.contains) ?? false
            }
        case .time(let time):
            clearTime(&next)
            next.exactTime = time
            next.excludedParts.removeAll { $0.exclusion(profile).contains(time) }
        case .timing(let timing):
            next.dayTimings.removeAll { $0.day == timing.day }
            next.dayTimings.append(timing)
        case .earliest(let time):
            next.earliest = time
            if let exact = next.exactTime, exact < time { next.exactTime = nil }
            if let part = next.partOfDay, part.window(profile).end < time { next.partOfDay = nil }
            if let latest = next.latest, latest <= time, preferences.latest != nil {
                next.latest = nil
            }
        case .latest(let time):
            next.latest = time
            if let exact = next.exactTime, exact >= time { next.exactTime = nil }
            if let part = next.partOfDay, part.window(profile).start >= time {
                next.partOfDay = nil
            }
            if let earliest = next.earliest, earliest >= time,
                negotiation.preferences.earliest == earliest
            {
                next.earliest = nil
            }
        case .clockBy(let minutes, let isLater):
            return shiftClock(minutes, isLater: isLater)
        case .perWeek, .perWeekBy, .days, .strictDays, .onlyDays, .excludeDays, .addDays, .swapDays,
            .exactMinutes, .maxMinutes, .minMinutes, .weeklyMinutes, .length, .start, .startBy,
            .end, .weeks, .level, .harder, .easier, .gentleStart, .drop, .dropUnknown, .swapTitle,
            .undo, .reset:
            break
        }
        return .edited(next)
    }

    private func clearTime(_ next: inout PlanPreferences) {
        next.exactTime = nil
        next.partOfDay = nil
        next.earliest = nil
        next.latest = nil
        next.dayTimings = []
    }

    private func shiftClock(_ minutes: Int, isLater: Bool) -> EditResult {
        var next = preferences
        let from = currentTime.minuteOfDay
        let moved = from + (isLater ? minutes : -minutes)
        guard (0..<1440).contains(moved) else {
            return .refused("\(currentTime.hourMinute) cannot move that far within the day")
        }
        // An open 'earlier' must not end in sleep; a stated time could.
        let profile = context.profile
        let asleep = TimeRange(start: profile.sleepStart, end: profile.sleepEnd)
        var target = CivilTime(minuteOfDay: moved)
        if asleep.contains(target)
            || asleep.contains(
                CivilTime(minuteOfDay: moved + PlanLoad(negotiation.plan).longest - 1))
        {
            let edge =
                isLater
                ? profile.sleepStart.minuteOfDay - PlanLoad(negotiation.plan).longest
                : profile.sleepEnd.minuteOfDay
            let isUseful = isLater ? edge > from : edge < from
            guard isUseful, (0..<1440).contains(edge) else {
                return .refused(
                    "\(isLater ? "Later" : "Earlier") than \(currentTime.hourMinute) you are asleep; say a time, such as 'at \(target.hourMinute)', to have it anyway"
                )
            }
            target = CivilTime(minuteOfDay: edge)
        }
        clearTime(&next)
        next.exactTime = target
        return .edited(next)
    }

    func applyDates(_ move: ReplyMove) -> EditResult {
        var next = preferences
        let tomorrow = today.adding(days: 1)
        switch move {
        case .start(let date): return start(on: date)
        case .startBy(let days):
            let base =
                preferences.startDate ?? negotiation.plan.occurrences.first?.local.date ?? tomorrow
            let target = base.adding(days: days)
            if target < tomorrow, days < 0 {
                if base <= tomorrow { return .refused("It starts as early as it can already") }
                return start(on: tomorrow)
            }
            return start(on: target)
        case .end(let date):
            let first = max(preferences.startDate ?? tomorrow, today)
            if date < today { return .refused("\(date) is in the past; nothing changed") }
            if date < first {
                return .refused(
                    "That leaves no day between the start (\(first)) and the end (\(date)); nothing changed"
                )
            }
            next.endDate = date
            next.weeks = nil
        case .weeks(let count):
            if count < 1 { return .refused("A plan needs at least one week") }
            if count > SprintShape.maxWeeks {
                return .refused(
                    "A sprint has at most six weeks: long enough for a routine, short enough to see the end. What comes after goes on as the next sprint"
                )
            }
            next.weeks = count
            next.endDate = nil
        case .perWeek, .perWeekBy, .days, .strictDays, .onlyDays, .excludeDays, .addDays, .swapDays,
            .part, .excludePart, .time, .timing, .earliest, .latest, .clockBy, .exactMinutes,
            .maxMinutes, .minMinutes, .weeklyMinutes, .length, .level, .harder, .easier,
            .gentleStart, .drop, .dropUnknown, .swapTitle, .undo, .reset:
            break
        }
        return .edited(next)
    }

    private func start(on date: CivilDate) -> EditResult {
        var next = preferences
        if date < today {
            return .refused("\(date.weekday.name) \(date) is in the past; nothing changed")
        }
        if date.days(since: today) > 7 * PreferenceEditor.latestStartWeeks {
            return .refused(
                "\(date) is more than half a year away; plan it closer to then, or say a date in the next 26 weeks"
            )
        }
        if let deadline = preferences.endDate ?? negotiation.goal.deadline, date > deadline {
            return .refused("\(date) is after the end (\(deadline)); nothing changed")
        }
        next.startDate = date
        return .edited(next)
    }
}
