import FluxCalendar

/// Reads times that are left open: "later", "sometime this week", "another day".
struct VagueReader: Sendable {
    let reader: PhraseReader

    /// The open time that a whole range of tokens says.
    func read(_ start: Int, _ end: Int) -> VagueTime? {
        guard start < end, end <= reader.tokens.count else { return nil }
        let today = reader.context.today
        let words = reader.tokens[start..<end].map { $0.text }.joined(separator: " ")
        var next = start
        var isOpen = false
        if let (_, after) = EnglishGrammarWords.vague.match(reader.tokens, at: next) {
            isOpen = true
            next = after
        } else if ["another", "some", "a"].contains(reader.lower(next) ?? "") {
            var word = next + 1
            if ["other", "different", "better"].contains(reader.lower(word) ?? "") { word += 1 }
            let isWord: Bool
            switch reader.token(word)?.meaning {
            case .unit(.day, plural: false)?, .keyword(.time)?: isWord = true
            default: isWord = reader.lower(word) == "time" || reader.lower(word) == "date"
            }
            if isWord, reader.keyword(next) != .a || word > next + 1 {
                isOpen = true
                next = word + 1
            }
        }
        if next == end, isOpen {
            return VagueTime(
                first: today.adding(days: 1), last: today.adding(days: 7), words: words)
        }
        if let word = reader.keyword(next), word == .in || word == .on { next += 1 }
        guard let (first, last, after) = window(next), after == end else { return nil }
        return VagueTime(first: first, last: last, words: words)
    }

    /// The days of a period that leaves the day open.
    private func window(_ index: Int) -> (CivilDate, CivilDate, Int)? {
        let today = reader.context.today
        var next = index
        if reader.keyword(next) == .later { next += 1 }
        let word = reader.keyword(next)
        guard word == .this || word == .next || word == .the else { return nil }
        switch reader.token(next + 1)?.meaning {
        case .unit(.week, plural: false)?:
            if word == .this { return (today, today.startOfWeek.adding(days: 6), next + 2) }
            guard word == .next else { return nil }
            let monday = today.startOfWeek.adding(days: 7)
            return (monday, monday.adding(days: 6), next + 2)
        case .unit(.month, plural: false)?:
            if word == .this { return (today, today.endOfMonth, next + 2) }
            guard word == .next else { return nil }
            let first = today.startOfMonth.adding(months: 1)
            return (first, first.endOfMonth, next + 2)
        case .weekend(plural: false)?:
            let saturday =
                word == .next
                ? reader.weekdayNextWeek(.saturday) : reader.comingSaturday
            return (saturday, saturday.adding(days: 1), next + 2)
        default:
            return nil
        }
    }
}
