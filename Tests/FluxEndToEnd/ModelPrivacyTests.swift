import Foundation
import Testing

/// What a model learns of a person, and what it must not.
@Suite("What a model is not told")
struct ModelPrivacyTests {
    /// A store as somebody has it who has told a lot about herself.
    private struct Life: Sendable {
        let files: Sandbox.Files
        let titles: [String]

        static let made = Result { try Life(building: Sandbox()) }

        private init(building sandbox: Sandbox) throws {
            let answers = "\(sandbox.folder)/answers.json"
            try sandbox.write(
                Array(
                    #"""
                    {"name": "Zebediah Quillfeather", "wake_time": "7", "bedtime": "around eleven",
                     "work": "9 to 5 on weekdays", "chronotype": "evening", "timezone": "yes",
                     "home": "home is 12 Rosenbaum Lane, work is Kestrel Foundry",
                     "commitments": "kettlebell circle tue and thu at 7pm", "phone": "+49 30 901820",
                     "whatsapp": "no"}
                    """#.utf8), to: answers)
            try sandbox.ok("onboard", "--answers", answers)
            let titles = [
                "Lunch with Zebediah Quillfeather", "Call Wilhelmina Osterhagen",
                "Write to odette@krabapple.example", "Ring 0171 2345678 about the boiler",
                "Parcel at 12 Rosenbaum Lane", "Rotate sk-live-9f8e7d6c5b4a39281706",
                "Visit the Kestrel Foundry", "Ask about the lump",
            ]
            for (index, title) in titles.enumerated() {
                try sandbox.ok("add", title, "--at", "2026-03-\(25 + index % 7)T12:\(10 + index)")
            }
            // Three weeks of a goal, of which a third was done: a history, and a pattern in it.
            let saved = try sandbox.json("goal", "Exercise regularly", "--yes")
            sandbox.environment["FLUX_NOW"] = ModelPrivacyTests.now
            let past = saved["tasks"].array.filter {
                ($0["scheduled_at"].string ?? "") < ModelPrivacyTests.now
            }
            for (index, task) in past.enumerated() {
                try sandbox.ok(index % 3 == 0 ? "done" : "missed", "\(task["number"].int ?? 0)")
            }
            try sandbox.ok("patterns")
            self.titles = Set(try sandbox.tasks().array.compactMap { $0["title"].string }).sorted()
            files = try sandbox.files()
        }
    }

    private static let now = "2026-03-24T14:00:00Z"
    /// What stands in the sentences below and must not go out, in lower case.
    private static let secrets = [
        "zebediah", "quillfeather", "wilhelmina", "osterhagen", "odette", "krabapple", "901820",
        "0171", "2345678", "rosenbaum", "kestrel", "foundry", "9f8e7d6c5b4a39281706",
    ]
    private static let sentence = """
        play guitar for Zebediah Quillfeather and call Wilhelmina Osterhagen, odette@krabapple.example, \
        +49 30 901820 or 0171 2345678, near 12 Rosenbaum Lane or the Kestrel Foundry, \
        with sk-live-9f8e7d6c5b4a39281706
        """
    private let life: Life
    private let server: ModelServer
    private let sandbox: Sandbox

    init() throws {
        life = try Life.made.get()
        server = try ModelServer()
        sandbox = try Sandbox(now: ModelPrivacyTests.now, files: life.files)
        sandbox.use(server)
    }

    /// Requires that no question holds a secret or a title of the list.
    private func expectDiscretion(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let questions = try server.questions
        try #require(!questions.isEmpty, sourceLocation: sourceLocation)
        for question in questions {
            let told = question.messages.joined(separator: "\n").lowercased()
            let found = ModelPrivacyTests.secrets.filter { told.contains($0) }
            #expect(
                found == [], "\(question.role): \(question.facts)", sourceLocation: sourceLocation)
            let facts = question.messages.dropFirst().joined(separator: "\n").lowercased()
            let titles = life.titles.filter { facts.contains($0.lowercased()) }
            #expect(titles == [], "\(question.role)", sourceLocation: sourceLocation)
        }
    }

    @Test("Planning tells counts and times; the goal comes back with the names in it")
    func planning() throws {
        let plan = try sandbox.json("goal", "I want to \(ModelPrivacyTests.sentence)")
        #expect(plan["source"].string == "model")
        #expect(plan["title"].string == ModelPrivacyTests.sentence)
        #expect(
            try server.roles.sorted() == ["classifier", "observer", "planner", "scheduler"])
        try expectDiscretion()
        let facts = try server.questions.first { $0.role == "scheduler" }?.facts ?? ""
        let told = try JSONValue(parsing: facts)
        #expect(!told["busy"].array.isEmpty && !told["patterns"].array.isEmpty)
        #expect(told["busy"].array.allSatisfy { $0.keys == ["id", "start", "minutes"] })
        let saved = try sandbox.json("goal", "approve", "\(plan["flow_number"].int ?? 0)")
        #expect(saved["goal"]["title"].string == ModelPrivacyTests.sentence)
    }

    @Test("A sentence is told without its names, and so is what was said before")
    func ask() throws {
        sandbox.environment["FLUX_MODEL_UNDERSTANDING"] = "always"
        try server.rewrite(
            .good.with("orchestrator", ModelScript.reading("CLARIFY", question: "What is it?")))
        let first = try sandbox.json("ask", "hmm \(ModelPrivacyTests.sentence)")
        let id = try #require(first["conversation_id"].string)
        _ = try sandbox.json("ask", "--conversation", id, "and Zebediah's brother too")
        #expect(try server.roles == ["orchestrator", "orchestrator"])
        try expectDiscretion()
    }

    @Test("Words that call for care go to no model, not even as what was said before")
    func care() throws {
        sandbox.environment["FLUX_MODEL_UNDERSTANDING"] = "always"
        let first = try sandbox.run(["ask", "I want to get over my depression", "--json"])
        #expect(try server.roles.isEmpty)
        let id = try #require(try first.document()["conversation_id"].string)
        try server.rewrite(
            .good.with("orchestrator", ModelScript.reading("CLARIFY", question: "What is it?")))
        _ = try sandbox.json("ask", "--conversation", id, "hmm, something else then")
        let asked = try server.questions
        #expect(!asked.isEmpty && asked.allSatisfy { !$0.facts.contains("depression") })
    }

    @Test("A reply to a plan is told without its names")
    func reply() throws {
        let plan = try sandbox.json("goal", "I want to learn guitar", "--no-model")
        let flow = "\(plan["flow_number"].int ?? 0)"
        _ = try sandbox.json("goal", "reply", flow, "blurgh \(ModelPrivacyTests.sentence)")
        #expect(try server.roles == ["reply"])
        try expectDiscretion()
    }

    @Test("A correction quotes the model's own words, not the names that were put back into them")
    func correction() throws {
        // One title is part of another, which flux does not take.
        var titles = ModelScript.titles
        titles[0] = "Play for ⟦1⟧"
        titles[5] = "Play for ⟦1⟧ again"
        try server.rewrite(
            .good.with("planner", ModelScript.plan(titles: titles), ModelScript.plan()))
        let plan = try sandbox.json("goal", "learn guitar for Zebediah Quillfeather")
        #expect(plan["source"].string == "model")
        #expect(try server.count(of: "planner") == 2)
        try expectDiscretion()
    }

    @Test("Names are put back where the model uses their placeholders, and only those it was given")
    func placeholders() throws {
        var titles = ModelScript.titles
        titles[0] = "Play for ⟦1⟧"
        try server.rewrite(.good.with("planner", ModelScript.plan(titles: titles)))
        let goal = "learn guitar for Zebediah Quillfeather"
        let plan = try sandbox.json("goal", goal)
        #expect(
            plan["plan"]["proposed_tasks"][0]["title"].string == "Play for Zebediah Quillfeather")
        titles[0] = "Play for ⟦2⟧"
        try server.rewrite(.good.with("planner", ModelScript.plan(titles: titles)))
        let other = try sandbox.json("goal", goal)
        #expect(other["warnings"].array.contains { $0["code"].string == "BUILTIN_USED" })
        #expect(!"\(other["plan"])".contains("⟦"))
        try expectDiscretion()
    }

    @Test("The key is in no file, no output and no export")
    func key() throws {
        sandbox.environment["FLUX_MODEL_LOG_CONTENT"] = "true"
        sandbox.environment["FLUX_LOG_LEVEL"] = "debug"
        let archive = "\(sandbox.folder)/export.zip"
        let commands = [
            ["goal", "I want to learn guitar"], ["ask", "I want to learn guitar", "--json"],
            ["model", "show", "--json"], ["log", "--llm", "--json"], ["config", "list"],
            ["account", "--json"], ["doctor", "--json"],
        ]
        var outcomes = try commands.map { try sandbox.run($0) }
        sandbox.environment["FLUX_MODEL_LOG_CONTENT"] = nil
        // Endpoints that quote the key.
        let complaint = "\"no key \(ModelServer.key)\""
        for reply in [
            "{\"status\": 401, \"body\": {\"error\": {\"message\": \(complaint)}}}",
            "{\"content\": \(complaint)}",
        ] {
            try server.rewrite(.always(reply))
            outcomes.append(try sandbox.run(["goal", "I want to learn guitar", "--no-fallback"]))
            outcomes.append(try sandbox.run(["model", "test", "--json"]))
        }
        outcomes.append(try sandbox.run(["export", archive]))
        for outcome in outcomes {
            #expect(!"\(outcome.text)\(outcome.errorText)".contains(ModelServer.key))
        }
        #expect(try server.roles.contains("planner"))
        let key = Data(ModelServer.key.utf8)
        for case let name as String in FileManager.default.enumerator(atPath: sandbox.home)
            ?? .init()
        {
            let bytes = FileManager.default.contents(atPath: "\(sandbox.home)/\(name)")
            #expect(bytes?.range(of: key) == nil, "\(name)")
        }
        let exported = try sandbox.tool("unzip", "-p", archive)
        #expect(Data(exported.out).range(of: key) == nil)
    }
}
