import FluxCalendar

extension ReplyScanner {
    /// A date: `tomorrow`, `next monday`, `march 16`, `the 20th`, `in two weeks`, `end of april`.
    func date(at index: Int) -> (ReplyItem, Int)? {
        if let found = relativeDate(at: index) { return found }
        if let found = monthDate(at: index) { return found }
        if let found = digitDate(at: index) { return found }
        // 'the 16th', 'on the 16th'
        let at = text(index) == "the" ? index + 1 : index
        if let day = value(at), tokens[at].kind == .number,
            isOne(at + 1, of: ["st", "nd", "rd", "th"]),
            !tokens[at + 1].spaced
        {
            guard (1...31).contains(day) else {
                return (.impossible("There is no \(day)th of a month"), at + 2 - index)
            }
            if text(at + 2) == "of", ReplyWords.months[text(at + 3)] != nil { return nil }
            var month = today.startOfMonth
            for _ in 0..<12 {
                if let date = CivilDate(year: month.year, month: month.month, day: day),
                    date > today
                {
                    return (.date(date), at + 2 - index)
                }
                month = month.adding(months: 1)
            }
        }
        return nil
    }

    private func relativeDate(at index: Int) -> (ReplyItem, Int)? {
        let monday = today.startOfWeek.adding(days: 7)
        let simple: [(String, CivilDate)] = [
            ("the day after tomorrow", today.adding(days: 2)),
            ("day after tomorrow", today.adding(days: 2)),
            ("tomorrow", today.adding(days: 1)), ("today", today),
            ("right away", today.adding(days: 1)),
            ("right now", today), ("immediately", today.adding(days: 1)),
            ("yesterday", today.adding(days: -1)),
            ("as soon as possible", today.adding(days: 1)), ("asap", today.adding(days: 1)),
            ("straight away", today.adding(days: 1)),
            ("the week after next", monday.adding(days: 7)),
            ("week after next", monday.adding(days: 7)),
            ("next week", monday), ("the coming week", monday), ("the following week", monday),
            ("next month", today.startOfMonth.adding(months: 1)),
            ("next year", CivilDate(year: today.year + 1, month: 1, day: 1) ?? today),
            ("last week", today.adding(days: -7)),
            ("last month", today.startOfMonth.adding(months: -1)),
            ("last year", today.adding(months: -12)), ("this weekend", today.onOrAfter(.saturday)),
            ("next weekend", monday.adding(days: 5)), ("the end of this month", today.endOfMonth),
            ("end of this month", today.endOfMonth),
            ("the end of the month", today.endOfMonth), ("end of the month", today.endOfMonth),
            ("end of month", today.endOfMonth),
            ("the end of next month", today.startOfMonth.adding(months: 1).endOfMonth),
            ("end of next month", today.startOfMonth.adding(months: 1).endOfMonth),
            ("the end of the week", today.startOfWeek.adding(days: 4)),
            ("end of the week", today.startOfWeek.adding(days: 4)),
            ("the start of next month", today.startOfMonth.adding(months: 1)),
            ("the beginning of next month", today.startOfMonth.adding(months: 1)),
            ("the first of next month", today.startOfMonth.adding(months: 1)),
            ("the end of the year", CivilDate(year: today.year, month: 12, day: 31) ?? today),
        ]
        for (words, date) in simple where matches(words, at: index) {
            return (.date(date), words.split(separator: " ").count)
        }
        if isOne(index, of: ["next", "this", "coming", "last"]),
            let day = ReplyWords.weekdays[text(index + 1)],
            !text(index + 1).hasSuffix("s")
        {
            switch text(index) {
            case "next": return (.date(monday.onOrAfter(day)), 2)
            case "last": return (.date(today.adding(days: -7).onOrAfter(day)), 2)
            default:
                return (.date(today.adding(days: text(index) == "this" ? 0 : 1).onOrAfter(day)), 2)
            }
        }
        // 'the monday after next'
        let named = text(index) == "the" ? index + 1 : index
        if let day = ReplyWords.weekdays[text(named)], matches("after next", at: named + 1) {
            return (.date(monday.adding(days: 7).onOrAfter(day)), named + 3 - index)
        }
        if text(index) == "in", let year = value(index + 1), (1900...2099).contains(year),
            tokens[index + 1].original.count == 4,
            let date = CivilDate(year: year, month: 1, day: 1)
        {
            return (.date(date), 2)
        }
        // 'a week from monday', 'two weeks from now', 'in 10 days'.
        let lead = text(index) == "in" ? 1 : 0
        if let (count, length) = number(at: index + lead, article: true), count < 400 {
            let at = index + lead + length
            let unit = text(at)
            func moved(_ from: CivilDate) -> CivilDate? {
                switch unit {
                case "day", "days": from.adding(days: count)
                case "week", "weeks": from.adding(days: 7 * count)
                case "month", "months": from.adding(months: count)
                default: nil
                }
            }
            if moved(today) != nil, isOne(at + 1, of: ["from", "after"]) {
                if isOne(at + 2, of: ["now", "today"]), let date = moved(today) {
                    return (.date(date), at + 3 - index)
                }
                if text(at + 2) == "tomorrow", let date = moved(today.adding(days: 1)) {
                    return (.date(date), at + 3 - index)
                }
                if let day = ReplyWords.weekdays[text(at + 2)],
                    let date = moved(today.adding(days: 1).onOrAfter(day))
                {
                    return (.date(date), at + 3 - index)
                }
            }
            if moved(today) != nil, text(at + 1) == "ago" {
                return (.date(today.adding(days: -7)), at + 2 - index)
            }
            // 'in two weeks' is a date only where something starts or waits.
            if lead == 1, let date = moved(today), startsNearby(before: index) {
                return (.date(date), at + 1 - index)
            }
        }
        return nil
    }

    /// Whether a word of starting stands shortly before a place.
    private func startsNearby(before index: Int) -> Bool {
        for near in max(0, index - 4)..<index
        where isOne(
            near,
            of: [
                "start", "starting", "begin", "beginning", "starts", "begins", "kick", "back",
                "delay", "postpone", "commence",
            ])
        {
            return true
        }
        return false
    }

    private func monthDate(at index: Int) -> (ReplyItem, Int)? {
        let edges: [(String, (CivilDate) -> CivilDate)] = [
            ("the end of", { $0.endOfMonth }), ("end of", { $0.endOfMonth }),
            ("late", { $0.adding(days: 20) }),
            ("the beginning of", { $0 }), ("beginning of", { $0 }), ("the start of", { $0 }),
            ("start of", { $0 }), ("early", { $0 }), ("the middle of", { $0.adding(days: 14) }),
            ("middle of", { $0.adding(days: 14) }), ("mid", { $0.adding(days: 14) }),
            ("mid -", { $0.adding(days: 14) }),
        ]
        for (words, move) in edges where matches(words, at: index) {
            let length = words.split(separator: " ").count
            if let month = ReplyWords.months[text(index + length)] {
                // 'the end of march' said in march is this one's.
                if month == today.month, move(today.startOfMonth) > today {
                    return (.date(move(today.startOfMonth)), length + 1)
                }
                return (.date(move(nextMonth(month))), length + 1)
            }
        }
        if let month = ReplyWords.months[text(index)] {
            // 'march 16', 'march 16th', 'march the 16th', 'march 16 2026'
            let at = text(index + 1) == "the" ? index + 2 : index + 1
            if let day = value(at), tokens[at].kind == .number {
                let suffix = isOne(at + 1, of: ["st", "nd", "rd", "th"]) ? 1 : 0
                return finish(month: month, day: day, yearAt: at + 1 + suffix, from: index)
            }
            // 'may' and 'march' are also words of their own.
            let isWord = text(index) == "may" || text(index) == "march"
            if !isWord
                || isOne(
                    index - 1,
                    of: [
                        "in", "until", "of", "by", "before", "after", "to", "next", "from", "from",
                        "till",
                    ])
            {
                return (.date(nextMonth(month)), 1)
            }
            return nil
        }
        // '16 march', '16th of march', 'the 16th of march'
        let at = text(index) == "the" ? index + 1 : index
        if let day = value(at), tokens[at].kind == .number {
            var after = at + 1
            if isOne(after, of: ["st", "nd", "rd", "th"]) { after += 1 }
            if text(after) == "of" { after += 1 }
            if let month = ReplyWords.months[text(after)] {
                return finish(month: month, day: day, yearAt: after + 1, from: index)
            }
        }
        return nil
    }

    private func nextMonth(_ month: Int) -> CivilDate {
        let year = month > today.month ? today.year : today.year + 1
        return CivilDate(year: year, month: month, day: 1) ?? today
    }

    private func finish(month: Int, day: Int, yearAt: Int, from index: Int) -> (ReplyItem, Int) {
        var end = yearAt
        if text(end) == ",", let year = value(end + 1), (2000...2100).contains(year) { end += 1 }
        if let year = value(end), (2000...2100).contains(year) {
            guard let date = CivilDate(year: year, month: month, day: day) else {
                return (.impossible("There is no such day"), end + 1 - index)
            }
            return (.date(date), end + 1 - index)
        }
        end = yearAt
        for year in today.year...(today.year + 8) {
            if let date = CivilDate(year: year, month: month, day: day), date >= today {
                return (.date(date), end - index)
            }
        }
        return (.impossible("That month has no day \(day)"), end - index)
    }

    private func digitDate(at index: Int) -> (ReplyItem, Int)? {
        guard let first = value(index), tokens[index].kind == .number,
            let second = value(index + 2), tokens[index + 2].kind == .number
        else { return nil }
        let sign = text(index + 1)
        if sign == "-", tokens[index].original.count == 4, text(index + 3) == "-",
            let day = value(index + 4)
        {
            guard let date = CivilDate(year: first, month: second, day: day) else {
                return (.impossible("There is no such day"), 5)
            }
            return (.date(date), 5)
        }
        let (month, day): (Int, Int)
        switch sign {
        case "/": (month, day) = first > 12 ? (second, first) : (first, second)
        case ".":
            // Only behind a word that wants a date; '7.30' is a time elsewhere.
            guard text(index + 3) == ".", second <= 12 else { return nil }
            (month, day) = (second, first)
        default: return nil
        }
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return finish(
            month: month, day: day,
            yearAt: isOne(index + 3, of: ["/", "."]) ? index + 4 : index + 3, from: index)
    }

    // MARK: Weekdays

    private static let groups: [(String, [Weekday])] = [
        ("weekdays", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("weekday", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("workdays", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("work days", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("working days", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("during the week", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("workday", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("school days", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("m / with / f", [.monday, .wednesday, .friday]), ("mwf", [.monday, .wednesday, .friday]),
        ("m - f", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("tth", [.tuesday, .thursday]), ("t / th", [.tuesday, .thursday]),
        ("school nights", [.monday, .tuesday, .wednesday, .thursday, .sunday]),
        ("the week days", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("week days", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("weekends", [.saturday, .sunday]), ("the weekend", [.saturday, .sunday]),
        ("weekend", [.saturday, .sunday]), ("weekend days", [.saturday, .sunday]),
    ]

    private func oneDay(at index: Int) -> (days: [Weekday], length: Int, isSingular: Bool)? {
        for (words, days) in ReplyScanner.groups where matches(words, at: index) {
            return (days, words.split(separator: " ").count, false)
        }
        if let day = ReplyWords.weekdays[text(index)] {
            let next = ReplyWords.weekdays[text(index + 2)]
            // 'monday to friday', 'mon-fri'
            if isOne(index + 1, of: ["to", "through", "-", "\u{2013}", "until"]), let last = next,
                !isOne(index - 1, of: ["from"]) || !isSwapNearby(index), !isSwapNearby(index)
            {
                var days = [day]
                var at = day
                while at != last {
                    at = Weekday(rawValue: at.rawValue % 7 + 1) ?? last
                    days.append(at)
                }
                return (days, 3, false)
            }
            return ([day], 1, !text(index).hasSuffix("s"))
        }
        return nil
    }

    /// Whether the reply moves something from one place to another just before.
    func isSwapNearby(_ index: Int) -> Bool {
        (max(0, index - 5)..<index).contains { isOne($0, of: ClauseParser.swappers) }
    }

    /// One weekday, a group of them, or a list.
    func days(at index: Int) -> (ReplyItem, Int)? {
        let lead = isOne(index, of: ["every", "each", "any", "on"]) ? 1 : 0
        guard var (days, length, isSingular) = oneDay(at: index + lead) else { return nil }
        if lead == 1, text(index) != "on" { isSingular = false }
        length += lead
        // 'swap monday and friday' aside, a list goes on over commas, 'and', '&', '/', 'or'.
        while true {
            var at = index + length
            var signs = 0
            while isOne(at, of: [",", "and", "&", "/", "+", "or", "plus", "on"]), signs < 3 {
                at += 1
                signs += 1
            }
            let isPart = ReplyWords.parts[text(index + length)] != nil
            guard !isPart, let next = oneDay(at: at), signs > 0 || next.length == 1 else { break }
            // A day that has a part or time of its own begins a new clause.
            if ReplyWords.parts[text(at + next.length)] != nil
                || isOne(at + next.length, of: ["at"])
            {
                let isLastPlain =
                    ReplyWords.parts[text(at + next.length)] != nil && signs > 0
                    && !isPart && !isOne(at + next.length, of: ["at"])
                // 'tuesday and thursday evenings' is one list: no part before the last.
                if !isLastPlain && !isOne(at + next.length, of: ["at"]) { break }
            }
            days += next.days.filter { !days.contains($0) }
            length = at + next.length - index
            isSingular = false
        }
        return (.days(days.sorted(), isSingular: isSingular), length)
    }
}
