/// A request of a webhook, whole and as it came: a signature is made over exactly this.
public struct WebhookRequest: Sendable, Equatable {
    /// The path, without the query; percent-encoding is left as it is.
    public var path: String
    /// Path and query as received, which the provider signed behind scheme and host.
    public var target: String
    /// What stands behind the first `?`; `nil` without one.
    public var query: String?
    /// `Content-Type`; `nil` where it is missing or given twice.
    public var contentType: String?
    /// The body, at most ``WebhookServerSettings/maximumBody`` octets.
    public var body: [UInt8]
    /// `X-Twilio-Signature`; `nil` where it is missing or given twice, since nobody could say which one counts.
    public var signature: String?
    /// What the answer and the log call this request: 16 hexadecimal digits by chance, never the client's.
    public var correlationID: String

    /// Takes a target apart.
    public init(
        target: String, contentType: String?, body: [UInt8], signature: String?,
        correlationID: String
    ) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        query = parts.count > 1 ? String(parts[1]) : nil
        self.target = target
        self.contentType = contentType
        self.body = body
        self.signature = signature
        self.correlationID = correlationID
    }
}
