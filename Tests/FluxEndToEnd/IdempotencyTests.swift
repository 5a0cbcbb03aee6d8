import Testing

@Suite("Doing it once")
struct IdempotencyTests {
    @Test(
        "Repeated with the same key, the first result comes back and nothing changes",
        arguments: WritingCommand.all)
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
        for key in first.keys where key != "replayed" {
            #expect(second[key] == first[key], "\(key)")
        }
        #expect(try sandbox.fingerprint() == fingerprint)
    }

    @Test(
        "The same key with other content is refused and changes nothing",
        arguments: WritingCommand.all)
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
        let arguments = [
            "add", "Make tea", "--at", "2026-03-03T09:00", "--idempotency-key", "once",
        ]
        _ = try sandbox.run(arguments)
        #expect(try sandbox.json(arguments)["replayed"].bool == true)
        let text = try sandbox.run(arguments + ["--color", "never"])
        #expect(text.succeeded && text.text.contains("Make tea"))
    }

    @Test("onboard with a key happens once")
    func onboard() throws {
        let sandbox = try Sandbox()
        let arguments = try [
            "onboard", "--answers", Newcomer.answersFile(in: sandbox), "--idempotency-key", "once",
        ]
        let first = try sandbox.json(arguments)
        let second = try sandbox.json(arguments)
        #expect(second["replayed"].bool == true && second["tasks"] == first["tasks"])
    }
}
