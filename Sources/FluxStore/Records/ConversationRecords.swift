import FluxCalendar
import FluxJSON
import GRDB

/// A stored conversation.
public struct ConversationRecord: Sendable {
    /// Its row number, used within the store.
    public let number: Int64
    /// Its UUID.
    public let id: String
    /// What it is about: `ask`, `goal`, `onboarding`.
    public let kind: String
    /// What was understood so far and waits for more.
    public let state: JSON?
    /// The flow it belongs to.
    public let flow: Int64?
    /// When it began.
    public let createdAt: Instant
    /// When it last went on.
    public let updatedAt: Instant
}

/// A stored message.
public struct MessageRecord: Codable, Sendable {
    /// Its UUID.
    public let id: String
    /// `user`, `assistant`, `system` or `summary`.
    public let role: String
    /// What was said.
    public let content: String
    /// Which role of the coach said it.
    public let agentNode: String?
    /// When.
    public let createdAt: Instant
}

extension ReadTransaction {
    /// The conversation of a UUID.
    public func conversation(id: String) throws -> ConversationRecord? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM conversations WHERE id = lower(?)", arguments: [id]
        )
        .map { try ConversationRecord(row: $0) }
    }

    /// The conversation of a row number.
    public func conversation(number: Int64) throws -> ConversationRecord? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM conversations WHERE number = ?", arguments: [number]
        ).map { try ConversationRecord(row: $0) }
    }

    /// The conversation of a flow.
    public func conversation(ofFlow flow: Int64) throws -> ConversationRecord? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM conversations WHERE flow = ? ORDER BY number LIMIT 1",
            arguments: [flow]
        ).map { try ConversationRecord(row: $0) }
    }

    /// Conversations, newest first.
    public func conversations(limit: Int) throws -> [ConversationRecord] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM conversations ORDER BY updated_at DESC, number DESC LIMIT ?",
            arguments: [limit]
        ).map { try ConversationRecord(row: $0) }
    }

    /// The messages of a conversation, oldest first; with a limit, the newest so many.
    public func messages(of conversation: Int64, limit: Int? = nil) throws -> [MessageRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM (SELECT * FROM messages WHERE conversation = ? ORDER BY number DESC LIMIT ?)
                ORDER BY number
                """, arguments: [conversation, limit ?? -1]
        ).map { row in
            MessageRecord(
                id: row["id"], role: row["role"], content: row["content"],
                agentNode: row["agent_node"],
                createdAt: Instant(seconds: row["created_at"]))
        }
    }
}

extension WriteTransaction {
    /// Begins a conversation.
    ///
    /// - Returns: its record.
    public func beginConversation(kind: String, flow: Int64? = nil) throws -> ConversationRecord {
        let id = newID()
        try db.execute(
            sql:
                "INSERT INTO conversations (id, kind, flow, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [id, kind, flow, context.now.seconds, context.now.seconds])
        return ConversationRecord(
            number: db.lastInsertedRowID, id: id, kind: kind, state: nil, flow: flow,
            createdAt: context.now, updatedAt: context.now)
    }

    /// Adds a message.
    public func say(
        _ content: String, role: String, agent: String? = nil, in conversation: Int64
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO messages (id, conversation, role, content, agent_node, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [newID(), conversation, role, content, agent, context.now.seconds])
        try db.execute(
            sql: "UPDATE conversations SET updated_at = ? WHERE number = ?",
            arguments: [context.now.seconds, conversation])
    }

    /// Joins a conversation to the flow that it led to, so that erasing one reaches the other.
    public func join(_ conversation: Int64, to flow: Int64) throws {
        try db.execute(
            sql: "UPDATE conversations SET flow = ? WHERE number = ?",
            arguments: [flow, conversation])
    }

    /// Keeps what waits for more words; `nil` when nothing does.
    public func setState(_ state: JSON?, of conversation: Int64) throws {
        try db.execute(
            sql: "UPDATE conversations SET state = ? WHERE number = ?",
            arguments: [state?.text, conversation])
    }
}

extension ConversationRecord {
    init(row: Row) throws {
        self.init(
            number: row["number"], id: row["id"], kind: row["kind"],
            state: try (row["state"] as String?).map(StoredJSON.value), flow: row["flow"],
            createdAt: Instant(seconds: row["created_at"]),
            updatedAt: Instant(seconds: row["updated_at"]))
    }
}
