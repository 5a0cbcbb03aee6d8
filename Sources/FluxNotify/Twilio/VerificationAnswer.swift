import HTTPTransfer

/// Whether a code that a person typed is the one that was sent.
public enum VerificationAnswer: Equatable, Sendable {
    /// It is: the number is theirs.
    case approved
    /// It is not; another may be tried.
    case pending
    /// No verification is under way: none was started, it is over 10 minutes old, or it was approved already.
    case expired
    /// See ``TwilioOutcome/refused(code:status:)``.
    case refused(code: Int?, status: Int)
    /// See ``TwilioOutcome/later(seconds:)``.
    case later(seconds: Int?)
    /// The code may have been checked; checking it again could find it used.
    case unknown

    /// Reads the answer to a check, or why there is none.
    public init(_ result: Result<TransferAnswer, TransferError>) {
        switch TwilioReply(result) {
        case .answer(let json):
            switch json["status"]?.stringValue {
            case "approved": self = .approved
            case "pending": self = .pending
            case "canceled", "expired", "deleted", "failed": self = .expired
            case "max_attempts_reached":
                self = .refused(code: TwilioCode.maxChecks.rawValue, status: 200)
            default: self = .unknown
            }
        case .refused(_, 404): self = .expired
        case .refused(let code, let status): self = .refused(code: code, status: status)
        case .later(let seconds): self = .later(seconds: seconds)
        case .unknown: self = .unknown
        }
    }

    /// What happened and what helps, in a clause.
    public var words: String {
        switch self {
        case .approved: "the number is verified"
        case .pending: "the code is not the one that was sent; type it again"
        case .expired:
            "the code is no longer good; ask for a new one with 'flux account verify send'"
        case .refused(let code, let status): TwilioOutcome.words(code: code, status: status)
        case .later(.some(let seconds)):
            "Twilio cannot check the code now; try again in \(seconds) s"
        case .later(.none): "Twilio cannot check the code now; try again in a minute"
        case .unknown:
            "Twilio did not say whether the code is right; ask for a new one with 'flux account verify send'"
        }
    }
}
