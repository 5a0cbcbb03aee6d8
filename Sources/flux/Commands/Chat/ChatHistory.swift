import ArgumentParser
import FluxApp
import FluxTerminal

/// `flux chat history`
struct ChatHistory: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List conversations, or read one.",
        discussion: """
            EXAMPLES:
              flux chat history
              flux chat history 019caed9-5b2a-7c11-8d0e-3f6a2b9c4d10
              flux delete --conversation 019caed9-5b2a-7c11-8d0e-3f6a2b9c4d10
            """)

    @Argument(help: "The UUID of a conversation; without it all are listed, the newest first.")
    var conversation: String?
    @Option(
        help: ArgumentHelp("The most conversations or messages, the newest.", valueName: "number"))
    var limit: Int?
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        if let conversation {
            let result = try session.app.messages(of: conversation, limit: limit)
            try session.show("chat", result, rows: "messages") { format in
                result.messages.flatMap { message in
                    Paragraph("\(message.role): \(message.content)", indent: 2).lines(in: format)
                }
            }
        } else {
            let result = try session.app.conversations(limit: limit)
            try session.show("chat", result, rows: "conversations") { format in
                ConversationTable(result).lines(in: format)
            }
        }
    }
}

/// Conversations in columns.
private struct ConversationTable: ResultView {
    private let result: ConversationList

    init(_ result: ConversationList) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        if result.conversations.isEmpty {
            return Sentence("nothing was said yet; 'flux' alone begins a conversation")
                .lines(in: format)
        }
        // The UUID stands below, whole, so that it can be copied from a narrow terminal too.
        return result.conversations.flatMap { conversation in
            let when = conversation.updatedLocal.prefix(16).replacing("T", with: " ")
            let words = "\(when)  \(conversation.kind)  \(conversation.first)"
            return [
                DisplayWidth.truncate(
                    TerminalText.safe(words), to: format.width, unicode: format.unicode),
                "  " + TerminalText.safe(conversation.id),
            ]
        }
    }
}
