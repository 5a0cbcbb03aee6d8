import FluxCalendar

/// How often something repeats, as it was said, before its first occurrence is known.
struct Repeat: Sendable, Hashable {
    var frequency: RecurrenceRule.Frequency
    var interval = 1
    var weekdays: Set<Weekday> = []
    var positions: Set<RecurrenceRule.Day> = []
    var monthDays: Set<Int> = []
    var months: Set<Int> = []
    var hours: [Int] = []
    /// Which of the weekdays of a month, for "the last weekday of every month".
    var setPosition: Int?
    /// The part of day that belongs to the words: "every morning".
    var part: PartOfDay?
    /// A number of times per week or month without days: "3 times a week".
    var times: Int?
    /// Whether days were left open: "3 times a week, any days".
    var isQuota = false
    /// Days after completion: "3 days after I last did it".
    var afterCompletion: Int?
    /// Whether the word may be an adjective: "weekly review".
    var isAdverb = false
    /// Words that follow an exception and have no reading.
    var isUnreadable = false

    /// How many times a week, where the words say so.
    var perWeek: Int? {
        if isUnreadable || afterCompletion != nil { return nil }
        switch frequency {
        case .daily:
            return interval == 1 && hours.isEmpty ? 7 : nil
        case .weekly:
            guard interval == 1 else { return nil }
            if let times { return times }
            return weekdays.isEmpty ? 1 : weekdays.count
        case .minutely, .hourly, .monthly, .yearly:
            return nil
        }
    }

    /// Whether nothing says which days are meant.
    var hasOpenDays: Bool {
        weekdays.isEmpty && positions.isEmpty && monthDays.isEmpty && months.isEmpty
    }

    /// The days of the week that stand for a number of times.
    static func days(forTimes times: Int) -> Set<Weekday>? {
        switch times {
        case 2: [.monday, .thursday]
        case 3: [.monday, .wednesday, .friday]
        case 4: [.monday, .tuesday, .thursday, .friday]
        case 5: [.monday, .tuesday, .wednesday, .thursday, .friday]
        case 6: [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
        case 7: Set(Weekday.allCases)
        default: nil
        }
    }

    /// Whether a date is on the rule, leaving intervals aside.
    func fits(_ date: CivilDate) -> Bool {
        if !weekdays.isEmpty, !weekdays.contains(date.weekday) { return false }
        if !months.isEmpty, !months.contains(date.month) { return false }
        if let setPosition {
            let all = (1...CivilDate.daysIn(month: date.month, year: date.year)).filter {
                weekdays.contains(date.startOfMonth.adding(days: $0 - 1).weekday)
            }
            let index = setPosition > 0 ? setPosition - 1 : all.count + setPosition
            return all.indices.contains(index) && all[index] == date.day
        }
        let last = CivilDate.daysIn(month: date.month, year: date.year)
        let dayFits =
            monthDays.contains(date.day) || monthDays.contains(date.day - last - 1)
        let fromFront = (date.day - 1) / 7 + 1
        let fromBack = -((last - date.day) / 7 + 1)
        let positionFits = positions.contains {
            $0.weekday == date.weekday
                && ($0.ordinal == fromFront || $0.ordinal == fromBack || $0.ordinal == nil)
        }
        if !monthDays.isEmpty, !positions.isEmpty { return dayFits || positionFits }
        if !monthDays.isEmpty { return dayFits }
        return positions.isEmpty || positionFits
    }

    /// Leaves out days of the week; no days, or all of them, make the rule unreadable.
    mutating func leaveOut(_ days: Set<Weekday>) {
        let all = weekdays.isEmpty && frequency == .daily ? Set(Weekday.allCases) : weekdays
        let rest = all.subtracting(days)
        guard !days.isEmpty, frequency == .daily || frequency == .weekly, interval == 1,
            times == nil, setPosition == nil, !rest.isEmpty, afterCompletion == nil
        else {
            isUnreadable = true
            return
        }
        frequency = .weekly
        weekdays = rest
    }

    /// The two rules as one, or `nil` when they contradict each other.
    func merged(with other: Repeat) -> Repeat? {
        if self == other { return self }
        if isUnreadable || other.isUnreadable || afterCompletion != nil
            || other.afterCompletion != nil
        {
            return nil
        }
        let (base, added) = hasOpenDays ? (self, other) : (other, self)
        guard base.hasOpenDays, base.hours.isEmpty, added.hours.isEmpty else { return nil }
        var result = added
        result.part = added.part ?? base.part
        result.isAdverb = false
        switch (base.frequency, added.frequency) {
        case (.weekly, .weekly):
            guard base.interval == 1 || added.interval == 1 else { return nil }
            result.interval = max(base.interval, added.interval)
            if let times = base.times ?? added.times, !added.weekdays.isEmpty,
                times != added.weekdays.count
            {
                return nil
            }
            if !added.weekdays.isEmpty { result.times = nil }
            result.isQuota = base.isQuota || added.isQuota
            return result
        case (.monthly, .monthly), (.yearly, .yearly), (.yearly, .monthly):
            guard base.times == nil, base.interval == 1 || added.interval == 1 else { return nil }
            result.interval = max(base.interval, added.interval)
            return result
        case (.daily, .weekly):
            // "every morning on weekdays", "every day from monday to friday"; "every day on
            // mondays" contradicts itself.
            let isSet = base.part != nil || added.weekdays.count > 1
            return isSet && base.interval == 1 ? result : nil
        case (.daily, .daily):
            return base.interval == added.interval ? result : nil
        default:
            return nil
        }
    }
}
