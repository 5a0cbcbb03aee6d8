/// One word, number, quotation or sign of a sentence.
public struct Token: Sendable, Hashable {
    /// The kinds of tokens.
    public enum Kind: Sendable, Hashable {
        /// Letters, with apostrophes inside; any script; emoji.
        case word
        /// ASCII digits.
        case number
        /// Text within quotation marks, marks included; nothing in it is read as schedule.
        case quoted
        /// A single sign, such as `,` or `:`.
        case symbol
    }

    /// The kind of token.
    public let kind: Kind
    /// The token as typed.
    public let text: String
    /// Lower case with plain apostrophes; scheduling words are spelled in full (`tmrw` is `tomorrow`).
    public let lower: String
    /// Where it is, in UTF-8 bytes of the sentence.
    public let range: Range<Int>
    /// Whether white space, or the beginning of the sentence, comes before it.
    public let spaced: Bool
    /// The value of a number of up to nine digits.
    public let number: Int?
    /// Whether the word was not as typed in the vocabulary and was repaired.
    public let repaired: Bool
    /// What the word means to the grammar.
    let meaning: Meaning
    /// The classes the word belongs to.
    let classes: WordClasses

    /// Whether the first letter is an ASCII capital.
    public var isCapitalized: Bool {
        guard let first = text.utf8.first else { return false }
        return first >= 0x41 && first <= 0x5A
    }

    /// The grammatical word it is, if any.
    var keyword: Keyword? {
        if case .keyword(let word) = meaning { return word }
        return nil
    }

    /// Whether it is a word that ends in `'s` or `s'`.
    var isPossessive: Bool {
        kind == .word && (lower.hasSuffix("'s") || lower.hasSuffix("s'"))
    }
}
