/// What a zone does after the last change its file lists: a fixed offset, or two changes a year.
///
/// The string form is that of RFC 9636, section 3.3.1: `EST5EDT,M3.2.0,M11.1.0`.
struct PosixZone: Hashable, Sendable {
    /// When, within a year, the clock changes.
    enum ChangeDay: Hashable, Sendable {
        /// `Jn`, 1–365: February 29 is never counted.
        case julian(Int)
        /// `n`, 0–365: February 29 is counted.
        case dayOfYear(Int)
        /// `Mm.w.d`: weekday `d` (0 is Sunday) of week `w` of month `m`; week 5 is the last.
        case weekday(month: Int, week: Int, day: Int)
    }

    /// One of the two yearly changes.
    struct Change: Hashable, Sendable {
        let day: ChangeDay
        /// Seconds after the day's midnight on the clock that is in force before the change;
        /// −167 to 167 hours.
        let time: Int

        /// The wall time of the change, in seconds since 1970-01-01T00:00:00.
        func wallSeconds(inYear year: Int) -> Int64 {
            Int64(day.dayNumber(inYear: year)) * 86_400 + Int64(time)
        }
    }

    /// Daylight-saving time.
    struct Daylight: Hashable, Sendable {
        let offset: Int
        let start: Change
        let end: Change
    }

    /// Seconds east of UTC outside daylight-saving time.
    let standardOffset: Int
    /// Daylight-saving time, if the zone has it.
    let daylight: Daylight?

    /// Seconds east of UTC at a moment.
    func offset(atSeconds seconds: Int64) -> Int { span(atSeconds: seconds).offset }

    /// The stretch of constant offset around a moment.
    func span(atSeconds seconds: Int64) -> OffsetSpan {
        guard let daylight else { return OffsetSpan(offset: standardOffset) }
        // Years beyond this range have the same changes as any other; the sum cannot overflow.
        let near = min(max(seconds, -(1 << 50)), 1 << 50)
        let year = CivilDateTime(wallSeconds: near + Int64(standardOffset)).date.year
        var result = OffsetSpan(offset: standardOffset)
        // Changes may lie a week outside their year, and the order within a year depends on the
        // hemisphere: the latest change at or before the moment decides.
        for candidate in (year - 1)...(year + 1) {
            let start = daylight.start.wallSeconds(inYear: candidate) - Int64(standardOffset)
            let end = daylight.end.wallSeconds(inYear: candidate) - Int64(daylight.offset)
            if start <= seconds {
                if start >= result.from {
                    result.from = start
                    result.offset = daylight.offset
                }
            } else {
                result.until = min(result.until, start)
            }
            if end <= seconds {
                // At the same moment daylight time wins: such a zone has it all year.
                if end > result.from {
                    result.from = end
                    result.offset = standardOffset
                }
            } else {
                result.until = min(result.until, end)
            }
        }
        return result
    }
}

extension PosixZone.ChangeDay {
    /// The day of the change, in days since 1970-01-01.
    func dayNumber(inYear year: Int) -> Int {
        let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
        switch self {
        case .julian(let number):
            return newYear + number - 1 + (number >= 60 && CivilDate.isLeap(year) ? 1 : 0)
        case .dayOfYear(let number):
            return newYear + number
        case .weekday(let month, let week, let day):
            let first = CivilDate.dayNumber(year: year, month: month, day: 1)
            // 1970-01-01 was a Thursday, the fourth day after Sunday.
            let firstWeekday = ((first + 4) % 7 + 7) % 7
            let found = (day - firstWeekday + 7) % 7 + (week - 1) * 7
            let length = CivilDate.daysIn(month: month, year: year)
            return first + (found < length ? found : found - 7)
        }
    }
}

/// A stretch of time during which a zone's offset does not change.
struct OffsetSpan {
    /// Seconds east of UTC.
    var offset: Int
    /// The first second of the stretch.
    var from: Int64 = .min
    /// The first second after it.
    var until: Int64 = .max
}
