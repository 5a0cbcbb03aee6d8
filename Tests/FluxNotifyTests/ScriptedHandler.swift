import FluxNotify
import Synchronization

/// A handler that does what a test says, and remembers what it was asked. It accepts the signature `valid`.
final class ScriptedHandler: WebhookHandler {
    private let state = Mutex<(events: [WebhookEvent], requests: [WebhookRequest])>(([], []))
    private let script: @Sendable (WebhookRequest) async -> WebhookAnswer

    /// - Parameter script: answers a POST; without one, with its path.
    init(
        _ script: @escaping @Sendable (WebhookRequest) async -> WebhookAnswer = {
            .plain(200, $0.path)
        }
    ) {
        self.script = script
    }

    /// What was noted so far.
    var events: [WebhookEvent] { state.withLock { $0.events } }
    /// The requests that got through so far.
    var requests: [WebhookRequest] { state.withLock { $0.requests } }

    func accepts(_ request: WebhookRequest) -> Bool { request.signature == "valid" }

    func answer(_ request: WebhookRequest) async -> WebhookAnswer {
        state.withLock { $0.requests.append(request) }
        return await script(request)
    }

    func health() async -> WebhookAnswer {
        WebhookAnswer(
            status: 200, contentType: "application/json", body: Array(#"{"store":"open"}"#.utf8))
    }

    func metrics() async -> WebhookAnswer { .plain(200, "flux_tasks 3") }

    func note(_ event: WebhookEvent) { state.withLock { $0.events.append(event) } }

    /// Waits until something holds for it.
    func until(_ condition: (ScriptedHandler) -> Bool) async {
        while !Task.isCancelled, !condition(self) { await Task.yield() }
    }
}

/// A door that one task waits at until it is opened.
struct Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let source: AsyncStream<Void>.Continuation

    init() { (stream, source) = AsyncStream.makeStream(of: Void.self) }

    func open() { source.finish() }

    func wait() async { for await _ in stream {} }
}
