import FluxCalendar

/// Finds a statement of level in a goal: 'I am a total beginner and want to run'.
enum GoalLevel {
    static func level(in text: String) -> Level? {
        // Only outright statements; 'advanced Spanish' names the goal, not the person.
        let words = plainWords(text)
        func has(_ phrase: String) -> Bool { find(plainWords(phrase), in: words) != nil }
        let novice = [
            "total beginner", "complete beginner", "absolute beginner", "im a beginner",
            "i am a beginner", "from scratch", "from zero", "never done",
            "never run", "out of shape", "as a beginner", "for beginners",
        ]
        if novice.contains(where: has) { return .novice }
        let some = [
            "i already run", "i already play", "i already speak", "i already know", "i can already",
            "i already read", "i already lift", "i know the basics", "used to run", "used to play",
            "im intermediate", "i am intermediate",
        ]
        if some.contains(where: has) { return .intermediate }
        let much = ["im advanced", "i am advanced", "im experienced", "i am experienced"]
        if much.contains(where: has) { return .advanced }
        return nil
    }
}

/// Goals that cannot be planned whatever the template.
enum GoalLimits {
    static func refusal(_ goal: GoalFacts, context: CoachContext) -> PlanRefusal? {
        let today = context.zone.local(at: context.now).date
        if let deadline = goal.deadline, deadline <= today {
            let when = deadline == today ? "today" : "in the past (\(deadline))"
            return PlanRefusal(
                code: "IMPOSSIBLE_GOAL",
                message: "The deadline is \(when); a plan needs at least one day. Say a later date")
        }
        if let count = goal.perWeek, count > 14 {
            return PlanRefusal(
                code: "IMPOSSIBLE_GOAL",
                message:
                    "\(count) times a week is more than anybody keeps up; say how many days a week you have"
            )
        }
        if let weeks = goal.weeks, weeks < 1 {
            return PlanRefusal(
                code: "IMPOSSIBLE_GOAL",
                message: "A plan needs at least one week; say a longer span")
        }
        let words = plainWords(goal.text)
        // A story may be about anything.
        let isTold = ["write", "writing", "read", "draw", "paint", "novel", "story", "song"]
            .contains { words.contains($0) }
        if !isTold, dreams.contains(where: { find($0, in: words) != nil }) {
            return PlanRefusal(
                code: "IMPOSSIBLE_GOAL",
                message:
                    "Nobody can do that, so a plan for it would not be honest. Say what you hope to have by it, and I plan the part that can be reached"
            )
        }
        let span = Horizon.weeks(goal, today: today)
        let isSudden = span.map { $0 < 26 } ?? words.contains("overnight")
        if isSudden, riches.contains(where: { find($0, in: words) != nil }) {
            return PlanRefusal(
                code: "IMPOSSIBLE_GOAL",
                message:
                    "No plan makes anybody rich that fast, and what promises it loses money. 'Save money' or 'find a better paid job' is a start I gladly plan"
            )
        }
        return nil
    }

    /// What nobody can do.
    private static let dreams = [
        "live forever", "become immortal", "be immortal", "immortality", "never die", "never age",
        "travel through time", "travel back in time", "read minds", "read peoples minds",
        "mind reading", "telepathy", "teleport", "become invisible",
        "turn invisible", "be invisible", "grow wings", "fly like a bird", "fly like superman",
        "levitate", "walk through walls", "walk on water", "breathe underwater",
        "breathe under water", "raise the dead", "lead into gold", "travel to the moon",
        "fly to the moon", "go to the moon", "walk to the moon", "walk on the moon", "go to mars",
        "travel to mars", "fly to mars", "live on mars", "move to mars", "win the lottery",
        "win the jackpot", "stop time", "control the weather", "never sleep again",
    ].map { plainWords($0) }

    /// What takes years where it comes at all.
    private static let riches = [
        "millionaire", "billionaire", "a million dollars", "a million euros", "a million pounds",
        "1 million dollars", "1000000 dollars", "get rich", "become rich", "be rich",
    ].map { plainWords($0) }
}
