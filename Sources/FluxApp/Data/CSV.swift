/// Comma-separated values.
enum CSV {
    /// A field as RFC 4180 wants it. A spreadsheet takes what begins with one of these signs for a formula
    /// (https://owasp.org/www-community/attacks/CSV_Injection), so an apostrophe goes in front.
    static func field(_ text: String) -> String {
        var text = text
        if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
        // Bytes, since a carriage return and a line feed are one character.
        guard text.utf8.contains(where: { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }) else {
            return text
        }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
