/// The chain of reminders: what was claimed and sent for each task, to whom, and what came back.
enum ReminderSchema {
    static let statements: [String] = [
        """
        CREATE TABLE reminders (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            task INTEGER NOT NULL REFERENCES tasks (number) ON DELETE CASCADE,
            kind TEXT NOT NULL \(Schema.oneOf("kind", ReminderKind.allCases.map(\.rawValue))),
            due_at INTEGER NOT NULL,
            scheduled_at INTEGER,
            push_sent_at INTEGER,
            push_ok INTEGER,
            whatsapp_sent_at INTEGER,
            whatsapp_ok INTEGER,
            voice_sent_at INTEGER,
            voice_ok INTEGER,
            skipped TEXT NOT NULL DEFAULT '',
            held_at INTEGER,
            acked_at INTEGER,
            asked_again_at INTEGER,
            proposed_local TEXT,
            proposed_at INTEGER,
            proposed_on TEXT,
            ended_at INTEGER,
            outcome TEXT,
            reopened_at INTEGER,
            UNIQUE (task, due_at)
        ) STRICT
        """,
        "CREATE INDEX reminders_open ON reminders (due_at) WHERE ended_at IS NULL",
        "CREATE INDEX reminders_proposed ON reminders (proposed_at) WHERE proposed_local IS NOT NULL",
        "ALTER TABLE dispatch_log ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1",
        // While it is pending: when somebody else may take it up; a claim lasts five minutes.
        "ALTER TABLE dispatch_log ADD COLUMN next_attempt_at INTEGER",
        // Whether an attempt may have arrived without anybody knowing.
        "ALTER TABLE dispatch_log ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE dispatch_log ADD COLUMN provider_status TEXT",
        "ALTER TABLE dispatch_log ADD COLUMN digest TEXT",
        "ALTER TABLE dispatch_log ADD COLUMN subscription INTEGER",
        "UPDATE dispatch_log SET next_attempt_at = at + 300 WHERE status = 'pending'",
        "DROP INDEX dispatch_log_pending",
        "CREATE INDEX dispatch_log_pending ON dispatch_log (next_attempt_at) WHERE status = 'pending'",
        "CREATE INDEX dispatch_log_by_channel ON dispatch_log (channel, at)",
        """
        CREATE TABLE dispatch_tasks (
            dispatch INTEGER NOT NULL REFERENCES dispatch_log (number) ON DELETE CASCADE,
            task INTEGER NOT NULL REFERENCES tasks (number) ON DELETE CASCADE,
            due_at INTEGER NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (dispatch, task)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX dispatch_tasks_by_task ON dispatch_tasks (task)",
        """
        CREATE TABLE push_subscriptions (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            endpoint TEXT NOT NULL UNIQUE,
            p256dh TEXT NOT NULL,
            auth TEXT NOT NULL,
            label TEXT,
            created_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT
        """,
    ]
}
