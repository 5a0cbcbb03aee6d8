import ArgumentParser
import FluxApp
import FluxTerminal

/// `flux doctor`
struct Doctor: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look whether everything is as it should be.",
        discussion: """
            The environment, paths and permissions, settings, templates, the store and its copies; with what to do \
            about each thing that is not. Nothing is changed without --repair, which saves what can be read of a \
            damaged store into a new one and keeps the damaged file. Exit code 1 when something needs to be done.

            EXAMPLES:
              flux doctor
              flux doctor --repair --dry-run
              flux doctor --json | jq '.checks[] | select(.ok | not)'
            """)

    @Flag(help: "Save what can be read of a damaged store into a new one.")
    var repair = false
    @Flag(name: .shortAndLong, help: "Answer confirmations with yes.")
    var yes = false
    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var repaired: DoctorResult.Repair?
        if repair {
            var options = WriteOptions(dryRun: dryRun, yes: yes)
            if !dryRun {
                options.yes = try session.confirm(
                    "Replace the store by what can be read of it, if it is damaged?", yes: yes)
            }
            repaired = try session.app.repair(options)
        }
        var result = session.app.doctor(version: "flux \(Version.text)")
        result.repair = repaired
        try session.show("doctor", result, rows: "checks") { DoctorView(result).lines(in: $0) }
        if !result.ok { session.exitCode = 1 }
    }
}

/// What was looked at, a line each, with what to do below.
private struct DoctorView: ResultView {
    private let result: DoctorResult

    init(_ result: DoctorResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        let rows = result.checks.map { check in
            [
                Table.Cell(
                    format.accessible
                        ? check.ok ? "ok" : "not ok"
                        : check.ok ? format.unicode ? "✓" : "+" : format.unicode ? "✗" : "x",
                    role: check.ok ? .success : .warning),
                Table.Cell(check.name), Table.Cell(check.detail, role: .muted),
            ]
        }
        var lines = Table(
            columns: [
                Table.Column(""), Table.Column("check"),
                Table.Column("found", flexible: true, minimum: 20),
            ], rows: rows, showsHeader: false
        ).lines(in: format)
        if let repair = result.repair {
            lines += Sentence(repair.message).lines(in: format)
            for table in repair.report?.tables ?? [] where table.lost > 0 || table.hasGaps {
                let gap = table.hasGaps ? ", a part could not be read" : ""
                lines += Paragraph(
                    "\(table.table): \(table.saved) saved, \(table.lost) lost\(gap)",
                    role: .warning
                ).lines(in: format)
            }
        }
        for check in result.checks where !check.remedy.isEmpty {
            lines += Paragraph(
                "\(check.name): \(check.remedy)", role: check.ok ? .muted : .warning
            ).lines(in: format)
        }
        return lines
    }
}
