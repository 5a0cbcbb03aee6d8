import ChatModel
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
}

extension App {
    /// Readings that are less sure than this are looked at by a model.
    private static let sureConfidence = 0.7

    /// Whether a model is to read a sentence.
    func wantsModel(_ text: String, _ request: AskRequest, _ setup: ModelSetup) throws -> Bool {
        try reading { store in
            // Words of despair are answered by flux, with who helps, and go nowhere.
            let said = try merged(text, request.isAnswer ? request.conversation : nil, store)
            switch SafetyScreen.screen(said) {
            case .refuse, .careFirst: return false
            case .clear, .caution: break
            }
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
            return try beginTalk(TalkData(conversation: conversation.number, said: said), store)
        }.value
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
    private func cancelTalk(_ number: Int64) throws {
        _ = try writing("ask", WriteOptions(), flow: number) { store -> Bool in
            try cancelTalk(number, store)
            return true
        }
    }

    private func cancelTalk(_ number: Int64, _ store: WriteTransaction) throws {
        let (flow, _) = try talkFlow(number, store)
        guard flow.status != .completed, flow.status != .cancelled else { return }
        var machine = FlowMachine(definition: .talk, snapshot: flow.snapshot, now: now)
        let decision = try machine.cancel(reason: "nothing came of it")
        try store.save(machine, after: [decision], data: flow.data, of: number)
    }

    /// Who says something else in place of yes or no wants something else.
    private func dropProposal(
        of conversation: ConversationRecord, _ store: WriteTransaction
    ) throws {
        guard let flow = conversation.state?["proposal"]?.intValue else { return }
        try cancelTalk(flow, store)
        try store.setState(nil, of: conversation.number)
    }

    private func beginTalk(_ talk: TalkData, _ store: WriteTransaction) throws -> Int64 {
        var machine = FlowMachine(new: .talk, now: now)
        let decision = try machine.start("understand")
        let flow = try store.insertFlow(
            FlowMachine(new: .talk, now: now), data: .object([]),
            definition: builtInDefinition("talk"))
        try store.save(machine, after: [decision], data: data(of: talk), of: flow)
        store.flow = flow
        return flow
    }

    private func data(of talk: TalkData) throws -> JSON { ["talk": try JSON(encoding: talk)] }

    /// What the flow of a sentence keeps.
    func talkData(_ flow: FlowRecord) -> TalkData? { try? flow.data["talk"]?.decoded() }

    // MARK: - Understanding

    /// Does what is left of a sentence: understands it, then does what it says.
    func finishTalk(
        _ number: Int64, _ options: WriteOptions
    ) throws -> Written<AskResult> {
        let setup = try modelSetup()
        modelFailures = [:]
        let (flow, talk) = try reading { try talkFlow(number, $0) }
        if flow.snapshot.phase(named: "understand")?.state != .completed {
            if let setup {
                try condense(talk.conversation, number, setup)
                try understand(number, talk, setup)
            } else {
                try understand(number, nil)
            }
        }
        return try actOnTalk(number, setup, options)
    }

    private func talkFlow(
        _ number: Int64, _ store: ReadTransaction
    ) throws -> (FlowRecord, TalkData) {
        guard let flow = try store.flow(reference: String(number)), let talk = talkData(flow) else {
            throw StoreError.notFound(kind: "flow", reference: String(number))
        }
        return (flow, talk)
    }

    private func understand(_ number: Int64, _ talk: TalkData, _ setup: ModelSetup) throws {
        let (facts, question, redactor) = try reading {
            store -> (JSON, OrchestratorAnswer.Question, Redactor) in
            let clock = try clock(store)
            var redactor = try self.redactor(store)
            let local = clock.zone.local(at: now)
            let window = try window(of: talk.conversation, store)
            // The last message is the sentence itself.
            let history = window.dropLast().map { message -> JSON in
                [
                    "role": .string(message.role),
                    "text": .string(redactor.hide(String(message.content.prefix(1_000)))),
                ]
            }
            let facts: JSON = [
                "now": .string(local.minuteDescription),
                "weekday": .string(local.date.weekday.name),
                "text": .string(redactor.hide(talk.said)), "history": .array(history),
            ]
            let told = window.filter { $0.role == "user" }.map(\.content) + [talk.said]
            return (
                facts,
                OrchestratorAnswer.Question(
                    text: told.joined(separator: " "), now: local, zone: clock.zone), redactor
            )
        }
        let asked = RoleQuestion<JSON>(
            role: .orchestrator, name: "orchestrator", facts: facts,
            read: { (json) throws(AnswerFlaw) in
                _ = try OrchestratorAnswer(json, to: question)
                return json
            }, redactor: redactor, shows: nil)
        let place = ModelPlace(
            flow: number, phase: [.orchestrator: "understand"], conversation: talk.conversation)
        let failure = try asking(setup, place) { caller -> RoleFailure? in
            do throws(RoleFailure) {
                let answer = try await caller.ask(asked)
                caller.tell(.finished { try $0.understand(number, answer) })
                return nil
            } catch {
                return error
            }
        }
        guard let failure else { return }
        modelFailures["understand"] = failure
        try checkpoint(talk: number, phase: "understand") { machine, _ in
            let failed = try machine.fail(
                "understand", failure.phaseFailure, jitter: .random(in: 0...1))
            if modelOptions.noFallback { return [failed] }
            return [
                failed, try machine.retry("understand", order: .forced, reason: "built-in"),
                try machine.complete("understand", reason: "built-in"),
            ]
        }
        if modelOptions.noFallback {
            throw failure.failure(
                flow: number, phase: "understand",
                without: "flux flow retry \(number) understand --no-model")
        }
        noteStandIn(failure)
    }

    /// Keeps what a model understood; `nil` where flux understands by itself.
    private func understand(_ number: Int64, _ answer: JSON?) throws {
        try checkpoint(talk: number, phase: "understand") { machine, talk in
            talk.answer = answer
            var decisions: [Decision] = []
            switch try machine.phase(named: "understand").state {
            case .failed, .retryNeeded: decisions.append(try machine.retry("understand"))
            case .notStarted, .rolledBack: decisions.append(try machine.start("understand"))
            case .inProgress, .waitingValidation, .waitingApproval, .completed: break
            }
            decisions.append(
                try machine.complete(
                    "understand", reason: answer == nil ? "built-in" : "answered by a model"))
            return decisions
        }
    }

    /// - Returns: the state of the phase afterwards.
    @discardableResult
    private func checkpoint(
        talk number: Int64, phase: String,
        _ change: (inout FlowMachine, inout TalkData) throws -> [Decision]
    ) throws -> PhaseState {
        try writing("ask", WriteOptions(), flow: number, phase: phase) { store in
            var (flow, talk) = try talkFlow(number, store)
            var machine = FlowMachine(definition: .talk, snapshot: flow.snapshot, now: now)
            let decisions = try change(&machine, &talk)
            try store.save(machine, after: decisions, data: data(of: talk), of: number)
            return try machine.phase(named: phase).state
        }.value
    }

    // MARK: - Acting

    private func actOnTalk(
        _ number: Int64, _ setup: ModelSetup?, _ options: WriteOptions
    ) throws -> Written<AskResult> {
        let written = try writing("ask", options, flow: number, phase: "act") {
            store -> AskResult in
            let (flow, talk) = try talkFlow(number, store)
            let clock = try clock(store)
            var machine = FlowMachine(definition: .talk, snapshot: flow.snapshot, now: now)
            var decisions = [try machine.start("act")]
            let builtin = Words(clock).interpret(talk.said)
            let heard = talk.answer.flatMap { try? model(reading: $0, talk, store, clock) }
            let reading = heard.map { chosen($0.reading, builtin) } ?? builtin
            var result = understood(reading, clock)
            if heard != nil { result.source = "model" }
            if let failure = modelFailures["understand"] {
                result.warnings.append(
                    Notice(
                        code: "BUILTIN_USED",
                        message:
                            "The model did not help (\(failure.words)); flux read the words itself")
                )
            }
            let isSame = heard == nil || agrees(reading, builtin)
            let needsYes =
                !isSame && !options.yes
                && [.newTask, .reschedule, .modifyGoal].contains(reading.intent)
            if needsYes {
                result.message = Phrase.proposal(result)
                result.requiresUserAction = "answer"
                result.clarificationQuestion = result.message
                decisions.append(try machine.submitForApproval("act"))
            } else {
                if reading.intent == .goal, setup != nil {
                    // A plan has a flow of its own, with calls of its own, after this.
                    result.agentNode = "planner"
                    result.requiresUserAction = "approve_plan"
                } else {
                    try act(on: reading, talk.said, &result, store, clock, options)
                }
                decisions.append(try machine.complete("act"))
            }
            store.flow = number
            try store.save(machine, after: decisions, data: flow.data, of: number)
            try settle(&result, talk, proposal: needsYes ? number : nil, store)
            return result
        }
        guard let setup, !written.replayed || written.value.plan == nil,
            written.value.intent == .goal, let goal = written.value.goal
        else { return written }
        return try plan(goal, written.value, number, setup, options)
    }

    /// Ends a turn: what waits for an answer is kept with the conversation, and what is said is written down.
    private func settle(
        _ result: inout AskResult, _ talk: TalkData, proposal: Int64?, _ store: WriteTransaction
    ) throws {
        if let plan = result.plan { try store.join(talk.conversation, to: plan.flowNumber) }
        var state: JSON?
        if let proposal {
            state = ["text": .string(talk.said), "proposal": .int(proposal)]
        } else if result.requiresUserAction == "answer" {
            state = ["text": .string(talk.said)]
        }
        try store.setState(state, of: talk.conversation)
        if !result.message.isEmpty {
            try store.say(
                result.message, role: "assistant", agent: result.agentNode, in: talk.conversation)
        }
        result.conversationId = try store.conversation(number: talk.conversation)?.id
    }

    private func plan(
        _ goal: UnderstoodGoal, _ before: AskResult, _ number: Int64, _ setup: ModelSetup,
        _ options: WriteOptions
    ) throws -> Written<AskResult> {
        let talk = try reading { try talkFlow(number, $0).1 }
        // The plan is kept under a key of its own: that of the sentence holds what was understood.
        var options = options
        options.idempotencyKey = options.idempotencyKey.map { "\($0)/plan" }
        let planned = try planGoal(
            talk.said,
            read: GoalReading(
                title: goal.title, deadline: goal.deadline, weeks: goal.weeks,
                perWeek: goal.perWeek, tags: goal.tags), setup, options)
        var result = before
        result.plan = planned.value
        result.message = planned.value.message
        result.warnings += planned.value.warnings.filter { $0.code == "BUILTIN_USED" }.map {
            Notice(code: $0.code, message: $0.message)
        }
        result.requiresUserAction = planned.value.requiresUserAction
        let message = result.message
        _ = try writing("ask", WriteOptions(), flow: number) { store -> Bool in
            try store.join(talk.conversation, to: planned.value.flowNumber)
            try store.say(
                message, role: "assistant", agent: "planner", in: talk.conversation)
            return true
        }
        return Written(value: result, replayed: planned.replayed)
    }

    /// The model's reading again, held to the facts of now.
    private func model(
        reading answer: JSON, _ talk: TalkData, _ store: ReadTransaction, _ clock: UserClock
    ) throws -> OrchestratorAnswer {
        let told = try window(of: talk.conversation, store).filter { $0.role == "user" }
            .map(\.content)
        return try OrchestratorAnswer(
            answer,
            to: OrchestratorAnswer.Question(
                text: (told + [talk.said]).joined(separator: " "),
                now: clock.zone.local(at: now), zone: clock.zone))
    }

    /// The reading to go by: where both read the same, flux's own, which knows more of it (tags, spans, notes).
    private func chosen(_ model: Interpretation, _ builtin: Interpretation) -> Interpretation {
        if agrees(model, builtin) { return builtin }
        var reading = model
        if reading.intent == .goal, builtin.intent == .goal, let goal = builtin.goal {
            reading.goal?.tags = goal.tags
        }
        return reading
    }

    /// Whether two readings ask for the same write.
    private func agrees(_ one: Interpretation, _ other: Interpretation) -> Bool {
        guard one.intent == other.intent else { return false }
        switch one.intent {
        case .newTask:
            return one.task?.start == other.task?.start
                && one.task?.title.lowercased() == other.task?.title.lowercased()
                && one.task?.location == other.task?.location
                && one.task?.recurrence == other.task?.recurrence
        case .reschedule:
            return one.reschedule?.start == other.reschedule?.start
                && one.reschedule?.task.lowercased() == other.reschedule?.task.lowercased()
        case .modifyGoal: return one.modify?.goal == other.modify?.goal
        case .goal, .clarify, .onboarding: return false
        }
    }

    // MARK: - A proposal of the model's

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
            guard let answer = talk.answer else {
                throw StoreError.failed(detail: "a proposal without an answer")
            }
            let reading = try model(reading: answer, talk, store, clock).reading
            try store.say(text, role: "user", in: talk.conversation)
            var result = understood(reading, clock)
            result.source = "model"
            if isYes {
                result.requiresUserAction = "none"
                try act(on: reading, talk.said, &result, store, clock, options)
                let decision = try machine.complete("act", reason: "agreed")
                try store.save(machine, after: [decision], data: record.data, of: flow)
            } else {
                result.message = "nothing was changed"
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
