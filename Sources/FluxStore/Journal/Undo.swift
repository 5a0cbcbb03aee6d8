import FlowEngine
import FluxCalendar
import FluxJSON
import Foundation
import GRDB

extension ReadTransaction {
    /// The newest changes that `undo` would take back, newest first.
    public func undoable(limit: Int) throws -> [JournalEntry] {
        try entries(
            where: """
                kind = 'change' AND undone_by IS NULL AND length(changeset) > 0 AND (rolled_back_by IS NULL
                OR EXISTS (SELECT 1 FROM journal r WHERE r.number = journal.rolled_back_by AND r.undone_by NOT NULL))
                """, arguments: [], limit: limit)
    }

    /// The newest undos that `redo` would take back, newest first; a newer change ends them.
    public func redoable(limit: Int) throws -> [JournalEntry] {
        try entries(
            where: """
                kind = 'undo' AND undone_by IS NULL AND length(changeset) > 0
                AND number > (SELECT coalesce(max(number), 0) FROM journal WHERE kind = 'change')
                """, arguments: [], limit: limit)
    }

    /// Entries of the journal, newest first; housekeeping only where asked for.
    public func journal(limit: Int, housekeeping: Bool = false) throws -> [JournalEntry] {
        try entries(
            where: housekeeping
                // What a person ordered is theirs, also where no undo takes it back.
                ? "TRUE"
                : "(kind <> 'housekeeping' OR actor = 'user' AND command LIKE 'account %')",
            arguments: [], limit: limit)
    }

    /// One entry of the journal.
    ///
    /// - Throws: ``StoreError/notFound(kind:reference:)``.
    public func journalEntry(_ number: Int64) throws -> JournalEntry {
        guard let entry = try entries(where: "number = ?", arguments: [number], limit: 1).first
        else {
            throw StoreError.notFound(kind: "entry", reference: String(number))
        }
        return entry
    }

    func entries(
        where condition: String, arguments: StatementArguments, limit: Int
    ) throws -> [JournalEntry] {
        var arguments = arguments
        arguments += [limit]
        return try Row.fetchAll(
            db,
            sql: """
                SELECT number, at, actor, command, kind, summary, flow, phase, target, undone_by, changes,
                    correlation_id
                FROM journal WHERE \(condition) ORDER BY number DESC LIMIT ?
                """,
            arguments: arguments
        ).map(JournalEntry.init(row:))
    }
}

extension JournalEntry {
    init(row: Row) throws {
        let kind: String = row["kind"]
        guard let known = Kind(rawValue: kind) else {
            throw StoreError.failed(detail: "an unknown kind of journal entry")
        }
        self.init(
            number: row["number"], at: Instant(seconds: row["at"]), actor: row["actor"],
            command: row["command"], kind: known, summary: row["summary"], flow: row["flow"],
            phase: row["phase"], target: row["target"], undoneBy: row["undone_by"],
            changes: row["changes"], correlationID: row["correlation_id"])
    }
}

extension WriteTransaction {
    /// Takes entries back, in the order given; all or none.
    ///
    /// - Returns: the rows that were kept or overwritten although something else had changed them.
    /// - Throws: ``StoreError/rollbackConflict(_:)`` under ``ConflictPolicy/refuse``.
    public func undo(_ entries: [JournalEntry], onConflict policy: ConflictPolicy) throws
        -> [RowConflict]
    {
        try invert(entries, as: .undo, onConflict: policy) { entry, undo in
            try db.execute(
                sql: "UPDATE journal SET undone_by = ? WHERE number = ?",
                arguments: [undo, entry.number])
        }
    }

    /// Brings back what undos took back, in the order given; all or none.
    ///
    /// - Returns: as ``undo(_:onConflict:)``.
    public func redo(_ entries: [JournalEntry], onConflict policy: ConflictPolicy) throws
        -> [RowConflict]
    {
        try invert(entries, as: .redo, onConflict: policy) { entry, redo in
            try db.execute(
                sql: "UPDATE journal SET undone_by = ? WHERE number = ?",
                arguments: [redo, entry.number])
            try db.execute(
                sql: "UPDATE journal SET undone_by = NULL WHERE number = ?",
                arguments: [entry.target])
        }
    }

    /// Takes back what series were topped up with since an entry, so that it can be taken back itself: who undoes a
    /// series means all of it. The next top-up writes what is left of it anew.
    ///
    /// - Returns: whether there was any.
    public func takeBackTopUps(after entry: JournalEntry) throws -> Bool {
        let topUps = try entries(
            where: """
                kind = 'housekeeping' AND command = 'top-up' AND undone_by IS NULL AND length(changeset) > 0
                AND number > ?
                """, arguments: [entry.number], limit: .max)
        _ = try invert(topUps, as: .housekeeping, onConflict: .refuse) { topUp, inverse in
            try db.execute(
                sql: "UPDATE journal SET undone_by = ? WHERE number = ?",
                arguments: [inverse, topUp.number])
        }
        if !topUps.isEmpty { try note(.topUp, on: 0) }
        return !topUps.isEmpty
    }

    private func invert(
        _ entries: [JournalEntry], as kind: JournalEntry.Kind, onConflict policy: ConflictPolicy,
        link: (JournalEntry, Int64) throws -> Void
    ) throws -> [RowConflict] {
        journalsItself = true
        var conflicts: [RowConflict] = []
        for entry in entries {
            let bytes = try Data.fetchOne(
                db, sql: "SELECT changeset FROM journal WHERE number = ?", arguments: [entry.number]
            )
            let changeset = Changeset(bytes: Array(bytes ?? Data()))
            recorder.start()
            let states = try StateSnapshot(of: changeset, in: db)
            touchedFlows.formUnion(states.flows)
            conflicts += try changeset.inverted().apply(to: db, onConflict: policy)
            try states.auditDifferences(by: self, event: kind.rawValue)
            // Later entries are looked at only when those before them went in cleanly.
            if policy == .refuse, !conflicts.isEmpty {
                throw StoreError.rollbackConflict(conflicts)
            }
            let made = try recorder.changeset()
            let number = try Journal.insert(
                made, kind: kind, summary: try Journal.summary(of: made), target: entry.number,
                context: context, in: db)
            try link(entry, number)
        }
        return conflicts
    }
}

extension WriteTransaction {
    /// Takes back what phases of a flow wrote, newest first; the flow's own state is for the engine to move.
    ///
    /// - Returns: the rows that were kept or overwritten although something else had changed them, and the flow's data
    ///   as it was before the phases wrote to it.
    /// - Throws: ``StoreError/rollbackConflict(_:)`` under ``ConflictPolicy/refuse``.
    public func rollBack(
        _ phases: [String], of flow: FlowRecord, onConflict policy: ConflictPolicy
    ) throws -> (conflicts: [RowConflict], data: JSON) {
        let marks = phases.map { _ in "?" }.joined(separator: ", ")
        var arguments: StatementArguments = [flow.number]
        arguments += StatementArguments(phases)
        let entries = try Row.fetchAll(
            db,
            sql: """
                SELECT number, changeset, flow_patch FROM journal
                WHERE flow = ? AND phase IN (\(marks)) AND kind IN ('change', 'housekeeping') AND undone_by IS NULL
                    AND (rolled_back_by IS NULL
                    OR EXISTS (SELECT 1 FROM journal r WHERE r.number = journal.rolled_back_by AND r.undone_by NOT NULL))
                ORDER BY number DESC
                """, arguments: arguments)
        var conflicts: [RowConflict] = []
        var data = FlowData(flow.data)
        for entry in entries {
            let bytes: Data = entry["changeset"]
            if !bytes.isEmpty {
                let inverse = try Changeset(bytes: Array(bytes)).inverted()
                let states = try StateSnapshot(
                    of: inverse, in: db, skipping: WriteTransaction.flowTables)
                conflicts += try inverse.apply(
                    to: db, onConflict: policy, skipping: WriteTransaction.flowTables)
                if policy == .refuse, !conflicts.isEmpty {
                    throw StoreError.rollbackConflict(conflicts)
                }
                try states.auditDifferences(by: self, event: "rollback")
            }
            let patch = try (entry["flow_patch"] as String?).map(StoredJSON.value)
            for member in patch?.members ?? [] {
                data[member.name] = member.value == .null ? nil : member.value
            }
            rolledBack.append(entry["number"])
        }
        return (conflicts, data.json)
    }

    /// Where a flow stands is moved by the engine, and what was said stays said.
    private static let flowTables = ["flows", "flow_phases", "conversations", "messages"]
}
