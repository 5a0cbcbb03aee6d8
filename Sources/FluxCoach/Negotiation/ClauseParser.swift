import FluxCalendar

/// Reads one clause that states something.
struct ClauseParser {
    let items: [ScannedItem]
    let scanner: ReplyScanner
    let plan: Plan
    let words: [String]
    let first: Int
    let last: Int

    /// The words that may deny something, by token; those inside a reading of their own ('no more
    /// than') do not.
    private let denials: [Int: String]

    var moves: [ReplyMove] = []
    var timings: [DayTiming] = []
    var refusals: [String] = []
    var phrases: [(phrase: ReplyItem.Phrase, isSolid: Bool)] = []
    var isNegatedApproval = false

    /// What the clauses before counted, so that a bare number counts the same: '20 minutes is too
    /// long, make it 15'.
    var counted: ReplyItem?
    /// A date of which was not said what happens on it; it starts the plan where nothing else does.
    var softStart: CivilDate?
    /// Whether a bare number took the place of what was counted before.
    var replacesCounted = false
    /// Whether the clause before spoke of the end without a date: 'done by easter, april 5'.
    var inheritsEnding = false

    init(_ clause: ReplyClause, scanner: ReplyScanner, plan: Plan) {
        items = clause.items
        self.scanner = scanner
        self.plan = plan
        first = clause.items.first?.range.lowerBound ?? 0
        last = clause.items.last?.range.upperBound ?? 0
        words = scanner.tokens[first..<max(first, last)].map(\.text)
        var denials: [Int: String] = [:]
        for item in clause.items {
            switch item.item {
            case .word(let word): denials[item.range.lowerBound] = word
            case .phrase(.abandon), .phrase(.keep):
                for index in item.range { denials[index] = scanner.text(index) }
            case .phrase, .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length,
                .clockBy,
                .startBy, .date, .impossible, .bound, .titles, .number, .boundary:
                break
            }
        }
        self.denials = denials
    }

    mutating func parse() {
        collectPhrases()
        for case .impossible(let reason) in items.map(\.item) { refusals.append(reason) }
        // What is put off is not asked for: 'ask me on monday'.
        let softLater: Set<String> = [
            "maybe", "wait", "hold on", "hang on", "not sure", "hmm", "hm",
        ]
        let isPutOff = items.contains {
            guard case .phrase(.later) = $0.item else { return false }
            let text = scanner.tokens[$0.range].map(\.text).joined(separator: " ")
            return !softLater.contains(text) || text == "not sure"
        }
        if isPutOff || phrases.contains(where: { $0.phrase == .keep && $0.isSolid }) { return }
        if parseTitles() { return }
        if parseSwap() { return }
        if parseLevel() { return }
        parseFrequency()
        parseDates()
        parseDaysAndTimes()
        parseMinutes()
        parseWeeks()
        parseClockChange()
        parseLoad()
        if moves.isEmpty, timings.isEmpty, refusals.isEmpty { parseUnknownDrop() }
        if moves.isEmpty, timings.isEmpty { parseBareNumber() }
    }

    // MARK: Words around

    static let negators: Set<String> = [
        "not", "no", "never", "without", "except", "excluding", "avoid", "hate", "dislike",
        "nothing", "nor", "unless", "besides", "neither",
    ]
    static let removers: Set<String> = [
        "drop", "cancel", "remove", "skip", "lose", "ditch", "cut", "delete", "scratch", "kill",
        "minus", "forget", "exclude", "omit", "eliminate", "axe", "scrap", "leave", "toss",
        "strike",
    ]

    func has(_ some: [String]) -> Bool { some.contains { words.contains($0) } }

    func has(phrase: String) -> Bool {
        let parts = phrase.split(separator: " ").map(String.init)
        return FluxCoach.find(parts, in: words) != nil
    }

    /// Whether the words before a token (from the clause's beginning) negate it.
    ///
    /// Two negations cancel each other out, but what remains asks for nothing: 'don't skip fridays'.
    func negations(before token: Int) -> Int {
        var count = 0
        var index = first
        while index < token {
            let word = denials[index] ?? ""
            if word == "no", isCorrection(index) {
                index += 1
                continue
            }
            if word == "not", ["only", "just", "sure"].contains(scanner.text(index + 1)) {
                index += 1
                continue
            }
            if ["only", "instead", "rather"].contains(word), count > 0, word != "rather" {
                count = 0
            }
            if ClauseParser.negators.contains(word) { count += 1 }
            if ClauseParser.removers.contains(word) {
                let isLeave =
                    word == "leave" && !["out", "off"].contains(where: { words.contains($0) })
                if !isLeave { count += 1 }
            }
            if word == "get", scanner.matches("get rid of", at: index) { count += 1 }
            if ["take", "cross", "rule", "throw"].contains(word), has(["out", "off"]) {
                count += 1
            }
            if word == "other", scanner.matches("other than", at: index) { count += 1 }
            index += 1
        }
        return count
    }

    /// 'no, I meant evenings', 'no wait': a correction, not a negation.
    private func isCorrection(_ index: Int) -> Bool {
        let next = scanner.text(index + 1)
        return index + 1 >= last
            || [
                "wait", "i", "actually", "sorry", "make", "lets", "please", "just", "the", "do",
                "it", "that", "we", "start", "can", "rather", "better", "try", "go", "sorry",
                "thanks", "instead", "only", "on", "man", "dude", "bro", "mate", "buddy", "lol",
            ].contains(next)
                && !(next == "the" && index + 2 < last)
            // 'nah forget it'
            || ClauseParser.removers.contains(next)
    }

    /// What makes a day or a part of the day unwelcome.
    static let bad = [
        "busy", "bad", "impossible", "unavailable", "off", "full", "difficult", "tough", "tricky",
        "away", "terrible",
        "awful", "worst", "hectic", "stressful", "taken", "occupied", "booked", "blocked",
        "conflict", "clash", "clashes", "problem", "problematic", "inconvenient", "hard", "tired",
        "exhausted", "crazy", "packed", "worse", "reserved", "suck", "sucks", "horrible", "hell",
        "unrealistic", "unable", "sacred", "swamped", "slammed", "chaotic", "chaos", "nightmare",
        "tight", "useless", "dead", "knackered", "drained", "wiped", "sleepy", "grumpy",
        "unproductive", "foggy", "shattered",
    ]

    /// Whether what the clause says of its days (or part of day) is bad.
    var isBadPredicate: Bool {
        if has(ClauseParser.bad) { return true }
        if [
            "rest day", "rest days", "day off", "days off", "family day", "my sabbath",
            "for my family", "no go", "for family", "spoken for",
            "to myself", "to ourselves", "for myself", "to relax", "to rest", "for resting",
            "to sleep in",
        ].contains(where: { has(phrase: $0) }) {
            return true
        }
        if has(["free"]), has(["keep", "leave", "need", "have", "want"]), !has(phrase: "i am free")
        {
            return true
        }
        if has(phrase: "are out") || has(phrase: "is out") || isOccupied || isEngaged {
            return true
        }
        if let work = words.firstIndex(of: "work"), work > 0, ["i", "we"].contains(words[work - 1])
        {
            return true
        }
        if has(phrase: "i have"), !has(["time", "free", "only", "to", "more", "always"]),
            items.contains(where: { if case .days = $0.item { true } else { false } })
        {
            let known = ["i", "have", "on", "my", "a", "the"]
            return words.contains {
                !known.contains($0) && ReplyWords.weekdays[$0] == nil && ReplyWords.parts[$0] == nil
            }
        }
        return items.contains {
            guard case .phrase(let phrase) = $0.item else { return false }
            return phrase == .easier
                && items.contains { if case .days = $0.item { true } else { false } }
        }
    }

    /// What a day may be said to be without being taken.
    private static let welcome: Set<String> = [
        "good", "fine", "ok", "best", "better", "great", "perfect", "ideal", "free", "possible",
        "open", "available", "easy", "easier", "easiest", "when", "what", "where", "it", "one",
        "ones", "right", "enough", "nice", "lovely", "cool", "super", "doable", "convenient",
        "preferable", "preferred", "quiet", "quieter", "favorite", "favourite", "also", "too",
        "only", "not", "no", "nothing", "can", "could", "workable", "manageable", "excellent",
        "amazing", "wonderful", "i", "we", "you", "in", "run", "long", "start", "enough", "more",
        "less",
    ]

    /// 'I play football on wednesdays': what one does on a day leaves no room, unless it is what the
    /// plan is about.
    private var isEngaged: Bool {
        let verbs: Set<String> = [
            "play", "attend", "teach", "coach", "volunteer", "babysit", "visit", "host", "travel",
            "commute", "fly", "drive", "sing", "train",
        ]
        guard words.count > 3, ["i", "we"].contains(words[0]), verbs.contains(words[1]),
            let day = items.first(where: { if case .days = $0.item { true } else { false } }),
            day.range.lowerBound > first + 2
        else { return false }
        let about = Set(plan.proposedTasks.flatMap { plainWords($0.title) }.map(stem))
        return (first + 2..<day.range.lowerBound).allSatisfy {
            !about.contains(stem(scanner.text($0)))
        }
    }

    /// 'wednesday is date night', 'weekends are family time': what fills a day leaves no room.
    private var isOccupied: Bool {
        guard
            let item = items.first(where: { if case .days = $0.item { true } else { false } }),
            scanner.isOne(item.range.upperBound, of: ["is", "are"])
        else { return false }
        let rest = (item.range.upperBound + 1..<max(item.range.upperBound + 1, last)).map {
            scanner.text($0)
        }
        return rest.contains { ReplyWords.parts[$0] == nil }
            && rest.allSatisfy {
                !ClauseParser.welcome.contains($0) && ReplyWords.weekdays[$0] == nil
                    && ReplyWords.numbers[$0] == nil && $0.first?.isLetter == true
            }
    }

    /// Whether the clause denies what stands before the denial: 'fridays do not work', 'is no good'.
    func deniedAfter(_ item: ScannedItem) -> Bool {
        guard item.range.upperBound < last else { return false }
        var rest: [String] = []
        for index in item.range.upperBound..<last {
            // What follows the next thing said is about that thing.
            rest.append(scanner.text(index))
        }
        guard let place = rest.firstIndex(where: { ["not", "no", "never"].contains($0) }) else {
            return false
        }
        // 'mondays not fridays': the denial is about what follows it.
        let after = rest[(place + 1)...].prefix(3)
        let isAboutNext = after.contains {
            ReplyWords.weekdays[$0] != nil || ReplyWords.parts[$0] != nil || $0 == "weekends"
                || $0 == "weekdays"
        }
        return !isAboutNext
    }

    var isOnly: Bool {
        has(["only", "just", "solely", "exclusively", "purely", "strictly"])
            || has(phrase: "nothing but")
    }

    // MARK: Phrases

    private mutating func collectPhrases() {
        if has(phrase: "do not want"), has(["anymore"]),
            !items.contains(where: { isSubstance($0.item) })
        {
            phrases.append((.abandon, true))
        }
        for (place, item) in items.enumerated() {
            guard case .phrase(let phrase) = item.item else { continue }
            let isNegated = negations(before: item.range.lowerBound) % 2 == 1
            switch phrase {
            case .approve:
                if isNegated {
                    if !items.contains(where: { isSubstance($0.item) }) { isNegatedApproval = true }
                } else if isPlainApproval(item), isSolid(place) || isOutright(item, place) {
                    phrases.append((phrase, isSolid(place)))
                }
            case .commit:
                if !isNegated { phrases.append((phrase, isSolid(place))) }
            case .abandon:
                // 'I do not want to' gives up; 'I do not want to cancel' does not.
                let isOpen =
                    scanner.text(item.range.upperBound - 1) == "to" && place + 1 < items.count
                if isNegated {
                    phrases.append((.keep, true))
                } else {
                    phrases.append((phrase, isSolid(place) && !isOpen))
                }
            case .keep:
                phrases.append((phrase, isSolid(place)))
            case .later:
                // A hum before words of another kind puts nothing off: 'hmm, other days'.
                let isHum = ["hmm", "hm"].contains(scanner.text(item.range.lowerBound))
                let isAlone = scanner.tokens.filter { $0.kind != .sign }.count == 1
                if !isHum || isAlone { phrases.append((phrase, true)) }
            case .undo, .reset:
                phrases.append((phrase, true))
            case .novice, .intermediate, .advanced, .harder, .easier:
                break
            }
        }
    }

    /// Whether a word that mostly means something else stands as an approval: 'go' alone does, the
    /// 'go' of 'the test has to go' does not.
    private func isPlainApproval(_ item: ScannedItem) -> Bool {
        if items.contains(where: { if case .titles = $0.item { true } else { false } }) {
            return false
        }
        let ambiguous: Set<String> = [
            "go", "start", "done", "right", "works", "ready", "proceed", "correct",
        ]
        guard item.range.count == 1, ambiguous.contains(scanner.text(item.range.lowerBound)) else {
            return true
        }
        let fillers: Set<String> = [
            "it", "that", "this", "i", "think", "is", "am", "all", "just", "and", "ok", "yes", "so",
            "we", "are", "please", "then", "now",
        ]
        return words.prefix(item.range.lowerBound - first).allSatisfy { fillers.contains($0) }
    }

    /// Whether an approval stands although more follows: 'yes whatever you say', but not 'start in 1999'.
    private func isOutright(_ item: ScannedItem, _ place: Int) -> Bool {
        let isClear =
            item.range.count > 1
            || ["ok", "yes", "yeah", "sure", "perfect", "great", "absolutely"].contains(
                scanner.text(item.range.lowerBound))
        let rest = items[(place + 1)...]
        let isWordy = rest.contains { if case .number = $0.item { true } else { false } }
        return isClear && rest.count <= 4 && !isWordy || rest.contains { isSubstance($0.item) }
    }

    private func isSubstance(_ item: ReplyItem) -> Bool {
        switch item {
        case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy,
            .startBy, .date, .titles:
            true
        case .phrase(let phrase): phrase == .harder || phrase == .easier
        case .impossible, .bound, .number, .word, .boundary: false
        }
    }

    /// Whether nothing but fillers follows a phrase: 'do it please', but not 'do it on mondays'.
    private func isSolid(_ place: Int) -> Bool {
        let fillers: Set<String> = [
            "please", "thanks", "then", "now", "for", "me", "it", "the", "plan", "that", "this",
            "to", "you", "so", "all", "too", "indeed", "today", "anymore", "altogether",
            "completely", "entirely",
            "thank", "much", "very", "a", "lot", "everything", "whole", "thing", "goal", "my",
            "buddy", "man", "mate", "flux", "right", "away", "and", "as", "is", "everyone", "with",
            "us", "already", "sorry", "idea", "at", "in", "calendar", "just", "like",
        ]
        for item in items[(place + 1)...] {
            switch item.item {
            case .phrase, .boundary: continue
            case .word(let word) where fillers.contains(word): continue
            case .date where scanner.text(item.range.lowerBound) == "today": continue
            case .days, .part, .clock, .minutes, .weeks, .perWeek, .perWeekBy, .length, .clockBy,
                .startBy, .date, .impossible, .bound, .titles, .number, .word:
                return false
            }
        }
        return true
    }
}
