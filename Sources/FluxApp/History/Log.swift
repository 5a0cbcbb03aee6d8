import FluxCalendar
import FluxStore

/// What happened and who did it, newest first.
public struct LogResult: Codable, Sendable {
    /// The entries.
    public let entries: [LogEntry]
}

/// One entry of the log.
public struct LogEntry: Codable, Sendable {
    /// Its number, which `flux undo --id` takes.
    public let id: Int64
    /// When.
    public let at: Instant
    /// When, with the user's offset.
    public let atLocal: String
    /// Who: `user`, `timer`, `provider`, `fix` or `system`.
    public let actor: String
    /// By which command.
    public let command: String
    /// `change`, `undo`, `redo` or `housekeeping`.
    public let kind: String
    /// The flow it belongs to.
    public let flow: Int64?
    /// The phase it belongs to.
    public let phase: String?
    /// What was changed, in counts.
    public let summary: String
    /// Whether it is taken back at present.
    public let undone: Bool
    /// Joins it with the audit trail and the log file.
    public let correlationId: String
}

extension App {
    /// Shows the journal.
    ///
    /// - Parameters:
    ///   - limit: at most so many entries.
    ///   - housekeeping: with what flux did by itself.
    public func log(limit: Int, housekeeping: Bool) throws -> LogResult {
        guard limit > 0 else {
            throw Failure.invalidArgument("a limit is at least 1, not \(limit)")
        }
        return try reading { store in
            let zone = try clock(store).zone
            return LogResult(
                entries: try store.journal(limit: limit, housekeeping: housekeeping).map { entry in
                    LogEntry(
                        id: entry.number, at: entry.at, atLocal: zone.rfc3339(entry.at),
                        actor: entry.actor, command: entry.command, kind: entry.kind.rawValue,
                        flow: entry.flow, phase: entry.phase, summary: entry.summary,
                        undone: entry.undone, correlationId: entry.correlationID)
                })
        }
    }
}

/// Calls to models, newest first.
public struct ModelLogResult: Codable, Sendable {
    /// The calls.
    public let calls: [ModelLogEntry]
}

/// One call to a model.
public struct ModelLogEntry: Codable, Sendable {
    /// Its number.
    public let id: Int64
    /// When it ended.
    public let at: Instant
    /// When, with the user's offset.
    public let atLocal: String
    /// The role that asked.
    public let role: String
    /// The host that was asked.
    public let provider: String
    /// The model that was asked for.
    public let model: String
    /// `ok`, `invalid`, or why there was no answer, such as `timed_out`.
    public let outcome: String
    /// How the answer's form was asked for: `json_schema`, `json_object` or `text`.
    public let form: String?
    /// Milliseconds from sending to the end.
    public let latencyMs: Int64
    /// Milliseconds from sending to the first text.
    public let firstTextMs: Int64?
    /// Tokens of the question.
    public let promptTokens: Int64
    /// Tokens of the answer.
    public let completionTokens: Int64
    /// What the provider says it cost, in its unit.
    public let cost: Double?
    /// The flow and phase on whose behalf it was made.
    public let flow: Int64?
    /// The phase of the flow.
    public let phase: String?
    /// Joins it with the log and the audit trail.
    public let correlationId: String
    /// What was asked, where `model.log_content` is on.
    public let question: String?
    /// What was answered, where `model.log_content` is on.
    public let answer: String?
}

extension App {
    /// Shows calls to models.
    ///
    /// - Parameter limit: at most so many.
    public func modelLog(limit: Int) throws -> ModelLogResult {
        guard limit > 0 else {
            throw Failure.invalidArgument("a limit is at least 1, not \(limit)")
        }
        return try reading { store in
            let zone = try clock(store).zone
            return ModelLogResult(
                calls: try store.modelCalls(limit: limit).map { call in
                    ModelLogEntry(
                        id: call.number, at: call.at, atLocal: zone.rfc3339(call.at),
                        role: call.role, provider: call.provider, model: call.model,
                        outcome: call.outcome, form: call.form, latencyMs: call.latencyMs,
                        firstTextMs: call.firstTextMs, promptTokens: call.promptTokens,
                        completionTokens: call.completionTokens,
                        cost: call.costMicros.map { Double($0) / 1e6 }, flow: call.flow,
                        phase: call.phase, correlationId: call.correlationID,
                        question: call.question, answer: call.answer)
                })
        }
    }
}

extension App {
    /// Follows the whole audit trail and compares its end with the seal that was left outside the store.
    public func verifyAudit() throws -> AuditVerification {
        let text = host.read(paths.auditSeal).map { String(decoding: $0, as: UTF8.self) }
        return try reading { try $0.verifyAudit(against: text.flatMap { AuditSeal(text: $0) }) }
    }
}
