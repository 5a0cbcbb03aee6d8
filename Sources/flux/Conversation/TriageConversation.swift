import FluxApp
import FluxTerminal

/// Goes through everything overdue, one task after the other.
struct TriageConversation {
    private let session: Session

    init(_ session: Session) { self.session = session }

    private enum Choice: String, CaseIterable {
        case done = "done"
        case later = "move it to the best free time"
        case skip = "skip it, with a reason"
        case missed = "missed"
        case cancel = "cancel it"
        case keep = "keep it as it is"
        case end = "stop here"
    }

    func run() throws {
        let overdue = try session.app.agenda(AgendaRequest()).overdue
        guard !overdue.isEmpty else {
            if session.wantsJSON { return try session.show(AgendaRequest()) }
            return try session.show(lines: ["Nothing is overdue."])
        }
        guard let prompt = session.prompt()?.prompt else {
            throw Failure.invalidArgument(
                "'--triage' asks for each task and needs a terminal; use 'flux move --overdue tomorrow --yes', "
                    + "'flux done', 'flux missed' or 'flux skip'")
        }
        for (index, task) in overdue.enumerated() {
            try session.flush()
            let line = TerminalText.safe(TaskLine(task).text)
            let answer = try prompt.choose(
                "\(index + 1) of \(overdue.count): \(line)", from: Choice.allCases.map(\.rawValue))
            guard case .value(let choice) = answer else { throw Session.interrupted }
            do {
                guard try apply(Choice.allCases[choice], to: task, prompt) else { return }
            } catch {
                let failure = Failure(error)
                if failure.code == "INTERRUPTED" { throw error }
                prompt.show(Paragraph(failure.message, role: .warning))
            }
        }
    }

    /// - Returns: whether to go on.
    private func apply(_ choice: Choice, to task: TaskView, _ prompt: Prompt) throws -> Bool {
        let number = String(task.number)
        switch choice {
        case .done, .missed:
            try session.show(
                choice == .done ? "done" : "missed",
                session.app.complete(
                    CompletionRequest(
                        references: [number], outcome: choice == .done ? .done : .missed),
                    WriteOptions()))
        case .later:
            let result = try session.app.move(
                MoveRequest(reference: number, when: "later"), WriteOptions(yes: true)
            ).value
            try session.show("move", result) { Sentence(result.message).lines(in: $0) }
        case .skip:
            guard case .text(let reason) = try prompt.ask("Why?") else {
                throw Session.interrupted
            }
            try session.show("skip", session.app.skip([number], reason: reason, WriteOptions()))
        case .cancel:
            try session.show(
                "cancel", session.app.cancel([number], reason: nil, WriteOptions()))
        case .keep: break
        case .end: return false
        }
        return true
    }
}
