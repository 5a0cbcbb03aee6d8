import FluxCalendar

extension Scanner {
    func clock(at index: Int) -> Found? {
        if let another = anotherClock(at: index) ?? hourAfterDay(at: index) { return another }
        if let (reading, end) = reader.hourBeforePart(index), !follows(.of, index) {
            return Found(.clock(reading), index..<end)
        }
        let (start, isDeadline) = clockPreposition(index)
        let isIntroduced = start > index || index == assumesIntroduction
        guard let (reading, end) = reader.clockCore(start, introduced: isIntroduced) else {
            return nil
        }
        let isFor = reader.keyword(index) == .for
        // "for 1h30" is a duration.
        if isFor, reader.spanCore(start) != nil { return nil }
        // "tonight after 9" is a time, "after 3 tries" is none.
        let isAfter =
            reader.keyword(index) == .after && found.last?.range.upperBound != index
        if isFor || reader.keyword(index) == .from || isAfter, !reading.isExplicit { return nil }
        var match = Found(.clock(reading), index..<end)
        match.isIntroduced = isIntroduced
        match.isDeadline = isDeadline
        if isFor { match.strength = .medium }
        // "at 5 minutes", "by 3 pages", "at 21 Club": the number counts or names something.
        if !reading.isExplicit {
            if reader.unit(end) != nil { return nil }
            if isNounNext(end), !isAtStart(index) { return nil }
            if reader.keyword(end) == .dash || reader.keyword(end) == .slash,
                reader.glued(end)
            {
                return nil
            }
        }
        return match
    }

    /// `friday 3`, `tonight 8`: a bare number behind a day, with nothing after it, is an hour.
    func hourAfterDay(at index: Int) -> Found? {
        guard let token = reader.tokens.indices.contains(index) ? reader.tokens[index] : nil,
            token.kind == .number, token.spaced, let last = found.last,
            last.range.upperBound == index,
            index + 1 == reader.tokens.count || taken[index + 1],
            last.pieces.contains(where: {
                if case .day(let day) = $0 {
                    day.kind != .period
                } else if case .part = $0 {
                    true
                } else {
                    false
                }
            }),
            let (reading, end) = reader.clockCore(index, introduced: true)
        else { return nil }
        var match = Found(.clock(reading), index..<end)
        match.strength = .medium
        // "tonight 8"
        match.isIntroduced = last.pieces.contains { if case .part = $0 { true } else { false } }
        return match
    }

    /// `at 25:00`, `april 31`: a time or date that does not exist, which is never dropped silently.
    func impossible(at index: Int) -> Found? {
        if let end = reader.impossibleDate(index) ?? reader.impossibleClock(index) {
            return Found(.unreadable, index..<end)
        }
        return nil
    }

    /// `at 8am` *and 8pm*: a second time, which is never dropped silently.
    func anotherClock(at index: Int) -> Found? {
        guard let word = reader.keyword(index), word == .and || word == .or || word == .comma,
            let last = found.last, last.range.upperBound == index,
            last.pieces.contains(where: { if case .clock = $0 { true } else { false } })
        else { return nil }
        let start = reader.skipClockPreposition(index + 1)
        guard let (reading, end) = reader.clockCore(start, introduced: word != .comma),
            !isNounNext(end), reader.unit(end) == nil
        else { return nil }
        var match = Found(.clock(reading), index..<end)
        match.isIntroduced = true
        return match
    }

    /// Skips `at`, `by`, `due at`, `no later than`, `starting at`; tells deadlines.
    func clockPreposition(_ index: Int) -> (Int, Bool) {
        if let (kind, end) = EnglishGrammarWords.deadlines.match(reader.tokens, at: index) {
            var next = end
            while let word = reader.keyword(next),
                [.at, .approximately, .about].contains(word)
            {
                next += 1
            }
            return (next, kind != .from)
        }
        var next = index
        switch reader.keyword(next) {
        case .at, .approximately, .about, .from, .after, .for:
            next += 1
        case .starting, .start:
            next += 1
            if reader.keyword(next) == .from { next += 1 }
        case .on:
            return (index, false)
        default:
            return (index, false)
        }
        while let word = reader.keyword(next), [.at, .approximately, .about].contains(word) {
            next += 1
        }
        return (next, false)
    }
}
