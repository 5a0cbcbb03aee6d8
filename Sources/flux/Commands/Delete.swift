import ArgumentParser
import FluxApp

/// `flux delete`
struct Delete: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Erase everything, or a part, for good.",
        discussion: """
            Erasing cannot be undone. Without an option it removes the store, settings, history, logs and copies. A part \
            goes from every place that holds it: the journal, the search index, the counts, older copies. It says \
            exactly what went, and what is left elsewhere. To drop a task use 'flux cancel'.

            EXAMPLES:
              flux delete --dry-run
              flux delete --goal 7 --yes
              flux delete --before 2025-01-01 --dry-run
              flux delete --yes
            """)

    @Option(
        help: ArgumentHelp("Erase one goal with its tasks and conversations.", valueName: "goal"))
    var goal: String?
    @Option(
        help: ArgumentHelp(
            "Erase one conversation, and the plan it negotiated.", valueName: "conversation"))
    var conversation: String?
    @Option(
        help: ArgumentHelp(
            "Erase what lies before a day, open tasks too; open goals stay.", valueName: "day"))
    var before: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let parts = [
            goal.map(DeleteRequest.goal), conversation.map(DeleteRequest.conversation),
            before.map(DeleteRequest.before),
        ].compactMap(\.self)
        guard parts.count < 2 else {
            throw Failure.invalidArgument(
                "'--goal', '--conversation' and '--before' exclude each other; give one")
        }
        var options = session.writing(writing)
        if !options.yes, !options.dryRun, let prompt = session.prompt()?.prompt {
            let what =
                switch parts.first {
                case nil: "everything flux knows"
                case .goal: "this goal, its tasks and what was said about it"
                case .conversation: "this conversation and the plan it negotiated"
                case .before: "all that lies before that day"
                }
            let line = try prompt.ask(
                "This erases \(what) for good. Type '\(App.deleteWord)' to go on.")
            guard case .text(let word) = line else { throw Session.interrupted }
            guard word.lowercased().filter({ !$0.isWhitespace }) == App.deleteWord else {
                throw Failure.invalidArgument(
                    "nothing was erased; type '\(App.deleteWord)' or use '--yes'")
            }
            options.yes = true
        }
        let result =
            try parts.first.map { try session.app.delete($0, options) }
            ?? session.app.deleteEverything(options)
        try session.show("delete", result) { FilesView(result).lines(in: $0) }
    }
}
