import Foundation
import Testing

@testable import FluxNotify

@Suite("Webhook server: limits", .serialized, .timeLimit(.minutes(1)))
struct WebhookServerLimitsTests {
    @Test("a body over the limit is refused before it is sent, and one at the limit is read")
    func size() async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            let answer = try await client.ask(
                Wire.request(
                    "POST", "/hook",
                    with: [
                        "Content-Length: 65537", "Expect: 100-continue",
                        "X-Twilio-Signature: valid",
                    ]))
            #expect(answer.status == 413)
            #expect(try await client.end() == "")
            #expect(server.handler.requests.isEmpty)
            #expect(server.counters[.tooLarge] == 1)
            let body = String(repeating: "a", count: 65_536)
            #expect(try await server.ask(Wire.post(body: body)).status == 200)
            #expect(server.handler.requests.first?.body.count == 65_536)
        }
    }

    @Test("a length that is no number of a computer's is too large")
    func length() async throws {
        try await RunningServer.with { server in
            let answer = try await server.ask(
                Wire.request(
                    "POST", "/hook",
                    with: ["Content-Length: 9223372036854775808", "X-Twilio-Signature: valid"]))
            #expect(answer.status == 413)
        }
    }

    @Test("a body in chunks is read up to the limit and no further")
    func chunks() async throws {
        try await RunningServer.with(settings: { $0.maximumBody = 10 }) { server in
            let client = try server.connect()
            let answer = try await client.ask(
                Wire.chunkedPost()
                    + "6\r\nabcdef\r\n5\r\nghijk\r\n")
            #expect(answer.status == 413)
            #expect(try await client.end() == "")
            #expect(server.handler.requests.isEmpty)
            guard case .tooLarge(let name)? = server.handler.events.last else {
                Issue.record("nothing was noted")
                return
            }
            #expect(name == answer["x-correlation-id"])
        }
    }

    @Test("coded bodies are not read")
    func coded() async throws {
        try await RunningServer.with { server in
            #expect(try await server.ask(Wire.post(with: ["Content-Encoding: gzip"])).status == 415)
            #expect(
                try await server.ask(Wire.post(with: ["Content-Encoding: identity"])).status == 200)
            let client = try server.connect()
            let answer = try await client.ask(
                Wire.request(
                    "POST", "/hook",
                    with: ["Transfer-Encoding: gzip, chunked", "X-Twilio-Signature: valid"]))
            #expect(answer.status == 501)
            #expect(try await client.end() == "")
            #expect(server.handler.requests.count == 1)
        }
    }

    @Test(
        "what is no HTTP, or too much of a head, ends the connection",
        arguments: [
            "\u{1}nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "get / HTTP/1.1\r\n\r\n",
            Wire.request("GET", "/healthz", with: ["A: \(String(repeating: "a", count: 9000))"]),
            Wire.request("GET", "/" + String(repeating: "a", count: 9000)),
            Wire.request(
                "GET", "/healthz",
                with: (0..<5).map { "A\($0): " + String(repeating: "a", count: 4000) }),
            Wire.request("GET", "/healthz", with: (0..<150).map { "A\($0): a" }),
            Wire.request("POST", "/", with: ["Content-Length: 1", "Transfer-Encoding: chunked"])
                + "0\r\n\r\n",
            Wire.request("POST", "/", with: ["Content-Length: 1", "Content-Length: 2"]) + "ab",
            Wire.request("POST", "/", with: ["Content-Length: -1"]),
            Wire.request("POST", "/", with: ["Transfer-Encoding: chunked"]) + "zz\r\n",
        ])
    func malformed(text: String) async throws {
        try await RunningServer.with { server in
            let client = try server.connect()
            let answer = try await client.ask(text)
            #expect(answer.status == 400)
            #expect(try await client.end() == "")
            #expect(server.counters[.failed] == 1)
            let name = try #require(answer["x-correlation-id"])
            #expect(server.handler.events.last == .malformed(correlationID: name))
        }
    }

    @Test("a client over its limit is told when to come again")
    func rate() async throws {
        try await RunningServer.with(settings: { $0.requestsPerMinute = 1 }) { server in
            #expect(try await server.ask(Wire.post()).status == 200)
            let answer = try await server.ask(Wire.post())
            #expect(answer.status == 429)
            let seconds = try #require(answer["retry-after"].flatMap { Int($0) })
            #expect((1...60).contains(seconds))
            #expect(server.handler.requests.count == 1)
            #expect(server.counters[.limited] == 1)
        }
    }

    @Test("whoever is turned away cannot use up what signed requests need")
    func reserve() async throws {
        try await RunningServer.with(settings: { $0.requestsPerMinute = 8 }) { server in
            var statuses: [Int] = []
            for _ in 1...4 {
                statuses.append(try await server.ask(Wire.post(signature: "forged")).status)
            }
            #expect(statuses == [403, 403, 429, 429])
            #expect(try await server.ask(Wire.request("GET", "/healthz")).status == 429)
            #expect(try await server.ask(Wire.post()).status == 200)
        }
    }

    @Test("too many requests ahead of the answers end the connection")
    func pipeline() async throws {
        try await RunningServer.with(settings: { $0.requestsPerMinute = 1_000_000 }) { server in
            let client = try server.connect()
            let text = Wire.request("GET", "/healthz")
            await client.send(String(repeating: text, count: 10_000))
            let answers = try await client.end().components(separatedBy: "HTTP/1.1 ").count - 1
            #expect(answers < 10_000)
        }
    }

    @Test(
        "a client that sends too slowly is cut",
        arguments: [
            "", "POST /hook HTTP/1.1\r\nHost: a", String(Wire.post(body: "Digits=1").dropLast(1)),
            Wire.chunkedPost() + "6\r\nDig",
        ])
    func slow(text: String) async throws {
        try await RunningServer.with(settings: { $0.requestTimeout = .milliseconds(200) }) {
            server in
            let client = try server.connect()
            await client.send(text)
            #expect(try await client.end() == "")
            #expect(server.handler.requests.isEmpty)
            #expect(server.counters[.refused] == 0)
        }
    }

    @Test("a connection that is not used is closed")
    func idle() async throws {
        try await RunningServer.with(settings: { $0.idleTimeout = .milliseconds(200) }) { server in
            let client = try server.connect()
            #expect(try await client.ask(Wire.post()).status == 200)
            #expect(try await client.end() == "")
        }
    }

    @Test("a handler that takes too long is given up, and holds up nobody else")
    func overdue() async throws {
        let gate = Gate()
        let handler = ScriptedHandler { request in
            if request.path == "/slow" { await gate.wait() }
            return .plain(200, request.path)
        }
        try await RunningServer.with(handler, settings: { $0.answerTimeout = .seconds(1) }) {
            server in
            let client = try server.connect()
            await client.send(Wire.post("/slow") + Wire.post("/fast"))
            await handler.until { !$0.requests.isEmpty }
            #expect(try await server.ask(Wire.post("/fast")).status == 200)
            let answer = try await client.answer()
            #expect(answer.status == 503)
            #expect(answer["retry-after"] == "10")
            #expect(try await client.answer().body == "/fast\n")
            let name = try #require(answer["x-correlation-id"])
            #expect(handler.events.contains(.overdue(correlationID: name)))
            #expect(server.counters[.failed] == 1)
        }
    }
}
