import Testing

@Suite("JSON documents")
struct JSONShapeTests {
    private let household: Household
    private let sandbox: Sandbox

    init() throws {
        household = try Household.one
        sandbox = try Household.sandbox()
    }

    /// Runs a command, whose document has to begin with its schema.
    private func document(
        _ schema: String, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        let outcome = try sandbox.run(arguments + ["--json"])
        try #require(
            outcome.succeeded, "\(arguments): \(outcome.errorText)", sourceLocation: sourceLocation)
        let start = "{\"schema\":\"flux.\(schema)/1\""
        #expect(
            outcome.text.hasPrefix(start), "\(outcome.text.prefix(80))",
            sourceLocation: sourceLocation)
        return try outcome.document(sourceLocation: sourceLocation)
    }

    @Test("today has the day, what is overdue, what is next and the counts")
    func today() throws {
        let json = try document("today", "today")
        #expect(json.missing("schema date timezone tasks overdue next done total") == [])
        #expect(
            json["date"].string == "2026-03-02" && json["timezone"].string == "America/New_York")
        for task in json["tasks"].array + json["overdue"].array { Shape.expectTask(task) }
        let titles = json["tasks"].array.compactMap(\.["title"].string)
        #expect(titles.first == "Pay the rent" && titles.contains("Water the ficus"))
        #expect(json["overdue"].array.compactMap(\.["title"].string) == ["Sort the mail"])
        let times = json["tasks"].array.compactMap(\.["scheduled_at"].string)
        #expect(times == times.sorted())
        #expect(json["total"].int == json["tasks"].array.count && json["done"].int == 1)
        let open = json["tasks"].array.first {
            $0["status"].string == "pending"
                && $0["scheduled_at"].string ?? "" >= "2026-03-02T14:00:00Z"
        }
        #expect(open != nil && json["next"] == open)
    }

    @Test("Places, rests, snoozes and patterns have the fields that scripts read")
    func habits() throws {
        try sandbox.flux("today", "--triage").expectRefusal(2)
        try sandbox.ok("add", "Take out the trash", "--at-location", "home")
        for event in ["arrive", "leave"] {
            let json = try document(event, event, "home")
            #expect(json.missing("tasks updated message") == [])
            #expect(json["updated"].int == (event == "arrive" ? 1 : 0))
            for task in json["tasks"].array { Shape.expectTask(task) }
        }
        let snoozed = try document("snooze", "snooze", "\(household.task)", "30m")
        #expect(snoozed["task"]["scheduled_local"].string == "2026-03-02T18:30:00-05:00")
        let paused = try document("pause", "pause", "--until", "2026-03-08")
        #expect(paused.missing("paused until goal tasks updated message warnings") == [])
        #expect(try document("unpause", "unpause")["paused"].bool == false)
        let moved = try document("move", "move", "--overdue", "tomorrow", "--yes")
        #expect(moved.missing("tasks updated message warnings") == [] && moved["updated"].int == 1)
        #expect(try document("patterns", "patterns")["patterns"].array.isEmpty)
        for day in ["03", "10", "17"] {
            try sandbox.ok("add", "Row \(day)", "--at", "2026-02-\(day)T07:00")
            try sandbox.ok("missed", "Row \(day)")
        }
        let pattern = try document("patterns", "patterns")["patterns"][0]
        #expect(
            pattern.missing(
                "id number pattern_type description data confidence created_at updated_at") == [])
        #expect(
            pattern["data"].missing("day time_range miss_count user_overridden") == []
                && pattern["data"]["day"].string == "TU")
        let number = "\(pattern["number"].int ?? 0)"
        let ignored = try document("patterns", "patterns", "override", number, "--confidence", "0")
        #expect(ignored["patterns"][0]["influences"].bool == false)
        #expect(
            try document("patterns", "patterns", "show", number)["patterns"][0]["confidence"].int
                == 0)
        _ = try document("patterns", "patterns", "delete", number)
        try sandbox.flux("patterns", "show", number, "--json")
            .expectRefusalDocument(3, named: "NOT_FOUND")
        try sandbox.flux("pause", "--until", "2026-01-01").expectRefusal(2)
        try sandbox.flux("snooze", "\(household.task)", "forever").expectRefusal(2)
        let sentence = try sandbox.flux("leave", "for", "the", "airport", "tomorrow", "at", "5")
        #expect(sentence.succeeded && sentence.text.hasPrefix("Added task"))
    }

    @Test(
        "list, search and next have tasks and a total; show, edit and cancel the task and a count")
    func tasks() throws {
        for command in [["list"], ["search", "bank"], ["next"]] {
            let outcome = try sandbox.run(command + ["--json"])
            let json = try outcome.document()
            #expect(outcome.text.hasPrefix("{\"schema\":\"flux.\(command[0])/1\""))
            #expect(
                json.missing("tasks total") == [] && json["tasks"].array.count >= 1, "\(command)")
            for task in json["tasks"].array { Shape.expectTask(task) }
        }
        let shown = try document("show", "show", "\(household.task)")
        let edited = try document(
            "edit", "edit", "\(household.task)", "--title", "Water the cactus")
        let cancelled = try document("cancel", "cancel", "\(household.task)")
        for json in [shown, edited, cancelled] {
            #expect(json.missing("tasks updated task") == [])
            Shape.expectTask(json["task"])
            #expect(json["tasks"][0] == json["task"])
        }
        #expect(
            shown["updated"].int == 0 && edited["updated"].int == 1 && cancelled["updated"].int == 1
        )
        #expect(edited["task"]["title"].string == "Water the cactus")
        #expect(cancelled["task"]["status"].string == "cancelled")
    }

    @Test("add, done, missed and move have tasks, a count and a message")
    func changes() throws {
        let added = try document(
            "add", "add", "Make tea", "--at", "2026-03-02T20:00", "--duration", "15")
        #expect(added.missing("tasks created message") == [] && added["created"].int == 1)
        #expect(added["tasks"][0]["duration_minutes"].int == 15)
        let moved = try document("move", "move", "\(household.other)", "--at", "2026-03-05T16:00")
        #expect(moved["tasks"][0]["status"].string == "rescheduled")
        #expect(moved["tasks"][0]["scheduled_local"].string == "2026-03-05T16:00:00-05:00")
        let proposed = try document("move", "move", "\(household.other)", "tomorrow", "--dry-run")
        #expect(proposed["proposed"].string != nil)
        let done = try document("done", "done", "\(household.task)")
        let missed = try document("missed", "missed", "\(household.other)")
        for json in [moved, proposed, done, missed] {
            #expect(json.missing("tasks updated message") == [] && json["updated"].int == 1)
        }
        for json in [added, moved, proposed, done, missed] {
            for task in json["tasks"].array { Shape.expectTask(task) }
        }
    }

    @Test("ask says what was understood, for each intent")
    func ask() throws {
        let wanted = """
            intent task goal reschedule modify clarification_question confidence source agent_node message warnings \
            conversation_id requires_user_action
            """
        let task = try document(
            "ask", "ask", "--dry-run", "call Ann tomorrow at 5pm for 20 minutes")
        #expect(task["intent"].string == "NEW_TASK" && task["source"].string == "builtin")
        let fields =
            "title scheduled_local scheduled_at duration_minutes recurrence_rule trigger_type location_trigger"
        #expect(task["task"].missing(fields) == [])
        #expect(task["task"]["duration_minutes"].int == 20)
        let goal = try document("ask", "ask", "--dry-run", "I want to learn the piano by june")
        #expect(
            goal["intent"].string == "GOAL"
                && goal["goal"].missing("title deadline weeks per_week tags") == [])
        #expect(goal["goal"]["deadline"].string == "2026-06-01")
        let move = try document("ask", "ask", "--dry-run", "move the bank call to friday at 10")
        #expect(
            move["intent"].string == "RESCHEDULE_TASK"
                && move["reschedule"].missing("task scheduled_local") == [])
        let change = try document(
            "ask", "ask", "--dry-run", "make my running plan only twice a week")
        #expect(change["intent"].string == "MODIFY_GOAL")
        #expect(change["modify"].missing("goal change per_week time part_of_day") == [])
        let unclear = try document("ask", "ask", "--dry-run", "call Ann")
        #expect(
            unclear["intent"].string == "CLARIFY"
                && unclear["requires_user_action"].string == "answer")
        #expect(unclear["clarification_question"].string?.isEmpty == false)
        for json in [task, goal, move, change, unclear] { #expect(json.missing(wanted) == []) }
    }

    @Test("A conversation goes on where the question was")
    func conversation() throws {
        let question = try document("ask", "ask", "call Ann")
        let id = try #require(question["conversation_id"].string)
        let answer = try document("ask", "ask", "--conversation", id, "tomorrow at 5pm")
        #expect(answer["intent"].string == "NEW_TASK" && answer["conversation_id"].string == id)
        #expect(answer["task"]["title"].string == "call Ann")
        #expect(answer["tasks"][0]["scheduled_local"].string == "2026-03-03T17:00:00-05:00")
    }

    @Test("goal commands print the plan, what changed, and the goal")
    func goals() throws {
        let plan = try document("goal", "goal", "read more books")
        Shape.expectPlanning(plan)
        #expect(plan["goal"] == .null && plan["plan"]["approval_status"].string == "pending")
        #expect(plan["requires_user_action"].string == "approve_plan")
        let flow = try #require(plan["flow_id"].string)
        let reply = try document("goal", "goal", "reply", flow, "only twice a week")
        Shape.expectPlanning(reply)
        #expect(
            reply["plan"]["approval_status"].string == "negotiating"
                && reply["changes"].array.count >= 1)
        let resumed = try document("goal", "goal", "resume", flow)
        Shape.expectPlanning(resumed)
        #expect(resumed["plan"] == reply["plan"])
        let approved = try document("goal", "goal", "approve", flow)
        #expect(approved.missing(Shape.planning + " tasks") == [])
        #expect(approved["plan"]["approval_status"].string == "approved")
        #expect(approved["requires_user_action"].string == "none")
        for task in approved["tasks"].array { Shape.expectTask(task) }
        let abandoned = try document("goal", "goal", "abandon", flow, "--yes")
        #expect(abandoned.missing(Shape.planning + " tasks") == [])
        #expect(abandoned["goal"]["status"].string == "abandoned")
        #expect(abandoned["tasks"].array.allSatisfy { $0["status"].string == "cancelled" })
        #expect(abandoned["tasks"].array.count == approved["tasks"].array.count)
    }

    @Test("goal list has goals; goal show the goal with roadmap, tasks and flow")
    func goalViews() throws {
        let list = try document("goal", "goal", "list")
        #expect(list["goals"].array.count >= 1)
        for goal in list["goals"].array { Shape.expectGoal(goal) }
        let shown = try document("goal", "goal", "show", "\(household.goal)")
        let goal = shown["goal"] == .absent ? shown : shown["goal"]
        Shape.expectGoal(goal)
        #expect(shown.missing("roadmap tasks flow_id") == [])
        for step in shown["roadmap"].array { Shape.expectGoal(step) }
        for task in shown["tasks"].array { Shape.expectTask(task) }
        #expect(shown["tasks"].array.count == goal["progress"]["total"].int)
    }

    @Test("onboard has the profile, the flow and the tasks")
    func onboard() throws {
        let answers = try Newcomer.answersFile(in: sandbox)
        let json = try document("onboard", "onboard", "--answers", answers)
        #expect(json.missing("profile onboarded flow_id tasks") == [])
        #expect(
            json["profile"].missing(
                "name sleep_window work_hours chronotype timezone locations existing_commitments")
                == [])
        #expect(json["profile"]["work_hours"].missing("start end days") == [])
        #expect(json["profile"]["locations"].missing("home work") == [])
        #expect(
            json["profile"]["existing_commitments"][0].missing("title days time duration_minutes")
                == [])
        for task in json["tasks"].array { Shape.expectTask(task) }
    }

    @Test("analytics has every section, and with --only just those")
    func analytics() throws {
        let json = try document("analytics", "analytics")
        let wanted = """
            streak_days longest_streak_days today_done today_total today_completion_pct heatmap weekly goals \
            missed_by_category best_slots avoid_slots
            """
        #expect(json.missing(wanted) == [])
        #expect(json["weekly"].array.count == 12)
        for week in json["weekly"].array {
            #expect(week.missing("week completed total completion_pct") == [])
        }
        for day in json["heatmap"].array { #expect(day.missing("day completed total") == []) }
        for goal in json["goals"].array { #expect(goal.missing("goal done total percent") == []) }
        for category in json["missed_by_category"].array {
            #expect(category.missing("category missed_count total_count") == [])
        }
        #expect(json["weekly"].array.last?["week"].string == "2026-03-02", "a week is its Monday")
        #expect(json["missed_by_category"].array.contains { $0["missed_count"].int == 1 })
        let weekly = try document("analytics", "analytics", "--only", "weekly", "--weeks", "3")
        #expect(weekly["weekly"].array.count == 3 && weekly["heatmap"].array.isEmpty)
    }

    @Test("undo, redo and log name what was changed and when")
    func history() throws {
        let undone = try document("undo", "undo")
        let redone = try document("redo", "redo")
        for (json, key) in [(undone, "undone"), (redone, "redone")] {
            #expect(json.missing("\(key) conflicts") == [] && json[key].array.count == 1)
            #expect(json[key][0].missing("id command at changes") == [])
            Shape.expectTimes(json[key][0])
        }
        let log = try document("log", "log")
        #expect(log["entries"].array.count > 5)
        for entry in log["entries"].array {
            #expect(entry.missing("id at actor command flow phase summary undone") == [])
        }
        let numbers = log["entries"].array.compactMap(\.["id"].int)
        #expect(numbers == numbers.sorted(by: >), "newest first")
    }

    @Test("check, config, account, export and delete have their fields")
    func others() throws {
        let check = try document("check", "check")
        #expect(check.missing("checked violations ok") == [] && check["ok"].bool == true)
        for rule in check["checked"].array {
            #expect(rule.missing("rule scanned violations") == [])
        }
        let config = try document("config", "config", "list")
        #expect(config["settings"].array.count > 10)
        for setting in config["settings"].array {
            #expect(setting.missing("name value source") == [])
        }
        let account = try document("account", "account")
        #expect(account.missing("profile preferences phone whatsapp_consent_at usage") == [])
        #expect(account["phone"].missing("number_masked verified_at") == [])
        #expect(account["usage"].missing("month by_provider total soft_limit hard_limit") == [])
        for json in [
            try document("export", "export", "\(sandbox.folder)/all.zip"),
            try document("delete", "delete", "--goal", "\(household.goal)", "--yes"),
            try document("delete", "delete", "--yes"),
        ] {
            #expect(json.missing("files erased remaining") == [])
        }
    }

    @Test("--jsonl prints a task a line, the same as the list")
    func lines() throws {
        let json = try document("list", "list", "--status", "all")
        let lines = try sandbox.ok("list", "--status", "all", "--jsonl").lines
        #expect(try lines.map { try JSONValue(parsing: $0) } == json["tasks"].array)
    }

    @Test(
        "Text shows the same rows as JSON, in the same order",
        arguments: [["list"], ["list", "--status", "all"], ["today"], ["today", "--week"]])
    func rows(_ command: [String]) throws {
        let json = try sandbox.run(command + ["--json"]).document()
        let expected = json["overdue"].array + json["tasks"].array
        let shown = try sandbox.run(command).lines.compactMap { line in
            line.firstMatch(of: /^\W*(\d+)\s/).flatMap { Int($0.1) }
        }
        #expect(shown == expected.compactMap(\.["number"].int))
    }

    @Test("--json may stand before the command")
    func leading() throws {
        #expect(try sandbox.flux("--json", "today").text == sandbox.flux("today", "--json").text)
    }

    @Test("--quiet prints nothing but errors")
    func quiet() throws {
        let outcome = try sandbox.flux("add", "Make tea", "--at", "2026-03-02T20:00", "--quiet")
        #expect(outcome.succeeded && outcome.out.isEmpty && outcome.errors.isEmpty)
        try sandbox.flux("done", "9999", "--quiet").expectRefusal(3)
    }
}
