/// The characters that WhatsApp takes for formatting (https://faq.whatsapp.com/539178204879377): `*bold*`, `_italic_`,
/// `~struck~`, `` `code` ``, and at the start of a line `* ` for a list, `> ` for a quotation.
///
/// WhatsApp has no way to write them so that they are only themselves, and a look-alike or something invisible in
/// their place would be found by whoever copies or searches the text. So those that could format are left out, and
/// only those:
///
/// - `*`, `_` and `~` where the same one comes at least twice in the line, since a single one formats nothing. Those
///   between two letters or digits do not count and stay, since WhatsApp formats no part of a word (`snake_case`,
///   `2*3*4`), and neither do those with a space on both sides, since it formats from word to word (`2 * 3 * 4`);
/// - `` ` `` where it comes at least twice in the message, since code may go over several lines;
/// - `* ` and `> ` at the start of a line.
///
/// A line that is one `*`, `_` or `~` over and over stays: there is nothing in it to be formatted.
enum MessageMarkers {
    /// The lines of a message without what would format them.
    static func removed(from lines: [String]) -> [String] {
        let backticks = lines.reduce(0) { $0 + $1.unicodeScalars.filter { $0 == "`" }.count }
        return lines.map { line in
            let isRule = line.first.map { "*_~".contains($0) } == true && Set(line).count == 1
            return isRule
                ? line : withoutStart(withoutPairs(line, withoutBackticks: backticks > 1))
        }
    }

    private static func withoutPairs(_ line: String, withoutBackticks: Bool) -> String {
        let scalars = Array(line.unicodeScalars)
        var places: [Unicode.Scalar: [Int]] = [:]
        for (index, scalar) in scalars.enumerated() where "*_~".unicodeScalars.contains(scalar) {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            let isAlone = before == " " && after == " "
            if !isAlone, !(isWord(before) && isWord(after)) {
                places[scalar, default: []].append(index)
            }
        }
        let gone = Set(places.values.filter { $0.count > 1 }.joined())
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated()
        where !gone.contains(index) && !(withoutBackticks && scalar == "`") {
            result.append(scalar)
        }
        return String(result)
    }

    private static func withoutStart(_ line: String) -> String {
        var rest = line[...].drop { $0 == " " }
        while rest.hasPrefix("* ") || rest.hasPrefix("> ") {
            rest = rest.dropFirst(2).drop { $0 == " " }
        }
        while rest.hasSuffix(" ") { rest.removeLast() }
        return String(rest)
    }

    /// ASCII only: whether WhatsApp takes other letters for parts of a word differs between its programs.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        UInt8(exactly: scalar.value).map(ProviderText.isLetterOrDigit) ?? false
    }
}
