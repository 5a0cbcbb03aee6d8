import HTTPTypes
import HummingbirdCore

extension WebhookResponder {
    private static let healthPath = "/healthz"
    private static let metricsPath = "/metrics"

    /// The methods that are served at a path, as `Allow` lists them.
    func methods(of path: Substring) -> String {
        switch path {
        case WebhookResponder.healthPath, WebhookResponder.metricsPath: "GET, HEAD"
        default: "POST"
        }
    }

    /// Answers POST: reads it, checks its signature, and only then lets the handler see it.
    func post(
        _ arrival: Arrival, _ writer: borrowing ResponseWriter
    ) async throws -> WebhookReply {
        let head = arrival.head
        guard !head.hasForeignTransferCoding else { return refused(.unknownCoding, arrival) }
        let body = try await BodyReading.body(
            of: arrival.request, limit: settings.maximumBody, on: arrival.channel, writer)
        guard let body else { return tooLarge(arrival) }
        let request = WebhookRequest(
            target: head.path ?? "", contentType: head.single(.contentType), body: body,
            signature: head.single(.twilioSignature), correlationID: arrival.correlationID)
        guard handler.accepts(request) else {
            let reply = refused(.forbidden, arrival)
            if reply == .forbidden {
                handler.note(.refused(correlationID: arrival.correlationID))
            }
            return reply
        }
        guard !head.hasContentCoding else { return refused(.unsupported, arrival) }
        if let seconds = admission.takeSigned(from: arrival.client) {
            return limited(seconds, arrival)
        }
        let handler = handler
        return await answered(arrival) { await handler.answer(request) }
    }

    private func tooLarge(_ arrival: Arrival) -> WebhookReply {
        // It is the last request of its connection, whether it can be paid or not.
        _ = admission.takeRefused(from: arrival.client)
        counters.count(.tooLarge)
        handler.note(.tooLarge(correlationID: arrival.correlationID))
        return .tooLarge
    }

    /// Answers GET and HEAD.
    func look(_ arrival: Arrival) async -> WebhookReply {
        let isPublic = arrival.head.cameThroughProxy
        switch arrival.path {
        case WebhookResponder.healthPath:
            let handler = handler
            return await open(arrival) {
                let answer = await handler.health()
                guard isPublic else { return answer }
                return .plain(answer.status, answer.status < 400 ? "ok" : "unavailable")
            }
        case WebhookResponder.metricsPath where isPublic: return refused(.forbidden, arrival)
        case WebhookResponder.metricsPath:
            let handler = handler
            return await open(arrival) { await handler.metrics() }
        default: return refused(.notFound, arrival)
        }
    }

    /// Asks the handler on behalf of anybody.
    private func open(
        _ arrival: Arrival, _ work: @escaping @Sendable () async -> WebhookAnswer
    ) async -> WebhookReply {
        if let seconds = admission.takeOpen(from: arrival.client) {
            return limited(seconds, arrival)
        }
        return await answered(arrival, work)
    }
}
