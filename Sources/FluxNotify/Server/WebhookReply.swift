/// An answer with what the connection has to know about it.
struct WebhookReply: Equatable {
    /// The answer itself.
    var answer: WebhookAnswer
    /// Whether the connection ends with it: part of the request was not read, and is not worth it.
    var closes = false
    /// `Allow`: which methods there are.
    var allow: String?

    /// The status that is sent.
    var status: Int { (200...599).contains(answer.status) ? answer.status : 500 }

    /// The body that belongs to it: some statuses have none (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
    var body: [UInt8] { [204, 205, 304].contains(status) ? [] : answer.body }

    /// 403: the signature is not right. Says nothing more: who is meant to get through knows the rest.
    static let forbidden = WebhookReply(answer: .plain(403, "forbidden"))

    /// 404
    static let notFound = WebhookReply(answer: .plain(404, "not found"))

    /// 413: the rest of the body stays unread.
    static let tooLarge = WebhookReply(answer: .plain(413, "too large"), closes: true)

    /// 415: the body is compressed.
    static let unsupported = WebhookReply(answer: .plain(415, "only plain content is read"))

    /// 501: nobody knows where the body ends.
    static let unknownCoding = WebhookReply(
        answer: .plain(501, "unknown transfer coding"), closes: true)

    /// 503: the handler took too long.
    static let overdue = WebhookReply(answer: .plain(503, "not now", retryAfter: 10))

    /// 405, with the methods there are.
    static func notAllowed(but methods: String) -> WebhookReply {
        WebhookReply(answer: .plain(405, "method not allowed"), allow: methods)
    }

    /// 429, with the seconds to wait.
    static func limited(_ seconds: Int) -> WebhookReply {
        WebhookReply(answer: .plain(429, "too many requests", retryAfter: seconds))
    }
}
