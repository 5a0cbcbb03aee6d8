import ArgumentParser

/// `flux flow show`
struct FlowShow: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show where a flow stands and what can be done.",
        discussion: """
            EXAMPLES:
              flux flow show 7
              flux flow show 7 --json
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.showFlow(flow)
        try session.show("flow", result) { FlowDetail(result).lines(in: $0) }
    }
}
