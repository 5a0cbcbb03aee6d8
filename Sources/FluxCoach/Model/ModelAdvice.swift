import FluxCalendar

/// What models contributed to a plan; checked, and kept with the plan, so that it can be planned anew without asking
/// again.
public struct ModelAdvice: Codable, Equatable, Sendable {
    /// The categories.
    public var tags: [String]?
    /// Weekdays and starts that were proposed.
    public var times: [DayTiming]?
    /// Patterns of the history.
    public var patterns: [PatternRecord]?
    /// The sprint.
    public var template: PlanTemplate?
    /// What was said to the person with the plan.
    public var say: String?

    /// Nothing yet.
    public init() {}

    /// Whether nothing of a plan comes from a model.
    public var isEmpty: Bool {
        tags == nil && times == nil && patterns == nil && template == nil
    }
}
