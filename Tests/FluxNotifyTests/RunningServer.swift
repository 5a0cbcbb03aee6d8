import FluxNotify

/// A server that runs.
struct RunningServer: Sendable {
    let port: Int
    let handler: ScriptedHandler
    let counters: ServerCounters
    let run: Task<Void, any Error>

    /// A connection to it.
    func connect() throws -> WebhookClient { try WebhookClient(port: port) }

    /// Sends one request over a connection of its own, and takes the answer.
    func ask(_ text: String, isHead: Bool = false) async throws -> WebhookClientAnswer {
        try await connect().ask(text, isHead: isHead)
    }

    /// Runs a server while something is done with it, and stops it.
    static func with(
        _ handler: ScriptedHandler = ScriptedHandler(),
        settings change: (inout WebhookServerSettings) -> Void = { _ in },
        _ body: (RunningServer) async throws -> Void
    ) async throws {
        var settings = WebhookServerSettings()
        // The signals are those of the whole test process.
        settings.stopsOnSignals = false
        change(&settings)
        let counters = ServerCounters()
        let server = WebhookServer(settings: settings, handler: handler, counters: counters)
        let (ports, source) = AsyncStream.makeStream(of: Int.self)
        let run: Task<Void, any Error> = Task {
            defer { source.finish() }
            try await server.run { source.yield($0) }
        }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else { return try await run.value }
        let running = RunningServer(port: port, handler: handler, counters: counters, run: run)
        do {
            try await body(running)
        } catch {
            run.cancel()
            try? await run.value
            throw error
        }
        run.cancel()
        try await run.value
    }
}

/// Requests as they go over the wire.
enum Wire {
    /// A POST, with its length.
    static func post(
        _ target: String = "/hook", signature: String? = "valid", with fields: [String] = [],
        body: String = "Digits=1"
    ) -> String {
        let signature = signature.map { ["X-Twilio-Signature: \($0)"] } ?? []
        return request(
            "POST", target, with: ["Content-Length: \(body.utf8.count)"] + signature + fields)
            + body
    }

    /// A POST whose body follows in chunks, with its signature.
    static func chunkedPost(with fields: [String] = []) -> String {
        request(
            "POST", "/hook",
            with: ["Transfer-Encoding: chunked", "X-Twilio-Signature: valid"] + fields)
    }

    /// The head of a request.
    static func request(_ method: String, _ target: String, with fields: [String] = []) -> String {
        (["\(method) \(target) HTTP/1.1", "Host: a.example"] + fields).joined(separator: "\r\n")
            + "\r\n\r\n"
    }
}
