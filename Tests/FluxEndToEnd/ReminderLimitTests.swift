import Testing

/// What holds messages and calls back, what tasks share, and what is offered as an answer. Times are in UTC; the person
/// sleeps from 23:00 to 07:00.
@Suite("Limits of reminders")
struct ReminderLimitTests {
    // MARK: - Quiet hours

    @Test("Quiet hours hold a call back until they end; nobody misses the task meanwhile")
    func quietCall() throws {
        let home = try ReachableHome(now: "2026-03-02T20:00:00Z")
        try home.add(at: "2026-03-02T22:59")
        let events = try home.walk(
            "22:49", "22:59", "23:01", "23:40", "2026-03-03T06:59:00Z", "2026-03-03T07:00:00Z",
            "2026-03-03T07:01:00Z", "2026-03-03T07:02:00Z")
        #expect(
            events == [
                "22:49 ntfy 1", "22:59 whatsapp 1", "23:01 voice held 1", "23:40 voice held 1",
                "06:59 voice held 1", "07:00 voice 1", "07:02 missed 1",
            ])
        #expect(try home.history().count { $0 == "voice held" } == 1, "it is noted once")
        #expect(try home.provider.kinds == [.push, .whatsapp, .voice])
    }

    @Test("They hold messages, not pushes; what waited goes out together")
    func quietMessage() throws {
        let home = try ReachableHome(now: "2026-03-02T20:00:00Z")
        try home.add("Feed the cat", at: "2026-03-02T22:50")
        try home.add("Lock the door", at: "2026-03-02T22:55")
        // The machine slept until quiet hours had begun.
        let events = try home.walk(
            "23:05", "23:07", "2026-03-03T07:00:00Z", "2026-03-03T07:02:00Z",
            "2026-03-03T07:04:00Z")
        #expect(
            events == [
                "23:05 ntfy 1", "23:05 ntfy 2", "23:07 whatsapp held 1", "23:07 whatsapp held 2",
                "07:00 whatsapp 1 2", "07:02 voice 1 2", "07:04 missed 1 2",
            ])
    }

    @Test("A task within quiet hours is wanted there, so nothing is held")
    func nightTask() throws {
        let home = try ReachableHome(now: "2026-03-02T20:00:00Z")
        try home.add("Catch the night train", at: "2026-03-03T02:00")
        let events = try home.walk(
            "2026-03-03T01:50:00Z", "2026-03-03T02:00:00Z", "2026-03-03T02:02:00Z",
            "2026-03-03T02:32:00Z")
        #expect(
            events == ["01:50 ntfy 1", "02:00 whatsapp 1", "02:02 voice 1", "02:32 missed 1"])
    }

    @Test("Quiet hours are the person's own sleep")
    func ownHours() throws {
        let home = try ReachableHome(now: "2026-03-02T20:00:00Z")
        try home.sandbox.ok("account", "profile", "--bedtime", "22:00", "--wake-time", "5:30")
        try home.add(at: "2026-03-02T21:59")
        let events = try home.walk(
            "21:49", "21:59", "22:01", "2026-03-03T05:29:00Z", "2026-03-03T05:30:00Z")
        #expect(
            events == [
                "21:49 ntfy 1", "21:59 whatsapp 1", "22:01 voice held 1", "05:29 voice held 1",
                "05:30 voice 1",
            ])
    }

    // MARK: - The cap of a day

    @Test("After so many messages and calls the rest waits for the next day; pushes go on")
    func cap() throws {
        let home = try ReachableHome(settings: ["NOTIFY_DAILY_CAP": "2"])
        try home.add("Water the ficus")
        try home.add("Call the bank", at: "2026-03-02T12:00")
        let events = try home.walk(
            "09:50", "10:00", "10:02", "10:32", "11:50", "12:00", "12:40", "2026-03-03T00:00:00Z",
            "2026-03-03T07:00:00Z", "2026-03-03T07:02:00Z", "2026-03-03T07:04:00Z")
        #expect(
            events == [
                "09:50 ntfy 1", "10:00 whatsapp 1", "10:02 voice 1", "10:32 missed 1",
                "11:50 ntfy 2", "12:00 whatsapp held 2", "12:40 whatsapp held 2",
                // The new day begins in quiet hours.
                "00:00 whatsapp held 2", "07:00 whatsapp 2", "07:02 voice 2", "07:04 missed 2",
            ])
    }

    @Test("A task that is held until it is a day old is never missed")
    func heldForGood() throws {
        let home = try ReachableHome(settings: ["NOTIFY_DAILY_CAP": "0"])
        try home.add()
        let events = try home.walk(
            "09:50", "10:00", "10:32", "2026-03-03T07:00:00Z", "2026-03-03T10:01:00Z",
            "2026-03-03T10:02:00Z")
        #expect(events.first == "09:50 ntfy 1")
        #expect(!events.contains { $0.contains("missed") }, "\(events)")
        #expect(try home.provider.kinds == [.push])
        #expect(try home.status() == "pending")
        #expect(try home.history().last == "chain undelivered")
        let today = try home.sandbox.json("today")
        #expect(today["overdue"].array.map { $0["number"].int } == [1])
    }

    // MARK: - What is shared, and what is offered

    @Test("Tasks that are due together share one message and one call")
    func shared() throws {
        let home = try ReachableHome()
        let titles = ["Water the ficus", "Call the bank", "Pay <rent>"]
        try home.add(titles, due: "2026-03-02T10:00:00Z")
        let events = try home.walk("09:50", "10:00", "10:02", "10:32")
        #expect(
            events == [
                "09:50 ntfy 1", "09:50 ntfy 2", "09:50 ntfy 3", "10:00 whatsapp 1 2 3",
                "10:02 voice 1 2 3", "10:32 missed 1 2 3",
            ])
        let message = try #require(try home.provider.texts(.whatsapp).first)
        for (letter, title) in zip("abc", titles) {
            #expect(message.contains("\n\(letter)) \(title), 10:00"), "\(message)")
        }
        let call = try #require(try home.provider.texts(.voice).first)
        #expect(call.contains("Call the bank") && call.contains("Pay &lt;rent&gt;"), "\(call)")
        #expect(try home.provider.kinds.filter { $0 != .push } == [.whatsapp, .voice])
    }

    @Test("A task that is answered meanwhile is not in the call")
    func leftOut() throws {
        let home = try ReachableHome()
        try home.add(["Water the ficus", "Call the bank"], due: "2026-03-02T10:00:00Z")
        try home.walk("09:50", "10:00")
        try home.respond("done", to: 1)
        #expect(try home.walk("10:02") == ["10:02 voice 2"])
        #expect(try home.provider.texts(.voice).first?.contains("ficus") == false)
    }

    @Test(
        "Another time is offered only where one is left today",
        arguments: [
            ("2026-03-02T10:00", ["09:50", "10:00", "10:02"], true),
            ("2026-03-02T22:40", ["22:30", "22:40", "22:42"], false),
        ])
    func choices(_ time: String, _ moments: [String], _ hasRoom: Bool) throws {
        let home = try ReachableHome(settings: ["SERVE_PUBLIC_URL": "https://flux.example.org"])
        try home.add(at: time)
        try home.walk(moments)
        let message = try #require(try home.provider.texts(.whatsapp).first)
        #expect(message.contains("1 done") && message.contains("3 missed"))
        #expect(message.contains("2 reschedule") == hasRoom, "\(message)")
        let call = try #require(try home.provider.texts(.voice).first)
        #expect(call.contains("<Gather") && call.contains("Press 1"))
        #expect(call.contains("2 for another time") == hasRoom, "\(call)")
    }
}
