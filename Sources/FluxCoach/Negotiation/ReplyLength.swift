import FluxCalendar

extension ReplyScanner {
    /// `shorter`, `too long`, `twice as long`, `10 minutes less`, `half the time`.
    func lengthChange(at index: Int) -> (ReplyItem, Int)? {
        for (words, change) in ReplyScanner.lengthWords where matches(words, at: index) {
            let length = words.split(separator: " ").count
            // 'shorter than 30 minutes' is a limit.
            if text(index + length) == "than", minutes(at: index + length + 1) != nil { return nil }
            return (.length(change), length)
        }
        // '10 minutes shorter', 'a quarter of an hour longer', '15 minutes less'.
        guard let (minutes, length) = minutes(at: index) else { return nil }
        if isOne(index + length, of: ["shorter", "less", "fewer"]),
            text(index + length + 1) != "than"
        {
            return (.length(.by(-minutes)), length + 1)
        }
        if isOne(index + length, of: ["longer", "more", "extra"]),
            text(index + length + 1) != "than"
        {
            return (.length(.by(minutes)), length + 1)
        }
        // '10 more minutes' is read from its number.
        return nil
    }

    private static let lengthWords: [(String, ReplyItem.Length)] = [
        ("half as long", .factor(0.5)), ("half the time", .factor(0.5)),
        ("half the length", .factor(0.5)), ("half the duration", .factor(0.5)),
        ("halve the time", .factor(0.5)), ("halve it", .factor(0.5)), ("halve them", .factor(0.5)),
        ("halve the sessions", .factor(0.5)), ("in half", .factor(0.5)),
        ("twice as long", .factor(2)), ("double the time", .factor(2)),
        ("double the length", .factor(2)), ("double the duration", .factor(2)),
        ("double it", .factor(2)), ("double them", .factor(2)), ("twice the time", .factor(2)),
        ("twice the length", .factor(2)),
        ("not as long", .shorter), ("not so long", .shorter), ("not that long", .shorter),
        ("feel long", .shorter), ("feels long", .shorter), ("seem long", .shorter),
        ("seems long", .shorter), ("make it quicker", .shorter), ("make them quicker", .shorter),
        ("a bit long", .shorter), ("a little long", .shorter), ("rather long", .shorter),
        ("quite long", .shorter), ("pretty long", .shorter), ("very long", .shorter),
        ("kinda long", .shorter), ("on the long side", .shorter),
        ("too long", .shorter), ("too lengthy", .shorter), ("less time", .shorter),
        ("less long", .shorter), ("so long", .shorter), ("shorten", .shorter),
        ("shorter", .shorter), ("briefer", .shorter),
        ("quicker sessions", .shorter), ("trim", .shorter), ("cut the time", .shorter),
        ("reduce the time", .shorter), ("reduce the duration", .shorter),
        ("reduce the length", .shorter),
        ("cut the sessions", .shorter), ("cut down the time", .shorter),
        ("cut down on the time", .shorter),
        ("short sessions", .shorter), ("keep it short", .shorter), ("keep them short", .shorter),
        ("make it short", .shorter), ("make them short", .shorter), ("less minutes", .shorter),
        ("bite sized", .shorter),
        ("smaller sessions", .shorter), ("do not have much time", .shorter),
        ("do not have that much time", .shorter),
        ("do not have so much time", .shorter), ("not much time", .shorter),
        ("short on time", .shorter),
        ("pressed for time", .shorter), ("takes too much time", .shorter),
        ("too much time", .shorter), ("more compact", .shorter),
        ("feel short", .longer), ("feels short", .longer), ("seem short", .longer),
        ("seems short", .longer), ("a bit short", .longer), ("a little short", .longer),
        ("rather short", .longer),
        ("quite short", .longer), ("pretty short", .longer), ("very short", .longer),
        ("kinda short", .longer), ("on the short side", .longer),
        ("not long enough", .longer), ("too short", .longer), ("more time", .longer),
        ("longer", .longer), ("lengthen", .longer), ("extend the sessions", .longer),
        ("more minutes", .longer), ("so short", .longer), ("lengthier", .longer),
        ("increase the time", .longer), ("increase the duration", .longer),
        ("increase the length", .longer),
        ("long sessions", .longer), ("bigger sessions", .longer), ("extend them", .longer),
    ]

    /// A duration below a day with its length: `45 minutes`, `an hour and a half`, `1h30`.
    func minutes(at index: Int) -> (Int, Int)? {
        for (words, value) in [
            ("three quarters of an hour", 45), ("an hour and a half", 90),
            ("one and a half hours", 90), ("one hour and a half", 90),
            ("an hour and a quarter", 75), ("half an hour", 30), ("a half hour", 30),
            ("half hour", 30), ("half a hour", 30), ("a quarter of an hour", 15),
            ("quarter of an hour", 15),
            ("a quarter hour", 15), ("quarter hour", 15), ("1 and a half hours", 90),
            ("two and a half hours", 150), ("a couple of minutes", 2), ("a few minutes", 5),
            ("a couple of hours", 120), ("half - hour", 30), ("hour long", 60), ("hour - long", 60),
            ("one hour long", 60), ("half hour long", 30),
        ] where matches(words, at: index) {
            return (value, words.split(separator: " ").count)
        }
        if matches("an hour", at: index) || matches("a hour", at: index) {
            return (60, 2)
        }
        guard let (count, length) = number(at: index) else { return nil }
        var at = index + length
        if text(at) == "-" { at += 1 }
        if isOne(at, of: ["minutes", "m"]) { return (count, at + 1 - index) }
        if isOne(at, of: ["hours", "hour", "h"]) {
            var total = count * 60
            at += 1
            // '1h30', '1 hour 30', '1 hour and 30 minutes'.
            if text(at) == "and", let (more, used) = number(at: at + 1),
                text(at + 1 + used) == "minutes"
            {
                return (total + more, at + 2 + used - index)
            }
            if let (more, used) = number(at: at), more < 60,
                text(at + used) == "minutes" || !tokens[at].spaced
            {
                total += more
                at += used + (text(at + used) == "minutes" ? 1 : 0)
            }
            return (total, at - index)
        }
        // '1.5 hours', '1,5 hours'
        if isOne(at, of: [".", ","]), let fraction = value(at + 1),
            isOne(at + 2, of: ["hours", "hour", "h"]), fraction < 100
        {
            let part = fraction < 10 ? fraction * 6 : fraction * 60 / 100
            return (count * 60 + part, at + 3 - index)
        }
        return nil
    }

    /// A duration: minutes of a session, minutes of a week, or a span of weeks.
    func duration(at index: Int) -> (ReplyItem, Int)? {
        if let (minutes, length) = minutes(at: index) {
            if let suffix = perWeekSuffix(at: index + length) {
                return (.minutes(minutes, isWeekly: true), length + suffix)
            }
            if let suffix = first(
                of: ["in total a week", "total a week", "total per week", "altogether a week"],
                at: index + length)
            {
                return (.minutes(minutes, isWeekly: true), length + suffix)
            }
            return (.minutes(minutes, isWeekly: false), length)
        }
        if let (count, length) = number(at: index, article: true) {
            let unit = text(index + length)
            if unit == "weeks" || unit == "week" {
                // 'a week' after a count was read with the count.
                return (.weeks(count), length + 1)
            }
            if unit == "months" || unit == "month" {
                return (.weeks((count * 52 + 6) / 12), length + 1)
            }
        }
        return nil
    }

    /// `earlier`, `an hour later`, `too early`, `a week later`.
    func clockChange(at index: Int) -> (ReplyItem, Int)? {
        if let length = first(
            of: ["too early", "so early", "not so early", "not that early", "not as early"],
            at: index)
        {
            return (.clockBy(60, isLater: true), length)
        }
        if let length = first(
            of: ["too late", "so late", "not so late", "not that late", "not as late"], at: index)
        {
            return (.clockBy(60, isLater: false), length)
        }
        if matches("too soon", at: index) { return (.startBy(7), 2) }
        if let (minutes, length) = minutes(at: index) {
            if text(index + length) == "later" {
                return (.clockBy(minutes, isLater: true), length + 1)
            }
            if text(index + length) == "earlier" {
                return (.clockBy(minutes, isLater: false), length + 1)
            }
        }
        if let (count, length) = number(at: index, article: true) {
            let unit = text(index + length)
            let days =
                unit == "week" || unit == "weeks"
                ? 7
                : unit == "day" || unit == "days" ? 1 : unit == "month" || unit == "months" ? 30 : 0
            if days > 0, text(index + length + 1) == "later" {
                return (.startBy(count * days), length + 2)
            }
            if days > 0, text(index + length + 1) == "earlier" {
                return (.startBy(-count * days), length + 2)
            }
        }
        for words in ["a bit later", "a little later", "somewhat later", "slightly later"]
        where matches(words, at: index) {
            return (.clockBy(30, isLater: true), words.split(separator: " ").count)
        }
        for words in ["a bit earlier", "a little earlier", "somewhat earlier", "slightly earlier"]
        where matches(words, at: index) {
            return (.clockBy(30, isLater: false), words.split(separator: " ").count)
        }
        if isOne(index, of: ["earlier", "sooner"]), text(index + 1) != "than",
            text(index + 1) != "or"
        {
            return (.clockBy(60, isLater: false), 1)
        }
        if matches("later", at: index), text(index + 1) != "than",
            index > 0
                && isOne(
                    index - 1,
                    of: [
                        "it", "them", "that", "bit", "sessions", "start", "much", "everything",
                        "runs", "be", "go", "start", "start", "day", "days", "little", "time",
                    ])
                || matches("later in the day", at: index) || matches("later please", at: index)
                || matches("later time", at: index) || matches("later in the", at: index)
                || matches("later sessions", at: index) || matches("later start", at: index)
        {
            return (.clockBy(60, isLater: true), 1)
        }
        return nil
    }
}
