import ArgumentParser
import FluxApp

/// `flux delete`
struct Delete: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Erase everything, or one goal, for good.",
        discussion: """
            Erasing cannot be undone. Without --goal it removes the store, settings, history, logs and copies, and says
            exactly what went. To drop a task use 'flux cancel'.

            EXAMPLES:
              flux delete --dry-run
              flux delete --goal 7 --yes
              flux delete --yes
            """)

    @Option(
        help: ArgumentHelp("Erase one goal with its tasks and conversations.", valueName: "goal"))
    var goal: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var options = session.writing(writing)
        if !options.yes, !options.dryRun, let prompt = session.prompt()?.prompt {
            let what =
                goal == nil
                ? "everything flux knows" : "this goal, its tasks and what was said about it"
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
            try goal.map { try session.app.deleteGoal($0, options) }
            ?? session.app.deleteEverything(options)
        try session.show("delete", result) { FilesView(result).lines(in: $0) }
    }
}
