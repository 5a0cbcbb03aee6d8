import ArgumentParser

/// `flux flow move`
struct FlowMove: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move one phase or one machine by hand.",
        discussion: """
            The machine, the forbidden moves and the rules between the entities hold as they do for events.

            EXAMPLES:
              flux flow move 7 data_import in_progress
              flux flow move 7 session approved --reason "on the phone"
              flux flow move 7 cart.approval approved
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @Argument(help: "A phase, an entity, or ENTITY.MACHINE.")
    var subject: String
    @Argument(help: "The state it is to have.")
    var state: String
    @Option(help: ArgumentHelp("Why, for the history.", valueName: "words"))
    var reason: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.moveFlow(
            flow, subject, to: state, reason: reason, session.writing(writing))
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}
