/// The words of one language, as the grammar needs them. All language data hangs on this value.
struct Vocabulary: Sendable {
    /// The known words, in lower case, and their meanings.
    let entries: [String: Entry]
    /// Informal and misspelled words and their proper forms.
    let spelling: [String: String]
    /// Words that one slip of the keyboard may have changed, by first letter.
    let repairable: [UInt8: [[UInt8]]]
    /// Words that look like a slip and are none.
    let lookalikes: Set<String>
    /// Pairs of quotation marks.
    let quotationMarks: [QuotationMarks]

    /// A pair of quotation marks in UTF-8.
    struct QuotationMarks: Sendable {
        let open: [UInt8]
        let close: [UInt8]

        init(_ open: String, _ close: String) {
            self.open = Array(open.utf8)
            self.close = Array(close.utf8)
        }
    }

    /// The proper form of a word that is not spelled as the vocabulary has it, or `nil`.
    func proper(_ lower: String) -> String? {
        if entries[lower] != nil { return nil }
        if let proper = spelling[lower] { return proper }
        let count = lower.utf8.count
        guard count >= 4, count <= 12, let first = lower.utf8.first,
            let candidates = repairable[first], !lookalikes.contains(lower)
        else { return nil }
        let word = Array(lower.utf8)
        for candidate in candidates where isOneSlip(word, candidate) {
            return String(decoding: candidate, as: UTF8.self)
        }
        return nil
    }
}

/// Whether one letter too many, too few or wrong, or two in the wrong order, is all that differs.
func isOneSlip(_ typed: [UInt8], _ proper: [UInt8]) -> Bool {
    let difference = typed.count - proper.count
    guard abs(difference) <= 1 else { return false }
    let shorter = min(typed.count, proper.count)
    var front = 0
    while front < shorter, typed[front] == proper[front] { front += 1 }
    var back = 0
    while back < shorter - front,
        typed[typed.count - 1 - back] == proper[proper.count - 1 - back]
    {
        back += 1
    }
    let typedRest = typed.count - front - back
    let properRest = proper.count - front - back
    if typedRest <= 1, properRest <= 1 { return typedRest + properRest > 0 }
    return typedRest == 2 && properRest == 2 && typed[front] == proper[front + 1]
        && typed[front + 1] == proper[front]
}

/// Phrases of several words and what they stand for; the longest match wins.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Row: Sendable {
        let words: [String]
        let value: Value
    }

    private let rows: [String: [Row]]

    /// Takes patterns: words with a space between, `|` between alternatives, `_` for none, `+`
    /// within an alternative of several words.
    init(_ patterns: [(String, Value)]) {
        var rows: [String: [Row]] = [:]
        for (pattern, value) in patterns {
            for words in PhraseTable.expand(pattern) where !words.isEmpty {
                rows[words[0], default: []].append(Row(words: words, value: value))
            }
        }
        for key in Array(rows.keys) {
            rows[key]?.sort { $0.words.count > $1.words.count }
        }
        self.rows = rows
    }

    private static func expand(_ pattern: String) -> [[String]] {
        var results: [[String]] = [[]]
        for piece in pattern.split(separator: " ") {
            let options = piece.split(separator: "|")
            results = results.flatMap { done in
                options.map { option in
                    option == "_" ? done : done + option.split(separator: "+").map(String.init)
                }
            }
        }
        return results
    }

    /// The longest phrase that begins at a token, with the index after it.
    func match(_ tokens: [Token], at index: Int) -> (value: Value, end: Int)? {
        guard index >= 0, index < tokens.count, let rows = rows[tokens[index].lower] else {
            return nil
        }
        for row in rows where row.words.count <= tokens.count - index {
            var offset = 1
            while offset < row.words.count, tokens[index + offset].lower == row.words[offset] {
                offset += 1
            }
            if offset == row.words.count { return (row.value, index + offset) }
        }
        return nil
    }
}
