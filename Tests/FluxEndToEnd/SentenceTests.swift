import Testing

@Suite("A sentence or a command")
struct SentenceTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Household.sandbox() }

    @Test(
        "Words that begin like a command but read as something to do are a sentence",
        arguments: [
            ("today at 8 charge the car", "charge the car"),
            ("lift weights 3 times a week", "lift weights"),
            ("next friday call the bank at 5", "call the bank"),
            ("list milk and eggs tomorrow at 5", "list milk and eggs"),
            ("show mom the photos on sunday at 3", "show mom the photos"),
            ("search the attic tomorrow at 9", "search the attic"),
            ("export the vat figures on friday", "export the vat figures"),
            ("log the mileage every friday", "log the mileage"),
            ("call the bank tomorrow at 4", "call the bank"),
        ])
    func sentence(_ words: String, _ title: String) throws {
        let json = try sandbox.json(words.split(separator: " ").map(String.init) + ["--dry-run"])
        #expect(json["schema"].string == "flux.ask/1")
        #expect(json["intent"].string == "NEW_TASK" && json["task"]["title"].string == title)
    }

    @Test("A sentence in one argument is a sentence too")
    func quoted() throws {
        let json = try sandbox.json("today at 8 charge the car")
        #expect(json["schema"].string == "flux.ask/1")
        #expect(json["tasks"][0]["scheduled_local"].string == "2026-03-02T20:00:00-05:00")
    }

    @Test("Without options a sentence is written, with --dry-run it is not")
    func writing() throws {
        try sandbox.ok("lift", "weights", "3", "times", "a", "week", "--dry-run")
        try sandbox.expectUnchanged(since: Household.one.files)
        let json = try sandbox.json("lift", "weights", "3", "times", "a", "week")
        #expect(json["tasks"].array.count > 70, "three a week up to the horizon of 26 weeks")
        #expect(json["tasks"][0]["recurrence_rule"].string == "FREQ=WEEKLY;BYDAY=MO,WE,FR")
    }

    @Test(
        "Where the rest fits the arguments, it is the command",
        arguments: [
            ("today", "today"), ("today --week", "today"), ("next", "next"),
            ("list --status done", "list"),
            ("search bank", "search"), ("log --limit 3", "log"), ("week", "week"),
            ("goal list", "goal"),
        ])
    func command(_ words: String, _ schema: String) throws {
        let json = try sandbox.json(words.split(separator: " ").map(String.init))
        #expect(
            json["schema"].string == "flux.\(schema)/1"
                || (words == "week" && json["schema"].string == "flux.today/1"))
    }

    @Test(
        "A near miss is a usage error with a proposal",
        arguments: [
            ("tody", "today"), ("lst", "list"), ("anlytics", "analytics"), ("exprot", "export"),
            ("dnoe", "done"),
            ("tody --json", "today"),
        ])
    func nearMiss(_ words: String, _ proposal: String) throws {
        let outcome = try sandbox.run(words.split(separator: " ").map(String.init))
        if words.hasSuffix("--json") {
            let json = try outcome.expectRefusalDocument(2)
            #expect(json["message"].string?.contains("did you mean '\(proposal)'?") == true)
        } else {
            outcome.expectRefusal(2, saying: ["did you mean '\(proposal)'?"])
        }
        try sandbox.expectUnchanged(since: Household.one.files)
    }

    @Test(
        "delete takes no words, and says how to drop a task",
        arguments: ["everything I said", "bank", "the dentist tomorrow"])
    func deletion(_ words: String) throws {
        for more in [[], ["--yes"]] {
            let outcome = try sandbox.run(
                ["delete"] + words.split(separator: " ").map(String.init) + more)
            outcome.expectRefusal(2, saying: ["flux cancel"])
        }
        try sandbox.expectUnchanged(since: Household.one.files)
    }

    @Test("After -- everything is a sentence, also what looks like a command or an option")
    func separator() throws {
        let json = try sandbox.ok("--json", "--", "today", "at", "8", "charge", "the", "car")
            .document()
        #expect(
            json["schema"].string == "flux.ask/1"
                && json["task"]["title"].string == "charge the car")
        let added = try sandbox.ok(
            "add", "--json", "--at", "2026-03-04T10:00", "--", "--nosuch", "-5"
        ).document()
        #expect(added["tasks"][0]["title"].string == "--nosuch -5")
        let outcome = try sandbox.flux("ask", "--json", "--", "undo")
        #expect(try outcome.document()["intent"].string == "CLARIFY")
    }

    @Test(
        "An unknown option is never taken for words",
        arguments: ["--nosuch", "-x", "--at=5", "--color=blue"])
    func options(_ option: String) throws {
        for words in [
            ["today"], ["list"], ["today", "at", "8", "charge", "the", "car"],
            ["call", "Ann", "tomorrow", "at", "5"],
        ] {
            try sandbox.run(words + [option]).expectRefusal(2)
        }
        try sandbox.expectUnchanged(since: Household.one.files)
    }

    @Test("Options with values work in a sentence too")
    func valued() throws {
        let words = ["call", "Ann", "tomorrow", "at", "5pm"]
        let plain = try sandbox.run(words + ["--color", "never"])
        #expect(plain.succeeded && plain.text.contains("call Ann"))
        let first = try sandbox.json(words + ["--idempotency-key", "k1"])
        let second = try sandbox.json(words + ["--idempotency-key", "k1"])
        #expect(first["tasks"][0]["title"].string == "call Ann")
        #expect(second["replayed"].bool == true && second["tasks"] == first["tasks"])
    }

    @Test(
        "Help, with examples, is there for every command",
        arguments: [
            "today", "week", "next", "add", "ask", "chat", "done", "missed", "list", "search",
            "show", "edit", "move", "cancel",
            "goal", "goal new", "goal list", "goal show", "goal reply", "goal resume",
            "goal approve", "goal abandon", "onboard",
            "undo", "redo", "log", "analytics", "export", "delete", "account", "config",
            "config set", "check",
        ])
    func help(_ command: String) throws {
        let outcome = try sandbox.run(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(outcome.succeeded && outcome.errors.isEmpty)
        #expect(outcome.text.contains("EXAMPLES") && outcome.text.contains("flux \(command)"))
    }

    @Test("--version says flux and a number")
    func version() throws {
        let outcome = try sandbox.flux("--version")
        #expect(outcome.succeeded && outcome.text.wholeMatch(of: /flux \d+\.\d+\.\d+\n/) != nil)
    }

    @Test("done said twice by words is told that it is done, whatever day the task was for")
    func doneTwice() throws {
        try sandbox.ok("add", "Polish the samovar", "--at", "2026-03-05T09:00")
        try sandbox.ok("done", "samovar")
        try sandbox.flux("done", "samovar").expectRefusal(5, saying: ["is done already"])
    }
}
