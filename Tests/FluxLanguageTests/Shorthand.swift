import FluxCalendar
import FluxLanguage

/// A reading in one line, for tables: `task: call mom | 2026-03-03T17:00 | 30 min`.
enum Shorthand {
    static func of(_ reading: Interpretation) -> String {
        if let question = reading.question { return "ask: \(question.missing.rawValue)" }
        if let modify = reading.modify { return of(modify) }
        if let move = reading.reschedule { return of(move) }
        if let goal = reading.goal { return of(goal) }
        if let task = reading.task { return of(task) }
        return "nothing"
    }

    private static func of(_ task: TaskReading) -> String {
        var parts = ["task: \(task.title)"]
        if let start = task.start { parts.append(start.minuteDescription) }
        switch task.recurrence {
        case .rule(let rule): parts.append("\(rule)")
        case .afterCompletion(let days): parts.append("after_completion \(days)")
        case .quota(let count, let period): parts.append("quota \(count) \(period.rawValue)")
        case nil: break
        }
        if let minutes = task.durationMinutes { parts.append("\(minutes) min") }
        if let place = task.location { parts.append(place.text) }
        return parts.joined(separator: " | ")
    }

    private static func of(_ goal: GoalReading) -> String {
        var parts = ["goal: \(goal.title)"]
        if let deadline = goal.deadline { parts.append("by \(deadline)") }
        if let weeks = goal.weeks { parts.append("\(weeks) weeks") }
        if let times = goal.perWeek { parts.append("\(times)x") }
        parts.append(goal.tags.first ?? "")
        return parts.joined(separator: " | ")
    }

    private static func of(_ move: MoveReading) -> String {
        var parts = ["move: \(move.task)"]
        if let start = move.start { parts.append(start.minuteDescription) }
        if let minutes = move.shiftMinutes { parts.append("\(minutes) min") }
        if let days = move.shiftDays { parts.append("\(days) days") }
        if move.dayOnly { parts.append("day") }
        return parts.joined(separator: " | ")
    }

    private static func of(_ change: GoalChangeReading) -> String {
        var parts = ["change: \(change.goal)", change.change]
        if let times = change.perWeek { parts.append("\(times)x") }
        if let time = change.time { parts.append(time.hourMinute) }
        if let part = change.partOfDay { parts.append(part) }
        return parts.joined(separator: " | ")
    }
}
