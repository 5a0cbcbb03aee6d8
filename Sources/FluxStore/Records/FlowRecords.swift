import FlowEngine
import FluxCalendar
import FluxJSON
import GRDB

/// A stored flow: one running instance of a workflow.
public struct FlowRecord: Sendable {
    /// Its permanent short number.
    public let number: Int64
    /// Its UUID.
    public let id: String
    /// The name of its workflow.
    public let workflow: String
    /// The version of the workflow it was started with.
    public let version: Int
    /// Its state, for the engine.
    public let snapshot: FlowSnapshot
    /// Its derived status, as last written.
    public let status: FlowStatus
    /// What its phases have found out so far.
    public let data: JSON
    /// When it was started.
    public let createdAt: Instant
    /// When it last changed.
    public let updatedAt: Instant
}

/// A row of the audit trail.
public struct TransitionRecord: Codable, Sendable {
    /// When.
    public let at: Instant
    /// The kind of thing or the phase that moved.
    public let entity: String
    /// Its number, where it has one.
    public let subject: Int64?
    /// The machine.
    public let machine: String
    /// The state before; `nil` when it was made.
    public let from: String?
    /// The state after.
    public let to: String
    /// The command or event.
    public let event: String
    /// Why.
    public let reason: String?
    /// Who.
    public let actor: String
    /// Details.
    public let metadata: JSON?
    /// Joins the rows of one run.
    public let correlationId: String
}

extension ReadTransaction {
    /// The flow of a number or UUID.
    public func flow(reference: String) throws -> FlowRecord? {
        let number = Int64(reference)
        let key: DatabaseValue = number?.databaseValue ?? reference.databaseValue
        return try Row.fetchOne(
            db, sql: "SELECT * FROM flows WHERE \(number == nil ? "id = lower(?)" : "number = ?")",
            arguments: [key]
        ).map { try FlowRecord(row: $0, db: db) }
    }

    /// Flows, newest first.
    ///
    /// - Parameters:
    ///   - workflow: only those of a workflow.
    ///   - unfinished: only those neither completed nor cancelled.
    public func flows(workflow: String? = nil, unfinished: Bool = false) throws -> [FlowRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM flows WHERE (? IS NULL OR workflow = ?)
                AND (NOT ? OR status NOT IN ('completed', 'cancelled')) ORDER BY number DESC
                """, arguments: [workflow, workflow, unfinished]
        ).map { try FlowRecord(row: $0, db: db) }
    }

    /// The audit rows of a flow, oldest first.
    public func transitions(ofFlow flow: Int64) throws -> [TransitionRecord] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM transitions WHERE flow = ? ORDER BY number", arguments: [flow]
        ).map { try TransitionRecord(row: $0) }
    }
}

extension WriteTransaction {
    /// Starts a flow.
    ///
    /// - Returns: its number.
    public func insertFlow(_ machine: FlowMachine, data: JSON) throws -> Int64 {
        let number = try nextNumber()
        try db.execute(
            sql: """
                INSERT INTO flows (number, id, workflow, version, ordered, status, data, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, newID(), machine.definition.name, machine.definition.version,
                machine.snapshot.ordered?.rawValue, machine.status.rawValue, data.text,
                context.now.seconds, context.now.seconds,
            ])
        try writePhases(machine.snapshot.phases, of: number)
        try audit(
            entity: "flow", subject: number, machine: FlowStatus.machineName, from: nil,
            to: machine.status.rawValue, flow: number)
        return number
    }

    /// Writes what the engine decided: the state after it, and an audit row for each transition.
    public func save(
        _ machine: FlowMachine, after decisions: [Decision], data: JSON, of flow: Int64
    ) throws {
        try db.execute(
            sql:
                "UPDATE flows SET ordered = ?, status = ?, data = ?, updated_at = ? WHERE number = ?",
            arguments: [
                machine.snapshot.ordered?.rawValue, machine.status.rawValue, data.text,
                context.now.seconds, flow,
            ])
        let changed = Set(decisions.flatMap(\.changedPhases))
        try writePhases(machine.snapshot.phases, of: flow, only: changed)
        for transition in decisions.flatMap(\.transitions) {
            try audit(
                entity: transition.entity, subject: nil, machine: transition.machine,
                from: transition.from, to: transition.to, reason: transition.reason, flow: flow)
        }
    }

    private func writePhases(
        _ phases: [PhaseRecord], of flow: Int64, only names: Set<String>? = nil
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO flow_phases (flow, position, name, state, progress, retry_count, last_retry_at,
                    next_retry_at, error, recovering)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (flow, position) DO UPDATE SET state = excluded.state, progress = excluded.progress,
                    retry_count = excluded.retry_count, last_retry_at = excluded.last_retry_at,
                    next_retry_at = excluded.next_retry_at, error = excluded.error,
                    recovering = excluded.recovering
                """)
        for (position, phase) in phases.enumerated() where names?.contains(phase.name) ?? true {
            try statement.execute(arguments: [
                flow, position, phase.name, phase.state.rawValue, phase.progress, phase.retryCount,
                phase.lastRetryAt?.seconds, phase.nextRetryAt?.seconds,
                try phase.error.map { try JSON(encoding: $0).text }, phase.marked,
            ])
        }
    }
}

extension FlowRecord {
    init(row: Row, db: Database) throws {
        let number: Int64 = row["number"]
        let phases = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM flow_phases WHERE flow = ? ORDER BY position"),
            arguments: [number]
        ).map { row in
            PhaseRecord(
                name: row["name"], state: try stored(row["state"], "flow \(number)"),
                progress: row["progress"], retryCount: row["retry_count"],
                lastRetryAt: (row["last_retry_at"] as Int64?).map(Instant.init(seconds:)),
                nextRetryAt: (row["next_retry_at"] as Int64?).map(Instant.init(seconds:)),
                error: try (row["error"] as String?).map { try StoredJSON.value($0).decoded() },
                marked: row["recovering"])
        }
        let ordered: String? = row["ordered"]
        self.init(
            number: number, id: row["id"], workflow: row["workflow"], version: row["version"],
            snapshot: FlowSnapshot(
                workflow: row["workflow"], ordered: ordered.flatMap(FlowOrder.init(rawValue:)),
                phases: phases),
            status: try stored(row["status"], "flow \(number)"),
            data: try StoredJSON.value(row["data"]),
            createdAt: Instant(seconds: row["created_at"]),
            updatedAt: Instant(seconds: row["updated_at"]))
    }
}

extension TransitionRecord {
    init(row: Row) throws {
        self.init(
            at: Instant(seconds: row["at"]), entity: row["entity"], subject: row["subject"],
            machine: row["machine"], from: row["from_state"], to: row["to_state"],
            event: row["event"], reason: row["reason"], actor: row["actor"],
            metadata: try (row["metadata"] as String?).map(StoredJSON.value),
            correlationId: row["correlation_id"])
    }
}
