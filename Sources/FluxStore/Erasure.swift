import Foundation
import FluxCalendar
import GRDB
import Glibc

/// What was removed for good, in rows.
public struct ErasureReport: Codable, Equatable, Sendable {
    /// Tables and how many of their rows went.
    public var rows: [Count]

    /// Rows of a table.
    public struct Count: Codable, Equatable, Sendable {
        /// The table.
        public let table: String
        /// How many rows went.
        public let count: Int
    }
}

/// A part of what is stored.
public enum ErasedPart: Sendable {
    /// A goal with its roadmap, its tasks, its plans and what was said about it.
    case goal(GoalRecord)
    /// A conversation, and the negotiation it was part of.
    case conversation(ConversationRecord)
    /// What lies before a moment: tasks by their time, the rest by its last change. Goals that are still open stay.
    case before(Instant)
}

/// The numbers of rows that go.
private struct ErasedRows {
    var goals: [Int64] = []
    var tasks: [Int64] = []
    var flows: [Int64] = []
    var conversations: [Int64] = []
    /// Rows of logs older than this go too.
    var before: Int64?

    static func list(_ numbers: [Int64]) -> String {
        "[\(numbers.map(String.init).joined(separator: ","))]"
    }
}

extension WriteTransaction {
    /// Removes a part of what is stored for good, also from the journal, the audit trail, the search index and the counts.
    ///
    /// What the journal holds of it cannot be taken back any more. The caller compacts the file afterwards.
    public func erase(_ part: ErasedPart) throws -> ErasureReport {
        journalsItself = true
        var report = ErasureReport(rows: [])
        var rows = try rows(of: part)
        // A sentence that a model read stands in the flow that carried it.
        rows.flows += try Int64.fetchAll(
            db,
            sql: """
                SELECT number FROM flows WHERE workflow = 'talk'
                AND json_extract(data, '$.talk.conversation') IN (SELECT value FROM json_each(?))
                """, arguments: [ErasedRows.list(rows.conversations)])
        let goals = ErasedRows.list(rows.goals)
        let tasks = ErasedRows.list(rows.tasks)
        let flows = ErasedRows.list(rows.flows)
        let conversations = ErasedRows.list(rows.conversations)
        let listed = "(SELECT value FROM json_each(?))"
        let deletions: [(table: String, condition: String, keys: String)] = [
            ("task_goals", "goal IN \(listed)", goals), ("task_goals", "task IN \(listed)", tasks),
            ("tasks", "number IN \(listed)", tasks),
            ("messages", "conversation IN \(listed)", conversations),
            ("conversations", "number IN \(listed)", conversations),
            ("flow_phases", "flow IN \(listed)", flows),
            ("flow_entities", "flow IN \(listed)", flows),
        ]
        for step in deletions { try erase(step.table, step.condition, step.keys, &report) }
        try db.execute(
            sql: "UPDATE goals SET flow = NULL WHERE flow IN \(listed)", arguments: [flows])
        try db.execute(
            sql: "UPDATE goals SET parent = NULL WHERE parent IN \(listed)", arguments: [goals])
        try db.execute(
            sql: "UPDATE conversations SET flow = NULL WHERE flow IN \(listed)",
            arguments: [flows])
        try erase("flows", "number IN \(listed)", flows, &report)
        try erase("goals", "number IN \(listed)", goals, &report)
        try erase("violations", "flow IN \(listed)", flows, &report)
        try erase("outbox", "flow IN \(listed)", flows, &report)
        try erase("model_calls", "flow IN \(listed)", flows, &report)
        try erase("model_calls", "conversation IN \(listed)", conversations, &report)
        if !rows.tasks.isEmpty {
            try erase(
                "series",
                "number NOT IN (SELECT series FROM tasks WHERE series IS NOT NULL) AND ? <> ''",
                tasks, &report)
        }
        if let before = rows.before { try eraseLogs(before: before, &report) }
        if !rows.tasks.isEmpty {
            // Habits were found in what went; those of what stays are found again. A correction stays while its
            // category does.
            try erase(
                "patterns",
                """
                (overridden = 0 OR json_extract(data, '$.category') IS NOT NULL
                AND json_extract(data, '$.category') NOT IN (SELECT category FROM tally_categories)) AND ? <> ''
                """, tasks, &report)
        }
        let blanked = try AuditChain.blank(
            where: """
                flow IN \(listed) OR (entity = 'task' AND subject IN \(listed))
                OR (entity = 'goal' AND subject IN \(listed))
                OR (at < ? AND (flow IS NULL OR flow NOT IN (SELECT number FROM flows)))
                """, arguments: [flows, tasks, goals, rows.before ?? .min], db)
        if blanked > 0 {
            report.rows.append(.init(table: "transitions", count: blanked))
            // The trail says itself how much of it was blanked, so that nobody else can blank a row unnoticed.
            try audit(
                entity: AuditChain.erasure, subject: nil, machine: AuditChain.erasure, from: nil,
                to: AuditChain.erasure, metadata: ["rows": .int(Int64(blanked))])
        }
        try forget(rows)
        return report
    }

    private func rows(of part: ErasedPart) throws -> ErasedRows {
        var rows = ErasedRows()
        let listed = "(SELECT value FROM json_each(?))"
        switch part {
        case .goal(let goal):
            rows.goals = [goal.number] + (try goals(parent: goal.number).map(\.number))
            let goals = ErasedRows.list(rows.goals)
            try handOver(tasksOf: goals)
            rows.tasks = try Int64.fetchAll(
                db, sql: "SELECT number FROM tasks WHERE goal IN \(listed)", arguments: [goals])
            rows.flows = try Int64.fetchAll(
                db,
                sql: """
                    SELECT flow FROM goals WHERE number IN \(listed) AND flow IS NOT NULL
                    UNION SELECT number FROM flows WHERE json_extract(data, '$.goal') IN \(listed)
                    """, arguments: [goals, goals])
            rows.conversations = try Int64.fetchAll(
                db, sql: "SELECT number FROM conversations WHERE flow IN \(listed)",
                arguments: [ErasedRows.list(rows.flows)])
        case .conversation(let conversation):
            rows.conversations = [conversation.number]
            // What was said stands in the flow as well.
            rows.flows = conversation.flow.map { [$0] } ?? []
        case .before(let moment):
            rows.before = moment.seconds
            let ended = "status IN ('completed', 'abandoned')"
            rows.goals = try Int64.fetchAll(
                db,
                sql:
                    "SELECT number FROM goals WHERE \(ended) AND coalesce(completed_at, updated_at) < ?",
                arguments: [moment.seconds])
            let goals = ErasedRows.list(rows.goals)
            try handOver(tasksOf: goals)
            rows.tasks = try Int64.fetchAll(
                db,
                sql: """
                    SELECT number FROM tasks WHERE coalesce(scheduled_at, completed_at, created_at) < ?
                    OR goal IN \(listed)
                    """, arguments: [moment.seconds, goals])
            rows.flows = try Int64.fetchAll(
                db,
                sql: """
                    SELECT number FROM flows WHERE updated_at < ? AND (status IN ('completed', 'cancelled')
                        OR workflow = 'goal' AND number NOT IN (SELECT flow FROM goals WHERE flow IS NOT NULL))
                    UNION SELECT flow FROM goals WHERE number IN \(listed) AND flow IS NOT NULL
                    """, arguments: [moment.seconds, goals])
            rows.conversations = try Int64.fetchAll(
                db,
                sql: """
                    SELECT number FROM conversations WHERE flow IN \(listed)
                    OR updated_at < ? AND (flow IS NULL OR flow NOT IN (SELECT number FROM flows))
                    """,
                arguments: [ErasedRows.list(rows.flows), moment.seconds])
        }
        return rows
    }

    /// What is kept beside the person's data, and what was derived from what went.
    private func eraseLogs(before moment: Int64, _ report: inout ErasureReport) throws {
        let steps: [(table: String, condition: String)] = [
            ("violations", "at < ?"), ("outbox", "at < ? AND status <> 'pending'"),
            ("model_calls", "at < ?"), ("notification_log", "at < ?"),
            ("dispatch_log", "at < ? AND status <> 'pending'"), ("reminders", "ended_at < ?"),
            ("alerts", "at < ? AND resolved_at IS NOT NULL"), ("patterns", "updated_at < ?"),
            ("usage", "month < strftime('%Y-%m', ?, 'unixepoch')"),
        ]
        for step in steps {
            try db.execute(
                sql: "DELETE FROM \(step.table) WHERE \(step.condition)", arguments: [moment])
            let count = db.changesCount
            if count > 0 { report.rows.append(.init(table: step.table, count: count)) }
        }
    }

    /// A task that serves a goal which stays goes on under that one.
    private func handOver(tasksOf goals: String) throws {
        let shared = try Row.fetchAll(
            db,
            sql: """
                SELECT x.task, min(x.goal) AS heir FROM task_goals x JOIN tasks t ON t.number = x.task
                WHERE t.goal IN (SELECT value FROM json_each(?))
                AND x.goal NOT IN (SELECT value FROM json_each(?)) GROUP BY x.task
                """, arguments: [goals, goals])
        for row in shared {
            let task: Int64 = row["task"]
            let heir: Int64 = row["heir"]
            try db.execute(
                sql: "DELETE FROM task_goals WHERE task = ? AND goal = ?", arguments: [task, heir])
            try db.execute(
                sql: "UPDATE tasks SET goal = ? WHERE number = ?", arguments: [heir, task])
        }
    }

    private func erase(
        _ table: String, _ condition: String, _ keys: String, _ report: inout ErasureReport
    ) throws {
        try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)", arguments: [keys])
        let count = db.changesCount
        if count > 0 { report.rows.append(.init(table: table, count: count)) }
    }

    /// Blanks every journal entry that holds one of these rows, or any message, and every stored result.
    private func forget(_ rows: ErasedRows) throws {
        let erased: [String: Set<Int64>] = [
            "tasks": Set(rows.tasks), "goals": Set(rows.goals), "flows": Set(rows.flows),
            "conversations": Set(rows.conversations),
        ]
        let entries = try Row.fetchCursor(
            db, sql: "SELECT number, at, changeset FROM journal WHERE length(changeset) > 0")
        var blanked: [Int64] = []
        while let entry = try entries.next() {
            let bytes: Data = entry["changeset"]
            let at: Int64 = entry["at"]
            let isOld = rows.before.map { at < $0 } ?? false
            let holds =
                try isOld
                || Changeset(bytes: Array(bytes)).changes().contains { change in
                    erased[change.table]?.contains(change.number)
                        ?? ["messages", "patterns"].contains(change.table)
                }
            if holds { blanked.append(entry["number"]) }
        }
        for number in blanked {
            try db.execute(
                sql: "UPDATE journal SET changeset = x'', flow_patch = NULL WHERE number = ?",
                arguments: [number])
        }
        for flow in rows.flows {
            try db.execute(
                sql: "UPDATE journal SET flow_patch = NULL WHERE flow = ?", arguments: [flow])
        }
        // A stored result may name what was erased. What came in from outside must not count again all the same.
        try db.execute(
            sql: """
                UPDATE idempotency SET result = '{"asks":false}' WHERE key LIKE 'twilio:%' OR key LIKE 'press:%'
                """)
        try db.execute(
            sql: "DELETE FROM idempotency WHERE key NOT LIKE 'twilio:%' AND key NOT LIKE 'press:%'")
        for table in ["tasks", "messages"] {
            try db.execute(sql: "INSERT INTO \(table)_search (\(table)_search) VALUES ('rebuild')")
        }
        try Journal.insert(
            Changeset(bytes: []), kind: .erasure,
            summary: "\(rows.tasks.count) task\(rows.tasks.count == 1 ? "" : "s") erased",
            target: nil, context: context, in: db)
    }
}

extension Store {
    /// Rewrites the file so that nothing erased is left in free pages or in the log.
    ///
    /// - Throws: ``StoreError``; the store is sound without it.
    public func compact() throws {
        try translating {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA secure_delete = ON; VACUUM")
                // Whether somebody still reads the old pages comes as a row, not as an error.
                let busy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0
                if busy != 0 { throw StoreError.locked }
            }
        }
    }

    /// Removes a store and its side files, waiting for whoever writes to it.
    ///
    /// A damaged store is removed too; it needs no reading for that.
    ///
    /// - Returns: the files that were removed.
    /// - Throws: ``StoreError/locked`` when another process keeps it, ``StoreError/readOnly(path:)``.
    public static func remove(at path: String) throws -> [String] {
        do {
            return try holding(path) { try unlinkFiles(of: path) }
        } catch StoreError.locked {
            throw StoreError.locked
        } catch is StoreError {
            // It cannot be opened, so nobody is writing to it either.
            return try unlinkFiles(of: path)
        }
    }

    private static func unlinkFiles(of path: String) throws -> [String] {
        var removed: [String] = []
        for suffix in ["", "-wal", "-shm", "-journal"] where unlink(path + suffix) == 0 {
            removed.append(path + suffix)
        }
        var left = stat()
        if lstat(path, &left) == 0 { throw StoreError.readOnly(path: path) }
        return removed
    }

    /// Runs `body` while no other process can write to the store.
    private static func holding<Result>(_ path: String, _ body: () throws -> Result) throws
        -> Result
    {
        guard case .regular = try StoreFile.examine(path) else { return try body() }
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout)
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
                .writeWithoutTransaction { db in
                    try db.execute(sql: "BEGIN IMMEDIATE")
                    defer { try? db.execute(sql: "ROLLBACK") }
                    return try body()
                }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
