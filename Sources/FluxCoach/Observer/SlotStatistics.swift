import FluxCalendar

/// How often tasks get done by weekday and hour of their planned start.
public struct SlotStatistics: Sendable {
    private var done: [Int]
    private var total: [Int]
    private var hourDone: [Int]
    private var hourTotal: [Int]
    private var allDone = 0
    private var allTotal = 0
    /// Days between the first planned task and now.
    public let spanDays: Int

    /// Counts a history; what is planned later than `now` does not count.
    public init(history: [HistoryItem], zone: Zone, now: Instant) {
        done = [Int](repeating: 0, count: 7 * 24)
        total = done
        hourDone = [Int](repeating: 0, count: 24)
        hourTotal = hourDone
        var first = now.seconds
        for item in history where item.scheduled <= now {
            let local = zone.local(at: item.scheduled)
            let slot = (local.date.weekday.rawValue - 1) * 24 + local.time.hour
            total[slot] += 1
            hourTotal[local.time.hour] += 1
            allTotal += 1
            first = min(first, item.scheduled.seconds)
            if item.status == .done {
                done[slot] += 1
                hourDone[local.time.hour] += 1
                allDone += 1
            }
        }
        spanDays = Int((now.seconds - first) / 86_400)
    }

    /// Whether there is less than 14 days of data.
    public var isColdStart: Bool { spanDays < 14 }

    /// A cautious estimate of the rate at which tasks that start then get done, 0–1.
    ///
    /// The Wilson lower bound of the most specific bucket with at least 3 tasks: weekday and hour
    /// with its neighbors, then the hour on any day, then everything. The fallback is discounted so
    /// that a proven slot beats an unproven one.
    public func lowerBound(weekday: Weekday, minute: Int) -> Double {
        let hour = minute / 60
        var d = 0
        var t = 0
        for near in max(0, hour - 1)...min(23, hour + 1) {
            let slot = (weekday.rawValue - 1) * 24 + near
            d += done[slot]
            t += total[slot]
        }
        if t >= 3 { return Wilson.interval(successes: d, trials: t).lower }
        if hourTotal[hour] >= 3 {
            return 0.9
                * Wilson.interval(successes: hourDone[hour], trials: hourTotal[hour]).lower
        }
        return 0.8 * Wilson.interval(successes: allDone, trials: allTotal).lower
    }
}
