import FluxCalendar

/// Makes UUIDs of version 7 (RFC 9562, section 5.7): in order of time, unique by 74 random bits.
enum Identifier {
    static func make(at instant: Instant, random: inout some RandomNumberGenerator) -> String {
        let milliseconds =
            UInt64(max(0, instant.seconds)) * 1000 + UInt64.random(in: 0..<1000, using: &random)
        let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0..<0x1000, using: &random)
        let low =
            0x8000_0000_0000_0000 | UInt64.random(in: 0..<0x4000_0000_0000_0000, using: &random)
        return String(unsafeUninitializedCapacity: 36) { bytes in
            var at = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    bytes[at] = UInt8(ascii: "-")
                    at += 1
                }
                let half = index < 16 ? high : low
                let digit = UInt8(half >> UInt64(60 - 4 * (index % 16)) & 0xF)
                bytes[at] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                at += 1
            }
            return at
        }
    }
}
