import ArgumentParser
import FluxApp

/// `flux goal`
struct Goal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "goal",
        abstract: "Plan a goal and talk about the plan.",
        discussion: """
            'flux goal TEXT' proposes a plan of at most six weeks. On a terminal you then talk about it until you save or \
            drop it; in a script it prints the plan and the flow that 'reply' and 'approve' take.

            EXAMPLES:
              flux goal "run a 5K in 6 weeks"
              flux goal list
              flux goal reply 7 "mornings instead"
              flux goal approve 7
              flux goal modify 5K "only twice a week"
              flux goal abandon 7 --yes
            """,
        subcommands: [
            GoalNew.self, GoalList.self, GoalShow.self, GoalReply.self, GoalResume.self,
            GoalApprove.self, GoalModify.self, GoalAbandon.self,
        ],
        defaultSubcommand: GoalNew.self)
}
