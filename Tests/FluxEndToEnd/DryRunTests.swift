import Testing

@Suite("Dry runs")
struct DryRunTests {
    @Test(
        "Every writing command with --dry-run changes no file",
        arguments: WritingCommand.all + WritingCommand.others)
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
            ["add", "Make tea", "--at", "2026-03-03T09:00"], ["goal", "read more books"],
            ["onboard", "--answers", answers],
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
        func times(_ json: JSONValue) -> [String?] {
            json["tasks"].array.map(\.["scheduled_at"].string)
        }
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
