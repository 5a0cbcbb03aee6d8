import ArgumentParser
import FluxApp

extension ExportFormat: ExpressibleByArgument {}

/// `flux export`
struct Export: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write out everything stored, or the tasks.",
        discussion: """
            The archive has one file a stream and a manifest with counts and checksums; secrets are not in it. The other
            formats have the tasks alone, and go to standard output for '-'.

            EXAMPLES:
              flux export
              flux export all.zip --yes
              flux export tasks.csv --format csv
              flux export - --format jsonl | wc -l
            """)

    @Argument(help: "The file; one named after the day when absent, '-' for standard output.")
    var file: String?
    @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
    var format: ExportFormat = .zip
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let options = session.writing(writing)
        if file == "-" {
            guard format != .zip else {
                throw Failure.invalidArgument(
                    "an archive goes into a file; for standard output say '--format json', 'jsonl' or 'csv'"
                )
            }
            _ = try session.app.exportTasks(as: format) { try session.show(lines: [$0]) }
            return
        }
        let result =
            format == .zip
            ? try session.app.export(to: file, options)
            : try session.app.exportTasks(
                as: format, to: file ?? session.app.exportName(format), options)
        try session.show("export", result) { Sentence(result.message).lines(in: $0) }
    }
}
