import Testing

@testable import FluxNotify

@Suite("Webhook server", .serialized, .timeLimit(.minutes(1)))
struct WebhookServerTests {
    @Test(
        "a POST without the provider's signature is refused and reaches nothing",
        arguments: ["/hook", "/", "/healthz", "/metrics", "/any?x=1"])
    func forged(target: String) async throws {
        try await RunningServer.with { server in
            for text in [
                Wire.post(target, signature: nil), Wire.post(target, signature: "forged"),
                Wire.post(target, with: ["X-Twilio-Signature: valid"]),
                Wire.post(target, signature: nil, with: ["Content-Encoding: gzip"]),
            ] {
                let answer = try await server.ask(text)
                #expect(answer.status == 403)
                #expect(answer.body == "forbidden\n")
            }
            #expect(server.handler.requests.isEmpty)
            #expect(server.counters[.refused] == 4)
            #expect(
                server.handler.events.count { if case .refused = $0 { true } else { false } } == 4)
        }
    }

    @Test("a signed POST reaches the handler as it came, and is answered as it says")
    func accepted() async throws {
        let handler = ScriptedHandler { _ in
            WebhookAnswer(status: 202, contentType: "text/xml", body: Array("<Response/>".utf8))
        }
        try await RunningServer.with(handler) { server in
            let type = "application/x-www-form-urlencoded"
            let answer = try await server.ask(
                Wire.post(
                    "/voice/a%20b?task=7&x=%3F?", with: ["Content-Type: \(type)"],
                    body: "Body=%2B1&x="))
            #expect(answer.status == 202)
            #expect(answer["content-type"] == "text/xml")
            #expect(answer.body == "<Response/>")
            let request = try #require(handler.requests.first)
            #expect(request.path == "/voice/a%20b")
            #expect(request.target == "/voice/a%20b?task=7&x=%3F?")
            #expect(request.query == "task=7&x=%3F?")
            #expect(request.contentType == type)
            #expect(request.body == Array("Body=%2B1&x=".utf8))
            #expect(request.correlationID == answer["x-correlation-id"])
            #expect(server.counters[.answered] == 1)
        }
    }

    @Test("a body in chunks is put together")
    func chunks() async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            await client.send(
                Wire.chunkedPost()
                    + "6\r\nDigits\r\n")
            let answer = try await client.ask("2\r\n=1\r\n0\r\n\r\n")
            #expect(answer.status == 200)
            #expect(server.handler.requests.first?.body == Array("Digits=1".utf8))
        }
    }

    @Test("a client that waits for a word gets it")
    func expectation() async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            await client.send(
                Wire.request(
                    "POST", "/hook",
                    with: [
                        "Content-Length: 8", "Expect: 100-continue", "X-Twilio-Signature: valid",
                    ]))
            #expect(try await client.answer().status == 100)
            #expect(try await client.ask("Digits=1").status == 200)
        }
    }

    @Test("only health and metrics can be looked at, and other methods are told what there is")
    func routes() async throws {
        try await RunningServer.with { server in
            #expect(try await server.ask(Wire.request("GET", "/hook")).status == 404)
            #expect(try await server.ask(Wire.request("HEAD", "/"), isHead: true).status == 404)
            #expect(try await server.ask(Wire.request("GET", "/healthz/")).status == 404)
            for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
                let answer = try await server.ask(Wire.request(method, "/hook"))
                #expect(answer.status == 405)
                #expect(answer["allow"] == "POST")
            }
            let answer = try await server.ask(Wire.request("PUT", "/healthz"))
            #expect(answer.status == 405)
            #expect(answer["allow"] == "GET, HEAD")
            #expect(server.handler.requests.isEmpty)
        }
    }

    @Test("health and metrics are shown to those who are near, without a body for HEAD")
    func looks() async throws {
        try await RunningServer.with { server in
            let health = try await server.ask(Wire.request("GET", "/healthz?x"))
            #expect(health.status == 200)
            #expect(health.body == #"{"store":"open"}"#)
            #expect(try await server.ask(Wire.request("GET", "/metrics")).body == "flux_tasks 3\n")
            let client = try server.connect()
            let head = try await client.ask(Wire.request("HEAD", "/healthz"), isHead: true)
            #expect(head.status == 200)
            #expect(head["content-length"] == "16")
            // The next answer begins where the fields end: no body came.
            #expect(try await client.ask(Wire.request("GET", "/metrics")).body == "flux_tasks 3\n")
        }
    }

    @Test(
        "through a proxy health says only how it is, and metrics nothing",
        arguments: [
            "X-Forwarded-For: ::1", "X-Forwarded-Host: a", "Forwarded: for=b", "Via: 1.1 c",
        ])
    func proxied(field: String) async throws {
        try await RunningServer.with { server in
            let health = try await server.ask(Wire.request("GET", "/healthz", with: [field]))
            #expect(health.status == 200)
            #expect(health.body == "ok\n")
            #expect(
                try await server.ask(Wire.request("GET", "/metrics", with: [field])).status == 403)
        }
    }

    @Test("every answer is named anew, is not kept, and does not say who answers")
    func fields() async throws {
        try await RunningServer.with { server in
            var names: Set<String> = []
            let given = "X-Correlation-ID: 0123456789abcdef"
            let texts = [
                Wire.post(with: [given]), Wire.post(signature: nil, with: [given]),
                Wire.request("GET", "/healthz", with: [given]),
                Wire.request("GET", "/none", with: [given]),
                Wire.request("PUT", "/", with: [given]),
                "\u{1}nonsense\r\n\r\n",
            ]
            for text in texts {
                let answer = try await server.ask(text)
                let name = try #require(answer["x-correlation-id"])
                #expect(name.utf8.count == 16 && UInt64(name, radix: 16) != nil)
                #expect(name != "0123456789abcdef")
                names.insert(name)
                #expect(answer["cache-control"] == "no-store")
                #expect(answer["x-content-type-options"] == "nosniff")
                #expect(answer["date"]?.hasSuffix(" GMT") == true)
                #expect(answer["server"] == nil)
            }
            #expect(names.count == texts.count)
        }
    }

    @Test("requests sent ahead are answered in their order")
    func pipelined() async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            await client.send(
                Wire.post("/1") + Wire.post("/2", signature: "forged")
                    + Wire.request("GET", "/metrics")
                    + Wire.post("/3"))
            #expect(try await client.answer().body == "/1\n")
            #expect(try await client.answer().status == 403)
            #expect(try await client.answer().body == "flux_tasks 3\n")
            #expect(try await client.answer().body == "/3\n")
            #expect(server.handler.requests.map(\.path) == ["/1", "/3"])
        }
    }

    @Test("a connection that is to end does so after its answer, and nothing behind it is read")
    func lastRequest() async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            let answer = try await client.ask(
                Wire.post("/1", with: ["Connection: Close"]) + Wire.post("/2"))
            #expect(answer.body == "/1\n")
            #expect(answer["connection"] == "close")
            #expect(try await client.end() == "")
            #expect(server.handler.requests.map(\.path) == ["/1"])
        }
    }

    @Test("no other protocol is spoken")
    func upgrade() async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            let answer = try await client.ask(
                Wire.request(
                    "GET", "/metrics", with: ["Connection: Upgrade", "Upgrade: websocket"])
                    + "\u{81}\u{5}hello")
            #expect(answer.status == 200)
            #expect(try await client.end() == "")
            let tunnel = try server.connect()
            #expect(
                try await tunnel.ask("CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n")
                    .status == 405)
            #expect(try await tunnel.end() == "")
        }
    }

    @Test("a client that ends its side gets its answer still")
    func halfClosed() async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            await client.send(Wire.post())
            await client.finish()
            #expect(try await client.answer().status == 200)
            #expect(try await client.end() == "")
        }
    }
}
