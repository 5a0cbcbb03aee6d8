/// A length of time: a count of a unit.
public struct Span: Sendable, Hashable {
    /// How many; halves and quarters are possible.
    public let count: Double
    /// Of what.
    public let unit: TimeUnit

    /// The length in minutes, for minutes and hours.
    public var minutes: Int? {
        switch unit {
        case .minute: Int(count.rounded())
        case .hour: Int((count * 60).rounded())
        case .day, .week, .fortnight, .month, .quarter, .year: nil
        }
    }

    /// The length in calendar days, for days, weeks and fortnights.
    public var days: Int? {
        switch unit {
        case .day: Int(count.rounded())
        case .week: Int((count * 7).rounded())
        case .fortnight: Int((count * 14).rounded())
        case .minute, .hour, .month, .quarter, .year: nil
        }
    }

    /// The length in calendar months, for months, quarters and years.
    public var months: Int? {
        switch unit {
        case .month: Int(count.rounded())
        case .quarter: Int((count * 3).rounded())
        case .year: Int((count * 12).rounded())
        case .minute, .hour, .day, .week, .fortnight: nil
        }
    }

    /// The length in weeks, rounded; a month is 52/12 of a week. Not for minutes and hours.
    public var weeks: Int? {
        switch unit {
        case .minute, .hour: nil
        case .day: Int((count / 7).rounded())
        case .week: Int(count.rounded())
        case .fortnight: Int((count * 2).rounded())
        case .month: Int((count * 52 / 12).rounded())
        case .quarter: Int((count * 13).rounded())
        case .year: Int((count * 52).rounded())
        }
    }
}

extension PhraseReader {
    /// A cardinal in digits or words: `45`, `forty-five`, `ten`.
    func cardinal(_ index: Int) -> (Int, Int)? {
        guard let first = token(index) else { return nil }
        if first.kind == .number {
            guard first.spaced || token(index - 1)?.kind != .word, let value = first.number else {
                return nil
            }
            return (value, index + 1)
        }
        guard case .number(let value) = first.meaning else { return nil }
        guard value >= 20, value % 10 == 0 else { return (value, index + 1) }
        var next = index + 1
        if keyword(next) == .dash, glued(next) { next += 1 }
        if let token = token(next), case .number(let ones) = token.meaning, ones < 10,
            next == index + 1 || !token.spaced
        {
            return (value + ones, next + 1)
        }
        return (value, index + 1)
    }

    /// An ordinal in digits or words: `15th`, `first`, `twenty-first`.
    func ordinal(_ index: Int) -> (Int, Int)? {
        guard let first = token(index) else { return nil }
        if first.kind == .number, let value = first.number, let ending = token(index + 1),
            !ending.spaced, EnglishCalendarWords.ordinalEndings.contains(ending.lower)
        {
            return (value, index + 2)
        }
        switch first.meaning {
        case .ordinal(let value):
            return (value, index + 1)
        case .number(let tens) where tens >= 20 && tens % 10 == 0:
            var next = index + 1
            if keyword(next) == .dash, glued(next) { next += 1 }
            if let token = token(next), case .ordinal(let ones) = token.meaning, ones < 10 {
                return (tens + ones, next + 1)
            }
            return nil
        default:
            return nil
        }
    }

    /// An amount before a unit: `2`, `1.5`, `a`, `a couple of`, `a few`, `two and a half`, `half a`.
    func quantity(_ index: Int) -> (Double, Int)? {
        if keyword(index) == .half {
            return (0.5, keyword(index + 1) == .a ? index + 2 : index + 1)
        }
        if keyword(index) == .a || keyword(index) == .the {
            let next = index + 1
            if let few = fewOrCouple(next) { return few }
            if keyword(index) == .the { return nil }
            if keyword(next) == .half { return (0.5, next + 1) }
            return (1, next)
        }
        if let few = fewOrCouple(index) { return few }
        guard let (whole, end) = cardinal(index) else { return nil }
        // 1.5 and 1 1/2
        if keyword(end) == .dot || keyword(end) == .comma, glued(end), glued(end + 1),
            let digits = token(end + 1), digits.kind == .number, digits.text.utf8.count <= 2,
            let value = digits.number
        {
            let scale = digits.text.utf8.count == 1 ? 10.0 : 100.0
            return (Double(whole) + Double(value) / scale, end + 2)
        }
        if keyword(end) == .and, keyword(end + 1) == .a, keyword(end + 2) == .half {
            return (Double(whole) + 0.5, end + 3)
        }
        return (Double(whole), end)
    }

    private func fewOrCouple(_ index: Int) -> (Double, Int)? {
        guard keyword(index) == .couple || keyword(index) == .few else { return nil }
        let value = keyword(index) == .few ? 3.0 : 2.0
        return (value, keyword(index + 1) == .of ? index + 2 : index + 1)
    }

    /// The unit at a token.
    func unit(_ index: Int) -> (TimeUnit, Int)? {
        guard let token = token(index) else { return nil }
        switch token.meaning {
        case .unit(let unit, _): return (unit, index + 1)
        case .shortUnit(let unit) where !token.spaced: return (unit, index + 1)
        case .keyword(.quarter): return (.quarter, index + 1)
        default: return nil
        }
    }

    /// A length of time: `45 minutes`, `1h30`, `an hour and a half`, `half an hour`, `6 weeks`.
    func spanCore(_ index: Int) -> (Span, Int)? {
        if let quarters = quarterHours(index) { return quarters }
        guard let (count, afterCount) = quantity(index) else { return nil }
        var next = afterCount
        if keyword(next) == .dash, glued(next) { next += 1 }
        guard let (unit, afterUnit) = unit(next) else { return nil }
        if unit == .quarter, !isPluralQuarter(next) { return nil }
        var end = afterUnit
        var total = count
        if keyword(end) == .and, keyword(end + 1) == .a, keyword(end + 2) == .half {
            return (Span(count: total + 0.5, unit: unit), end + 3)
        }
        if unit == .hour {
            // 1h30, 1h 30m, 1 hour and 15 minutes
            if let minutes = token(end), minutes.kind == .number, !minutes.spaced,
                let value = minutes.number, value < 60
            {
                total += Double(value) / 60
                end += 1
                if case (.minute, let after)? = self.unit(end), glued(end) { end = after }
                return (Span(count: total, unit: unit), end)
            }
            let second = keyword(end) == .and ? end + 1 : end
            if let (minutes, after) = cardinal(second), minutes < 60,
                case (.minute, let afterMinutes)? = self.unit(after)
            {
                return (Span(count: total + Double(minutes) / 60, unit: unit), afterMinutes)
            }
        }
        return (Span(count: total, unit: unit), end)
    }

    private func isPluralQuarter(_ index: Int) -> Bool { lower(index) == "quarters" }

    /// `a quarter of an hour`, `three quarters of an hour`, `quarter hour`.
    private func quarterHours(_ index: Int) -> (Span, Int)? {
        var next = index
        var count = 1.0
        if keyword(next) == .a {
            next += 1
        } else if let (number, end) = cardinal(next), number == 3 {
            count = 3
            next = end
        }
        guard keyword(next) == .quarter || lower(next) == "quarters" else { return nil }
        next += 1
        if keyword(next) == .dash { next += 1 }
        if keyword(next) == .of { next += 1 }
        if keyword(next) == .a { next += 1 }
        guard case (.hour, let end)? = unit(next) else { return nil }
        return (Span(count: count * 15, unit: .minute), end)
    }
}
