import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// An HTTP/1.1 server for the webhooks of a provider that signs its requests.
///
/// Every POST is checked for its signature before anything else is done with it; what is not accepted gets 403 and
/// reaches nothing. Beside them it serves `GET` and `HEAD` of `/healthz` and `/metrics`. It speaks no TLS: it listens on
/// loopback, behind a proxy or a tunnel.
///
/// Every answer has `X-Correlation-ID`, `Cache-Control: no-store` and `X-Content-Type-Options: nosniff`, and none says
/// which program answers.
public struct WebhookServer: Sendable {
    private let settings: WebhookServerSettings
    private let handler: any WebhookHandler
    /// How many requests ended in which way.
    public let counters: ServerCounters

    /// A server that does not listen yet.
    ///
    /// - Parameter counters: where it counts; the handler can hold the same for its metrics.
    public init(
        settings: WebhookServerSettings, handler: any WebhookHandler,
        counters: ServerCounters = ServerCounters()
    ) {
        self.settings = settings
        self.handler = handler
        self.counters = counters
    }

    /// Listens until it is stopped: by SIGTERM or SIGINT where ``WebhookServerSettings/stopsOnSignals`` says so, or by
    /// the cancellation of this task.
    ///
    /// It ends gracefully: it takes no new connections, closes idle ones, and gives requests under way
    /// ``WebhookServerSettings/stopTimeout``; after that they are canceled, and their connections are cut.
    ///
    /// - Parameter onStart: called with the port as soon as connections are taken.
    /// - Throws: ``WebhookServerError`` where it cannot listen.
    public func run(
        onStart: @escaping @Sendable (_ port: Int) -> Void = { _ in }
    ) async throws(WebhookServerError) {
        guard (0...65_535).contains(settings.port) else {
            throw .failed("a port is a number from 0 to 65535")
        }
        // One thread, where connections are also accepted: with more, one that is accepted while the server stops can
        // get lost between two of them, and NIO ends the process over that.
        //
        // It is not shut down: what a connection that just ended still has to do there would be told on standard error
        // that it comes too late. One thread without work is left to the end of the process.
        let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        if let failure = await serve(on: loop, onStart) { throw failure }
        handler.note(.stopped)
    }

    private func serve(
        on loop: MultiThreadedEventLoopGroup, _ onStart: @escaping @Sendable (Int) -> Void
    ) async -> WebhookServerError? {
        let services = ServiceGroup(configuration: configuration(loop, onStart))
        // A task of its own: canceling it would cut the requests under way.
        let running = Task { try await services.run() }
        do {
            try await withTaskCancellationHandler {
                try await running.value
            } onCancel: {
                Task { await services.triggerGracefulShutdown() }
            }
            return nil
        } catch {
            return WebhookServerError(error, port: settings.port)
        }
    }

    private func configuration(
        _ loop: MultiThreadedEventLoopGroup, _ onStart: @escaping @Sendable (Int) -> Void
    ) -> ServiceGroupConfiguration {
        // What the libraries would log quotes requests.
        let quiet = Logger(label: "flux.serve") { _ in SwiftLogNoOpLogHandler() }
        let handler = handler
        let server = channel.server(
            configuration: ServerConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.maximumConnections, logger: quiet)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                handler.note(.started(port: port))
                onStart(port)
            }, eventLoopGroup: loop, logger: quiet)
        var configuration = ServiceGroupConfiguration(
            services: [
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: server, serviceName: "webhooks")
            ], gracefulShutdownSignals: settings.stopsOnSignals ? [.sigterm, .sigint] : [],
            logger: quiet)
        configuration.maximumGracefulShutdownDuration = settings.stopTimeout
        return configuration
    }

    private var channel: HTTP1Channel {
        let responder = WebhookResponder(settings: settings, handler: handler, counters: counters)
        let (settings, handler, counters) = (settings, handler, counters)
        return HTTP1Channel(
            responder: { (request, writer: consuming ResponseWriter, channel) in
                try await responder.respond(to: request, with: writer, on: channel)
            },
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [
                    ConnectionGuard(settings: settings) { correlationID in
                        counters.count(.failed)
                        handler.note(.malformed(correlationID: correlationID))
                    }
                ],
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: WebhookServerSettings.maximumField,
                    maxHeaderListSize: WebhookServerSettings.maximumHead,
                    maxHeaderFieldCount: WebhookServerSettings.maximumFields)))
    }
}
