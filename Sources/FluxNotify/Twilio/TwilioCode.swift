/// The codes of Twilio's errors that a person can do something about (https://www.twilio.com/docs/api/errors).
public enum TwilioCode: Int, CaseIterable, Sendable {
    /// `20003`: the account's SID and the token do not go together
    case authentication = 20003
    /// `20404`: there is no such account, service or verification
    case notFound = 20404
    /// `21211`: the number of whoever is to be reached is none
    case invalidTo = 21211
    /// `21219`: a trial account calls verified numbers only
    case unverifiedCall = 21219
    /// `21608`: a trial account writes to verified numbers only
    case unverifiedNumber = 21608
    /// `21610`: whoever is to be reached has answered STOP
    case optedOut = 21610
    /// `63007`: the account has no such WhatsApp sender
    case noSender = 63007
    /// `63015`: the number has not joined the sandbox
    case notInSandbox = 63015
    /// `63016`: no message came for 24 hours, so only a template may be sent
    case outsideSession = 63016
    /// `60200`: a parameter of the verification is wrong
    case invalidParameter = 60200
    /// `60202`: five codes were tried
    case maxChecks = 60202
    /// `60203`: five codes were sent
    case maxSends = 60203
    /// `60410`: numbers that begin like this one are blocked
    case blockedPrefix = 60410

    /// Whether it comes with 429 though the same request would be refused a moment later too.
    var isLimitOfVerification: Bool { self == .maxChecks || self == .maxSends }

    /// What happened and what helps.
    var words: String {
        switch self {
        case .authentication:
            "it does not take the account with this token; compare 'flux config get twilio.account_sid' and the token with its console"
        case .notFound:
            "it does not know the account, the service or the verification; look at 'flux config get twilio.verify_sid', or ask for a new code"
        case .invalidTo:
            "your number is none that it can reach; correct it with 'flux account phone add NUMBER'"
        case .unverifiedCall, .unverifiedNumber:
            "a trial account reaches verified numbers only; verify yours in its console, or upgrade the account"
        case .optedOut:
            "your number has opted out with STOP; send START to the number that messages come from"
        case .noSender:
            "the account has no such WhatsApp sender; set it with 'flux config set twilio.from_whatsapp NUMBER'"
        case .notInSandbox:
            "your number has not joined its WhatsApp sandbox; send the words 'join …' of its console to the sandbox"
        case .outsideSession:
            "your last WhatsApp message is older than 24 hours, after which only templates may be sent; write any message to the number that messages come from"
        case .invalidParameter:
            "it does not take the number, the channel or the code; look at the number with 'flux account'"
        case .maxChecks:
            "too many codes were tried; ask for a new one in 10 minutes"
        case .maxSends:
            "too many codes were sent; wait 10 minutes"
        case .blockedPrefix:
            "it blocks numbers that begin like yours; unblock them in its console under Verify, Fraud Guard"
        }
    }
}
