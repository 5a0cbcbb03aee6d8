import FluxCalendar
import HTTPTransfer

/// How a code for a verification reaches a person.
public enum VerificationChannel: String, CaseIterable, Sendable {
    /// `sms`: as a text message
    case sms
    /// `call`: spoken
    case call
    /// `whatsapp`: as a WhatsApp message
    case whatsApp = "whatsapp"
}

// Numbers are taken with and without 'whatsapp:', since a webhook names them with it and the store without.
extension TwilioAccount {
    /// The longest TwiML that a call may bring along, in characters
    /// (https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource).
    public static let longestTwiML = 4000

    /// How many messages or calls of a list are asked for; ten a day are the most that flux sends unless told
    /// otherwise.
    static let pageSize = 100

    /// Asks for a WhatsApp message (https://www.twilio.com/docs/messaging/api/message-resource); `nil` without
    /// ``canMessage``.
    ///
    /// - Parameters:
    ///   - body: at most ``MessageText/longest`` characters.
    ///   - statusCallback: where Twilio tells what became of it.
    public func message(to number: String, body: String, statusCallback: String? = nil) -> Transfer?
    {
        guard let fromWhatsApp else { return nil }
        var form: [FormEncoding.Pair] = [
            ("To", TwilioAccount.whatsApp + TwilioAccount.bare(number)),
            ("From", TwilioAccount.whatsApp + fromWhatsApp), ("Body", body),
        ]
        if let statusCallback { form.append(("StatusCallback", statusCallback)) }
        return posting(form, to: address("Messages.json"))
    }

    /// Asks for a call (https://www.twilio.com/docs/voice/api/call-resource); `nil` without ``canCall``.
    ///
    /// - Parameters:
    ///   - twiml: what is said; at most ``longestTwiML`` characters.
    ///   - statusCallback: where Twilio tells what becomes of it.
    ///   - ringSeconds: how long it rings, 5 to 600.
    public func call(
        to number: String, twiml: String, statusCallback: String? = nil, ringSeconds: Int = 30
    ) -> Transfer? {
        guard let fromVoice else { return nil }
        var form: [FormEncoding.Pair] = [
            ("To", TwilioAccount.bare(number)), ("From", fromVoice), ("Twiml", twiml),
            ("Timeout", String(min(max(ringSeconds, 5), 600))),
        ]
        if let statusCallback {
            form.append(("StatusCallback", statusCallback))
            form += ["initiated", "ringing", "answered", "completed"].map {
                ("StatusCallbackEvent", $0)
            }
        }
        return posting(form, to: address("Calls.json"))
    }

    /// Asks for a code to be sent (https://www.twilio.com/docs/verify/api/verification); `nil` without ``canVerify``.
    public func startVerification(to number: String, channel: VerificationChannel) -> Transfer? {
        verifying(
            "Verifications", [("To", TwilioAccount.bare(number)), ("Channel", channel.rawValue)])
    }

    /// Asks whether a code is right (https://www.twilio.com/docs/verify/api/verification-check); `nil` without
    /// ``canVerify``.
    public func checkVerification(to number: String, code: String) -> Transfer? {
        verifying("VerificationCheck", [("To", TwilioAccount.bare(number)), ("Code", code)])
    }

    /// Asks which messages went to a number since the day of a moment, in UTC: what a crash has left unknown.
    ///
    /// The filter knows days only; ``TwilioListing`` finds what is from the moment on. `nil` without ``canMessage``.
    public func messages(to number: String, since moment: Instant) -> Transfer? {
        guard let fromWhatsApp else { return nil }
        return listing(
            "Messages.json", to: TwilioAccount.whatsApp + TwilioAccount.bare(number),
            from: TwilioAccount.whatsApp + fromWhatsApp, day: "DateSent>", since: moment)
    }

    /// Asks which calls went to a number since the day of a moment, in UTC; `nil` without ``canCall``.
    public func calls(to number: String, since moment: Instant) -> Transfer? {
        guard let fromVoice else { return nil }
        return listing(
            "Calls.json", to: TwilioAccount.bare(number), from: fromVoice, day: "StartTime>",
            since: moment)
    }

    private func address(_ resource: String) -> String {
        "\(base.text)/2010-04-01/Accounts/\(sid)/\(resource)"
    }

    private func verifying(_ resource: String, _ form: [FormEncoding.Pair]) -> Transfer? {
        verifySID.map { posting(form, to: "\(verifyBase.text)/v2/Services/\($0)/\(resource)") }
    }

    private func listing(
        _ resource: String, to: String, from: String, day: String, since moment: Instant
    ) -> Transfer {
        // The filter's name is 'DateSent>', so that '=' of the form makes 'DateSent>=2026-03-02' of it.
        let query = FormEncoding.encode([
            ("To", to), ("From", from),
            (day, CivilDateTime(wallSeconds: moment.seconds).date.description),
            ("PageSize", String(TwilioAccount.pageSize)),
        ])
        return transfer(to: address(resource) + "?" + query, type: nil, body: nil)
    }

    private func posting(_ form: [FormEncoding.Pair], to url: String) -> Transfer {
        transfer(
            to: url, type: "application/x-www-form-urlencoded",
            body: Array(FormEncoding.encode(form).utf8))
    }

    private func transfer(to url: String, type: String?, body: [UInt8]?) -> Transfer {
        var headers = [
            (name: "Authorization", value: authorization),
            (name: "Accept", value: "application/json"),
        ]
        if let type { headers.append((name: "Content-Type", value: type)) }
        var transfer = Transfer(url: url, headers: headers, body: body)
        // No proxy comes between where all stays on this machine.
        transfer.isDirect = base.isLoopback
        transfer.isOnce = body != nil
        // A reminder is late soon, and other people's wait for it.
        transfer.connectMilliseconds = 5_000
        transfer.idleMilliseconds = 15_000
        transfer.totalMilliseconds = 15_000
        return transfer
    }
}
