import FluxCalendar

extension ReplyScanner {
    private static let countNouns: Set<String> = [
        "times", "time", "sessions", "session", "days", "day", "workouts", "workout", "runs",
        "classes", "lessons", "nights", "mornings", "evenings", "afternoons", "sittings",
        "occasions", "rounds",
    ]

    /// The length of `a week`, `per week`, `/week`, `weekly`, `each week`, `every week` at a place.
    func perWeekSuffix(at index: Int) -> Int? {
        first(
            of: [
                "a week", "per week", "each week", "every week", "in a week", "in the week",
                "weekly", "the week", "of the week", "/ week", "/ w", "p w", "pw", "in week",
            ], at: index)
    }

    /// How often: `twice a week`, `3 times`, `five days a week`, `every day`, `less often`.
    func frequency(at index: Int) -> (ReplyItem, Int)? {
        if let change = frequencyChange(at: index) { return change }
        if let found = everyDay(at: index) { return found }
        // 'every 5 minutes', 'every hour', 'hourly': more often than any plan.
        if text(index) == "hourly" || matches("every hour", at: index)
            || text(index) == "every" && value(index + 1) != nil
                && isOne(index + 2, of: ["minutes", "hours"])
        {
            return (
                .perWeek(99), text(index) == "hourly" ? 1 : matches("every hour", at: index) ? 2 : 3
            )
        }
        let adverbs = ["once": 1, "twice": 2, "thrice": 3]
        if let count = adverbs[text(index)] {
            // 'once I am back' is no frequency.
            if let length = first(
                of: ["a day", "per day", "daily", "each day", "every day"], at: index + 1)
            {
                return count == 1 ? (.perWeek(7), 1 + length) : (.perWeek(count * 7), 1 + length)
            }
            if let length = first(
                of: [
                    "every two weeks", "every other week", "every second week", "a month",
                    "per month", "every month", "every 2 weeks", "a fortnight", "a year",
                ], at: index + 1)
            {
                return (.perWeek(0), 1 + length)
            }
            if let length = perWeekSuffix(at: index + 1) { return (.perWeek(count), 1 + length) }
            if count == 1, tokens.count > index + 1, tokens[index + 1].kind == .word,
                !isOne(
                    index + 1, of: ["only", "please", "is", "would", "will", "and", "but", "on"])
            {
                return nil
            }
            return (.perWeek(count), 1)
        }
        guard let (count, length) = number(at: index, article: true) else { return nil }
        var at = index + length
        // 'four to five times', '4-5 times': the careful end of the range.
        if isOne(at, of: ["to", "or", "-", "\u{2013}"]), let (_, more) = number(at: at + 1),
            ReplyScanner.countNouns.contains(text(at + 1 + more))
        {
            at += 1 + more
        }
        if let length = perWeekSuffix(at: at), value(index) != nil {
            return (.perWeek(count), at + length - index)
        }
        guard ReplyScanner.countNouns.contains(text(at)) else {
            guard value(index) != nil, (1...14).contains(count),
                let length = otherNoun(at: at)
            else { return nil }
            return (.perWeek(count), at + length - index)
        }
        let noun = text(at)
        if let length = perWeekSuffix(at: at + 1) {
            let part = ReplyWords.parts[noun]
            // 'three evenings a week' also says when: the part is read from the noun again.
            if part != nil { return (.perWeek(count), at - index) }
            return (.perWeek(count), at + 1 + length - index)
        }
        if first(of: ["a day", "per day", "daily", "each day"], at: at + 1) != nil, noun != "days" {
            return (.perWeek(count * 7), at + 3 - index)
        }
        if noun == "times" || noun == "sessions", value(index) != nil {
            return (.perWeek(count), at + 1 - index)
        }
        if noun == "days", value(index) != nil,
            !isOne(
                at + 1,
                of: [
                    "later", "earlier", "from", "before", "after", "ago", "off", "more", "less",
                    "fewer",
                ]),
            !isOne(index - 1, of: ["in", "within", "for", "next", "last", "by", "after"])
        {
            return (.perWeek(count), at + 1 - index)
        }
        return nil
    }

    /// Words that measure something, so that a number before them counts no sessions.
    private static let measures: Set<String> = [
        "minutes", "hours", "hour", "h", "m", "km", "k", "miles", "mile", "kilometers", "meters",
        "pages", "page", "chapters", "chapter", "words", "books", "book", "dollars", "dollar",
        "euros", "euro", "bucks", "pounds", "kilos", "kg", "percent", "weeks", "week", "months",
        "month", "glasses", "steps", "laps", "points", "more", "less", "fewer", "extra", "to",
        "is", "of", "long", "short", "st", "nd", "rd", "th", "am", "pm", "oclock", "in",
        "rest", "free", "off",
    ]

    /// The length of a noun the grammar does not know with its `a week`: 'two check-ins a week'.
    private func otherNoun(at index: Int) -> Int? {
        for used in 1...4 {
            let at = index + used - 1
            guard tokens.indices.contains(at), !ReplyScanner.measures.contains(text(at)),
                !ReplyScanner.joints.contains(text(at)), value(at) == nil,
                ReplyWords.weekdays[text(at)] == nil, ReplyWords.parts[text(at)] == nil,
                tokens[at].kind == .word || text(at) == "-" && used > 1
            else { return nil }
            let suffixes = ["a week", "per week", "each week", "every week", "weekly"]
            if let suffix = first(of: suffixes, at: at + 1) { return used + suffix }
        }
        return nil
    }

    private func everyDay(at index: Int) -> (ReplyItem, Int)? {
        if let length = first(
            of: [
                "every other day", "every second day", "alternate days", "alternating days",
                "every 2 days", "every two days", "each other day",
            ], at: index)
        {
            return (.perWeek(3), length)
        }
        if let length = first(
            of: ["every three days", "every 3 days", "every third day"], at: index)
        {
            return (.perWeek(2), length)
        }
        if let length = first(
            of: [
                "every single day", "every day of the week", "each and every day", "every day",
                "each day", "all days", "all seven days", "all week", "daily", "day by day",
                "any day of the week",
            ], at: index)
        {
            if isOne(index + length, of: ["but", "except"]) || !isOne(index - 1, of: ["not"]) {
                return (.perWeek(7), length)
            }
            // 'not every day' asks for fewer days.
            return (.perWeekBy(-1), length)
        }
        for (phrase, part) in [
            ("every morning", DayPart.morning), ("every evening", .evening),
            ("every night", .night), ("every afternoon", .afternoon), ("nightly", .night),
        ] where matches(phrase, at: index) {
            // The part is read next; the count stands for 'every'.
            if phrase == "nightly" { return (.part(part), 1) }
            return (.perWeek(7), 1)
        }
        if matches("every week", at: index) || matches("weekly", at: index) {
            return (.perWeek(1), text(index) == "weekly" ? 1 : 2)
        }
        if let length = first(
            of: [
                "every other week", "every two weeks", "every second week", "fortnightly",
                "biweekly", "monthly", "every month",
            ],
            at: index)
        {
            return (.perWeek(0), length)
        }
        return nil
    }

    /// `less often`, `one more day`, `too many sessions`.
    private func frequencyChange(at index: Int) -> (ReplyItem, Int)? {
        let nouns = [
            "days", "times", "sessions", "workouts", "runs", "lessons", "practices", "classes",
        ]
        for (words, delta) in [
            ("less often", -1), ("less frequently", -1), ("less frequent", -1),
            ("not as often", -1), ("not so often", -1), ("not that often", -1), ("too often", -1),
            ("too frequent", -1), ("too frequently", -1), ("more often", 1), ("more frequently", 1),
            ("more frequent", 1), ("not often enough", 1), ("not frequent enough", 1),
            ("half as often", -2), ("half as many sessions", -2), ("half as many days", -2),
            ("half the sessions", -2), ("halve the number of sessions", -2),
            ("twice as often", 2), ("twice as many sessions", 2), ("twice as many days", 2),
            ("double the sessions", 2), ("double the days", 2),
            ("double the number of sessions", 2), ("double the number of days", 2),
            ("double the frequency", 2), ("fewer", -1), ("too rarely", 1), ("too seldom", 1),
            ("too rare", 1), ("oftener", 1),
        ] where matches(words, at: index) {
            let length = words.split(separator: " ").count
            if words == "fewer" {
                if isOne(index + 1, of: ["minutes", "hours"]) { return (.length(.shorter), 2) }
                if isOne(index + 1, of: ["weeks"]) { return nil }
                return (.perWeekBy(-1), nouns.contains(text(index + 1)) ? 2 : 1)
            }
            return (.perWeekBy(delta), length)
        }
        // 'five is too many', with no noun behind it.
        let isLast = index + 2 >= tokens.count || tokens[index + 2].kind == .sign
        if isLast || isOne(index + 2, of: ["for", "please"]) {
            if matches("too many", at: index) { return (.perWeekBy(-1), 2) }
            if matches("too few", at: index) { return (.perWeekBy(1), 2) }
        }
        let sessions: Set<String> = [
            "session", "sessions", "day", "days", "workout", "workouts", "run", "runs", "lesson",
            "lessons",
        ]
        if isOne(index, of: ["cut", "drop", "remove", "lose"]),
            let (count, length) = number(at: index + 1, article: true), (1...6).contains(count),
            sessions.contains(text(index + 1 + length))
        {
            return (.perWeekBy(-count), length + 2)
        }
        if isOne(index, of: ["another", "additional", "extra"]), sessions.contains(text(index + 1)),
            isOne(index - 1, of: ["add", "adding", "squeeze", "fit", "include"])
        {
            return (.perWeekBy(1), 2)
        }
        for (words, delta) in [("once more", 1), ("once less", -1), ("twice more", 2)]
        where matches(words, at: index) {
            if let suffix = perWeekSuffix(at: index + 2) { return (.perWeekBy(delta), 2 + suffix) }
        }
        for (words, delta) in [
            ("less", -1), ("too many", -1), ("so many", -1), ("more", 1), ("too few", 1),
            ("not enough", 1), ("extra", 1), ("additional", 1), ("reduce the number of", -1),
        ] where matches(words, at: index) {
            let length = words.split(separator: " ").count
            if nouns.contains(text(index + length)) { return (.perWeekBy(delta), length + 1) }
        }
        // 'one more day', 'two days less', 'one session fewer', 'another session', 'an extra day'.
        if matches("another session", at: index) || matches("another day a week", at: index)
            || matches("an extra day", at: index) || matches("an extra session", at: index)
            || matches("add a day", at: index) || matches("add a session", at: index)
            || matches("add one day", at: index) || matches("add one session", at: index)
        {
            return (.perWeekBy(1), text(index) == "another" && text(index + 1) == "session" ? 2 : 3)
        }
        guard let (count, length) = number(at: index, article: true), (1...6).contains(count) else {
            return nil
        }
        let single: Set<String> = [
            "day", "session", "time", "days", "sessions", "times", "workout", "run", "lesson",
        ]
        if isOne(index + length, of: ["more", "extra"]), single.contains(text(index + length + 1)) {
            return (.perWeekBy(count), length + 2)
        }
        if isOne(index + length, of: ["less", "fewer"]), single.contains(text(index + length + 1)) {
            return (.perWeekBy(-count), length + 2)
        }
        if single.contains(text(index + length)) {
            if isOne(index + length + 1, of: ["more"]) { return (.perWeekBy(count), length + 2) }
            if isOne(index + length + 1, of: ["less", "fewer"]) {
                return (.perWeekBy(-count), length + 2)
            }
        }
        return nil
    }
}
