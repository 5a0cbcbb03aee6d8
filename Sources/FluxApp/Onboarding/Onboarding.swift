import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// Where the introduction stands; begins nothing.
    public func onboardingState() throws -> OnboardingState {
        try reading { store in
            let flow = try openOnboarding(store)
            return try state(flow, understood: "", resumed: flow != nil, store)
        }
    }

    /// Whether the introduction was finished.
    public func isOnboarded() throws -> Bool {
        try reading { try $0.profile().onboardedAt != nil }
    }

    /// Keeps the answer to the question that is next. The last one stores the profile and seeds the commitments in
    /// the same transaction.
    ///
    /// - Throws: ``Failure`` `INVALID_ARGUMENT` naming the question and what is accepted; then nothing was kept.
    public func answerOnboarding(_ answer: String, _ options: WriteOptions) throws -> Written<
        OnboardingState
    > {
        if let state = try answerWithCode(answer, options) { return state }
        return try writing("onboard", options) { store in
            var (number, machine, answers) = try onboarding(store)
            guard let question = question(of: machine) else {
                throw Failure(
                    code: "ALREADY_ONBOARDED",
                    message: "all questions are answered; see 'flux account'")
            }
            store.flow = number
            store.phase = question.rawValue
            var warnings: [Notice] = []
            let understood = try take(answer, for: question, &answers, &warnings)
            var decisions = [
                try machine.start(question.rawValue), try machine.complete(question.rawValue),
            ]
            decisions += try passOver(&machine, &answers, &warnings)
            var tasks: [TaskView] = []
            if self.question(of: machine) == nil {
                tasks = try finish(answers, store)
            }
            try store.save(machine, after: decisions, data: try JSON(encoding: answers), of: number)
            let flow = try store.flow(reference: String(number))
            return try state(
                flow, understood: understood, resumed: false, store, warnings: warnings,
                tasks: tasks)
        }
    }

    /// Takes the last answer back, so that its question is next again.
    ///
    /// - Throws: ``Failure`` when nothing is answered yet.
    public func backInOnboarding(_ options: WriteOptions) throws -> Written<OnboardingState> {
        try writing("onboard", options) { store in
            guard let flow = try openOnboarding(store) else {
                throw Failure.invalidArgument(
                    "this is the first question, there is nothing to go back to")
            }
            var machine = FlowMachine(definition: .onboarding, snapshot: flow.snapshot, now: now)
            var answers: OnboardingAnswers = try flow.data.decoded()
            // A question that answered itself is passed over on the way back too.
            let skipsWhatsApp = !asksWhatsApp(answers)
            let answered = OnboardingQuestion.allCases.filter {
                (try? machine.phase(named: $0.rawValue).state) == .completed
                    && !($0 == .whatsapp && skipsWhatsApp)
            }
            guard let last = answered.last else {
                throw Failure.invalidArgument(
                    "this is the first question, there is nothing to go back to")
            }
            let decision = try machine.rollback(last.rawValue, cascade: true, reason: "back")
            answers.forget(last)
            store.flow = flow.number
            try store.save(
                machine, after: [decision], data: try JSON(encoding: answers), of: flow.number)
            return try state(
                store.flow(reference: String(flow.number)), understood: "", resumed: false, store)
        }
    }

    func openOnboarding(_ store: ReadTransaction) throws -> FlowRecord? {
        try store.flows(workflow: WorkflowDefinition.onboarding.name, unfinished: true).first
    }

    func onboarding(
        _ store: WriteTransaction
    ) throws -> (number: Int64, machine: FlowMachine, answers: OnboardingAnswers) {
        if let flow = try openOnboarding(store) {
            let answers: OnboardingAnswers = try flow.data.decoded()
            return (
                flow.number,
                FlowMachine(definition: .onboarding, snapshot: flow.snapshot, now: now), answers
            )
        }
        let machine = FlowMachine(new: .onboarding, now: now)
        let number = try store.insertFlow(
            machine, data: .object([]), definition: builtInDefinition("onboarding"))
        return (number, machine, OnboardingAnswers())
    }

    func question(of machine: FlowMachine) -> OnboardingQuestion? {
        machine.phases.first { $0.state != .completed }.flatMap {
            OnboardingQuestion(rawValue: $0.name)
        }
    }

    func state(
        _ flow: FlowRecord?, understood: String, resumed: Bool, _ store: ReadTransaction,
        warnings: [Notice] = [], tasks: [TaskView] = []
    ) throws -> OnboardingState {
        let machine = flow.map {
            FlowMachine(definition: .onboarding, snapshot: $0.snapshot, now: now)
        }
        let next = machine.map { question(of: $0) } ?? .name
        let answers: OnboardingAnswers? = try flow?.data.decoded()
        let awaitsCode = next == .whatsapp && (answers.map(awaitsCode) ?? false)
        return OnboardingState(
            flowId: flow?.id, question: next,
            text: awaitsCode
                ? "Which code did your phone receive?"
                : next?.text(zone: systemZone.identifier) ?? "",
            hint: awaitsCode
                ? "6 digits; 'again' sends another one (or skip)" : next?.hint ?? "",
            awaitsCode: awaitsCode, codeIsSent: answers?.codeSentAt != nil,
            answered: machine?.phases.filter { $0.state == .completed }.count ?? 0,
            resumed: resumed,
            understood: understood, warnings: warnings, first: answers?.first, tasks: tasks)
    }

    /// Without a phone number there is nothing to ask about WhatsApp.
    func passOver(
        _ machine: inout FlowMachine, _ answers: inout OnboardingAnswers, _ warnings: inout [Notice]
    ) throws -> [Decision] {
        guard question(of: machine) == .whatsapp, !asksWhatsApp(answers) else {
            return []
        }
        if answers.phone != nil {
            warnings.append(
                Notice(
                    code: "phone_unverified",
                    message:
                        "\(answers.staysUnverified == true ? "" : "no phone provider is configured, so ")the number stays unverified and WhatsApp is not asked about"
                ))
        }
        let name = OnboardingQuestion.whatsapp.rawValue
        return [try machine.start(name), try machine.complete(name, reason: "skipped")]
    }

    private var hasPhoneProvider: Bool {
        ((try? settings.text("twilio.account_sid")) ?? "").isEmpty == false
    }

    /// Consent needs a number that can be verified.
    private func asksWhatsApp(_ answers: OnboardingAnswers) -> Bool {
        answers.phone != nil && hasPhoneProvider && answers.staysUnverified != true
    }
}
