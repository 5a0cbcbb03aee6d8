import FluxCalendar

/// A task in plain words, made exact.
public struct TaskReading: Sendable, Equatable {
    /// The user's own words without the schedule.
    public var title: String
    /// The wall time of the task, or of the first occurrence.
    public var start: CivilDateTime?
    /// The moment of ``start`` in the reader's zone.
    public var instant: Instant?
    /// The duration in minutes, where one is stated.
    public var durationMinutes: Int?
    /// How it repeats.
    public var recurrence: Recurrence?
    /// The place it waits for; then ``start`` is absent.
    public var location: LocationTrigger?

    /// Makes a task; what is not given is absent.
    public init(
        title: String, start: CivilDateTime? = nil, instant: Instant? = nil,
        durationMinutes: Int? = nil, recurrence: Recurrence? = nil,
        location: LocationTrigger? = nil
    ) {
        self.title = title
        self.start = start
        self.instant = instant
        self.durationMinutes = durationMinutes
        self.recurrence = recurrence
        self.location = location
    }
}

/// How a task repeats.
public enum Recurrence: Sendable, Equatable {
    /// By an RFC 5545 rule.
    case rule(RecurrenceRule)
    /// A number of days after it was last done.
    case afterCompletion(everyDays: Int)
    /// A number of times in each period, on any days.
    case quota(count: Int, per: QuotaPeriod)
}

/// The period of a quota.
public enum QuotaPeriod: String, Codable, Sendable, CaseIterable {
    /// A week, Monday to Sunday.
    case week
    /// A calendar month.
    case month
}

/// A place whose reaching or leaving brings a task up.
public struct LocationTrigger: Sendable, Hashable {
    /// What happens at the place.
    public enum Event: String, Codable, Sendable, CaseIterable {
        /// Getting there.
        case arrive
        /// Going away.
        case leave
    }

    /// What happens.
    public var event: Event
    /// The place in lower case, without article or possessive.
    public var place: String

    /// Joins an event and a place.
    public init(event: Event, place: String) {
        self.event = event
        self.place = place
    }

    /// The stored form: `arrive:home`.
    public var text: String { "\(event.rawValue):\(place)" }
}

/// A goal in plain words.
public struct GoalReading: Sendable, Equatable {
    /// The user's own words without lead-in, deadline, span and frequency.
    public var title: String
    /// The day it is to be reached by.
    public var deadline: CivilDate?
    /// The span in weeks, where one is stated instead of a deadline.
    public var weeks: Int?
    /// How many times a week.
    public var perWeek: Int?
    /// One to three categories, most specific first.
    public var tags: [String]

    /// Makes a goal; what is not given is absent.
    public init(
        title: String, deadline: CivilDate? = nil, weeks: Int? = nil, perWeek: Int? = nil,
        tags: [String] = []
    ) {
        self.title = title
        self.deadline = deadline
        self.weeks = weeks
        self.perWeek = perWeek
        self.tags = tags
    }
}

/// A move of a task.
public struct MoveReading: Sendable, Equatable {
    /// The words naming the task, without article or possessive, or its number.
    public var task: String
    /// The new wall time; a day alone stands at 09:00 (see ``dayOnly``).
    public var start: CivilDateTime?
    /// A shift of the task's own time by elapsed minutes; negative is earlier.
    public var shiftMinutes: Int?
    /// A shift of the task's own day; negative is earlier.
    public var shiftDays: Int?
    /// Whether a new day but no time was said: a known task keeps its own time of day.
    public var dayOnly: Bool
    /// A time left open, such as "later" or "sometime this week".
    public var vague: VagueTime?

    /// Makes a move; what is not given is absent.
    public init(
        task: String, start: CivilDateTime? = nil, shiftMinutes: Int? = nil,
        shiftDays: Int? = nil, dayOnly: Bool = false, vague: VagueTime? = nil
    ) {
        self.task = task
        self.start = start
        self.shiftMinutes = shiftMinutes
        self.shiftDays = shiftDays
        self.dayOnly = dayOnly
        self.vague = vague
    }
}

/// A time that is left open within some days.
public struct VagueTime: Sendable, Hashable {
    /// The first day that is meant.
    public var first: CivilDate
    /// The last day that is meant.
    public var last: CivilDate
    /// The words as typed.
    public var words: String

    /// Joins the days and the words that named them.
    public init(first: CivilDate, last: CivilDate, words: String) {
        self.first = first
        self.last = last
        self.words = words
    }
}

/// A change to how a goal is carried out.
public struct GoalChangeReading: Sendable, Equatable {
    /// The words naming the goal.
    public var goal: String
    /// `frequency`, `days`, `time`, `duration`, `difficulty` or `pause`.
    public var change: String
    /// How many times a week, for `frequency`.
    public var perWeek: Int?
    /// The clock time, for `time`.
    public var time: CivilTime?
    /// The part of day, for `time`: `morning`, `afternoon`, `evening`, `night` and the like.
    public var partOfDay: String?
    /// The words of the change, for the planner to read in full.
    public var text: String

    /// Makes a change; what is not given is absent.
    public init(
        goal: String, change: String, perWeek: Int? = nil, time: CivilTime? = nil,
        partOfDay: String? = nil, text: String
    ) {
        self.goal = goal
        self.change = change
        self.perWeek = perWeek
        self.time = time
        self.partOfDay = partOfDay
        self.text = text
    }
}

/// A bare time expression, as in `flux move TASK WHEN`.
public struct WhenReading: Sendable, Equatable {
    /// The wall time; a day alone stands at 09:00, a time alone on the day it is next ahead.
    public var start: CivilDateTime?
    /// Whether a day was said.
    public var hasDay: Bool
    /// Whether a clock time, a part of day or an elapsed time was said.
    public var hasTime: Bool
    /// A shift of the present time by elapsed minutes; negative is earlier.
    public var shiftMinutes: Int?
    /// A shift of the present day; negative is earlier.
    public var shiftDays: Int?
    /// A stated duration in minutes.
    public var durationMinutes: Int?
    /// A time left open.
    public var vague: VagueTime?

    /// Makes a reading; what is not given is absent.
    public init(
        start: CivilDateTime? = nil, hasDay: Bool = false, hasTime: Bool = false,
        shiftMinutes: Int? = nil, shiftDays: Int? = nil, durationMinutes: Int? = nil,
        vague: VagueTime? = nil
    ) {
        self.start = start
        self.hasDay = hasDay
        self.hasTime = hasTime
        self.shiftMinutes = shiftMinutes
        self.shiftDays = shiftDays
        self.durationMinutes = durationMinutes
        self.vague = vague
    }
}

/// A bare recurrence expression: the rule and its first occurrence.
public struct RecurrenceReading: Sendable, Equatable {
    /// How it repeats.
    public var recurrence: Recurrence
    /// The first occurrence.
    public var start: CivilDateTime
    /// A stated duration in minutes.
    public var durationMinutes: Int?

    /// Joins a recurrence and its first occurrence.
    public init(recurrence: Recurrence, start: CivilDateTime, durationMinutes: Int? = nil) {
        self.recurrence = recurrence
        self.start = start
        self.durationMinutes = durationMinutes
    }
}
