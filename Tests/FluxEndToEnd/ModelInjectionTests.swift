import Foundation
import Testing

/// Texts of a person's list and answers of a model that try to make flux do what nobody asked for.
@Suite("Hostile texts and a model")
struct ModelInjectionTests {
    /// The corpora, which the unit tests go through whole.
    private enum Corpus {
        static func file(_ name: String) throws -> JSONValue {
            let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("FluxAppTests/Fixtures")
            return try JSONValue(
                parsing: String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        }

        /// A text, or one that is repeated.
        static func text(_ json: JSONValue) throws -> String {
            if let text = json.string { return text }
            let part = try #require(json["repeat"].string)
            return String(repeating: part, count: try #require(json["times"].int))
        }

        /// Every fifth answer of a role.
        static func sample(_ role: String) throws -> [String] {
            let all = try file("hostile_answers.json")[role].array
            return try stride(from: 0, to: all.count, by: 5).map { try text(all[$0]["content"]) }
        }
    }

    private let server: ModelServer

    init() throws { server = try ModelServer() }

    /// What the roles are told when a goal is planned in a sandbox.
    private func told(_ sandbox: Sandbox) throws -> [String: String] {
        let before = try server.questions.count
        sandbox.use(server)
        let plan = try sandbox.json("goal", "I want to learn guitar")
        #expect(plan["source"].string == "model")
        let questions = try server.questions.dropFirst(before)
        return Dictionary(questions.map { ($0.role, $0.facts) }) { first, _ in first }
    }

    @Test("Whatever tasks are called, a model is told the same")
    func titles() throws {
        let hostile = try Sandbox()
        let plain = try Sandbox()
        var count = 0
        for json in try Corpus.file("hostile_texts.json")["texts"].array {
            let time = "2026-03-\(10 + count % 20)T\(10 + count / 20):00"
            let arguments = ["add", "--stdin", "--at", time]
            let text = Array(try Corpus.text(json).utf8)
            guard try hostile.run(arguments, input: .bytes(text)).succeeded else { continue }
            count += 1
            let outcome = try plain.run(arguments, input: .bytes(Array("Task \(count)".utf8)))
            try #require(outcome.succeeded, "\(outcome.errorText)")
        }
        #expect(count > 100)
        #expect(try hostile.tasks().array.count == count)
        let facts = try told(hostile)
        #expect(facts.keys.sorted() == ["classifier", "planner", "scheduler"])
        #expect(try JSONValue(parsing: facts["scheduler"] ?? "")["busy"].array.count == count)
        #expect(try facts == told(plain))
        #expect(try hostile.tasks().array.count == count)
    }

    @Test(
        "Whatever a model answers, nothing is written and nothing steers the screen",
        arguments: ["planner", "classifier", "scheduler", "observer", "orchestrator", "reply"])
    func answers(_ role: String) throws {
        let household = try Household.one
        let sandbox = try Household.sandbox()
        sandbox.use(server)
        sandbox.environment["FLUX_MODEL_NAME"] = "m"
        sandbox.environment["FLUX_MODEL_UNDERSTANDING"] = "always"
        let commands = [
            "orchestrator": ["ask", "the dentist, tomorrow-ish"],
            "reply": ["goal", "reply", "\(household.flow)", "blurgh the frobnicator"],
        ]
        let command = commands[role] ?? ["goal", "I want to learn guitar"]
        let tasks = try sandbox.tasks()
        let negotiated = try sandbox.json("goal", "resume", "\(household.flow)")
        for answer in try Corpus.sample(role) {
            let asked = try server.count(of: role)
            try server.rewrite(.good.with(role, try ModelScript.content(answer)))
            let outcome = try sandbox.run(command)
            // A reply that nobody understands is asked about; everything else flux can do alone.
            #expect(outcome.exitCode == (role == "reply" ? 1 : 0), "\(outcome.errorText)")
            outcome.expectClean()
            #expect((1...3).contains(try server.count(of: role) - asked))
            #expect(try sandbox.tasks() == tasks, "\(answer.prefix(200))")
            guard command[0] == "goal", role != "reply" else { continue }
            let newest = try sandbox.json("flow", "list")["flows"].array.max {
                ($0["number"].int ?? 0) < ($1["number"].int ?? 0)
            }
            #expect(newest?["status"].string == "waiting_approval")
        }
        #expect(try sandbox.json("goal", "resume", "\(household.flow)") == negotiated)
        try sandbox.expectSound()
    }

    /// A sentence that the rules do not read as a write, and how a model reads it.
    struct Misread: Sendable {
        let sentence: String
        let reading: String
        /// When and what is on the list once it is agreed to.
        let after: [String]
    }

    static let misread = [
        Misread(
            sentence: "the dentist, thursday-ish at teatime",
            reading: ModelScript.reading(
                "NEW_TASK", "task",
                """
                {"title": "the dentist", "start": "2026-03-05T16:00", "duration_minutes": null,
                 "recurrence_rule": null, "location_trigger": null}
                """),
            after: ["2026-03-03T15:00 Make tea", "2026-03-05T16:00 the dentist"]),
        Misread(
            sentence: "tea later, towards the evening bell",
            reading: ModelScript.reading(
                "RESCHEDULE_TASK", "reschedule", #"{"task": "tea", "start": "2026-03-03T18:00"}"#),
            after: ["2026-03-03T18:00 Make tea"]),
    ]

    private static let before = ["2026-03-03T15:00 Make tea"]

    private func list(_ sandbox: Sandbox) throws -> [String] {
        try sandbox.tasks().array.map {
            "\($0["scheduled_local"].string?.prefix(16) ?? "") \($0["title"].string ?? "")"
        }.sorted()
    }

    @Test("A write that only the model reads waits for a yes", arguments: misread)
    func agreed(_ misread: Misread) throws {
        let sandbox = try proposing(misread)
        let asked = try sandbox.json("ask", misread.sentence)
        #expect(asked["source"].string == "model")
        #expect(asked["requires_user_action"].string == "answer" && asked["tasks"].array.isEmpty)
        #expect(try list(sandbox) == ModelInjectionTests.before)
        let id = try #require(asked["conversation_id"].string)
        let questions = try server.questions.count
        let done = try sandbox.json("ask", "--conversation", id, "yes")
        #expect(done["requires_user_action"].string == "none")
        #expect(try list(sandbox) == misread.after)
        #expect(try server.questions.count == questions, "a plain yes needs no model")
        try sandbox.ok("undo")
        #expect(try list(sandbox) == ModelInjectionTests.before)
        try sandbox.expectSound()
    }

    @Test("After a no it is dropped", arguments: misread)
    func refused(_ misread: Misread) throws {
        let sandbox = try proposing(misread)
        let asked = try sandbox.json("ask", misread.sentence)
        let id = try #require(asked["conversation_id"].string)
        let dropped = try sandbox.json("ask", "--conversation", id, "no")
        #expect(dropped["requires_user_action"].string == "none")
        // A yes that comes too late agrees to nothing.
        _ = try sandbox.run(["ask", "--conversation", id, "yes"])
        #expect(try list(sandbox) == ModelInjectionTests.before)
        try sandbox.expectSound()
    }

    @Test(
        "What is no plain yes agrees to nothing",
        arguments: ["what do you mean?", "why would I do that", "who asked you?"])
    func unclear(_ words: String) throws {
        let sandbox = try proposing(ModelInjectionTests.misread[0])
        let asked = try sandbox.json("ask", ModelInjectionTests.misread[0].sentence)
        let id = try #require(asked["conversation_id"].string)
        _ = try sandbox.run(["ask", "--conversation", id, words])
        #expect(try list(sandbox) == ModelInjectionTests.before)
    }

    @Test("With --yes it is written at once", arguments: misread)
    func atOnce(_ misread: Misread) throws {
        let sandbox = try proposing(misread)
        let done = try sandbox.json("ask", misread.sentence, "--yes")
        #expect(done["source"].string == "model" && done["requires_user_action"].string == "none")
        #expect(try list(sandbox) == misread.after)
    }

    private func proposing(_ misread: Misread) throws -> Sandbox {
        let sandbox = try Sandbox()
        sandbox.use(server)
        sandbox.environment["FLUX_MODEL_UNDERSTANDING"] = "always"
        try sandbox.ok("add", "Make tea", "--at", "2026-03-03T15:00")
        try server.rewrite(.good.with("orchestrator", misread.reading))
        return sandbox
    }
}
