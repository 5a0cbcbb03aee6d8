import FluxJSON
import HTTPTransfer

/// What became of a request that makes Twilio do something.
public enum TwilioOutcome: Equatable, Sendable {
    /// It was taken. The SID is what callbacks name; the status is Twilio's word, empty where it gives none.
    case accepted(sid: String, status: String)
    /// It was not taken and will not be: the number of Twilio's error, where there is one, and the status of HTTP.
    /// What else Twilio says may repeat the person's number, so it is not kept.
    case refused(code: Int?, status: Int)
    /// It was not taken, and may be in a while: after so many seconds where Twilio says so.
    case later(seconds: Int?)
    /// It may have been taken. Repeating it could do the thing twice: look at the list first (``TwilioListing``).
    case unknown

    /// Reads an answer, or why there is none.
    public init(_ result: Result<TransferAnswer, TransferError>) {
        switch TwilioReply(result) {
        case .answer(let json):
            guard let sid = json["sid"]?.stringValue, ProviderText.isIdentifier(sid) else {
                self = .unknown
                return
            }
            let status = json["status"]?.stringValue ?? ""
            self = .accepted(sid: sid, status: ProviderText.isStatus(status) ? status : "")
        case .refused(let code, let status): self = .refused(code: code, status: status)
        case .later(let seconds): self = .later(seconds: seconds)
        case .unknown: self = .unknown
        }
    }

    /// What happened and what helps, in a clause.
    public var words: String {
        switch self {
        case .accepted: "Twilio took it"
        case .refused(let code, let status): TwilioOutcome.words(code: code, status: status)
        case .later(.some(let seconds)):
            "Twilio asks to wait \(seconds) s"
        case .later(.none): "Twilio cannot take it now, or cannot be reached"
        case .unknown:
            "Twilio did not say whether it took it; its list is looked at before it is tried again"
        }
    }

    /// What a refusal means.
    static func words(code: Int?, status: Int) -> String {
        let known = code.flatMap(TwilioCode.init) ?? (status == 401 ? .authentication : nil)
        switch (known, code) {
        case (.some(let known), _): return "Twilio refused it (\(code ?? status)): \(known.words)"
        case (.none, .some(let code)):
            return
                "Twilio refused it (\(code)); what that means is at https://www.twilio.com/docs/api/errors/\(code)"
        case (.none, .none):
            return
                "Twilio refused it (status \(status)); look at the address with 'flux config get twilio.base_url'"
        }
    }
}

/// An answer as far as it is the same for all of Twilio's resources.
enum TwilioReply {
    /// A status of the 200s; `null` where the body is no JSON.
    case answer(JSON)
    /// See ``TwilioOutcome/refused(code:status:)``.
    case refused(code: Int?, status: Int)
    /// See ``TwilioOutcome/later(seconds:)``.
    case later(seconds: Int?)
    /// See ``TwilioOutcome/unknown``.
    case unknown

    init(_ result: Result<TransferAnswer, TransferError>) {
        switch result {
        case .failure(let error): self = error.neverArrived ? .later(seconds: nil) : .unknown
        case .success(let answer):
            let json = (try? JSON(parsing: answer.body)) ?? .null
            let code = json["code"]?.intValue.flatMap { Int(exactly: $0) }
            switch answer.status {
            case 200..<300: self = .answer(json)
            case 429 where code.flatMap(TwilioCode.init)?.isLimitOfVerification == true:
                self = .refused(code: code, status: 429)
            // A gateway says so of a request that it may have handed on.
            case 502, 504: self = .unknown
            // 408: the request did not come whole (RFC 9110, section 15.5.9).
            case 408, 429, 500..<600: self = .later(seconds: answer.retryAfter.map { max(0, $0) })
            default: self = .refused(code: code, status: answer.status)
            }
        }
    }
}
