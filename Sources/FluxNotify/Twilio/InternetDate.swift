import FluxCalendar

/// The dates of mail, RFC 5322, section 3.3, in which Twilio says when something was: `Thu, 24 Aug 2023 05:01:45
/// +0000`.
enum InternetDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Reads a date; the weekday may be left out and is not compared. `nil` for anything else.
    static func instant(_ text: String) -> Instant? {
        var words = text.split(separator: " ")
        if words.first?.hasSuffix(",") == true { words.removeFirst() }
        guard words.count == 5, let day = number(words[0], 1...2),
            let month = months.firstIndex(of: String(words[1])), let year = number(words[2], 4...4),
            let date = CivilDate(year: year, month: month + 1, day: day),
            let time = CivilTime(words[3]), let offset = offset(words[4])
        else { return nil }
        return Instant(seconds: CivilDateTime(date, time).wallSeconds - Int64(offset))
    }

    private static func offset(_ text: Substring) -> Int? {
        if text == "GMT" || text == "UT" { return 0 }
        guard text.utf8.count == 5, text.hasPrefix("+") || text.hasPrefix("-"),
            let hours = number(text.dropFirst().prefix(2), 2...2), hours < 24,
            let minutes = number(text.suffix(2), 2...2), minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (text.hasPrefix("-") ? -1 : 1)
    }

    private static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy(ProviderText.isDigit) else {
            return nil
        }
        return Int(text)
    }
}
