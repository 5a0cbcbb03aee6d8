/// Expands rules of hours and minutes by elapsed time, so that every second hour stays two hours
/// apart when the clock changes; the `BY` parts look at the wall clock.
struct ElapsedExpansion: Sendable {
    private let days: RecurrenceDays
    private let hours: UInt32
    /// The minutes of an hour that fit; all for a rule of minutes without `BYMINUTE`.
    private let minutes: UInt64
    /// Seconds after the period's first, ascending.
    private let parts: [Int]
    private let positions: [Int]
    private let zone: Zone
    private let isHourly: Bool
    private let step: Int64
    private let first: Int64
    /// The first second of the next period.
    private var next: Int64
    private var span: OffsetSpan
    private var lastFound = Int64.min
    private var isPossible: Bool
    private let end: Int64

    init(_ rule: RecurrenceRule, start: CivilDateTime, zone: Zone, notBefore: Instant?) {
        self.zone = zone
        days = RecurrenceDays(rule, start: start.date)
        isHourly = rule.frequency == .hourly
        positions = rule.bySetPos
        step = Int64(rule.interval) * (isHourly ? 3600 : 60)
        first = zone.instant(of: start).seconds
        span = zone.span(atSeconds: first)
        let wall = CivilDateTime(wallSeconds: first + Int64(span.offset))
        next = first - Int64(isHourly ? wall.time.secondOfDay % 3600 : wall.time.second)
        hours = rule.byHour.isEmpty ? 0xFF_FFFF : rule.byHour.reduce(0) { $0 | 1 << UInt32($1) }
        let seconds = rule.secondsOfMinute(start: wall.time)
        let chosen = rule.byMinute.isEmpty && isHourly ? [wall.time.minute] : rule.byMinute
        minutes = chosen.isEmpty ? .max : chosen.reduce(0) { $0 | 1 << UInt64($1) }
        parts = isHourly ? chosen.flatMap { minute in seconds.map { minute * 60 + $0 } } : seconds
        end =
            CivilDateTime(
                CivilDate(dayNumber: CivilDate.dayNumber(year: 10_000, month: 1, day: 1)), .midnight
            ).wallSeconds
        isPossible = true
        isPossible = reachesClock(rule) && reachesDay(rule)
        if let notBefore {
            let ahead = notBefore.seconds - 7200 - next
            if ahead > 0 { next += ahead / step * step }
        }
    }

    /// Fills `result` with the next occurrences, ascending; never empty when it returns `true`.
    mutating func advance(into result: inout [RecurrenceCandidate]) -> Bool {
        result.removeAll(keepingCapacity: true)
        while isPossible, result.isEmpty {
            let wall = wallSeconds(at: next)
            guard wall < end else { return false }
            if let gap = secondsToSkip(wall) {
                // What is known about the wall clock ends with the next change.
                let target = min(next + gap, span.until)
                next += max(1, (target - next + step - 1) / step) * step
                continue
            }
            append(periodAt: next, wall: wall, to: &result)
            next += step
        }
        return !result.isEmpty
    }

    private mutating func wallSeconds(at instant: Int64) -> Int64 {
        if instant < span.from || instant >= span.until { span = zone.span(atSeconds: instant) }
        return instant + Int64(span.offset)
    }

    /// How far it is at least to a period that may fit, or `nil` when this one does.
    private func secondsToSkip(_ wall: Int64) -> Int64? {
        let local = CivilDateTime(wallSeconds: wall)
        let second = local.time.secondOfDay
        let date = local.date
        let mask = days.mask(year: date.year, month: date.month)
        if mask & 1 << UInt32(date.day) == 0 {
            let later = mask >> UInt32(date.day)
            let left =
                later == 0
                ? CivilDate.daysIn(month: date.month, year: date.year) - date.day + 1
                : later.trailingZeroBitCount
            return Int64(left * 86_400 - second)
        }
        let hour = second / 3600
        if hours & 1 << UInt32(hour) == 0 {
            let later = hours >> UInt32(hour)
            let left = later == 0 ? 24 - hour : later.trailingZeroBitCount
            return Int64(left * 3600 - second % 3600)
        }
        if isHourly { return nil }
        let minute = second / 60 % 60
        if minutes & 1 << UInt64(minute) == 0 {
            let later = minutes >> UInt64(minute)
            let left = later == 0 ? 60 - minute : min(later.trailingZeroBitCount, 60 - minute)
            return Int64(left * 60 - second % 60)
        }
        return nil
    }

    private mutating func append(
        periodAt base: Int64, wall: Int64, to result: inout [RecurrenceCandidate]
    ) {
        let unit: Int64 = isHourly ? 3600 : 60
        // After a change by half an hour the steps no longer meet the full hour.
        let start = base - (wall % unit + unit) % unit
        let offset = span.offset
        var found: [RecurrenceCandidate] = []
        for part in parts {
            let instant = start + Int64(part)
            let wall = wallSeconds(at: instant)
            if span.offset != offset {
                // The clock changed within the hour: what was asked about its beginning may no
                // longer be so.
                let inUnit = (wall % unit + unit) % unit
                guard inUnit == Int64(part), secondsToSkip(wall) == nil else { continue }
            }
            let candidate = RecurrenceCandidate(wall: wall, instant: instant)
            if positions.isEmpty { add(candidate, to: &result) } else { found.append(candidate) }
        }
        if positions.isEmpty { return }
        let indices = Set(positions.map { $0 > 0 ? $0 - 1 : found.count + $0 })
        for index in found.indices where indices.contains(index) { add(found[index], to: &result) }
    }

    private mutating func add(
        _ candidate: RecurrenceCandidate, to result: inout [RecurrenceCandidate]
    ) {
        guard candidate.instant >= first, candidate.instant > lastFound else { return }
        lastFound = candidate.instant
        result.append(candidate)
    }

    /// Whether some day of the calendar's cycle of 400 years fits.
    private func reachesDay(_ rule: RecurrenceRule) -> Bool {
        if rule.byMonthDay.isEmpty, rule.byYearDay.isEmpty { return true }
        return (2000..<2400).contains { year in
            (1...12).contains { days.mask(year: year, month: $0) != 0 }
        }
    }

    /// Whether the steps ever meet an hour and minute that fit: every 24 hours from 04:00 never
    /// is 03:00, whatever the day.
    private func reachesClock(_ rule: RecurrenceRule) -> Bool {
        if !positions.isEmpty, !positions.contains(where: { abs($0) <= parts.count }) {
            return false
        }
        if rule.byHour.isEmpty, rule.byMinute.isEmpty || isHourly { return true }
        let unit: Int64 = isHourly ? 3600 : 60
        let stride = Int64(greatestCommonDivisor(Int(step), 86_400))
        for offset in zone.offsets(from: first) {
            let wall = next + Int64(offset)
            let beginning = ((wall % stride + stride) % stride) / unit * unit
            for second in Swift.stride(from: beginning, to: 86_400, by: Int(stride)) {
                let fits =
                    hours & 1 << UInt32(second / 3600) != 0
                    && (isHourly || minutes & 1 << UInt64(second / 60 % 60) != 0)
                if fits { return true }
            }
        }
        return false
    }
}

extension Zone {
    /// The offsets that may be in force at a moment or later.
    func offsets(from seconds: Int64) -> Set<Int> {
        var result: Set<Int> = [offset(atSeconds: seconds)]
        for (time, offset) in zip(transitions, offsets) where time > seconds {
            result.insert(offset)
        }
        if let tail {
            result.insert(tail.standardOffset)
            if let daylight = tail.daylight { result.insert(daylight.offset) }
        }
        return result
    }
}
