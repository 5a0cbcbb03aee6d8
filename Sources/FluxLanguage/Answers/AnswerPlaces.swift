/// What somebody calls the places they are at most.
public struct PlacesAnswer: Equatable, Sendable {
    /// What they call home.
    public var home: String?
    /// What they call the place they work at.
    public var work: String?

    /// Joins the names.
    public init(home: String? = nil, work: String? = nil) {
        self.home = home
        self.work = work
    }
}

extension AnswerReader {
    /// Reads names for home and work, as typed: `home is Casa, the office is work`, `Casa`, or
    /// `home; work: Office`. A name alone is home, a second one work.
    public func readPlaces(_ answer: String) throws(AnswerProblem) -> PlacesAnswer {
        let problem = AnswerProblem(
            "say what you call home, and work if you like, for example 'home is Casa, "
                + "work is Office'")
        try refuseLong(answer)
        guard isPrintable(answer.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        else { throw problem }
        var places = PlacesAnswer()
        for clause in clauses(answer) {
            guard let (role, name) = place(clause) else { throw problem }
            let isHome = role.map { $0 == .home } ?? (places.home == nil)
            if name == nil, role == nil { continue }
            let text = name ?? (isHome ? "home" : "work")
            guard text.count <= longestAnswerName, isPrintable(text) else { throw problem }
            if isHome {
                guard places.home == nil else { throw problem }
                places.home = text
            } else {
                guard places.work == nil else { throw problem }
                places.work = text
            }
        }
        if worksAtHome(answer) {
            if places.home == nil { places.home = "home" }
            places.work = places.home
        }
        guard places.home != nil || places.work != nil else { throw problem }
        return places
    }

    private enum Role { case home, work }

    /// The parts of an answer that name one place each; what says only that work is at home, or that
    /// there is none, is left out.
    private func clauses(_ answer: String) -> [String] {
        var clauses = [""]
        for character in answer {
            if ",;/\n".contains(character) {
                clauses.append("")
            } else {
                clauses[clauses.count - 1].append(character)
            }
        }
        let parts = clauses.flatMap { split($0, at: ["and", "&", "but"]) }
        return parts.map { trimmed($0, of: [".", "!"]) }.filter { part in
            !part.isEmpty && !worksAtHome(part)
                && !AnswerText(part).hasAny(of: AnswerReader.noPlace)
                && !AnswerText(part).isAny(of: ["no", "none", "nothing", "that's it", "that's all"])
        }
    }

    /// Splits at a word, where both sides name a place: `home is Casa and work is HQ`, `home and
    /// work`, but not `Salt and Pepper`.
    private func split(_ clause: String, at words: Set<String>) -> [String] {
        let pieces = clause.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        for (index, piece) in pieces.enumerated() where words.contains(piece.lowercased()) {
            let left = pieces[..<index].joined(separator: " ")
            let right = pieces[(index + 1)...].joined(separator: " ")
            guard !left.isEmpty, !right.isEmpty else { continue }
            let isRole = AnswerText(left).isAny(of: [
                "home", "the house", "house", "my home", "my house",
            ])
            if isRole || namesRole(right) || worksAtHome(right) {
                return [left] + split(right, at: words)
            }
        }
        return [clause]
    }

    private func namesRole(_ text: String) -> Bool {
        AnswerText(text).words.contains { role(of: $0) != nil }
    }

    private func worksAtHome(_ text: String) -> Bool {
        AnswerText(text).hasAny(of: AnswerReader.homeWork)
    }

    private func role(of word: String) -> Role? {
        if ["home", "house", "flat", "apartment"].contains(word) { return .home }
        return ["work", "office", "job", "workplace"].contains(word) ? .work : nil
    }

    /// The role that a clause gives, and the name, if it is not the word for the role itself.
    private func place(_ clause: String) -> (Role?, String?)? {
        let text = AnswerText(clause)
        let tokens = text.tokens
        guard !tokens.isEmpty else { return nil }
        // "home is Casa", "work: HQ", "my office is called HQ"
        if let link = tokens.indices.first(where: { isLink(tokens[$0]) }), link > 0 {
            var start = link + 1
            while start < tokens.count,
                AnswerReader.linkFillers.contains(tokens[start].lower) || isLink(tokens[start])
            {
                start += 1
            }
            let leftWords = content(tokens[..<link])
            let rightWords = content(tokens[start...])
            guard !rightWords.isEmpty else { return nil }
            let left = leftWords.count == 1 ? role(of: leftWords[0]) : nil
            let right = rightWords.count == 1 ? role(of: rightWords[0]) : nil
            let isPlainRole = ["home", "work"].contains(leftWords.first ?? "")
            if let left, isPlainRole || right == nil {
                return (left, name(text, start..<tokens.count))
            }
            if let right { return (right, name(text, 0..<link)) }
            return left.map { ($0, name(text, start..<tokens.count)) }
        }
        // "Casa (home)"
        if tokens.count >= 4, tokens[tokens.count - 1].text == ")",
            tokens[tokens.count - 3].text == "(",
            let role = role(of: tokens[tokens.count - 2].lower)
        {
            return (role, name(text, 0..<(tokens.count - 3)))
        }
        // "Casa for home", "I work at HQ", "I live in Casa", "call home Casa"
        if tokens.count >= 3, let last = role(of: tokens[tokens.count - 1].lower),
            ["for", "as"].contains(tokens[tokens.count - 2].lower)
        {
            return (last, name(text, 0..<(tokens.count - 2)))
        }
        for (lead, role) in AnswerReader.placeLeads {
            let words = lead.split(separator: " ").map(String.init)
            if tokens.count > words.count,
                zip(tokens, words).allSatisfy({ $0.lower == $1 })
            {
                return (role == "home" ? .home : .work, name(text, words.count..<tokens.count))
            }
        }
        let words = content(tokens[...])
        if words.count == 1, let role = role(of: words[0]) {
            return (role, name(text, 0..<tokens.count))
        }
        // "home Casa" names one, "Home Sweet Home" is a name.
        if words.count > 1, ["home", "work"].contains(words[0]), tokens[0].lower == words[0],
            role(of: words[words.count - 1]) == nil
        {
            return (role(of: words[0]), name(text, 1..<tokens.count))
        }
        return name(text, 0..<tokens.count).map { (nil, $0) }
    }

    private func isLink(_ token: Token) -> Bool {
        ["is", "=", ":", ">", "→", "called", "named", "means"].contains(token.lower)
    }

    /// The words that are neither articles nor fillers.
    private func content(_ tokens: ArraySlice<Token>) -> [String] {
        tokens.filter { $0.kind != .symbol && !AnswerReader.placeFillers.contains($0.lower) }
            .map { unquoted($0.lower).lowercased() }
    }

    /// The name as typed, without article, possessive and quotation marks.
    private func name(_ text: AnswerText, _ range: Range<Int>) -> String? {
        var range = range
        while range.count > 1, let first = text.tokens[range].first,
            AnswerReader.placeFillers.contains(first.lower) || first.kind == .symbol
        {
            // The article of a name: "The Nest".
            if first.isCapitalized, text.tokens[range.lowerBound + 1].isCapitalized { break }
            range = (range.lowerBound + 1)..<range.upperBound
        }
        let name = unquoted(trimmed(text.typed(range), of: [".", "!", ":", "-", "="]))
        return name.contains { $0.isLetter || $0.isNumber } ? name : nil
    }

    private static let placeFillers: Set<String> = [
        "the", "my", "our", "a", "an", "just", "i", "call", "it", "at", "in", "it's", "please",
        "place", "only",
    ]

    private static let linkFillers: Set<String> = [
        "just", "simply", "called", "named",
    ]

    private static let placeLeads = [
        ("i work at", "work"), ("i work in", "work"), ("work at", "work"), ("work in", "work"),
        ("i live at", "home"), ("i live in", "home"), ("i call home", "home"),
        ("call home", "home"), ("i call work", "work"), ("call work", "work"),
        ("call my home", "home"), ("call my work", "work"), ("call my office", "work"),
        ("i call my home", "home"), ("i call my office", "work"), ("i call my work", "work"),
    ]

    private static let homeWork = [
        "work from home", "working from home", "work at home", "home office too", "wfh",
        "works from home", "work is at home", "work remotely", "same for work", "same place",
    ]

    private static let noPlace = [
        "don't work", "no work", "no office", "do not work", "not working", "unemployed",
        "retired", "no workplace", "don't have an office", "don't have a job",
    ]
}
