import ArgumentParser
import FluxApp

/// `flux done`
struct Done: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: "Mark tasks as done.",
        discussion: """
            By number or by words of the title, several at once. Without any, a terminal offers the open tasks of the \
            day to pick from.

            EXAMPLES:
              flux done 12
              flux done 12 13
              flux done "bank" --note "they call back"
              flux done run --at "yesterday at 6pm" --amount 4.2km
            """)

    @Argument(help: "Numbers, or words of titles.")
    var tasks: [String] = []
    @Option(help: ArgumentHelp("When it was done.", valueName: "time"))
    var at: String?
    @Option(help: ArgumentHelp("How much was done, such as 4.2km.", valueName: "amount"))
    var amount: String?
    @Option(help: ArgumentHelp("A note to keep.", valueName: "text"))
    var note: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = CompletionRequest(references: tasks, outcome: .done)
        request.at = at
        request.amount = amount
        request.note = note
        try session.complete(request, writing, schema: "done")
    }
}

/// `flux missed`
struct Missed: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "missed",
        abstract: "Mark tasks as missed.",
        discussion: """
            A missed task can still be done late. Misses teach flux which times do not work.

            EXAMPLES:
              flux missed 12
              flux missed "evening run" --note "too tired"
            """)

    @Argument(help: "Numbers, or words of titles.")
    var tasks: [String] = []
    @Option(help: ArgumentHelp("A note to keep.", valueName: "text"))
    var note: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = CompletionRequest(references: tasks, outcome: .missed)
        request.note = note
        try session.complete(request, writing, schema: "missed")
    }
}

extension Session {
    /// Marks tasks, letting a person pick where none is named or several fit.
    func complete(_ request: CompletionRequest, _ writing: WritingOptions, schema: String) throws {
        var request = request
        if request.references.isEmpty, let picked = try pickFromToday() {
            request.references = picked
        }
        let written = try choosing(request.references) { references in
            request.references = references
            return try app.complete(request, self.writing(writing))
        }
        try show(schema, written)
    }

    private func pickFromToday() throws -> [String]? {
        guard let prompt = prompt()?.prompt else { return nil }
        let agenda = try app.agenda(AgendaRequest())
        let open = agenda.overdue + agenda.tasks.filter(\.isOpen)
        guard !open.isEmpty else {
            throw Failure.invalidArgument("nothing is open today; see 'flux list'")
        }
        let answer = try prompt.chooseSeveral("Which ones?", from: open.map { TaskLine($0).text })
        guard case .value(let indices) = answer else { throw Session.interrupted }
        return indices.map { String(open[$0].number) }
    }
}
