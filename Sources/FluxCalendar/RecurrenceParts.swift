/// A part of a rule; raw values are the names of RFC 5545.
public enum RecurrencePart: String, CaseIterable, Hashable, Sendable {
    case frequency = "FREQ"
    case interval = "INTERVAL"
    case byMonth = "BYMONTH"
    case byWeekNo = "BYWEEKNO"
    case byYearDay = "BYYEARDAY"
    case byMonthDay = "BYMONTHDAY"
    case byDay = "BYDAY"
    case byHour = "BYHOUR"
    case byMinute = "BYMINUTE"
    case bySecond = "BYSECOND"
    case bySetPos = "BYSETPOS"
    case weekStart = "WKST"
    case count = "COUNT"
    case until = "UNTIL"

    /// What the part's value may be.
    public var accepted: String {
        switch self {
        case .frequency: "YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY or MINUTELY"
        case .interval, .count: "a whole number from 1 to 999999999"
        case .byMonth: "numbers from 1 to 12"
        case .byWeekNo: "numbers from 1 to 53 or -53 to -1"
        case .byYearDay, .bySetPos: "numbers from 1 to 366 or -366 to -1"
        case .byMonthDay: "numbers from 1 to 31 or -31 to -1"
        case .byDay: "days such as MO, 2WE or -1FR, numbered from 1 to 53 or -53 to -1"
        case .byHour: "numbers from 0 to 23"
        case .byMinute: "numbers from 0 to 59"
        case .bySecond: "numbers from 0 to 60"
        case .weekStart: "one of MO, TU, WE, TH, FR, SA and SU"
        case .until: "20260531, 20260531T235959 or 20260531T235959Z"
        }
    }

    /// The numbers a numeric part takes, where `nil` stands for a part that is none.
    var range: (numbers: ClosedRange<Int>, orNegative: Bool)? {
        switch self {
        case .interval, .count: (1...RecurrenceParts.largest, false)
        case .byMonth: (1...12, false)
        case .byWeekNo: (1...53, true)
        case .byYearDay, .bySetPos: (1...366, true)
        case .byMonthDay: (1...31, true)
        case .byHour: (0...23, false)
        case .byMinute: (0...59, false)
        case .bySecond: (0...60, false)
        case .frequency, .byDay, .weekStart, .until: nil
        }
    }
}

/// The parts of a rule before they are checked.
struct RecurrenceParts {
    var frequency: RecurrenceRule.Frequency?
    var interval = 1
    var count: Int?
    var until: RecurrenceMoment?
    var byMonth: [Int] = []
    var byWeekNo: [Int] = []
    var byYearDay: [Int] = []
    var byMonthDay: [Int] = []
    var byDay: [RecurrenceRule.Day] = []
    var byHour: [Int] = []
    var byMinute: [Int] = []
    var bySecond: [Int] = []
    var bySetPos: [Int] = []
    var weekStart = Weekday.monday
    /// Where each part begins in the text, from 1; empty when there is no text.
    var columns: [RecurrencePart: Int] = [:]

    /// The largest interval and count: far above any use, far below an overflow.
    static let largest = 999_999_999
}

extension RecurrenceParts {
    init(_ rule: RecurrenceRule) {
        self.init(
            frequency: rule.frequency, interval: rule.interval, count: rule.count,
            until: rule.until, byMonth: rule.byMonth, byWeekNo: rule.byWeekNo,
            byYearDay: rule.byYearDay, byMonthDay: rule.byMonthDay, byDay: rule.byDay,
            byHour: rule.byHour, byMinute: rule.byMinute, bySecond: rule.bySecond,
            bySetPos: rule.bySetPos, weekStart: rule.weekStart)
    }

    /// The lists of numbers, for checks that all of them share.
    private var lists: [(part: RecurrencePart, values: [Int])] {
        [
            (.interval, [interval]), (.count, count.map { [$0] } ?? []), (.byMonth, byMonth),
            (.byWeekNo, byWeekNo), (.byYearDay, byYearDay), (.byMonthDay, byMonthDay),
            (.byHour, byHour), (.byMinute, byMinute), (.bySecond, bySecond),
            (.bySetPos, bySetPos),
        ]
    }

    /// Checks the rules of RFC 5545, section 3.3.10, about parts and their combinations.
    func check() throws(RecurrenceRuleError) -> RecurrenceRule.Frequency {
        guard let frequency else { throw .missingFrequency }
        for (part, values) in lists {
            guard let range = part.range else { continue }
            for value in values {
                let isNegative = range.orNegative && value < 0 && value > -1_000
                guard range.numbers.contains(isNegative ? -value : value) else {
                    throw .invalidValue(part, String(value), column: columns[part])
                }
            }
        }
        if count != nil, until != nil { throw .countWithUntil(column: columns[.until]) }
        try checkAllowed(frequency)
        try checkOrdinals(frequency)
        let hasOther =
            !byDay.isEmpty
            || lists.contains { part, values in
                !values.isEmpty && part != .interval && part != .count && part != .bySetPos
            }
        if !bySetPos.isEmpty, !hasOther { throw .setPosAlone(column: columns[.bySetPos]) }
        return frequency
    }

    private func checkAllowed(_ frequency: RecurrenceRule.Frequency) throws(RecurrenceRuleError) {
        if !byWeekNo.isEmpty, frequency != .yearly {
            throw .notAllowed(.byWeekNo, frequency, column: columns[.byWeekNo])
        }
        if !byMonthDay.isEmpty, frequency == .weekly {
            throw .notAllowed(.byMonthDay, frequency, column: columns[.byMonthDay])
        }
        switch frequency {
        case .daily, .weekly, .monthly:
            if !byYearDay.isEmpty {
                throw .notAllowed(.byYearDay, frequency, column: columns[.byYearDay])
            }
        case .yearly, .hourly, .minutely: break
        }
    }

    private func checkOrdinals(_ frequency: RecurrenceRule.Frequency) throws(RecurrenceRuleError) {
        for day in byDay {
            guard let ordinal = day.ordinal else { continue }
            let text = "\(ordinal)\(day.weekday.code)"
            let isAllowed =
                switch frequency {
                case .yearly: byWeekNo.isEmpty
                case .monthly: true
                case .weekly, .daily, .hourly, .minutely: false
                }
            guard isAllowed else {
                throw .ordinalNotAllowed(text, frequency, column: columns[.byDay])
            }
            guard ordinal != 0, (-53...53).contains(ordinal) else {
                throw .invalidValue(.byDay, text, column: columns[.byDay])
            }
        }
    }
}
