import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

/// What the flow of a sentence keeps: enough to go on after any interruption without asking again what was answered.
struct TalkData: Codable {
    /// The row number of the conversation.
    var conversation: Int64
    /// The words, with what they continue.
    var said: String
    /// What the model answered, names put back.
    var answer: JSON?
    /// All that the person had said by then: what the answer may consist of.
    var told: String?
    /// The flow of the plan that came of it.
    var plan: Int64?
    /// The model that was named for it, and whether flux was not to read it itself.
    var model: String?
    var noFallback: Bool?
}

extension App {
    /// Readings that are less sure than this are looked at by a model.
    private static let sureConfidence = 0.7

    /// Whether a model is to read a sentence.
    func wantsModel(_ text: String, _ request: AskRequest, _ setup: ModelSetup) throws -> Bool {
        try reading { store in
            // Words of despair are answered by flux, with who helps, and go nowhere.
            let said = try merged(text, request.isAnswer ? request.conversation : nil, store)
            guard App.mayLeave(said) else { return false }
            switch setup.understanding {
            case .never: return modelOptions.model != nil
            case .always: return true
            case .unclear: break
            }
            if modelOptions.model != nil { return true }
            let reading = try Words(clock(store)).interpret(said)
            switch reading.intent {
            case .goal: return true
            // What lacks only its time lacks it for a model too.
            case .clarify: return reading.question?.missing != .time
            case .newTask, .reschedule, .modifyGoal, .onboarding:
                return reading.confidence < App.sureConfidence
            }
        }
    }

    /// Understands plain words with the help of a model and does what they say.
    ///
    /// Where the model reads a write that flux itself does not read, the person is asked first: a model never causes a
    /// write that nobody asked for.
    func ask(
        _ text: String, _ request: AskRequest, _ options: WriteOptions
    ) throws -> Written<AskResult> {
        var beginning = options
        beginning.idempotencyKey = options.idempotencyKey.map { "\($0)/begin" }
        let flow = try writing("ask", beginning) { store -> Int64 in
            let said = try merged(
                text, request.isAnswer ? request.conversation : nil, store)
            let conversation = try conversation(request.conversation, store)
            try dropProposal(of: conversation, store)
            try store.say(text, role: "user", in: conversation.number)
            var talk = TalkData(conversation: conversation.number, said: said)
            talk.model = modelOptions.model
            talk.noFallback = modelOptions.noFallback ? true : nil
            return try beginTalk(talk, store)
        }.value
        // Under a key that was used for a sentence of which nothing came, it is said for the first time.
        if beginning.idempotencyKey != nil,
            try reading({ try talkFlow(flow, $0).0.status }) == .cancelled
        {
            var again = request
            again.conversation = nil
            var once = options
            once.idempotencyKey = nil
            return try ask(text, again, once)
        }
        do {
            return try finishTalk(flow, options)
        } catch let failure as Failure where failure.details["phase"] == nil {
            // What was interrupted or refused is over; a phase that failed can be tried again.
            try? cancelTalk(flow)
            throw failure
        } catch let error as StoreError {
            try? cancelTalk(flow)
            throw error
        }
    }

    /// Ends the flow of a sentence of which nothing comes.
    func cancelTalk(_ number: Int64) throws {
        _ = try writing("ask", WriteOptions(), flow: number) { store -> Bool in
            try cancelTalk(number, store)
            return true
        }
    }

    func cancelTalk(_ number: Int64, _ store: WriteTransaction) throws {
        let (flow, _) = try talkFlow(number, store)
        guard flow.status != .completed, flow.status != .cancelled else { return }
        var machine = FlowMachine(definition: .talk, snapshot: flow.snapshot, now: now)
        let decision = try machine.cancel(reason: "nothing came of it")
        try store.save(machine, after: [decision], data: flow.data, of: number)
    }

    /// Who says something else in place of yes or no wants something else.
    func dropProposal(
        of conversation: ConversationRecord, _ store: WriteTransaction
    ) throws {
        guard let flow = conversation.state?["proposal"]?.intValue else { return }
        try cancelTalk(flow, store)
        try store.setState(nil, of: conversation.number)
    }

    func beginTalk(_ talk: TalkData, _ store: WriteTransaction) throws -> Int64 {
        var machine = FlowMachine(new: .talk, now: now)
        let decision = try machine.start("understand")
        let flow = try store.insertFlow(
            FlowMachine(new: .talk, now: now), data: .object([]),
            definition: builtInDefinition("talk"))
        try store.save(machine, after: [decision], data: data(of: talk), of: flow)
        store.flow = flow
        return flow
    }

    /// Notes which plan came of a sentence.
    func note(plan: Int64, of number: Int64, _ store: WriteTransaction) throws {
        var (flow, talk) = try talkFlow(number, store)
        talk.plan = plan
        let machine = FlowMachine(definition: .talk, snapshot: flow.snapshot, now: now)
        try store.save(machine, after: [], data: data(of: talk), of: number)
    }

    func data(of talk: TalkData) throws -> JSON { ["talk": try JSON(encoding: talk)] }

    /// What the flow of a sentence keeps.
    func talkData(_ flow: FlowRecord) -> TalkData? { try? flow.data["talk"]?.decoded() }
}
