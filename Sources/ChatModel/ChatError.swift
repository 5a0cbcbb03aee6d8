import HTTPTransfer

/// Why a model did not answer.
public enum ChatError: Error, Equatable, Sendable {
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
    /// The endpoint points to another host, which the key must not go to.
    case redirected
    /// 401 or 403: the key is missing, wrong or not allowed this.
    case unauthorized(Int)
    /// 402: the account has no credit.
    case noCredit
    /// 404: no such model or address.
    case notFound
    /// 429; with the seconds to wait where the endpoint says so.
    case rateLimited(retryAfter: Int?)
    /// Another status of the 400s: the endpoint does not take the request.
    case refused(Int)
    /// A status of the 500s, or an error that came with 200.
    case server(Int)
    /// The answer is not in the form of the protocol: no JSON, no choices, another kind of content.
    case malformed
    /// The answer holds nothing: no text, or a filter took it away.
    case empty
    /// The answer ended at the limit of tokens.
    case truncated
    /// Whoever asked no longer wants to know.
    case cancelled
    /// Something else, in libcurl's words.
    case failed(String)

    /// Whether the same request may succeed in a moment.
    public var isTransient: Bool {
        switch self {
        case .cut, .rateLimited, .server: true
        case .unreachable: true
        case .noLibrary, .badAddress, .tls, .timedOut, .tooLarge, .redirected, .unauthorized,
            .noCredit, .notFound, .refused, .malformed, .empty, .truncated, .cancelled, .failed:
            false
        }
    }

    /// Whether no other model of the endpoint would answer either.
    public var concernsEndpoint: Bool {
        switch self {
        case .noLibrary, .badAddress, .unreachable, .tls, .redirected, .unauthorized, .noCredit,
            .cancelled:
            true
        case .timedOut, .cut, .tooLarge, .notFound, .rateLimited, .refused, .server, .malformed,
            .empty, .truncated, .failed:
            false
        }
    }

    /// A stable word for logs.
    public var code: String {
        switch self {
        case .noLibrary: "no_library"
        case .badAddress: "bad_address"
        case .unreachable: "unreachable"
        case .tls: "tls"
        case .timedOut: "timed_out"
        case .cut: "cut"
        case .tooLarge: "too_large"
        case .redirected: "redirected"
        case .unauthorized: "unauthorized"
        case .noCredit: "no_credit"
        case .notFound: "not_found"
        case .rateLimited: "rate_limited"
        case .refused: "refused"
        case .server: "server_error"
        case .malformed: "malformed"
        case .empty: "empty"
        case .truncated: "truncated"
        case .cancelled: "cancelled"
        case .failed: "failed"
        }
    }

    /// What happened, in a clause without a person's or the endpoint's own words.
    public var words: String {
        switch self {
        case .noLibrary: "libcurl is not installed (libcurl.so.4)"
        case .badAddress: "its address is none that can be called"
        case .unreachable(let words): "it cannot be reached (\(words))"
        case .tls(let words): "its certificate cannot be trusted (\(words))"
        case .timedOut: "it did not answer in time"
        case .cut: "the connection broke off in the middle of the answer"
        case .tooLarge: "its answer was too large to be one"
        case .redirected: "it points to another address, which the key must not go to"
        case .unauthorized(let status): "it does not accept the key (\(status))"
        case .noCredit: "the account has no credit left (402)"
        case .notFound: "it does not know the model or the address (404)"
        case .rateLimited(let seconds):
            seconds.map { "it asks to wait \($0) s (429)" } ?? "it gets too many requests (429)"
        case .refused(let status): "it refused the request (\(status))"
        case .server(let status): "it had an error of its own (\(status))"
        case .malformed: "its answer was not in the form of the protocol"
        case .empty: "its answer was empty"
        case .truncated: "its answer was cut off at the limit of tokens"
        case .cancelled: "it was interrupted"
        case .failed(let words): "the call failed (\(words))"
        }
    }
}

extension ChatError {
    /// Why a transfer brought no answer.
    init(_ error: TransferError) {
        self =
            switch error {
            case .noLibrary: .noLibrary
            case .badAddress: .badAddress
            case .unreachable(let words): .unreachable(words)
            case .tls(let words): .tls(words)
            case .timedOut: .timedOut
            case .cut: .cut
            case .tooLarge: .tooLarge
            case .cancelled: .cancelled
            case .failed(let words): .failed(words)
            }
    }
}
