import ArgumentParser
import FluxApp

/// `flux list`
struct List: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List tasks.",
        discussion: """
            Open ones by time, unless states are named.

            EXAMPLES:
              flux list
              flux list --goal 5K --status all
              flux list --overdue
              flux list --from monday --to sunday --jsonl
            """)

    @Option(
        name: .customLong("status"),
        help: ArgumentHelp("open, all, or states by name; may be given again.", valueName: "state"))
    var statuses: [String] = []
    @Option(help: ArgumentHelp("Only tasks of a goal.", valueName: "goal"))
    var goal: String?
    @Option(help: ArgumentHelp("Only tasks with a tag.", valueName: "tag"))
    var tag: String?
    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: String?
    @Option(help: ArgumentHelp("The last day.", valueName: "day"))
    var to: String?
    @Flag(help: "Only open tasks of earlier days.")
    var overdue = false
    @Option(help: ArgumentHelp("Only tasks that wait for a place.", valueName: "place"))
    var location: String?
    @Option(
        help: ArgumentHelp("The order: schedule, number, title or created.", valueName: "order"))
    var sort: String?
    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit: Int?
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = ListRequest()
        request.statuses = statuses
        request.goal = goal
        request.tag = tag
        request.from = from
        request.to = to
        request.overdue = overdue
        request.location = location
        request.sort = sort
        request.limit = limit
        try session.show("list", session.app.list(request), empty: "No tasks.")
        try session.hintAtOnboarding(session.app.isOnboarded())
    }
}

/// `flux search`
struct Search: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find tasks by their words.",
        discussion: """
            Every word must occur in the title, the description or the notes, whole or as a beginning.

            EXAMPLES:
              flux search bank
              flux search dent appoint
            """)

    @Argument(help: "The words.")
    var words: [String]
    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit: Int?
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = ListRequest()
        request.search = words.joined(separator: " ")
        request.limit = limit
        try session.show("search", session.app.list(request), empty: "Nothing found.")
    }
}

extension Session {
    /// Shows a list of tasks.
    func show(_ schema: String, _ result: TaskListResult, empty: String) throws {
        try show(schema, result, rows: "tasks") { format in
            if result.tasks.isEmpty { return [empty] }
            var lines = TaskTable(result.tasks, dates: true).lines(in: format)
            if result.total > result.tasks.count {
                lines.append("\(result.total - result.tasks.count) more; raise '--limit'")
            }
            return lines
        }
    }
}
