import FluxApp
import FluxCalendar
import FluxStore
import FluxTerminal

/// Changes that were taken back or brought back.
struct HistoryView: ResultView {
    private let items: [ChangeView]
    private let verb: String

    init(_ items: [ChangeView], verb: String) {
        self.items = items
        self.verb = verb
    }

    func lines(in format: OutputFormat) -> [String] {
        if items.isEmpty { return ["Nothing to undo."] }
        return items.flatMap { item in
            Sentence("\(verb) '\(item.command)' (entry \(item.id)): \(item.summary)").lines(
                in: format)
        }
    }
}

/// The journal in columns.
struct LogView: ResultView {
    private let log: LogResult

    init(_ log: LogResult) { self.log = log }

    func lines(in format: OutputFormat) -> [String] {
        if log.entries.isEmpty { return ["Nothing happened yet."] }
        return Table(
            columns: [
                Table.Column("entry", alignment: .right), Table.Column("when"),
                Table.Column("who", priority: 2),
                Table.Column("command"), Table.Column("what", flexible: true, minimum: 12),
                Table.Column("", priority: 1),
            ],
            rows: log.entries.map { entry in
                [
                    Table.Cell("\(entry.id)", role: .muted),
                    Table.Cell(String(entry.atLocal.prefix(16)).replacing("T", with: " ")),
                    Table.Cell(entry.actor, role: .muted), Table.Cell(entry.command),
                    Table.Cell(entry.summary),
                    Table.Cell(entry.undone ? "undone" : "", role: .warning),
                ]
            }, showsHeader: format.accessible
        ).lines(in: format)
    }
}

/// Whether somebody tampered with the audit trail.
struct VerificationView: ResultView {
    private let result: AuditVerification

    init(_ result: AuditVerification) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        var parts = ["\(result.rows) \(result.rows == 1 ? "row" : "rows")"]
        if result.erased > 0 { parts.append("\(result.erased) erased") }
        if result.unsealed > 0 { parts.append("\(result.unsealed) not sealed yet") }
        let summary =
            "\(result.ok ? "the audit trail is whole" : "the audit trail was tampered with"): "
        return result.problems.flatMap {
            Paragraph("\($0.kind): \($0.message)", role: .danger).lines(in: format)
        } + Sentence(summary + parts.joined(separator: ", ")).lines(in: format)
    }
}
