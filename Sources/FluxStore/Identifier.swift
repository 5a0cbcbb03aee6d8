import FluxCalendar

/// Makes UUIDs of version 7 (RFC 9562, section 5.7): in order of time, unique by 74 random bits.
enum Identifier {
    static func make(at instant: Instant, random: inout some RandomNumberGenerator) -> String {
        let milliseconds =
            UInt64(max(0, instant.seconds)) * 1000 + UInt64.random(in: 0..<1000, using: &random)
        let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0..<0x1000, using: &random)
        let low =
            0x8000_0000_0000_0000 | UInt64.random(in: 0..<0x4000_0000_0000_0000, using: &random)
        let digits = hex(high) + hex(low)
        var text = ""
        text.reserveCapacity(36)
        for (index, character) in digits.enumerated() {
            if index == 8 || index == 12 || index == 16 || index == 20 { text.append("-") }
            text.append(character)
        }
        return text
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
