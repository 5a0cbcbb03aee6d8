import FluxCalendar
import Testing

@testable import FlowEngine

@Suite struct RetryTests {
    @Test("four classes of failure can be retried, four cannot")
    func classes() {
        #expect(
            FailureClass.allCases.filter(\.isRetryable).map(\.rawValue) == [
                "PHASE_EXECUTION_FAILED", "AGENT_TIMEOUT", "EXTERNAL_SERVICE_ERROR",
                "TEMPORARY_RESOURCE_UNAVAILABLE",
            ])
        #expect(
            FailureClass.allCases.filter { !$0.isRetryable }.map(\.rawValue) == [
                "INVALID_TRANSITION", "DATA_VALIDATION_FAILED", "PERMISSION_DENIED",
                "MALFORMED_REQUEST",
            ])
    }

    @Test("a failure that a retry can help waits for it, another one fails the phase")
    func targets() throws {
        for failureClass in FailureClass.allCases {
            for from in PhaseState.allCases {
                var flow = machine(side, [from])
                let failure = PhaseFailure(failureClass, message: "m", context: "{\"n\":1}")
                let target: PhaseState = failureClass.isRetryable ? .retryNeeded : .failed
                let error = refusal { () throws(FlowError) in
                    try flow.fail("a", failure, jitter: 0.5)
                }
                guard from.canMove(to: target) else {
                    #expect(error?.code == .invalidPhaseTransition)
                    continue
                }
                #expect(error == nil)
                let record = try flow.phase(named: "a")
                #expect(record.state == target)
                #expect(record.error == failure)
                #expect((record.nextRetryAt != nil) == failureClass.isRetryable)
            }
        }
    }

    @Test("three retries are allowed, then only a forced one")
    func limit() throws {
        var flow = machine(side, [.inProgress])
        let failure = PhaseFailure(.externalServiceError, message: "down")
        for count in 1...3 {
            _ = try flow.fail("a", failure, jitter: 0)
            #expect(try flow.phase(named: "a").state == .retryNeeded)
            flow.now = flow.now.adding(minutes: 10)
            let decision = try flow.retry("a")
            #expect(decision.transitions.map(\.to) == ["in_progress"])
            #expect(try flow.phase(named: "a").retryCount == count)
            #expect(try flow.phase(named: "a").lastRetryAt == flow.now)
            #expect(try flow.phase(named: "a").nextRetryAt == nil)
        }
        _ = try flow.fail("a", failure, jitter: 0)
        #expect(try flow.phase(named: "a").state == .failed)
        #expect(try flow.phase(named: "a").nextRetryAt == nil)
        let before = flow
        let error = refusal { () throws(FlowError) in try flow.retry("a") }
        #expect(error?.code == .retryLimitReached)
        #expect(error?.details.retryCount == 3)
        #expect(error?.details.maxRetries == 3)
        #expect(flow == before)
        let decision = try flow.retry("a", order: .forced)
        #expect(decision.transitions.map(\.to) == ["retry_needed", "in_progress"])
        #expect(try flow.phase(named: "a").retryCount == 4)
        #expect(try flow.phase(named: "a").error == failure)
        _ = try flow.complete("a")
        #expect(try flow.phase(named: "a").error == nil)
    }

    @Test("a failure that shows after completion counts from the start again")
    func lateFailure() throws {
        var snapshot = machine(side, [.completed]).snapshot
        snapshot.phases[0].retryCount = 3
        var flow = FlowMachine(definition: side, snapshot: snapshot, now: moment)
        _ = try flow.fail("a", PhaseFailure(.agentTimeout, message: "late"), jitter: 1)
        let record = try flow.phase(named: "a")
        #expect(record.state == .retryNeeded)
        #expect(record.retryCount == 0)
        #expect(record.nextRetryAt == moment.adding(seconds: 60))
    }

    @Test("only a failed phase can be retried")
    func states() {
        for state in PhaseState.allCases where state != .failed && state != .retryNeeded {
            for order in [RetryOrder.person, .forced] {
                var flow = machine(side, [state])
                let error = refusal { () throws(FlowError) in try flow.retry("a", order: order) }
                #expect(error?.code == .invalidPhaseTransition)
                #expect(error?.details.validTransitions == state.validTransitions.map(\.rawValue))
            }
        }
    }

    @Test("a retry waits for the phases that come first")
    func order() {
        for state in [PhaseState.failed, .retryNeeded] {
            var flow = machine(chain, [.rolledBack, state])
            let before = flow
            let error = refusal { () throws(FlowError) in try flow.retry("b") }
            #expect(error?.code == .phaseOrderViolation)
            #expect(error?.details.missingPhases == ["a"])
            #expect(flow == before)
        }
    }

    @Test("a retry is due by itself from the moment that was set, within the limit")
    func due() throws {
        var flow = machine(side, [.inProgress])
        _ = try flow.fail("a", PhaseFailure(.agentTimeout, message: "slow"), jitter: 1)
        let due = try #require(try flow.phase(named: "a").nextRetryAt)
        #expect(due == moment.adding(seconds: 60))
        #expect(flow.dueRetries == [])
        flow.now = due
        #expect(flow.dueRetries == ["a"])
        var exhausted = flow.snapshot
        exhausted.phases[0].retryCount = 3
        #expect(FlowMachine(definition: side, snapshot: exhausted, now: due).dueRetries == [])
    }

    @Test("a move by hand back into work counts as a retry but is not limited")
    func byHand() throws {
        var flow = machine(side, [.inProgress])
        for count in 1...5 {
            _ = try flow.move("a", to: "failed")
            _ = try flow.move("a", to: "retry_needed")
            _ = try flow.move("a", to: "in_progress")
            #expect(try flow.phase(named: "a").retryCount == count)
        }
    }

    @Test(
        "the wait doubles with each retry, up to the cap, half of it left to chance",
        arguments: [
            (0, 0.0, 30), (0, 1.0, 60), (1, 0.0, 60), (1, 1.0, 120), (2, 0.5, 180), (3, 1.0, 480),
            (5, 1.0, 1_920), (6, 1.0, 3_600), (6, 0.0, 1_800), (60, 1.0, 3_600),
            (Int.max, 1.0, 3_600), (-1, 1.0, 60), (0, -3.0, 30), (0, 7.0, 60), (0, Double.nan, 30),
        ] as [(Int, Double, Int64)])
    func backoff(retryCount: Int, jitter: Double, seconds: Int64) {
        #expect(
            RetryPolicy.standard.delaySeconds(retryCount: retryCount, jitter: jitter) == seconds)
    }

    @Test("limits below zero count as zero, and no arithmetic overflows")
    func limits() {
        let none = RetryPolicy(maxRetries: -1, baseSeconds: -5, capSeconds: -5)
        #expect(none.maxRetries == 0)
        #expect(none.delaySeconds(retryCount: 10, jitter: 1) == 0)
        let long = RetryPolicy(baseSeconds: 1 << 40, capSeconds: 1 << 50)
        #expect(long.delaySeconds(retryCount: 63, jitter: 1) == 1 << 50)
    }
}
