import ArgumentParser
import FluxApp

/// `flux analytics`
struct Analytics: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "analytics",
        abstract: "Show how it is going.",
        discussion: """
            The streak and how firm the habit is, today, a calendar of the year, the weeks beside those before, the \
            active goals, what was missed, the times that work and those that fail, and what to do about it.

            EXAMPLES:
              flux analytics
              flux analytics --weeks 26 --only weekly,comparison
              flux analytics --from 2026-01-01 --to 2026-03-31
              flux analytics --html how-it-goes.html
              flux analytics --csv > counts.csv
              flux analytics --json | jq .streak_days
            """)

    @Option(help: ArgumentHelp("How many weeks to show, 1 to 520.", valueName: "number"))
    var weeks = 12
    @Option(help: ArgumentHelp("The first day of the period.", valueName: "day"))
    var from: String?
    @Option(help: ArgumentHelp("The last day of the period.", valueName: "day"))
    var to: String?
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Only a section; may be given again.", valueName: "section"))
    var only: [String] = []
    @Option(
        help: ArgumentHelp(
            "Write a page for the browser; '-' writes it to standard output.", valueName: "file"))
    var html: String?
    @Flag(help: "Print a table of comma-separated values.")
    var csv = false
    @Flag(name: .shortAndLong, help: "Overwrite a page that exists.")
    var yes = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        guard !csv || !output.json && html == nil else {
            throw Failure.invalidArgument(
                "'--csv' goes with neither '--json' nor '--html'; give one")
        }
        guard html != "-" || !output.json else {
            throw Failure.invalidArgument(
                "the page and the JSON document would both go to standard output; name a file for '--html'"
            )
        }
        var request = AnalyticsRequest()
        request.weeks = weeks
        request.from = from
        request.to = to
        request.only = only.flatMap {
            $0.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
        }
        let result = try session.app.analytics(request)
        if csv { return try session.show(lines: result.csv()) }
        if let html { return try write(result, to: html, session) }
        try session.show("analytics", result) { AnalyticsView(result).lines(in: $0) }
    }

    private func write(_ result: AnalyticsResult, to path: String, _ session: Session) throws {
        let page = AnalyticsPage(
            result, timeZone: result.timezone, madeAt: result.countedLocal
        ).html()
        if path == "-" { return try session.show(lines: [page]) }
        try session.app.write(page: page, to: path, overwrite: yes)
        try session.show("analytics", result) { Sentence("Wrote \(path).").lines(in: $0) }
    }
}
