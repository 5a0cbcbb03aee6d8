/// One word, number or sign of a reply.
struct ReplyToken: Equatable {
    enum Kind: Equatable {
        case word
        case number
        case sign
    }

    var kind: Kind
    /// Lower case, without apostrophes, spelling repaired.
    var text: String
    /// The value of a number or number word.
    var value: Int?
    /// Whether white space comes before it.
    var spaced: Bool
    /// As typed.
    var original: String

    init(kind: Kind, text: String, value: Int? = nil, spaced: Bool, original: String) {
        self.kind = kind
        self.text = text
        self.value = value
        self.spaced = spaced
        self.original = original
    }
}

/// Splits a reply into tokens and repairs its spelling.
enum ReplyLexer {
    /// A reply longer than this is not read to its end: nobody negotiates in so many words.
    static let limit = 1000

    static func tokens(of text: String, keeping known: Set<String> = []) -> [ReplyToken] {
        var tokens: [ReplyToken] = []
        var word = ""
        var original = ""
        var spaced = true
        var wordSpaced = true
        var isNumber = false
        func flush() {
            guard !original.isEmpty else { return }
            if isNumber {
                tokens.append(
                    ReplyToken(
                        kind: .number, text: word, value: word.count < 7 ? Int(word) : 999_999,
                        spaced: wordSpaced, original: original))
            } else if !word.isEmpty {
                let text =
                    ReplyWords.informal[word]
                    ?? (known.contains(word) ? word : ReplySpelling.repaired(word))
                for (index, part) in (ReplyWords.expansions[text] ?? [text]).enumerated() {
                    tokens.append(
                        ReplyToken(
                            kind: .word, text: part, value: ReplyWords.numbers[part],
                            spaced: index == 0 ? wordSpaced : true, original: original))
                }
            }
            word = ""
            original = ""
        }
        for character in text.prefix(limit) {
            if character.isWhitespace {
                flush()
                spaced = true
                continue
            }
            let isDigit = character.isASCII && character.isNumber
            if isDigit || character.isLetter {
                if !original.isEmpty, isDigit != isNumber { flush() }
                if original.isEmpty {
                    isNumber = isDigit
                    wordSpaced = spaced
                }
                word += character.lowercased()
                original.append(character)
                spaced = false
            } else if character == "'" || character == "\u{2019}" || character == "`" {
                if !original.isEmpty { original.append(character) }
            } else {
                flush()
                tokens.append(
                    ReplyToken(
                        kind: .sign, text: String(character), spaced: spaced,
                        original: String(character)))
                spaced = false
            }
        }
        flush()
        return withTooRepaired(tokens)
    }

    /// 'to hard' and '2 hard' for 'too hard', where nothing follows that 'to' could lead to.
    private static func withTooRepaired(_ tokens: [ReplyToken]) -> [ReplyToken] {
        let adjectives: Set<String> = [
            "hard", "easy", "long", "short", "much", "late", "early", "difficult", "fast", "slow",
            "often", "many", "heavy", "intense", "boring", "soon",
        ]
        var tokens = tokens
        for index in tokens.indices where ["to", "2"].contains(tokens[index].text) {
            guard index + 1 < tokens.count, adjectives.contains(tokens[index + 1].text) else {
                continue
            }
            let isEnd =
                index + 2 == tokens.count || tokens[index + 2].kind == .sign
                || ["for", "please", "thanks"].contains(tokens[index + 2].text)
            if isEnd {
                tokens[index].kind = .word
                tokens[index].text = "too"
                tokens[index].value = nil
            }
        }
        return tokens
    }
}

/// Repairs slips of the keyboard in words the grammar knows.
enum ReplySpelling {
    static func repaired(_ word: String) -> String {
        if let full = ReplyWords.informal[word] { return full }
        if ReplyWords.known.contains(word) { return word }
        let letters = Array(word.utf8)
        guard letters.count >= 4, letters.count <= 20 else { return word }
        // A doubled letter is the commonest slip: 'weeek', 'morrning'.
        let allowed = letters.count >= 7 ? 2 : 1
        var best: (distance: Int, word: String)?
        for candidate in ReplyWords.repairable {
            guard abs(candidate.letters.count - letters.count) <= allowed,
                candidate.letters.count >= 4
            else { continue }
            let distance = editDistance(letters, candidate.letters, limit: allowed)
            guard distance <= allowed else { continue }
            if distance < best?.distance ?? Int.max { best = (distance, candidate.word) }
        }
        return best?.word ?? word
    }

    /// The number of insertions, deletions, replacements and swaps of neighbors between two words,
    /// or more than `limit`.
    static func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        var two = [Int](repeating: 0, count: b.count + 1)
        var one = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            var least = i
            for j in stride(from: 1, through: b.count, by: 1) {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(one[j] + 1, row[j - 1] + 1, one[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], two[j - 2] + 1)
                }
                least = min(least, row[j])
            }
            if least > limit { return limit + 1 }
            two = one
            one = row
        }
        return one[b.count]
    }
}
