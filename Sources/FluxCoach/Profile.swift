import FluxCalendar

/// When a person is at their best, as they said themselves.
public enum Chronotype: String, CaseIterable, Codable, Sendable {
    /// `morning`
    case morning
    /// `evening`
    case evening
    /// `neutral`
    case neutral
}

/// The hours a person works, the same on every working day.
public struct WorkHours: Codable, Equatable, Sendable {
    /// When work starts.
    public var start: CivilTime
    /// When work ends; earlier than `start` for a shift that crosses midnight.
    public var end: CivilTime
    /// The working days; a shift belongs to the day it starts on.
    public var days: [Weekday]

    /// Makes working hours.
    public init(start: CivilTime, end: CivilTime, days: [Weekday]) {
        self.start = start
        self.end = end
        self.days = days
    }
}

/// What the coach knows about a person's day.
public struct CoachProfile: Codable, Equatable, Sendable {
    /// Usual bedtime; may lie after midnight.
    public var sleepStart: CivilTime
    /// Usual wake time.
    public var sleepEnd: CivilTime
    /// Working hours, or `nil` for someone who does not work.
    public var work: WorkHours?
    /// Morning person, evening person, or neither.
    public var chronotype: Chronotype

    /// Makes a profile; the defaults are those of a person who was never asked: sleep 23:00–07:00, no work.
    public init(
        sleepStart: CivilTime = CivilTime(minuteOfDay: 23 * 60),
        sleepEnd: CivilTime = CivilTime(minuteOfDay: 7 * 60),
        work: WorkHours? = nil, chronotype: Chronotype = .neutral
    ) {
        self.sleepStart = sleepStart
        self.sleepEnd = sleepEnd
        self.work = work
        self.chronotype = chronotype
    }
}
