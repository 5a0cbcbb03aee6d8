import FluxCalendar
import FluxJSON
import Foundation
import GRDB

/// The journal of changesets, and going back and forward in it.
enum Journal {
    static func record(_ changeset: Changeset, by transaction: WriteTransaction, in db: Database)
        throws
    {
        guard !changeset.isEmpty else { return }
        let changes = try changeset.changes()
        var context = transaction.context
        context.flow = transaction.flow
        context.phase = transaction.phase
        let kind: JournalEntry.Kind
        switch context.actor {
        // What was only said is kept, but there is nothing to take back.
        case .user, .provider, .fix:
            kind = transaction.isFinal || isTalk(changes) ? .housekeeping : .change
        case .timer, .system: kind = .housekeeping
        }
        let number = try insert(
            changeset, kind: kind, summary: summary(of: changes), target: nil,
            context: context, in: db, flowPatch: transaction.flowPatch, count: changes.count)
        for entry in transaction.rolledBack {
            try db.execute(
                sql: "UPDATE journal SET rolled_back_by = ? WHERE number = ?",
                arguments: [number, entry])
        }
    }

    private static func isTalk(_ changes: [Changeset.Change]) -> Bool {
        changes.allSatisfy { $0.table == "conversations" || $0.table == "messages" }
    }

    @discardableResult
    static func insert(
        _ changeset: Changeset, kind: JournalEntry.Kind, summary: String, target: Int64?,
        context: WriteContext, in db: Database, flowPatch: JSON? = nil, count: Int? = nil
    ) throws -> Int64 {
        try db.run(
            kept: """
                INSERT INTO journal (at, actor, command, kind, summary, flow, phase, target, changes, changeset,
                    correlation_id, flow_patch)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            [
                context.now.seconds.databaseValue, context.actor.rawValue.databaseValue,
                context.command.databaseValue, kind.rawValue.databaseValue, summary.databaseValue,
                context.flow.databaseValue, context.phase.databaseValue, target.databaseValue,
                (try count ?? changeset.changes().count).databaseValue,
                databaseValue(changeset.bytes), context.correlationID.databaseValue,
                (flowPatch?.text).databaseValue,
            ])
        return db.lastInsertedRowID
    }

    /// Rows by table and kind of change: "2 tasks added, 1 goal changed". No person's words, so that erasing them
    /// elsewhere is enough.
    static func summary(of changeset: Changeset) throws -> String {
        summary(of: try changeset.changes())
    }

    private static func summary(of changes: [Changeset.Change]) -> String {
        var counts: [(table: String, verb: String, count: Int)] = []
        for change in changes {
            let verb =
                change.operation == 18 ? "added" : change.operation == 9 ? "removed" : "changed"
            if let index = counts.firstIndex(where: { $0.table == change.table && $0.verb == verb })
            {
                counts[index].count += 1
            } else {
                counts.append((change.table, verb, 1))
            }
        }
        let order = [
            "tasks", "goals", "profile", "series", "patterns", "conversations", "messages", "flows",
        ]
        let shown = counts.filter { order.contains($0.table) }
            .sorted {
                (order.firstIndex(of: $0.table) ?? 9, $0.verb) < (
                    order.firstIndex(of: $1.table) ?? 9, $1.verb
                )
            }
        let words = shown.map { "\($0.count) \(noun($0.table, $0.count)) \($0.verb)" }
        return words.isEmpty
            ? "\(changes.count) \(changes.count == 1 ? "row" : "rows") changed"
            : words.joined(separator: ", ")
    }

    private static func noun(_ table: String, _ count: Int) -> String {
        if table == "series" || table == "profile" { return table }
        return count == 1 ? String(table.dropLast()) : table
    }

    static func databaseValue(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }
}
