import FluxCalendar

/// Finds patterns by counting; every rate is judged by its Wilson interval.
///
/// Linear in the history: one pass fills the buckets of weekday, hour and category, and only tasks
/// of a slot that was missed three times are looked at again.
public struct BuiltinObserver: PatternObserver {
    /// A pattern rests on at least this many tasks.
    public static let minimumSamples = 3
    /// Below this many days of data every confidence stays below one half.
    public static let matureDays = 21
    /// The highest confidence while there is less data than that.
    public static let youngConfidence = 0.49
    /// A slot with a lower bound of its rate at or above this is a best time.
    static let bestBound = 0.6
    /// A best time must rest on a little more than the bare minimum, or three lucky days would do.
    static let bestSamples = 6

    /// Makes an observer.
    public init() {}

    /// The patterns of the context's history, stored ones strengthened, overridden ones untouched.
    public func patterns(in context: CoachContext) -> [PatternRecord] {
        var buckets = [HistoryBucket](repeating: HistoryBucket(), count: 7 * 24)
        var categories: [String: HistoryBucket] = [:]
        var first = min(context.now.seconds, context.historyStart?.seconds ?? .max)
        var misses: [MissStreak.Entry] = []
        for item in context.history where item.scheduled <= context.now {
            let local = context.zone.local(at: item.scheduled)
            let isDone = item.status == .done
            first = min(first, item.scheduled.seconds)
            let slot = (local.date.weekday.rawValue - 1) * 24 + local.time.hour
            buckets[slot].add(isDone)
            for tag in item.tags { categories[tag, default: HistoryBucket()].add(isDone) }
            misses.append(
                MissStreak.Entry(
                    weekday: local.date.weekday, minute: local.time.minuteOfDay,
                    week: local.date.startOfWeek.dayNumber / 7, isDone: isDone))
        }
        let days = Int((context.now.seconds - first) / 86_400)
        var found = avoidances(misses)
        found += bestTimes(buckets, avoiding: found)
        found += performances(categories)
        if days < BuiltinObserver.matureDays {
            for index in found.indices {
                found[index].confidence = min(
                    found[index].confidence, BuiltinObserver.youngConfidence)
            }
        }
        return merged(found, into: context.patterns)
    }

    // MARK: The three kinds

    private func avoidances(_ entries: [MissStreak.Entry]) -> [PatternRecord] {
        MissStreak.find(entries).map { streak in
            // Three misses say half of it; each further one halves the doubt that is left.
            var doubt = 0.5
            for _ in 3..<max(3, streak.count) { doubt *= 0.7 }
            let range = streak.range
            return PatternRecord(
                type: .timeAvoidance, day: streak.weekday, timeRange: range,
                missCount: streak.count,
                sampleCount: streak.samples, confidence: 1 - doubt,
                description:
                    "Missed \(streak.count) times in a row on \(streak.weekday.name)s around \(streak.middle.hourMinute)"
            )
        }
    }

    private func bestTimes(
        _ buckets: [HistoryBucket], avoiding avoided: [PatternRecord]
    ) -> [PatternRecord] {
        var found: [PatternRecord] = []
        for weekday in Weekday.allCases {
            for hour in 0..<24 {
                let bucket = buckets[(weekday.rawValue - 1) * 24 + hour]
                guard bucket.total >= BuiltinObserver.bestSamples else { continue }
                let bound = Wilson.interval(successes: bucket.done, trials: bucket.total).lower
                guard bound >= BuiltinObserver.bestBound else { continue }
                let start = CivilTime(minuteOfDay: hour * 60)
                let isAvoided = avoided.contains {
                    $0.day == weekday && $0.timeRange?.contains(start) == true
                }
                guard !isAvoided else { continue }
                found.append(
                    PatternRecord(
                        type: .bestTime, day: weekday,
                        timeRange: TimeRange(
                            start: start, end: CivilTime(minuteOfDay: hour * 60 + 60)),
                        missCount: bucket.total - bucket.done, sampleCount: bucket.total,
                        confidence: bound,
                        description:
                            "Done \(bucket.done) of \(bucket.total) on \(weekday.name)s at \(start.hourMinute)"
                    ))
            }
        }
        return found
    }

    private func performances(_ categories: [String: HistoryBucket]) -> [PatternRecord] {
        categories.sorted { $0.key < $1.key }.compactMap { category, bucket in
            guard bucket.total >= BuiltinObserver.minimumSamples else { return nil }
            let interval = Wilson.interval(successes: bucket.done, trials: bucket.total)
            let percent = (bucket.done * 100 + bucket.total / 2) / bucket.total
            return PatternRecord(
                type: .categoryPerformance, category: category,
                missCount: bucket.total - bucket.done, sampleCount: bucket.total,
                // The narrower the interval, the surer the rate.
                confidence: 1 - (interval.upper - interval.lower),
                description: "\(category): \(bucket.done) of \(bucket.total) done (\(percent) %)")
        }
    }

    // MARK: Stored patterns

    /// New findings beside the stored patterns: the same slot is strengthened, what the user
    /// corrected stays as it is, what the history no longer shows goes.
    private func merged(_ found: [PatternRecord], into stored: [PatternRecord]) -> [PatternRecord] {
        let overridden = stored.filter(\.userOverridden)
        var result = overridden
        for pattern in found {
            let isOverridden = overridden.contains { BuiltinObserver.isSame($0, pattern) }
            guard !isOverridden else { continue }
            var pattern = pattern
            let before = stored.first { !$0.userOverridden && BuiltinObserver.isSame($0, pattern) }
            if let before, pattern.type == .timeAvoidance {
                // A streak that was broken and began again is no weaker than it was.
                pattern.missCount = max(pattern.missCount, before.missCount)
            }
            result.append(pattern)
        }
        return result
    }

    /// Whether two patterns speak of the same slot (same weekday, starts within an hour) or category.
    public static func isSame(_ one: PatternRecord, _ other: PatternRecord) -> Bool {
        guard one.type == other.type, one.day == other.day, one.category == other.category else {
            return false
        }
        guard let a = one.timeRange?.start.minuteOfDay, let b = other.timeRange?.start.minuteOfDay
        else {
            return one.timeRange == nil && other.timeRange == nil
        }
        let distance = abs(a - b)
        return min(distance, 1440 - distance) <= 60
    }
}

/// Done and planned tasks of one kind.
struct HistoryBucket {
    var done = 0
    var total = 0

    mutating func add(_ isDone: Bool) {
        total += 1
        if isDone { done += 1 }
    }
}
