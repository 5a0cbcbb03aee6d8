import FluxCalendar

/// When sessions may start on one weekday.
public struct DayRule: Equatable, Sendable {
    /// The stated start; kept whatever stands in the way.
    public var exact: CivilTime?
    /// Starts lie in one of these stretches, `end` included; empty allows the whole waking day.
    public var windows: [TimeRange]
    /// Starts lie in none of these, `end` excluded.
    public var excluded: [TimeRange]
    /// Over by this time.
    public var latestEnd: CivilTime?
    /// The starts to come close to.
    public var ideal: TimeRange?
    /// Whether the weekday has a start of its own, which need not be the usual one.
    public var hasOwnStart = false

    /// Makes a rule; without arguments everything is free.
    public init(
        exact: CivilTime? = nil, windows: [TimeRange] = [], excluded: [TimeRange] = [],
        latestEnd: CivilTime? = nil, ideal: TimeRange? = nil
    ) {
        self.exact = exact
        self.windows = windows
        self.excluded = excluded
        self.latestEnd = latestEnd
        self.ideal = ideal
    }

    /// Whether anything about the time of day was stated.
    public var isStated: Bool {
        exact != nil || !windows.isEmpty || !excluded.isEmpty || latestEnd != nil
    }

    /// Whether a session of a length may start at a time, as far as this rule goes.
    func allows(_ time: CivilTime, minutes: Int) -> Bool {
        if let latestEnd, time.minuteOfDay + minutes > latestEnd.minuteOfDay { return false }
        if excluded.contains(where: { $0.contains(time) }) { return false }
        return windows.isEmpty || windows.contains { $0.contains(time) || $0.end == time }
    }
}

/// One session to be placed.
public struct SlotNeed: Equatable, Sendable {
    /// Its length in minutes.
    public var minutes: Int
    /// Its effort.
    public var effort: Effort

    /// Makes a need.
    public init(minutes: Int, effort: Effort) {
        self.minutes = minutes
        self.effort = effort
    }
}

/// The sessions of a sprint and what was said about their times.
public struct SlotRequest: Equatable, Sendable {
    /// The first day; each week of the sprint is seven days counted from here.
    public var start: CivilDate
    /// The last day a session may be on.
    public var end: CivilDate
    /// The sessions of each week, in order.
    public var weeks: [[SlotNeed]]
    /// The weekdays that may be used.
    public var allowedDays: [Weekday]
    /// Exactly these weekdays.
    public var requiredDays: [Weekday]?
    /// Weekdays to be used first.
    public var preferredDays: [Weekday]
    /// When sessions may start, by weekday; a weekday without a rule has none.
    public var rules: [Weekday: DayRule]
    /// Free days between two sessions where the week has room.
    public var restDays: Int
    /// Whether the user stated the first day, so that the first session should be close to it.
    public var startIsStated: Bool

    /// Makes a request.
    public init(
        start: CivilDate, end: CivilDate, weeks: [[SlotNeed]],
        allowedDays: [Weekday] = Weekday.allCases, requiredDays: [Weekday]? = nil,
        preferredDays: [Weekday] = [], rules: [Weekday: DayRule] = [:], restDays: Int = 0,
        startIsStated: Bool = false
    ) {
        self.start = start
        self.end = end
        self.weeks = weeks
        self.allowedDays = allowedDays
        self.requiredDays = requiredDays
        self.preferredDays = preferredDays
        self.rules = rules
        self.restDays = restDays
        self.startIsStated = startIsStated
    }
}

/// A place in time for one session.
public struct SlotChoice: Equatable, Sendable {
    /// The wall time.
    public var local: CivilDateTime
    /// The same moment.
    public var instant: Instant
    /// The length in minutes.
    public var minutes: Int
    /// What the choice costs; 0 is ideal, see ``CostModel``.
    public var cost: Double
    /// Why here, most important first.
    public var reasons: [String]

    /// Makes a choice.
    public init(
        local: CivilDateTime, instant: Instant, minutes: Int, cost: Double, reasons: [String] = []
    ) {
        self.local = local
        self.instant = instant
        self.minutes = minutes
        self.cost = cost
        self.reasons = reasons
    }

    /// The moment it ends.
    public var end: Instant { instant.adding(minutes: minutes) }
}

/// Where the sessions of a request went.
public struct SlotResult: Equatable, Sendable {
    /// For each week the places of its sessions, in order of time; a session that could not be
    /// placed, or that would lie after the last day, has none.
    public var weeks: [[SlotChoice]]
    /// How many sessions found no place, those after the last day not counted.
    public var unplaced: Int
    /// The weekdays the sprint settles on.
    public var days: [Weekday]
    /// The usual start.
    public var time: CivilTime
    /// What speaks against a stated time that was kept.
    public var warnings: [CoachWarning]
    /// What stood where a session would have been.
    public var conflicts: [PlanConflict]
    /// The first day from which everything could be placed, when not everything was.
    public var firstAvailableStart: CivilDate?
    /// Why these days and this time.
    public var reasons: [String]
}
