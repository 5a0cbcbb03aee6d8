import FluxCalendar
import Testing

@testable import FluxCoach

@Suite("Observer")
struct ObserverTests {
    private func item(
        _ weeksAgo: Int, _ weekday: Weekday, _ time: String, _ status: HistoryStatus,
        tag: String = "Fitness"
    ) -> HistoryItem {
        let context = Support.context()
        let monday = Support.date("2026-03-02").adding(days: -7 * weeksAgo)
        let date = monday.adding(days: weekday.rawValue - 1)
        return HistoryItem(
            scheduled: context.zone.instant(of: CivilDateTime(date, Support.time(time))),
            status: status, tags: [tag])
    }

    private func patterns(_ history: [HistoryItem], stored: [PatternRecord] = []) -> [PatternRecord]
    {
        BuiltinObserver().patterns(in: Support.context(history: history, patterns: stored))
    }

    @Test("Three misses in three weeks within an hour of each other make a slot to avoid")
    func missRule() {
        let found = patterns([
            item(1, .tuesday, "18:00", .missed), item(2, .tuesday, "18:45", .missed),
            item(3, .tuesday, "17:30", .missed), item(6, .monday, "09:00", .done),
        ]).filter { $0.type == .timeAvoidance }
        #expect(found.count == 1)
        #expect(found.first?.day == .tuesday)
        #expect(found.first?.missCount == 3)
        #expect(found.first?.timeRange?.contains(Support.time("18:00")) == true)
    }

    @Test(
        "No pattern from two weeks, a gap, a done task between, other weekdays or far starts",
        arguments: [
            [(1, Weekday.tuesday, "18:00", HistoryStatus.missed), (2, .tuesday, "18:00", .missed)],
            [
                (1, .tuesday, "18:00", .missed), (2, .tuesday, "18:00", .missed),
                (4, .tuesday, "18:00", .missed),
            ],
            [
                (1, .tuesday, "18:00", .missed), (2, .tuesday, "18:00", .done),
                (3, .tuesday, "18:00", .missed), (4, .tuesday, "18:00", .missed),
            ],
            [
                (1, .tuesday, "18:00", .missed), (2, .wednesday, "18:00", .missed),
                (3, .thursday, "18:00", .missed),
            ],
            [
                (1, .tuesday, "08:00", .missed), (2, .tuesday, "12:00", .missed),
                (3, .tuesday, "18:00", .missed),
            ],
        ])
    func noMissRule(_ rows: [(Int, Weekday, String, HistoryStatus)]) {
        let found = patterns(rows.map { item($0.0, $0.1, $0.2, $0.3) })
        #expect(!found.contains { $0.type == .timeAvoidance })
    }

    @Test("Confidence grows with the misses")
    func confidence() {
        func confidence(_ weeks: Int) -> Double {
            let misses = (1...weeks).map { item($0, .friday, "07:00", .missed) }
            return patterns(misses + [item(20, .monday, "09:00", .done)])
                .first { $0.type == .timeAvoidance }?.confidence ?? 0
        }
        #expect(confidence(3) == 0.5)
        #expect(confidence(4) > confidence(3))
        #expect(confidence(8) > confidence(4))
        #expect(confidence(12) < 1)
    }

    @Test("Below three weeks of data every confidence stays below one half")
    func young() {
        let history = (1...2).flatMap { week in
            Weekday.allCases.flatMap { day in
                (0..<4).map { _ in item(week, day, "08:00", .done) }
            }
        }
        let found = patterns(history)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.confidence < 0.5 })
    }

    @Test("Every pattern rests on at least three tasks")
    func samples() {
        #expect(
            patterns([item(1, .monday, "08:00", .done), item(4, .monday, "08:00", .done)]).isEmpty)
        let found = patterns((1...8).map { item($0, .monday, "08:00", .done) })
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.sampleCount >= 3 })
        #expect(found.contains { $0.type == .bestTime && $0.day == .monday })
    }

    @Test("An overridden pattern is never rewritten, nor is another put beside it")
    func overridden() {
        let mine = PatternRecord(
            type: .timeAvoidance, day: .tuesday,
            timeRange: TimeRange(start: Support.time("17:30"), end: Support.time("19:00")),
            missCount: 3, confidence: 0.05, userOverridden: true, description: "only that month")
        let found = patterns((1...6).map { item($0, .tuesday, "18:00", .missed) }, stored: [mine])
        #expect(found.filter { $0.type == .timeAvoidance } == [mine])
    }

    @Test("Planted slots are found among random histories, and few others")
    func planted() {
        var random = SeededRandom(seed: 7)
        var recalled = 0
        var alarms = 0
        var slots = 0
        for _ in 0..<100 {
            var history: [HistoryItem] = []
            let planted = Weekday.allCases.randomElement(using: &random) ?? .monday
            for week in 1...12 {
                for day in Weekday.allCases {
                    for time in ["08:00", "18:00"] {
                        let isPlanted = day == planted && time == "18:00" && week <= 4
                        let isMissed = isPlanted || Int.random(in: 0..<20, using: &random) == 0
                        history.append(item(week, day, time, isMissed ? .missed : .done))
                    }
                }
            }
            let found = patterns(history).filter { $0.type == .timeAvoidance }
            let hits = found.filter {
                $0.day == planted && $0.timeRange?.contains(Support.time("18:00")) == true
            }
            recalled += hits.isEmpty ? 0 : 1
            alarms += found.count - hits.count
            slots += 13
        }
        #expect(recalled >= 95)
        #expect(Double(alarms) / Double(slots) <= 0.02)
    }

    @Test(
        "Wilson bounds agree with published values",
        arguments: [
            // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ])
    func wilson(_ row: (Int, Int, Double, Double)) {
        let found = Wilson.interval(successes: row.0, trials: row.1)
        #expect(abs(found.lower - row.2) < 0.0001)
        #expect(abs(found.upper - row.3) < 0.0001)
    }

    @Test("Three of three does not beat forty of forty-two")
    func wilsonOrder() {
        let few = Wilson.interval(successes: 3, trials: 3).lower
        let many = Wilson.interval(successes: 40, trials: 42).lower
        #expect(few < many)
        #expect(Wilson.interval(successes: 0, trials: 0) == (0, 1))
    }
}
