import FluxCalendar

/// What a word means to the grammar, whatever the language.
enum Meaning: Sendable, Hashable {
    case other
    case keyword(Keyword)
    case weekday(Weekday, plural: Bool)
    case month(Int)
    case number(Int)
    case ordinal(Int)
    case unit(TimeUnit, plural: Bool)
    /// A unit that counts only right behind a digit: `2h`, `30m`.
    case shortUnit(TimeUnit)
    case part(PartOfDay, plural: Bool)
    case frequency(Frequency)
    case weekdays
    case weekend(plural: Bool)
}

/// A length of time that words name.
public enum TimeUnit: Int, Sendable, Hashable, CaseIterable {
    /// Sixty seconds.
    case minute
    /// Sixty minutes of elapsed time.
    case hour
    /// A calendar day.
    case day
    /// Seven days.
    case week
    /// Fourteen days.
    case fortnight
    /// A calendar month.
    case month
    /// Three calendar months.
    case quarter
    /// A calendar year.
    case year
}

/// How often a frequency word repeats: `daily` is every 1 day.
struct Frequency: Sendable, Hashable {
    var unit: TimeUnit
    var interval = 1
    var part: PartOfDay?
}

/// The grammatical words; the vocabulary says which words of a language they are.
///
/// A rule of the grammar names the few words it begins with and leaves the others to `default`: a new
/// word must not make every rule decide about it.
enum Keyword: UInt8, Sendable, Hashable {
    case a, the, at, on, `in`, by, before, after, until, through, to, from, `for`, of
    case between, and, or, but, than, this, next, last, coming, other, alternate
    case half, past, quarter, couple, few, ago, later, now, today, tomorrow, yesterday
    case tonight, noon, midnight, oclock, am, pm, ish, sharp, approximately, start
    case starting, end, ending, due, no, not, except, times, once, twice, per, every
    case everyday, time, early, late, only, any, whenever, flexible, within, over, zero
    case first, mid, back, i, did, dash, colon, dot, comma, slash, hash, apart, each, work
    case bed, thing, week, about, most, all, be, forward, earlier, instead, it, amount, rest
}

/// Classes of words that the grammar looks at besides their meaning.
struct WordClasses: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// `the`, `my`, `this`: a noun follows.
    static let determiner = WordClasses(rawValue: 1 << 0)
    /// `my`, `our`: a determiner that names an owner.
    static let possessive = WordClasses(rawValue: 1 << 1)
    /// Prepositions, conjunctions and the like: no noun begins here.
    static let function = WordClasses(rawValue: 1 << 2)
    /// Begins an ordinary single act: `call`, `buy`.
    static let act = WordClasses(rawValue: 1 << 3)
    /// Names a place: `home`, `office`, `store`.
    static let place = WordClasses(rawValue: 1 << 4)
    /// A thing that has a time of its own: `meeting`, `appointment`.
    static let event = WordClasses(rawValue: 1 << 5)
    /// A thing that is carried about: `laundry`, `car`.
    static let thing = WordClasses(rawValue: 1 << 6)
    /// Names a practice that repeats: `running`, `meditation`, `workout`.
    static let habit = WordClasses(rawValue: 1 << 7)
    /// Begins a goal by itself: `learn`, `master`.
    static let aim = WordClasses(rawValue: 1 << 8)
    /// Says more or better of something: `more`, `healthier`, `consistently`.
    static let comparative = WordClasses(rawValue: 1 << 9)
    /// `goal`, `plan`, `routine`: a goal by name.
    static let goalWord = WordClasses(rawValue: 1 << 10)
    /// A thing that takes many steps: `novel`, `marathon`, `thesis`.
    static let project = WordClasses(rawValue: 1 << 11)
    /// Points back to something said before: `it`, `that`.
    static let pronoun = WordClasses(rawValue: 1 << 12)
    /// Begins a practice without end: `meditate`, `exercise`.
    static let practice = WordClasses(rawValue: 1 << 13)
    /// A verb that takes a goal when its object is a project: `run`, `write`, `build`.
    static let effort = WordClasses(rawValue: 1 << 14)
}

/// A word of the vocabulary.
struct Entry: Sendable {
    var meaning: Meaning = .other
    var classes: WordClasses = []
}
