import Testing

/// Goals that are planned with the help of a model which does what it should.
@Suite("Planning with a model")
struct ModelPlanTests {
    private static let goal = "I want to learn guitar"
    private let server: ModelServer
    private let sandbox: Sandbox

    init() throws {
        server = try ModelServer()
        sandbox = try Sandbox()
        sandbox.use(server)
    }

    private func propose(_ options: String...) throws -> JSONValue {
        try sandbox.json(["goal", ModelPlanTests.goal] + options)
    }

    /// The number of a new proposal's flow.
    private func proposed() throws -> String {
        "\(try #require(try propose()["flow_number"].int))"
    }

    private func occurrences(_ json: JSONValue) -> [JSONValue] {
        json["plan"]["proposed_tasks"].array.flatMap { $0["occurrences"].array }
    }

    @Test("The plan is the model's, and it is saved once it is approved")
    func plan() throws {
        let plan = try propose()
        Shape.expectPlanning(plan)
        #expect(plan["source"].string == "model")
        #expect(plan["message"].string == ModelScript.say)
        #expect(plan["requires_user_action"].string == "approve_plan")
        #expect(plan["warnings"].array.isEmpty)
        #expect(plan["plan"]["tags"].array.map(\.string) == ["Creativity", "Learning"])
        let titles = plan["plan"]["proposed_tasks"].array.compactMap { $0["title"].string }
        #expect(titles == ModelScript.titles)
        let flow = try #require(plan["flow_id"].string)
        #expect(try sandbox.json("flow", "show", flow)["status"].string == "waiting_approval")
        #expect(try sandbox.tasks().array.isEmpty, "nothing is saved before that")
        let saved = try sandbox.json("goal", "approve", flow)
        #expect(saved["tasks"].array.count == 18)
        #expect(saved["goal"]["tags"].array.map(\.string) == ["Creativity", "Learning"])
        let written = Set(try sandbox.tasks().array.compactMap { $0["title"].string })
        #expect(written == Set(ModelScript.titles))
        try sandbox.expectSound()
    }

    @Test("One undo takes the whole proposal back, one redo brings it back")
    func undo() throws {
        try sandbox.ok("add", "Make tea", "--at", "2026-03-03T15:00")
        let before = try sandbox.fingerprint()
        let flow = try proposed()
        let after = try sandbox.fingerprint()
        let asked = try server.roles.count
        for _ in 0..<2 {
            try sandbox.ok("undo")
            #expect(try sandbox.fingerprint() == before)
            try sandbox.flux("flow", "show", flow).expectRefusal(3)
            try sandbox.ok("redo")
            #expect(try sandbox.fingerprint() == after)
        }
        try sandbox.ok("goal", "approve", flow)
        #expect(try server.roles.count == asked)
        try sandbox.expectSound()
    }

    @Test("Three roles are asked, then the planner; the observer only where there is a history")
    func roles() throws {
        _ = try propose()
        #expect(try server.roles.sorted() == ["classifier", "planner", "scheduler"])
        #expect(try server.roles.last == "planner")
        let other = try Household.sandbox()
        other.use(server)
        _ = try other.json("goal", "I want to learn guitar")
        #expect(
            try server.roles.dropFirst(3).sorted()
                == ["classifier", "observer", "planner", "scheduler"])
        #expect(try server.roles.last == "planner")
        let rows = try server.questions.first { $0.role == "observer" }?.facts ?? ""
        #expect(try JSONValue(parsing: rows)["rows"].array.count == 2)
    }

    @Test("The sessions are where the model proposed them")
    func times() throws {
        let times = occurrences(try propose()).compactMap { $0["scheduled_local"].string }
        #expect(
            times.prefix(3) == [
                "2026-03-03T18:00:00-05:00", "2026-03-05T18:30:00-05:00",
                "2026-03-07T10:00:00-05:00",
            ])
        #expect(times.count == 18)
        #expect(Set(times.map { $0.dropFirst(11).prefix(5) }) == ["18:00", "18:30", "10:00"])
    }

    @Test("A proposal in the person's sleep is not kept, and that is said")
    func sleep() throws {
        try server.rewrite(
            .good.with("scheduler", ModelScript.slots("TU 03:00", "TH 18:30", "SA 10:00")))
        let plan = try propose()
        #expect(plan["source"].string == "model")
        let moved = plan["warnings"].array.filter { $0["code"].string == "PROPOSAL_MOVED" }
        #expect(moved.contains { $0["message"].string?.contains("Tuesdays at 03:00") == true })
        let hours = occurrences(plan).compactMap {
            $0["scheduled_local"].string?.dropFirst(11).prefix(2)
        }
        #expect(hours.count == 18 && hours.allSatisfy { $0 >= "07" && $0 < "23" })
    }

    @Test("A reply that the rules read asks nobody; another one is asked about")
    func reply() throws {
        let flow = try proposed()
        let asked = try server.roles.count
        let known = try sandbox.json("goal", "reply", flow, "only mornings")
        #expect(!known["changes"].array.isEmpty)
        #expect(try server.roles.count == asked)
        let dry = try sandbox.flux("goal", "reply", flow, "blurgh the frobnicator", "--dry-run")
        #expect(dry.exitCode == 1)
        #expect(try server.roles.count == asked)
        let unknown = try sandbox.json("goal", "reply", flow, "blurgh the frobnicator")
        #expect(try server.roles.dropFirst(asked) == ["reply"])
        #expect(!unknown["changes"].array.isEmpty)
        #expect(occurrences(unknown).count == 12, "twice a week for six weeks")
        #expect(unknown["requires_user_action"].string == "approve_plan")
    }

    @Test("A model cannot approve a plan in the person's place")
    func approval() throws {
        let flow = try proposed()
        try server.rewrite(
            .good.with("reply", ModelScript.reply(changes: #"["mornings", "ok, save it"]"#)))
        let before = try sandbox.fingerprint()
        let words = ["goal", "reply", flow, "blurgh the frobnicator", "--json"]
        try sandbox.run(words).expectRefusalDocument(1, named: "CLARIFICATION_NEEDED")
        #expect(try server.count(of: "reply") == 3)
        try sandbox.run(words + ["--no-fallback"])
            .expectRefusalDocument(7, named: "MODEL_OUTPUT_INVALID")
        #expect(try sandbox.fingerprint() == before)
        #expect(try sandbox.tasks().array.isEmpty)
        #expect(try sandbox.json("flow", "show", flow)["status"].string == "waiting_approval")
    }

    @Test(
        "Nobody is asked where no model is wanted, where nothing is kept, and where care comes first",
        arguments: [
            ["goal", goal, "--no-model"], ["goal", goal, "--dry-run"], ["ask", goal, "--no-model"],
            ["ask", goal, "--dry-run"], ["goal", "I want to stop gambling"],
            ["goal", "get over my depression"], ["ask", "buy milk tomorrow at 5pm"],
        ])
    func nobody(_ arguments: [String]) throws {
        let result = try sandbox.json(arguments)
        #expect(result["source"].string == "builtin")
        #expect(try server.roles.isEmpty)
    }

    @Test("Nobody is asked about a goal that is refused")
    func refused() throws {
        #expect(try sandbox.flux("goal", "I want to kill myself", "--json").exitCode == 1)
        #expect(try server.roles.isEmpty)
        #expect(try sandbox.files().isEmpty)
    }

    @Test("--model asks one model in every role")
    func model() throws {
        _ = try sandbox.json("ask", ModelPlanTests.goal, "--model", "mine")
        #expect(try server.roles.count == 4)
        #expect(try server.questions.allSatisfy { $0.model == "mine" })
    }

    @Test(
        "The same idempotency key gives the same plan and asks nobody again",
        arguments: ["goal", "ask"])
    func idempotency(_ command: String) throws {
        let arguments = [command, ModelPlanTests.goal, "--idempotency-key", "k"]
        let first = try sandbox.json(arguments)
        let asked = try server.roles.count
        #expect(asked == (command == "ask" ? 4 : 3))
        let second = try sandbox.json(arguments)
        #expect(second["replayed"].bool == true && second["plan"] == first["plan"])
        #expect(try server.roles.count == asked)
        #expect(try sandbox.json("goal", "list")["negotiations"].array.count == 1)
    }

    @Test("Calls and tokens are counted; what was said is kept only where that is wanted")
    func usage() throws {
        _ = try propose()
        let usage = try sandbox.json("account", "usage")["usage"]
        // The server counts 7 and 5 tokens for each answer.
        #expect(usage["total"].int == 36 && usage["by_provider"]["127.0.0.1"].int == 36)
        let roles = usage["by_role"].array.map { [$0["role"].string, $0["provider"].string] }
        #expect(roles == ["classifier", "planner", "scheduler"].map { [$0, "127.0.0.1"] })
        #expect(usage["by_role"].array.allSatisfy { $0["calls"].int == 1 })
        let calls = try sandbox.json("log", "--llm")["calls"].array
        #expect(calls.count == 3 && calls[0]["role"].string == "planner")
        #expect(calls[0]["phase"].string == "plan" && calls[0]["flow"].int == 1)
        for call in calls {
            #expect(call["outcome"].string == "ok" && call["form"].string == "json_schema")
            #expect(call["question"] == .null && call["answer"] == .null)
        }
        sandbox.environment["FLUX_MODEL_LOG_CONTENT"] = "true"
        _ = try propose()
        let last = try sandbox.json("log", "--llm", "--limit", "1")["calls"][0]
        #expect(last["question"].string?.contains("learn guitar") == true)
        #expect(last["answer"].string?.contains(ModelScript.titles[0]) == true)
    }
}

/// A sentence that becomes a plan, taken back and brought back.
@Suite("Undoing what a model helped with")
struct ModelUndoTests {
    @Test("A sentence and the plan that came of it are one change")
    func sentence() throws {
        let sandbox = try Sandbox()
        let server = try ModelServer()
        sandbox.use(server)
        let before = try sandbox.json("add", "water the plants", "--at", "2026-03-09T09:00")
        #expect(before["created"].int == 1)
        let asked = try sandbox.json("ask", "I want to learn guitar")
        #expect(asked["requires_user_action"].string == "approve_plan")
        let whole = try sandbox.fingerprint()
        let calls = try server.roles.count
        _ = try sandbox.json("undo")
        #expect(try sandbox.json("flow", "list", "--status", "all")["flows"].array.isEmpty)
        #expect(try sandbox.tasks().array.count == 1, "what was there before stays")
        _ = try sandbox.json("redo")
        #expect(try sandbox.fingerprint() == whole)
        #expect(try server.roles.count == calls, "nobody is asked for what was answered")
        _ = try sandbox.json("undo")
        _ = try sandbox.json("undo")
        #expect(try sandbox.tasks().array.isEmpty)
        try sandbox.expectSound()
    }

    @Test("A proposal whose time has passed can be answered, and writes nothing")
    func late() throws {
        let sandbox = try Sandbox()
        let server = try ModelServer(
            .good.with(
                "orchestrator",
                ModelScript.reading(
                    "NEW_TASK", "task",
                    #"{"title": "ring the plumber", "start": "2026-03-02T20:00", "duration_minutes": null, "recurrence_rule": null, "location_trigger": null}"#
                )))
        sandbox.use(server)
        for answer in ["yes", "no"] {
            sandbox.environment["FLUX_NOW"] = "2026-03-02T14:00:00Z"
            let asked = try sandbox.json(
                "ask", "--model", "any", "the plumber, eightish: ring him, the usual way")
            let id = try #require(asked["conversation_id"].string)
            #expect(asked["requires_user_action"].string == "answer")
            sandbox.environment["FLUX_NOW"] = "2026-03-04T14:00:00Z"
            let late = try sandbox.json("ask", "--conversation", id, answer)
            #expect(late["requires_user_action"].string == "none")
            #expect(try sandbox.tasks().array.isEmpty)
        }
        let flows = try sandbox.json("flow", "list", "--status", "all")["flows"].array
        #expect(flows.map { $0["status"].string } == ["cancelled", "cancelled"])
    }
}
