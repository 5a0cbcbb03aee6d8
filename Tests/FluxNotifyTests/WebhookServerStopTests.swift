import Glibc
import Testing

@testable import FluxNotify

@Suite("Webhook server: starting and stopping", .serialized, .timeLimit(.minutes(1)))
struct WebhookServerStopTests {
    @Test("a stop waits for requests under way, and takes no new ones")
    func graceful() async throws {
        let gate = Gate()
        let handler = ScriptedHandler { request in
            await gate.wait()
            return .plain(200, request.path)
        }
        try await RunningServer.with(handler, settings: { $0.stopTimeout = .seconds(60) }) {
            server in
            let idle = try server.connect()
            #expect(try await idle.ask(Wire.request("GET", "/metrics")).status == 200)
            let client = try server.connect()
            await client.send(Wire.post("/last"))
            await handler.until { !$0.requests.isEmpty }
            server.run.cancel()
            #expect(try await idle.end() == "")
            while (try? server.connect()) != nil { await Task.yield() }
            gate.open()
            let answer = try await client.answer()
            #expect(answer.body == "/last\n")
            #expect(answer["connection"] == "close")
            #expect(try await client.end() == "")
            try await server.run.value
            #expect(
                handler.events == [.started(port: server.port), .stopped])
        }
    }

    @Test("a stop does not wait for ever")
    func bounded() async throws {
        let gate = Gate()
        let handler = ScriptedHandler { _ in
            await gate.wait()
            return .plain(200, "late")
        }
        try await RunningServer.with(handler, settings: { $0.stopTimeout = .milliseconds(200) }) {
            server in
            let client = try server.connect()
            await client.send(Wire.post())
            await handler.until { !$0.requests.isEmpty }
            let unfinished = try server.connect()
            await unfinished.send("POST /hook HTTP/1.1\r\nContent-Length: 5\r\n\r\nab")
            server.run.cancel()
            try await server.run.value
            let rest = try await client.end()
            #expect(!rest.contains("late"))
            #expect(try await unfinished.end() == "")
        }
    }

    @Test("a port that is taken is told")
    func taken() async throws {
        try await RunningServer.with { server in
            let port = server.port
            await #expect(throws: WebhookServerError.portInUse(port)) {
                try await RunningServer.with(settings: { $0.port = port }) { _ in }
            }
        }
    }

    @Test("a place where nobody can listen is told")
    func impossible() async throws {
        await #expect(throws: WebhookServerError.failed("a port is a number from 0 to 65535")) {
            try await RunningServer.with(settings: { $0.port = 70_000 }) { _ in }
        }
        // From the range for documentation (RFC 5737), which no machine has.
        await #expect(throws: WebhookServerError.failed("Cannot assign requested address")) {
            try await RunningServer.with(settings: { $0.host = "192.0.2.1" }) { _ in }
        }
    }

    private static let hasIPv6: Bool = {
        let descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_addr = in6addr_loopback
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
            }
        }
    }()

    @Test("it listens at an address of IPv6 too", .enabled(if: hasIPv6))
    func newerProtocol() async throws {
        try await RunningServer.with(settings: { $0.host = "::1" }) { server in
            let client = try WebhookClient(port: server.port, host: "::1")
            #expect(try await client.ask(Wire.post("/six")).body == "/six\n")
        }
    }
}
