import FluxCalendar
import FluxJSON
import Foundation
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
    /// The phase on whose behalf this is written: what rolling it back takes back.
    public var phase: String?
    /// What caused the changes, for the audit trail, where it is not the command itself.
    public var event: String?
    /// The values of the flow's data as they were, of those that this changes.
    var flowPatch: JSON?
    /// Journal entries that this takes back by rolling a phase back.
    var rolledBack: [Int64] = []
    /// Flows whose state an undo or redo put back; what is derived from it is for the caller to derive anew.
    public internal(set) var touchedFlows: Set<Int64> = []
    /// Set by undo and redo, which write journal entries of their own kind.
    var journalsItself = false
    /// Whether the journal keeps this as something that `flux undo` passes by, such as a consent.
    public var isFinal = false
    private var random = RandomPool()

    /// What records the changes.
    let recorder: ChangeRecorder

    init(db: Database, context: WriteContext, recorder: ChangeRecorder) {
        self.context = context
        self.recorder = recorder
        flow = context.flow
        phase = context.phase
        super.init(db: db)
    }

    /// Runs a part of the transaction that is kept whole or not at all; what it throws takes it back.
    public func allOrNothing<Result>(_ body: () throws -> Result) throws -> Result {
        let head = auditHead
        var result: Swift.Result<Result, any Error>?
        try db.inSavepoint {
            do {
                result = .success(try body())
                return .commit
            } catch {
                result = .failure(error)
                return .rollback
            }
        }
        guard let result else { throw StoreError.failed(detail: "a part of a change did not run") }
        if case .failure = result { auditHead = head }
        return try result.get()
    }

    /// A new UUID of version 7.
    func newID() -> String { Identifier.make(at: context.now, random: &random) }

    /// The next permanent short number. Tasks, goals, series, flows and patterns share one sequence; a number that was
    /// handed out is never handed out again, not even when its row was undone.
    ///
    /// - Parameter count: how many numbers are handed out at once; the last of them is returned.
    func nextNumber(after count: Int = 1) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: "UPDATE sequence SET value = value + ? WHERE name = 'number' RETURNING value")
        guard let number = try Int64.fetchOne(statement, arguments: [count]) else {
            throw StoreError.corrupt(path: "flux.db", detail: "the number sequence is gone")
        }
        return number
    }

    /// The end of the audit trail, once this transaction has written to it.
    private(set) var auditHead: AuditChain.Head?

    /// Writes a state change to the audit trail.
    public func audit(
        entity: String, subject: Int64?, machine: String, from: String?, to: String,
        event: String? = nil,
        reason: String? = nil, flow: Int64? = nil, metadata: JSON? = nil
    ) throws {
        let content: [DatabaseValue] = [
            context.now.seconds.databaseValue, (flow ?? self.flow).databaseValue,
            entity.databaseValue, subject.databaseValue, machine.databaseValue, from.databaseValue,
            to.databaseValue, (event ?? self.event ?? context.command).databaseValue,
            reason.databaseValue, context.actor.rawValue.databaseValue,
            (metadata?.text).databaseValue, context.correlationID.databaseValue,
        ]
        let previous = try auditHead ?? AuditChain.head(db)
        let salt = AuditChain.newSalt(&random)
        let hash = AuditChain.hash(after: previous.hash, salt: salt, content: content)
        let number = previous.number + 1
        let head: [DatabaseValue] = [
            number.databaseValue, Data(salt).databaseValue, Data(hash).databaseValue,
        ]
        try db.run(
            kept: """
                INSERT INTO transitions (number, salt, hash, at, flow, entity, subject, machine, from_state, to_state,
                    event, reason, actor, metadata, correlation_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, head + content)
        auditHead = AuditChain.Head(number: number, hash: hash)
    }
}
