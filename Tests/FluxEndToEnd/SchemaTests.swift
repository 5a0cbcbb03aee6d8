import Testing

/// What flux prints with `--json` fits the JSON Schemas that `flux schema` prints.
@Suite("JSON Schemas")
struct SchemaTests {
    /// Command lines that run one after the other on the household.
    ///
    /// `$task`, `$other`, `$goal` and `$plan` are its numbers, `$flow` and `$pattern` those of the flow and the pattern
    /// that were printed last, `$folder` has the files of ``sandbox()``.
    private static let stories: [[String]] = [
        [
            "today", "today --week", "today --date tomorrow", "week", "next", "prompt", "list",
            "list --status all --limit 3", "search bank", "show $task", "account", "account show",
            "account profile", "account profile --name Ann", "account preferences",
            "account preferences --lead 15", "account usage", "account phone add +4930123456",
            "account phone remove", "push keys", "push list",
            "push subscribe $folder/subscription.json",
            "push list", "push remove 1", "chat history", "doctor",
            "doctor --repair",
            "migrate", "migrate --dry-run", "schema",
        ],
        [
            "log", "log --all", "log --verify", "log --llm", "check", "check --fingerprint",
            "check --fix", "check --fix --dry-run", "monitor", "monitor --deliver",
            "monitor --format json", "notify --dry-run", "notify", "notify run --simulate 24h",
            "notify status", "notify why bank", "notify respond bank reschedule", "today",
            "notify status", "notify snooze bank 20m", "notify respond bank done",
        ],
        [
            "analytics", "analytics --only weekly --weeks 3",
            "analytics --from 2026-02-01 --to 2026-03-02", "config", "config list",
            "config get day.end", "config set day.end 03:00", "config path", "config list",
            "model", "model show",
        ],
        [
            "add Make tea --at 2026-03-03T09:00 --dry-run",
            "add yoga every sunday at 10 for an hour",
            "add Buy rice --at 2026-03-03T09:30 --idempotency-key rice",
            "add Buy rice --at 2026-03-03T09:30 --idempotency-key rice",
            "add Take out the trash --at-location home", "arrive home", "leave home",
            "edit $task --title Cactus", "snooze $task 30m", "move $task tomorrow --dry-run",
            "move $task --at 2026-03-05T16:00", "move --overdue tomorrow --yes",
            "skip $task --reason rain", "missed $other", "done $other --note late --amount 2",
            "undo --list", "undo 2", "redo", "cancel Standup --scope all",
        ],
        [
            "pause --until 2026-03-08 --tasks excuse", "today", "unpause",
            "pause --goal $goal --dry-run", "pause --goal $goal", "unpause --goal $goal",
        ],
        [
            "ask --dry-run call Ann tomorrow at 5pm for 20 minutes",
            "ask --dry-run I want to learn the piano by june",
            "ask --dry-run move the bank call to friday at 10",
            "ask --dry-run make my running plan only twice a week", "ask --dry-run call Ann",
            "ask --dry-run stretch 3 times a week", "ask when I get home take out the trash",
            "ask learn the guitar", "ask call Ann tomorrow at 5pm",
        ],
        [
            "goal list", "goal list --status all", "goal show $goal", "goal resume $plan",
            "goal reply $plan only twice a week", "goal reply $plan why so easy?",
            "goal approve $plan", "goal modify $goal only twice a week",
            "goal approve $flow", "goal abandon $goal --yes",
            "goal new become fluent in spanish --dry-run", "goal read more books",
            "goal abandon $flow --yes",
        ],
        [
            "patterns", "add Row03 --at 2026-02-03T07:00", "missed Row03",
            "add Row10 --at 2026-02-10T07:00", "missed Row10", "add Row17 --at 2026-02-17T07:00",
            "missed Row17", "patterns", "patterns list", "patterns show $pattern",
            "patterns override $pattern --confidence 0", "patterns delete $pattern",
        ],
        [
            "flow", "flow list --status all", "flow show $plan", "flow recover $plan",
            "flow new discovery", "flow move $flow data_import in_progress --reason started",
            "flow progress $flow data_import 0.5",
            "flow fail $flow data_import --class EXTERNAL_SERVICE_ERROR --message down",
            "flow show $flow", "flow retry $flow data_import",
            "flow move $flow data_import completed --dry-run",
            "flow move $flow data_import completed", "flow rollback $flow data_import",
            "flow pause $flow", "flow resume $flow", "flow cancel $flow --reason ill",
            "flow recover $flow", "flow history $flow", "flow tick --dry-run", "flow tick",
        ],
        [
            "flow workflows", "flow graph booking", "flow graph booking --format dot",
            "flow lint teletherapy", "flow lint $folder/bad.json",
            "flow new teletherapy --set start_at=2026-03-03T10:00 end_at=2026-03-03T10:50 fee=80 currency=EUR",
            "flow event $flow approve --key first", "flow event $flow approve --key first",
            "flow show $flow", "flow history $flow",
        ],
        [
            "import $folder/tasks.jsonl --dry-run", "import $folder/tasks.jsonl",
            "import $folder/todo.txt", "onboard --answers $folder/answers.json", "account",
            "export $folder/all.zip", "export $folder/tasks.csv --format csv",
            "backup $folder/copy.db", "backup --keep 2", "restore $folder/copy.db --dry-run",
            "restore $folder/copy.db --yes", "delete --goal $goal --dry-run",
            "delete --goal $goal --yes", "delete --dry-run", "delete --yes", "today",
        ],
    ]

    @Test("What every command prints fits its schema", arguments: stories)
    func results(story: [String]) throws {
        let sandbox = try sandbox()
        var numbers = try numbers()
        for line in story {
            let arguments = arguments(line, numbers, in: sandbox)
            let outcome = try sandbox.run(arguments + ["--json"])
            // Commands that look for something end with 1 when they find it, and print it all the same.
            #expect(
                outcome.exitCode == 0 || outcome.exitCode == 1, "\(line): \(outcome.errorText)")
            let document = try outcome.document()
            let problems = try problems(of: document, by: path(arguments), in: sandbox)
            #expect(problems == [], "\(line)")
            if let flow = document["flow_number"].int ?? document["number"].int {
                numbers["$flow"] = flow
            }
            if let pattern = document["patterns"][0]["number"].int { numbers["$pattern"] = pattern }
        }
    }

    @Test("Every command is among them but those that print no document")
    func coverage() throws {
        let run = try Set(
            Self.stories.joined().map { line in
                try path(line.split(separator: " ").map(String.init)).joined(separator: " ")
            })
        let all = try Self.tree.get().flatMap { name, below -> [String] in
            below.isEmpty ? [name] : below.map { "\(name) \($0)" }
        }
        // What 'model test' prints needs somebody to ask, see 'models'.
        // What goes over the network is looked at where there is somebody, see 'reached'.
        #expect(
            Set(all).subtracting(run) == [
                "chat talk", "config edit", "model test", "serve", "notify listen", "notify test",
                "push test", "account verify", "account whatsapp",
            ])
    }

    @Test("What is printed of models fits, also where nobody answers")
    func models() throws {
        let sandbox = try sandbox()
        // Nothing listens on this port.
        sandbox.environment["FLUX_MODEL_BASE_URL"] = "http://127.0.0.1:1/v1"
        sandbox.environment["FLUX_MODEL_NAME"] = "tiny"
        for (line, code) in [
            ("model", 0), ("model test", 7), ("goal learn guitar", 0), ("log --llm", 0),
            ("account usage", 0),
        ] as [(String, Int32)] {
            let arguments = line.split(separator: " ").map(String.init)
            let outcome = try sandbox.run(arguments + ["--json"])
            #expect(outcome.exitCode == code, "\(line): \(outcome.errorText)")
            let document = try outcome.document()
            let problems = try problems(of: document, by: path(arguments), in: sandbox)
            #expect(problems == [], "\(line)")
        }
        let tested = try sandbox.run(["model", "test", "--json"]).document()
        #expect(tested["roles"].array.count == 6 && tested["ok"].bool == false)
        #expect(tested["checks"].array.map { $0["ok"].bool } == [true, false])
        let calls = try sandbox.json("log", "--llm")["calls"].array
        #expect(!calls.isEmpty && calls.allSatisfy { $0["outcome"].string == "unreachable" })
    }

    @Test("What is printed of channels and of a phone fits, also where nothing is sent")
    func reached() throws {
        let sandbox = try sandbox()
        sandbox.environment["FLUX_NOTIFY_COMMAND"] = "/bin/true"
        sandbox.environment["FLUX_TWILIO_ACCOUNT_SID"] = "AC00000000000000000000000000000000"
        sandbox.environment["FLUX_TWILIO_AUTH_TOKEN"] = "0123456789abcdef0123456789abcdef"
        sandbox.environment["FLUX_TWILIO_VERIFY_SID"] = "VA00000000000000000000000000000000"
        sandbox.environment["FLUX_TWILIO_BASE_URL"] = "http://127.0.0.1:9"
        for line in [
            "notify test command", "notify test command --dry-run",
            "push subscribe $folder/subscription.json", "push test --dry-run",
            "account phone add +4930123456", "account verify send --dry-run",
            "account verify confirm 123456 --dry-run", "notify --dry-run", "notify",
            "notify why bank", "notify status",
        ] {
            let arguments = try arguments(line, numbers(), in: sandbox)
            let outcome = try sandbox.run(arguments + ["--json"])
            #expect(outcome.exitCode == 0, "\(line): \(outcome.errorText)")
            let document = try outcome.document()
            #expect(try problems(of: document, by: path(arguments), in: sandbox) == [], "\(line)")
        }
    }

    @Test("What runs by itself later fits too")
    func later() throws {
        let sandbox = try sandbox()
        let started = try sandbox.json("flow", "new", "discovery")
        let flow = String(try #require(started["number"].int))
        try sandbox.ok("flow", "move", flow, "data_import", "in_progress")
        try sandbox.ok(
            "flow", "fail", flow, "data_import", "--class", "AGENT_TIMEOUT", "--message", "late")
        sandbox.environment["FLUX_NOW"] = "2026-03-03T14:00:00Z"
        let planned = try sandbox.json("flow", "tick", "--dry-run")
        #expect(planned["fired"][0]["kind"].string == "retry")
        #expect(try problems(of: planned, by: ["flow", "tick"], in: sandbox) == [])
        let notified = try sandbox.json("notify")
        #expect(notified["timers"]["fired"][0]["transitions"].array.count == 1)
        #expect(try problems(of: notified, by: ["notify"], in: sandbox) == [])
        let history = try sandbox.json("flow", "history", flow)
        #expect(try problems(of: history, by: ["flow", "history"], in: sandbox) == [])
        sandbox.environment["FLUX_NOW"] = "2026-04-03T14:00:00Z"
        let outcome = try sandbox.run(["monitor", "--deliver", "--json"])
        let monitored = try outcome.document()
        #expect(outcome.exitCode == 1 && monitored["alerts"].array.count == 1)
        #expect(try problems(of: monitored, by: ["monitor"], in: sandbox) == [])
    }

    @Test("Tasks that are exported to standard output as JSON fit the schema of 'export'")
    func export() throws {
        let sandbox = try sandbox()
        // This document alone goes over several lines, a task in each.
        let text = try sandbox.ok("export", "-", "--format", "json").text
        let document = try JSONValue(parsing: text)
        #expect(try problems(of: document, by: ["export"], in: sandbox) == [])
    }

    @Test(
        "What a refused command prints fits the schema of errors",
        arguments: [
            "done 9999", "tody", "show a", "today --wek", "done $task $task --at never",
            "flow move $plan intake completed", "flow event $plan nothing",
            "flow new teletherapy --set fee=much", "goal reply $plan qwertz", "goal kill myself",
            "move --overdue tomorrow", "undo --id 9999", "schema tody", "model test",
        ])
    func errors(line: String) throws {
        let sandbox = try sandbox()
        let arguments = try arguments(line, numbers(), in: sandbox)
        let outcome = try sandbox.run(arguments + ["--json"])
        #expect(outcome.exitCode > 0 && outcome.out.isEmpty, "\(outcome)")
        let document = try JSONValue(parsing: outcome.errorText)
        #expect(try problems(of: document, by: ["error"], in: sandbox) == [])
    }

    // MARK: - The schemas

    @Test("There is a schema of each document that a command prints, and of errors")
    func names() throws {
        let sandbox = try Sandbox()
        let listed = try sandbox.json("schema")["commands"].array
        // 'week' prints what 'today' prints.
        let commands = Set(try Self.tree.get().keys).subtracting(["week"])
        #expect(Set(listed.compactMap(\.["name"].string)) == commands.union(["error"]))
        #expect(listed.count == commands.count + 1)
        let lines = try sandbox.ok("schema").lines
        #expect(lines.count == listed.count)
        for (line, entry) in zip(lines, listed) {
            let name = try #require(entry["name"].string)
            let description = try #require(entry["description"].string)
            #expect(line.hasPrefix("\(name) ") && line.hasSuffix(" \(description)"))
        }
    }

    @Test("Each schema names itself, what it is of and what each member says")
    func members() throws {
        let sandbox = try Sandbox()
        for entry in try sandbox.json("schema")["commands"].array {
            let name = try #require(entry["name"].string)
            let schema = try schema(of: [name], in: sandbox)
            #expect(
                schema["$schema"].string == "https://json-schema.org/draft/2020-12/schema",
                "\(name)")
            #expect(schema["$id"].string == "urn:flux:schema:\(name):1")
            #expect(schema["title"].string == "flux \(name)")
            #expect(schema["description"] == entry["description"], "\(name)")
            #expect(schema["type"].string == "object", "\(name)")
            for key in schema["properties"].keys {
                let description = schema["properties"][key]["description"].string ?? ""
                #expect(description.hasSuffix("."), "\(name): \(key)")
            }
            let required = Set(schema["required"].array.compactMap(\.string))
            #expect(required.isSubset(of: schema["properties"].keys), "\(name)")
            guard name != "error" else { continue }
            #expect(schema["properties"]["schema"]["const"].string == "flux.\(name)/1")
            #expect(required.contains("schema"), "\(name)")
        }
    }

    @Test("The words of a command lead to the schema of what it prints")
    func words() throws {
        let sandbox = try Sandbox()
        let goal = try sandbox.ok("schema", "goal").text
        #expect(goal.hasPrefix("{\n") && goal.hasSuffix("\n}\n"))
        for words in [
            ["goal", "reply"], ["goal reply"], ["goal", "--json"], ["goal", "--jsonl"],
        ] {
            #expect(try sandbox.run(["schema"] + words).text == goal, "\(words)")
        }
        #expect(try sandbox.ok("schema", "week").text == sandbox.ok("schema", "today").text)
        #expect(try sandbox.ok("schema", "goal", "--quiet").text.isEmpty)
        try sandbox.flux("schema", "tody").expectRefusal(3, saying: ["'tody'", "'today'"])
        try sandbox.flux("schema", "xyz").expectRefusal(3, saying: ["'xyz'", "'flux schema'"])
        try sandbox.flux("schema", "goal", "sing").expectRefusal(3, saying: ["'goal sing'"])
        try sandbox.flux("schema", "of", "every", "single", "command").expectRefusal(
            2, saying: ["3 words", "schema --help"])
        let unknown = try sandbox.flux("schema", "xyz", "--json")
            .expectRefusalDocument(3, named: "NOT_FOUND")
        #expect(unknown["details"]["known_names"].array.contains(.string("today")))
        let sentence = try sandbox.flux("schema", "review", "tomorrow", "at", "5pm")
        #expect(sentence.succeeded && sentence.text.hasPrefix("Added task"), "\(sentence)")
    }

    // MARK: - The check itself

    @Test("The check finds a member that is missing, of another type, or not the value")
    func refusals() throws {
        let sandbox = try Household.sandbox()
        let check = SchemaCheck(try schema(of: ["today"], in: sandbox))
        let document = try sandbox.json("today")
        #expect(check.problems(of: document) == [])
        func changed(_ key: String, _ value: JSONValue?) throws -> [String] {
            guard case .object(var members) = document else {
                throw HarnessError("no document")
            }
            members[key] = value
            return check.problems(of: .object(members))
        }
        #expect(try changed("total", nil) == ["$: 'total' is missing"])
        #expect(try changed("total", .string("2")) == ["$.total: not of type integer"])
        #expect(try changed("total", .number(1.5)) == ["$.total: not of type integer"])
        #expect(try changed("total", .number(-1)).count == 1)
        #expect(try changed("schema", .string("flux.today/2")).count == 1)
        #expect(try changed("date", .string("2 March")).count == 1)
        #expect(try changed("paused_until", .null) == [])
        #expect(try changed("days", .array([])) == ["$.days: fewer than 1 elements"])
        #expect(try changed("next", .null) == [])
        #expect(try changed("next", .string("tea")).count == 1)
        #expect(try changed("tasks", .array([.object([:])])).count > 10)
        #expect(try changed("added_later", .bool(true)) == [])
    }

    /// A schema, a document that does not fit it, and why.
    private static let misfits: [(schema: String, document: JSONValue, problem: String)] = [
        (#"{"enum": ["a", null]}"#, .string("b"), #"$: string("b") is none of the values"#),
        (#"{"maximum": 3}"#, .number(4), "$: 4.0 is beyond the maximum 3.0"),
        (#"{"additionalProperties": false}"#, .object(["a": .null]), "$: 'a' is not allowed"),
        (
            #"{"additionalProperties": {"type": "null"}}"#, .object(["a": .bool(true)]),
            "$.a: not of type null"
        ),
        (#"{"items": {"type": "string"}}"#, .array([.null]), "$[0]: not of type string"),
        (
            ##"{"$ref": "#/$defs/a", "$defs": {"a": {"type": ["string", "null"]}}}"##, .array([]),
            "$: not of type string or null"
        ),
        (#"{"anyOf": [{"type": "null"}]}"#, .bool(false), "$: not of type null"),
        (#"{"pattern": "^a$"}"#, .string("ab"), "$: 'ab' does not match"),
    ]

    @Test("The check finds what is wrong with a document by each keyword", arguments: misfits)
    func keywords(schema: String, document: JSONValue, problem: String) throws {
        let check = SchemaCheck(try JSONValue(parsing: schema))
        #expect(check.problems(of: document) == [problem])
    }

    /// A schema with a rule that the check does not know, and what it says.
    private static let faults: [(schema: String, fault: String)] = [
        (#"{"maxLength": 3}"#, "#/maxLength: unknown keyword"),
        (
            #"{"properties": {"a": {"items": {"not": {}}}}}"#,
            "#/properties/a/items/not: unknown keyword"
        ),
        (#"{"type": "text"}"#, "#/type: unknown type 'text'"),
        (##"{"$ref": "#/$defs/a"}"##, "#/$ref: leads nowhere"),
        (#"{"pattern": "("}"#, "#/pattern: no pattern"),
        (#"{"anyOf": [true]}"#, "#/anyOf/0: no schema"),
    ]

    @Test("The check refuses a schema with a rule that it does not know", arguments: faults)
    func unknown(schema: String, fault: String) throws {
        let check = SchemaCheck(try JSONValue(parsing: schema))
        #expect(check.problems(of: .object([:])) == [fault])
    }

    // MARK: - Helpers

    /// The commands of flux, each with the names of the commands below it.
    /// What a browser hands over: the keys of RFC 8291, appendix A.
    private static let subscription = """
        {"endpoint": "http://127.0.0.1:9/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
        "keys": {"p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "auth": "BTBZMqHH6r4Tts7J_aSIgg"}}
        """

    private static let tree = Result { try SchemaTests.commandTree() }

    private static func commandTree() throws -> [String: Set<String>] {
        let help = try Sandbox().ok("--experimental-dump-help").text
        var tree: [String: Set<String>] = [:]
        for command in try JSONValue(parsing: help)["command"]["subcommands"].array {
            guard let name = command["commandName"].string, name != "help" else { continue }
            let below = command["subcommands"].array.compactMap(\.["commandName"].string)
            tree[name] = Set(below).subtracting(["help"])
        }
        return tree
    }

    /// The words of a command line that name its command.
    private func path(_ arguments: [String]) throws -> [String] {
        let below = try Self.tree.get()[arguments[0]] ?? []
        let isLong = arguments.count > 1 && below.contains(arguments[1])
        return Array(arguments.prefix(isLong ? 2 : 1))
    }

    /// The household, with the files that stories bring in.
    private func sandbox() throws -> Sandbox {
        let sandbox = try Household.sandbox()
        _ = try Newcomer.answersFile(in: sandbox)
        let task = #"{"title":"Read","status":"pending","scheduled_at":"2026-03-05T12:00:00Z"}"#
        for (name, text) in [
            ("tasks.jsonl", "\(task)\nno task\n"), ("todo.txt", "(A) Buy milk due:2026-03-05\n"),
            ("bad.json", #"{"name": "bad"}"#), ("subscription.json", SchemaTests.subscription),
        ] {
            try sandbox.write(Array(text.utf8), to: "\(sandbox.folder)/\(name)")
        }
        return sandbox
    }

    /// The numbers of the household by what a story calls them.
    private func numbers() throws -> [String: Int] {
        let household = try Household.one
        return [
            "$task": household.task, "$other": household.other, "$goal": household.goal,
            "$plan": household.flow,
        ]
    }

    /// The arguments of a line of a story.
    private func arguments(
        _ line: String, _ numbers: [String: Int], in sandbox: Sandbox
    ) -> [String] {
        line.split(separator: " ").map { word in
            if let number = numbers[String(word)] { return String(number) }
            return String(word).replacing("$folder", with: sandbox.folder)
        }
    }

    /// What is wrong with a document by the schema that `flux schema` prints of a command.
    private func problems(
        of document: JSONValue, by command: [String], in sandbox: Sandbox
    ) throws -> [String] {
        SchemaCheck(try schema(of: command, in: sandbox)).problems(of: document)
    }

    /// What `flux schema` prints of a command.
    private func schema(of command: [String], in sandbox: Sandbox) throws -> JSONValue {
        let outcome = try sandbox.run(["schema"] + command)
        try #require(outcome.succeeded, "schema \(command): \(outcome.errorText)")
        return try JSONValue(parsing: outcome.text)
    }
}
