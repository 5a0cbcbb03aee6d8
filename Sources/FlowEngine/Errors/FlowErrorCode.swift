/// Why the engine refused something; the raw value is the `error_code` of JSON errors.
public enum FlowErrorCode: String, CaseIterable, Codable, Hashable, Sendable {
    /// `INVALID_STATE_TRANSITION`: a task, goal or entity may not move so.
    case invalidStateTransition = "INVALID_STATE_TRANSITION"
    /// `INVALID_PHASE`: the workflow has no phase of that name.
    case invalidPhase = "INVALID_PHASE"
    /// `INVALID_PHASE_TRANSITION`: a phase may not move so.
    case invalidPhaseTransition = "INVALID_PHASE_TRANSITION"
    /// `INVALID_FLOW_TRANSITION`: the flow's status does not allow it.
    case invalidFlowTransition = "INVALID_FLOW_TRANSITION"
    /// `FORBIDDEN_TRANSITION`: a rule of the workflow forbids the move; the reason is in the details.
    case forbiddenTransition = "FORBIDDEN_TRANSITION"
    /// `PHASE_ORDER_VIOLATION`: phases that must come first, or stay, stand in the way.
    case phaseOrderViolation = "PHASE_ORDER_VIOLATION"
    /// `SYNC_VIOLATION`: the entities would not fit together afterwards.
    case syncViolation = "SYNC_VIOLATION"
    /// `GUARD_FAILED`: a condition of the move does not hold.
    case guardFailed = "GUARD_FAILED"
    /// `RETRY_LIMIT_REACHED`: the phase was retried as often as allowed.
    case retryLimitReached = "RETRY_LIMIT_REACHED"
    /// `INVALID_ARGUMENT`: a value is outside what is accepted.
    case invalidArgument = "INVALID_ARGUMENT"
    /// `INVALID_DEFINITION`: a workflow definition contradicts itself.
    case invalidDefinition = "INVALID_DEFINITION"
    /// `NOT_FOUND`: there is no workflow, entity or event of that name.
    case notFound = "NOT_FOUND"
    /// `ALREADY_…`: it was done before; the rule's own code stands in the details as the reason.
    case already = "ALREADY_DONE"

    /// The exit status that a command ends with.
    public var exitCode: Int32 {
        switch self {
        case .invalidStateTransition, .invalidPhaseTransition, .invalidFlowTransition,
            .forbiddenTransition, .phaseOrderViolation, .syncViolation, .guardFailed,
            .retryLimitReached, .invalidDefinition:
            1
        case .invalidArgument: 2
        case .invalidPhase, .notFound: 3
        case .already: 5
        }
    }
}
