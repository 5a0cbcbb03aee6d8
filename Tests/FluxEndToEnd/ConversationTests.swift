import Testing

@Suite("Conversations on a terminal")
struct ConversationTests {
    private let household: Household
    private let sandbox: Sandbox

    init() throws {
        household = try Household.one
        sandbox = try Household.sandbox()
    }

    private func status(_ task: Int) throws -> String? {
        try sandbox.json("show", "\(task)")["task"]["status"].string
    }

    @Test("A goal is proposed, talked about and saved")
    func goal() throws {
        let terminal = try PseudoTerminal(sandbox, ["goal", "read more books"])
        try terminal.wait(for: "Week by week")
        try terminal.wait(for: "plan>")
        try terminal.type("only twice a week")
        try terminal.wait(for: "2 sessions a week")
        try terminal.wait(for: "plan>")
        try terminal.type("why so easy?")
        try terminal.wait(for: "plan>")
        try terminal.type("blurgh")
        try terminal.wait(for: "not understand")
        try terminal.wait(for: "plan>")
        try terminal.type("ok")
        #expect(try terminal.finish() == .exited(0))
        let goals = try sandbox.json("goal", "list")["goals"].array
        #expect(
            goals.contains {
                $0["title"].string?.contains("read more books") == true
                    && $0["status"].string == "active"
            })
    }

    @Test("Left in the middle, a plan waits and says how to go on", arguments: ["d", "c"])
    func leaving(_ key: String) throws {
        let terminal = try PseudoTerminal(sandbox, ["goal", "read more books"])
        try terminal.wait(for: "plan>")
        try terminal.type("only twice a week")
        try terminal.wait(for: "2 sessions a week")
        try terminal.wait(for: "plan>")
        try terminal.control(Character(key))
        let ending = try terminal.finish()
        #expect(ending == .exited(0) || ending == .exited(130))
        #expect(terminal.screen.contains("flux goal resume "))
        let waiting = try sandbox.json("goal", "list")["negotiations"].array
        let mine = try #require(waiting.first { $0["title"].string == "read more books" })
        let plan = try sandbox.json("goal", "resume", "\(mine["flow_number"].int ?? 0)")
        #expect(
            plan["plan"]["approval_status"].string == "negotiating", "what was said last is kept")
    }

    @Test("A crash in the middle of talking loses nothing that was answered")
    func crash() throws {
        let terminal = try PseudoTerminal(sandbox, ["goal", "resume", "\(household.flow)"])
        try terminal.wait(for: "plan>")
        try terminal.type("only twice a week")
        try terminal.wait(for: "2 sessions a week")
        try terminal.wait(for: "plan>")
        try terminal.crash()
        try sandbox.expectSound()
        let second = try PseudoTerminal(sandbox, ["goal", "resume", "\(household.flow)"])
        try second.wait(for: "twice a week")
        try second.wait(for: "plan>")
        try second.type("forget it")
        #expect(try second.finish() == .exited(0))
        try sandbox.flux("goal", "approve", "\(household.flow)").expectRefusal(
            5, saying: ["abandoned"])
    }

    @Test("The chat takes sentences and commands, one after the other")
    func chat() throws {
        try sandbox.ok("onboard", "--answers", Newcomer.answersFile(in: sandbox))
        let terminal = try PseudoTerminal(sandbox, [])
        try terminal.wait(for: "flux>")
        try terminal.type("feed the parrot tomorrow at 5pm")
        try terminal.wait(for: "feed the parrot")
        try terminal.wait(for: "flux>")
        try terminal.type("undo")
        try terminal.wait(for: "flux>")
        try terminal.type("feed the parrot")
        try terminal.wait(for: "?")
        try terminal.wait(for: "> ")
        try terminal.type("tomorrow at 6pm")
        try terminal.wait(for: "18:00")
        try terminal.wait(for: "flux>")
        try terminal.type("bye")
        #expect(try terminal.finish() == .exited(0))
        let parrots = try sandbox.json("search", "parrot")["tasks"].array
        #expect(parrots.map(\.["scheduled_local"].string) == ["2026-03-03T18:00:00-05:00"])
    }

    @Test("Somebody new who says nothing but flux is introduced first")
    func bare() throws {
        let empty = try Sandbox()
        let terminal = try PseudoTerminal(empty, [])
        try terminal.wait(for: "1 of 11. ")
        try terminal.wait(for: "> ")
        try terminal.control("d")
        #expect(try terminal.finish() == .exited(130))
    }

    @Test("done without a task offers the open ones of the day to pick from")
    func picking() throws {
        let terminal = try PseudoTerminal(sandbox, ["done"])
        try terminal.wait(for: "1. ")
        try terminal.wait(for: "Water the ficus")
        try terminal.wait(for: "> ")
        try terminal.type("2")
        #expect(try terminal.finish() == .exited(0))
        #expect(try status(household.task) == "done")
    }

    @Test("Words that fit several tasks are asked about, and the choice counts")
    func choosing() throws {
        let terminal = try PseudoTerminal(sandbox, ["missed", "the"])
        try terminal.wait(for: "Which one?")
        try terminal.wait(for: "> ")
        try terminal.type("99")
        try terminal.wait(for: "Answer with a number")
        try terminal.wait(for: "> ")
        try terminal.type("water the ficus")
        let ending = try terminal.finish()
        #expect(ending == .exited(0), "\(terminal.screen)")
        #expect(try status(household.task) == "missed")
        #expect(try status(household.other) == "pending")
    }

    @Test(
        "The end of input at any question is an interruption that changes nothing",
        arguments: [
            ["done"], ["missed", "the"], ["delete"], ["goal", "abandon", "GOAL"],
            ["add", "call", "Ann"],
        ])
    func endOfInput(_ command: [String]) throws {
        let arguments = command.map { $0 == "GOAL" ? "\(household.goal)" : $0 }
        for key in ["d", "c"] {
            let terminal = try PseudoTerminal(sandbox, arguments)
            try terminal.wait(for: "> ")
            try terminal.control(Character(key))
            #expect(try terminal.finish() == .exited(130), "\(terminal.screen)")
            try sandbox.expectUnchanged(since: household.files, "\(command)")
        }
    }

    @Test("delete wants the word typed; another one erases nothing")
    func delete() throws {
        let first = try PseudoTerminal(sandbox, ["delete"])
        try first.wait(for: "'delete'")
        try first.wait(for: "> ")
        try first.type("yes")
        #expect(try first.finish() == .exited(2))
        try sandbox.expectUnchanged(since: household.files)
        let second = try PseudoTerminal(sandbox, ["delete"])
        try second.wait(for: "'delete'")
        try second.wait(for: "> ")
        try second.type("delete")
        #expect(try second.finish() == .exited(0))
        #expect(try sandbox.files().isEmpty)
    }

    @Test("Abandoning an active goal asks first; no keeps it")
    func abandon() throws {
        let terminal = try PseudoTerminal(sandbox, ["goal", "abandon", "\(household.goal)"])
        try terminal.wait(for: "[y/N]")
        try terminal.wait(for: "> ")
        try terminal.type("n")
        try terminal.finish()
        try sandbox.expectUnchanged(since: household.files)
        let second = try PseudoTerminal(sandbox, ["goal", "abandon", "\(household.goal)"])
        try second.wait(for: "> ")
        try second.type("y")
        #expect(try second.finish() == .exited(0))
        #expect(
            try sandbox.json("goal", "show", "\(household.goal)")["goal"]["status"].string
                == "abandoned")
    }

    @Test("Somebody who was not introduced is told in one line that it can be done")
    func hint() throws {
        let terminal = try PseudoTerminal(sandbox, ["today"])
        try terminal.finish()
        #expect(terminal.screen.split(separator: "\n").count { $0.contains("flux onboard") } == 1)
        try sandbox.ok("onboard", "--answers", Newcomer.answersFile(in: sandbox))
        let second = try PseudoTerminal(sandbox, ["today"])
        try second.finish()
        #expect(!second.screen.contains("flux onboard"))
    }

    @Test("The accessible conversation shows no glyphs and redraws nothing")
    func accessible() throws {
        let terminal = try PseudoTerminal(
            sandbox, ["goal", "read more books"], with: ["ACCESSIBLE": "1"])
        try terminal.wait(for: "plan>")
        // Where nothing is redrawn, the terminal edits the line.
        try terminal.control("d", raw: false)
        try terminal.finish()
        #expect(
            !terminal.screen.unicodeScalars.contains { (0x2190...0x2BFF).contains($0.value) },
            "\(terminal.screen)")
        let sequences = terminal.written.matches(of: /\u{1B}\[[0-?]*[ -\/]*([@-~])/)
        #expect(sequences.allSatisfy { $0.1 == "m" }, "nothing may move the cursor or clear")
    }
}
