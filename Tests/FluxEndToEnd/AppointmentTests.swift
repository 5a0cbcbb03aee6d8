import Foundation
import Testing

/// An appointment with payment and a video call, as its parties live through it.
@Suite("Appointments")
struct AppointmentTests {
    private static let secret = "a secret of the provider"

    private func sandbox(at now: String = "2026-03-02T14:00:00Z") throws -> Sandbox {
        let sandbox = try Sandbox(now: now)
        sandbox.environment["FLUX_WORKFLOWS_TELETHERAPY_CALLBACK_SECRET"] = AppointmentTests.secret
        return sandbox
    }

    private func appointment(_ sandbox: Sandbox, forms: Bool = true) throws {
        try sandbox.ok(
            "flow", "new", "teletherapy", "--set", "start_at=2026-03-02T10:00",
            "end_at=2026-03-02T10:50", "fee=80", "currency=EUR", "forms=\(forms)")
        try sandbox.ok("flow", "event", "1", "approve")
        try sandbox.ok("flow", "event", "1", "initiate-payment")
    }

    private func ready(_ sandbox: Sandbox) throws {
        try appointment(sandbox)
        try sandbox.ok("flow", "event", "1", "verify-payment", "--set", "as=confirmed")
        try sandbox.ok("flow", "event", "1", "require-forms")
        try sandbox.ok("flow", "event", "1", "complete-forms")
    }

    private func callback(_ sandbox: Sandbox, _ body: String, signature: String? = nil) throws
        -> Outcome
    {
        let path = "\(sandbox.folder)/callback.json"
        try sandbox.write(Array(body.utf8), to: path)
        let sum = try sandbox.tool(
            "openssl", "dgst", "-sha256", "-hmac", AppointmentTests.secret, "-hex", path)
        let hex =
            signature ?? String(sum.text.split(separator: " ").last ?? "").filter(\.isHexDigit)
        return try sandbox.run(
            [
                "flow", "event", "1", "payment-callback", "--from-file", "-", "--signature", hex,
                "--json",
            ],
            input: .bytes(Array(body.utf8)))
    }

    private func states(_ sandbox: Sandbox) throws -> [String] {
        try sandbox.json("flow", "show", "1")["entities"].array.map {
            $0["machines"][$0["name"].string ?? ""].string ?? ""
        }
    }

    @Test("a callback counts once: repeated it is replayed, changed it is an error")
    func callbacks() throws {
        let sandbox = try sandbox()
        try appointment(sandbox)
        let body = #"{"transaction_id": "t-1", "status": "success", "amount": 80}"#
        let first = try callback(sandbox, body).document()
        #expect(try states(sandbox) == ["confirmed", "paid", "not_started"])
        let before = try sandbox.fingerprint()
        let again = try callback(sandbox, body).document()
        #expect(again["replayed"].bool == true)
        #expect(again["transitions"] == first["transitions"])
        #expect(again["entities"] == first["entities"])
        // Another order of the members says the same.
        let reordered = #"{"status":"success","amount":80,"transaction_id":"t-1"}"#
        #expect(try callback(sandbox, reordered).document()["replayed"].bool == true)
        try callback(sandbox, #"{"transaction_id": "t-1", "status": "failure"}"#)
            .expectRefusalDocument(5, named: "IDEMPOTENCY_MISMATCH")
        #expect(try sandbox.fingerprint() == before)
        let duplicates = try sandbox.run(["monitor", "--json"]).document()["metrics"][
            "duplicates_total"
        ].int
        #expect(duplicates == 2)
    }

    @Test("a callback without a valid signature changes nothing and is a security incident")
    func forged() throws {
        let sandbox = try sandbox()
        try appointment(sandbox)
        let before = try sandbox.fingerprint()
        let body = #"{"transaction_id": "t-1", "status": "success", "amount": 80}"#
        for signature in ["", "00", String(repeating: "ab", count: 32), "not hex"] {
            try callback(sandbox, body, signature: signature)
                .expectRefusalDocument(8, named: "SIGNATURE_INVALID")
        }
        try sandbox.flux(
            "flow", "event", "1", "payment-callback", "--set", "transaction_id=t", "status=success",
            "--json"
        ).expectRefusalDocument(8, named: "SIGNATURE_INVALID")
        sandbox.environment["FLUX_WORKFLOWS_TELETHERAPY_CALLBACK_SECRET"] = nil
        try callback(sandbox, body).expectRefusalDocument(8, named: "SIGNATURE_INVALID")
        #expect(try sandbox.fingerprint() == before)
        let monitor = try sandbox.run(["monitor", "--json"])
        #expect(monitor.exitCode == 1)
        let alerts = try monitor.document()["alerts"].array
        #expect(alerts.map { $0["code"].string } == ["signature-invalid"])
    }

    @Test("a document that is none, and an amount that is not the fee, are refused")
    func wrongDocuments() throws {
        let sandbox = try sandbox()
        try appointment(sandbox)
        try callback(sandbox, "not json").expectRefusalDocument(2, named: "MALFORMED_REQUEST")
        try callback(sandbox, "[1]").expectRefusalDocument(2, named: "MALFORMED_REQUEST")
        try callback(sandbox, #"{"transaction_id": "t", "status": "maybe"}"#)
            .expectRefusalDocument(2, named: "INVALID_ARGUMENT")
        try callback(sandbox, #"{"transaction_id": "t", "status": "success", "amount": 1}"#)
            .expectRefusalDocument(1, named: "GUARD_FAILED")
        #expect(try states(sandbox) == ["initiated", "payment_pending", "not_started"])
    }

    @Test(
        "a failed payment alerts the client and can be tried again; the second attempt is the same one"
    )
    func failure() throws {
        let sandbox = try sandbox()
        try appointment(sandbox)
        let resumed = try sandbox.json("flow", "event", "1", "initiate-payment")
        #expect(resumed["transitions"].array.isEmpty)
        let failed = try callback(sandbox, #"{"transaction_id": "t-1", "status": "failure"}"#)
            .document()
        #expect(!failed["required_actions"].array.isEmpty)
        #expect(try states(sandbox) == ["failed", "payment_pending", "not_started"])
        let alert = try sandbox.run(["monitor", "--json"]).document()["alerts"][0]
        #expect(alert["code"].string == "payment-failed" && alert["flow"].int == 1)
        try sandbox.ok("flow", "event", "1", "retry-payment")
        #expect(try sandbox.run(["monitor"]).exitCode == 0)
        #expect(try sandbox.json("flow", "show", "1")["data"]["attempts"].int == 2)
    }

    @Test("a success after the cancellation is refused, recorded, and alerts")
    func afterCancel() throws {
        let sandbox = try sandbox()
        try appointment(sandbox)
        try sandbox.ok("flow", "cancel", "1", "--reason", "ill")
        #expect(try states(sandbox) == ["cancelled", "cancelled", "not_started"])
        #expect(try sandbox.json("flow", "show", "1")["status"].string == "cancelled")
        let before = try sandbox.fingerprint()
        try callback(sandbox, #"{"transaction_id": "t-1", "status": "success", "amount": 80}"#)
            .expectRefusalDocument(1, named: "INVALID_STATE_TRANSITION")
        #expect(try sandbox.fingerprint() == before)
        let monitor = try sandbox.run(["monitor", "--json"]).document()
        #expect(monitor["alerts"].array.contains { $0["code"].string == "payment-after-cancel" })
        #expect(
            monitor["metrics"]["refusals_total"].array.contains {
                $0["code"].string == "INVALID_STATE_TRANSITION"
            })
    }

    @Test(
        "a paused flow refuses what comes from here and takes what comes from outside; its timers rest"
    )
    func paused() throws {
        let sandbox = try sandbox()
        try appointment(sandbox)
        try sandbox.ok("flow", "pause", "1")
        try sandbox.flux("flow", "event", "1", "cancel", "--json")
            .expectRefusalDocument(1, named: "INVALID_FLOW_TRANSITION")
        try sandbox.flux("flow", "move", "1", "payment", "failed", "--json")
            .expectRefusalDocument(1, named: "INVALID_FLOW_TRANSITION")
        let tick = try sandbox.run(
            ["flow", "tick", "--json"], with: ["FLUX_NOW": "2026-03-02T16:00:00Z"]
        ).document()
        #expect(tick["fired"].array.isEmpty)
        let body = #"{"transaction_id": "t-1", "status": "success", "amount": 80}"#
        #expect(try callback(sandbox, body).succeeded)
        #expect(try sandbox.json("flow", "show", "1")["status"].string == "paused")
        try sandbox.ok("flow", "resume", "1")
        #expect(try states(sandbox) == ["confirmed", "paid", "not_started"])
    }

    @Test("a payment without word is reported after 5 and after 30 minutes, once each")
    func delayedCallback() throws {
        let sandbox = try sandbox()
        try appointment(sandbox)
        for (now, codes) in [
            ("2026-03-02T14:04:59Z", []), ("2026-03-02T14:05:00Z", ["callback-delayed"]),
            ("2026-03-02T14:06:00Z", ["callback-delayed"]),
            ("2026-03-02T14:30:00Z", ["callback-delayed", "payment-stuck"]),
        ] as [(String, [String])] {
            sandbox.environment["FLUX_NOW"] = now
            // What is due is shown before anybody has run it, and the same afterwards.
            for _ in 0..<2 {
                let alerts = try sandbox.run(["monitor", "--json"]).document()["alerts"].array
                #expect(alerts.compactMap { $0["code"].string } == codes, "\(now)")
                try sandbox.ok("flow", "tick")
            }
        }
        try sandbox.ok(
            "flow", "event", "1", "verify-payment", "--set", "as=confirmed", "reason=seen")
        #expect(try sandbox.run(["monitor"]).exitCode == 0)
    }

    @Test(
        "15 minutes after the start whoever is missing has not shown up",
        arguments: [
            (["therapist"], "no_show_client", "confirmed"),
            (["client"], "no_show_therapist", "refunded"),
            ([], "no_show_therapist", "refunded"),
        ])
    func noShow(joined: [String], session: String, payment: String) throws {
        let sandbox = try sandbox()
        try ready(sandbox)
        for party in joined {
            try sandbox.ok("flow", "event", "1", "join", "--set", "party=\(party)")
        }
        sandbox.environment["FLUX_NOW"] = "2026-03-02T15:14:59Z"
        try sandbox.ok("flow", "tick")
        #expect(try states(sandbox)[1] == "ready")
        sandbox.environment["FLUX_NOW"] = "2026-03-02T15:15:00Z"
        try sandbox.ok("flow", "tick", "1")
        let after = try states(sandbox)
        #expect(after == [payment, session, joined.isEmpty ? "not_started" : "ended"])
        let history = try sandbox.json("flow", "history", "1")["transitions"].array
        #expect(history.last?["actor"].string == "timer")
        #expect(try sandbox.json("flow", "show", "1")["status"].string == "completed")
        try sandbox.expectSound()
    }

    @Test("whoever joins late pays in proportion, or goes on for the whole length")
    func late() throws {
        for (choice, due) in [(nil, 64), ("end", 64), ("continue", 80)] as [(String?, Int)] {
            let sandbox = try sandbox()
            try ready(sandbox)
            try sandbox.ok("flow", "event", "1", "join", "--set", "party=therapist")
            sandbox.environment["FLUX_NOW"] = "2026-03-02T15:10:00Z"
            let joined = try sandbox.json("flow", "event", "1", "join", "--set", "party=client")
            #expect(joined["data"]["late_minutes"].int == 10 && joined["data"]["partial"].int == 1)
            #expect(
                joined["data"]["actual_minutes"].int == 40 && joined["data"]["fee_due"].int == 64)
            #expect(!joined["required_actions"].array.isEmpty)
            if let choice {
                try sandbox.ok("flow", "event", "1", "late-decision", "--set", "choice=\(choice)")
                try sandbox.flux(
                    "flow", "event", "1", "late-decision", "--set", "choice=end", "--json"
                )
                .expectRefusalDocument(5, named: "ALREADY_DECIDED")
            }
            let over = try sandbox.json("flow", "event", "1", "complete")
            #expect(over["data"]["fee_due"].int == due, "\(choice ?? "none")")
            #expect(over["data"]["overtime_minutes"].int == 0)
        }
    }

    @Test("overtime is measured, and charged only when the client agrees")
    func overtime() throws {
        for (agreed, due) in [(true, 96), (false, 80)] {
            let sandbox = try sandbox()
            try ready(sandbox)
            for party in ["client", "therapist", "client"] {
                try sandbox.ok("flow", "event", "1", "join", "--set", "party=\(party)")
            }
            let over = try sandbox.json(
                "flow", "event", "1", "complete", "--set", "actual_minutes=60")
            #expect(over["data"]["overtime_charge"].int == 16 && over["data"]["fee_due"].int == 80)
            #expect(over["required_actions"].array.count == 1)
            let decided = try sandbox.json(
                "flow", "event", "1", "approve-overtime", "--set", "approve=\(agreed)")
            #expect(decided["data"]["fee_due"].int == due)
            try sandbox.flux("flow", "event", "1", "approve-overtime", "--json")
                .expectRefusalDocument(5, named: "ALREADY_DECIDED")
        }
    }

    @Test("a video call that breaks down offers the telephone and can be tried again")
    func video() throws {
        let sandbox = try sandbox()
        try ready(sandbox)
        let call = try sandbox.json("flow", "event", "1", "join", "--set", "party=client")["data"][
            "call_id"]
        let again = try sandbox.json("flow", "event", "1", "join", "--set", "party=client")
        #expect(again["transitions"].array.isEmpty && again["data"]["call_id"] == call)
        try sandbox.ok("flow", "event", "1", "join", "--set", "party=therapist")
        let failed = try sandbox.json(
            "flow", "event", "1", "video-failed", "--set", "detail=no sound")
        #expect(
            failed["required_actions"].array.contains { $0.string?.contains("telephone") == true })
        try sandbox.ok("flow", "event", "1", "video-retry")
        #expect(try states(sandbox) == ["confirmed", "in_progress", "waiting_for_participants"])
        for party in ["client", "therapist"] {
            try sandbox.ok("flow", "event", "1", "join", "--set", "party=\(party)")
        }
        #expect(try states(sandbox)[2] == "active")
        sandbox.environment["FLUX_NOW"] = "2026-03-02T17:00:00Z"
        try sandbox.ok("flow", "tick")
        let alerts = try sandbox.run(["monitor", "--json"]).document()["alerts"].array
        #expect(alerts.map { $0["code"].string } == ["session-stuck"])
        try sandbox.ok("flow", "event", "1", "video-failed")
        try sandbox.ok("flow", "event", "1", "complete")
        #expect(try states(sandbox) == ["confirmed", "completed", "ended"])
    }

    @Test("keyed forms and joins replay their stored result")
    func keys() throws {
        let sandbox = try sandbox()
        try ready(sandbox)
        try sandbox.ok("undo")
        let first = try sandbox.json("flow", "event", "1", "complete-forms", "--key", "k1")
        let second = try sandbox.json("flow", "event", "1", "complete-forms", "--key", "k1")
        #expect(second["replayed"].bool == true && second["transitions"] == first["transitions"])
        try sandbox.flux(
            "flow", "event", "1", "join", "--set", "party=client", "--key", "k1", "--json"
        )
        .expectRefusalDocument(5, named: "IDEMPOTENCY_MISMATCH")
        let join = try sandbox.json(
            "flow", "event", "1", "join", "--set", "party=client", "--key", "k2")
        let rejoin = try sandbox.json(
            "flow", "event", "1", "join", "--set", "party=client", "--key", "k2")
        #expect(rejoin["replayed"].bool == true && rejoin["data"] == join["data"])
    }

    @Test("an appointment without forms is ready at once")
    func withoutForms() throws {
        let sandbox = try sandbox()
        try appointment(sandbox, forms: false)
        try sandbox.ok("flow", "event", "1", "verify-payment", "--set", "as=confirmed")
        try sandbox.flux("flow", "event", "1", "require-forms", "--json")
            .expectRefusalDocument(1, named: "GUARD_FAILED")
        try sandbox.ok("flow", "event", "1", "complete-forms")
        #expect(try states(sandbox)[1] == "ready")
    }

    @Test(
        "what cannot be an appointment is none",
        arguments: [
            ["start_at=2026-03-02T10:00", "end_at=2026-03-02T09:00", "fee=80"],
            ["start_at=2026-03-02T10:00", "end_at=2026-03-02T11:00"],
            ["start_at=soon", "end_at=2026-03-02T11:00", "fee=80"],
            ["start_at=2026-03-02T10:00", "end_at=2026-03-02T11:00", "fee=many"],
            ["start_at=2026-03-02T10:00", "end_at=2026-03-02T11:00", "fee=-1"],
            ["start_at=2026-03-02T10:00", "end_at=2026-03-02T11:00", "fee=1", "fee=2"],
            ["start_at=2026-03-02T10:00", "end_at=2026-03-02T11:00", "fee=1", "color=red"],
            ["start_at=2026-03-02T10:00", "end_at=2026-03-02T11:00", "fee=1", "forms=maybe"],
            ["fee"],
        ])
    func impossible(values: [String]) throws {
        let sandbox = try sandbox()
        let outcome = try sandbox.run(["flow", "new", "teletherapy", "--set"] + values)
        outcome.expectRefusal(
            values.contains("fee=-1") || values.contains("end_at=2026-03-02T09:00") ? 1 : 2)
        #expect(!FileManager.default.fileExists(atPath: "\(sandbox.home)/flux.db"))
    }
}

extension Character {
    fileprivate var isHexDigit: Bool { hexDigitValue != nil }
}
