extension FlowInstance {
    /// What a person may order for a flow as a whole.
    public enum Order: String, CaseIterable, Sendable {
        /// `pause`: nothing moves until it is resumed.
        case pause
        /// `resume`: it goes on where it was.
        case resume
        /// `cancel`: it ends for good.
        case cancel
    }

    /// Pauses, resumes or cancels the flow; cancelling fires the workflow's `cancel` event where there is one.
    ///
    /// - Throws: `INVALID_FLOW_TRANSITION`, or why the `cancel` event is refused.
    public mutating func order(
        _ order: Order, reason: String?, _ context: FlowContext
    ) throws(FlowError) -> Decision {
        let before = try status(context)
        var decision: Decision
        switch order {
        case .resume:
            guard before == .paused else { throw FlowError.nothingToResume(before) }
            machine.set(order: nil)
            decision = Decision(statusBefore: before, statusAfter: before)
        case .pause:
            _ = try before.moved(to: FlowStatus.paused.rawValue, subject: "the flow")
            machine.set(order: .paused)
            decision = Decision(statusBefore: before, statusAfter: before)
        case .cancel:
            _ = try before.moved(to: FlowStatus.cancelled.rawValue, subject: "the flow")
            let resting = machine.snapshot.ordered
            machine.set(order: nil)
            if definition.event(named: "cancel") != nil {
                do {
                    decision = try fire("cancel", FlowData(), context)
                } catch {
                    machine.set(order: resting)
                    throw error
                }
            } else {
                decision = Decision(statusBefore: before, statusAfter: before)
            }
            machine.set(order: .cancelled)
        }
        decision.keep(before: before, after: try status(context))
        decision.transitions.append(
            Transition(
                entity: "flow", machine: FlowStatus.machineName, from: before.rawValue,
                to: decision.statusAfter.rawValue, reason: reason))
        return decision
    }

    /// Changes the phases.
    ///
    /// - Throws: what `change` throws; then nothing was changed.
    public mutating func changePhases(
        _ change: (inout FlowMachine) throws(FlowError) -> Decision
    ) throws(FlowError) -> Decision {
        var copy = machine
        let decision = try change(&copy)
        machine = copy
        isTouched = true
        return decision
    }

    /// Puts entities and data back to what they were before a phase.
    ///
    /// - Throws: `SYNC_VIOLATION` when the states do not go together; then nothing was changed.
    public mutating func restore(
        entities: [EntityRecord], data: FlowData
    ) throws(FlowError) {
        var restored = self
        restored.entities = entities
        restored.data = data
        if let error = restored.syncViolations().first { throw error }
        self = restored
    }

    /// The only phase that is under way; what happens now happens on its behalf.
    public var phaseUnderWay: String? {
        let working = machine.phases.filter { $0.state == .inProgress }
        return working.count == 1 ? working.first?.name : nil
    }
}

extension Decision {
    /// Notes the status of the whole flow, which the phases alone do not know.
    public mutating func keep(before: FlowStatus, after: FlowStatus) {
        statusBefore = before
        statusAfter = after
    }
}

extension FlowError {
    /// The refusal of a workflow that does not exist.
    public static func unknown(workflow: String, known: [String]) -> FlowError {
        unknownWorkflow(workflow, known: known)
    }

    /// The other flows could not be asked.
    public static func lookupFailed(_ name: String) -> FlowError {
        FlowError(.invalidDefinition, "the lookup '\(name)' cannot be answered; run 'flux check'")
    }
}

extension Decision {
    /// A decision that changes nothing yet.
    public static func nothing(_ status: FlowStatus) -> Decision {
        Decision(statusBefore: status, statusAfter: status)
    }

    /// Adds what was decided next.
    public mutating func append(_ next: Decision) {
        transitions += next.transitions
        changedPhases += next.changedPhases.filter { !changedPhases.contains($0) }
        changedEntities.formUnion(next.changedEntities)
    }
}
