import FlowEngine
import FluxCalendar
import FluxStore

/// A goal as commands print it.
public struct GoalView: Codable, Equatable, Sendable {
    /// Its UUID.
    public let id: String
    /// Its permanent short number.
    public let number: Int64
    /// What is aimed at.
    public let title: String
    /// Longer words on it.
    public let description: String
    /// Its state.
    public let status: GoalState
    /// Its tags.
    public let tags: [String]
    /// The UUID of the goal whose roadmap it is a step of.
    public let parentId: String?
    /// Its place in that roadmap.
    public let pipelineOrder: Int?
    /// How many weeks it takes.
    public let targetWeeks: Int?
    /// When it became active.
    public let activatedAt: Instant?
    /// When it was completed.
    public let completedAt: Instant?
    /// How its tasks stand.
    public let progress: GoalProgress

    /// A stored goal.
    public init(_ goal: GoalRecord) {
        id = goal.id
        number = goal.number
        title = goal.title
        description = goal.description
        status = goal.status
        tags = goal.tags
        parentId = goal.parent?.id
        pipelineOrder = goal.pipelineOrder
        targetWeeks = goal.targetWeeks
        activatedAt = goal.activatedAt
        completedAt = goal.completedAt
        progress = goal.progress
    }

    /// How tasks name it.
    public var reference: GoalReference { GoalReference(id: id, number: number, title: title) }
}
