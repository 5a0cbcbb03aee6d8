/// Why a recurrence rule was refused. Columns count characters from 1; `nil` when there is no text.
public enum RecurrenceRuleError: Error, Hashable, Sendable {
    /// There is no text.
    case empty
    /// A piece between two semicolons is not `NAME=VALUE`.
    case malformed(String, column: Int)
    /// RFC 5545 has no part of this name.
    case unknownPart(String, column: Int)
    /// A part is given twice.
    case duplicatePart(RecurrencePart, column: Int)
    /// `FREQ` is missing.
    case missingFrequency
    /// `FREQ=SECONDLY`, which is valid but not offered.
    case secondly(column: Int)
    /// The value of a part is not one it takes.
    case invalidValue(RecurrencePart, String, column: Int?)
    /// `COUNT` and `UNTIL` in one rule.
    case countWithUntil(column: Int?)
    /// A part that the frequency forbids.
    case notAllowed(RecurrencePart, RecurrenceRule.Frequency, column: Int?)
    /// A numbered day such as `2WE` where only plain days are allowed.
    case ordinalNotAllowed(String, RecurrenceRule.Frequency, column: Int?)
    /// `BYSETPOS` without another `BY` part to choose from.
    case setPosAlone(column: Int?)
}

extension RecurrenceRuleError: CustomStringConvertible {
    /// What is wrong, where, and what is accepted.
    public var description: String {
        switch self {
        case .empty: "The rule is empty; write one such as FREQ=WEEKLY;BYDAY=MO"
        case .malformed(let text, let column):
            "'\(text)'\(at(column)) is not NAME=VALUE; parts are separated by one semicolon"
        case .unknownPart(let name, let column):
            "Unknown part '\(name)'\(at(column)); accepted are "
                + RecurrencePart.allCases.map { $0.rawValue }.joined(separator: ", ")
        case .duplicatePart(let part, let column):
            "\(part.rawValue)\(at(column)) is given twice; join its values with commas"
        case .missingFrequency:
            "FREQ is missing; it is \(RecurrencePart.frequency.accepted)"
        case .secondly(let column):
            "FREQ=SECONDLY\(at(column)) is not offered; "
                + "FREQ is \(RecurrencePart.frequency.accepted)"
        case .invalidValue(let part, let value, let column):
            "'\(value)'\(at(column)) is no value of \(part.rawValue); "
                + "accepted: \(part.accepted)"
        case .countWithUntil(let column):
            "UNTIL\(at(column)) and COUNT exclude each other; leave one out"
        case .notAllowed(let part, let frequency, let column):
            "\(part.rawValue)\(at(column)) does not go with FREQ=\(frequency.rawValue); "
                + "it goes with \(frequencies(of: part))"
        case .ordinalNotAllowed(let value, let frequency, let column):
            "The numbered day '\(value)'\(at(column)) does not go with "
                + (frequency == .yearly ? "BYWEEKNO" : "FREQ=\(frequency.rawValue)")
                + "; write \(value.suffix(2)), or use FREQ=MONTHLY or YEARLY without BYWEEKNO"
        case .setPosAlone(let column):
            "BYSETPOS\(at(column)) needs another part to choose from, such as BYDAY"
        }
    }

    /// The column of the error in the text, from 1.
    public var column: Int? {
        switch self {
        case .empty, .missingFrequency: nil
        case .malformed(_, let column), .unknownPart(_, let column),
            .duplicatePart(_, let column), .secondly(let column):
            column
        case .invalidValue(_, _, let column), .countWithUntil(let column),
            .notAllowed(_, _, let column), .ordinalNotAllowed(_, _, let column),
            .setPosAlone(let column):
            column
        }
    }

    private func at(_ column: Int?) -> String { column.map { " at column \($0)" } ?? "" }

    private func frequencies(of part: RecurrencePart) -> String {
        switch part {
        case .byWeekNo: "YEARLY"
        case .byYearDay: "YEARLY, HOURLY and MINUTELY"
        case .byMonthDay: "every FREQ but WEEKLY"
        case .frequency, .interval, .byMonth, .byDay, .byHour, .byMinute, .bySecond, .bySetPos,
            .weekStart, .count, .until:
            "every FREQ"
        }
    }
}
