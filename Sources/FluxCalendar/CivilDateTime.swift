/// A wall-clock time of day, without date or zone.
public struct CivilTime: Hashable, Comparable, Sendable {
    /// Seconds since midnight, 0–86 399.
    public let secondOfDay: Int

    /// Makes a time, or `nil` when a part is out of range.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
            return nil
        }
        secondOfDay = hour * 3600 + minute * 60 + second
    }

    /// The time that lies `minuteOfDay` minutes after midnight, modulo one day.
    public init(minuteOfDay: Int) {
        secondOfDay = (((minuteOfDay % 1440) + 1440) % 1440) * 60
    }

    init(secondOfDay: Int) { self.secondOfDay = secondOfDay }

    /// Reads `HH:MM` or `HH:MM:SS`, nothing else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 || bytes.count == 8, bytes[2] == 0x3A,
            let hour = decimal(bytes[0..<2]), let minute = decimal(bytes[3..<5])
        else { return nil }
        var second = 0
        if bytes.count == 8 {
            guard bytes[5] == 0x3A, let value = decimal(bytes[6..<8]) else { return nil }
            second = value
        }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// The hour, 0–23.
    public var hour: Int { secondOfDay / 3600 }
    /// The minute, 0–59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// The second, 0–59.
    public var second: Int { secondOfDay % 60 }
    /// Minutes since midnight, 0–1439.
    public var minuteOfDay: Int { secondOfDay / 60 }

    /// `HH:MM`.
    public var hourMinute: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

    /// 00:00:00.
    public static let midnight = CivilTime(secondOfDay: 0)

    /// Earlier times come first.
    public static func < (left: CivilTime, right: CivilTime) -> Bool {
        left.secondOfDay < right.secondOfDay
    }
}

extension CivilTime: CustomStringConvertible {
    /// `HH:MM:SS`.
    public var description: String { "\(hourMinute):\(padded(second, 2))" }
}

extension CivilTime: Codable {
    /// Reads `HH:MM` or `HH:MM:SS`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = CivilTime(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a time of the form HH:MM")
        }
        self = time
    }

    /// Writes `HH:MM`, with seconds only where there are some.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(second == 0 ? hourMinute : description)
    }
}

/// A date and a wall-clock time, without zone.
public struct CivilDateTime: Hashable, Comparable, Sendable {
    /// The day.
    public let date: CivilDate
    /// The time of day.
    public let time: CivilTime

    /// Joins a day and a time of day.
    public init(_ date: CivilDate, _ time: CivilTime) {
        self.date = date
        self.time = time
    }

    /// Seconds from 1970-01-01T00:00:00 on the same wall clock.
    public var wallSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay) }

    /// The wall time that lies `wallSeconds` seconds after 1970-01-01T00:00:00.
    public init(wallSeconds: Int64) {
        let days = wallSeconds >= 0 ? wallSeconds / 86_400 : (wallSeconds - 86_399) / 86_400
        date = CivilDate(dayNumber: Int(days))
        time = CivilTime(secondOfDay: Int(wallSeconds - days * 86_400))
    }

    /// Reads `YYYY-MM-DDTHH:MM[:SS]`; a space may stand for the `T`.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count >= 16 else { return nil }
        let day = text.prefix(10)
        let rest = text.dropFirst(10)
        guard let separator = rest.first, separator == "T" || separator == "t" || separator == " ",
            let date = CivilDate(day), let time = CivilTime(rest.dropFirst())
        else { return nil }
        self.init(date, time)
    }

    /// The wall time `minutes` minutes later, not looking at clock changes.
    public func adding(minutes: Int) -> CivilDateTime {
        CivilDateTime(wallSeconds: wallSeconds + Int64(minutes) * 60)
    }

    /// The same time of day `days` days later.
    public func adding(days: Int) -> CivilDateTime {
        CivilDateTime(date.adding(days: days), time)
    }

    /// Earlier wall times come first.
    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        left.wallSeconds < right.wallSeconds
    }
}

extension CivilDateTime: CustomStringConvertible {
    /// `YYYY-MM-DDTHH:MM:SS`.
    public var description: String { "\(date)T\(time)" }
    /// `YYYY-MM-DDTHH:MM`.
    public var minuteDescription: String { "\(date)T\(time.hourMinute)" }
}

extension CivilDateTime: Codable {
    /// Reads `YYYY-MM-DDTHH:MM[:SS]`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = CivilDateTime(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a time of the form YYYY-MM-DDTHH:MM:SS")
        }
        self = value
    }

    /// Writes `YYYY-MM-DDTHH:MM:SS`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
