import Testing

@testable import FlowEngine

@Suite struct MachineTableTests {
    @Test("every pair of phase states is allowed exactly where the table says so")
    func phasePairs() throws { try holds(PhaseState.self, try MachineTables.load().phase, 64) }

    @Test("every pair of flow statuses is allowed exactly where the table says so")
    func flowPairs() throws { try holds(FlowStatus.self, try MachineTables.load().flow, 169) }

    @Test("every pair of task states is allowed exactly where the table says so")
    func taskPairs() throws { try holds(TaskState.self, try MachineTables.load().task, 25) }

    @Test("every pair of goal states is allowed exactly where the table says so")
    func goalPairs() throws { try holds(GoalState.self, try MachineTables.load().goal, 16) }

    @Test("each phase state weighs what the table says")
    func weights() throws {
        let weights = try #require(try MachineTables.load().phase.weights)
        #expect(weights.count == PhaseState.allCases.count)
        for state in PhaseState.allCases { #expect(state.weight == weights[state.rawValue]) }
    }

    @Test(
        "the comment of each state lists where it can go",
        arguments: [
            ("PhaseState.swift", PhaseState.machine), ("FlowStatus.swift", FlowStatus.machine),
            ("TaskState.swift", TaskState.machine), ("GoalState.swift", GoalState.machine),
        ])
    func comments(file: String, machine: StateMachine) throws {
        let listed = documentedTransitions(try engineSource(file))
        for state in machine.states {
            let transitions = try #require(listed[state], "no comment for \(state)")
            #expect(transitions == machine.validTransitions(from: state), "\(state)")
        }
    }

    @Test("final states are those that nothing follows")
    func finals() {
        #expect(PhaseState.machine.finalStates == [])
        #expect(FlowStatus.machine.finalStates == ["cancelled"])
        #expect(TaskState.machine.finalStates == ["done", "cancelled"])
        #expect(GoalState.machine.finalStates == ["completed", "abandoned"])
        #expect(TaskState.done.isFinal)
        #expect(!TaskState.missed.isFinal)
    }

    @Test("an unknown state neither goes nor is gone to")
    func unknownStates() {
        #expect(TaskState.machine.validTransitions(from: "lost") == [])
        #expect(!TaskState.machine.canMove(from: "pending", to: "lost"))
        #expect(!TaskState.machine.canMove(from: "lost", to: "pending"))
    }

    @Test("a task moves where its machine allows, else it is refused with what would be allowed")
    func taskMoves() throws {
        #expect(try TaskState.pending.moved(to: "done", subject: "task 'x'") == .done)
        #expect(try TaskState.rescheduled.moved(to: "rescheduled", subject: "t") == .rescheduled)
        for target in ["pending", "cancelled", "lost", ""] {
            let error = #expect(throws: FlowError.self) {
                try TaskState.missed.moved(to: target, subject: "task 'x'")
            }
            #expect(error?.code == .invalidStateTransition)
            #expect(error?.details.validTransitions == ["done", "rescheduled"])
        }
    }

    private func holds<State: MachineState>(
        _: State.Type, _ table: MachineTables.Table, _ expectedPairs: Int
    ) throws {
        #expect(Set(State.allCases.map(\.rawValue)) == Set(table.transitions.keys))
        #expect(State.initialStates.map(\.rawValue) == table.initials ?? [table.initial])
        var pairs = 0
        for from in State.allCases {
            let allowed = try #require(table.transitions[from.rawValue])
            #expect(from.validTransitions.count == allowed.count)
            for to in State.allCases {
                pairs += 1
                let isAllowed = allowed.contains(to.rawValue)
                #expect(from.canMove(to: to) == isAllowed, "\(from) → \(to)")
                #expect(
                    State.machine.canMove(from: from.rawValue, to: to.rawValue) == isAllowed)
            }
        }
        #expect(pairs == expectedPairs)
    }

    /// Reads comments of the form "`state` → one, two, three." or "`state` is final" before cases.
    private func documentedTransitions(_ source: String) -> [String: [String]] {
        var listed: [String: [String]] = [:]
        var comment = ""
        for line in source.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("///") {
                comment += text.dropFirst(3)
                continue
            }
            defer { comment = "" }
            guard text.hasPrefix("case "), let start = comment.firstIndex(of: "`") else { continue }
            let afterStart = comment[comment.index(after: start)...]
            guard let end = afterStart.firstIndex(of: "`") else { continue }
            let state = String(afterStart[..<end])
            let rest = afterStart[afterStart.index(after: end)...]
            if rest.hasPrefix(" is final") { listed[state] = [] }
            guard rest.hasPrefix(" → ") else { continue }
            let list = rest.dropFirst(3).prefix { $0 != "." && $0 != ";" }
            listed[state] = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
        }
        return listed
    }
}
