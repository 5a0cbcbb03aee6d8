extension AnswerReader {
    /// Reads what somebody wants to be called, as typed: `my name is Ann` is `Ann`.
    public func readName(_ answer: String) throws(AnswerProblem) -> String {
        try refuseLong(answer)
        let signs: Set<Character> = [".", ",", ";", "!", "?", ":", "\"", "\u{201C}", "\u{201D}"]
        var rest = trimmed(answer, of: signs)
        var previous = ""
        while rest != previous {
            previous = rest
            for lead in AnswerReader.nameLeads where hasLead(rest, lead) {
                rest = trimmed(rest.dropFirst(lead.count), of: signs)
                break
            }
        }
        for closing in AnswerReader.nameClosings where hasClosing(rest, closing) {
            rest = trimmed(rest.dropLast(closing.count), of: signs)
        }
        // "Ann and I'm 30", "Bob, nice to meet you"
        let plainRest = plain(rest[...])
        for more in [" and i'm ", " and i am ", ", nice ", ", pleased ", ", glad "] {
            if let start = offset(of: more, in: plainRest) { rest = String(rest.prefix(start)) }
        }
        rest = unquoted(rest)
        let spaced = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard spaced.contains(where: \.isLetter), isPrintable(spaced) else {
            throw AnswerProblem("type the name you want to be called, for example 'Ann'")
        }
        guard spaced.count <= longestAnswerName else {
            throw AnswerProblem(
                "a name may have up to \(longestAnswerName) characters, for example 'Ann'")
        }
        return spaced
    }

    private func hasLead(_ text: String, _ lead: String) -> Bool {
        guard text.count > lead.count, plain(text.prefix(lead.count)) == lead else { return false }
        guard let next = text.dropFirst(lead.count).first else { return false }
        return next.isWhitespace || ",:.!".contains(next)
    }

    private func hasClosing(_ text: String, _ closing: String) -> Bool {
        guard text.count > closing.count, plain(text.suffix(closing.count)) == closing,
            let before = text.dropLast(closing.count).last
        else { return false }
        return before.isWhitespace || before == ","
    }

    /// How many characters come before a piece of a text.
    private func offset(of piece: String, in text: String) -> Int? {
        let wanted = Array(piece)
        let characters = Array(text)
        guard characters.count >= wanted.count else { return nil }
        return (0...(characters.count - wanted.count)).first { start in
            wanted.indices.allSatisfy { characters[start + $0] == wanted[$0] }
        }
    }

    private func plain(_ text: Substring) -> String {
        String(text.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    }

    /// Longer ones first, where one begins another.
    private static let nameLeads = [
        "hello", "hi", "hey", "well", "my name is", "my name's", "my names", "the name is",
        "the name's", "name is", "name's", "name", "i am called", "i'm called", "i go by",
        "i am", "i'm", "im", "it's me", "it is", "it's", "this is", "you can call me",
        "you may call me",
        "please call me", "just call me", "call me", "everyone calls me", "everybody calls me",
        "people call me", "friends call me", "my friends call me", "they call me", "just",
    ]

    private static let nameClosings = ["please", "is my name", "is fine", "is good", "will do"]
}
