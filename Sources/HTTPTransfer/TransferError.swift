/// Why a transfer brought no answer.
public enum TransferError: Error, Equatable, Sendable {
    /// libcurl is not installed.
    case noLibrary
    /// The address is none, or of a kind that is not allowed.
    case badAddress
    /// Nobody is there: no such host, no connection. In libcurl's words.
    case unreachable(String)
    /// The certificate is not trusted, or there is no common TLS. In libcurl's words.
    case tls(String)
    /// Nothing came for too long.
    case timedOut
    /// The connection ended before the answer did.
    case cut
    /// The answer is larger than any that could be used.
    case tooLarge
    /// Whoever asked no longer wants to know.
    case cancelled
    /// Something else, in libcurl's words.
    case failed(String)

    /// Whether the request has certainly not reached anybody.
    public var neverArrived: Bool {
        switch self {
        case .noLibrary, .badAddress, .unreachable, .tls: true
        case .timedOut, .cut, .tooLarge, .cancelled, .failed: false
        }
    }

    /// What happened, in a clause without anybody's own words.
    public var words: String {
        switch self {
        case .noLibrary: "libcurl is not installed (libcurl.so.4)"
        case .badAddress: "its address is none that can be called"
        case .unreachable(let words): "it cannot be reached (\(words))"
        case .tls(let words): "its certificate cannot be trusted (\(words))"
        case .timedOut: "it did not answer in time"
        case .cut: "the connection broke off in the middle of the answer"
        case .tooLarge: "its answer was too large to be one"
        case .cancelled: "it was interrupted"
        case .failed(let words): "the call failed (\(words))"
        }
    }
}
