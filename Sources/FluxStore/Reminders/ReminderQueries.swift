import FlowEngine
import FluxCalendar
import GRDB

/// A task whose reminder has not begun.
public struct DueTask: Equatable, Sendable {
    /// The task.
    public let task: Int64
    /// Its time.
    public let scheduledAt: Instant
}

/// How long what came due may be ago and still be sent, in seconds: a day.
public enum ReminderLimits {
    /// A day.
    public static let oldest: Int64 = 86_400
}

extension ReadTransaction {
    /// The open tasks that come due before a moment and have no reminder for their time, the earliest first; one that
    /// ended with a change of the task counts as none once that was taken back.
    ///
    /// - Parameter lead: seconds before a task that its reminder comes; one that was asked for earlier, or ended in a
    ///   proposal earlier, does not take its place.
    public func unremindedTasks(
        at now: Instant, before until: Instant, lead: Int64
    ) throws -> [DueTask] {
        try db.rows(
            kept: """
                SELECT t.number, t.scheduled_at FROM tasks t
                WHERE t.status IN ('pending', 'rescheduled') AND t.scheduled_at >= ?1 AND t.scheduled_at <= ?2
                    AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.task = t.number
                        AND r.scheduled_at = t.scheduled_at AND r.kind <> 'place'
                        AND r.outcome IS NOT 'snoozed'
                        AND NOT (r.kind = 'snooze' AND r.due_at < t.scheduled_at - ?4)
                        AND NOT (r.outcome IS 'proposed' AND r.push_sent_at IS NULL
                            AND r.proposed_at < t.scheduled_at - ?4)
                        AND (r.ended_at IS NULL OR NOT \(ReminderSQL.reopens)))
                ORDER BY t.scheduled_at, t.number
                """,
            [
                (now.seconds - ReminderLimits.oldest).databaseValue, until.seconds.databaseValue,
                now.seconds.databaseValue, lead.databaseValue,
            ]
        ) { DueTask(task: $0.int(0), scheduledAt: Instant(seconds: $0.int(1))) }
    }

    /// The time of the open task that comes due next after a moment.
    public func nextTaskTime(after moment: Instant) throws -> Instant? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT scheduled_at FROM tasks WHERE status IN ('pending', 'rescheduled') AND scheduled_at > ?
                ORDER BY scheduled_at LIMIT 1
                """, arguments: [moment.seconds]
        ).map(Instant.init(seconds:))
    }

    /// Open tasks that came due more than a day ago and that nobody was reminded of, the latest first.
    public func lateUnreminded(at now: Instant, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT t.number FROM tasks t
                WHERE t.status IN ('pending', 'rescheduled') AND t.scheduled_at < ?
                    AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.task = t.number
                        AND r.scheduled_at = t.scheduled_at AND coalesce(r.push_sent_at, r.whatsapp_sent_at,
                        r.voice_sent_at) IS NOT NULL)
                ORDER BY t.scheduled_at DESC LIMIT ?
                """, arguments: [now.seconds - ReminderLimits.oldest, limit])
    }

    /// The reminders that are not over, the earliest first.
    public func openReminders() throws -> [ReminderRecord] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM reminders WHERE ended_at IS NULL ORDER BY due_at, number")
        ).map(ReminderRecord.init)
    }

    /// The reminders of some tasks, the latest of a task last.
    public func reminders(of tasks: [Int64]) throws -> [ReminderRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM reminders WHERE task IN (SELECT value FROM json_each(?)) ORDER BY due_at, number
                """, arguments: [ReminderSQL.list(tasks)]
        ).map(ReminderRecord.init)
    }

    /// A reminder by its number.
    public func reminder(_ number: Int64) throws -> ReminderRecord? {
        try Row.fetchOne(db, sql: "SELECT * FROM reminders WHERE number = ?", arguments: [number])
            .map(ReminderRecord.init)
    }

    /// Times that are proposed and neither taken nor overtaken, by task.
    public func openProposals() throws -> [ReminderRecord] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT r.* FROM reminders r JOIN tasks t ON t.number = r.task
                    WHERE r.proposed_local IS NOT NULL AND r.outcome = 'proposed'
                        AND t.status IN ('pending', 'rescheduled', 'missed') AND t.scheduled_at IS r.scheduled_at
                    ORDER BY r.proposed_at, r.number
                    """)
        ).map(ReminderRecord.init)
    }

    /// What came up on the channels for a task, the latest last.
    public func notificationLog(of task: Int64, limit: Int) throws -> [NotificationLine] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM (SELECT number, at, channel, event, detail FROM notification_log WHERE task = ?
                    ORDER BY number DESC LIMIT ?) ORDER BY number
                """, arguments: [task, limit]
        ).map {
            NotificationLine(
                at: Instant(seconds: $0["at"]), channel: $0["channel"], event: $0["event"],
                detail: $0["detail"])
        }
    }
}

/// Something that came up on a channel.
public struct NotificationLine: Codable, Equatable, Sendable {
    /// When.
    public let at: Instant
    /// Where.
    public let channel: String
    /// What.
    public let event: String
    /// More on it.
    public let detail: String?
}

enum ReminderSQL {
    /// Whether a reminder that ended goes on: a change of the task ended it, which was taken back; or its time was over
    /// by a clock that was ahead. Takes the present moment as its third value.
    static let reopens = """
        (outcome IN (\(names(ReminderOutcome.allCases.filter(\.isByChange))))
            OR (ended_at > ?3 AND outcome IN (\(names([.tooOld, .undelivered, .unreachable])))))
        """

    private static func names(_ outcomes: [ReminderOutcome]) -> String {
        outcomes.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    static func list(_ numbers: [Int64]) -> String {
        "[\(numbers.map(String.init).joined(separator: ","))]"
    }

    /// The column of a step; a name that is none would get into the statement otherwise.
    static func column(_ step: String, _ suffix: String) throws -> String {
        guard ReminderRecord.steps.contains(step) else {
            throw StoreError.failed(detail: "no step of that name")
        }
        return "\(step)_\(suffix)"
    }
}
