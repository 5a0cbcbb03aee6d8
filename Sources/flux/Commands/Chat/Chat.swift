import ArgumentParser

/// `flux chat`
struct Chat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Talk with flux, or read what was said.",
        discussion: """
            Alone it is a conversation, as 'flux' is.

            EXAMPLES:
              flux chat
              flux chat history
            """,
        subcommands: [ChatTalk.self, ChatHistory.self], defaultSubcommand: ChatTalk.self)
}
