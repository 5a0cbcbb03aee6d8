import ArgumentParser

/// `flux flow history`
struct FlowHistoryCommand: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show everything that happened to a flow.",
        discussion: """
            EXAMPLES:
              flux flow history 7
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.history(ofFlow: flow)
        try session.show("flow", result, rows: "transitions") {
            FlowHistoryView(result).lines(in: $0)
        }
    }
}
