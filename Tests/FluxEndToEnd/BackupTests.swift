import Testing

/// Copies of the store, putting them back, and the look around.
@Suite("Backup, restore and doctor")
struct BackupTests {
    private func copies(_ sandbox: Sandbox) throws -> [String] {
        try sandbox.files().keys.filter { $0.contains("backups/") }.sorted()
    }

    @Test("A copy has the fingerprint of the store, and putting it back gives that store again")
    func roundTrip() throws {
        let sandbox = try Household.sandbox()
        let fingerprint = try sandbox.fingerprint()
        let made = try sandbox.json("backup")
        #expect(made.missing("schema files erased remaining message fingerprint") == [])
        let file = try #require(made["files"][0].string)
        #expect("\(made["fingerprint"].string ?? "")\n" == fingerprint)
        try sandbox.ok("add", "Later", "--at", "2026-03-05T09:00")
        try sandbox.flux("restore", file).expectRefusal(2)
        try sandbox.ok("restore", file, "--dry-run")
        #expect(try sandbox.fingerprint() != fingerprint)
        let restored = try sandbox.json("restore", file, "--yes")
        #expect(try sandbox.fingerprint() == fingerprint)
        try sandbox.expectSound()
        #expect(try sandbox.json("log", "--verify")["ok"].bool == true)
        // What was there before is kept, and can be had back.
        let before = try #require(restored["files"][0].string)
        try sandbox.ok("restore", before, "--yes")
        #expect(try sandbox.json("search", "Later")["total"].int == 1)
    }

    @Test("Only as many copies stay as are wanted, the newest ones")
    func keep() throws {
        let sandbox = try Household.sandbox()
        for hour in 15...19 {
            sandbox.environment["FLUX_NOW"] = "2026-03-02T\(hour):00:00Z"
            try sandbox.ok("backup", "--keep", "3")
        }
        let left = try copies(sandbox)
        #expect(left.count == 3 && left.allSatisfy { !$0.contains("T15") && !$0.contains("T16") })
        try sandbox.flux("backup", "--keep", "0").expectRefusal(2)
        try sandbox.flux("backup").expectRefusal(2)
    }

    @Test("What is no sound store is not put in the place of one")
    func unsound() throws {
        let sandbox = try Household.sandbox()
        let before = try sandbox.fingerprint()
        let path = "\(sandbox.home)/other"
        for bytes in [[], Array("SQLite format 3\0 and nothing more".utf8), Array("text".utf8)] {
            try sandbox.write(bytes, to: path)
            try sandbox.flux("restore", path, "--yes").expectRefusal(6)
        }
        try sandbox.flux("restore", "\(sandbox.home)/nothing", "--yes").expectRefusal(6)
        #expect(try sandbox.fingerprint() == before)
    }

    @Test("A damaged store is moved aside when a copy takes its place")
    func damaged() throws {
        let sandbox = try Household.sandbox()
        let fingerprint = try sandbox.fingerprint()
        let file = try #require(try sandbox.json("backup")["files"][0].string)
        let store = "\(sandbox.home)/flux.db"
        try sandbox.write([UInt8](repeating: 7, count: 20_000), to: store)
        let seen = try sandbox.run(["doctor", "--json"])
        #expect(seen.ending == .exited(1))
        let remedies = try seen.document()["checks"].array.compactMap(\.["remedy"].string)
        #expect(remedies.contains { $0.contains("flux restore \(file)") })
        try sandbox.ok("restore", file, "--yes")
        #expect(try sandbox.fingerprint() == fingerprint)
        #expect(try copies(sandbox).contains { $0.contains("before-restore") })
    }

    @Test("The doctor says what is wrong and what to do, and changes nothing")
    func doctor() throws {
        let sandbox = try Household.sandbox()
        let before = try sandbox.files()
        let sound = try sandbox.json("doctor")
        #expect(sound["ok"].bool == true && sound["checks"].array.count >= 9)
        for check in sound["checks"].array {
            #expect(check.missing("name ok detail remedy") == [])
        }
        try sandbox.expectUnchanged(since: before)
        sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/no/such/program"
        let outcome = try sandbox.run(["doctor", "--json"])
        #expect(outcome.ending == .exited(1))
        let bad = try outcome.document()["checks"].array.filter { $0["ok"].bool == false }
        #expect(bad.count == 1 && bad[0]["name"].string == "messages")
        #expect(bad[0]["remedy"].string?.contains("outbox.transport") == true)
    }
}
