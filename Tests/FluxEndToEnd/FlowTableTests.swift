import Foundation
import Testing

/// The transition tables of the specification through the commands: every pair of states, with code and exit status.
@Suite("Transition tables through the commands")
struct FlowTableTests {
    /// The specification's tables, as the engine's tests have them too.
    private struct Tables {
        let json: JSONValue

        init() throws {
            let url = URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent()
                .appending(path: "FlowEngineTests/Fixtures/machines.json")
            json = try JSONValue(parsing: String(contentsOf: url, encoding: .utf8))
        }

        func next(_ machine: String, _ state: String) -> Set<String> {
            Set(json[machine]["transitions"][state].array.compactMap(\.string))
        }

        func states(_ machine: String) -> [String] {
            json[machine]["transitions"].keys.sorted()
        }

        func fits(_ rule: String, _ state: String, _ other: String) -> Bool {
            json["sync"][rule][state].array.compactMap(\.string).contains(other)
        }
    }

    /// How the first phase gets into each state.
    private static let ways: [(state: String, moves: [String])] = [
        ("not_started", []), ("in_progress", ["in_progress"]),
        ("waiting_validation", ["in_progress", "waiting_validation"]),
        ("waiting_approval", ["in_progress", "waiting_approval"]),
        ("completed", ["in_progress", "completed"]), ("failed", ["in_progress", "failed"]),
        ("retry_needed", ["in_progress", "retry_needed"]),
        ("rolled_back", ["in_progress", "completed", "rolled_back"]),
    ]

    @Test("a phase moves where its table says, and nowhere else", arguments: ways)
    func phases(state: String, moves: [String]) throws {
        let tables = try Tables()
        let sandbox = try Sandbox()
        try sandbox.ok("flow", "new", "discovery")
        for move in moves { try sandbox.ok("flow", "move", "1", "data_import", move) }
        for target in tables.states("phase") + ["lost"] {
            let outcome = try sandbox.flux(
                "flow", "move", "1", "data_import", target, "--dry-run", "--json")
            if tables.next("phase", state).contains(target) {
                #expect(outcome.succeeded, "\(state) → \(target): \(outcome.errorText)")
                #expect(try outcome.document()["phases"][0]["state"].string == target)
                continue
            }
            let json = try outcome.expectRefusalDocument(1, named: "INVALID_PHASE_TRANSITION")
            let valid = json["details"]["valid_transitions"].array.compactMap(\.string)
            #expect(Set(valid) == tables.next("phase", state), "\(state) → \(target)")
        }
        #expect(
            try sandbox.json("flow", "show", "1")["phases"][0]["state"].string == state,
            "a dry run changes nothing")
    }

    /// How an appointment gets into each combination that its events lead to.
    private static let appointments: [(name: String, events: [[String]], at: String)] = [
        ("requested", [], noon),
        ("approved", [["approve"]], noon),
        ("payment pending", [["approve"], ["initiate-payment"]], noon),
        ("payment failed", [["approve"], ["initiate-payment"], verify("failed")], noon),
        ("paid", paid, noon),
        ("forms required", paid + [["require-forms"]], noon),
        ("ready", ready, noon),
        ("waiting", ready + [join("client")], noon),
        ("in progress", running, noon),
        ("video failed", running + [["video-failed"]], noon),
        ("completed", running + [["complete"]], noon),
        ("cancelled early", [["cancel"]], noon),
        ("cancelled after paying", paid + [["cancel"]], noon),
        ("cancelled in the call", running + [["cancel"]], noon),
        ("client missing", ready + [join("therapist"), noShow("client")], noon),
        ("therapist missing", ready + [noShow("therapist")], noon),
    ]
    private static let noon = "2026-03-02T17:00:00Z"
    private static let paid = [["approve"], ["initiate-payment"], verify("confirmed")]
    private static let ready = paid + [["require-forms"], ["complete-forms"]]
    private static let running = ready + [join("client"), join("therapist")]
    private static func verify(_ how: String) -> [String] {
        ["verify-payment", "--set", "as=\(how)"]
    }
    private static func join(_ who: String) -> [String] { ["join", "--set", "party=\(who)"] }
    private static func noShow(_ who: String) -> [String] { ["no-show", "--set", "party=\(who)"] }

    private static let forbidden = [
        "session requested ready": "PAYMENT_REQUIRED",
        "session approved in_progress": "PAYMENT_REQUIRED",
        "session paid in_progress": "FORMS_REQUIRED",
        "session completed payment_pending": "RETROACTIVE_PAYMENT",
        "payment confirmed pending": "RETROACTIVE_CHANGE",
    ]

    @Test(
        "payment, session and video move as their tables, the forbidden moves and both matrices say",
        arguments: appointments)
    func appointment(name: String, events: [[String]], at: String) throws {
        let tables = try Tables()
        let sandbox = try Sandbox(now: at)
        try sandbox.ok(
            "flow", "new", "teletherapy", "--set", "start_at=2026-03-02T12:30",
            "end_at=2026-03-02T13:20", "fee=80", "forms=true")
        for event in events {
            let outcome = try sandbox.run(["flow", "event", "1"] + event)
            try #require(outcome.succeeded, "\(event): \(outcome.errorText)")
        }
        var states: [String: String] = [:]
        for entity in try sandbox.json("flow", "show", "1")["entities"].array {
            let entityName = try #require(entity["name"].string)
            states[entityName] = entity["machines"][entityName].string
        }
        for machine in ["payment", "session", "video"] {
            let from = try #require(states[machine])
            for target in tables.states(machine) {
                var after = states
                after[machine] = target
                let outcome = try sandbox.flux(
                    "flow", "move", "1", machine, target, "--dry-run", "--json")
                let what = "\(name): \(machine) \(from) → \(target)"
                if let reason = FlowTableTests.forbidden["\(machine) \(from) \(target)"] {
                    let json = try outcome.expectRefusalDocument(1, named: "FORBIDDEN_TRANSITION")
                    #expect(json["details"]["reason"].string == reason, "\(what)")
                } else if !tables.next(machine, from).contains(target) {
                    let json = try outcome.expectRefusalDocument(
                        1, named: "INVALID_STATE_TRANSITION")
                    let valid = json["details"]["valid_transitions"].array.compactMap(\.string)
                    #expect(Set(valid) == tables.next(machine, from), "\(what)")
                } else if !fit(after, tables) {
                    try outcome.expectRefusalDocument(1, named: "SYNC_VIOLATION")
                } else {
                    #expect(outcome.succeeded, "\(what): \(outcome.errorText)")
                }
            }
        }
        #expect(fit(states, tables), "\(name)")
        try sandbox.expectSound(name)
    }

    private func fit(_ states: [String: String], _ tables: Tables) -> Bool {
        guard let payment = states["payment"], let session = states["session"],
            let video = states["video"]
        else { return false }
        return tables.fits("payment->session", payment, session)
            && tables.fits("session->video", session, video)
    }

    @Test("every way on that is listed works, through the command it names, from every state")
    func recovery() throws {
        for (name, events, at) in FlowTableTests.appointments {
            let sandbox = try Sandbox(now: at)
            try sandbox.ok(
                "flow", "new", "teletherapy", "--set", "start_at=2026-03-02T12:30",
                "end_at=2026-03-02T13:20", "fee=80")
            for event in events { _ = try sandbox.run(["flow", "event", "1"] + event) }
            let options = try sandbox.json("flow", "recover", "1")["recovery_options"].array
            let isOver = try sandbox.json("flow", "show", "1")["status"].string == "completed"
            #expect(isOver || !options.isEmpty, "\(name)")
            for option in options {
                let command = try #require(option["command"].string)
                let words = command.split(separator: " ").dropFirst().map(String.init)
                let outcome = try sandbox.run(words + ["--dry-run"])
                #expect(outcome.succeeded, "\(name): \(command): \(outcome.errorText)")
            }
        }
    }

    @Test(
        "the machines of a cart move as their tables say, from every state",
        arguments: CartMachine.all)
    fileprivate func cart(cart: CartMachine) throws {
        let (machine, subject, before) = (cart.machine, cart.subject, cart.before)
        let tables = try Tables()
        // From where the machine starts by itself; what it starts as otherwise has a test of its own.
        let start = try #require(tables.json[machine]["initial"].string)
        for (state, path) in paths(machine, from: start, tables) {
            let sandbox = try Sandbox()
            try sandbox.ok("flow", "new", "booking")
            for event in before { _ = try sandbox.run(["flow", "event", "1"] + event) }
            for step in path {
                let outcome = try sandbox.flux("flow", "move", "1", subject, step)
                try #require(outcome.succeeded, "\(machine) → \(step): \(outcome.errorText)")
            }
            for target in tables.states(machine) {
                let outcome = try sandbox.flux(
                    "flow", "move", "1", subject, target, "--dry-run", "--json")
                if tables.next(machine, state).contains(target) {
                    #expect(outcome.succeeded, "\(machine) \(state) → \(target)")
                } else {
                    let json = try outcome.expectRefusalDocument(
                        1, named: "INVALID_STATE_TRANSITION")
                    let valid = json["details"]["valid_transitions"].array.compactMap(\.string)
                    #expect(Set(valid) == tables.next(machine, state))
                }
            }
        }
    }

    /// The shortest way to each state that can be reached.
    private func paths(
        _ machine: String, from start: String, _ tables: Tables
    ) -> [(state: String, path: [String])] {
        var found = [(state: start, path: [String]())]
        var next = 0
        while next < found.count {
            let (state, path) = found[next]
            next += 1
            for target in tables.next(machine, state).sorted()
            where !found.contains(where: { $0.state == target }) {
                found.append((target, path + [target]))
            }
        }
        return found
    }

    @Test(
        "what starts otherwise moves as its table says too: a cart that waits, a booking of a series"
    )
    func otherStarts() throws {
        let tables = try Tables()
        let sandbox = try Sandbox()
        for (flow, more) in [("1", [String]()), ("2", ["series=weekly"])] {
            try sandbox.ok("flow", "new", "booking")
            let outcome = try sandbox.run(["flow", "event", flow] + CartMachine.item + more)
            try #require(outcome.succeeded, "\(outcome.errorText)")
            try sandbox.ok("flow", "event", flow, "checkout")
        }
        for (subject, machine, state) in [
            ("cart.approval", "cart.approval", "pending_waitlist"),
            ("booking-a.status", "booking.status", "recurring_schedule"),
        ] {
            for target in tables.states(machine) {
                let outcome = try sandbox.flux(
                    "flow", "move", "2", subject, target, "--dry-run", "--json")
                #expect(
                    outcome.succeeded == tables.next(machine, state).contains(target),
                    "\(machine) \(state) → \(target)")
            }
        }
    }
}

/// A machine of a cart: how a person names it, and what must be there first.
private struct CartMachine: Sendable, CustomTestStringConvertible {
    let machine: String
    let subject: String
    let before: [[String]]

    var testDescription: String { machine }

    static let item: [String] = [
        "add-item", "--set", "item=a", "court=1", "start_at=2026-03-05T10:00",
        "end_at=2026-03-05T11:00", "price=20",
    ]
    static let wait: [String] = [
        "join-waitlist", "--set", "court=1", "start_at=2026-03-05T10:00", "party=Bob",
    ]
    static let all: [CartMachine] = [
        CartMachine(machine: "cart.approval", subject: "cart.approval", before: []),
        CartMachine(machine: "cart.payment", subject: "cart.payment", before: []),
        CartMachine(machine: "cart.status", subject: "cart.status", before: []),
        CartMachine(machine: "item.status", subject: "a", before: [item]),
        CartMachine(
            machine: "booking.status", subject: "booking-a.status", before: [item, ["checkout"]]),
        CartMachine(
            machine: "booking.payment", subject: "booking-a.payment", before: [item, ["checkout"]]),
        CartMachine(
            machine: "waitlist.status", subject: "wait-1-202603051500-Bob", before: [wait]),
    ]
}
