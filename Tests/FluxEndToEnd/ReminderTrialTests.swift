import Testing

/// What `flux notify` says it would do, against what it then does. Times are in UTC.
@Suite("Reminders foretold")
struct ReminderTrialTests {
    /// Tasks and settings, and for how long they are played through.
    struct Scenario: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let ways: ReachableHome.Ways
        let settings: [String: String]
        let times: [String]

        init(
            _ description: String, _ ways: ReachableHome.Ways, _ settings: [String: String] = [:],
            _ times: String...
        ) {
            testDescription = description
            self.ways = ways
            self.settings = settings
            self.times = times
        }
    }

    private static let scenarios = [
        Scenario(
            "every way, close together", .all, [:], "2026-03-02T10:00", "2026-03-02T10:05",
            "2026-03-02T18:00"),
        Scenario("push only", .topic, ["DAY_END": "03:00"], "2026-03-02T10:00", "2026-03-02T18:00"),
        Scenario(
            "from the push on", .all,
            ["REMINDER_ESCALATE_FROM": "push", "REMINDER_WINDOW_MINUTES": "5"],
            "2026-03-02T10:00", "2026-03-02T10:03"),
        Scenario(
            "a window longer than the task", .phone,
            ["REMINDER_WINDOW_MINUTES": "45", "REMINDER_LEAD_MINUTES": "0"], "2026-03-02T10:00",
            "2026-03-02T10:30"),
        Scenario(
            "around quiet hours", .all, [:], "2026-03-02T22:59", "2026-03-02T23:05",
            "2026-03-03T02:00"),
        Scenario(
            "with the cap of a day", .all, ["NOTIFY_DAILY_CAP": "3"], "2026-03-02T10:00",
            "2026-03-02T12:00", "2026-03-02T14:00"),
        Scenario("in no way", .none, [:], "2026-03-02T10:00"),
    ]

    @Test("A simulation of a day is what the passes of that day do", arguments: scenarios)
    func simulation(_ scenario: Scenario) throws {
        let home = try ReachableHome(scenario.ways, settings: scenario.settings)
        for time in scenario.times { try home.add("Task of \(time)", at: time) }
        let simulation = try home.sandbox.json("notify", "--simulate", "24h")
        let steps: Set = ["push", "whatsapp", "voice", "missed"]
        let foretold = simulation["events"].array.compactMap { event -> String? in
            guard let name = event["event"].string, steps.contains(name) else { return nil }
            return "\(event["at"].string ?? "") \(name) \(event["task"].int ?? 0)"
        }
        let until = try #require(simulation["until"].string)
        var happened: [String] = []
        var moment = "2026-03-02T09:00:00Z"
        while moment <= until {
            let pass = try home.pass(at: moment)
            for entry in pass.json["sent"].array {
                let channel = entry["channel"].string ?? ""
                let step = channel == "ntfy" ? "push" : channel
                happened += entry["tasks"].array.map { "\(moment) \(step) \($0.int ?? 0)" }
            }
            happened += pass.missed.map { "\(moment) missed \($0)" }
            guard let next = pass.next, next > moment else { break }
            moment = next
        }
        #expect(foretold.sorted() == happened.sorted())
        #expect(try home.provider.sends.isEmpty == happened.isEmpty)
    }

    @Test("What nothing can reach, and what is held, is foretold as well")
    func foretoldNothing() throws {
        let home = try ReachableHome(.none)
        try home.add()
        let events = try home.sandbox.json("notify", "--simulate", "3h")["events"].array
        #expect(events.map { $0["event"].string } == ["skipped", "skipped", "skipped", "nothing"])
        try home.sandbox.flux("notify", "--simulate", "10081").expectRefusal(2, saying: ["week"])
    }

    @Test("A dry run names what the pass would send and miss")
    func dryRun() throws {
        let home = try ReachableHome()
        try home.add(["Water the ficus", "Call the bank"], due: "2026-03-02T10:00:00Z")
        try home.add("Pay the rent", at: "2026-03-02T10:10")
        for moment in ["09:50", "10:00", "10:02", "10:32", "10:42"] {
            home.at(moment)
            let trial = Pass(try home.sandbox.json("notify", "--dry-run"))
            let pass = try home.pass()
            #expect(trial.sent.sorted() == pass.sent.sorted(), "\(moment)")
            #expect(trial.missed == pass.missed, "\(moment)")
            #expect(trial.json["dry_run"].bool == true && pass.json["dry_run"].bool == false)
        }
    }

    @Test("A dry run changes no file and asks nobody")
    func dryRunWritesNothing() throws {
        let home = try ReachableHome()
        try home.add(["Water the ficus", "Call the bank"], due: "2026-03-02T10:00:00Z")
        try home.add("Pay the rent", at: "2026-03-02T10:40")
        try home.sandbox.ok("add", "Buy milk", "--at-location", "arrive:store")
        try home.walk("09:50", "10:00")
        home.at("10:33")
        let before = try home.sandbox.files()
        let asked = try home.provider.requests.count
        for arguments in [
            ["notify"], ["notify", "respond", "1", "done"], ["notify", "respond", "1", "missed"],
            ["notify", "respond", "1", "ack"], ["notify", "respond", "1", "reschedule", "--yes"],
            ["notify", "snooze", "1"], ["notify", "test", "whatsapp"], ["notify", "test", "ntfy"],
            ["arrive", "store"], ["push", "keys"], ["account", "whatsapp", "withdraw"],
            ["account", "phone", "add", "+4915100000000"], ["account", "phone", "remove"],
        ] {
            let json = try home.sandbox.json(arguments + ["--dry-run"])
            let said = arguments == ["notify"] ? json["reminders"]["dry_run"] : json["dry_run"]
            #expect(said.bool == true, "\(arguments)")
            try home.sandbox.expectUnchanged(since: before, "\(arguments)")
        }
        for arguments in [["notify", "--simulate", "24h"], ["notify", "status"]] {
            _ = try home.sandbox.json(arguments)
            try home.sandbox.expectUnchanged(since: before, "\(arguments)")
        }
        #expect(try home.provider.requests.count == asked)
        // The clock stands where a call is due, so a real pass does change something.
        #expect(try home.pass().sent.contains("voice 1 2"))
    }
}
