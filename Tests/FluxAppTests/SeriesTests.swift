import FluxApp
import FluxCalendar
import Testing

@Suite("Series that go on")
struct SeriesTests {
    private let home: TestHome

    init() throws { home = try TestHome() }

    private func open(_ now: String) throws -> [TaskView] {
        try home.app(now).list(ListRequest()).tasks
    }

    @Test(
        "Occurrences that come within the horizon are written once, by the next change or by notify"
    )
    func topUp() throws {
        let first = try home.add("yoga", at: "2026-03-03T18:00", rule: "FREQ=WEEKLY;BYDAY=TU")
        let last = try #require(first.last?.local)
        let later = "2026-05-04T14:00:00Z"
        try home.add("call", at: "2026-05-05T10:00", now: later)
        let open = try open(later).filter { $0.title == "yoga" }
        #expect(open.count == first.count + 8)
        let written = open.compactMap(\.local).sorted()
        #expect(written.last == last.adding(days: 56))
        #expect(Set(written).count == written.count)
        _ = try home.app(later).notify(dryRun: false)
        #expect(try self.open(later).filter { $0.title == "yoga" }.count == open.count)
        // Nothing of it is for undo to take back.
        #expect(try home.app(later).undo(UndoRequest(), WriteOptions()).value.undone.count == 1)
        #expect(try self.open(later).filter { $0.title == "yoga" }.count == open.count)
        try home.expectSound()
    }

    @Test("A series that was cancelled, has ended or has a last day does not go on")
    func ended() throws {
        let yoga = try home.add("yoga", at: "2026-03-03T18:00", rule: "FREQ=WEEKLY")
        let count = try home.add("swim", at: "2026-03-03T07:00", rule: "FREQ=WEEKLY;COUNT=30")
        _ = try home.app().cancel(
            [String(yoga[0].number)], reason: nil, scope: .all, WriteOptions())
        for _ in 0..<2 { _ = try home.app("2026-12-04T14:00:00Z").notify(dryRun: false) }
        let open = try open("2026-12-04T14:00:00Z")
        #expect(open.filter { $0.title == "yoga" }.isEmpty)
        #expect(open.filter { $0.title == "swim" }.count == 30 && count.count < 30)
        try home.expectSound()
    }

    @Test("A change reaches this one, this and later ones, or all open ones")
    func scope() throws {
        let yoga = try home.add("yoga", at: "2026-03-03T18:00", rule: "FREQ=WEEKLY;COUNT=6")
        try home.complete([yoga[0]], now: "2026-03-03T23:30:00Z")
        var edit = EditRequest(reference: String(yoga[2].number))
        edit.duration = "45"
        edit.scope = .later
        let edited = try home.app().edit(edit, WriteOptions()).value
        #expect(edited.tasks.map(\.number) == yoga[2...].map(\.number))
        edit.scope = .all
        edit.duration = "50"
        #expect(try home.app().edit(edit, WriteOptions()).value.updated == 5)
        let move = MoveRequest(
            reference: String(yoga[1].number), at: "2026-03-11T19:30", scope: .later)
        let moved = try home.app().move(move, WriteOptions()).value.tasks
        #expect(
            moved.compactMap(\.local).map(\.description) == [
                "2026-03-11T19:30:00", "2026-03-18T19:30:00", "2026-03-25T19:30:00",
                "2026-04-01T19:30:00", "2026-04-08T19:30:00",
            ])
        let cancelled = try home.app().cancel(
            [String(yoga[4].number)], reason: nil, scope: .later, WriteOptions()
        ).value
        #expect(cancelled.tasks.map(\.number) == yoga[4...].map(\.number))
        try home.expectSound()
    }

    @Test("What was moved for good is where the next ones are written")
    func movedForGood() throws {
        let yoga = try home.add("yoga", at: "2026-03-03T18:00", rule: "FREQ=WEEKLY")
        let move = MoveRequest(
            reference: String(yoga[0].number), at: "2026-03-04T19:30", scope: .all)
        _ = try home.app().move(move, WriteOptions())
        let later = "2026-04-20T14:00:00Z"
        _ = try home.app(later).notify(dryRun: false)
        let new = try open(later).filter { task in !yoga.contains { $0.number == task.number } }
        #expect(new.count == 6)
        #expect(
            new.allSatisfy {
                $0.local?.time.hourMinute == "19:30" && $0.local?.date.weekday == .wednesday
            })
    }
}
