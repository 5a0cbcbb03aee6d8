import FluxCalendar

extension ClauseParser {
    // MARK: Length of sessions

    mutating func parseMinutes() {
        let isTooLong =
            has(phrase: "too long") || has(phrase: "too much") || has(phrase: "too many")
        let isTooShort =
            has(phrase: "too short") || has(phrase: "not enough") || has(phrase: "too little")
        var hasAmount = false
        for (place, item) in items.enumerated() {
            guard case .minutes(let minutes, let isWeekly) = item.item else { continue }
            if minutes == 0 {
                refusals.append("A session of no length is none; 'drop' and a title takes one out")
                continue
            }
            hasAmount = true
            let bound = bound(before: place) ?? bound(after: place)
            let isNegated = negations(before: item.range.lowerBound) % 2 == 1
            let at = item.range.lowerBound
            if isWeekly {
                moves.append(.weeklyMinutes(minutes))
            } else if isTooLong {
                moves.append(.length(.shorter))
            } else if isTooShort {
                moves.append(.length(.longer))
            } else if isNegated, bound == .atLeast {
                // 'no session over 20 minutes'
                moves.append(.maxMinutes(minutes))
            } else if isNegated, bound == .atMost {
                moves.append(.minMinutes(minutes))
            } else if bound == .atMost || bound == .notAfter {
                moves.append(.maxMinutes(isNegated && bound == .notAfter ? minutes - 1 : minutes))
            } else if bound == .atLeast || bound == .notBefore {
                moves.append(.minMinutes(minutes))
            } else if scanner.text(at - 1) == "to" {
                moves.append(.exactMinutes(minutes))
            } else if has(["add"]), !isNegated {
                moves.append(.length(.by(minutes)))
            } else if ["cut", "lose", "drop", "remove", "shave", "trim"].contains(where: {
                words.contains($0)
            }), !has(["to", "down"]) {
                moves.append(.length(.by(-minutes)))
            } else if scanner.text(at - 1) == "by",
                has(["shorten", "reduce", "cut", "trim", "decrease"])
            {
                moves.append(.length(.by(-minutes)))
            } else if scanner.text(at - 1) == "by",
                has(["extend", "lengthen", "increase", "raise"])
            {
                moves.append(.length(.by(minutes)))
            } else if isNegated {
                moves.append(.length(.shorter))
            } else {
                moves.append(.exactMinutes(minutes))
            }
        }
        // 'at most 20', 'at least 3': minutes where it can be no count of days.
        for (place, item) in items.enumerated() {
            guard case .number(let value) = item.item, value > 0, let bound = bound(before: place),
                !hasAmount,
                bound == .atMost || bound == .atLeast
            else { continue }
            if value <= 7 {
                moves.append(.perWeek(value))
            } else if value <= 240 {
                moves.append(bound == .atMost ? .maxMinutes(value) : .minMinutes(value))
            }
        }
        // 'reduce by 10 minutes': the bound reading of 'by' gives way.
        if has(["shorten", "reduce", "trim", "decrease", "extend", "lengthen", "increase"]),
            words.contains("by")
        {
            for (index, move) in moves.enumerated() {
                if case .maxMinutes(let minutes) = move {
                    let isLess = has(["shorten", "reduce", "trim", "decrease"])
                    moves[index] = .length(.by(isLess ? -minutes : minutes))
                }
            }
        }
        for item in items {
            guard case .length(let change) = item.item, !hasAmount else { continue }
            if negations(before: item.range.lowerBound) % 2 == 1 { continue }
            // 'in half' also halves how often: rare enough to read as length.
            moves.append(.length(change))
        }
    }

    // MARK: Level, harder, easier

    /// A statement of level takes the whole clause: its numbers tell of the past.
    mutating func parseLevel() -> Bool {
        var level: Level?
        for item in items {
            guard case .phrase(let phrase) = item.item else { continue }
            let isNegated = negations(before: item.range.lowerBound) % 2 == 1
            switch phrase {
            case .novice: level = isNegated ? .intermediate : .novice
            case .intermediate: level = isNegated ? .novice : max(level ?? .novice, .intermediate)
            case .advanced:
                level =
                    isNegated
                    ? (has(["years", "ages", "time", "decades"]) ? .novice : .intermediate)
                    : .advanced
            case .approve, .commit, .abandon, .later, .keep, .undo, .reset, .harder, .easier: break
            }
        }
        if level == nil, statesAbility { level = .intermediate }
        guard var found = level else { return false }
        // 'start from scratch on monday' states no level.
        if found == .intermediate, let years = yearsSaid(), years >= 5 { found = .advanced }
        let saysMore = items.contains {
            switch $0.item {
            case .days, .date, .part, .clock: true
            case .phrase(.easier), .phrase(.harder): true
            case .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy, .startBy, .impossible,
                .bound, .phrase, .titles, .number, .word, .boundary:
                false
            }
        }
        moves.append(.level(found))
        if saysMore, found == .novice { parseLoad() }
        return true
    }

    /// 'I can run 20 minutes', 'I run three times a week already'.
    private var statesAbility: Bool {
        guard words.first == "i", !has(["not", "never", "no", "only"]) else { return false }
        let verbs: Set<String> = [
            "run", "play", "speak", "read", "write", "draw", "code", "lift", "swim", "bench",
            "squat", "jog", "sing", "program", "understand", "paint", "cook", "bike", "cycle",
            "hike",
        ]
        if words.contains("already"), words.count > 1, verbs.contains(words[1]) { return true }
        let isAble = words.count > 2 && words[1] == "can" && verbs.contains(words[2])
        guard isAble || words.count > 2 && verbs.contains(words[1]) else { return false }
        return !items.contains {
            switch $0.item {
            case .days, .part, .clock, .perWeek, .bound, .date, .weeks: true
            case .minutes, .perWeekBy, .length, .clockBy, .startBy, .impossible, .phrase, .titles,
                .number, .word, .boundary:
                false
            }
        }
    }

    private func yearsSaid() -> Int? {
        for (index, word) in words.enumerated() where word == "years" || word == "year" {
            if index > 0, let value = scanner.value(first + index - 1) { return value }
            if index > 0, words[index - 1] == "many" { return 10 }
        }
        return nil
    }

    mutating func parseLoad() {
        for item in items {
            guard case .phrase(let phrase) = item.item else { continue }
            let isNegated = negations(before: item.range.lowerBound) % 2 == 1
            let hasLength = moves.contains {
                switch $0 {
                case .length, .exactMinutes, .maxMinutes, .minMinutes, .weeklyMinutes, .perWeekBy,
                    .perWeek, .excludeDays, .weeks:
                    true
                case .days, .strictDays, .onlyDays, .addDays, .swapDays, .part, .excludePart, .time,
                    .timing, .earliest, .latest, .clockBy, .start, .startBy, .end, .level, .harder,
                    .easier, .gentleStart, .drop, .dropUnknown, .swapTitle, .undo, .reset:
                    false
                }
            }
            // 'do not go so hard on me' asks for less, 'do not go so easy on me' for more.
            let isDegree =
                ["so", "too", "that", "very"].contains(scanner.text(item.range.lowerBound))
                && scanner.matches("do not", at: first) && !has(["think", "find", "feel"])
            switch phrase {
            case .harder where (!isNegated || isDegree) && !hasLength:
                moves.append(.harder)
            case .harder where isNegated && !hasLength:
                // 'don't push me' asks for less, 'not harder' for no more.
                if has(["push", "challenge"]) {
                    moves.append(.easier)
                } else {
                    phrases.append((.keep, true))
                }
            case .easier where (!isNegated || isDegree) && !hasLength:
                moves.append(isAboutBeginning ? .gentleStart : .easier)
            case .easier where isNegated && !hasLength:
                if has(phrase: "not too hard") || has(phrase: "not too much")
                    || has(phrase: "not too fast") || has(phrase: "not too difficult")
                    || has(phrase: "nothing too")
                {
                    moves.append(.easier)
                } else {
                    phrases.append((.keep, true))
                }
            case .approve, .commit, .abandon, .later, .keep, .undo, .reset, .novice, .intermediate,
                .advanced, .harder, .easier:
                break
            }
        }
    }

    private var isAboutBeginning: Bool {
        (has(["first", "initial", "opening"])
            && has(["week", "weeks", "days", "fortnight", "couple"])) || has(phrase: "at first")
            || has(phrase: "in the beginning") || has(phrase: "at the beginning")
            || has(phrase: "to begin with") || has(phrase: "at the start")
            || has(phrase: "to start with") || has(phrase: "week one") || has(phrase: "week 1")
    }

    // MARK: Sessions by title

    /// Titles named with a word of removing or replacing.
    mutating func parseTitles() -> Bool {
        for (place, item) in items.enumerated() {
            guard case .titles(let titles) = item.item else { continue }
            let negations = negations(before: item.range.lowerBound)
            if isSwapping, let other = replacement(after: place) {
                moves.append(.swapTitle(titles, other))
                return true
            }
            let isUnwanted =
                has(phrase: "to go") || has(["unnecessary", "pointless", "useless", "superfluous"])
            if negations % 2 == 1 || deniedAfter(item) || isBadPredicate || isUnwanted {
                moves.append(.drop(titles))
                return true
            }
            return negations > 0
        }
        return false
    }

    /// Removal of something that is no title as it stands: by the words it shares with one.
    mutating func parseUnknownDrop() {
        guard phrases.isEmpty || !phrases.contains(where: { $0.isSolid && $0.phrase == .abandon })
        else { return }
        var start: Int?
        for index in first..<last {
            let word = scanner.text(index)
            let isRemover = ClauseParser.removers.contains(word) && word != "leave"
            let isNone = ["no", "without"].contains(word) && index + 1 < last
            let isDislike =
                ["hate", "dislike"].contains(word) || scanner.matches("do not like", at: index)
                || scanner.matches("do not want", at: index)
                || scanner.matches("get rid of", at: index)
            if isRemover || isNone || isDislike {
                start = index + (isDislike && !["hate", "dislike"].contains(word) ? 3 : 1)
                break
            }
        }
        guard let start, start < last,
            negations(before: start) % 2 == 1 || scanner.matches("do not", at: start - 3)
                || scanner.matches("get rid of", at: start - 3)
        else { return }
        let named = (start..<last).map { scanner.text($0) }.filter {
            !ClauseParser.fillers.contains($0)
        }
        guard !named.isEmpty else { return }
        let found = titles(sharing: named)
        if found.isEmpty {
            let isPlain = ["drop", "remove", "skip", "delete", "cancel", "ditch", "lose"].contains(
                scanner.text(start - 1))
            if isPlain { moves.append(.dropUnknown(named.joined(separator: " "))) }
        } else {
            moves.append(.drop(found))
        }
    }

    static let fillers: Set<String> = [
        "the", "a", "an", "my", "all", "any", "of", "session", "sessions", "task", "tasks", "one",
        "ones", "please", "part", "parts", "thing", "things",
        "from", "plan", "it", "that", "this", "to", "do", "for", "me", "day", "days", "stuff",
        "those", "these", "with", "doing", "anymore", "more", "in", "on", "and", "i", "week", "out",
        "off", "rid",
    ]

    /// The titles of the plan that hold all of some words.
    func titles(sharing named: [String]) -> [String] {
        let stems = named.map(stem)
        let all = plan.proposedTasks.map(\.title)
        return all.filter { title in
            let words = Set(plainWords(title).map(stem))
            return stems.allSatisfy { words.contains($0) }
        }
    }

    /// A number alone counts sessions a week: 'make it three'.
    mutating func parseBareNumber() {
        let numbers = items.compactMap { item -> Int? in
            if case .number(let value) = item.item { value } else { nil }
        }
        guard numbers.count == 1, let value = numbers.first else { return }
        if let counted, isPick, let move = ReplyMove(value, countedLike: counted) {
            moves.append(move)
            replacesCounted = true
            return
        }
        guard (1...7).contains(value),
            has(phrase: "make it") || has(phrase: "only") || has(phrase: "just")
                || has(phrase: "go with") || has(phrase: "down to") || has(phrase: "i can do")
                || has(phrase: "lets do")
        else { return }
        moves.append(.perWeek(value))
    }

    /// Whether the clause names a number and little else: 'make it 15', 'three would do'.
    private var isPick: Bool {
        guard items.count <= 8,
            let place = items.firstIndex(where: {
                if case .number = $0.item { true } else { false }
            })
        else { return false }
        let after = scanner.text(items[place].range.upperBound)
        let isAtEnd = items[place].range.upperBound >= last
        let links: Set<String> = [
            "is", "would", "will", "are", "should", "works", "work", "suits", "sounds", "feels",
            "seems", "please", "instead", "then", "max", "tops", "at", "maybe", "might", "can",
            "could", "thanks",
        ]
        return isAtEnd || links.contains(after)
    }
}
