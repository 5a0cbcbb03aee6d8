import ArgumentParser
import Dispatch
import FluxApp
import FluxNotify
import Synchronization

/// `flux serve`
struct Serve: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Receive answers to messages and calls from the phone provider.",
        discussion: """
            Listens on this machine alone, behind a proxy or tunnel that takes TLS and passes /webhooks/ on. What is not \
            signed by the provider gets 403 and reaches nothing. 'serve.public_url' says where the provider calls. \
            /healthz and /metrics are for this machine only.

            EXAMPLES:
              flux serve
              flux serve --port 9000
              curl -s http://127.0.0.1:8787/healthz
            """)

    @Option(help: ArgumentHelp("Address to listen at.", valueName: "address"))
    var host: String?
    @Option(help: ArgumentHelp("Port to listen at; 0 takes a free one.", valueName: "port"))
    var port: Int?
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("a port is a number from 0 to 65535, not \(port)")
        }
    }

    func run(_ session: Session) throws {
        let settings = try session.app.serverSettings(host: host, port: port)
        let counters = ServerCounters()
        let place = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        let started = StartedPort()
        let service = try WebhookService(host: session.host, counters: counters) { event in
            if case .started(let port) = event { started.note(port) }
        }
        let server = WebhookServer(settings: settings, handler: service, counters: counters)
        let outcome = Mutex<WebhookServerError?>(nil)
        let ended = DispatchSemaphore(value: 0)
        Task {
            let background = Task { await service.keepUp() }
            do throws(WebhookServerError) {
                try await server.run()
            } catch {
                outcome.withLock { $0 = error }
            }
            background.cancel()
            started.end()
            ended.signal()
        }
        if let port = started.wait() {
            let result = ServeResult(address: "http://\(place):\(port)", port: port)
            try session.show("serve", result) {
                Sentence("listening at \(result.address); stop it with Ctrl-C").lines(in: $0)
            }
            try session.flush()
        }
        ended.wait()
        if let error = outcome.withLock({ $0 }) {
            throw Failure(code: "EXTERNAL_SERVICE_ERROR", message: error.words)
        }
    }
}

/// Hands the port over from the task that listens.
private final class StartedPort: Sendable {
    private let port = Mutex<Int?>(nil)
    private let known = DispatchSemaphore(value: 0)

    func note(_ port: Int) {
        self.port.withLock { $0 = port }
        known.signal()
    }

    /// Nothing listens any more, or ever did.
    func end() { known.signal() }

    func wait() -> Int? {
        known.wait()
        return port.withLock { $0 }
    }
}
