import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// Does what a sentence says, as it was understood; a write that only the model reads waits for a yes.
    func actOnTalk(
        _ number: Int64, _ setup: ModelSetup?, _ options: WriteOptions
    ) throws -> Written<AskResult> {
        let written = try writing("ask", options, flow: number, phase: "act") {
            store -> AskResult in
            let (flow, talk) = try talkFlow(number, store)
            let clock = try clock(store)
            var machine = FlowMachine(definition: .talk, snapshot: flow.snapshot, now: now)
            var decisions = [try machine.start("act")]
            let builtin = Words(clock).interpret(talk.said)
            let heard = talk.answer.flatMap { try? model(reading: $0, talk, clock) }
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
        guard setup != nil, !written.replayed || written.value.plan == nil,
            written.value.intent == .goal, let goal = written.value.goal
        else { return written }
        return try plan(goal, written.value, number, options)
    }

    /// Ends a turn: what waits for an answer is kept with the conversation, and what is said is written down.
    func settle(
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
        _ goal: UnderstoodGoal, _ before: AskResult, _ number: Int64, _ options: WriteOptions
    ) throws -> Written<AskResult> {
        let talk = try reading { try talkFlow(number, $0).1 }
        // The plan is kept under a key of its own: that of the sentence holds what was understood.
        var options = options
        options.idempotencyKey = options.idempotencyKey.map { "\($0)/plan" }
        let planned = try planGoal(
            talk.said,
            read: GoalReading(
                title: goal.title, deadline: goal.deadline, weeks: goal.weeks,
                perWeek: goal.perWeek, tags: goal.tags), talk: (number, talk.conversation), options)
        var result = before
        result.plan = planned.value
        result.message = planned.value.message
        result.warnings += planned.value.warnings.filter { $0.code == "BUILTIN_USED" }.map {
            Notice(code: $0.code, message: $0.message)
        }
        result.requiresUserAction = planned.value.requiresUserAction
        return Written(value: result, replayed: planned.replayed)
    }

    /// The model's reading again, held to the facts of now.
    func model(
        reading answer: JSON, _ talk: TalkData, _ clock: UserClock
    ) throws -> OrchestratorAnswer {
        try OrchestratorAnswer(
            answer,
            to: OrchestratorAnswer.Question(
                text: talk.told ?? talk.said, now: clock.zone.local(at: now), zone: clock.zone))
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
}
