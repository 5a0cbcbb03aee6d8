import FluxApp
import FluxCalendar
import Testing

@Suite("Quotas, series after completion, and goals that end")
struct SeriesGoOnTests {
    private let home: TestHome

    init() throws { home = try TestHome() }

    private func say(_ text: String, goal: String? = nil, now: String = "2026-03-02T14:00:00Z")
        throws -> [TaskView]
    {
        var request = AddRequest(text: text)
        request.goal = goal
        return try home.app(now).add(request, WriteOptions()).value.tasks
    }

    private func open(_ title: String, _ now: String) throws -> [TaskView] {
        try home.app(now).list(ListRequest()).tasks.filter { $0.title == title }
    }

    private func skip(_ task: TaskView, _ now: String) throws {
        _ = try home.app(now).skip([String(task.number)], reason: "ill", WriteOptions())
    }

    @Test("A quota comes up as often as it says, and again with the next week")
    func quota() throws {
        var tasks = try say("floss 3 times a week, any days")
        for (index, day) in ["02", "03", "04"].enumerated() {
            let now = "2026-03-\(day)T20:00:00Z"
            let done = try home.complete([tasks[0]], now: now)
            #expect(done.message.contains("\(index + 1) of 3 this week"))
            tasks = try open("floss", now)
            #expect(tasks.count == (index < 2 ? 1 : 0))
        }
        try home.add("call", at: "2026-03-06T10:00", now: "2026-03-05T14:00:00Z")
        #expect(try open("floss", "2026-03-05T14:00:00Z").isEmpty)
        try home.add("call", at: "2026-03-10T10:00", now: "2026-03-09T14:00:00Z")
        #expect(try open("floss", "2026-03-09T14:00:00Z").count == 1)
        try home.expectSound()
    }

    @Test("A late entry doubles no quota, and a cancelled one stays away")
    func quotaOnce() throws {
        let task = try say("lift 2 times a week, any days")[0]
        try home.complete([task], .missed)
        let next = "2026-03-09T14:00:00Z"
        try home.add("call", at: "2026-03-10T10:00", now: next)
        #expect(try open("lift", next).count == 1)
        try home.complete([task], now: next)
        let left = try open("lift", next)
        #expect(left.count == 1)
        _ = try home.app(next).cancel(
            [String(left[0].number)], reason: "enough", WriteOptions())
        try home.add("call", at: "2026-03-17T10:00", now: "2026-03-16T14:00:00Z")
        #expect(try open("lift", "2026-03-16T14:00:00Z").isEmpty)
        try home.expectSound()
    }

    @Test("After completion the next one is days later, however the one before ended")
    func afterCompletion() throws {
        var task = try say("water plants 3 days after I last did it at 9am")[0]
        func next(_ now: String) throws -> String {
            let open = try open("water plants", now)
            #expect(open.count == 1)
            task = try #require(open.first)
            return task.local?.date.description ?? ""
        }
        let now = "2026-03-03T20:00:00Z"
        try home.complete([task], now: now)
        #expect(try next(now) == "2026-03-06")
        // Early, twice on one day: still one after the other.
        try home.complete([task], now: now)
        #expect(try next(now) == "2026-03-07")
        try skip(task, now)
        #expect(try next(now) == "2026-03-08")
        try home.complete([task], .missed, now: now)
        #expect(try next(now) == "2026-03-09")
        var request = PauseRequest()
        request.until = "2026-03-20"
        request.tasks = .excuse
        _ = try home.app(now).pause(request, WriteOptions())
        #expect(try next(now) == "2026-03-21")
        try home.expectSound()
    }

    @Test("What goes on after its goal has ended goes on without it")
    func goalEnds() throws {
        let goal = try home.approve("run a 5K")
        let number = String(goal.goal?.number ?? 0)
        let lift = try say("lift 2 times a week, any days", goal: number)
        let late = "2026-04-20T14:00:00Z"
        try home.complete(goal.tasks, .missed, now: late)
        try home.complete(lift, now: late)
        #expect(try home.goal(goal.goal?.number ?? 0).status == .active)
        let second = try #require(try open("lift", late).first)
        try home.complete([second], now: late)
        #expect(try home.goal(goal.goal?.number ?? 0).status == .completed)
        let next = "2026-04-27T14:00:00Z"
        try home.add("call", at: "2026-04-28T10:00", now: next)
        #expect(try open("lift", next).first?.goal == nil)
        _ = try home.app(next).snooze(
            [String(goal.tasks[0].number)], for: "60m", WriteOptions())
        try home.expectSound()
    }

    @Test("A single skip ends no series, and undoing one takes back what it was topped up with")
    func skipAndUndo() throws {
        let tax = try home.add("tax", at: "2026-04-10T09:00", rule: "FREQ=YEARLY")
        try skip(tax[0], "2026-03-02T14:00:00Z")
        let next = "2026-12-01T14:00:00Z"
        try home.add("call", at: "2026-12-02T10:00", now: next)
        #expect(try open("tax", next).first?.local?.date.year == 2027)

        let run = try home.add("run", at: "2026-12-02T07:00", rule: "FREQ=DAILY", now: next)
        let later = "2026-12-05T14:00:00Z"
        _ = try home.app(later).snooze([String(run[10].number)], for: "30m", WriteOptions())
        #expect(try open("run", later).count > run.count)
        for _ in 0..<2 { _ = try home.app(later).undo(UndoRequest(), WriteOptions()) }
        #expect(try open("run", later).isEmpty)
        try home.expectSound()
    }

    @Test("A changed plan leaves alone what the person added to the goal")
    func modify() throws {
        let goal = try home.approve("run a 5K")
        let number = String(goal.goal?.number ?? 0)
        let stretch = try say("stretch every day at 6am", goal: number)
        let changed = try home.app().modifyGoal(
            number, "only twice a week", WriteOptions(yes: true)
        ).value
        #expect(changed.message.hasPrefix("changed goal"))
        #expect(try open("stretch", "2026-03-02T14:00:00Z").count == stretch.count)
        try home.expectSound()
    }

    @Test("A rest puts no two sessions of a goal on one day, and completes none")
    func pauseOfGoal() throws {
        let goal = try home.approve("run a 5K")
        let number = String(goal.goal?.number ?? 0)
        var request = PauseRequest()
        request.goal = number
        request.until = "2026-03-08"
        request.tasks = .move
        _ = try home.app().pause(request, WriteOptions())
        let days = try home.app().showGoal(number).tasks.compactMap { $0.local?.date }
        #expect(Set(days).count == days.count)
        request.until = "2026-06-30"
        request.tasks = .excuse
        #expect(throws: Failure.self) { try home.app().pause(request, WriteOptions()) }
        #expect(try home.goal(goal.goal?.number ?? 0).status == .active)
    }
}
