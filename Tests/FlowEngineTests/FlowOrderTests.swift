import Testing

@testable import FlowEngine

@Suite struct FlowOrderTests {
    @Test("pausing and cancelling follow the table of flow statuses, from every status")
    func orders() throws {
        let table = try MachineTables.load().flow.transitions
        var seen: Set<FlowStatus> = []
        for ordered in [nil, FlowOrder.paused, .cancelled] {
            for states in combinations(of: PhaseState.allCases, count: 3) {
                let flow = machine(chain, states, ordered: ordered)
                seen.insert(flow.status)
                let allowed = try #require(table[flow.status.rawValue])
                var paused = flow
                let pauseError = refusal { () throws(FlowError) in try paused.pause() }
                #expect((pauseError == nil) == allowed.contains("paused"))
                var cancelled = flow
                let cancelError = refusal { () throws(FlowError) in try cancelled.cancel() }
                #expect((cancelError == nil) == allowed.contains("cancelled"))
                for (error, after) in [(pauseError, paused), (cancelError, cancelled)] {
                    guard let error else { continue }
                    #expect(error.code == .invalidFlowTransition)
                    #expect(Set(error.details.validTransitions) == Set(allowed))
                    #expect(after == flow)
                }
            }
        }
        #expect(seen.count == FlowStatus.allCases.count - 1)
    }

    @Test("a paused flow resumes where it was, and the decision says so")
    func resume() throws {
        var flow = machine(chain, [.completed, .inProgress])
        let before = flow
        let paused = try flow.pause(reason: "holidays")
        #expect(
            paused.transitions == [
                Transition(
                    entity: "flow", machine: "flow", from: "discovery", to: "paused",
                    reason: "holidays")
            ])
        #expect(paused.changedPhases == [])
        let resumed = try flow.resume()
        #expect(resumed.transitions.map(\.to) == ["discovery"])
        #expect(resumed.statusBefore == .paused)
        #expect(resumed.statusAfter == .discovery)
        #expect(flow == before)
    }

    @Test("only a paused flow can be resumed")
    func resumeRefused() {
        for ordered in [nil, FlowOrder.cancelled] {
            var flow = machine(chain, [.inProgress], ordered: ordered)
            let error = refusal { () throws(FlowError) in try flow.resume() }
            #expect(error?.code == .invalidFlowTransition)
        }
    }
}
