import ArgumentParser

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
