extension RecurrenceRule {
    /// Reads a rule such as `FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10`, in any case and order of parts.
    ///
    /// A leading `RRULE:` and blanks around the rule are skipped.
    /// - Throws: ``RecurrenceRuleError``, which says what is wrong, where, and what is accepted.
    public init(_ text: String) throws(RecurrenceRuleError) {
        var parts = RecurrenceParts()
        var rest = Substring(text)
        var column = 1
        while let first = rest.first, first.isWhitespace {
            rest.removeFirst()
            column += 1
        }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        if rest.prefix(6).uppercased() == "RRULE:" {
            rest = rest.dropFirst(6)
            column += 6
        }
        guard !rest.isEmpty else { throw .empty }
        for piece in rest.split(separator: ";", omittingEmptySubsequences: false) {
            try parts.read(piece, column: column)
            column += piece.count + 1
        }
        try self.init(parts)
    }
}

extension RecurrenceParts {
    /// Reads one `NAME=VALUE`.
    fileprivate mutating func read(
        _ piece: Substring, column: Int
    ) throws(RecurrenceRuleError) {
        guard let equals = piece.firstIndex(of: "=") else {
            throw .malformed(String(piece), column: column)
        }
        let name = piece[..<equals]
        let value = piece[piece.index(after: equals)...].uppercased()
        guard !name.isEmpty, !value.isEmpty else {
            throw .malformed(String(piece), column: column)
        }
        guard let part = RecurrencePart(rawValue: name.uppercased()) else {
            throw .unknownPart(String(name), column: column)
        }
        guard columns.updateValue(column, forKey: part) == nil else {
            throw .duplicatePart(part, column: column)
        }
        let list = RecurrenceList(part: part, text: value, column: column + name.count + 1)
        switch part {
        case .frequency: frequency = try list.frequency()
        case .interval: interval = try list.number()
        case .count: count = try list.number()
        case .until: until = try list.moment()
        case .weekStart: weekStart = try list.weekday()
        case .byDay: byDay = try list.days()
        case .byMonth: byMonth = try list.numbers()
        case .byWeekNo: byWeekNo = try list.numbers()
        case .byYearDay: byYearDay = try list.numbers()
        case .byMonthDay: byMonthDay = try list.numbers()
        case .byHour: byHour = try list.numbers()
        case .byMinute: byMinute = try list.numbers()
        case .bySecond: bySecond = try list.numbers()
        case .bySetPos: bySetPos = try list.numbers()
        }
    }
}

/// The value of one part.
private struct RecurrenceList {
    let part: RecurrencePart
    let text: String
    /// Where the value begins.
    let column: Int

    private func invalid(_ value: some StringProtocol, _ at: Int) -> RecurrenceRuleError {
        .invalidValue(part, String(value), column: at)
    }

    private func items() -> [(text: Substring, column: Int)] {
        var at = column
        return text.split(separator: ",", omittingEmptySubsequences: false).map { item in
            defer { at += item.count + 1 }
            return (item, at)
        }
    }

    /// An optional sign, where the part takes one, and one to nine digits.
    private func signed(_ text: Substring, allowsSign: Bool) -> Int? {
        var digits = text.utf8[...]
        var isNegative = false
        if allowsSign, let first = digits.first, first == 0x2B || first == 0x2D {
            isNegative = first == 0x2D
            digits = digits.dropFirst()
        }
        guard digits.count <= 9, let value = decimal(digits) else { return nil }
        return isNegative ? -value : value
    }

    func numbers() throws(RecurrenceRuleError) -> [Int] {
        guard let range = part.range else { return [] }
        var result: [Int] = []
        for (item, at) in items() {
            guard let value = signed(item, allowsSign: range.orNegative),
                range.numbers.contains(range.orNegative ? abs(value) : value)
            else { throw invalid(item, at) }
            result.append(value)
        }
        return result
    }

    func number() throws(RecurrenceRuleError) -> Int {
        let values = try numbers()
        guard values.count == 1 else { throw invalid(text, column) }
        return values[0]
    }

    func days() throws(RecurrenceRuleError) -> [RecurrenceRule.Day] {
        var result: [RecurrenceRule.Day] = []
        for (item, at) in items() {
            let digits = item.dropLast(2)
            guard let weekday = Weekday(code: item.suffix(2)) else { throw invalid(item, at) }
            if digits.isEmpty {
                result.append(RecurrenceRule.Day(weekday))
                continue
            }
            guard let ordinal = signed(digits, allowsSign: true),
                (1...53).contains(abs(ordinal))
            else { throw invalid(item, at) }
            result.append(RecurrenceRule.Day(weekday, ordinal: ordinal))
        }
        return result
    }

    func weekday() throws(RecurrenceRuleError) -> Weekday {
        guard let weekday = Weekday(code: text) else { throw invalid(text, column) }
        return weekday
    }

    func frequency() throws(RecurrenceRuleError) -> RecurrenceRule.Frequency {
        if text == "SECONDLY" { throw .secondly(column: column) }
        guard let frequency = RecurrenceRule.Frequency(rawValue: text) else {
            throw invalid(text, column)
        }
        return frequency
    }

    func moment() throws(RecurrenceRuleError) -> RecurrenceMoment {
        guard let moment = RecurrenceMoment(text) else { throw invalid(text, column) }
        return moment
    }
}

extension RecurrenceMoment: CustomStringConvertible {
    /// Reads the basic ISO 8601 forms of RFC 5545, sections 3.3.4 and 3.3.5.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16,
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[4..<6]),
            let day = decimal(bytes[6..<8]),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        if bytes.count == 8 {
            self = .date(date)
            return
        }
        guard bytes[8] == 0x54 || bytes[8] == 0x74, let hour = decimal(bytes[9..<11]),
            let minute = decimal(bytes[11..<13]), let second = decimal(bytes[13..<15]),
            let time = CivilTime(hour: hour, minute: minute, second: second)
        else { return nil }
        let local = CivilDateTime(date, time)
        if bytes.count == 15 {
            self = .local(local)
            return
        }
        guard bytes[15] == 0x5A || bytes[15] == 0x7A else { return nil }
        self = .instant(Instant(seconds: local.wallSeconds))
    }

    /// The text of RFC 5545: `20260531`, `20260531T235959` or `20260531T235959Z`.
    public var description: String {
        func text(_ date: CivilDate) -> String {
            "\(padded(date.year, 4))\(padded(date.month, 2))\(padded(date.day, 2))"
        }
        func text(_ local: CivilDateTime) -> String {
            let time = local.time
            return text(local.date)
                + "T\(padded(time.hour, 2))\(padded(time.minute, 2))\(padded(time.second, 2))"
        }
        return switch self {
        case .date(let date): text(date)
        case .local(let local): text(local)
        case .instant(let instant): text(CivilDateTime(wallSeconds: instant.seconds)) + "Z"
        }
    }
}

extension RecurrenceRule.Day: CustomStringConvertible {
    /// `MO`, `2WE`, `-1FR`.
    public var description: String { (ordinal.map { String($0) } ?? "") + weekday.code }
}

extension RecurrenceRule: CustomStringConvertible {
    /// The canonical text, without `RRULE:`; parts that say nothing new are left out.
    public var description: String {
        var result = "FREQ=\(frequency.rawValue)"
        func add(_ part: RecurrencePart, _ values: [some CustomStringConvertible]) {
            guard !values.isEmpty else { return }
            result += ";\(part.rawValue)="
            result += values.map { $0.description }.joined(separator: ",")
        }
        add(.interval, interval == 1 ? [] : [interval])
        add(.byMonth, byMonth)
        add(.byWeekNo, byWeekNo)
        add(.byYearDay, byYearDay)
        add(.byMonthDay, byMonthDay)
        add(.byDay, byDay)
        add(.byHour, byHour)
        add(.byMinute, byMinute)
        add(.bySecond, bySecond)
        add(.bySetPos, bySetPos)
        add(.weekStart, weekStart == .monday ? [] : [weekStart.code])
        add(.count, count.map { [$0] } ?? [])
        add(.until, until.map { [$0] } ?? [])
        return result
    }
}

extension RecurrenceRule: Codable {
    /// Reads the text of a rule.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: error.description)
        }
    }

    /// Writes the canonical text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
