import FluxCalendar

/// A clock time as it was said: exact, or with one reading in the morning and one after noon.
struct SaidTime: Equatable {
    /// 0–23 when exact, else 1–12.
    var hour: Int
    var minute: Int
    var isExact: Bool
    /// The tokens it was read from.
    var range: Range<Int>

    /// The reading in the first half of the day; the only one when exact.
    var morning: CivilTime {
        CivilTime(minuteOfDay: (isExact ? hour : hour % 12) * 60 + minute)
    }

    /// The reading in the second half of the day; the only one when exact.
    var afternoon: CivilTime {
        isExact ? morning : CivilTime(minuteOfDay: (hour % 12 + 12) * 60 + minute)
    }

    /// Fixed by a part of the day, where it was not exact: seven in the evening is 19:00.
    func settled(by part: PartOfDay?) -> SaidTime {
        guard let part, !isExact else { return self }
        let isAfternoon =
            switch part {
            case .earlyMorning, .morning: false
            case .lunchtime: hour == 12 || hour < 5
            case .afternoon, .lateAfternoon, .endOfDay: true
            case .afterWork, .evening: hour != 12
            case .night, .bedtime: hour != 12 && hour >= 5
            }
        var settled = self
        settled.hour = hour % 12 + (isAfternoon ? 12 : 0)
        settled.isExact = true
        return settled
    }

    /// The reading that follows `start` within twelve hours, or the exact one.
    func following(_ start: CivilTime) -> CivilTime {
        let wait = { (time: CivilTime) in (time.minuteOfDay - start.minuteOfDay + 1439) % 1440 }
        return wait(morning) <= wait(afternoon) ? morning : afternoon
    }

    /// The usual reading of a bare hour: 7–11 before noon, 12 at noon, 1–6 after it.
    var usual: CivilTime { hour >= 7 && hour < 12 ? morning : afternoon }
}
