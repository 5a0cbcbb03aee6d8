/// The URL and filename safe alphabet of base64 (RFC 4648, section 5), which Web Push writes keys and tokens in.
enum Base64URL {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Writes bytes without padding.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var characters: [UInt8] = []
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            held = (held << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                characters.append(alphabet[Int(held >> UInt32(bits) & 63)])
            }
        }
        if bits > 0 { characters.append(alphabet[Int(held << UInt32(6 - bits) & 63)]) }
        return String(decoding: characters, as: UTF8.self)
    }

    /// Reads a text with or without padding.
    ///
    /// - Returns: `nil` where a character is not of the alphabet, the padding is not what the length asks for, or bits
    ///   that stand for nothing are set: two texts for the same bytes would make one key look like two.
    static func bytes(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        let padding = characters.reversed().prefix { $0 == 0x3D }.count
        let digits = characters.dropLast(padding)
        guard digits.count % 4 != 1, padding == 0 || padding == (4 - digits.count % 4) % 4 else {
            return nil
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var held: UInt32 = 0
        var bits = 0
        for character in digits {
            guard let value = value(character) else { return nil }
            held = (held << 6 | value) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
            }
        }
        return held & (1 << UInt32(bits) - 1) == 0 ? bytes : nil
    }

    /// Whether a character is of the alphabet; `=` is not.
    static func holds(_ character: UInt8) -> Bool { value(character) != nil }

    private static func value(_ character: UInt8) -> UInt32? {
        switch character {
        case 0x41...0x5A: UInt32(character) - 0x41
        case 0x61...0x7A: UInt32(character) - 0x61 + 26
        case 0x30...0x39: UInt32(character) - 0x30 + 52
        case 0x2D: 62
        case 0x5F: 63
        default: nil
        }
    }
}
