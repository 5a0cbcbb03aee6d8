import ArgumentParser
import FluxApp
import FluxStore

/// What to do with rows that something else changed since.
struct ConflictOptions: ParsableArguments {
    @Flag(help: "Leave rows that changed since as they are.")
    var keep = false
    @Flag(help: "Overwrite rows that changed since.")
    var force = false

    func validate() throws {
        if keep, force { throw ValidationError("'--keep' and '--force' exclude each other") }
    }

    var policy: ConflictPolicy { force ? .force : keep ? .keep : .refuse }
}

/// `flux undo`
struct Undo: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take the last change back.",
        discussion: """
            Any command that changed something is one step. 'flux redo' goes forward again.

            EXAMPLES:
              flux undo
              flux undo 3
              flux undo --list
              flux undo --id 41
            """)

    @Argument(help: "How many changes.")
    var steps: Int = 1
    @Option(help: ArgumentHelp("One entry of 'flux log' instead.", valueName: "entry"))
    var id: Int64?
    @Flag(help: "Only list what would be taken back.")
    var list = false
    @OptionGroup var conflicts: ConflictOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = UndoRequest()
        request.steps = steps
        request.entry = id
        request.policy = conflicts.policy
        request.list = list
        let written = try session.app.undo(request, session.writing(writing))
        try session.show("undo", written.value, replayed: written.replayed) { format in
            HistoryView(
                written.value.undone,
                verb: list ? "can undo" : writing.dryRun ? "would undo" : "undid"
            ).lines(in: format)
        }
    }
}

/// `flux redo`
struct Redo: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo",
        abstract: "Bring back what 'flux undo' took back.",
        discussion: """
            A new change ends what can be brought back.

            EXAMPLES:
              flux redo
              flux redo 3
            """)

    @Argument(help: "How many changes.")
    var steps: Int = 1
    @OptionGroup var conflicts: ConflictOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = UndoRequest()
        request.steps = steps
        request.policy = conflicts.policy
        let written = try session.app.redo(request, session.writing(writing))
        try session.show("redo", written.value, replayed: written.replayed) { format in
            HistoryView(written.value.redone, verb: writing.dryRun ? "would redo" : "redid").lines(
                in: format)
        }
    }
}
