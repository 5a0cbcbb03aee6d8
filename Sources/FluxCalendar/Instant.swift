/// A moment on the UTC time line, to the second.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let seconds: Int64

    /// The moment `seconds` seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) { self.seconds = seconds }

    /// Reads RFC 3339, section 5.6, with `Z` or a numeric offset; fractions of a second are dropped.
    public init?(rfc3339 text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 40,
            let local = CivilDateTime(String(decoding: bytes[0..<19], as: UTF8.self))
        else { return nil }
        var index = 19
        if bytes[index] == 0x2E {
            index += 1
            let first = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            guard index > first else { return nil }
        }
        guard index < bytes.count else { return nil }
        var offset = 0
        switch bytes[index] {
        case 0x5A, 0x7A:
            guard index == bytes.count - 1 else { return nil }
        case 0x2B, 0x2D:
            guard bytes.count == index + 6, bytes[index + 3] == 0x3A,
                let hours = decimal(bytes[(index + 1)..<(index + 3)]),
                let minutes = decimal(bytes[(index + 4)..<(index + 6)]), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 3600 + minutes * 60) * (bytes[index] == 0x2D ? -1 : 1)
        default:
            return nil
        }
        seconds = local.wallSeconds - Int64(offset)
    }

    /// The moment `seconds` seconds later.
    public func adding(seconds: Int64) -> Instant { Instant(seconds: self.seconds + seconds) }

    /// The moment `minutes` minutes later.
    public func adding(minutes: Int) -> Instant {
        Instant(seconds: seconds + Int64(minutes) * 60)
    }

    /// Earlier moments come first.
    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-03-02T14:00:00Z`.
    public var description: String { "\(CivilDateTime(wallSeconds: seconds))Z" }
}

extension Instant: Codable {
    /// Reads RFC 3339.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = Instant(rfc3339: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an RFC 3339 time")
        }
        self = instant
    }

    /// Writes RFC 3339 in UTC.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
