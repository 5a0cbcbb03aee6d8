import ArgumentParser
import FluxTerminal

/// `flux prompt`
struct PromptLine: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt",
        abstract: "Print one short line for a shell prompt or a status bar.",
        discussion: """
            What is overdue, what is left today and what comes next; nothing when there is nothing.

            EXAMPLES:
              flux prompt
              PS1='$(flux prompt) \\$ '
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.prompt()
        try session.show("prompt", result) { _ in
            result.text.isEmpty ? [] : [TerminalText.safe(result.text)]
        }
    }
}
