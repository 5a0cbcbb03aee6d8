import Foundation
import Testing

/// Rolling a phase back undoes what it wrote; undo and redo go through everything.
@Suite("Rollback, undo and redo of flows")
struct FlowRollbackTests {
    private func goal(_ sandbox: Sandbox) throws -> (flow: String, tasks: Int) {
        let plan = try sandbox.json("goal", "run a 5K in 6 weeks")
        let flow = try #require(plan["flow_id"].string)
        let saved = try sandbox.json("goal", "approve", flow)
        return (flow, saved["tasks"].array.count)
    }

    @Test(
        "rolling back 'save' takes goal and tasks away, undo brings them back, redo takes them again"
    )
    func save() throws {
        let sandbox = try Sandbox()
        let (flow, count) = try goal(sandbox)
        #expect(count > 10)
        let saved = try sandbox.fingerprint()
        let result = try sandbox.json("flow", "rollback", flow, "save")
        #expect(result["phases"][5]["state"].string == "rolled_back")
        #expect(result["status"].string == "error_recovery")
        #expect(try sandbox.json("list", "--status", "all")["total"].int == 0)
        #expect(try sandbox.json("goal", "list", "--status", "all")["goals"].array.isEmpty)
        let rolledBack = try sandbox.fingerprint()
        try sandbox.expectSound()
        for _ in 0..<2 {
            try sandbox.ok("undo")
            #expect(try sandbox.fingerprint() == saved)
            try sandbox.expectSound()
            try sandbox.ok("redo")
            #expect(try sandbox.fingerprint() == rolledBack)
            try sandbox.expectSound()
        }
        // What was rolled back can be saved again, and rolled back again.
        #expect(try sandbox.json("goal", "approve", flow)["tasks"].array.count == count)
        try sandbox.ok("flow", "rollback", flow, "save")
        #expect(try sandbox.json("list", "--status", "all")["total"].int == 0)
    }

    @Test("a task that was done since stops the rollback; it is kept or overwritten as told")
    func conflict() throws {
        for choice in ["--keep", "--force"] {
            let sandbox = try Sandbox()
            let (flow, _) = try goal(sandbox)
            let task = try #require(try sandbox.json("list")["tasks"][0]["number"].int)
            try sandbox.ok("done", "\(task)")
            let before = try sandbox.fingerprint()
            let refused = try sandbox.flux("flow", "rollback", flow, "save", "--json")
                .expectRefusalDocument(5, named: "ROLLBACK_CONFLICT")
            #expect(
                refused["details"]["conflicts"].array.contains {
                    $0["table"].string == "tasks" && $0["number"].int == task
                })
            #expect(try sandbox.fingerprint() == before, "nothing is applied")
            let result = try sandbox.json("flow", "rollback", flow, "save", choice)
            #expect(!result["conflicts"].array.isEmpty)
            let left = try sandbox.json("list", "--status", "all")["tasks"].array
            #expect(left.map { $0["number"].int } == (choice == "--keep" ? [task] : []))
            try sandbox.expectSound(choice)
            try sandbox.ok("undo")
            #expect(try sandbox.fingerprint() == before)
        }
    }

    @Test("'plan' holds while 'save' depends on it; a cascade takes both back")
    func cascade() throws {
        let sandbox = try Sandbox()
        let (flow, count) = try goal(sandbox)
        let refused = try sandbox.flux("flow", "rollback", flow, "plan", "--json")
            .expectRefusalDocument(1, named: "PHASE_ORDER_VIOLATION")
        #expect(refused["details"]["dependent_phases"].array.map(\.string) == ["save"])
        let result = try sandbox.json("flow", "rollback", flow, "plan", "--cascade")
        #expect(result["transitions"].array.map { $0["entity"].string } == ["save", "plan"])
        #expect(try sandbox.json("list", "--status", "all")["total"].int == 0)
        // The talk about the plan stays, so it can go on from there.
        #expect(try sandbox.flux("goal", "resume", flow).succeeded)
        #expect(try sandbox.json("goal", "approve", flow)["tasks"].array.count == count)
        try sandbox.expectSound()
    }

    @Test("an answer of the introduction is taken back with those after it, and asked again")
    func onboarding() throws {
        let sandbox = try Sandbox()
        let answers = "\(sandbox.folder)/answers.json"
        try sandbox.write(
            Array(
                #"""
                {"name": "Ada", "wake_time": "7", "bedtime": "23", "work": "9 to 5 on weekdays",
                 "chronotype": "morning", "home": "Casa", "commitments": "choir on mondays at 7:30pm"}
                """#.utf8), to: answers)
        let done = try sandbox.json("onboard", "--answers", answers)
        let flow = try #require(done["flow_id"].string)
        #expect(try sandbox.json("list")["total"].int ?? 0 > 20)
        let before = try sandbox.fingerprint()
        try sandbox.ok("flow", "rollback", flow, "wake_time", "--cascade")
        #expect(try sandbox.json("list", "--status", "all")["total"].int == 0)
        #expect(try sandbox.json("account")["profile"]["name"].string == nil)
        #expect(
            try sandbox.json("flow", "show", flow)["phases"][1]["state"].string == "rolled_back")
        try sandbox.expectSound()
        try sandbox.ok("undo")
        #expect(try sandbox.fingerprint() == before)
        try sandbox.ok("redo")
        try sandbox.ok("onboard", "--answers", answers)
        #expect(try sandbox.json("account")["profile"]["name"].string == "Ada")
        try sandbox.expectSound()
    }

    @Test("every step of flows, goals and tasks can be undone one by one to nothing, and redone")
    func everything() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("add", "Make tea", "--at", "2026-03-03T15:00")
        var states = [try sandbox.fingerprint()]
        func step(_ arguments: String...) throws {
            let outcome = try sandbox.run(arguments)
            try #require(outcome.succeeded, "\(arguments): \(outcome.errorText)")
            states.append(try sandbox.fingerprint())
        }
        try step("flow", "new", "discovery")
        try step("flow", "move", "2", "data_import", "in_progress")
        try step("flow", "progress", "2", "data_import", "0.5")
        try step("flow", "fail", "2", "data_import", "--class", "AGENT_TIMEOUT")
        try step("flow", "retry", "2", "data_import")
        try step("flow", "move", "2", "data_import", "completed")
        try step("flow", "rollback", "2", "data_import")
        try step("flow", "pause", "2")
        try step("flow", "cancel", "2")
        try step(
            "flow", "new", "teletherapy", "--set", "start_at=2026-03-02T12:00",
            "end_at=2026-03-02T13:00", "fee=80")
        try step("flow", "event", "3", "approve")
        try step("done", "1")
        for state in states.dropLast().reversed() {
            try sandbox.ok("undo")
            #expect(try sandbox.fingerprint() == state)
        }
        for state in states.dropFirst() {
            try sandbox.ok("redo")
            #expect(try sandbox.fingerprint() == state)
        }
        try sandbox.ok("undo", "\(states.count - 1)")
        #expect(try sandbox.fingerprint() == states[0])
        try sandbox.expectSound()
    }

    @Test("undoing an event sets the timers as they were")
    func timers() throws {
        let sandbox = try Sandbox()
        try sandbox.ok(
            "flow", "new", "teletherapy", "--set", "start_at=2026-03-02T12:00",
            "end_at=2026-03-02T13:00", "fee=80")
        try sandbox.ok("flow", "event", "1", "approve")
        try sandbox.ok("flow", "event", "1", "initiate-payment")
        try sandbox.ok("undo")
        sandbox.environment["FLUX_NOW"] = "2026-03-02T14:40:00Z"
        #expect(try sandbox.json("flow", "tick")["fired"].array.isEmpty)
        try sandbox.ok("redo")
        #expect(try sandbox.json("flow", "tick")["fired"].array.count == 2)
    }

    @Test(
        "a phase is retried three times, then only by force, with its error and its backoff on show"
    )
    func retries() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("flow", "new", "discovery")
        try sandbox.ok("flow", "move", "1", "data_import", "in_progress")
        for attempt in 0..<4 {
            let failed = try sandbox.json(
                "flow", "fail", "1", "data_import", "--class", "EXTERNAL_SERVICE_ERROR",
                "--context",
                #"{"status": 503}"#)
            let phase = failed["phases"][0]
            #expect(phase["error"]["class"].string == "EXTERNAL_SERVICE_ERROR")
            #expect(phase["error"]["context"].string?.contains("503") == true)
            if attempt == 3 {
                #expect(phase["state"].string == "failed")
                continue
            }
            #expect(phase["state"].string == "retry_needed")
            #expect(phase["next_retry_at"].string != nil)
            #expect(failed["status"].string == "retry_pending")
            let retried = try sandbox.json("flow", "retry", "1", "data_import")
            #expect(retried["phases"][0]["retry_count"].int == attempt + 1)
        }
        try sandbox.flux("flow", "retry", "1", "data_import", "--json")
            .expectRefusalDocument(1, named: "RETRY_LIMIT_REACHED")
        let options = try sandbox.json("flow", "recover", "1")["recovery_options"].array
        #expect(options.map { $0["action"].string } == ["force_retry", "rollback"])
        #expect(options.map { $0["target_state"].string } == ["retry_needed", "rolled_back"])
        try sandbox.ok("flow", "retry", "1", "data_import", "--force")
        try sandbox.ok("flow", "fail", "1", "data_import", "--class", "PERMISSION_DENIED")
        #expect(try sandbox.json("flow", "show", "1")["status"].string == "failed")
    }

    @Test("a retry that is due happens by itself, once")
    func dueRetry() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("flow", "new", "discovery")
        try sandbox.ok("flow", "move", "1", "data_import", "in_progress")
        try sandbox.ok("flow", "fail", "1", "data_import", "--class", "AGENT_TIMEOUT")
        #expect(try sandbox.json("flow", "tick")["fired"].array.isEmpty)
        sandbox.environment["FLUX_NOW"] = "2026-03-02T14:02:00Z"
        let fired = try sandbox.json("flow", "tick")["fired"].array
        #expect(fired.map { $0["kind"].string } == ["retry"])
        #expect(try sandbox.json("flow", "show", "1")["phases"][0]["state"].string == "in_progress")
        #expect(try sandbox.json("flow", "tick")["fired"].array.isEmpty)
        try sandbox.expectSound()
    }

    @Test("a goal's or an introduction's flow that was started by hand harms no other command")
    func byHand() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("flow", "new", "goal")
        try sandbox.ok("flow", "new", "onboarding")
        for phase in ["intake", "classify", "schedule", "observe"] {
            try sandbox.ok("flow", "move", "1", phase, "in_progress")
            try sandbox.ok("flow", "move", "1", phase, "completed")
        }
        try sandbox.ok("flow", "move", "1", "plan", "in_progress")
        try sandbox.ok("flow", "move", "1", "plan", "waiting_approval")
        #expect(try sandbox.json("goal", "list")["goals"].array.isEmpty)
        for command in ["resume", "approve", "abandon"] {
            try sandbox.flux("goal", command, "1", "--json")
                .expectRefusalDocument(3, named: "NOT_FOUND")
        }
        let plan = try sandbox.json("goal", "read more")
        #expect(try sandbox.flux("goal", "resume", "read").succeeded)
        #expect(plan["flow_id"].string != nil)
        try sandbox.ok("flow", "cancel", "1")
        try sandbox.expectSound()
    }
}
