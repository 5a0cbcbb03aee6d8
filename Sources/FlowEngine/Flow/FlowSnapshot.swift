import FluxCalendar

/// What is known of one phase of a flow.
public struct PhaseRecord: Codable, Equatable, Sendable {
    /// The phase's name.
    public let name: String
    /// Its present state.
    public var state: PhaseState
    /// How far the work inside the phase is, 0–1; counts while it is in progress.
    public var progress: Double
    /// How often it was retried.
    public var retryCount: Int
    /// When it was retried last.
    public var lastRetryAt: Instant?
    /// When it may be retried without being ordered to.
    public var nextRetryAt: Instant?
    /// The last failure, until the phase is completed or rolled back.
    public var error: PhaseFailure?
    /// Whether it has left retry_needed, failed or rolled_back and has not been completed since.
    public var marked: Bool

    /// Joins what is known; without more than a name, a phase that nothing happened to yet.
    public init(
        name: String, state: PhaseState = .notStarted, progress: Double = 0, retryCount: Int = 0,
        lastRetryAt: Instant? = nil, nextRetryAt: Instant? = nil, error: PhaseFailure? = nil,
        marked: Bool = false
    ) {
        self.name = name
        self.state = state
        self.progress = progress
        self.retryCount = retryCount
        self.lastRetryAt = lastRetryAt
        self.nextRetryAt = nextRetryAt
        self.error = error
        self.marked = marked
    }

    /// How much of the phase counts as done, 0–1: the weight of its state, moved by its own
    /// progress from 0.3 up to 0.7 while it is in progress.
    public var weight: Double {
        guard state == .inProgress, progress.isFinite else { return state.weight }
        return state.weight
            + (PhaseState.waitingValidation.weight - state.weight) * min(max(progress, 0), 1)
    }

    enum CodingKeys: String, CodingKey {
        case name, state, progress
        case retryCount = "retry_count"
        case lastRetryAt = "last_retry_at"
        case nextRetryAt = "next_retry_at"
        case error, marked
    }
}

/// What the user ordered for a flow as a whole.
public enum FlowOrder: String, Codable, CaseIterable, Hashable, Sendable {
    /// `paused`: rests until resumed.
    case paused
    /// `cancelled`: for good.
    case cancelled
}

/// Where a flow stands.
public struct FlowSnapshot: Codable, Equatable, Sendable {
    /// The name of its workflow.
    public let workflow: String
    /// What the user ordered, if anything.
    public var ordered: FlowOrder?
    /// Its phases.
    public var phases: [PhaseRecord]

    /// Joins what is known of a flow.
    public init(workflow: String, ordered: FlowOrder? = nil, phases: [PhaseRecord]) {
        self.workflow = workflow
        self.ordered = ordered
        self.phases = phases
    }

    /// A flow that nothing happened to yet.
    public init(new definition: WorkflowDefinition) {
        self.init(
            workflow: definition.name, phases: definition.phases.map { PhaseRecord(name: $0.name) })
    }

    /// The record of a phase.
    public func phase(named name: String) -> PhaseRecord? { phases.first { $0.name == name } }
}
