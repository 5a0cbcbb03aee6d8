import FluxApp
import FluxCalendar
import Testing

@Suite("The day that ends after midnight")
struct LogicalDayTests {
    /// One o'clock at night from Monday to Tuesday, 3 March 2026.
    private let night = "2026-03-03T06:00:00Z"

    private func home(dayEnd: String) throws -> TestHome {
        let home = try TestHome(settings: ["FLUX_DAY_END": dayEnd])
        for time in [
            "2026-03-01T23:00", "2026-03-02T02:59", "2026-03-02T03:00", "2026-03-02T22:00",
        ] {
            try home.add(time, at: time)
        }
        for time in ["2026-03-03T02:59", "2026-03-03T03:00", "2026-03-03T12:00"] {
            try home.add(time, at: time)
        }
        return home
    }

    @Test("With 03:00, one o'clock at night still belongs to the day before")
    func late() throws {
        let home = try home(dayEnd: "03:00")
        let agenda = try home.app(night).agenda(AgendaRequest())
        #expect(agenda.date == CivilDate("2026-03-02"))
        #expect(
            agenda.tasks.map(\.title) == [
                "2026-03-02T03:00", "2026-03-02T22:00", "2026-03-03T02:59",
            ])
        #expect(agenda.overdue.map(\.title) == ["2026-03-01T23:00", "2026-03-02T02:59"])
        #expect(agenda.next?.title == "2026-03-03T02:59")
    }

    @Test("With 00:00, it belongs to the new day")
    func midnight() throws {
        let home = try home(dayEnd: "00:00")
        let agenda = try home.app(night).agenda(AgendaRequest())
        #expect(agenda.date == CivilDate("2026-03-03"))
        #expect(
            agenda.tasks.map(\.title) == [
                "2026-03-03T02:59", "2026-03-03T03:00", "2026-03-03T12:00",
            ])
        #expect(agenda.overdue.count == 4)
    }

    @Test("At the very minute of the end the new day begins")
    func boundary() throws {
        let home = try home(dayEnd: "03:00")
        #expect(
            try home.app("2026-03-03T07:59:59Z").agenda(AgendaRequest()).date
                == CivilDate("2026-03-02"))
        #expect(
            try home.app("2026-03-03T08:00:00Z").agenda(AgendaRequest()).date
                == CivilDate("2026-03-03"))
    }

    @Test("A task is today's or overdue, never both, and every open one of the past is one of them")
    func disjoint() throws {
        let home = try home(dayEnd: "03:00")
        for hour in 0..<30 {
            let now = try #require(Instant(rfc3339: "2026-03-02T00:00:00Z")).adding(
                minutes: hour * 60)
            let agenda = try home.app("\(now)").agenda(AgendaRequest())
            let (today, overdue) = (
                Set(agenda.tasks.map(\.number)), Set(agenda.overdue.map(\.number))
            )
            #expect(today.isDisjoint(with: overdue))
            let past = try home.app("\(now)").list(ListRequest()).tasks.filter {
                $0.scheduledAt.map { $0 < now } ?? false
            }
            #expect(today.union(overdue).isSuperset(of: past.map(\.number)), "\(now)")
        }
    }

    @Test("Words follow the calendar, also just after midnight")
    func words() throws {
        let home = try home(dayEnd: "03:00")
        let tomorrow = try home.app(night).add(
            AddRequest(text: "call Ann tomorrow at 5pm"), WriteOptions()
        ).value.tasks
        #expect(tomorrow.first?.scheduledLocal == "2026-03-04T17:00:00-05:00")
        let today = try home.app(night).add(
            AddRequest(text: "call Bob today at 5pm"), WriteOptions()
        ).value.tasks
        #expect(today.first?.scheduledLocal == "2026-03-03T17:00:00-05:00")
    }

    @Test("Streak and completion follow the logical day")
    func streak() throws {
        let home = try TestHome(settings: ["FLUX_DAY_END": "03:00"])
        let sunday = try home.add("run", at: "2026-03-01T20:00")
        try home.complete(sunday, now: "2026-03-02T02:00:00Z")
        let monday = try home.add("run", at: "2026-03-03T01:30")
        try home.complete(monday, now: night)
        let analytics = try home.app(night).analytics(AnalyticsRequest())
        #expect(analytics.streakDays == 2 && analytics.todayDone == 1 && analytics.todayTotal == 1)
        #expect(analytics.heatmap.map(\.day) == [CivilDate("2026-03-01"), CivilDate("2026-03-02")])
    }
}
