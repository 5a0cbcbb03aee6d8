/// What a ``WebhookServer`` asks; called from many tasks at once.
///
/// The `async` ones may take their time but must not hold a thread while they wait, since all requests share a few:
/// whatever blocks belongs on a thread of its own. What takes longer than ``WebhookServerSettings/answerTimeout`` is
/// canceled, answered with 503, and what it answers later is dropped, so the same request may come again.
public protocol WebhookHandler: Sendable {
    /// Whether the provider sent this: its signature is right. Pure, and touches no store.
    func accepts(_ request: WebhookRequest) -> Bool

    /// Acts on a POST that was accepted; other requests never get here. What is served where, it decides by the path.
    func answer(_ request: WebhookRequest) async -> WebhookAnswer

    /// Answers `GET /healthz`. Only the status is shown to those who come through a proxy.
    func health() async -> WebhookAnswer

    /// Answers `GET /metrics`; not asked for those who come through a proxy.
    func metrics() async -> WebhookAnswer

    /// Takes note of something for the log; returns at once.
    func note(_ event: WebhookEvent)
}

/// What happened in a server: nothing about a person, no address and no path.
public enum WebhookEvent: Sendable, Equatable {
    /// It listens at a port.
    case started(port: Int)
    /// 403: a POST without a valid signature.
    case refused(correlationID: String)
    /// 429: a client that sends too much.
    case limited(correlationID: String)
    /// 413: a body over the limit.
    case tooLarge(correlationID: String)
    /// 400: nothing that is HTTP, or a head over the limits.
    case malformed(correlationID: String)
    /// 503: the handler took too long.
    case overdue(correlationID: String)
    /// It no longer listens, and no request is under way.
    case stopped
}
