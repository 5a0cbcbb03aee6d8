import FluxCalendar

/// An existing task that serves as a session.
struct ReusedTask: Equatable {
    var occurrence: PlannedOccurrence
    var conflict: PlanConflict
}

/// Finds tasks that already do what a plan would add.
enum ExistingTasks {
    /// The tasks that serve as sessions; each takes the place of one session of its week.
    static func reuse(
        for goal: GoalFacts, template: PlanTemplate, shape: SprintShape,
        rules: [Weekday: DayRule], sessions: inout [[PlannedSession]], context: CoachContext
    ) -> [ReusedTask] {
        let phrases = phrases(goal, template)
        guard !phrases.isEmpty else { return [] }
        let from = context.zone.instant(of: CivilDateTime(shape.start, .midnight))
        let to = context.zone.instant(of: CivilDateTime(shape.end.adding(days: 1), .midnight))
        var found: [ReusedTask] = []
        var daysUsed: Set<Int> = []
        let slots = context.busy.filter {
            $0.isTask && $0.taskNumber != nil && $0.start >= from && $0.start < to
                && $0.start > context.now
        }.sorted { $0.start < $1.start }
        for slot in slots {
            let local = context.zone.local(at: slot.start)
            let week = local.date.days(since: shape.start) / 7
            let minutes = slot.minutes > 0 ? slot.minutes : context.defaultMinutes
            guard sessions.indices.contains(week), !sessions[week].isEmpty,
                shape.allowedDays.contains(local.date.weekday),
                !daysUsed.contains(local.date.dayNumber),
                fits(rules[local.date.weekday], local.time, minutes),
                matches(slot.title, phrases)
            else { continue }
            daysUsed.insert(local.date.dayNumber)
            sessions[week].removeFirst()
            found.append(
                ReusedTask(
                    occurrence: PlannedOccurrence(
                        local: local, instant: slot.start, title: slot.title,
                        durationMinutes: minutes, existingTask: slot.taskNumber),
                    conflict: PlanConflict(
                        existingTaskTitle: slot.title, scheduledAt: slot.start,
                        message: "counts as a session of this plan, nothing is doubled")))
        }
        return found
    }

    private static func fits(_ rule: DayRule?, _ time: CivilTime, _ minutes: Int) -> Bool {
        guard let rule else { return true }
        if let exact = rule.exact { return exact == time }
        return rule.allows(time, minutes: minutes)
    }

    /// What a task's title must hold to serve the goal: the topic, or the words of the goal itself.
    private static func phrases(_ goal: GoalFacts, _ template: PlanTemplate) -> [[String]] {
        var phrases: [[String]] = []
        let topic = TemplateLibrary.topic(of: goal, in: template)
        if topic != template.defaultTopic { phrases.append(plainWords(topic).map(stem)) }
        let words = plainWords(goal.text).map(stem)
        for keyword in template.keywords {
            let phrase = plainWords(keyword).map(stem)
            // A short word, such as 'run', says enough only when the goal has it too.
            if find(phrase, in: words) != nil { phrases.append(phrase) }
        }
        let title = plainWords(goal.title).map(stem)
        if !title.isEmpty { phrases.append(title) }
        return phrases
    }

    private static func matches(_ title: String, _ phrases: [[String]]) -> Bool {
        let words = plainWords(title).map(stem)
        return phrases.contains { find($0, in: words) != nil }
    }
}
