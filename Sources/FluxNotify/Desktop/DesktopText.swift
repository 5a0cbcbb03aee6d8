/// Makes text of people fit to stand in a notification.
enum DesktopText {
    /// Returns `text` without anything that could reorder it or upset a server.
    ///
    /// - Control characters, bidirectional embeddings, overrides and isolates (UAX #9), and noncharacters, which some
    ///   servers take for broken UTF-8, are left out.
    /// - A tab becomes a space, and so does the end of a line; with `multiline` that becomes `\n`.
    /// - Blanks at both ends are left out.
    ///
    /// - Parameter limit: how many Unicode scalars may stay. A longer text is cut between two characters, where one
    ///   fits, and ends in `…`. Scalars are counted since one character can be thousands of them.
    static func plain(_ text: String, limit: Int, multiline: Bool = false) -> String {
        var kept = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where last == "\r": break
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: kept.append(multiline ? "\n" : " ")
            case 0x09: kept.append(" ")
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: break
            case _ where scalar.properties.isNoncharacterCodePoint: break
            case _: kept.append(scalar)
            }
            last = scalar
        }
        return shortened(trimmed(String(kept)), limit: limit)
    }

    /// Writes what markup gives a meaning to as text (specification, "Markup").
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    private static func shortened(_ text: String, limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        var room = limit - 1
        let start = text.prefix { character in
            room -= character.unicodeScalars.count
            return room >= 0
        }
        guard start.isEmpty else { return trimmed(String(start)) + "…" }
        return String(text.unicodeScalars.prefix(limit - 1)) + "…"
    }
}
