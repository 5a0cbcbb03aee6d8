// Every refusal of the engine is worded here, so that a table test can hold all of them.
extension FlowError {
    /// A machine's refusal of a move.
    static func refusedMove(
        code: FlowErrorCode, subject: String, from: String, to: String, isKnownState: Bool,
        validTransitions: [String]
    ) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = validTransitions
        details.subject = subject
        details.from = from
        details.to = to
        let what =
            if !isKnownState {
                "there is no state '\(to)' to move \(subject) to"
            } else if from == to {
                "\(subject) is in state '\(from)' already"
            } else {
                "\(subject) cannot move from '\(from)' to '\(to)'"
            }
        let remedy =
            validTransitions.isEmpty
            ? "'\(from)' is final, only 'flux undo' takes it back"
            : "from '\(from)' it can go to \(quoted(validTransitions, last: "or"))"
        return FlowError(code, "\(what); \(remedy)", details)
    }

    static func unknownPhase(_ phase: String, workflow: String, known: [String]) -> FlowError {
        var details = FlowErrorDetails()
        details.subject = phase
        details.knownNames = known
        let remedy =
            known.isEmpty
            ? "it has no phases, 'flux flow show' lists its entities"
            : "name one of \(quoted(known, last: "or"))"
        return FlowError(
            .invalidPhase, "workflow '\(workflow)' has no phase '\(phase)'; \(remedy)", details)
    }

    /// The refusal of anything but resuming or cancelling in a flow that rests.
    static func flowAtRest(_ status: FlowStatus) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = status.validTransitions.map(\.rawValue)
        details.subject = "flow"
        details.from = status.rawValue
        let remedy =
            status == .paused
            ? "'flux flow resume' lets it go on"
            : "start another with 'flux flow new', or take the cancellation back with 'flux undo'"
        return FlowError(
            .invalidFlowTransition, "the flow is '\(status.rawValue)'; \(remedy)", details)
    }

    static func missingPhases(_ missing: [String], phase: String, state: PhaseState) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = state.validTransitions.map(\.rawValue)
        details.subject = phase
        details.from = state.rawValue
        details.to = PhaseState.inProgress.rawValue
        details.missingPhases = missing
        return FlowError(
            .phaseOrderViolation,
            "phase '\(phase)' cannot start before \(quoted(missing, last: "and")) "
                + (missing.count == 1 ? "is completed" : "are completed")
                + "; complete \(missing.count == 1 ? "it" : "them") first", details)
    }

    static func heldByDependents(
        _ dependents: [String], phase: String, state: PhaseState, target: PhaseState
    ) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = state.validTransitions.map(\.rawValue)
        details.subject = phase
        details.from = state.rawValue
        details.to = target.rawValue
        details.dependentPhases = dependents
        return FlowError(
            .phaseOrderViolation,
            "phase '\(phase)' cannot become '\(target.rawValue)' while "
                + "\(quoted(dependents, last: "and")) \(dependents.count == 1 ? "depends" : "depend")"
                + " on it; 'flux flow rollback --cascade' rolls them back too", details)
    }

    static func retryLimit(phase: String, record: PhaseRecord, limit: Int) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = record.state.validTransitions.map(\.rawValue)
        details.subject = phase
        details.from = record.state.rawValue
        details.retryCount = record.retryCount
        details.maxRetries = limit
        return FlowError(
            .retryLimitReached,
            "phase '\(phase)' was retried \(record.retryCount) times, \(limit) are allowed; "
                + "'flux flow retry --force' tries once more", details)
    }

    static func progressOutOfRange(phase: String, state: PhaseState) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = state.validTransitions.map(\.rawValue)
        details.subject = phase
        return FlowError(
            .invalidArgument,
            "the progress of phase '\(phase)' must lie between 0 and 1; give half as '0.5'", details
        )
    }

    static func progressWithoutWork(phase: String, state: PhaseState) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = state.validTransitions.map(\.rawValue)
        details.subject = phase
        details.from = state.rawValue
        let remedy =
            state.canMove(to: .inProgress)
            ? "move it to 'in_progress' first" : "'flux flow recover' lists what can be done"
        return FlowError(
            .invalidPhaseTransition,
            "phase '\(phase)' is '\(state.rawValue)' and has no progress of its own; \(remedy)",
            details)
    }

    static func unknownWorkflow(_ name: String, known: [String]) -> FlowError {
        var details = FlowErrorDetails()
        details.subject = name
        details.knownNames = known
        return FlowError(
            .notFound,
            "there is no workflow '\(name)'; 'flux flow workflows' lists them", details)
    }

    static func nothingToResume(_ status: FlowStatus) -> FlowError {
        var details = FlowErrorDetails()
        details.validTransitions = status.validTransitions.map(\.rawValue)
        details.subject = "flow"
        details.from = status.rawValue
        return FlowError(
            .invalidFlowTransition,
            "the flow is '\(status.rawValue)', not paused; 'flux flow recover' lists what can be done",
            details)
    }
}

/// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
func quoted(_ names: [String], last joiner: String) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let final = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(joiner) \(final)"
}
