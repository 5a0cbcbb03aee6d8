import ArgumentParser
import FluxApp

/// `flux goal TEXT`
struct GoalNew: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Propose a plan for a goal.",
        discussion: """
            EXAMPLES:
              flux goal "run a 5K in 6 weeks"
              flux goal new learn spanish 3 times a week
              flux goal "read more" --yes
              flux goal "learn to draw" --explain
            """)

    @Argument(help: "What you want.")
    var text: [String] = []
    @Flag(help: "Read the words from standard input.")
    var stdin = false
    @Flag(help: "Say why these days and times were chosen.")
    var explain = false
    @OptionGroup var model: ModelArguments
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        session.use(model)
        let text = try session.text(text, stdin: stdin)
        let options = session.writing(writing)
        let written = try session.app.planGoal(text, options)
        let result = written.value
        try session.show("goal", result, replayed: written.replayed) {
            GoalPlanView(result, explain: explain, isSaid: session.hasShownAnswer)
                .lines(in: $0)
        }
        if session.canAsk, !options.dryRun, !options.yes {
            try GoalConversation(session).run(result.flowId)
        }
    }
}
