import ArgumentParser

/// `flux flow new`
struct FlowNew: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a flow of a workflow.",
        discussion: """
            EXAMPLES:
              flux flow new discovery
              flux flow new teletherapy --set start_at=2026-03-03T10:00 end_at=2026-03-03T10:50 fee=80 currency=EUR
            """)

    @Argument(help: "The workflow; 'flux flow workflows' lists them.")
    var workflow: String
    @OptionGroup var values: ValueOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.startFlow(
            workflow, try values.members, session.writing(writing))
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}
