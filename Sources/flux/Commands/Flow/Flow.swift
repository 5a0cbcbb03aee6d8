import ArgumentParser

/// `flux flow`
struct Flow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow",
        abstract: "Run workflows: start, move, let things happen, recover.",
        discussion: """
            A workflow is a definition, a flow is one running instance of it. Everything that takes several steps is \
            one: planning a goal, an appointment, a cart of bookings, or a process of your own. See flux-workflow(5).

            EXAMPLES:
              flux flow workflows
              flux flow new discovery
              flux flow show 7
              flux flow event 7 approve
              flux flow recover 7
            """,
        subcommands: [
            FlowListCommand.self, FlowShow.self, FlowNew.self, FlowEvent.self, FlowMove.self,
            FlowFail.self, FlowProgress.self, FlowHistoryCommand.self, FlowRetry.self,
            FlowRollback.self, FlowRecover.self, FlowTick.self, FlowPause.self, FlowResume.self,
            FlowCancel.self, FlowLint.self, FlowGraphCommand.self, FlowWorkflows.self,
        ],
        defaultSubcommand: FlowListCommand.self)
}

/// Values for a start or an event: `name=value`.
struct ValueOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Values, such as 'fee=80'; several may follow.", valueName: "name=value")
    )
    var set: [String] = []
}
