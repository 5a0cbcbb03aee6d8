/// A length of time as RFC 5545, section 3.3.6, writes it: `P1W`, `P1DT2H`, `-PT15M`.
public enum ICalendarDuration {
    /// The seconds of a duration; `nil` for what is none, or longer than 100 years.
    public static func seconds(_ text: some StringProtocol) -> Int? {
        var rest = text.uppercased()[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
        guard rest.hasPrefix("P") else { return nil }
        rest.removeFirst()
        let longest = 100 * 366 * 86_400
        var total = 0
        var inTime = false
        var digits = ""
        var isEmpty = true
        for character in rest {
            switch character {
            case "0"..."9" where digits.count < 12: digits.append(character)
            case "T" where digits.isEmpty && !inTime: inTime = true
            default:
                let units: [Character: Int] =
                    inTime ? ["H": 3_600, "M": 60, "S": 1] : ["W": 604_800, "D": 86_400]
                guard let unit = units[character], let number = Int(digits),
                    number <= longest / unit
                else { return nil }
                total += number * unit
                digits = ""
                isEmpty = false
            }
        }
        guard digits.isEmpty, !isEmpty, total <= longest else { return nil }
        return isNegative ? -total : total
    }
}
