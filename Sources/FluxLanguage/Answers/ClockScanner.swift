import FluxCalendar

/// Finds clock times in an answer.
struct ClockScanner {
    /// How a bare number is taken.
    enum Manner {
        /// The answer is a time: any number may be one.
        case time
        /// The answer is hours from and to: as `time`, but `ten to six` is a span.
        case span
        /// The answer holds other words: a bare number needs a word such as `at` before it.
        case mixed
    }

    let tokens: [Token]
    let manner: Manner

    /// All times, in order. `nil` where something that looks like a time is none, such as `7:75`.
    func times(outside taken: [Range<Int>] = []) -> [SaidTime]? {
        var found: [SaidTime] = []
        var index = 0
        while index < tokens.count {
            if let range = taken.first(where: { $0.contains(index) }) {
                index = range.upperBound
            } else if let time = time(at: index) {
                found.append(time)
                index = time.range.upperBound
            } else if isBroken(at: index) {
                return nil
            } else {
                index += 1
            }
        }
        return found
    }

    /// The time that begins at a token, with the part of day that follows it.
    func time(at index: Int) -> SaidTime? {
        guard var time = besideMidnight(at: index) ?? plain(at: index) else { return nil }
        if let (part, end) = part(after: time.range.upperBound) {
            time = time.settled(by: part)
            time.range = index..<end
        }
        return time
    }

    func keyword(_ index: Int) -> Keyword? {
        index >= 0 && index < tokens.count ? tokens[index].keyword : nil
    }

    private func token(_ index: Int) -> Token? {
        index >= 0 && index < tokens.count ? tokens[index] : nil
    }

    // MARK: - Phrases

    /// A phrase that counts from midnight, which has no am or pm: `quarter to midnight`.
    private func besideMidnight(at index: Int) -> SaidTime? {
        let reader = reader(tokens)
        var next = keyword(index) == .a ? index + 1 : index
        var minutes: Int
        switch keyword(next) {
        case .half: (minutes, next) = (30, next + 1)
        case .quarter: (minutes, next) = (15, next + 1)
        default:
            guard let (value, end) = reader.cardinal(next), value < 60 else { return nil }
            (minutes, next) = (value, end)
            if case .unit(.minute, _) = token(next)?.meaning { next += 1 }
        }
        switch keyword(next) {
        case .past, .after: break
        case .to, .before, .until, .of: minutes = -minutes
        default: return nil
        }
        // "10 to midnight" is a span, "ten to midnight" ten minutes to it.
        let isSpan = minutes < 0 && next == index + 1 && token(index)?.kind == .number
        guard keyword(next + 1) == .midnight, !isSpan else { return nil }
        let total = (minutes + 1440) % 1440
        return SaidTime(
            hour: total / 60, minute: total % 60, isExact: true, range: index..<(next + 2))
    }

    // MARK: - Plain times

    private func plain(at index: Int) -> SaidTime? {
        guard !isBroken(at: index), !isCountdown(at: index) else { return nil }
        // What follows a joint is another time: "10 to 6", not ten minutes to six.
        let end = spanJoint(after: index) ?? tokens.count
        guard let (said, after) = reader(Array(tokens[..<end])).clockCore(index, introduced: true),
            !isCounted(after, isBare: after == index + 1), said.hour < 24
        else { return nil }
        guard said.isExplicit || isExpected(at: index) else { return nil }
        // "1030" is half past ten in the evening as well as in the morning.
        let isCompact = after == index + 1 && isFourDigits(index)
        let isBare = said.style == .bare || (isCompact && (10...12).contains(said.hour))
        var time = SaidTime(
            hour: said.hour, minute: said.minute, isExact: !isBare, range: index..<after)
        if manner == .time { takeLooseMinutes(&time) }
        return time
    }

    /// `6 30` and `6,30`: minutes behind an hour in digits.
    private func takeLooseMinutes(_ time: inout SaidTime) {
        guard time.range.count == 1, token(time.range.lowerBound)?.kind == .number,
            !isFourDigits(time.range.lowerBound)
        else { return }
        let end = time.range.upperBound
        let isComma = keyword(end) == .comma && token(end)?.spaced == false
        let index = isComma ? end + 1 : end
        guard let minutes = token(index), minutes.kind == .number, minutes.text.utf8.count == 2,
            minutes.spaced != isComma, let value = minutes.number, value < 60, value % 5 == 0,
            !isCounted(index + 1)
        else { return }
        time.minute = value
        time.range = time.range.lowerBound..<(index + 1)
    }

    /// The joint of a span right behind a bare hour, where minutes could be meant too.
    private func spanJoint(after index: Int) -> Int? {
        guard let (value, end) = reader(tokens).cardinal(index), value <= 24,
            [.to, .until, .before].contains(keyword(end))
        else { return nil }
        let isDigits = token(index)?.kind == .number
        if value % 5 != 0 || (value <= 12 && manner == .span) { return end }
        guard isDigits else { return nil }
        if manner == .time, let (hour, _) = reader(tokens).cardinal(end + 1), hour <= 12 {
            // "10 to 11" is a span, "10 to 7" is ten minutes to seven.
            return value <= 12 && (1...2).contains((hour - value + 12) % 12) ? end : nil
        }
        return end
    }

    /// Neither words of approximation nor articles begin a time; the number behind them does.
    private func isCountdown(at index: Int) -> Bool {
        switch keyword(index) {
        case .approximately, .about: true
        default: false
        }
    }

    private func reader(_ tokens: [Token]) -> PhraseReader {
        PhraseReader(tokens: tokens, context: ClockScanner.nowhere)
    }

    /// Clock times and lengths do not depend on the moment they are said.
    static let nowhere = ReadingContext(now: CivilDateTime(wallSeconds: 0), zone: .utc)

    /// Whether a number may be an hour where it stands.
    private func isExpected(at index: Int) -> Bool {
        // A sign before the first number makes it something else: "-5", "#7", "$9".
        if let sign = token(index - 1), sign.kind == .symbol, !tokens[index].spaced {
            let isJoined = sign.keyword == .dash && index >= 2
            let isOpening = ["(", ":", ",", "/", "~", "@", "\u{2013}"].contains(sign.text)
            guard isJoined || isOpening else { return false }
        }
        guard manner == .mixed else { return true }
        guard index > 0 else {
            // "18-19" at the beginning is a span.
            let isSpan = keyword(1) == .dash || keyword(1) == .to
            return isSpan && (token(2)?.number ?? 25) <= 24
        }
        switch tokens[index - 1].meaning {
        case .weekday, .weekdays, .weekend, .part, .frequency: return true
        case .keyword(let word):
            switch word {
            case .at, .from, .to, .until, .between, .approximately, .about, .before, .by, .dash,
                .everyday:
                return true
            default: return false
            }
        default: return false
        }
    }

    // MARK: - Pieces

    /// Whether the number before counts something: `8 hours`, `7-8 hours`, `3 times`, `50%`.
    private func isCounted(_ index: Int, isBare: Bool = true) -> Bool {
        // "0700 hours" is a time.
        guard let token = token(index), !isFourDigits(index - 1) else { return false }
        if token.text == "%" || keyword(index) == .times { return true }
        switch token.meaning {
        case .unit: return true
        case .shortUnit: return !token.spaced
        default: break
        }
        let isSpan = keyword(index) == .dash || keyword(index) == .to || keyword(index) == .or
        guard isSpan, isBare, let (_, end) = reader(tokens).cardinal(index + 1) else {
            return false
        }
        if case .unit = self.token(end)?.meaning { return true }
        return false
    }

    private func isFourDigits(_ index: Int) -> Bool {
        token(index)?.kind == .number && token(index)?.text.utf8.count == 4
    }

    /// A part of the day right after a time: `in the morning`, `at night`.
    private func part(after index: Int) -> (PartOfDay, Int)? {
        var next = index
        while next < index + 3, let word = keyword(next),
            [.in, .at, .the, .on, .comma].contains(word)
        {
            next += 1
        }
        if keyword(next) == .tonight { return (.night, next + 1) }
        guard case .part(let part, _) = token(next)?.meaning else { return nil }
        return (part, next + 1)
    }

    /// Whether something with the shape of a time stands at a token that is none: `7:75`, `25:00`,
    /// `13am`.
    private func isBroken(at index: Int) -> Bool {
        guard let token = token(index), token.kind == .number, let hour = token.number else {
            return false
        }
        if keyword(index + 1) == .am || keyword(index + 1) == .pm {
            return hour > (keyword(index + 1) == .am ? 12 : 23) && token.text.utf8.count < 3
        }
        guard let colon = self.token(index + 1), !colon.spaced, colon.text == ":",
            let digits = self.token(index + 2), !digits.spaced, let minute = digits.number
        else { return false }
        // "1:1 with Bob" is a name.
        if manner == .mixed, digits.text.utf8.count == 1 { return false }
        return hour > 24 || minute > 59 || digits.text.utf8.count != 2 || (hour == 24 && minute > 0)
    }
}

/// Tokens without the hyphens inside times in words: `half-past-six`, `nine-thirty`, `9-to-5`.
func joined(_ tokens: [Token]) -> [Token] {
    var joined: [Token] = []
    var isApart = false
    for index in tokens.indices {
        if isHyphen(index, tokens) {
            isApart = true
            continue
        }
        joined.append(isApart ? tokens[index].apart : tokens[index])
        isApart = false
    }
    return joined
}

private func isHyphen(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].keyword == .dash, !tokens[index].spaced, index > 0,
        index + 1 < tokens.count, !tokens[index + 1].spaced
    else { return false }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    if case .number(let minutes) = after.meaning, case .number = before.meaning {
        return minutes >= 13
    }
    let words: Set<Keyword> = [.half, .quarter, .past, .to]
    return [before, after].contains { $0.keyword.map(words.contains) ?? false }
}

extension Token {
    /// The same token as if a space stood before it.
    fileprivate var apart: Token {
        Token(
            kind: kind, text: text, lower: lower, range: range, spaced: true, number: number,
            repaired: repaired, meaning: meaning, classes: classes)
    }
}
