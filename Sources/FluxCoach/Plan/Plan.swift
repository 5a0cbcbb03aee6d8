import FluxCalendar

/// Where a plan stands.
public enum PlanStatus: String, CaseIterable, Codable, Sendable {
    /// `pending`: proposed, nothing said yet
    case pending
    /// `negotiating`: changed at least once
    case negotiating
    /// `approved`: to be saved
    case approved
    /// `abandoned`: given up
    case abandoned
}

/// Something the user should know, with a stable code for scripts.
public struct CoachWarning: Codable, Hashable, Sendable {
    /// A stable code in capitals, such as `SLEEP_TIME`.
    public var code: String
    /// The warning in a sentence.
    public var message: String

    /// Makes a warning.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

/// One sprint of a roadmap.
public struct MicroGoal: Codable, Equatable, Sendable {
    /// What the sprint reaches.
    public var title: String
    /// What it is about.
    public var description: String
    /// Its place in the roadmap, from 1; the first is the plan itself.
    public var pipelineOrder: Int
    /// How many weeks it takes, at most 6.
    public var targetWeeks: Int

    /// Makes a micro-goal.
    public init(title: String, description: String, pipelineOrder: Int, targetWeeks: Int) {
        self.title = title
        self.description = description
        self.pipelineOrder = pipelineOrder
        self.targetWeeks = targetWeeks
    }

    enum CodingKeys: String, CodingKey {
        case title, description
        case pipelineOrder = "pipeline_order"
        case targetWeeks = "target_weeks"
    }
}

/// One dated session of a plan.
public struct PlannedOccurrence: Equatable, Sendable {
    /// The wall time in the user's zone.
    public var local: CivilDateTime
    /// The same moment.
    public var instant: Instant
    /// What is done.
    public var title: String
    /// How long it takes.
    public var durationMinutes: Int
    /// The number of the existing task that serves as this session, if one does.
    public var existingTask: Int64?

    /// Makes an occurrence.
    public init(
        local: CivilDateTime, instant: Instant, title: String, durationMinutes: Int,
        existingTask: Int64? = nil
    ) {
        self.local = local
        self.instant = instant
        self.title = title
        self.durationMinutes = durationMinutes
        self.existingTask = existingTask
    }

    /// The moment it ends.
    public var end: Instant { instant.adding(minutes: durationMinutes) }
}

/// One kind of session of a plan with all its dates.
public struct ProposedTask: Equatable, Sendable {
    /// What is done.
    public var title: String
    /// How it is done.
    public var description: String
    /// The weekdays it falls on.
    public var scheduledDays: [Weekday]
    /// The usual start.
    public var suggestedTime: CivilTime
    /// The usual length.
    public var durationMinutes: Int
    /// The RFC 5545 rule that gives exactly the occurrences, or `nil` when none does.
    public var recurrenceRule: String?
    /// First and last week of the sprint it belongs to, from 1.
    public var weekRange: ClosedRange<Int>
    /// The dates, ascending.
    public var occurrences: [PlannedOccurrence]

    /// Makes a proposed task.
    public init(
        title: String, description: String, scheduledDays: [Weekday], suggestedTime: CivilTime,
        durationMinutes: Int, recurrenceRule: String?, weekRange: ClosedRange<Int>,
        occurrences: [PlannedOccurrence]
    ) {
        self.title = title
        self.description = description
        self.scheduledDays = scheduledDays
        self.suggestedTime = suggestedTime
        self.durationMinutes = durationMinutes
        self.recurrenceRule = recurrenceRule
        self.weekRange = weekRange
        self.occurrences = occurrences
    }
}

/// An existing task that stands where the plan would like to be.
public struct PlanConflict: Codable, Equatable, Sendable {
    /// The title of what is there.
    public var existingTaskTitle: String
    /// When it is.
    public var scheduledAt: Instant
    /// What the plan does about it.
    public var message: String

    /// Makes a conflict.
    public init(existingTaskTitle: String, scheduledAt: Instant, message: String) {
        self.existingTaskTitle = existingTaskTitle
        self.scheduledAt = scheduledAt
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case existingTaskTitle = "existing_task_title"
        case scheduledAt = "scheduled_at"
        case message
    }
}

/// A sprint of at most six weeks, ready to be shown, negotiated and saved.
public struct Plan: Equatable, Sendable {
    /// The categories of the goal.
    public var tags: [String]
    /// What the user should know before approving.
    public var warnings: [CoachWarning]
    /// Whether the goal itself, not only its first step, fits in six weeks.
    public var goalFeasibleInSixWeeks: Bool
    /// The sprints of a goal that needs longer; empty when it fits.
    public var roadmap: [MicroGoal]
    /// The sessions by kind.
    public var proposedTasks: [ProposedTask]
    /// What stood in the way.
    public var conflicts: [PlanConflict]
    /// The plan in a few sentences, the reason for six weeks among them.
    public var summary: String
    /// Where the plan stands.
    public var status: PlanStatus
    /// The first day a full sprint would fit, when this one could not be filled.
    public var firstAvailableStart: CivilDate?
    /// The name of the template it was made from.
    public var templateName: String
    /// Why the times were chosen, most important first.
    public var reasons: [String]

    /// Makes a plan.
    public init(
        tags: [String], warnings: [CoachWarning], goalFeasibleInSixWeeks: Bool,
        roadmap: [MicroGoal], proposedTasks: [ProposedTask], conflicts: [PlanConflict],
        summary: String, status: PlanStatus, firstAvailableStart: CivilDate?,
        templateName: String, reasons: [String] = []
    ) {
        self.tags = tags
        self.warnings = warnings
        self.goalFeasibleInSixWeeks = goalFeasibleInSixWeeks
        self.roadmap = roadmap
        self.proposedTasks = proposedTasks
        self.conflicts = conflicts
        self.summary = summary
        self.status = status
        self.firstAvailableStart = firstAvailableStart
        self.templateName = templateName
        self.reasons = reasons
    }

    /// All sessions by time.
    public var occurrences: [PlannedOccurrence] {
        proposedTasks.flatMap(\.occurrences).sorted {
            ($0.instant, $0.title) < ($1.instant, $1.title)
        }
    }
}
