import Crypto
import FluxApp
import FluxJSON
import FluxStore
import Foundation
import Testing

/// Every event of the built-in workflows with every one of its writes failing: the state is the one before or the one
/// after, never one between, in any table.
@Suite struct FaultInjectionTests {
    private struct Step {
        let event: String
        let values: KeyValuePairs<String, String>

        init(_ event: String, _ values: KeyValuePairs<String, String> = [:]) {
            self.event = event
            self.values = values
        }
    }

    /// Ways through an appointment that together let every event happen.
    private static let appointments: [[Step]] = {
        let paid = [
            Step("approve"), Step("initiate-payment"), Step("verify-payment", ["as": "confirmed"]),
        ]
        let ready = paid + [Step("require-forms"), Step("complete-forms")]
        let running =
            ready + [Step("join", ["party": "client"]), Step("join", ["party": "therapist"])]
        return [
            [
                Step("approve"), Step("initiate-payment"), Step("verify-payment", ["as": "failed"]),
                Step("retry-payment"),
                Step("cancel"),
            ],
            running + [
                Step("late-decision", ["choice": "continue"]), Step("video-failed"),
                Step("video-retry"),
                Step("complete", ["actual_minutes": "90"]), Step("approve-overtime"),
            ],
            ready + [Step("no-show", ["party": "therapist"])],
            [
                Step("approve"), Step("initiate-payment"),
                Step("payment-callback", ["transaction_id": "t-1", "status": "failure"]),
                Step("retry-payment"),
                Step("payment-callback", ["transaction_id": "t-2", "status": "success"]),
            ],
        ]
    }()

    /// Ways through a cart that together let every event happen.
    private static let carts: [[Step]] = {
        func item(_ name: String, _ court: String) -> Step {
            Step(
                "add-item",
                [
                    "item": name, "court": court, "start_at": "2026-03-05T15:00:00Z",
                    "end_at": "2026-03-05T16:00:00Z",
                    "price": "20",
                ])
        }
        let wait = Step(
            "join-waitlist", ["court": "1", "start_at": "2026-03-05T15:00:00Z", "party": "Bob"])
        let ordered = [item("a", "1"), item("b", "2"), wait, Step("checkout")]
        return [
            [item("x", "9"), Step("remove-item", ["item": "x"])] + ordered
                + [
                    Step("upload-proof", ["file": #filePath]), Step("approve"),
                    Step("cancel-item", ["item": "b"]),
                    Step("refund", ["booking": "booking-a"]),
                    Step("complete-booking", ["booking": "booking-a"]),
                ],
            ordered + [
                Step("reject", ["reason": "closed"]),
                Step("convert-waitlist", ["entry": "wait-1-202603051500-Bob"]),
            ],
            [item("a", "1"), Step("expire")],
            [
                wait, Step("slot-free", ["court": "1", "start_at": "2026-03-05T15:00:00Z"]),
                Step("slot-taken", ["court": "1", "start_at": "2026-03-05T15:00:00Z"]),
            ],
        ]
    }()

    @Test(
        "an appointment is before or after each event, whichever write fails",
        arguments: appointments.indices)
    func appointment(index: Int) throws {
        try play(
            "teletherapy",
            [
                ("start_at", "2026-03-02T13:50:00Z"), ("end_at", "2026-03-02T14:40:00Z"),
                ("fee", "80"),
            ],
            FaultInjectionTests.appointments[index])
    }

    @Test("a cart is before or after each event, whichever write fails", arguments: carts.indices)
    func cart(index: Int) throws {
        try play("booking", [], FaultInjectionTests.carts[index])
    }

    private func play(_ workflow: String, _ start: [(String, String)], _ steps: [Step]) throws {
        let home = try TestHome(
            settings: ["FLUX_WORKFLOWS_TELETHERAPY_CALLBACK_SECRET": "secret"])
        let values = start.map { JSON.Member($0.0, .string($0.1)) }
        _ = try home.app().startFlow(workflow, values, WriteOptions())
        var faults = 0
        for step in steps {
            let before = try dump(home)
            var number = 1
            while true {
                home.environment["FAULT_AT_WRITE"] = "\(number)"
                defer { home.environment["FAULT_AT_WRITE"] = nil }
                do {
                    try fire(step, home)
                    break
                } catch let failure as Failure {
                    throw failure
                } catch is StoreError {
                    faults += 1
                    #expect(try dump(home) == before, "\(step.event), write \(number)")
                }
                number += 1
                try #require(number < 200, "\(step.event) never ends")
            }
            #expect(number > 3, "\(step.event) writes more than nothing")
            #expect(try dump(home) != before)
        }
        #expect(faults > 10)
        try home.expectSound()
    }

    private func fire(_ step: Step, _ home: TestHome) throws {
        var request = EventRequest(flow: "1", name: step.event)
        let values = step.values.map { JSON.Member($0.key, .string($0.value)) }
        if step.event == "payment-callback" {
            let document = Array(JSON.object(values).text.utf8)
            request.payload = document
            request.signature = HMAC<SHA256>.authenticationCode(
                for: document, using: SymmetricKey(data: Array("secret".utf8))
            ).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        } else {
            request.values = values
        }
        _ = try home.app().fireEvent(request, WriteOptions(idempotencyKey: UUID().uuidString))
    }

    /// Every row of every table that an event may write to.
    private func dump(_ home: TestHome) throws -> [String: [String]] {
        try Store.openForReading(at: "\(home.folder)/flux.db").read { store in
            var tables: [String: [String]] = [:]
            for stream in ReadTransaction.streams {
                var rows: [String] = []
                try store.writeRows(of: stream.table) {
                    rows.append(String(decoding: $0, as: UTF8.self))
                } before: {
                }
                tables[stream.name] = rows
            }
            return tables
        }
    }
}
