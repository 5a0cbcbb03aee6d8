import Testing

/// How a reminder rises, what stops it, and when a task is missed. Times are in UTC.
@Suite("The chain of a reminder")
struct ReminderChainTests {
    /// What a whole chain of task 1 at 10:00 looks like.
    private static let whole = [
        "09:50 ntfy 1", "10:00 whatsapp 1", "10:02 voice 1", "10:32 missed 1",
    ]

    // MARK: - Rising

    @Test("A push before the time, a message at it, a call after the window; then it is missed")
    func whole() throws {
        let home = try ReachableHome()
        try home.add()
        let events = try home.walk(
            "09:49", "09:50", "09:59", "10:00", "10:01", "10:02", "10:31", "10:32", "10:40")
        #expect(events == ReminderChainTests.whole)
        let sends = try home.provider.sends
        #expect(sends.map(\.kind) == [.push, .whatsapp, .voice])
        try #require(sends.count == 3)
        #expect(sends[0].title == "Water the ficus" && sends[0].text == "10:00, in 10 min")
        #expect(sends[1].field("To") == "whatsapp:\(PhoneProvider.number)")
        #expect(sends[1].text.contains("Water the ficus"))
        #expect(sends[1].text.contains("1 done, 2 reschedule, 3 missed"))
        #expect(sends[2].field("To") == PhoneProvider.number)
        #expect(sends[2].text.contains("Water the ficus"))
        #expect(
            try home.history() == ["ntfy sent", "whatsapp sent", "voice sent", "chain missed"])
        #expect(try home.status() == "missed")
        try home.sandbox.expectSound()
    }

    @Test("It follows the push directly where the person wants that")
    func fromPush() throws {
        let home = try ReachableHome(settings: ["REMINDER_ESCALATE_FROM": "push"])
        try home.add()
        let events = try home.walk("09:50", "09:51", "09:52", "09:54", "10:31", "10:32")
        #expect(
            events == ["09:50 ntfy 1", "09:52 whatsapp 1", "09:54 voice 1", "10:32 missed 1"])
    }

    @Test("Lead, window and duration are the person's own")
    func settings() throws {
        let home = try ReachableHome(
            settings: ["REMINDER_LEAD_MINUTES": "0", "REMINDER_WINDOW_MINUTES": "5"])
        try home.add("Stretch", at: "2026-03-02T10:00", "--duration", "45")
        let events = try home.walk("09:59", "10:00", "10:04", "10:05", "10:10", "10:49", "10:50")
        #expect(
            events == ["10:00 ntfy 1", "10:05 whatsapp 1", "10:10 voice 1", "10:50 missed 1"])
    }

    @Test("A task that was moved to another time before is reminded of like any other")
    func rescheduled() throws {
        let home = try ReachableHome()
        try home.add(at: "2026-03-02T12:00")
        try home.sandbox.ok("move", "1", "--at", "2026-03-02T10:00")
        #expect(try home.walk("09:50", "10:00", "10:02", "10:32") == ReminderChainTests.whole)
    }

    // MARK: - Answers

    @Test(
        "An answer stops it, on whatever step it stands",
        arguments: [
            ("done", "done"), ("missed", "missed"), ("reschedule", "pending"), ("ack", "pending"),
        ], [["09:50"], ["09:50", "10:00"]])
    func answers(_ answer: (word: String, status: String), _ before: [String]) throws {
        let home = try ReachableHome()
        try home.add()
        try home.walk(before)
        home.at("10:01")
        try home.respond(answer.word)
        let events = try home.walk("10:02", "10:30", "10:40")
        // What was seen is asked about once more when its time is over.
        #expect(events == (answer.word == "ack" ? ["10:30 ntfy 1"] : []))
        #expect(try home.status() == answer.status)
        #expect(try home.history().contains("command \(answer.word)"))
    }

    @Test("What was seen is asked about once more at its end, on the first way, and stays open")
    func seen() throws {
        let home = try ReachableHome()
        try home.add("Water the ficus", at: "2026-03-02T10:00", "--duration", "45")
        try home.walk("09:50", "10:00")
        home.at("10:01")
        try home.respond("ack")
        let events = try home.walk("10:02", "10:44", "10:45", "10:47", "2026-03-03T00:10:00Z")
        #expect(events == ["10:45 ntfy 1"])
        let last = try #require(try home.provider.sends.last)
        #expect(last.title == "Still open: Water the ficus")
        #expect(try home.status() == "pending")
        #expect(try home.history().last == "chain acknowledged")
    }

    @Test("Only a reminder that runs can be seen")
    func nothingToSee() throws {
        let home = try ReachableHome(.topic)
        try home.add()
        try home.sandbox.flux("notify", "respond", "1", "ack").expectRefusal(
            1, saying: ["flux notify why 1"])
        try home.respond("done")
        try home.sandbox.flux("notify", "respond", "1", "done", "--json")
            .expectRefusalDocument(5, named: "ALREADY_DONE")
    }

    // MARK: - Another time

    @Test("A new time clears what was sent")
    func newTime() throws {
        let home = try ReachableHome()
        try home.add()
        try home.walk("09:50", "10:00")
        home.at("10:01")
        try home.sandbox.ok("move", "1", "--at", "2026-03-02T11:00")
        let events = try home.walk("10:02", "10:40", "10:50", "11:00", "11:02", "11:31", "11:32")
        #expect(
            events == ["10:50 ntfy 1", "11:00 whatsapp 1", "11:02 voice 1", "11:32 missed 1"])
    }

    /// Ways to take a task's time away and give it back.
    private static let detours: [[[String]]] = [
        [["move", "1", "--at", "2026-03-02T12:00"], ["undo"]],
        [["move", "1", "--at", "2026-03-02T12:00"], ["move", "1", "--at", "2026-03-02T10:00"]],
        [["done", "1"], ["undo"]],
        [["notify", "respond", "1", "done"], ["undo"]],
    ]

    @Test(
        "A time that comes back is reminded of, whether or not a pass came between",
        arguments: detours, [false, true])
    func back(_ commands: [[String]], _ passesBetween: Bool) throws {
        let home = try ReachableHome()
        try home.add()
        try home.walk("09:50")
        home.at("09:51")
        _ = try home.sandbox.json(commands[0])
        if passesBetween { try home.walk("09:52") }
        home.at("09:53")
        _ = try home.sandbox.json(commands[1])
        // Whether it goes on or begins anew is not said; that it rises to the end is.
        let events = try home.walk("10:00", "10:02", "10:04", "10:40")
        #expect(events.contains { $0.hasSuffix("voice 1") }, "\(events)")
        #expect(events.last == "10:40 missed 1", "\(events)")
    }

    @Test("A proposal is shown, and taken or left; the task keeps its time until then")
    func proposal() throws {
        let home = try ReachableHome()
        try home.add()
        try home.walk("09:50")
        home.at("09:55")
        let answer = try home.respond("reschedule")
        let proposed = try #require(answer["proposals"][0]["proposed_local"].string)
        #expect(answer["requires_user_action"].string == "answer")
        let today = try home.sandbox.json("today")
        #expect(today["proposals"][0]["proposed_local"].string == proposed)
        #expect(today["tasks"][0]["scheduled_local"].string?.hasPrefix("2026-03-02T10:00") == true)
        let moved = try home.sandbox.json("move", "1", "--accept")
        #expect(moved["tasks"][0]["scheduled_local"].string == proposed)
        #expect(moved["tasks"][0]["status"].string == "rescheduled")
        try home.sandbox.flux("move", "1", "--accept").expectRefusal(
            1, saying: ["flux notify respond 1 reschedule"])
        #expect(try home.walk("10:00", "10:02") == [])
        let at = try #require(moved["tasks"][0]["scheduled_at"].string)
        #expect(try home.pass(at: at).sent == ["ntfy 1"], "it is reminded of at its new time")
    }

    @Test("Without a yes the task is overdue in the end, and nobody missed it")
    func proposalLeft() throws {
        let home = try ReachableHome()
        try home.add()
        try home.walk("09:50")
        try home.respond("reschedule")
        #expect(try home.walk("10:02", "10:40", "2026-03-03T09:59:00Z") == [])
        let today = try home.sandbox.json("today")
        #expect(today["overdue"].array.map { $0["number"].int } == [1])
        #expect(today["proposals"].array.isEmpty, "its time is over")
        try home.sandbox.flux("move", "1", "--accept").expectRefusal(1, saying: ["is over"])
        let taken = try home.sandbox.json("notify", "respond", "1", "reschedule", "--yes")
        #expect(taken["tasks"][0]["status"].string == "rescheduled")
    }

    // MARK: - Who is missed

    @Test("Channels that are not set up are passed over, which shows")
    func skipped() throws {
        let home = try ReachableHome(.topic)
        try home.add()
        try home.walk("09:50", "10:00", "10:01", "10:05")
        let events = try home.events()
        let skipped = events.filter { $0["event"].string == "skipped" }
        #expect(skipped.map { $0["channel"].string } == ["whatsapp", "voice"], "once each")
        #expect(skipped.allSatisfy { $0["detail"].string?.contains("twilio.account_sid") == true })
        let text = try home.sandbox.flux("notify", "why", "1").text
        #expect(text.contains("twilio.account_sid"))
    }

    @Test(
        "With push as the only way it is not missed before the logical day ends",
        arguments: [
            ("00:00", "30", "2026-03-02T23:59:00Z", "2026-03-03T00:00:00Z"),
            ("03:00", "30", "2026-03-03T02:59:00Z", "2026-03-03T03:00:00Z"),
            ("00:00", "900", "2026-03-03T01:01:00Z", "2026-03-03T01:02:00Z"),
        ])
    func pushOnly(_ dayEnd: String, _ minutes: String, _ before: String, _ then: String) throws {
        let home = try ReachableHome(.topic, settings: ["DAY_END": dayEnd])
        try home.add("Water the ficus", at: "2026-03-02T10:00", "--duration", minutes)
        #expect(try home.walk("09:50", "10:00", "10:40", before) == ["09:50 ntfy 1"])
        #expect(try home.pass(at: then).missed == [1])
    }

    @Test("Where nothing can reach the person it stays open and is overdue, whatever passes come")
    func unreachable() throws {
        let home = try ReachableHome(.none)
        try home.add()
        let events = try home.walk(
            "09:50", "10:00", "10:40", "2026-03-03T00:30:00Z", "2026-03-03T10:01:00Z")
        #expect(events == ["10:01 late 1"])
        #expect(
            try home.history() == [
                "push skipped", "whatsapp skipped", "voice skipped", "chain unreachable",
            ])
        let today = try home.sandbox.json("today")
        #expect(today["overdue"].array.map { $0["number"].int } == [1])
        #expect(today["overdue"][0]["status"].string == "pending")
        #expect(try home.provider.requests.isEmpty)
    }

    @Test(
        "It is missed only where the last step arrived",
        arguments: [
            ([PhoneRequest.Kind.push], ["09:50 ntfy failed 1"], true),
            ([.whatsapp], ["10:00 voice 1", "10:00 whatsapp failed 1"], true),
            ([.voice], ["10:02 voice failed 1"], false),
            ([.whatsapp, .voice], ["10:00 whatsapp failed 1", "10:00 voice failed 1"], false),
            ([.push, .whatsapp, .voice], ["09:50 ntfy failed 1"], false),
        ])
    func refused(
        _ kinds: [PhoneRequest.Kind], _ wanted: [String], _ isMissed: Bool
    ) throws {
        let home = try ReachableHome()
        try home.add()
        for kind in kinds { try home.provider.fail(kind, .status(400)) }
        let events = try home.walk(
            "09:50", "10:00", "10:02", "10:32", "2026-03-03T00:30:00Z", "2026-03-03T09:59:00Z")
        #expect(Set(wanted).isSubset(of: events), "\(events)")
        #expect(events.contains("10:32 missed 1") == isMissed, "\(events)")
        #expect(try home.status() == (isMissed ? "missed" : "pending"))
        #expect(try home.sandbox.json("today")["overdue"].array.count == (isMissed ? 0 : 1))
        let refused = try home.provider.requests.filter { $0.line["status"].int == 400 }
        #expect(refused.map(\.kind) == kinds, "what is refused is not tried again")
    }
}
