/// The lead-in of a sentence: how far it goes and what it tells.
struct LeadIn: Sendable {
    /// Which tokens belong to lead-ins, closings and the like.
    var taken: [Bool]
    /// The kinds of lead-ins that were found, outermost first.
    var kinds: [EnglishLeadIns.Kind] = []
    /// Whether a wish or an obligation has a thing rather than an act: "I want a promotion".
    var isThing = false

    /// Whether the words ask for a task and nothing else.
    var wantsTask: Bool { kinds.contains(.task) }
    /// Whether the words ask for a goal.
    var wantsGoal: Bool { kinds.contains(.goal) && !wantsTask }
    /// Whether the words are a wish.
    var isWish: Bool { kinds.contains(.wish) && !wantsTask }
    /// Whether the words are an obligation.
    var isNeed: Bool { kinds.contains(.need) && !wantsTask }

    /// Finds lead-ins at the beginning and closings at the end.
    static func read(_ tokens: [Token]) -> LeadIn {
        var lead = LeadIn(taken: Array(repeating: false, count: tokens.count))
        _ = lead.strip(tokens, from: 0)
        lead.closing(tokens)
        lead.list(tokens)
        return lead
    }

    /// Takes lead-ins from an index on; returns the index behind them.
    mutating func strip(_ tokens: [Token], from start: Int) -> Int {
        var index = start
        while index < tokens.count {
            let token = tokens[index]
            if token.kind == .symbol, token.keyword != .hash, isSeparator(token) {
                taken[index] = true
                index += 1
                continue
            }
            guard let (kind, end) = EnglishLeadIns.table.match(tokens, at: index),
                isLeadIn(kind, tokens, index, end)
            else { break }
            for position in index..<end where kind != .goal || !isPeriod(tokens, position, end) {
                taken[position] = true
            }
            kinds.append(kind)
            index = end
            // "remind me 2 call Al"
            if index + 1 < tokens.count, tokens[index].text == "2",
                tokens[index + 1].classes.contains(.act)
            {
                taken[index] = true
                index += 1
            }
        }
        return index
    }

    /// "my goal *this year* is to": the period is the goal's deadline.
    private func isPeriod(_ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
        guard let this = tokens[..<end].lastIndex(where: { $0.keyword == .this }),
            this + 1 < end, index >= this - 1, index <= this + 1
        else { return false }
        return index != this - 1 || tokens[index].keyword == .for
    }

    private func isSeparator(_ token: Token) -> Bool {
        [",", ":", ";", ".", "!", "-", "\u{2013}", "\u{2014}", "\u{2026}", "*", ">", "\u{2022}"]
            .contains(token.text)
    }

    /// Guards words that lead in only sometimes.
    private func isLeadIn(
        _ kind: EnglishLeadIns.Kind, _ tokens: [Token], _ start: Int, _ end: Int
    ) -> Bool {
        let words = tokens[start..<end].map { $0.lower }
        let next = end < tokens.count ? tokens[end] : nil
        switch words {
        case ["todo"], ["task"], ["reminder"], ["memo"], ["to", "do"]:
            // "task 7" names a task; "todo: …" leads in.
            return next == nil || next?.keyword == .colon || next?.keyword == .dash
                || (words != ["task"] && next?.kind == .word) || next?.kind == .quoted
        case ["add"]:
            // "add call Ann" leads in; "add water to the battery" is what is to be done.
            return (next?.classes.contains(.act) ?? false)
                && !["to", "into", "in"].contains(
                    end + 1 < tokens.count ? tokens[end + 1].lower : "")
        case ["remember"]:
            return next.map { $0.kind != .word || !$0.classes.contains(.function) } ?? true
        case ["schedule"]:
            // "schedule my writing goal in the evenings" changes a goal.
            if tokens[end...].prefix(6).contains(where: { $0.classes.contains(.goalWord) }) {
                return false
            }
            return next.map { !$0.classes.contains(.function) || $0.classes.contains(.determiner) }
                ?? true
        case ["and"], ["then"], ["so"], ["well"], ["also"], ["just"], ["ok"], ["okay"], ["hi"],
            ["hey"], ["hello"]:
            return next != nil
        case ["goal"], ["a", "goal"], ["the", "goal"], ["target"], ["dream"], ["mission"], ["aim"],
            ["objective"], ["ambition"]:
            return next?.keyword == .colon || next?.keyword == .dash
        default:
            break
        }
        // "my goal to run a marathon is too hard" changes a goal.
        if kind == .goal, words.first == "my" || words.first == "the", !words.contains("is"),
            tokens[end...].contains(where: { ["is", "should", "needs"].contains($0.lower) })
        {
            return false
        }
        if kind == .goal, words.count <= 3, let last = words.last, isGoalName(last) {
            // "my running goal", "make my goal easier" and "dream journal" are no lead-ins.
            guard
                words.contains("my") || words.first == "our" || words.first == "the"
                    || words.first == "dream" || words.count == 1
            else { return true }
            return next?.keyword == .colon || next?.keyword == .dash
        }
        return true
    }

    private func isGoalName(_ word: String) -> Bool {
        ["goal", "aim", "dream", "ambition", "objective", "target", "mission", "resolution"]
            .contains(word)
    }

    /// Takes "please", "thanks" and signs at the end.
    private mutating func closing(_ tokens: [Token]) {
        var end = tokens.count
        outer: while end > 0 {
            if tokens[end - 1].kind == .symbol, !taken[end - 1],
                [".", "!", ",", "?", ";", "\u{2026}"].contains(tokens[end - 1].text)
            {
                // A period of "p.m." belongs to the time.
                if tokens[end - 1].text == ".", end >= 2, isDotted(tokens, end - 2) { break }
                taken[end - 1] = true
                end -= 1
                continue
            }
            for length in stride(from: min(5, end), through: 1, by: -1) {
                let start = end - length
                if start > 0 || end < tokens.count || length < tokens.count, start >= 0,
                    let (_, after) = EnglishGrammarWords.closings.match(tokens, at: start),
                    after == end, start > 0
                {
                    for position in start..<end { taken[position] = true }
                    end = start
                    continue outer
                }
            }
            break
        }
    }

    /// Whether a final period belongs to the word before it: "p.m.", "on 15.3."
    private func isDotted(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        if token.lower == "m" { return true }
        return token.kind == .number && index >= 1 && tokens[index - 1].keyword == .dot
            && !token.spaced
    }

    /// Takes "put … on my list", "add … to my calendar".
    private mutating func list(_ tokens: [Token]) {
        guard let first = tokens.indices.first(where: { !taken[$0] }) else { return }
        let verb = tokens[first].lower
        let isVerb = EnglishLeadIns.listVerbs.contains(verb)
        guard isVerb || wantsTask else { return }
        for index in tokens.indices.dropFirst(first) {
            guard let (_, end) = EnglishGrammarWords.lists.match(tokens, at: index),
                index > first || !isVerb
            else { continue }
            for position in index..<end { taken[position] = true }
            if isVerb {
                taken[first] = true
                if verb == "write", first + 1 < tokens.count, tokens[first + 1].lower == "down" {
                    taken[first + 1] = true
                }
            }
            kinds.append(.task)
            return
        }
    }
}
