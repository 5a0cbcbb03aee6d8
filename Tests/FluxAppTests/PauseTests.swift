import FluxApp
import FluxCalendar
import Testing

@Suite("Rests")
struct PauseTests {
    private let home: TestHome

    init() throws { home = try TestHome() }

    private func pause(
        until: String?, _ tasks: PauseRequest.Tasks = .keep, goal: String? = nil,
        now: String = "2026-03-02T14:00:00Z"
    ) throws -> PauseResult {
        var request = PauseRequest()
        request.until = until
        request.tasks = tasks
        request.goal = goal
        return try home.app(now).pause(request, WriteOptions()).value
    }

    @Test("Tasks stay, are excused, or move behind the rest; what repeats is excused, not moved")
    func tasks() throws {
        let single = try home.add("call", at: "2026-03-04T16:00")
        let series = try home.add("run", at: "2026-03-03T18:00", rule: "FREQ=DAILY;COUNT=10")
        let kept = try pause(until: "sunday")
        #expect(kept.paused && kept.until == CivilDate("2026-03-08") && kept.updated == 0)
        #expect(kept.message.contains("7 tasks lie in it"))
        _ = try home.app().unpause(goal: nil, WriteOptions())

        let moved = try pause(until: "2026-03-08", .move)
        let after = try home.app().show(String(single[0].number)).tasks[0]
        #expect(after.status == .rescheduled && after.local?.date ?? kept.until! > kept.until!)
        #expect(moved.tasks.filter { $0.status == .cancelled }.count == 6)
        let left = try home.app().show(String(series[6].number)).tasks[0]
        #expect(left.status == .pending && left.local?.date == CivilDate("2026-03-09"))
        try home.expectSound()
    }

    @Test("Days of a rest neither count for a streak nor break it")
    func streak() throws {
        let days = (1...8).map { "2026-03-0\($0)" }
        var tasks: [TaskView] = []
        for day in days {
            tasks += try home.add("walk", at: "\(day)T08:00", now: "2026-03-01T05:00:00Z")
        }
        for index in [0, 1, 6, 7] {
            try home.complete([tasks[index]], now: "\(days[index])T20:00:00Z")
        }
        let evening = "2026-03-08T22:00:00Z"
        #expect(try home.app(evening).analytics(AnalyticsRequest()).streakDays == 2)
        _ = try pause(until: "2026-03-06", now: "2026-03-03T14:00:00Z")
        #expect(try home.app(evening).analytics(AnalyticsRequest()).streakDays == 4)
    }

    @Test("A rest cannot begin twice, end before it begins, or move tasks without an end")
    func refusals() throws {
        func code(_ body: () throws -> PauseResult) -> String? {
            do {
                _ = try body()
                return nil
            } catch { return Failure(error).code }
        }
        #expect(code { try pause(until: "2026-02-20") } == "INVALID_ARGUMENT")
        #expect(code { try pause(until: nil, .excuse) } == "INVALID_ARGUMENT")
        #expect(code { try home.app().unpause(goal: nil, WriteOptions()).value } == "NOT_FOUND")
        _ = try pause(until: nil)
        #expect(code { try pause(until: nil) } == "ALREADY_PAUSED")
        #expect(try pause(until: "sunday").until == CivilDate("2026-03-08"))
        let goal = try home.approve("read more books")
        #expect(try pause(until: "sunday", goal: "\(goal.goal?.number ?? 0)").goal != nil)
    }
}
