import Testing

@testable import FlowEngine

/// The ordered rules for a flow's status, restated one after the other.
func statusByTheRules(
    _ definition: WorkflowDefinition, _ states: [PhaseState], _ marks: [Bool], _ ordered: FlowOrder?
) -> String {
    func any(_ wanted: PhaseState) -> Bool { states.filter { $0 == wanted }.count > 0 }
    // 1
    if ordered == .cancelled { return "cancelled" }
    if ordered == .paused { return "paused" }
    // 2
    if states.count > 0, states.filter({ $0 == .completed }).count == states.count {
        return "completed"
    }
    // 3
    if any(.retryNeeded) { return "retry_pending" }
    // 4
    if any(.failed) { return any(.inProgress) ? "error_recovery" : "failed" }
    // 5
    if any(.waitingApproval) { return "waiting_approval" }
    // 6, and "error_recovery → initialized (all reset)"
    let allReset = states.filter { $0 == .notStarted }.count == states.count
    for (state, mark) in zip(states, marks) where !allReset {
        if state == .rolledBack || (mark && state != .completed) { return "error_recovery" }
    }
    // 7
    if allReset { return "initialized" }
    // 8
    var furthestStarted: Int?
    var furthestCompleted: Int?
    for (index, state) in states.enumerated() {
        if state != .notStarted, state != .rolledBack { furthestStarted = index }
        if state == .completed { furthestCompleted = index }
    }
    for index in [furthestStarted, furthestCompleted].compactMap({ $0 }) {
        switch definition.phases[index].stage {
        case .none: continue
        case .always(let stage): return stage.rawValue
        case .byState(let stages): if let stage = stages[states[index]] { return stage.rawValue }
        }
    }
    return "active"
}

@Suite struct StatusTests {
    @Test("the status follows the ordered rules for all states, marks and orders of three phases")
    func exhaustive() {
        var seen: Set<String> = []
        var checked = 0
        let orders: [FlowOrder?] = [nil, .paused, .cancelled]
        for definition in [chain, side] {
            for states in combinations(of: PhaseState.allCases, count: 3) {
                for marks in combinations(of: [false, true], count: 3) {
                    for ordered in orders {
                        let expected = statusByTheRules(definition, states, marks, ordered)
                        let status = machine(definition, states, marks: marks, ordered: ordered)
                            .status.rawValue
                        seen.insert(status)
                        checked += 1
                        if status != expected {
                            Issue.record("\(states) \(marks): \(status), not \(expected)")
                        }
                    }
                }
            }
        }
        #expect(checked == 2 * 512 * 8 * 3)
        // assessment_ready is not given by these definitions.
        #expect(seen.count == FlowStatus.allCases.count - 1)
    }

    @Test(
        "discovery shows its stages",
        arguments: [
            ([], "initialized"),
            ([.inProgress], "data_gathering"),
            ([.completed], "data_gathering"),
            ([.completed, .inProgress], "discovery"),
            ([.completed, .waitingValidation], "discovery"),
            ([.completed, .completed], "discovery"),
            ([.completed, .completed, .inProgress], "discovery"),
            ([.completed, .completed, .completed, .inProgress], "assessment_ready"),
            ([.completed, .completed, .completed, .completed], "assessment_ready"),
            ([.completed, .completed, .completed, .completed, .inProgress], "planning"),
            (
                [.completed, .completed, .completed, .completed, .waitingValidation],
                "assessment_ready"
            ),
            (
                [.completed, .completed, .completed, .completed, .waitingApproval],
                "waiting_approval"
            ),
            ([.completed, .completed, .completed, .completed, .completed], "completed"),
        ] as [([PhaseState], String)])
    func discoveryStages(states: [PhaseState], status: String) {
        #expect(machine(.discovery, states).status.rawValue == status)
    }

    @Test("a flow without phases is initialized, and has no progress")
    func noPhases() {
        let empty = WorkflowDefinition(name: "empty", version: 1, description: "", phases: [])
        let flow = FlowMachine(new: empty, now: moment)
        #expect(flow.status == .initialized)
        #expect(flow.progressPercentage == 0)
    }

    @Test("phases that the workflow does not know count neither for status nor for progress")
    func unknownPhases() {
        let snapshot = FlowSnapshot(
            workflow: "side",
            phases: [
                PhaseRecord(name: "ghost", state: .failed),
                PhaseRecord(name: "c", state: .completed),
            ])
        let flow = FlowMachine(definition: side, snapshot: snapshot, now: moment)
        #expect(flow.status == .active)
        #expect(abs(flow.progressPercentage - 100.0 / 3) < 0.001)
        #expect(flow.snapshot.phases.map(\.name) == ["a", "b", "c", "ghost"])
        #expect(flow.snapshot.phase(named: "ghost")?.state == .failed)
    }
}

@Suite struct ProgressTests {
    @Test("progress adds share times weight for every combination of states")
    func exhaustive() {
        for states in combinations(of: PhaseState.allCases, count: 3) {
            var thirds = 0.0
            for state in states {
                switch state {
                case .completed: thirds += 1
                case .waitingApproval: thirds += 0.8
                case .waitingValidation: thirds += 0.7
                case .inProgress: thirds += 0.3
                case .retryNeeded: thirds += 0.1
                case .notStarted, .failed, .rolledBack: break
                }
            }
            let percentage = machine(chain, states).progressPercentage
            #expect(abs(percentage - thirds * 100 / 3) < 0.000_01)
            #expect(percentage <= 100)
        }
        #expect(machine(side, [.completed, .completed, .completed]).progressPercentage == 100)
    }

    @Test("shares of the phases are what they ask for and equal parts of the rest")
    func shares() {
        let definition = WorkflowDefinition(
            name: "w", version: 1, description: "",
            phases: [
                PhaseDefinition(name: "a", share: 50), PhaseDefinition(name: "b"),
                PhaseDefinition(name: "c"),
            ])
        #expect(definition.shares == [50, 25, 25])
        #expect(machine(definition, [.completed, .inProgress]).progressPercentage == 57.5)
        #expect(WorkflowDefinition.discovery.shares == [20, 20, 20, 20, 20])
    }

    @Test(
        "inner progress moves a phase in progress between 0.3 and 0.7",
        arguments: [(0.0, 0.3), (0.25, 0.4), (0.5, 0.5), (1.0, 0.7)])
    func inner(progress: Double, weight: Double) throws {
        var flow = machine(side, [.inProgress])
        let decision = try flow.progress("a", progress)
        #expect(decision.transitions.isEmpty)
        #expect(decision.changedPhases == ["a"])
        #expect(abs(flow.snapshot.phases[0].weight - weight) < 1e-12)
        #expect(abs(flow.progressPercentage - weight * 100 / 3) < 0.000_01)
    }

    @Test("inner progress outside 0 to 1 is refused", arguments: [-0.1, 1.01, .infinity, .nan])
    func range(progress: Double) {
        var flow = machine(side, [.inProgress])
        let before = flow
        let error = refusal { () throws(FlowError) in try flow.progress("a", progress) }
        #expect(error?.code == .invalidArgument)
        #expect(flow == before)
    }

    @Test("inner progress of a phase that is not in progress is refused")
    func state() {
        for state in PhaseState.allCases where state != .inProgress {
            var flow = machine(side, [state])
            let error = refusal { () throws(FlowError) in try flow.progress("a", 0.5) }
            #expect(error?.code == .invalidPhaseTransition)
            #expect(error?.details.validTransitions == state.validTransitions.map(\.rawValue))
        }
    }

    @Test("inner progress starts anew when the phase is started again")
    func restart() throws {
        var flow = machine(side, [.inProgress])
        _ = try flow.progress("a", 0.9)
        _ = try flow.validate("a")
        #expect(flow.snapshot.phases[0].weight == 0.7)
        _ = try flow.start("a")
        #expect(flow.snapshot.phases[0].weight == 0.3)
    }
}
