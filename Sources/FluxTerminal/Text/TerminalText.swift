/// Makes text from people, files and models fit to be shown on a terminal.
public enum TerminalText {
    /// Returns `text` without anything that could steer a terminal or hide part of the text.
    ///
    /// - Control characters (C0, DEL, C1) become visible: `^[` for escape, `<U+009B>` for a C1 control, so that an
    ///   escape sequence is shown as the harmless characters it consists of.
    /// - Bidirectional overrides, embeddings and isolates become visible (`<U+202E>`), noncharacters U+FFFD.
    /// - Invisible characters (zero-width space, word joiner, byte order mark, soft hyphen, tag characters, Hangul
    ///   fillers) are left out; joiners and variation selectors stay only where a script or an emoji needs them.
    /// - Line ends (LF, CR LF, NEL, U+2028, U+2029) and tabs become a space; with `multiline`, line ends become `\n`.
    /// - Of a run of combining marks the first eight stay; a mark at the beginning stands on a dotted circle, or it
    ///   would join what is printed before the text.
    ///
    /// Emoji, combining marks and every script are kept. The result is the same when applied twice.
    public static func safe(_ text: String, multiline: Bool = false) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var marks = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == flagBase, let length = flagTagLength(scalars, from: index + 1) {
                result.append(contentsOf: scalars[index...(index + length)])
                index += length + 1
                marks = 0
                continue
            }
            if scalar.isCombiningMark {
                marks += 1
            } else if !scalar.properties.isVariationSelector {
                marks = 0
            }
            if marks <= longestMarkRun {
                if scalar.isMark, result.last.map({ $0 == "\n" }) ?? true {
                    result.append(dottedCircle)
                }
                append(scalar, at: index, of: scalars, multiline: multiline, to: &result)
            }
            index += 1
        }
        return String(result)
    }

    /// True when nothing of `text` would be visible: it is empty, or blank and invisible characters only.
    public static func isBlank(_ text: String) -> Bool {
        safe(text).unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || scalar == "\u{2800}" || scalar.isCombiningMark
                || scalar.properties.isVariationSelector
        }
    }

    private static let longestMarkRun = 8
    private static let flagBase: Unicode.Scalar = "\u{1F3F4}"
    private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
    private static let replacement: Unicode.Scalar = "\u{FFFD}"

    private static func append(
        _ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar], multiline: Bool,
        to result: inout String.UnicodeScalarView
    ) {
        switch scalar.value {
        case 0x09:
            result.append(" ")
        case 0x0D where index + 1 < scalars.count && scalars[index + 1] == "\n":
            return
        case 0x0A, 0x85, 0x2028, 0x2029:
            result.append(multiline ? "\n" : " ")
        case 0x00...0x1F, 0x7F:
            result.append("^")
            result.append(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069:
            result.append(contentsOf: "<U+\(fourDigits(scalar.value))>".unicodeScalars)
        case 0x200C, 0x200D:
            if Joiner.isNeeded(at: index, of: scalars) { result.append(scalar) }
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F:
            // One selector belongs to the character before it; a row of them can carry a hidden message.
            if let last = result.last, !last.properties.isVariationSelector, last.value > 0x20 {
                result.append(scalar)
            }
        case _ where scalar.properties.isNoncharacterCodePoint:
            result.append(replacement)
        case _ where scalar.isInvisible:
            return
        case _:
            result.append(scalar)
        }
    }

    private static func fourDigits(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The length of the tag sequence of a subdivision flag (UTS #51, ED-14a) that starts at `start`, its end
    /// mark included; `nil` when the tags there are no such sequence.
    private static func flagTagLength(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var length = 0
        while start + length < scalars.count, length <= 6 {
            switch scalars[start + length].value {
            case 0xE0030...0xE0039, 0xE0061...0xE007A: length += 1
            case 0xE007F: return length >= 3 ? length + 1 : nil
            case _: return nil
            }
        }
        return nil
    }
}

extension Unicode.Scalar {
    var isCombiningMark: Bool {
        if value < 0x300 { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return !properties.isVariationSelector
        case _: return false
        }
    }

    /// Marks of every kind that attach to the character before them and are kept.
    var isMark: Bool {
        if value < 0x300 { return false }
        return isCombiningMark && !isInvisible || properties.generalCategory == .spacingMark
    }

    /// Characters that take no room and have no use in a title.
    ///
    /// The default-ignorable characters of Unicode (DerivedCoreProperties, Default_Ignorable_Code_Point) but the
    /// joiners and selectors, which are judged by their neighbors, and the bidirectional marks and format
    /// characters that are no such.
    var isInvisible: Bool {
        if value < 0xAD { return false }
        if properties.isDefaultIgnorableCodePoint { return true }
        return properties.generalCategory == .format && !isPrependedMark
    }

    /// Signs such as the Arabic number sign, which are formally format characters and visible.
    private var isPrependedMark: Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
        case _: false
        }
    }
}
