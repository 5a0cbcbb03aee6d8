import FluxApp
import FluxTerminal

/// Talking about a plan on a terminal, until it is saved, dropped or left for later.
struct GoalConversation {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// - Parameter flow: the flow that the negotiation is.
    func run(_ flow: String) throws {
        guard let (editor, prompt) = session.prompt(history: true) else { return }
        editor.completion = Completion.among([
            "ok", "mornings", "evenings", "weekends only", "only twice a week", "shorter", "longer",
            "why?", "start next monday",
            "later", "forget it",
        ])
        while true {
            try session.flush()
            guard case .text(let text) = try editor.readLine(prompt: "plan> ") else {
                return try leave(flow, prompt)
            }
            if TerminalText.isBlank(text) { continue }
            if text.lowercased().hasPrefix("flux ") {
                prompt.show(
                    Paragraph(
                        "This is about the plan; say 'later' or press Ctrl-D first, it waits for you.",
                        role: .warning))
                continue
            }
            do {
                session.hasShownAnswer = false
                let result = try session.app.replyToGoal(flow, text, WriteOptions()).value
                try session.show("goal", result) {
                    ReplyView(result, isSaid: session.hasShownAnswer).lines(in: $0)
                }
                if result.requiresUserAction != "approve_plan" { return }
                if GoalConversation.isLeaving(result.message) { return try leave(flow, prompt) }
            } catch {
                let failure = Failure(error)
                let isStopped =
                    failure.code == "INTERRUPTED" && failure.details["model"] != nil
                guard
                    isStopped || failure.code == "CLARIFICATION_NEEDED"
                        || failure.code == "INVALID_ARGUMENT" || failure.exitCode == 7
                else { throw error }
                prompt.show(Paragraph(failure.message, role: .warning))
            }
        }
    }

    private static func isLeaving(_ message: String) -> Bool {
        message.contains("flux goal resume")
    }

    private func leave(_ flow: String, _ prompt: Prompt) throws {
        let plan = try session.app.resumeGoal(flow)
        prompt.show(
            Paragraph("The plan waits for you: flux goal resume \(plan.flowNumber)", role: .muted))
    }
}
