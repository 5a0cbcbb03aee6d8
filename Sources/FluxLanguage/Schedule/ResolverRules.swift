import FluxCalendar

extension Resolver {
    /// The first occurrence and the rule of something that repeats.
    func repeated(
        _ said: Repeat
    ) -> (start: CivilDateTime?, recurrence: Recurrence?, trouble: Trouble?) {
        var how = said
        if selection.elapsed != nil { return (nil, nil, .contradiction("two times")) }
        if how.frequency == .minutely || how.frequency == .hourly { return elapsedSeries(how) }
        if !how.hours.isEmpty, selection.clock != nil || selection.range != nil {
            return (nil, nil, .contradiction("two times"))
        }
        if let trouble = spread(&how) { return (nil, nil, trouble) }
        let (minute, shift) = minuteOfDay(how)
        if shift > 0, !how.weekdays.isEmpty {
            how.weekdays = Set(
                how.weekdays.compactMap { Weekday(rawValue: $0.rawValue % 7 + 1) })
        }
        guard let first = firstOccurrence(how, minute: minute, shift: shift) else {
            return (nil, nil, .unreadable("the days"))
        }
        let start = context.existing(first)
        if let days = how.afterCompletion {
            return (start, .afterCompletion(everyDays: days), nil)
        }
        if how.isQuota, let times = how.times {
            let period: QuotaPeriod = how.frequency == .monthly ? .month : .week
            return (start, .quota(count: times, per: period), nil)
        }
        guard let rule = rule(how, first: first) else {
            return (nil, nil, .unreadable("the recurrence"))
        }
        return (start, .rule(rule), nil)
    }

    /// Turns a number of times into days (conventions, section G6).
    private func spread(_ how: inout Repeat) -> Trouble? {
        guard let times = how.times, !how.isQuota else { return nil }
        if how.frequency == .monthly {
            guard times == 2 else { return .unreadable("\(times) times a month") }
            how.monthDays = [1, 15]
            how.times = nil
            return nil
        }
        guard let days = Repeat.days(forTimes: times) else {
            return .unreadable("\(times) times a week")
        }
        how.weekdays = days
        how.times = nil
        return nil
    }

    private func minuteOfDay(_ how: Repeat) -> (minute: Int, dayShift: Int) {
        let part = selection.part?.part ?? how.part
        if let clock = selection.range?.sharedStart ?? selection.clock {
            if let part { return clock.settled(in: part) }
            if clock.style == .midnight { return (0, 1) }
            return (clock.settled.minuteOfDay, 0)
        }
        return ((part?.defaultTime ?? Resolver.ordinary).minuteOfDay, 0)
    }

    private func firstOccurrence(_ how: Repeat, minute: Int, shift: Int) -> CivilDateTime? {
        let minutes = how.hours.isEmpty ? [minute] : how.hours.map { $0 * 60 }
        // The days of the rule are already moved where the time belongs to the night before.
        var date = selection.starts?.date ?? context.today
        if shift > 0, selection.starts != nil { date = date.adding(days: shift) }
        let isOpen = how.isQuota || how.afterCompletion != nil
        for _ in 0..<(366 * 9) {
            if isOpen || how.fits(date) {
                for minute in minutes {
                    let time = CivilDateTime(date, CivilTime(minuteOfDay: minute))
                    if time > context.now { return time }
                }
            }
            date = date.adding(days: 1)
        }
        return nil
    }

    /// Every N minutes or hours: the first comes N from now, or at the time that is stated.
    private func elapsedSeries(
        _ how: Repeat
    ) -> (start: CivilDateTime?, recurrence: Recurrence?, trouble: Trouble?) {
        if selection.range != nil || selection.part != nil {
            return (nil, nil, .contradiction("two times"))
        }
        let step = how.frequency == .hourly ? how.interval * 60 : how.interval
        guard step <= 60 * 24 * 366 else { return (nil, nil, .unreadable("the interval")) }
        var first = context.elapsed(minutes: step)
        if selection.clock != nil || selection.starts != nil {
            var daily = selection
            daily.repeats = nil
            let single = Resolver(context: context, selection: daily).task()
            guard let start = single.start else { return (nil, nil, single.trouble) }
            first = start
        }
        guard let rule = rule(how, first: first) else {
            return (nil, nil, .unreadable("the recurrence"))
        }
        return (context.existing(first), .rule(rule), nil)
    }

    /// The minimal RFC 5545 rule.
    private func rule(_ how: Repeat, first: CivilDateTime) -> RecurrenceRule? {
        var frequency = how.frequency
        var weekdays = how.weekdays
        if frequency == .weekly, weekdays.count == 7 {
            weekdays = []
            if how.interval == 1 { frequency = .daily }
        }
        var until = selection.until
        if let span = selection.bound {
            if let days = span.days {
                until = first.date.adding(days: days - 1)
            } else if let months = span.months, months <= 1200 {
                until = first.date.adding(months: months).adding(days: -1)
            }
        }
        if let until, until < first.date { return nil }
        let end = CivilTime(hour: 23, minute: 59, second: 59) ?? .midnight
        let days =
            weekdays.map { RecurrenceRule.Day($0) } + Array(how.positions)
        return try? RecurrenceRule(
            frequency: frequency, interval: how.interval, count: selection.count,
            until: until.map { .local(CivilDateTime($0, end)) }, byMonth: Array(how.months),
            byMonthDay: Array(how.monthDays), byDay: days, byHour: how.hours,
            byMinute: how.hours.isEmpty ? [] : [0],
            bySetPos: how.setPosition.map { [$0] } ?? [])
    }
}
