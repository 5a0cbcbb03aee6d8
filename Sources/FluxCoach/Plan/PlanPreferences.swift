import FluxCalendar

/// A part of the day that people name.
public enum DayPart: String, CaseIterable, Codable, Sendable {
    /// `morning`: 05:00–12:00
    case morning
    /// `afternoon`: 12:00–17:00
    case afternoon
    /// `evening`: 17:00–22:00
    case evening
    /// `night`: 20:00 to bedtime
    case night
    /// `lunch`: 12:00–13:30
    case lunch
    /// `early_morning`: the first hours after waking
    case earlyMorning = "early_morning"
    /// `before_work`
    case beforeWork = "before_work"
    /// `after_work`
    case afterWork = "after_work"
    /// `bedtime`: the last hour before sleep
    case bedtime
    /// `late`: 19:00 to bedtime
    case late
}

/// How experienced a person is with what the goal is about.
public enum Level: String, CaseIterable, Codable, Comparable, Sendable {
    /// `novice`
    case novice
    /// `intermediate`
    case intermediate
    /// `advanced`
    case advanced

    private var rank: Int {
        switch self {
        case .novice: 0
        case .intermediate: 1
        case .advanced: 2
        }
    }

    /// Whether one level comes before another.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}

/// The time of one weekday where it differs from the others.
public struct DayTiming: Codable, Equatable, Sendable {
    /// The weekday.
    public var day: Weekday
    /// The stated start.
    public var time: CivilTime?
    /// The stated part of the day.
    public var part: DayPart?

    /// Makes a day's timing.
    public init(day: Weekday, time: CivilTime? = nil, part: DayPart? = nil) {
        self.day = day
        self.time = time
        self.part = part
    }
}

/// A session that takes the place of another.
public struct TitleSwap: Codable, Equatable, Sendable {
    /// The title that goes.
    public var from: String
    /// The title that comes.
    public var to: String

    /// Makes a swap.
    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

/// Everything the user has said so far about how a plan should be.
///
/// Planning is a pure function of the goal, these preferences and the context, so that a reply only
/// ever changes preferences and the plan follows.
public struct PlanPreferences: Codable, Equatable, Sendable {
    /// The template to use, by name, when the user chose one.
    public var templateName: String?
    /// Sessions a week.
    public var perWeek: Int?
    /// Exactly these weekdays.
    public var onlyDays: [Weekday]?
    /// None but these weekdays, though not necessarily all.
    public var allowedDays: [Weekday]?
    /// Weekdays to use first when some are free to choose.
    public var preferredDays: [Weekday] = []
    /// Never these weekdays.
    public var excludedDays: [Weekday] = []
    /// The part of the day.
    public var partOfDay: DayPart?
    /// Never in these parts of the day.
    public var excludedParts: [DayPart] = []
    /// Exactly this start.
    public var exactTime: CivilTime?
    /// Weekdays with a timing of their own.
    public var dayTimings: [DayTiming] = []
    /// Not before this time.
    public var earliest: CivilTime?
    /// Over by this time.
    public var latest: CivilTime?
    /// Exactly this long, in minutes.
    public var exactMinutes: Int?
    /// At most this long.
    public var maxMinutes: Int?
    /// At least this long.
    public var minMinutes: Int?
    /// Minutes a week in all.
    public var weeklyMinutes: Int?
    /// Scales the template's minutes.
    public var minutesFactor: Double = 1
    /// Minutes added to each session (taken off when negative), after scaling.
    public var minutesDelta: Int = 0
    /// Scales the minutes of the first two weeks besides.
    public var earlyFactor: Double = 1
    /// How many steps later (or, negative, earlier) in the progression the plan starts than its level says.
    public var rung: Int = 0
    /// The first day a session may be on.
    public var startDate: CivilDate?
    /// The last day a session may be on.
    public var endDate: CivilDate?
    /// Length of the sprint, 1–6.
    public var weeks: Int?
    /// How experienced the user is.
    public var level: Level?
    /// Sessions that are not wanted, by title.
    public var droppedTitles: [String] = []
    /// Sessions that something else replaces.
    public var swaps: [TitleSwap] = []

    /// Weekdays and starts that a model proposed: aimed at where nothing else was said, never a rule.
    public var proposedTimes: [DayTiming]?
    /// A word of care that stays with the plan through every change.
    public var notice: CoachWarning?

    /// Nothing said yet.
    public init() {}
}
