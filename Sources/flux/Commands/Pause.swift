import ArgumentParser
import FluxApp
import FluxStore

extension PauseRequest.Tasks: ExpressibleByArgument {}

/// `flux pause`
struct Pause: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Rest: a holiday, an illness, a busy week.",
        discussion: """
            Days of a rest neither count for a streak nor break it. The tasks that lie in it stay, are moved behind it \
            (what repeats is excused), or are excused, as you choose.

            EXAMPLES:
              flux pause --until sunday
              flux pause --until 2026-08-16 --tasks move
              flux pause --goal 5K --until "next friday" --tasks excuse
            """)

    @Option(help: ArgumentHelp("The last day of the rest.", valueName: "day"))
    var until: String?
    @Option(help: ArgumentHelp("The goal that rests; everything without it.", valueName: "goal"))
    var goal: String?
    @Option(help: ArgumentHelp("What becomes of the tasks in it.", valueName: "choice"))
    var tasks: PauseRequest.Tasks = .keep
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = PauseRequest()
        request.until = until
        request.goal = goal
        request.tasks = tasks
        try session.show("pause", session.app.pause(request, session.writing(writing)))
    }
}

/// `flux unpause`
struct Unpause: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "unpause",
        abstract: "End a rest.",
        discussion: """
            EXAMPLES:
              flux unpause
              flux unpause --goal 5K
            """)

    @Option(help: ArgumentHelp("The goal that rests.", valueName: "goal"))
    var goal: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        try session.show("unpause", session.app.unpause(goal: goal, session.writing(writing)))
    }
}

extension Session {
    fileprivate func show(_ schema: String, _ written: Written<PauseResult>) throws {
        let result = written.value
        try show(schema, result, replayed: written.replayed, rows: "tasks") { format in
            Sentence(result.message).lines(in: format)
                + TaskTable(result.tasks, dates: true).lines(in: format)
        }
        try show(warnings: result.warnings)
    }
}
