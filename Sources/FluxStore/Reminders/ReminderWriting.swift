import FluxCalendar
import GRDB

extension WriteTransaction {
    /// Begins the reminder of a task for a time, or lets the last one go on: one that runs stays as it is, and one that a
    /// change of the task ended goes on with what was sent.
    ///
    /// - Returns: the reminder; `nil` when it is over.
    public func beginReminder(
        of task: Int64, kind: ReminderKind, dueAt: Instant, scheduledAt: Instant?
    ) throws -> ReminderRecord? {
        if kind == .time, let last = try lastReminder(of: task, scheduledAt: scheduledAt) {
            if last.endedAt == nil { return last }
            if try reopen(last) { return try reminder(last.number) }
        }
        try db.run(
            kept: """
                INSERT OR IGNORE INTO reminders (task, kind, due_at, scheduled_at) VALUES (?, ?, ?, ?)
                """,
            [
                task.databaseValue, kind.rawValue.databaseValue, dueAt.seconds.databaseValue,
                scheduledAt?.seconds.databaseValue ?? .null,
            ])
        return try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT * FROM reminders WHERE task = ? AND due_at = ? AND ended_at IS NULL"),
            arguments: [task, dueAt.seconds]
        ).map(ReminderRecord.init)
    }

    /// The reminder that counts for a time of a task: the latest that was not put off for another one.
    private func lastReminder(of task: Int64, scheduledAt: Instant?) throws -> ReminderRecord? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT * FROM reminders WHERE task = ? AND scheduled_at IS ? AND kind <> 'place'
                        AND outcome IS NOT 'snoozed' ORDER BY due_at DESC LIMIT 1
                    """), arguments: [task, scheduledAt?.seconds]
        ).map(ReminderRecord.init)
    }

    private func reopen(_ reminder: ReminderRecord) throws -> Bool {
        try db.run(
            kept: """
                UPDATE reminders SET ended_at = NULL, outcome = NULL, reopened_at = ?1 WHERE number = ?2
                    AND ended_at IS NOT NULL AND \(ReminderSQL.reopens)
                """,
            [
                context.now.seconds.databaseValue, reminder.number.databaseValue,
                context.now.seconds.databaseValue,
            ])
        return db.changesCount == 1
    }

    /// Puts the reminder of a task off: those that run end, and another one begins at a moment.
    ///
    /// - Returns: the moment, which may be a second later where one stood there already.
    public func snoozeReminder(of task: Int64, until moment: Instant, scheduledAt: Instant?) throws
        -> Instant
    {
        var dueAt = moment
        for reminder in try reminders(of: [task]) {
            if reminder.endedAt == nil || reminder.outcome == .proposed {
                try end(reminder, .snoozed)
            }
            if reminder.dueAt == dueAt { dueAt = dueAt.adding(seconds: 1) }
        }
        _ = try beginReminder(of: task, kind: .snooze, dueAt: dueAt, scheduledAt: scheduledAt)
        return dueAt
    }

    /// Takes a step of a reminder: a compare-and-set, so that of two notifiers one sends.
    ///
    /// - Returns: whether this one has it.
    public func claim(step: String, of reminder: ReminderRecord) throws -> Bool {
        let column = try ReminderSQL.column(step, "sent_at")
        try db.run(
            kept: """
                UPDATE reminders SET \(column) = ? WHERE number = ? AND \(column) IS NULL AND ended_at IS NULL
                """, [context.now.seconds.databaseValue, reminder.number.databaseValue])
        return db.changesCount == 1
    }

    /// Takes the second question about a task that was seen.
    ///
    /// - Returns: whether this one has it.
    public func claimSecondQuestion(of reminder: ReminderRecord) throws -> Bool {
        try db.run(
            kept: """
                UPDATE reminders SET asked_again_at = ? WHERE number = ? AND asked_again_at IS NULL
                    AND ended_at IS NULL
                """, [context.now.seconds.databaseValue, reminder.number.databaseValue])
        return db.changesCount == 1
    }

    /// Notes that a step is passed over.
    ///
    /// - Returns: whether that is new.
    public func skip(step: String, of reminder: ReminderRecord) throws -> Bool {
        let name = try ReminderSQL.column(step, "ok").dropLast(3)
        try db.execute(
            sql: """
                UPDATE reminders SET skipped = trim(skipped || ' ' || ?) WHERE number = ?
                    AND instr(' ' || skipped || ' ', ' ' || ? || ' ') = 0
                """, arguments: [String(name), reminder.number, String(name)])
        return db.changesCount == 1
    }

    /// Notes that a reminder is held back.
    ///
    /// - Returns: whether that is new.
    public func hold(_ reminder: ReminderRecord) throws -> Bool {
        try db.execute(
            sql: "UPDATE reminders SET held_at = ? WHERE number = ? AND held_at IS NULL",
            arguments: [context.now.seconds, reminder.number])
        return db.changesCount == 1
    }

    /// Notes that the person has seen a reminder; it stops rising.
    ///
    /// - Returns: whether it was open and not seen before.
    public func acknowledge(_ reminder: ReminderRecord) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE reminders SET acked_at = ? WHERE number = ? AND acked_at IS NULL AND ended_at IS NULL
                """, arguments: [context.now.seconds, reminder.number])
        return db.changesCount == 1
    }

    /// Keeps a time that is proposed, and ends the reminder with it.
    public func propose(
        _ local: CivilDateTime, for reminder: ReminderRecord, on channel: String
    ) throws {
        try db.execute(
            sql: """
                UPDATE reminders SET proposed_local = ?, proposed_at = ?, proposed_on = ?, outcome = 'proposed',
                    ended_at = ? WHERE number = ?
                """,
            arguments: [
                local.description, context.now.seconds, channel, context.now.seconds,
                reminder.number,
            ])
    }

    /// Ends a reminder.
    ///
    /// - Returns: whether it was open, or ended in a proposal only.
    @discardableResult
    public func end(_ reminder: ReminderRecord, _ outcome: ReminderOutcome) throws -> Bool {
        try db.run(
            kept: """
                UPDATE reminders SET ended_at = ?, outcome = ? WHERE number = ?
                    AND (ended_at IS NULL OR outcome = 'proposed')
                """,
            [
                context.now.seconds.databaseValue, outcome.rawValue.databaseValue,
                reminder.number.databaseValue,
            ])
        return db.changesCount == 1
    }

    /// Ends what is open of reminders of tasks that are no longer open or have another time now.
    ///
    /// - Returns: how many.
    public func endOvertakenReminders() throws -> Int {
        try db.execute(
            sql: """
                UPDATE reminders SET ended_at = ?, outcome = 'moved' WHERE ended_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM tasks t WHERE t.number = reminders.task AND t.status IN ('pending', 'rescheduled')
                        AND t.scheduled_at IS reminders.scheduled_at)
                """, arguments: [context.now.seconds])
        return db.changesCount
    }

    /// Ends the open reminders of tasks that wait for a place, also those that were put off.
    public func endPlaceReminders(of tasks: [Int64]) throws {
        try db.execute(
            sql: """
                UPDATE reminders SET ended_at = ?, outcome = 'moved' WHERE ended_at IS NULL
                    AND task IN (SELECT value FROM json_each(?))
                """, arguments: [context.now.seconds, ReminderSQL.list(tasks)])
    }

    /// Notes that a task came up on a channel. The log of a task never goes back in time, whatever the clock does.
    public func note(
        task: Int64, channel: String, event: String, detail: String? = nil
    ) throws {
        try db.run(
            kept: """
                INSERT INTO notification_log (task, at, channel, event, detail)
                VALUES (?1, max(?2, (SELECT coalesce(max(at), 0) FROM notification_log WHERE task = ?1)), ?3, ?4, ?5)
                """,
            [
                task.databaseValue, context.now.seconds.databaseValue, channel.databaseValue,
                event.databaseValue, detail?.databaseValue ?? .null,
            ])
    }
}
