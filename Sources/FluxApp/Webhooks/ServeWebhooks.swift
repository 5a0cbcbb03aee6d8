import Dispatch
import FlowEngine
import FluxCalendar
import FluxJSON
import FluxNotify
import FluxStore
import Synchronization

/// Serves the webhooks of the phone provider over the store of a host.
///
/// Everything that touches the store runs on one queue; a request without a valid signature never gets there.
public final class WebhookService: WebhookHandler {
    /// How often health and numbers are looked at, in seconds; who asks for them gets what was seen last.
    private static let interval = 15
    /// After so many seconds without a store somebody has to look.
    private static let alarming: Int64 = 300
    /// How long a request waits for the store, in seconds: the provider gives up after 15.
    private static let storePatience = 3.0
    /// How long the background waits for it, in seconds: requests wait behind that.
    private static let replayPatience = 0.5
    /// How many refusals are logged in a minute at most.
    private static let mostLogged = 10

    private struct State {
        var isHealthy = true
        var metrics = ""
        var awaySince: Instant?
        var hasAlarmed = false
        var minute: Int64 = 0
        var logged = 0
        var unlogged = 0
    }

    private let host: Host
    private let signature: WebhookSignature
    private let queue = DispatchQueue(label: "flux-webhooks")
    private let state = Mutex(State())
    /// Counts the requests.
    public let counters: ServerCounters
    /// Told of the start and the end, for the terminal.
    private let onEvent: @Sendable (WebhookEvent) -> Void

    /// Makes a service.
    ///
    /// - Throws: ``Failure`` when the token or the public address is missing or none.
    public init(
        host: Host, counters: ServerCounters,
        onEvent: @escaping @Sendable (WebhookEvent) -> Void
    ) throws {
        self.host = host
        self.counters = counters
        self.onEvent = onEvent
        signature = try App(host: host).webhookSignature()
        refresh()
    }

    /// Whether the provider signed this.
    public func accepts(_ request: WebhookRequest) -> Bool {
        signature.accepts(
            target: request.target, contentType: request.contentType, body: request.body,
            signature: request.signature)
    }

    /// Acts on a request.
    public func answer(_ request: WebhookRequest) async -> WebhookAnswer {
        var host = host
        host.correlationID = request.correlationID
        return await run { [host] in
            guard let app = try? App(host: host) else {
                return .plain(503, "not now", retryAfter: 30)
            }
            app.storePatience = WebhookService.storePatience
            return app.answer(request)
        }
    }

    /// Whether the store can be read, as far as was seen last.
    public func health() async -> WebhookAnswer {
        let healthy = state.withLock { $0.isHealthy }
        let body: JSON = ["status": .string(healthy ? "ok" : "store unavailable")]
        return WebhookAnswer(
            status: healthy ? 200 : 503, contentType: "application/json",
            body: Array("\(body.text)\n".utf8), retryAfter: healthy ? nil : 30)
    }

    /// The numbers of `flux monitor` as seen last, and those of this server.
    public func metrics() async -> WebhookAnswer {
        let lines = counters.samples.map { sample in
            let labels = sample.labels.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ",")
            return "flux_\(sample.name){\(labels)} \(sample.value)"
        }
        let text =
            "# HELP flux_serve_requests_total requests by how they ended\n# TYPE flux_serve_requests_total counter\n"
            + lines.joined(separator: "\n") + "\n" + state.withLock { $0.metrics }
        return WebhookAnswer(
            status: 200, contentType: "text/plain; version=0.0.4; charset=utf-8",
            body: Array(text.utf8))
    }

    /// Takes note of something for the log.
    public func note(_ event: WebhookEvent) {
        switch event {
        case .started, .stopped: onEvent(event)
        case .refused(let id): log("signature refused", id)
        case .limited(let id): log("client limited", id)
        case .tooLarge(let id): log("body too large", id)
        case .malformed(let id): log("malformed request", id)
        case .overdue(let id): log("answer overdue", id)
        }
    }

    // MARK: - In the background

    /// Looks at the store from time to time and plays back what was kept while it was away, until the task is canceled.
    public func keepUp() async {
        var wait = WebhookService.interval
        while !Task.isCancelled {
            let waits: Bool = await run { [self] in
                refresh()
                guard let app = try? App(host: host) else { return true }
                app.storePatience = WebhookService.replayPatience
                _ = app.replaySpool()
                return FileTest.exists(app.eventSpool.path)
            }
            // What waits is tried again soon, then less and less often.
            let soon = wait >= WebhookService.interval ? 1 : wait * 2
            wait = waits ? soon : WebhookService.interval
            try? await Task.sleep(for: .seconds(wait))
        }
    }

    private func refresh() {
        let now = host.now()
        do {
            let app = try App(host: host)
            app.storePatience = WebhookService.replayPatience
            let text = try app.monitor().exposition.joined(separator: "\n") + "\n"
            let was: Instant? = state.withLock { state in
                defer {
                    (state.isHealthy, state.metrics) = (true, text)
                    (state.awaySince, state.hasAlarmed) = (nil, false)
                }
                return state.hasAlarmed ? state.awaySince : nil
            }
            if let was { app.noteStoreWasAway(since: was) }
        } catch {
            let alarm = state.withLock { state in
                state.isHealthy = false
                let since = state.awaySince ?? now
                state.awaySince = since
                guard !state.hasAlarmed, now.seconds - since.seconds >= WebhookService.alarming
                else { return false }
                state.hasAlarmed = true
                return true
            }
            if alarm { log("store away for five minutes", host.correlationID) }
        }
    }

    /// A line in the log, not more than some a minute: who sends a thousand requests must not fill a disk.
    private func log(_ event: String, _ correlationID: String) {
        let minute = host.now().seconds / 60
        let unlogged: Int? = state.withLock { state in
            if state.minute != minute { (state.minute, state.logged) = (minute, 0) }
            guard state.logged < WebhookService.mostLogged else {
                state.unlogged += 1
                return nil
            }
            state.logged += 1
            defer { state.unlogged = 0 }
            return state.unlogged
        }
        guard let unlogged else { return }
        var host = host
        host.correlationID = correlationID
        guard let app = try? App(host: host) else { return }
        LogFile.logger(for: app).warning(
            "\(event)", metadata: unlogged > 0 ? ["more_before": "\(unlogged)"] : [:])
    }

    private func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: body()) }
        }
    }
}

extension App {
    /// What requests of the phone provider are checked with; everything in it comes from the settings.
    ///
    /// - Throws: ``Failure`` when the token or the public address is missing or none.
    func webhookSignature() throws -> WebhookSignature {
        let key = try settings.secret("twilio.signature_key") ?? ""
        let token = try key.isEmpty ? settings.secret("twilio.auth_token") ?? "" : key
        guard !token.isEmpty else {
            throw Failure.invalidArgument(
                "without 'twilio.auth_token' nobody could tell the provider's requests from others; set FLUX_TWILIO_AUTH_TOKEN, or write it with 'flux config edit'"
            )
        }
        let address = try settings.text("serve.public_url").trimmingSpace
        guard !address.isEmpty else {
            throw Failure.invalidArgument(
                "the provider signs the address it calls, so flux must know it; set it with 'flux config set serve.public_url https://…'"
            )
        }
        do {
            return try WebhookSignature(
                token: token,
                algorithm: WebhookSignature.Algorithm(
                    rawValue: settings.text("twilio.signature_algorithm")) ?? .sha1,
                publicURL: address)
        } catch {
            throw Failure.invalidArgument(
                "'serve.public_url' or 'twilio.auth_token' cannot be used; set the address like 'flux config set serve.public_url https://flux.example.org'"
            )
        }
    }

    /// Raises an alert about a time without a store, once there is one again.
    func noteStoreWasAway(since: Instant) {
        noting("serve", flow: nil, actor: .system) { store in
            try store.raise(
                AlertDefinition(
                    code: "store-away", severity: "critical",
                    message: "the store could not be used from \(since) on for more than 5 minutes",
                    action: "look for what held it with 'flux doctor'"), flow: nil, entity: nil)
        }
    }
}

/// Where a server listens.
public struct ServeResult: Codable, Sendable {
    /// The address.
    public let address: String
    /// The port.
    public let port: Int

    /// Describes where a server listens.
    public init(address: String, port: Int) {
        self.address = address
        self.port = port
    }
}

extension App {
    /// Where `flux serve` listens, by the settings and what the command line says.
    public func serverSettings(host: String?, port: Int?) throws -> WebhookServerSettings {
        var server = WebhookServerSettings(
            host: try host ?? settings.text("serve.host"),
            port: try port ?? settings.integer("serve.port"))
        server.requestsPerMinute = try settings.integer("serve.requests_per_minute")
        return server
    }
}
