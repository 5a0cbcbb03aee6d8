import FluxCalendar

/// A clock time as it was said.
public struct ClockReading: Sendable, Hashable {
    /// How it is to be taken.
    public enum Style: Sendable, Hashable {
        /// With am or pm, or in 24-hour form.
        case literal
        /// An hour of 1–12 that may be am or pm.
        case bare
        /// The 00:00 that ends a day.
        case midnight
    }

    /// The hour, 0–23; for ``Style/bare`` 1–12.
    public let hour: Int
    /// The minute, 0–59.
    public let minute: Int
    /// How it is to be taken.
    public let style: Style
    /// Whether it is a time even without a preposition: `5pm`, `17:30`, `half past six`.
    public let isExplicit: Bool
    /// Whether am or pm was said.
    var hasMeridiem = false

    /// The minute of the day, taken literally.
    var minuteOfDay: Int { hour * 60 + minute }

    /// The two readings of a bare hour, am first.
    var readings: [Int] {
        switch style {
        case .literal: return [minuteOfDay]
        case .midnight: return [0]
        case .bare:
            let am = (hour % 12) * 60 + minute
            return [am, am + 720]
        }
    }

    /// The readings within waking hours, 07:00–22:00, or all when none is.
    var wakingReadings: [Int] {
        let waking = readings.filter { $0 >= 7 * 60 && $0 <= 22 * 60 }
        return style == .bare && !waking.isEmpty ? waking : readings
    }

    /// The time on a day that is not today, or in a recurrence: the earliest waking reading.
    public var settled: CivilTime { CivilTime(minuteOfDay: wakingReadings[0]) }

    /// The time within a part of day, with the number of days it lies after the day named.
    func settled(in part: PartOfDay) -> (minute: Int, dayShift: Int) {
        if style == .midnight { return (0, 1) }
        if style == .literal {
            // "tonight at 1am" is the small hours of the following date.
            return part == .night && hour < 5 ? (minuteOfDay, 1) : (minuteOfDay, 0)
        }
        let am = (hour % 12) * 60 + minute
        switch part {
        case .earlyMorning, .morning:
            return (am, 0)
        case .lunchtime:
            return (hour >= 9 && hour < 12 ? am : am + 720, 0)
        case .afternoon, .lateAfternoon, .endOfDay, .afterWork, .evening:
            return (am + 720, 0)
        case .night, .bedtime:
            if hour == 12 { return (minute, 1) }
            return hour < 5 ? (am, 1) : (am + 720, 0)
        }
    }
}

/// Two clock times, the beginning and the end of something.
public struct ClockRange: Sendable, Hashable {
    /// The beginning.
    public let start: ClockReading
    /// The end.
    public let end: ClockReading

    /// The minutes from a settled beginning to the end that follows it.
    func minutes(from startMinute: Int) -> Int {
        let candidates = end.style == .bare ? end.readings : [end.minuteOfDay]
        let after = candidates.map { (($0 - startMinute) % 1440 + 1440) % 1440 }
            .filter { $0 > 0 }
        return after.min() ?? 1440
    }

    /// The beginning with the am or pm of the end, where it has none of its own.
    ///
    /// Taking over the end's half of the day must not put the beginning after the end.
    var sharedStart: ClockReading {
        guard start.style == .bare else { return start }
        let endMinute: Int
        switch end.style {
        case .literal: endMinute = end.minuteOfDay
        case .midnight: endMinute = 1440
        case .bare: return start
        }
        guard end.hasMeridiem || end.style == .midnight else {
            // A 24-hour end: the start keeps its waking reading unless that comes too late.
            let waking = start.wakingReadings.filter { $0 < endMinute }
            guard let first = waking.first else { return start }
            return literal(first)
        }
        let am = (start.hour % 12) * 60 + start.minute
        let shared = endMinute >= 720 ? am + 720 : am
        if shared < endMinute { return literal(shared) }
        return literal(shared >= 720 ? shared - 720 : shared + 720)
    }

    private func literal(_ minute: Int) -> ClockReading {
        ClockReading(
            hour: minute / 60, minute: minute % 60, style: .literal, isExplicit: true)
    }
}
