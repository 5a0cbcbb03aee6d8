import ArgumentParser
import FluxApp

/// `flux skip`
struct Skip: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "skip",
        abstract: "Excuse tasks: they neither hurt nor extend a streak.",
        discussion: """
            The reason is kept; a skipped task counts nowhere.

            EXAMPLES:
              flux skip 12 --reason "a cold"
              flux skip run --reason "storm"
            """)

    @Argument(help: "Numbers, or words of titles.")
    var tasks: [String]
    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.choosing(tasks) { references in
            try session.app.skip(references, reason: reason, session.writing(writing))
        }
        try session.show("skip", written)
    }
}
