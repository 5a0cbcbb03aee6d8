extension ICalendarWriter {
    /// Writes a `VTIMEZONE` with every change of a zone's offset in a span of time, spelled out: exact for what lies in
    /// it, whatever rules the zone had or will have.
    public func zone(_ zone: Zone, from: Instant, until: Instant) throws {
        let changes = zone.offsetChanges(until: until)
        let first = changes.lastIndex { $0.since <= from.seconds } ?? 0
        try begin("VTIMEZONE")
        try property("TZID", zone.identifier)
        try observance(
            "STANDARD", changes[first].offset, changes[first].offset, ["19700101T000000"])
        // Changes between the same two offsets share an observance.
        var onsets: [[Int]: [String]] = [:]
        for (before, change) in zip(changes[first...], changes[(first + 1)...]) {
            let local = CivilDateTime(wallSeconds: change.since + Int64(before.offset))
            onsets[[before.offset, change.offset], default: []].append(
                "\(RecurrenceMoment.local(local))")
        }
        for (offsets, times) in onsets.sorted(by: { $0.value[0] < $1.value[0] }) {
            try observance(
                offsets[1] > offsets[0] ? "DAYLIGHT" : "STANDARD", offsets[0], offsets[1], times)
        }
        try end("VTIMEZONE")
    }

    private func observance(_ name: String, _ from: Int, _ to: Int, _ onsets: [String]) throws {
        try begin(name)
        try property("DTSTART", onsets[0])
        if onsets.count > 1 { try property("RDATE", onsets.dropFirst().joined(separator: ",")) }
        try property("TZOFFSETFROM", ICalendarWriter.offset(from))
        try property("TZOFFSETTO", ICalendarWriter.offset(to))
        try end(name)
    }

    private static func offset(_ seconds: Int) -> String {
        let size = abs(seconds)
        let rest = size % 60 == 0 ? "" : padded(size % 60, 2)
        return
            "\(seconds < 0 ? "-" : "+")\(padded(size / 3600, 2))\(padded(size / 60 % 60, 2))\(rest)"
    }
}

extension Zone {
    /// A zone as a `VTIMEZONE` defines it, which the file needs where it uses names of its own.
    ///
    /// - Parameter year: changes are worked out up to the end of this year.
    /// - Returns: `nil` where the definition cannot be read, or has rules that repeat within a year.
    public init?(_ definition: ICalendarComponent, through year: Int) {
        guard let name = definition.text("TZID") else { return nil }
        var onsets: [(moment: Int64, offset: Int, before: Int)] = []
        for observance in definition.components {
            guard observance.name == "STANDARD" || observance.name == "DAYLIGHT" else { continue }
            guard let from = observance.text("TZOFFSETFROM").flatMap(Zone.offset),
                let to = observance.text("TZOFFSETTO").flatMap(Zone.offset),
                let start = observance.text("DTSTART"),
                case .local(let first)? = RecurrenceMoment(start)
            else { return nil }
            var times = [first]
            for property in observance.properties where property.name == "RDATE" {
                for text in property.value.split(separator: ",") {
                    guard case .local(let local)? = RecurrenceMoment(text) else { return nil }
                    times.append(local)
                }
            }
            for property in observance.properties where property.name == "RRULE" {
                guard let rule = try? RecurrenceRule(property.value), rule.frequency == .yearly
                else { return nil }
                for occurrence in rule.occurrences(from: first, in: .utc) {
                    guard occurrence.local.date.year <= year else { break }
                    times.append(occurrence.local)
                    guard times.count <= Zone.mostOnsets else { return nil }
                }
            }
            guard times.count <= Zone.mostOnsets else { return nil }
            onsets += times.map { ($0.wallSeconds - Int64(from), to, from) }
        }
        guard !onsets.isEmpty else { return nil }
        onsets.sort { $0.moment < $1.moment }
        var transitions: [Int64] = []
        var offsets: [Int] = []
        for onset in onsets where onset.moment != transitions.last {
            transitions.append(onset.moment)
            offsets.append(onset.offset)
        }
        self.init(
            identifier: name, transitions: transitions, offsets: offsets,
            initialOffset: onsets[0].before, tail: nil)
    }

    /// No zone has changed its clock so often.
    private static let mostOnsets = 4_000

    /// `+0130`, `-080000`.
    private static func offset(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 || bytes.count == 7, bytes[0] == 0x2B || bytes[0] == 0x2D,
            let hours = decimal(bytes[1..<3]), let minutes = decimal(bytes[3..<5]),
            let seconds = bytes.count == 7 ? decimal(bytes[5..<7]) : 0,
            hours < 26, minutes < 60, seconds < 60
        else { return nil }
        let size = hours * 3600 + minutes * 60 + seconds
        return bytes[0] == 0x2D ? -size : size
    }
}
