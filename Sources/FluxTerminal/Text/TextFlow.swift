/// Breaks text into lines while it comes in pieces: each piece is shown at once, and a word that turns out too long for
/// its line is taken back and begun on the next.
public struct TextFlow {
    private let width: Int
    private let takesBack: Bool
    private var column = 0
    private var word = ""
    private var wordWidth = 0
    /// Whether anything was shown.
    public private(set) var hasShown = false

    /// Makes a flow of lines.
    ///
    /// - Parameters:
    ///   - width: columns of a line.
    ///   - takesBack: whether the terminal can move back; without that a long word goes over the edge of its line.
    public init(width: Int, takesBack: Bool) {
        self.width = max(1, width)
        self.takesBack = takesBack
    }

    /// What to write for a piece of text; line ends and blanks of its own become single blanks.
    public mutating func take(_ piece: String) -> String {
        var result = ""
        for character in TerminalText.safe(piece) {
            if character == " " {
                (word, wordWidth) = ("", 0)
                guard column > 0, column < width else { continue }
                column += 1
                result += " "
            } else {
                add(character, to: &result)
            }
        }
        hasShown = hasShown || !result.isEmpty
        return result
    }

    private mutating func add(_ character: Character, to result: inout String) {
        let size = DisplayWidth.columns(of: String(character))
        if column + size > width {
            if takesBack, wordWidth > 0, wordWidth < column {
                // Cursor back and erase to the end of the line (ECMA-48 CUB, EL).
                result += "\u{1B}[\(wordWidth)D\u{1B}[K\n\(word)"
                column = wordWidth
            } else {
                result += "\n"
                column = 0
                (word, wordWidth) = ("", 0)
            }
        }
        word.append(character)
        wordWidth += size
        column += size
        result.append(character)
    }

    /// Ends the text: a line end where one is open.
    public mutating func end() -> String {
        defer { (column, word, wordWidth) = (0, "", 0) }
        return column > 0 ? "\n" : ""
    }
}
