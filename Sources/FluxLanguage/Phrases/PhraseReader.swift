import FluxCalendar

/// A meaning and the tokens that carry it.
public struct Phrase<Value: Sendable>: Sendable {
    /// The meaning.
    public let value: Value
    /// The tokens, by index.
    public let range: Range<Int>

    /// Joins a meaning and its tokens.
    public init(value: Value, range: Range<Int>) {
        self.value = value
        self.range = range
    }

    /// The index of the token after the phrase.
    public var end: Int { range.upperBound }
}

/// Reads typed phrases (times, days, durations, frequencies) at any token of a sentence.
///
/// Every public reader takes the index of the token at which the phrase has to begin and returns the
/// longest reading, or `nil`. Prepositions belong to the phrase only where the reader says so.
public struct PhraseReader: Sendable {
    /// The tokens of the sentence.
    public let tokens: [Token]
    /// What relative words are counted from.
    public let context: ReadingContext

    /// Splits a sentence into tokens and reads them.
    public init(_ text: String, context: ReadingContext) {
        self.init(tokens: Lexer.tokens(of: text), context: context)
    }

    /// Reads tokens.
    public init(tokens: [Token], context: ReadingContext) {
        self.tokens = tokens
        self.context = context
    }

    /// A clock time, as in `5pm`, `half past six`, `17:30`, with or without a preposition (`at`, `by`).
    ///
    /// A bare number is a time only behind a preposition.
    public func clock(at index: Int) -> Phrase<ClockReading>? {
        let start = skipClockPreposition(index)
        return wrap(clockCore(start, introduced: start > index), from: index)
    }

    /// A range of clock times, as in `from 9 to 5`, `2-3:30pm`.
    public func clockRange(at index: Int) -> Phrase<ClockRange>? {
        wrap(rangeCore(index), from: index)
    }

    /// A part of day, as in `in the morning`, `evenings`, `after work`, `tonight`.
    public func partOfDay(at index: Int) -> Phrase<PartOfDay>? {
        let match = partCore(index) ?? barePart(index).map { (PartReading(part: $0.0), $0.1) }
        return wrap(match.map { ($0.0.part, $0.1) }, from: index)
    }

    /// One weekday by name, singular or plural.
    public func weekday(at index: Int) -> Phrase<Weekday>? {
        guard let token = token(index), case .weekday(let day, _) = token.meaning else {
            return nil
        }
        return Phrase(value: day, range: index..<(index + 1))
    }

    /// A set of days of the week, as in `weekdays`, `mon/wed/fri`, `on tuesdays and thursdays`,
    /// `monday to friday`, `the weekend`, or a single day. Negation is left to the caller.
    public func daySet(at index: Int) -> Phrase<Set<Weekday>>? {
        var start = index
        if keyword(start) == .on || keyword(start) == .at { start += 1 }
        if keyword(start) == .the { start += 1 }
        return wrap(weekdaySet(start).map { ($0.0.days, $0.1) }, from: index)
    }

    /// A date, as in `tomorrow`, `on friday`, `march 3rd`, `in 2 weeks`, `2026-03-09`, resolved.
    public func date(at index: Int) -> Phrase<CivilDate>? {
        let start = skipDayPreposition(index)
        return wrap(dayCore(start, introduced: start > index), from: index).flatMap { phrase in
            phrase.value.isPast
                ? nil : Phrase(value: phrase.value.date, range: phrase.range)
        }
    }

    /// A duration of minutes or hours, in minutes, with or without `for`.
    public func duration(at index: Int) -> Phrase<Int>? {
        let start = keyword(index) == .for ? index + 1 : index
        guard let (span, end) = spanCore(start), let minutes = span.minutes else { return nil }
        return Phrase(value: minutes, range: index..<end)
    }

    /// A length of time of any unit, as in `6 weeks`, `half an hour`.
    public func span(at index: Int) -> Phrase<Span>? { wrap(spanCore(index), from: index) }

    /// How many times a week, as in `3 times a week`, `twice weekly`, `every day`, `5x per week`.
    public func countPerWeek(at index: Int) -> Phrase<Int>? {
        guard let (how, end) = repeatCore(index), let count = how.perWeek else { return nil }
        return Phrase(value: count, range: index..<end)
    }

    /// A whole number in digits or words; `a`, `an`, `a couple of` and `a few` count.
    public func number(at index: Int) -> Phrase<Int>? {
        guard let (value, end) = quantity(index), value == value.rounded() else { return nil }
        return Phrase(value: Int(value), range: index..<end)
    }
}

// MARK: - Looking at tokens

extension PhraseReader {
    func token(_ index: Int) -> Token? {
        index >= 0 && index < tokens.count ? tokens[index] : nil
    }

    func keyword(_ index: Int) -> Keyword? { token(index)?.keyword }

    func lower(_ index: Int) -> String? { token(index)?.lower }

    /// Whether a token stands right behind the one before it.
    func glued(_ index: Int) -> Bool { token(index).map { !$0.spaced } ?? false }

    /// Whether a token is a word of a class.
    func isOf(_ classes: WordClasses, _ index: Int) -> Bool {
        token(index).map { !$0.classes.isDisjoint(with: classes) } ?? false
    }

    func wrap<Value>(_ match: (Value, Int)?, from index: Int) -> Phrase<Value>? {
        guard let match, match.1 > index else { return nil }
        return Phrase(value: match.0, range: index..<match.1)
    }

    func skipClockPreposition(_ index: Int) -> Int {
        var start = index
        switch keyword(start) {
        case .at, .by, .before, .after, .from, .until, .approximately, .about: start += 1
        default: return start
        }
        while let word = keyword(start), [.approximately, .about, .at].contains(word) {
            start += 1
        }
        return start
    }

    func skipDayPreposition(_ index: Int) -> Int {
        switch keyword(index) {
        case .on, .by, .for, .from, .starting, .until, .in: index + 1
        default: index
        }
    }
}
