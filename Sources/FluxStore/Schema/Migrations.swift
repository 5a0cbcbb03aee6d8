import GRDB

/// The steps from an empty file to the present schema. They only append: a step that was released is never edited.
enum Migrations {
    /// A step, named by what it does. `PRAGMA user_version` is the number of steps that were taken.
    struct Step: Sendable {
        let name: String
        let statements: [String]
        /// What SQL alone cannot do, after the statements.
        var finish: @Sendable (Database) throws -> Void = { _ in }
    }

    static let steps: [Step] = [
        Step(name: "create tables", statements: Schema.base),
        Step(
            name: "create search index",
            statements: Schema.search + [
                "INSERT INTO tasks_search (tasks_search) VALUES ('rebuild')",
                "INSERT INTO messages_search (messages_search) VALUES ('rebuild')",
            ]),
        Step(
            name: "keep flows of entities, chain the audit trail", statements: Schema.flows,
            finish: AuditChain.chainUnchained),
        Step(
            name: "count tasks by day, slot, category and goal", statements: TallySchema.statements),
        Step(name: "keep calls to models", statements: ModelSchema.statements),
        Step(name: "chain reminders, keep subscriptions", statements: ReminderSchema.statements),
    ]

    /// The schema this flux reads and writes.
    static var current: Int { steps.count }

    /// Takes the steps after `version`, in the caller's transaction.
    static func apply(to db: Database, from version: Int, through last: Int = current) throws {
        for step in steps[version..<last] {
            for statement in step.statements { try db.execute(sql: statement) }
            try step.finish(db)
        }
        try db.execute(sql: "PRAGMA user_version = \(last)")
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
}
