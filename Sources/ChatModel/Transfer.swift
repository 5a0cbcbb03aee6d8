/// A request as it goes over the wire.
struct Transfer: Sendable {
    var url: String
    /// Names and values; a value may be secret and stands nowhere else.
    var headers: [(name: String, value: String)]
    /// The bytes to send; `nil` asks for the resource.
    var body: [UInt8]?
    /// Whether a proxy of the environment is passed by.
    var isDirect = false
    /// How long connecting may take, in milliseconds.
    var connectMilliseconds = 10_000
    /// How long nothing may come, in milliseconds.
    var idleMilliseconds = 30_000
    /// How long the whole may take, in milliseconds.
    var totalMilliseconds = 300_000
}

/// What a transfer brings, in order: one head, then bytes.
enum TransferEvent: Sendable {
    /// The status and the headers that are asked for.
    case head(TransferHead)
    /// A piece of the body.
    case bytes([UInt8])
}

/// The beginning of an answer.
struct TransferHead: Sendable {
    var status: Int
    var contentType: String?
    /// The seconds to wait before asking again.
    var retryAfter: Int?
    var location: String?
    /// What LiteLLM's proxy says the answer cost.
    var cost: String?
}
