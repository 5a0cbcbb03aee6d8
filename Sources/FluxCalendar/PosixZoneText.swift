extension PosixZone {
    /// Reads a TZ string, or returns `nil` when it is not one.
    ///
    /// A daylight name without rules is refused: RFC 9636 wants both.
    init?(_ text: some Sequence<UInt8>) {
        var reader = PosixReader(bytes: Array(text))
        guard reader.skipName(), let west = reader.time(maximumHours: 24) else { return nil }
        standardOffset = -west
        if reader.isAtEnd {
            daylight = nil
            return
        }
        guard reader.skipName() else { return nil }
        var daylightOffset = -west + 3600
        if !reader.at(0x2C) {
            guard let west = reader.time(maximumHours: 24) else { return nil }
            daylightOffset = -west
        }
        guard reader.skip(0x2C), let start = reader.change(), reader.skip(0x2C),
            let end = reader.change(), reader.isAtEnd
        else { return nil }
        daylight = Daylight(offset: daylightOffset, start: start, end: end)
    }
}

/// Takes a TZ string apart from left to right.
private struct PosixReader {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    func at(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard at(byte) else { return false }
        index += 1
        return true
    }

    /// Skips `EST` or `<+0330>`; at least three characters.
    mutating func skipName() -> Bool {
        let quoted = skip(0x3C)
        let first = index
        while index < bytes.count {
            let byte = bytes[index]
            let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            let isQuotable = (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
            guard isLetter || (quoted && isQuotable) else { break }
            index += 1
        }
        guard index - first >= 3 else { return false }
        return quoted ? skip(0x3E) : true
    }

    mutating func number(maximum: Int) -> Int? {
        let first = index
        var value = 0
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            guard value <= maximum else { return nil }
            index += 1
        }
        return index > first ? value : nil
    }

    /// `[+-]hh[:mm[:ss]]`, in seconds.
    mutating func time(maximumHours: Int) -> Int? {
        let negative = skip(0x2D)
        if !negative { _ = skip(0x2B) }
        guard let hours = number(maximum: maximumHours) else { return nil }
        var seconds = hours * 3600
        if skip(0x3A) {
            guard let minutes = number(maximum: 59) else { return nil }
            seconds += minutes * 60
            if skip(0x3A) {
                guard let rest = number(maximum: 59) else { return nil }
                seconds += rest
            }
        }
        return negative ? -seconds : seconds
    }

    /// `date[/time]`; the time is 02:00:00 when it is not given.
    mutating func change() -> PosixZone.Change? {
        guard let day = day() else { return nil }
        var time = 7200
        if skip(0x2F) {
            guard let given = self.time(maximumHours: 167) else { return nil }
            time = given
        }
        return PosixZone.Change(day: day, time: time)
    }

    private mutating func day() -> PosixZone.ChangeDay? {
        if skip(0x4A) {
            guard let number = number(maximum: 365), number >= 1 else { return nil }
            return .julian(number)
        }
        if skip(0x4D) {
            guard let month = number(maximum: 12), month >= 1, skip(0x2E),
                let week = number(maximum: 5), week >= 1, skip(0x2E),
                let day = number(maximum: 6)
            else { return nil }
            return .weekday(month: month, week: week, day: day)
        }
        return number(maximum: 365).map { .dayOfYear($0) }
    }
}
