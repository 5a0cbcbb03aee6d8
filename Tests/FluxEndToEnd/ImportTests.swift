import Testing

/// Tasks that come from elsewhere, and those that go there.
@Suite("Import and export of tasks")
struct ImportTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func file(_ name: String, _ text: String) throws -> String {
        let path = "\(sandbox.home)/\(name)"
        try sandbox.write(Array(text.utf8), to: path)
        return path
    }

    private func tasks() throws -> [JSONValue] {
        try sandbox.json("list", "--status", "all")["tasks"].array
    }

    @Test("What one store exports another imports, once, and undo takes all of it back")
    func roundTrip() throws {
        let household = try Household.sandbox()
        let lines = try household.ok("export", "-", "--format", "jsonl").text
        let path = try file("tasks.jsonl", lines)
        let dry = try sandbox.json("import", path, "--dry-run")
        let count = lines.split(separator: "\n").count
        #expect(dry["imported"].int == count && dry["dry_run"].bool == true)
        #expect(try tasks().isEmpty)
        let result = try sandbox.json("import", path)
        #expect(
            result.missing("schema imported skipped updated errors dry_run message tasks") == [])
        #expect(result["imported"].int == count && result["errors"].array.isEmpty)
        func facts(_ sandbox: Sandbox) throws -> [String] {
            try sandbox.json("list", "--status", "all", "--sort", "title")["tasks"].array.map {
                "\($0["id"]) \($0["title"]) \($0["status"]) \($0["scheduled_at"]) \($0["completed_at"])"
            }.sorted()
        }
        #expect(try facts(sandbox) == facts(household))
        let again = try sandbox.json("import", path)
        #expect(again["imported"].int == 0 && again["skipped"].int == count)
        try sandbox.expectSound()
        try sandbox.ok("undo")
        #expect(try tasks().isEmpty)
        try sandbox.expectSound()
    }

    @Test("Taskwarrior's export comes in with its states, times, tags and notes")
    func taskwarrior() throws {
        let path = try file(
            "tasks.json",
            """
            [
            {"uuid":"0b0ac1b0-0000-4000-8000-000000000001","description":"Pay rent","status":"pending",
             "due":"20260305T150000Z","entry":"20260201T080000Z","project":"Home","tags":["money"],
             "annotations":[{"entry":"20260202T080000Z","description":"to the new account"}]},
            {"uuid":"0b0ac1b0-0000-4000-8000-000000000002","description":"Call Ann","status":"completed",
             "end":"20260301T120000Z"},
            {"uuid":"0b0ac1b0-0000-4000-8000-000000000003","description":"Swim","status":"recurring"},
            {"uuid":"0b0ac1b0-0000-4000-8000-000000000004","description":"Old","status":"deleted"},
            {"uuid":"0b0ac1b0-0000-4000-8000-000000000005","description":"Bad","status":"pending","due":"soon"}
            ]
            """)
        let result = try sandbox.json("import", path)
        #expect(result["imported"].int == 3 && result["skipped"].int == 1)
        #expect(result["errors"].array.map(\.["line"].int) == [5])
        let rent = try #require(try tasks().first { $0["title"].string == "Pay rent" })
        #expect(rent["scheduled_local"].string == "2026-03-05T10:00:00-05:00")
        #expect(rent["tags"].array.compactMap(\.string) == ["Home", "money"])
        #expect(rent["notes"].string == "to the new account")
        let ann = try #require(try tasks().first { $0["title"].string == "Call Ann" })
        #expect(
            ann["status"].string == "done"
                && ann["completed_at"].string == "2026-03-01T12:00:00Z")
        try sandbox.expectSound()
        try sandbox.flux("import", path, "--strict", "--json")
            .expectRefusalDocument(1, named: "IMPORT_INVALID")
    }

    @Test("todo.txt comes in with its dates, projects and contexts, and is known again")
    func todoText() throws {
        let path = try file(
            "todo.txt",
            """
            (A) 2026-02-20 Call the bank +money @phone due:2026-03-04
            x 2026-02-28 2026-02-01 Water the plants
            Buy milk
            Buy milk
            Fix the roof due:someday

            """)
        let result = try sandbox.json("import", path)
        #expect(result["imported"].int == 4 && result["errors"].array.count == 1)
        let bank = try #require(try tasks().first { $0["title"].string == "Call the bank" })
        #expect(bank["scheduled_local"].string == "2026-03-04T09:00:00-05:00")
        #expect(bank["tags"].array.compactMap(\.string) == ["money", "phone"])
        let plants = try #require(try tasks().first { $0["title"].string == "Water the plants" })
        #expect(plants["status"].string == "done")
        #expect(try sandbox.json("import", path)["imported"].int == 0)
        try sandbox.expectSound()
    }

    @Test("What is no such file is refused, and bad records are named")
    func bad() throws {
        for (name, text) in [("a.json", "hello"), ("c.json", "")] {
            try sandbox.flux("import", try file(name, text)).expectRefusal(1)
        }
        try sandbox.flux("import", try file("unknown.bin", "x")).expectRefusal(2)
        try sandbox.flux("import", "\(sandbox.home)/nothing.txt").expectRefusal(3)
        let lines = [
            "[]", "{}", "{\"title\": 3}", "{\"title\": \"\"}",
            "{\"title\":\"x\",\"status\":\"dreamt\"}",
            "{\"title\":\"x\",\"scheduled_at\":\"soon\"}",
            "{\"title\":\"x\",\"duration_minutes\":0}", "{\"title\":\"x\",\"id\":\"12\"}",
            "{\"title\":\"\(String(repeating: "x", count: 3000))\"}", "\u{1B}[31m",
        ]
        let path = try file("bad.jsonl", lines.joined(separator: "\n"))
        let result = try sandbox.json("import", path)
        #expect(result["imported"].int == 0)
        #expect(result["errors"].array.map(\.["line"].int) == Array(1...lines.count))
        #expect(try !sandbox.ok("import", path).text.contains("\u{1B}"))
    }

    @Test("CSV quotes what needs it, keeps formulas harmless, and JSON is one document")
    func formats() throws {
        try sandbox.ok("add", "Say \"hi\", then go", "--at", "2026-03-03T09:00")
        try sandbox.ok("add", "=1+1", "--at", "2026-03-04T09:00", "--note", "two\nlines")
        let csv = try sandbox.ok("export", "-", "--format", "csv").text
        #expect(csv.hasPrefix("number,id,title,status,"))
        #expect(csv.contains("\"Say \"\"hi\"\", then go\"") && csv.contains(",'=1+1,"))
        #expect(csv.contains("\"two\nlines\""))
        let json = try JSONValue(parsing: sandbox.ok("export", "-", "--format", "json").text)
        #expect(json["schema"].string == "flux.export/1" && json["tasks"].array.count == 2)
        for task in json["tasks"].array { Shape.expectTask(task) }
        let path = "\(sandbox.home)/out.jsonl"
        try sandbox.ok("export", path, "--format", "jsonl")
        try sandbox.flux("export", path, "--format", "jsonl").expectRefusal(2)
        #expect(try sandbox.ok("export", "-").out.starts(with: Array("PK".utf8)))
    }

    @Test(
        "Ends of lines and marks of other systems are no part of a task; what is known makes no goal"
    )
    func otherSystems() throws {
        let text = "\u{FEFF}x 2026-03-01 eggs\r\nbuy milk +home\r\ncall bob due:2026-03-05\r\n"
        try sandbox.ok("import", file("a.txt", text))
        #expect(
            try tasks().map { "\($0["title"].string ?? "") \($0["status"].string ?? "")" }.sorted()
                == ["buy milk pending", "call bob pending", "eggs done"])
        let line = """
            {"id":"0b0ac1b0-0000-4000-8000-000000000009","title":"Run","goal":{"title":"Race"}}
            """
        try sandbox.ok("import", file("b.jsonl", line))
        let goal = try #require(try sandbox.json("goal", "list")["goals"][0]["number"].int)
        try sandbox.ok("goal", "abandon", "\(goal)", "--yes")
        let again = try sandbox.json("import", file("b.jsonl", line))
        #expect(again["imported"].int == 0 && again["skipped"].int == 1)
        #expect(try sandbox.json("goal", "list", "--status", "all")["goals"].array.count == 1)
    }

    @Test("A device, a pipe or a folder is not put out of its place; a link stays one")
    func special() throws {
        try sandbox.ok("add", "Tea", "--at", "2026-03-03T09:00")
        let pipe = "\(sandbox.folder)/pipe"
        _ = try sandbox.tool("mkfifo", pipe)
        for path in [pipe, sandbox.folder] {
            for command in [
                ["export", path], ["export", path, "--format", "csv"], ["backup", path],
                ["analytics", "--html", path],
            ] {
                let outcome = try sandbox.run(command + ["--yes"])
                #expect(outcome.exitCode == 2 || outcome.exitCode == 6, "\(command) \(outcome)")
            }
        }
        #expect(try sandbox.tool("stat", "-c", "%F", pipe).text == "fifo\n")
        let link = "\(sandbox.folder)/link.csv"
        try sandbox.write([], to: "\(sandbox.folder)/real.csv")
        _ = try sandbox.tool("ln", "-s", "real.csv", link)
        try sandbox.ok("export", link, "--format", "csv", "--yes")
        #expect(try sandbox.tool("stat", "-c", "%F", link).text == "symbolic link\n")
        #expect(try sandbox.tool("cat", "\(sandbox.folder)/real.csv").text.contains("Tea"))
    }
}
