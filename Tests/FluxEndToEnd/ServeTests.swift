import Foundation
import Glibc
import Testing

/// The door for answers: who gets in, what happens to others, how it opens and closes.
@Suite("flux serve")
struct ServeTests {
    private static let one = WebhookSender.message("1", "SM1")

    // MARK: - Signatures

    /// Requests that the provider did not sign as they are.
    private static let forgeries: [(String, WebhookSender.Form)] = {
        func form(_ change: (inout WebhookSender.Form) -> Void) -> WebhookSender.Form {
            var form = one
            change(&form)
            return form
        }
        return [
            ("none", form { $0.signature = "" }), ("nonsense", form { $0.signature = "AAAA" }),
            ("another token", form { $0.token = "fedcba9876543210fedcba9876543210" }),
            ("another hash", form { $0.hash = "sha256" }),
            ("another host", form { $0.signedFor = "https://evil.example" }),
            ("plain http", form { $0.signedFor = "http://flux.example.org" }),
            (
                "a host that the request names",
                form {
                    $0.signedFor = "https://evil.example"
                    $0.headers = [
                        ("X-Forwarded-Host", "evil.example"), ("X-Original-Host", "evil.example"),
                    ]
                }
            ),
            (
                "an algorithm that the request names",
                form {
                    $0.hash = "sha256"
                    $0.headers = [
                        (
                            "X-Twilio-Webhooks-Signature-Settings",
                            "key=webhooks_sharedkey_01,algorithm=HMAC_SHA256"
                        )
                    ]
                }
            ),
        ]
    }()

    @Test(
        "What is not signed gets 403, changes no byte of the store, and is logged without its words"
    )
    func forged() throws {
        let served = try ServedHome()
        // With somebody who reads, what was written last stays beside the store.
        let reader = try StoreHolder(served.sandbox, "BEGIN; SELECT count(*) FROM tasks")
        defer { reader.release() }
        try served.home.add("Call the bank", at: "2026-03-02T11:00")
        let before = try served.sandbox.files()
        #expect(before["flux.db-wal"]?.isEmpty == false)
        for (name, form) in Self.forgeries {
            let answer = try served.door.post(form)
            #expect(answer.status == 403 && answer.body == "forbidden\n", "\(name)")
            let line = try #require(served.log.last)
            #expect(line["event"].string == "signature refused")
            #expect(line["correlation_id"].string == answer.headers["x-correlation-id"])
            #expect(line.keys.isSubset(of: ["at", "level", "event", "correlation_id"]))
        }
        let after = try served.sandbox.files()
        for name in ["flux.db", "flux.db-wal"] {
            #expect(after[name] == before[name], "\(name) was changed")
        }
        #expect(Set(after.keys) == Set(before.keys))
        #expect(try served.home.status() == "pending")
    }

    @Test(
        "However much is refused, the log takes ten lines a minute, and the provider still gets in")
    func flood() throws {
        let served = try ServedHome(settings: ["SERVE_REQUESTS_PER_MINUTE": "40"])
        var form = Self.one
        form.signature = "AAAA"
        let answers = try (1...30).map { _ in try served.door.post(form) }
        #expect(answers[0].status == 403)
        let limited = try #require(answers.last)
        #expect(limited.status == 429)
        #expect(Int(limited.headers["retry-after"] ?? "").map { (1...60).contains($0) } == true)
        #expect(try served.log.count <= 10)
        #expect(try served.door.post(Self.one).status == 200)
        #expect(try served.home.status() == "done")
    }

    @Test("Where there is no store, an unsigned request makes none")
    func noStore() throws {
        let sandbox = try Sandbox()
        sandbox.environment["FLUX_TWILIO_AUTH_TOKEN"] = "0123456789abcdef0123456789abcdef"
        sandbox.environment["FLUX_SERVE_PUBLIC_URL"] = WebhookSender.publicURL
        let door = try WebhookSender(sandbox)
        for (_, form) in Self.forgeries { #expect(try door.post(form).status == 403) }
        #expect(try sandbox.files().isEmpty)
    }

    @Test("The other algorithm counts where it is set, and then nothing else does")
    func algorithm() throws {
        let served = try ServedHome(settings: ["TWILIO_SIGNATURE_ALGORITHM": "HMAC_SHA256"])
        #expect(try served.door.post(Self.one).status == 403)
        var form = Self.one
        form.hash = "sha256"
        #expect(try served.door.post(form).message == "Done: Water the ficus.")
    }

    @Test(
        "A public address with a path is signed as it is, whether a proxy takes the path away or not",
        arguments: ["/webhooks/twilio/whatsapp", "/twilio/whatsapp"])
    func path(_ target: String) throws {
        let address = "\(WebhookSender.publicURL)/webhooks"
        let served = try ServedHome(settings: ["SERVE_PUBLIC_URL": address])
        #expect(
            try served.lastSent.field("StatusCallback")?.hasPrefix("\(address)/twilio/") == true)
        var form = Self.one
        form.target = target
        form.signedFor = target.hasPrefix("/webhooks") ? WebhookSender.publicURL : address
        #expect(try served.door.post(form).message == "Done: Water the ficus.")
    }

    // MARK: - HTTP

    @Test("A body of more than 64 KiB gets 413, one of just so much is read")
    func large() throws {
        let served = try ServedHome()
        var form = Self.one
        form.fields.append(("Filler", String(repeating: "x", count: 65_536 - form.body.count - 8)))
        #expect(form.body.count == 65_536)
        var larger = form
        larger.fields[larger.fields.count - 1].1 += "x"
        #expect(try served.door.post(larger).status == 413)
        #expect(try served.home.status() == "pending")
        #expect(try served.door.post(form).status == 200)
        #expect(try served.home.status() == "done")
    }

    @Test("Other methods get nowhere")
    func methods() throws {
        let served = try ServedHome()
        for method in ["PUT", "DELETE", "PATCH"] {
            let answer = try served.door.ask(method, WebhookSender.messages)
            #expect(answer.status == 405 && answer.headers["allow"] == "POST", "\(method)")
        }
        #expect(try [404, 405].contains(served.door.ask("GET", WebhookSender.messages).status))
        #expect(try served.door.ask("PUT", "/healthz").headers["allow"] == "GET, HEAD")
        #expect(try served.home.status() == "pending")
    }

    @Test("Health and numbers are for this machine: who comes through a proxy sees neither")
    func looking() throws {
        let served = try ServedHome()
        let health = try served.door.ask("GET", "/healthz")
        #expect(health.status == 200)
        #expect(try JSONValue(parsing: health.body)["status"].string == "ok")
        _ = try served.door.post(Self.one)
        let metrics = try served.door.ask("GET", "/metrics")
        #expect(metrics.status == 200)
        let lines = metrics.body.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("flux_serve_requests_total{outcome=\"answered\"} ") })
        #expect(lines.contains { $0.hasPrefix("# TYPE flux_") })
        #expect(!metrics.body.contains("ficus") && !metrics.body.contains(WebhookSender.number))
        for header in ["X-Forwarded-For", "Forwarded", "Via", "X-Forwarded-Host"] {
            let proxied = [(header, "203.0.113.7")]
            #expect(try served.door.ask("GET", "/metrics", headers: proxied).status == 403)
            #expect(try served.door.ask("GET", "/healthz", headers: proxied).body == "ok\n")
        }
    }

    @Test("Every answer has the name of its request and is not to be kept or guessed at")
    func headers() throws {
        let served = try ServedHome()
        var forged = Self.one
        forged.signature = ""
        let answers = try [
            served.door.post(Self.one), served.door.post(forged),
            served.door.ask("GET", "/healthz"),
            served.door.ask("GET", "/nowhere"), served.door.ask("PUT", "/"),
        ]
        for answer in answers {
            #expect(answer.headers["cache-control"] == "no-store")
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(answer.headers["server"] == nil)
        }
        let names = Set(answers.compactMap { $0.headers["x-correlation-id"] })
        #expect(names.count == answers.count)
    }

    // MARK: - Beginning and end

    @Test(
        "It says where it listens, and ends at once and without a word",
        arguments: [SIGTERM, SIGINT])
    func stopping(_ signal: Int32) throws {
        let served = try ServedHome()
        let door = served.door
        #expect(door.document["schema"].string == "flux.serve/1")
        #expect(door.document["address"].string == "http://127.0.0.1:\(door.port)")
        // One connection that was used and one that never was are both still open.
        let used = try HTTPExchange(port: door.port, "GET", "/healthz")
        #expect(try used.answer().status == 200)
        let idle = try HTTPExchange.connection(to: door.port)
        defer { close(idle) }
        let outcome = try #require(try door.stop(by: signal))
        #expect(outcome.ending == .exited(0), "\(outcome)")
        #expect(outcome.out.isEmpty && outcome.errors.isEmpty, "\(outcome)")
        #expect(throws: HarnessError.self) { try HTTPExchange.connection(to: door.port) }
    }

    @Test("A port that is taken is named, with what to do")
    func portInUse() throws {
        let served = try ServedHome()
        let port = "\(served.door.port)"
        try served.sandbox.flux("serve", "--port", port).expectRefusal(7, saying: [port, "taken"])
        let document = try served.sandbox.flux("serve", "--port", port, "--json")
            .expectRefusalDocument(7, named: "EXTERNAL_SERVICE_ERROR")
        #expect(document["message"].string?.contains(port) == true)
    }

    @Test("Without a token or a public address it does not open")
    func incomplete() throws {
        let sandbox = try Sandbox()
        let whole = [
            "FLUX_TWILIO_AUTH_TOKEN": "0123456789abcdef0123456789abcdef",
            "FLUX_SERVE_PUBLIC_URL": WebhookSender.publicURL,
        ]
        for (name, values) in [
            ("FLUX_TWILIO_AUTH_TOKEN", [nil, ""]),
            (
                "FLUX_SERVE_PUBLIC_URL",
                [nil, "", "flux.example.org", "ftp://flux.example.org", "https://"]
            ),
        ] as [(String, [String?])] {
            for value in values {
                var changes: [String: String?] = whole
                changes[name] = .some(value)
                let outcome = try sandbox.run(["serve", "--port", "0"], with: changes)
                let word = name.hasSuffix("TOKEN") ? "twilio.auth_token" : "serve.public_url"
                outcome.expectRefusal(2, saying: [word])
                #expect(!outcome.errorText.contains("0123456789abcdef"))
            }
        }
        #expect(try sandbox.files().isEmpty)
    }

    // MARK: - The whole way

    @Test(
        "A task goes from the push by message and call to a signed answer, and nothing comes after it"
    )
    func wholeChain() throws {
        let settings = [
            "SERVE_PUBLIC_URL": WebhookSender.publicURL, "REMINDER_WINDOW_MINUTES": "1",
        ]
        let home = try ReachableHome(settings: settings)
        try home.add()
        let moments = ["09:49", "09:50", "09:51", "09:59", "10:00", "10:00", "10:01", "10:01"]
        #expect(
            try home.walk(moments) == ["09:50 ntfy 1", "10:00 whatsapp 1", "10:01 voice 1"])
        let door = try WebhookSender(home.sandbox)
        for request in try home.provider.sends where request.kind != .push {
            let state = request.kind == .voice ? "no-answer" : "delivered"
            #expect(try door.post(WebhookSender.status(state, of: request)).status == 200)
        }
        var forged = Self.one
        forged.signature = "AAAA"
        #expect(try door.post(forged).status == 403)
        #expect(try home.status() == "pending")
        let answer = try door.post(Self.one)
        #expect(answer.message == "Done: Water the ficus.")
        #expect(try door.post(Self.one).body == answer.body)
        #expect(try home.status() == "done")
        #expect(try home.walk("10:02", "10:31", "10:32", "2026-03-03T09:00:00Z") == [])
        #expect(try home.provider.kinds == [.push, .whatsapp, .voice])
        #expect(
            try home.history() == [
                "ntfy sent", "whatsapp sent", "voice sent", "whatsapp delivered", "voice no-answer",
                "whatsapp done",
            ])
        #expect(try door.stop()?.ending == .exited(0))
        try home.sandbox.expectSound()
    }

    @Test("The same task, with no answer, is missed after the end of its window")
    func wholeChainMissed() throws {
        let home = try ReachableHome(settings: ["SERVE_PUBLIC_URL": WebhookSender.publicURL])
        try home.add()
        #expect(try home.walk("09:50", "10:00", "10:02").count == 3)
        let door = try WebhookSender(home.sandbox)
        let call = try #require(home.provider.sends.last)
        _ = try door.post(WebhookSender.status("completed", of: call))
        #expect(try home.walk("10:04", "10:31", "10:32", "10:33") == ["10:32 missed 1"])
        #expect(try home.status() == "missed")
    }
}
