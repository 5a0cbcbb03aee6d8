/// What short texts may hold that come from settings or from the provider.
enum ProviderText {
    /// Whether a byte is an ASCII digit.
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether a byte is an ASCII letter or digit.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Whether a text is an identifier of Twilio: 1 to 64 ASCII letters and digits, so that it can stand in a path.
    static func isIdentifier(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isLetterOrDigit)
    }

    /// Whether a text is the word for a state: ASCII letters, digits, `-` and `_`, at most 32.
    static func isStatus(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count)
            && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F }
    }

    /// Whether a text is a telephone number: `+` and 2 to 15 digits, the first not zero (ITU-T E.164, section 6).
    static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        return text.hasPrefix("+") && (2...15).contains(digits.count)
            && digits.allSatisfy(isDigit) && digits.first != 0x30
    }
}
