import FluxApp
import FluxLanguage
import FluxTerminal

/// The introduction on a terminal: one question after the other, each answer kept before the next question.
struct OnboardingConversation {
    private let session: Session

    init(_ session: Session) { self.session = session }

    private func say(_ text: String) throws {
        try session.show(lines: Paragraph(text).lines(in: session.format))
    }

    func run() throws {
        guard let prompt = session.prompt()?.prompt else { return }
        var state = try session.app.onboardingState()
        if state.resumed {
            try say("Welcome back. \(state.answered) of 11 questions are answered.")
        } else {
            try say("Hello, I am flux. Eleven short questions, then we plan.")
            try say("'back' goes back, '?' says why I ask, Ctrl-D leaves and keeps what you said.")
        }
        while let question = state.question {
            try session.flush()
            prompt.show(Paragraph(""))
            if state.awaitsCode, !state.codeIsSent { state = try sendCode(state, prompt) }
            let line = try prompt.ask(
                // The code belongs to the number.
                "\(state.awaitsCode ? question.position - 1 : question.position) of 11. \(state.text)",
                hint: state.hint,
                choices: state.awaitsCode ? [] : question.choices)
            guard case .text(let answer) = line else { throw OnboardingConversation.left }
            state = try turn(answer, question, state, prompt)
        }
        try session.show(lines: ["Thank you, that is all."])
        guard let first = state.first else { return }
        try ChatConversation(session).show(
            session.app.ask(AskRequest(text: first), WriteOptions()).value)
    }

    private func sendCode(_ state: OnboardingState, _ prompt: Prompt) throws -> OnboardingState {
        do {
            let next = try session.app.sendOnboardingCode()
            prompt.show(Paragraph(next.understood, role: .success, indent: 2))
            return next
        } catch let failure as Failure where failure.exitCode == 7 {
            prompt.show(Paragraph(failure.message, role: .danger))
            return state
        }
    }

    private func turn(
        _ answer: String, _ question: OnboardingQuestion, _ state: OnboardingState, _ prompt: Prompt
    ) throws -> OnboardingState {
        if AnswerReader.isHelp(answer) {
            let reason =
                state.awaitsCode
                ? "The code shows that the number is yours; nothing is sent to one that is not."
                : question.reason
            prompt.show(Paragraph(reason, indent: 2))
            return state
        }
        if AnswerReader.isQuit(answer) { throw OnboardingConversation.left }
        do {
            if AnswerReader.isBack(answer) {
                return try session.app.backInOnboarding(WriteOptions()).value
            }
            let next = try session.app.answerOnboarding(answer, WriteOptions()).value
            if !next.understood.isEmpty {
                prompt.show(Paragraph(next.understood, role: .success, indent: 2))
            }
            for warning in next.warnings { prompt.show(Paragraph(warning.message, role: .warning)) }
            return next
        } catch {
            let failure = Failure(error)
            guard failure.code == "INVALID_ARGUMENT" || state.awaitsCode && failure.exitCode == 7
            else { throw error }
            prompt.show(Paragraph(failure.message, role: .danger))
            return state
        }
    }

    /// Leaving is no failure of what was said so far.
    private static let left = Failure(
        code: "INTERRUPTED", message: "your answers are kept; go on with 'flux onboard'")
}
