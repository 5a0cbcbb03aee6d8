import FluxCalendar
import FluxJSON
import GRDB

/// One snapshot of the store, for reading. Use it only inside the closure that it is handed to.
public class ReadTransaction {
    let db: Database

    init(db: Database) { self.db = db }
}

/// One transaction of the store, for reading and writing. Use it only inside the closure that it is handed to.
public final class WriteTransaction: ReadTransaction {
    /// Who writes, and when.
    public let context: WriteContext
    /// The flow on whose behalf this is written, for the journal and the audit trail.
    public var flow: Int64?
    /// Set by undo and redo, which write journal entries of their own kind.
    var journalsItself = false
    private var random = SystemRandomNumberGenerator()

    init(db: Database, context: WriteContext) {
        self.context = context
        flow = context.flow
        super.init(db: db)
    }

    /// A new UUID of version 7.
    func newID() -> String { Identifier.make(at: context.now, random: &random) }

    /// The next permanent short number. Tasks, goals, series, flows and patterns share one sequence; a number that was
    /// handed out is never handed out again, not even when its row was undone.
    func nextNumber() throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: "UPDATE sequence SET value = value + 1 WHERE name = 'number' RETURNING value")
        guard let number = try Int64.fetchOne(statement) else {
            throw StoreError.corrupt(path: "flux.db", detail: "the number sequence is gone")
        }
        return number
    }

    /// Writes a state change to the audit trail.
    public func audit(
        entity: String, subject: Int64?, machine: String, from: String?, to: String,
        event: String? = nil,
        reason: String? = nil, flow: Int64? = nil, metadata: JSON? = nil
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO transitions (at, flow, entity, subject, machine, from_state, to_state, event, reason,
                    actor, metadata, correlation_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            context.now.seconds, flow ?? self.flow, entity, subject, machine, from, to,
            event ?? context.command, reason, context.actor.rawValue, metadata?.text,
            context.correlationID,
        ])
    }
}
