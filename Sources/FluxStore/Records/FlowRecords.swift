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
    /// The digest of the definition it was started with; `nil` for one from before definitions were kept.
    public let definition: String?
    /// Its phases and what was ordered, for the engine.
    public let snapshot: FlowSnapshot
    /// Its entities, in the order they were made.
    public let entities: [StoredEntity]
    /// Its derived status, as last written.
    public let status: FlowStatus
    /// What it has found out so far.
    public let data: JSON
    /// When it was started.
    public let createdAt: Instant
    /// When it last changed.
    public let updatedAt: Instant
}

/// An entity of a flow as it is stored: states by their names.
public struct StoredEntity: Sendable {
    /// Its row.
    public let number: Int64
    /// The name of its kind.
    public let kind: String
    /// Its own name.
    public let name: String
    /// The state of each machine.
    public let machines: JSON
    /// When each machine came into its state, in seconds since 1970.
    public let since: JSON
    /// What is kept of it.
    public let data: JSON
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

/// A state that is stored and that the definition of the flow does not know.
public struct UnknownStateError: Error, Sendable {
    /// The flow.
    public let flow: Int64
    /// The entity.
    public let entity: String
    /// What stands there.
    public let found: String
}

extension ReadTransaction {
    /// The flow of the sentence that a plan came from.
    public func talk(behindPlan flow: Int64) throws -> Int64? {
        try Int64.fetchOne(
            db,
            sql:
                "SELECT number FROM flows WHERE workflow = 'talk' AND json_extract(data, '$.talk.plan') = ?",
            arguments: [flow])
    }

    /// The flow of a number or UUID.
    public func flow(reference: String) throws -> FlowRecord? {
        let number = Int64(reference)
        let key: DatabaseValue = number?.databaseValue ?? reference.databaseValue
        return try db.rows(
            kept: number == nil
                ? "SELECT \(FlowRecord.columns) FROM flows WHERE id = lower(?)"
                : "SELECT \(FlowRecord.columns) FROM flows WHERE number = ?", [key]
        ) { try FlowRecord(row: $0, db: db) }.first
    }

    /// Flows, newest first.
    ///
    /// - Parameters:
    ///   - workflow: only those of a workflow.
    ///   - unfinished: only those neither completed nor cancelled.
    public func flows(
        workflow: String? = nil, unfinished: Bool = false, limit: Int = .max
    ) throws -> [FlowRecord] {
        try db.rows(
            kept: """
                SELECT \(FlowRecord.columns) FROM flows WHERE (?1 IS NULL OR workflow = ?1)
                AND (NOT ?2 OR status NOT IN ('completed', 'cancelled')) ORDER BY number DESC LIMIT ?3
                """, [workflow.databaseValue, unfinished.databaseValue, limit.databaseValue]
        ) { try FlowRecord(row: $0, db: db) }
    }

    /// Every flow in the order of their numbers, one at a time; `nil` for one that cannot be read.
    public func eachFlow(_ body: (_ number: Int64, FlowRecord?) throws -> Void) throws {
        _ = try db.rows(kept: "SELECT \(FlowRecord.columns) FROM flows ORDER BY number") { row in
            var record: FlowRecord?
            do {
                record = try FlowRecord(row: row, db: db)
            } catch is StoreError {}
            try body(row.int(0), record)
        }
    }

    /// The audit rows of a flow, oldest first.
    public func transitions(ofFlow flow: Int64) throws -> [TransitionRecord] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM transitions WHERE flow = ? ORDER BY number", arguments: [flow]
        ).map { try TransitionRecord(row: $0) }
    }

    /// The text of a definition that flows were started with.
    public func definitionText(_ digest: String) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM workflow_definitions WHERE digest = ?"),
            arguments: [digest])
    }

    /// How many entities of the other flows of a workflow fit a question.
    public func count(
        _ lookup: LookupDefinition, _ values: FlowData, workflow: String, except flow: Int64?
    ) throws -> Int {
        try flows(with: lookup, values, workflow: workflow, except: flow).count
    }

    /// The flows, one for each entity that fits a question.
    public func flows(
        with lookup: LookupDefinition, _ values: FlowData, workflow: String, except flow: Int64?
    ) throws -> [Int64] {
        var sql = """
            SELECT e.flow FROM flow_entities e JOIN flows f ON f.number = e.flow
            WHERE e.kind = ? AND f.workflow = ? AND e.flow IS NOT ? AND f.ordered IS NOT 'cancelled'
            """
        var arguments: StatementArguments = [lookup.kind, workflow, flow]
        // Names are checked when a definition is read, but they go in as values all the same.
        for name in lookup.match {
            sql += " AND json_extract(e.data, '$.' || ?) = ?"
            arguments += [name, ReadTransaction.sqlValue(values[name])]
        }
        if lookup.overlap.count == 2 {
            sql +=
                " AND json_extract(e.data, '$.' || ?) < ? AND json_extract(e.data, '$.' || ?) > ?"
            arguments += [
                lookup.overlap[0], ReadTransaction.sqlValue(values[lookup.overlap[1]]),
                lookup.overlap[1], ReadTransaction.sqlValue(values[lookup.overlap[0]]),
            ]
        }
        for filter in lookup.states {
            let marks = filter.states.map { _ in "?" }.joined(separator: ", ")
            sql += " AND json_extract(e.machines, '$.' || ?) IN (\(marks))"
            arguments += [filter.machine]
            arguments += StatementArguments(filter.states)
        }
        return try Int64.fetchAll(db, sql: sql + " ORDER BY e.flow", arguments: arguments)
    }

    private static func sqlValue(_ value: JSON?) -> DatabaseValue {
        switch value {
        case nil, .null?: .null
        case .bool(let value)?: (value ? 1 : 0).databaseValue
        case .int(let value)?: value.databaseValue
        case .double(let value)?: value.databaseValue
        case .string(let text)?: text.databaseValue
        case .array?, .object?: (value?.text).databaseValue
        }
    }
}

extension FlowRecord {
    /// The flow for the engine.
    ///
    /// - Throws: ``UnknownStateError`` for a state that the definition does not know.
    public func instance(_ definition: WorkflowDefinition, now: Instant) throws -> FlowInstance {
        let records = try entities.map { stored -> EntityRecord in
            guard let kind = definition.entity(named: stored.kind) else {
                throw UnknownStateError(flow: number, entity: stored.name, found: stored.kind)
            }
            let machines = definition.entities[kind].machines
            for member in stored.machines.members ?? []
            where !machines.contains(where: { $0.name == member.name }) {
                throw UnknownStateError(flow: number, entity: stored.name, found: member.name)
            }
            let states = try machines.map { machine -> Int in
                let text = stored.machines[machine.name]?.stringValue ?? ""
                guard let index = machine.index(of: text) else {
                    throw UnknownStateError(flow: number, entity: stored.name, found: text)
                }
                return index
            }
            return EntityRecord(
                kind: kind, name: stored.name, states: states,
                since: machines.map { stored.since[$0.name]?.intValue ?? 0 },
                data: FlowData(stored.data))
        }
        return FlowInstance(
            definition: definition,
            machine: FlowMachine(definition: definition, snapshot: snapshot, now: now),
            entities: records, data: FlowData(data), isTouched: status != .initialized)
    }

    /// What ``init(row:db:)`` reads, in its order.
    static let columns =
        "number, id, workflow, version, definition, ordered, status, data, created_at, updated_at"

    init(row: KeptRow, db: Database) throws {
        let number = row.int(0)
        let workflow = row.text(2)
        let phases = try db.rows(
            kept: """
                SELECT name, state, progress, retry_count, last_retry_at, next_retry_at, error, recovering
                FROM flow_phases WHERE flow = ? ORDER BY position
                """, [number.databaseValue]
        ) { row in
            PhaseRecord(
                name: row.text(0), state: try stored(row.text(1), "flow \(number)"),
                progress: row.double(2), retryCount: Int(row.int(3)),
                lastRetryAt: row.optional(4, KeptRow.int).map(Instant.init(seconds:)),
                nextRetryAt: row.optional(5, KeptRow.int).map(Instant.init(seconds:)),
                error: try row.optional(6, KeptRow.text).map {
                    try StoredJSON.value($0).decoded()
                }, marked: row.int(7) != 0)
        }
        let entities = try db.rows(
            kept:
                "SELECT number, kind, name, machines, since, data FROM flow_entities WHERE flow = ? ORDER BY number",
            [number.databaseValue]
        ) { row in
            StoredEntity(
                number: row.int(0), kind: row.text(1), name: row.text(2),
                machines: try StoredJSON.value(row.text(3)),
                since: try StoredJSON.value(row.text(4)), data: try StoredJSON.value(row.text(5)))
        }
        self.init(
            number: number, id: row.text(1), workflow: workflow, version: Int(row.int(3)),
            definition: row.optional(4, KeptRow.text),
            snapshot: FlowSnapshot(
                workflow: workflow,
                ordered: row.optional(5, KeptRow.text).flatMap(FlowOrder.init(rawValue:)),
                phases: phases),
            entities: entities, status: try stored(row.text(6), "flow \(number)"),
            data: try StoredJSON.value(row.text(7)), createdAt: Instant(seconds: row.int(8)),
            updatedAt: Instant(seconds: row.int(9)))
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
