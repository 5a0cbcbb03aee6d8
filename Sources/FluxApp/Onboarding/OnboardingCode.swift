import FluxCalendar
import FluxJSON
import FluxLanguage
import FluxStore

/// The code that shows, within the introduction, that a phone number is theirs.
extension App {
    /// Whether a code is waited for before anything is asked about WhatsApp.
    func awaitsCode(_ answers: OnboardingAnswers) -> Bool {
        answers.phone != nil && answers.phoneVerifiedAt == nil && answers.staysUnverified != true
            && (try? twilioAccount())??.canVerify ?? false
    }

    /// Has a code sent to the number that was answered.
    ///
    /// - Throws: ``Failure`` as ``sendVerification(by:dryRun:)``; the introduction stays where it is.
    public func sendOnboardingCode() throws -> OnboardingState {
        let answers: OnboardingAnswers? = try reading { store in
            try openOnboarding(store)?.data.decoded()
        }
        guard let phone = answers?.phone else {
            throw Failure.invalidArgument(
                "there is no number to send a code to; answer 'phone' first")
        }
        try startVerification(of: phone, by: .sms)
        return try keepInOnboarding("a code is on its way to \(phone)") { answers, _ in
            answers.codeSentAt = now
        }
    }

    /// Takes an answer for the code, where one is waited for.
    ///
    /// - Returns: `nil` where none is.
    /// - Throws: ``Failure`` `INVALID_ARGUMENT` for a wrong code.
    func answerWithCode(
        _ answer: String, _ options: WriteOptions
    ) throws -> Written<OnboardingState>? {
        guard !options.dryRun, try onboardingState().awaitsCode else { return nil }
        let word = answer.trimmingSpace.lowercased()
        if word.isEmpty || AnswerReader.isSkip(word) {
            let state = try keepInOnboarding { answers, warnings in
                answers.staysUnverified = true
                warnings.append(
                    Notice(
                        code: "phone_unverified",
                        message:
                            "the number stays unverified; 'flux account verify send' does it later"
                    ))
            }
            return Written(value: state, replayed: false)
        }
        if ["again", "resend", "another"].contains(word) {
            return Written(value: try sendOnboardingCode(), replayed: false)
        }
        let phone = try reading { store -> String? in
            let answers: OnboardingAnswers? = try openOnboarding(store)?.data.decoded()
            return answers?.phone
        }
        do {
            try checkVerification(of: phone ?? "", code: word)
        } catch let failure as Failure where failure.code == "GUARD_FAILED" {
            throw Failure.invalidArgument("\(failure.message) ('again' sends another one)")
        }
        let state = try keepInOnboarding { answers, _ in answers.phoneVerifiedAt = now }
        return Written(value: state, replayed: false)
    }

    /// Changes what the flow keeps; a question that answers itself by that is passed over.
    private func keepInOnboarding(
        _ words: String = "", _ change: (inout OnboardingAnswers, inout [Notice]) -> Void
    ) throws -> OnboardingState {
        try writing("onboard", WriteOptions()) { store in
            var (number, machine, answers) = try onboarding(store)
            var warnings: [Notice] = []
            store.flow = number
            store.phase = OnboardingQuestion.phone.rawValue
            change(&answers, &warnings)
            var ignored: [Notice] = []
            let decisions = try passOver(&machine, &answers, &ignored)
            try store.save(machine, after: decisions, data: try JSON(encoding: answers), of: number)
            let verified = answers.phoneVerifiedAt == nil ? words : "the number is verified"
            return try state(
                store.flow(reference: String(number)), understood: verified, resumed: false, store,
                warnings: warnings)
        }.value
    }
}
