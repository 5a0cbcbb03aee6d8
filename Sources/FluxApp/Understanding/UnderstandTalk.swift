import ChatModel
import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// Does what is left of a sentence: understands it, then does what it says.
    func finishTalk(
        _ number: Int64, _ options: WriteOptions
    ) throws -> Written<AskResult> {
        let (flow, talk) = try reading { try talkFlow(number, $0) }
        if modelOptions.model == nil, !modelOptions.isOff { modelOptions.model = talk.model }
        if talk.noFallback == true { modelOptions.noFallback = true }
        let setup = try modelSetup()
        modelFailures = [:]
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

    /// The flow of a sentence and what it keeps.
    func talkFlow(
        _ number: Int64, _ store: ReadTransaction
    ) throws -> (FlowRecord, TalkData) {
        guard let flow = try store.flow(reference: String(number)), let talk = talkData(flow) else {
            throw StoreError.notFound(kind: "flow", reference: String(number))
        }
        return (flow, talk)
    }

    /// Asks the orchestrator what a sentence means.
    private func understand(_ number: Int64, _ talk: TalkData, _ setup: ModelSetup) throws {
        let (facts, question, redactor) = try reading {
            store -> (JSON, OrchestratorAnswer.Question, Redactor) in
            let clock = try clock(store)
            var redactor = try self.redactor(store)
            let local = clock.zone.local(at: now)
            let window = try window(of: talk.conversation, store)
            // The last message is the sentence itself.
            let history = window.dropLast().filter { App.mayLeave($0.content) }.map {
                message -> JSON in
                [
                    "role": .string(message.role),
                    "text": .string(String(redactor.hide(message.content).prefix(1_000))),
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
            }, redactor: redactor)
        let place = ModelPlace(
            flow: number, phase: [.orchestrator: "understand"], conversation: talk.conversation)
        let failure = try asking(setup, place) { caller -> RoleFailure? in
            do throws(RoleFailure) {
                let answer = try await caller.ask(asked)
                caller.tell(
                    .finished { try $0.understand(number, answer, told: question.text) })
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
    ///
    /// - Parameter told: what the answer may consist of.
    func understand(_ number: Int64, _ answer: JSON?, told: String? = nil) throws {
        try checkpoint(talk: number, phase: "understand") { machine, talk in
            talk.answer = answer
            talk.told = told
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

    /// Changes what is known of a sentence, and moves its phases: one checkpoint.
    private func checkpoint(
        talk number: Int64, phase: String,
        _ change: (inout FlowMachine, inout TalkData) throws -> [Decision]
    ) throws {
        _ = try writing("ask", WriteOptions(), flow: number, phase: phase) { store -> Bool in
            var (flow, talk) = try talkFlow(number, store)
            var machine = FlowMachine(definition: .talk, snapshot: flow.snapshot, now: now)
            let decisions = try change(&machine, &talk)
            try store.save(machine, after: decisions, data: data(of: talk), of: number)
            return true
        }
    }
}
