import FlowEngine
import FluxCalendar
import GRDB

/// A rule of the store and what breaks it.
public struct RuleFinding: Codable, Equatable, Sendable {
    /// The rule's name.
    public let rule: String
    /// `error` or `warning`; warnings leave the store sound.
    public let severity: String
    /// What breaks it: a table and a number.
    public let subject: String
    /// What is wrong, without a person's words.
    public let description: String
}

/// A rule that was looked at.
public struct RuleCount: Codable, Equatable, Sendable {
    /// The rule's name.
    public let rule: String
    /// How many rows it was held against.
    public let scanned: Int
    /// How many break it.
    public let violations: Int
}

/// A rule as one query: it selects the numbers of the rows that break it.
private struct Rule {
    let name: String
    let severity: String
    let table: String
    let description: String
    let condition: String
}

extension ReadTransaction {
    private static let rules: [Rule] = [
        Rule(
            name: "done_has_completion_time", severity: "error", table: "tasks",
            description: "a done task without a completion time",
            condition: "status = 'done' AND completed_at IS NULL"),
        Rule(
            name: "open_has_no_completion_time", severity: "error", table: "tasks",
            description: "a task that is not done with a completion time",
            condition: "status <> 'done' AND completed_at IS NOT NULL"),
        Rule(
            name: "no_open_task_of_ended_goal", severity: "error", table: "tasks",
            description: "an open task of a goal that has ended",
            condition: """
                status IN ('pending', 'rescheduled') AND goal IN
                (SELECT number FROM goals WHERE status IN ('completed', 'abandoned'))
                AND NOT EXISTS (SELECT 1 FROM task_goals x JOIN goals g ON g.number = x.goal
                    WHERE x.task = tasks.number AND g.status = 'active')
                """),
        Rule(
            name: "numbers_name_one_thing", severity: "error", table: "goals",
            description: "a number that names two things",
            condition: """
                number IN (SELECT number FROM tasks) OR number IN (SELECT number FROM flows)
                OR number IN (SELECT number FROM series) OR number IN (SELECT number FROM patterns)
                """),
        Rule(
            name: "conversations_have_messages", severity: "error", table: "conversations",
            description: "a conversation without messages",
            condition: "number NOT IN (SELECT conversation FROM messages)"),
        Rule(
            name: "numbers_were_handed_out", severity: "error", table: "tasks",
            description: "a number that was never handed out",
            condition: "number > (SELECT value FROM sequence WHERE name = 'number')"),
    ]

    /// Holds the store against its rules: SQLite's own checks of structure and references, and flux's.
    public func checkRules() throws -> (counts: [RuleCount], findings: [RuleFinding]) {
        var counts: [RuleCount] = []
        var findings: [RuleFinding] = []
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter {
            $0 != "ok"
        }
        findings += integrity.map { _ in
            RuleFinding(
                rule: "sqlite_integrity", severity: "error", subject: "file",
                description: "SQLite finds the file damaged")
        }
        counts.append(RuleCount(rule: "sqlite_integrity", scanned: 1, violations: integrity.count))
        let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        findings += dangling.map { row in
            RuleFinding(
                rule: "references", severity: "error",
                subject: "\(row[0] as String? ?? "") \((row[1] as Int64?).map(String.init) ?? "")",
                description: "a row that points nowhere")
        }
        counts.append(RuleCount(rule: "references", scanned: 1, violations: dangling.count))
        let texts = try String.fetchAll(
            db, sql: "SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")
        let planted = texts.filter { !Schema.triggers.contains($0) }.count
        if planted > 0 {
            findings.append(
                RuleFinding(
                    rule: "schema_is_ours", severity: "error", subject: "schema",
                    description: "\(planted) triggers or views that flux did not make"))
        }
        counts.append(
            RuleCount(rule: "schema_is_ours", scanned: texts.count, violations: planted))
        for rule in ReadTransaction.rules {
            let broken = try Int64.fetchAll(
                db, sql: "SELECT number FROM \(rule.table) WHERE \(rule.condition) ORDER BY number")
            findings += broken.map {
                RuleFinding(
                    rule: rule.name, severity: rule.severity, subject: "\(rule.table) \($0)",
                    description: rule.description)
            }
            counts.append(
                RuleCount(
                    rule: rule.name,
                    scanned: try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rule.table)") ?? 0,
                    violations: broken.count))
        }
        return (counts, findings)
    }
}
