import Testing

/// The line for a shell prompt, and what is excused.
@Suite("Prompt and skip")
struct PromptAndSkipTests {
    @Test(
        "The prompt says what is overdue, what is left and what comes next, and nothing otherwise")
    func prompt() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.ok("prompt").text.isEmpty)
        try sandbox.ok("add", "Call the bank", "--at", "2026-03-02T16:00")
        #expect(try sandbox.ok("prompt").text == "1 left · 16:00 Call the bank\n")
        try sandbox.ok("add", "Water the ficus", "--at", "2026-03-01T10:00")
        let before = try sandbox.files()
        let json = try sandbox.json("prompt")
        #expect(json["text"].string == "1 overdue · 1 left · 16:00 Call the bank")
        #expect(json["overdue"].int == 1 && json["left"].int == 1)
        #expect(json["next"]["title"].string == "Call the bank")
        try sandbox.expectUnchanged(since: before)
        try sandbox.ok("done", "bank")
        #expect(try sandbox.ok("prompt").text == "1 overdue\n")
        let long =
            "A title \u{1B}[31mthat goes on and on and does not end where a line of a prompt does"
        try sandbox.ok("add", long, "--at", "2026-03-04T08:00")
        let line = try sandbox.ok("prompt").text
        #expect(line.hasPrefix("1 overdue · Wed 4 Mar 08:00 A title ") && line.hasSuffix("…\n"))
        #expect(!line.contains("\u{1B}") && line.count < 80)
    }

    @Test("A skipped task is cancelled with its reason and hurts no streak")
    func skip() throws {
        let sandbox = try Sandbox()
        for day in ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"] {
            try sandbox.ok("add", "Run \(day)", "--at", "\(day)T08:00")
        }
        for day in ["2026-02-27", "2026-02-28"] {
            try sandbox.ok("done", "Run \(day)", "--at", "\(day)T08:30")
        }
        let skipped = try sandbox.json("skip", "Run 2026-03-01", "--reason", "a cold")
        #expect(skipped["updated"].int == 1 && skipped["tasks"][0]["status"].string == "cancelled")
        try sandbox.ok("done", "Run 2026-03-02")
        #expect(try sandbox.json("analytics")["streak_days"].int == 3)
        try sandbox.flux("skip", "Run 2026-03-01").expectRefusal(2)
        try sandbox.flux("skip", "3", "--reason", "again", "--json")
            .expectRefusalDocument(1, named: "INVALID_STATE_TRANSITION")
        try sandbox.ok("undo", "2")
        #expect(try sandbox.json("show", "3")["tasks"][0]["status"].string == "pending")
    }
}
