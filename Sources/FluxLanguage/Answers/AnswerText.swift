/// An answer, split into words.
struct AnswerText {
    let source: String
    let tokens: [Token]
    /// The words and numbers in lower case; signs are left out.
    let words: [String]

    init(_ source: String) {
        self.source = source
        tokens = Lexer.tokens(of: source)
        words = tokens.filter { $0.kind != .symbol }.map { unquoted($0.lower).lowercased() }
    }

    /// Whether the answer is one of these, whatever signs and courtesies surround it.
    func isAny(of phrases: Set<String>) -> Bool {
        phrases.contains(
            words.filter { !AnswerText.courtesies.contains($0) }.joined(separator: " "))
    }

    /// Whether these words stand somewhere in the answer, one after the other.
    func has(_ phrase: String) -> Bool {
        let wanted = phrase.split(separator: " ").map(String.init)
        guard !wanted.isEmpty, wanted.count <= words.count else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            wanted.indices.allSatisfy { words[start + $0] == wanted[$0] }
        }
    }

    /// Whether one of these stands somewhere in the answer.
    func hasAny(of phrases: some Sequence<String>) -> Bool { phrases.contains { has($0) } }

    /// The text as typed from one token up to another.
    func typed(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        let bytes = Array(source.utf8)
        return String(
            decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }

    private static let courtesies: Set<String> = ["please", "thanks", "thank", "you", "flux"]
}

/// A text without white space and these signs at its ends.
func trimmed(_ text: some StringProtocol, of signs: Set<Character> = []) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace || signs.contains(first) { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace || signs.contains(last) { rest.removeLast() }
    return String(rest)
}

/// A text without the quotation marks around it.
func unquoted(_ text: String) -> String {
    trimmed(
        text, of: ["\"", "'", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "«", "»"])
}

/// Whether a text holds nothing that a terminal would act on or hide.
func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .lineSeparator, .paragraphSeparator: false
        // Zero-width joiners hold emoji and some scripts together.
        case .format: scalar.value == 0x200D || scalar.value == 0x200C
        default: true
        }
    }
}
