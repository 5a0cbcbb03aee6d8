import ArgumentParser
import FluxApp
import FluxJSON

/// `flux onboard`
struct Onboard: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "onboard",
        abstract: "Tell flux about your days.",
        discussion: """
            Eleven short questions. 'back' goes back, 'skip' leaves an optional one out, '?' says why it is asked. Leave \
            at any time; the next 'flux onboard' goes on where you stopped.

            EXAMPLES:
              flux onboard
              flux onboard --answers answers.json
              echo '{"name":"Ada","wake_time":"7", …}' | flux onboard --answers -
            """)

    @Option(
        help: ArgumentHelp(
            "A JSON file with all answers, or - for standard input.", valueName: "file"))
    var answers: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        session.use(ModelOptions())
        guard let answers else {
            guard session.canAsk else {
                throw Failure(
                    code: "USAGE",
                    message:
                        "the questions need a terminal; give the answers with '--answers FILE', or '-' for standard input"
                )
            }
            try OnboardingConversation(session).run()
            return
        }
        let text = try session.file(answers)
        let json: JSON
        do {
            json = try JSON(parsing: text)
        } catch {
            throw Failure.invalidArgument(
                "'\(answers)' is no JSON: \(error.message) at line \(error.line); mend it and run the command again"
            )
        }
        let written = try session.app.onboard(answers: json, session.writing(writing))
        try session.show("onboard", written.value, replayed: written.replayed) { format in
            OnboardingView(written.value).lines(in: format)
        }
        try session.show(warnings: written.value.warnings)
    }
}
