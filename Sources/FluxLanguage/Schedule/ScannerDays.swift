import FluxCalendar

extension Scanner {
    func day(at index: Int) -> Found? {
        if let match = earlyDay(at: index) ?? partOfDay(at: index) { return match }
        if let match = offsetDay(at: index) { return match }
        if let (day, end) = reader.afterSpan(index) { return Found(.day(day), index..<end) }
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

    func dayPreposition(_ index: Int) -> (Int, EnglishGrammarWords.Deadline?) {
        if let (kind, end) = EnglishGrammarWords.deadlines.match(reader.tokens, at: index) {
            return (end, kind)
        }
        // "exactly two weeks from today"
        if [.approximately, .about].contains(reader.keyword(index)),
            reader.spanFrom(index + 1) != nil
        {
            return (index + 1, nil)
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

    func isHoliday(_ token: Token) -> Bool {
        EnglishCalendarWords.holidays.match([token], at: 0) != nil
    }

    /// `early tomorrow morning`, `late friday afternoon`.
    func earlyDay(at index: Int) -> Found? {
        let word = reader.keyword(index)
        guard word == .early || word == .late || word == .later else { return nil }
        let start = reader.keyword(index + 1) == .on ? index + 2 : index + 1
        guard let (day, afterDay) = reader.dayCore(start, introduced: false) else { return nil }
        if word == .later {
            guard day.kind == .today else { return nil }
            return Found(.day(day), index..<afterDay)
        }
        guard case .part(let part, plural: false)? = reader.token(afterDay)?.meaning else {
            // "early tomorrow" is the early morning of it.
            guard word == .early, !day.isPast, !isNounNext(afterDay) || isAtStart(index),
                reader.barePart(afterDay) == nil, day.kind != .period
            else { return nil }
            return Found(
                [.day(day), .part(PartReading(part: .earlyMorning))], index..<afterDay)
        }
        let reading = PartReading(part: reader.shifted(part, by: word))
        return Found([.day(day), .part(reading)], index..<(afterDay + 1))
    }

    /// `the day before christmas`, `3 days before june 5`, `the night before friday`.
    func offsetDay(at index: Int) -> Found? {
        var start = reader.keyword(index) == .on ? index + 1 : index
        let isDefinite = reader.keyword(start) == .the
        if isDefinite { start += 1 }
        var part: PartOfDay?
        var span = Span(count: 1, unit: .day)
        var next = start + 1
        switch reader.token(start)?.meaning {
        case .unit(.day, plural: false)?:
            break
        case .part(let said, plural: false)?:
            part = said
        default:
            guard !isDefinite, let (said, end) = reader.spanCore(start), said.minutes == nil
            else { return nil }
            span = said
            next = end
        }
        let word = reader.keyword(next)
        guard word == .before || word == .after, reader.keyword(next + 1) != .tomorrow,
            let (day, end) = reader.dayCore(next + 1, introduced: true), !day.isPast,
            let date = reader.date(
                Span(count: word == .before ? -span.count : span.count, unit: span.unit),
                after: day.date)
        else { return nil }
        var pieces: [Piece] = [
            .day(DayReading(date: date, kind: .date, isPast: date < reader.context.today))
        ]
        if let part { pieces.append(.part(PartReading(part: part))) }
        var match = Found(pieces, index..<end)
        match.isIntroduced = true
        return match
    }

    /// `the morning of march 3rd`, `on the evening of the 5th`.
    func partOfDay(at index: Int) -> Found? {
        var next = index
        if let word = reader.keyword(next), word == .on || word == .in { next += 1 }
        if reader.keyword(next) == .the { next += 1 }
        guard case .part(let part, plural: false)? = reader.token(next)?.meaning,
            reader.keyword(next + 1) == .of,
            let (day, end) = reader.dayCore(next + 2, introduced: true)
        else { return nil }
        return Found([.day(day), .part(PartReading(part: part))], index..<end)
    }

    /// A part of day where a time has to come: behind "move … to", or before what is to be done
    /// (`evening: call Al`, `late afternoon walk the dog`).
    private func placedPart(at index: Int) -> Found? {
        let isMoved = index == assumesIntroduction
        let start = isMoved && reader.keyword(index) == .the ? index + 1 : index
        if case .part(_, plural: true)? = reader.token(start)?.meaning { return nil }
        guard let (part, end) = reader.barePart(start) else { return nil }
        if !isMoved {
            let isMarked = reader.keyword(end) == .colon
            let isAct = reader.isOf(.act, end) && reader.isOf(.determiner, end + 1)
            guard isAtStart(index), isMarked || isAct else { return nil }
        } else if isNounNext(end) {
            return nil
        }
        var match = Found(.part(PartReading(part: part)), index..<end)
        match.isIntroduced = true
        return match
    }

    /// A part of day of two words right before a day: `tidy up late afternoon on saturday`. One word alone may belong to
    /// a name, as in "date night on friday".
    private func partBeforeDay(at index: Int) -> Found? {
        guard index > 0, let (part, end) = reader.barePart(index), end - index == 2,
            !reader.isOf(.determiner, index - 1), reader.keyword(index - 1) != .the,
            reader.keyword(index - 1) != .a
        else { return nil }
        let isOn = reader.keyword(end) == .on
        guard let (day, _) = reader.dayCore(isOn ? end + 1 : end, introduced: isOn), !day.isPast
        else { return nil }
        var match = Found(.part(PartReading(part: part)), index..<end)
        match.isIntroduced = true
        return match
    }

    func part(at index: Int) -> Found? {
        if let match = placedPart(at: index) { return match }
        if let match = partBeforeDay(at: index) { return match }
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

    func isCommaOnly(_ last: Found, _ index: Int) -> Bool {
        last.range.upperBound == index - 1 && reader.keyword(index - 1) == .comma
    }

    func duration(at index: Int) -> Found? {
        // "hour-long walk"
        if case .unit(.hour, plural: false)? = reader.token(index)?.meaning,
            reader.keyword(index + 1) == .dash, reader.lower(index + 2) == "long",
            reader.quantity(index - 1) == nil || reader.keyword(index - 1) == .a
        {
            var match = Found(.duration(60), index..<(index + 3))
            match.staysInTitle = true
            match.strength = .medium
            return match
        }
        let isFor = reader.keyword(index) == .for || reader.lower(index) == "lasting"
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
            let isOver =
                end >= reader.tokens.count || taken[end] || startsPhrase(end)
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
    func startsPhrase(_ index: Int) -> Bool {
        guard index < reader.tokens.count else { return false }
        return candidates(at: index, withDuration: false).contains { accepted($0) != nil }
    }

    /// `8 glasses` *a day*, `20 pages` *per day*: once a day.
    func perDay(at index: Int) -> Found? {
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

    func follows(_ word: Keyword, _ index: Int) -> Bool {
        reader.keyword(index - 1) == word
    }
}
