import FluxCalendar
import FluxStore

/// What to look back on.
public struct AnalyticsRequest: Sendable {
    /// How many weeks the weekly section has.
    public var weeks = 12
    /// The first day of the heatmap; a year back when absent.
    public var from: String?
    /// The last day; today when absent.
    public var to: String?
    /// Only these sections; empty means all.
    public var only: [String] = []

    /// Everything.
    public init() {}

    /// The sections by name.
    public static let sections = [
        "streak", "today", "heatmap", "weekly", "goals", "missed_by_category", "best_slots",
        "avoid_slots",
    ]
}

/// How it is going.
public struct AnalyticsResult: Codable, Sendable {
    /// Consecutive logical days, ending today or yesterday, with at least one task done.
    public let streakDays: Int
    /// The longest such run.
    public let longestStreakDays: Int
    /// How many of today's tasks are done.
    public let todayDone: Int
    /// How many tasks today has.
    public let todayTotal: Int
    /// Their share, 0–100.
    public let todayCompletionPct: Double
    /// Each day that has tasks.
    public let heatmap: [DayCount]
    /// The last weeks, oldest first.
    public let weekly: [WeekCount]
    /// Active goals.
    public let goals: [GoalCount]
    /// Missed tasks by tag.
    public let missedByCategory: [CategoryCount]
    /// The weekdays and hours that work best.
    public let bestSlots: [SlotCount]
    /// Those that work worst.
    public let avoidSlots: [SlotCount]
    /// The first day looked at.
    public let from: CivilDate
    /// The last day looked at.
    public let to: CivilDate
    /// Which sections were asked for.
    public let sections: [String]

    /// A day.
    public struct DayCount: Codable, Equatable, Sendable {
        /// The day.
        public let day: CivilDate
        /// How many tasks were done.
        public let completed: Int
        /// How many there were, cancelled ones left out.
        public let total: Int
    }

    /// A week.
    public struct WeekCount: Codable, Equatable, Sendable {
        /// Its Monday.
        public let week: CivilDate
        /// How many tasks were done.
        public let completed: Int
        /// How many there were.
        public let total: Int
        /// Their share, 0–100.
        public let completionPct: Double
    }

    /// A goal.
    public struct GoalCount: Codable, Equatable, Sendable {
        /// The goal.
        public let goal: GoalReference
        /// How many of its tasks are done.
        public let done: Int
        /// How many it has.
        public let total: Int
        /// Their share, 0–100.
        public let percent: Double
    }

    /// A category.
    public struct CategoryCount: Codable, Equatable, Sendable {
        /// A tag, or `Other`.
        public let category: String
        /// How many of its tasks were missed.
        public let missedCount: Int
        /// How many there are.
        public let totalCount: Int
    }

    /// A weekday and an hour.
    public struct SlotCount: Codable, Equatable, Sendable {
        /// The weekday, `MO` to `SU`.
        public let day: String
        /// The hour it begins at, `HH:00`.
        public let time: String
        /// How many tasks were done there.
        public let done: Int
        /// How many were done or missed there.
        public let total: Int
        /// Their share, 0–100.
        public let percent: Double
    }
}

extension App {
    /// A slot says something only from so many tasks on.
    private static let leastPerSlot = 3

    /// Looks back.
    ///
    /// - Throws: ``Failure`` for a section, day or number of weeks that does not exist.
    public func analytics(_ request: AnalyticsRequest) throws -> AnalyticsResult {
        for name in request.only where !AnalyticsRequest.sections.contains(name) {
            throw Failure.invalidArgument(
                "there is no section '\(name)'; use \(AnalyticsRequest.sections.joined(separator: ", "))"
            )
        }
        guard (1...520).contains(request.weeks) else {
            throw Failure.invalidArgument("1 to 520 weeks can be shown, not \(request.weeks)")
        }
        return try reading { store in
            let clock = try clock(store)
            let to = try request.to.map { try day($0, clock) } ?? clock.today
            let from = try request.from.map { try day($0, clock) } ?? to.adding(days: -363)
            guard from <= to else {
                throw Failure.invalidArgument(
                    "the first day \(from) lies after the last day \(to); swap them")
            }
            var tally = Tally(clock: clock, pauses: try pauses(store).filter { $0.goal == nil })
            try store.eachTaskFact { tally.add($0) }
            return result(tally, request, from, to, clock, try store.goals(statuses: [.active]))
        }
    }

    private func result(
        _ tally: Tally, _ request: AnalyticsRequest, _ from: CivilDate, _ to: CivilDate,
        _ clock: UserClock,
        _ goals: [GoalRecord]
    ) -> AnalyticsResult {
        func wanted(_ section: String) -> Bool {
            request.only.isEmpty || request.only.contains(section)
        }
        let today = tally.days[clock.today.dayNumber] ?? Tally.Count()
        let streak = wanted("streak") ? tally.streaks(today: clock.today) : (current: 0, longest: 0)
        let slots = tally.slots.filter { $0.value.done + $0.value.missed >= App.leastPerSlot }
        let ranked = slots.sorted {
            let left = $0.value.rate
            let right = $1.value.rate
            return left == right ? $0.key < $1.key : left > right
        }
        let last = to.startOfWeek
        return AnalyticsResult(
            streakDays: streak.current, longestStreakDays: streak.longest, todayDone: today.done,
            todayTotal: today.total, todayCompletionPct: percent(today.done, today.total),
            heatmap: wanted("heatmap")
                ? tally.days.filter { $0.key >= from.dayNumber && $0.key <= to.dayNumber }
                    .sorted { $0.key < $1.key }
                    .map {
                        .init(
                            day: CivilDate(dayNumber: $0.key), completed: $0.value.done,
                            total: $0.value.total)
                    }
                : [],
            weekly: wanted("weekly")
                ? (0..<request.weeks).reversed().map { back in
                    let monday = last.adding(days: -7 * back)
                    let week = (0..<7).reduce(into: Tally.Count()) { sum, offset in
                        let day = tally.days[monday.dayNumber + offset] ?? Tally.Count()
                        sum.done += day.done
                        sum.total += day.total
                    }
                    return .init(
                        week: monday, completed: week.done, total: week.total,
                        completionPct: percent(week.done, week.total))
                } : [],
            goals: wanted("goals")
                ? goals.map {
                    .init(
                        goal: GoalView($0).reference, done: $0.progress.done,
                        total: $0.progress.total,
                        percent: $0.progress.percent)
                } : [],
            missedByCategory: wanted("missed_by_category")
                ? tally.categories.sorted { ($1.value.missed, $0.key) < ($0.value.missed, $1.key) }
                    .map {
                        .init(
                            category: $0.key, missedCount: $0.value.missed,
                            totalCount: $0.value.total)
                    }
                : [],
            bestSlots: wanted("best_slots")
                ? ranked.filter { $0.value.rate >= 0.5 }.prefix(3).map(slot) : [],
            avoidSlots: wanted("avoid_slots")
                ? ranked.filter { $0.value.rate < 0.5 }.suffix(3).reversed().map(slot) : [],
            from: from, to: to,
            sections: request.only.isEmpty ? AnalyticsRequest.sections : request.only)
    }

    private func slot(_ entry: (key: Int, value: Tally.Count)) -> AnalyticsResult.SlotCount {
        let weekday = Weekday(rawValue: entry.key / 24)?.code ?? ""
        let hour = entry.key % 24
        return .init(
            day: weekday, time: CivilTime(minuteOfDay: hour * 60).hourMinute,
            done: entry.value.done,
            total: entry.value.done + entry.value.missed,
            percent: percent(entry.value.done, entry.value.done + entry.value.missed))
    }

    private func percent(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part * 1000 / whole) / 10
    }
}

/// Counts of tasks by day, slot and category.
struct Tally {
    struct Count {
        var done = 0
        var missed = 0
        var total = 0

        var rate: Double { done + missed == 0 ? 0 : Double(done) / Double(done + missed) }
    }

    let clock: UserClock
    /// The rests of everything.
    let pauses: [Pause]
    var days: [Int: Count] = [:]
    var slots: [Int: Count] = [:]
    var categories: [String: Count] = [:]

    init(clock: UserClock, pauses: [Pause] = []) {
        self.clock = clock
        self.pauses = pauses
    }

    mutating func add(_ fact: TaskFact) {
        // A task belongs to the day of its scheduled time, a timeless one to that of its completion.
        guard let moment = fact.scheduledAt ?? fact.completedAt else { return }
        let local = clock.zone.local(at: moment)
        let day = local.time < clock.dayEnd ? local.date.dayNumber - 1 : local.date.dayNumber
        days[day, default: Count()].add(fact.status)
        if fact.scheduledAt != nil {
            slots[local.date.weekday.rawValue * 24 + local.time.hour, default: Count()].add(
                fact.status)
        }
        for category in fact.categories.isEmpty ? ["Other"] : fact.categories {
            categories[category, default: Count()].add(fact.status)
        }
    }

    /// Runs of days with at least one task done. A day without any task neither counts nor breaks, nor does one of a
    /// rest; today breaks only once it is over.
    func streaks(today: CivilDate) -> (current: Int, longest: Int) {
        var longest = 0
        var run = 0
        for day in days.keys.sorted() where day <= today.dayNumber {
            guard let count = days[day], count.total > 0,
                !pauses.contains(where: { $0.contains(CivilDate(dayNumber: day)) })
            else { continue }
            if count.done > 0 {
                run += 1
                longest = max(longest, run)
            } else if day < today.dayNumber {
                run = 0
            }
        }
        return (run, longest)
    }
}

extension Tally.Count {
    mutating func add(_ status: TaskFact.Status) {
        total += 1
        switch status {
        case .done: done += 1
        case .missed: missed += 1
        case .open: break
        }
    }
}
