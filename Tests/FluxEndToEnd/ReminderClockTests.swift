import Testing

/// What clocks do to reminders: none is lost, none comes twice, none comes years late.
@Suite("Reminders and clocks")
struct ReminderClockTests {
    /// A clock that does not go evenly, and what happens then with a task at 10:00.
    struct Course: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let moments: [String]
        let events: [String]

        init(_ description: String, _ moments: [String], _ events: [String]) {
            testDescription = description
            self.moments = moments
            self.events = events
        }
    }

    private static let courses = [
        Course(
            "the machine sleeps until the task is long over",
            ["09:50", "14:00", "14:01", "14:02", "14:03", "14:04"],
            ["09:50 ntfy 1", "14:00 whatsapp 1", "14:02 voice 1", "14:04 missed 1"]),
        Course(
            "the machine sleeps from before until after all of it",
            ["09:30", "14:00", "14:02", "14:04", "14:06"],
            ["14:00 ntfy 1", "14:02 whatsapp 1", "14:04 voice 1", "14:06 missed 1"]),
        Course(
            "the clock is set back in the middle",
            ["09:50", "10:00", "09:30", "09:50", "10:00", "10:01", "10:02", "10:32"],
            ["09:50 ntfy 1", "10:00 whatsapp 1", "10:02 voice 1", "10:32 missed 1"]),
        Course(
            "the clock is hours ahead while it rises, and set right",
            ["12:00", "12:02", "09:00", "09:50", "10:00", "10:32"],
            ["12:00 ntfy 1", "12:02 whatsapp 1", "10:00 voice 1", "10:32 missed 1"]),
        Course(
            "the clock is years ahead before, and set right",
            ["2031-01-01T00:00:00Z", "2026-03-02T09:50:00Z", "10:00", "10:02", "10:32"],
            [
                "00:00 late 1", "09:50 ntfy 1", "10:00 whatsapp 1", "10:02 voice 1",
                "10:32 missed 1",
            ]),
        Course(
            "the clock is two days ahead in the middle, and set right",
            ["09:50", "2026-03-04T10:30:00Z", "2026-03-02T09:51:00Z", "10:00", "10:02", "10:32"],
            ["09:50 ntfy 1", "10:00 whatsapp 1", "10:02 voice 1", "10:32 missed 1"]),
        Course(
            "the clock is years behind, and set right",
            ["2001-01-01T00:00:00Z", "2026-03-02T09:50:00Z", "10:00", "10:02", "10:32"],
            ["09:50 ntfy 1", "10:00 whatsapp 1", "10:02 voice 1", "10:32 missed 1"]),
    ]

    @Test("Each step comes once, whatever the clock does", arguments: courses)
    func uneven(_ course: Course) throws {
        let home = try ReachableHome()
        try home.add()
        #expect(try home.walk(course.moments) == course.events)
        #expect(try home.provider.kinds == [.push, .whatsapp, .voice])
        try home.sandbox.expectSound()
    }

    @Test(
        "In the nights in which clocks change each reminder comes once, at its moment",
        arguments: [
            // 02:30 is skipped and becomes 03:30.
            ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:"),
            ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:"),
            // 02:30 and 01:30 come twice, and the first one counts.
            ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:"),
            ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:"),
        ])
    func changeOfClocks(_ zone: String, _ time: String, _ hour: String) throws {
        let home = try ReachableHome(now: "\(time.prefix(10))T00:00:00Z", zone: zone)
        try home.add(at: time)
        let next = "\(hour.prefix(11))0\((Int(hour.dropFirst(11).prefix(2)) ?? 0) + 1):"
        let events = try home.walk(
            "\(hour)19:00Z", "\(hour)20:00Z", "\(hour)30:00Z", "\(hour)32:00Z", "\(next)01:00Z",
            "\(next)02:00Z", "\(next)20:00Z", "\(next)30:00Z", "\(next)32:00Z")
        let times = [":20 ntfy 1", ":30 whatsapp 1", ":32 voice 1", ":02 missed 1"]
        #expect(events.map { String($0.dropFirst(2)) } == times, "\(events)")
        #expect(try home.provider.kinds == [.push, .whatsapp, .voice])
    }

    @Test("A series over such a night comes once each day")
    func series() throws {
        let home = try ReachableHome(.topic, now: "2026-03-27T12:00:00Z", zone: "Europe/Berlin")
        try home.sandbox.ok(
            "add", "Night shift", "--at", "2026-03-28T02:30", "--rrule", "FREQ=DAILY;COUNT=3")
        for moment in [
            "2026-03-28T01:19:59Z", "2026-03-28T01:20:00Z", "2026-03-29T01:19:59Z",
            "2026-03-29T01:20:00Z", "2026-03-30T00:19:59Z", "2026-03-30T00:20:00Z",
        ] {
            let sent = try home.pass(at: moment).sent
            #expect(sent.count == (moment.hasSuffix("20:00Z") ? 1 : 0), "\(moment): \(sent)")
        }
    }

    @Test("Quiet hours end by the person's clock, also in such a night")
    func quietHours() throws {
        let home = try ReachableHome(now: "2026-03-28T20:00:00Z", zone: "Europe/Berlin")
        try home.add(at: "2026-03-28T22:59")
        let events = try home.walk(
            "2026-03-28T21:49:00Z", "2026-03-28T21:59:00Z", "2026-03-28T22:01:00Z",
            "2026-03-29T04:59:00Z", "2026-03-29T05:00:00Z")
        #expect(
            events == [
                "21:49 ntfy 1", "21:59 whatsapp 1", "22:01 voice held 1", "04:59 voice held 1",
                "05:00 voice 1",
            ])
    }

    @Test("A journey to another zone between two passes loses nothing and repeats nothing")
    func journey() throws {
        let home = try ReachableHome(now: "2026-03-02T14:00:00Z", zone: "America/New_York")
        try home.add(at: "2026-03-02T10:00")
        var events = try home.walk("14:50")
        home.sandbox.environment["TZ"] = "Europe/London"
        events += try home.walk("14:51", "15:00")
        home.sandbox.environment["TZ"] = "Asia/Tokyo"
        events += try home.walk("15:01", "15:02")
        home.sandbox.environment["TZ"] = "America/Los_Angeles"
        events += try home.walk("15:03", "15:32", "18:00")
        #expect(
            events == ["14:50 ntfy 1", "15:00 whatsapp 1", "15:02 voice 1", "15:32 missed 1"])
        try home.sandbox.expectSound()
    }
}
