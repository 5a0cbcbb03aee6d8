/// Expands rules of days and longer: on the wall calendar first, then in the zone.
struct CivilExpansion: Sendable {
    private var periods: RecurrencePeriods
    private let positions: [Int]
    /// Seconds of the day, ascending.
    private let times: [Int]
    private let first: Int64
    private let zone: Zone
    private var span: OffsetSpan
    private var days: [Int] = []
    private var nextDay = 0
    private var walls: [Int64] = []

    init(_ rule: RecurrenceRule, start: CivilDateTime, zone: Zone, notBefore: Instant?) {
        periods = RecurrencePeriods(rule, start: start.date)
        positions = rule.bySetPos
        times = rule.timesOfDay(start: start.time)
        first = start.wallSeconds
        self.zone = zone
        span = zone.span(atSeconds: first - Zone.widestOffset)
        if let notBefore { periods.skip(to: zone.local(at: notBefore).date.adding(days: -2)) }
    }

    /// Fills `result` with the next occurrences, ascending; never empty when it returns `true`.
    mutating func advance(into result: inout [RecurrenceCandidate]) -> Bool {
        result.removeAll(keepingCapacity: true)
        var endsInGap = false
        // Times inside a gap move behind those just after it, which may be on the next day.
        while result.isEmpty || endsInGap {
            guard fillWalls() else { break }
            for wall in walls where wall >= first {
                // A far jump would have to pass every clock change on the way.
                if wall - 5 * 86_400 > span.until {
                    span = zone.span(atSeconds: wall - Zone.widestOffset)
                }
                let found = zone.resolve(wall, from: span)
                span = found.span
                endsInGap = found.isGap
                result.append(RecurrenceCandidate(wall: wall, instant: found.instant.seconds))
            }
        }
        if zip(result, result.dropFirst()).contains(where: { $1 < $0 }) { result.sort() }
        return !result.isEmpty
    }

    /// Fills `walls` with the wall times of the next period, or of its next day where the
    /// positions of `BYSETPOS` do not call for the whole.
    private mutating func fillWalls() -> Bool {
        walls.removeAll(keepingCapacity: true)
        if nextDay < days.count {
            append(day: days[nextDay])
            nextDay += 1
            return true
        }
        repeat {
            guard !periods.isExhausted, periods.advance(into: &days) else { return false }
            nextDay = days.count
            if !positions.isEmpty {
                appendPositions()
            } else if times.count == 1 {
                for day in days { append(day: day) }
            } else if let day = days.first {
                append(day: day)
                nextDay = 1
            }
        } while walls.isEmpty
        periods.noteFound()
        return true
    }

    private mutating func append(day: Int) {
        for time in times { walls.append(Int64(day) * 86_400 + Int64(time)) }
    }

    private mutating func appendPositions() {
        let count = days.count * times.count
        for position in positions {
            let index = position > 0 ? position - 1 : count + position
            guard (0..<count).contains(index) else { continue }
            let day = days[index / times.count]
            walls.append(Int64(day) * 86_400 + Int64(times[index % times.count]))
        }
        if positions.count > 1 { walls = Set(walls).sorted() }
    }
}

/// An occurrence on its way: the wall time of the rule and the moment, both in seconds since 1970.
struct RecurrenceCandidate: Comparable, Sendable {
    let wall: Int64
    let instant: Int64

    static func < (left: RecurrenceCandidate, right: RecurrenceCandidate) -> Bool {
        (left.instant, left.wall) < (right.instant, right.wall)
    }
}

extension RecurrenceRule {
    /// The seconds of the day on which a rule of days or longer falls, ascending.
    func timesOfDay(start: CivilTime) -> [Int] {
        let hours = byHour.isEmpty ? [start.hour] : byHour
        let minutes = byMinute.isEmpty ? [start.minute] : byMinute
        let seconds = secondsOfMinute(start: start)
        return hours.flatMap { hour in
            minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
        }
    }

    /// The seconds of a minute, ascending. A leap second is read as the one before it (RFC 5545,
    /// section 3.3.12).
    func secondsOfMinute(start: CivilTime) -> [Int] {
        bySecond.isEmpty ? [start.second] : Set(bySecond.map { min($0, 59) }).sorted()
    }
}
