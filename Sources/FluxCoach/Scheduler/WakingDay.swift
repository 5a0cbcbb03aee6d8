import FluxCalendar

/// The stretches of one calendar day in which a person is awake and at work, as moments.
struct WakingDay: Sendable {
    let date: CivilDate
    /// Waking stretches that touch the day, in seconds, from waking to bedtime; one may begin the
    /// evening before or end after midnight.
    private let awake: [(Int64, Int64)]
    private let atWork: [(Int64, Int64)]
    private let zone: Zone
    let first: Int64
    let last: Int64
    /// Whether the offset is the same at every candidate start.
    private let isPlain: Bool

    init(_ date: CivilDate, profile: CoachProfile, zone: Zone) {
        self.date = date
        self.zone = zone
        let midnight = CivilTime.midnight
        let first = zone.instant(of: CivilDateTime(date, midnight)).seconds
        self.first = first
        last = zone.instant(of: CivilDateTime(date.adding(days: 1), midnight)).seconds
        let offset = zone.offset(at: Instant(seconds: first))
        isPlain =
            last - first == 86_400
            && [6, 12, 18, 24].allSatisfy {
                zone.offset(at: Instant(seconds: first + Int64($0) * 3600)) == offset
            }
        var awake: [(Int64, Int64)] = []
        for offset in [-1, 0] {
            let day = date.adding(days: offset)
            let wake = zone.instant(of: CivilDateTime(day, profile.sleepEnd)).seconds
            // A bedtime before the wake time on the clock belongs to the next date.
            let bed = profile.sleepStart > profile.sleepEnd ? day : day.adding(days: 1)
            let sleep = zone.instant(of: CivilDateTime(bed, profile.sleepStart)).seconds
            if sleep > wake { awake.append((wake, sleep)) }
        }
        self.awake = awake
        var atWork: [(Int64, Int64)] = []
        if let work = profile.work {
            for offset in [-1, 0] {
                let day = date.adding(days: offset)
                guard work.days.contains(day.weekday) else { continue }
                let end = work.end > work.start ? day : day.adding(days: 1)
                atWork.append(
                    (
                        zone.instant(of: CivilDateTime(day, work.start)).seconds,
                        zone.instant(of: CivilDateTime(end, work.end)).seconds
                    ))
            }
        }
        self.atWork = atWork
    }

    /// The moment of a wall time of this day, or `nil` when a clock change skips it.
    func moment(minuteOfDay: Int) -> Int64? {
        // A day of exactly 24 hours between changes-free midnights needs no look at the zone.
        if isPlain { return first + Int64(minuteOfDay) * 60 }
        let local = CivilDateTime(date, CivilTime(minuteOfDay: minuteOfDay))
        let instant = zone.instant(of: local)
        return zone.local(at: instant) == local ? instant.seconds : nil
    }

    /// Whether a stretch lies wholly between waking and bedtime.
    func isAwake(from: Int64, to: Int64) -> Bool {
        awake.contains { $0.0 <= from && to <= $0.1 }
    }

    /// How many minutes of a stretch lie in working hours.
    func workMinutes(from: Int64, to: Int64) -> Int {
        var sum: Int64 = 0
        for stretch in atWork {
            sum += max(0, min(to, stretch.1) - max(from, stretch.0))
        }
        return Int(sum / 60)
    }

    /// Minutes since the person woke up, or `nil` when asleep.
    func minutesAwake(at moment: Int64) -> Int? {
        for stretch in awake where stretch.0 <= moment && moment < stretch.1 {
            return Int((moment - stretch.0) / 60)
        }
        return nil
    }
}
