import FluxCalendar
import FluxNotify
import FluxStore

/// How far a verification is.
public struct VerificationResult: Codable, Sendable {
    /// The number, all but the last digits hidden.
    public let numberMasked: String?
    /// When it was verified.
    public let verifiedAt: Instant?
    /// How many codes may still be sent in the hour.
    public let sendsLeft: Int
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was done.
    public let dryRun: Bool
}

extension App {
    /// How many codes may be sent in an hour (`product.md` 8).
    static let mostSends = 3
    private static let hour: Int64 = 3_600

    /// Has a code sent to the phone number.
    ///
    /// - Throws: ``Failure``: `GUARD_FAILED` without a number or a provider, `ALREADY_VERIFIED`, `RATE_LIMITED` after three in
    ///   an hour, `PROVIDER_ERROR`, `PROVIDER_TIMEOUT`.
    public func sendVerification(
        by channel: VerificationChannel, dryRun: Bool
    ) throws -> VerificationResult {
        let phone = try phoneToVerify()
        guard try twilioAccount()?.canVerify ?? false else { throw App.noVerification }
        if dryRun {
            return VerificationResult(
                numberMasked: phone.masked, verifiedAt: nil, sendsLeft: try sendsLeft(),
                message: "would send a code to \(phone.masked)", dryRun: true)
        }
        try startVerification(of: phone.number, by: channel)
        let left = try sendsLeft()
        return VerificationResult(
            numberMasked: phone.masked, verifiedAt: nil, sendsLeft: left,
            message:
                "a code is on its way to \(phone.masked); confirm it with 'flux account verify confirm CODE'",
            dryRun: false)
    }

    /// Checks a code that the person received.
    ///
    /// - Throws: ``Failure``: `INVALID_ARGUMENT` for what is no code, `GUARD_FAILED` for a wrong or expired one, and as
    ///   ``sendVerification(by:dryRun:)``.
    public func confirmVerification(_ code: String, dryRun: Bool) throws -> VerificationResult {
        let digits = try App.digits(of: code)
        let phone = try phoneToVerify()
        guard try twilioAccount()?.canVerify ?? false else { throw App.noVerification }
        if dryRun {
            return VerificationResult(
                numberMasked: phone.masked, verifiedAt: nil, sendsLeft: try sendsLeft(),
                message: "would check the code", dryRun: true)
        }
        try checkVerification(of: phone.number, code: digits)
        _ = try writing("account verify confirm", WriteOptions(), actor: .user) { store -> Bool in
            var profile = try store.profile()
            guard profile.phone == phone.number else {
                throw Failure(
                    code: "GUARD_FAILED",
                    message:
                        "the number was changed meanwhile; verify the new one with 'flux account verify send'"
                )
            }
            profile.phoneVerifiedAt = now
            try store.save(profile)
            try store.audit(
                entity: "account", subject: nil, machine: "phone", from: "unverified",
                to: "verified")
            store.isFinal = true
            return true
        }
        let wanted = try reading { try $0.profile() }
        return VerificationResult(
            numberMasked: phone.masked, verifiedAt: now, sendsLeft: try sendsLeft(),
            message: "\(phone.masked) is verified"
                + (wanted.whatsappConsentAt == nil
                    ? "; for WhatsApp messages there is 'flux account whatsapp consent'" : ""),
            dryRun: false)
    }

    /// Has a code sent to a number.
    func startVerification(of number: String, by channel: VerificationChannel) throws {
        let transfer = try twilioAccount()?.startVerification(to: number, channel: channel)
        guard let transfer else { throw App.noVerification }
        // The count is taken before anything is sent, so that no race sends a fourth.
        let dispatch = try writing("account verify send", WriteOptions(), actor: .user) { store in
            let sends = try store.dispatchTimes(
                on: "verify", since: now.adding(seconds: -App.hour), until: now)
            if let first = sends.first, sends.count >= App.mostSends {
                let wait = max(1, first.seconds + App.hour - now.seconds)
                throw Failure(
                    code: "RATE_LIMITED",
                    message:
                        "\(App.mostSends) codes were sent within an hour; ask for another in \(Phrase.duration(minutes: Int((wait + 59) / 60)))",
                    details: ["retry_after_seconds": .int(wait)], retryAllowed: true)
            }
            let dispatch = try store.insertDispatch(channel: "verify", tasks: [])
            // A process that is killed may have sent it.
            try store.dispatched(dispatch, providerID: nil)
            return dispatch
        }.value
        let outcome = ports.http.send([transfer]).first.map(TwilioOutcome.init) ?? .unknown
        switch outcome {
        case .refused, .later:
            _ = try writing("account verify send", WriteOptions(), actor: .system) {
                store -> Bool in
                try store.recall(dispatch: dispatch, error: outcome.words)
                return true
            }
        // What may have been sent counts.
        case .accepted, .unknown: break
        }
        try refuse(outcome)
    }

    /// Checks a code that was sent to a number.
    ///
    /// - Throws: ``Failure``: `INVALID_ARGUMENT` for what is no code, `GUARD_FAILED` for a wrong or expired one.
    func checkVerification(of number: String, code: String) throws {
        let digits = try App.digits(of: code)
        guard let transfer = try twilioAccount()?.checkVerification(to: number, code: digits) else {
            throw App.noVerification
        }
        let answer = ports.http.send([transfer]).first.map(VerificationAnswer.init) ?? .unknown
        switch answer {
        case .approved: return
        case .pending, .expired: throw Failure(code: "GUARD_FAILED", message: answer.words)
        case .refused: throw Failure(code: "PROVIDER_ERROR", message: answer.words)
        case .later, .unknown:
            throw Failure(code: "PROVIDER_TIMEOUT", message: answer.words, retryAllowed: true)
        }
    }

    private static func digits(of code: String) throws -> String {
        let digits = code.filter { !$0.isWhitespace && $0 != "-" }
        guard (4...10).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else {
            throw Failure.invalidArgument(
                "that is no code; it has 6 digits, as in 'flux account verify confirm 123456'")
        }
        return digits
    }

    private static var noVerification: Failure {
        Failure(
            code: "GUARD_FAILED",
            message:
                "no phone provider is configured to send codes; set 'twilio.account_sid', 'twilio.auth_token' and 'twilio.verify_sid' (flux-config(5))"
        )
    }

    private func phoneToVerify() throws -> (number: String, masked: String) {
        let profile = try reading { try $0.profile() }
        guard let number = profile.phone else {
            throw Failure(
                code: "GUARD_FAILED",
                message: "no phone number is known; add one with 'flux account phone add NUMBER'")
        }
        guard profile.phoneVerifiedAt == nil else {
            throw Failure(
                code: "ALREADY_VERIFIED",
                message:
                    "the number is verified already; another one is set with 'flux account phone add NUMBER'"
            )
        }
        return (number, ProfileView(profile).phoneMasked ?? "")
    }

    private func sendsLeft() throws -> Int {
        let sends = try reading {
            try $0.dispatchTimes(on: "verify", since: now.adding(seconds: -App.hour), until: now)
        }
        return max(0, App.mostSends - sends.count)
    }

    private func refuse(_ outcome: TwilioOutcome) throws {
        switch outcome {
        case .accepted: return
        case .refused: throw Failure(code: "PROVIDER_ERROR", message: outcome.words)
        case .later(let seconds):
            let wait = seconds.map { "in \($0) s" } ?? "in a minute"
            throw Failure(
                code: "PROVIDER_TIMEOUT",
                message: "Twilio cannot send a code now; ask for one again \(wait)",
                retryAllowed: true)
        case .unknown:
            throw Failure(
                code: "PROVIDER_TIMEOUT",
                message:
                    "Twilio did not say whether it sent a code; wait a minute for it before you ask for another one",
                retryAllowed: true)
        }
    }
}
