/// Counts of tasks by day, slot, category and goal, which triggers keep in the transaction that changes the tasks: so
/// they follow undo, imports, erasure and repairs by themselves.
///
/// The day of a moment depends on the person's zone and on where their day ends. `tally_zone` spells both out as
/// offsets, so that the triggers need nothing but SQL; while it is empty only goals are counted.
enum TallySchema {
    /// What is counted, and by what.
    struct Count {
        /// The table.
        let table: String
        /// Its key.
        let key: String
        /// Selects `key, done, missed, open` of everything there is.
        let recount: String
    }

    /// Each count with the query that finds it anew.
    static let counts: [Count] = [
        Count(
            table: "tally_days", key: "day",
            recount: recount(key: "\(day(moment("t")))", of: "tasks t", where: isDated("t"))),
        Count(
            table: "tally_slots", key: "slot",
            recount: recount(
                key: slot("t.scheduled_at"), of: "tasks t",
                where: "t.scheduled_at IS NOT NULL AND \(isDated("t"))")),
        Count(
            table: "tally_categories", key: "category",
            recount: recount(
                key: "c.category",
                of: """
                    tasks t, (SELECT t2.number, e.value AS category FROM tasks t2 LEFT JOIN goals g ON g.number = t2.goal,
                        json_each(\(categories(tags: "t2.tags", goalTags: "g.tags"))) e GROUP BY 1, 2) c
                    """, where: "c.number = t.number AND \(isDated("t"))")),
        Count(
            table: "tally_goals", key: "goal",
            recount: recount(
                key: "s.goal",
                of: """
                    tasks t, (SELECT number, goal FROM tasks WHERE goal IS NOT NULL
                        UNION SELECT task, goal FROM task_goals) s
                    """, where: "s.number = t.number")),
    ]

    private static func recount(key: String, of tables: String, where condition: String) -> String {
        """
        SELECT \(key) AS key, sum(t.status = 'done') AS done, sum(t.status = 'missed') AS missed,
            sum(t.status IN ('pending', 'rescheduled')) AS open
        FROM \(tables) WHERE t.status <> 'cancelled' AND \(condition) GROUP BY 1
        """
    }

    /// The tables, the triggers, and the counts of goals, which need no zone.
    static let statements: [String] =
        [
            """
            CREATE TABLE tally_zone (
                since INTEGER PRIMARY KEY,
                utc_offset INTEGER NOT NULL,
                day_offset INTEGER NOT NULL
            ) STRICT
            """,
            table("tally_days", "day INTEGER PRIMARY KEY", suffix: "STRICT"),
            table("tally_slots", "slot INTEGER PRIMARY KEY", suffix: "STRICT"),
            table(
                "tally_categories", "category TEXT PRIMARY KEY NOT NULL",
                suffix: "STRICT, WITHOUT ROWID"),
            table("tally_goals", "goal INTEGER PRIMARY KEY", suffix: "STRICT"),
            "INSERT INTO tally_goals \(counts[3].recount)",
        ] + triggers

    private static func table(_ name: String, _ key: String, suffix: String) -> String {
        """
        CREATE TABLE \(name) (
            \(key),
            done INTEGER NOT NULL,
            missed INTEGER NOT NULL,
            open INTEGER NOT NULL
        ) \(suffix)
        """
    }

    // MARK: - Triggers

    /// Everything that a task counts for is taken away as it was and added as it is.
    static let triggers: [String] = [
        """
        CREATE TRIGGER tally_task_insert AFTER INSERT ON tasks WHEN new.status <> 'cancelled'
        BEGIN \(dated("new", .add)) \(inGoals("new", .add)) END
        """,
        """
        CREATE TRIGGER tally_task_delete AFTER DELETE ON tasks WHEN old.status <> 'cancelled'
        BEGIN \(dated("old", .remove)) \(inGoals("old", .remove)) END
        """,
        """
        CREATE TRIGGER tally_task_update AFTER UPDATE OF status, scheduled_at, completed_at, tags, goal ON tasks
        BEGIN \(dated("old", .remove)) \(inGoals("old", .remove)) \(dated("new", .add)) \(inGoals("new", .add)) END
        """,
        // A task that serves a further goal. The rows may come before their task and go after it, as undo has them.
        """
        CREATE TRIGGER tally_share_insert AFTER INSERT ON task_goals
        BEGIN \(shared("new", .add)) END
        """,
        """
        CREATE TRIGGER tally_share_delete AFTER DELETE ON task_goals
        BEGIN \(shared("old", .remove)) END
        """,
        // The tags of a goal are the categories of its tasks without tags of their own.
        """
        CREATE TRIGGER tally_goal_insert AFTER INSERT ON goals WHEN new.tags <> '[]'
        BEGIN \(ofGoal("new", tags: "'[]'", .remove)) \(ofGoal("new", tags: "new.tags", .add)) END
        """,
        """
        CREATE TRIGGER tally_goal_delete AFTER DELETE ON goals WHEN old.tags <> '[]'
        BEGIN \(ofGoal("old", tags: "old.tags", .remove)) \(ofGoal("old", tags: "'[]'", .add)) END
        """,
        """
        CREATE TRIGGER tally_goal_update AFTER UPDATE OF tags ON goals
        BEGIN \(ofGoal("new", tags: "old.tags", .remove)) \(ofGoal("new", tags: "new.tags", .add)) END
        """,
    ]

    private enum Direction {
        case add
        case remove
    }

    /// The statement that adds rows of `key, done, missed, open` to a count or takes them away. What counts nothing
    /// goes, so that no name outlives what bore it.
    private static func change(
        _ table: String, _ key: String, by rows: String, _ direction: Direction
    ) -> String {
        switch direction {
        case .add:
            return """
                INSERT INTO \(table) (\(key), done, missed, open) SELECT * FROM (\(rows)) WHERE true
                ON CONFLICT (\(key)) DO UPDATE SET done = done + excluded.done, missed = missed + excluded.missed,
                open = open + excluded.open;
                """
        case .remove:
            return """
                UPDATE \(table) SET done = \(table).done - r.done, missed = \(table).missed - r.missed,
                open = \(table).open - r.open FROM (\(rows)) r WHERE \(table).\(key) = r.key;
                DELETE FROM \(table) WHERE \(key) IN (SELECT key FROM (\(rows))) AND done = 0 AND missed = 0 AND open = 0;
                """
        }
    }

    /// Whether a row counts as done, missed and open.
    private static func counted(_ row: String) -> String {
        """
        \(row).status = 'done' AS done, \(row).status = 'missed' AS missed,
        \(row).status IN ('pending', 'rescheduled') AS open
        """
    }

    /// What a task counts for by its time.
    private static func dated(_ row: String, _ direction: Direction) -> String {
        let counts = "\(row).status <> 'cancelled' AND \(isDated(row))"
        let days = "SELECT \(day(moment(row))) AS key, \(counted(row)) WHERE \(counts)"
        let slots = """
            SELECT \(slot("\(row).scheduled_at")) AS key, \(counted(row))
            WHERE \(counts) AND \(row).scheduled_at IS NOT NULL
            """
        let goalTags = "(SELECT tags FROM goals WHERE number = \(row).goal)"
        let tags = """
            SELECT DISTINCT value AS key, \(counted(row))
            FROM json_each(\(categories(tags: "\(row).tags", goalTags: goalTags))) WHERE \(counts)
            """
        return [("days", "day", days), ("slots", "slot", slots), ("categories", "category", tags)]
            .map { change("tally_\($0.0)", $0.1, by: $0.2, direction) }.joined(separator: " ")
    }

    /// The goals that a task counts for: its own and those it serves too.
    private static func inGoals(_ row: String, _ direction: Direction) -> String {
        change(
            "tally_goals", "goal",
            by: """
                SELECT s.goal AS key, \(counted(row)) FROM (SELECT \(row).goal AS goal
                UNION SELECT goal FROM task_goals WHERE task = \(row).number) s
                WHERE s.goal IS NOT NULL AND \(row).status <> 'cancelled'
                """, direction)
    }

    private static func shared(_ row: String, _ direction: Direction) -> String {
        change(
            "tally_goals", "goal",
            by: """
                SELECT \(row).goal AS key, \(counted("t")) FROM tasks t
                WHERE t.number = \(row).task AND t.goal IS NOT \(row).goal AND t.status <> 'cancelled'
                """, direction)
    }

    /// What the tasks of a goal count for by its tags.
    private static func ofGoal(_ row: String, tags: String, _ direction: Direction) -> String {
        change(
            "tally_categories", "category",
            by: """
                SELECT e.value AS key, n.done, n.missed, n.open FROM
                (SELECT DISTINCT value FROM json_each(\(categories(tags: "'[]'", goalTags: tags)))) e,
                (SELECT coalesce(sum(status = 'done'), 0) AS done, coalesce(sum(status = 'missed'), 0) AS missed,
                    coalesce(sum(status IN ('pending', 'rescheduled')), 0) AS open
                    FROM tasks t WHERE t.goal = \(row).number AND t.tags = '[]' AND \(isDated("t"))) n
                WHERE n.done + n.missed + n.open > 0
                """, direction)
    }

    // MARK: - When and what

    /// A task belongs to the day of its scheduled time, a timeless one to that of its completion.
    private static func moment(_ row: String) -> String {
        "coalesce(\(row).scheduled_at, \(row).completed_at)"
    }

    private static func isDated(_ row: String) -> String {
        "\(moment(row)) IS NOT NULL AND EXISTS (SELECT 1 FROM tally_zone)"
    }

    /// The logical day of a moment, in days since 1970.
    private static func day(_ moment: String) -> String {
        "(SELECT \(floored("\(moment) + day_offset", 86_400)) \(stretch(of: moment)))"
    }

    /// The weekday, 1 for Monday, times 24, plus the hour.
    private static func slot(_ moment: String) -> String {
        let hours = floored("\(moment) + utc_offset", 3_600)
        // 1970-01-01 was a Thursday, so hour 0 is the 72nd of its week.
        return "(SELECT 24 + ((\(hours) + 72) % 168 + 168) % 168 \(stretch(of: moment)))"
    }

    private static func stretch(of moment: String) -> String {
        "FROM tally_zone WHERE since <= \(moment) ORDER BY since DESC LIMIT 1"
    }

    /// Division that rounds down, also before 1970.
    private static func floored(_ value: String, _ unit: Int) -> String {
        "((\(value)) - (((\(value)) % \(unit)) + \(unit)) % \(unit)) / \(unit)"
    }

    /// The tags of a task, else those of its goal, else `Other`, as a JSON list.
    private static func categories(tags: String, goalTags: String) -> String {
        """
        CASE WHEN \(tags) <> '[]' THEN \(tags) ELSE coalesce(nullif(\(goalTags), '[]'), '["Other"]') END
        """
    }
}
