import FluxCalendar

/// Finds the schedule phrases of a sentence, from left to right.
struct Scanner: Sendable {
    let reader: PhraseReader
    /// Tokens that are already spoken for, such as a lead-in.
    private(set) var taken: [Bool]
    private(set) var found: [Found] = []
    /// Whether capitals tell names from ordinary words.
    let capitalsTell: Bool
    /// A token before which a preposition is to be assumed: the new time behind "move … to".
    var assumesIntroduction = -1

    init(_ reader: PhraseReader, taken: [Bool]) {
        self.reader = reader
        self.taken = taken
        capitalsTell = Scanner.capitalsTell(reader.tokens)
    }

    /// Capitals tell names apart unless all, or nearly all, words begin with one.
    private static func capitalsTell(_ tokens: [Token]) -> Bool {
        var words = 0
        var capitals = 0
        for token in tokens.prefix(200) where token.kind == .word {
            words += 1
            if token.isCapitalized { capitals += 1 }
        }
        return words > 0 && capitals * 10 < words * 8
    }

    /// Reads all phrases.
    mutating func scan() {
        var index = 0
        while index < reader.tokens.count {
            guard !taken[index], reader.tokens[index].kind != .quoted,
                let match = best(at: index)
            else {
                index += 1
                continue
            }
            found.append(match)
            if !match.staysInTitle {
                for position in match.range { taken[position] = true }
            }
            index = match.range.upperBound
        }
    }

    private func overlapsTaken(_ range: Range<Int>) -> Bool {
        range.contains { taken[$0] }
    }

    /// The longest acceptable phrase at a token.
    private func best(at index: Int) -> Found? {
        let token = reader.tokens[index]
        // Most words begin no phrase.
        if token.kind == .word, token.meaning == .other, !mayBegin(token) { return nil }
        var best: Found?
        for candidate in candidates(at: index) where !overlapsTaken(candidate.range) {
            guard let checked = accepted(candidate) else { continue }
            if checked.range.count > (best?.range.count ?? 0) { best = checked }
        }
        return best
    }

    private func mayBegin(_ token: Token) -> Bool {
        EnglishGrammarWords.phraseStarts.contains(token.lower)
    }

    private func candidates(at index: Int, withDuration: Bool = true) -> [Found] {
        var all: [Found] = []
        if let match = location(at: index) { all.append(match) }
        if let (how, end) = reader.repeatCore(index) {
            all.append(Found(.repeats(how), index..<end))
        }
        if let match = perDay(at: index) { all.append(match) }
        if let match = bound(at: index) { all.append(match) }
        if let (range, end) = reader.rangeCore(index) {
            var match = Found(.range(range), index..<end)
            match.isIntroduced = reader.tokens[index].kind == .word && reader.keyword(index) != nil
            all.append(match)
        }
        if let (minutes, end) = reader.elapsedCore(index) {
            all.append(Found(.elapsed(minutes), index..<end))
        }
        if let match = clock(at: index) { all.append(match) }
        if let match = day(at: index) { all.append(match) }
        if let match = part(at: index) { all.append(match) }
        if withDuration, let match = duration(at: index) { all.append(match) }
        if let (_, end) = EnglishGrammarWords.vague.match(reader.tokens, at: index) {
            var match = Found(.vague, index..<end)
            match.strength = .medium
            all.append(match)
        }
        return all
    }

    // MARK: Kinds of phrases

    private func clock(at index: Int) -> Found? {
        if let another = anotherClock(at: index) { return another }
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
        if isFor || reader.keyword(index) == .from || reader.keyword(index) == .after,
            !reading.isExplicit
        {
            return nil
        }
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

    /// `at 8am` *and 8pm*: a second time, which is never dropped silently.
    private func anotherClock(at index: Int) -> Found? {
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
    private func clockPreposition(_ index: Int) -> (Int, Bool) {
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

    private func day(at index: Int) -> Found? {
        if let match = earlyDay(at: index) ?? partOfDay(at: index) { return match }
        let (start, kind) = dayPreposition(index)
        let isIntroduced = start > index || index == assumesIntroduction
        guard let (said, end) = reader.dayCore(start, introduced: isIntroduced) else { return nil }
        var day = said
        if kind == .before {
            day.date = day.date.adding(days: -1)
            day.kind = .date
            day.isPast = day.date < reader.context.today
        }
        var match = Found(.day(day), index..<end)
        match.isIntroduced =
            isIntroduced || reader.keyword(index) == .in || reader.keyword(index) == .within
        match.isDeadline = kind == .by || kind == .before
        if kind == .for {
            match.strength = .medium
            if day.kind == .period, case .month? = reader.token(start)?.meaning {
                match.strength = .weak
            }
        }
        if kind == .from { match.strength = .medium }
        if day.isPast { match.strength = .medium }
        if case .running = day.kind, kind == nil || kind == .for { match.strength = .weak }
        return match
    }

    private func dayPreposition(_ index: Int) -> (Int, EnglishGrammarWords.Deadline?) {
        if let (kind, end) = EnglishGrammarWords.deadlines.match(reader.tokens, at: index) {
            return (end, kind)
        }
        switch reader.keyword(index) {
        case .on:
            return (index + 1, nil)
        case .for:
            return (index + 1, .for)
        case .from:
            return (index + 1, .from)
        case .in where reader.keyword(index + 1) == .the || reader.keyword(index + 1) == .early:
            // "in the next 2 weeks" is read whole; "in the beginning of may" loses its "in".
            let next = reader.keyword(index + 2)
            return next == .start || next == .starting ? (index + 1, nil) : (index, nil)
        case .at, .over, .approximately:
            let next = reader.token(index + 1)
            let word = next?.keyword
            let isPeriod = word == .the || word == .end || word == .start || word == .starting
            if isPeriod || next.map(isHoliday) ?? false { return (index + 1, nil) }
            return (index, nil)
        default:
            if reader.lower(index) == "during" { return (index + 1, nil) }
            return (index, nil)
        }
    }

    private func isHoliday(_ token: Token) -> Bool {
        EnglishCalendarWords.holidays.match([token], at: 0) != nil
    }

    /// `early tomorrow morning`, `late friday afternoon`.
    private func earlyDay(at index: Int) -> Found? {
        let word = reader.keyword(index)
        guard word == .early || word == .late || word == .later else { return nil }
        let start = reader.keyword(index + 1) == .on ? index + 2 : index + 1
        guard let (day, afterDay) = reader.dayCore(start, introduced: false) else { return nil }
        if word == .later {
            guard day.kind == .today else { return nil }
            return Found(.day(day), index..<afterDay)
        }
        guard case .part(let part, plural: false)? = reader.token(afterDay)?.meaning else {
            guard word == .early, !day.isPast else { return nil }
            return nil
        }
        let reading = PartReading(part: reader.shifted(part, by: word))
        return Found([.day(day), .part(reading)], index..<(afterDay + 1))
    }

    /// `the morning of march 3rd`, `on the evening of the 5th`.
    private func partOfDay(at index: Int) -> Found? {
        var next = index
        if let word = reader.keyword(next), word == .on || word == .in { next += 1 }
        if reader.keyword(next) == .the { next += 1 }
        guard case .part(let part, plural: false)? = reader.token(next)?.meaning,
            reader.keyword(next + 1) == .of,
            let (day, end) = reader.dayCore(next + 2, introduced: true)
        else { return nil }
        return Found([.day(day), .part(PartReading(part: part))], index..<end)
    }

    private func part(at index: Int) -> Found? {
        if let (reading, end) = reader.partCore(index) {
            var match = Found(.part(reading), index..<end)
            match.isIntroduced = true
            return match
        }
        if case .part(let part, plural: true)? = reader.token(index)?.meaning, index > 0,
            !isNounNext(index + 1), !reader.isOf([.determiner, .act], index - 1),
            reader.keyword(index - 1) != .the
        {
            let range = index..<(index + 1)
            return Found(.part(PartReading(part: part, repeats: true)), range)
        }
        // A part of day right behind a day or a clock time.
        guard let last = found.last, last.range.upperBound == index || isCommaOnly(last, index),
            let (part, end) = reader.barePart(index)
        else { return nil }
        var isDay = false
        for piece in last.pieces {
            switch piece {
            case .day, .starts: isDay = true
            case .repeats(let how): isDay = how.part == nil
            default: break
            }
        }
        guard isDay else { return nil }
        return Found(.part(PartReading(part: part)), index..<end)
    }

    private func isCommaOnly(_ last: Found, _ index: Int) -> Bool {
        last.range.upperBound == index - 1 && reader.keyword(index - 1) == .comma
    }

    private func duration(at index: Int) -> Found? {
        let isFor = reader.keyword(index) == .for
        var start = isFor ? index + 1 : index
        while let word = reader.keyword(start), word == .about || word == .approximately {
            start += 1
        }
        if isFor, reader.keyword(start) == .the { return nil }
        // "a 10k under 50 minutes", "at least 2 hours": an amount of the title.
        if !isFor, EnglishGrammarWords.amountPrepositions.contains(reader.lower(index - 1) ?? "") {
            return nil
        }
        guard let (span, end) = reader.spanCore(start), let minutes = span.minutes, minutes > 0,
            minutes <= 60 * 24
        else { return nil }
        if isFor {
            return Found(.duration(minutes), index..<end)
        }
        if capitalsTell, let last = reader.token(end - 1), last.isCapitalized,
            last.kind == .word
        {
            return nil
        }
        var match = Found(.duration(minutes), index..<end)
        if reader.keyword(end) == .of || isNounNext(end) {
            match.staysInTitle = true
            match.strength = .medium
        } else {
            // "drive 2 hours to Boston" counts; "yoga at 7am, 45 min" is a duration.
            let isOver = end >= reader.tokens.count || taken[end] || startsPhrase(end)
                || reader.token(end)?.kind == .symbol
            guard isOver else {
                match.staysInTitle = true
                match.strength = .medium
                return match
            }
        }
        return match
    }

    /// Whether a schedule phrase begins at a token.
    private func startsPhrase(_ index: Int) -> Bool {
        guard index < reader.tokens.count else { return false }
        return candidates(at: index, withDuration: false).contains { accepted($0) != nil }
    }

    /// `8 glasses` *a day*, `20 pages` *per day*: once a day.
    private func perDay(at index: Int) -> Found? {
        let word = reader.keyword(index)
        guard word == .a || word == .per || word == .each || word == .slash, index > 0,
            case .unit(.day, plural: false)? = reader.token(index + 1)?.meaning,
            !isNounNext(index + 2)
        else { return nil }
        // An amount has to come before: a number within the last few words.
        let isAmount = (max(0, index - 4)..<index).contains { position in
            let token = reader.tokens[position]
            if token.kind == .number { return true }
            if case .number = token.meaning { return true }
            return token.keyword == .a || token.keyword == .half
        }
        guard isAmount || word == .per else { return nil }
        return Found(.repeats(Repeat(frequency: .daily)), index..<(index + 2))
    }

    private func follows(_ word: Keyword, _ index: Int) -> Bool {
        reader.keyword(index - 1) == word
    }

    func isNounNext(_ index: Int) -> Bool {
        index < reader.tokens.count && !taken[index] && reader.isNounNext(index)
    }

    func isAtStart(_ index: Int) -> Bool {
        (0..<index).allSatisfy { taken[$0] || reader.tokens[$0].kind == .symbol }
    }
}
