import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
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
            store.phase = OnboardingQuestion.first.rawValue
            let seeded = try finish(answers, store)
            try store.save(machine, after: decisions, data: try JSON(encoding: answers), of: number)
            var first: AskResult?
            if let sentence = answers.first {
                first = try begin(with: sentence, store, options, &warnings)
            }
            // A goal that was begun has a flow of its own; what is written here is this one's.
            store.flow = number
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
}
