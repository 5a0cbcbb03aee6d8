import FluxCalendar

extension ClauseParser {
    static let swappers: Set<String> = [
        "swap", "trade", "switch", "exchange", "replace", "change", "move", "shift", "substitute",
        "push", "turn", "reschedule", "convert", "bring", "swapping", "moving", "switching",
        "become",
    ]

    /// Whether the clause puts one thing in the place of another.
    var isSwapping: Bool {
        words.contains { ClauseParser.swappers.contains($0) } || has(phrase: "instead of")
            || has(phrase: "rather than") || has(phrase: "in place of") || isPreferring
            || has(phrase: "should be")
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
        guard let link = linkPlace() else { return parseExchange() }
        let isReversed = link.isReversed
        let before = items[..<link.place].filter { isThing($0.item) }
        let after = items[(link.place + 1)...].filter { isThing($0.item) }
        guard let left = before.last, let right = after.first else {
            if isReversed, before.isEmpty, let old = after.first {
                // 'instead of fridays do sundays', 'instead of fridays, sundays'
                if after.count > 1 { return swap(from: old, to: after[1]) }
                if let pair = orderedPair(old) {
                    moves.append(.swapDays([pair.first], [pair.second]))
                    return true
                }
            }
            // 'make it 7 instead of 8 in the morning': the number is of the other's kind.
            let wanted = isReversed ? items[..<link.place] : items[(link.place + 1)...]
            if let other = isReversed ? after.first : before.last,
                let move = number(in: wanted, countedLike: other.item)
            {
                moves.append(move)
                return true
            }
            // '3 sessions a week instead of 5': what is wanted is read by itself.
            if isReversed, !before.isEmpty { return false }
            return swapWords(link.place, isReversed)
        }
        return isReversed ? swap(from: right, to: left) : swap(from: left, to: right)
    }

    /// One thing in the place of another.
    private mutating func swap(from: ScannedItem, to: ScannedItem) -> Bool {
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

    /// The two weekdays of a list with nothing but a comma between them, as they were said.
    func orderedPair(_ item: ScannedItem) -> (first: Weekday, second: Weekday)? {
        let words = scanner.tokens[item.range].map(\.text)
        let days = words.compactMap { ReplyWords.weekdays[$0] }
        guard days.count == 2, days[0] != days[1], words.contains(","), words.last != ",",
            words.allSatisfy({ $0 == "," || $0 == "on" || ReplyWords.weekdays[$0] != nil })
        else { return nil }
        return (days[0], days[1])
    }

    /// 'swap tuesday and friday': the one of the two that the plan has gives way to the other.
    private mutating func parseExchange() -> Bool {
        guard has(["swap", "exchange", "trade", "switch"]) else { return false }
        let things = items.filter { isThing($0.item) }
        guard things.count == 1, case .days(let days, _) = things[0].item, days.count == 2,
            scanner.isOne(
                things[0].range.lowerBound - 1,
                of: ["swap", "exchange", "trade", "switch", "the", "my"])
        else { return false }
        let used = Set(plan.occurrences.map(\.local.date.weekday))
        let old = days.filter { used.contains($0) }
        let new = days.filter { !used.contains($0) }
        // Two days that are both in the plan, or both not, have nothing to exchange.
        if old.count == 1 { moves.append(.swapDays(old, new)) }
        return true
    }

    /// The one number of a side, as a move that counts what the other side counts.
    private func number(
        in side: ArraySlice<ScannedItem>, countedLike other: ReplyItem
    ) -> ReplyMove? {
        let values = side.compactMap { item -> Int? in
            if case .number(let value) = item.item { value } else { nil }
        }
        guard values.count == 1 else { return nil }
        return ReplyMove(values[0], countedLike: other)
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
        // 'tuesday should be wednesday'
        for (place, item) in items.enumerated()
        where scanner.matches("should be", at: item.range.lowerBound) {
            let isBetween =
                items[..<place].contains { isThing($0.item) }
                && items[(place + 1)...].contains { isThing($0.item) }
            if isBetween { return (place, false) }
        }
        let hasVerb = words.contains { ClauseParser.swappers.contains($0) }
        guard hasVerb else { return nil }
        for (place, item) in items.enumerated() {
            let word = scanner.text(item.range.lowerBound)
            switch item.item {
            case .word: break
            case .bound where word == "by" && has(["replace", "substitute"]): break
            default: continue
            }
            guard
                ["for", "to", "with", "into", "by", "against", "onto", "become"].contains(word)
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
