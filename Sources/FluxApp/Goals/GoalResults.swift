import FluxCalendar
import FluxCoach
import FluxStore

/// Where the planning of a goal stands.
public struct GoalPlanResult: Codable, Sendable {
    /// The number of the flow that the negotiation is.
    public var flowId: String
    /// The flow's short number, easier to type.
    public var flowNumber: Int64
    /// The goal, once there is one.
    public var goal: GoalView?
    /// The plan; `nil` where flux does not plan.
    public var plan: Plan?
    /// What the last words changed of the plan.
    public var changes: [PlanChange]
    /// The answer to the last words.
    public var message: String
    /// What a person should know.
    public var warnings: [CoachWarning]
    /// `approve_plan`, `answer` or `none`.
    public var requiresUserAction: String
    /// The tasks that were written or cancelled.
    public var tasks: [TaskView]
    /// The title of what is planned.
    public var title: String
    /// Whether nothing was kept.
    public var dryRun: Bool
    /// `builtin`, or `model` where a model contributed to the plan.
    public var source = "builtin"
}

/// Goals that a command lists.
public struct GoalListResult: Codable, Sendable {
    /// The goals.
    public let goals: [GoalView]
    /// Plans that still wait for a word.
    public let negotiations: [OpenNegotiation]
}

/// A plan that waits for a word.
public struct OpenNegotiation: Codable, Sendable {
    /// Its flow's UUID.
    public let flowId: String
    /// Its flow's number.
    public let flowNumber: Int64
    /// What it is about.
    public let title: String
}

/// One goal with its roadmap and tasks.
public struct GoalShowResult: Codable, Sendable {
    /// The goal.
    public let goal: GoalView
    /// The goals of its roadmap, in order.
    public let roadmap: [GoalView]
    /// Its tasks by time.
    public let tasks: [TaskView]
    /// The UUID of the flow it came from.
    public let flowId: String?
}

/// What a goal flow keeps between turns.
struct GoalFlowData: Codable {
    var negotiation: Negotiation
    /// The goal that the plan is for, where it existed before.
    var goal: Int64?
    /// The flow whose plan this changes, where the goal runs already.
    var replaces: Int64?
    /// What models contributed to the plan.
    var advice: ModelAdvice?
}

/// What a goal flow keeps before it has a plan: enough to go on after any interruption without asking again what was
/// answered.
struct PlanningData: Codable {
    /// The person's words.
    var text: String
    /// The goal, as it was understood.
    var facts: GoalFacts
    /// The goal that is planned for, where it exists already.
    var goal: Int64?
    /// What was answered so far.
    var advice = ModelAdvice()
    /// The phases in which a built-in role stood in for a model.
    var builtin: [String] = []
    /// The model that was named for it, and whether the built-in roles were not to stand in.
    var model: String?
    var noFallback: Bool?

    init(text: String, facts: GoalFacts, goal: Int64?) {
        self.text = text
        self.facts = facts
        self.goal = goal
    }
}
