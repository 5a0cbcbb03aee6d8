import HTTPTypes
import HummingbirdCore
import NIOCore

/// Decides about each request of a server, in this order: is the client within its limits; is a POST signed by the
/// provider, whatever its path; and only then what is asked for.
final class WebhookResponder: Sendable {
    let settings: WebhookServerSettings
    let handler: any WebhookHandler
    let counters: ServerCounters
    let admission: Admission

    init(settings: WebhookServerSettings, handler: any WebhookHandler, counters: ServerCounters) {
        self.settings = settings
        self.handler = handler
        self.counters = counters
        admission = Admission(perMinute: settings.requestsPerMinute)
    }

    /// What is known of a request before its body.
    struct Arrival: Sendable {
        let request: Request
        let channel: any Channel
        let client: String
        let correlationID: String

        var head: HTTPRequest { request.head }
        var path: Substring { (head.path ?? "").prefix { $0 != "?" } }
    }

    /// Answers a request.
    ///
    /// - Throws: ``ConnectionEnded`` where no further request can come, and what the parser throws; for that
    ///   Hummingbird answers 400.
    func respond(
        to request: Request, with writer: consuming ResponseWriter, on channel: any Channel
    ) async throws {
        let arrival = Arrival(
            request: request, channel: channel,
            client: ClientAddress.key(of: channel.remoteAddress),
            correlationID: CorrelationID.fresh())
        var reply = try await reply(to: arrival, writer)
        reply.closes = reply.closes || request.head.endsConnection
        let fields = AnswerFields.fields(of: reply, correlationID: arrival.correlationID)
        do {
            try await writer.write(
                response: HTTPResponse(status: .init(code: reply.status), headerFields: fields),
                body: request.method == .head
                    ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
        } catch {
            // Never what the parser throws: the answer has begun, and Hummingbird would send another one.
            throw ConnectionEnded()
        }
        guard reply.closes else { return }
        // The connection guard closes it. Until then nothing else may be taken from it (RFC 9112, section 9.6).
        try? await channel.closeFuture.get()
        throw ConnectionEnded()
    }

    private func reply(
        to arrival: Arrival, _ writer: borrowing ResponseWriter
    ) async throws -> WebhookReply {
        var reply: WebhookReply
        if let seconds = admission.wait(for: arrival.client) {
            reply = limited(seconds, arrival)
        } else {
            switch arrival.request.method {
            case .post: return try await post(arrival, writer)
            case .get, .head: reply = await look(arrival)
            default: reply = refused(.notAllowed(but: methods(of: arrival.path)), arrival)
            }
        }
        // Its body was not read.
        reply.closes = arrival.head.hasBody
        return reply
    }

    // MARK: - Outcomes

    /// What the handler says, if it does so in time.
    func answered(
        _ arrival: Arrival, _ work: @escaping @Sendable () async -> WebhookAnswer
    ) async -> WebhookReply {
        let answer = await TimeLimit.run(
            within: settings.answerTimeout, on: arrival.channel.eventLoop, work)
        guard let answer else {
            counters.count(.failed)
            handler.note(.overdue(correlationID: arrival.correlationID))
            return .overdue
        }
        let reply = WebhookReply(answer: answer)
        counters.count(reply.status < 500 ? .answered : .failed)
        return reply
    }

    /// Tells the client to wait.
    func limited(_ seconds: Int, _ arrival: Arrival) -> WebhookReply {
        counters.count(.limited)
        handler.note(.limited(correlationID: arrival.correlationID))
        return .limited(seconds)
    }

    /// Turns a request away, or tells the client to wait where it has been turned away too often.
    func refused(_ reply: WebhookReply, _ arrival: Arrival) -> WebhookReply {
        if let seconds = admission.takeRefused(from: arrival.client) {
            var limited = limited(seconds, arrival)
            limited.closes = reply.closes
            return limited
        }
        counters.count(.refused)
        return reply
    }
}
