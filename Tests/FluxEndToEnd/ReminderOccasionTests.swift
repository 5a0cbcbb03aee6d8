import Testing

/// Reminders that begin otherwise than with the time of a task, or rest, or come too late. Times are in UTC.
@Suite("Occasions of reminders")
struct ReminderOccasionTests {
    // MARK: - A while later

    @Test("A snoozed reminder begins anew after a while; the task keeps its time")
    func snooze() throws {
        let home = try ReachableHome()
        try home.add()
        try home.walk("09:50", "10:00")
        home.at("10:01")
        try home.sandbox.ok("notify", "snooze", "ficus", "20m")
        let events = try home.walk("10:02", "10:20", "10:21", "10:23", "10:25", "10:31", "10:32")
        #expect(
            events == ["10:21 ntfy 1", "10:23 whatsapp 1", "10:25 voice 1", "10:32 missed 1"])
        let task = try home.sandbox.json("show", "1")["task"]
        #expect(task["scheduled_at"].string == "2026-03-02T10:00:00Z")
    }

    @Test("Moving the task ends what was snoozed")
    func snoozeAndMove() throws {
        let home = try ReachableHome(.topic)
        try home.add()
        try home.walk("09:50")
        try home.sandbox.ok("notify", "snooze", "1")
        try home.sandbox.ok("snooze", "1", "60m")
        #expect(try home.walk("10:00", "10:05", "10:50") == ["10:50 ntfy 1"])
    }

    // MARK: - Places

    @Test("A place brings its tasks up at once, and again every two hours until it is left")
    func place() throws {
        let home = try ReachableHome()
        try home.sandbox.ok("add", "Buy milk", "--at-location", "arrive:store")
        #expect(try home.walk("10:00") == [])
        try home.sandbox.ok("arrive", "store")
        let events = try home.walk(
            "10:00", "10:02", "10:04", "12:03", "12:04", "12:06", "12:08", "14:07", "14:08")
        #expect(
            events == [
                "10:00 ntfy 1", "10:02 whatsapp 1", "10:04 voice 1", "12:04 ntfy 1",
                "12:06 whatsapp 1", "12:08 voice 1", "14:08 ntfy 1",
            ])
        try home.sandbox.ok("leave", "the store")
        #expect(try home.walk("14:10", "16:20", "2026-03-03T10:00:00Z") == [])
        #expect(try home.status() == "pending", "nobody misses what waits for a place")
    }

    @Test("Arriving twice brings one reminder; an answer ends it")
    func placeTwice() throws {
        let home = try ReachableHome()
        try home.sandbox.ok("add", "Buy milk", "--at-location", "arrive:store")
        try home.sandbox.ok("arrive", "store")
        try home.sandbox.ok("arrive", "store")
        #expect(try home.walk("09:00", "09:02") == ["09:00 ntfy 1", "09:02 whatsapp 1"])
        try home.respond("done")
        #expect(try home.walk("09:04", "11:10") == [])
    }

    @Test("Leaving a place brings up what waits for that")
    func leaving() throws {
        let home = try ReachableHome(.topic)
        try home.sandbox.ok("add", "Lock the door", "--at-location", "leave:home")
        try home.sandbox.ok("leave", "home")
        #expect(try home.walk("09:00", "11:00") == ["09:00 ntfy 1", "11:00 ntfy 1"])
        #expect(try home.provider.texts(.push).first == "You are leaving home.")
        try home.sandbox.ok("arrive", "home")
        #expect(try home.walk("13:10") == [])
    }

    // MARK: - Rests

    @Test("While everything rests no reminder comes and nothing is missed; then it goes on")
    func pause() throws {
        let home = try ReachableHome()
        try home.add()
        try home.walk("09:50")
        try home.sandbox.ok("pause")
        #expect(try home.walk("10:00", "10:02", "10:40") == [])
        #expect(try home.sandbox.flux("notify", "why", "1").text.contains("flux unpause"))
        home.at("10:45")
        try home.sandbox.ok("unpause")
        #expect(
            try home.walk("10:45", "10:47", "10:49") == [
                "10:45 whatsapp 1", "10:47 voice 1", "10:49 missed 1",
            ])
    }

    @Test("What a rest of days left undone is listed after it, not sent")
    func longPause() throws {
        let home = try ReachableHome()
        try home.add()
        try home.sandbox.ok("pause", "--until", "2026-03-04")
        #expect(
            try home.walk("09:50", "10:00", "2026-03-05T10:00:00Z") == ["10:00 late 1"])
        #expect(try home.status() == "pending")
    }

    // MARK: - Too late

    @Test("What came due more than a day ago is listed, not sent")
    func late() throws {
        let home = try ReachableHome()
        try home.add("Pay the rent", at: "2026-03-01T08:59")
        try home.add("Sort the mail", at: "2026-03-01T09:00")
        let events = try home.walk("09:00", "09:01")
        #expect(events == ["09:00 ntfy 2", "09:00 late 1", "09:01 late 1"])
        #expect(try home.provider.sends.map(\.title) == ["Sort the mail"])
        let status = try home.sandbox.json("notify", "status")
        #expect(status["late"].array.map { $0["number"].int } == [1])
        #expect(try home.status(of: 1) == "pending")
    }
}
