import Testing

@testable import FlowEngine

@Suite struct RollbackTests {
    @Test("a cascade takes the phases that depend on it back first, the last one first")
    func cascade() throws {
        var flow = machine(chain, [.completed, .completed, .inProgress])
        let decision = try flow.rollback("a", cascade: true, reason: "start over")
        #expect(
            decision.transitions.map { "\($0.entity): \($0.from ?? "") → \($0.to)" } == [
                "c: in_progress → failed", "c: failed → rolled_back",
                "b: completed → rolled_back", "a: completed → rolled_back",
            ])
        #expect(decision.transitions.last?.reason == "start over")
        #expect(decision.changedPhases == ["c", "b", "a"])
        #expect(decision.statusAfter == .errorRecovery)
    }

    @Test("phases that are idle already are left as they are")
    func idle() throws {
        var flow = machine(chain, [.completed, .rolledBack, .notStarted])
        let decision = try flow.rollback("a", cascade: true)
        #expect(decision.transitions.map(\.entity) == ["a"])
        #expect(flow.snapshot.phases.map(\.state) == [.rolledBack, .rolledBack, .notStarted])
    }

    @Test("phases beside it are left as they are")
    func beside() throws {
        var flow = machine(
            .goal, [.completed, .completed, .completed, .completed, .waitingApproval])
        let decision = try flow.rollback("schedule", cascade: true)
        #expect(decision.changedPhases == ["plan", "schedule"])
        #expect(flow.snapshot.phase(named: "classify")?.state == .completed)
    }

    @Test("each step of a cascade is one that could be taken by hand, in every state")
    func stepsAreAllowed() throws {
        var cascades = 0
        for states in combinations(of: PhaseState.allCases, count: 3) {
            let start = machine(chain, states)
            for phase in ["a", "b", "c"] {
                var flow = start
                var byHand = start
                let record = try start.phase(named: phase)
                guard record.state.canMove(to: .rolledBack) else {
                    let error = refusal { () throws(FlowError) in
                        try flow.rollback(phase, cascade: true)
                    }
                    #expect(error?.code == .invalidPhaseTransition)
                    continue
                }
                let decision = try flow.rollback(phase, cascade: true)
                for step in decision.transitions {
                    _ = try byHand.move(step.entity, to: step.to)
                }
                #expect(byHand == flow)
                cascades += 1
            }
        }
        #expect(cascades == 3 * 3 * 64)
    }

    @Test("a phase that was rolled back has forgotten its failures")
    func forgets() throws {
        var flow = machine(side, [.inProgress])
        _ = try flow.fail("a", PhaseFailure(.agentTimeout, message: "slow"), jitter: 0.5)
        _ = try flow.retry("a")
        _ = try flow.fail("a", PhaseFailure(.agentTimeout, message: "slow"), jitter: 0.5)
        _ = try flow.rollback("a")
        let record = try flow.phase(named: "a")
        #expect(record.retryCount == 0)
        #expect(record.error == nil)
        #expect(record.nextRetryAt == nil)
        #expect(flow.status == .errorRecovery)
    }

    @Test("a phase keeps the mark of a failure until it is completed")
    func marks() throws {
        var flow = machine(side, [.inProgress])
        _ = try flow.move("a", to: "retry_needed")
        #expect(try flow.phase(named: "a").marked == false)
        _ = try flow.start("a")
        #expect(try flow.phase(named: "a").marked)
        #expect(flow.status == .errorRecovery)
        _ = try flow.complete("a")
        #expect(try flow.phase(named: "a").marked == false)
        #expect(flow.status == .active)
    }

    @Test("a flow whose phases are all reset is as good as new")
    func allReset() throws {
        var flow = machine(chain, [.completed, .completed])
        _ = try flow.rollback("a", cascade: true)
        _ = try flow.move("b", to: "not_started")
        #expect(flow.status == .errorRecovery)
        _ = try flow.move("a", to: "not_started")
        #expect(flow.status == .initialized)
        _ = try flow.start("a")
        #expect(flow.status == .dataGathering)
    }
}
