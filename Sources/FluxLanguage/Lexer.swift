/// Splits a sentence into tokens.
///
/// What lies beyond ``head`` bytes from the beginning and ``tail`` bytes from the end is left out, so
/// that the time a reading takes has a bound; a title keeps it all the same.
public struct Lexer: Sendable {
    /// How many bytes from the beginning are read.
    public static let head = 4096
    /// How many bytes from the end are read when the sentence is longer than ``head``.
    public static let tail = 2048

    let bytes: [UInt8]
    let vocabulary: Vocabulary
    private var tokens: [Token] = []

    /// Splits a sentence.
    public static func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { buffer in
            var lexer = Lexer(bytes: Array(buffer.prefix(head)), vocabulary: .english)
            if buffer.count <= head {
                lexer.read(from: 0, to: buffer.count)
                return lexer.tokens
            }
            // A cut falls on white space, so that no word is read in halves.
            let front = lexer.lastSpace(before: head)
            lexer.read(from: 0, to: front)
            let from = max(front, buffer.count - tail)
            let rest = Array(buffer[from...])
            var back = Lexer(bytes: rest, vocabulary: .english)
            let begin = from == front ? 0 : back.firstSpace()
            back.read(from: begin, to: rest.count)
            return lexer.tokens + back.tokens.map { $0.shifted(by: from) }
        }
    }

    private init(bytes: [UInt8], vocabulary: Vocabulary) {
        self.bytes = bytes
        self.vocabulary = vocabulary
    }

    private func lastSpace(before limit: Int) -> Int {
        var index = limit - 1
        while index > limit - 256, index > 0, !isSpace(index) { index -= 1 }
        if isSpace(index) { return index }
        index = limit
        while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index == bytes.count ? boundary(at: limit) : index
    }

    /// The last place at or before `limit` that does not split a character.
    private func boundary(at limit: Int) -> Int {
        var index = limit - 1
        while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private func firstSpace() -> Int {
        var index = 0
        while index < min(256, bytes.count), !isSpace(index) { index += 1 }
        if index < bytes.count, isSpace(index) { return index }
        index = 0
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }

    private func isSpace(_ index: Int) -> Bool { spaceLength(at: index) > 0 }

    /// The length of the white space character at an index, or 0.
    private func spaceLength(at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        let byte = bytes[index]
        if byte <= 0x20 || byte == 0x7F { return 1 }
        if byte == 0xC2, at(index + 1) == 0xA0 { return 2 }
        if byte == 0xE2, at(index + 1) == 0x80, let third = at(index + 2),
            (0x80...0x8B).contains(third) || third == 0xAF
        {
            return 3
        }
        if byte == 0xE3, at(index + 1) == 0x80, at(index + 2) == 0x80 { return 3 }
        return 0
    }

    private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func read(from start: Int, to end: Int) {
        var index = start
        var spaced = true
        while index < end {
            let space = spaceLength(at: index)
            if space > 0 {
                index += space
                spaced = true
                continue
            }
            let next = min(token(at: index, spaced: spaced), end)
            index = max(next, index + 1)
            spaced = false
        }
    }

    /// Reads one token and returns where the next one may begin.
    private mutating func token(at index: Int, spaced: Bool) -> Int {
        let byte = bytes[index]
        if let close = quotation(at: index, spaced: spaced) {
            append(.quoted, index..<close, spaced: spaced)
            return close
        }
        if isDigit(byte) { return number(at: index, spaced: spaced) }
        let signLength = sign(at: index)
        if signLength > 0 {
            append(.symbol, index..<(index + signLength), spaced: spaced)
            return index + signLength
        }
        return word(at: index, spaced: spaced)
    }

    private mutating func number(at index: Int, spaced: Bool) -> Int {
        var end = index
        while let byte = at(end), isDigit(byte) { end += 1 }
        // Spellings such as "2moro" are words.
        if spaced, let letter = at(end), isLetter(letter) {
            var whole = end
            while let byte = at(whole), isLetter(byte) || isDigit(byte) { whole += 1 }
            let lower = lowercase(index..<whole)
            if let proper = vocabulary.spelling[lower] {
                appendWord(index..<whole, lower: proper, repaired: true, spaced: spaced)
                return whole
            }
        }
        append(.number, index..<end, spaced: spaced)
        return end
    }

    private mutating func word(at index: Int, spaced: Bool) -> Int {
        let afterNumber = !spaced && tokens.last?.kind == .number
        var end = index
        while let byte = at(end) {
            if isLetter(byte) || (!afterNumber && isDigit(byte)) {
                end += 1
            } else if byte >= 0x80 {
                if spaceLength(at: end) > 0 { break }
                if end > index, isApostrophe(at: end), let next = at(end + 3), isLetter(next) {
                    end += 3
                } else if sign(at: end) > 0 {
                    break
                } else {
                    end += 1
                    while let more = at(end), more & 0xC0 == 0x80 { end += 1 }
                }
            } else if byte == 0x27, end > index, let next = at(end + 1), isLetter(next) {
                end += 1
            } else {
                break
            }
        }
        if end == index { end += 1 }
        // "parents' house": an apostrophe after a plural belongs to the word.
        let length = apostropheLength(at: end)
        if length > 0, bytes[end - 1] | 0x20 == 0x73, spaceLength(at: end + length) > 0 {
            end += length
        }
        let lower = lowercase(index..<end)
        let proper = vocabulary.proper(lower)
        appendWord(
            index..<end, lower: proper ?? lower, repaired: proper != nil, spaced: spaced)
        return end
    }

    private mutating func appendWord(
        _ range: Range<Int>, lower: String, repaired: Bool, spaced: Bool
    ) {
        let entry = vocabulary.entries[lower]
        tokens.append(
            Token(
                kind: .word, text: String(decoding: bytes[range], as: UTF8.self), lower: lower,
                range: range, spaced: spaced, number: nil, repaired: repaired,
                meaning: entry?.meaning ?? .other, classes: entry?.classes ?? []))
    }

    private mutating func append(_ kind: Token.Kind, _ range: Range<Int>, spaced: Bool) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        var number: Int?
        if kind == .number, range.count <= 9 { number = Int(text) }
        let meaning: Meaning =
            kind == .symbol ? vocabulary.entries[text]?.meaning ?? .other : .other
        tokens.append(
            Token(
                kind: kind, text: text, lower: text, range: range, spaced: spaced,
                number: number, repaired: false, meaning: meaning, classes: []))
    }

    private func lowercase(_ range: Range<Int>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(range.count)
        var index = range.lowerBound
        var ascii = true
        while index < range.upperBound {
            let byte = bytes[index]
            if byte >= 0x41 && byte <= 0x5A {
                out.append(byte | 0x20)
                index += 1
            } else if byte >= 0x80, isApostrophe(at: index) {
                out.append(0x27)
                index += 3
            } else {
                if byte >= 0x80 { ascii = false }
                out.append(byte)
                index += 1
            }
        }
        let text = String(decoding: out, as: UTF8.self)
        return ascii ? text : text.lowercased()
    }
}

// MARK: - Characters

extension Lexer {
    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func isLetter(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
    }

    /// Whether a curly apostrophe (U+2019) stands at an index.
    private func isApostrophe(at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
            && bytes[index + 2] == 0x99
    }

    private func apostropheLength(at index: Int) -> Int {
        if at(index) == 0x27 { return 1 }
        return index < bytes.count && isApostrophe(at: index) ? 3 : 0
    }

    /// The length of a sign, or 0 where a letter stands.
    private func sign(at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return isLetter(byte) || isDigit(byte) ? 0 : 1 }
        // Dashes, quotation marks and the ellipsis: U+2010…U+2027 and U+2039, U+203A.
        if byte == 0xE2, at(index + 1) == 0x80, let third = at(index + 2),
            (0x90...0xA7).contains(third) || third == 0xB9 || third == 0xBA
        {
            return 3
        }
        // « and », ¡ and ¿.
        if byte == 0xC2, let second = at(index + 1), [0xAB, 0xBB, 0xA1, 0xBF].contains(second) {
            return 2
        }
        // Ideographic comma and full stop.
        if byte == 0xE3, at(index + 1) == 0x80, let third = at(index + 2),
            third == 0x81 || third == 0x82
        {
            return 3
        }
        return 0
    }

    /// The end of the quotation that begins at an index, if one does.
    private func quotation(at index: Int, spaced: Bool) -> Int? {
        guard let mark = vocabulary.quotationMarks.first(where: { starts($0.open, at: index) })
        else { return nil }
        // A single mark may be an apostrophe: it opens only before a letter and after a space.
        let single = mark.close == [0x27] || mark.close == [0xE2, 0x80, 0x99]
        let after = index + mark.open.count
        guard after < bytes.count, !isSpace(after), !single || spaced else { return nil }
        var end = after
        while end < bytes.count, end - index < 1024 {
            if starts(mark.close, at: end), end > after {
                let next = end + mark.close.count
                let apostrophe = next < bytes.count && isLetter(bytes[next])
                if !single || (!apostrophe && !isSpace(end - 1)) { return next }
            }
            end += 1
        }
        return nil
    }

    private func starts(_ pattern: [UInt8], at index: Int) -> Bool {
        guard index + pattern.count <= bytes.count else { return false }
        for offset in 0..<pattern.count where bytes[index + offset] != pattern[offset] {
            return false
        }
        return true
    }
}

extension Token {
    fileprivate func shifted(by offset: Int) -> Token {
        Token(
            kind: kind, text: text, lower: lower,
            range: (range.lowerBound + offset)..<(range.upperBound + offset), spaced: spaced,
            number: number, repaired: repaired, meaning: meaning, classes: classes)
    }
}
