import FluxApp
import FluxCalendar
import Testing

/// A wall time and the moment it stands for.
struct WallTime: CustomTestStringConvertible, Sendable {
    let zone: String
    let local: String
    let moment: String

    init(_ zone: String, _ local: String, _ moment: String) {
        self.zone = zone
        self.local = local
        self.moment = moment
    }

    var testDescription: String { "\(local) in \(zone)" }

    static let all = [
        // Ordinary times on both sides of the changes.
        WallTime("America/New_York", "2026-03-08T01:59", "2026-03-08T06:59:00Z"),
        WallTime("America/New_York", "2026-03-08T03:00", "2026-03-08T07:00:00Z"),
        // Skipped: the offset before the gap.
        WallTime("America/New_York", "2026-03-08T02:00", "2026-03-08T07:00:00Z"),
        WallTime("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00Z"),
        WallTime("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00Z"),
        WallTime("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00Z"),
        WallTime("Africa/Cairo", "2026-04-24T00:30", "2026-04-23T22:30:00Z"),
        // Twice: the first.
        WallTime("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z"),
        WallTime("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z"),
        WallTime("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z"),
        // After it.
        WallTime("America/New_York", "2026-11-01T02:00", "2026-11-01T07:00:00Z"),
        // No changes, and odd offsets.
        WallTime("Asia/Kathmandu", "2026-03-08T02:30", "2026-03-07T20:45:00Z"),
        WallTime("Pacific/Kiritimati", "2026-03-08T02:30", "2026-03-07T12:30:00Z"),
        WallTime("UTC", "2026-03-08T02:30", "2026-03-08T02:30:00Z"),
    ]
}

@Suite("Days on which the clocks change")
struct ClockChangeTests {
    @Test(
        "A skipped time takes the offset before the gap, one that comes twice is the first",
        arguments: WallTime.all)
    func moments(_ example: WallTime) throws {
        let home = try TestHome(zone: example.zone)
        let own = try home.add("own zone", at: example.local)
        #expect(own.first?.scheduledAt == Instant(rfc3339: example.moment))
        let elsewhere = try TestHome(zone: "UTC")
        let foreign = try elsewhere.add("stated zone", at: example.local, zone: example.zone)
        #expect(foreign.first?.scheduledAt == Instant(rfc3339: example.moment))
    }

    @Test("A series keeps its wall time over both changes")
    func series() throws {
        let home = try TestHome()
        let spring = try home.add("run", at: "2026-03-06T09:00", rule: "FREQ=DAILY;COUNT=4")
        #expect(
            spring.map(\.scheduledLocal) == [
                "2026-03-06T09:00:00-05:00", "2026-03-07T09:00:00-05:00",
                "2026-03-08T09:00:00-04:00",
                "2026-03-09T09:00:00-04:00",
            ])
        let fall = try home.add(
            "run", at: "2026-10-31T09:00", rule: "FREQ=DAILY;COUNT=3", now: "2026-10-30T12:00:00Z")
        #expect(
            fall.map(\.scheduledLocal) == [
                "2026-10-31T09:00:00-04:00", "2026-11-01T09:00:00-05:00",
                "2026-11-02T09:00:00-05:00",
            ])
    }

    @Test("A series at a skipped time is moved on that day only")
    func seriesInGap() throws {
        let home = try TestHome()
        let tasks = try home.add("night feed", at: "2026-03-07T02:30", rule: "FREQ=DAILY;COUNT=3")
        #expect(
            tasks.map(\.scheduledLocal) == [
                "2026-03-07T02:30:00-05:00", "2026-03-08T03:30:00-04:00",
                "2026-03-09T02:30:00-04:00",
            ])
    }

    @Test("The day of 23 hours and the day of 25 hold all their tasks")
    func agenda() throws {
        let home = try TestHome()
        for (day, now) in [
            ("2026-03-08", "2026-03-08T12:00:00Z"), ("2026-11-01", "2026-11-01T12:00:00Z"),
        ] {
            for time in ["00:00", "01:30", "03:00", "12:00", "23:59"] {
                try home.add(time, at: "\(day)T\(time)", now: now)
            }
            let agenda = try home.app(now).agenda(AgendaRequest())
            #expect(agenda.tasks.map(\.title) == ["00:00", "01:30", "03:00", "12:00", "23:59"])
        }
    }

    @Test("Hours are elapsed time, days follow the calendar")
    func words() throws {
        let home = try TestHome()
        let evening = "2026-03-08T03:00:00Z"  // 22:00 on the evening before
        func add(_ text: String) throws -> String? {
            try home.app(evening).add(AddRequest(text: text), WriteOptions()).value.tasks.first?
                .scheduledLocal
        }
        #expect(try add("feed the cat in 5 hours") == "2026-03-08T04:00:00-04:00")
        #expect(try add("feed the cat tomorrow at 10pm") == "2026-03-08T22:00:00-04:00")
    }

    @Test("Seen from another zone a task stays the same moment")
    func travel() throws {
        let home = try TestHome()
        let task = try home.add("call", at: "2026-03-05T16:00")[0]
        home.environment["TZ"] = "Europe/Berlin"
        let seen = try home.app().show(String(task.number)).task
        #expect(seen?.scheduledAt == task.scheduledAt)
        #expect(seen?.scheduledLocal == "2026-03-05T22:00:00+01:00")
    }
}
