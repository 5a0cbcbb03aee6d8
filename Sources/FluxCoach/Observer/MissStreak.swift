import FluxCalendar

/// Misses in the same slot in consecutive weeks.
struct MissStreak: Equatable {
    /// One past task, by its slot.
    struct Entry {
        var weekday: Weekday
        var minute: Int
        /// The number of its week.
        var week: Int
        var isDone: Bool
    }

    /// Two starts within an hour of each other share a slot.
    static let reach = 60
    /// So many consecutive weeks make a pattern.
    static let length = 3

    var weekday: Weekday
    var minute: Int
    var count: Int
    var samples: Int

    /// The start in the middle of the streak.
    var middle: CivilTime { CivilTime(minuteOfDay: minute) }

    /// The slot: half an hour before the usual start to an hour after it.
    var range: TimeRange {
        TimeRange(
            start: CivilTime(minuteOfDay: max(0, minute - 30)),
            end: CivilTime(minuteOfDay: min(1439, minute + 60)))
    }

    /// The streaks that still run: those whose slot was not done since.
    static func find(_ entries: [Entry]) -> [MissStreak] {
        var byDay: [Weekday: [Entry]] = [:]
        for entry in entries { byDay[entry.weekday, default: []].append(entry) }
        var found: [MissStreak] = []
        for weekday in Weekday.allCases {
            guard let day = byDay[weekday] else { continue }
            let missed = day.filter { !$0.isDone }
            guard missed.count >= length else { continue }
            // Every start that was missed may be the middle of a slot; the longest streak wins.
            let grid = WeekGrid(day)
            var best = grid.minutes.indices.compactMap { grid.streak(weekday, middle: $0) }
            best.sort { ($1.count, $0.minute) < ($0.count, $1.minute) }
            for streak in best
            where !found.contains(where: {
                $0.weekday == weekday && abs($0.minute - streak.minute) <= 2 * reach
            }) {
                found.append(streak)
            }
        }
        return found
    }
}

/// What was missed and done on one weekday, by start and week.
private struct WeekGrid {
    /// Streaks are looked for in so many weeks back from the last.
    static let weeks = 60

    /// The starts that occur, ascending.
    let minutes: [Int]
    /// For each start and week: 1 for a miss, 2 for a task done, 3 for both.
    private var cells: [UInt8]
    private var samples: [Int]

    init(_ entries: [MissStreak.Entry]) {
        let last = entries.map(\.week).max() ?? 0
        minutes = Set(entries.map(\.minute)).sorted()
        var rows: [Int: Int] = [:]
        for (row, minute) in minutes.enumerated() { rows[minute] = row }
        cells = [UInt8](repeating: 0, count: minutes.count * WeekGrid.weeks)
        samples = [Int](repeating: 0, count: minutes.count)
        for entry in entries {
            let back = last - entry.week
            guard back < WeekGrid.weeks, let row = rows[entry.minute] else { continue }
            cells[row * WeekGrid.weeks + back] |= entry.isDone ? 2 : 1
            samples[row] += 1
        }
    }

    /// The streak of the slot around one start that runs up to its last week, if it is long enough.
    func streak(_ weekday: Weekday, middle row: Int) -> MissStreak? {
        let minute = minutes[row]
        let near = minutes.indices.filter { abs(minutes[$0] - minute) <= MissStreak.reach }
        var count = 0
        var hasBegun = false
        for back in 0..<WeekGrid.weeks {
            var cell: UInt8 = 0
            for other in near { cell |= cells[other * WeekGrid.weeks + back] }
            // Weeks after the slot's last task do not break its streak.
            if cell == 0, !hasBegun { continue }
            hasBegun = true
            guard cell == 1 else { break }
            count += 1
        }
        guard count >= MissStreak.length else { return nil }
        return MissStreak(
            weekday: weekday, minute: minute, count: count,
            samples: near.reduce(0) { $0 + samples[$1] })
    }
}
