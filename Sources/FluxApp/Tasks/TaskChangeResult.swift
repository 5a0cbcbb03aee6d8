import FluxStore

/// What was written, done or moved.
public struct TaskChangeResult: Codable, Sendable {
    /// The tasks after the change; of a new series all of them.
    public var tasks: [TaskView]
    /// How many were added.
    public var created: Int
    /// How many were changed.
    public var updated: Int
    /// What happened, in a sentence.
    public var message: String
    /// What a person should know.
    public var warnings: [App.Notice]
    /// Goals that this completed.
    public var completedGoals: [GoalReference]
    /// Whether nothing was kept.
    public var dryRun: Bool

    init(
        tasks: [TaskView], created: Int = 0, updated: Int = 0, message: String,
        warnings: [App.Notice] = [], completedGoals: [GoalReference] = [], dryRun: Bool = false
    ) {
        self.tasks = tasks
        self.created = created
        self.updated = updated
        self.message = message
        self.warnings = warnings
        self.completedGoals = completedGoals
        self.dryRun = dryRun
    }
}
