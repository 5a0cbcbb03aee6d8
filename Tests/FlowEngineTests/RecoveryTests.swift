import Testing

@testable import FlowEngine

@Suite struct RecoveryTests {
    /// Takes an option the way a person would.
    private func take(_ option: RecoveryOption, in flow: inout FlowMachine) throws(FlowError) {
        guard let phase = option.phase else {
            _ = option.action == .resume ? try flow.resume() : try flow.cancel()
            return
        }
        switch option.action {
        case .retry: _ = try flow.retry(phase)
        case .forceRetry: _ = try flow.retry(phase, order: .forced)
        case .rollback: _ = try flow.rollback(phase)
        case .start, .complete, .approve, .reopen, .markForRetry, .reset, .resume, .cancel, .event,
            .move:
            _ = try flow.move(phase, to: option.targetState)
        }
    }

    @Test("every option works when taken, and its target state is the next one, in all states")
    func everyOptionWorks() throws {
        var taken = 0
        for definition in [chain, side] {
            for states in combinations(of: PhaseState.allCases, count: 3) {
                for retries in [0, 3] {
                    var snapshot = machine(definition, states).snapshot
                    for index in snapshot.phases.indices {
                        snapshot.phases[index].retryCount = retries
                    }
                    let flow = FlowMachine(
                        definition: definition, snapshot: snapshot, now: moment)
                    for option in flow.recoveryOptions {
                        var after = flow
                        try take(option, in: &after)
                        let phase = try #require(option.phase)
                        var moved = flow
                        let decision = try moved.move(phase, to: option.targetState)
                        #expect(decision.transitions.map(\.to) == [option.targetState])
                        #expect(after != flow)
                        taken += 1
                    }
                }
            }
        }
        #expect(taken > 5_000)
    }

    @Test("a failed phase offers a retry, a completed one its rollback")
    func namedOptions() {
        let flow = machine(side, [.failed, .completed])
        let options = flow.recoveryOptions.map {
            "\($0.phase ?? "") \($0.action) \($0.targetState)"
        }
        #expect(
            options == [
                "a retry retry_needed", "a rollback rolled_back", "b rollback rolled_back",
                "c start in_progress",
            ])
    }

    @Test("only a retry that has a due time happens by itself")
    func automatic() throws {
        var flow = machine(side, [.inProgress, .retryNeeded, .inProgress])
        _ = try flow.fail("a", PhaseFailure(.agentTimeout, message: "slow"), jitter: 0)
        let automatic = flow.recoveryOptions.filter(\.automatic)
        #expect(automatic.map(\.phase) == ["a"])
        #expect(automatic.map(\.action) == [.retry])
    }

    @Test("no state that can be reached is a dead end: there is a way to completed from each")
    func noDeadEnds() throws {
        for definition in [chain, side] {
            let key = { (flow: FlowMachine) in flow.snapshot.phases.map(\.state) }
            let completed = [PhaseState](repeating: .completed, count: 3)
            var after: [[PhaseState]: Set<[PhaseState]>] = [:]
            var open = [FlowMachine(new: definition, now: moment)]
            while let flow = open.popLast() {
                guard after[key(flow)] == nil else { continue }
                after[key(flow)] = []
                for option in flow.recoveryOptions {
                    var next = flow
                    try take(option, in: &next)
                    after[key(flow), default: []].insert(key(next))
                    open.append(next)
                }
                // What fails or waits is reached by events that are no recovery.
                for phase in ["a", "b", "c"] {
                    for state in PhaseState.allCases {
                        var next = flow
                        let error = refusal { () throws(FlowError) in
                            try next.move(phase, to: state.rawValue)
                        }
                        if error == nil { open.append(next) }
                    }
                }
            }
            var reaching: Set<[PhaseState]> = [completed]
            var grew = true
            while grew {
                grew = false
                for (from, targets) in after
                where !reaching.contains(from) && !targets.isDisjoint(with: reaching) {
                    reaching.insert(from)
                    grew = true
                }
            }
            #expect(after.count > 40)
            #expect(reaching.count == after.count)
        }
    }

    @Test("a paused flow can be resumed or cancelled, a cancelled one is final")
    func atRest() throws {
        var paused = machine(chain, [.inProgress], ordered: .paused)
        #expect(paused.recoveryOptions.map(\.action) == [.resume, .cancel])
        #expect(paused.recoveryOptions.map(\.targetState) == ["data_gathering", "cancelled"])
        for option in paused.recoveryOptions {
            var flow = paused
            try take(option, in: &flow)
            #expect(flow.status.rawValue == option.targetState)
        }
        _ = try paused.cancel()
        #expect(paused.recoveryOptions == [])
    }
}
