import FluxJSON

/// Takes names, numbers, addresses and secrets out of what goes to a model, and puts them back into what comes from it.
///
/// A placeholder is a number in white square brackets: `⟦1⟧`. The same text gets the same placeholder throughout. What a
/// rule cannot know to be a name stays: see `share/doc/flux/model.md` for what is recognised.
public struct Redactor: Sendable {
    private static let opening: Character = "⟦"
    private static let closing: Character = "⟧"

    private let known: [[String]]
    private var hidden: [String] = []

    /// Makes a redactor.
    ///
    /// - Parameter known: texts of the person's that must not leave, such as the name and the address.
    public init(known: [String] = []) {
        // The longest first, or a part of an address would be hidden before the whole.
        self.known = known.map { WordPiece.words(of: $0).map(\.key) }
            .filter { !$0.isEmpty && !($0.count == 1 && $0[0].count < 2) }
            .sorted { $0.count > $1.count }
    }

    /// The text with placeholders.
    public mutating func hide(_ text: String) -> String {
        // What looks like a placeholder already could be taken for one of ours.
        let plain = text.filter { $0 != Redactor.opening && $0 != Redactor.closing }
        let characters = Array(plain)
        var result = ""
        var start = 0
        for number in NumberSpans.find(in: characters) {
            result += hideWords(String(characters[start..<number.lowerBound]))
            result += placeholder(of: String(characters[number]))
            start = number.upperBound
        }
        return result + hideWords(String(characters[start...]))
    }

    private mutating func hideWords(_ text: String) -> String {
        let pieces = WordPiece.pieces(of: text)
        var result = ""
        var index = 0
        while index < pieces.count {
            guard let length = secretLength(pieces, at: index) else {
                result += pieces[index].text
                index += 1
                continue
            }
            let secret = pieces[index..<(index + length)].map(\.text).joined()
            result += placeholder(of: secret)
            index += length
        }
        return result
    }

    /// A text in which what was hidden before is hidden wherever it stands, and the rest as in any other.
    public mutating func hideAgain(_ text: String) -> String {
        var result = text
        for (index, secret) in hidden.enumerated() {
            result = result.replacing(
                secret, with: "\(Redactor.opening)\(index + 1)\(Redactor.closing)")
        }
        // Placeholders of ours are kept; what is between them is looked at as usual.
        var parts: [String] = []
        var rest = result[...]
        while let open = rest.firstIndex(of: Redactor.opening),
            let close = rest[open...].firstIndex(of: Redactor.closing)
        {
            parts.append(hide(String(rest[..<open])))
            parts.append(String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return parts.joined() + hide(String(rest))
    }

    /// The text with what the placeholders stand for.
    ///
    /// - Throws: ``AnswerFlaw`` for a placeholder that was never given.
    public func restore(_ text: String) throws(AnswerFlaw) -> String {
        guard text.contains(Redactor.opening) || text.contains(Redactor.closing) else {
            return text
        }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: Redactor.opening) {
            result += rest[..<start]
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: Redactor.closing), let number = Int(rest[..<end]),
                hidden.indices.contains(number - 1)
            else { throw AnswerFlaw("a placeholder is used that was not given") }
            result += hidden[number - 1]
            rest = rest[rest.index(after: end)...]
        }
        guard !rest.contains(Redactor.closing) else {
            throw AnswerFlaw("a placeholder is broken")
        }
        return result + rest
    }

    private mutating func placeholder(of secret: String) -> String {
        let number: Int
        if let index = hidden.firstIndex(of: secret) {
            number = index + 1
        } else {
            hidden.append(secret)
            number = hidden.count
        }
        return "\(Redactor.opening)\(number)\(Redactor.closing)"
    }

    // MARK: - What is hidden

    /// How many pieces from here on are to be hidden; `nil` for none.
    private func secretLength(_ pieces: [WordPiece], at index: Int) -> Int? {
        let piece = pieces[index]
        guard piece.isWord else { return nil }
        if let length = knownLength(pieces, at: index) { return length }
        if piece.isAddressOfNet || piece.isSecret { return 1 }
        if let length = streetLength(pieces, at: index) { return length }
        return nameLength(pieces, at: index)
    }

    private func knownLength(_ pieces: [WordPiece], at index: Int) -> Int? {
        for words in known {
            var place = index
            var matched = 0
            while matched < words.count, place < pieces.count {
                if pieces[place].isWord {
                    guard pieces[place].matches(words[matched]) else { break }
                    matched += 1
                } else if pieces[place].text.count > 3 {
                    break
                }
                place += 1
            }
            if matched == words.count { return place - index }
        }
        return nil
    }

    /// "12 Rose Street", "Rose Street 12", "Hauptstraße 5".
    private func streetLength(_ pieces: [WordPiece], at index: Int) -> Int? {
        var words: [(piece: Int, key: String)] = []
        for place in index..<min(pieces.count, index + 10) {
            if pieces[place].isWord {
                words.append((place, pieces[place].key))
            } else if pieces[place].text != " " {
                break
            }
        }
        guard let first = words.first else { return nil }
        func isHouseNumber(_ key: String) -> Bool {
            key.first?.isNumber ?? false && key.count <= 5
                && !PersonWords.afterNumbers.contains(key)
        }
        if isHouseNumber(first.key) {
            for (offset, word) in words.dropFirst().prefix(4).enumerated()
            where PersonWords.isStreet(word.key) && (offset > 0 || word.key.count > 8) {
                return word.piece - index + 1
            }
            return nil
        }
        guard pieces[index].startsUpper else { return nil }
        for (offset, word) in words.prefix(4).enumerated() where PersonWords.isStreet(word.key) {
            guard offset + 1 < words.count, isHouseNumber(words[offset + 1].key) else { continue }
            return words[offset + 1].piece - index + 1
        }
        return nil
    }

    /// A person's name: a given name, or a word in capitals where a person is spoken of, with what follows in capitals.
    private func nameLength(_ pieces: [WordPiece], at index: Int) -> Int? {
        let piece = pieces[index]
        let before = pieces[..<index].last(where: \.isWord)
        let isAddressed = before.map { PersonWords.beforeNames.contains($0.key) } ?? false
        let isTitled = before.map { PersonWords.titles.contains($0.key) } ?? false
        let isGiven = GivenNames.all.contains(piece.nameKey)
        let isCapital = piece.startsUpper && !piece.isAllUpper
        let isPossessive = piece.key.hasSuffix("'s") && isCapital && before != nil
        let isKnownWord = PersonWords.isNoName(piece.nameKey)
        let isName =
            isGiven && (piece.startsUpper || isAddressed || isTitled || piece.key.hasSuffix("'s"))
            || (isAddressed || isTitled || isPossessive) && isCapital && !isKnownWord
        guard isName else { return nil }
        var length = 1
        // The family name, and the second given one.
        while index + length + 1 < pieces.count, pieces[index + length].text == " " {
            let next = pieces[index + length + 1]
            guard next.isWord, next.startsUpper, !next.isAllUpper || next.key.count == 1,
                !PersonWords.isNoName(next.nameKey)
            else { break }
            length += 2
        }
        return length
    }
}

extension Redactor {
    /// An answer with what the placeholders in its texts stand for.
    ///
    /// - Throws: ``AnswerFlaw`` for a placeholder that was never given.
    public func restore(_ json: JSON) throws(AnswerFlaw) -> JSON {
        switch json {
        case .string(let text): return .string(try restore(text))
        case .array(let elements):
            var restored: [JSON] = []
            for element in elements { restored.append(try restore(element)) }
            return .array(restored)
        case .object(let members):
            var restored: [JSON.Member] = []
            for member in members {
                restored.append(JSON.Member(member.name, try restore(member.value)))
            }
            return .object(restored)
        case .null, .bool, .int, .double: return json
        }
    }
}
