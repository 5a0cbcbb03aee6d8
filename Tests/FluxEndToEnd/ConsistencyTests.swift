import Foundation
import Testing

/// What somebody breaks in the file beside flux is found, named and, where there is one right
/// repair, mended: the consistency rules of `flows.md`.
@Suite("Consistency rules")
struct ConsistencyTests {
    @Test("Each consistency rule of bookings is found and named", arguments: Breakage.all)
    func found(_ breakage: Breakage) throws {
        let sandbox = try breakage.sandbox()
        let check = try sandbox.flux("check", "--json")
        #expect(check.ending == .exited(1))
        let json = try check.document()
        #expect(json["ok"].bool == false)
        let found = json["violations"].array
        #expect(Set(found.map { $0["rule"].string }) == [breakage.rule])
        #expect(Set(found.map { $0["subject"].string }) == Set(breakage.subjects))
        for violation in found {
            #expect(violation["severity"].string == "error")
            #expect(violation["fixable"].bool == (breakage.mended != nil))
            #expect(violation["fixed"].bool == false)
            #expect(violation["description"].string?.isEmpty == false)
        }
        let counts = json["checked"].array.first { $0["rule"].string == breakage.rule }
        #expect(counts?["violations"].int == breakage.subjects.count)
        let text = try sandbox.flux("check")
        #expect(text.ending == .exited(1) && text.text.contains(breakage.rule), "\(text)")
        let hash = try sandbox.flux("check", "--fingerprint")
        #expect(!hash.succeeded && hash.out.isEmpty, "a hash only of a sound store")
    }

    @Test(
        "What has one right repair is mended in one step, which one undo takes back",
        arguments: Breakage.all.filter { $0.mended != nil })
    func mended(_ breakage: Breakage) throws {
        let sandbox = try breakage.sandbox()
        let broken = try sandbox.violations()
        let before = try sandbox.files()
        let trial = try sandbox.flux("check", "--fix", "--dry-run")
        #expect(trial.ending == .exited(1), "nothing is mended yet: \(trial)")
        try sandbox.expectUnchanged(since: before, "a dry run")
        let entries = try sandbox.entries()

        let json = try sandbox.json("check", "--fix")
        #expect(json["ok"].bool == true)
        #expect(json["violations"].array.allSatisfy { $0["fixed"].bool == true })
        #expect(try sandbox.machines("booking-g") == breakage.mended)
        try sandbox.expectSound(breakage.rule)
        let log = try sandbox.entries()
        #expect(log.count == entries.count + 1)
        #expect(log.first?["command"].string == "check --fix")

        try sandbox.ok("undo")
        #expect(try sandbox.violations() == broken)
        try sandbox.ok("redo")
        try sandbox.expectSound("mended again")
    }

    @Test(
        "What has no right repair is listed and left alone",
        arguments: Breakage.all.filter { $0.mended == nil })
    func left(_ breakage: Breakage) throws {
        let sandbox = try breakage.sandbox()
        let entries = try sandbox.entries()
        let fix = try sandbox.flux("check", "--fix", "--json")
        #expect(fix.ending == .exited(1))
        let found = try fix.document()["violations"].array
        #expect(Set(found.map { $0["subject"].string }) == Set(breakage.subjects))
        #expect(found.allSatisfy { $0["fixed"].bool == false })
        #expect(try sandbox.entries() == entries, "nothing was done, so nothing is noted")
    }

    @Test("A paid booking gets the method, the proof and the time of its cart")
    func copies() throws {
        let sandbox = try Sandbox(files: Breakage.files(.approved))
        let fields = ["method", "proof", "proof_sha256", "paid_at"]
        let whole = try sandbox.entity("booking-g")["data"]
        let paths = fields.map { "'$.\($0)'" }.joined(separator: ", ")
        try sandbox.change(
            """
            UPDATE flow_entities SET machines = json_set(machines, '$.payment', 'unpaid'),
                data = json_remove(data, \(paths)) WHERE name = 'booking-g'
            """)
        #expect(try sandbox.entity("booking-g")["data"] != whole)
        try sandbox.ok("check", "--fix")
        let data = try sandbox.entity("booking-g")["data"]
        for field in fields {
            #expect(data[field] == whole[field] && data[field] != .absent, "\(field)")
        }
    }

    @Test("A checked-in booking whose time is over is completed by the repair")
    func overdue() throws {
        let breakage = try #require(
            Breakage.all.first { $0.base == .checkedIn && $0.mended != nil })
        let sandbox = try breakage.sandbox()
        sandbox.environment["FLUX_NOW"] = "2026-03-03T17:00:00Z"
        try sandbox.ok("check", "--fix")
        #expect(try sandbox.machines("booking-g")["status"] == "completed")
    }

    @Test("Several faults at once: what can be mended is, in one step, and the rest is listed")
    func several() throws {
        let sandbox = try Sandbox(files: Breakage.files(.approved))
        try sandbox.set("booking-g", "status", "pending")
        try sandbox.set("booking-c", "payment", "unpaid")
        try sandbox.change("UPDATE flows SET status = 'failed'")
        try sandbox.set("wait-c8-202603031500-Bo", "status", "converted")
        let entries = try sandbox.entries()
        let broken = try sandbox.violations()
        let fix = try sandbox.flux("check", "--fix", "--json")
        #expect(fix.ending == .exited(1))
        let found = try fix.document()["violations"].array
        let left = found.filter { $0["fixed"].bool == false }.map { $0["rule"].string }
        #expect(found.count == 4 && left == ["booking:converted-entry-has-a-booking"])
        #expect(try sandbox.entries().count == entries.count + 1)
        #expect(try sandbox.violations().count == 1)
        try sandbox.ok("undo")
        #expect(try sandbox.violations() == broken)
    }

    // MARK: - Every flow

    @Test("A machine in a state that its workflow does not have is found")
    func unknownState() throws {
        let sandbox = try Sandbox(files: Breakage.files(.approved))
        try sandbox.set("booking-c", "status", "lost")
        try sandbox.expectFinding("flow_states_are_known", "flow 1 booking-c", fixable: false)
        for command in [["flow", "show", "1"], ["flow", "event", "1", "reject"]] {
            try sandbox.run(command).expectRefusal(6, saying: ["flux check"])
        }
    }

    @Test("One flow that is broken does not keep the others from being listed and served")
    func brokenFlow() throws {
        let sandbox = try Sandbox()
        for number in ["1", "2"] {
            try sandbox.ok(
                "flow", "new", "teletherapy", "--set", "start_at=2026-03-03T10:00",
                "end_at=2026-03-03T10:50", "fee=80")
            try sandbox.ok("flow", "event", number, "approve")
            try sandbox.ok("flow", "event", number, "initiate-payment")
        }
        try sandbox.change(
            """
            UPDATE flow_entities SET machines = json_set(machines, '$.session', 'lost')
                WHERE name = 'session' AND flow = 1
            """)
        let list = try sandbox.flux("flow", "list", "--json")
        #expect(list.succeeded && list.text.contains("\"number\":2"), "\(list)")
        sandbox.environment["FLUX_NOW"] = "2026-03-02T14:06:00Z"
        sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/bin/cat"
        _ = try sandbox.flux("notify")
        let rows = try sandbox.tool(
            "sqlite3", "\(sandbox.home)/flux.db",
            """
            SELECT code FROM alerts WHERE flow = 2
            UNION ALL SELECT status FROM outbox WHERE flow = 2
            """)
        #expect(
            rows.lines == ["callback-delayed", "delivered", "delivered"], "timers and messages")
    }

    @Test(
        "States that must not stand together are found",
        arguments: [("session", "in_progress"), ("payment", "confirmed"), ("video", "active")])
    func together(machine: String, state: String) throws {
        let sandbox = try Sandbox()
        try sandbox.ok(
            "flow", "new", "teletherapy", "--set", "start_at=2026-03-03T10:00",
            "end_at=2026-03-03T10:50", "fee=80")
        try sandbox.expectSound()
        try sandbox.set(machine, machine, state)
        let found = try sandbox.violations().filter { $0["severity"].string == "error" }
        #expect(Set(found.map { $0["rule"].string }) == ["flow_states_go_together"])
        #expect(found.allSatisfy { $0["subject"].string?.hasPrefix("flow 1") == true })
        #expect(found.allSatisfy { $0["fixable"].bool == false })
        #expect(try sandbox.flux("check", "--fix").ending == .exited(1))
    }

    @Test("A status that does not follow from the states is found and written anew")
    func status() throws {
        let sandbox = try Sandbox(files: Breakage.files(.approved))
        for status in ["paused", "completed", "failed", "planning", "cancelled"] {
            try sandbox.change("UPDATE flows SET status = '\(status)'")
            try sandbox.expectFinding("flow_status_is_derived", "flow 1", fixable: true)
            try sandbox.ok("check", "--fix")
            #expect(try sandbox.json("flow", "show", "1")["status"].string == "active")
            try sandbox.expectSound(status)
        }
        try sandbox.ok("undo")
        try sandbox.expectFinding("flow_status_is_derived", "flow 1", fixable: true)
    }

    @Test("A phase in a state that its history does not lead to is found")
    func phase() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("flow", "new", "discovery")
        try sandbox.ok("flow", "move", "1", "data_import", "in_progress")
        try sandbox.expectSound()
        try sandbox.change("UPDATE flow_phases SET state = 'completed' WHERE name = 'data_import'")
        let found = try sandbox.violations().filter {
            $0["rule"].string == "phase_state_follows_its_history"
        }
        #expect(found.count == 1 && found[0]["subject"].string?.contains("1") == true)
        #expect(found.first?["fixable"].bool == false)
    }

    // MARK: - Tasks

    @Test("A done task without a completion time gets one")
    func completionTime() throws {
        let sandbox = try Household.sandbox()
        let done = try Household.one.done
        try sandbox.change("UPDATE tasks SET completed_at = NULL WHERE number = \(done)")
        try sandbox.expectFinding("done_has_completion_time", "tasks \(done)", fixable: true)
        try sandbox.ok("check", "--fix")
        try sandbox.expectSound()
        let time = try sandbox.json("show", "\(done)")["task"]["completed_at"].string
        #expect(time != nil)
        try sandbox.ok("undo")
        try sandbox.expectFinding("done_has_completion_time", "tasks \(done)", fixable: true)
    }

    @Test("Open tasks of an abandoned goal are cancelled, unless an active goal shares them")
    func endedGoal() throws {
        let sandbox = try Household.sandbox()
        let goal = try Household.one.goal
        let open = try sandbox.json("list", "--goal", "\(goal)")["tasks"].array.compactMap(
            \.["number"].int)
        try #require(open.count > 1)
        try sandbox.change("UPDATE goals SET status = 'abandoned' WHERE number = \(goal)")
        let rule = "no_open_task_of_ended_goal"
        let found = try sandbox.violations().filter { $0["rule"].string == rule }
        #expect(Set(found.map { $0["subject"].string }) == Set(open.map { "tasks \($0)" }))
        try sandbox.change(
            """
            UPDATE goals SET status = 'active' WHERE number IN
                (SELECT min(number) FROM goals WHERE status = 'pipeline');
            INSERT INTO task_goals SELECT \(open[0]), number FROM goals WHERE status = 'active'
            """)
        #expect(try sandbox.violations().count { $0["rule"].string == rule } == open.count - 1)
        let entries = try sandbox.entries()
        try sandbox.ok("check", "--fix")
        #expect(try sandbox.entries().count == entries.count + 1)
        for (index, number) in open.enumerated() {
            let status = try sandbox.json("show", "\(number)")["task"]["status"].string
            #expect(status == (index == 0 ? "pending" : "cancelled"))
        }
        try sandbox.expectSound()
        try sandbox.ok("undo")
        #expect(try sandbox.violations().count { $0["rule"].string == rule } == open.count - 1)
    }

    @Test("A store with warnings alone is sound")
    func warnings() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("add", "Make tea", "--at", "2026-03-03T09:00", "--duration", "60")
        try sandbox.ok("add", "Drink it", "--at", "2026-03-03T09:30")
        let json = try sandbox.json("check")
        #expect(json["ok"].bool == true)
        #expect(json["violations"].array.map { $0["severity"].string } == ["warning"])
        #expect(json["violations"][0]["rule"].string == "open_tasks_do_not_overlap")
        #expect(try sandbox.fingerprint().isEmpty == false)
        let entries = try sandbox.entries()
        try sandbox.ok("check", "--fix")
        #expect(try sandbox.entries() == entries)
    }
}

/// One way to break a sound cart, and what `flux check` has to say about it.
struct Breakage: CustomTestStringConvertible, Sendable {
    /// The cart before: of the bookings `booking-g` and `booking-c`, paid, and with somebody who
    /// waits for a court of another day.
    enum Base: Hashable, CaseIterable, Sendable { case approved, rejected, checkedIn }

    let base: Base
    let rule: String
    /// What is named.
    let subjects: [String]
    let sql: String
    /// The machines of `booking-g` after the repair; `nil` where there is none.
    var mended: [String: String]?

    var testDescription: String { rule }

    fileprivate static let all: [Breakage] = [
        Breakage(
            base: .approved, rule: "booking:approved-cart-has-no-pending-bookings",
            subjects: ["flow 1 booking-g"], sql: set("booking-g", "status", "pending"),
            mended: ["status": "approved", "payment": "paid"]),
        Breakage(
            base: .rejected, rule: "booking:rejected-cart-has-no-open-bookings",
            subjects: ["flow 1 booking-g"], sql: set("booking-g", "status", "approved"),
            mended: ["status": "rejected", "payment": "paid"]),
        Breakage(
            base: .rejected, rule: "booking:rejected-cart-has-no-open-bookings",
            subjects: ["flow 1 booking-g", "flow 1 booking-c"],
            sql: set("booking-g", "status", "pending") + set("booking-c", "status", "pending"),
            mended: ["status": "rejected", "payment": "paid"]),
        Breakage(
            base: .approved, rule: "booking:paid-cart-has-paid-bookings",
            subjects: ["flow 1 booking-g"], sql: set("booking-g", "payment", "unpaid"),
            mended: ["status": "approved", "payment": "paid"]),
        Breakage(
            base: .approved, rule: "booking:booking-has-a-cart",
            subjects: ["flow 1 booking-g", "flow 1 booking-c"],
            sql: "DELETE FROM flow_entities WHERE kind IN ('cart', 'item')"),
        Breakage(
            base: .approved, rule: "booking:item-has-a-cart",
            subjects: ["flow 1 a", "flow 1 b", "flow 1 c"],
            sql: "DELETE FROM flow_entities WHERE kind IN ('cart', 'booking')"),
        Breakage(
            base: .approved, rule: "booking:completed-item-has-a-booking", subjects: ["flow 1 c"],
            sql: "DELETE FROM flow_entities WHERE name = 'booking-c'"),
        Breakage(
            base: .checkedIn, rule: "booking:checked-in-cart-has-no-approved-bookings",
            subjects: ["flow 1 booking-g"], sql: set("booking-g", "status", "approved"),
            mended: ["status": "checked_in", "payment": "paid"]),
        Breakage(
            base: .checkedIn, rule: "booking:checked-in-cart-has-no-pending-bookings",
            subjects: ["flow 1 booking-g"], sql: set("booking-g", "status", "pending")),
        Breakage(
            base: .approved, rule: "booking:converted-entry-has-a-booking",
            subjects: ["flow 1 wait-c8-202603031500-Bo"],
            sql: set("wait-c8-202603031500-Bo", "status", "converted")),
    ]

    /// The statement that puts a machine into a state.
    fileprivate static func set(_ entity: String, _ machine: String, _ state: String) -> String {
        """
        UPDATE flow_entities SET machines = json_set(machines, '$.\(machine)', '\(state)')
            WHERE name = '\(entity)';
        """
    }

    private static let made = Result {
        let sandbox = try Sandbox()
        func event(_ words: String...) throws {
            _ = try sandbox.json(["flow", "event", "1"] + words)
        }
        func add(_ item: String, _ court: String, _ hour: Int, _ group: String) throws {
            try event(
                "add-item", "--set", "item=\(item)", "court=\(court)",
                "start_at=2026-03-03T\(hour):00", "end_at=2026-03-03T\(hour + 1):00", "price=20",
                "booking=\(group)")
        }
        try sandbox.ok("flow", "new", "booking")
        try add("a", "c1", 10, "g")
        try add("b", "c1", 11, "g")
        try add("c", "c2", 10, "c")
        try event("checkout")
        try sandbox.write(Array("paid\n".utf8), to: "\(sandbox.folder)/proof.pdf")
        try event("upload-proof", "--set", "file=\(sandbox.folder)/proof.pdf")
        var files: [Base: Sandbox.Files] = [:]
        try event("reject")
        files[.rejected] = try sandbox.files()
        try sandbox.ok("undo")
        try event("join-waitlist", "--set", "court=c8", "start_at=2026-03-03T10:00", "party=Bo")
        try event("approve")
        files[.approved] = try sandbox.files()
        let code = try sandbox.entity("booking-g")["data"]["code"].string ?? ""
        try event("check-in", "--set", "code=\(code)")
        files[.checkedIn] = try sandbox.files()
        return files
    }

    /// The files of a home with a sound cart.
    fileprivate static func files(_ base: Base) throws -> Sandbox.Files {
        try made.get()[base, default: [:]]
    }

    /// A home in which this is broken, and was sound before.
    fileprivate func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox(files: Breakage.files(base))
        try sandbox.expectSound("before")
        try sandbox.change(sql)
        return sandbox
    }
}

extension Sandbox {
    /// Changes the store beside flux.
    fileprivate func change(_ sql: String) throws {
        _ = try tool("sqlite3", "\(home)/flux.db", sql)
    }

    /// Puts a machine into a state beside flux.
    fileprivate func set(_ entity: String, _ machine: String, _ state: String) throws {
        try change(Breakage.set(entity, machine, state))
    }

    fileprivate func violations() throws -> [JSONValue] {
        try run(["check", "--json"]).document()["violations"].array
    }

    /// Requires that `flux check` finds one error, this one.
    fileprivate func expectFinding(
        _ rule: String, _ subject: String, fixable: Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let check = try run(["check", "--json"])
        #expect(check.ending == .exited(1), sourceLocation: sourceLocation)
        let found = try check.document()["violations"].array.filter {
            $0["severity"].string == "error"
        }
        #expect(
            found.map { "\($0["rule"].string ?? "") of \($0["subject"].string ?? "")" }
                == ["\(rule) of \(subject)"], sourceLocation: sourceLocation)
        #expect(found.first?["fixable"].bool == fixable, sourceLocation: sourceLocation)
    }

    /// The entries of the log, newest first.
    fileprivate func entries() throws -> [JSONValue] {
        try json("log", "--limit", "100")["entries"].array
    }

    /// An entity of flow 1.
    fileprivate func entity(_ name: String) throws -> JSONValue {
        let entities = try json("flow", "show", "1")["entities"].array
        return try #require(entities.first { $0["name"].string == name }, "no entity \(name)")
    }

    /// The states of an entity of flow 1, by machine.
    fileprivate func machines(_ name: String) throws -> [String: String] {
        let machines = try entity(name)["machines"]
        return Dictionary(
            uniqueKeysWithValues: machines.keys.map { ($0, machines[$0].string ?? "") })
    }
}
