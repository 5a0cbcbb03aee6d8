extension AnswerReader {
    /// Reads a phone number as E.164: `+`, the country calling code, up to 15 digits in all
    /// (ITU-T E.164, section 6.2).
    ///
    /// A number needs `+` or `00` before the country, unless the reader has a calling code; then a
    /// leading zero is the trunk prefix and is dropped, except in Italy, where it is dialed.
    public func readPhone(_ answer: String) throws(AnswerProblem) -> String {
        let problem = AnswerProblem(
            "give the number with its country code, for example '+49 170 1234567'")
        try refuseLong(answer, over: 200)
        guard let (digits, isInternational) = phoneDigits(answer) else { throw problem }
        let full: String
        if isInternational {
            full = digits
        } else if digits.hasPrefix("00") {
            full = String(digits.dropFirst(2))
        } else if let code = callingCode {
            let national = digits.hasPrefix("0") && code != "39" ? digits.dropFirst() : digits[...]
            // North American numbers are often written with their country code and no plus.
            full =
                code == "1" && national.count == 11 && national.first == "1"
                ? String(national) : code + national
        } else {
            throw problem
        }
        guard isAssigned(full) else { throw problem }
        return "+" + full
    }

    /// The digits of a number and whether a plus stands before them; `nil` when anything else than
    /// digits and the usual signs is among them.
    private func phoneDigits(_ answer: String) -> (digits: String, isInternational: Bool)? {
        let signs: Set<Character> = [".", ",", "!"]
        var text = Substring(trimmed(answer, of: signs))
        for closing in AnswerReader.phoneClosings where text.lowercased().hasSuffix(closing) {
            text = Substring(trimmed(text.dropLast(closing.count), of: signs))
        }
        // Words before the number say only that one follows; words after it may matter.
        if let first = text.firstIndex(where: { $0 == "+" || $0 == "(" || isDigit($0) }) {
            let words = text[..<first]
            guard
                words.allSatisfy({ $0.isLetter || $0.isWhitespace || ":'\u{2019}.,#".contains($0) })
            else { return nil }
            text = text[first...]
        }
        var digits = ""
        var isInternational = false
        var rest = text
        while let character = rest.first {
            // "+49 (0) 170": the trunk prefix is not dialed from abroad.
            if rest.hasPrefix("(0)"), isInternational || digits.hasPrefix("00") {
                rest.removeFirst(3)
                continue
            }
            rest.removeFirst()
            if isDigit(character) {
                digits.append(character)
            } else if character == "+" {
                // "(+49) 170" is written too.
                guard digits.isEmpty, !isInternational else { return nil }
                isInternational = true
            } else if !(character.isWhitespace
                || "()-./\u{2010}\u{2011}\u{2013}".contains(character))
            {
                return nil
            }
        }
        return digits.isEmpty ? nil : (digits, isInternational)
    }

    private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// Whether a number begins with a calling code that is in use and has a possible length.
    private func isAssigned(_ digits: String) -> Bool {
        guard (8...15).contains(digits.count) else { return false }
        if digits.hasPrefix("1") {
            // North American Numbering Plan: ten digits; neither area nor office begins 0 or 1.
            let national = Array(digits.utf8.dropFirst())
            return national.count == 10 && national[0] >= 0x32 && national[3] >= 0x32
        }
        if digits.hasPrefix("7") { return digits.count == 11 }
        let two = String(digits.prefix(2))
        return AnswerReader.twoDigitCodes.contains(two)
            || AnswerReader.threeDigitCodes.contains(two)
    }

    /// What may stand behind a number without changing it.
    private static let phoneClosings = [
        "(mobile)", "(cell)", "(home)", "(work)", "mobile", "cell", "thanks", "please",
    ]

    /// Calling codes of two digits.
    private static let twoDigitCodes: Set<String> = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
        "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
        "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ]

    /// What calling codes of three digits begin with.
    private static let threeDigitCodes: Set<String> = [
        "21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68",
        "69", "80", "85", "87", "88", "96", "97", "99",
    ]
}
