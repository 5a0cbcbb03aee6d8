import FluxCalendar
import FluxStore

/// Conversations, the newest first.
public struct ConversationList: Codable, Sendable {
    /// The conversations.
    public let conversations: [ConversationView]
}

/// A conversation in a list.
public struct ConversationView: Codable, Sendable {
    /// Its UUID.
    public let id: String
    /// What it is about: `ask`, `goal`, `onboarding`.
    public let kind: String
    /// How many messages it has.
    public let messages: Int
    /// What it began with.
    public let first: String
    /// When it began.
    public let createdAt: Instant
    /// When it last went on.
    public let updatedAt: Instant
    /// The same moment on the person's clock.
    public let updatedLocal: String
}

/// What was said in a conversation, oldest first.
public struct MessageList: Codable, Sendable {
    /// The conversation's UUID.
    public let conversationId: String
    /// The messages.
    public let messages: [MessageRecord]
}

extension App {
    /// So many are listed where nothing else is asked for.
    private static let standardLimit = 20

    /// Lists conversations.
    public func conversations(limit: Int?) throws -> ConversationList {
        let limit = try checked(limit) ?? App.standardLimit
        return try reading { store in
            let clock = try clock(store)
            return ConversationList(
                conversations: try store.conversations(limit: limit).map { conversation in
                    let messages = try store.messages(of: conversation.number)
                    return ConversationView(
                        id: conversation.id, kind: conversation.kind, messages: messages.count,
                        first: messages.first?.content ?? "", createdAt: conversation.createdAt,
                        updatedAt: conversation.updatedAt,
                        updatedLocal: clock.zone.rfc3339(conversation.updatedAt))
                })
        }
    }

    /// Reads a conversation.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND`.
    public func messages(of id: String, limit: Int?) throws -> MessageList {
        let limit = try checked(limit)
        return try reading { store in
            guard let conversation = try store.conversation(id: id) else {
                throw Failure(
                    code: "NOT_FOUND",
                    message: "there is no conversation '\(id)'; list them with 'flux chat history'")
            }
            return MessageList(
                conversationId: conversation.id,
                messages: try store.messages(of: conversation.number, limit: limit))
        }
    }

    private func checked(_ limit: Int?) throws -> Int? {
        guard let limit else { return nil }
        guard limit > 0 else {
            throw Failure.invalidArgument("at least 1 can be shown, not \(limit)")
        }
        return limit
    }
}
