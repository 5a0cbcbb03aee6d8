import FluxCalendar

/// Sentences about tasks and times that several use cases say.
enum Phrase {
    /// `Mon 2 Mar 2026 at 16:00`.
    static func dateTime(_ local: CivilDateTime) -> String {
        "\(local.date.shortTextWithYear) at \(local.time.hourMinute)"
    }

    /// How far a day is, in words: `today`, `tomorrow`, `in 5 days`, `3 days ago`.
    static func distance(_ day: CivilDate, from today: CivilDate) -> String {
        let days = day.days(since: today)
        switch days {
        case 0: return "today"
        case 1: return "tomorrow"
        case -1: return "yesterday"
        case 2..<14: return "in \(days) days"
        case 14...: return "in \(days / 7) weeks"
        case -13 ... -2: return "\(-days) days ago"
        default: return "\(-days / 7) weeks ago"
        }
    }

    /// `25 min`, `2 h`, `3 h 10 min`, `2 days`.
    static func duration(minutes: Int) -> String {
        switch minutes {
        case ..<60: "\(minutes) min"
        case ..<1440:
            minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
        default: count(minutes / 1440, "day")
        }
    }

    /// `1 task`, `3 tasks`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// The question before something is done that only a model read in the words.
    static func proposal(_ understood: AskResult) -> String {
        func when(_ text: String?) -> String {
            text.flatMap { CivilDateTime($0) }.map { " on \(dateTime($0))" } ?? ""
        }
        var what = "do that"
        if let task = understood.task {
            what = "add '\(task.title)'\(when(task.scheduledLocal))"
            if let rule = task.recurrenceRule.flatMap({ try? RecurrenceRule($0) }) {
                what += ", \(rule.summary())"
            }
            if let place = task.locationTrigger { what += " (\(place))" }
        } else if let move = understood.reschedule {
            what = "move '\(move.task)'\(when(move.scheduledLocal))"
        } else if let change = understood.modify {
            what = "change '\(change.goal)': \(change.change)"
        }
        return "the model reads this as: \(what); shall I? (yes or no)"
    }

    /// What was understood of a new task: weekday, date, time, zone, distance, and the next three of a series.
    static func added(
        _ draft: TaskDraft, _ tasks: [TaskView], _ clock: UserClock, dryRun: Bool
    ) -> String {
        let verb = dryRun ? "would add" : "added"
        guard let first = tasks.first else { return "\(verb) nothing" }
        if let place = first.locationTrigger {
            let parts = place.split(separator: ":", maxSplits: 1)
            let event = parts.first == "leave" ? "when you leave" : "when you arrive at"
            return "\(verb) task \(first.number), due \(event) \(parts.last ?? "")"
        }
        guard let local = first.local else {
            return "\(verb) task \(first.number), on any days"
        }
        let distance = distance(local.date, from: clock.date)
        let zone = clock.zone.identifier
        if tasks.count == 1 {
            return "\(verb) task \(first.number) for \(dateTime(local)) (\(zone)), \(distance)"
        }
        let next = tasks.prefix(3).compactMap(\.local).map {
            "\($0.date.shortText) \($0.time.hourMinute)"
        }
        let rule = draft.series?.rule.flatMap { try? RecurrenceRule($0) }?.summary() ?? "repeating"
        let reach =
            draft.continues
            ? ", written ahead to \(tasks.last?.local?.date.shortTextWithYear ?? "")" : ""
        return
            "\(verb) \(tasks.count) tasks from \(first.number) on: \(rule), next \(next.joined(separator: ", ")) "
            + "(\(zone))\(reach)"
    }
}
