import FluxCalendar
import FluxNotify
import FluxStore

/// What reminders say.
struct ReminderText {
    let clock: UserClock

    /// How many tasks one message or call holds.
    static let mostTasks = ReplyReader.mostPlaces

    /// The heading of a push: what to do.
    func heading(_ entry: RemindedTask, again: Bool) -> String {
        again ? "Still open: \(entry.task.title)" : entry.task.title
    }

    /// The line below it: when, and how far that is.
    func line(_ entry: RemindedTask) -> String {
        if let place = place(entry) {
            return "You are \(place)."
        }
        guard let moment = entry.task.schedule?.instant else { return "" }
        return "\(time(moment)), \(distance(moment))"
    }

    /// The place that a task waits for.
    private func place(_ entry: RemindedTask) -> String? {
        guard let trigger = entry.task.locationTrigger else { return nil }
        let parts = trigger.split(separator: ":", maxSplits: 1)
        return "\(parts.first == "leave" ? "leaving" : "at") \(parts.last ?? "")"
    }

    /// The time of day, with the day where that is another one.
    func time(_ moment: Instant) -> String {
        let local = clock.zone.local(at: moment)
        let day = local.date == clock.date ? "" : "\(local.date.shortText) "
        return day + local.time.hourMinute
    }

    private func distance(_ moment: Instant) -> String {
        let minutes = Int((moment.seconds - clock.now.seconds + 30).quotientRoundedDown(60))
        switch minutes {
        case 0: return "now"
        case 1...: return "in \(Phrase.duration(minutes: minutes))"
        default: return "\(Phrase.duration(minutes: -minutes)) ago"
        }
    }

    /// The beginning of a text, of so many bytes at most.
    static func cut(_ text: String, to bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        var left = bytes
        let kept = text.prefix { character in
            left -= character.utf8.count
            return left >= 0
        }
        return "\(kept)…"
    }

    /// A message about tasks, with what can be answered.
    ///
    /// - Parameter slots: whether there is room for each today.
    func message(_ entries: [RemindedTask], slots: [Bool], again: Bool) -> String {
        let offers = MessageOffers(count: entries.count, reschedules: slots.contains(true))
        var lines = entries.enumerated().map { index, entry -> String in
            let mark = entries.count == 1 ? "" : "\(MessageOffers.letter(index))) "
            return "\(mark)\(heading(entry, again: again)), \(place(entry) ?? line(entry))"
        }
        if entries.count == 1 {
            lines = ["flux: \(lines[0])"]
        } else {
            lines.insert("flux:", at: 0)
        }
        return MessageText.body(lines, ending: [offers.text])
    }

    /// What a call says about tasks.
    func speech(_ entries: [RemindedTask]) -> String {
        let titles = entries.map { entry -> String in
            // Nobody listens to a story, and a call brings only so much along.
            let title = ReminderText.cut(entry.task.title, to: 240)
            guard let moment = entry.task.schedule?.instant else { return title }
            return "\(title), \(time(moment))"
        }
        let isLate = entries.contains { entry in
            entry.task.schedule.map { clock.now.seconds - $0.instant.seconds > 3_600 } ?? false
        }
        let opening = isLate ? "Still open" : "It is time for"
        return "This is flux. \(opening): \(titles.joined(separator: "; and "))."
    }
}

/// What a message offers as answers.
struct MessageOffers {
    let count: Int
    let reschedules: Bool

    /// `a`, `b`, …
    static func letter(_ index: Int) -> Character {
        Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(25, index))))
    }

    /// The line that offers them.
    var text: String {
        let choices = reschedules ? "1 done, 2 reschedule, 3 missed" : "1 done, 3 missed"
        if count == 1 { return "Reply \(choices)." }
        return "Reply \(choices) for all, or with a letter for one of them, like 1a."
    }
}

extension Int64 {
    func quotientRoundedDown(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
