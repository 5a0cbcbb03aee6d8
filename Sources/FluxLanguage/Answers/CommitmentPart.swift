import FluxCalendar

/// A stretch of an answer about commitments: what is left when days, time and length are taken out is
/// the title.
struct CommitmentPart {
    var titles: [String] = []
    var days: [DayScanner.Found] = []
    var time: CivilTime?
    var durationMinutes: Int?
    /// Every other week, monthly and the like.
    var isOtherRhythm = false
    /// Something that looks like a time and is none, or more than one time.
    var isBroken = false

    var hasTitle: Bool { !titles.isEmpty }
    var isComplete: Bool { hasTitle && !days.isEmpty && time != nil }
    var isEmpty: Bool { !hasTitle && days.isEmpty && time == nil && !isBroken }
    var title: String { titles.joined(separator: " and ") }

    /// Adds what a following stretch says.
    mutating func join(_ other: CommitmentPart) {
        titles += other.titles
        days += other.days
        if time != nil, other.time != nil { isBroken = true }
        time = time ?? other.time
        durationMinutes = durationMinutes ?? other.durationMinutes
        isOtherRhythm = isOtherRhythm || other.isOtherRhythm
        isBroken = isBroken || other.isBroken
    }

    /// With the title and length of another one, where this has none, and its days too where this names
    /// only a time.
    func inheriting(_ other: CommitmentPart?) -> CommitmentPart {
        guard let other else { return self }
        var part = self
        if part.titles.isEmpty { part.titles = other.titles }
        if part.days.isEmpty { part.days = other.days }
        part.durationMinutes = part.durationMinutes ?? other.durationMinutes
        return part
    }

    // MARK: - Reading

    init(_ text: AnswerText, _ range: Range<Int>) {
        let tokens = Array(text.tokens[range])
        var taken: [Range<Int>] = []
        let reader = PhraseReader(tokens: tokens, context: ClockScanner.nowhere)
        days = CommitmentPart.schedule(of: DayScanner(tokens: tokens).all(), tokens)
        taken += days.map(\.range)
        for index in tokens.indices where !taken.contains(where: { $0.contains(index) }) {
            // "18h30" is a time.
            guard durationMinutes == nil, let length = reader.duration(at: index),
                length.value <= 12 * 60,
                !taken.contains(where: { $0.overlaps(length.range) })
            else { continue }
            durationMinutes = length.value
            // "20-minute walk": used as an adjective it stays in the title.
            let isAdjective =
                tokens[length.range].contains { $0.keyword == .dash }
                && length.end < tokens.count
            if !isAdjective { taken.append(length.range) }
        }
        readTimes(tokens, &taken)
        isOtherRhythm = CommitmentPart.hasOtherRhythm(tokens)
        let rest = tokens.indices.filter { index in
            !taken.contains { $0.contains(index) }
        }
        let title = CommitmentPart.title(text, tokens, rest, offset: range.lowerBound)
        if !title.isEmpty { titles = [title] }
    }

    private mutating func readTimes(_ tokens: [Token], _ taken: inout [Range<Int>]) {
        let scanner = ClockScanner(tokens: tokens, manner: .mixed)
        guard var times = scanner.times(outside: taken) else {
            isBroken = true
            return
        }
        let parts = tokens.indices.filter { index in
            guard case .part = tokens[index].meaning else { return false }
            return !times.contains { $0.range.contains(index) }
        }
        // "evenings" beside a day or a preposition is a time; "evening prayer" is a name.
        let named = parts.filter { index in
            if index == tokens.count - 1 { return true }
            let before = index > 0 ? tokens[index - 1] : nil
            return [.in, .the, .at, .every, .each].contains(before?.keyword)
                || taken.contains { $0.upperBound == index }
        }
        if days.isEmpty, named.contains(where: { CommitmentPart.repeats(tokens, $0) }) {
            days = [DayScanner.Found(days: DayScanner.week, isExcepted: false, range: 0..<0)]
        }
        if let first = named.first, case .part(let part, _) = tokens[first].meaning {
            taken += named.map { $0..<($0 + 1) }
            if times.isEmpty {
                time = part.defaultTime
            } else {
                times[0] = times[0].settled(by: part)
            }
        } else if !times.isEmpty, let part = namedPart(tokens, outside: times) {
            // "morning run at 6": the name says which six is meant.
            times[0] = times[0].settled(by: part)
        }
        taken += times.map(\.range)
        guard let first = times.first else { return }
        time = first.usual
        guard times.count > 1 else { return }
        let between = tokens[first.range.upperBound..<times[1].range.lowerBound]
        let joints: [Keyword?] = [.dash, .to, .until, .and, .through]
        guard times.count == 2, durationMinutes == nil,
            between.allSatisfy({ joints.contains($0.keyword) })
        else {
            isBroken = true
            return
        }
        taken.append(first.range.upperBound..<times[1].range.lowerBound)
        var start = first.usual
        if !first.isExact, times[1].isExact {
            // The start shares the end's half of the day unless it then came after the end.
            let end = times[1].morning
            let shared = end.hour < 12 ? first.morning : first.afternoon
            let other = end.hour < 12 ? first.afternoon : first.morning
            start = shared < end ? shared : other
        }
        time = start
        let end = times[1].following(start)
        let length = (end.minuteOfDay - start.minuteOfDay + 1440) % 1440
        if length > 0 { durationMinutes = length } else { isBroken = true }
    }

    /// The days without a `daily` that belongs to the name: `daily standup on weekdays`.
    private static func schedule(
        of found: [DayScanner.Found], _ tokens: [Token]
    ) -> [DayScanner.Found] {
        let named = found.filter { one in
            guard one.range.count == 1, case .frequency = tokens[one.range.lowerBound].meaning
            else { return true }
            return false
        }
        return named.contains { !$0.isExcepted } ? named : found
    }

    /// Whether a part of day is that of every day: `every morning`, `in the evenings`.
    private static func repeats(_ tokens: [Token], _ index: Int) -> Bool {
        if case .part(_, plural: true) = tokens[index].meaning { return true }
        let before = index > 0 ? tokens[index - 1].keyword : nil
        return before == .every || before == .each
    }

    /// Whether something is to happen in another rhythm than every week.
    static func hasOtherRhythm(_ tokens: [Token]) -> Bool {
        for (index, token) in tokens.enumerated() {
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            switch token.meaning {
            case .frequency(let frequency):
                // "weekly" says what is asked for; "daily" is a set of days.
                let isWeekly = frequency.unit == .week && frequency.interval == 1
                if !isWeekly, frequency.unit != .day { return true }
            case .keyword(.every), .keyword(.each):
                if next?.keyword == .other { return true }
                if case .ordinal = next?.meaning { return true }
                if case .unit(let unit, _) = next?.meaning, unit == .month || unit == .year {
                    return true
                }
                if next?.number != nil { return true }
                if case .number = next?.meaning { return true }
            case .keyword(.alternate): return true
            case .unit(.month, _), .unit(.year, _):
                let before = [index - 1, index - 2].map { $0 >= 0 ? tokens[$0].keyword : nil }
                let words: [Keyword?] = [.a, .per, .of]
                if words.contains(before[0]) || (before[0] == .the && before[1] == .of) {
                    return true
                }
            default: break
            }
        }
        return false
    }
}

// MARK: - Splitting and titles

extension CommitmentPart {
    /// The stretches between semicolons and line ends, by token.
    static func lines(_ text: AnswerText) -> [Range<Int>] {
        let bytes = Array(text.source.utf8)
        var lines: [Range<Int>] = []
        var start = 0
        for (index, token) in text.tokens.enumerated() {
            let before = index > 0 ? text.tokens[index - 1].range.upperBound : 0
            let isNewLine = bytes[before..<token.range.lowerBound].contains(0x0A)
            if token.text == ";" || isNewLine {
                lines.append(start..<index)
                start = token.text == ";" ? index + 1 : index
            }
        }
        lines.append(start..<text.tokens.count)
        return lines.filter { !$0.isEmpty }
    }

    /// The stretches between commas and `and` of one line, by token.
    static func pieces(_ text: AnswerText, _ line: Range<Int>) -> [Range<Int>] {
        let days = DayScanner(tokens: Array(text.tokens[line])).all().map {
            ($0.range.lowerBound + line.lowerBound)..<($0.range.upperBound + line.lowerBound)
        }
        var pieces: [Range<Int>] = []
        var start = line.lowerBound
        for index in line {
            let word = text.tokens[index].keyword
            let isJoint = text.tokens[index].text == "," || word == .and || word == .but
            // A list of days stays whole; so does "an hour and a half" and "between 4 and 5".
            if isJoint, !days.contains(where: { $0.contains(index) }),
                !isInside(index, text, line)
            {
                pieces.append(start..<index)
                start = index + 1
            }
        }
        pieces.append(start..<line.upperBound)
        return pieces.filter { !$0.isEmpty }
    }

    /// Whether an `and` is part of a length or a span.
    private static func isInside(_ index: Int, _ text: AnswerText, _ line: Range<Int>) -> Bool {
        let tokens = text.tokens
        guard tokens[index].keyword == .and else { return false }
        let next = index + 1 < line.upperBound ? tokens[index + 1] : nil
        let afterNext = index + 2 < line.upperBound ? tokens[index + 2] : nil
        if next?.keyword == .a, afterNext?.keyword == .half { return true }
        if next?.number != nil, case .unit(.minute, _) = afterNext?.meaning { return true }
        return tokens[line.lowerBound..<index].contains { $0.keyword == .between }
            && next?.number != nil
    }

    /// What is left of a stretch, as typed, without lead-ins and the prepositions of what was taken.
    static func title(
        _ text: AnswerText, _ tokens: [Token], _ rest: [Int], offset: Int
    ) -> String {
        var kept = rest.filter { !isLoosePreposition(tokens, $0, rest) }
        while let first = kept.first, leads.contains(tokens[first].lower) { kept.removeFirst() }
        while let last = kept.last, closings.contains(tokens[last].lower) { kept.removeLast() }
        kept = kept.filter { tokens[$0].kind != .symbol || !isLooseSign(tokens, $0, kept) }
        var title = ""
        var previous: Int?
        for index in kept {
            let isJoined = previous == index - 1 && !tokens[index].spaced
            if !title.isEmpty, !isJoined { title += " " }
            title += text.typed((index + offset)..<(index + offset + 1))
            previous = index
        }
        let plain = unquoted(trimmed(title, of: [",", ":", "-", ".", "(", ")", "!", "/"]))
        return plain.contains { $0.isLetter || $0.isNumber } ? plain : ""
    }

    /// A preposition whose day or time was taken: the next token is gone.
    private static func isLoosePreposition(_ tokens: [Token], _ index: Int, _ rest: [Int]) -> Bool {
        let isPreposition: Bool
        switch tokens[index].keyword {
        case .at, .on, .from, .for, .by, .every, .each, .in, .about, .approximately, .between,
            .to, .until, .the, .all:
            isPreposition = true
        default: isPreposition = ["usually", "always", "mostly"].contains(tokens[index].lower)
        }
        guard isPreposition else { return false }
        var next = index + 1
        while next < tokens.count, rest.contains(next) {
            guard isPrepositionWord(tokens[next]) else { return false }
            next += 1
        }
        return true
    }

    private static func isPrepositionWord(_ token: Token) -> Bool {
        switch token.keyword {
        case .at, .on, .from, .for, .by, .every, .each, .in, .about, .approximately, .between, .the,
            .all:
            true
        default: false
        }
    }

    /// A sign that stands at an end or beside what was taken.
    private static func isLooseSign(_ tokens: [Token], _ index: Int, _ kept: [Int]) -> Bool {
        let isInner = kept.contains(index - 1) && kept.contains(index + 1)
        return !isInner && tokens[index].text != "'"
    }

    private static let leads: Set<String> = [
        "i", "i've", "i'm", "have", "got", "go", "to", "do", "my", "a", "an", "the", "there's",
        "there", "is", "also", "and", "then", "plus", "we", "yes", "well", "going", "usually",
        "regular", "regularly", "just", "only", "take", "attend", "every", "each", ",",
    ]

    private static let closings: Set<String> = [
        "is", "are", "usually", "always", "weekly", "regularly", "too", "as", "well", "please",
        "every", "each", "week", "a", "also", "starting", "starts", "at", "on", "from", "begins",
        "happens",
    ]
}
