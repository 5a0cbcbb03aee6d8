import ArgumentParser

/// `flux goal list`
struct GoalList: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List goals.",
        discussion: """
            Active and waiting ones, and plans that wait for a word, unless states are named.

            EXAMPLES:
              flux goal list
              flux goal list --status all
            """)

    @Option(
        name: .customLong("status"),
        help: ArgumentHelp("all, active, pipeline, completed or abandoned.", valueName: "state"))
    var statuses: [String] = []
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.goals(statuses: statuses)
        try session.show("goal", result, rows: "goals") { GoalListView(result).lines(in: $0) }
    }
}

/// `flux goal show`
struct GoalShow: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a goal with its roadmap and its tasks.",
        discussion: """
            EXAMPLES:
              flux goal show 7
              flux goal show 5K
            """)

    @Argument(help: "A number, or words of the title.")
    var goal: [String]
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.showGoal(goal.joined(separator: " "))
        try session.show("goal", result) { GoalDetail(result).lines(in: $0) }
    }
}
