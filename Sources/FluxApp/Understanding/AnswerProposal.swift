import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// What counts as yes and as no. Consent is explicit: anything more than these words is a new sentence.
    private static let plainAnswers: [String: Bool] = {
        let yes = [
            "yes", "y", "yeah", "yep", "yup", "ok", "okay", "sure", "yes please", "please do",
            "do it", "yes do it", "go ahead", "right", "correct", "thats right",
        ]
        let no = [
            "no", "n", "nope", "no thanks", "no thank you", "dont", "do not", "stop", "cancel",
            "never mind", "nevermind", "forget it", "no dont", "wrong",
        ]
        return Dictionary(
            yes.map { ($0, true) } + no.map { ($0, false) }, uniquingKeysWith: { first, _ in first }
        )
    }()

    /// Takes the answer to "shall I?": yes does it, no drops it, anything else is a new sentence.
    func answerProposal(
        _ text: String, _ request: AskRequest, _ options: WriteOptions
    ) throws -> Written<AskResult>? {
        guard request.isAnswer, let id = request.conversation,
            let flow = try reading({ try $0.conversation(id: id)?.state?["proposal"]?.intValue }),
            let isYes = App.plainAnswers[text.lowercased().filter { $0.isLetter || $0 == " " }]
        else { return nil }
        return try writing("ask", options, flow: flow, phase: "act") { store -> AskResult in
            let (record, talk) = try talkFlow(flow, store)
            let clock = try clock(store)
            var machine = FlowMachine(definition: .talk, snapshot: record.snapshot, now: now)
            // What was right when it was proposed may lie in the past by now.
            let reading = talk.answer.flatMap { try? model(reading: $0, talk, clock).reading }
            try store.say(text, role: "user", in: talk.conversation)
            var result = understood(reading ?? Words(clock).interpret(talk.said), clock)
            result.source = "model"
            if isYes, let reading {
                result.requiresUserAction = "none"
                try act(on: reading, talk.said, &result, store, clock, options)
                let decision = try machine.complete("act", reason: "agreed")
                try store.save(machine, after: [decision], data: record.data, of: flow)
            } else {
                result.message =
                    isYes
                    ? "that time has passed, so nothing was done; say it again"
                    : "nothing was changed"
                result.requiresUserAction = "none"
                let decision = try machine.cancel(reason: "not agreed")
                try store.save(machine, after: [decision], data: record.data, of: flow)
            }
            store.flow = flow
            try settle(&result, talk, proposal: nil, store)
            return result
        }
    }
}
