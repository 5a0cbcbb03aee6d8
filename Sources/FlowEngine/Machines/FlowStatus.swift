/// The status of a flow as a whole: derived from its phases, except `paused` and `cancelled`.
public enum FlowStatus: String, MachineState, Codable {
    /// `initialized` → active, data_gathering, discovery, assessment_ready, planning,
    /// waiting_approval, retry_pending, failed, paused, cancelled.
    case initialized
    /// `active` → data_gathering, discovery, assessment_ready, planning, waiting_approval,
    /// retry_pending, error_recovery, completed, failed, paused, cancelled.
    case active
    /// `data_gathering` → active, discovery, assessment_ready, planning, waiting_approval,
    /// retry_pending, error_recovery, completed, failed, paused, cancelled.
    case dataGathering = "data_gathering"
    /// `discovery` → active, data_gathering, assessment_ready, planning, waiting_approval,
    /// retry_pending, error_recovery, completed, failed, paused, cancelled.
    case discovery
    /// `assessment_ready` → active, data_gathering, discovery, planning, waiting_approval,
    /// retry_pending, error_recovery, completed, failed, paused, cancelled.
    case assessmentReady = "assessment_ready"
    /// `planning` → active, data_gathering, discovery, assessment_ready, waiting_approval,
    /// retry_pending, error_recovery, completed, failed, paused, cancelled.
    case planning
    /// `waiting_approval` → active, data_gathering, discovery, assessment_ready, planning,
    /// retry_pending, error_recovery, completed, failed, paused, cancelled.
    case waitingApproval = "waiting_approval"
    /// `retry_pending` → active, data_gathering, discovery, assessment_ready, planning,
    /// waiting_approval, error_recovery, failed, paused, cancelled.
    case retryPending = "retry_pending"
    /// `error_recovery` → initialized, active, data_gathering, discovery, assessment_ready,
    /// planning, waiting_approval, retry_pending, completed, failed, paused, cancelled.
    case errorRecovery = "error_recovery"
    /// `completed` → error_recovery, retry_pending.
    case completed
    /// `failed` → active, data_gathering, discovery, assessment_ready, planning,
    /// waiting_approval, retry_pending, error_recovery, cancelled.
    case failed
    /// `paused` → initialized, active, data_gathering, discovery, assessment_ready, planning,
    /// waiting_approval, retry_pending, error_recovery, failed, cancelled.
    case paused
    /// `cancelled` is final.
    case cancelled

    /// `flow`.
    public static let machineName = "flow"
    /// Every flow begins as `initialized`.
    public static let initialStates: [FlowStatus] = [.initialized]
    /// `INVALID_FLOW_TRANSITION`.
    public static let refusalCode = FlowErrorCode.invalidFlowTransition

    /// The statuses of a flow that is going on with nothing wrong.
    public static let running: [FlowStatus] = FlowStage.allCases.map(\.status)

    /// The statuses that may follow this one.
    public var validTransitions: [FlowStatus] {
        let running = FlowStatus.running
        return switch self {
        case .initialized:
            running + [.waitingApproval, .retryPending, .failed, .paused, .cancelled]
        case .active, .dataGathering, .discovery, .assessmentReady, .planning:
            running.filter { $0 != self } + [
                .waitingApproval, .retryPending, .errorRecovery, .completed, .failed, .paused,
                .cancelled,
            ]
        case .waitingApproval:
            running + [.retryPending, .errorRecovery, .completed, .failed, .paused, .cancelled]
        case .retryPending:
            running + [.waitingApproval, .errorRecovery, .failed, .paused, .cancelled]
        case .errorRecovery:
            [.initialized] + running + [
                .waitingApproval, .retryPending, .completed, .failed, .paused, .cancelled,
            ]
        case .completed: [.errorRecovery, .retryPending]
        case .failed: running + [.waitingApproval, .retryPending, .errorRecovery, .cancelled]
        case .paused:
            [.initialized] + running + [
                .waitingApproval, .retryPending, .errorRecovery, .failed, .cancelled,
            ]
        case .cancelled: []
        }
    }
}

/// What a workflow may call the part of the way that a running flow is on.
public enum FlowStage: String, CaseIterable, Codable, Hashable, Sendable {
    /// `active`: no particular part.
    case active
    /// `data_gathering`.
    case dataGathering = "data_gathering"
    /// `discovery`.
    case discovery
    /// `assessment_ready`.
    case assessmentReady = "assessment_ready"
    /// `planning`.
    case planning

    /// The status of a flow on this part of the way.
    public var status: FlowStatus {
        switch self {
        case .active: .active
        case .dataGathering: .dataGathering
        case .discovery: .discovery
        case .assessmentReady: .assessmentReady
        case .planning: .planning
        }
    }
}
