import FluxCalendar

/// Names the categories of a goal.
public protocol GoalClassifier: Sendable {
    /// One to three of the fourteen categories, most specific first.
    func tags(for goal: GoalFacts) -> [String]
}

/// Finds times for sessions.
public protocol SlotScheduler: Sendable {
    /// Places every session, or says which could not be placed.
    func schedule(_ request: SlotRequest, in context: CoachContext) -> SlotResult
    /// The best free slots for one task, best first, none before `earliest`.
    func bestSlots(
        minutes: Int, earliest: Instant, latest: Instant, limit: Int, in context: CoachContext
    ) -> [SlotChoice]
}

/// Finds patterns in what was done and missed.
public protocol PatternObserver: Sendable {
    /// The patterns of the context's history, stored ones strengthened, overridden ones untouched.
    func patterns(in context: CoachContext) -> [PatternRecord]
}

/// Turns a goal and what was said about it into a plan.
public protocol GoalPlanner: Sendable {
    /// The plan for these preferences; the same input gives the same plan.
    func plan(
        for goal: GoalFacts, preferences: PlanPreferences, in context: CoachContext
    ) -> Plan
}
