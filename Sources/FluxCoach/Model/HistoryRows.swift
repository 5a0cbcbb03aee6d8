import FluxCalendar
import FluxJSON

/// How often what was planned for an hour of a weekday was done: all a model learns of a person's past. No title, no
/// date, no name.
public struct HistoryRow: Equatable, Sendable {
    /// The id by which a model names it.
    public let id: String
    /// The weekday.
    public let day: Weekday
    /// The hour it begins.
    public let start: CivilTime
    /// One of the fourteen categories.
    public let category: String?
    /// How many were done.
    public let done: Int
    /// How many were missed.
    public let missed: Int

    /// Makes a row.
    public init(
        id: String, day: Weekday, start: CivilTime, category: String?, done: Int, missed: Int
    ) {
        self.id = id
        self.day = day
        self.start = start
        self.category = category
        self.done = done
        self.missed = missed
    }

    var end: CivilTime { CivilTime(minuteOfDay: (start.minuteOfDay + 60) % 1440) }

    var json: JSON {
        [
            "id": .string(id), "day": .string(day.code), "start": .string(start.hourMinute),
            "end": .string(end.hourMinute), "category": category.map(JSON.string) ?? .null,
            "done": .int(Int64(done)), "missed": .int(Int64(missed)),
        ]
    }
}

/// The rows of a history, the fullest first.
public struct HistoryRows: Equatable, Sendable {
    /// A question holds no more rows.
    public static let most = 60

    /// The rows.
    public let rows: [HistoryRow]
    /// How many days the history covers.
    public let days: Int

    /// Joins rows and the days they come from.
    public init(rows: [HistoryRow], days: Int) {
        self.rows = rows
        self.days = days
    }

    /// Counts a context's history.
    public init(_ context: CoachContext) {
        struct Slot: Hashable {
            var day: Int
            var hour: Int
            var category: String
        }
        var counts: [Slot: (done: Int, missed: Int)] = [:]
        var first = context.now
        for item in context.history where item.scheduled <= context.now {
            let local = context.zone.local(at: item.scheduled)
            // A tag of a person's own may be a name.
            let category = item.tags.first { PlanTemplate.categories.contains($0) } ?? ""
            let slot = Slot(
                day: local.date.weekday.rawValue, hour: local.time.hour, category: category)
            var count = counts[slot] ?? (0, 0)
            if item.status == .done { count.done += 1 } else { count.missed += 1 }
            counts[slot] = count
            first = min(first, item.scheduled)
        }
        let fullest = counts.sorted {
            let (one, other) = ($0.value.done + $0.value.missed, $1.value.done + $1.value.missed)
            if one != other { return one > other }
            return ($0.key.day, $0.key.hour, $0.key.category)
                < ($1.key.day, $1.key.hour, $1.key.category)
        }
        rows = fullest.prefix(HistoryRows.most).enumerated().compactMap { index, entry in
            guard let day = Weekday(rawValue: entry.key.day) else { return nil }
            return HistoryRow(
                id: "r\(index + 1)", day: day, start: CivilTime(minuteOfDay: entry.key.hour * 60),
                category: entry.key.category.isEmpty ? nil : entry.key.category,
                done: entry.value.done, missed: entry.value.missed)
        }
        days = Int((context.now.seconds - first.seconds) / 86_400)
    }

    func row(_ id: String) -> HistoryRow? { rows.first { $0.id == id } }
}
