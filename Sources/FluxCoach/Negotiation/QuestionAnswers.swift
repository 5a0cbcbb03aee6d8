import FluxCalendar

/// Answers questions about a plan from the plan itself.
struct QuestionAnswers {
    let negotiation: Negotiation
    let template: PlanTemplate?
    let planner: any GoalPlanner
    let context: CoachContext

    private var plan: Plan { negotiation.plan }

    /// The answer to a question; every question gets one.
    func answer(_ question: String) -> String {
        let words = plainWords(question)
        let set = Set(words)
        func has(_ some: String...) -> Bool { some.contains { set.contains($0) } }
        func phrase(_ text: String) -> Bool { find(plainWords(text), in: words) != nil }
        if has(
            "miss", "missed", "skip", "sick", "ill", "fail", "forget", "behind", "vacation",
            "holiday", "travel", "injured", "tired", "skipped", "busy") || phrase("can not make")
        {
            return missed
        }
        let why = has("why", "reason", "how come", "explain", "come")
        if why {
            if has(
                "easy", "easier", "light", "short", "slow", "gentle", "little", "walk", "small",
                "few", "low", "simple") || phrase("week one") || phrase("first week")
                || phrase("week 1")
            {
                return template.map { "\($0.why)." } ?? general
            }
            if has("six", "6", "weeks", "long") { return sixWeeks }
            if has(
                "rest", "days", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                "sunday", "time", "early", "late", "morning", "evening", "mornings", "evenings",
                "then", "clock", "weekend")
            {
                return reasons
            }
            return [template.map { "\($0.why)." }, reasons, sources].compactMap { $0 }.joined(
                separator: " ")
        }
        if let alternative = alternative(question) { return alternative }
        if phrase("how long") || has("duration", "length", "minutes", "hours") { return length }
        if phrase("how many") || phrase("how often") || phrase("how much") || has("total") {
            return count
        }
        if has("when", "start", "begin", "end", "finish", "finished", "done", "date") {
            return dates
        }
        if has("which", "days", "day", "time", "times") { return schedule }
        if has(
            "next", "after", "afterwards", "then", "roadmap", "later", "goal", "enough", "possible",
            "realistic", "feasible", "reach") || phrase("will i")
        {
            return outlook
        }
        if has("change", "edit", "adjust", "stop", "pause", "quit", "undo") {
            return
                "Yes: until you save it just say what should be different, and afterwards 'flux goal modify' changes it any time."
        }
        if has("do", "session", "first", "look", "need", "exactly", "what", "content", "involve") {
            return content
        }
        if has("hard", "difficult", "safe", "healthy") {
            return template.map { "\($0.why)." } ?? general
        }
        return general
    }

    // MARK: Parts of answers

    private var missed: String {
        let floor = template.map { " On a bad day a small version counts too: \($0.floor)." } ?? ""
        return
            "Skip it and go on with the next one; never double up. One missed day does a habit no measurable harm (Lally et al. 2010). After a missed week repeat the last week you did.\(floor)"
    }

    private var sixWeeks: String {
        "Six weeks are long enough for a routine to take hold and short enough to see the end. A habit takes about 66 days on average (Lally et al. 2010), so plan to go on after it."
    }

    private var reasons: String {
        guard !plan.reasons.isEmpty else {
            return "The times are the best ones free in your calendar."
        }
        return "The times: \(plan.reasons.joined(separator: "; "))."
    }

    private var sources: String? {
        template.map { "It follows: \($0.sources.joined(separator: "; "))." }
    }

    private var length: String {
        let sessions = plan.occurrences
        return
            "A session takes \(PlanDiff.minutes(sessions)) minutes; the plan runs from \(PlanDiff.date(sessions.first)) to \(PlanDiff.date(sessions.last)). \(outlook)"
    }

    private var count: String {
        let sessions = plan.occurrences
        let total = sessions.reduce(0) { $0 + $1.durationMinutes }
        return
            "\(PlanDiff.perWeek(sessions)) sessions a week, \(sessions.count) in all, about \((total + 30) / 60) hours."
    }

    private var dates: String {
        let sessions = plan.occurrences
        let first = sessions.first.map { " at \($0.local.time.hourMinute)" } ?? ""
        return
            "It starts \(PlanDiff.date(sessions.first))\(first) and ends \(PlanDiff.date(sessions.last)). Say 'start next monday' to begin another day."
    }

    private var schedule: String {
        let sessions = plan.occurrences
        return "On \(PlanDiff.days(sessions)) at \(PlanDiff.times(sessions)). \(reasons)"
    }

    private var content: String {
        let first = plan.proposedTasks.prefix(2).map { "\($0.title): \($0.description)" }
        return first.joined(separator: ". ") + "."
    }

    private var outlook: String {
        let aim = template.map { "In six weeks: \($0.outcome)." } ?? ""
        if plan.goalFeasibleInSixWeeks { return aim }
        let later = plan.roadmap.dropFirst().prefix(3).map(\.title).joined(separator: ", ")
        return "\(aim) The whole goal takes about \(plan.roadmap.count) sprints; next: \(later)."
    }

    private var general: String { "\(plan.summary)" }

    /// 'What about sunday?', 'would evenings work?': what that would look like, without doing it.
    private func alternative(_ question: String) -> String? {
        let today = context.zone.local(at: context.now).date
        let scanner = ReplyScanner(question, today: today, titles: [])
        var days: [Weekday] = []
        var part: DayPart?
        var time: CivilTime?
        for item in scanner.items() {
            switch item.item {
            case .days(let some, _): days = some
            case .part(let some): part = some
            case .clock(let some): time = some
            case .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy, .startBy, .date,
                .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
                break
            }
        }
        var preferences = negotiation.preferences
        let name: String
        if !days.isEmpty {
            name = days.map(\.name).joined(separator: " and ")
            let used = Set(plan.occurrences.map(\.local.date.weekday))
            if days.allSatisfy({ used.contains($0) }) {
                return "\(name) is in the plan already: \(schedule)"
            }
            preferences.onlyDays = days
            preferences.allowedDays = nil
            preferences.excludedDays.removeAll { days.contains($0) }
        } else if let part {
            name = part.phrase.prefix(1).uppercased() + part.phrase.dropFirst()
            preferences.exactTime = nil
            preferences.partOfDay = part
        } else if let time {
            name = time.hourMinute
            preferences.exactTime = time
        } else {
            return nil
        }
        let other = planner.plan(for: negotiation.goal, preferences: preferences, in: context)
        guard other.firstAvailableStart == nil, !other.occurrences.isEmpty else {
            return "\(name) has no room in the next weeks. Nothing changed."
        }
        let warning = other.warnings.first {
            ["SLEEP_TIME", "COLLISION", "SHORT_BREAK", "WORK_HOURS"].contains($0.code)
        }
        let remark = warning.map { ", though \($0.message)" } ?? ""
        let how =
            days.isEmpty
            ? "say '\(name.lowercased())'" : "say 'add \(name.lowercased())' or swap a day for it"
        return
            "\(name) would work at \(PlanDiff.times(other.occurrences))\(remark). Nothing changed; \(how) to have it."
    }
}
