import ArgumentParser

/// `flux log`
struct Log: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show what happened and who did it.",
        discussion: """
            Newest first. The numbers are the ones that 'flux undo --id' takes. --verify follows the chain of the audit \
            trail instead and names every row that was edited, removed or swapped; exit code 1 when there is one. --llm \
            lists calls to models: which, how long, how many tokens, what came of it.

            EXAMPLES:
              flux log
              flux log --limit 100 --all
              flux log --verify
              flux log --llm
            """)

    @Option(help: ArgumentHelp("At most so many entries.", valueName: "number"))
    var limit = 20
    @Flag(help: "With what flux did by itself.")
    var all = false
    @Flag(help: "Look whether somebody tampered with the audit trail.")
    var verify = false
    @Flag(help: "Calls to models instead.")
    var llm = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        if llm {
            let log = try session.app.modelLog(limit: limit)
            try session.show("log", log, rows: "calls") { ModelLogView(log).lines(in: $0) }
            return
        }
        if verify {
            let result = try session.app.verifyAudit()
            try session.show("log", result, rows: "problems") {
                VerificationView(result).lines(in: $0)
            }
            if !result.ok { session.exitCode = 1 }
            return
        }
        let log = try session.app.log(limit: limit, housekeeping: all)
        try session.show("log", log, rows: "entries") { LogView(log).lines(in: $0) }
    }
}
