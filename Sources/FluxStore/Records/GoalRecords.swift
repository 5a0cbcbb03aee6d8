import FlowEngine
import FluxCalendar
import FluxJSON
import GRDB

/// A goal to be stored.
public struct NewGoal: Sendable {
    /// What is aimed at.
    public var title: String
    /// Longer words on it.
    public var description = ""
    /// The state it starts in: `pipeline`, or `active` in the same step.
    public var status: GoalState
    /// Its tags.
    public var tags: [String] = []
    /// The goal whose roadmap it is a step of.
    public var parent: Int64?
    /// Its place in that roadmap, from 1.
    public var pipelineOrder: Int?
    /// How many weeks it takes, 1–6.
    public var targetWeeks: Int?
    /// The approved plan.
    public var plan: JSON?
    /// The flow it came from.
    public var flow: Int64?
    /// When it became, or shall become, active.
    public var activatedAt: Instant?

    /// A goal with a title and a state.
    public init(title: String, status: GoalState) {
        self.title = title
        self.status = status
    }
}

/// A stored goal.
public struct GoalRecord: Equatable, Sendable {
    /// Its permanent short number.
    public let number: Int64
    /// Its UUID.
    public let id: String
    /// What is aimed at.
    public let title: String
    /// Longer words on it.
    public let description: String
    /// Its state.
    public let status: GoalState
    /// Its tags.
    public let tags: [String]
    /// The goal whose roadmap it is a step of.
    public let parent: GoalReference?
    /// Its place in that roadmap.
    public let pipelineOrder: Int?
    /// How many weeks it takes.
    public let targetWeeks: Int?
    /// The approved plan as JSON text; parsed only by those who need it.
    public let plan: String?
    /// The flow it came from.
    public let flow: Int64?
    /// When it became active.
    public let activatedAt: Instant?
    /// When it was completed.
    public let completedAt: Instant?
    /// When it was stored.
    public let createdAt: Instant
    /// How its tasks stand.
    public let progress: GoalProgress
}

/// How the tasks of a goal stand; cancelled ones count nowhere.
public struct GoalProgress: Codable, Equatable, Sendable {
    /// Done.
    public let done: Int
    /// Missed.
    public let missed: Int
    /// Pending or rescheduled.
    public let open: Int
    /// All of these.
    public let total: Int
    /// Done as a share of the total, 0–100, cut to one decimal.
    public let percent: Double

    /// Counts tasks.
    public init(done: Int, missed: Int, open: Int) {
        self.done = done
        self.missed = missed
        self.open = open
        total = done + missed + open
        percent = total == 0 ? 0 : Double(done * 1000 / total) / 10
    }
}

extension ReadTransaction {
    /// Goals in the given states (`nil` means all), active first, then by number.
    public func goals(statuses: [GoalState]? = nil, parent: Int64? = nil) throws -> [GoalRecord] {
        var clauses: [String] = []
        var arguments: StatementArguments = []
        if let statuses {
            clauses.append(
                "g.status IN (\(statuses.map { "'\($0.rawValue)'" }.joined(separator: ", ")))")
        }
        if let parent {
            clauses.append("g.parent = ?")
            arguments += [parent]
        }
        let condition = clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND ")
        let order = """
             ORDER BY CASE g.status WHEN 'active' THEN 0 WHEN 'pipeline' THEN 1 ELSE 2 END,
            coalesce(g.parent, g.number), coalesce(g.pipeline_order, 0), g.number
            """
        return try Row.fetchAll(
            db, sql: GoalRecord.selection + condition + order, arguments: arguments
        )
        .map { try GoalRecord(row: $0) }
    }

    /// The goal of a number or UUID.
    public func goal(reference: String) throws -> GoalRecord? {
        let number = Int64(reference)
        let key: DatabaseValue = number?.databaseValue ?? reference.databaseValue
        return try Row.fetchOne(
            db,
            sql: GoalRecord.selection
                + " WHERE \(number == nil ? "g.id = lower(?)" : "g.number = ?")",
            arguments: [key]
        ).map { try GoalRecord(row: $0) }
    }

    /// The goal that a flow made.
    public func goal(ofFlow flow: Int64) throws -> GoalRecord? {
        try Row.fetchOne(
            db, sql: GoalRecord.selection + " WHERE g.flow = ? ORDER BY g.number LIMIT 1",
            arguments: [flow]
        ).map { try GoalRecord(row: $0) }
    }

    /// How many goals are active.
    public func activeGoalCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM goals WHERE status = 'active'") ?? 0
    }
}

extension WriteTransaction {
    /// Stores a goal.
    ///
    /// - Returns: its number.
    public func insert(_ goal: NewGoal) throws -> Int64 {
        let number = try nextNumber()
        try db.execute(
            sql: """
                INSERT INTO goals (number, id, title, description, status, tags, parent, pipeline_order, target_weeks,
                    plan, flow, activated_at, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, newID(), goal.title, goal.description, goal.status.rawValue,
                StoredJSON.text(goal.tags), goal.parent, goal.pipelineOrder, goal.targetWeeks,
                goal.plan?.text, goal.flow, goal.activatedAt?.seconds, context.now.seconds,
                context.now.seconds,
            ])
        try audit(
            entity: "goal", subject: number, machine: GoalState.machineName, from: nil,
            to: goal.status.rawValue)
        return number
    }

    /// Moves a goal to another state if it is still in the one it was read in.
    ///
    /// - Throws: `FlowError` when the machine does not allow it; ``StoreError/lostRace(detail:)``.
    public func move(_ goal: GoalRecord, to target: GoalState, reason: String? = nil) throws {
        let state = try goal.status.moved(to: target.rawValue, subject: "goal \(goal.number)")
        try db.execute(
            sql: """
                UPDATE goals SET status = ?, updated_at = ?,
                    activated_at = CASE WHEN ? = 'active' THEN ? ELSE activated_at END,
                    completed_at = CASE WHEN ? = 'completed' THEN ? ELSE completed_at END
                WHERE number = ? AND status = ?
                """,
            arguments: [
                state.rawValue, context.now.seconds, state.rawValue, context.now.seconds,
                state.rawValue, context.now.seconds, goal.number, goal.status.rawValue,
            ])
        guard db.changesCount == 1 else {
            throw StoreError.lostRace(detail: "goal \(goal.number)")
        }
        try audit(
            entity: "goal", subject: goal.number, machine: GoalState.machineName,
            from: goal.status.rawValue, to: state.rawValue, reason: reason)
    }

    /// Joins a goal to the flow that plans it.
    public func setFlow(_ flow: Int64, of goal: Int64) throws {
        try db.execute(
            sql: "UPDATE goals SET flow = ?, updated_at = ? WHERE number = ?",
            arguments: [flow, context.now.seconds, goal])
    }

    /// Gives a goal its plan and the flow that made it.
    public func setPlan(_ plan: JSON, tags: [String], flow: Int64?, of goal: Int64) throws {
        try db.execute(
            sql:
                "UPDATE goals SET plan = ?, tags = ?, flow = coalesce(?, flow), updated_at = ? WHERE number = ?",
            arguments: [plan.text, StoredJSON.text(tags), flow, context.now.seconds, goal])
    }
}

extension GoalRecord {
    /// Tasks that serve several goals count for each of them.
    static let selection = """
        SELECT g.*, p.id AS parent_id, p.title AS parent_title, coalesce(n.done, 0) AS done,
            coalesce(n.missed, 0) AS missed, coalesce(n.open, 0) AS open
        FROM goals g LEFT JOIN goals p ON p.number = g.parent LEFT JOIN tally_goals n ON n.goal = g.number
        """

    init(row: Row) throws {
        let number: Int64 = row["number"]
        var parent: GoalReference?
        if let parentNumber: Int64 = row["parent"], let id: String = row["parent_id"] {
            parent = GoalReference(id: id, number: parentNumber, title: row["parent_title"])
        }
        self.init(
            number: number, id: row["id"], title: row["title"], description: row["description"],
            status: try stored(row["status"], "goal \(number)"),
            tags: try StoredJSON.strings(row["tags"]),
            parent: parent, pipelineOrder: row["pipeline_order"], targetWeeks: row["target_weeks"],
            plan: row["plan"], flow: row["flow"],
            activatedAt: (row["activated_at"] as Int64?).map(Instant.init(seconds:)),
            completedAt: (row["completed_at"] as Int64?).map(Instant.init(seconds:)),
            createdAt: Instant(seconds: row["created_at"]),
            progress: GoalProgress(done: row["done"], missed: row["missed"], open: row["open"]))
    }
}
