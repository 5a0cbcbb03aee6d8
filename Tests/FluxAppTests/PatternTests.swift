import FluxApp
import FluxCalendar
import FluxJSON
import Testing

@Suite("Patterns")
struct PatternTests {
    private let home: TestHome

    init() throws { home = try TestHome() }

    /// Misses a run on Tuesdays in a row.
    private func miss(_ weeks: Range<Int>) throws {
        let first = try #require(CivilDate("2026-01-06"))
        for week in weeks {
            let day = first.adding(days: 7 * week)
            let task = try home.add("run", at: "\(day)T07:00", now: "2026-01-05T12:00:00Z")
            try home.complete(task, .missed, now: "\(day)T22:00:00Z")
        }
    }

    private let now = "2026-03-02T14:00:00Z"

    private func patterns() throws -> [PatternView] {
        try home.app(now).patterns().patterns
    }

    @Test("Three misses of a slot in three weeks make a pattern, more make it surer")
    func missRule() throws {
        try miss(0..<2)
        #expect(try !patterns().contains { $0.patternType == "time_avoidance" })
        try miss(2..<3)
        let three = try #require(try patterns().first { $0.patternType == "time_avoidance" })
        #expect(three.data["day"]?.stringValue == "TU" && three.data["miss_count"]?.intValue == 3)
        try miss(3..<6)
        let six = try #require(try patterns().first { $0.patternType == "time_avoidance" })
        #expect(six.number == three.number && six.confidence > three.confidence)
        try home.expectSound()
    }

    @Test("What a person corrected is never rewritten, and at 0.1 no longer counts")
    func override() throws {
        try miss(0..<4)
        let pattern = try #require(try patterns().first { $0.patternType == "time_avoidance" })
        var correction = PatternCorrection()
        correction.description = "that was the project"
        correction.confidence = 0.1
        let changed = try home.app(now).override(
            String(pattern.number), correction, WriteOptions()
        ).value.patterns[0]
        #expect(!changed.influences && changed.data["user_overridden"]?.boolValue == true)
        try miss(4..<7)
        let after = try patterns().filter { $0.patternType == "time_avoidance" }
        #expect(after.count == 1 && after[0].description == "that was the project")
        #expect(after[0].confidence == 0.1)
        _ = try home.app(now).deletePattern(String(pattern.number), WriteOptions())
        #expect(try !patterns().contains { $0.number == pattern.number })
        try home.expectSound()
    }

    @Test("A pass of notify looks at the whole history once a day")
    func nightly() throws {
        let first = try #require(CivilDate("2026-02-01"))
        for day in 0..<28 {
            let date = first.adding(days: day)
            var request = AddRequest(text: "read")
            request.at = "\(date)T20:00"
            request.tags = ["Learning"]
            let task = try home.app("2026-01-31T12:00:00Z").add(request, WriteOptions()).value.tasks
            try home.complete(task, now: "\(date)T23:59:00Z")
        }
        #expect(try patterns().isEmpty)
        _ = try home.app(now).notify(dryRun: false)
        let found = try patterns()
        #expect(found.contains { $0.patternType == "category_performance" })
        let entries = try home.app(now).log(limit: 100, housekeeping: true).entries
        _ = try home.app(now).notify(dryRun: false)
        #expect(
            try home.app(now).log(limit: 100, housekeeping: true).entries.count == entries.count)
        #expect(try patterns().map(\.number) == found.map(\.number))
    }
}
