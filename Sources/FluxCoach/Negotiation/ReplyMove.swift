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

extension ReplyMove {
    /// A bare number in the unit of what was counted before; `nil` where it cannot be one.
    init?(_ value: Int, countedLike item: ReplyItem) {
        switch item {
        case .minutes(_, isWeekly: false) where (1...240).contains(value):
            self = .exactMinutes(value)
        case .weeks where (1...52).contains(value): self = .weeks(value)
        case .perWeek where (1...7).contains(value): self = .perWeek(value)
        case .clock(let time) where (1...12).contains(value):
            // The half of the day stays.
            let hour = value % 12 + (time.hour >= 12 ? 12 : 0)
            self = .time(CivilTime(minuteOfDay: hour * 60))
        case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy,
            .startBy, .date, .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
            return nil
        }
    }

    /// Whether a number of this kind of thing makes the move moot: 'too long' before 'make it 15'.
    func isMoot(after item: ReplyItem) -> Bool {
        switch (item, self) {
        case (.minutes, .length), (.minutes, .exactMinutes), (.weeks, .weeks), (.clock, .time),
            (.clock, .clockBy), (.perWeek, .perWeek), (.perWeek, .perWeekBy):
            true
        default: false
        }
    }
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
