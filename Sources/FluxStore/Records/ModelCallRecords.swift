import FluxCalendar
import GRDB

/// One call to a model.
public struct ModelCallRecord: Codable, Equatable, Sendable {
    /// Its number, ascending.
    public var number: Int64 = 0
    /// When it was recorded.
    public var at = Instant(seconds: 0)
    /// The flow on whose behalf it was made.
    public var flow: Int64?
    /// The phase of the flow.
    public var phase: String?
    /// The row number of the conversation it belongs to.
    public var conversation: Int64?
    /// The role that asked.
    public var role: String
    /// The host that was asked.
    public var provider: String
    /// The model that was asked for.
    public var model: String
    /// `ok`, `invalid`, or why there was no answer, such as `timed_out`.
    public var outcome: String
    /// How the answer's form was asked for: `json_schema`, `json_object`, `text`.
    public var form: String?
    /// Milliseconds from sending to the end.
    public var latencyMs: Int64
    /// Milliseconds from sending to the first text.
    public var firstTextMs: Int64?
    /// Tokens of the question.
    public var promptTokens: Int64
    /// Tokens of the answer.
    public var completionTokens: Int64
    /// What the endpoint says it cost, in millionths of its unit.
    public var costMicros: Int64?
    /// Joins it with the log and the audit trail.
    public var correlationID = ""
    /// What was asked, where the person wants it kept.
    public var question: String?
    /// What was answered, where the person wants it kept.
    public var answer: String?

    /// Describes a call.
    public init(
        role: String, provider: String, model: String, outcome: String, form: String?,
        latencyMs: Int64, firstTextMs: Int64? = nil, promptTokens: Int64 = 0,
        completionTokens: Int64 = 0, costMicros: Int64? = nil, question: String? = nil,
        answer: String? = nil
    ) {
        self.role = role
        self.provider = provider
        self.model = model
        self.outcome = outcome
        self.form = form
        self.latencyMs = latencyMs
        self.firstTextMs = firstTextMs
        self.promptTokens = promptTokens
        self.completionTokens = completionTokens
        self.costMicros = costMicros
        self.question = question
        self.answer = answer
    }
}

/// What a role used of a provider in a month.
public struct UsageRecord: Codable, Equatable, Sendable {
    /// The host.
    public let provider: String
    /// The role.
    public let role: String
    /// How many answers came.
    public let calls: Int64
    /// Tokens of the questions.
    public let promptTokens: Int64
    /// Tokens of the answers.
    public let completionTokens: Int64
    /// What it cost, in millionths of the provider's unit.
    public let costMicros: Int64

    /// All tokens.
    public var tokens: Int64 { promptTokens + completionTokens }
}

extension ReadTransaction {
    /// What models used in a month, by provider and role.
    ///
    /// - Parameter month: `YYYY-MM`.
    public func usage(month: String) throws -> [UsageRecord] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM usage WHERE month = ? ORDER BY provider, role",
            arguments: [month]
        ).map { row in
            UsageRecord(
                provider: row["provider"], role: row["role"], calls: row["calls"],
                promptTokens: row["prompt_tokens"], completionTokens: row["completion_tokens"],
                costMicros: row["cost_micros"])
        }
    }

    /// Calls to models, newest first.
    public func modelCalls(limit: Int) throws -> [ModelCallRecord] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM model_calls ORDER BY number DESC LIMIT ?", arguments: [limit]
        ).map(ModelCallRecord.init(row:))
    }

    /// How the calls since a moment went: how many, how many without a usable answer, and the 95th percentile of their
    /// latency in milliseconds.
    public func modelHealth(since moment: Instant) throws -> (
        calls: Int, failures: Int, p95: Int64?
    ) {
        let rows = try Row.fetchAll(
            db,
            sql:
                "SELECT outcome = 'ok' AS ok, latency_ms FROM model_calls WHERE at >= ? ORDER BY 2",
            arguments: [moment.seconds])
        let index = (rows.count * 95 + 99) / 100 - 1
        return (
            rows.count, rows.count { $0["ok"] == false },
            rows.indices.contains(index) ? rows[index]["latency_ms"] : nil
        )
    }
}

extension WriteTransaction {
    /// Records a call, and counts its tokens.
    ///
    /// - Parameter month: the person's month, `YYYY-MM`.
    public func record(_ call: ModelCallRecord, month: String) throws {
        try db.execute(
            sql: """
                INSERT INTO model_calls (at, flow, phase, conversation, role, provider, model, outcome, form,
                    latency_ms, first_text_ms, prompt_tokens, completion_tokens, cost_micros, correlation_id,
                    question, answer)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                context.now.seconds, call.flow, call.phase, call.conversation, call.role,
                call.provider, call.model, call.outcome, call.form, call.latencyMs,
                call.firstTextMs, call.promptTokens, call.completionTokens, call.costMicros,
                context.correlationID, call.question, call.answer,
            ])
        guard call.promptTokens + call.completionTokens > 0 else { return }
        try db.execute(
            sql: """
                INSERT INTO usage (month, provider, role, calls, prompt_tokens, completion_tokens, cost_micros)
                VALUES (?, ?, ?, 1, ?, ?, ?)
                ON CONFLICT (month, provider, role) DO UPDATE SET calls = calls + 1,
                    prompt_tokens = prompt_tokens + excluded.prompt_tokens,
                    completion_tokens = completion_tokens + excluded.completion_tokens,
                    cost_micros = cost_micros + excluded.cost_micros
                """,
            arguments: [
                month, call.provider, call.role, call.promptTokens, call.completionTokens,
                call.costMicros ?? 0,
            ])
    }
}

extension ModelCallRecord {
    init(row: Row) {
        self.init(
            role: row["role"], provider: row["provider"], model: row["model"],
            outcome: row["outcome"], form: row["form"], latencyMs: row["latency_ms"],
            firstTextMs: row["first_text_ms"], promptTokens: row["prompt_tokens"],
            completionTokens: row["completion_tokens"], costMicros: row["cost_micros"],
            question: row["question"], answer: row["answer"])
        number = row["number"]
        at = Instant(seconds: row["at"])
        flow = row["flow"]
        phase = row["phase"]
        conversation = row["conversation"]
        correlationID = row["correlation_id"]
    }
}
