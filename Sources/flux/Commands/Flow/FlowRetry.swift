import ArgumentParser

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
    @OptionGroup var model: ModelArguments
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        session.use(model)
        let written = try session.app.retryPhase(
            flow, phase, force: force, session.writing(writing))
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}
