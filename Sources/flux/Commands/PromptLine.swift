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
        try session.show("prompt", result) { format in
            guard !result.text.isEmpty else { return [] }
            let text = TerminalText.safe(result.text)
            // A prompt is one line, however narrow the terminal.
            return [
                format.accessible
                    ? text
                    : DisplayWidth.truncate(text, to: format.width, unicode: format.unicode)
            ]
        }
    }
}
