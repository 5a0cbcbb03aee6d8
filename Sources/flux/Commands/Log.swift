import ArgumentParser

/// `flux log`
struct Log: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show what happened and who did it.",
        discussion: """
            Newest first. The numbers are the ones that 'flux undo --id' takes.

            EXAMPLES:
              flux log
              flux log --limit 100 --all
            """)

    @Option(help: ArgumentHelp("At most so many entries.", valueName: "number"))
    var limit = 20
    @Flag(help: "With what flux did by itself.")
    var all = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let log = try session.app.log(limit: limit, housekeeping: all)
        try session.show("log", log, rows: "entries") { LogView(log).lines(in: $0) }
    }
}
