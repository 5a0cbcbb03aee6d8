import FluxCalendar
import GRDB

/// Something that is sent to the person on a channel.
public struct DispatchRecord: Equatable, Sendable {
    /// Its number, ascending.
    public let number: Int64
    /// When it was claimed first.
    public let at: Instant
    /// The channel.
    public let channel: String
    /// `pending`, `dispatched` or `failed`.
    public let status: String
    /// What the provider calls it.
    public let providerID: String?
    /// What the provider says of it, the newest.
    public let providerStatus: String?
    /// Why it failed, or what is special about it.
    public let error: String?
    /// How often it was tried.
    public let attempts: Int
    /// Whether an attempt may have arrived without anybody knowing.
    public let isUncertain: Bool
    /// A digest of what it says, by which a provider's list is searched.
    public let digest: String?
    /// The subscription that it goes to.
    public let subscription: Int64?
    /// Joins it with the log and the audit trail.
    public let correlationID: String

    init(row: Row) {
        number = row["number"]
        at = Instant(seconds: row["at"])
        channel = row["channel"]
        status = row["status"]
        providerID = row["provider_id"]
        providerStatus = row["provider_status"]
        error = row["error"]
        attempts = row["attempts"]
        isUncertain = row["uncertain"]
        digest = row["digest"]
        subscription = row["subscription"]
        correlationID = row["correlation_id"]
    }
}

/// A task that something was sent about.
public struct DispatchedTask: Equatable, Sendable {
    /// The task.
    public let task: Int64
    /// The moment its reminder counts from.
    public let dueAt: Instant

    /// Names a task and its reminder.
    public init(task: Int64, dueAt: Instant) {
        self.task = task
        self.dueAt = dueAt
    }
}

/// How long a notifier has for what it claimed before another one may try, in seconds.
public enum DispatchClaim {
    /// Five minutes.
    public static let lifetime: Int64 = 300
    /// No wait is longer; a claim that ends later was written under a clock that was ahead.
    static let longest: Int64 = 4_000
}

extension ReadTransaction {
    /// What is pending and may be taken up now.
    public func dueDispatches(at now: Instant, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                // Each part by the index of what is pending, however long the log is.
                sql: """
                    SELECT number FROM dispatch_log WHERE status = 'pending' AND next_attempt_at <= ?
                    UNION ALL
                    SELECT number FROM dispatch_log WHERE status = 'pending' AND next_attempt_at > ?
                    UNION ALL
                    SELECT number FROM dispatch_log WHERE status = 'pending' AND next_attempt_at IS NULL
                    LIMIT ?
                    """),
            arguments: [now.seconds, now.seconds + DispatchClaim.longest, limit])
    }

    /// When something pending may be taken up next.
    public func nextDispatch() throws -> Instant? {
        try Int64.fetchOne(
            db, sql: "SELECT min(next_attempt_at) FROM dispatch_log WHERE status = 'pending'"
        ).map(Instant.init(seconds:))
    }

    /// What was sent, by its number.
    public func dispatch(_ number: Int64) throws -> DispatchRecord? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM dispatch_log WHERE number = ?", arguments: [number]
        ).map(DispatchRecord.init)
    }

    /// What was sent, by the provider's name for it.
    public func dispatch(providerID: String) throws -> DispatchRecord? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM dispatch_log WHERE provider_id = ?", arguments: [providerID]
        ).map(DispatchRecord.init)
    }

    /// What was sent last on a channel about tasks.
    public func lastDispatch(on channel: String) throws -> DispatchRecord? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT * FROM dispatch_log WHERE channel = ? AND status <> 'failed'
                    AND EXISTS (SELECT 1 FROM dispatch_tasks t WHERE t.dispatch = dispatch_log.number)
                ORDER BY number DESC LIMIT 1
                """, arguments: [channel]
        ).map(DispatchRecord.init)
    }

    /// The tasks that something was sent about, in the order they stand in it.
    public func tasks(ofDispatch number: Int64) throws -> [DispatchedTask] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT task, due_at FROM dispatch_tasks WHERE dispatch = ? ORDER BY position"),
            arguments: [number]
        ).map { DispatchedTask(task: $0["task"], dueAt: Instant(seconds: $0["due_at"])) }
    }

    /// How much was sent on some channels since a moment, without what failed, and what a clock that was ahead dated.
    public func dispatchCount(
        on channels: [String], since moment: Instant, until now: Instant
    ) throws -> Int {
        try channels.reduce(0) { sum, channel in
            try sum
                + (Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM dispatch_log WHERE channel = ? AND at BETWEEN ? AND ?
                            AND status <> 'failed'
                        """, arguments: [channel, moment.seconds, now.seconds]) ?? 0)
        }
    }

    /// The moments at which something was sent on a channel since another one, without what failed; the oldest first.
    public func dispatchTimes(
        on channel: String, since moment: Instant, until now: Instant
    ) throws -> [Instant] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT at FROM dispatch_log WHERE channel = ? AND at > ? AND at <= ? AND status <> 'failed'
                ORDER BY at
                """, arguments: [channel, moment.seconds, now.seconds]
        ).map(Instant.init(seconds:))
    }

    /// What was sent about a task, the latest last.
    public func dispatches(of task: Int64, limit: Int) throws -> [DispatchRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM (SELECT d.* FROM dispatch_log d JOIN dispatch_tasks t ON t.dispatch = d.number
                    WHERE t.task = ? ORDER BY d.number DESC LIMIT ?) ORDER BY number
                """, arguments: [task, limit]
        ).map(DispatchRecord.init)
    }

    /// How much is pending, and how much of it for longer than a claim lasts.
    public func pendingDispatches(at now: Instant) throws -> (pending: Int, stuck: Int) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*), count(*) FILTER (WHERE next_attempt_at <= ?) FROM dispatch_log
                WHERE status = 'pending'
                """, arguments: [now.seconds])
        return (row?[0] ?? 0, row?[1] ?? 0)
    }
}

extension WriteTransaction {
    /// Writes down that something is about to be sent.
    ///
    /// - Parameter lifetime: how long the claim lasts from the beginning of the run, in seconds.
    /// - Returns: its number.
    public func insertDispatch(
        channel: String, tasks: [DispatchedTask], digest: String? = nil,
        subscription: Int64? = nil, lifetime: Int64 = DispatchClaim.lifetime
    ) throws -> Int64 {
        try db.run(
            kept: """
                INSERT INTO dispatch_log (task, at, channel, status, next_attempt_at, uncertain, digest, subscription,
                    correlation_id) VALUES (?, ?, ?, 'pending', ?, 1, ?, ?, ?)
                """,
            [
                tasks.first?.task.databaseValue ?? .null, context.now.seconds.databaseValue,
                channel.databaseValue,
                (context.now.seconds + lifetime).databaseValue,
                digest?.databaseValue ?? .null, subscription?.databaseValue ?? .null,
                context.correlationID.databaseValue,
            ])
        let number = db.lastInsertedRowID
        try setTasks(tasks, ofDispatch: number)
        return number
    }

    private func setTasks(_ tasks: [DispatchedTask], ofDispatch number: Int64) throws {
        for (position, task) in tasks.enumerated() {
            try db.run(
                kept:
                    "INSERT INTO dispatch_tasks (dispatch, task, due_at, position) VALUES (?, ?, ?, ?)",
                [
                    number.databaseValue, task.task.databaseValue,
                    task.dueAt.seconds.databaseValue, position.databaseValue,
                ])
        }
    }

    /// Keeps what is said when something is sent again: fewer tasks may be due, and the words may be others.
    public func rewrite(
        dispatch number: Int64, tasks: [DispatchedTask], digest: String?
    ) throws {
        try db.execute(sql: "DELETE FROM dispatch_tasks WHERE dispatch = ?", arguments: [number])
        try setTasks(tasks, ofDispatch: number)
        try db.execute(
            sql: "UPDATE dispatch_log SET digest = ? WHERE number = ?", arguments: [digest, number])
    }

    /// Lets something pending rest until a moment.
    public func postpone(dispatch number: Int64, until moment: Instant) throws {
        try db.execute(
            sql:
                "UPDATE dispatch_log SET next_attempt_at = ? WHERE number = ? AND status = 'pending'",
            arguments: [moment.seconds, number])
    }

    /// Takes up something pending whose claim is over: a compare-and-set, so that of two notifiers one gets it.
    ///
    /// - Returns: the record as it was before; `nil` when another one has it.
    public func reclaim(
        dispatch number: Int64, lifetime: Int64 = DispatchClaim.lifetime
    ) throws -> DispatchRecord? {
        guard let before = try dispatch(number) else { return nil }
        try db.execute(
            sql: """
                UPDATE dispatch_log SET next_attempt_at = ?, attempts = attempts + 1, uncertain = 1
                WHERE number = ? AND status = 'pending'
                    AND (coalesce(next_attempt_at, 0) <= ? OR next_attempt_at > ?)
                """,
            arguments: [
                context.now.seconds + lifetime, number, context.now.seconds,
                context.now.seconds + DispatchClaim.longest,
            ])
        return db.changesCount == 1 ? before : nil
    }

    /// Notes that something has left. A provider's name for it is kept once: the second one to claim it changes nothing.
    ///
    /// - Returns: whether it was pending.
    @discardableResult
    public func dispatched(
        _ number: Int64, providerID: String?, providerStatus: String? = nil, remark: String? = nil
    ) throws -> Bool {
        var name = providerID
        // A name that something else has already is no reason to count this as not sent.
        if let providerID, try dispatch(providerID: providerID) != nil { name = nil }
        try db.run(
            kept: """
                UPDATE dispatch_log SET status = 'dispatched', provider_id = ?,
                    provider_status = coalesce(provider_status, ?), error = ?, next_attempt_at = NULL, uncertain = 0,
                    digest = NULL
                WHERE number = ? AND status = 'pending'
                """,
            [
                name?.databaseValue ?? .null, providerStatus?.databaseValue ?? .null,
                remark?.databaseValue ?? .null, number.databaseValue,
            ])
        return db.changesCount == 1
    }

    /// Notes that something could not be sent.
    public func dispatchFailed(_ number: Int64, error: String) throws {
        try db.run(
            kept: """
                UPDATE dispatch_log SET status = 'failed', error = ?, next_attempt_at = NULL, uncertain = 0,
                    digest = NULL
                WHERE number = ? AND status = 'pending'
                """, [error.databaseValue, number.databaseValue])
    }

    /// Notes that something which was counted as sent beforehand was not.
    public func recall(dispatch number: Int64, error: String) throws {
        try db.execute(
            sql: "UPDATE dispatch_log SET status = 'failed', error = ? WHERE number = ?",
            arguments: [error, number])
    }

    /// Lets something that was certainly not sent be tried again.
    public func retryDispatch(_ number: Int64, at moment: Instant, error: String) throws {
        try db.run(
            kept: """
                UPDATE dispatch_log SET next_attempt_at = ?, error = ?, uncertain = 0
                WHERE number = ? AND status = 'pending'
                """,
            [
                moment.seconds.databaseValue, error.databaseValue, number.databaseValue,
            ])
    }

    /// Notes what the provider says of something, where that is newer than what is known.
    ///
    /// - Parameter error: why it did not arrive, where the provider says so.
    /// - Returns: whether it was.
    public func setProviderStatus(
        _ status: String, of dispatch: DispatchRecord, error: String? = nil
    ) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE dispatch_log SET provider_status = ?, error = coalesce(?, error)
                WHERE number = ? AND provider_status IS ?
                """, arguments: [status, error, dispatch.number, dispatch.providerStatus])
        return db.changesCount == 1
    }

    /// Works out whether a step of the reminders that something was sent for has arrived: one way that took it is
    /// enough; without any, and none that still tries, it has not.
    ///
    /// - Parameters:
    ///   - channels: the channels of the step.
    ///   - lost: what a provider says of something that it took and that did not arrive.
    public func settle(
        step: String, channels: [String], lost: [String], ofDispatch number: Int64
    ) throws {
        let column = try ReminderSQL.column(step, "ok")
        guard (channels + lost).allSatisfy({ $0.allSatisfy(\.isLetter) }) else {
            throw StoreError.failed(detail: "no channel or status of that name")
        }
        func list(_ words: [String]) -> String {
            words.map { "'\($0)'" }.joined(separator: ", ")
        }
        let names = list(channels)
        try db.run(
            kept: """
                UPDATE reminders SET \(column) = (
                    SELECT CASE WHEN count(*) FILTER (WHERE d.status = 'dispatched'
                            AND coalesce(d.provider_status, '') NOT IN (\(list(lost)))) > 0 THEN 1
                        WHEN count(*) FILTER (WHERE d.status = 'pending') > 0 THEN NULL ELSE 0 END
                    FROM dispatch_tasks x JOIN dispatch_log d ON d.number = x.dispatch
                    WHERE x.task = reminders.task AND x.due_at = reminders.due_at AND d.channel IN (\(names)))
                WHERE (task, due_at) IN (SELECT task, due_at FROM dispatch_tasks WHERE dispatch = ?)
                """, [number.databaseValue])
    }

    /// Notes that a step did or did not reach the person after all, as the provider reports later.
    public func setReached(_ reached: Bool, step: String, ofDispatch number: Int64) throws {
        let column = try ReminderSQL.column(step, "ok")
        try db.execute(
            sql: """
                UPDATE reminders SET \(column) = ?
                WHERE (task, due_at) IN (SELECT task, due_at FROM dispatch_tasks WHERE dispatch = ?)
                """, arguments: [reached, number])
    }
}
