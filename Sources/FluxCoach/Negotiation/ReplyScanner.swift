import FluxCalendar

/// Turns the tokens of a reply into items, the longest reading at each place first.
struct ReplyScanner {
    let tokens: [ReplyToken]
    let today: CivilDate
    let titles: [String]

    init(_ text: String, today: CivilDate, titles: [String]) {
        self.today = today
        self.titles = titles
        // The words of the plan's own titles are right by definition.
        let known = Set(titles.flatMap(plainWords))
        tokens = ReplyCourtesies.removed(from: ReplyLexer.tokens(of: text, keeping: known))
    }

    /// All items in order.
    func items() -> [ScannedItem] {
        var items: [ScannedItem] = []
        var index = 0
        while index < tokens.count {
            let (item, length) = item(at: index)
            items.append(ScannedItem(item: item, range: index..<(index + length)))
            index += length
        }
        return items
    }

    private func item(at index: Int) -> (ReplyItem, Int) {
        if let found = title(at: index) { return found }
        // 'twice as long' is no 'twice'.
        if let found = lengthChange(at: index) { return found }
        if let found = frequency(at: index) { return found }
        if let found = clockChange(at: index) { return found }
        // 'after work' is a part of the day before it is a bound.
        if let found = part(at: index) { return found }
        if let found = bound(at: index) { return found }
        if let found = date(at: index) { return found }
        if let found = clock(at: index) { return found }
        if let found = duration(at: index) { return found }
        if let found = days(at: index) { return found }
        if let found = phrase(at: index) { return found }
        let token = tokens[index]
        switch token.kind {
        case .number: return (.number(token.value ?? 0), 1)
        case .sign: return (.boundary(token.text), 1)
        case .word:
            if let value = token.value { return (.number(value), 1) }
            return ReplyScanner.joints.contains(token.text)
                ? (.boundary(token.text), 1) : (.word(token.text), 1)
        }
    }

    /// Words that stand between clauses.
    static let joints: Set<String> = [
        "but", "then", "and", "though", "although", "however", "so", "or", "because",
        "otherwise", "if", "while", "as", "since",
    ]

    // MARK: Looking at tokens

    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    func value(_ index: Int) -> Int? {
        tokens.indices.contains(index) ? tokens[index].value : nil
    }

    func isOne(_ index: Int, of words: Set<String>) -> Bool { words.contains(text(index)) }

    func matches(_ words: [String], at index: Int) -> Bool {
        guard index >= 0, index + words.count <= tokens.count else { return false }
        for (offset, word) in words.enumerated() where tokens[index + offset].text != word {
            return false
        }
        return true
    }

    func matches(_ phrase: String, at index: Int) -> Bool {
        matches(phrase.split(separator: " ").map(String.init), at: index)
    }

    /// The length of the first of several phrases that stands at a place.
    func first(of phrases: [String], at index: Int) -> Int? {
        phrases.first { matches($0, at: index) }.map { $0.split(separator: " ").count }
    }

    /// A small number at a place with its length: `3`, `three`, `twenty five`, `a couple of`, `a`.
    func number(at index: Int, article: Bool = false) -> (Int, Int)? {
        if let count = first(of: ["a couple of", "a couple"], at: index) { return (2, count) }
        if let count = first(of: ["a few", "a handful of"], at: index) { return (3, count) }
        if let value = value(index) {
            if value >= 20, value < 100, value % 10 == 0, let unit = self.value(index + 1),
                (1...9).contains(unit), tokens[index].kind == .word
            {
                return (value + unit, text(index + 1) == "-" ? 3 : 2)
            }
            return (value, 1)
        }
        if article, isOne(index, of: ["a", "an", "one"]) { return (1, 1) }
        return nil
    }

    // MARK: Titles and phrases

    private func title(at index: Int) -> (ReplyItem, Int)? {
        var best: (title: String, length: Int)?
        for title in titles {
            let words = plainWords(title)
            guard words.count > 1 else { continue }
            var at = index
            var done = 0
            while done < words.count, at < tokens.count {
                // Signs inside a title are no words of it.
                if tokens[at].kind == .sign, done > 0 {
                    at += 1
                    continue
                }
                let typed = plainWords(tokens[at].original).joined()
                guard tokens[at].text == words[done] || typed == words[done] else { break }
                // An expanded word ('dont') comes from one typed word.
                at += 1
                done += 1
            }
            if done == words.count, at - index > best?.length ?? 0 { best = (title, at - index) }
        }
        return best.map { (.titles([$0.title]), $0.length) }
    }

    private func phrase(at index: Int) -> (ReplyItem, Int)? {
        // Longest first, so the first that matches is the one.
        let candidates = ReplyPhrases.index[text(index)] ?? []
        if let found = candidates.first(where: { matches($0.words, at: index) }) {
            return (.phrase(found.kind), found.words.count)
        }
        let signs: Set<String> = ["\u{1F44D}", "\u{2705}", "\u{2714}", "\u{1F44C}"]
        if signs.contains(text(index)) { return (.phrase(.approve), 1) }
        return nil
    }
}
