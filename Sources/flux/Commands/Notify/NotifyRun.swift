import ArgumentParser
import FluxApp
import FluxTerminal

/// `flux notify run`
struct NotifyRun: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "One pass, or passes as they fall due.",
        discussion: """
            Messages of flows leave as 'outbox.transport' says; what fails is tried again, mail every 15 minutes for a \
            day; --again takes up what was given up.

            EXAMPLES:
              flux notify
              flux notify --watch
              flux notify --dry-run
              flux notify --simulate 24h
              flux notify --again
            """)

    @Flag(help: "Stay, and pass whenever something is due.")
    var watch = false
    @Option(
        help: ArgumentHelp(
            "Say what would be sent in a while if nobody answers.", valueName: "duration"))
    var simulate: String?
    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @Flag(help: "Also try messages again that were given up.")
    var again = false
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if watch, dryRun || again || simulate != nil {
            throw ValidationError("'--watch' goes alone; leave the others out")
        }
        if simulate != nil, again {
            throw ValidationError("'--simulate' sends nothing; leave '--again' out")
        }
    }

    func run(_ session: Session) throws {
        if let simulate {
            let result = try session.app.simulateReminders(simulate)
            return try session.show("notify", result, rows: "events") {
                SimulationView(result).lines(in: $0)
            }
        }
        if watch { return try stay(session) }
        var result = try session.app.notify(dryRun: dryRun, again: again)
        // What is claimed is dated by the beginning of a pass, so a long one goes on in another.
        while result.reminders.isUnfinished {
            result.add(try App(host: session.host).notify(dryRun: false))
        }
        try session.show("notify", result) { NotifyView(result).lines(in: $0) }
    }

    private func stay(_ session: Session) throws {
        var problem: (any Error)?
        let watch = NotifyWatch(
            host: session.host,
            report: { result in
                do {
                    try session.show("notify", result) { NotifyView(result).lines(in: $0) }
                    try session.flush()
                } catch {
                    problem = error
                }
            }, complain: { failure in try? session.remark(failure.message) })
        try watch.run {
            if !output.quiet { try? session.remark("watching; stop it with Ctrl-C") }
        }
        if let problem { throw problem }
    }
}

/// `flux notify listen`
struct NotifyListen: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "listen",
        abstract: "Show a notification that is handed over, and wait for its buttons.",
        shouldDisplay: false)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let text = try session.file("-")
        try session.app.listenForButton(text) { line in
            try? session.show(lines: [line])
            try? session.flush()
        }
    }
}
