import FluxCalendar

/// One thing a reply asks for.
enum ReplyMove: Equatable {
    case perWeek(Int)
    case perWeekBy(Int)
    /// Exactly these weekdays.
    case days([Weekday])
    /// Exactly these weekdays, said with 'only'.
    case strictDays([Weekday])
    /// None but these weekdays.
    case onlyDays([Weekday])
    case excludeDays([Weekday])
    case addDays([Weekday])
    case swapDays([Weekday], [Weekday])
    case part(DayPart)
    case excludePart(DayPart)
    case time(CivilTime)
    case timing(DayTiming)
    case earliest(CivilTime)
    case latest(CivilTime)
    case clockBy(Int, isLater: Bool)
    case exactMinutes(Int)
    case maxMinutes(Int)
    case minMinutes(Int)
    case weeklyMinutes(Int)
    case length(ReplyItem.Length)
    case start(CivilDate)
    case startBy(Int)
    case end(CivilDate)
    case weeks(Int)
    case level(Level)
    case harder
    case easier
    case gentleStart
    case drop([String])
    /// A session that is not wanted, in words that fit no title.
    case dropUnknown(String)
    case swapTitle([String], String)
    case undo
    case reset
}

/// What a reply says, before it is looked at against the plan.
struct ReplyReading: Equatable {
    var moves: [ReplyMove] = []
    /// The question asked, if any, as typed.
    var question: String?
    var approves = false
    /// Approval that comes after the last change and says so outright.
    var commits = false
    var abandons = false
    var postpones = false
    var keeps = false
    /// Whether a later word takes an earlier one back: 'no wait', 'I mean'.
    var corrects = false
    /// Why something that was understood cannot be.
    var refusals: [String] = []
    /// The one question that would settle what was unclear.
    var unclear: String?
}
