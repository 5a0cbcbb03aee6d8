import ArgumentParser
import FluxApp

/// `flux chat talk`
struct ChatTalk: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "talk",
        abstract: "Talk with flux.",
        discussion: """
            The same as 'flux' alone. Say what you want, one thing after the other; 'today' shows the day, 'undo' takes \
            the last change back, Ctrl-D or 'bye' ends it.

            EXAMPLES:
              flux
              flux chat
            """)

    @OptionGroup var model: ModelArguments
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        session.use(model)
        guard session.canAsk else {
            throw Failure(
                code: "USAGE",
                message:
                    "a conversation needs a terminal; use 'flux ask WORDS' here, or see 'flux --help'"
            )
        }
        if try !session.app.isOnboarded() { try OnboardingConversation(session).run() }
        try ChatConversation(session).run()
    }
}
