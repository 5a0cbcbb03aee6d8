/// A recurrence rule of RFC 5545, section 3.3.10, without `FREQ=SECONDLY`.
///
/// Every value is valid: lists are sorted and free of duplicates, so that rules of the same parts
/// are equal. Positive numbers come before negative ones.
///
/// Where the RFC leaves room and other programs differ, these readings hold: `BYDAY=MO,1TU` means
/// either; `BYSETPOS` counts the whole first period, also what lies before the start;
/// `BYMONTHDAY` in a rule of years without `BYMONTH` means every month; `BYWEEKNO` alone takes the
/// start's weekday, and a week belongs to the year that has most of it.
public struct RecurrenceRule: Hashable, Sendable {
    /// How often the rule repeats; raw values are those of `FREQ`.
    public enum Frequency: String, CaseIterable, Hashable, Sendable {
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// One entry of `BYDAY`: `MO`, `2WE`, `-1FR`.
    public struct Day: Hashable, Sendable {
        /// Which one of the month or year, counted from the end when negative; all when `nil`.
        public let ordinal: Int?
        /// The day of the week.
        public let weekday: Weekday

        /// Makes an entry.
        public init(_ weekday: Weekday, ordinal: Int? = nil) {
            self.weekday = weekday
            self.ordinal = ordinal
        }
    }

    /// `FREQ`.
    public let frequency: Frequency
    /// `INTERVAL`, at least 1.
    public let interval: Int
    /// `COUNT`, at least 1; never together with ``until``.
    public let count: Int?
    /// `UNTIL`, inclusive.
    public let until: RecurrenceMoment?
    /// `BYMONTH`, 1–12.
    public let byMonth: [Int]
    /// `BYWEEKNO`, 1–53 and −53 to −1.
    public let byWeekNo: [Int]
    /// `BYYEARDAY`, 1–366 and −366 to −1.
    public let byYearDay: [Int]
    /// `BYMONTHDAY`, 1–31 and −31 to −1.
    public let byMonthDay: [Int]
    /// `BYDAY`.
    public let byDay: [Day]
    /// `BYHOUR`, 0–23.
    public let byHour: [Int]
    /// `BYMINUTE`, 0–59.
    public let byMinute: [Int]
    /// `BYSECOND`, 0–60; 60 is a leap second and expands to 59.
    public let bySecond: [Int]
    /// `BYSETPOS`, 1–366 and −366 to −1.
    public let bySetPos: [Int]
    /// `WKST`.
    public let weekStart: Weekday

    /// Makes a rule of its parts; an empty list is a part that is not given.
    ///
    /// - Throws: ``RecurrenceRuleError`` when the parts make no valid rule.
    public init(
        frequency: Frequency, interval: Int = 1, count: Int? = nil,
        until: RecurrenceMoment? = nil, byMonth: [Int] = [], byWeekNo: [Int] = [],
        byYearDay: [Int] = [], byMonthDay: [Int] = [], byDay: [Day] = [], byHour: [Int] = [],
        byMinute: [Int] = [], bySecond: [Int] = [], bySetPos: [Int] = [],
        weekStart: Weekday = .monday
    ) throws(RecurrenceRuleError) {
        try self.init(
            RecurrenceParts(
                frequency: frequency, interval: interval, count: count, until: until,
                byMonth: byMonth, byWeekNo: byWeekNo, byYearDay: byYearDay,
                byMonthDay: byMonthDay, byDay: byDay, byHour: byHour, byMinute: byMinute,
                bySecond: bySecond, bySetPos: bySetPos, weekStart: weekStart))
    }

    /// Checks the parts and puts them in order.
    init(_ parts: RecurrenceParts) throws(RecurrenceRuleError) {
        let frequency = try parts.check()
        self.init(checked: parts, frequency)
    }

    private init(checked parts: RecurrenceParts, _ frequency: Frequency) {
        self.frequency = frequency
        interval = parts.interval
        count = parts.count
        until = parts.until
        byMonth = ordered(parts.byMonth)
        byWeekNo = ordered(parts.byWeekNo)
        byYearDay = ordered(parts.byYearDay)
        byMonthDay = ordered(parts.byMonthDay)
        byDay = Set(parts.byDay).sorted {
            let left = (sortKey($0.ordinal ?? 0), $0.weekday.rawValue)
            return left < (sortKey($1.ordinal ?? 0), $1.weekday.rawValue)
        }
        byHour = ordered(parts.byHour)
        byMinute = ordered(parts.byMinute)
        bySecond = ordered(parts.bySecond)
        bySetPos = ordered(parts.bySetPos)
        weekStart = parts.weekStart
    }

    /// The same rule with another end, or none; a `COUNT` is dropped.
    public func with(until: RecurrenceMoment?) -> RecurrenceRule {
        var parts = RecurrenceParts(self)
        parts.until = until
        parts.count = nil
        return RecurrenceRule(checked: parts, frequency)
    }

    /// The same rule with another number of occurrences; an `UNTIL` is dropped.
    ///
    /// Numbers below 1 are read as 1.
    public func with(count: Int?) -> RecurrenceRule {
        var parts = RecurrenceParts(self)
        parts.until = nil
        parts.count = count.map { min(max($0, 1), RecurrenceParts.largest) }
        return RecurrenceRule(checked: parts, frequency)
    }

    /// Whether the rule has an end of its own.
    public var isFinite: Bool { count != nil || until != nil }
}

/// A day, a wall time or a moment: the three forms of RFC 5545's date values.
public enum RecurrenceMoment: Hashable, Sendable {
    /// `20260531`: the whole day on the wall calendar of the series.
    case date(CivilDate)
    /// `20260531T235959`: a wall time of the series.
    case local(CivilDateTime)
    /// `20260531T215959Z`: a moment.
    case instant(Instant)
}

private func ordered(_ values: [Int]) -> [Int] {
    if values.count < 2 { return values }
    return Set(values).sorted { sortKey($0) < sortKey($1) }
}

/// Negative numbers after positive ones.
private func sortKey(_ value: Int) -> Int { value < 0 ? value + 1_000_000 : value }
