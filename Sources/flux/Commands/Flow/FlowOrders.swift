import ArgumentParser
import FlowEngine

/// `flux flow pause`
struct FlowPause: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Let a flow rest.",
        discussion: """
            Nothing moves and its timers rest until 'flux flow resume'; only callbacks from outside are still taken.

            EXAMPLES:
              flux flow pause 7
            """)

    @OptionGroup var order: OrderOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws { try session.run(.pause, order) }
}

/// `flux flow resume`
struct FlowResume: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a flow that rests go on.",
        discussion: """
            EXAMPLES:
              flux flow resume 7
            """)

    @OptionGroup var order: OrderOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws { try session.run(.resume, order) }
}

/// `flux flow cancel`
struct FlowCancel: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "End a flow for good.",
        discussion: """
            Lets the workflow's own event 'cancel' happen, where it has one; what that refuses is refused here too.

            EXAMPLES:
              flux flow cancel 7 --reason "ill"
            """)

    @OptionGroup var order: OrderOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws { try session.run(.cancel, order) }
}

/// What pausing, resuming and cancelling take.
struct OrderOptions: ParsableArguments {
    @Argument(help: "The flow: its number.")
    var flow: String
    @Option(help: ArgumentHelp("Why, for the history.", valueName: "words"))
    var reason: String?
    @OptionGroup var writing: WritingOptions
}

extension Session {
    /// Pauses, resumes or cancels a flow.
    fileprivate func run(_ order: FlowInstance.Order, _ options: OrderOptions) throws {
        let written = try app.orderFlow(
            options.flow, order, reason: options.reason, writing(options.writing))
        try show(flow: written, dryRun: options.writing.dryRun)
    }
}
