import FlowEngine
import FluxApp
import FluxCalendar
import FluxStore
import Foundation
import Testing

/// A person's zone and the end of their days, for histories that cross both.
struct CountedClock: CustomTestStringConvertible, Sendable {
    let zone: String
    let dayEnd: String

    var testDescription: String { "\(zone), days end at \(dayEnd)" }

    static let all = [
        CountedClock(zone: "America/New_York", dayEnd: "00:00"),
        CountedClock(zone: "Asia/Kathmandu", dayEnd: "03:20"),
        CountedClock(zone: "Australia/Lord_Howe", dayEnd: "02:00"),
        CountedClock(zone: "Europe/Berlin", dayEnd: "04:30"),
        CountedClock(zone: "UTC", dayEnd: "00:00"),
    ]
}

/// What analytics say, worked out from the lists of tasks and goals with the system's calendar.
private struct Recount: Equatable {
    var days: [String: [Int]] = [:]
    var slots: [String: [Int]] = [:]
    var missed: [String: [Int]] = [:]

    init(_ tasks: [TaskView], goalTags: [Int64: [String]], _ clock: CountedClock) throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: clock.zone))
        let parts = clock.dayEnd.split(separator: ":").compactMap { Int($0) }
        let names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
        for task in tasks where task.status != .cancelled {
            guard let moment = task.scheduledAt ?? task.completedAt else { continue }
            let date = Date(timeIntervalSince1970: Double(moment.seconds))
            let local = calendar.dateComponents([.hour, .minute, .weekday], from: date)
            let minute = local.hour! * 60 + local.minute!
            let late = minute < parts[0] * 60 + parts[1]
            let day = late ? calendar.date(byAdding: .day, value: -1, to: date)! : date
            let name = calendar.dateComponents([.year, .month, .day], from: day)
            let key = String(format: "%04d-%02d-%02d", name.year!, name.month!, name.day!)
            let (done, past) = (
                task.status == .done, task.status == .done || task.status == .missed
            )
            Recount.add(&days, key, done ? 1 : 0, 1)
            if task.scheduledAt != nil, past {
                let slot = "\(names[local.weekday! - 1]) \(String(format: "%02d:00", local.hour!))"
                Recount.add(&slots, slot, done ? 1 : 0, 1)
            }
            var tags = task.tags
            if tags.isEmpty, let goal = task.goal { tags = goalTags[goal.number] ?? [] }
            for tag in tags.isEmpty ? ["Other"] : Set(tags) {
                Recount.add(&missed, tag, task.status == .missed ? 1 : 0, 1)
            }
        }
    }

    init(_ result: AnalyticsResult) {
        for day in result.heatmap { days["\(day.day)"] = [day.completed, day.total] }
        for slot in result.slots { slots["\(slot.day) \(slot.time)"] = [slot.done, slot.total] }
        for entry in result.missedByCategory {
            missed[entry.category] = [entry.missedCount, entry.totalCount]
        }
    }

    private static func add(_ map: inout [String: [Int]], _ key: String, _ part: Int, _ all: Int) {
        let old = map[key] ?? [0, 0]
        map[key] = [old[0] + part, old[1] + all]
    }
}

@Suite("Counts that the store keeps")
struct AnalyticsCountTests {
    private func analytics(_ home: TestHome, _ now: String) throws -> AnalyticsResult {
        try home.app(now).analytics(AnalyticsRequest())
    }

    private func recount(_ home: TestHome, _ clock: CountedClock, _ now: String) throws -> Recount {
        var request = ListRequest()
        request.statuses = ["all"]
        let app = try home.app(now)
        let goals = try app.goals(statuses: ["all"]).goals
        return try Recount(
            app.list(request).tasks,
            goalTags: Dictionary(uniqueKeysWithValues: goals.map { ($0.number, $0.tags) }), clock)
    }

    /// One random change; what is refused changes nothing.
    private func change(
        _ home: TestHome, _ now: String, _ generator: inout SplitMix
    ) throws {
        let app = try home.app(now)
        var request = ListRequest()
        request.statuses = ["all"]
        let tasks = try app.list(request).tasks
        let goals = try app.goals(statuses: ["all"]).goals
        let task = tasks.randomElement(using: &generator).map { "\($0.number)" } ?? "1"
        let goal = goals.randomElement(using: &generator).map { "\($0.number)" } ?? "1"
        let minute = Int.random(in: 0..<1440, using: &generator)
        let day = CivilDate("2026-03-01")!.adding(
            days: Int.random(in: -200...30, using: &generator))
        let local = String(format: "%@T%02d:%02d", "\(day)", minute / 60, minute % 60)
        let options = WriteOptions(yes: true)
        let confirmed = WriteOptions(yes: true)
        switch Int.random(in: 0..<16, using: &generator) {
        case 0...4:
            var add = AddRequest(text: "task \(minute)")
            add.at = local
            if minute % 7 == 0 { add.rule = "FREQ=WEEKLY;COUNT=4" }
            if minute % 3 == 0, !goals.isEmpty { add.goal = goal }
            _ = try app.add(add, options)
        case 5, 6, 7:
            let outcome: CompletionRequest.Outcome = minute % 3 == 0 ? .missed : .done
            _ = try app.complete(.init(references: [task], outcome: outcome), options)
        case 8:
            var edit = EditRequest(reference: task)
            edit.tags = [[], ["Health"], ["Health", "Home"], ["Home", "Home"]][minute % 4]
            _ = try app.edit(edit, options)
        case 9: _ = try app.cancel([task], reason: nil, options)
        case 10:
            var move = MoveRequest(reference: task)
            move.at = local
            _ = try app.move(move, options)
        case 11:
            var undo = UndoRequest()
            undo.steps = 1 + minute % 2
            undo.policy = .force
            _ = try app.undo(undo, options)
        case 12: _ = try app.redo(UndoRequest(), options)
        case 13:
            let text = """
                {"title":"brought \(minute)","status":"done","scheduled_at":"\(day)T12:00:00Z","goal":{"title":"Walk"},\
                "tags":\(minute % 2 == 0 ? "[]" : "[\"Travel\"]")}
                """
            _ = try app.importTasks(ImportRequest(text: text, format: .jsonl), options)
        case 14:
            let plan = try app.planGoal(minute % 2 == 0 ? "run a 5K" : "read more", options).value
            _ = try app.approveGoal(plan.flowId, confirmed)
        case _: _ = try app.delete(.goal(goal), confirmed)
        }
    }

    @Test("They equal a recount after any changes, in any zone", arguments: CountedClock.all)
    func recount(_ clock: CountedClock) throws {
        for seed in UInt64(1)...2 {
            var generator = SplitMix(seed: seed &+ UInt64(clock.zone.utf8.count))
            let home = try TestHome(zone: clock.zone, settings: ["FLUX_DAY_END": clock.dayEnd])
            for step in 0..<60 {
                let now = "2026-03-02T14:00:\(String(format: "%02d", step % 60))Z"
                do {
                    try change(home, now, &generator)
                } catch is Failure {
                } catch is StoreError {
                } catch is FlowError {
                }
                guard step % 6 == 5 else { continue }
                var all = AnalyticsRequest()
                all.only = ["heatmap", "slots", "missed_by_category"]
                let result = try home.app(now).analytics(all)
                var expected = try recount(home, clock, now)
                let range = "\(result.from)"..."\(result.to)"
                expected.days = expected.days.filter { range.contains($0.key) }
                #expect(Recount(result) == expected, "seed \(seed), step \(step)")
            }
            let check = try home.app().check()
            let wrong = check.violations.filter { $0.rule == "counts_match_tasks" }
            #expect(wrong.isEmpty, "\(wrong)")
        }
    }

    @Test("Progress of goals equals a recount of their tasks, those that serve several among them")
    func goals() throws {
        let home = try TestHome()
        let first = try home.approve("run a 5K")
        let second = try home.approve("read more books")
        for number in [first.goal?.number, second.goal?.number].compactMap({ $0 }) {
            let shown = try home.app().showGoal("\(number)")
            let open = shown.tasks.filter { $0.status == .pending || $0.status == .rescheduled }
            #expect(shown.goal.progress.open == open.count && !open.isEmpty)
        }
        try home.expectSound()
    }

    @Test("Counts that somebody changed are found and mended")
    func damaged() throws {
        let home = try TestHome()
        let tasks = try home.add("run", at: "2026-03-02T12:00")
        try home.complete(tasks)
        let before = try analytics(home, "2026-03-02T20:00:00Z")
        let store = try Process.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            arguments: [
                "sqlite3", home.folder + "/flux.db",
                "UPDATE tally_days SET done = 7; DELETE FROM tally_categories",
            ])
        store.waitUntilExit()
        try #require(store.terminationStatus == 0)
        let broken = try home.app().check()
        #expect(!broken.ok)
        #expect(
            Set(broken.violations.map(\.subject)) == ["tally_days", "tally_categories"])
        #expect(try home.app().checkAndFix(WriteOptions()).value.ok)
        #expect(
            try analytics(home, "2026-03-02T20:00:00Z").todayDone == before.todayDone
                && before.todayDone == 1)
        try home.expectSound()
    }

    @Test("A store that counted for another zone answers for this one all the same")
    func otherZone() throws {
        let home = try TestHome(zone: "America/New_York")
        let tasks = try home.add("call", at: "2026-03-01T22:30", now: "2026-03-01T12:00:00Z")
        try home.complete(tasks, now: "2026-03-02T04:00:00Z")
        home.environment["TZ"] = "Europe/Berlin"
        let abroad = try analytics(home, "2026-03-02T14:00:00Z")
        #expect(abroad.heatmap.map(\.day) == [CivilDate("2026-03-02")])
        #expect(abroad.slots.map { "\($0.day) \($0.time)" } == ["MO 04:00"])
        // The next day's first change counts for the new zone.
        try home.add("tea", at: "2026-03-05T12:00", now: "2026-03-03T12:00:00Z")
        let later = try analytics(home, "2026-03-03T14:00:00Z")
        #expect(later.heatmap.map(\.day) == [CivilDate("2026-03-02")])
        try home.expectSound()
    }
}
