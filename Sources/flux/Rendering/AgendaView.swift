import FluxApp
import FluxCalendar
import FluxTerminal

/// One or more days.
struct AgendaView: ResultView {
    private let agenda: AgendaResult

    init(_ agenda: AgendaResult) { self.agenda = agenda }

    func lines(in format: OutputFormat) -> [String] {
        let theme = Theme(format)
        var lines: [String] = []
        if agenda.paused {
            let until = agenda.pausedUntil.map { "until \($0.shortText)" } ?? "until you say so"
            lines += Paragraph(
                "Everything rests \(until); 'flux unpause' ends it.", role: .muted
            ).lines(in: format)
        }
        if !agenda.overdue.isEmpty {
            lines.append(theme.paint("Overdue", as: .warning))
            lines += TaskTable(agenda.overdue, dates: true).lines(in: format)
            lines.append("")
        }
        for (index, day) in agenda.days.enumerated() {
            if index > 0 { lines.append("") }
            lines += self.day(day, format, theme)
        }
        if !agenda.proposals.isEmpty {
            lines += ["", theme.paint("Proposed", as: .heading)]
            for proposal in agenda.proposals {
                let time = CivilDateTime(String(proposal.proposedLocal.prefix(19)))
                let when = time.map { "\($0.date.shortText) \($0.time.hourMinute)" } ?? ""
                lines += IndentedText(
                    "\(proposal.title): \(when); take it with 'flux move \(proposal.task) --accept'",
                    by: 2, role: .body
                ).lines(in: format)
            }
        }
        return lines
    }

    private func day(_ day: AgendaResult.Day, _ format: OutputFormat, _ theme: Theme) -> [String] {
        let tasks =
            agenda.days.count == 1
            ? agenda.tasks : agenda.tasks.filter { day.tasks.contains($0.number) }
        let done = tasks.filter { $0.status == .done }.count
        let count = tasks.isEmpty ? "" : " · \(done) of \(tasks.count) done"
        let separator = format.unicode ? count : count.replacing("·", with: "-")
        let heading =
            theme.paint(day.date.longText, as: .heading) + theme.paint(separator, as: .muted)
        let fits = DisplayWidth.columns(of: day.date.longText + separator) <= format.width
        let lines =
            fits
            ? [heading]
            : Paragraph(day.date.longText, role: .heading).lines(in: format)
                + Paragraph(String(separator.dropFirst(3)), role: .muted).lines(in: format)
        if tasks.isEmpty { return lines + ["  Nothing planned."] }
        return lines + TaskTable(tasks, highlighted: agenda.next?.number).lines(in: format)
    }
}
