import FlowEngine
import FluxCalendar
import FluxJSON
import GRDB

/// The text of a workflow's definition and its digest.
public struct DefinitionText: Sendable {
    /// SHA-256 of the text, in hexadecimal digits.
    public let digest: String
    /// The JSON.
    public let text: String

    /// Joins a text and its digest.
    public init(digest: String, text: String) {
        self.digest = digest
        self.text = text
    }
}

extension WriteTransaction {
    /// Starts a flow of phases.
    ///
    /// - Returns: its number.
    public func insertFlow(
        _ machine: FlowMachine, data: JSON, definition: DefinitionText? = nil
    ) throws -> Int64 {
        let number = try insertRow(
            machine.definition, machine.snapshot, machine.status, data, definition)
        try audit(
            entity: "flow", subject: number, machine: FlowStatus.machineName, from: nil,
            to: machine.status.rawValue, flow: number)
        return number
    }

    /// Starts a flow as the engine decided.
    ///
    /// - Parameter timers: what runs from the beginning.
    /// - Returns: its number.
    public func insertFlow(
        _ flow: FlowInstance, _ decision: Decision, definition: DefinitionText,
        timers: [(name: String, due: Instant)]
    ) throws -> Int64 {
        let number = try insertRow(
            flow.definition, flow.machine.snapshot, decision.statusAfter, flow.data.json, definition
        )
        self.flow = number
        try audit(
            entity: "flow", subject: number, machine: FlowStatus.machineName, from: nil,
            to: decision.statusAfter.rawValue, flow: number)
        for index in flow.entities.indices {
            try insertEntity(flow, index, of: number)
            let entity = flow.entities[index]
            let kind = flow.definition.entities[entity.kind]
            // What the start creates has its rows among the decision's transitions.
            guard !kind.isMany else { continue }
            for machine in kind.machines {
                try audit(
                    entity: entity.name, subject: nil, machine: machine.name, from: nil,
                    to: machine.states[machine.initial.first ?? 0], flow: number)
            }
        }
        try audit(decision.transitions, of: number)
        try writeConsequences(of: decision, flow: number)
        try arm(timers, of: number)
        return number
    }

    private func insertRow(
        _ definition: WorkflowDefinition, _ snapshot: FlowSnapshot, _ status: FlowStatus,
        _ data: JSON, _ text: DefinitionText?
    ) throws -> Int64 {
        if let text {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO workflow_definitions (digest, name, version, text, created_at)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    text.digest, definition.name, definition.version, text.text,
                    context.now.seconds,
                ])
        }
        let number = try nextNumber()
        try db.execute(
            sql: """
                INSERT INTO flows (number, id, workflow, version, definition, ordered, status, data, created_at,
                    updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, newID(), definition.name, definition.version, text?.digest,
                snapshot.ordered?.rawValue, status.rawValue, data.text, context.now.seconds,
                context.now.seconds,
            ])
        try writePhases(snapshot.phases, of: number)
        return number
    }

    /// Writes what the engine decided for a flow of phases: the state after it, and an audit row for each transition.
    public func save(
        _ machine: FlowMachine, after decisions: [Decision], data: JSON, of flow: Int64
    ) throws {
        try rememberData(of: flow, before: data)
        try db.execute(
            sql:
                "UPDATE flows SET ordered = ?, status = ?, data = ?, updated_at = ? WHERE number = ?",
            arguments: [
                machine.snapshot.ordered?.rawValue, machine.status.rawValue, data.text,
                context.now.seconds, flow,
            ])
        let changed = Set(decisions.flatMap(\.changedPhases))
        try writePhases(machine.snapshot.phases, of: flow, only: changed)
        try audit(decisions.flatMap(\.transitions), of: flow)
    }

    /// Writes what the engine decided: the state after it, an audit row for each transition, messages, alerts and timers.
    ///
    /// - Parameters:
    ///   - before: the flow as it was read.
    ///   - timers: what runs from now on.
    public func save(
        _ flow: FlowInstance, _ decision: Decision, before: FlowRecord,
        timers: [(name: String, due: Instant)]
    ) throws {
        let data = flow.data.json
        if data != before.data {
            try rememberData(of: before.number, before: data, was: before.data)
        }
        try db.run(
            kept:
                "UPDATE flows SET ordered = ?, status = ?, data = ?, updated_at = ? WHERE number = ?",
            [
                (flow.machine.snapshot.ordered?.rawValue).databaseValue,
                decision.statusAfter.rawValue.databaseValue, data.text.databaseValue,
                context.now.seconds.databaseValue, before.number.databaseValue,
            ])
        try writePhases(
            flow.machine.snapshot.phases, of: before.number, only: Set(decision.changedPhases))
        for index in decision.changedEntities.sorted() {
            if index < before.entities.count {
                try updateEntity(flow, index, number: before.entities[index].number)
            } else {
                try insertEntity(flow, index, of: before.number)
            }
        }
        try audit(decision.transitions, of: before.number)
        try writeConsequences(of: decision, flow: before.number)
        if !flow.definition.timers.isEmpty { try arm(timers, of: before.number) }
    }

    private func audit(_ transitions: [Transition], of flow: Int64) throws {
        for transition in transitions {
            try audit(
                entity: transition.entity, subject: nil, machine: transition.machine,
                from: transition.from, to: transition.to, reason: transition.reason, flow: flow)
        }
    }

    /// Keeps the values that change, for a rollback of the phase.
    private func rememberData(of flow: Int64, before new: JSON, was: JSON? = nil) throws {
        guard phase != nil else { return }
        let old: JSON
        if let was {
            old = was
        } else {
            let text =
                try String.fetchOne(
                    db, sql: "SELECT data FROM flows WHERE number = ?", arguments: [flow]) ?? "{}"
            old = try StoredJSON.value(text)
        }
        var patch = flowPatch?.members ?? []
        let names = Set((old.members ?? []).map(\.name) + (new.members ?? []).map(\.name)).sorted()
        for name in names
        where old[name] != new[name] && !patch.contains(where: { $0.name == name }) {
            patch.append(JSON.Member(name, old[name] ?? .null))
        }
        flowPatch = .object(patch)
    }

    private func writePhases(
        _ phases: [PhaseRecord], of flow: Int64, only names: Set<String>? = nil
    ) throws {
        if let names, names.isEmpty { return }
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

    // MARK: - Entities

    private func insertEntity(_ flow: FlowInstance, _ index: Int, of number: Int64) throws {
        let entity = flow.entities[index]
        let stored = StoredStates(entity, flow.definition)
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO flow_entities (flow, kind, name, machines, since, data) VALUES (?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            number, flow.definition.entities[entity.kind].name, entity.name, stored.machines,
            stored.since, entity.data.json.text,
        ])
    }

    private func updateEntity(_ flow: FlowInstance, _ index: Int, number: Int64) throws {
        let entity = flow.entities[index]
        let stored = StoredStates(entity, flow.definition)
        try db.run(
            kept: "UPDATE flow_entities SET machines = ?, since = ?, data = ? WHERE number = ?",
            [
                stored.machines.databaseValue, stored.since.databaseValue,
                entity.data.json.text.databaseValue, number.databaseValue,
            ])
    }

    private struct StoredStates {
        let machines: String
        let since: String

        init(_ entity: EntityRecord, _ definition: WorkflowDefinition) {
            let list = definition.entities[entity.kind].machines
            machines =
                JSON.object(
                    zip(list, entity.states).map { JSON.Member($0.name, .string($0.states[$1])) }
                ).text
            since =
                JSON.object(zip(list, entity.since).map { JSON.Member($0.name, .int($1)) }).text
        }
    }

    // MARK: - Messages, alerts, timers

    private func writeConsequences(of decision: Decision, flow: Int64) throws {
        for message in decision.messages { try enqueue(message, flow: flow) }
        for code in decision.resolvedAlerts { try resolveAlerts(code: code, flow: flow) }
        for alert in decision.alerts { try raise(alert, flow: flow) }
    }

    /// Leaves a message for delivery after the commit.
    public func enqueue(_ message: OutgoingMessage, flow: Int64?) throws {
        let payload = message.payload
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO outbox (at, flow, kind, payload, status, next_attempt_at, correlation_id)
                VALUES (?, ?, ?, ?, 'pending', ?, ?)
                """)
        try statement.execute(arguments: [
            context.now.seconds, flow, message.kind, payload.text, context.now.seconds,
            context.correlationID,
        ])
    }

    /// Raises an alert, unless the same one stands already.
    ///
    /// - Returns: whether it is new.
    @discardableResult
    public func raise(_ alert: AlertDefinition, flow: Int64?, entity: String? = nil) throws -> Bool
    {
        try db.execute(
            sql: """
                INSERT INTO alerts (at, code, severity, flow, entity, message, action) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                context.now.seconds, alert.code, alert.severity, flow, entity, alert.message,
                alert.action,
            ])
        return db.changesCount > 0
    }

    /// Ends the alerts of a code.
    public func resolveAlerts(code: String, flow: Int64?) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE alerts SET resolved_at = ? WHERE resolved_at IS NULL AND code = ? AND flow IS ?
                """)
        try statement.execute(arguments: [context.now.seconds, code, flow])
    }

    /// Notes when the timers of a flow are due. One that has run for a moment does not run for it again.
    public func arm(_ timers: [(name: String, due: Instant)], of flow: Int64) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT name, due_at FROM flow_timers WHERE flow = ?"),
            arguments: [flow])
        var armed: [String: Int64] = [:]
        for row in rows { armed[row[0]] = row[1] }
        for (name, due) in timers where armed.removeValue(forKey: name) != due.seconds {
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO flow_timers (flow, name, due_at) VALUES (?, ?, ?)
                    ON CONFLICT (flow, name) DO UPDATE SET due_at = excluded.due_at, fired_at = NULL
                    """)
            try statement.execute(arguments: [flow, name, due.seconds])
        }
        for name in armed.keys {
            try db.execute(
                sql: "DELETE FROM flow_timers WHERE flow = ? AND name = ?", arguments: [flow, name])
        }
    }

    /// Notes that a timer has run.
    ///
    /// - Returns: whether it was this call that did, and not another process.
    public func fire(timer name: String, of flow: Int64) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE flow_timers SET fired_at = ? WHERE flow = ? AND name = ? AND fired_at IS NULL AND due_at <= ?
                """, arguments: [context.now.seconds, flow, name, context.now.seconds])
        return db.changesCount == 1
    }

    /// Records an attempt that was refused.
    public func recordViolation(
        code: String, flow: Int64?, entity: String, subject: Int64?, details: JSON
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO violations (at, flow, entity, subject, code, details, actor, correlation_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                context.now.seconds, flow, entity, subject, code, details.text,
                context.actor.rawValue, context.correlationID,
            ])
    }
}

extension OutgoingMessage {
    /// What is stored of it.
    fileprivate var payload: JSON {
        ["to": .string(to), "subject": .string(subject), "body": .string(body)]
    }
}

extension ReadTransaction {
    /// How large the newest journal entry and the largest stored result are, in bytes, for measurements.
    public func recordSizes() throws -> (changeset: Int, result: Int) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT (SELECT length(changeset) FROM journal ORDER BY number DESC LIMIT 1),
                    (SELECT max(length(result)) FROM idempotency)
                """)
        return (row?[0] ?? 0, row?[1] ?? 0)
    }

    /// Timers whose moment has come, of flows that do not rest, the earliest first.
    public func dueTimers(at now: Instant, flow: Int64? = nil, limit: Int = 1_000) throws -> [(
        flow: Int64, name: String
    )] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT t.flow, t.name FROM flow_timers t JOIN flows f ON f.number = t.flow
                WHERE t.fired_at IS NULL AND t.due_at <= ? AND f.ordered IS NULL AND (? IS NULL OR t.flow = ?)
                ORDER BY t.due_at, t.flow, t.name LIMIT ?
                """, arguments: [now.seconds, flow, flow, limit]
        ).map { ($0[0], $0[1]) }
    }

    /// Flows with phases whose retry is due, of flows that do not rest.
    public func dueRetries(at now: Instant, flow: Int64? = nil, limit: Int = 1_000) throws
        -> [Int64]
    {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT p.flow FROM flow_phases p JOIN flows f ON f.number = p.flow
                WHERE p.next_retry_at <= ? AND p.state = 'retry_needed' AND f.ordered IS NULL
                    AND (? IS NULL OR p.flow = ?)
                ORDER BY p.flow LIMIT ?
                """, arguments: [now.seconds, flow, flow, limit])
    }
}
