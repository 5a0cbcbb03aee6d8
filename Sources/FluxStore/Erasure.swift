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

extension WriteTransaction {
    /// Removes a goal, its roadmap, its tasks, its plans and what was said about it, also from the journal.
    ///
    /// What the journal holds of them cannot be taken back any more. The caller compacts the file afterwards.
    public func eraseGoal(_ goal: GoalRecord) throws -> ErasureReport {
        journalsItself = true
        var report = ErasureReport(rows: [])
        let steps = try goals(parent: goal.number).map(\.number)
        let numbers = "[\(([goal.number] + steps).map(String.init).joined(separator: ","))]"
        let ofGoals = "(SELECT value FROM json_each(?))"
        try handOver(tasksOf: numbers)
        let tasks = try Int64.fetchAll(
            db, sql: "SELECT number FROM tasks WHERE goal IN \(ofGoals)", arguments: [numbers])
        let taskList = "[\(tasks.map(String.init).joined(separator: ","))]"
        let flows = try Int64.fetchAll(
            db,
            sql: """
                SELECT flow FROM goals WHERE number IN \(ofGoals) AND flow IS NOT NULL
                UNION SELECT number FROM flows WHERE json_extract(data, '$.goal') IN \(ofGoals)
                """, arguments: [numbers, numbers])
        let flowList = "[\(flows.map(String.init).joined(separator: ","))]"
        let deletions: [(table: String, condition: String, keys: String)] = [
            ("task_goals", "goal IN \(ofGoals)", numbers),
            ("task_goals", "task IN \(ofGoals)", taskList),
            ("tasks", "number IN \(ofGoals)", taskList),
            (
                "messages",
                "conversation IN (SELECT number FROM conversations WHERE flow IN \(ofGoals))",
                flowList
            ),
            ("conversations", "flow IN \(ofGoals)", flowList),
            ("flow_phases", "flow IN \(ofGoals)", flowList),
            ("flow_entities", "flow IN \(ofGoals)", flowList),
        ]
        for step in deletions { try erase(step.table, step.condition, step.keys, &report) }
        try db.execute(
            sql: "UPDATE goals SET flow = NULL, parent = NULL WHERE number IN \(ofGoals)",
            arguments: [numbers])
        try erase("flows", "number IN \(ofGoals)", flowList, &report)
        try erase("goals", "number IN \(ofGoals)", numbers, &report)
        try erase("violations", "flow IN \(ofGoals)", flowList, &report)
        try erase("outbox", "flow IN \(ofGoals)", flowList, &report)
        let blanked = try AuditChain.blank(
            where: """
                flow IN \(ofGoals) OR (entity = 'task' AND subject IN \(ofGoals))
                OR (entity = 'goal' AND subject IN \(ofGoals))
                """, arguments: [flowList, taskList, numbers], db)
        if blanked > 0 {
            report.rows.append(.init(table: "transitions", count: blanked))
            // The trail says itself how much of it was blanked, so that nobody else can blank a row unnoticed.
            try audit(
                entity: AuditChain.erasure, subject: nil, machine: AuditChain.erasure, from: nil,
                to: AuditChain.erasure, metadata: ["rows": .int(Int64(blanked))])
        }
        try forget(["tasks": Set(tasks), "goals": Set([goal.number] + steps), "flows": Set(flows)])
        return report
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

    /// Blanks every journal entry that holds one of these rows, or any conversation, and every stored result.
    private func forget(_ rows: [String: Set<Int64>]) throws {
        let entries = try Row.fetchAll(
            db, sql: "SELECT number, changeset FROM journal WHERE length(changeset) > 0")
        for entry in entries {
            let bytes: Data = entry["changeset"]
            let holds = try Changeset(bytes: Array(bytes)).changes().contains { change in
                rows[change.table]?.contains(change.number) ?? (change.table == "messages")
            }
            guard holds else { continue }
            try db.execute(
                sql: "UPDATE journal SET changeset = x'', flow_patch = NULL WHERE number = ?",
                arguments: [entry["number"] as Int64])
        }
        for flow in rows["flows"] ?? [] {
            try db.execute(
                sql: "UPDATE journal SET flow_patch = NULL WHERE flow = ?", arguments: [flow])
        }
        // A stored result may name what was erased.
        try db.execute(sql: "DELETE FROM idempotency")
        for table in ["tasks", "messages"] {
            try db.execute(sql: "INSERT INTO \(table)_search (\(table)_search) VALUES ('rebuild')")
        }
        try Journal.insert(
            Changeset(bytes: []), kind: .erasure,
            summary: "\(rows["tasks"]?.count ?? 0) tasks erased", target: nil,
            context: context, in: db)
    }
}

extension Store {
    /// Rewrites the file so that nothing erased is left in free pages or in the log.
    ///
    /// - Throws: ``StoreError``; the store is sound without it.
    public func compact() throws {
        try translating {
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: "PRAGMA secure_delete = ON; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
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
