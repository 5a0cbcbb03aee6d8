import FluxCalendar
import GRDB

/// How many tasks stand how; cancelled ones count nowhere.
public struct TaskCount: Equatable, Sendable {
    /// Done.
    public var done = 0
    /// Missed.
    public var missed = 0
    /// Pending or rescheduled.
    public var open = 0

    /// Nothing.
    public init() {}

    /// Counts tasks.
    public init(done: Int, missed: Int, open: Int) {
        self.done = done
        self.missed = missed
        self.open = open
    }

    /// All of them.
    public var total: Int { done + missed + open }
    /// Those whose outcome is known.
    public var past: Int { done + missed }
    /// The share of the past ones that were done, 0–1.
    public var rate: Double { past == 0 ? 0 : Double(done) / Double(past) }

    /// Adds counts up.
    public static func += (left: inout TaskCount, right: TaskCount) {
        left.done += right.done
        left.missed += right.missed
        left.open += right.open
    }
}

/// Counts of all tasks by day, slot and category.
public struct StoredTally: Equatable, Sendable {
    /// By logical day, in days since 1970.
    public var days: [Int: TaskCount] = [:]
    /// By weekday (1 for Monday) × 24 + hour of the scheduled time.
    public var slots: [Int: TaskCount] = [:]
    /// By tag of the task, else of its goal, else `Other`.
    public var categories: [String: TaskCount] = [:]

    /// Nothing.
    public init() {}
}

/// The zone and the end of the day that counts by day rest on.
public struct TallyClock: Equatable, Sendable {
    /// A stretch of constant offset.
    struct Stretch: Equatable {
        let since: Int64
        let offset: Int
        let dayOffset: Int
    }

    let stretches: [Stretch]

    /// Offsets are spelled out up to here (2200-01-01); the last one holds from then on.
    private static let end = Instant(seconds: 7_258_118_400)

    /// Spells out a zone.
    ///
    /// - Parameter dayEnd: a day ends so many seconds after midnight.
    public init(zone: Zone, dayEnd: Int) {
        stretches = zone.offsetChanges(until: TallyClock.end).map {
            Stretch(since: $0.since, offset: $0.offset, dayOffset: $0.offset - dayEnd)
        }
    }
}

extension ReadTransaction {
    /// The counts that the store keeps; `nil` where they rest on another zone or end of the day.
    public func tally(for clock: TallyClock) throws -> StoredTally? {
        guard try tallyRests(on: clock) else { return nil }
        var tally = StoredTally()
        _ = try db.rows(kept: "SELECT day, done, missed, open FROM tally_days") {
            tally.days[Int($0.int(0))] = $0.count
        }
        _ = try db.rows(kept: "SELECT slot, done, missed, open FROM tally_slots") {
            tally.slots[Int($0.int(0))] = $0.count
        }
        _ = try db.rows(kept: "SELECT category, done, missed, open FROM tally_categories") {
            tally.categories[$0.text(0)] = $0.count
        }
        return tally
    }

    /// Whether the counts by day rest on a clock.
    public func tallyRests(on clock: TallyClock) throws -> Bool {
        var index = 0
        var same = true
        let count = try db.rows(
            kept: "SELECT since, utc_offset, day_offset FROM tally_zone ORDER BY since"
        ) { row in
            same =
                same && index < clock.stretches.count
                && clock.stretches[index]
                    == TallyClock.Stretch(
                        since: row.int(0), offset: Int(row.int(1)), dayOffset: Int(row.int(2)))
            index += 1
        }.count
        return same && count == clock.stretches.count
    }

    /// How many of the kept counts differ from what the tasks say; the tables by name.
    func tallyDifferences() throws -> [(table: String, scanned: Int, wrong: Int)] {
        try TallySchema.counts.map { count in
            let kept = "SELECT \(count.key) AS key, done, missed, open FROM \(count.table)"
            let row = try Row.fetchOne(
                db,
                sql: """
                    WITH kept AS (\(kept)), real AS MATERIALIZED (\(count.recount))
                    SELECT (SELECT count(*) FROM kept),
                        (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM real))
                        + (SELECT count(*) FROM (SELECT * FROM real EXCEPT SELECT * FROM kept))
                    """)
            return (count.table, row?[0] ?? 0, row?[1] ?? 0)
        }
    }
}

extension KeptRow {
    fileprivate var count: TaskCount {
        TaskCount(done: Int(int(1)), missed: Int(int(2)), open: Int(int(3)))
    }
}

extension WriteTransaction {
    /// Counts everything anew.
    ///
    /// - Parameter clock: what the days rest on; `nil` keeps what they rest on now.
    public func recountTally(for clock: TallyClock?) throws {
        if let clock {
            try db.execute(sql: "DELETE FROM tally_zone")
            for stretch in clock.stretches {
                try db.run(
                    kept:
                        "INSERT INTO tally_zone (since, utc_offset, day_offset) VALUES (?, ?, ?)",
                    [
                        stretch.since.databaseValue, stretch.offset.databaseValue,
                        stretch.dayOffset.databaseValue,
                    ])
            }
        }
        for count in TallySchema.counts {
            try db.execute(sql: "DELETE FROM \(count.table)")
            try db.execute(sql: "INSERT INTO \(count.table) \(count.recount)")
        }
    }
}
