import FluxApp
import FluxLanguage
import FluxStore
import FluxTerminal

/// One place for everything: a sentence a line.
final class ChatConversation {
    private let session: Session
    /// The tasks that were shown last, in their order: what "the second one" counts.
    private var shown: [TaskView] = []
    /// The task that was spoken of last: what "it" means.
    private var current: TaskView?

    /// The conversation so far, where a model is told of it.
    private var conversation: String?

    init(_ session: Session) { self.session = session }

    func run() throws {
        guard let (editor, prompt) = session.prompt(history: true) else { return }
        editor.completion = { [weak self] left in self?.candidates(left) ?? [] }
        try showAgenda(AgendaRequest())
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
                    // Ctrl-C while a model works ends that work, not the conversation.
                    if failure.code == "INTERRUPTED", failure.details["model"] == nil {
                        throw error
                    }
                    prompt.show(Paragraph(failure.message, role: .warning))
                }
            }
        }
    }

    /// - Returns: whether to go on.
    private func turn(_ text: String) throws -> Bool {
        guard let reading = try session.app.readsInChat(text), try !isSentence(text, reading) else {
            return try show(ask(text))
        }
        switch reading {
        case .command(let command): return try run(command)
        case .complete(let done, let reference, let at):
            var request = CompletionRequest(references: [], outcome: done ? .done : .missed)
            request.at = at
            let written = try session.choosing(resolve(reference)) { references in
                request.references = references
                return try session.app.complete(request, WriteOptions())
            }
            remember(written.value.tasks)
            try session.show(done ? "done" : "missed", written)
        case .move(let reference, let when): try move(reference, to: when)
        case .cancel(let reference):
            try change("cancel", reference) {
                try self.session.app.cancel($0, reason: nil, WriteOptions())
            }
        case .skip(let reference, let reason):
            let why = try reason ?? answer("Why?")
            try change("skip", reference) {
                try self.session.app.skip($0, reason: why, WriteOptions())
            }
        case .snooze(let reference, let duration):
            try change("snooze", reference) {
                try self.session.app.snooze($0, for: duration ?? "30m", WriteOptions())
            }
        case .show(let reference):
            let result = try session.choosing(resolve(reference)) {
                try self.session.app.show($0[0])
            }
            remember(result.tasks)
            try session.show("show", result) { format in
                result.tasks.flatMap { TaskDetail($0).lines(in: format) }
            }
        case .agenda(let day):
            try showAgenda(
                day.map { $0.hasSuffix("week") } == true
                    ? AgendaRequest(date: day == "next week" ? "next monday" : nil, span: .week)
                    : AgendaRequest(date: day))
        case .plan(let goal):
            // "plan a trip to rome" is a goal of its own; "plan learning guitar" is one behind a word.
            if try session.app.readsAsSentence(text, orAsks: false) {
                return try show(ask(text))
            }
            session.hasShownAnswer = false
            let plan = try session.app.planGoal(goal, WriteOptions()).value
            try session.show("goal", plan) {
                GoalPlanView(plan, isSaid: session.hasShownAnswer).lines(in: $0)
            }
            try GoalConversation(session).run(plan.flowId)
        case .pause(let until):
            var request = PauseRequest()
            request.until = until
            let result = try session.app.pause(request, WriteOptions()).value
            try session.show("pause", result) { Sentence(result.message).lines(in: $0) }
        }
        return true
    }

    /// Says a sentence, which answers nothing that was asked before.
    private func ask(_ text: String) throws -> AskResult {
        var request = AskRequest(text: text, conversation: conversation)
        request.isAnswer = false
        session.hasShownAnswer = false
        let result = try session.app.ask(request, WriteOptions()).value
        if try session.app.usesModel() { conversation = result.conversationId }
        return result
    }

    private func run(_ command: ChatReading.Command) throws -> Bool {
        switch command {
        case .leave: return false
        case .help:
            try session.show(
                lines: Flux.helpMessage().split(separator: "\n", omittingEmptySubsequences: false)
                    .map(String.init))
        case .week: try showAgenda(AgendaRequest(span: .week))
        case .next:
            let result = try session.app.next()
            remember(result.tasks)
            try session.show("next", result, empty: "Nothing is planned.")
        case .undo:
            let result = try session.app.undo(UndoRequest(), WriteOptions()).value
            try session.show("undo", result) {
                HistoryView(result.undone, verb: "undid").lines(in: $0)
            }
        case .redo:
            let result = try session.app.redo(UndoRequest(), WriteOptions()).value
            try session.show("redo", result) {
                HistoryView(result.redone, verb: "brought back").lines(in: $0)
            }
        case .analytics:
            let result = try session.app.analytics(AnalyticsRequest())
            try session.show("analytics", result) { AnalyticsView(result).lines(in: $0) }
        case .goals:
            let result = try session.app.goals(statuses: [])
            try session.show("goal", result) { GoalListView(result).lines(in: $0) }
        case .patterns:
            let result = try session.app.patterns()
            try session.show("patterns", result) { PatternTable(result).lines(in: $0) }
        case .unpause:
            let result = try session.app.unpause(goal: nil, WriteOptions()).value
            try session.show("unpause", result) { Sentence(result.message).lines(in: $0) }
        }
        return true
    }

    // MARK: - Tasks

    /// Whether words that could be an order name no task there is, and read as a task or a goal of their own:
    /// "cancel the gym membership tomorrow at 5" is something to do.
    private func isSentence(_ text: String, _ reading: ChatReading) throws -> Bool {
        switch reading {
        case .complete(_, .words(let words), _), .cancel(.words(let words)),
            .skip(.words(let words), _), .snooze(.words(let words), _):
            if try session.app.namesTask(words) { return false }
            return try session.app.readsAsSentence(text, orAsks: false)
        default: return false
        }
    }

    /// Whether what could answer a question is an order of its own: "done with the run" answers no "when?".
    private func isOrder(_ text: String, _ reading: ChatReading) throws -> Bool {
        switch reading {
        case .command, .pause, .move: return true
        case .complete, .cancel, .skip, .snooze: return try !isSentence(text, reading)
        case .show, .agenda, .plan: return false
        }
    }

    /// The references that commands take for what words point at.
    private func resolve(_ reference: ChatReference) throws -> [String] {
        let open = shown.filter(\.isOpen)
        switch reference {
        case .words(let words): return [words]
        case .current:
            var task = current ?? (open.count == 1 ? open[0] : nil)
            // What was shown is what is spoken of; only before anything was, what comes next is meant.
            if task == nil, shown.isEmpty { task = try session.app.next().tasks.first }
            guard let task else {
                throw Failure.clarification(
                    "which one do you mean? say it like 'the first one', or by its words",
                    missing: "task")
            }
            return [String(task.number)]
        case .ordinal(let number):
            let index = number < 0 ? shown.count + number : number - 1
            guard shown.indices.contains(index) else {
                throw Failure.clarification(
                    shown.isEmpty
                        ? "nothing was shown yet; say 'today' first"
                        : "\(shown.count) were shown; which one do you mean?", missing: "task")
            }
            return [String(shown[index].number)]
        case .all:
            guard !open.isEmpty else {
                throw Failure.clarification(
                    "nothing open was shown yet; say 'today' first", missing: "task")
            }
            return open.map { String($0.number) }
        }
    }

    private func remember(_ tasks: [TaskView]) {
        guard let first = tasks.first else { return }
        current = first
        if tasks.count > 1 || !shown.contains(where: { $0.number == first.number }) {
            shown = tasks
        }
    }

    private func change(
        _ schema: String, _ reference: ChatReference,
        _ body: ([String]) throws -> Written<TaskResult>
    ) throws {
        let written = try session.choosing(resolve(reference), body)
        remember(written.value.tasks)
        try session.show(schema, written)
    }

    private func move(_ reference: ChatReference, to when: String) throws {
        for number in try resolve(reference) {
            var options = WriteOptions()
            var request = MoveRequest(reference: number, when: when)
            request.keepsDay = true
            let result: MoveResult
            do {
                result = try session.app.move(request, options).value
            } catch {
                let failure = Failure(error)
                guard failure.details["proposed"]?.stringValue != nil,
                    try session.confirm(
                        "\(failure.message.prefix { $0 != ";" }). Take it?", yes: false)
                else { throw error }
                options.yes = true
                result = try session.app.move(request, options).value
            }
            current = result.tasks.first
            try session.show("move", result) { Sentence(result.message).lines(in: $0) }
        }
    }

    private func showAgenda(_ request: AgendaRequest) throws {
        let agenda = try session.app.agenda(request)
        shown = agenda.overdue + agenda.tasks
        current = shown.first { $0.number == current?.number } ?? current
        try session.show("today", agenda) { AgendaView(agenda).lines(in: $0) }
    }

    /// What a person says to a question of one line.
    private func answer(_ question: String) throws -> String {
        guard let prompt = session.prompt()?.prompt,
            case .text(let reply) = try prompt.ask(question), !TerminalText.isBlank(reply)
        else { throw Failure.clarification("a reason is needed", missing: nil) }
        return reply
    }

    // MARK: - Completion

    private static let words = [
        "today", "tomorrow", "week", "next", "undo", "redo", "analytics", "goals", "patterns",
        "plan ", "help", "bye",
    ]
    private static let verbs = [
        "done ", "missed ", "move ", "cancel ", "skip ", "snooze ", "show ",
    ]

    /// Commands, and after a verb the titles of open tasks.
    private func candidates(_ left: String) -> [String] {
        let typed = left.lowercased()
        for verb in ChatConversation.verbs where typed.hasPrefix(verb) {
            let rest = typed.dropFirst(verb.count)
            return (try? session.app.openTitles())?.filter { $0.lowercased().hasPrefix(rest) }
                .map { left.prefix(verb.count) + $0 } ?? []
        }
        return (ChatConversation.words + ChatConversation.verbs).filter { $0.hasPrefix(typed) }
    }

    // MARK: - Sentences

    /// Shows what came of a sentence and goes on talking where it needs that.
    ///
    /// - Returns: whether the conversation goes on.
    @discardableResult
    func show(_ result: AskResult) throws -> Bool {
        remember(result.tasks)
        try session.show("ask", result) {
            AskView(result, explain: false, isSaid: session.hasShownAnswer).lines(in: $0)
        }
        // What is said of tasks stands in the sentence already.
        if result.tasks.isEmpty {
            try session.show(warnings: result.warnings.filter { $0.code != "BUILTIN_USED" })
        }
        if let plan = result.plan, plan.requiresUserAction == "approve_plan" {
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
        else {
            try drop(result, id)
            return true
        }
        if ChatConversation.leaves(reply) {
            try drop(result, id)
            return true
        }
        if let reading = try session.app.readsInChat(reply), try isOrder(reply, reading) {
            return try turn(reply)
        }
        // What is a whole sentence by itself is no answer to the question.
        if try session.app.readsAsSentence(reply, orAsks: false) { return try turn(reply) }
        let next = try session.app.ask(AskRequest(text: reply, conversation: id), WriteOptions())
            .value
        remember(next.tasks)
        try session.show("ask", next) {
            AskView(next, explain: false, isSaid: session.hasShownAnswer).lines(in: $0)
        }
        if next.tasks.isEmpty {
            try session.show(warnings: next.warnings.filter { $0.code != "BUILTIN_USED" })
        }
        if let plan = next.plan {
            try GoalConversation(session).run(plan.flowId)
        } else if next.requiresUserAction == "answer", next.tasks.isEmpty, next.source == "model" {
            return try `continue`(next)
        }
        return true
    }

    /// A proposal of the model's is told that it is not wanted.
    private func drop(_ result: AskResult, _ conversation: String) throws {
        guard result.source == "model", result.requiresUserAction == "answer" else { return }
        _ = try session.app.ask(
            AskRequest(text: "no", conversation: conversation), WriteOptions())
    }

    private static func leaves(_ text: String) -> Bool {
        let plain = text.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ")
            .joined(separator: " ")
        return [
            "never mind", "nevermind", "nvm", "no", "stop", "cancel", "forget it", "skip", "thanks",
        ]
        .contains(plain)
    }
}
