import Foundation
import Testing

/// Many processes at the same flows at the same time.
@Suite("Flows and many processes")
struct FlowConcurrencyTests {
    /// The whole number of rounds and events takes minutes; `FLUX_LONG_TESTS=1` runs it.
    private static let isLong = ProcessInfo.processInfo.environment["FLUX_LONG_TESTS"] == "1"

    @Test("two processes fire the same event at once: one wins, the other hears why not")
    func race() throws {
        let sandbox = try Sandbox()
        for round in 1...(FlowConcurrencyTests.isLong ? 200 : 40) {
            try sandbox.ok(
                "flow", "new", "teletherapy", "--set", "start_at=2026-03-02T12:00",
                "end_at=2026-03-02T13:00", "fee=80")
            let flow = "\(round)"
            let both = try (0..<2).map { _ in
                try sandbox.start(["flow", "event", flow, "approve", "--json"])
            }.map { try $0.finish() }
            #expect(both.filter(\.succeeded).count == 1, "round \(round): \(both)")
            for loser in both where !loser.succeeded {
                try loser.expectRefusalDocument(1, named: "INVALID_STATE_TRANSITION")
            }
            let moves = try sandbox.json("flow", "history", flow)["transitions"].array
                .filter { $0["to"].string == "approved" }
            #expect(moves.count == 1)
        }
        try sandbox.expectSound()
    }

    @Test("two processes fire the same event with the same key: both get the one result")
    func keyed() throws {
        let sandbox = try Sandbox()
        for round in 1...(FlowConcurrencyTests.isLong ? 200 : 30) {
            try sandbox.ok("flow", "new", "booking")
            let flow = "\(round)"
            let arguments = [
                "flow", "event", flow, "add-item", "--key", "k\(round)", "--json", "--set",
                "item=a",
                "court=\(round)", "start_at=2026-03-05T10:00", "end_at=2026-03-05T11:00",
                "price=20",
            ]
            let both = try (0..<2).map { _ in try sandbox.start(arguments) }.map { try $0.finish() }
            let succeeded = both.count { $0.succeeded }
            #expect(succeeded == 2, "round \(round): \(both)")
            let replayed = try both.filter { try $0.document()["replayed"].bool == true }
            #expect(replayed.count == 1, "round \(round)")
            let items = try sandbox.json("flow", "show", flow)["entities"].array
                .filter { $0["kind"].string == "item" }
            #expect(items.count == 1)
        }
        try sandbox.expectSound()
    }

    @Test("of two approvals of a cart at the same time exactly one wins")
    func approvals() throws {
        let sandbox = try Sandbox()
        for round in 1...10 {
            let flow = "\(round)"
            try sandbox.ok("flow", "new", "booking")
            try sandbox.ok(
                "flow", "event", flow, "add-item", "--set", "item=a", "court=\(round)",
                "start_at=2026-03-05T10:00", "end_at=2026-03-05T11:00", "price=20")
            try sandbox.ok("flow", "event", flow, "checkout")
            let all = try (0..<3).map { _ in
                try sandbox.start(["flow", "event", flow, "approve", "--json"])
            }.map { try $0.finish() }
            #expect(all.filter(\.succeeded).count == 1)
            for loser in all where !loser.succeeded {
                try loser.expectRefusalDocument(5, named: "ALREADY_APPROVED")
            }
        }
        try sandbox.expectSound()
    }

    @Test("8 processes with random events on one store: every rule holds afterwards")
    func storm() throws {
        let sandbox = try Sandbox()
        var flows = 0
        func startPair() throws {
            try sandbox.ok("flow", "new", "booking")
            try sandbox.ok(
                "flow", "new", "teletherapy", "--set", "start_at=2026-03-02T09:05",
                "end_at=2026-03-02T09:50", "fee=80")
            flows += 2
        }
        for _ in 0..<3 { try startPair() }
        let rounds = FlowConcurrencyTests.isLong ? 500 : 40
        var generators = (0..<8).map { SplitMix(seed: UInt64(20_260 + $0)) }
        var succeeded = 0
        for round in 0..<rounds {
            // A walk ends in final states, where all is refused: it goes on in new flows.
            if round % 10 == 9 { try startPair() }
            let children = try generators.indices.map { index in
                try sandbox.start(randomEvent(&generators[index], latest: flows))
            }
            for child in children {
                let outcome = try child.finish()
                if outcome.succeeded { succeeded += 1 }
                // A refusal is an answer; anything else is a defect.
                #expect(
                    [0, 1, 3, 5].contains(outcome.exitCode), "\(outcome.errorText)")
            }
        }
        #expect(succeeded > rounds / 2)
        try sandbox.expectSound()
        #expect(try sandbox.run(["log", "--verify"]).exitCode == 0)
    }

    /// An event at one of the six latest flows: a booking has an odd number, a therapy an even one.
    private func randomEvent(_ random: inout SplitMix, latest: Int) -> [String] {
        func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
        let flow = latest - Int(random.next() % 6)
        let head = ["flow", "event", "\(flow)"]
        if flow % 2 == 0 {
            let name = pick([
                "approve", "initiate-payment", "verify-payment", "retry-payment", "require-forms",
                "complete-forms", "join", "video-failed", "video-retry", "complete", "cancel",
                "no-show",
            ])
            switch name {
            case "verify-payment":
                return head + [name, "--set", "as=\(pick(["confirmed", "failed"]))"]
            case "join", "no-show":
                return head + [name, "--set", "party=\(pick(["client", "therapist"]))"]
            default: return head + [name]
            }
        }
        let item = pick(["a", "b", "c", "d", "e", "f"])
        switch pick([
            "add", "wait", "checkout", "approve", "reject", "cancel", "refund", "remove", "expire",
        ]) {
        case "add":
            return head + [
                "add-item", "--set", "item=\(item)", "court=\(pick(["1", "2"]))",
                "start_at=2026-03-05T1\(pick(["0", "1"])):00", "end_at=2026-03-05T12:00",
                "price=20",
            ]
        case "wait":
            return head + [
                "join-waitlist", "--set", "court=\(pick(["1", "2"]))", "start_at=2026-03-05T10:00",
                "party=\(item)",
            ]
        case "cancel": return head + ["cancel-item", "--set", "item=\(item)"]
        case "remove": return head + ["remove-item", "--set", "item=\(item)"]
        case let other: return head + [other]
        }
    }
}
