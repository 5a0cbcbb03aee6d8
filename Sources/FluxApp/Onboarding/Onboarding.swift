import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    // MARK: - One question at a time

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
        try writing("onboard", options) { store in
            var (number, machine, answers) = try onboarding(store)
            guard let question = question(of: machine) else {
                throw Failure(
                    code: "ALREADY_ONBOARDED",
                    message: "all questions are answered; see 'flux account'")
            }
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
            let skipsWhatsApp = answers.phone == nil
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
            try store.save(
                machine, after: [decision], data: try JSON(encoding: answers), of: flow.number)
            return try state(
                store.flow(reference: String(flow.number)), understood: "", resumed: false, store)
        }
    }

    // MARK: - All at once

    /// Answers all questions from a JSON object of texts, in one transaction, and does what `first` says.
    ///
    /// - Throws: ``Failure`` `INVALID_ARGUMENT` listing every answer that cannot be used; then nothing was kept.
    public func onboard(answers json: JSON, _ options: WriteOptions) throws -> Written<
        OnboardingResult
    > {
        let texts = try texts(of: json)
        return try writing("onboard", options) { store in
            var answers = OnboardingAnswers()
            var warnings: [Notice] = []
            var problems: [(String, String)] = []
            for question in OnboardingQuestion.allCases {
                if question == .whatsapp, answers.phone == nil {
                    if let text = texts[question.rawValue], !AnswerReader.isSkip(text),
                        !text.isEmpty
                    {
                        warnings.append(
                            Notice(
                                code: "whatsapp_skipped",
                                message: "the answer to 'whatsapp' needs a phone number"))
                    }
                    continue
                }
                do {
                    _ = try take(texts[question.rawValue] ?? "", for: question, &answers, &warnings)
                } catch let failure as Failure {
                    problems.append((question.rawValue, failure.message))
                }
            }
            guard problems.isEmpty else {
                throw Failure.invalidArgument(
                    problems.map(\.1).joined(separator: "; "),
                    details: .object([
                        .init(
                            "questions", .object(problems.map { JSON.Member($0.0, .string($0.1)) }))
                    ]))
            }
            var (number, machine, _) = try onboarding(store)
            var decisions: [Decision] = []
            while let question = question(of: machine) {
                decisions.append(try machine.start(question.rawValue))
                decisions.append(try machine.complete(question.rawValue))
            }
            let seeded = try finish(answers, store)
            try store.save(machine, after: decisions, data: try JSON(encoding: answers), of: number)
            var first: AskResult?
            if let sentence = answers.first {
                first = try begin(with: sentence, store, options, &warnings)
            }
            let flow = try store.flow(reference: String(number))
            return OnboardingResult(
                profile: ProfileView(try store.profile()), onboarded: true, flowId: flow?.id,
                tasks: seeded + (first?.tasks ?? []), warnings: warnings, first: first,
                dryRun: options.dryRun)
        }
    }

    private func texts(of json: JSON) throws -> [String: String] {
        guard let members = json.members else {
            throw Failure.invalidArgument(
                "the answers are no JSON object; write {\"name\": \"Ada\", \"wake_time\": \"7\", …}"
            )
        }
        var texts: [String: String] = [:]
        for member in members {
            guard OnboardingQuestion(rawValue: member.name) != nil else {
                let known = OnboardingQuestion.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure.invalidArgument(
                    "there is no question '\(member.name)'; the questions are \(known)")
            }
            switch member.value {
            case .string(let text): texts[member.name] = text
            case .null: texts[member.name] = ""
            case .int(let number): texts[member.name] = String(number)
            case .bool(let flag): texts[member.name] = flag ? "yes" : "no"
            case .double, .array, .object:
                throw Failure.invalidArgument(
                    "the answer to '\(member.name)' is no text; write it as a person would say it")
            }
        }
        return texts
    }

    private func begin(
        with sentence: String, _ store: WriteTransaction, _ options: WriteOptions,
        _ warnings: inout [Notice]
    ) throws -> AskResult? {
        do {
            return try ask(sentence, store, try clock(store), options)
        } catch let failure as Failure
            where failure.code == "CLARIFICATION_NEEDED" || failure.code == "NOT_FOUND"
        {
            warnings.append(Notice(code: "first_not_understood", message: failure.message))
            return nil
        }
    }

    // MARK: - Shared steps

    private func openOnboarding(_ store: ReadTransaction) throws -> FlowRecord? {
        try store.flows(workflow: WorkflowDefinition.onboarding.name, unfinished: true).first
    }

    private func onboarding(
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
        return (try store.insertFlow(machine, data: .object([])), machine, OnboardingAnswers())
    }

    private func question(of machine: FlowMachine) -> OnboardingQuestion? {
        machine.phases.first { $0.state != .completed }.flatMap {
            OnboardingQuestion(rawValue: $0.name)
        }
    }

    private func state(
        _ flow: FlowRecord?, understood: String, resumed: Bool, _ store: ReadTransaction,
        warnings: [Notice] = [], tasks: [TaskView] = []
    ) throws -> OnboardingState {
        let machine = flow.map {
            FlowMachine(definition: .onboarding, snapshot: $0.snapshot, now: now)
        }
        let next = machine.map { question(of: $0) } ?? .name
        let answers: OnboardingAnswers? = try flow?.data.decoded()
        return OnboardingState(
            flowId: flow?.id, question: next, text: next?.text(zone: systemZone.identifier) ?? "",
            answered: machine?.phases.filter { $0.state == .completed }.count ?? 0,
            resumed: resumed,
            understood: understood, warnings: warnings, first: answers?.first, tasks: tasks)
    }

    /// Without a phone number there is nothing to ask about WhatsApp.
    private func passOver(
        _ machine: inout FlowMachine, _ answers: inout OnboardingAnswers, _ warnings: inout [Notice]
    ) throws -> [Decision] {
        guard question(of: machine) == .whatsapp, answers.phone == nil || !hasPhoneProvider else {
            return []
        }
        if answers.phone != nil {
            warnings.append(
                Notice(
                    code: "phone_unverified",
                    message:
                        "no phone provider is configured, so the number stays unverified and WhatsApp is not asked about"
                ))
        }
        let name = OnboardingQuestion.whatsapp.rawValue
        return [try machine.start(name), try machine.complete(name, reason: "skipped")]
    }

    private var hasPhoneProvider: Bool {
        ((try? settings.text("twilio.account_sid")) ?? "").isEmpty == false
    }

    /// Reads one answer into `answers`.
    ///
    /// - Returns: what was understood, in words.
    private func take(
        _ text: String, for question: OnboardingQuestion, _ answers: inout OnboardingAnswers,
        _ warnings: inout [Notice]
    ) throws -> String {
        let answer = text.trimmingSpace
        if question.isOptional, answer.isEmpty || AnswerReader.isSkip(answer) { return "skipped" }
        if question == .name, AnswerReader.isSkip(answer) {
            throw Failure.invalidArgument(
                "the answer to 'name' was not understood: type what you want to be called, for example 'Ann'",
                details: ["question": .string(question.rawValue)])
        }
        let reader = AnswerReader(zoneNames: question == .timezone ? zones.identifiers() : [])
        do {
            switch question {
            case .name:
                answers.name = try reader.readName(answer)
                return answers.name ?? ""
            case .wakeTime:
                let time = try reader.readWakeTime(answer)
                answers.wakeTime = time
                return time.hourMinute
            case .bedtime:
                let time = try reader.readBedtime(answer)
                answers.bedtime = time
                return time.hourMinute
            case .work: return try takeWork(reader.readWorkHours(answer), &answers)
            case .chronotype:
                answers.chronotype = try reader.readChronotype(answer).rawValue
                return answers.chronotype ?? ""
            case .timezone:
                let zone = try reader.readTimeZone(answer, detected: systemZone.identifier)
                answers.timezone = zone
                return zone
            case .home:
                let places = try reader.readPlaces(answer)
                answers.home = places.home ?? "home"
                answers.workPlace = places.work
                return [places.home, places.work].compactMap(\.self).joined(separator: ", ")
            case .commitments: return takeCommitments(try reader.readCommitments(answer), &answers)
            case .phone:
                answers.phone = try reader.readPhone(answer)
                return answers.phone ?? ""
            case .whatsapp:
                let wanted = try reader.readYesNo(answer)
                answers.whatsapp = wanted
                if wanted {
                    warnings.append(
                        Notice(
                            code: "whatsapp_wanted",
                            message:
                                "WhatsApp needs a verified phone number; your wish is kept until it is"
                        ))
                }
                return wanted ? "yes" : "no"
            case .first:
                answers.first = try Title.checked(answer, what: "first goal or task")
                return answers.first ?? ""
            }
        } catch let problem as AnswerProblem {
            throw Failure.invalidArgument(
                "the answer to '\(question.rawValue)' was not understood: \(problem.message)",
                details: ["question": .string(question.rawValue)])
        }
    }

    private func takeWork(_ work: WorkAnswer, _ answers: inout OnboardingAnswers) throws -> String {
        switch work {
        case .none:
            answers.work = .null
            return "no work hours"
        case .hours(let start, let end, let days):
            let hours = FluxCoach.WorkHours(start: start, end: end, days: days)
            answers.work = try JSON(encoding: WorkHoursView(hours))
            return
                "\(start.hourMinute)–\(end.hourMinute) on \(days.map(\.shortName).joined(separator: ", "))"
        }
    }

    private func takeCommitments(
        _ commitments: [CommitmentAnswer], _ answers: inout OnboardingAnswers
    ) -> String {
        answers.commitments = commitments.map {
            .init(
                title: $0.title, days: $0.days.map(\.code), time: $0.time,
                durationMinutes: $0.durationMinutes)
        }
        return commitments.map { commitment in
            let days = commitment.days.map(\.shortName).joined(separator: ", ")
            return "\(commitment.title) on \(days) at \(commitment.time.hourMinute)"
        }.joined(separator: "; ")
    }

    /// Stores the profile, marks the person as introduced and seeds the commitments.
    private func finish(_ answers: OnboardingAnswers, _ store: WriteTransaction) throws
        -> [TaskView]
    {
        var profile = try store.profile()
        let known = profile.commitments.arrayValue ?? []
        profile.name = answers.name
        profile.sleepEnd = answers.wakeTime
        profile.sleepStart = answers.bedtime
        profile.work = answers.work
        profile.chronotype = answers.chronotype
        profile.timezone = answers.timezone
        profile.home = answers.home
        profile.workPlace = answers.workPlace
        let commitments = try (answers.commitments ?? []).map { try JSON(encoding: $0) }
        profile.commitments = .array(commitments)
        profile.phone = answers.phone
        profile.whatsappWanted = answers.whatsapp ?? false
        profile.onboardedAt = now
        try store.save(profile)
        let clock = try clock(store)
        var tasks: [TaskView] = []
        for (index, commitment) in (answers.commitments ?? []).enumerated()
        where !known.contains(commitments[index]) {
            let reading = try taskReading(of: commitment, clock)
            tasks += try write(draft(of: reading, notes: [], clock), store, clock, dryRun: false)
                .tasks
        }
        return tasks
    }

    private func taskReading(of commitment: OnboardingAnswers.Commitment, _ clock: UserClock) throws
        -> TaskReading
    {
        let rule = try RecurrenceRule("FREQ=WEEKLY;BYDAY=\(commitment.days.joined(separator: ","))")
        return TaskReading(
            title: commitment.title, start: CivilDateTime(clock.date, commitment.time),
            durationMinutes: commitment.durationMinutes, recurrence: .rule(rule))
    }
}
