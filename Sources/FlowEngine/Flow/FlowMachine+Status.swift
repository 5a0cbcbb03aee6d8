extension FlowMachine {
    /// The flow's status: what the user ordered, else what follows from its phases.
    ///
    /// A flow whose phases are all `not_started` is `initialized` even when they were reset: nothing
    /// is left to recover from.
    public var status: FlowStatus {
        switch snapshot.ordered {
        case .cancelled: return .cancelled
        case .paused: return .paused
        case nil: break
        }
        let seen = PhaseSummary(phases)
        if seen.isEmpty || seen.allNotStarted { return .initialized }
        if seen.allCompleted { return .completed }
        if seen.retryNeeded { return .retryPending }
        if seen.failed { return seen.inProgress ? .errorRecovery : .failed }
        if seen.waitingApproval { return .waitingApproval }
        if seen.recovering { return .errorRecovery }
        return
            (stage(ofFurthest: { !$0.isIdle }) ?? stage(ofFurthest: { $0 == .completed })
            ?? .active).status
    }

    /// The stage that the last phase in such a state gives for it.
    private func stage(ofFurthest matches: (PhaseState) -> Bool) -> FlowStage? {
        guard let index = phases.lastIndex(where: { matches($0.state) }) else { return nil }
        return definition.phases[index].stage.stage(in: snapshot.phases[index].state)
    }

    /// How much of the flow is done, 0–100: each phase's share times its weight.
    public var progressPercentage: Double {
        var sum = 0.0
        for (phase, share) in zip(phases, definition.shares) { sum += phase.weight * share }
        // Thirds of 100 add up to a hair less or more.
        let rounded = (sum * 1_000_000).rounded() / 1_000_000
        return min(rounded, 100)
    }
}

/// Which states occur among the phases of a flow.
private struct PhaseSummary {
    var isEmpty = true
    var allNotStarted = true
    var allCompleted = true
    var retryNeeded = false
    var failed = false
    var inProgress = false
    var waitingApproval = false
    var recovering = false

    init(_ phases: ArraySlice<PhaseRecord>) {
        for phase in phases {
            isEmpty = false
            allNotStarted = allNotStarted && phase.state == .notStarted
            allCompleted = allCompleted && phase.state == .completed
            if phase.marked, phase.state != .completed { recovering = true }
            switch phase.state {
            case .retryNeeded: retryNeeded = true
            case .failed: failed = true
            case .inProgress: inProgress = true
            case .waitingApproval: waitingApproval = true
            case .rolledBack: recovering = true
            case .notStarted, .waitingValidation, .completed: break
            }
        }
    }
}
