import FluxJSON
import FluxStore
import Testing

@testable import FlowEngine

/// The machines of the built-in workflows against the tables of the specification, every pair of states, every
/// combination.
@Suite struct EntityTableTests {
    static let machines: [(name: String, definition: WorkflowDefinition)] = [
        ("payment", .teletherapy), ("session", .teletherapy), ("video", .teletherapy),
        ("cart.approval", .booking), ("cart.payment", .booking), ("cart.status", .booking),
        ("item.status", .booking), ("booking.status", .booking), ("booking.payment", .booking),
        ("waitlist.status", .booking),
    ]

    @Test("each machine has the states and transitions of the specification", arguments: machines)
    func tables(name: String, definition: WorkflowDefinition) throws {
        let table = try #require(try MachineTables.load().all[name])
        let reference = try #require(definition.machine(named: name))
        let machine = definition.entities[reference.entity].machines[reference.machine]
        #expect(Set(machine.states) == Set(table.transitions.keys))
        for (index, state) in machine.states.enumerated() {
            #expect(
                Set(machine.validTransitions(from: index)) == Set(table.transitions[state] ?? []),
                "\(name) \(state)")
        }
        #expect(
            Set(machine.initial.map { machine.states[$0] })
                == Set(table.initials ?? [table.initial]))
        #expect(machine.initial.first.map { machine.states[$0] } == table.initial)
    }

    @Test("every machine of the specification belongs to a workflow or to the engine")
    func nothingMissing() throws {
        let known = Set(EntityTableTests.machines.map(\.name) + ["phase", "flow", "task", "goal"])
        #expect(Set(try MachineTables.load().all.keys) == known)
    }

    @Test("both synchronisation matrices are those of the specification")
    func sync() throws {
        let tables = try MachineTables.load().sync
        let definition = WorkflowDefinition.teletherapy
        #expect(definition.syncRules.count == tables.count)
        for rule in definition.syncRules {
            let name =
                "\(definition.name(of: rule.leading))->\(definition.name(of: rule.following))"
            let table = try #require(tables[name])
            let first = definition.entities[rule.leading.entity].machines[0]
            let second = definition.entities[rule.following.entity].machines[0]
            for (index, state) in first.states.enumerated() {
                let allowed = second.states.indices.filter {
                    rule.allowed[index] & (1 << UInt64($0)) != 0
                }
                #expect(
                    Set(allowed.map { second.states[$0] }) == Set(table[state] ?? []),
                    "\(name) \(state)")
            }
        }
    }

    /// The reason codes of the specification's forbidden moves of one machine.
    private static let forbidden = [
        "session requested ready": "PAYMENT_REQUIRED",
        "session approved in_progress": "PAYMENT_REQUIRED",
        "session paid in_progress": "FORMS_REQUIRED",
        "session completed payment_pending": "RETROACTIVE_PAYMENT",
        "payment confirmed pending": "RETROACTIVE_CHANGE",
    ]

    @Test("from every combination every move of every machine is decided as the tables say")
    func everyMove() throws {
        let tables = try MachineTables.load()
        let sandbox = ExpressionSandbox()
        let context = context(sandbox)
        let start = try appointment(context)
        let names = ["payment", "session", "video"]
        func states(_ name: String) -> [String] {
            tables.all[name]?.transitions.keys.sorted() ?? []
        }
        func fits(_ combination: [String: String]) -> Bool {
            tables.sync.allSatisfy { rule, allowed in
                let parts = rule.split(separator: ">").map { String($0.filter { $0 != "-" }) }
                return allowed[combination[parts[0]] ?? ""]?.contains(combination[parts[1]] ?? "")
                    ?? true
            }
        }
        var moves = 0
        for payment in states("payment") {
            for session in states("session") {
                for video in states("video") {
                    let combination = ["payment": payment, "session": session, "video": video]
                    guard fits(combination) else { continue }
                    for name in names {
                        for target in states(name) + ["lost"] {
                            var flow = start.with(combination)
                            let from = combination[name] ?? ""
                            var after = combination
                            after[name] = target
                            let expected: FlowErrorCode? =
                                if EntityTableTests.forbidden["\(name) \(from) \(target)"] != nil {
                                    .forbiddenTransition
                                } else if tables.all[name]?.transitions[from]?.contains(target)
                                    != true
                                {
                                    .invalidStateTransition
                                } else if !fits(after) {
                                    .syncViolation
                                } else { nil }
                            let before = flow.combination
                            let error = refusal { () throws(FlowError) in
                                _ = try flow.move(name, to: target, context)
                            }
                            #expect(error?.code == expected, "\(combination) \(name) → \(target)")
                            if let error {
                                #expect(flow.combination == before)
                                if expected == .forbiddenTransition {
                                    #expect(
                                        error.details.reason
                                            == EntityTableTests.forbidden[
                                                "\(name) \(from) \(target)"])
                                }
                                if expected != .syncViolation {
                                    #expect(
                                        Set(error.details.validTransitions)
                                            == Set(tables.all[name]?.transitions[from] ?? []))
                                }
                            } else {
                                #expect(flow.state(name) == target)
                            }
                            moves += 1
                        }
                    }
                }
            }
        }
        #expect(moves > 500)
    }

    @Test("nobody joins an unpaid appointment or one with forms to fill in")
    func forbiddenJoins() throws {
        let context = context(ExpressionSandbox())
        let start = try appointment(context)
        for (states, reason) in [
            (["payment": "initiated", "session": "payment_pending"], "UNPAID_ACCESS"),
            (["payment": "confirmed", "session": "forms_required"], "FORMS_INCOMPLETE"),
            (["payment": "confirmed", "session": "paid"], "FORMS_INCOMPLETE"),
        ] {
            var flow = start.with(states)
            let error = refusal { () throws(FlowError) in
                _ = try flow.fire("join", values(["party": "client"]), context)
            }
            #expect(error?.code == .forbiddenTransition)
            #expect(error?.details.reason == reason)
        }
    }

    private func refusal(_ body: () throws(FlowError) -> Void) -> FlowError? {
        do {
            try body()
            return nil
        } catch { return error }
    }
}
