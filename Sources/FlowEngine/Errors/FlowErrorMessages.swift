// Every refusal of the engine is worded here, so that a table test can hold all of them.
extension FlowError {
    /// A machine's refusal of a move.
    static func refusedMove(
        code: FlowErrorCode, subject: String, from: String, to: String, isKnownState: Bool,
        validTransitions: [String]
    ) -> FlowError {
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
        return FlowError(
            code, "\(what); \(remedy)",
            FlowErrorDetails(
                validTransitions: validTransitions, subject: bare(subject), from: from, to: to))
    }

    static func unknownPhase(_ phase: String, workflow: String, known: [String]) -> FlowError {
        let remedy =
            known.isEmpty
            ? "it has no phases, 'flux flow show' lists its entities"
            : "name one of \(quoted(known, last: "or"))"
        return FlowError(
            .invalidPhase, "workflow '\(workflow)' has no phase '\(phase)'; \(remedy)",
            FlowErrorDetails(subject: phase, knownNames: known))
    }

    /// The refusal of anything but resuming or cancelling in a flow that rests.
    static func flowAtRest(_ status: FlowStatus) -> FlowError {
        let remedy =
            status == .paused
            ? "'flux flow resume' lets it go on"
            : "start another with 'flux flow new', or take the cancellation back with 'flux undo'"
        return FlowError(
            .invalidFlowTransition, "the flow is '\(status.rawValue)'; \(remedy)",
            FlowErrorDetails(
                validTransitions: status.validTransitions.map(\.rawValue), subject: "flow",
                from: status.rawValue))
    }

    static func missingPhases(_ missing: [String], phase: String, state: PhaseState) -> FlowError {
        return FlowError(
            .phaseOrderViolation,
            "phase '\(phase)' cannot start before \(quoted(missing, last: "and")) "
                + (missing.count == 1 ? "is completed" : "are completed")
                + "; complete \(missing.count == 1 ? "it" : "them") first",
            FlowErrorDetails(
                validTransitions: state.validTransitions.map(\.rawValue), subject: phase,
                from: state.rawValue, to: PhaseState.inProgress.rawValue, missingPhases: missing))
    }

    static func heldByDependents(
        _ dependents: [String], phase: String, state: PhaseState, target: PhaseState
    ) -> FlowError {
        return FlowError(
            .phaseOrderViolation,
            "phase '\(phase)' cannot become '\(target.rawValue)' while "
                + "\(quoted(dependents, last: "and")) \(dependents.count == 1 ? "depends" : "depend")"
                + " on it; 'flux flow rollback --cascade' rolls them back too",
            FlowErrorDetails(
                validTransitions: state.validTransitions.map(\.rawValue), subject: phase,
                from: state.rawValue, to: target.rawValue, dependentPhases: dependents))
    }

    static func retryLimit(phase: String, record: PhaseRecord, limit: Int) -> FlowError {
        return FlowError(
            .retryLimitReached,
            "phase '\(phase)' was retried \(record.retryCount) times, \(limit) are allowed; "
                + "'flux flow retry --force' tries once more",
            FlowErrorDetails(
                validTransitions: record.state.validTransitions.map(\.rawValue), subject: phase,
                from: record.state.rawValue, retryCount: record.retryCount, maxRetries: limit))
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
        let remedy =
            state.canMove(to: .inProgress)
            ? "move it to 'in_progress' first" : "'flux flow recover' lists what can be done"
        return FlowError(
            .invalidPhaseTransition,
            "phase '\(phase)' is '\(state.rawValue)' and has no progress of its own; \(remedy)",
            FlowErrorDetails(
                validTransitions: state.validTransitions.map(\.rawValue), subject: phase,
                from: state.rawValue))
    }

    static func unknownWorkflow(_ name: String, known: [String]) -> FlowError {
        return FlowError(
            .notFound,
            "there is no workflow '\(name)'; 'flux flow workflows' lists them",
            FlowErrorDetails(subject: name, knownNames: known))
    }

    static func nothingToResume(_ status: FlowStatus) -> FlowError {
        return FlowError(
            .invalidFlowTransition,
            "the flow is '\(status.rawValue)', not paused; 'flux flow recover' lists what can be done",
            FlowErrorDetails(
                validTransitions: status.validTransitions.map(\.rawValue), subject: "flow",
                from: status.rawValue))
    }
}

/// `session` of `'session'`, `event join` of `event 'join'`: what a script compares with.
private func bare(_ subject: String) -> String { subject.filter { $0 != "'" } }

/// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
func quoted(_ names: [String], last joiner: String) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let final = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(joiner) \(final)"
}

// Refusals of entities, events and rules.
extension FlowError {
    static func unknownEntity(_ name: String, workflow: String, known: [String]) -> FlowError {
        let remedy =
            known.isEmpty ? "there is none yet" : "name one of \(quoted(known, last: "or"))"
        return FlowError(
            .notFound, "the flow of workflow '\(workflow)' has no '\(name)'; \(remedy)",
            FlowErrorDetails(subject: name, knownNames: known))
    }

    static func unknownMachine(_ name: String?, entity: String, known: [String]) -> FlowError {
        let what =
            name.map { "'\(entity)' has no machine '\($0)'" } ?? "'\(entity)' has several machines"
        return FlowError(
            .notFound, "\(what); name one of \(quoted(known, last: "or"))",
            FlowErrorDetails(subject: name ?? entity, knownNames: known))
    }

    static func unknownEvent(_ name: String, workflow: String, known: [String]) -> FlowError {
        let remedy =
            known.isEmpty
            ? "it has none, use 'flux flow move'" : "its events are \(quoted(known, last: "and"))"
        return FlowError(
            .notFound, "workflow '\(workflow)' has no event '\(name)'; \(remedy)",
            FlowErrorDetails(subject: name, knownNames: known))
    }

    static func unknownParameter(_ name: String, of subject: String, known: [String]) -> FlowError {
        let remedy =
            known.isEmpty ? "it takes nothing" : "it takes \(quoted(known, last: "and"))"
        return FlowError(
            .invalidArgument, "\(subject) does not take '\(name)'; \(remedy)",
            FlowErrorDetails(subject: name, knownNames: known))
    }

    static func missingParameter(_ parameter: ParameterDefinition, of subject: String) -> FlowError
    {
        return FlowError(
            .invalidArgument,
            "\(subject) needs '\(parameter.name)', \(parameter.accepted); add '--set \(parameter.name)=…'",
            FlowErrorDetails(subject: parameter.name))
    }

    static func invalidParameter(_ parameter: ParameterDefinition, of subject: String) -> FlowError
    {
        var details = FlowErrorDetails()
        details.subject = parameter.name
        if case .choice(let words) = parameter.type { details.knownNames = words }
        return FlowError(
            .invalidArgument,
            "'\(parameter.name)' of \(subject) must be \(parameter.accepted); write '--set \(parameter.name)=…'",
            details)
    }

    static func longParameter(_ parameter: ParameterDefinition, of subject: String) -> FlowError {
        return FlowError(
            .invalidArgument,
            "'\(parameter.name)' of \(subject) is longer than 100,000 bytes; keep it in a file and give its name",
            FlowErrorDetails(subject: parameter.name))
    }

    static func guardFailed(_ rule: Guard, subject: String) -> FlowError {
        return FlowError(
            rule.code == FlowErrorCode.guardFailed.rawValue ? .guardFailed : .already,
            "'\(subject)' is refused: \(rule.message)",
            FlowErrorDetails(subject: subject, reason: rule.code))
    }

    static func forbidden(
        _ rule: ForbiddenRule, subject: String, from: String?, to: String?,
        validTransitions: [String] = []
    ) -> FlowError {
        let move = from.flatMap { from in to.map { " from '\(from)' to '\($0)'" } } ?? ""
        return FlowError(
            .forbiddenTransition, "\(subject) is forbidden\(move): \(rule.message) (\(rule.code))",
            FlowErrorDetails(
                validTransitions: validTransitions, subject: bare(subject), from: from, to: to,
                reason: rule.code))
    }

    static func unsynchronised(
        _ rule: SyncRule, _ leading: EntityRecord, _ following: EntityRecord,
        _ definition: WorkflowDefinition
    ) -> FlowError {
        let first = definition.entities[rule.leading.entity].machines[rule.leading.machine]
        let second = definition.entities[rule.following.entity].machines[rule.following.machine]
        let state = first.states[leading.states[rule.leading.machine]]
        let other = second.states[following.states[rule.following.machine]]
        let allowed = second.states.indices.filter {
            rule.allowed[leading.states[rule.leading.machine]] & (1 << UInt64($0)) != 0
        }.map { second.states[$0] }
        return FlowError(
            .syncViolation,
            "'\(following.name)' cannot be '\(other)' while '\(leading.name)' is '\(state)'; "
                + (allowed.isEmpty
                    ? "nothing goes with that" : "then it may be \(quoted(allowed, last: "or"))"),
            FlowErrorDetails(
                validTransitions: allowed, subject: following.name, to: other,
                reason: "\(definition.name(of: rule.leading))=\(state)"))
    }

    static func breaksRule(_ check: CheckDefinition, subject: String) -> FlowError {
        return FlowError(
            .syncViolation,
            "'\(subject)' would break the rule '\(check.name)': \(check.description); see 'flux flow recover'",
            FlowErrorDetails(subject: subject, reason: check.name))
    }

    static func entityExists(_ name: String, kind: String) -> FlowError {
        return FlowError(
            .already, "there is a \(kind) '\(name)' in this flow already; give another name",
            FlowErrorDetails(subject: name, reason: "ALREADY_EXISTS"))
    }

    static func namelessEntity(kind: String) -> FlowError {
        FlowError(.invalidArgument, "the new \(kind) has no name; give it one")
    }

    static func notInitial(_ state: String, entity: String, machine: EntityMachine) -> FlowError {
        let allowed = machine.initial.map { machine.states[$0] }
        return FlowError(
            .invalidStateTransition,
            "'\(entity)' cannot begin as '\(state)'; it begins as \(quoted(allowed, last: "or")), before it has moved",
            FlowErrorDetails(validTransitions: allowed, subject: entity, to: state))
    }

    static func unknownVariable(
        _ variable: Expression.Variable, in expression: Expression
    ) -> FlowError {
        return FlowError(
            .invalidDefinition,
            "'\(variable.token)' in '\(expression.path)' names nothing; run 'flux flow lint' on the definition",
            FlowErrorDetails(subject: expression.path))
    }

    static func tooDeep(event: String) -> FlowError {
        FlowError(
            .invalidDefinition,
            "event '\(event)' fires events without end; run 'flux flow lint' on the definition")
    }

    /// A refusal of the evaluator: an expression that cannot be worked out.
    public static func badExpression(_ expression: Expression, _ detail: String) -> FlowError {
        return FlowError(
            .invalidDefinition,
            "the expression at '\(expression.path)' cannot be worked out (\(detail)); run 'flux flow lint' on the definition",
            FlowErrorDetails(subject: expression.path))
    }
}

extension ParameterDefinition {
    /// What it accepts, in words.
    public var accepted: String {
        switch type {
        case .text: "text"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "'true' or 'false'"
        case .time: "a time such as '2026-03-02T15:00' in your zone, or '2026-03-02T15:00:00Z'"
        case .choice(let words): quoted(words, last: "or")
        case .entity: "the name of an entity of this flow"
        case .file: "the path of a file"
        }
    }
}
