import FluxCalendar
import FluxNotify
import FluxStore

/// How a trial of a channel went.
public struct ChannelTest: Codable, Sendable {
    /// The channel.
    public let channel: String
    /// Whether it took the message.
    public let ok: Bool
    /// How it went, in a sentence.
    public let message: String
    /// Whether nothing was sent.
    public let dryRun: Bool
}

extension App {
    /// Sends a word on a channel, so that a person sees whether it arrives.
    ///
    /// - Parameter name: a channel, such as `desktop` or `whatsapp`.
    /// - Throws: ``Failure``: `NOT_FOUND` for no channel, `GUARD_FAILED` for one that is not set up, `PROVIDER_ERROR`.
    public func testChannel(_ name: String, dryRun: Bool) throws -> ChannelTest {
        let terms = try reading { try reminderTerms($0) }
        guard let state = terms.ways.channels.first(where: { $0.channel == name }) else {
            let names = terms.ways.channels.map { "'\($0.channel)'" }.joined(separator: ", ")
            throw Failure(
                code: "NOT_FOUND", message: "there is no channel '\(name)'; use one of \(names)")
        }
        guard state.ready else {
            throw Failure(
                code: "GUARD_FAILED",
                message:
                    "'\(name)' is not set up: \(state.detail); 'flux notify status' shows all channels"
            )
        }
        if dryRun {
            return ChannelTest(
                channel: name, ok: true, message: "would send a word on '\(name)'", dryRun: true)
        }
        var sent = 0
        var problem: String?
        for content in try trials(name, terms) {
            let number = try writing("notify test", WriteOptions(), actor: .user) { store in
                try store.insertDispatch(channel: name, tasks: [])
            }.value
            var result = RemindResult()
            let job = DispatchJob(number: number, channel: name, content: content, entries: [])
            try perform([job], &result)
            sent += result.sent.count
            // Nobody waits for a trial to come later.
            if let words = result.failed.first?.remark {
                _ = try writing("notify test", WriteOptions(), actor: .system) { store -> Bool in
                    try store.dispatchFailed(number, error: words)
                    return true
                }
            }
            problem = problem ?? result.failed.first?.remark
        }
        guard sent > 0 else {
            throw Failure(
                code: "PROVIDER_ERROR",
                message: "'\(name)' did not take the message: \(problem ?? "nothing was sent")",
                retryAllowed: true)
        }
        return ChannelTest(
            channel: name, ok: true, message: "'\(name)' took the message; look whether it arrived",
            dryRun: false)
    }

    private func trials(_ name: String, _ terms: ReminderTerms) throws -> [DispatchContent] {
        let heading = "flux: a word to see whether this works"
        let line = "Nothing is due."
        let composer = DispatchComposer(app: self, terms: terms)
        if let step = ReminderWays.step(of: name), step != .push {
            guard let account = terms.ways.twilio, let phone = terms.ways.phone else { return [] }
            let content: DispatchContent? =
                step == .whatsapp
                ? account.message(to: phone, body: "\(heading). \(line)").map(
                    DispatchContent.message)
                : account.call(
                    to: phone,
                    twiml: VoiceScript(hooks: nil, dispatch: 0).farewell("\(heading). Goodbye.")
                ).map(DispatchContent.call)
            return content.map { [$0] } ?? []
        }
        return try terms.ways.push.filter { $0.channel == name }.map {
            try composer.trial(heading, line, $0)
        }
    }
}
