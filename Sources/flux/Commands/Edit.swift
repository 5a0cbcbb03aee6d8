import ArgumentParser
import FluxApp

/// `flux edit`
struct Edit: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change what a task says.",
        discussion: """
            The time is changed with 'flux move'.

            EXAMPLES:
              flux edit 12 --title "Call the new bank"
              flux edit 12 --duration 45 --tag Financial
              flux edit 12 --note ""
              flux edit 12 --goal none
              flux edit yoga --duration 45 --scope all
            """)

    @Argument(help: "A number, or words of the title.")
    var task: String
    @Option(help: ArgumentHelp("A new title.", valueName: "text"))
    var title: String?
    @Option(help: ArgumentHelp("How long: 45, 1h30 …", valueName: "time"))
    var duration: String?
    @Option(
        name: .customLong("tag"),
        help: ArgumentHelp(
            "Tags instead of the present ones; empty removes them.", valueName: "tag"))
    var tags: [String] = []
    @Option(help: ArgumentHelp("A note; empty removes it.", valueName: "text"))
    var note: String?
    @Option(help: ArgumentHelp("A goal, or none.", valueName: "goal"))
    var goal: String?
    @OptionGroup var series: SeriesOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = EditRequest(reference: task)
        request.title = title
        request.duration = duration
        request.tags = tags.isEmpty ? nil : tags
        request.note = note
        request.goal = goal
        let written = try session.choosing([task]) { references in
            request.reference = references[0]
            request.scope = try series.scope(references, session)
            return try session.app.edit(request, session.writing(writing))
        }
        try session.show("edit", written)
    }
}

/// `flux cancel`
struct Cancel: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel tasks; they count nowhere.",
        discussion: """
            EXAMPLES:
              flux cancel 12
              flux cancel "dentist" --reason "moved away"
              flux cancel yoga --scope later
            """)

    @Argument(help: "Numbers, or words of titles.")
    var tasks: [String]
    @Option(help: ArgumentHelp("Why, to be kept.", valueName: "text"))
    var reason: String?
    @OptionGroup var series: SeriesOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.choosing(tasks) { references in
            try session.app.cancel(
                references, reason: reason, scope: series.scope(references, session),
                session.writing(writing))
        }
        try session.show("cancel", written)
    }
}

/// How far a change of an occurrence reaches.
struct SeriesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Of a series: this one, this and later ones, or all; asked for on a terminal.",
            valueName: "reach"))
    var scope: SeriesScope?

    /// What was said; a person at a terminal is asked where it matters, a script means the one.
    func scope(_ references: [String], _ session: Session) throws -> SeriesScope {
        if let scope { return scope }
        guard references.count == 1, let prompt = session.prompt()?.prompt,
            try session.app.isInSeries(references[0])
        else { return .this }
        let choices: [SeriesScope] = [.this, .later, .all]
        let answer = try prompt.choose(
            "It repeats. Which ones?",
            from: ["this one", "this one and the later ones", "all open ones"])
        guard case .value(let index) = answer else { throw Session.interrupted }
        return choices[index]
    }
}

extension SeriesScope: ExpressibleByArgument {}
