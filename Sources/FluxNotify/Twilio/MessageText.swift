/// The text of a WhatsApp message, made of lines that hold a person's words.
public enum MessageText {
    /// The most characters that Twilio takes (https://www.twilio.com/docs/messaging/api/message-resource), counted
    /// here in code units of UTF-16, the largest of the ways to count.
    public static let longest = 1600

    /// Joins lines to a message of at most ``longest`` characters.
    ///
    /// Each of the lines stays one: breaks in it become spaces, other control characters go, and what would format it
    /// is left out (see ``MessageMarkers``). Where not all fit, whole lines go from the end of `lines` and `…` stands
    /// in their place; a line is cut only when it is the first.
    ///
    /// - Parameter ending: lines that stay whatever goes, such as what to answer.
    public static func body(_ lines: [String], ending: [String] = []) -> String {
        let shown = MessageMarkers.removed(from: (lines + ending).map(oneLine))
        return fitted(Array(shown.prefix(lines.count)), ending: Array(shown.dropFirst(lines.count)))
    }

    private static func fitted(_ lines: [String], ending: [String]) -> String {
        let whole = joined(lines + ending)
        if length(whole) <= longest { return whole }
        var room = longest - length(joined(["…"] + ending))
        // Then the ending alone is too long.
        if room < 0 { return fitted(ending, ending: []) }
        var kept: [String] = []
        for line in lines {
            let needed = length(line) + 1
            guard needed <= room else { break }
            room -= needed
            kept.append(line)
        }
        if kept.isEmpty, let first = lines.first {
            return joined([cut(first, to: room) + "…"] + ending)
        }
        return joined(kept + ["…"] + ending)
    }

    private static func cut(_ line: String, to room: Int) -> String {
        var room = room
        let kept = line.prefix { character in
            room -= character.utf16.count
            return room >= 0
        }
        return String(kept)
    }

    private static func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") }

    private static func length(_ text: String) -> Int { text.utf16.count }

    /// A text without breaks, control characters, and marks that turn the direction of what follows; spaces at its
    /// ends go.
    static func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
            case 0x00..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: continue
            default: result.append(scalar)
            }
        }
        let words = result.drop { $0 == " " }
        guard let last = words.lastIndex(where: { $0 != " " }) else { return "" }
        return String(words[...last])
    }
}
