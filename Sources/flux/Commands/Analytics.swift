import ArgumentParser
import FluxApp

/// `flux analytics`
struct Analytics: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "analytics",
        abstract: "Show how it is going.",
        discussion: """
            The streak, today, a calendar of the year, the weeks, every goal, and what was missed.

            EXAMPLES:
              flux analytics
              flux analytics --weeks 26 --only weekly
              flux analytics --json | jq .streak_days
            """)

    @Option(help: ArgumentHelp("How many weeks to show.", valueName: "number"))
    var weeks = 12
    @Option(help: ArgumentHelp("The first day of the calendar.", valueName: "day"))
    var from: String?
    @Option(help: ArgumentHelp("The last day of the calendar.", valueName: "day"))
    var to: String?
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Only a section; may be given again.", valueName: "section"))
    var only: [String] = []
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = AnalyticsRequest()
        request.weeks = weeks
        request.from = from
        request.to = to
        request.only = only.flatMap { $0.split(separator: ",").map(String.init) }
        let result = try session.app.analytics(request)
        try session.show("analytics", result) { AnalyticsView(result).lines(in: $0) }
    }
}
