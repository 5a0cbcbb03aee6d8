import ArgumentParser

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
