/// The roles that a language model can take.
public enum ModelRole: String, CaseIterable, Codable, Sendable {
    /// `orchestrator`: what a sentence asks for
    case orchestrator
    /// `planner`: a goal's sprint
    case planner
    /// `classifier`: a goal's categories
    case classifier
    /// `scheduler`: good times
    case scheduler
    /// `observer`: what the history shows
    case observer
    /// `summariser`: a long conversation in short
    case summariser

    /// The model that is asked when nothing is configured (`product.md` 7); pinned, so that its answers stay of a kind.
    public var standardModel: String {
        switch self {
        case .orchestrator: "openai/gpt-4o"
        case .planner: "anthropic/claude-sonnet-4-20250514"
        case .classifier, .scheduler, .observer, .summariser: "openai/gpt-4o-mini"
        }
    }

    /// The model that is asked when the first one fails.
    public var standardFallback: String {
        switch self {
        case .orchestrator: "anthropic/claude-sonnet-4-20250514"
        case .planner: "openai/gpt-4o"
        case .classifier: "anthropic/claude-haiku-4-5-20251001"
        case .scheduler, .observer, .summariser: "openai/gpt-4o-mini"
        }
    }

    /// The most tokens of an answer when nothing is configured.
    public var standardTokens: Int {
        switch self {
        case .orchestrator: 512
        case .planner: 4096
        case .classifier: 128
        case .scheduler, .observer: 1024
        case .summariser: 500
        }
    }
}
