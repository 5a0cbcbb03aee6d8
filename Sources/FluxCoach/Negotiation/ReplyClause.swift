import FluxCalendar

/// A stretch of a reply that says one thing.
struct ReplyClause {
    var items: [ScannedItem]
    /// What ended it: a sign, a conjunction, or nothing.
    var end: String
    /// What it begins after.
    var lead: String

    /// Whether it holds a date and nothing to say what the date is for.
    var isDateOnly: Bool {
        items.contains { if case .date = $0.item { true } else { false } }
            && items.allSatisfy {
                switch $0.item {
                case .date: true
                case .word(let word): ["on", "the", "so", "like", "say", "is"].contains(word)
                case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length,
                    .clockBy, .startBy, .impossible, .bound, .phrase, .titles, .number, .boundary:
                    false
                }
            }
    }

    /// What a lone number counts by what is said of it: 'five is too many', '7 is too early'.
    var impliedCount: ReplyItem? {
        let numbers = items.compactMap { item -> Int? in
            if case .number(let value) = item.item { value } else { nil }
        }
        guard numbers.count == 1 else { return nil }
        for item in items {
            switch item.item {
            case .perWeekBy: return .perWeek(numbers[0])
            case .length: return .minutes(numbers[0], isWeekly: false)
            case .clockBy(_, let isLater) where (1...12).contains(numbers[0]):
                // Too early is said of a morning, too late of an evening.
                return .clock(CivilTime(minuteOfDay: (numbers[0] % 12 + (isLater ? 0 : 12)) * 60))
            case .clockBy, .minutes, .weeks, .perWeek, .clock, .days, .part, .startBy, .date,
                .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
                continue
            }
        }
        return nil
    }

    /// Whether it only takes back what stands before it: 'twice a week, no, three times'.
    var isRetraction: Bool {
        let words = items.compactMap { if case .word(let word) = $0.item { word } else { nil } }
        return words.count == items.count && words.contains { ["no", "oops"].contains($0) }
            && words.allSatisfy { ["no", "oops", "oh", "wait", "sorry", "ah"].contains($0) }
    }
}

extension ReplyItem {
    /// Whether a bare number said later may count the same.
    var isCounted: Bool {
        switch self {
        case .minutes(_, isWeekly: false), .weeks, .perWeek, .clock: true
        case .minutes, .days, .part, .perWeekBy, .length, .clockBy, .startBy, .date, .impossible,
            .bound, .phrase, .titles, .number, .word, .boundary:
            false
        }
    }
}

extension ClauseParser {
    /// Whether the clause speaks of a time before a date that was said: 'be done by then'.
    var pointsBackToEnd: Bool {
        ["by then", "before then", "before that", "by that time", "by that date", "by that day"]
            .contains { has(phrase: $0) } && !isStarting
            || isEnding && !isStarting && words.last == "before"
    }

    /// Whether the clause makes the days of the clause before it unwelcome.
    var turnsAround: Bool {
        guard moves.isEmpty, timings.isEmpty else { return false }
        if has(["free"]), has(["keep", "leave"]) { return has(["it", "that", "them", "those"]) }
        return has(["not", "avoid", "never", "skip"]) && has(["then", "those", "them"])
            && !has(["change", "touch", "move", "drop", "remove", "cancel"])
    }
}

extension ReplyScanner {
    /// Signs that end a sentence.
    static let sentenceEnds: Set<String> = [".", "!", "?", ";", "\u{2026}", "\n"]

    /// The clauses of the reply: cut at signs and conjunctions.
    func clauses() -> [ReplyClause] {
        var clauses: [ReplyClause] = []
        var current: [ScannedItem] = []
        var lead = ""
        let items = joined(items())
        for (place, item) in items.enumerated() {
            guard case .boundary(let sign) = item.item else {
                current.append(item)
                continue
            }
            if isException(items, at: place) {
                current.append(ScannedItem(item: .word("except"), range: item.range))
                continue
            }
            // 'not in the morning or afternoon': what is said of one part is said of both.
            if joinsParts(items, at: place) {
                current.append(ScannedItem(item: .word(sign), range: item.range))
                continue
            }
            // 'by then' points back, it does not go on.
            if sign == "then", isOne(item.range.lowerBound - 1, of: ReplyScanner.pointers) {
                current.append(ScannedItem(item: .word(sign), range: item.range))
                continue
            }
            // A colon introduces what follows it: 'one thing: can we do evenings?'
            let isColon =
                sign == ":" && item.range.upperBound < tokens.count
                && tokens[item.range.upperBound].spaced
                && tokens[item.range.upperBound].kind == .word
            // A dash, another colon or an apostrophe inside a clause separates nothing.
            if ["-", ":", "\"", "(", ")", "/", "@", "&", "*", "#", "+", "%"].contains(sign),
                !isColon, !tokens[item.range.lowerBound].spaced || sign != "-"
            {
                continue
            }
            if !current.isEmpty {
                clauses.append(ReplyClause(items: current, end: sign, lead: lead))
                current = []
            } else if sign == "?", !clauses.isEmpty {
                clauses[clauses.count - 1].end = "?"
            }
            lead = sign
        }
        if !current.isEmpty { clauses.append(ReplyClause(items: current, end: "", lead: lead)) }
        return clauses
    }

    /// Whether a conjunction stands between two parts of the day.
    private func joinsParts(_ items: [ScannedItem], at place: Int) -> Bool {
        guard place > 0, case .boundary(let sign) = items[place].item,
            ["or", "and", "/"].contains(sign), case .part = items[place - 1].item
        else { return false }
        var next = place + 1
        while next < items.count, case .word(let word) = items[next].item,
            ["in", "the", "at", "nor"].contains(word)
        {
            next += 1
        }
        guard next < items.count, case .part = items[next].item else { return false }
        return true
    }

    /// Words before a 'then' that stands for a time said before.
    private static let pointers: Set<String> = [
        "by", "before", "until", "after", "since", "not", "never", "back",
    ]

    /// Whether a `but` means `except`: 'any day but friday', 'anything but mornings'.
    private func isException(_ items: [ScannedItem], at place: Int) -> Bool {
        guard case .boundary("but") = items[place].item, place > 0, place + 1 < items.count else {
            return false
        }
        let before: Bool
        switch items[place - 1].item {
        case .perWeek(7): before = true
        case .word(let word):
            before = ["day", "days", "anything", "anytime", "time", "everything", "nothing"]
                .contains(word)
        case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy,
            .startBy, .date, .impossible, .bound, .phrase, .titles, .number, .boundary:
            before = false
        }
        var next = place + 1
        while next < items.count, case .word(let word) = items[next].item,
            ["on", "the", "in"].contains(word)
        {
            next += 1
        }
        guard before, next < items.count else { return false }
        switch items[next].item {
        case .days, .part: return true
        case .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy, .startBy, .date,
            .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
            return false
        }
    }

    /// Joins two numbers or times to a range: '20-30 minutes', 'between 6 and 8pm'.
    private func joined(_ items: [ScannedItem]) -> [ScannedItem] {
        var result: [ScannedItem] = []
        var index = 0
        while index < items.count {
            if index + 2 < items.count, isLink(items[index + 1]) {
                let range = items[index].range.lowerBound..<items[index + 2].range.upperBound
                let between = index > 0 && self.text(items[index].range.lowerBound - 1) == "between"
                // 'change 7am to 8am' names an old and a new time, no range.
                let isMoved =
                    !between && items[index + 1].item == .word("to")
                    && isSwapNearby(range.lowerBound)
                let isTight = (isLinkTight(items[index + 1]) || between) && !isMoved
                switch (items[index].item, items[index + 2].item) {
                case (.number(let low), .minutes(let high, let weekly))
                where isTight && low < high && !weekly:
                    result.append(ScannedItem(item: .bound(.atLeast), range: range))
                    result.append(ScannedItem(item: .minutes(low, isWeekly: false), range: range))
                    result.append(ScannedItem(item: .bound(.atMost), range: range))
                    result.append(ScannedItem(item: .minutes(high, isWeekly: false), range: range))
                    index += 3
                    continue
                case (.minutes(let low, false), .minutes(let high, false))
                where isTight && low < high:
                    result.append(ScannedItem(item: .bound(.atLeast), range: range))
                    result.append(ScannedItem(item: .minutes(low, isWeekly: false), range: range))
                    result.append(ScannedItem(item: .bound(.atMost), range: range))
                    result.append(ScannedItem(item: .minutes(high, isWeekly: false), range: range))
                    index += 3
                    continue
                case (.clock(let from), .clock(let to)) where isTight:
                    append(from, to, range, &result)
                    index += 3
                    continue
                case (.number(let hour), .clock(let to)) where isTight && (1...12).contains(hour):
                    // 'between 6 and 8pm': the end tells the half of the day.
                    var start = CivilTime(minuteOfDay: hour * 60 + (to.hour >= 12 ? 720 : 0))
                    if start >= to { start = CivilTime(minuteOfDay: hour % 12 * 60) }
                    append(start, to, range, &result)
                    index += 3
                    continue
                default: break
                }
            }
            result.append(items[index])
            index += 1
        }
        return result
    }

    private func append(
        _ from: CivilTime, _ to: CivilTime, _ range: Range<Int>, _ result: inout [ScannedItem]
    ) {
        var from = from
        // 'from 6 to 8pm': a start in the other half of the day is a bare hour read too early.
        if to.hour >= 12, from.hour < 12, to.minuteOfDay - from.minuteOfDay > 6 * 60,
            from.minuteOfDay + 720 < to.minuteOfDay
        {
            from = CivilTime(minuteOfDay: from.minuteOfDay + 720)
        }
        result.append(ScannedItem(item: .bound(.notBefore), range: range))
        result.append(ScannedItem(item: .clock(from), range: range))
        result.append(ScannedItem(item: .bound(.notAfter), range: range))
        result.append(ScannedItem(item: .clock(to), range: range))
    }

    private func isLink(_ item: ScannedItem) -> Bool {
        switch item.item {
        case .boundary(let sign): ["-", "and", "\u{2013}", "or"].contains(sign)
        case .word(let word): word == "to"
        case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy,
            .startBy, .date, .impossible, .bound, .phrase, .titles, .number:
            false
        }
    }

    private func isLinkTight(_ item: ScannedItem) -> Bool {
        switch item.item {
        case .boundary(let sign): sign == "-" || sign == "\u{2013}" || sign == "or"
        case .word: true
        case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy,
            .startBy, .date, .impossible, .bound, .phrase, .titles, .number:
            false
        }
    }
}
