import FluxCalendar

/// Reads a reply: what it asks for, asks about, approves or gives up.
struct ReplyReader {
    let scanner: ReplyScanner
    let plan: Plan
    var reading = ReplyReading()

    init(_ text: String, plan: Plan, today: CivilDate) {
        self.plan = plan
        scanner = ReplyScanner(text, today: today, titles: plan.proposedTasks.map(\.title))
    }

    /// The reading of the whole reply.
    static func read(_ text: String, plan: Plan, today: CivilDate) -> ReplyReading {
        var reader = ReplyReader(text, plan: plan, today: today)
        reader.read()
        return reader.reading
    }

    /// Day and time said together, to be told apart from days and a time for all of them.
    private var timings: [DayTiming] = []

    private mutating func read() {
        var isAsking = false
        var softApproval = false
        var phraseSeen: [(phrase: ReplyItem.Phrase, isSolid: Bool)] = []
        var commitAt: Int?
        var lastChange = -1
        var counted: ReplyItem?
        var endsSoon = false
        var softStart: CivilDate?
        let clauses = scanner.clauses()
        for (number, clause) in clauses.enumerated() {
            let isNewSentence =
                ReplyScanner.sentenceEnds.contains(clause.lead) || clause.lead.isEmpty
            if isNewSentence || ["but", "then"].contains(clause.lead) { isAsking = false }
            if isAsking || isQuestion(clause, isFirst: number == 0) {
                isAsking = true
                let words = typed(clause)
                reading.question = reading.question.map { $0 + " " + words } ?? words
                continue
            }
            let before = reading.moves.count
            var parser = ClauseParser(clause, scanner: scanner, plan: plan)
            parser.counted = counted
            parser.inheritsEnding = endsSoon && clause.isDateOnly
            parser.parse()
            if parser.replacesCounted, let counted {
                reading.moves.removeAll { $0.isMoot(after: counted) }
            }
            if let date = parser.softStart, !clause.isDateOnly { softStart = date }
            // 'our flight is april 9, I need to be finished'
            if softStart != nil, parser.isEnding, !parser.isStarting, parser.moves.isEmpty,
                !parser.pointsBackToEnd
            {
                endThen(isBefore: false)
            }
            if number > 0, clause.isRetraction { reading.corrects = true }
            if parser.pointsBackToEnd { endThen(isBefore: parser.has(["before"])) }
            endsSoon = parser.isEnding && !parser.isStarting && parser.moves.isEmpty
            counted =
                clause.items.last { $0.item.isCounted }?.item ?? clause.impliedCount ?? counted
            reading.moves += parser.moves
            reading.refusals += parser.refusals
            timings += parser.timings
            if reading.moves.count > before || !parser.timings.isEmpty { lastChange = number }
            for phrase in parser.phrases {
                phraseSeen.append((phrase.phrase, phrase.isSolid))
                if phrase.phrase == .commit, phrase.isSolid { commitAt = number }
                if phrase.phrase == .approve { softApproval = true }
            }
            // 'Sunday is family day, keep it free', 'Fridays I am with my kids, so not then': the
            // second clause turns the first around.
            if parser.turnsAround {
                reading.moves = reading.moves.map {
                    switch $0 {
                    case .days(let days), .strictDays(let days), .onlyDays(let days):
                        .excludeDays(days)
                    case .perWeek, .perWeekBy, .excludeDays, .addDays, .swapDays, .part,
                        .excludePart, .time, .timing, .earliest, .latest, .clockBy, .exactMinutes,
                        .maxMinutes, .minMinutes, .weeklyMinutes, .length, .start, .startBy, .end,
                        .weeks, .level, .harder, .easier, .gentleStart, .drop, .dropUnknown,
                        .swapTitle, .undo, .reset:
                        $0
                    }
                }
            }
            if parser.isNegatedApproval {
                reading.unclear =
                    "What should be different: the days, the time, the length, or how hard it is?"
            }
        }
        settleTimings()
        dropVague(softStart)
        let kinds = phraseSeen.map(\.phrase)
        let corrections: Set<String> = [
            "wait", "actually", "sorry", "mean", "meant", "rather", "instead", "correction",
        ]
        if scanner.tokens.contains(where: { corrections.contains($0.text) }) {
            reading.corrects = true
        }
        reading.commits = commitAt.map { $0 > lastChange || lastChange < 0 } ?? false
        reading.approves = softApproval || commitAt != nil
        reading.abandons = phraseSeen.contains { $0.phrase == .abandon && $0.isSolid }
        reading.postpones = kinds.contains(.later)
        reading.keeps = phraseSeen.contains { $0.phrase == .keep && $0.isSolid }
        if kinds.contains(.undo) { reading.moves.append(.undo) }
        if kinds.contains(.reset) { reading.moves.append(.reset) }
        if reading.moves.isEmpty, reading.question == nil, !reading.approves, !reading.abandons,
            !reading.postpones, !reading.keeps, reading.refusals.isEmpty
        {
            if let level = levelOfAbility() {
                reading.moves = [.level(level)]
            } else if reading.unclear == nil {
                reading.unclear = UnclearQuestion.question(for: scanner.tokens)
            }
        }
        dropSoftMoves()
    }

    /// 'A bit shorter, like 15 minutes' is 15 minutes; 'guests come on april 3, finish by april 2'
    /// says an end and no start.
    private mutating func dropVague(_ softStart: CivilDate?) {
        let isExact = reading.moves.contains {
            switch $0 {
            case .exactMinutes, .maxMinutes, .minMinutes: true
            default: false
            }
        }
        let isEnding = reading.moves.contains { if case .end = $0 { true } else { false } }
        reading.moves.removeAll {
            switch $0 {
            case .length(.shorter), .length(.longer): isExact
            case .start(let date): isEnding && date == softStart
            default: false
            }
        }
    }

    /// 'My trip is on april 3, be done by then': the date said before is the end, not a start.
    private mutating func endThen(isBefore: Bool) {
        reading.moves = reading.moves.map {
            guard case .start(let date) = $0 else { return $0 }
            return .end(isBefore ? date.adding(days: -1) : date)
        }
    }

    /// Days said with one common time mean days and a time; with several, each its own.
    private mutating func settleTimings() {
        guard let first = timings.first else { return }
        let isCommon = timings.allSatisfy { $0.time == first.time && $0.part == first.part }
        reading.moves.append(.days(Set(timings.map(\.day)).sorted()))
        if isCommon {
            if let time = first.time { reading.moves.append(.time(time)) }
            if let part = first.part { reading.moves.append(.part(part)) }
        } else {
            reading.moves += timings.map { .timing($0) }
        }
    }

    /// 'Forget it, this is too hard' gives up; it does not ask for less.
    private mutating func dropSoftMoves() {
        guard reading.abandons else { return }
        let isConcrete = reading.moves.contains {
            switch $0 {
            case .harder, .easier, .gentleStart, .length, .level: false
            case .perWeek, .perWeekBy, .days, .strictDays, .onlyDays, .excludeDays, .addDays,
                .swapDays, .part, .excludePart, .time, .timing, .earliest, .latest, .clockBy,
                .exactMinutes, .maxMinutes, .minMinutes, .weeklyMinutes, .start, .startBy, .end,
                .weeks, .drop, .dropUnknown, .swapTitle, .undo, .reset:
                true
            }
        }
        if isConcrete { reading.abandons = false } else { reading.moves = [] }
    }

    private func typed(_ clause: ReplyClause) -> String {
        guard let first = clause.items.first, let last = clause.items.last else { return "" }
        return scanner.tokens[first.range.lowerBound..<last.range.upperBound].map(\.text)
            .joined(separator: " ")
    }

    // MARK: Questions

    private static let askers: Set<String> = [
        "why", "what", "how", "when", "which", "where", "who", "whose", "is", "are", "does", "did",
        "should", "am", "has", "was", "were", "will", "would", "can", "could", "may", "shall",
        "might",
        "do", "explain", "wondering", "curious",
    ]
    private static let openers: Set<String> = [
        "and", "but", "hmm", "ok", "so", "well", "oh", "hey", "wait", "um", "also", "yes", "yeah",
        "just", "please", "then", "sorry", "hi", "hello", "say",
    ]
    private static let requests: [String] = [
        "can you", "could you", "would you", "will you", "can we", "could we", "may we", "may i",
        "shall we",
        "can i", "could i", "might we", "can it", "could it", "can this", "could this", "can that",
        "could that", "can they", "could they", "can the", "could the", "is it possible to",
        "would it be possible to",
        "is it possible for", "would it be ok to", "is it ok if", "would it be ok if",
        "is it possible if", "do you mind", "would you mind", "is there any way to",
        "is there a way to", "any chance",
        "is there any chance", "how about we", "what about we", "would it be possible if", "may it",
        "why not we", "why do not we", "do you think we could", "do you think you could",
        "would it work to",
    ]
    private static let explainers: [String] = [
        "can you explain", "could you explain", "can you tell", "could you tell", "would you tell",
        "can you say",
        "can i ask", "could i ask", "may i ask", "can i still", "could i still", "can i change",
        "can we change it later", "can i do something else", "can i skip a", "can i miss",
        "can i take a", "can i stop", "can i pause", "can i undo", "can i edit", "can i see",
        "can you show", "could you show", "would you recommend", "would you say", "can it hurt",
        "can you remind me", "can i eat", "can i drink", "can i do more", "can i really",
        "can i do this", "can we talk", "can you help",
        "will you remind", "will you tell", "will you ask", "can i skip one", "can i really do",
        "can i do it without", "can i combine", "could i skip a", "could i miss", "can we skip a",
        "can i double",
    ]

    /// Whether a clause asks something, as against asking for something.
    private func isQuestion(_ clause: ReplyClause, isFirst: Bool) -> Bool {
        guard let first = clause.items.first else { return false }
        // 'and if I only manage half?'
        if isFirst, clause.lead == "if", clause.end == "?" { return true }
        var start = first.range.lowerBound
        let end = clause.items[clause.items.count - 1].range.upperBound
        // 'why not' by itself agrees.
        if scanner.matches("why not", at: start), end - start <= 2, clause.end != "?" {
            return false
        }
        while start < end, ReplyReader.openers.contains(scanner.text(start)) { start += 1 }
        if start < end, scanner.matches("why not", at: start), end - start <= 2, clause.end != "?" {
            return false
        }
        func begins(_ phrases: [String]) -> Bool {
            phrases.contains { scanner.matches($0, at: start) }
        }
        if begins([
            "what if", "tell me", "i wonder", "i am wondering", "just wondering",
            "i am curious", "i would like to know", "i want to know", "do i", "do we", "explain",
            "help me understand",
        ]) {
            return true
        }
        if case .part = first.item, clause.end != "?" { return false }
        if begins(["how about", "what about"]) {
            // 'how about just saturdays' proposes.
            let isProposal = scanner.tokens[start..<end].contains {
                ["instead", "just", "only"].contains($0.text)
            }
            return !isProposal || asksForNothing(clause)
        }
        if begins(ReplyReader.explainers) { return true }
        if begins(ReplyReader.requests) {
            if begins(["can you", "could you", "would you", "will you"]) { return false }
            // 'Could this be too much?' doubts; it does not ask for less.
            if begins(["could this", "could it", "can this", "can it", "could that"]),
                scanner.tokens[start..<end].contains(where: { $0.text == "too" })
            {
                return true
            }
            // A request that asks for nothing the grammar knows is a question after all.
            return asksForNothing(clause)
        }
        if start < end, ReplyReader.askers.contains(scanner.text(start)) {
            let word = scanner.text(start)
            // 'do not', 'will be', 'can only' and 'do it' state or order.
            if word == "do" {
                return clause.end == "?" && !begins(["do not", "do it"]) || begins(["do you"])
            }
            // 'can friday become saturday', 'could sunday be free?'
            let changes: Set<String> = [
                "become", "move", "moved", "swapped", "changed", "dropped", "rest", "free", "off",
            ]
            if ["can", "could"].contains(word), ReplyWords.weekdays[scanner.text(start + 1)] != nil,
                scanner.tokens[start..<end].contains(where: { changes.contains($0.text) })
            {
                return asksForNothing(clause)
            }
            if [
                "will", "would", "can", "could", "may", "might", "is", "are", "was", "has", "were",
                "does", "did", "am", "should",
            ].contains(word), clause.end != "?" {
                return ReplyReader.subjects.contains(scanner.text(start + 1))
            }
            if word == "when", clause.end != "?", scanner.text(start + 1) == "i" { return false }
            return true
        }
        guard clause.end == "?" else { return false }
        // 'sunday?', 'mornings?' ask; 'make it mornings?' orders, politely.
        let orders: Set<String> = [
            "make", "move", "change", "start", "begin", "skip", "drop", "swap", "do", "add", "only",
            "let", "lets", "put", "please",
            "not", "no", "switch", "shift", "cancel", "remove", "replace", "trade", "set", "give",
            "use", "try", "go", "push", "keep", "cut", "reduce", "increase", "shorten", "extend",
            "finish", "maybe", "just", "i", "we", "schedule",
        ]
        if orders.contains(scanner.text(start)) { return false }
        // 'mornings instead, ok?'
        if clause.items.allSatisfy({ if case .phrase = $0.item { true } else { false } }) {
            return scanner.text(start) == "really"
        }
        return true
    }

    /// Whether the grammar finds nothing in a clause that could be done.
    private func asksForNothing(_ clause: ReplyClause) -> Bool {
        var parser = ClauseParser(clause, scanner: scanner, plan: plan)
        parser.parse()
        let isOrder = parser.phrases.contains {
            $0.isSolid && ($0.phrase == .commit || $0.phrase == .abandon)
        }
        return parser.moves.isEmpty && parser.timings.isEmpty && !isOrder
    }

    private static let subjects: Set<String> = [
        "i", "it", "this", "that", "you", "we", "there", "they", "the", "my", "your", "these",
        "those", "a", "an", "any", "sunday", "sundays",
        "monday", "mondays", "tuesday", "tuesdays", "wednesday", "wednesdays", "thursday",
        "thursdays", "friday", "fridays", "saturday", "saturdays",
        "mornings", "evenings", "afternoons", "weekends", "weekdays", "six", "three", "once",
        "twice", "he", "she", "everything", "people", "one",
    ]

    // MARK: What one can do

    /// 'I can run 3 km', 'I speak some French': a statement of ability says the level.
    private func levelOfAbility() -> Level? {
        let words = scanner.tokens.map(\.text)
        let verbs: Set<String> = [
            "run", "play", "speak", "read", "write", "draw", "code", "lift", "swim", "bench",
            "squat", "jog", "meditate", "cook",
            "sing", "program", "understand", "practice", "train", "walk", "paint", "know", "did",
            "ran", "played", "studied", "learned", "finished", "completed", "took", "written",
            "drawn", "spoken", "sung", "swum", "coded", "lifted", "trained", "painted",
            "lived", "worked", "taught",
        ]
        let denied = find(["have", "not"], in: words) ?? find(["never"], in: words)
        let since = ["since", "years", "ages", "ever", "decades", "months", "long"].contains {
            words.contains($0)
        }
        if denied != nil, since { return .novice }
        // 'I have never touched a guitar'
        if find(["have", "never"], in: words) ?? find(["i", "never"], in: words) != nil {
            return .novice
        }
        guard words.first == "i" else { return nil }
        if words.contains("not") || words.contains("never") {
            let isLongAgo = ["years", "ages", "ever", "months", "while", "before", "decades"]
                .contains { words.contains($0) }
            return isLongAgo || words.contains(where: { verbs.contains($0) }) ? .novice : nil
        }
        // 'I had Spanish in high school'
        let lessons: Set<String> = [
            "school", "college", "university", "uni", "lessons", "classes", "class", "course",
            "kid", "child", "teenager",
        ]
        if words.contains("had"), words.contains(where: { lessons.contains($0) }) {
            return .intermediate
        }
        guard words.dropFirst().prefix(4).contains(where: { verbs.contains($0) }) else {
            return nil
        }
        return .intermediate
    }
}

/// The question that goes back when nothing was understood.
enum UnclearQuestion {
    static func question(for tokens: [ReplyToken]) -> String {
        let words = Set(tokens.map(\.text))
        func has(_ some: [String]) -> Bool { some.contains { words.contains($0) } }
        if has(["day", "days", "weekday", "weekdays"]) {
            return "Which days should it be? For example: tuesdays and thursdays"
        }
        if has(["start", "begin", "beginning"]) {
            return "When should it start? For example: start next monday"
        }
        if has(["end", "finish", "deadline"]) {
            return "When should it be over? For example: done by the end of april"
        }
        if has(["time", "times", "hour", "clock", "earlier", "later"]) {
            return "What time should it be? For example: at 18:30, or mornings"
        }
        if has(["length", "duration", "long", "minutes"]) {
            return "How long should a session be? For example: 20 minutes"
        }
        if has(["often", "frequency", "week"]) {
            return "How many times a week? For example: twice a week"
        }
        if has(["change", "different", "else", "other", "another", "modify", "adjust", "no", "not"])
        {
            return "What should be different: the days, the time, the length, or how hard it is?"
        }
        return
            "I did not understand that. Say what to change (such as 'mornings', 'twice a week', 'shorter'), 'ok' to save the plan, or 'forget it'"
    }
}
