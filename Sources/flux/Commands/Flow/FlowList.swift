import ArgumentParser

/// `flux flow list`
struct FlowListCommand: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List flows, newest first.",
        discussion: """
            Those that are neither completed nor cancelled, unless states are named.

            EXAMPLES:
              flux flow list
              flux flow list --workflow booking --status all
            """)

    @Option(help: ArgumentHelp("Only flows of a workflow.", valueName: "name"))
    var workflow: String?
    @Option(
        name: .customLong("status"),
        help: ArgumentHelp("all, or a status such as active or failed.", valueName: "status"))
    var statuses: [String] = []
    @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
    var limit: Int?
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.flows(workflow: workflow, statuses: statuses, limit: limit)
        try session.show("flow", result, rows: "flows") { FlowListView(result).lines(in: $0) }
    }
}
