import Foundation
import Testing

/// The example workflows do what their README shows: every line of it is run, as a person would
/// type it, and has to print what is written there.
@Suite("Example workflows")
struct ExampleWorkflowTests {
    /// The examples, and the heading of their walk-through.
    private static let examples = [
        ("visa-application", "A visa"), ("job-search", "A job search"), ("moving-house", "A move"),
    ]

    @Test("The walk-through of the README prints what it shows", arguments: examples)
    func walkThrough(name: String, heading: String) throws {
        let steps = try Walkthrough(heading: heading).steps
        try #require(steps.count > 20, "the README has no walk-through '\(heading)'")
        let shell = try Shell()
        for step in steps {
            let outcome = try shell.run(step.command)
            #expect(outcome.text == step.output, "$ \(step.command)")
            let shouldFail = step.output.hasPrefix("flux: ")
            #expect(outcome.succeeded != shouldFail, "$ \(step.command): \(outcome.ending)")
        }
        let flows = try shell.sandbox.json("flow", "list", "--status", "all")["flows"].array
        #expect(flows.map { $0["workflow"].string } == [name])
        #expect(flows.map { $0["status"].string } == ["completed"], "it goes to the end")
        try shell.sandbox.expectSound(name)
    }

    @Test("An example lints clean, by its name and as a file", arguments: examples)
    func lint(name: String, heading: String) throws {
        let sandbox = try Sandbox()
        let path = "\(Shell.folder)/\(name).json"
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        try sandbox.write(bytes, to: "\(sandbox.home)/workflows/\(name).json")
        for reference in [name, path, "\(sandbox.home)/workflows/\(name).json"] {
            let json = try sandbox.json("flow", "lint", reference)
            #expect(json["ok"].bool == true && json["problems"].array.isEmpty, "\(json)")
        }
        let outcome = try sandbox.run(["flow", "lint", "-", "--json"], input: .bytes(bytes))
        #expect(try outcome.document()["ok"].bool == true)
        let listed = try sandbox.json("flow", "workflows")["workflows"].array
        #expect(listed.contains { $0["name"].string == name })
    }

    @Test("The README names every example, and has a walk-through of each")
    func complete() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Shell.folder)
        let names = files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
        #expect(Set(names) == Set(ExampleWorkflowTests.examples.map(\.0)))
        for (name, heading) in ExampleWorkflowTests.examples {
            let commands = try Walkthrough(heading: heading).steps.map(\.command)
            #expect(commands.contains { $0.contains("flux flow new \(name)") }, "\(name)")
        }
    }
}

/// The commands below a heading of the README, each with what it prints.
private struct Walkthrough {
    private(set) var steps: [(command: String, output: String)] = []

    init(heading: String) throws {
        let text = try String(contentsOfFile: "\(Shell.folder)/README.md", encoding: .utf8)
        var isInSection = false
        var isInBlock = false
        var continues = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("#") && !isInBlock { isInSection = line == "## \(heading)" }
            if line.hasPrefix("```") {
                isInBlock = line == "```console"
            } else if isInSection && isInBlock {
                if continues {
                    steps[steps.count - 1].command += "\n" + line
                    continues = line.hasSuffix("\\")
                } else if line.hasPrefix("$ ") {
                    steps.append((String(line.dropFirst(2)), ""))
                    continues = line.hasSuffix("\\")
                } else {
                    try #require(!steps.isEmpty, "output before the first command: \(line)")
                    steps[steps.count - 1].output += line + "\n"
                }
            }
        }
    }
}

/// A shell in the folder of the examples, with a home of flux's own.
private struct Shell {
    let sandbox: Sandbox

    /// The folder of the examples.
    static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/share/flux/workflows/examples"

    init() throws {
        sandbox = try Sandbox()
        let programs = "\(sandbox.folder)/bin"
        try FileManager.default.createDirectory(
            atPath: programs, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(programs)/flux", withDestinationPath: Child.program)
        sandbox.environment["PATH"] = "\(programs):/usr/local/bin:/usr/bin:/bin"
    }

    /// Runs a line; what it exports holds for the lines after it.
    func run(_ line: String) throws -> Outcome {
        if line.hasPrefix("export ") {
            for word in line.split(separator: " ").dropFirst() {
                let parts = word.split(separator: "=", maxSplits: 1)
                let (name, value) = (String(parts[0]), String(parts.last ?? ""))
                // The home is the sandbox's, which is gone afterwards.
                if value.hasPrefix("$(mktemp") { continue }
                try #require(!value.contains("$"), "what to make of '\(line)'?")
                sandbox.environment[name] = value
            }
        }
        let script = "cd \"$0\" || exit\n{ \(line)\n} 2>&1"
        return try Child(
            program: "/bin/sh", ["-c", script, Shell.folder].map { Array($0.utf8) },
            environment: sandbox.environment
        ).finish()
    }
}
