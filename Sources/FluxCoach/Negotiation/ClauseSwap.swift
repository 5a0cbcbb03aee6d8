import FluxCalendar

extension ClauseParser {
    private static let swappers: Set<String> = [
        "swap", "trade", "switch", "exchange", "replace", "change", "move", "shift", "substitute",
        "push", "turn", "reschedule", "convert", "bring", "swapping", "moving", "switching",
    ]

    /// Whether the clause puts one thing in the place of another.
    var isSwapping: Bool {
        words.contains { ClauseParser.swappers.contains($0) } || has(phrase: "instead of")
            || has(phrase: "rather than") || has(phrase: "in place of") || isPreferring
    }

    /// 'I prefer evenings over mornings'
    private var isPreferring: Bool {
        has(["prefer", "like", "rather", "better"]) && has(["over", "to", "than"])
    }

    /// `swap friday for saturday`, `from evenings to mornings`, `saturday instead of friday`.
    mutating func parseSwap() -> Bool {
        guard isSwapping,
            negations(before: last) == 0 || has(["cancel"]) == false && !has(["not", "never"])
        else { return false }
        guard let link = linkPlace() else { return false }
        let isReversed = link.isReversed
        let before = items[..<link.place].filter { isThing($0.item) }
        let after = items[(link.place + 1)...].filter { isThing($0.item) }
        guard let left = before.last, let right = after.first else {
            // '3 sessions a week instead of 5': what is wanted is read by itself.
            if isReversed, !before.isEmpty { return false }
            return swapWords(link.place, isReversed)
        }
        let (from, to) = isReversed ? (right, left) : (left, right)
        switch (from.item, to.item) {
        case (.days(let old, _), .days(let new, _)):
            moves.append(.swapDays(old, new))
        case (.days(let days, _), .part(let part)):
            timings += days.map { DayTiming(day: $0, part: part) }
            return finishTimings()
        case (.days(let days, _), .clock(let time)):
            timings += days.map { DayTiming(day: $0, time: time) }
            return finishTimings()
        case (_, .part(let part)): moves.append(.part(part))
        case (_, .clock(let time)): moves.append(.time(time))
        case (_, .days(let days, _)): moves.append(.days(days))
        case (_, .minutes(let minutes, false)): moves.append(.exactMinutes(minutes))
        case (_, .perWeek(let count)): moves.append(.perWeek(count))
        case (.date, .date(let date)), (.part, .date(let date)), (.days, .date(let date)):
            moves.append(.start(date))
        default: return false
        }
        return true
    }

    /// 'move fridays to the evening' changes one day's time and keeps the days as they are.
    private mutating func finishTimings() -> Bool {
        moves += timings.map { .timing($0) }
        timings = []
        return true
    }

    private func isThing(_ item: ReplyItem) -> Bool {
        switch item {
        case .days, .part, .clock, .minutes, .perWeek, .date: true
        case .weeks, .perWeekBy, .length, .clockBy, .startBy, .impossible, .bound, .phrase, .titles,
            .number, .word, .boundary:
            false
        }
    }

    /// The word between what goes and what comes.
    private func linkPlace() -> (place: Int, isReversed: Bool)? {
        let reversing = [["instead", "of"], ["rather", "than"], ["in", "place", "of"]]
        for (place, item) in items.enumerated() {
            for phrase in reversing where scanner.matches(phrase, at: item.range.lowerBound) {
                return (place, true)
            }
        }
        if has(["prefer", "like", "better", "rather"]) {
            for (place, item) in items.enumerated() where item.range.lowerBound > first {
                let word = scanner.text(item.range.lowerBound)
                let isBetween =
                    items[..<place].contains { isThing($0.item) }
                    && items[(place + 1)...].contains { isThing($0.item) }
                if isBetween, ["over", "than", "to"].contains(word) { return (place, true) }
            }
        }
        let hasVerb = words.contains { ClauseParser.swappers.contains($0) }
        guard hasVerb else { return nil }
        for (place, item) in items.enumerated() {
            guard case .word(let word) = item.item,
                ["for", "to", "with", "into", "by", "against", "onto"].contains(word)
            else { continue }
            // What comes must follow: 'to make it later' has nothing there.
            let left = items[..<place].contains { isThing($0.item) || isTitle($0.item) }
            let isSubstitute = words.contains("substitute") && word == "for"
            if left || words.contains("replace") || word == "for" || word == "with" {
                return (place, isSubstitute)
            }
        }
        return nil
    }

    private func isTitle(_ item: ReplyItem) -> Bool {
        if case .titles = item { return true }
        return false
    }

    /// 'replace strength with yoga': sessions by the words of their titles.
    private mutating func swapWords(_ place: Int, _ isReversed: Bool) -> Bool {
        guard items.indices.contains(place) else { return false }
        let verb = words.firstIndex { ClauseParser.swappers.contains($0) }
        let link = items[place].range
        let linkEnd =
            isReversed
            ? link.lowerBound + (scanner.text(link.lowerBound) == "in" ? 3 : 2) : link.upperBound
        let left =
            ((verb.map { first + $0 + 1 } ?? first)..<max(
                link.lowerBound, verb.map { first + $0 + 1 } ?? first))
        let right = linkEnd..<max(linkEnd, last)
        let (from, to) = isReversed ? (right, left) : (left, right)
        let named = from.map { scanner.text($0) }.filter { !ClauseParser.fillers.contains($0) }
        let found = named.isEmpty ? [] : titles(sharing: named)
        let new = to.map { scanner.tokens[$0].original }.filter {
            !["please", "instead"].contains($0.lowercased())
        }
        guard !found.isEmpty, let head = new.first else { return false }
        let title = ([head.prefix(1).uppercased() + head.dropFirst()] + new.dropFirst()).joined(
            separator: " ")
        moves.append(.swapTitle(found, title))
        return true
    }

    /// What replaces a title: the words behind 'with' or 'for'.
    func replacement(after place: Int) -> String? {
        guard
            let link = items[(place + 1)...].firstIndex(where: {
                if case .word(let word) = $0.item {
                    ["with", "for", "by", "to"].contains(word)
                } else {
                    false
                }
            })
        else { return nil }
        let range = items[link].range.upperBound..<last
        let new = range.map { scanner.tokens[$0].original }.filter { $0.lowercased() != "please" }
        guard let head = new.first else { return nil }
        return ([head.prefix(1).uppercased() + head.dropFirst()] + new.dropFirst()).joined(
            separator: " ")
    }
}
