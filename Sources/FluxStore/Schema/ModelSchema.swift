/// What is kept of calls to models: who was asked, how long it took, what it cost. What was said only where the person
/// wants it kept.
enum ModelSchema {
    static let statements: [String] = [
        "ALTER TABLE usage ADD COLUMN cost_micros INTEGER NOT NULL DEFAULT 0",
        """
        CREATE TABLE model_calls (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            flow INTEGER,
            phase TEXT,
            conversation INTEGER,
            role TEXT NOT NULL,
            provider TEXT NOT NULL,
            model TEXT NOT NULL,
            outcome TEXT NOT NULL,
            form TEXT,
            latency_ms INTEGER NOT NULL,
            first_text_ms INTEGER,
            prompt_tokens INTEGER NOT NULL DEFAULT 0,
            completion_tokens INTEGER NOT NULL DEFAULT 0,
            cost_micros INTEGER,
            correlation_id TEXT NOT NULL,
            question TEXT,
            answer TEXT
        ) STRICT
        """,
        "CREATE INDEX model_calls_by_time ON model_calls (at)",
    ]
}
