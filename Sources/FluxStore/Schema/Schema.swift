import FlowEngine

/// The tables of the store. `share/doc/flux/store.md` explains each; what stands here is what SQLite is told.
enum Schema {
    /// `PRAGMA application_id` of a flux store: the ASCII letters "flux".
    static let applicationID: Int32 = 0x666C_7578

    /// Tables whose changes are the user's data: recorded by the journal, undone and redone.
    static let userTables = [
        "profile", "goals", "series", "tasks", "task_goals", "conversations", "messages",
        "patterns",
        "flows", "flow_phases", "flow_entities", "settings",
    ]

    /// A status is spelled in its enum only; the CHECK constraint is made from it.
    static func oneOf(_ column: String, _ values: some Sequence<String>) -> String {
        "CHECK (\(column) IN (\(values.map { "'\($0)'" }.joined(separator: ", "))))"
    }

    /// The first schema.
    ///
    /// References between the user's tables have no ON DELETE action: taking a change back applies its inverse row by
    /// row with references checked at the end, and an action would change rows that the inverse is about to delete.
    static let base: [String] = [
        """
        CREATE TABLE sequence (
            name TEXT PRIMARY KEY NOT NULL,
            value INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "INSERT INTO sequence VALUES ('number', 0)",
        """
        CREATE TABLE profile (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT,
            sleep_start TEXT,
            sleep_end TEXT,
            work TEXT,
            chronotype TEXT \(oneOf("chronotype", ["morning", "evening", "neutral"])),
            timezone TEXT,
            home TEXT,
            work_place TEXT,
            commitments TEXT NOT NULL DEFAULT '[]',
            phone TEXT,
            phone_verified_at INTEGER,
            whatsapp_wanted INTEGER NOT NULL DEFAULT 0,
            whatsapp_consent_at INTEGER,
            onboarded_at INTEGER,
            updated_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE goals (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            description TEXT NOT NULL DEFAULT '',
            status TEXT NOT NULL \(oneOf("status", GoalState.allCases.map(\.rawValue))),
            tags TEXT NOT NULL DEFAULT '[]',
            parent INTEGER REFERENCES goals (number),
            pipeline_order INTEGER,
            target_weeks INTEGER,
            plan TEXT,
            flow INTEGER REFERENCES flows (number),
            activated_at INTEGER,
            completed_at INTEGER,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX goals_by_parent ON goals (parent) WHERE parent IS NOT NULL",
        "CREATE INDEX goals_active ON goals (status) WHERE status = 'active'",
        """
        CREATE TABLE series (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL \(oneOf("kind", RecurrenceKind.allCases.map(\.rawValue))),
            rule TEXT,
            recurrence TEXT,
            start_local TEXT NOT NULL,
            timezone TEXT NOT NULL,
            until_day TEXT,
            created_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE tasks (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            description TEXT NOT NULL DEFAULT '',
            status TEXT NOT NULL \(oneOf("status", TaskState.allCases.map(\.rawValue))),
            scheduled_at INTEGER,
            local_time TEXT,
            timezone TEXT,
            duration_minutes INTEGER CHECK (duration_minutes IS NULL OR duration_minutes BETWEEN 1 AND 10080),
            trigger_type TEXT NOT NULL \(oneOf("trigger_type", TriggerType.allCases.map(\.rawValue))),
            location_trigger TEXT,
            series INTEGER REFERENCES series (number),
            original_local TEXT,
            goal INTEGER REFERENCES goals (number),
            tags TEXT NOT NULL DEFAULT '[]',
            notes TEXT,
            amount TEXT,
            reason TEXT,
            completed_at INTEGER,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            CHECK ((trigger_type = 'location') = (location_trigger IS NOT NULL)),
            CHECK ((scheduled_at IS NULL) = (local_time IS NULL) AND (local_time IS NULL) = (timezone IS NULL))
        ) STRICT
        """,
        // One row per occurrence of a series, however often it is topped up or imported.
        "CREATE UNIQUE INDEX tasks_occurrence ON tasks (series, original_local) WHERE series IS NOT NULL",
        // The day view and analytics: cancelled tasks count nowhere.
        "CREATE INDEX tasks_by_day ON tasks (scheduled_at) WHERE status <> 'cancelled'",
        // Overdue, next and the notifier: only open tasks, however long the history is.
        "CREATE INDEX tasks_open ON tasks (scheduled_at) WHERE status IN ('pending', 'rescheduled')",
        "CREATE INDEX tasks_timeless_done ON tasks (completed_at) WHERE scheduled_at IS NULL AND status = 'done'",
        "CREATE INDEX tasks_by_goal ON tasks (goal, status) WHERE goal IS NOT NULL",
        """
        CREATE TABLE task_goals (
            task INTEGER NOT NULL REFERENCES tasks (number),
            goal INTEGER NOT NULL REFERENCES goals (number),
            PRIMARY KEY (task, goal)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX task_goals_by_goal ON task_goals (goal)",
        """
        CREATE TABLE conversations (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            state TEXT,
            flow INTEGER REFERENCES flows (number),
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE messages (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            conversation INTEGER NOT NULL REFERENCES conversations (number),
            role TEXT NOT NULL \(oneOf("role", ["user", "assistant", "system", "summary"])),
            content TEXT NOT NULL,
            agent_node TEXT,
            created_at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX messages_by_conversation ON messages (conversation)",
        """
        CREATE TABLE patterns (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            pattern_type TEXT NOT NULL,
            description TEXT NOT NULL,
            data TEXT NOT NULL,
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            overridden INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE flows (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            workflow TEXT NOT NULL,
            version INTEGER NOT NULL,
            ordered TEXT CHECK (ordered IN ('paused', 'cancelled')),
            status TEXT NOT NULL \(oneOf("status", FlowStatus.allCases.map(\.rawValue))),
            data TEXT NOT NULL DEFAULT '{}',
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE INDEX flows_unfinished ON flows (workflow, status)
            WHERE status NOT IN ('completed', 'cancelled')
        """,
        """
        CREATE TABLE flow_phases (
            flow INTEGER NOT NULL REFERENCES flows (number),
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            state TEXT NOT NULL \(oneOf("state", PhaseState.allCases.map(\.rawValue))),
            progress REAL NOT NULL DEFAULT 0,
            retry_count INTEGER NOT NULL DEFAULT 0,
            last_retry_at INTEGER,
            next_retry_at INTEGER,
            error TEXT,
            recovering INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (flow, position)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE flow_entities (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            flow INTEGER NOT NULL REFERENCES flows (number),
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            machines TEXT NOT NULL,
            data TEXT NOT NULL DEFAULT '{}',
            UNIQUE (flow, name)
        ) STRICT
        """,
        """
        CREATE TABLE settings (
            name TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE transitions (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            flow INTEGER,
            entity TEXT NOT NULL,
            subject INTEGER,
            machine TEXT NOT NULL,
            from_state TEXT,
            to_state TEXT NOT NULL,
            event TEXT NOT NULL,
            reason TEXT,
            actor TEXT NOT NULL,
            metadata TEXT,
            correlation_id TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX transitions_by_flow ON transitions (flow) WHERE flow IS NOT NULL",
        """
        CREATE TABLE violations (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            flow INTEGER,
            entity TEXT NOT NULL,
            subject INTEGER,
            code TEXT NOT NULL,
            details TEXT,
            actor TEXT NOT NULL,
            correlation_id TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE journal (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            command TEXT NOT NULL,
            kind TEXT NOT NULL \(oneOf("kind", JournalEntry.Kind.allCases.map(\.rawValue))),
            summary TEXT NOT NULL,
            flow INTEGER,
            phase TEXT,
            target INTEGER REFERENCES journal (number),
            undone_by INTEGER REFERENCES journal (number),
            changes INTEGER NOT NULL,
            changeset BLOB NOT NULL,
            correlation_id TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX journal_undoable ON journal (number) WHERE kind IN ('change', 'undo') AND undone_by IS NULL",
        """
        CREATE TABLE idempotency (
            key TEXT PRIMARY KEY NOT NULL,
            request TEXT NOT NULL,
            command TEXT NOT NULL,
            result TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            flow INTEGER,
            kind TEXT NOT NULL,
            payload TEXT NOT NULL,
            status TEXT NOT NULL \(oneOf("status", ["pending", "delivered", "given_up"])),
            attempts INTEGER NOT NULL DEFAULT 0,
            next_attempt_at INTEGER,
            error TEXT,
            correlation_id TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX outbox_pending ON outbox (next_attempt_at) WHERE status = 'pending'",
        """
        CREATE TABLE notification_log (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            task INTEGER NOT NULL REFERENCES tasks (number) ON DELETE CASCADE,
            at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            event TEXT NOT NULL,
            detail TEXT
        ) STRICT
        """,
        "CREATE INDEX notification_log_by_task ON notification_log (task)",
        """
        CREATE TABLE dispatch_log (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            task INTEGER REFERENCES tasks (number) ON DELETE SET NULL,
            at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            status TEXT NOT NULL \(oneOf("status", ["pending", "dispatched", "failed"])),
            provider_id TEXT UNIQUE,
            error TEXT,
            correlation_id TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX dispatch_log_pending ON dispatch_log (at) WHERE status = 'pending'",
        "CREATE INDEX dispatch_log_by_task ON dispatch_log (task) WHERE task IS NOT NULL",
        """
        CREATE TABLE usage (
            month TEXT NOT NULL,
            provider TEXT NOT NULL,
            role TEXT NOT NULL,
            calls INTEGER NOT NULL DEFAULT 0,
            prompt_tokens INTEGER NOT NULL DEFAULT 0,
            completion_tokens INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (month, provider, role)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    /// Full-text search over tasks and conversations: external-content FTS5 tables that triggers keep, so that undo,
    /// which runs triggers too, keeps them right by itself (https://www.sqlite.org/fts5.html#external_content_tables).
    static let search: [String] =
        searchTable("tasks", ["title", "description", "notes"])
        + searchTable("messages", ["content"])

    private static func searchTable(_ table: String, _ columns: [String]) -> [String] {
        let list = columns.joined(separator: ", ")
        let new = columns.map { "new.\($0)" }.joined(separator: ", ")
        let old = columns.map { "old.\($0)" }.joined(separator: ", ")
        let delete =
            "INSERT INTO \(table)_search (\(table)_search, rowid, \(list)) VALUES ('delete', old.number, \(old));"
        let insert = "INSERT INTO \(table)_search (rowid, \(list)) VALUES (new.number, \(new));"
        return [
            """
            CREATE VIRTUAL TABLE \(table)_search USING fts5 (
                \(list), content='\(table)', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
            )
            """,
            "CREATE TRIGGER \(table)_search_insert AFTER INSERT ON \(table) BEGIN \(insert) END",
            "CREATE TRIGGER \(table)_search_delete AFTER DELETE ON \(table) BEGIN \(delete) END",
            """
            CREATE TRIGGER \(table)_search_update AFTER UPDATE OF \(list) ON \(table)
            BEGIN \(delete) \(insert) END
            """,
        ]
    }

    /// What flows of entities, events, timers and alerts need, and the chain of the audit trail.
    static let flows: [String] = [
        // Nothing ever wrote to the first form of this table.
        "DROP TABLE flow_entities",
        """
        CREATE TABLE flow_entities (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            flow INTEGER NOT NULL REFERENCES flows (number),
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            machines TEXT NOT NULL,
            since TEXT NOT NULL,
            data TEXT NOT NULL DEFAULT '{}',
            UNIQUE (flow, kind, name)
        ) STRICT
        """,
        "ALTER TABLE flows ADD COLUMN definition TEXT",
        """
        CREATE TABLE workflow_definitions (
            digest TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            text TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE flow_timers (
            flow INTEGER NOT NULL REFERENCES flows (number) ON DELETE CASCADE,
            name TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            fired_at INTEGER,
            PRIMARY KEY (flow, name)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX flow_timers_due ON flow_timers (due_at) WHERE fired_at IS NULL",
        "CREATE INDEX flow_phases_retry ON flow_phases (next_retry_at) WHERE next_retry_at IS NOT NULL",
        """
        CREATE TABLE alerts (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL \(oneOf("severity", ["info", "warning", "critical"])),
            flow INTEGER REFERENCES flows (number) ON DELETE CASCADE,
            entity TEXT,
            message TEXT NOT NULL,
            action TEXT NOT NULL DEFAULT '',
            resolved_at INTEGER,
            sent_at INTEGER
        ) STRICT
        """,
        "CREATE UNIQUE INDEX alerts_open ON alerts (code, coalesce(flow, 0), coalesce(entity, '')) WHERE resolved_at IS NULL",
        "ALTER TABLE transitions ADD COLUMN salt BLOB",
        "ALTER TABLE transitions ADD COLUMN hash BLOB NOT NULL DEFAULT x''",
        "ALTER TABLE outbox ADD COLUMN claimed_at INTEGER",
        "ALTER TABLE outbox ADD COLUMN delivered_at INTEGER",
        "ALTER TABLE idempotency ADD COLUMN replays INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE journal ADD COLUMN flow_patch TEXT",
        "ALTER TABLE journal ADD COLUMN rolled_back_by INTEGER REFERENCES journal (number)",
        "CREATE INDEX journal_by_phase ON journal (flow, phase) WHERE phase IS NOT NULL",
    ]

    /// The name of every table and trigger of the present schema, those that SQLite keeps for itself included.
    static let names: Set<String> = {
        var names: Set<String> = ["sqlite_sequence"]
        for statement in Migrations.steps.flatMap(\.statements) {
            let words = statement.split(
                separator: " ", maxSplits: 4, omittingEmptySubsequences: true)
            guard words.count > 3, words[0] == "CREATE" else { continue }
            if words[1] == "TABLE" || words[1] == "TRIGGER" {
                names.insert(String(words[2]))
            } else if words[1] == "VIRTUAL" {
                names.insert(String(words[3]))
                // https://www.sqlite.org/fts5.html#fts5_data_structures
                for part in ["data", "idx", "docsize", "config"] {
                    names.insert("\(words[3])_\(part)")
                }
            }
        }
        return names
    }()

    /// The text of every trigger flux makes; another one, or any view, was planted by somebody else.
    static let triggers = Set(
        search.filter { $0.hasPrefix("CREATE TRIGGER") } + TallySchema.triggers)
}
