import ArgumentParser

/// `flux flow rollback`
struct FlowRollback: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Take back what a phase did.",
        discussion: """
            What the phase wrote is undone, newest first, and the phase is marked as rolled back, in one step. Rows that \
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
