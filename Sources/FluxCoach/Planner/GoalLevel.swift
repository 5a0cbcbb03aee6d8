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
        return nil
    }
}
