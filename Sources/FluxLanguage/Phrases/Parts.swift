/// A part of day as it was said.
struct PartReading: Sendable, Hashable {
    var part: PartOfDay
    /// Whether "this" or "tonight" ties it to the present day.
    var isToday = false
    /// Whether a plural makes it repeat: "in the evenings".
    var repeats = false
}

extension PhraseReader {
    /// A part of day that stands by itself: `in the morning`, `tonight`, `by EOD`, `after work`.
    func partCore(_ index: Int) -> (PartReading, Int)? {
        if let later = laterToday(index) { return later }
        var next = index
        switch keyword(next) {
        case .in:
            next += 1
            if keyword(next) == .the { next += 1 } else if !isPluralPart(next) { return nil }
            return named(next)
        case .at:
            next += 1
            if lower(next) == "lunch" { return (PartReading(part: .lunchtime), next + 1) }
            guard let token = token(next) else { return nil }
            switch token.meaning {
            case .part(.night, let many):
                return (PartReading(part: .night, repeats: many), next + 1)
            case .part(.lunchtime, let many):
                return (PartReading(part: .lunchtime, repeats: many), next + 1)
            case .part(.bedtime, _): return (PartReading(part: .bedtime), next + 1)
            default:
                if let end = closing(next) { return (PartReading(part: .endOfDay), end) }
                return nil
            }
        case .by, .before, .for, .until, .due:
            if let (part, end) = EnglishCalendarWords.partPhrases.match(tokens, at: next) {
                return (PartReading(part: part), end)
            }
            next += 1
            if keyword(next) == .by { next += 1 }
            if let end = closing(next) {
                return (PartReading(part: .endOfDay), end)
            }
            if keyword(next) == .tonight {
                return (PartReading(part: .night, isToday: true), next + 1)
            }
            if keyword(next) == .this, let (reading, end) = partCore(next) {
                return (reading, end)
            }
            if lower(next) == "lunchtime" {
                return (PartReading(part: .lunchtime), next + 1)
            }
            return nil
        case .on:
            guard isPluralPart(next + 1) else { return nil }
            return named(next + 1)
        case .this:
            next += 1
            if keyword(next) == .coming { next += 1 }
            guard let (reading, end) = named(next), !reading.repeats else { return nil }
            return (PartReading(part: reading.part, isToday: true), end)
        case .tonight:
            return (PartReading(part: .night, isToday: true), next + 1)
        case .early, .late:
            if keyword(next + 1) == .this || keyword(next + 1) == .tonight,
                let (reading, end) = partCore(next + 1)
            {
                return (
                    PartReading(
                        part: shifted(reading.part, by: keyword(next)), isToday: true), end
                )
            }
        default:
            break
        }
        if let (part, end) = EnglishCalendarWords.partPhrases.match(tokens, at: index) {
            // "early morning run" and "first thing" need what makes them a time.
            if part == .earlyMorning || part == .afternoon || part == .evening
                || part == .lateAfternoon || part == .night
            {
                let isWhole = keyword(index + 1) == .in || lower(index + 1) == "at"
                if isWhole || lower(index + 1) == "thing" {
                    return (PartReading(part: part), end)
                }
                return nil
            }
            return (PartReading(part: part), end)
        }
        if case .part(.endOfDay, _)? = token(index)?.meaning {
            return (PartReading(part: .endOfDay), index + 1)
        }
        return nil
    }

    /// A part of day without a preposition, as it follows a day: `tomorrow` *morning*.
    func barePart(_ index: Int) -> (PartOfDay, Int)? {
        if let match = EnglishCalendarWords.partPhrases.match(tokens, at: index) {
            return (match.value, match.end)
        }
        guard let token = token(index) else { return nil }
        if case .part(let part, _) = token.meaning { return (part, index + 1) }
        return nil
    }

    /// The end of day after a preposition: `EOD`, `the end of the day`, `close of business`.
    private func closing(_ index: Int) -> Int? {
        if let (part, end) = EnglishCalendarWords.partPhrases.match(tokens, at: index),
            part == .endOfDay
        {
            return end
        }
        if case .part(.endOfDay, _)? = token(index)?.meaning { return index + 1 }
        return nil
    }

    private func named(_ index: Int) -> (PartReading, Int)? {
        if let (part, end) = EnglishCalendarWords.partPhrases.match(tokens, at: index) {
            return (PartReading(part: part), end)
        }
        guard let token = token(index) else { return nil }
        if case .part(let part, let many) = token.meaning {
            return (PartReading(part: part, repeats: many), index + 1)
        }
        if keyword(index) == .early || keyword(index) == .late,
            let (reading, end) = named(index + 1)
        {
            return (
                PartReading(
                    part: shifted(reading.part, by: keyword(index)), repeats: reading.repeats),
                end
            )
        }
        return nil
    }

    private func isPluralPart(_ index: Int) -> Bool {
        if case .part(_, plural: true)? = token(index)?.meaning { return true }
        return false
    }

    func shifted(_ part: PartOfDay, by word: Keyword?) -> PartOfDay {
        if word == .early, part == .morning { return .earlyMorning }
        if word == .late, part == .afternoon { return .lateAfternoon }
        return part
    }

    /// `later today`, `later this afternoon`: "later" adds nothing.
    private func laterToday(_ index: Int) -> (PartReading, Int)? {
        guard keyword(index) == .later else { return nil }
        if keyword(index + 1) == .tonight || keyword(index + 1) == .this {
            return partCore(index + 1)
        }
        return nil
    }
}
