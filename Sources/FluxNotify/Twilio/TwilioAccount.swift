import Foundation

/// An account at Twilio, or at something that speaks its protocol: who asks, where, and from which numbers.
public struct TwilioAccount: Sendable {
    /// The address of Twilio's API, unless another one is configured.
    public static let standardBase = "https://api.twilio.com"

    let sid: String
    /// The value of the header `Authorization`; shown nowhere.
    let authorization: String
    /// Where messages and calls are asked for.
    let base: ProviderAddress
    /// Where verifications are asked for.
    let verifyBase: ProviderAddress
    let verifySID: String?
    /// The number that messages come from, without `whatsapp:`.
    let fromWhatsApp: String?
    let fromVoice: String?

    /// Takes an account as it is configured; an empty text stands for what is not.
    ///
    /// - Parameters:
    ///   - sid: the account's SID, `AC…`.
    ///   - token: its auth token.
    ///   - base: the address of the API. Plain `http` is taken on this machine only, since each request shows the
    ///     token.
    ///   - verifySID: the SID of the verification service, `VA…`.
    ///   - fromWhatsApp: the number of the WhatsApp sender, with or without `whatsapp:`.
    ///   - fromVoice: the number that calls come from.
    /// - Throws: ``Problem``, the first that there is.
    public init(
        sid: String, token: String, base: String = TwilioAccount.standardBase,
        verifySID: String = "", fromWhatsApp: String = "", fromVoice: String = ""
    ) throws(Problem) {
        guard ProviderText.isIdentifier(sid) else { throw .badSID }
        guard !token.isEmpty, token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .badToken
        }
        guard let address = ProviderAddress(base) else { throw .badBase }
        guard address.isSecure || address.isLoopback else { throw .insecureBase }
        guard verifySID.isEmpty || ProviderText.isIdentifier(verifySID) else { throw .badVerifySID }
        let sender = TwilioAccount.bare(fromWhatsApp)
        guard sender.isEmpty || ProviderText.isNumber(sender) else { throw .badWhatsAppNumber }
        guard fromVoice.isEmpty || ProviderText.isNumber(fromVoice) else { throw .badVoiceNumber }
        self.sid = sid
        authorization = "Basic " + Data("\(sid):\(token)".utf8).base64EncodedString()
        self.base = address
        verifyBase = TwilioAccount.verifyAddress(address)
        self.verifySID = verifySID.isEmpty ? nil : verifySID
        self.fromWhatsApp = sender.isEmpty ? nil : sender
        self.fromVoice = fromVoice.isEmpty ? nil : fromVoice
    }

    /// Whether messages can be sent: there is a number that they come from.
    public var canMessage: Bool { fromWhatsApp != nil }
    /// Whether calls can be made: there is a number that they come from.
    public var canCall: Bool { fromVoice != nil }
    /// Whether numbers can be verified: there is a service that does it.
    public var canVerify: Bool { verifySID != nil }

    /// A number without the prefix of its channel.
    static func bare(_ number: String) -> String {
        number.hasPrefix(whatsApp) ? String(number.dropFirst(whatsApp.count)) : number
    }

    /// What the addresses of WhatsApp begin with.
    static let whatsApp = "whatsapp:"

    /// Twilio verifies on a host of its own, also in its regions (https://www.twilio.com/docs/global-infrastructure):
    /// `api.dublin.ie1.twilio.com` goes with `verify.dublin.ie1.twilio.com`. Whatever else is configured stands for
    /// both.
    private static func verifyAddress(_ base: ProviderAddress) -> ProviderAddress {
        let host = base.host.lowercased()
        guard host.hasPrefix("api."), host.hasSuffix(".twilio.com") else { return base }
        return base.on(host: "verify." + host.dropFirst(4))
    }
}

extension TwilioAccount {
    /// Why the settings make no account.
    public enum Problem: Error, Equatable, Sendable, CaseIterable {
        /// The account's SID is empty, or holds what no SID does.
        case badSID
        /// The token is empty, or holds what no header may hold.
        case badToken
        /// The address is none.
        case badBase
        /// The address is plain `http` to another machine.
        case insecureBase
        /// The SID of the verification service holds what no SID does.
        case badVerifySID
        /// The number of the WhatsApp sender is none.
        case badWhatsAppNumber
        /// The number that calls come from is none.
        case badVoiceNumber

        /// The setting that is wrong.
        public var setting: String {
            switch self {
            case .badSID: "twilio.account_sid"
            case .badToken: "twilio.auth_token"
            case .badBase, .insecureBase: "twilio.base_url"
            case .badVerifySID: "twilio.verify_sid"
            case .badWhatsAppNumber: "twilio.from_whatsapp"
            case .badVoiceNumber: "twilio.from_voice"
            }
        }

        /// What is wrong and what helps; values are not shown, since they may be secret.
        public var words: String {
            switch self {
            case .badSID:
                "'twilio.account_sid' is no SID of an account; set it with 'flux config set twilio.account_sid AC…'"
            case .badToken:
                "'twilio.auth_token' is no token; set FLUX_TWILIO_AUTH_TOKEN, or write it with 'flux config edit'"
            case .badBase:
                "'twilio.base_url' is no address; set it with 'flux config set twilio.base_url \(TwilioAccount.standardBase)'"
            case .insecureBase:
                "'twilio.base_url' is plain http to another machine, where anybody on the way reads the token; use https"
            case .badVerifySID:
                "'twilio.verify_sid' is no SID of a service; set it with 'flux config set twilio.verify_sid VA…'"
            case .badWhatsAppNumber:
                "'twilio.from_whatsapp' is no number; set it with 'flux config set twilio.from_whatsapp +14155238886'"
            case .badVoiceNumber:
                "'twilio.from_voice' is no number; set it with 'flux config set twilio.from_voice +14155238886'"
            }
        }
    }
}
