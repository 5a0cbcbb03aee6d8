import Testing

/// A command that writes, on the household.
struct WritingCommand: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    /// The same command with other content.
    let other: [String]
    /// Commands that have to run before.
    let before: [[String]]

    init(_ arguments: [String], other: [String], before: [[String]] = []) {
        self.arguments = arguments
        self.other = other
        self.before = before
    }

    var testDescription: String { arguments.joined(separator: " ") }

    /// Every command that takes an idempotency key; made from the household, so a failure there is one failure here.
    static var all: [WritingCommand] {
        guard let household = try? Household.one else { return [] }
        let (task, flow, goal) = ("\(household.task)", "\(household.flow)", "\(household.goal)")
        return [
            .init(["add", "Make tea", "--at", "2026-03-03T09:00"], other: ["add", "Make tea", "--at", "2026-03-03T10:00"]),
            .init(["add", "call Ann tomorrow at 5pm"], other: ["add", "call Bob tomorrow at 5pm"]),
            .init(["ask", "call Ann tomorrow at 5pm"], other: ["ask", "call Bob tomorrow at 5pm"]),
            .init(["done", task], other: ["done", "\(household.other)"]),
            .init(["missed", task], other: ["missed", "\(household.other)"]),
            .init(["edit", task, "--title", "Tea"], other: ["edit", task, "--title", "Coffee"]),
            .init(["move", task, "--at", "2026-03-04T09:00"], other: ["move", task, "--at", "2026-03-05T09:00"]),
            .init(["cancel", task], other: ["cancel", "\(household.other)"]),
            .init(["goal", "read more books"], other: ["goal", "save money"]),
            .init(["goal", "reply", flow, "only twice a week"], other: ["goal", "reply", flow, "mornings instead"]),
            .init(["goal", "approve", flow], other: ["goal", "approve", goal]),
            .init(["goal", "abandon", flow, "--yes"], other: ["goal", "abandon", goal, "--yes"]),
            .init(["undo"], other: ["undo", "2"]),
            .init(["redo"], other: ["redo", "2"], before: [["undo", "3"]]),
        ]
    }

    /// Those that have no key but change something too.
    static var others: [WritingCommand] {
        guard let household = try? Household.one else { return [] }
        return [
            .init(["delete", "--goal", "\(household.goal)", "--yes"], other: []), .init(["delete", "--yes"], other: []),
            .init(["config", "set", "day.end", "03:00"], other: []),
            .init(["goal", "read more books", "--yes"], other: []),
            .init(["call", "Ann", "tomorrow", "at", "5pm"], other: []),
            .init(["add", "Standup", "--at", "2026-03-04T10:00", "--rrule", "FREQ=DAILY"], other: []),
        ]
    }
}

@Suite("Doing it once")
struct IdempotencyTests {
    @Test("Repeated with the same key, the first result comes back and nothing changes", arguments: WritingCommand.all)
    func repeated(_ command: WritingCommand) throws {
        let sandbox = try Household.sandbox()
        for arguments in command.before { #expect(try sandbox.run(arguments).succeeded) }
        let arguments = command.arguments + ["--idempotency-key", "once"]
        let first = try sandbox.json(arguments)
        #expect(first["replayed"].bool != true)
        let fingerprint = try sandbox.fingerprint()
        let second = try sandbox.json(arguments)
        #expect(second["replayed"].bool == true)
        #expect(second.keys.subtracting(["replayed"]) == first.keys.subtracting(["replayed"]))
        for key in first.keys where key != "replayed" { #expect(second[key] == first[key], "\(key)") }
        #expect(try sandbox.fingerprint() == fingerprint)
    }

    @Test("The same key with other content is refused and changes nothing", arguments: WritingCommand.all)
    func mismatch(_ command: WritingCommand) throws {
        let sandbox = try Household.sandbox()
        for arguments in command.before { #expect(try sandbox.run(arguments).succeeded) }
        _ = try sandbox.json(command.arguments + ["--idempotency-key", "once"])
        let fingerprint = try sandbox.fingerprint()
        let other = try sandbox.run(command.other + ["--idempotency-key", "once", "--json"])
        try other.expectRefusalDocument(5, named: "IDEMPOTENCY_MISMATCH")
        #expect(try sandbox.fingerprint() == fingerprint)
    }

    @Test("How the result is printed is no other content")
    func printing() throws {
        let sandbox = try Household.sandbox()
        let arguments = ["add", "Make tea", "--at", "2026-03-03T09:00", "--idempotency-key", "once"]
        _ = try sandbox.run(arguments)
        #expect(try sandbox.json(arguments)["replayed"].bool == true)
        let text = try sandbox.run(arguments + ["--color", "never"])
        #expect(text.succeeded && text.text.contains("Make tea"))
    }

    @Test("onboard with a key happens once")
    func onboard() throws {
        let sandbox = try Sandbox()
        let arguments = try ["onboard", "--answers", Newcomer.answersFile(in: sandbox), "--idempotency-key", "once"]
        let first = try sandbox.json(arguments)
        let second = try sandbox.json(arguments)
        #expect(second["replayed"].bool == true && second["tasks"] == first["tasks"])
    }
}

@Suite("Dry runs")
struct DryRunTests {
    @Test("Every writing command with --dry-run changes no file", arguments: WritingCommand.all + WritingCommand.others)
    func nothing(_ command: WritingCommand) throws {
        let sandbox = try Household.sandbox()
        for arguments in command.before { #expect(try sandbox.run(arguments).succeeded) }
        let before = try sandbox.files()
        for more in [[], ["--json"]] {
            let outcome = try sandbox.run(command.arguments + ["--dry-run"] + more)
            #expect(outcome.succeeded, "\(outcome.errorText)")
            try sandbox.expectUnchanged(since: before, command.testDescription)
        }
    }

    @Test("A dry run on no store makes none")
    func empty() throws {
        let sandbox = try Sandbox()
        let answers = try Newcomer.answersFile(in: sandbox)
        for arguments in [
            ["add", "Make tea", "--at", "2026-03-03T09:00"], ["goal", "read more books"], ["onboard", "--answers", answers],
            ["delete"], ["ask", "call Ann tomorrow at 5pm"],
        ] {
            #expect(try sandbox.run(arguments + ["--dry-run"]).succeeded, "\(arguments)")
            #expect(try sandbox.files().isEmpty, "\(arguments)")
        }
    }

    @Test("A dry run of add prints the tasks that it would write")
    func add() throws {
        let sandbox = try Household.sandbox()
        let words = ["add", "Swim", "--at", "2026-03-04T10:00", "--rrule", "FREQ=DAILY;COUNT=5"]
        let dry = try sandbox.json(words + ["--dry-run"])
        let wet = try sandbox.json(words)
        func times(_ json: JSONValue) -> [String?] { json["tasks"].array.map(\.["scheduled_at"].string) }
        #expect(times(dry) == times(wet) && times(wet).count == 5)
        #expect(dry["created"] == wet["created"])
    }

    @Test("A dry run of export writes no archive")
    func export() throws {
        let sandbox = try Household.sandbox()
        let path = "\(sandbox.home)/all.zip"
        #expect(try sandbox.run(["export", path, "--dry-run"]).succeeded)
        try sandbox.expectUnchanged(since: Household.one.files)
    }
}
