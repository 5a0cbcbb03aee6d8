import Testing

@testable import FlowEngine

@Suite struct PhaseMoveTests {
    @Test("every pair of states moves exactly where the machine allows it")
    func everyPair() throws {
        let table = try MachineTables.load().phase.transitions
        for from in PhaseState.allCases {
            for to in PhaseState.allCases {
                var flow = machine(side, [from])
                let before = flow
                let allowed = try #require(table[from.rawValue])
                if allowed.contains(to.rawValue) {
                    let decision = try flow.move("a", to: to.rawValue, reason: "why")
                    #expect(
                        decision.transitions == [
                            Transition(
                                entity: "a", machine: "phase", from: from.rawValue,
                                to: to.rawValue, reason: "why")
                        ])
                    #expect(decision.changedPhases == ["a"])
                    #expect(decision.statusBefore == before.status)
                    #expect(decision.statusAfter == flow.status)
                    #expect(flow.snapshot.phases[0].state == to)
                    #expect(flow.snapshot.phases[1...] == before.snapshot.phases[1...])
                } else {
                    let error = refusal { () throws(FlowError) in
                        try flow.move("a", to: to.rawValue)
                    }
                    #expect(error?.code == .invalidPhaseTransition)
                    #expect(Set(error?.details.validTransitions ?? []) == Set(allowed))
                    #expect(error?.retryAllowed == false)
                    #expect(flow == before)
                }
            }
        }
    }

    @Test("an unknown state is the machine's refusal", arguments: PhaseState.allCases)
    func unknownState(from: PhaseState) {
        var flow = machine(side, [from])
        for target in ["", "COMPLETED", "done", "in progress"] {
            let error = refusal { () throws(FlowError) in try flow.move("a", to: target) }
            #expect(error?.code == .invalidPhaseTransition)
            #expect(error?.details.validTransitions == from.validTransitions.map(\.rawValue))
        }
    }

    @Test("an unknown phase is refused before anything else is looked at")
    func unknownPhase() {
        for ordered in [nil, FlowOrder.paused, .cancelled] {
            var flow = machine(side, [.completed], ordered: ordered)
            let error = refusal { () throws(FlowError) in try flow.move("z", to: "nowhere") }
            #expect(error?.code == .invalidPhase)
            #expect(error?.details.knownNames == ["a", "b", "c"])
        }
    }

    @Test("the events named for a state move to it and nowhere else")
    func namedEvents() throws {
        typealias Event = (inout FlowMachine) throws(FlowError) -> Decision
        let events: [(PhaseState, Event)] = [
            (.inProgress, { flow throws(FlowError) in try flow.start("a") }),
            (.waitingValidation, { flow throws(FlowError) in try flow.validate("a") }),
            (.waitingApproval, { flow throws(FlowError) in try flow.submitForApproval("a") }),
            (.completed, { flow throws(FlowError) in try flow.complete("a") }),
            (.rolledBack, { flow throws(FlowError) in try flow.rollback("a") }),
        ]
        for (target, event) in events {
            for from in PhaseState.allCases {
                var byEvent = machine(side, [from])
                var byMove = byEvent
                let error = refusal { () throws(FlowError) in try event(&byEvent) }
                let expected = refusal { () throws(FlowError) in
                    try byMove.move("a", to: target.rawValue)
                }
                #expect(error == expected)
                #expect(byEvent == byMove)
            }
        }
    }

    @Test("a phase starts only when all it depends on is completed, whatever it comes from")
    func order() throws {
        for first in PhaseState.allCases {
            for second in PhaseState.allCases where second.canMove(to: .inProgress) {
                var flow = machine(chain, [first, second])
                let error = refusal { () throws(FlowError) in try flow.start("b") }
                if first == .completed {
                    #expect(error == nil)
                } else {
                    #expect(error?.code == .phaseOrderViolation)
                    #expect(error?.details.missingPhases == ["a"])
                    #expect(
                        error?.details.validTransitions == second.validTransitions.map(\.rawValue))
                }
            }
        }
    }

    @Test("all missing phases are named, in the order they are depended on")
    func missing() {
        var flow = machine(.goal, [.completed, .inProgress, .completed, .notStarted])
        let error = refusal { () throws(FlowError) in try flow.start("plan") }
        #expect(error?.details.missingPhases == ["classify", "observe"])
    }

    @Test("the machine is asked before the order of phases")
    func machineBeforeOrder() {
        var flow = machine(chain, [.notStarted, .completed])
        let error = refusal { () throws(FlowError) in try flow.start("b") }
        #expect(error?.code == .invalidPhaseTransition)
    }

    @Test("phases without a dependency between them run side by side")
    func sideBySide() throws {
        var flow = machine(.goal, [.completed])
        for phase in ["classify", "schedule", "observe"] { _ = try flow.start(phase) }
        #expect(flow.snapshot.phases.filter { $0.state == .inProgress }.count == 3)
    }

    @Test("a completed phase stays while one that depends on it is under way or done")
    func heldByDependents() {
        for target in [PhaseState.rolledBack, .retryNeeded] {
            for second in PhaseState.allCases {
                var flow = machine(chain, [.completed, second])
                let error = refusal { () throws(FlowError) in
                    try flow.move("a", to: target.rawValue)
                }
                if second == .notStarted || second == .rolledBack {
                    #expect(error == nil)
                } else {
                    #expect(error?.code == .phaseOrderViolation)
                    #expect(error?.details.dependentPhases == ["b"])
                }
            }
        }
    }

    @Test("a flow at rest refuses every event of its phases", arguments: FlowOrder.allCases)
    func atRest(ordered: FlowOrder) {
        var flow = machine(side, [.inProgress, .failed, .completed], ordered: ordered)
        let before = flow
        let failure = PhaseFailure(.agentTimeout, message: "m")
        let errors = [
            refusal { () throws(FlowError) in try flow.move("a", to: "completed") },
            refusal { () throws(FlowError) in try flow.start("a") },
            refusal { () throws(FlowError) in try flow.complete("a") },
            refusal { () throws(FlowError) in try flow.validate("a") },
            refusal { () throws(FlowError) in try flow.submitForApproval("a") },
            refusal { () throws(FlowError) in try flow.fail("a", failure, jitter: 0) },
            refusal { () throws(FlowError) in try flow.retry("b", order: .forced) },
            refusal { () throws(FlowError) in try flow.rollback("c", cascade: true) },
            refusal { () throws(FlowError) in try flow.progress("a", 0.5) },
        ]
        for error in errors { #expect(error?.code == .invalidFlowTransition) }
        #expect(flow == before)
    }
}
