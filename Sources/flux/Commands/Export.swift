import ArgumentParser
import FluxApp

extension ExportFormat: ExpressibleByArgument {}

/// `flux export`
struct Export: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write out everything stored, or the tasks.",
        discussion: """
            The archive has one file a stream and a manifest with counts and checksums; secrets are not in it. The other \
            formats have the tasks alone, and go to standard output for '-'.

            EXAMPLES:
              flux export
              flux export all.zip --yes
              flux export - | ssh other flux import - --format flux
              flux export tasks.csv --format csv
              flux export - --format jsonl | wc -l
              flux export week.ics --format ics --as-events
            """)

    @Argument(help: "The file; one named after the day when absent, '-' for standard output.")
    var file: String?
    @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
    var format: ExportFormat = .zip
    @Flag(help: "In a calendar, write events instead of to-dos.")
    var asEvents = false
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let options = session.writing(writing)
        guard !asEvents || format == .ics else {
            throw Failure.invalidArgument("'--as-events' goes with '--format ics'")
        }
        if file == "-", !options.dryRun {
            if format == .zip {
                // Bytes for a terminal would be garbage.
                guard !session.writesToTerminal else {
                    throw Failure.invalidArgument(
                        "an archive is no text for a terminal; name a file, or send it on with '|' or '>'"
                    )
                }
                return try session.app.export { try session.write(bytes: $0) }
            }
            _ = try session.app.exportTasks(as: format, asEvents: asEvents) {
                try session.show(lines: [$0])
            }
            return
        }
        let result =
            format == .zip
            ? try session.app.export(to: file, options)
            : try session.app.exportTasks(
                as: format, asEvents: asEvents, to: file ?? session.app.exportName(format),
                options)
        try session.show("export", result) { Sentence(result.message).lines(in: $0) }
    }
}
