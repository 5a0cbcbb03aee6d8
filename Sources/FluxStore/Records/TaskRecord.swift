import FlowEngine
import FluxCalendar

/// What makes a task due.
public enum TriggerType: String, CaseIterable, Codable, Sendable {
    /// A date and a time, or none yet.
    case time
    /// Coming to a place or leaving it.
    case location
}

/// How a series goes on.
public enum RecurrenceKind: String, CaseIterable, Codable, Sendable {
    /// By an RFC 5545 rule.
    case rrule
    /// A number of days after the last one was done.
    case afterCompletion = "after_completion"
    /// A number of times a week or month, on any days.
    case quota
}

/// When a task is due: a wall time in a zone, and the moment that is.
public struct Schedule: Codable, Equatable, Sendable {
    /// The wall time, as stated; it stays when the zone's rules change.
    public let local: CivilDateTime
    /// The IANA name of the zone.
    public let zone: String
    /// The moment.
    public let instant: Instant

    /// Joins a wall time, its zone and its moment.
    public init(local: CivilDateTime, zone: String, instant: Instant) {
        self.local = local
        self.zone = zone
        self.instant = instant
    }
}

/// A task to be stored.
public struct NewTask: Sendable {
    /// What to do, as stated.
    public var title: String
    /// Longer words on it.
    public var description = ""
    /// When; absent for location triggers and quotas.
    public var schedule: Schedule?
    /// How long it takes, in minutes, 1–10,080.
    public var durationMinutes: Int?
    /// The place that triggers it: `arrive:PLACE` or `leave:PLACE`.
    public var locationTrigger: String?
    /// The series it is an occurrence of.
    public var series: Int64?
    /// The wall time that the series' rule gives it: with the series, its identity.
    public var originalLocal: CivilDateTime?
    /// The goal it serves.
    public var goal: Int64?
    /// Its tags.
    public var tags: [String] = []
    /// What the person noted.
    public var notes: String?

    /// A task with a title and nothing else.
    public init(title: String) { self.title = title }
}

/// A stored task, with the names of what it belongs to.
public struct TaskRecord: Equatable, Sendable {
    /// Its permanent short number.
    public let number: Int64
    /// Its UUID.
    public let id: String
    /// What to do.
    public let title: String
    /// Longer words on it.
    public let description: String
    /// Its state.
    public let status: TaskState
    /// When it is due.
    public let schedule: Schedule?
    /// How long it takes, in minutes.
    public let durationMinutes: Int?
    /// What makes it due.
    public let triggerType: TriggerType
    /// The place that triggers it.
    public let locationTrigger: String?
    /// Its series.
    public let series: SeriesReference?
    /// The wall time that the series' rule gives it.
    public let originalLocal: CivilDateTime?
    /// Its goal.
    public let goal: GoalReference?
    /// Other goals it serves too.
    public let sharedWith: [GoalReference]
    /// Its own tags.
    public let tags: [String]
    /// What the person noted.
    public let notes: String?
    /// How much was done, in the person's words.
    public let amount: String?
    /// Why it was skipped.
    public let reason: String?
    /// When it was done.
    public let completedAt: Instant?
    /// When it was stored.
    public let createdAt: Instant
    /// When it last changed.
    public let updatedAt: Instant
}

/// A goal as a task names it.
public struct GoalReference: Codable, Equatable, Sendable {
    /// Its UUID.
    public let id: String
    /// Its number.
    public let number: Int64
    /// Its title.
    public let title: String

    /// Names a goal.
    public init(id: String, number: Int64, title: String) {
        self.id = id
        self.number = number
        self.title = title
    }
}

/// A series as a task names it.
public struct SeriesReference: Equatable, Sendable {
    /// Its number.
    public let number: Int64
    /// Its UUID.
    public let id: String
    /// How it goes on.
    public let kind: RecurrenceKind
    /// The RFC 5545 rule, for ``RecurrenceKind/rrule``.
    public let rule: String?
    /// The terms of the other kinds, as JSON.
    public let recurrence: String?
}

/// What to change of a task; what is `nil` stays.
public struct TaskChange: Sendable {
    /// A new title.
    public var title: String?
    /// A new schedule.
    public var schedule: Schedule?
    /// A new duration in minutes.
    public var durationMinutes: Int?
    /// New tags instead of the old ones.
    public var tags: [String]?
    /// A new note; empty removes it.
    public var notes: String?
    /// A new goal.
    public var goal: Int64??
    /// How much was done.
    public var amount: String?
    /// Why it was skipped.
    public var reason: String?

    /// A change of nothing.
    public init() {}
}
