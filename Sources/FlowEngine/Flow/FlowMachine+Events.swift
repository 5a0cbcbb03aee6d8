import FluxCalendar

/// Who wants a retry.
public enum RetryOrder: Equatable, Sendable {
    /// The user, within the limit; need not wait for the next due time.
    case person
    /// The user, also beyond the limit (`--force`).
    case forced
}

extension FlowMachine {
    /// Moves a phase to the state named `state`.
    ///
    /// Moving from `retry_needed` to `in_progress` so counts as a retry but is not limited.
    /// - Throws: `INVALID_PHASE`, `INVALID_FLOW_TRANSITION`, `INVALID_PHASE_TRANSITION` (also for an
    ///   unknown state and for the state it is in), `PHASE_ORDER_VIOLATION`.
    public mutating func move(
        _ phase: String, to state: String, reason: String? = nil
    ) throws(FlowError) -> Decision {
        let index = try movable(phase)
        guard let target = PhaseState(rawValue: state) else {
            let current = snapshot.phases[index].state
            throw FlowError.refusedMove(
                code: PhaseState.refusalCode, subject: "phase '\(phase)'", from: current.rawValue,
                to: state, isKnownState: false,
                validTransitions: current.validTransitions.map(\.rawValue))
        }
        return try move(index, to: target, reason: reason)
    }

    /// The phase's work begins: → `in_progress`. Throws as ``move(_:to:reason:)``.
    public mutating func start(
        _ phase: String, reason: String? = nil
    ) throws(FlowError) -> Decision {
        try move(try movable(phase), to: .inProgress, reason: reason)
    }

    /// The phase's work is to be checked: → `waiting_validation`. Throws as ``move(_:to:reason:)``.
    public mutating func validate(
        _ phase: String, reason: String? = nil
    ) throws(FlowError) -> Decision {
        try move(try movable(phase), to: .waitingValidation, reason: reason)
    }

    /// The phase's work waits for the user's yes: → `waiting_approval`. Throws as
    /// ``move(_:to:reason:)``.
    public mutating func submitForApproval(
        _ phase: String, reason: String? = nil
    ) throws(FlowError) -> Decision {
        try move(try movable(phase), to: .waitingApproval, reason: reason)
    }

    /// The phase is done: → `completed`. Throws as ``move(_:to:reason:)``.
    public mutating func complete(
        _ phase: String, reason: String? = nil
    ) throws(FlowError) -> Decision {
        try move(try movable(phase), to: .completed, reason: reason)
    }

    /// An attempt failed: → `retry_needed` with a due time when trying again can help and the limit
    /// is not reached, else → `failed`.
    ///
    /// - Parameter jitter: a random value from 0 to 1 that spreads the due time.
    /// - Throws: as ``move(_:to:reason:)``.
    public mutating func fail(
        _ phase: String, _ failure: PhaseFailure, jitter: Double, reason: String? = nil
    ) throws(FlowError) -> Decision {
        let index = try movable(phase)
        // Leaving completed starts a new count.
        let record = snapshot.phases[index]
        let retries = record.state == .completed ? 0 : record.retryCount
        let again = failure.failureClass.isRetryable && retries < retryPolicy.maxRetries
        let target: PhaseState = again ? .retryNeeded : .failed
        let decision = try move(index, to: target, reason: reason ?? failure.failureClass.rawValue)
        let delay = retryPolicy.delaySeconds(retryCount: retries, jitter: jitter)
        set(failure: failure, nextRetryAt: again ? now.adding(seconds: delay) : nil, at: index)
        return decision
    }

    /// Tries a failed phase again: `failed` → `retry_needed` → `in_progress`, or from
    /// `retry_needed`; counts.
    ///
    /// - Throws: `RETRY_LIMIT_REACHED` beyond the limit unless forced; otherwise as
    ///   ``move(_:to:reason:)``.
    public mutating func retry(
        _ phase: String, order: RetryOrder = .person, reason: String? = nil
    ) throws(FlowError) -> Decision {
        let index = try movable(phase)
        let record = snapshot.phases[index]
        guard record.state == .failed || record.state == .retryNeeded else {
            throw FlowError.refusedMove(
                code: PhaseState.refusalCode, subject: "phase '\(phase)'",
                from: record.state.rawValue, to: PhaseState.retryNeeded.rawValue,
                isKnownState: true,
                validTransitions: record.state.validTransitions.map(\.rawValue))
        }
        if order == .person, record.retryCount >= retryPolicy.maxRetries {
            throw FlowError.retryLimit(phase: phase, record: record, limit: retryPolicy.maxRetries)
        }
        try requireOrder(index, target: .inProgress)
        let why = reason ?? "retry \(record.retryCount + 1)"
        let before = status
        var transitions: [Transition] = []
        if record.state == .failed {
            transitions.append(apply(index, .retryNeeded, reason: why))
        }
        transitions.append(apply(index, .inProgress, reason: why))
        return decision(transitions, before: before)
    }

    /// Takes a phase back: → `rolled_back`.
    ///
    /// - Parameter cascade: whether the phases that depend on it are taken back too, the last one
    ///   first; those under way fail on the way, because the machine knows no shorter one.
    /// - Throws: `PHASE_ORDER_VIOLATION` when phases depend on it and `cascade` is off; otherwise as
    ///   ``move(_:to:reason:)``.
    public mutating func rollback(
        _ phase: String, cascade: Bool = false, reason: String? = nil
    ) throws(FlowError) -> Decision {
        let index = try movable(phase)
        try require(index, moveTo: .rolledBack)
        guard cascade else { return try move(index, to: .rolledBack, reason: reason) }
        let before = status
        let why = reason ?? "rolled back with '\(phase)'"
        var transitions: [Transition] = []
        let dependents = Set(definition.dependents(of: phase))
        for other in rollbackOrder(dependents) where !snapshot.phases[other].state.isIdle {
            if !snapshot.phases[other].state.canMove(to: .rolledBack) {
                transitions.append(apply(other, .failed, reason: why))
            }
            transitions.append(apply(other, .rolledBack, reason: why))
        }
        transitions.append(apply(index, .rolledBack, reason: reason))
        return decision(transitions, before: before)
    }

    /// A phase under way tells how far it is; moves no machine.
    ///
    /// - Parameter progress: 0–1.
    /// - Throws: `INVALID_PHASE`, `INVALID_FLOW_TRANSITION`, `INVALID_PHASE_TRANSITION` when it is
    ///   not in progress, `INVALID_ARGUMENT` when the value lies outside 0–1.
    public mutating func progress(
        _ phase: String, _ progress: Double
    ) throws(FlowError) -> Decision {
        let index = try movable(phase)
        let state = snapshot.phases[index].state
        guard state == .inProgress else {
            throw FlowError.progressWithoutWork(phase: phase, state: state)
        }
        guard progress >= 0, progress <= 1 else {
            throw FlowError.progressOutOfRange(phase: phase, state: state)
        }
        let before = status
        set(progress: progress, at: index)
        return Decision(
            transitions: [], changedPhases: [phase], statusBefore: before, statusAfter: before)
    }

    /// The flow rests: nothing moves until it is resumed.
    ///
    /// - Throws: `INVALID_FLOW_TRANSITION` when its status does not allow it.
    public mutating func pause(reason: String? = nil) throws(FlowError) -> Decision {
        try order(.paused, as: .paused, reason: reason)
    }

    /// The flow ends for good.
    ///
    /// - Throws: `INVALID_FLOW_TRANSITION` when its status does not allow it.
    public mutating func cancel(reason: String? = nil) throws(FlowError) -> Decision {
        try order(.cancelled, as: .cancelled, reason: reason)
    }

    /// A paused flow goes on where it was.
    ///
    /// - Throws: `INVALID_FLOW_TRANSITION` when it is not paused.
    public mutating func resume(reason: String? = nil) throws(FlowError) -> Decision {
        let before = status
        guard before == .paused else { throw FlowError.nothingToResume(before) }
        set(order: nil)
        return flowDecision(before: before, reason: reason)
    }

    // MARK: - Shared steps

    private mutating func order(
        _ order: FlowOrder, as target: FlowStatus, reason: String?
    ) throws(FlowError) -> Decision {
        let before = status
        _ = try before.moved(to: target.rawValue, subject: "the flow")
        set(order: order)
        return flowDecision(before: before, reason: reason)
    }

    private func flowDecision(before: FlowStatus, reason: String?) -> Decision {
        let after = status
        return Decision(
            transitions: [
                Transition(
                    entity: "flow", machine: FlowStatus.machineName, from: before.rawValue,
                    to: after.rawValue, reason: reason)
            ], changedPhases: [], statusBefore: before, statusAfter: after)
    }

    private mutating func move(
        _ index: Int, to target: PhaseState, reason: String?
    ) throws(FlowError) -> Decision {
        try require(index, moveTo: target)
        try requireOrder(index, target: target)
        let before = status
        // Apart from the call below, which would see the flow as it was before its arguments.
        let transition = apply(index, target, reason: reason)
        return decision([transition], before: before)
    }

    private func decision(_ transitions: [Transition], before: FlowStatus) -> Decision {
        var changed: [String] = []
        for transition in transitions where !changed.contains(transition.entity) {
            changed.append(transition.entity)
        }
        return Decision(
            transitions: transitions, changedPhases: changed, statusBefore: before,
            statusAfter: status)
    }

    /// The indices of these phases so that each comes before the ones it depends on.
    private func rollbackOrder(_ names: Set<String>) -> [Int] {
        var order: [Int] = []
        var left = definition.phases.indices.filter { names.contains(definition.phases[$0].name) }
        while !left.isEmpty {
            let free = left.lastIndex { candidate in
                let name = definition.phases[candidate].name
                return !left.contains { definition.phases[$0].dependsOn.contains(name) }
            }
            // A circle of phases has no right order; the last one first is as good as any.
            order.append(left.remove(at: free ?? left.count - 1))
        }
        return order
    }
}
