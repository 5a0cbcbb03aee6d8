import FluxCalendar
import FluxJSON
import GRDB

/// An alert that stands.
public struct StoredAlert: Sendable {
    /// Its code.
    public let code: String
    /// `info`, `warning` or `critical`.
    public let severity: String
    /// The flow it is about.
    public let flow: Int64?
    /// What in the flow it is about.
    public let entity: String?
    /// Since when.
    public let since: Instant
    /// What is the matter.
    public let message: String
    /// What to do about it.
    public let action: String
}

/// A number with the labels that tell it from others of its kind.
public struct LabelledCount: Codable, Equatable, Sendable {
    /// Names and values.
    public let labels: [String]
    /// The number.
    public let value: Double

    /// Joins them.
    public init(labels: [String], value: Double) {
        self.labels = labels
        self.value = value
    }
}

/// A flow that has not moved for a long time.
public struct StuckFlow: Sendable {
    /// The flow.
    public let number: Int64
    /// Its workflow.
    public let workflow: String
    /// Its status.
    public let status: String
    /// Since when nothing has happened.
    public let since: Instant
}

extension ReadTransaction {
    /// The alerts that stand, the oldest first.
    public func openAlerts() throws -> [StoredAlert] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM alerts WHERE resolved_at IS NULL ORDER BY at, number"
        ).map { row in
            StoredAlert(
                code: row["code"], severity: row["severity"], flow: row["flow"],
                entity: row["entity"], since: Instant(seconds: row["at"]), message: row["message"],
                action: row["action"])
        }
    }

    /// Unfinished flows that nothing has happened to since a moment; those that rest are meant to.
    public func stuckFlows(since limit: Instant, most: Int) throws -> [StuckFlow] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT number, workflow, status, updated_at FROM flows
                WHERE status NOT IN ('completed', 'cancelled', 'paused', 'waiting_approval', 'initialized') AND updated_at < ?
                ORDER BY updated_at LIMIT ?
                """, arguments: [limit.seconds, most]
        ).map {
            StuckFlow(number: $0[0], workflow: $0[1], status: $0[2], since: Instant(seconds: $0[3]))
        }
    }

    private func counts(_ sql: String, _ arguments: StatementArguments = []) throws
        -> [LabelledCount]
    {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            let values = Array(row.databaseValues)
            return LabelledCount(
                labels: values.dropLast().map { String.fromDatabaseValue($0) ?? "" },
                value: Double.fromDatabaseValue(values.last ?? .null) ?? 0)
        }
    }

    /// Transitions by workflow, entity and state after.
    public func transitionCounts() throws -> [LabelledCount] {
        try counts(
            """
            SELECT coalesce(f.workflow, ''), t.machine, t.to_state, count(*) FROM transitions t
            LEFT JOIN flows f ON f.number = t.flow WHERE t.salt IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """)
    }

    /// Refusals by workflow and code, since a moment.
    public func refusalCounts(since: Instant = Instant(seconds: 0)) throws -> [LabelledCount] {
        try counts(
            """
            SELECT coalesce(f.workflow, ''), v.code, count(*) FROM violations v LEFT JOIN flows f ON f.number = v.flow
            WHERE v.at >= ? GROUP BY 1, 2 ORDER BY 1, 2
            """, [since.seconds])
    }

    /// Mean seconds that phases spent in each state, by workflow.
    public func meanPhaseSeconds() throws -> [LabelledCount] {
        try counts(
            """
            SELECT workflow, to_state, avg(left_at - at) FROM (
                SELECT f.workflow, t.to_state, t.at,
                    lead(t.at) OVER (PARTITION BY t.flow, t.entity ORDER BY t.number) AS left_at
                FROM transitions t JOIN flows f ON f.number = t.flow WHERE t.machine = 'phase')
            WHERE left_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
            """)
    }

    /// Retries since a moment: how many were begun, and how many phases were completed after one.
    public func retryCounts(since: Instant) throws -> (begun: Int, succeeded: Int, attempts: Int) {
        let row = try Row.fetchOne(
            db,
            sql: """
                WITH moves AS (SELECT to_state, from_state,
                    max(from_state = 'retry_needed' AND to_state = 'in_progress')
                        OVER (PARTITION BY flow, entity ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                        AS retried
                    FROM transitions WHERE machine = 'phase' AND at >= ?)
                SELECT count(*) FILTER (WHERE from_state = 'retry_needed' AND to_state = 'in_progress'),
                    count(*) FILTER (WHERE to_state = 'completed' AND retried),
                    count(*) FILTER (WHERE to_state = 'in_progress') FROM moves
                """, arguments: [since.seconds])
        return (row?[0] ?? 0, row?[1] ?? 0, row?[2] ?? 0)
    }

    /// Rollbacks by workflow and phase.
    public func rollbackCounts() throws -> [LabelledCount] {
        try counts(
            """
            SELECT f.workflow, t.entity, count(*) FROM transitions t JOIN flows f ON f.number = t.flow
            WHERE t.machine = 'phase' AND t.to_state = 'rolled_back' GROUP BY 1, 2 ORDER BY 1, 2
            """)
    }

    /// How often a known idempotency key was answered from memory.
    public func duplicateCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT coalesce(sum(replays), 0) FROM idempotency") ?? 0
    }

    /// Dispatches since a moment: all, and those that failed.
    public func dispatchCounts(since: Instant) throws -> (all: Int, failed: Int) {
        let row = try Row.fetchOne(
            db,
            sql:
                "SELECT count(*), count(*) FILTER (WHERE status = 'failed') FROM dispatch_log WHERE at >= ?",
            arguments: [since.seconds])
        return (row?[0] ?? 0, row?[1] ?? 0)
    }

    /// Transitions of phases that no table allows, which only somebody beside flux can have written.
    public func unexpectedTransitions(_ isAllowed: (_ from: String, _ to: String) -> Bool) throws
        -> Int
    {
        try counts(
            """
            SELECT from_state, to_state, count(*) FROM transitions
            WHERE machine = 'phase' AND from_state IS NOT NULL AND event NOT IN ('undo', 'redo', 'rollback') GROUP BY 1, 2
            """
        ).filter { !isAllowed($0.labels[0], $0.labels[1]) }.reduce(0) { $0 + Int($1.value) }
    }

    /// Flows by workflow and status.
    public func flowCounts() throws -> [LabelledCount] {
        try counts("SELECT workflow, status, count(*) FROM flows GROUP BY 1, 2 ORDER BY 1, 2")
    }
}
