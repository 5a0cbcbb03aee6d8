import ArgumentParser
import FluxApp
import FluxStore

extension ImportFormat: ExpressibleByArgument {}

/// `flux import`
struct Import: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in a whole export, or tasks from elsewhere.",
        discussion: """
            What 'flux export' wrote goes into an empty store as it was. Tasks come from a calendar (ics), a task of flux's own shape a line (jsonl), what 'task export' of Taskwarrior writes, or \
            todo.txt. One step, which one 'flux undo' takes back; what is there already is left as it is.

            EXAMPLES:
              flux import flux-export-2026-03-02.zip
              flux import todo.txt --dry-run
              flux import holidays.ics
              task export | flux import - --format taskwarrior
              flux export - --format jsonl | ssh other flux import - --format jsonl
            """)

    @Argument(help: "The file; '-' is standard input.")
    var file: String
    @Option(
        help: ArgumentHelp(
            "How it is written; by the name of the file without.", valueName: "format"))
    var format: ImportFormat?
    @Flag(help: "Refuse all when one record is bad.")
    var strict = false
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        guard let format = format ?? ImportFormat(fileName: file) else {
            throw Failure.invalidArgument(
                "the name of the file does not tell its format; say it with '--format flux', 'ics', 'jsonl', 'taskwarrior' or 'todotxt'"
            )
        }
        let written = try bring(format, session)
        let result = written.value
        try session.show("import", result, replayed: written.replayed, rows: "tasks") { output in
            var lines = Sentence(result.message).lines(in: output)
            for problem in result.errors.prefix(20) {
                lines += Sentence("line \(problem.line): \(problem.message)").lines(in: output)
            }
            return lines + TaskTable(result.tasks, dates: true).lines(in: output)
        }
    }

    private func bring(_ format: ImportFormat, _ session: Session) throws -> Written<ImportResult> {
        if format == .flux {
            return try session.withFile(file) {
                try session.app.importArchive(at: $0, session.writing(writing))
            }
        }
        var request = ImportRequest(
            text: try session.file(file, limit: Session.longestImport), format: format)
        request.strict = strict
        return try session.app.importTasks(request, session.writing(writing))
    }
}
