import ArgumentParser

/// `flux flow recover`
struct FlowRecover: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover", abstract: "List what can be done about a flow now.",
        discussion: """
            Each line is a command that works when it is run next.

            EXAMPLES:
              flux flow recover 7
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.recovery(flow)
        try session.show("flow", result, rows: "recovery_options") {
            RecoveryListView(result).lines(in: $0)
        }
    }
}
