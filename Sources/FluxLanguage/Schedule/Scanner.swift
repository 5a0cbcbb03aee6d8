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

    func candidates(at index: Int, withDuration: Bool = true) -> [Found] {
        var all: [Found] = []
        if let match = location(at: index) { all.append(match) }
        if let match = impossible(at: index) { all.append(match) }
        if let (how, end) = reader.repeatCore(index) {
            all.append(Found(.repeats(how), index..<end))
        }
        if let match = perDay(at: index) { all.append(match) }
        if reader.keyword(index) != .comma, hasRepeat, let (days, end) = reader.exception(index) {
            all.append(Found(.exception(days ?? []), index..<end))
        }
        if let match = bound(at: index) { all.append(match) }
        if let (range, end) = reader.rangeCore(index, afterDay: followsDay(index)) {
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

    /// Whether a day, a part of it or a recurrence ends right before a token.
    private func followsDay(_ index: Int) -> Bool {
        guard let last = found.last, last.range.upperBound == index else { return false }
        return last.pieces.contains {
            switch $0 {
            case .day, .repeats, .starts, .part: true
            case .clock, .range, .elapsed, .duration, .exception, .until, .bound, .count,
                .location, .vague, .unreadable:
                false
            }
        }
    }

    /// Whether a recurrence was found already.
    var hasRepeat: Bool {
        found.contains { $0.pieces.contains { if case .repeats = $0 { true } else { false } } }
    }

    func isNounNext(_ index: Int) -> Bool {
        index < reader.tokens.count && !taken[index] && reader.isNounNext(index)
    }

    func isAtStart(_ index: Int) -> Bool {
        (0..<index).allSatisfy { taken[$0] || reader.tokens[$0].kind == .symbol }
    }
}
