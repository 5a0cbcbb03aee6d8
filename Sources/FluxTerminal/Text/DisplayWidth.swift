/// How many terminal columns text takes, and fitting it into a number of them.
///
/// All functions expect text that `TerminalText.safe` returned; the color sequences of `Style` count nothing.
public enum DisplayWidth {
    /// The columns that `text` takes: wide East Asian characters and emoji two, combining marks none.
    public static func columns(of text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        return Pieces(text).reduce(0) { $0 + $1.columns }
    }

    /// Shortens `text` to at most `limit` columns, with an ellipsis at the end where something was cut.
    ///
    /// Color sequences are all kept, so that a style never runs on behind the cut.
    public static func truncate(_ text: String, to limit: Int, unicode: Bool = true) -> String {
        guard columns(of: text) > limit else { return text }
        guard limit > 0 else { return "" }
        let mark = unicode ? "…" : limit >= 4 ? "..." : "."
        let room = limit - columns(of: mark)
        var result = ""
        var used = 0
        var cut = false
        for piece in Pieces(text) {
            if piece.columns == 0, piece.isColor {
                result += piece.text
            } else if !cut, used + piece.columns <= room {
                result += piece.text
                used += piece.columns
            } else if !cut {
                cut = true
                while result.last == " " {
                    result.removeLast()
                }
                result += mark
            }
        }
        return result
    }

    /// Fills `text` with spaces up to `columns`, at the right or, for numbers, at the left.
    public static func pad(_ text: String, to columns: Int, right: Bool = false) -> String {
        let missing = columns - self.columns(of: text)
        guard missing > 0 else { return text }
        let spaces = String(repeating: " ", count: missing)
        return right ? spaces + text : text + spaces
    }

    /// Breaks `text` at spaces into lines of at most `limit` columns; `\n` breaks too, a longer word is split.
    ///
    /// Lines after the first of a paragraph begin with `indent` spaces. Empty text is one empty line.
    public static func wrap(_ text: String, to limit: Int, indent: Int = 0) -> [String] {
        let limit = max(1, limit)
        let indent = min(indent, limit / 2)
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrapParagraph($0, to: limit, indent: indent)
        }
    }

    private static func wrapParagraph(_ text: Substring, to limit: Int, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        var used = 0
        var hasWord = false
        func begin() {
            lines.append(line)
            line = margin
            used = indent
            hasWord = false
        }
        for word in text.split(separator: " ") {
            let width = columns(of: String(word))
            if hasWord, used + 1 + width > limit { begin() }
            if hasWord {
                line += " "
                used += 1
            }
            if used + width <= limit {
                line += word
                used += width
            } else {
                for piece in Pieces(String(word)) {
                    if used + piece.columns > limit, used > indent { begin() }
                    line += piece.text
                    used += piece.columns
                }
            }
            hasWord = true
        }
        lines.append(line)
        return lines
    }
}
