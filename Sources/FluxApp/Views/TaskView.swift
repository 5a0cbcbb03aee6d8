import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// A task as commands print it; the members are those of `interface.md`, in its order.
public struct TaskView: Codable, Equatable, Sendable {
    /// Its UUID.
    public let id: String
    /// Its permanent short number.
    public let number: Int64
    /// What to do.
    public let title: String
    /// Longer words on it.
    public let description: String
    /// Its state.
    public let status: TaskState
    /// When it is due, in UTC.
    public let scheduledAt: Instant?
    /// When it is due, with the user's offset.
    public let scheduledLocal: String?
    /// How long it takes, in minutes.
    public let durationMinutes: Int?
    /// `time` or `location`.
    public let triggerType: TriggerType
    /// The place that triggers it.
    public let locationTrigger: String?
    /// The RFC 5545 rule of its series.
    public let recurrenceRule: String?
    /// Its goal.
    public let goal: GoalReference?
    /// Other goals it serves too.
    public let sharedWith: [GoalReference]
    /// Its tags.
    public let tags: [String]
    /// When it was done.
    public let completedAt: Instant?
    /// When it was stored.
    public let createdAt: Instant
    /// How its series goes on.
    public let recurrenceKind: RecurrenceKind?
    /// The terms of a series without rule.
    public let recurrence: JSON?
    /// The series it is an occurrence of.
    public let seriesId: String?
    /// What was noted.
    public let notes: String?
    /// How much was done.
    public let amount: String?

    /// A stored task as seen from a zone.
    public init(_ task: TaskRecord, zone: Zone) {
        id = task.id
        number = task.number
        title = task.title
        description = task.description
        status = task.status
        scheduledAt = task.schedule?.instant
        scheduledLocal = task.schedule.map { zone.rfc3339($0.instant) }
        durationMinutes = task.durationMinutes
        triggerType = task.triggerType
        locationTrigger = task.locationTrigger
        recurrenceRule = task.series?.rule
        goal = task.goal
        sharedWith = task.sharedWith
        tags = task.tags
        completedAt = task.completedAt
        createdAt = task.createdAt
        recurrenceKind = task.series?.kind
        recurrence = task.series?.recurrence.flatMap { try? JSON(parsing: $0) }
        seriesId = task.series?.id
        notes = task.notes
        amount = task.amount
    }

    /// Whether it still waits to be done.
    public var isOpen: Bool { status == .pending || status == .rescheduled }

    /// Its wall time with the user's offset, for people.
    public var local: CivilDateTime? { scheduledLocal.flatMap { CivilDateTime($0.prefix(19)) } }
}
