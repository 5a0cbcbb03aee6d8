import ArgumentParser

/// `flux flow fail`
struct FlowFail: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "fail", abstract: "Report that a phase failed.",
        discussion: """
            Failures that may go away by themselves make the phase wait for a retry: PHASE_EXECUTION_FAILED, \
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
