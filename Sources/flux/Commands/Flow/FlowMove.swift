import ArgumentParser
import FluxApp
import FlowEngine

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

/// `flux flow fail`
struct FlowFail: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "fail", abstract: "Report that a phase failed.",
        discussion: """
            Failures that may go away by themselves make the phase wait for a retry: PHASE_EXECUTION_FAILED,
            AGENT_TIMEOUT, EXTERNAL_SERVICE_ERROR, TEMPORARY_RESOURCE_UNAVAILABLE. Others fail it.

            EXAMPLES:
              flux flow fail 7 data_import --class EXTERNAL_SERVICE_ERROR --context '{"status": 503}'
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @Argument(help: "The phase.")
    var phase: String
    @Option(
        name: .customLong("class"), help: ArgumentHelp("What kind of failure.", valueName: "class"))
    var failureClass: String
    @Option(help: ArgumentHelp("What was going on, as JSON.", valueName: "json"))
    var context: String?
    @Option(help: ArgumentHelp("What happened, in words.", valueName: "words"))
    var message: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.failPhase(
            flow, phase, class: failureClass, context: context, message: message,
            session.writing(writing))
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}

/// `flux flow progress`
struct FlowProgress: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Note how far the work inside a phase is.",
        discussion: """
            EXAMPLES:
              flux flow progress 7 data_import 0.5
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @Argument(help: "The phase.")
    var phase: String
    @Argument(help: "From 0 to 1.")
    var progress: Double
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.progressPhase(flow, phase, progress, session.writing(writing))
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}

/// `flux flow retry`
struct FlowRetry: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Try a failed phase again.",
        discussion: """
            Need not wait for the time that is set for it. After three retries only --force goes on.

            EXAMPLES:
              flux flow retry 7 data_import
              flux flow retry 7 data_import --force
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @Argument(help: "The phase.")
    var phase: String
    @Flag(help: "Also beyond the limit.")
    var force = false
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.retryPhase(
            flow, phase, force: force, session.writing(writing))
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}

/// `flux flow rollback`
struct FlowRollback: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Take back what a phase did.",
        discussion: """
            What the phase wrote is undone, newest first, and the phase is marked as rolled back, in one step. Rows that
            something else changed since stop it; --keep leaves them as they are, --force overwrites them.

            EXAMPLES:
              flux flow rollback 7 save
              flux flow rollback 7 field_mapping --cascade
              flux flow rollback 7 save --keep
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @Argument(help: "The phase.")
    var phase: String
    @Flag(help: "Also the phases that depend on it, the last one first.")
    var cascade = false
    @OptionGroup var conflicts: ConflictOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.rollBackPhase(
            flow, phase, cascade: cascade, policy: conflicts.policy, session.writing(writing))
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}

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
