import ArgumentParser
import FluxApp

/// `flux ask`
struct Ask: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Say something in plain words.",
        discussion: """
            Adds a task, plans a goal or moves a task, or asks back when something is missing. 'flux WORDS…' does the \
            same. With --dry-run it only says what it understood.

            EXAMPLES:
              flux ask call the bank tomorrow at 4
              flux ask --dry-run --explain "yoga every sunday at 10 for an hour"
              flux ask --json "learn spanish 3 times a week"
            """)

    @Argument(help: "The words.")
    var text: [String] = []
    @Flag(help: "Read the words from standard input.")
    var stdin = false
    @Option(help: ArgumentHelp("The conversation that the words continue.", valueName: "id"))
    var conversation: String?
    @Flag(help: "Show how each part was read.")
    var explain = false
    @OptionGroup var model: ModelArguments
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        session.use(model)
        let request = AskRequest(
            text: try session.text(text, stdin: stdin), conversation: conversation)
        let written = try session.app.ask(request, session.writing(writing))
        let result = written.value
        try session.show("ask", result, replayed: written.replayed) { format in
            AskView(
                result, explain: explain, isSaid: session.hasShownAnswer, isScript: !session.canAsk
            ).lines(in: format)
        }
        // What is said of tasks stands in the sentence already.
        if result.tasks.isEmpty {
            // That a model did not help is a note of its own already.
            try session.show(warnings: result.warnings.filter { $0.code != "BUILTIN_USED" })
        }
        guard session.canAsk, !writing.dryRun else { return }
        if let plan = result.plan {
            try GoalConversation(session).run(plan.flowId)
        } else if result.requiresUserAction == "answer", result.tasks.isEmpty {
            try ChatConversation(session).continue(result)
        }
    }
}
