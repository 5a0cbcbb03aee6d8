import ArgumentParser
import FluxApp
import FluxTerminal

/// `flux schema`
struct Schema: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of what a command prints.",
        discussion: """
            Of the document that the command prints with --json; 'error' is the one that goes to standard error when a \
            command fails. A subcommand prints the document of its command. Without a command, lists what there is a \
            schema of.

            EXAMPLES:
              flux schema
              flux schema today
              flux schema goal reply
              flux schema list | jq .required
            """)

    @Argument(help: "The words of a command.")
    var command: [String] = []
    @OptionGroup var output: OutputOptions

    /// No command has more words than this.
    private static let mostWords = 3

    /// The words, which may come as one argument in quotation marks.
    private var words: [String] {
        command.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }

    func validate() throws {
        // More words may be a sentence that begins with this one, such as "schema review tomorrow at 5".
        if words.count > Schema.mostWords {
            throw ValidationError("A command has at most \(Schema.mostWords) words")
        }
    }

    func run(_ session: Session) throws {
        guard let name = words.first else {
            let result = try session.app.schemas()
            try session.show("schema", result, rows: "commands") {
                SchemaTable(result).lines(in: $0)
            }
            return
        }
        let schema = try session.app.schema(of: words)
        guard words.count == 1 || Schema.isCommand(words) else {
            throw Failure(
                code: "NOT_FOUND",
                message:
                    "there is no command '\(words.joined(separator: " "))'; use 'flux schema \(name)'"
            )
        }
        // The text ends in a newline, and so does each line that is shown.
        let lines = schema.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try session.show(lines: lines.map(String.init))
    }

    /// Whether words lead through the tree of commands.
    private static func isCommand(_ words: [String]) -> Bool {
        var commands = Flux.configuration.subcommands
        for word in words {
            guard let next = commands.first(where: { $0._commandName == word }) else {
                return false
            }
            commands = next.configuration.subcommands
        }
        return true
    }
}

/// Names and what they are, a line each.
private struct SchemaTable: ResultView {
    private let result: SchemaListResult

    init(_ result: SchemaListResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        Table(
            columns: [
                Table.Column("document"), Table.Column("what it says", flexible: true, minimum: 20),
            ],
            rows: result.commands.map { entry in
                [Table.Cell(entry.name), Table.Cell(entry.description, role: .muted)]
            }, showsHeader: format.accessible
        ).lines(in: format)
    }
}
