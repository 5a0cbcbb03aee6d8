import Testing

/// What a person sees of a model on a terminal, and a script in its pipe.
@Suite("Talking with a model on a terminal")
struct ModelChatTests {
    private static let goal = "I want to learn guitar"
    private let server: ModelServer
    private let sandbox: Sandbox

    init() throws {
        server = try ModelServer()
        sandbox = try Sandbox()
        try sandbox.ok("onboard", "--answers", Newcomer.answersFile(in: sandbox))
        sandbox.use(server)
    }

    @Test("What the planner says comes before the plan; ok saves it")
    func chat() throws {
        let terminal = try PseudoTerminal(sandbox, ["chat"])
        try terminal.wait(for: "flux> ")
        try terminal.type(ModelChatTests.goal)
        try terminal.wait(for: "Six short weeks take you from tuning")
        try terminal.wait(for: "Week by week")
        try terminal.wait(for: "plan> ")
        try terminal.type("ok")
        try terminal.wait(for: "18 tasks")
        try terminal.wait(for: "flux> ")
        try terminal.type("bye")
        #expect(try terminal.finish() == .exited(0))
        let said = terminal.screen.ranges(of: "Six short weeks").count
        #expect(said == 1, "what was streamed is not said again")
        #expect(try server.roles.first == "orchestrator" && server.roles.last == "planner")
        let goals = try sandbox.json("goal", "list")["goals"].array
        #expect(goals.map { $0["title"].string } == ["learn guitar"])
    }

    @Test(
        "Ctrl-C ends what a model does, not the chat",
        arguments: [
            ModelScript.hangs, ModelScript.plan(more: #", "fault": "stall", "chunk": 60"#),
        ])
    func interruption(_ reply: String) throws {
        try server.rewrite(.good.with("planner", reply))
        let terminal = try PseudoTerminal(sandbox, ["chat"])
        try terminal.wait(for: "flux> ")
        try terminal.type(ModelChatTests.goal)
        try server.waitUntilAsked("planner")
        // The rest of that answer never comes, so this was shown as it came.
        if reply != ModelScript.hangs { try terminal.wait(for: "Six short weeks take you") }
        // While nobody reads keys, the terminal makes a signal of this one.
        try terminal.control("c", raw: false)
        try terminal.wait(for: "flux goal resume ", within: 5)
        try terminal.wait(for: "flux> ", within: 5)
        try terminal.type("feed the parrot tomorrow at 5pm")
        try terminal.wait(for: "17:00")
        try terminal.wait(for: "flux> ")
        try terminal.type("bye")
        #expect(try terminal.finish() == .exited(0))
        #expect(try sandbox.json("search", "parrot")["tasks"].array.count == 1)
        let flows = try sandbox.json("flow", "list")["flows"].array
        let flow = try #require(flows.first { $0["workflow"].string == "goal" }?["number"].int)
        try server.rewrite(.good)
        #expect(try sandbox.json("goal", "resume", "\(flow)")["source"].string == "model")
        #expect(try server.count(of: "classifier") == 1)
    }

    @Test("Ctrl-C at a plan's reply goes back to the plan")
    func interruptedReply() throws {
        try server.rewrite(.good.with("reply", ModelScript.hangs))
        let terminal = try PseudoTerminal(sandbox, ["goal", ModelChatTests.goal])
        try terminal.wait(for: "plan> ")
        try terminal.type("blurgh the frobnicator")
        try server.waitUntilAsked("reply")
        try terminal.control("c", raw: false)
        try terminal.wait(for: "interrupted")
        try terminal.wait(for: "plan> ", within: 5)
        try terminal.type("ok")
        #expect(try terminal.finish() == .exited(0))
        #expect(try sandbox.json("goal", "list")["goals"].array.count == 1)
    }

    @Test("Streamed text keeps within the lines of a narrow terminal")
    func narrow() throws {
        let terminal = try PseudoTerminal(sandbox, ["goal", ModelChatTests.goal], columns: 30)
        try terminal.wait(for: "Week by week")
        try terminal.wait(for: "plan> ")
        try terminal.control("d")
        try terminal.finish()
        let lines = ModelChatTests.lines(of: terminal.written).map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        #expect(lines.allSatisfy { Columns.of($0) <= 30 }, "\(lines)")
        let said = lines.prefix { !$0.hasPrefix("╭") }
        #expect(said.count > 2)
        #expect(said.joined(separator: " ") == ModelScript.say, "whole words, and all of them")
    }

    /// The lines of a terminal as they are in the end: without what was taken back from them.
    private static func lines(of written: String) -> [String] {
        var lines = [""]
        var rest = Substring(written.replacing("\r\n", with: "\n"))
        while let first = rest.first {
            // ECMA-48: "cursor back"; erasing the rest of the line follows it here, and changes nothing then.
            if let sequence = rest.prefixMatch(of: /\u{1B}\[([0-9;?]*)([A-Za-z])/) {
                let back = sequence.2 == "D" ? Int(sequence.1) ?? 1 : 0
                lines[lines.count - 1].removeLast(min(back, lines[lines.count - 1].count))
                rest = rest[sequence.range.upperBound...]
                continue
            }
            switch first {
            case "\n": lines.append("")
            // What is drawn over is a sign that something is waited for.
            case "\r": lines[lines.count - 1] = ""
            default: lines[lines.count - 1].append(first)
            }
            rest = rest.dropFirst()
        }
        return lines
    }

    @Test("A person is shown who is asked, where it takes a while; a script is not")
    func waiting() throws {
        try server.rewrite(.good.with("planner", ModelScript.plan(more: #", "delay": 1"#)))
        let terminal = try PseudoTerminal(sandbox, ["goal", ModelChatTests.goal])
        try terminal.wait(for: "asking the planner")
        try terminal.wait(for: "plan> ")
        try terminal.control("d")
        try terminal.finish()
        let piped = try sandbox.flux("goal", "I want to learn guitar again")
        #expect(piped.succeeded && piped.errors.isEmpty, "\(piped.errorText)")
        piped.expectClean()
        #expect(piped.text.ranges(of: "Six short weeks take you").count == 1)
        #expect(!piped.text.contains("asking"))
    }

    @Test("What a model says cannot steer the terminal, also before it is looked at as a whole")
    func steering() throws {
        let say = #"Six weeks \u001b[2J\u001b]0;pwned\u0007 of \u009b2J guitar"#
        try server.rewrite(.good.with("planner", ModelScript.plan(say: say)))
        let terminal = try PseudoTerminal(sandbox, ["goal", ModelChatTests.goal])
        try terminal.wait(for: "Six weeks ")
        try terminal.wait(for: "plan> ")
        try terminal.control("d")
        try terminal.finish()
        for sequence in ["\u{1B}[2J", "\u{1B}]", "\u{7}", "\u{9B}"] {
            #expect(!terminal.written.contains(sequence), "\(sequence.debugDescription)")
        }
    }

    @Test("A long conversation is summed up once, and nothing of it is lost")
    func summary() throws {
        sandbox.environment["FLUX_MODEL_UNDERSTANDING"] = "always"
        try server.rewrite(
            .good.with("orchestrator", ModelScript.reading("CLARIFY", question: "What is it?")))
        let first = try sandbox.json("ask", "wibble wobble 1")
        let id = try #require(first["conversation_id"].string)
        for number in 2...13 {
            try sandbox.ok("ask", "--conversation", id, "wibble wobble \(number)")
            #expect(try server.count(of: "summariser") == (number < 11 ? 0 : 1), "\(number)")
        }
        let messages = try sandbox.json("chat", "history", id)["messages"].array
        #expect(messages.count { $0["role"].string == "user" } == 13)
        #expect(messages.count { $0["role"].string == "assistant" } == 13)
        let summaries = messages.filter { $0["role"].string == "summary" }
        #expect(
            summaries.map { $0["content"].string } == ["The person talked about this and that."])
        let facts = try JSONValue(parsing: try server.questions.last?.facts ?? "")
        let history = facts["history"].array
        #expect(history[0]["role"].string == "summary" && history.count < 20)
        try sandbox.expectSound()
    }
}
