import Glibc
import NIOCore

/// Why a server does not listen.
public enum WebhookServerError: Error, Equatable, Sendable {
    /// Somebody else listens at the port.
    case portInUse(Int)
    /// The system does not let this user listen at the port.
    case notAllowed(Int)
    /// Something else, in plain words.
    case failed(String)

    /// What failed, and what to do.
    public var words: String {
        switch self {
        case .portInUse(let port):
            "port '\(port)' is taken; choose another one or stop what listens there"
        case .notAllowed(let port):
            "port '\(port)' is not open to this user; choose one above 1023"
        case .failed(let words): "the server cannot listen (\(words)); check its host and port"
        }
    }

    /// Reads an error of the system, `errno`.
    init(errno code: Int32, port: Int) {
        switch code {
        case EADDRINUSE: self = .portInUse(port)
        case EACCES, EPERM: self = .notAllowed(port)
        default: self = .failed(String(cString: strerror(code)))
        }
    }

    /// Reads what NIO throws.
    init(_ error: any Error, port: Int) {
        switch error {
        case let error as WebhookServerError: self = error
        case let error as IOError: self.init(errno: error.errnoCode, port: port)
        case is SocketAddressError.UnknownHost: self = .failed("no such host")
        // The type only: the text of an unknown error may quote anything.
        default: self = .failed("\(type(of: error))")
        }
    }
}
