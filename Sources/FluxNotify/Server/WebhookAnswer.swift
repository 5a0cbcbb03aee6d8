/// What is answered to a request; the server adds the fields that every answer has.
public struct WebhookAnswer: Sendable, Equatable {
    /// The status code, 200 to 599; any other is sent as 500, and 204, 205 and 304 without the body.
    public var status: Int
    /// `Content-Type`.
    public var contentType: String
    /// The body.
    public var body: [UInt8]
    /// `Retry-After`, in seconds.
    public var retryAfter: Int?

    /// An answer.
    public init(status: Int, contentType: String, body: [UInt8], retryAfter: Int? = nil) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.retryAfter = retryAfter
    }

    /// A line of plain text.
    public static func plain(_ status: Int, _ text: String, retryAfter: Int? = nil) -> WebhookAnswer
    {
        WebhookAnswer(
            status: status, contentType: "text/plain; charset=utf-8", body: Array("\(text)\n".utf8),
            retryAfter: retryAfter)
    }
}
