import FluxCalendar

/// What a sentence is read against: the present moment and the user's zone.
public struct ReadingContext: Sendable, Hashable {
    /// The user's wall time; seconds are dropped when a relative time is counted from it.
    public var now: CivilDateTime
    /// The zone the wall time belongs to.
    public var zone: Zone

    /// Joins a wall time and its zone.
    public init(now: CivilDateTime, zone: Zone) {
        self.now = now
        self.zone = zone
    }

    /// The present day.
    var today: CivilDate { now.date }

    /// The present moment, to the minute.
    var minute: CivilDateTime {
        CivilDateTime(now.date, CivilTime(minuteOfDay: now.time.minuteOfDay))
    }

    /// The wall time `minutes` of elapsed time from now, across clock changes.
    func elapsed(minutes: Int) -> CivilDateTime {
        zone.local(at: zone.instant(of: minute).adding(minutes: minutes))
    }

    /// A wall time that exists: one that a clock change skips moves forward by the gap.
    func existing(_ time: CivilDateTime) -> CivilDateTime {
        zone.local(at: zone.instant(of: time))
    }
}
