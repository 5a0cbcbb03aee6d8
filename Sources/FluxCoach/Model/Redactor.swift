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
        let pieces = WordPiece.pieces(of: plain)
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
        guard piece.isWord else {
            return piece.text.first == "+" ? numberLength(pieces, at: index) : nil
        }
        if let length = knownLength(pieces, at: index) { return length }
        if piece.isAddressOfNet || piece.isSecret { return 1 }
        if let length = numberLength(pieces, at: index) { return length }
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

    /// A telephone number, an account, a card: seven digits or more, however they are parted, that are no date.
    private func numberLength(_ pieces: [WordPiece], at index: Int) -> Int? {
        var digits = 0
        var end = index
        var place = index
        while place < pieces.count {
            let piece = pieces[place]
            if piece.isWord {
                guard piece.text.allSatisfy({ $0.isNumber || "-./".contains($0) }),
                    !piece.isDate, !piece.isTime
                else { break }
                digits += piece.text.filter(\.isNumber).count
                end = place + 1
            } else if piece.text.count > 2 || !piece.text.allSatisfy({ " +()-/.".contains($0) }) {
                break
            }
            place += 1
        }
        return digits >= 7 ? end - index : nil
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
    var isDate: Bool {
        let parts = text.split { "-/.".contains($0) }
        return parts.count == 3 && text.count <= 10
            && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
            && parts.contains { $0.count == 4 } || parts.count == 2 && text.count <= 7
    }
    var isTime: Bool { text.contains(":") }

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

/// Words that tell where names of people and streets stand.
enum PersonWords {
    /// After these a word in capitals is a person.
    static let beforeNames: Set<String> = [
        "call", "phone", "ring", "text", "email", "e-mail", "mail", "message", "ping", "dm", "meet",
        "visit", "ask", "tell", "remind", "invite", "thank", "congratulate", "with", "hug", "pay",
        "owe", "pick", "see", "join", "help", "babysit", "interview", "mentor", "coach", "and",
        "named", "for", "to", "from", "about", "name", "i'm", "am", "between",
    ]
    /// Before names.
    static let titles: Set<String> = [
        "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof", "professor", "uncle", "aunt",
        "auntie", "cousin", "brother", "sister", "grandma", "grandpa", "nurse", "doctor", "coach",
        "friend", "wife", "husband", "boss", "colleague", "señor", "señora", "herr", "frau",
        "madame", "monsieur", "son", "daughter", "neighbor", "neighbour",
    ]
    /// Words in capitals that name no person.
    private static let capitals: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "wed", "thu", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "i", "spanish", "english",
        "french", "german", "italian", "portuguese", "chinese", "mandarin", "japanese", "korean",
        "arabic", "russian", "hindi", "dutch", "polish", "swedish", "norwegian", "danish",
        "finnish", "greek", "turkish", "hebrew", "latin", "catalan", "python", "swift", "java",
        "javascript", "rust", "linux", "excel", "photoshop", "christmas", "easter", "ramadan",
        "diwali", "hanukkah", "thanksgiving", "internet", "google", "apple", "amazon", "mum", "mom",
        "dad", "mama", "papa", "grandma", "grandpa", "europe", "america", "africa", "asia",
    ]
    /// What follows a number without making it a house's.
    static let afterNumbers: Set<String> = ["am", "pm"]

    private static let streets: Set<String> = [
        "street", "st", "avenue", "ave", "road", "rd", "lane", "ln", "drive", "way", "boulevard",
        "blvd", "court", "ct", "square", "sq", "terrace", "place", "close", "crescent", "rue",
        "via", "calle", "plaza", "platz", "weg", "allee", "gasse", "straat", "gade", "ulica",
    ]

    /// Whether a word in capitals names no person, in the plural too: "Mondays".
    static func isNoName(_ word: String) -> Bool {
        capitals.contains(word) || word.hasSuffix("s") && capitals.contains(String(word.dropLast()))
    }

    static func isStreet(_ word: String) -> Bool {
        streets.contains(word)
            || word.count > 8
                && ["straße", "strasse", "straat", "vej", "gatan", "weg", "platz"]
                    .contains(where: word.hasSuffix)
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
