/// Walks the days, weeks, months or years of a rule and lists the days that fit in each.
struct RecurrencePeriods: Sendable {
    /// RFC 5545 dates have four digits of year.
    static let lastYear = 9999

    private let days: RecurrenceDays
    private let frequency: RecurrenceRule.Frequency
    private let interval: Int
    private let weekNumbers: [Int]
    /// 0 is Monday.
    private let weekStart: Int
    /// The day, first day of the week, month (counted from year 0) or year to look at next.
    private var next: Int
    /// `next` when something was found, at first the beginning.
    private var lastFound = 0
    private let cycle: Int
    /// Whether a period of days must not be joined with the following ones.
    private let keepsDaysApart: Bool
    private let lastDay = CivilDate.dayNumber(year: lastYear, month: 12, day: 31)

    init(_ rule: RecurrenceRule, start: CivilDate) {
        days = RecurrenceDays(rule, start: start)
        frequency = rule.frequency
        interval = rule.interval
        weekNumbers = rule.byWeekNo
        weekStart = rule.weekStart.rawValue - 1
        keepsDaysApart = !rule.bySetPos.isEmpty
        cycle = RecurrencePeriods.cycle(
            frequency, step: frequency == .weekly ? 7 * interval : interval)
        switch rule.frequency {
        case .weekly:
            next = start.dayNumber - (weekdayIndex(start.dayNumber) - weekStart + 7) % 7
        case .monthly: next = start.year * 12 + start.month - 1
        case .yearly:
            next = start.year
            if !weekNumbers.isEmpty {
                // A week belongs to the year that has most of it, and so does the start.
                if start.dayNumber < firstWeek(of: next) {
                    next -= 1
                } else if start.dayNumber >= firstWeek(of: next + 1) {
                    next += 1
                }
            }
        case .daily, .hourly, .minutely: next = start.dayNumber
        }
        lastFound = next
    }

    /// What is added to `next` from one period to the next.
    private var step: Int { frequency == .weekly ? 7 * interval : interval }

    /// Whether nothing has been found for a whole cycle of the calendar.
    ///
    /// In 400 years (146 097 days) weekdays and leap years come back to where they were; a rule
    /// that has found nothing after as many periods as it has ways to meet that cycle never will.
    var isExhausted: Bool { next - lastFound > cycle }

    /// Notes that the last period had an occurrence.
    mutating func noteFound() { lastFound = next }

    private static func cycle(_ frequency: RecurrenceRule.Frequency, step: Int) -> Int {
        let whole =
            switch frequency {
            case .yearly: 400
            case .monthly: 4_800
            case .weekly, .daily, .hourly, .minutely: 146_097
            }
        return whole / greatestCommonDivisor(whole, step) * step
    }

    /// Moves on to the last period that is sure to begin before a day, unless it is there already.
    mutating func skip(to day: CivilDate) {
        let target: Int
        switch frequency {
        case .daily, .hourly, .minutely: target = day.dayNumber
        case .weekly: target = day.dayNumber - 7
        case .monthly: target = day.year * 12 + day.month - 1
        // Week 1 may begin in the year before.
        case .yearly: target = day.year - 1
        }
        if target > next { next += (target - next) / step * step }
        lastFound = next
    }

    /// Fills `result` with the days of the next period, ascending, as days since 1970-01-01.
    ///
    /// Periods of one day are taken together, up to the end of a month.
    /// - Returns: Whether there was a period; the calendar ends with the year 9999.
    mutating func advance(into result: inout [Int]) -> Bool {
        result.removeAll(keepingCapacity: true)
        switch frequency {
        case .daily, .hourly, .minutely: return advanceDay(into: &result)
        case .weekly: return advanceWeek(into: &result)
        case .monthly:
            let year = floorDivide(next, 12)
            guard year <= RecurrencePeriods.lastYear else { return false }
            append(year: year, month: next - year * 12 + 1, to: &result)
        case .yearly:
            guard next <= RecurrencePeriods.lastYear else { return false }
            if weekNumbers.isEmpty {
                for month in 1...12 { append(year: next, month: month, to: &result) }
            } else {
                appendWeeks(to: &result)
            }
        }
        next += interval
        return true
    }

    private mutating func advanceDay(into result: inout [Int]) -> Bool {
        guard next <= lastDay else { return false }
        let date = CivilDate(dayNumber: next)
        let length = CivilDate.daysIn(month: date.month, year: date.year)
        let mask = days.mask(year: date.year, month: date.month)
        var day = date.day
        repeat {
            if mask & 1 << UInt32(day) != 0 {
                result.append(next)
                if keepsDaysApart {
                    next += interval
                    return true
                }
            }
            day += interval
            next += interval
        } while day <= length
        return true
    }

    private mutating func advanceWeek(into result: inout [Int]) -> Bool {
        guard next <= lastDay else { return false }
        let date = CivilDate(dayNumber: next)
        let length = CivilDate.daysIn(month: date.month, year: date.year)
        let here = days.allows(month: date.month)
        let after = days.allows(month: date.month % 12 + 1)
        for day in next..<(next + 7) {
            guard days.weekdays & 1 << UInt8(weekdayIndex(day)) != 0 else { continue }
            if date.day + day - next <= length ? here : after { result.append(day) }
        }
        next += step
        return true
    }

    private func append(year: Int, month: Int, to result: inout [Int]) {
        var mask = days.mask(year: year, month: month)
        guard mask != 0 else { return }
        let first = CivilDate.dayNumber(year: year, month: month, day: 1)
        while mask != 0 {
            result.append(first + mask.trailingZeroBitCount - 1)
            mask &= mask - 1
        }
    }

    /// Weeks at the ends of a year may reach into the years before and after.
    private func appendWeeks(to result: inout [Int]) {
        let first = firstWeek(of: next)
        let end = firstWeek(of: next + 1)
        let count = (end - first) / 7
        let chosen = Set(weekNumbers.map { $0 > 0 ? $0 : count + 1 + $0 })
        for week in chosen.sorted() where (1...count).contains(week) {
            let begin = first + (week - 1) * 7
            for day in begin..<(begin + 7) {
                let date = CivilDate(dayNumber: day)
                let mask = days.mask(year: date.year, month: date.month)
                if mask & 1 << UInt32(date.day) != 0 { result.append(day) }
            }
        }
    }

    /// The first day of week 1: the week with at least four days in the year (ISO 8601).
    private func firstWeek(of year: Int) -> Int {
        let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
        let intoWeek = (weekdayIndex(newYear) - weekStart + 7) % 7
        return newYear - intoWeek + (intoWeek > 3 ? 7 : 0)
    }
}

/// The largest number that divides both, which must be positive.
func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
}

/// The quotient rounded down, for a positive divisor.
func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
}
