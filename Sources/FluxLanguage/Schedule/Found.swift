import FluxCalendar

/// One thing that words of a sentence say about when, how long, how often or where.
enum Piece: Sendable, Hashable {
    case day(DayReading)
    case clock(ClockReading)
    case range(ClockRange)
    case part(PartReading)
    case elapsed(Int)
    case duration(Int)
    case repeats(Repeat)
    /// `except friday`: days that are left out; empty when the words are no days
    case exception(Set<Weekday>)
    /// `until june`: the last day that is allowed.
    case until(CivilDate)
    /// `for 6 weeks`
    case bound(Span)
    /// `10 times`
    case count(Int)
    /// `starting monday`
    case starts(DayReading)
    case location(LocationTrigger)
    case vague
    /// Words that belong to the schedule but have no reading.
    case unreadable
}

/// Pieces and the tokens that carry them.
struct Found: Sendable, Hashable {
    /// How surely the words are schedule and not title.
    enum Strength: Int, Comparable, Sendable {
        /// Only if nothing else fills the place.
        case weak
        /// Unless something surer fills the place.
        case medium
        /// Always.
        case strong

        static func < (left: Strength, right: Strength) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    var pieces: [Piece]
    var range: Range<Int>
    var strength: Strength = .strong
    /// Whether the words stay in the title all the same: "20-minute walk".
    var staysInTitle = false
    /// Whether the words are a deadline: `by`, `before`, `due`.
    var isDeadline = false
    /// Whether a preposition of time (`on`, `at`) belongs to the words.
    var isIntroduced = false

    init(_ piece: Piece, _ range: Range<Int>) {
        pieces = [piece]
        self.range = range
    }

    init(_ pieces: [Piece], _ range: Range<Int>) {
        self.pieces = pieces
        self.range = range
    }
}
