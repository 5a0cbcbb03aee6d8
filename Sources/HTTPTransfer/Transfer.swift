/// A request as it goes over the wire.
public struct Transfer: Sendable {
    /// The whole address.
    public var url: String
    /// Names and values; a value may be secret and stands nowhere else.
    public var headers: [(name: String, value: String)]
    /// The bytes to send; `nil` asks for the resource.
    public var body: [UInt8]?
    /// Whether a proxy of the environment is passed by.
    public var isDirect = false
    /// Whether it must not be sent twice: libcurl sends a request again by itself when a connection that was kept turns out
    /// to be gone, also where the other side had taken it.
    public var isOnce = false
    /// How long connecting may take, in milliseconds.
    public var connectMilliseconds = 10_000
    /// How long nothing may come, in milliseconds.
    public var idleMilliseconds = 30_000
    /// How long the whole may take, in milliseconds.
    public var totalMilliseconds = 300_000

    /// Describes a request.
    public init(
        url: String, headers: [(name: String, value: String)] = [], body: [UInt8]? = nil
    ) {
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// What a transfer brings, in order: one head, then bytes.
public enum TransferEvent: Sendable {
    /// The status and the headers that are asked for.
    case head(TransferHead)
    /// A piece of the body.
    case bytes([UInt8])
}

/// The beginning of an answer.
public struct TransferHead: Sendable {
    /// The status.
    public var status: Int
    /// The media type, with its parameters.
    public var contentType: String?
    /// The seconds to wait before asking again.
    public var retryAfter: Int?
    /// Where it points to.
    public var location: String?
    /// What LiteLLM's proxy says the answer cost.
    public var cost: String?
}

/// A whole answer.
public struct TransferAnswer: Sendable, Equatable {
    /// The status.
    public var status: Int
    /// The seconds to wait before asking again.
    public var retryAfter: Int?
    /// Where it points to.
    public var location: String?
    /// What it says; at most ``TransferSession/largest`` bytes.
    public var body: [UInt8]

    /// Describes an answer.
    public init(
        status: Int, retryAfter: Int? = nil, location: String? = nil, body: [UInt8] = []
    ) {
        self.status = status
        self.retryAfter = retryAfter
        self.location = location
        self.body = body
    }
}
