import FluxCalendar
import GRDB

/// A series by rule that goes on, with its last occurrences.
public struct RunningSeries: Sendable {
    /// Its number.
    public let number: Int64
    /// Its RFC 5545 rule.
    public let rule: String
    /// The wall time it starts from.
    public let start: CivilDateTime
    /// The IANA name of its zone.
    public let zone: String
    /// The last day, where one was stated.
    public let until: CivilDate?
    /// Its last occurrences, the newest first.
    public let newest: [Occurrence]

    /// One of its occurrences.
    public struct Occurrence: Sendable {
        /// What to do.
        public let title: String
        /// Longer words on it.
        public let description: String
        /// How long it takes, in minutes.
        public let durationMinutes: Int?
        /// When it is due; the wall time.
        public let local: CivilDateTime?
        /// The wall time that the rule gives it.
        public let originalLocal: CivilDateTime?
        /// The goal it serves.
        public let goal: Int64?
        /// Its tags.
        public let tags: [String]
        /// What was noted.
        public let notes: String?
        let isCancelled: Bool
    }

    /// The occurrence that the next ones are like: the newest, unless it alone was changed.
    public var template: Occurrence? {
        newest.first { one in newest.filter { $0.title == one.title }.count > 1 } ?? newest.first
    }

    /// A wall time of the rule, moved as the last occurrences were: somebody who moved them all means the next ones too.
    public func moved(_ local: CivilDateTime) -> CivilDateTime {
        let moves = Set(newest.map { Move($0) })
        guard newest.count == RunningSeries.looksAt, moves.count == 1, let move = moves.first,
            let days = move.days, let time = move.time
        else { return local }
        return CivilDateTime(local.date.adding(days: days), time)
    }

    private struct Move: Hashable {
        var days: Int?
        var time: CivilTime?

        init(_ occurrence: Occurrence) {
            guard let local = occurrence.local, let original = occurrence.originalLocal,
                local != original
            else { return }
            days = local.date.days(since: original.date)
            time = local.time
        }
    }

    /// How many of the last occurrences say how a series goes on.
    static let looksAt = 3
}

extension ReadTransaction {
    /// The series by rule that go on: those whose last occurrences were not all cancelled.
    public func runningSeries() throws -> [RunningSeries] {
        try db.rows(
            kept: """
                SELECT number, rule, start_local, timezone, until_day FROM series
                WHERE rule IS NOT NULL ORDER BY number
                """
        ) { row -> RunningSeries? in
            guard let start = CivilDateTime(row.text(2)) else { return nil }
            let newest = try lastOccurrences(of: row.int(0))
            // Series of an earlier flux have no mark that they were ended.
            let wereCancelled =
                newest.count == RunningSeries.looksAt && newest.allSatisfy(\.isCancelled)
            guard !newest.isEmpty, !wereCancelled else { return nil }
            return RunningSeries(
                number: row.int(0), rule: row.text(1), start: start, zone: row.text(3),
                until: row.optional(4, KeptRow.text).flatMap { CivilDate($0) }, newest: newest)
        }.compactMap(\.self)
    }

    private func lastOccurrences(of series: Int64) throws -> [RunningSeries.Occurrence] {
        try db.rows(
            kept: """
                SELECT title, description, duration_minutes, local_time, original_local, goal, tags, notes,
                    status = 'cancelled' AND reason IS NOT 'paused'
                FROM tasks WHERE series = ? AND original_local IS NOT NULL
                ORDER BY original_local DESC LIMIT \(RunningSeries.looksAt)
                """, [series.databaseValue]
        ) {
            RunningSeries.Occurrence(
                title: $0.text(0), description: $0.text(1),
                durationMinutes: $0.optional(2, KeptRow.int).map { Int($0) },
                local: CivilDateTime($0.text(3)), originalLocal: CivilDateTime($0.text(4)),
                goal: $0.optional(5, KeptRow.int), tags: try StoredJSON.strings($0.text(6)),
                notes: $0.optional(7, KeptRow.text), isCancelled: $0.int(8) != 0)
        }
    }

    /// How many occurrences of a series were done in a span of time.
    public func doneOccurrences(of series: Int64, from: Instant, until: Instant) throws -> Int {
        try db.rows(
            kept: """
                SELECT count(*) FROM tasks
                WHERE series = ? AND status = 'done' AND completed_at >= ? AND completed_at < ?
                """,
            [series.databaseValue, from.seconds.databaseValue, until.seconds.databaseValue]
        ) { Int($0.int(0)) }.first ?? 0
    }

    /// Whether a series has an occurrence at a wall time.
    public func hasOccurrence(of series: Int64, at local: CivilDateTime) throws -> Bool {
        try !db.rows(
            kept: "SELECT 1 FROM tasks WHERE series = ? AND original_local = ?",
            [series.databaseValue, local.description.databaseValue]
        ) { $0.int(0) }.isEmpty
    }

    /// Whether an occurrence of a series is still to be done.
    public func hasOpenOccurrence(_ series: Int64) throws -> Bool {
        try !db.rows(
            kept: """
                SELECT 1 FROM tasks WHERE series = ? AND status IN ('pending', 'rescheduled') LIMIT 1
                """, [series.databaseValue]
        ) { $0.int(0) }.isEmpty
    }

    /// Quotas with nothing to be done at present that have not ended: their numbers and terms.
    public func restingQuotas() throws -> [(series: Int64, recurrence: String)] {
        try db.rows(
            kept: """
                SELECT s.number, s.recurrence FROM series s
                WHERE s.kind = 'quota' AND s.until_day IS NULL AND NOT EXISTS (
                    SELECT 1 FROM tasks t WHERE t.series = s.number AND t.status IN ('pending', 'rescheduled'))
                ORDER BY s.number
                """
        ) { ($0.int(0), $0.text(1)) }
    }
}

extension WriteTransaction {
    /// Ends a series: no occurrence after a day is written any more.
    public func endSeries(_ number: Int64, on day: CivilDate) throws {
        try db.run(
            kept:
                "UPDATE series SET until_day = ? WHERE number = ? AND coalesce(until_day, '9') > ?",
            [
                day.description.databaseValue, number.databaseValue,
                day.description.databaseValue,
            ])
    }
}
