import FlowEngine
import FluxCalendar
import GRDB

/// Something that breaks a rule.
public struct RuleFinding: Codable, Equatable, Sendable {
    /// The rule's name.
    public let rule: String
    /// `error` or `warning`; warnings leave the store sound.
    public let severity: String
    /// What breaks it: a table and a number.
    public let subject: String
    /// What is wrong, without a person's words.
    public let description: String
    /// Whether there is one right repair, which flux can make.
    public let fixable: Bool

    /// Describes a finding.
    public init(rule: String, severity: String, subject: String, description: String, fixable: Bool)
    {
        self.rule = rule
        self.severity = severity
        self.subject = subject
        self.description = description
        self.fixable = fixable
    }
}

/// A rule that was looked at.
public struct RuleCount: Codable, Equatable, Sendable {
    /// The rule's name.
    public let rule: String
    /// How many rows it was held against.
    public internal(set) var scanned: Int
    /// How many break it.
    public internal(set) var violations: Int
}

/// What a check found: exact counts, and of each rule the first findings, so that a store of any size is checked in
/// bounded memory.
public struct RuleReport: Sendable {
    /// How many findings of one rule are listed.
    public static let mostListed = 1_000
    /// The rules, in the order they were looked at.
    public private(set) var counts: [RuleCount] = []
    /// The findings that are listed.
    public private(set) var findings: [RuleFinding] = []
    /// Whether an error was found, listed or not.
    public private(set) var hasErrors = false
    private var places: [String: Int] = [:]

    /// An empty report.
    public init() {}

    /// Notes that a rule was held against rows.
    public mutating func scan(_ rule: String, _ rows: Int = 1) {
        counts[place(of: rule)].scanned += rows
    }

    /// Notes what breaks a rule.
    public mutating func add(_ finding: RuleFinding) {
        let place = place(of: finding.rule)
        counts[place].violations += 1
        hasErrors = hasErrors || finding.severity == "error"
        if counts[place].violations <= RuleReport.mostListed { findings.append(finding) }
    }

    private mutating func place(of rule: String) -> Int {
        if let place = places[rule] { return place }
        counts.append(RuleCount(rule: rule, scanned: 0, violations: 0))
        places[rule] = counts.count - 1
        return counts.count - 1
    }
}

/// What the rules need to know from the settings.
public struct RuleSettings: Sendable {
    /// The present moment.
    public var now: Instant
    /// How many goals may be active.
    public var activeGoals: Int
    /// How long a task without a duration counts as.
    public var defaultMinutes: Int

    /// Joins them.
    public init(now: Instant, activeGoals: Int, defaultMinutes: Int) {
        self.now = now
        self.activeGoals = activeGoals
        self.defaultMinutes = defaultMinutes
    }
}

/// A rule as one query that selects the numbers of the rows that break it, and how to mend one where there is one right
/// way.
struct StoreRule {
    let name: String
    var severity = "error"
    /// What the rows are called.
    let table: String
    let description: String
    /// Selects the numbers.
    let query: String
    var repair: Repair?

    /// What mends a row.
    enum Repair {
        /// A statement with the number as its argument, twice where it stands twice.
        case statement(String)
        /// A task is cancelled, with a row in the audit trail.
        case cancelTask
    }

    /// The rules between the tables.
    static func all(_ settings: RuleSettings) -> [StoreRule] {
        func rows(_ table: String, _ condition: String) -> String {
            "SELECT number FROM \(table) WHERE \(condition) ORDER BY number"
        }
        return [
            StoreRule(
                name: "done_has_completion_time", table: "tasks",
                description: "a done task without a completion time",
                query: rows("tasks", "status = 'done' AND completed_at IS NULL"),
                repair: .statement(
                    """
                    UPDATE tasks SET completed_at = min(updated_at,
                        coalesce(scheduled_at + 60 * coalesce(duration_minutes, 0), updated_at))
                    WHERE number = ?
                    """)),
            StoreRule(
                name: "open_has_no_completion_time", table: "tasks",
                description: "a task that is not done with a completion time",
                query: rows("tasks", "status <> 'done' AND completed_at IS NOT NULL"),
                repair: .statement("UPDATE tasks SET completed_at = NULL WHERE number = ?")),
            StoreRule(
                name: "no_open_task_of_ended_goal", table: "tasks",
                description: "an open task of a goal that has ended",
                query: rows(
                    "tasks",
                    """
                    status IN ('pending', 'rescheduled') AND goal IN
                    (SELECT number FROM goals WHERE status IN ('completed', 'abandoned'))
                    AND NOT EXISTS (SELECT 1 FROM task_goals x JOIN goals g ON g.number = x.goal
                        WHERE x.task = tasks.number AND g.status = 'active')
                    """), repair: .cancelTask),
            StoreRule(
                name: "task_state_follows_its_history", table: "tasks",
                description: "a task in a state that its history does not lead to",
                query: """
                    SELECT t.number FROM (SELECT subject, to_state, max(number) FROM transitions
                        WHERE entity = 'task' AND machine = 'task' GROUP BY subject) h
                    JOIN tasks t ON t.number = h.subject WHERE h.to_state <> t.status ORDER BY t.number
                    """),
            StoreRule(
                name: "numbers_name_one_thing", table: "goals",
                description: "a number that names two things",
                query: """
                    WITH few AS (SELECT number FROM goals UNION ALL SELECT number FROM flows
                        UNION ALL SELECT number FROM series UNION ALL SELECT number FROM patterns)
                    SELECT number FROM few GROUP BY number HAVING count(*) > 1
                    UNION SELECT number FROM few WHERE number IN (SELECT number FROM tasks) ORDER BY number
                    """),
            StoreRule(
                name: "numbers_were_handed_out", table: "tasks",
                description: "a number that was never handed out",
                query: """
                    WITH last AS (SELECT value FROM sequence WHERE name = 'number')
                    SELECT number FROM tasks WHERE number > (SELECT value FROM last)
                    UNION ALL SELECT number FROM goals WHERE number > (SELECT value FROM last)
                    UNION ALL SELECT number FROM flows WHERE number > (SELECT value FROM last)
                    UNION ALL SELECT number FROM series WHERE number > (SELECT value FROM last)
                    """),
            StoreRule(
                name: "active_goals_within_limit", table: "goals",
                description: "more active goals than allowed",
                query: """
                    SELECT number FROM goals WHERE status = 'active' ORDER BY activated_at, number
                    LIMIT -1 OFFSET \(settings.activeGoals)
                    """),
            StoreRule(
                name: "completed_goal_has_a_successor", table: "goals",
                description: "a completed goal whose next step on the roadmap was never started",
                query: """
                    SELECT g.number FROM goals g JOIN goals n ON coalesce(n.parent, n.number) = coalesce(g.parent, g.number)
                        AND n.pipeline_order = g.pipeline_order + 1
                    WHERE g.status = 'completed' AND n.status = 'pipeline' AND n.flow IS NULL ORDER BY g.number
                    """),
            StoreRule(
                name: "open_tasks_do_not_overlap", severity: "warning", table: "tasks",
                description: "an open task that begins before another one ends",
                query: """
                    SELECT number FROM (SELECT number, scheduled_at,
                        max(scheduled_at + 60 * coalesce(duration_minutes, \(settings.defaultMinutes)))
                        OVER (ORDER BY scheduled_at, number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy
                        FROM tasks WHERE status IN ('pending', 'rescheduled') AND scheduled_at IS NOT NULL)
                    WHERE busy > scheduled_at
                    """),
            StoreRule(
                name: "conversations_have_messages", table: "conversations",
                description: "a conversation without messages",
                query: rows("conversations", "number NOT IN (SELECT conversation FROM messages)"),
                repair: .statement("DELETE FROM conversations WHERE number = ?")),
            StoreRule(
                name: "dispatches_are_settled", table: "dispatch_log",
                description: "a dispatch that has been pending for more than 5 minutes",
                query: rows(
                    "dispatch_log",
                    "status = 'pending' AND coalesce(next_attempt_at, at) < \(settings.now.seconds - 300)"
                )),
            StoreRule(
                name: "notification_stamps_in_order", table: "notification_log",
                description: "a notification that is stamped before the one it followed",
                query: """
                    SELECT number FROM (SELECT number, at, lag(at) OVER (PARTITION BY task ORDER BY number) AS before
                        FROM notification_log) WHERE at < before ORDER BY number
                    """),
            StoreRule(
                name: "phase_state_follows_its_history", table: "flows",
                description: "a flow with a phase in a state that its history does not lead to",
                query: """
                    SELECT DISTINCT p.flow FROM flow_phases p LEFT JOIN (SELECT flow, entity, to_state, max(number)
                        FROM transitions WHERE machine = 'phase' AND flow IS NOT NULL GROUP BY flow, entity) h
                        ON h.flow = p.flow AND h.entity = p.name
                    WHERE p.state <> coalesce(h.to_state, 'not_started') ORDER BY p.flow
                    """),
        ]
    }

    /// The names of the rules, in their order.
    static let names = all(
        RuleSettings(now: Instant(seconds: 0), activeGoals: 1, defaultMinutes: 1)
    )
    .map(\.name)
}

extension ReadTransaction {
    /// The rules between the tables, SQLite's own among them, as statements with their names in comments.
    public static func rulesAsSQL(_ settings: RuleSettings) -> [String] {
        ["PRAGMA integrity_check(20);", "PRAGMA foreign_key_check;"]
            + StoreRule.all(settings).flatMap { ["-- \($0.name)", $0.query + ";"] }
    }

    /// Holds the store against its rules: SQLite's own checks of structure and references, and those between the tables.
    ///
    /// - Parameter progress: told how many rules were looked at, and how many there are.
    public func checkRules(
        _ settings: RuleSettings, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> RuleReport {
        var report = RuleReport()
        report.scan("sqlite_integrity")
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
            report.add(
                RuleFinding(
                    rule: "sqlite_integrity", severity: "error", subject: "file",
                    description: "SQLite finds the file damaged", fixable: false))
        }
        report.scan("references")
        let dangling = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
        while let row = try dangling.next() {
            report.add(
                RuleFinding(
                    rule: "references", severity: "error",
                    subject:
                        "\(row[0] as String? ?? "") \((row[1] as Int64?).map(String.init) ?? "")",
                    description: "a row that points nowhere", fixable: false))
        }
        let texts = try String.fetchAll(
            db, sql: "SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")
        report.scan("schema_is_ours", texts.count)
        for text in texts where !Schema.triggers.contains(text) {
            report.add(
                RuleFinding(
                    rule: "schema_is_ours", severity: "error", subject: "schema",
                    description: "a trigger or view that flux did not make", fixable: false))
        }
        var sizes: [String: Int] = [:]
        let rules = StoreRule.all(settings)
        for (index, rule) in rules.enumerated() {
            progress(index + 1, rules.count + 1)
            if sizes[rule.table] == nil {
                sizes[rule.table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rule.table)")
            }
            report.scan(rule.name, sizes[rule.table] ?? 0)
            let broken = try Int64.fetchCursor(db, sql: rule.query)
            while let number = try broken.next() {
                report.add(
                    RuleFinding(
                        rule: rule.name, severity: rule.severity,
                        subject: "\(rule.table) \(number)", description: rule.description,
                        fixable: rule.repair != nil))
            }
        }
        try checkTallies(&report)
        return report
    }
}

extension ReadTransaction {
    private func checkTallies(_ report: inout RuleReport) throws {
        let rule = "counts_match_tasks"
        for count in try tallyDifferences() {
            report.scan(rule, count.scanned)
            guard count.wrong > 0 else { continue }
            report.add(
                RuleFinding(
                    rule: rule, severity: "error", subject: count.table,
                    description: "counts that are not what the tasks say", fixable: true))
        }
    }
}

extension WriteTransaction {
    /// Mends what breaks the rules between the tables, where there is one right way.
    ///
    /// - Returns: how many rows were mended.
    public func repairRules(_ settings: RuleSettings) throws -> Int {
        var mended = 0
        for rule in StoreRule.all(settings) {
            guard let repair = rule.repair else { continue }
            for number in try Int64.fetchAll(db, sql: rule.query) {
                switch repair {
                case .statement(let sql):
                    try db.execute(sql: sql, arguments: [number])
                case .cancelTask:
                    guard let task = try task(reference: String(number)) else { continue }
                    try move(task, to: .cancelled, reason: rule.name)
                }
                mended += 1
            }
        }
        if try tallyDifferences().contains(where: { $0.wrong > 0 }) {
            try recountTally(for: nil)
            mended += 1
        }
        return mended
    }

    /// Writes a flow's status as it follows from its state.
    public func setStatus(_ status: FlowStatus, ofFlow flow: FlowRecord) throws {
        try db.execute(
            sql: "UPDATE flows SET status = ?, updated_at = ? WHERE number = ?",
            arguments: [status.rawValue, context.now.seconds, flow.number])
        try audit(
            entity: "flow", subject: flow.number, machine: FlowStatus.machineName,
            from: flow.status.rawValue, to: status.rawValue, flow: flow.number)
    }
}
