import FluxCalendar

/// Decides what happens to one flow.
///
/// One method per event; each either changes the flow and returns what changed, or throws and
/// changes nothing. Checks come in this order: unknown name, a flow at rest, the phase's machine,
/// the retry limit, the order of phases.
public struct FlowMachine: Equatable, Sendable {
    /// What the flow is made of.
    public let definition: WorkflowDefinition
    /// Where the flow stands: one record for each phase of the definition, in its order, then those
    /// of phases that the definition does not know, which do not count.
    public private(set) var snapshot: FlowSnapshot
    /// How often and when failed phases are tried again.
    public let retryPolicy: RetryPolicy
    /// The moment at which the events happen.
    public var now: Instant

    /// Takes up a flow where it stands.
    ///
    /// - Parameter snapshot: records in any order; a missing phase counts as not started.
    public init(
        definition: WorkflowDefinition, snapshot: FlowSnapshot, now: Instant,
        retryPolicy: RetryPolicy = .standard
    ) {
        self.definition = definition
        self.retryPolicy = retryPolicy
        self.now = now
        let known = Set(definition.phases.map(\.name))
        var ordered = snapshot
        ordered.phases =
            definition.phases.map {
                snapshot.phase(named: $0.name) ?? PhaseRecord(name: $0.name)
            } + snapshot.phases.filter { !known.contains($0.name) }
        self.snapshot = ordered
    }

    /// Starts a new flow.
    public init(
        new definition: WorkflowDefinition, now: Instant, retryPolicy: RetryPolicy = .standard
    ) {
        self.init(
            definition: definition, snapshot: FlowSnapshot(new: definition), now: now,
            retryPolicy: retryPolicy)
    }

    /// The records of the phases that the definition knows, in its order.
    public var phases: ArraySlice<PhaseRecord> { snapshot.phases[..<definition.phases.count] }

    /// The record of a phase.
    ///
    /// - Throws: `INVALID_PHASE` when the workflow has no such phase.
    public func phase(named name: String) throws(FlowError) -> PhaseRecord {
        snapshot.phases[try index(of: name)]
    }

    func index(of name: String) throws(FlowError) -> Int {
        for index in definition.phases.indices where definition.phases[index].name == name {
            return index
        }
        throw FlowError.unknownPhase(
            name, workflow: definition.name, known: definition.phases.map(\.name))
    }

    // MARK: - Checks

    /// The index of a phase of a flow that is not at rest.
    func movable(_ name: String) throws(FlowError) -> Int {
        let index = try index(of: name)
        if snapshot.ordered != nil { throw FlowError.flowAtRest(status) }
        return index
    }

    func require(_ index: Int, moveTo target: PhaseState) throws(FlowError) {
        let record = snapshot.phases[index]
        guard record.state.canMove(to: target) else {
            throw FlowError.refusedMove(
                code: PhaseState.refusalCode, subject: "phase '\(record.name)'",
                from: record.state.rawValue, to: target.rawValue, isKnownState: true,
                validTransitions: record.state.validTransitions.map(\.rawValue))
        }
    }

    func requireOrder(_ index: Int, target: PhaseState) throws(FlowError) {
        let record = snapshot.phases[index]
        if target == .inProgress {
            let missing = missingDependencies(of: index)
            if !missing.isEmpty {
                throw FlowError.missingPhases(missing, phase: record.name, state: record.state)
            }
        }
        if record.state == .completed {
            let holding = holders(of: index)
            if !holding.isEmpty {
                throw FlowError.heldByDependents(
                    holding, phase: record.name, state: record.state, target: target)
            }
        }
    }

    /// The phases that must be completed before this one may start.
    func missingDependencies(of index: Int) -> [String] {
        definition.phases[index].dependsOn.filter {
            snapshot.phase(named: $0)?.state != .completed
        }
    }

    /// The phases that depend on this one and are under way or done.
    func holders(of index: Int) -> [String] {
        let name = definition.phases[index].name
        var holders: [String] = []
        for other in definition.phases.indices
        where !snapshot.phases[other].state.isIdle
            && definition.phases[other].dependsOn.contains(name)
        {
            holders.append(definition.phases[other].name)
        }
        return holders
    }

    // MARK: - Changes

    /// Applies a move that was checked, with what it does to the phase's accounts.
    mutating func apply(_ index: Int, _ target: PhaseState, reason: String?) -> Transition {
        let from = snapshot.phases[index].state
        snapshot.phases[index].state = target
        switch from {
        case .retryNeeded where target == .inProgress:
            snapshot.phases[index].retryCount += 1
            snapshot.phases[index].lastRetryAt = now
            snapshot.phases[index].marked = true
        case .retryNeeded, .failed, .rolledBack: snapshot.phases[index].marked = true
        // What it took to get there once says nothing about the next attempt.
        case .completed: snapshot.phases[index].retryCount = 0
        case .notStarted, .inProgress, .waitingValidation, .waitingApproval: break
        }
        switch target {
        case .inProgress:
            snapshot.phases[index].progress = 0
            snapshot.phases[index].nextRetryAt = nil
        case .completed:
            snapshot.phases[index].marked = false
            snapshot.phases[index].error = nil
        case .rolledBack:
            snapshot.phases[index].retryCount = 0
            snapshot.phases[index].nextRetryAt = nil
            snapshot.phases[index].error = nil
            snapshot.phases[index].progress = 0
        case .notStarted: forgetMarksWhenAllReset()
        case .failed: snapshot.phases[index].nextRetryAt = nil
        case .waitingValidation, .waitingApproval, .retryNeeded: break
        }
        return Transition(
            entity: snapshot.phases[index].name, machine: PhaseState.machineName,
            from: from.rawValue, to: target.rawValue, reason: reason)
    }

    /// A flow whose phases are all reset is as good as new.
    private mutating func forgetMarksWhenAllReset() {
        guard phases.allSatisfy({ $0.state == .notStarted }) else { return }
        for index in definition.phases.indices { snapshot.phases[index].marked = false }
    }

    mutating func set(failure: PhaseFailure, nextRetryAt: Instant?, at index: Int) {
        snapshot.phases[index].error = failure
        snapshot.phases[index].nextRetryAt = nextRetryAt
    }

    mutating func set(progress: Double, at index: Int) {
        snapshot.phases[index].progress = progress
    }

    mutating func set(order: FlowOrder?) { snapshot.ordered = order }
}
