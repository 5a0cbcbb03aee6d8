import FluxCalendar

/// One thing the user said about a plan, and what came of it.
public struct NegotiationTurn: Codable, Equatable, Sendable {
    /// The user's words.
    public var text: String
    /// When they were said.
    public var at: Instant
    /// What came of them.
    public var effect: ReplyEffect
    /// What was answered.
    public var message: String
    /// The preferences before the turn, so that it can be taken back.
    public var previous: PlanPreferences?

    /// Makes a turn.
    public init(
        text: String, at: Instant, effect: ReplyEffect, message: String,
        previous: PlanPreferences? = nil
    ) {
        self.text = text
        self.at = at
        self.effect = effect
        self.message = message
        self.previous = previous
    }
}

/// A plan under discussion: everything needed to go on with it another day.
public struct Negotiation: Codable, Equatable, Sendable {
    /// The goal as it was said.
    public var goal: GoalFacts
    /// Everything said about how the plan should be.
    public var preferences: PlanPreferences
    /// The plan as it stands.
    public var plan: Plan
    /// What was said, in order.
    public var turns: [NegotiationTurn]

    /// Starts or restores a negotiation.
    public init(
        goal: GoalFacts, preferences: PlanPreferences, plan: Plan, turns: [NegotiationTurn] = []
    ) {
        self.goal = goal
        self.preferences = preferences
        self.plan = plan
        self.turns = turns
    }
}

/// What a reply came to.
public enum ReplyEffect: String, CaseIterable, Codable, Sendable {
    /// `changed`: the plan is another one now
    case changed
    /// `answered`: something was said, the plan is as it was
    case answered
    /// `approved`: to be saved as it is
    case approved
    /// `changed_and_approved`: changed, then to be saved
    case changedAndApproved = "changed_and_approved"
    /// `abandoned`: given up
    case abandoned
    /// `later`: left open
    case later
    /// `unclear`: not understood; a question goes back
    case unclear
    /// `refused`: understood, but not possible
    case refused
}

/// One difference between two plans.
public struct PlanChange: Codable, Equatable, Sendable {
    /// What differs: `per_week`, `days`, `time`, `minutes`, `start`, `end`, `sessions`, `titles`.
    public var kind: String
    /// As it was.
    public var from: String
    /// As it is.
    public var to: String
    /// The difference in a sentence.
    public var description: String

    /// Makes a change.
    public init(kind: String, from: String, to: String, description: String) {
        self.kind = kind
        self.from = from
        self.to = to
        self.description = description
    }
}

/// The answer to a reply.
public struct ReplyOutcome: Equatable, Sendable {
    /// The negotiation after the reply.
    public var negotiation: Negotiation
    /// What the reply came to.
    public var effect: ReplyEffect
    /// What differs from the plan before; empty when nothing does.
    public var changes: [PlanChange]
    /// What to tell the user.
    public var message: String
    /// What the user should know about a stated wish that was kept.
    public var warnings: [CoachWarning]
    /// The one question that would settle what was unclear.
    public var question: String?

    /// Makes an outcome.
    public init(
        negotiation: Negotiation, effect: ReplyEffect, changes: [PlanChange] = [],
        message: String, warnings: [CoachWarning] = [], question: String? = nil
    ) {
        self.negotiation = negotiation
        self.effect = effect
        self.changes = changes
        self.message = message
        self.warnings = warnings
        self.question = question
    }
}

/// Why no plan is made, with where to find help.
public struct PlanRefusal: Codable, Equatable, Sendable {
    /// A stable code: `UNSAFE_GOAL`, `IMPOSSIBLE_GOAL`.
    public var code: String
    /// The answer, kindly put.
    public var message: String
    /// Who helps: names and numbers.
    public var help: [String]

    /// Makes a refusal.
    public init(code: String, message: String, help: [String] = []) {
        self.code = code
        self.message = message
        self.help = help
    }
}

/// What comes of a goal.
public enum PlanOutcome: Equatable, Sendable {
    /// A plan to talk about.
    case proposed(Negotiation)
    /// No plan, for a reason.
    case refused(PlanRefusal)
}
