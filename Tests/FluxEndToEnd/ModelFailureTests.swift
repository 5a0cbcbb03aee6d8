import Glibc
import Testing

/// What comes of a goal whose model fails, in every way in which one can.
@Suite("When a model fails")
struct ModelFailureTests {
    private static let goal = "I want to learn guitar"
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        // One model, which no other one stands in for.
        sandbox.environment["FLUX_MODEL_NAME"] = "m"
    }

    /// Plans a goal with a model that fails.
    private func plan(
        _ fault: ModelFault, _ server: ModelServer, _ options: String...
    ) throws -> Outcome {
        var changes: [String: String?] = [:]
        var secure: ModelServer?
        switch fault.place {
        case .answer: break
        case .silence: changes["FLUX_MODEL_TIMEOUT_SECONDS"] = "1"
        case .key: changes["FLUX_MODEL_API_KEY"] = "sk-wrong"
        case .port: changes["FLUX_MODEL_BASE_URL"] = "http://127.0.0.1:1/v1"
        case .certificate:
            secure = try ModelServer(isSecure: true)
            changes["FLUX_MODEL_BASE_URL"] = secure?.base
        }
        return try withExtendedLifetime(secure) {
            try sandbox.run(["goal", ModelFailureTests.goal, "--json"] + options, with: changes)
        }
    }

    private func server(_ script: ModelScript) throws -> ModelServer {
        let server = try ModelServer(script)
        sandbox.use(server)
        return server
    }

    /// Requires one flow, which waits for a word, and nothing else.
    private func expectOnePlan() throws {
        let flows = try sandbox.json("flow", "list", "--status", "all")["flows"].array
        #expect(flows.map { $0["status"].string } == ["waiting_approval"])
        #expect(try sandbox.json("goal", "list")["negotiations"].array.count == 1)
        #expect(try sandbox.tasks().array.isEmpty)
        try sandbox.expectSound()
    }

    @Test("flux does the work itself and says so", arguments: ModelFault.all)
    func fallback(_ fault: ModelFault) throws {
        let server = try server(.always(fault.reply))
        let outcome = try plan(fault, server)
        #expect(outcome.ending == .exited(0), "\(outcome.errorText)")
        let plan = try outcome.document()
        Shape.expectPlanning(plan)
        #expect(plan["source"].string == "builtin")
        #expect(plan["warnings"].array.map { $0["code"].string } == ["BUILTIN_USED"])
        #expect(plan["requires_user_action"].string == "approve_plan")
        let tasks = plan["plan"]["proposed_tasks"].array
        #expect(tasks.count > 5 && tasks.allSatisfy { !$0["occurrences"].array.isEmpty })
        let roles = try server.roles
        #expect(roles.count { $0 == "classifier" } == fault.times, "\(roles)")
        try expectOnePlan()
    }

    @Test(
        "With --no-fallback the phase keeps the failure; tried again, only what is left is asked",
        arguments: ModelFault.all)
    func noFallback(_ fault: ModelFault) throws {
        let server = try server(.always(fault.reply))
        let outcome = try plan(fault, server, "--no-fallback")
        let error = try outcome.expectRefusalDocument(fault.exitCode, named: fault.code)
        #expect(error["details"]["class"].string == fault.failureClass)
        #expect(error["details"]["phase"].string == "classify")
        #expect(error["message"].string?.contains("flux flow retry 1 classify") == true)
        for name in ["classify", "schedule"] {
            let phase = try sandbox.phase(name, of: "1")
            #expect(phase["state"].string == fault.state, "\(name)")
            #expect(phase["error"]["class"].string == fault.failureClass, "\(name)")
        }
        #expect(try sandbox.phase("plan", of: "1")["state"].string == "not_started")
        let asked = try server.roles.count
        try server.rewrite(.good)
        try sandbox.ok("flow", "retry", "1", "classify")
        #expect(try server.roles.dropFirst(asked) == ["classifier"])
        #expect(try sandbox.phase("classify", of: "1")["state"].string == "completed")
        let plan = try sandbox.json("goal", "resume", "1")
        #expect(try server.roles.dropFirst(asked + 1) == ["scheduler", "planner"])
        #expect(plan["source"].string == "model" && plan["warnings"].array.isEmpty)
        try expectOnePlan()
    }

    @Test(
        "One role that fails does not lose what the others answered",
        arguments: [("classifier", "classify"), ("scheduler", "schedule"), ("planner", "plan")])
    func oneRole(_ role: String, _ phase: String) throws {
        // No role answers so: the category is invented, and the others have no categories.
        let server = try server(
            .good.with(role, ModelScript.json(#"{"tags": ["Self-Care"]}"#)))
        try sandbox.flux("goal", ModelFailureTests.goal, "--no-fallback", "--json")
            .expectRefusalDocument(7, named: "MODEL_OUTPUT_INVALID")
        #expect(try sandbox.phase(phase, of: "1")["state"].string == "retry_needed")
        #expect(try server.count(of: role) == 3, "an answer is sent back at most twice")
        let asked = try server.roles.count
        try server.rewrite(.good)
        let plan = try sandbox.json("goal", "resume", "1")
        #expect(
            try server.roles.dropFirst(asked) == (role == "planner" ? [role] : [role, "planner"]))
        #expect(plan["source"].string == "model")
        try expectOnePlan()
    }

    @Test("Where one role fails, flux does its part and keeps the others'")
    func partial() throws {
        let server = try server(
            .good.with("classifier", ModelScript.json(#"{"tags": ["Self-Care"]}"#)))
        let plan = try sandbox.json("goal", ModelFailureTests.goal)
        #expect(plan["source"].string == "model")
        let warning = plan["warnings"].array.first { $0["code"].string == "BUILTIN_USED" }
        #expect(warning?["message"].string?.contains("classify") == true)
        let titles = plan["plan"]["proposed_tasks"].array.compactMap { $0["title"].string }
        #expect(titles == ModelScript.titles)
        #expect(try server.count(of: "planner") == 1)
        try expectOnePlan()
    }

    @Test("A wrong answer is sent back with what is wrong about it")
    func correction() throws {
        let wrong = ModelScript.plan(minutes: [10, 100, 100, 100, 100, 100])
        let server = try server(.good.with("planner", wrong, ModelScript.plan()))
        let plan = try sandbox.json("goal", ModelFailureTests.goal)
        #expect(plan["source"].string == "model" && plan["warnings"].array.isEmpty)
        let asked = try server.questions.filter { $0.role == "planner" }
        try #require(asked.count == 2)
        #expect(asked[1].messages.count == 4)
        #expect(Array(asked[1].messages.prefix(2)) == asked[0].messages)
        let answer = try JSONValue(parsing: asked[1].messages[2])
        #expect(answer["weeks"][1]["minutes"].int == 100)
        #expect(asked[1].messages[3].contains("minutes"))
        let outcomes = try sandbox.json("log", "--llm", "--limit", "2")["calls"].array
        #expect(outcomes.map { $0["outcome"].string } == ["ok", "invalid"])
    }

    @Test("Where one model is not there, the next one is asked")
    func nextModel() throws {
        let server = try server(
            .good.with("anthropic/claude-sonnet-4-20250514", #"{"status": 404}"#))
        sandbox.environment["FLUX_MODEL_NAME"] = nil
        sandbox.environment["FLUX_MODEL_PLANNER_FALLBACK"] = "openai/gpt-4o"
        let plan = try sandbox.json("goal", ModelFailureTests.goal)
        #expect(plan["source"].string == "model" && plan["warnings"].array.isEmpty)
        let planners = try server.questions.filter { $0.role == "planner" }.map(\.model)
        #expect(planners == ["anthropic/claude-sonnet-4-20250514", "openai/gpt-4o"])
    }

    @Test(
        "Stopped while the planner works, flux goes on without asking again what was answered",
        arguments: [SIGKILL, SIGINT])
    func stopped(_ signal: Int32) throws {
        let server = try server(.good.with("planner", ModelScript.hangs))
        let child = try sandbox.start(["goal", ModelFailureTests.goal, "--json"])
        try server.waitUntilAsked("planner")
        kill(child.pid, signal)
        let outcome = try child.finish(within: 5)
        if signal == SIGINT {
            let error = try outcome.expectRefusalDocument(130, named: "INTERRUPTED")
            #expect(error["message"].string?.contains("flux goal resume 1") == true)
        } else {
            #expect(outcome.ending == .signaled(SIGKILL))
        }
        try sandbox.expectSound()
        #expect(try sandbox.phase("plan", of: "1")["state"].string == "in_progress")
        try server.rewrite(.good)
        let plan = try sandbox.json("goal", "resume", "1")
        #expect(plan["source"].string == "model" && plan["warnings"].array.isEmpty)
        #expect(try server.roles.sorted() == ["classifier", "planner", "planner", "scheduler"])
        try expectOnePlan()
    }
}
