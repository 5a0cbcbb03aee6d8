import ArgumentParser
import FluxApp

extension ImportFormat: ExpressibleByArgument {}

/// `flux import`
struct Import: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring tasks in from elsewhere.",
        discussion: """
            A task of flux's own shape a line (jsonl), what 'task export' of Taskwarrior writes, or todo.txt. One step,
            which one 'flux undo' takes back; what is there already is left as it is.

            EXAMPLES:
              flux import todo.txt --dry-run
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
                "the name of the file does not tell its format; say it with '--format jsonl', 'taskwarrior' or 'todotxt'"
            )
        }
        var request = ImportRequest(
            text: try session.file(file, limit: Session.longestImport), format: format)
        request.strict = strict
        let written = try session.app.importTasks(request, session.writing(writing))
        let result = written.value
        try session.show("import", result, replayed: written.replayed, rows: "tasks") { output in
            var lines = Sentence(result.message).lines(in: output)
            for problem in result.errors.prefix(20) {
                lines += Sentence("line \(problem.line): \(problem.message)").lines(in: output)
            }
            return lines + TaskTable(result.tasks, dates: true).lines(in: output)
        }
    }
}
