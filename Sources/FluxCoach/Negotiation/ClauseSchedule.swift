import FluxCalendar

extension ClauseParser {
    // MARK: Frequency

    mutating func parseFrequency() {
        for item in items {
            switch item.item {
            case .perWeek(let count):
                let negations = negations(before: item.range.lowerBound)
                let isTarget = scanner.text(item.range.lowerBound - 1) == "to"
                if negations % 2 == 1, !isTarget {
                    // 'not three times a week' asks for fewer.
                    if !has(phrase: "no more than") { moves.append(.perWeekBy(-1)) }
                    continue
                }
                if has(phrase: "too much") || has(phrase: "too many") || has(phrase: "too often")
                    || has(phrase: "a lot")
                {
                    moves.append(.perWeekBy(-1))
                    continue
                }
                if has(phrase: "not enough") || has(phrase: "too little") || has(phrase: "too few")
                {
                    moves.append(.perWeekBy(1))
                    continue
                }
                if isAdding, count < 7, !words.contains("times") || has(["more"]) {
                    moves.append(.perWeekBy(count))
                    continue
                }
                moves.append(.perWeek(count))
            case .perWeekBy(let delta):
                let isNegated = negations(before: item.range.lowerBound) % 2 == 1
                if !isNegated { moves.append(.perWeekBy(delta)) }
            case .days, .part, .clock, .minutes, .weeks, .length, .clockBy, .startBy, .date,
                .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
                break
            }
        }
    }

    /// Whether the clause adds to what there is.
    var isAdding: Bool {
        has(["add", "also", "plus", "include", "additionally", "too", "additional"])
            || has(phrase: "as well")
    }

    // MARK: Start and end

    static let starters: Set<String> = [
        "start", "starting", "starts", "begin", "beginning", "begins", "commence", "kick", "launch",
        "started",
    ]
    static let delayers: Set<String> = [
        "delay", "postpone", "push", "defer", "shift", "put", "move",
    ]
    static let enders: Set<String> = [
        "finish", "finished", "done", "end", "ending", "ends", "complete", "completed", "deadline",
        "over", "stop", "wrap", "due", "ready", "last", "reach",
    ]
    static let absences: Set<String> = [
        "away", "vacation", "holiday", "holidays", "travelling", "traveling", "sick", "ill", "busy",
        "abroad", "unavailable", "wait", "trip", "leave", "exams", "out", "hold", "off", "injured",
        "recovering",
    ]
    /// What a plan works towards: its day is the plan's last.
    static let events: Set<String> = [
        "exam", "test", "quiz", "finals", "wedding", "race", "marathon", "interview", "concert",
        "recital", "gig", "presentation", "audition", "competition", "contest", "tournament",
        "performance", "exhibition", "defense", "reunion", "regatta", "parkrun",
    ]

    var isStarting: Bool { words.contains { ClauseParser.starters.contains($0) } }
    var isEnding: Bool {
        inheritsEnding || words.contains { ClauseParser.enders.contains($0) }
    }
    /// Whether the day of an event is told: 'the wedding is on april 4'.
    private var isEvent: Bool {
        words.contains {
            ClauseParser.events.contains($0)
                // 'my wedding's on april 12'
                || $0.hasSuffix("s") && ClauseParser.events.contains(String($0.dropLast()))
        }
    }
    var isAbsent: Bool { words.contains { ClauseParser.absences.contains($0) } }
    private var isDelaying: Bool {
        words.contains { ClauseParser.delayers.contains($0) } && !isEnding
    }

    mutating func parseDates() {
        for (place, item) in items.enumerated() {
            if case .startBy(let days) = item.item {
                let isEarlierBad = has(phrase: "too soon")
                moves.append(.startBy(isEarlierBad ? 7 : days))
                continue
            }
            guard let date = date(at: place) else { continue }
            let bound = bound(before: place)
            let isNegated = negations(before: item.range.lowerBound) % 2 == 1
            switch bound {
            case .notAfter?:
                let word = scanner.text(item.range.lowerBound - 1)
                let isUntil = ["until", "through"].contains(word)
                if isNegated && (isStarting || word == "before" || isUntil) {
                    moves.append(.start(date))
                } else if isAbsent && (isUntil || word == "before" || word == "by")
                    || isEvent && isUntil
                {
                    moves.append(.start(has(["wait", "hold"]) ? date : date.adding(days: 1)))
                } else if isUntil, has(phrase: "can not") {
                    moves.append(.start(date))
                } else if isStarting, !isEnding {
                    // 'start by monday', 'start before april'
                    moves.append(.start(word == "before" ? date.adding(days: -1) : date))
                } else {
                    moves.append(.end(word == "before" ? date.adding(days: -1) : date))
                }
            case .notBefore?:
                let isAfter = scanner.text(item.range.lowerBound - 1) == "after"
                if isEnding, !isStarting, has(["not"]) {
                    moves.append(.end(date))
                } else {
                    moves.append(.start(isAfter && !isNegated ? date.adding(days: 1) : date))
                }
            case .atMost?, .atLeast?, nil:
                if isEnding || isEvent, !isStarting, !isAbsent {
                    moves.append(.end(date))
                } else {
                    let start =
                        isAbsent && has(["until", "till"]) ? date.adding(days: 1) : date
                    if !isStarting, !isAbsent, !isDelaying { softStart = start }
                    moves.append(.start(start))
                }
            }
        }
    }

    /// The date an item stands for; a single weekday is one where something starts or ends.
    func date(at place: Int) -> CivilDate? {
        switch items[place].item {
        case .date(let date): return date
        case .days(let days, let isSingular) where days.count == 1 && isSingular:
            let isBound = bound(before: place) != nil
            guard
                isStarting || (isEnding && isBound) || (isAbsent && isBound) || isFrom(place)
                    || isEvent && has(["is"])
            else { return nil }
            // Swaps and exclusions speak of weekdays.
            guard negations(before: items[place].range.lowerBound) == 0 || isBound else {
                return nil
            }
            return scanner.today.adding(days: 1).onOrAfter(days[0])
        case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy,
            .startBy, .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
            return nil
        }
    }

    private func isFrom(_ place: Int) -> Bool {
        let at = items[place].range.lowerBound
        return scanner.matches("as of", at: at - 2)
            || (scanner.text(at - 1) == "from"
                && ["on", "onwards", "onward"].contains(scanner.text(items[place].range.upperBound)))
    }

    /// The bound that stands directly before an item, over small words.
    func bound(before place: Int) -> ReplyItem.Bound? {
        var index = place - 1
        while index >= 0 {
            switch items[index].item {
            case .bound(let bound): return bound
            case .word(let word)
            where [
                "the", "a", "about", "around", "on", "at", "of", "like", "it", "to", "be", "is",
                "approximately", "date",
            ].contains(word): index -= 1
            case .phrase, .date, .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy,
                .length, .clockBy, .startBy,
                .impossible, .titles, .number, .word, .boundary:
                return nil
            }
        }
        return nil
    }

    /// The bound that stands directly behind an item: '20 minutes max'.
    func bound(after place: Int) -> ReplyItem.Bound? {
        var index = place + 1
        while index < items.count {
            switch items[index].item {
            case .bound(let bound):
                return bound == .atMost || bound == .atLeast
                    || scanner.matches("at the latest", at: items[index].range.lowerBound)
                    ? bound : nil
            case .word(let word)
            where [
                "at", "the", "each", "per", "session", "is", "my", "a", "as", "every", "time",
                "day",
            ].contains(word): index += 1
            case .phrase, .date, .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy,
                .length, .clockBy, .startBy,
                .impossible, .titles, .number, .word, .boundary:
                return nil
            }
        }
        return nil
    }

    mutating func parseWeeks() {
        for item in items {
            guard case .weeks(let count) = item.item else { continue }
            let before = scanner.text(item.range.lowerBound - 1)
            if [
                "first", "last", "every", "next", "past", "previous", "these", "final", "those",
                "couple",
            ].contains(before) {
                continue
            }
            if has(["off", "ago", "year", "years"]) { continue }
            if isDelaying || has(["later", "back", "wait"]) && !isEnding {
                moves.append(.startBy(7 * count))
                continue
            }
            // 'a week' inside another thought is no length of the plan.
            let isPlain =
                scanner.value(item.range.lowerBound) != nil
                || [
                    "for", "in", "just", "only", "within", "of", "to", "after", "make", "have",
                    "got", "takes", "take", "lasts", "do", "about", "than", "it", "them", "plan",
                ].contains(before) || items.count == 1
            guard isPlain else { continue }
            if negations(before: item.range.lowerBound) % 2 == 1 || has(phrase: "too long")
                || has(phrase: "too much")
            {
                moves.append(.weeks(max(1, count - 2)))
                continue
            }
            if moves.contains(where: { if case .startBy = $0 { true } else { false } }) { continue }
            moves.append(.weeks(count))
        }
    }

    // MARK: Days and times

    mutating func parseDaysAndTimes() {
        let pairs = dayGroups()
        var wholePart: DayPart?
        for group in pairs {
            let times = group.times
            guard let place = group.days, case .days(let days, let isSingular) = items[place].item,
                date(at: place) == nil
            else {
                for time in times { settleTime(time, days: nil) }
                continue
            }
            let negations = negations(before: items[place].range.lowerBound)
            // 'do not skip fridays' changes nothing.
            if negations > 1, negations % 2 == 0 { continue }
            let isBad =
                negations == 1 || isBadPredicate && !has(phrase: "not busy")
                || deniedAfter(items[place])
            if isBad, negations == 1, let pair = orderedPair(items[place]) {
                // 'not mondays, tuesdays' corrects, where mondays are in the plan and tuesdays not.
                let used = Set(plan.occurrences.map(\.local.date.weekday))
                if used.contains(pair.first), !used.contains(pair.second) {
                    moves.append(.swapDays([pair.first], [pair.second]))
                    continue
                }
            }
            if isBad {
                if let part = times.compactMap({ part(at: $0) }).first, times.count == 1 {
                    wholePart = part
                    // 'not on friday evenings': the day goes, the part may stay elsewhere.
                    moves.append(.excludeDays(days))
                } else {
                    moves.append(.excludeDays(days))
                }
                continue
            }
            let isGroup = isGroup(place)
            if isAdding, !isOnly, !isGroup {
                moves.append(.addDays(days))
            } else if isGroup, !isEvery(place) {
                moves.append(.onlyDays(days))
            } else if isSingular, has(["a", "any"]), !isOnly, times.isEmpty,
                scanner.text(items[place].range.lowerBound - 1) == "a"
            {
                continue
            } else if times.isEmpty {
                moves.append(isOnly ? .strictDays(days) : .days(days))
            }
            if !times.isEmpty {
                let isAll = isGroup && pairs.count == 1
                if isAll || isAdding {
                    for time in times { settleTime(time, days: nil) }
                } else {
                    for time in times { settleTime(time, days: days) }
                }
            }
        }
        _ = wholePart
    }

    /// Days with the times said along with them; times before any days stand alone.
    private func dayGroups() -> [(days: Int?, times: [Int])] {
        var groups: [(days: Int?, times: [Int])] = []
        let dayPlaces = items.indices.filter {
            if case .days = items[$0].item { date(at: $0) == nil } else { false }
        }
        let timePlaces = items.indices.filter {
            switch items[$0].item {
            case .part, .clock: true
            case .days, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy, .startBy, .date,
                .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
                false
            }
        }
        if dayPlaces.count <= 1 {
            if dayPlaces.isEmpty, timePlaces.isEmpty { return [] }
            return [(dayPlaces.first, timePlaces)]
        }
        for (order, place) in dayPlaces.enumerated() {
            let next = order + 1 < dayPlaces.count ? dayPlaces[order + 1] : items.count
            let from = order == 0 ? 0 : place
            groups.append((place, timePlaces.filter { $0 >= from && $0 < next }))
        }
        return groups
    }

    /// Whether a days item is 'weekdays' or 'weekends', not a list of names.
    private func isGroup(_ place: Int) -> Bool {
        let tokens = scanner.tokens[items[place].range].map(\.text)
        return tokens.contains {
            ["weekdays", "weekday", "weekends", "weekend", "workdays", "workday", "days"].contains(
                $0)
        } || tokens.joined(separator: " ").contains("the week")
    }

    private func isEvery(_ place: Int) -> Bool {
        let at = items[place].range.lowerBound
        return ["every", "each", "all"].contains(scanner.text(at))
            || ["every", "each", "all"].contains(scanner.text(at - 1))
    }

    private func part(at place: Int) -> DayPart? {
        if case .part(let part) = items[place].item { return part }
        return nil
    }

    private mutating func settleTime(_ place: Int, days: [Weekday]?) {
        let item = items[place]
        let negations = negations(before: item.range.lowerBound)
        if negations > 1, negations % 2 == 0 { return }
        switch item.item {
        case .part(let part):
            // 'no, not evenings', 'evenings do not work', 'I am not a morning person'
            if negations == 1 || isBadPredicate && days == nil || deniedAfter(item) {
                moves.append(.excludePart(part))
                return
            }
            // A clock time says it more exactly.
            let hasClock = items.contains { if case .clock = $0.item { true } else { false } }
            if hasClock { return }
            if has(phrase: "night owl") {
                moves.append(.part(.evening))
                return
            }
            if let days {
                timings += days.map { DayTiming(day: $0, part: part) }
            } else {
                moves.append(.part(part))
            }
        case .clock(let time):
            switch bound(before: place) {
            case .notBefore?: moves.append(.earliest(time))
            case .notAfter?:
                let word = scanner.text(item.range.lowerBound - 1)
                if negations == 1, word == "before" {
                    moves.append(.earliest(time))
                } else {
                    moves.append(.latest(time))
                }
            case .atMost?, .atLeast?, nil:
                if scanner.text(item.range.lowerBound - 1) == "from",
                    ["on", "onwards", "onward", "upwards"].contains(
                        scanner.text(item.range.upperBound))
                {
                    moves.append(.earliest(time))
                } else if ["or"].contains(scanner.text(item.range.upperBound)),
                    scanner.text(item.range.upperBound + 1) == "later"
                {
                    moves.append(.earliest(time))
                } else if bound(after: place) == .notAfter {
                    moves.append(.latest(time))
                } else if negations == 1 || deniedAfter(item) || has(phrase: "too early")
                    || has(phrase: "too late")
                {
                    // Only that time is ruled out; the direction was said or is later.
                    if has(phrase: "too late") {
                        moves.append(.clockBy(60, isLater: false))
                    } else {
                        moves.append(.clockBy(60, isLater: true))
                    }
                } else if let days {
                    timings += days.map { DayTiming(day: $0, time: time) }
                } else {
                    moves.append(.time(time))
                }
            }
        case .days, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy, .startBy, .date,
            .impossible, .bound, .phrase, .titles, .number, .word, .boundary:
            break
        }
    }
}
