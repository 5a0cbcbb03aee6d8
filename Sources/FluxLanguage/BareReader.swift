import FluxCalendar

/// Reads texts that are nothing but a time, a day, a duration or a recurrence.
struct BareReader: Sendable {
    private let context: ReadingContext
    private let reader: PhraseReader
    private let limit: Int

    init(_ text: String, context: ReadingContext) {
        self.context = context
        var tokens = Lexer.tokens(of: text)
        while let last = tokens.last, last.kind == .symbol,
            [".", "!", ",", "?"].contains(last.text)
        {
            if last.text == ".", tokens.count >= 2, tokens[tokens.count - 2].lower == "m" { break }
            tokens.removeLast()
        }
        if let last = tokens.last, ["please", "thanks", "instead"].contains(last.lower),
            tokens.count > 1
        {
            tokens.removeLast()
        }
        reader = PhraseReader(tokens: tokens, context: context)
        limit = tokens.count
    }

    /// The phrases, when they are the whole text; a bare "5" is a time.
    private func selection() -> Selection? {
        guard limit > 0 else { return nil }
        var start = 0
        if ["to", "until", "till", "for"].contains(reader.lower(0) ?? ""), limit > 1 { start = 1 }
        for first in Set([start, 0]).sorted(by: >) {
            var taken = Array(repeating: false, count: limit)
            for index in 0..<first { taken[index] = true }
            var scanner = Scanner(reader, taken: taken)
            scanner.assumesIntroduction = first
            scanner.scan()
            let isWhole = reader.tokens.indices.allSatisfy {
                scanner.taken[$0] || reader.tokens[$0].kind == .symbol
                    || reader.keyword($0) == .and
            }
            guard isWhole, !scanner.found.isEmpty else { continue }
            let selection = Selector.select(reader, found: scanner.found)
            var covered = Array(repeating: false, count: limit)
            for index in 0..<first { covered[index] = true }
            for match in selection.chosen {
                for index in match.range { covered[index] = true }
            }
            let isChosen = reader.tokens.indices.allSatisfy {
                covered[$0] || reader.tokens[$0].kind == .symbol || reader.keyword($0) == .and
            }
            if isChosen { return selection }
        }
        return nil
    }

    func when() -> WhenReading? {
        if let vague = VagueReader(reader: reader).read(0, limit), isOpen {
            return WhenReading(vague: vague)
        }
        let parser = MoveParser(
            text: "", reader: reader, taken: Array(repeating: false, count: limit))
        let isShift =
            ["by", "back", "forward", "up"].contains(reader.lower(0) ?? "")
            || ["later", "earlier", "back", "forward", "sooner"].contains(
                reader.lower(limit - 1) ?? "")
        if isShift, let shift = parser.shift(from: 0, to: limit, verb: .init(isTemporal: true)) {
            return WhenReading(shiftMinutes: shift.shiftMinutes, shiftDays: shift.shiftDays)
        }
        guard let selection = selection(), selection.repeats == nil, selection.location == nil,
            selection.trouble == nil
        else { return nil }
        let resolver = Resolver(context: context, selection: selection)
        let result = resolver.task()
        guard result.trouble == nil, let start = result.start else { return nil }
        return WhenReading(
            start: start,
            hasDay: selection.day != nil || selection.starts != nil
                || selection.part?.isToday ?? false,
            hasTime: selection.hasTime, durationMinutes: resolver.duration(start: start))
    }

    /// Whether the text leaves the day open; "next week" by itself is its Monday.
    private var isOpen: Bool { reader.keyword(0) != .next && reader.keyword(0) != .the }

    func day() -> CivilDate? {
        let start = reader.skipDayPreposition(0)
        if let (day, end) = reader.dayCore(start, introduced: true), end == limit {
            return day.isPast ? nil : day.date
        }
        if let (day, end) = reader.dayCore(0, introduced: true), end == limit {
            return day.isPast ? nil : day.date
        }
        if limit == 1, reader.keyword(0) == .tonight { return context.today }
        if let (set, end) = reader.weekdaySet(start), end == limit, set.days.count == 1,
            let weekday = set.days.first
        {
            return context.today.adding(days: 1).onOrAfter(weekday)
        }
        return nil
    }

    func duration() -> Int? {
        guard limit > 0 else { return nil }
        if limit == 1, let number = reader.tokens[0].number {
            return number > 0 && number <= 24 * 60 ? number : nil
        }
        var start = reader.keyword(0) == .for ? 1 : 0
        while let word = reader.keyword(start), word == .about || word == .approximately {
            start += 1
        }
        if let (number, end) = reader.cardinal(start), end == limit, number > 0, number <= 1440 {
            return number
        }
        // "1:30" is an hour and a half.
        if limit == start + 3, let hours = reader.token(start)?.number,
            reader.keyword(start + 1) == .colon, let minutes = reader.token(start + 2)?.number,
            minutes < 60, hours < 24
        {
            return hours * 60 + minutes
        }
        guard let (span, end) = reader.spanCore(start), end == limit, let minutes = span.minutes,
            minutes > 0, minutes <= 24 * 60
        else { return nil }
        return minutes
    }

    func recurrence() -> RecurrenceReading? {
        guard let selection = selection(), selection.repeats != nil else { return nil }
        let resolver = Resolver(context: context, selection: selection)
        let result = resolver.task()
        guard result.trouble == nil, let start = result.start, let recurrence = result.recurrence
        else { return nil }
        return RecurrenceReading(
            recurrence: recurrence, start: start,
            durationMinutes: resolver.duration(start: start))
    }
}
