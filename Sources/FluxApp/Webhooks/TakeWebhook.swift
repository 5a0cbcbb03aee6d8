import FluxNotify

extension App {
    /// Acts on a request of the phone provider whose signature is right.
    ///
    /// Only the names that are expected are read: a signature joins names and values without a mark between, so others
    /// could be made of them (https://www.twilio.com/docs/usage/security#validating-requests).
    public func answer(_ request: WebhookRequest) -> WebhookAnswer {
        guard App.isForm(request.contentType),
            let pairs = try? FormEncoding.decode(request.body)
        else { return .twiml(TwiML()) }
        let fields = WebhookFields(pairs)
        let query = WebhookFields(
            (try? FormEncoding.decode(Array((request.query ?? "").utf8))) ?? [])
        switch WebhookPath(request.path) {
        case .message:
            if fields.message == nil, fields["MessageStatus"] != nil || fields["SmsStatus"] != nil {
                return status(fields, query)
            }
            return message(fields)
        case .voice:
            if fields["Digits"] == nil, DeliveryStatus.isFinalCall(fields["CallStatus"]) {
                return status(fields, query)
            }
            return digit(fields, query)
        case .status: return status(fields, query)
        case .none:
            LogFile.logger(for: self).warning("signed request for an unknown address")
            return .twiml(TwiML())
        }
    }

    private static func isForm(_ contentType: String?) -> Bool {
        contentType?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
    }

    private func message(_ fields: WebhookFields) -> WebhookAnswer {
        guard let sid = fields.message, let from = fields["From"] else { return .twiml(TwiML()) }
        let prefix = "whatsapp:"
        let message = IncomingMessage(
            sid: sid, from: from.hasPrefix(prefix) ? String(from.dropFirst(prefix.count)) : from,
            body: String((fields["ButtonPayload"] ?? fields["Body"] ?? "").prefix(1_600)),
            repliedTo: fields["OriginalRepliedMessageSid"])
        guard let answer = takeOrSpool(.message(message)) else {
            return .twiml(TwiML([.message("I have noted that, and will act on it shortly.")]))
        }
        return .twiml(TwiML(answer.text.map { [.message(MessageText.body([$0]))] } ?? []))
    }

    private func digit(_ fields: WebhookFields, _ query: WebhookFields) -> WebhookAnswer {
        let script = VoiceScript(
            hooks: try? webhookAddresses(), dispatch: query["dispatch"].flatMap { Int64($0) } ?? 0)
        guard let sid = fields["CallSid"] else { return .twiml(TwiML()) }
        guard let digits = fields["Digits"], !digits.isEmpty else {
            return .twiml(script.farewell(VoiceScript.silence))
        }
        let digit = IncomingDigit(
            sid: sid, digits: String(digits.prefix(8)), dispatch: script.dispatch,
            step: query["step"].flatMap { ["accept", "again"].contains($0) ? $0 : nil } ?? "answer")
        guard let answer = takeOrSpool(.digit(digit)) else {
            return .twiml(script.farewell("I have noted that. Goodbye."))
        }
        let text = answer.text ?? "Goodbye."
        if answer.repeats ?? false {
            return .twiml(script.question(text, reschedules: true, step: "again"))
        }
        return .twiml(answer.asks ? script.proposal(text) : script.farewell(text))
    }

    private func status(_ fields: WebhookFields, _ query: WebhookFields) -> WebhookAnswer {
        let status = fields["MessageStatus"] ?? fields["SmsStatus"] ?? fields["CallStatus"]
        guard let sid = fields["MessageSid"] ?? fields["SmsSid"] ?? fields["CallSid"], let status
        else { return .twiml(TwiML()) }
        takeOrSpool(
            .status(
                providerID: sid, status: status, dispatch: query["dispatch"].flatMap { Int64($0) },
                errorCode: fields["ErrorCode"].flatMap { Int($0) }))
        return .twiml(TwiML())
    }
}

/// What a request of the provider is about, by the end of its path: what stands before the server may take
/// `/webhooks` away.
private enum WebhookPath {
    case message
    case voice
    case status

    init?(_ path: String) {
        var rest = Substring(path)
        if rest.hasPrefix("/webhooks/") { rest = rest.dropFirst("/webhooks".count) }
        switch rest {
        case "/twilio/whatsapp": self = .message
        case "/twilio/voice", "/twilio/voice/gather": self = .voice
        case "/twilio/status": self = .status
        default: return nil
        }
    }
}

/// Fields by their names; one that is named twice is none.
struct WebhookFields {
    private var values: [String: String] = [:]

    init(_ pairs: [FormEncoding.Pair]) {
        var twice: Set<String> = []
        for pair in pairs {
            if values.updateValue(pair.value, forKey: pair.name) != nil { twice.insert(pair.name) }
        }
        for name in twice { values[name] = nil }
    }

    subscript(name: String) -> String? { values[name] }

    /// What the provider calls a message that came in: only such a request has a body.
    var message: String? {
        guard let sid = values["MessageSid"] ?? values["SmsMessageSid"] ?? values["SmsSid"],
            !sid.isEmpty, sid.utf8.count <= 64,
            values["Body"] != nil || values["ButtonPayload"] != nil
        else { return nil }
        return sid
    }
}

extension WebhookAnswer {
    /// What the provider is to do.
    static func twiml(_ twiml: TwiML) -> WebhookAnswer { .twiml(twiml.text) }

    static func twiml(_ text: String) -> WebhookAnswer {
        WebhookAnswer(status: 200, contentType: TwiML.contentType, body: Array(text.utf8))
    }
}

extension DeliveryStatus {
    /// Whether a call is over, by the provider's word.
    static func isFinalCall(_ word: String?) -> Bool {
        word.flatMap(DeliveryStatus.init(rawValue:))?.isFinal ?? false
    }
}
