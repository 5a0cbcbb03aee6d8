import FluxApp
import FluxJSON
import FluxTerminal

/// What needs looking at, and the numbers.
struct MonitorView: ResultView {
    private let result: MonitorResult

    init(_ result: MonitorResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        var lines: [String] = []
        for alert in result.alerts {
            let flow = alert.flow.map { " (flow \($0))" } ?? ""
            lines += Paragraph(
                "\(alert.severity): \(alert.description)\(flow)",
                role: alert.severity == "critical" ? .danger : .warning
            ).lines(in: format)
            if !alert.action.isEmpty {
                lines += IndentedText(alert.action, by: 4, role: .muted).lines(in: format)
            }
        }
        if result.alerts.isEmpty { lines.append("Nothing needs looking at.") }
        lines += ["", "Numbers"]
        var pairs: [(label: String, value: String)] = []
        for member in result.metrics.members ?? [] {
            let name = member.name.replacing("_total", with: "").replacing("_", with: " ")
            switch member.value {
            case .array(let samples):
                for sample in samples {
                    let labels = (sample.members ?? []).filter { $0.name != "value" }
                        .compactMap(\.value.stringValue).filter { !$0.isEmpty }
                    pairs.append(
                        ("\(name), \(labels.joined(separator: " "))", sample["value"]?.text ?? ""))
                }
            default: pairs.append((name, member.value.text))
            }
        }
        lines += Table(
            columns: [
                Table.Column("number", flexible: true, minimum: 20),
                Table.Column("value", alignment: .right),
            ],
            rows: pairs.map { [Table.Cell("  \($0.label)"), Table.Cell($0.value)] },
            showsHeader: format.accessible
        ).lines(in: format)
        if let delivery = result.delivery { lines += Sentence(delivery.message).lines(in: format) }
        return lines
    }
}
