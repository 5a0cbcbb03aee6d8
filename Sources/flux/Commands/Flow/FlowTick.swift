import ArgumentParser

/// `flux flow tick`
struct FlowTick: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "tick", abstract: "Run the timers and retries that are due.",
        discussion: """
            'flux notify' does it too.

            EXAMPLES:
              flux flow tick
              flux flow tick 7
            """)

    @Argument(help: "Only one flow: its number.")
    var flow: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let options = session.writing(writing)
        let result = try session.app.tick(flow, options)
        try session.show("flow", result, rows: "fired") { TickView(result).lines(in: $0) }
    }
}
