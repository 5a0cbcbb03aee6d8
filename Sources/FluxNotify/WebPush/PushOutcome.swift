import HTTPTransfer

/// What became of a push message (RFC 8030, sections 5 to 7; RFC 8292, section 4.2).
public enum PushOutcome: Equatable, Sendable {
    /// The push service took it; with the address of the message at the service, where it says so. That the browser has
    /// it is not known.
    case accepted(id: String?)
    /// 404 or 410: the subscription has ended and will not come back.
    case gone
    /// 413: the service takes no message of this size.
    case tooLarge
    /// 429 or 500 to 599, or the service cannot be reached: the same may succeed later, after so many seconds where the
    /// service says so, 3600 at most.
    case later(seconds: Int?)
    /// Any other status: the same would be refused again.
    case refused(Int)
    /// The message did not leave, and would not the next time either.
    case unsent(TransferError)
    /// No answer came, and the message may have arrived: to send it again could show it twice.
    case unknown

    /// The longest wait that a service is granted, in seconds.
    static let longestWait = 3_600

    /// Reads the outcome from how a transfer ended.
    public init(_ result: Result<TransferAnswer, TransferError>) {
        switch result {
        case .success(let answer): self.init(answer)
        case .failure(let error): self.init(error)
        }
    }

    private init(_ answer: TransferAnswer) {
        switch answer.status {
        // RFC 9110, section 15: a status that is not known counts as the first of its hundred.
        case 200...299: self = .accepted(id: answer.location.flatMap(PushOutcome.identifier))
        case 404, 410: self = .gone
        case 413: self = .tooLarge
        case 429, 500...599:
            self = .later(
                seconds: answer.retryAfter.map { min(max($0, 0), PushOutcome.longestWait) })
        default: self = .refused(answer.status)
        }
    }

    private init(_ error: TransferError) {
        if case .unreachable = error {
            self = .later(seconds: nil)
        } else {
            self = error.neverArrived ? .unsent(error) : .unknown
        }
    }

    /// What can be kept as an id: the service's words go into the store and no further than a line.
    private static func identifier(_ location: String) -> String? {
        let bytes = location.utf8
        guard (1...PushAddress.maximumLength).contains(bytes.count),
            bytes.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        return location
    }
}

extension PushOutcome {
    /// What happened, and what to do about it where there is something to do.
    public var words: String {
        switch self {
        case .accepted: "the push service took the message"
        case .gone: "the browser's subscription has ended; subscribe again in the browser"
        case .tooLarge: "the push service takes no message of this size (413); shorten it"
        case .later(let seconds?): "the push service asks to wait \(seconds) s"
        case .later(nil): "the push service is not available now"
        case .refused(let status): PushOutcome.refusal(status)
        case .unsent(let error): "the message did not reach the push service: \(error.words)"
        case .unknown: "the push service did not answer; the message may have arrived"
        }
    }

    private static func refusal(_ status: Int) -> String {
        switch status {
        case 401, 403:
            "the push service does not accept the key (\(status)); check the clock of this machine and the contact, or subscribe again in the browser"
        case 300...399:
            "the push service points to another address (\(status)), which the key must not go to; subscribe again in the browser"
        default: "the push service refused the message (\(status)); subscribe again in the browser"
        }
    }
}
