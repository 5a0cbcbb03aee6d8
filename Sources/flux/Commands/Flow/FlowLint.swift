import ArgumentParser

/// `flux flow lint`
struct FlowLint: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Look for everything that is wrong with a workflow.",
        discussion: """
            Names the place in the file. Exit code 1 when something is wrong.

            EXAMPLES:
              flux flow lint teletherapy
              flux flow lint ./moving.json
              flux flow lint - < moving.json
            """)

    @Argument(help: "The name of a workflow, the path of a file, or '-' for standard input.")
    var workflow: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let text = workflow == "-" ? try session.file("-") : nil
        let result = try session.app.lint(workflow, text: text)
        try session.show("flow", result, rows: "problems") { LintView(result).lines(in: $0) }
        if !result.ok { session.exitCode = 1 }
    }
}
