/// The state of one phase of a flow.
public enum PhaseState: String, MachineState, Codable {
    /// `not_started` → in_progress.
    case notStarted = "not_started"
    /// `in_progress` → waiting_validation, waiting_approval, completed, failed, retry_needed.
    case inProgress = "in_progress"
    /// `waiting_validation` → waiting_approval, completed, in_progress, failed, retry_needed.
    case waitingValidation = "waiting_validation"
    /// `waiting_approval` → completed, in_progress, failed, retry_needed.
    case waitingApproval = "waiting_approval"
    /// `completed` → rolled_back, retry_needed.
    case completed
    /// `failed` → retry_needed, rolled_back.
    case failed
    /// `retry_needed` → in_progress, failed, rolled_back.
    case retryNeeded = "retry_needed"
    /// `rolled_back` → in_progress, not_started.
    case rolledBack = "rolled_back"

    /// `phase`.
    public static let machineName = "phase"
    /// Every phase begins as `not_started`.
    public static let initialStates: [PhaseState] = [.notStarted]
    /// `INVALID_PHASE_TRANSITION`.
    public static let refusalCode = FlowErrorCode.invalidPhaseTransition

    /// The states that may follow this one.
    public var validTransitions: [PhaseState] {
        switch self {
        case .notStarted: [.inProgress]
        case .inProgress: [.waitingValidation, .waitingApproval, .completed, .failed, .retryNeeded]
        case .waitingValidation: [.waitingApproval, .completed, .inProgress, .failed, .retryNeeded]
        case .waitingApproval: [.completed, .inProgress, .failed, .retryNeeded]
        case .completed: [.rolledBack, .retryNeeded]
        case .failed: [.retryNeeded, .rolledBack]
        case .retryNeeded: [.inProgress, .failed, .rolledBack]
        case .rolledBack: [.inProgress, .notStarted]
        }
    }

    /// How much of the phase counts as done in this state, 0–1.
    public var weight: Double {
        switch self {
        case .notStarted, .failed, .rolledBack: 0
        case .retryNeeded: 0.1
        case .inProgress: 0.3
        case .waitingValidation: 0.7
        case .waitingApproval: 0.8
        case .completed: 1
        }
    }

    /// Whether nothing of the phase is under way or done: `not_started` and `rolled_back`.
    ///
    /// Phases that depend on another hold it in place unless they are idle.
    public var isIdle: Bool { self == .notStarted || self == .rolledBack }
}
