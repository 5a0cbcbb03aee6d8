import FluxCalendar

extension Scanner {
    /// Decides whether words that could be schedule are, and how surely.
    ///
    /// Names, amounts and noun phrases of the title stay in the title: "the Monday report",
    /// "The Day After Tomorrow", "table for two".
    func accepted(_ candidate: Found) -> Found? {
        var match = candidate
        let start = match.range.lowerBound
        let end = match.range.upperBound
        guard let first = reader.token(start), let last = reader.token(end - 1) else { return nil }
        if match.pieces.contains(where: { if case .location = $0 { true } else { false } }) {
            return match
        }
        if last.isPossessive { return nil }
        if isGluedToNext(end) { return nil }
        let isRepeat = match.pieces.contains { if case .repeats = $0 { true } else { false } }
        let stands = ownsPreposition(first, match)
        if !stands, !match.staysInTitle, !isRepeat || isAdverb(match), isModifier(start, end) {
            return nil
        }
        if !stands, !isRepeat, isObjectOf(start) { return nil }
        if capitalsTell, isName(match, stands: stands) {
            if !stands || match.range.count > 2 { return nil }
        }
        return weighed(&match, stands: stands)
    }

    private func weighed(_ match: inout Found, stands: Bool) -> Found? {
        let start = match.range.lowerBound
        let end = match.range.upperBound
        let isInside = start > 0 && !isAtStart(start)
        let nounFollows = isNounNext(end)
        for piece in match.pieces {
            switch piece {
            case .day(let day):
                switch day.kind {
                case .weekday, .monthDay, .dayOfMonth, .nth:
                    // "christmas shopping", "the 15th floor"
                    if nounFollows, !stands, isHoliday(start) {
                        if isInside { return nil }
                        match.strength = .weak
                    }
                    if !stands, nounFollows, isSlashed(match.range) {
                        if isInside { return nil }
                        match.strength = .weak
                    }
                    if nounFollows, isInside, case .dayOfMonth = day.kind { return nil }
                    if !stands, isInside, nounFollows {
                        if reader.isOf(.act, start - 1) { return nil }
                        match.strength = .weak
                    } else if stands, isInside, nounFollows,
                        reader.keyword(start + 1) == .the || reader.keyword(start) == .the
                    {
                        match.strength = min(match.strength, .weak)
                    }
                case .period:
                    if !stands, isInside, nounFollows { match.strength = .weak }
                case .date:
                    if case .number? = reader.token(start).map({ $0.kind }), nounFollows, isInside {
                        if isSlashed(match.range) { return nil }
                        match.strength = .weak
                    }
                case .today, .running:
                    break
                }
                if capitalsTell, !stands, isCapitalizedBefore(start) { match.strength = .weak }
            case .clock(let clock):
                if !stands, isInside, nounFollows {
                    if reader.isOf(.act, start - 1) || reader.token(start - 1)?.kind == .number {
                        return nil
                    }
                    match.strength = .weak
                }
                if !stands, clock.style == .bare, capitalsTell, isCapitalizedBefore(start) {
                    match.strength = min(match.strength, .medium)
                }
            case .repeats(let how):
                if how.isAdverb, nounFollows {
                    match.strength = .weak
                }
            case .range, .part, .elapsed, .duration, .until, .bound, .count, .starts, .location,
                .vague, .unreadable, .exception:
                break
            }
        }
        return match
    }

    /// Whether the phrase begins with a word that only a time has: `at`, `on`, `every`, `in`.
    private func ownsPreposition(_ first: Token, _ match: Found) -> Bool {
        if match.isIntroduced { return true }
        switch first.keyword {
        case .at, .on, .in, .by, .before, .until, .through, .from, .for, .due, .within, .starting,
            .every, .each, .between, .once, .twice, .approximately, .over, .ending, .this:
            return true
        default:
            return false
        }
    }

    private func isAdverb(_ match: Found) -> Bool {
        match.pieces.contains { if case .repeats(let how) = $0 { how.isAdverb } else { false } }
    }

    /// Whether a determiner before and a noun behind make the words a modifier.
    private func isModifier(_ start: Int, _ end: Int) -> Bool {
        let before = start - 1
        guard before >= 0, !taken[before], let token = reader.token(before) else { return false }
        let isDeterminer =
            token.classes.contains(.determiner) || token.isPossessive
            || token.keyword == .a || token.keyword == .the
        return isDeterminer && (isNounNext(end) || reader.keyword(before) == .a)
    }

    /// Whether a preposition before makes the words the object of something else:
    /// "about tomorrow", "edge of tomorrow".
    private func isObjectOf(_ start: Int) -> Bool {
        guard start > 0, !taken[start - 1], let word = reader.lower(start - 1) else { return false }
        return EnglishGrammarWords.objectPrepositions.contains(word)
    }

    private func isGluedToNext(_ end: Int) -> Bool {
        guard let next = reader.token(end), !next.spaced else { return false }
        // "2026-05-03T14:00"
        if reader.lower(end - 1) == "t", next.kind == .number { return false }
        if next.kind == .word || next.kind == .number { return true }
        // "5-a-side", "mon-fri" (read as a range before), "5%".
        let isSign = next.keyword == .dash || next.text == "%" || next.text == "$"
        return isSign && reader.glued(end + 1)
    }

    private func isHoliday(_ start: Int) -> Bool {
        EnglishCalendarWords.holidays.match(reader.tokens, at: start) != nil
    }

    private func isSlashed(_ range: Range<Int>) -> Bool {
        range.contains { reader.keyword($0) == .slash } && range.count == 3
    }

    private func isCapitalizedBefore(_ start: Int) -> Bool {
        guard start >= 1, !taken[start - 1], let before = reader.token(start - 1) else {
            return false
        }
        let isFirst = isAtStart(start - 1)
        return before.kind == .word && before.isCapitalized && !isFirst
    }

    /// Whether the words are a name: "watch The Day After Tomorrow", "call 24 Hour Fitness".
    private func isName(_ match: Found, stands: Bool) -> Bool {
        let range = match.range
        guard !isAtStart(range.lowerBound) else { return false }
        var words = 0
        var capitals = 0
        var common = 0
        for index in range {
            let token = reader.tokens[index]
            guard token.kind == .word else { continue }
            // The preposition before a name is not a part of it: "for The Day After Tomorrow".
            if index == range.lowerBound, stands, !token.isCapitalized { continue }
            words += 1
            if token.isCapitalized { capitals += 1 }
            switch token.meaning {
            case .weekday, .month: break
            case .keyword(.am), .keyword(.pm): common -= token.isCapitalized ? 1 : 0
            default: if token.isCapitalized { common += 1 }
            }
        }
        guard words > 0, capitals == words else { return false }
        if common >= 1, words >= 2 || range.count > words { return true }
        let next = reader.token(range.upperBound)
        let second = reader.token(range.upperBound + 1)
        let isNextName =
            next.map { next in
                guard next.kind == .word, next.isCapitalized else { return false }
                if next.meaning == .other || next.keyword == .times { return true }
                return second.map { $0.isCapitalized && $0.meaning == .other } ?? false
            } ?? false
        if isNextName, !stands { return true }
        return common >= 1 && !stands && isCapitalizedBefore(range.lowerBound)
    }
}
