import FluxNotify

/// Where the phone provider reaches `flux serve`.
struct WebhookAddresses {
    /// The address without a slash at its end, and with `/webhooks`.
    private let base: String

    /// Where digits of calls go.
    func voice(dispatch: Int64, step: String) -> String {
        "\(base)/twilio/voice?dispatch=\(dispatch)&step=\(step)"
    }

    /// Where it tells what became of a message or a call.
    func status(dispatch: Int64) -> String { "\(base)/twilio/status?dispatch=\(dispatch)" }

    init(publicURL: String) {
        var base = publicURL
        while base.hasSuffix("/") { base.removeLast() }
        // An address that names the folder already has what stands before it take it away.
        self.base = base.hasSuffix("/webhooks") ? base : base + "/webhooks"
    }
}

extension App {
    /// Where the phone provider reaches `flux serve`; `nil` while nobody said.
    func webhookAddresses() throws -> WebhookAddresses? {
        let text = try settings.text("serve.public_url").trimmingSpace
        return text.isEmpty ? nil : WebhookAddresses(publicURL: text)
    }
}

/// What is said in a call.
struct VoiceScript {
    /// How long a digit is waited for, in seconds.
    private static let patience = 10
    private static let language = "en-US"

    let hooks: WebhookAddresses?
    let dispatch: Int64

    /// The question about tasks.
    func question(_ text: String, reschedules: Bool, step: String = "answer") -> String {
        guard let hooks else { return farewell("\(text) Goodbye.") }
        let choices =
            reschedules
            ? "Press 1 if all of it is done, 2 for another time, or 3 if you will not do it."
            : "Press 1 if all of it is done, or 3 if you will not do it."
        return TwiML([
            .gather(
                [speech(text), speech(choices)],
                action: hooks.voice(dispatch: dispatch, step: step),
                timeout: VoiceScript.patience),
            .say(speech(VoiceScript.silence)), .hangup,
        ]).text
    }

    /// What is said when no digit came: what follows of that is for the chain to decide.
    static let silence = "I heard no answer. Goodbye."

    /// The question whether a time that was found is right.
    func proposal(_ text: String) -> String {
        guard let hooks else { return farewell(text) }
        return TwiML([
            .gather(
                [speech(text), speech("Press 1 to take it, or 3 to leave it open.")],
                action: hooks.voice(dispatch: dispatch, step: "accept"),
                timeout: VoiceScript.patience),
            .say(speech(VoiceScript.silence)), .hangup,
        ]).text
    }

    /// The last words.
    func farewell(_ text: String) -> String {
        TwiML([.say(speech(text)), .hangup]).text
    }

    private func speech(_ text: String) -> TwiML.Speech {
        TwiML.Speech(text, language: VoiceScript.language)
    }
}
