import FluxApp
import FluxTerminal

/// What is configured of models, and what a test found.
struct ModelView: ResultView {
    private let result: ModelResult

    init(_ result: ModelResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        guard let base = result.baseUrl else {
            return Paragraph(
                "No model is configured, and none is needed. Name one with: flux config set model.base_url http://localhost:11434/v1"
            ).lines(in: format)
        }
        var lines = KeyValueList([("endpoint", base), ("key", key)]).lines(in: format)
        for check in result.checks {
            let mark =
                format.accessible
                ? check.ok ? "ok:" : "failed:"
                : format.unicode ? check.ok ? "✓" : "✗" : check.ok ? "+" : "x"
            let remedy = check.remedy.map { "; \($0)" } ?? ""
            lines += Paragraph(
                "\(mark) \(check.name): \(check.detail)\(remedy)",
                role: check.ok ? .body : .warning, indent: 2
            ).lines(in: format)
        }
        lines += Table(
            columns: [
                Table.Column("role"), Table.Column("model", flexible: true, minimum: 12),
                Table.Column("else", priority: 2, flexible: true, minimum: 12),
                Table.Column("tokens", alignment: .right, priority: 3),
                Table.Column("JSON by", priority: 1),
            ],
            rows: result.roles.map { role in
                [
                    Table.Cell(role.role), Table.Cell(role.model),
                    Table.Cell(role.fallback ?? "", role: .muted),
                    Table.Cell("\(role.maxTokens)", role: .muted), Table.Cell(role.form),
                ]
            }
        ).lines(in: format)
        return lines
    }

    private var key: String {
        switch result.key {
        case "setting": "from the settings or the environment"
        case "command": "printed by the program of model.api_key_command"
        case "file": "in the file of model.api_key_file"
        default: "none"
        }
    }
}

/// Calls to models in columns.
struct ModelLogView: ResultView {
    private let log: ModelLogResult

    init(_ log: ModelLogResult) { self.log = log }

    func lines(in format: OutputFormat) -> [String] {
        guard !log.calls.isEmpty else {
            return Paragraph("No model was asked yet.").lines(in: format)
        }
        var lines: [String] = []
        lines += Table(
            columns: [
                Table.Column("at", priority: 1), Table.Column("role"),
                Table.Column("model", flexible: true, minimum: 10),
                Table.Column("outcome"), Table.Column("ms", alignment: .right),
                Table.Column("tokens", alignment: .right, priority: 2),
                Table.Column("cost", alignment: .right, priority: 3),
                Table.Column("flow", alignment: .right, priority: 4),
            ],
            rows: log.calls.map { call in
                [
                    Table.Cell(
                        String(call.atLocal.prefix(16)).replacing("T", with: " "), role: .muted),
                    Table.Cell(call.role), Table.Cell(call.model),
                    Table.Cell(call.outcome, role: call.outcome == "ok" ? .body : .warning),
                    Table.Cell("\(call.latencyMs)"),
                    Table.Cell("\(call.promptTokens + call.completionTokens)"),
                    Table.Cell(call.cost.map(Money.text) ?? ""),
                    Table.Cell(call.flow.map(String.init) ?? ""),
                ]
            }
        ).lines(in: format)
        for call in log.calls where call.question != nil || call.answer != nil {
            lines += Paragraph("\(call.id) asked: \(call.question ?? "")").lines(in: format)
            lines += Paragraph("\(call.id) answered: \(call.answer ?? "")").lines(in: format)
        }
        return lines
    }
}
