import FlowEngine
import FluxJSON
import GRDB

/// The states of what a changeset touches, so that taking it back leaves its own rows in the audit trail.
struct StateSnapshot {
    private let keys: [String: Set<Int64>]
    private let states: [Subject: String]
    private let db: Database

    /// The flows that are touched.
    var flows: Set<Int64> {
        Set(states.keys.compactMap(\.flow)).union(keys["flows"] ?? []).union(
            keys["flow_phases"] ?? [])
    }

    private struct Subject: Hashable, Comparable {
        let table: String
        let key: Int64
        let entity: String
        let machine: String
        let flow: Int64?

        static func < (left: Subject, right: Subject) -> Bool {
            (left.table, left.key, left.entity, left.machine)
                < (right.table, right.key, right.entity, right.machine)
        }
    }

    init(of changeset: Changeset, in db: Database, skipping tables: [String] = []) throws {
        var keys: [String: Set<Int64>] = [:]
        for change in try changeset.changes() where !tables.contains(change.table) {
            keys[change.table, default: []].insert(change.number)
        }
        self.keys = keys
        self.db = db
        states = try StateSnapshot.read(keys, db)
    }

    private static func read(_ keys: [String: Set<Int64>], _ db: Database) throws -> [Subject:
        String]
    {
        var states: [Subject: String] = [:]
        for (table, entity) in [("tasks", "task"), ("goals", "goal"), ("flows", "flow")] {
            for key in keys[table] ?? [] {
                let status = try String.fetchOne(
                    db.cachedStatement(sql: "SELECT status FROM \(table) WHERE number = ?"),
                    arguments: [key])
                guard let status else { continue }
                let subject = Subject(
                    table: table, key: key, entity: entity, machine: entity,
                    flow: table == "flows" ? key : nil)
                states[subject] = status
            }
        }
        for flow in keys["flow_phases"] ?? [] {
            let rows = try Row.fetchAll(
                db.cachedStatement(sql: "SELECT name, state FROM flow_phases WHERE flow = ?"),
                arguments: [flow])
            for row in rows {
                let subject = Subject(
                    table: "flow_phases", key: flow, entity: row[0],
                    machine: PhaseState.machineName, flow: flow)
                states[subject] = row[1]
            }
        }
        for key in keys["flow_entities"] ?? [] {
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT flow, name, machines FROM flow_entities WHERE number = ?"),
                arguments: [key])
            guard let row else { continue }
            for member in try StoredJSON.value(row[2]).members ?? [] {
                let subject = Subject(
                    table: "flow_entities", key: key, entity: row[1], machine: member.name,
                    flow: row[0])
                states[subject] = member.value.stringValue
            }
        }
        return states
    }

    /// Writes an audit row for each state that is another now.
    func auditDifferences(by transaction: WriteTransaction, event: String) throws {
        let now = try StateSnapshot.read(keys, db)
        for (subject, state) in now.sorted(by: { $0.key < $1.key }) where states[subject] != state {
            let isNumbered =
                subject.table == "tasks" || subject.table == "goals" || subject.table == "flows"
            try transaction.audit(
                entity: subject.entity, subject: isNumbered ? subject.key : nil,
                machine: subject.machine,
                from: states[subject], to: state, event: event, flow: subject.flow)
        }
    }
}
