import ArgumentParser
import FluxApp
import FluxStore
import FluxTerminal

/// `flux patterns`
struct Patterns: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patterns",
        abstract: "Show what flux learned of your days, and correct it.",
        discussion: """
            Found in what you did and missed in the last half year: times that work, times that do not, how categories \
            fare. Plans follow them.

            EXAMPLES:
              flux patterns
              flux patterns show 31
              flux patterns override 31 --confidence 0
              flux patterns delete 31
            """,
        subcommands: [
            PatternsList.self, PatternsShow.self, PatternsOverride.self, PatternsDelete.self,
        ],
        defaultSubcommand: PatternsList.self)
}

/// `flux patterns list`
struct PatternsList: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the patterns.",
        discussion: """
            EXAMPLES:
              flux patterns list
              flux patterns --json | jq '.patterns[].description'
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.patterns()
        try session.show("patterns", result, rows: "patterns") {
            PatternTable(result).lines(in: $0)
        }
    }
}

/// `flux patterns show`
struct PatternsShow: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show everything about a pattern.",
        discussion: """
            EXAMPLES:
              flux patterns show 31
            """)

    @Argument(help: "Its number.")
    var pattern: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.pattern(pattern)
        try session.show("patterns", result, rows: "patterns") { format in
            result.patterns.flatMap { PatternDetail($0).lines(in: format) }
        }
    }
}

/// `flux patterns override`
struct PatternsOverride: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "override", abstract: "Correct a pattern for good.",
        discussion: """
            At a confidence of 0.1 or below it no longer influences when flux plans. flux never rewrites what you \
            corrected.

            EXAMPLES:
              flux patterns override 31 --confidence 0
              flux patterns override 31 --description "Tuesdays were a project that is over" --confidence 0.1
            """)

    @Argument(help: "Its number.")
    var pattern: String
    @Option(help: ArgumentHelp("The pattern in your words.", valueName: "text"))
    var description: String?
    @Option(help: ArgumentHelp("How sure it is, 0 to 1.", valueName: "number"))
    var confidence: Double?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var correction = PatternCorrection()
        correction.description = description
        correction.confidence = confidence
        try session.show(
            session.app.override(pattern, correction, session.writing(writing)))
    }
}

/// `flux patterns delete`
struct PatternsDelete: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a pattern.",
        discussion: """
            It comes back when your days show it again.

            EXAMPLES:
              flux patterns delete 31
            """)

    @Argument(help: "Its number.")
    var pattern: String
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        try session.show(session.app.deletePattern(pattern, session.writing(writing)))
    }
}

extension Session {
    fileprivate func show(_ written: Written<PatternListResult>) throws {
        let result = written.value
        try show("patterns", result, replayed: written.replayed, rows: "patterns") {
            Sentence(result.message).lines(in: $0)
        }
    }
}

/// Patterns in columns: number, how sure, what.
struct PatternTable: ResultView {
    private let result: PatternListResult

    init(_ result: PatternListResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        guard !result.patterns.isEmpty else {
            return Paragraph(
                "Nothing stands out yet; three tasks of a kind that were done or missed say something."
            ).lines(in: format)
        }
        let rows = result.patterns.map { pattern in
            [
                Table.Cell(String(pattern.number), role: .muted),
                Table.Cell("\(Int((pattern.confidence * 100).rounded())) %", role: .muted),
                Table.Cell(pattern.description, role: pattern.influences ? .body : .muted),
                Table.Cell(pattern.note, role: .muted),
            ]
        }
        return Table(
            columns: [
                Table.Column("#", alignment: .right), Table.Column("sure", alignment: .right),
                Table.Column("pattern", flexible: true, minimum: 20),
                Table.Column("note", priority: 1),
            ], rows: rows, showsHeader: format.accessible
        ).lines(in: format)
    }
}

/// Everything about a pattern.
struct PatternDetail: ResultView {
    private let pattern: PatternView

    init(_ pattern: PatternView) { self.pattern = pattern }

    func lines(in format: OutputFormat) -> [String] {
        var pairs: [(label: String, value: String)] = [
            ("pattern", String(pattern.number)), ("says", pattern.description),
            ("kind", pattern.patternType.replacing("_", with: " ")),
            ("sure", "\(Int((pattern.confidence * 100).rounded())) %"),
        ]
        if let count = pattern.data["sample_count"]?.intValue {
            pairs.append(("rests on", "\(count) tasks"))
        }
        if !pattern.note.isEmpty { pairs.append(("note", pattern.note)) }
        pairs.append(("id", pattern.id))
        return KeyValueList(pairs).lines(in: format)
    }
}

extension PatternView {
    fileprivate var note: String {
        let yours = data["user_overridden"]?.boolValue == true ? "yours" : ""
        return influences || patternType == "category_performance"
            ? yours : yours.isEmpty ? "ignored" : "yours, ignored"
    }
}
