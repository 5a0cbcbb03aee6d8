import FluxCalendar
import FluxStore
import Glibc

/// Counts of tasks by day, slot and category, and what follows from them.
struct Tally {
    let clock: UserClock
    /// The rests of everything.
    let pauses: [Pause]
    /// By logical day, in days since 1970.
    var days: [Int: TaskCount] = [:]
    /// Of them, what was not done of goals that rested, by logical day: it was not expected.
    var resting: [Int: TaskCount] = [:]
    /// By weekday (1 for Monday) × 24 + hour.
    var slots: [Int: TaskCount] = [:]
    /// By tag.
    var categories: [String: TaskCount] = [:]

    init(clock: UserClock, pauses: [Pause] = []) {
        self.clock = clock
        self.pauses = pauses
    }

    /// Takes over what the store counted.
    mutating func take(_ stored: StoredTally) {
        days = stored.days
        slots = stored.slots
        categories = stored.categories
    }

    mutating func add(_ fact: TaskFact) {
        // A task belongs to the day of its scheduled time, a timeless one to that of its completion.
        guard let moment = fact.scheduledAt ?? fact.completedAt else { return }
        let local = clock.zone.local(at: moment)
        let count = fact.count
        days[clock.logicalDay(of: moment).dayNumber, default: TaskCount()] += count
        if fact.scheduledAt != nil {
            slots[local.date.weekday.rawValue * 24 + local.time.hour, default: TaskCount()] += count
        }
        for category in fact.categories.isEmpty ? ["Other"] : Set(fact.categories) {
            categories[category, default: TaskCount()] += count
        }
    }

    /// Takes a task that a rest of its goal excuses, as far as it was not done.
    mutating func excuse(_ fact: TaskFact) {
        guard let moment = fact.scheduledAt, fact.status != .done else { return }
        resting[clock.logicalDay(of: moment).dayNumber, default: TaskCount()] += fact.count
    }

    func day(_ day: CivilDate) -> TaskCount { days[day.dayNumber] ?? TaskCount() }

    /// The sum over days, both ends included.
    func sum(from: CivilDate, to: CivilDate) -> TaskCount {
        days.reduce(into: TaskCount()) { sum, entry in
            if entry.key >= from.dayNumber, entry.key <= to.dayNumber { sum += entry.value }
        }
    }

    /// Days up to today on which something was expected, in their order: a day without any task neither counts nor
    /// breaks, nor does one of a rest.
    private func expected(until today: CivilDate) -> [(day: Int, count: TaskCount)] {
        days.keys.filter { $0 <= today.dayNumber && !rests(on: $0) }.sorted()
            .map { ($0, expected(on: $0)) }.filter { $0.1.total > 0 }
    }

    /// The tasks of a day without those that a rest of their goal excuses.
    private func expected(on day: Int) -> TaskCount {
        let all = days[day] ?? TaskCount()
        guard let rest = resting[day] else { return all }
        return TaskCount(
            done: all.done, missed: max(0, all.missed - rest.missed),
            open: max(0, all.open - rest.open))
    }

    private func rests(on day: Int) -> Bool {
        pauses.contains { $0.contains(CivilDate(dayNumber: day)) }
    }

    /// Runs of days with at least one task done; today breaks only once it is over.
    func streaks(today: CivilDate) -> (current: Int, longest: Int) {
        var longest = 0
        var run = 0
        for (day, count) in expected(until: today) {
            if count.done > 0 {
                run += 1
                longest = max(longest, run)
            } else if day < today.dayNumber {
                run = 0
            }
        }
        return (run, longest)
    }

    /// After so many days without anything done, half of the strength is gone.
    private static let halfLife = 13.0

    /// How firm the habit is, 0–1: an exponentially weighted mean of the share done of each day, newest days first, so
    /// that a missed day costs a little and never everything. Today counts once something of it is done.
    func strength(today: CivilDate) -> Double {
        let keep = exp2(-1 / Tally.halfLife)
        return expected(until: today).reduce(0.0) { strength, entry in
            let count = entry.count
            if entry.day == today.dayNumber, count.done == 0 { return strength }
            return strength * keep + (1 - keep) * Double(count.done) / Double(count.total)
        }
    }

    /// The next day that would break a streak of now if nothing of it were done.
    func nextBreak(today: CivilDate) -> (day: CivilDate, open: Int)? {
        let first = day(today).done > 0 ? today.dayNumber + 1 : today.dayNumber
        let next = days.keys.filter { day in
            day >= first && expected(on: day).open > 0 && !rests(on: day)
        }.min()
        return next.map { (CivilDate(dayNumber: $0), expected(on: $0).open) }
    }
}

extension TaskFact {
    fileprivate var count: TaskCount {
        switch status {
        case .done: TaskCount(done: 1, missed: 0, open: 0)
        case .missed: TaskCount(done: 0, missed: 1, open: 0)
        case .open: TaskCount(done: 0, missed: 0, open: 1)
        }
    }
}

extension App {
    /// The counts by day, slot and category: those that the store keeps where they rest on this clock, else counted
    /// anew from the tasks.
    func tally(_ store: ReadTransaction, _ clock: UserClock) throws -> Tally {
        let rests = try pauses(store)
        var tally = Tally(clock: clock, pauses: rests.filter { $0.goal == nil })
        for rest in rests {
            guard let goal = rest.goal else { continue }
            try store.eachTaskFact(
                from: clock.start(of: rest.from), until: rest.until.map { clock.end(of: $0) },
                goal: goal
            ) { tally.excuse($0) }
        }
        if let stored = try store.tally(for: clock.tally) {
            tally.take(stored)
        } else {
            var counted = 0
            let total = onProgress == nil ? 0 : try store.taskCount()
            try store.eachTaskFact {
                tally.add($0)
                counted += 1
                onProgress?("Counting", counted, total)
            }
        }
        return tally
    }

    /// Lets the store count by day for this clock. Once a day, since a zone may have been changed or have changed its
    /// rules; nothing of it stands in the journal.
    func keepTally(_ store: WriteTransaction, _ clock: UserClock) throws {
        guard try store.lastDay(of: .tally) != clock.today.dayNumber else { return }
        if try !store.tallyRests(on: clock.tally) { try store.recountTally(for: clock.tally) }
        try store.note(.tally, on: clock.today.dayNumber)
    }
}

extension UserClock {
    /// What counts by day rest on.
    var tally: TallyClock { TallyClock(zone: zone, dayEnd: dayEnd.minuteOfDay * 60) }
}
