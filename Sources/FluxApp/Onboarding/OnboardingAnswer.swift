import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// Reads one answer into `answers`.
    ///
    /// - Returns: what was understood, in words.
    func take(
        _ text: String, for question: OnboardingQuestion, _ answers: inout OnboardingAnswers,
        _ warnings: inout [Notice]
    ) throws -> String {
        let answer = text.trimmingSpace
        if question.isOptional, answer.isEmpty || AnswerReader.isSkip(answer) { return "skipped" }
        let isAccepted = question == .timezone && answer.isEmpty
        if !question.isOptional, !isAccepted, AnswerReader.isSkip(answer) {
            throw Failure.invalidArgument(
                "the answer to '\(question.rawValue)' was not understood: this one cannot be skipped, \(question.hint)",
                details: ["question": .string(question.rawValue)])
        }
        if question == .phone, (try? AnswerReader().readYesNo(answer)) == false { return "skipped" }
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
                if wanted, answers.phoneVerifiedAt == nil {
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
}
