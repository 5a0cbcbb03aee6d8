import ArgumentParser
import FluxApp

/// `flux monitor`
struct Monitor: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor",
        abstract: "Show what needs looking at, and how flux is doing in numbers.",
        discussion: """
            Exit code 1 while an alert stands. Changes nothing unless --deliver is given: that runs due timers, tells about \
            each alert once and delivers the messages that wait, as 'outbox.transport' says. --resolve ends alerts that you \
            have looked at.

            EXAMPLES:
              flux monitor
              flux monitor --format prometheus > flux.prom
              flux monitor --deliver
              flux monitor --resolve signature-invalid --flow 7
            """)

    /// How the numbers are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, prometheus
    }

    @Option(help: ArgumentHelp("text, json or prometheus.", valueName: "format"))
    var format: Format = .text
    @Flag(help: "Run timers, tell about alerts, deliver messages.")
    var deliver = false
    @Option(help: ArgumentHelp("End the alerts of a code.", valueName: "code"))
    var resolve: String?
    @Option(help: ArgumentHelp("With --resolve: only those of a flow.", valueName: "flow"))
    var flow: String?
    @Flag(help: "With --deliver or --resolve: do nothing of it.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if flow != nil, resolve == nil {
            throw ValidationError("'--flow' goes with '--resolve'")
        }
    }

    mutating func run(_ session: Session) throws {
        if let resolve {
            let result = try session.app.resolveAlerts(
                code: resolve, flow: flow, WriteOptions(dryRun: dryRun))
            try session.show("monitor", result, rows: "alerts") {
                MonitorView(result).lines(in: $0)
            }
            return
        }
        let result =
            deliver
            ? try session.app.monitorAndDeliver(WriteOptions(dryRun: dryRun))
            : try session.app.monitor()
        switch format {
        case .prometheus where !session.wantsJSON: try session.show(lines: result.exposition)
        case .json: try session.showJSON("monitor", result)
        case .text, .prometheus:
            try session.show("monitor", result, rows: "alerts") {
                MonitorView(result).lines(in: $0)
            }
        }
        if !result.alerts.isEmpty { session.exitCode = 1 }
    }
}
