import FluxCalendar

extension ReplyScanner {
    /// Parts of the day: `mornings`, `after work`, `first thing`, `before bed`.
    func part(at index: Int) -> (ReplyItem, Int)? {
        for (words, part) in ReplyScanner.partPhrases where matches(words, at: index) {
            return (.part(part), words.split(separator: " ").count)
        }
        if let part = ReplyWords.parts[text(index)] {
            // 'the evening of march 5' is a date; that is too rare to matter here.
            return (.part(part), 1)
        }
        return nil
    }

    private static let partPhrases: [(String, DayPart)] = [
        ("first thing in the morning", .earlyMorning), ("early in the morning", .earlyMorning),
        ("first thing", .earlyMorning), ("early mornings", .earlyMorning),
        ("early morning", .earlyMorning), ("right after waking up", .earlyMorning),
        ("after waking up", .earlyMorning), ("when i wake up", .earlyMorning),
        ("when i get up", .earlyMorning),
        ("after getting up", .earlyMorning), ("right after i get up", .earlyMorning),
        ("after i wake up", .earlyMorning), ("before breakfast", .earlyMorning),
        ("as soon as i get up", .earlyMorning), ("as soon as i wake up", .earlyMorning),
        ("as soon as i am up", .earlyMorning), ("as soon as i am awake", .earlyMorning),
        ("as soon as i get home", .afterWork), ("as soon as i am home", .afterWork),
        ("when i am home", .afterWork), ("after i get home", .afterWork),
        ("when i get off work", .afterWork), ("once i get home", .afterWork),
        ("before work", .beforeWork), ("before i go to work", .beforeWork),
        ("before the office", .beforeWork), ("before school", .beforeWork),
        ("after work", .afterWork), ("after the office", .afterWork),
        ("when i get home", .afterWork), ("after office hours", .afterWork),
        ("after hours", .afterWork), ("once i am home", .afterWork),
        ("outside work", .afterWork), ("outside of work", .afterWork),
        ("outside working hours", .afterWork), ("outside of working hours", .afterWork),
        ("outside work hours", .afterWork), ("not during work", .afterWork),
        ("not at work", .afterWork),
        ("after lunch", .afternoon), ("late afternoons", .afternoon),
        ("late afternoon", .afternoon), ("after school", .afternoon),
        ("after dinner", .late), ("after supper", .late), ("after the kids are in bed", .late),
        ("after the kids are asleep", .late), ("when the kids are in bed", .late),
        ("when the kids are asleep", .late), ("once the kids are asleep", .late),
        ("once the kids are in bed", .late), ("after the kids go to bed", .late),
        ("when the kids go to bed", .late), ("once the kids go to bed", .late),
        ("when the kids sleep", .late), ("after the kids are down", .late),
        ("before dinner", .evening),
        ("before supper", .evening),
        ("before lunch", .morning), ("after breakfast", .morning), ("late mornings", .morning),
        ("late morning", .morning),
        ("lunch break", .lunch), ("lunch breaks", .lunch), ("lunch hour", .lunch),
        ("lunch time", .lunch), ("over lunch", .lunch), ("during lunch", .lunch),
        ("at lunch", .lunch),
        ("before bed", .bedtime), ("before bedtime", .bedtime), ("before i go to bed", .bedtime),
        ("before going to bed", .bedtime), ("before sleep", .bedtime),
        ("before sleeping", .bedtime), ("last thing", .bedtime), ("right before bed", .bedtime),
        ("late evenings", .night), ("late evening", .night), ("late at night", .night),
        ("at night", .night), ("late nights", .night), ("late night", .night),
        ("early evenings", .evening), ("early evening", .evening), ("end of the day", .evening),
        ("end of day", .evening), ("in the pm", .afternoon), ("in the am", .morning),
        ("night time", .night),
    ]

    /// The bounds `at most`, `not before` and the like.
    func bound(at index: Int) -> (ReplyItem, Int)? {
        for (words, bound) in ReplyScanner.boundPhrases where matches(words, at: index) {
            return (.bound(bound), words.split(separator: " ").count)
        }
        // 'min 50 minutes': the short form of 'minimum' before a number, of 'minutes' behind one.
        if text(index) == "minutes", value(index + 1) != nil, value(index - 1) == nil {
            return (.bound(.atLeast), 1)
        }
        return nil
    }

    private static let boundPhrases: [(String, ReplyItem.Bound)] = [
        ("no more than", .atMost), ("not more than", .atMost), ("never more than", .atMost),
        ("no longer than", .atMost), ("not longer than", .atMost), ("never longer than", .atMost),
        ("not over", .atMost), ("at the most", .atMost), ("at most", .atMost), ("at max", .atMost),
        ("maximum of", .atMost), ("max of", .atMost), ("max", .atMost), ("tops", .atMost),
        ("up to", .atMost), ("less than", .atMost), ("shorter than", .atMost), ("or less", .atMost),
        ("or shorter", .atMost), ("under", .atMost), ("below", .atMost), ("limit of", .atMost),
        ("limit it to", .atMost), ("limit them to", .atMost), ("limited to", .atMost),
        ("cap it at", .atMost), ("cap them at", .atMost), ("capped at", .atMost),
        ("not exceed", .atMost), ("max out at", .atMost), ("within", .atMost),
        ("and no more", .atMost), ("not a minute more", .atMost), ("fewer than", .atMost),
        ("not above", .atMost),
        ("no less than", .atLeast), ("not less than", .atLeast), ("no fewer than", .atLeast),
        ("not under", .atLeast), ("not below", .atLeast),
        ("no shorter than", .atLeast), ("not shorter than", .atLeast), ("at the least", .atLeast),
        ("at least", .atLeast), ("a minimum of", .atLeast), ("minimum of", .atLeast),
        ("minimum", .atLeast), ("or more", .atLeast), ("or longer", .atLeast),
        ("more than", .atLeast), ("longer than", .atLeast), ("over", .atLeast), ("above", .atLeast),
        ("upwards of", .atLeast),
        ("not before", .notBefore), ("never before", .notBefore), ("nothing before", .notBefore),
        ("do not start before", .notBefore),
        ("no earlier than", .notBefore), ("not earlier than", .notBefore),
        ("never earlier than", .notBefore), ("any time after", .notBefore),
        ("anytime after", .notBefore), ("later than", .notBefore), ("not until", .notBefore),
        ("after", .notBefore),
        ("no later than", .notAfter), ("not later than", .notAfter),
        ("never later than", .notAfter), ("nothing after", .notAfter),
        ("nothing later than", .notAfter),
        ("not after", .notAfter), ("never after", .notAfter), ("not past", .notAfter),
        ("any time before", .notAfter), ("anytime before", .notAfter), ("ahead of", .notAfter),
        ("earlier than", .notAfter), ("at the latest by", .notAfter), ("before", .notAfter),
        ("by", .notAfter), ("until", .notAfter),
        ("up until", .notAfter), ("through", .notAfter), ("at the latest", .notAfter),
        ("deadline is", .notAfter), ("deadline", .notAfter),
    ]

    private static let clockLeads: Set<String> = [
        "at", "around", "by", "before", "after", "from", "until", "to", "past", "about", "between",
        "and", "than", "@",
    ]

    /// A clock time: `7pm`, `18:45`, `half past eight`, `at 8`, `noon`.
    func clock(at index: Int) -> (ReplyItem, Int)? {
        if isOne(index, of: ["noon", "midday"]) { return (.clock(CivilTime(minuteOfDay: 720)), 1) }
        if text(index) == "midnight" { return (.clock(.midnight), 1) }
        for (words, offset) in [
            ("half past", 30), ("a quarter past", 15), ("quarter past", 15), ("a quarter to", -15),
            ("quarter to", -15), ("quarter after", 15), ("ten past", 10), ("ten to", -10),
            ("twenty past", 20), ("twenty to", -20), ("five past", 5), ("five to", -5),
            ("half", 30),
        ] where matches(words, at: index) {
            let length = words.split(separator: " ").count
            guard let hour = value(index + length), (1...12).contains(hour),
                !isOne(
                    index + length + 1,
                    of: ["minutes", "hours", "hour", "days", "times", "weeks", "sessions"])
            else { continue }
            return finish(
                hour: hour, minute: 0, offset: offset, at: index, length: length + 1, isBare: true)
        }
        guard let hour = value(index), tokens[index].kind == .number || (1...12).contains(hour)
        else {
            return nil
        }
        let isWord = tokens[index].kind == .word
        // '7:30', '7.30', '19h30'
        if !isWord, isOne(index + 1, of: [":", ".", "h"]), !(tokens[index + 1].spaced),
            let minute = value(index + 2), tokens[index + 2].original.count == 2,
            !tokens[index + 2].spaced
        {
            let isDotted = text(index + 1) == "."
            let hasMeridian = meridian(at: index + 3) != nil
            // '1h15' is a duration, '19h30' a time.
            let isDuration =
                text(index + 1) == "h" && hour < 6 && !isOne(index - 1, of: ReplyScanner.clockLeads)
            if isDuration { return nil }
            if !isDotted || hasMeridian || isOne(index - 1, of: ReplyScanner.clockLeads) {
                guard minute < 60, hour < 24 else {
                    return (
                        .impossible(
                            "There is no such time as \(hour):\(tokens[index + 2].original)"), 3
                    )
                }
                let isLiteral = hour > 12 || tokens[index].original.hasPrefix("0") || hour == 0
                return finish(
                    hour: hour, minute: minute, offset: 0, at: index, length: 3, isBare: !isLiteral)
            }
        }
        if !isWord, text(index + 1) == "h", (0...23).contains(hour),
            isOne(index - 1, of: ReplyScanner.clockLeads),
            !tokens[index + 1].spaced
        {
            return finish(hour: hour, minute: 0, offset: 0, at: index, length: 2, isBare: false)
        }
        // 'at 1730'
        if !isWord, tokens[index].original.count == 4,
            isOne(index - 1, of: ["at", "around", "from", "after", "before"]),
            hour / 100 < 24, hour % 100 < 60, !isOne(index + 1, of: ["words", "minutes"])
        {
            return finish(
                hour: hour / 100, minute: hour % 100, offset: 0, at: index, length: 1, isBare: false
            )
        }
        // '1830' as the whole reply
        if !isWord, tokens.count == 1, tokens[index].original.count == 4, hour / 100 < 24,
            hour % 100 < 60
        {
            return finish(
                hour: hour / 100, minute: hour % 100, offset: 0, at: index, length: 1, isBare: false
            )
        }
        guard hour <= 24 || meridian(at: index + 1) != nil else { return nil }
        // 'seven thirty', '7 30 pm'
        if (1...12).contains(hour), let minute = value(index + 1),
            [15, 30, 45, 10, 20, 40, 50].contains(minute),
            isWord && tokens[index + 1].kind == .word || meridian(at: index + 2) != nil
                || isOne(index - 1, of: ["at"]),
            !isOne(index + 2, of: ["minutes", "days", "times"])
        {
            return finish(hour: hour, minute: minute, offset: 0, at: index, length: 2, isBare: true)
        }
        if meridian(at: index + 1) != nil {
            guard (1...12).contains(hour) else {
                return (
                    .impossible(
                        "There is no such time as \(tokens[index].original) \(text(index + 1))"), 2
                )
            }
            return finish(hour: hour, minute: 0, offset: 0, at: index, length: 1, isBare: true)
        }
        if isOne(index + 1, of: ["oclock", "ish"]) {
            return finish(hour: hour, minute: 0, offset: 0, at: index, length: 2, isBare: true)
        }
        // A bare number is a time only behind 'at' and the like, and before no unit.
        if isOne(
            index - 1,
            of: [
                "at", "around", "@", "before", "after", "from", "until", "by", "past", "between",
                "than",
            ])
            || text(index - 1) == "to" && isOne(index - 3, of: ["from", "between"])
            || text(index - 1) == "and" && text(index - 3) == "between"
            || partFollows(index + 1)
        {
            guard (1...23).contains(hour), !followsUnit(index + 1) else { return nil }
            return finish(
                hour: hour, minute: 0, offset: 0, at: index, length: 1, isBare: hour <= 12)
        }
        return nil
    }

    private func partFollows(_ index: Int) -> Bool {
        matches("in the morning", at: index) || matches("in the evening", at: index)
            || matches("in the afternoon", at: index) || matches("at night", at: index)
    }

    private func followsUnit(_ index: Int) -> Bool {
        isOne(
            index,
            of: [
                "minutes", "hours", "hour", "days", "times", "weeks", "sessions", "week", "months",
                "m", "h",
                "day", "percent", "%", "km", "words", "pages", "st", "nd", "rd", "th", "january",
                "february",
                "march", "april", "may", "june", "july", "august", "september", "october",
                "november", "december",
            ])
    }

    private enum Meridian { case am, pm }

    private func meridian(at index: Int) -> (Meridian, Int)? {
        if text(index) == "am" { return (.am, 1) }
        if text(index) == "pm" { return (.pm, 1) }
        if isOne(index, of: ["a", "p"]), text(index + 1) == ".", text(index + 2) == "m" {
            return (text(index) == "a" ? .am : .pm, text(index + 3) == "." ? 4 : 3)
        }
        if text(index) == "i", text(index + 1) == "am", index > 0, !tokens[index].spaced {
            return nil
        }
        return nil
    }

    /// Settles morning or afternoon: what is said, else the earliest reading between 07:00 and 22:00.
    private func finish(
        hour: Int, minute: Int, offset: Int, at index: Int, length: Int, isBare: Bool
    ) -> (ReplyItem, Int) {
        var length = length
        var hour = hour
        if let (half, used) = meridian(at: index + length) {
            length += used
            hour = hour % 12 + (half == .pm ? 12 : 0)
        } else if isBare, (1...12).contains(hour) {
            let parts: [(String, DayPart)] = [
                ("in the morning", .morning), ("in the evening", .evening),
                ("in the afternoon", .afternoon),
                ("at night", .night), ("tonight", .night), ("on mornings", .morning),
                ("on evenings", .evening),
            ]
            let said = parts.first { matches($0.0, at: index + length) }
            if let said { length += said.0.split(separator: " ").count }
            // A part of day elsewhere in the reply settles it too: 'evenings at 7'.
            let part = said?.1 ?? nearbyPart(except: index..<(index + length))
            switch part {
            case .morning?, .earlyMorning?, .beforeWork?: hour = hour % 12
            case .evening?, .afternoon?, .afterWork?, .late?, .bedtime?, .lunch?:
                hour = hour % 12 + 12
            case .night?: hour = hour >= 5 && hour < 12 ? hour + 12 : hour % 12
            case nil:
                let early = (hour % 12) * 60 + minute + offset
                hour = early >= 7 * 60 && early <= 22 * 60 ? hour % 12 : hour % 12 + 12
            }
        }
        let total = hour * 60 + minute + offset
        return (.clock(CivilTime(minuteOfDay: total)), length)
    }

    private func nearbyPart(except range: Range<Int>) -> DayPart? {
        for index in max(0, range.lowerBound - 4)..<min(tokens.count, range.upperBound + 4)
        where !range.contains(index) {
            if let part = ReplyWords.parts[text(index)] { return part }
        }
        return nil
    }
}
