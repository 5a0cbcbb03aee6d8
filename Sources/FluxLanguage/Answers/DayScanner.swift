import FluxCalendar

/// Finds named days in an answer.
struct DayScanner {
    /// Days that stand together, and the tokens they were read from.
    struct Found: Equatable {
        var days: Set<Weekday>
        /// Whether they are excepted: `except friday`, `not on mondays`, `fridays off`.
        var isExcepted: Bool
        var range: Range<Int>
    }

    let tokens: [Token]

    /// All named days, in order.
    func all() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            if let days = days(at: index) {
                found.append(days)
                index = days.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// The days that a list of findings leaves; `usual` when none is named but some are excepted.
    static func joined(_ found: [Found], usual: Set<Weekday>) -> [Weekday]? {
        var days: Set<Weekday> = []
        for one in found where !one.isExcepted { days.formUnion(one.days) }
        if days.isEmpty { days = usual }
        for one in found where one.isExcepted { days.subtract(one.days) }
        return days.isEmpty ? nil : days.sorted()
    }

    /// The days that begin at a token.
    func days(at index: Int) -> Found? {
        guard var (days, end) = set(at: index) else { return nil }
        var start = index
        // A list goes on while nothing but a joint stands between its days.
        while let next = afterJoint(end), let (more, after) = set(at: next) {
            days.formUnion(more)
            end = after
        }
        var isExcepted = false
        if let first = exceptionStart(before: index) {
            isExcepted = true
            start = first
        } else if let after = exceptionEnd(at: end) {
            isExcepted = true
            end = after
        }
        return Found(days: days, isExcepted: isExcepted, range: start..<end)
    }

    /// Whether the short name of a day stands outside what was understood.
    static func hasLooseCode(_ tokens: [Token], outside found: [Found]) -> Bool {
        tokens.indices.contains { index in
            ["mo", "tu", "th", "fr", "sa", "su"].contains(tokens[index].lower)
                && !found.contains { $0.range.contains(index) }
        }
    }

    private func keyword(_ index: Int) -> Keyword? {
        index >= 0 && index < tokens.count ? tokens[index].keyword : nil
    }

    private func lower(_ index: Int) -> String {
        index >= 0 && index < tokens.count ? tokens[index].lower : ""
    }

    // MARK: - Sets

    private func set(at index: Int) -> (Set<Weekday>, Int)? {
        guard index < tokens.count else { return nil }
        let lead = keyword(index)
        if lower(index) == "whole" && lower(index + 1) == "week" {
            return (DayScanner.week, index + 2)
        }
        if lead == .every || lead == .each || lead == .all {
            if lead != .all, let (days, end) = named(at: index + 1) { return (days, end) }
            let isDay = lower(index + 1) == "day" || lower(index + 1) == "days"
            if isDay || (lead == .all && lower(index + 1) == "week") {
                return (DayScanner.week, index + 2)
            }
            return nil
        }
        return named(at: index)
    }

    private func named(at index: Int) -> (Set<Weekday>, Int)? {
        guard index < tokens.count else { return nil }
        if let pattern = DayScanner.patterns[lower(index)] { return (pattern, index + 1) }
        switch tokens[index].meaning {
        case .weekdays: return (DayScanner.workdays, index + 1)
        case .weekend: return ([.saturday, .sunday], index + 1)
        case .frequency(let frequency):
            guard frequency.unit == .day, frequency.interval == 1, frequency.part == nil else {
                return nil
            }
            return (DayScanner.week, index + 1)
        case .keyword(.everyday): return (DayScanner.week, index + 1)
        case .number(let count): return counted(count, at: index)
        default: break
        }
        if let count = tokens[index].number { return counted(count, at: index) }
        guard let first = weekday(at: index) else { return nil }
        let joint = keyword(index + 1)
        if joint == .dash || joint == .to || joint == .through || joint == .until,
            let last = weekday(at: index + 2)
        {
            return (span(first, last), index + 3)
        }
        // "we", "su" and "m" are days only where another day stands beside them.
        if isFullName(index) { return ([first], index + 1) }
        let isListed = [index - 2, index - 1, index + 1, index + 2].contains { beside in
            guard weekday(at: beside) != nil else { return false }
            if abs(beside - index) == 1 { return true }
            let between = keyword(beside < index ? index - 1 : index + 1)
            return between == .comma || between == .slash || between == .and
        }
        return isListed ? ([first], index + 1) : nil
    }

    /// `5 days a week`: that many from Monday on.
    private func counted(_ count: Int, at index: Int) -> (Set<Weekday>, Int)? {
        guard (1...7).contains(count), lower(index + 1) == "days" || lower(index + 1) == "day"
        else { return nil }
        var end = index + 2
        guard keyword(end) == .a || keyword(end) == .per || keyword(end) == .each,
            lower(end + 1) == "week"
        else { return nil }
        end += 2
        return (Set(Weekday.allCases.prefix(count)), end)
    }

    private func isFullName(_ index: Int) -> Bool {
        if case .weekday = tokens[index].meaning { return true }
        return false
    }

    private func weekday(at index: Int) -> Weekday? {
        guard index >= 0, index < tokens.count else { return nil }
        if case .weekday(let day, _) = tokens[index].meaning { return day }
        return DayScanner.short[tokens[index].lower]
    }

    private func span(_ first: Weekday, _ last: Weekday) -> Set<Weekday> {
        let length = (last.rawValue - first.rawValue + 7) % 7
        return Set(
            (0...length).compactMap { Weekday(rawValue: (first.rawValue - 1 + $0) % 7 + 1) })
    }

    /// The token after what joins two days of a list.
    private func afterJoint(_ index: Int) -> Int? {
        var next = index
        while let word = keyword(next), [.comma, .and, .slash, .on, .or].contains(word) {
            next += 1
        }
        guard next < tokens.count else { return nil }
        return next > index || tokens[next].keyword == nil ? next : nil
    }

    // MARK: - Exceptions

    /// The first token of `except on`, `not`, `don't work`, `no` right before a day.
    private func exceptionStart(before index: Int) -> Int? {
        var start = index - 1
        while let word = keyword(start), [.on, .the, .any, .for].contains(word) { start -= 1 }
        if keyword(start) == .work || lower(start) == "working" || lower(start) == "in" {
            start -= 1
        }
        switch keyword(start) {
        case .except, .not, .no: return start
        case .from: return keyword(start - 1) == .apart ? start - 1 : nil
        default:
            let word = lower(start)
            if ["don't", "without", "minus", "off", "closed"].contains(word) { return start }
            if word == "for", lower(start - 1) == "except" { return start - 1 }
            return nil
        }
    }

    /// The end of `off`, `free` right after a day.
    private func exceptionEnd(at index: Int) -> Int? {
        let isLinked = ["are", "is"].contains(lower(index))
        let next = isLinked ? index + 1 : index
        return ["off", "free", "excluded"].contains(lower(next)) ? next + 1 : nil
    }

    // MARK: - Tables

    static let week = Set(Weekday.allCases)
    static let workdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    private static let short: [String: Weekday] = [
        "mo": .monday, "tu": .tuesday, "we": .wednesday, "th": .thursday, "fr": .friday,
        "sa": .saturday, "su": .sunday, "m": .monday, "t": .tuesday, "w": .wednesday,
        "f": .friday,
    ]

    private static let patterns: [String: Set<Weekday>] = [
        "mwf": [.monday, .wednesday, .friday], "tth": [.tuesday, .thursday],
        "tuth": [.tuesday, .thursday], "mw": [.monday, .wednesday],
        "mtwtf": workdays, "mtwthf": workdays,
    ]
}
