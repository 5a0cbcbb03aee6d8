/// Decides where a zero-width joiner or non-joiner is part of the writing.
enum Joiner {
    static func isNeeded(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        guard index > 0, index + 1 < scalars.count else { return false }
        let next = scalars[index + 1]
        var before = index - 1
        while before > 0, scalars[before].isEmojiModifying { before -= 1 }
        if scalars[index].value == 0x200D, scalars[before].isPictograph, next.isPictograph {
            return true
        }
        return scalars[index - 1].usesJoiners && next.usesJoiners
    }
}

extension Unicode.Scalar {
    fileprivate var isEmojiModifying: Bool {
        value == 0xFE0F || properties.isEmojiModifier
    }

    fileprivate var isPictograph: Bool {
        value > 0x7F && properties.isEmoji
    }

    /// Letters and marks of the scripts whose shaping depends on joiners (RFC 5892, A.1 and A.2): Arabic to
    /// Mongolian, with their later blocks.
    fileprivate var usesJoiners: Bool {
        switch value {
        case 0x600...0x109F, 0x1780...0x18AF, 0x1B00...0x1BFF, 0xA840...0xA8FF, 0xA980...0xA9DF,
            0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x10A00...0x10FFF, 0x11000...0x11FFF,
            0x1E900...0x1E95F:
            properties.isAlphabetic || properties.canonicalCombiningClass.rawValue > 0
        case _: false
        }
    }
}
