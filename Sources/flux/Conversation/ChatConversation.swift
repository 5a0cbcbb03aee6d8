import FluxApp
import FluxTerminal

/// One place for everything: a sentence a line.
struct ChatConversation {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws {
        guard let (editor, prompt) = session.prompt(history: true) else { return }
        editor.completion = Completion.among([
            "today", "week", "next", "undo", "analytics", "goals", "help", "bye",
        ])
        try session.show(AgendaRequest())
        prompt.show(
            Paragraph(
                "What would you like to do? 'help' shows examples, Ctrl-D ends this.", role: .muted)
        )
        while true {
            try session.flush()
            switch try editor.readLine(prompt: "flux> ") {
            case .endOfInput: return
            case .interrupted: throw Session.interrupted
            case .text(let text):
                if TerminalText.isBlank(text) { continue }
                do {
                    if try !turn(text) { return }
                } catch {
                    let failure = Failure(error)
                    if failure.code == "INTERRUPTED" { throw error }
                    prompt.show(Paragraph(failure.message, role: .warning))
                }
            }
        }
    }

    /// - Returns: whether to go on.
    private func turn(_ text: String) throws -> Bool {
        switch ChatConversation.plain(text) {
        case "bye", "quit", "exit": return false
        case "help":
            try session.show(
                lines: Flux.helpMessage().split(separator: "\n", omittingEmptySubsequences: false)
                    .map(String.init))
        case "today", "whats today", "what is on today": try session.show(AgendaRequest())
        case "week": try session.show(AgendaRequest(span: .week))
        case "next", "whats next", "what is next":
            let result = try session.app.next()
            try session.show("next", result, empty: "Nothing is planned.")
        case "undo":
            let result = try session.app.undo(UndoRequest(), WriteOptions()).value
            try session.show("undo", result) {
                HistoryView(result.undone, verb: "undid").lines(in: $0)
            }
        case "analytics", "how am i doing":
            let result = try session.app.analytics(AnalyticsRequest())
            try session.show("analytics", result) { AnalyticsView(result).lines(in: $0) }
        case "goals":
            let result = try session.app.goals(statuses: [])
            try session.show("goal", result) { GoalListView(result).lines(in: $0) }
        case _ where text.lowercased().hasPrefix("done "):
            let words = text.dropFirst(5).split(separator: " ").joined(separator: " ")
            let written = try session.choosing([words]) {
                try session.app.complete(
                    CompletionRequest(references: $0, outcome: .done), WriteOptions())
            }
            try session.show("done", written)
        default: return try show(session.app.ask(AskRequest(text: text), WriteOptions()).value)
        }
        return true
    }

    /// Shows what came of a sentence and goes on talking where it needs that.
    ///
    /// - Returns: whether the conversation goes on.
    @discardableResult
    func show(_ result: AskResult) throws -> Bool {
        try session.show("ask", result) { AskView(result, explain: false).lines(in: $0) }
        // What is said of tasks stands in the sentence already.
        if result.tasks.isEmpty { try session.show(warnings: result.warnings) }
        if let plan = result.plan {
            try GoalConversation(session).run(plan.flowId)
        } else if result.requiresUserAction == "answer", result.tasks.isEmpty {
            return try `continue`(result)
        }
        return true
    }

    /// Asks for the one thing that is missing; an empty answer leaves it.
    ///
    /// - Returns: whether the conversation goes on.
    @discardableResult
    func `continue`(_ result: AskResult) throws -> Bool {
        guard let id = result.conversationId, let prompt = session.prompt(history: true)?.editor
        else { return true }
        try session.flush()
        guard case .text(let reply) = try prompt.readLine(prompt: "> "),
            !TerminalText.isBlank(reply)
        else { return true }
        if ChatConversation.leaves(reply) { return true }
        if isControl(reply) { return try turn(reply) }
        // What is a whole sentence by itself is no answer to the question.
        if try session.app.readsAsSentence(reply, orAsks: false) { return try turn(reply) }
        let next = try session.app.ask(AskRequest(text: reply, conversation: id), WriteOptions())
            .value
        try session.show("ask", next) { AskView(next, explain: false).lines(in: $0) }
        if next.tasks.isEmpty { try session.show(warnings: next.warnings) }
        if let plan = next.plan { try GoalConversation(session).run(plan.flowId) }
        return true
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ")
            .joined(separator: " ")
    }

    private static func leaves(_ text: String) -> Bool {
        ["never mind", "nevermind", "nvm", "no", "stop", "cancel", "forget it", "skip", "thanks"]
            .contains(plain(text))
    }

    private func isControl(_ text: String) -> Bool {
        ["bye", "quit", "exit", "help", "today", "week", "next", "undo", "analytics", "goals"]
            .contains(ChatConversation.plain(text))
    }
}
