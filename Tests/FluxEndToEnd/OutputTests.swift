import Glibc
import Testing

@Suite("Where the output goes")
struct OutputTests {
    @Test("A closed standard output is one line, not a crash")
    func closed() throws {
        let sandbox = try Household.sandbox()
        for command in [["today"], ["list", "--json"], ["analytics"]] {
            let outcome = try sandbox.run(command, output: .closed)
            let isOneLine = outcome.errorText.split(separator: "\n").count == 1
            #expect(outcome.succeeded || (outcome.exitCode > 0 && isOneLine), "\(outcome)")
        }
        let add = try sandbox.run(["add", "Make tea", "--at", "2026-03-03T09:00"], output: .closed)
        #expect(add.exitCode >= 0)
        #expect(try sandbox.json("search", "tea")["total"].int == 1)
        try sandbox.expectSound("the store must not be what an unused descriptor leads to")
    }

    @Test("Closed standard input and error do no harm either")
    func closedInput() throws {
        let sandbox = try Household.sandbox()
        #expect(
            try sandbox.run(
                ["add", "Make tea", "--at", "2026-03-03T09:00"], input: .closed, output: .closed
            ).exitCode >= 0)
        #expect(try sandbox.run(["today"], input: .closed).succeeded)
        try sandbox.expectSound()
    }

    @Test(
        "A reader that goes away ends flux quietly",
        arguments: [["list", "--json"], ["list", "--status", "all"], ["today"], ["--help"]])
    func brokenPipe(_ command: [String]) throws {
        let sandbox = try Household.sandbox()
        let (reading, writing) = try Child.pipe()
        close(reading)
        let child = try sandbox.start(command, output: .descriptor(writing))
        close(writing)
        let outcome = try child.finish()
        #expect(outcome.errors.isEmpty && outcome.exitCode >= 0, "\(outcome)")
    }

    @Test("… | head -1 prints one line and no complaint")
    func head() throws {
        let sandbox = try Household.sandbox()
        sandbox.environment["FLUX"] = Child.program
        let outcome = try Child(
            program: "/bin/sh",
            [Array("-c".utf8), Array("\"$FLUX\" list --status all | head -1".utf8)],
            environment: sandbox.environment
        ).finish()
        #expect(
            outcome.succeeded && outcome.lines.count == 1 && outcome.errors.isEmpty, "\(outcome)")
    }

    @Test("A full disk where the output goes is one line")
    func full() throws {
        let sandbox = try Household.sandbox()
        let descriptor = open("/dev/full", O_WRONLY | O_CLOEXEC)
        defer { close(descriptor) }
        try sandbox.run(["list"], output: .descriptor(descriptor)).expectRefusal(
            6, saying: ["full"])
        try sandbox.run(["list", "--json"], output: .descriptor(descriptor)).expectRefusalDocument(
            6, named: "STORE_FULL")
    }

    @Test("Standard input that never ends does not hang a command that was not told to read it")
    func inherited() throws {
        let sandbox = try Household.sandbox()
        let (reading, writing) = try Child.pipe()
        defer { for end in [reading, writing] { close(end) } }
        for command in [
            ["today"], ["add", "Make tea", "--at", "2026-03-03T09:00"], ["done", "1"],
            ["goal", "save money"],
        ] {
            #expect(try sandbox.run(command, input: .descriptor(reading)).succeeded, "\(command)")
        }
    }
}
