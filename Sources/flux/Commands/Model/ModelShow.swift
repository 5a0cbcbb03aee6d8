import ArgumentParser

/// `flux model show`
struct ModelShow: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what is configured; asks nobody.",
        discussion: """
            EXAMPLES:
              flux model
              flux model show --json
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.showModel()
        try session.show("model", result, rows: "roles") { ModelView(result).lines(in: $0) }
    }
}
