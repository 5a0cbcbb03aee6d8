import FluxCalendar
import Testing

@testable import FlowEngine

@Suite struct RandomWalkTests {
    @Test(
        "no walk of events leaves the tables, half-changes a flow or forgets its rules",
        arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func walk(seed: UInt64) throws {
        let flowTable = try MachineTables.load().flow.transitions
        let phaseTable = try MachineTables.load().phase.transitions
        var random = SeededGenerator(seed: seed)
        var statuses: Set<FlowStatus> = []
        var refusals = 0
        var applied = 0
        for definition in [.onboarding, .goal, .discovery, chain, side] as [WorkflowDefinition] {
            var flow = FlowMachine(new: definition, now: moment)
            // What the mark means, kept apart from the engine.
            var marks = [Bool](repeating: false, count: definition.phases.count)
            for _ in 0..<1_500 {
                if flow.status == .cancelled { flow = FlowMachine(new: definition, now: moment) }
                if flow.phases.allSatisfy({ $0.state == .notStarted }) {
                    marks = marks.map { _ in false }
                }
                let before = flow
                flow.now = flow.now.adding(seconds: Int64.random(in: 0..<300, using: &random))
                let started = flow
                do {
                    let decision = try step(&flow, &random)
                    applied += 1
                    #expect(decision.statusBefore == before.status)
                    #expect(decision.statusAfter == flow.status)
                    for move in decision.transitions where move.machine == "phase" {
                        let from = try #require(move.from)
                        #expect(phaseTable[from]?.contains(move.to) == true)
                        let index = try flow.index(of: move.entity)
                        if ["retry_needed", "failed", "rolled_back"].contains(from) {
                            marks[index] = true
                        }
                        if move.to == "completed" { marks[index] = false }
                    }
                    let unchanged = zip(before.phases, flow.phases).filter { $0 == $1 }
                    #expect(
                        unchanged.count == definition.phases.count - decision.changedPhases.count
                            || decision.transitions.isEmpty)
                } catch let error as FlowError {
                    refusals += 1
                    #expect(flow == started)
                    #expect(!error.message.isEmpty)
                }
                statuses.insert(flow.status)
                let moved = "\(before.status) → \(flow.status)"
                if before.status != flow.status, before.status != .cancelled {
                    #expect(
                        flowTable[before.status.rawValue]?.contains(flow.status.rawValue) == true,
                        "\(moved)")
                }
                #expect(
                    flow.status.rawValue
                        == statusByTheRules(
                            definition, flow.phases.map(\.state), marks, flow.snapshot.ordered))
                #expect((0...100).contains(flow.progressPercentage))
                for (index, phase) in definition.phases.enumerated()
                where !flow.snapshot.phases[index].state.isIdle {
                    for dependency in phase.dependsOn {
                        #expect(try flow.phase(named: dependency).state == .completed)
                    }
                }
            }
        }
        #expect(applied > 1_200)
        #expect(refusals > 1_500)
        #expect(statuses.count == FlowStatus.allCases.count)
    }

    private func step(
        _ flow: inout FlowMachine, _ random: inout SeededGenerator
    ) throws(FlowError) -> Decision {
        let names = flow.definition.phases.map(\.name) + ["nobody"]
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        let jitter = Double.random(in: 0...1, using: &random)
        // Completing is drawn more often, else walks never get far.
        switch Int.random(in: 0..<40, using: &random) {
        case 0..<8: return try advance(&flow)
        case 8..<11: return try flow.start(name)
        case 11..<14: return try flow.complete(name)
        case 14: return try flow.validate(name)
        case 15: return try flow.submitForApproval(name)
        case 16, 17:
            let classes = FailureClass.allCases
            let failure = PhaseFailure(
                classes[Int.random(in: 0..<classes.count, using: &random)], message: "failed")
            return try flow.fail(name, failure, jitter: jitter)
        case 18, 19: return try flow.retry(name)
        case 20: return try flow.retry(name, order: .forced)
        case 21: return try flow.rollback(name)
        case 22: return try flow.rollback(name, cascade: true)
        case 23: return try flow.progress(name, jitter * 1.2)
        case 24: return try flow.pause()
        case 25..<28: return try flow.resume()
        case 28: return jitter < 0.05 ? try flow.cancel() : try flow.resume()
        case 29: return try flow.move(name, to: "nowhere")
        default:
            let states = PhaseState.allCases
            return try flow.move(
                name, to: states[Int.random(in: 0..<states.count, using: &random)].rawValue)
        }
    }

    /// Takes the way to the end.
    private func advance(_ flow: inout FlowMachine) throws(FlowError) -> Decision {
        for phase in flow.phases where phase.state != .completed {
            switch phase.state {
            case .failed: return try flow.retry(phase.name, order: .forced)
            case .notStarted, .retryNeeded, .rolledBack: return try flow.start(phase.name)
            case .inProgress, .waitingValidation, .waitingApproval, .completed:
                return try flow.complete(phase.name)
            }
        }
        return try flow.resume()
    }
}
