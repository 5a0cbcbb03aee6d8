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

extension App {
    /// Follows the whole audit trail and compares its end with the seal that was left outside the store.
    public func verifyAudit() throws -> AuditVerification {
        let text = host.read(paths.auditSeal).map { String(decoding: $0, as: UTF8.self) }
        return try reading { try $0.verifyAudit(against: text.flatMap { AuditSeal(text: $0) }) }
    }
}
