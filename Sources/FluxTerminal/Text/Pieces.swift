/// One thing that a terminal draws at once, or one color sequence.
struct Piece {
    let text: Substring
    let columns: Int
    let isColor: Bool
}

/// The user-perceived characters of a text and the color sequences between them.
struct Pieces: Sequence {
    private let text: String

    init(_ text: String) { self.text = text }

    func makeIterator() -> AnyIterator<Piece> {
        var rest = Substring(text)
        return AnyIterator {
            guard let first = rest.first else { return nil }
            if let end = colorEnd(rest) {
                let piece = Piece(text: rest[..<end], columns: 0, isColor: true)
                rest = rest[end...]
                return piece
            }
            let columns = CharacterWidth.columns(of: first)
            // Any number of letters can join to one character (old Hangul does); a line must be able to end in it.
            if columns > 2 {
                let end = scalarEnd(rest)
                let part = rest[..<end]
                rest = rest[end...]
                let width = part.unicodeScalars.reduce(0) { $0 + CharacterWidth.columns(of: $1) }
                return Piece(text: part, columns: width, isColor: false)
            }
            let piece = Piece(text: rest.prefix(1), columns: columns, isColor: false)
            rest = rest.dropFirst()
            return piece
        }
    }
}

/// The end of the first scalar of `text` and those without width behind it.
private func scalarEnd(_ text: Substring) -> Substring.Index {
    let scalars = text.unicodeScalars
    var index = scalars.index(after: scalars.startIndex)
    while index < scalars.endIndex, CharacterWidth.columns(of: scalars[index]) == 0,
        scalars[index].value >= 0x300
    {
        index = scalars.index(after: index)
    }
    return index
}

/// The end of the SGR sequence that `text` starts with (`ESC [ … m`), if it starts with one.
private func colorEnd(_ text: Substring) -> Substring.Index? {
    var index = text.startIndex
    guard text.unicodeScalars[index] == "\u{1B}" else { return nil }
    index = text.unicodeScalars.index(after: index)
    guard index < text.endIndex, text.unicodeScalars[index] == "[" else { return nil }
    index = text.unicodeScalars.index(after: index)
    while index < text.endIndex {
        let scalar = text.unicodeScalars[index]
        index = text.unicodeScalars.index(after: index)
        switch scalar {
        case "0"..."9", ";": continue
        case "m": return index
        case _: return nil
        }
    }
    return nil
}

/// The width of one user-perceived character, after UAX #11 (East Asian Width) and UTS #51 (emoji).
enum CharacterWidth {
    static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count == 1 { return columns(of: first) }
        // Terminals draw an emoji sequence, a flag or a character with the emoji selector two columns wide.
        if first.properties.isEmoji, scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        if first.properties.isEmojiPresentation { return 2 }
        return scalars.reduce(0) { $0 + columns(of: $1) }
    }

    static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
        // The medial and final letters of old Hangul stack into the block of the first one.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control: return 0
        case .format: return scalar.isInvisible || scalar.properties.isJoinControl ? 0 : 1
        case _: break
        }
        if scalar.properties.isDefaultIgnorableCodePoint { return 0 }
        return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }

    private static func isWide(_ value: UInt32) -> Bool {
        if value < 0x1100 { return false }
        var low = 0
        var high = wideRanges.count
        while low < high {
            let middle = (low + high) / 2
            if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wideRanges.count && wideRanges[low].contains(value)
    }

    /// The blocks of East Asian Width W and F, in order; wide emoji come from their own property.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE1F,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x18D00...0x18D8F,
        0x1AFF0...0x1B2FF, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
        0x1F250...0x1F251, 0x1F260...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}
