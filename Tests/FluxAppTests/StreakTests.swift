import FluxApp
import FluxCalendar
import Testing

/// Days in a row, today last: done, missed, still open, a cancelled task only, or nothing planned.
struct StreakCase: CustomTestStringConvertible, Sendable {
    let days: String
    let current: Int
    let longest: Int

    init(_ days: String, _ current: Int, _ longest: Int) {
        self.days = days
        self.current = current
        self.longest = longest
    }

    var testDescription: String { days }

    static let all = [
        StreakCase("-", 0, 0), StreakCase("o", 0, 0), StreakCase("m", 0, 0), StreakCase("d", 1, 1),
        StreakCase("ddd", 3, 3), StreakCase("ddo", 2, 2), StreakCase("dd-", 2, 2),
        StreakCase("dd--", 2, 2),
        StreakCase("d-d", 2, 2), StreakCase("d---d", 2, 2), StreakCase("dcd", 2, 2),
        StreakCase("ddc", 2, 2),
        StreakCase("dmd", 1, 1), StreakCase("dod", 1, 1), StreakCase("dm", 1, 1),
        StreakCase("dm-", 0, 1),
        StreakCase("do-", 0, 1), StreakCase("dm-d", 1, 1), StreakCase("dddmdd", 2, 3),
        StreakCase("ddmddd-m", 3, 3),
        StreakCase("mmm", 0, 0), StreakCase("ccc", 0, 0), StreakCase("--d", 1, 1),
    ]
}

@Suite("Streaks")
struct StreakTests {
    @Test(
        "Days with something done count, days without a plan do neither, today breaks only once it is over",
        arguments: StreakCase.all)
    func streak(_ example: StreakCase) throws {
        let home = try TestHome()
        let today = try #require(CivilDate("2026-03-20"))
        for (index, day) in example.days.enumerated() {
            let date = today.adding(days: index - example.days.count + 1)
            let now = "\(date)T20:00:00Z"
            if day == "-" { continue }
            let tasks = try home.add("run", at: "\(date)T12:00", now: now)
            switch day {
            case "d": try home.complete(tasks, .done, now: now)
            case "m": try home.complete(tasks, .missed, now: now)
            case "c":
                _ = try home.app(now).cancel(
                    tasks.map { String($0.number) }, reason: nil, WriteOptions())
            default: break
            }
        }
        let analytics = try home.app("\(today)T23:00:00Z").analytics(AnalyticsRequest())
        #expect(analytics.streakDays == example.current)
        #expect(analytics.longestStreakDays == example.longest)
    }

    @Test("A task done late belongs to the day it was planned for")
    func late() throws {
        let home = try TestHome()
        let tasks = try home.add("run", at: "2026-03-18T12:00", now: "2026-03-18T12:00:00Z")
        try home.complete(tasks, .missed, now: "2026-03-18T22:00:00Z")
        try home.complete(tasks, .done, now: "2026-03-20T12:00:00Z")
        let analytics = try home.app("2026-03-20T12:00:00Z").analytics(AnalyticsRequest())
        #expect(analytics.heatmap.first { $0.completed == 1 }?.day == CivilDate("2026-03-18"))
        #expect(analytics.todayDone == 0)
    }

    @Test("What a rest of its goal excuses breaks no streak; what else was planned does")
    func goalRests() throws {
        let home = try TestHome()
        let now = "2026-03-05T14:00:00Z"
        let text =
            (26...28).map {
                """
                {"title":"swim","status":"done","scheduled_at":"2026-02-\($0)T17:00:00Z","goal":{"title":"Swim"}}
                """
            }
            + [2, 3].map {
                """
                {"title":"swim","status":"missed","scheduled_at":"2026-03-0\($0)T17:00:00Z","goal":{"title":"Swim"}}
                """
            }
        _ = try home.app(now).importTasks(
            ImportRequest(text: text.joined(separator: "\n"), format: .jsonl), WriteOptions())
        #expect(try home.app(now).analytics(AnalyticsRequest()).streakDays == 0)
        var pause = PauseRequest()
        pause.goal = "Swim"
        _ = try home.app("2026-03-01T14:00:00Z").pause(pause, WriteOptions())
        #expect(try home.app(now).analytics(AnalyticsRequest()).streakDays == 3)
        let other = try home.add("walk", at: "2026-03-03T12:00", now: "2026-03-01T14:00:00Z")
        try home.complete(other, .missed, now: "2026-03-03T20:00:00Z")
        #expect(try home.app(now).analytics(AnalyticsRequest()).streakDays == 0)
    }

    @Test("Totals include open and missed tasks, cancelled ones count nowhere")
    func totals() throws {
        let home = try TestHome()
        let tasks = try (0..<4).map { try home.add("task \($0)", at: "2026-03-02T1\($0):00")[0] }
        try home.complete([tasks[0]])
        try home.complete([tasks[1]], .missed)
        _ = try home.app().cancel([String(tasks[2].number)], reason: nil, WriteOptions())
        let analytics = try home.app().analytics(AnalyticsRequest())
        #expect(analytics.todayDone == 1 && analytics.todayTotal == 3)
        #expect(analytics.todayCompletionPct == 33.3)
        #expect(analytics.weekly.last?.total == 3 && analytics.weekly.last?.completed == 1)
        let other = analytics.missedByCategory.first { $0.category == "Other" }
        #expect(other?.missedCount == 1 && other?.totalCount == 3)
    }
}
