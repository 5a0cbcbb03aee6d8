import ArgumentParser
import FluxApp

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

/// `flux flow workflows`
struct FlowWorkflows: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflows", abstract: "List the workflows there are.",
        discussion: """
            Yours are files in the 'workflows' folder beside the settings; see flux-workflow(5).

            EXAMPLES:
              flux flow workflows
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.workflows()
        try session.show("flow", result, rows: "workflows") {
            WorkflowListView(result).lines(in: $0)
        }
    }
}
