import ArgumentParser
import FluxApp

/// `flux goal reply`
struct GoalReply: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Say something to a plan that waits.",
        discussion: """
            A change re-plans and shows what is different. A question changes nothing. 'ok' saves, 'forget it' drops.

            EXAMPLES:
              flux goal reply 7 "only twice a week"
              flux goal reply 7 "mornings, not on fridays"
              flux goal reply 7 "why so easy?"
            """)

    @Argument(help: "The flow or goal: a number, or words of the title.")
    var goal: String
    @Argument(help: "What you say.")
    var text: [String] = []
    @Flag(help: "Read the words from standard input.")
    var stdin = false
    @OptionGroup var model: ModelArguments
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        session.use(model)
        let text = try session.text(text, stdin: stdin)
        let written = try session.app.replyToGoal(goal, text, session.writing(writing))
        try session.show("goal", written.value, replayed: written.replayed) {
            ReplyView(written.value, isSaid: session.hasShownAnswer).lines(in: $0)
        }
    }
}

/// `flux goal modify`
struct GoalModify: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "modify", abstract: "Change the plan of a goal that runs.",
        discussion: """
            What is left of its sprint is planned anew and shown as a difference. Nothing is saved before you approve; \
            --yes approves at once.

            EXAMPLES:
              flux goal modify 5K "only twice a week"
              flux goal modify 7 "mornings instead" --yes
              flux goal modify guitar "not on fridays"
            """)

    @Argument(help: "The goal: a number, or words of the title.")
    var goal: String
    @Argument(help: "What is to be different.")
    var text: [String] = []
    @Flag(help: "Read the words from standard input.")
    var stdin = false
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let text = try session.text(text, stdin: stdin)
        let written = try session.app.modifyGoal(goal, text, session.writing(writing))
        try session.show("goal", written.value, replayed: written.replayed) {
            ReplyView(written.value).lines(in: $0) + waiting(written.value, session)
        }
        if session.canAsk, written.value.requiresUserAction == "approve_plan", !writing.dryRun {
            try GoalConversation(session).run(written.value.flowId)
        }
    }

    /// How to go on, where nobody can be asked.
    private func waiting(_ result: GoalPlanResult, _ session: Session) -> [String] {
        guard !session.canAsk, result.requiresUserAction == "approve_plan", !writing.dryRun else {
            return []
        }
        return ["Save it with: flux goal approve \(result.flowNumber)"]
    }
}

/// `flux goal resume`
struct GoalResume: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Go on with a plan where you left it.",
        discussion: """
            EXAMPLES:
              flux goal resume 7
              flux goal resume 7 --json
            """)

    @Argument(help: "The flow or goal: a number, or words of the title.")
    var goal: String
    @Flag(help: "Say why these days and times were chosen.")
    var explain = false
    @OptionGroup var model: ModelArguments
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        session.use(model)
        let result = try session.app.resumeGoal(goal)
        try session.show("goal", result) {
            GoalPlanView(result, explain: explain, isSaid: session.hasShownAnswer)
                .lines(in: $0)
        }
        if session.canAsk, result.requiresUserAction == "approve_plan" {
            try GoalConversation(session).run(result.flowId)
        }
    }
}

/// `flux goal approve`
struct GoalApprove: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Save a plan: its goal and its tasks.",
        discussion: """
            One step, which one 'flux undo' takes back.

            EXAMPLES:
              flux goal approve 7
            """)

    @Argument(help: "The flow or goal: a number, or words of the title.")
    var goal: String
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.approveGoal(goal, session.writing(writing))
        try session.show("goal", written.value, replayed: written.replayed) { format in
            ReplyView(written.value).lines(in: format)
        }
    }
}

/// `flux goal abandon`
struct GoalAbandon: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon", abstract: "Drop a plan, or a goal with its open tasks.",
        discussion: """
            A plan that waits is dropped at once; an active goal asks first.

            EXAMPLES:
              flux goal abandon 7
              flux goal abandon 5K --yes
            """)

    @Argument(help: "The flow or goal: a number, or words of the title.")
    var goal: String
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var options = session.writing(writing)
        if session.canAsk, !options.yes, !options.dryRun, try session.app.isActiveGoal(goal) {
            options.yes = try session.confirm(
                "Abandon this goal and cancel its open tasks?", yes: false)
            guard options.yes else {
                try session.show(lines: ["Kept."])
                return
            }
        }
        let written = try session.app.abandonGoal(goal, options)
        try session.show("goal", written.value, replayed: written.replayed) { format in
            Sentence(written.value.message).lines(in: format)
        }
    }
}
