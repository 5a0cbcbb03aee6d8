import Foundation
import Testing

/// Workflows of one's own, as files beside the settings.
@Suite("Workflow files")
struct WorkflowFileTests {
    /// A kettle that boils.
    private static let kettle = """
        {
          "name": "tea", "version": 1, "description": "Making tea",
          "entities": {
            "kettle": {
              "description": "The kettle",
              "machines": {
                "status": { "initial": "cold", "transitions": { "cold": ["hot"], "hot": [] } }
              }
            }
          },
          "events": {
            "boil": { "description": "It boils", "do": [ { "move": "kettle", "to": "hot" } ] }
          },
          "done_when": "$kettle = 'hot'"
        }
        """

    /// A home with a workflow file.
    private func sandbox(_ text: String = kettle, name: String = "tea") throws -> Sandbox {
        let sandbox = try Sandbox()
        try sandbox.write(Array(text.utf8), to: "\(sandbox.home)/workflows/\(name).json")
        return sandbox
    }

    // MARK: - A sound one

    @Test("A workflow of one's own is listed, linted, started and brought to its end")
    func own() throws {
        let sandbox = try sandbox()
        let listed = try sandbox.json("flow", "workflows")["workflows"].array
        let tea = try #require(listed.first { $0["name"].string == "tea" })
        #expect(tea["version"].int == 1 && tea["description"].string == "Making tea")
        #expect(tea["source"].string == "\(sandbox.home)/workflows/tea.json")
        #expect(listed.filter { $0["source"].string == "built-in" }.count == 6)
        #expect(try sandbox.json("flow", "lint", "tea")["ok"].bool == true)
        let flow = try sandbox.json("flow", "new", "tea")
        #expect(flow["workflow"].string == "tea" && flow["status"].string == "initialized")
        try sandbox.flux("flow", "move", "1", "kettle", "lost", "--json")
            .expectRefusalDocument(1, named: "INVALID_STATE_TRANSITION")
        try sandbox.ok("flow", "event", "1", "boil")
        #expect(try sandbox.json("flow", "show", "1")["status"].string == "completed")
        try sandbox.flux("flow", "event", "1", "spill", "--json")
            .expectRefusalDocument(3, named: "NOT_FOUND")
        try sandbox.expectSound()
    }

    @Test("A file cannot take the name of a built-in workflow, and hears of it")
    func shadowed() throws {
        let text = WorkflowFileTests.kettle.replacing(
            #""name": "tea""#, with: #""name": "booking""#)
        try #require(text != WorkflowFileTests.kettle)
        let sandbox = try sandbox(text)
        let outcome = try sandbox.flux("flow", "workflows", "--json")
        let listed = try outcome.document()["workflows"].array
        #expect(listed.count == 6 && listed.allSatisfy { $0["source"].string == "built-in" })
        let shown = try sandbox.ok("flow", "workflows")
        #expect(shown.errorText.contains("give it a name of its own"), "\(shown)")
        let flow = try sandbox.json("flow", "new", "booking")
        #expect(flow["entities"].array.contains { $0["name"].string == "cart" })
    }

    @Test("A workflow can be linted as a file and from standard input, wherever it lies")
    func lintAnywhere() throws {
        let sandbox = try Sandbox()
        let path = "\(sandbox.folder)/elsewhere.json"
        try sandbox.write(Array(WorkflowFileTests.kettle.utf8), to: path)
        #expect(try sandbox.json("flow", "lint", path)["ok"].bool == true)
        let piped = try sandbox.run(
            ["flow", "lint", "-"], input: .bytes(Array(WorkflowFileTests.kettle.utf8)))
        #expect(piped.succeeded, "\(piped)")
        for reference in ["nosuch", "\(path).nosuch", "../nosuch/../nosuch"] {
            try sandbox.flux("flow", "lint", reference, "--json")
                .expectRefusalDocument(3, named: "NOT_FOUND")
            try sandbox.flux("flow", "new", reference, "--json")
                .expectRefusalDocument(3, named: "NOT_FOUND")
        }
    }

    // MARK: - Broken ones

    /// Something that makes the kettle unsound, and the place that has to be named.
    private struct Fault: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        let path: String
        var testDescription: String { path }
    }

    private static let faults = [
        Fault(
            old: #"["hot"]"#, new: #"["hott"]"#,
            path: "entities.kettle.machines.status.transitions.cold[0]"),
        Fault(
            old: #""initial": "cold""#, new: #""initial": "ice""#,
            path: "entities.kettle.machines.status.initial"),
        Fault(
            old: #""hot": []"#, new: #""hot": [], "lost": []"#,
            path: "entities.kettle.machines.status.transitions.lost"),
        Fault(old: #""to": "hot""#, new: #""to": "warm""#, path: "events.boil.do[0].to"),
        Fault(old: #""to": "hot""#, new: #""to": "cold""#, path: "events.boil"),
        Fault(old: "$kettle = 'hot'", new: "$kettel = 'hot'", path: "done_when"),
        Fault(old: "$kettle = 'hot'", new: "$kettle = ", path: "done_when"),
        Fault(old: "$kettle = 'hot'", new: "$kettle = 'warm' or 0", path: "done_when"),
        Fault(old: "$kettle = 'hot'", new: "load_extension('x')", path: "done_when"),
        Fault(old: #""boil": {"#, new: #""boil": { "gard": [],"#, path: "events.boil.gard"),
    ]

    @Test("A broken workflow is refused with the place in the file", arguments: faults)
    private func broken(_ fault: Fault) throws {
        let text = WorkflowFileTests.kettle.replacing(fault.old, with: fault.new)
        try #require(text != WorkflowFileTests.kettle)
        let sandbox = try sandbox(text)
        let lint = try sandbox.flux("flow", "lint", "tea", "--json")
        #expect(lint.ending == .exited(1))
        let json = try lint.document()
        #expect(json["ok"].bool == false)
        let problems = json["problems"].array
        #expect(problems.allSatisfy { $0.missing("path code message").isEmpty })
        #expect(problems.contains { $0["path"].string == fault.path }, "\(problems)")
        let shown = try sandbox.flux("flow", "lint", "tea")
        #expect(shown.ending == .exited(1) && shown.text.contains(fault.path), "\(shown)")
        try sandbox.flux("flow", "new", "tea", "--json")
            .expectRefusalDocument(1, named: "INVALID_DEFINITION")
        #expect(try Set(sandbox.files().keys) == ["workflows/tea.json"], "nothing was started")
    }

    @Test("Several faults are all named at once")
    func manyFaults() throws {
        let text = WorkflowFileTests.kettle.replacing("$kettle = 'hot'", with: "$kettel = 'hot'")
            .replacing(#""hot": []"#, with: #""hot": [], "lost": []"#)
        let json = try sandbox(text).run(["flow", "lint", "tea", "--json"]).document()
        let paths = json["problems"].array.compactMap(\.["path"].string)
        #expect(
            Set(paths).isSuperset(of: [
                "done_when", "entities.kettle.machines.status.transitions.lost",
            ]), "\(paths)")
    }

    @Test(
        "What is no JSON is refused with the line, and keeps no other workflow from being used",
        arguments: ["{\n\"name\": ", "", "[]", "{\n\n\"name\": \"tea\",,}", "\u{FF}"])
    func noJSON(_ text: String) throws {
        let sandbox = try sandbox(text)
        for command in ["lint", "new", "graph"] {
            let outcome = try sandbox.flux("flow", command, "tea", "--json")
            #expect(outcome.ending == .exited(1), "\(command): \(outcome)")
        }
        let lint = try sandbox.flux("flow", "lint", "tea")
        #expect(lint.ending == .exited(1))
        if text.contains("\n") { #expect(lint.text.contains("line "), "\(lint)") }
        let listed = try sandbox.json("flow", "workflows")["workflows"].array
        #expect(listed.count == 6)
        try sandbox.ok("flow", "new", "discovery")
    }

    @Test("A workflow cannot take the name of a built-in one")
    func takenName() throws {
        let text = WorkflowFileTests.kettle.replacing(#""tea""#, with: #""booking""#)
        let sandbox = try sandbox(text, name: "mine")
        let lint = try sandbox.flux("flow", "lint", "mine", "--json")
        #expect(lint.ending == .exited(1))
        #expect(try lint.document()["problems"][0]["path"].string == "name")
        let flow = try sandbox.json("flow", "new", "booking")
        #expect(flow["entities"][0]["name"].string == "cart", "the built-in one is started")
    }

    @Test("What stands in a file reaches the screen without its control characters")
    func controls() throws {
        let sandbox = try sandbox(
            WorkflowFileTests.kettle.replacing("Making tea", with: #"Making \u001b[31mtea"#)
                .replacing("It boils", with: #"It \u001b]0;boils\u0007"#)
                .replacing("The kettle", with: #"The \u009b1mkettle"#))
        for arguments in [
            ["workflows"], ["lint", "tea"], ["new", "tea"], ["show", "1"], ["recover", "1"],
            ["graph", "tea"], ["graph", "tea", "--format", "dot"],
            ["graph", "tea", "--format", "mermaid"], ["event", "1", "boil"], ["history", "1"],
        ] {
            let outcome = try sandbox.run(["flow"] + arguments)
            #expect(outcome.succeeded, "\(arguments)")
            outcome.expectClean()
        }
    }

    // MARK: - Flows keep what they were started with

    @Test("A flow keeps its definition when the file changes; a new one has the new one")
    func changed() throws {
        let sandbox = try sandbox()
        try sandbox.ok("flow", "new", "tea")
        let newer = WorkflowFileTests.kettle.replacing(#""version": 1"#, with: #""version": 2"#)
            .replacing("boil", with: "simmer")
        try sandbox.write(Array(newer.utf8), to: "\(sandbox.home)/workflows/tea.json")
        try sandbox.ok("flow", "new", "tea")
        for (number, version, event, other) in [
            ("1", 1, "boil", "simmer"), ("2", 2, "simmer", "boil"),
        ] {
            let flow = try sandbox.json("flow", "show", number)
            #expect(flow["version"].int == version)
            let events = flow["recovery_options"].array.compactMap(\.["event"].string)
            #expect(events == [event])
            try sandbox.flux("flow", "event", number, other, "--json")
                .expectRefusalDocument(3, named: "NOT_FOUND")
            try sandbox.ok("flow", "event", number, event)
            #expect(try sandbox.json("flow", "show", number)["status"].string == "completed")
        }
        try sandbox.expectSound()
    }

    @Test("A flow goes on when its file is broken or gone", arguments: ["broken", "gone"])
    func gone(_ how: String) throws {
        let sandbox = try sandbox()
        try sandbox.ok("flow", "new", "tea")
        let path = "\(sandbox.home)/workflows/tea.json"
        if how == "gone" {
            try FileManager.default.removeItem(atPath: path)
        } else {
            try sandbox.write(Array("{".utf8), to: path)
        }
        let refused: Int32 = how == "gone" ? 3 : 1
        #expect(try sandbox.flux("flow", "new", "tea").exitCode == refused)
        try sandbox.expectSound()
        #expect(try sandbox.json("flow", "list")["flows"][0]["workflow"].string == "tea")
        #expect(!(try sandbox.json("flow", "recover", "1")["recovery_options"].array.isEmpty))
        try sandbox.ok("flow", "tick")
        try sandbox.ok("flow", "event", "1", "boil")
        try sandbox.ok("undo")
        try sandbox.ok("flow", "event", "1", "boil")
        #expect(try sandbox.json("flow", "show", "1")["status"].string == "completed")
        try sandbox.expectSound()
    }

    // MARK: - Graphs

    @Test(
        "A graph names every phase and every state, in each format",
        arguments: ["text", "mermaid", "dot"],
        ["booking", "teletherapy", "discovery", "goal", "onboarding"] + examples)
    func graph(format: String, workflow: String) throws {
        let sandbox = try Sandbox()
        let json = try JSONValue(
            parsing: String(contentsOfFile: WorkflowFileTests.path(of: workflow), encoding: .utf8))
        let reference =
            WorkflowFileTests.examples.contains(workflow)
            ? WorkflowFileTests.path(of: workflow) : workflow
        let graph = try sandbox.flux("flow", "graph", reference, "--format", format)
        #expect(graph.succeeded, "\(graph)")
        let words = Set(
            graph.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
        for phase in json["phases"].array.compactMap(\.["name"].string) {
            #expect(words.contains(phase), "phase \(phase)")
        }
        for entity in json["entities"].keys {
            #expect(words.contains(entity), "entity \(entity)")
            let machines = json["entities"][entity]["machines"]
            for machine in machines.keys {
                for state in machines[machine]["transitions"].keys {
                    #expect(words.contains(state), "\(entity).\(machine) \(state)")
                }
            }
        }
        let document = try sandbox.json("flow", "graph", reference, "--format", format)
        #expect(document["format"].string == format)
        let drawn = document["graph"].string ?? ""
        // Drawing programs get it to the letter; a line of text that does not fit is wrapped.
        func pieces(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        #expect(
            format == "text" ? pieces(drawn) == pieces(graph.text) : drawn == graph.text)
    }

    @Test("A Mermaid document is one diagram", arguments: ["booking", "discovery"] + examples)
    func mermaid(workflow: String) throws {
        let sandbox = try Sandbox()
        let reference =
            WorkflowFileTests.examples.contains(workflow)
            ? WorkflowFileTests.path(of: workflow) : workflow
        let graph = try sandbox.ok("flow", "graph", reference, "--format", "mermaid")
        let heads = graph.lines.filter { $0.hasPrefix("flowchart") || $0.hasPrefix("stateDiagram") }
        #expect(heads.count == 1 && graph.lines.first == heads.first, "\(heads)")
    }

    private static let examples = ["visa-application", "job-search", "moving-house"]

    /// The file of a workflow of the project.
    private static func path(of workflow: String) -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let folder = examples.contains(workflow) ? "workflows/examples" : "workflows"
        return "\(root)/share/flux/\(folder)/\(workflow).json"
    }
}
