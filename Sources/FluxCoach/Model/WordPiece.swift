/// A word, or what stands between two.
struct WordPiece {
    let text: String
    let isWord: Bool
    /// The word in lower case, with a plain apostrophe.
    let key: String

    init(_ text: String, isWord: Bool) {
        self.text = text
        self.isWord = isWord
        key = isWord ? text.lowercased().replacing("’", with: "'") : ""
    }

    /// Without a possessive ending.
    var nameKey: String { key.hasSuffix("'s") ? String(key.dropLast(2)) : key }
    var startsUpper: Bool { text.first?.isUppercase ?? false }
    var isAllUpper: Bool { text.count > 1 && text.allSatisfy { !$0.isLowercase } }
    func matches(_ word: String) -> Bool { key == word || nameKey == word }

    /// Mail, web and network addresses.
    var isAddressOfNet: Bool {
        text.contains("@") && text.count > 2 || key.contains("://") || key.hasPrefix("www.")
    }

    /// Keys and tokens: long, of letters and digits mixed.
    var isSecret: Bool {
        guard text.count >= 16 else { return false }
        let digits = text.contains { $0.isNumber }
        let letters = text.contains { $0.isLetter }
        return digits && letters && text.allSatisfy { $0.isASCII }
    }

    static func words(of text: String) -> [WordPiece] { pieces(of: text).filter(\.isWord) }

    static func pieces(of text: String) -> [WordPiece] {
        var pieces: [WordPiece] = []
        for chunk in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            if !pieces.isEmpty || chunk.startIndex > text.startIndex {
                if chunk.startIndex > text.startIndex {
                    let space = text[text.index(before: chunk.startIndex)]
                    pieces.append(WordPiece(String(space), isWord: false))
                }
            }
            guard !chunk.isEmpty else { continue }
            split(chunk, into: &pieces)
        }
        return pieces
    }

    /// Parts a chunk without blanks into words and the marks around them; what is within a word stays.
    private static func split(_ chunk: Substring, into pieces: inout [WordPiece]) {
        func isMark(_ character: Character) -> Bool {
            !(character.isLetter || character.isNumber || character == "_")
        }
        var core = chunk
        let lead = core.prefix(while: isMark)
        core = core.dropFirst(lead.count)
        var tail = ""
        while let last = core.last, isMark(last) {
            tail.insert(last, at: tail.startIndex)
            core.removeLast()
        }
        if !lead.isEmpty { pieces.append(WordPiece(String(lead), isWord: false)) }
        // A comma or a slash without a blank parts words too; in a number or an address it belongs to it.
        let whole = WordPiece(String(core), isWord: true)
        if core.isEmpty {
        } else if whole.isAddressOfNet || whole.isSecret
            || core.allSatisfy({ $0.isNumber || isMark($0) })
        {
            pieces.append(whole)
        } else {
            var word = ""
            for character in core {
                if character.isLetter || character.isNumber || "'’-_.:".contains(character) {
                    word.append(character)
                } else {
                    if !word.isEmpty { pieces.append(WordPiece(word, isWord: true)) }
                    pieces.append(WordPiece(String(character), isWord: false))
                    word = ""
                }
            }
            if !word.isEmpty { pieces.append(WordPiece(word, isWord: true)) }
        }
        if !tail.isEmpty { pieces.append(WordPiece(tail, isWord: false)) }
    }
}
