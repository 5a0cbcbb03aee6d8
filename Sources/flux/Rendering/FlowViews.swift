import FluxCalendar
import FlowEngine
import FluxApp
import FluxJSON
import FluxStore
import FluxTerminal

extension Session {
    /// Shows a flow after a change, with what can be done next.
    func show(flow written: Written<FlowView>, dryRun: Bool) throws {
        // Looking for every way on costs more than most changes; only a script gets to see them here.
        let result = dryRun || !wantsJSON ? written.value : try app.completed(written.value)
        try show("flow", result, replayed: written.replayed) {
            FlowChangeView(result).lines(in: $0)
        }
    }
}

/// How a state looks.
private func role(of state: String) -> Role {
    switch state {
    case "completed", "confirmed", "approved", "paid", "done": .success
    case "failed", "rejected", "cancelled", "error_recovery", "retry_needed", "retry_pending":
        .danger
    case "waiting_approval", "waiting_validation", "paused", "in_progress", "active": .accent
    default: .body
    }
}

/// `2026-03-02 09:00` of a local time.
private func moment(_ local: String) -> String {
    String(local.prefix(16)).replacing("T", with: " ")
}

/// Flows in columns.
struct FlowListView: ResultView {
    private let result: FlowList

    init(_ result: FlowList) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        if result.flows.isEmpty {
            return Sentence("no open flows; '--status all' lists the ended ones too")
                .lines(in: format)
        }
        return Table(
            columns: [
                Table.Column("flow", alignment: .right), Table.Column("workflow"),
                Table.Column("status"), Table.Column("done", alignment: .right),
                Table.Column("changed", priority: 1),
            ],
            rows: result.flows.map { flow in
                [
                    Table.Cell("\(flow.number)", role: .muted), Table.Cell(flow.workflow),
                    Table.Cell(flow.status.rawValue, role: role(of: flow.status.rawValue)),
                    Table.Cell("\(Int(flow.progressPercentage.rounded(.down))) %"),
                    Table.Cell(
                        moment(flow.updatedLocal), role: .muted),
                ]
            }, showsHeader: true
        ).lines(in: format)
    }
}

/// A flow with its phases, entities and ways on.
struct FlowDetail: ResultView {
    private let flow: FlowView

    init(_ flow: FlowView) { self.flow = flow }

    func lines(in format: OutputFormat) -> [String] {
        let progress =
            flow.phases.isEmpty ? "" : ", \(Int(flow.progressPercentage.rounded(.down))) % done"
        var lines = Sentence(
            "flow \(flow.number), \(flow.workflow) \(flow.version): \(flow.status.rawValue)\(progress)"
        ).lines(in: format)
        lines += FlowState(flow).lines(in: format)
        if !flow.timers.isEmpty {
            lines += ["", "Timers"]
            lines += Table(
                columns: [Table.Column("timer"), Table.Column("due")],
                rows: flow.timers.map {
                    [
                        Table.Cell("  \($0.name)"),
                        Table.Cell(moment($0.dueLocal), role: .muted),
                    ]
                }, showsHeader: format.accessible
            ).lines(in: format)
        }
        if !flow.recoveryOptions.isEmpty {
            lines += ["", "What can be done"]
            lines += RecoveryLines(nextSteps).lines(in: format)
            let more = flow.recoveryOptions.count - nextSteps.count
            if more > 0 {
                lines += Sentence("'flux flow recover \(flow.number)' lists \(more) more").lines(
                    in: format)
            }
        }
        return lines
    }

    /// What comes to mind first: moves by hand are for when nothing else helps, an event stands once for all that it
    /// can happen to, and a list is read to its end only when it is short.
    private var nextSteps: [RecoveryView] {
        let usual = flow.recoveryOptions.filter { $0.action != .move }
        var events: Set<String> = []
        let distinct = usual.filter { option in
            option.event.map { events.insert($0).inserted } ?? true
        }
        return Array((usual.isEmpty ? flow.recoveryOptions : distinct).prefix(8))
    }
}

/// The phases and entities of a flow.
private struct FlowState: ResultView {
    let flow: FlowView

    init(_ flow: FlowView) { self.flow = flow }

    func lines(in format: OutputFormat) -> [String] {
        var lines: [String] = []
        if !flow.phases.isEmpty {
            lines += Table(
                columns: [
                    Table.Column("phase"), Table.Column("state"),
                    Table.Column("note", priority: 1, flexible: true, minimum: 8),
                ],
                rows: flow.phases.map { phase in
                    [
                        Table.Cell("  \(phase.name)"),
                        Table.Cell(phase.state.rawValue, role: role(of: phase.state.rawValue)),
                        Table.Cell(note(phase), role: .muted),
                    ]
                }, showsHeader: format.accessible
            ).lines(in: format)
        }
        if !flow.entities.isEmpty {
            lines += Table(
                columns: [
                    Table.Column("entity"), Table.Column("state"),
                    Table.Column("data", priority: 1, flexible: true, minimum: 8),
                ],
                rows: flow.entities.enumerated().map { index, entity in
                    let states = entity.machines.members ?? []
                    let text = states.map {
                        states.count == 1
                            ? $0.value.stringValue ?? ""
                            : "\($0.name) \($0.value.stringValue ?? "")"
                    }.joined(separator: ", ")
                    let name =
                        entity.name == entity.kind ? entity.name : "\(entity.kind) \(entity.name)"
                    return [
                        Table.Cell("  \(name)"),
                        Table.Cell(
                            text, role: states.count == 1 ? role(of: text) : .body),
                        Table.Cell(summary(flow.localData?[index] ?? entity.data), role: .muted),
                    ]
                }, showsHeader: format.accessible
            ).lines(in: format)
        }
        return lines
    }

    private func note(_ phase: FlowView.Phase) -> String {
        if let error = phase.error {
            let retries = phase.retryCount == 0 ? "" : ", retried \(phase.retryCount)x"
            return "\(error.message)\(retries)"
        }
        if phase.state == .inProgress, phase.progress > 0 {
            return "\(Int(phase.progress * 100)) %"
        }
        if phase.state == .notStarted, !phase.dependsOn.isEmpty {
            return "after \(phase.dependsOn.joined(separator: ", "))"
        }
        return ""
    }

    private func summary(_ data: JSON) -> String {
        (data.members ?? []).filter { $0.value != .null }.map { member in
            let text = member.value.stringValue ?? member.value.text
            return "\(member.name) \(Instant(rfc3339: text) == nil ? text : moment(text))"
        }.joined(separator: ", ")
    }
}

/// What a change did, and what is to be done now.
struct FlowChangeView: ResultView {
    private let flow: FlowView

    init(_ flow: FlowView) { self.flow = flow }

    func lines(in format: OutputFormat) -> [String] {
        var lines = Sentence(flow.message ?? "").lines(in: format)
        let moves = (flow.transitions ?? []).filter { $0.entity != "flow" }
        if moves.count > 1 {
            lines += Table(
                columns: [Table.Column("what"), Table.Column("from"), Table.Column("to")],
                rows: moves.map { move in
                    let name =
                        move.machine == "phase" || move.machine == move.entity
                        ? move.entity : "\(move.entity).\(move.machine)"
                    return [
                        Table.Cell("  \(name)"), Table.Cell(move.from ?? "new", role: .muted),
                        Table.Cell(entered(move.to, format), role: role(of: move.to)),
                    ]
                }, showsHeader: format.accessible
            ).lines(in: format)
        }
        for conflict in flow.conflicts ?? [] {
            lines += Paragraph(
                "\(conflict.table) \(conflict.number) was \(conflict.kind) since", role: .warning
            ).lines(in: format)
        }
        for action in flow.requiredActions ?? [] {
            lines += Paragraph("To do: \(action)", role: .warning).lines(in: format)
        }
        return lines
    }
}

/// The ways on as commands.
struct RecoveryListView: ResultView {
    private let result: RecoveryList

    init(_ result: RecoveryList) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        if result.recoveryOptions.isEmpty {
            return Sentence(
                "flow \(result.number) is \(result.status.rawValue); nothing is left to do"
            )
            .lines(in: format)
        }
        return RecoveryLines(result.recoveryOptions).lines(in: format)
    }
}

private struct RecoveryLines: ResultView {
    let options: [RecoveryView]

    init(_ options: [RecoveryView]) { self.options = options }

    /// The command first and whole, since it is what a person copies.
    func lines(in format: OutputFormat) -> [String] {
        options.flatMap { option in
            let text =
                option.description + (option.automatic ? " (happens by itself in due time)" : "")
            if format.accessible {
                return ["\(TerminalText.safe(option.command)): \(TerminalText.safe(text))"]
            }
            let command = Theme(format).paint(TerminalText.safe(option.command), as: .accent)
            return ["  \(command)"] + IndentedText(text, by: 6, role: .muted).lines(in: format)
        }
    }
}

/// A text that stands further right than what it belongs to.
struct IndentedText: ResultView {
    private let text: String
    private let indent: Int
    private let role: Role

    init(_ text: String, by indent: Int, role: Role) {
        self.text = text
        self.indent = indent
        self.role = role
    }

    func lines(in format: OutputFormat) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let room = max(20, format.width - indent)
        return DisplayWidth.wrap(TerminalText.safe(text), to: room, indent: 0).map {
            margin + Theme(format).paint($0, as: role)
        }
    }
}

/// What happened to a flow in columns.
struct FlowHistoryView: ResultView {
    private let result: FlowHistory

    init(_ result: FlowHistory) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        if result.transitions.isEmpty { return ["Nothing happened yet."] }
        return Table(
            columns: [
                Table.Column("when"), Table.Column("what"), Table.Column("from", priority: 1),
                Table.Column("to"), Table.Column("by", priority: 2),
                Table.Column("why", priority: 2, flexible: true, minimum: 8),
            ],
            rows: result.transitions.map { row in
                let name =
                    row.machine == "phase" || row.machine == row.entity
                    ? row.entity : "\(row.entity).\(row.machine)"
                return [
                    Table.Cell(moment(row.atLocal), role: .muted),
                    Table.Cell(name), Table.Cell(row.from ?? "new", role: .muted),
                    Table.Cell(entered(row.to, format), role: role(of: row.to)),
                    Table.Cell("\(row.actor) \(row.event)", role: .muted),
                    Table.Cell(row.reason ?? "", role: .muted),
                ]
            }, showsHeader: format.accessible
        ).lines(in: format)
    }
}

/// Workflows in columns.
struct WorkflowListView: ResultView {
    private let result: WorkflowList

    init(_ result: WorkflowList) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        Table(
            columns: [
                Table.Column("workflow"), Table.Column("version", alignment: .right, priority: 1),
                Table.Column("what it is", flexible: true, minimum: 12),
                Table.Column("from", priority: 1),
            ],
            rows: result.workflows.map { workflow in
                [
                    Table.Cell(workflow.name), Table.Cell("\(workflow.version)", role: .muted),
                    Table.Cell(workflow.description), Table.Cell(workflow.source, role: .muted),
                ]
            }, showsHeader: true
        ).lines(in: format)
    }
}

/// What is wrong with a definition.
struct LintView: ResultView {
    private let result: LintResult

    init(_ result: LintResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        if result.ok { return Sentence("workflow '\(result.workflow)' is sound").lines(in: format) }
        return result.problems.flatMap { problem in
            Paragraph("\(problem.path): \(problem.message)", role: .danger).lines(in: format)
        }
    }
}

/// What timers did.
struct TickView: ResultView {
    private let result: TickResult

    init(_ result: TickResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        Sentence(result.message).lines(in: format)
            + result.fired.flatMap { fired in
                let moves = fired.transitions.map { "\($0.entity) \(format.arrow) \($0.to)" }
                    .joined(separator: ", ")
                let what =
                    fired.refused.map { "refused (\($0))" } ?? (moves.isEmpty ? "done" : moves)
                return LaidOutLine("  flow \(fired.flow)  \(fired.name)  \(what)").lines(in: format)
            }
    }
}

extension OutputFormat {
    /// What stands between two states.
    var arrow: String { accessible ? "to" : unicode ? "→" : "->" }
}

/// The state that something entered; with a label in front of it, it needs no arrow.
private func entered(_ state: String, _ format: OutputFormat) -> String {
    format.accessible ? state : "\(format.arrow) \(state)"
}
