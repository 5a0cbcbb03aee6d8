import FluxCalendar

/// What a place in time costs; the scheduler takes the places with the smallest sum.
///
/// Hard rules (sleep, the 15-minute break, no double booking) are not costs: a place that breaks one
/// is no candidate. In descending weight:
///
/// | what | cost |
/// | --- | --- |
/// | a stated part of the day left, where it has no room | 3,000 |
/// | in working hours | 1,000 and 2 a minute |
/// | a weekday of the sprint without room in one week | 400 |
/// | another day than the sprint's weekdays | 200 |
/// | fewer rest days than asked | 150 each |
/// | a slot that is known to be missed | 120 x confidence |
/// | demanding work on a Monday morning, at cold start | 80 |
/// | completion rate of the slot | 60 x (1 - Wilson lower bound) |
/// | a slot that is known to work | -40 x confidence |
/// | a preferred weekday not used | 60 |
/// | distance from the ideal start | 1 per 6 minutes |
/// | another start than the sprint's usual one | 5 and 1 per 6 minutes |
/// | uneven spread over the week | 6 x square of the deviation in days |
/// | a later first session | 4 a day, 25 when the user stated the start |
/// | a full day | 1 per 30 minutes taken |
/// | less than 15 minutes after waking | 20 |
/// | an odd start (not on the hour or half hour) | 2 |
public struct CostModel: Sendable {
    /// The least break between two tasks, in minutes.
    public static let breakMinutes = 15
    /// Candidate starts lie this many minutes apart.
    public static let gridMinutes = 15

    let context: CoachContext
    let statistics: SlotStatistics
    let activePatterns: [PatternRecord]

    /// Prepares the model for a context.
    public init(_ context: CoachContext) {
        self.context = context
        statistics = SlotStatistics(
            history: context.history, zone: context.zone, now: context.now)
        activePatterns = context.patterns.filter {
            $0.confidence > PatternRecord.ignoredConfidence && $0.timeRange != nil
        }
    }

    /// The start a person should come close to when nothing was said about the time.
    ///
    /// At cold start the chronotype is the baseline: morning 06:00–09:00, evening 18:00–21:00, moved
    /// into the waking hours.
    func baseline(template preferred: PreferredTime) -> TimeRange? {
        let wake = context.profile.sleepEnd
        switch preferred {
        case .bedtime:
            let end = context.profile.sleepStart.minuteOfDay
            return TimeRange(
                start: CivilTime(minuteOfDay: end - 75), end: CivilTime(minuteOfDay: end - 45))
        case .any, .morning, .evening:
            break
        }
        let part: Chronotype
        switch (context.profile.chronotype, preferred) {
        case (.morning, _): part = .morning
        case (.evening, _): part = .evening
        case (.neutral, .morning): part = .morning
        case (.neutral, _): part = .evening
        }
        switch part {
        case .morning:
            let start = max(wake.minuteOfDay + 30, 6 * 60)
            return TimeRange(
                start: CivilTime(minuteOfDay: start),
                end: CivilTime(minuteOfDay: max(start + 60, 9 * 60)))
        case .evening, .neutral:
            return TimeRange(
                start: CivilTime(minuteOfDay: 18 * 60), end: CivilTime(minuteOfDay: 21 * 60))
        }
    }

    /// The baseline while there is too little history to know better; what by its nature belongs
    /// before bed stays there.
    func ideal(template preferred: PreferredTime) -> TimeRange? {
        statistics.isColdStart || preferred == .bedtime ? baseline(template: preferred) : nil
    }

    /// The cost of a start that keeps the hard rules, besides what depends on the other sessions.
    func cost(
        _ day: WakingDay, minute: Int, from: Int64, to: Int64, effort: Effort, ideal: TimeRange?,
        load: Int64
    ) -> Double {
        var cost = Double(load / 1800)
        let work = day.workMinutes(from: from, to: to)
        if work > 0 { cost += 1000 + 2 * Double(work) }
        if let ideal { cost += CostModel.distance(minute, ideal) / 6 }
        let weekday = day.date.weekday
        if !statistics.isColdStart {
            cost += 60 * (1 - statistics.lowerBound(weekday: weekday, minute: minute))
        }
        let time = CivilTime(minuteOfDay: minute)
        for pattern in activePatterns {
            guard pattern.day == nil || pattern.day == weekday,
                let range = pattern.timeRange, range.contains(time)
            else { continue }
            switch pattern.type {
            case .timeAvoidance: cost += 120 * pattern.confidence
            case .bestTime: cost -= 40 * pattern.confidence
            case .categoryPerformance: break
            }
        }
        if statistics.isColdStart, effort == .high, weekday == .monday, minute < 12 * 60 {
            cost += 80
        }
        if let awake = day.minutesAwake(at: from), awake < 15 { cost += 20 }
        if minute % 30 != 0 { cost += 2 }
        return cost
    }

    /// Minutes between a start and the ideal stretch; within it, a hundredth of the way from its
    /// start, so that equal places are taken in order.
    static func distance(_ minute: Int, _ ideal: TimeRange) -> Double {
        let start = ideal.start.minuteOfDay
        let end = ideal.end.minuteOfDay
        if ideal.start <= ideal.end {
            if minute < start { return Double(start - minute) }
            if minute > end { return Double(minute - end) }
            return Double(minute - start) / 100
        }
        if minute >= start || minute <= end {
            return Double((minute - start + 1440) % 1440) / 100
        }
        return Double(min(start - minute, minute - end))
    }

    /// The cost of using a set of weekdays, for its spread alone.
    static func spread(_ days: [Weekday], restDays: Int) -> Double {
        guard days.count > 1 else { return 0 }
        let numbers = days.map(\.rawValue).sorted()
        let even = 7 / Double(numbers.count)
        let hasRoom = numbers.count * (restDays + 1) <= 7
        var cost = 0.0
        for (index, day) in numbers.enumerated() {
            let next = index + 1 < numbers.count ? numbers[index + 1] : numbers[0] + 7
            let gap = next - day
            cost += 6 * (Double(gap) - even) * (Double(gap) - even)
            if gap < restDays + 1 { cost += hasRoom ? 150 : 20 }
        }
        return cost
    }
}
