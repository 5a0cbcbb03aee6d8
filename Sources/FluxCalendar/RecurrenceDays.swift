/// The parts of a rule that choose days, with what the start adds, ready for fast questions.
///
/// A set of days of a month is a mask in which bit `n` is day `n`.
struct RecurrenceDays: Sendable {
    /// Bit `n` is month `n`.
    private var months: UInt16 = 0x1FFE
    private var monthDays: UInt32 = 0
    private var monthDaysFromEnd: [Int] = []
    private var choosesMonthDays = false
    /// Plain weekdays; entry `w` is for months that begin on weekday `w` (0 is Monday).
    private var weekdayMasks: [UInt32] = []
    private var ordinals: [(ordinal: Int, weekday: Int)] = []
    private var ordinalsCountInYear = false
    private let yearDays: [Int]
    /// Bit `n` is weekday `n` (0 is Monday); only plain weekdays.
    private(set) var weekdays: UInt8 = 0

    /// RFC 5545, section 3.3.10: what the rule leaves open is taken from the start.
    init(_ rule: RecurrenceRule, start: CivilDate) {
        yearDays = rule.byYearDay
        var byMonth = rule.byMonth
        var byMonthDay = rule.byMonthDay
        var byDay = rule.byDay
        let isOpen = byMonthDay.isEmpty && byDay.isEmpty && yearDays.isEmpty
        switch rule.frequency {
        case .yearly where isOpen && rule.byWeekNo.isEmpty:
            byMonthDay = [start.day]
            if byMonth.isEmpty { byMonth = [start.month] }
        case .monthly where isOpen:
            byMonthDay = [start.day]
        case .weekly where isOpen, .yearly where isOpen:
            byDay = [RecurrenceRule.Day(start.weekday)]
        case .yearly, .monthly, .weekly, .daily, .hourly, .minutely:
            break
        }
        if !byMonth.isEmpty { months = byMonth.reduce(0) { $0 | 1 << UInt16($1) } }
        choosesMonthDays = !byMonthDay.isEmpty
        for day in byMonthDay {
            if day > 0 { monthDays |= 1 << UInt32(day) } else { monthDaysFromEnd.append(-day) }
        }
        guard !byDay.isEmpty else { return }
        ordinalsCountInYear = rule.frequency == .yearly && rule.byMonth.isEmpty
        for day in byDay {
            if let ordinal = day.ordinal {
                ordinals.append((ordinal, day.weekday.rawValue - 1))
            } else {
                weekdays |= 1 << UInt8(day.weekday.rawValue - 1)
            }
        }
        weekdayMasks = (0..<7).map { first in
            (1...31).reduce(0) { mask, day in
                let isChosen = weekdays & 1 << UInt8((first + day - 1) % 7) != 0
                return isChosen ? mask | 1 << UInt32(day) : mask
            }
        }
    }

    /// Whether some day of the month may fit.
    func allows(month: Int) -> Bool { months & 1 << UInt16(month) != 0 }

    /// The days of a month that fit.
    func mask(year: Int, month: Int) -> UInt32 {
        guard allows(month: month) else { return 0 }
        let length = CivilDate.daysIn(month: month, year: year)
        var mask = UInt32.max >> UInt32(31 - length) & ~1
        if choosesMonthDays {
            var chosen = monthDays
            for day in monthDaysFromEnd where day <= length {
                chosen |= 1 << UInt32(length + 1 - day)
            }
            mask &= chosen
        }
        if !weekdayMasks.isEmpty {
            let first = CivilDate.dayNumber(year: year, month: month, day: 1)
            let firstWeekday = weekdayIndex(first)
            var chosen = weekdayMasks[firstWeekday]
            for (ordinal, weekday) in ordinals {
                let day =
                    ordinalsCountInYear
                    ? dayOfMonth(ordinal, weekday, inYear: year, month: month, first: first)
                    : nth(ordinal, weekday, firstWeekday: firstWeekday, length: length)
                if (1...length).contains(day) { chosen |= 1 << UInt32(day) }
            }
            mask &= chosen
        }
        if !yearDays.isEmpty { mask &= yearDayMask(year: year, month: month, length: length) }
        return mask
    }

    /// The `ordinal`-th weekday of a span of days, counted from 1; outside the span if none.
    private func nth(_ ordinal: Int, _ weekday: Int, firstWeekday: Int, length: Int) -> Int {
        let first = (weekday - firstWeekday + 7) % 7 + 1
        if ordinal > 0 { return first + (ordinal - 1) * 7 }
        let last = first + (length - first) / 7 * 7
        return last + (ordinal + 1) * 7
    }

    private func dayOfMonth(
        _ ordinal: Int, _ weekday: Int, inYear year: Int, month: Int, first: Int
    ) -> Int {
        let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
        let length = CivilDate.isLeap(year) ? 366 : 365
        let found = nth(
            ordinal, weekday, firstWeekday: weekdayIndex(newYear), length: length)
        guard (1...length).contains(found) else { return 0 }
        return newYear + found - first
    }

    private func yearDayMask(year: Int, month: Int, length: Int) -> UInt32 {
        let before =
            CivilDate.dayNumber(year: year, month: month, day: 1)
            - CivilDate.dayNumber(year: year, month: 1, day: 1)
        let yearLength = CivilDate.isLeap(year) ? 366 : 365
        var mask: UInt32 = 0
        for number in yearDays {
            let day = (number > 0 ? number : yearLength + 1 + number) - before
            if (1...length).contains(day) { mask |= 1 << UInt32(day) }
        }
        return mask
    }
}

/// The weekday of a day number; 0 is Monday.
func weekdayIndex(_ dayNumber: Int) -> Int {
    // 1970-01-01 was a Thursday.
    let index = (dayNumber + 3) % 7
    return index < 0 ? index + 7 : index
}
