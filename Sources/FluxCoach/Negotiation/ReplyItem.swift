import FluxCalendar

/// What a stretch of a reply means by itself.
enum ReplyItem: Equatable {
    /// A kind of whole phrase.
    enum Phrase: Equatable {
        case approve, commit, abandon, later, keep, undo, reset
        case novice, intermediate, advanced, harder, easier
    }

    /// A limit that precedes (or follows) what it limits.
    enum Bound: Equatable {
        case atMost, atLeast, notBefore, notAfter
    }

    /// How the length of sessions should change.
    enum Length: Equatable {
        case shorter, longer
        case factor(Double)
        /// Minutes more, or fewer when negative.
        case by(Int)
    }

    /// Weekdays; `isSingular` for one weekday without a plural s, which may also be a date.
    case days([Weekday], isSingular: Bool)
    case part(DayPart)
    case clock(CivilTime)
    /// A duration in minutes; `isWeekly` when it is meant for a whole week.
    case minutes(Int, isWeekly: Bool)
    /// A span of weeks.
    case weeks(Int)
    /// How many times a week.
    case perWeek(Int)
    /// Sessions a week more, or fewer when negative.
    case perWeekBy(Int)
    case length(Length)
    /// Minutes later in the day, or earlier when negative; 0 leaves the amount open.
    case clockBy(Int, isLater: Bool)
    /// Days the start moves.
    case startBy(Int)
    case date(CivilDate)
    /// A date that does not exist, or a time that lies in the past: in words.
    case impossible(String)
    case bound(Bound)
    case phrase(Phrase)
    /// Titles of the plan's sessions.
    case titles([String])
    case number(Int)
    case word(String)
    /// A sign or conjunction between clauses.
    case boundary(String)
}

/// An item and the tokens it was read from.
struct ScannedItem: Equatable {
    var item: ReplyItem
    var range: Range<Int>
}
