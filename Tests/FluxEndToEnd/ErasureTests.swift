import Foundation
import Testing

/// That what was erased is nowhere any more.
@Suite("Erasure")
struct ErasureTests {
    /// Which of the words stand anywhere under the home: in names of files, in their bytes, in UTF-8 or UTF-16, as they are
    /// or in the other case.
    private func found(_ words: [String], in sandbox: Sandbox) throws -> [String] {
        guard FileManager.default.fileExists(atPath: sandbox.home) else { return [] }
        var hits: [String] = []
        for case let name as String in FileManager.default.enumerator(atPath: sandbox.home)
            ?? .init()
        {
            let path = "\(sandbox.home)/\(name)"
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            let bytes =
                isFolder.boolValue ? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
            for word in words {
                let forms = [word, word.lowercased(), word.uppercased()]
                let isThere = forms.contains { form in
                    name.contains(form) || bytes.range(of: Data(form.utf8)) != nil
                        || bytes.range(of: form.data(using: .utf16LittleEndian)!) != nil
                }
                if isThere { hits.append("\(word) in \(name)") }
            }
        }
        return hits
    }

    /// A store into which words were put everywhere that a person's words can go.
    private func planted() throws -> Sandbox {
        let sandbox = try Household.sandbox()
        try sandbox.ok(
            "add", "Zebra task", "--at", "2026-03-05T09:00", "--idempotency-key", "Zebrakey")
        try sandbox.ok("edit", "Zebra task", "--note", "Giraffe note", "--tag", "Wombattag")
        try sandbox.ok("skip", "Zebra task", "--reason", "Ocelot reason")
        try sandbox.ok("ask", "remind me to feed the Axolotl")
        try sandbox.ok("add", "Pangolin", "--at-location", "Lemurplace")
        try sandbox.ok("account", "profile", "--name", "Okapi")
        try sandbox.write(Array("Quokka typed this\n".utf8), to: "\(sandbox.home)/state/history")
        try sandbox.write(Array("{\"x\":\"Quokka\"}\n".utf8), to: "\(sandbox.home)/state/flux.log")
        try sandbox.write(Array("Narwhal proof".utf8), to: "\(sandbox.home)/files/proof.pdf")
        try sandbox.ok("backup")
        return sandbox
    }

    private let words = [
        "Zebra", "Giraffe", "Wombat", "Ocelot", "Axolotl", "Pangolin", "Lemur", "Okapi", "Quokka",
        "Narwhal",
    ]

    @Test("Erasing everything leaves no byte, names what went, and what is elsewhere")
    func everything() throws {
        let sandbox = try planted()
        #expect(try found(words, in: sandbox).count >= words.count, "the words were not planted")
        let copy = "\(sandbox.folder)/elsewhere.zip"
        try sandbox.ok("export", copy)
        let before = try sandbox.files()
        let receipt = try sandbox.json("delete", "--yes")
        #expect(!FileManager.default.fileExists(atPath: sandbox.home))
        let removed = Set(receipt["files"].array.compactMap(\.string))
        for name in before.keys where !name.hasSuffix("-shm") && !name.hasSuffix("-wal") {
            #expect(removed.contains("\(sandbox.home)/\(name)"), "\(name)")
        }
        #expect(receipt["remaining"].array.compactMap(\.string) == [copy])
        #expect(receipt["providers"].array.isEmpty)
    }

    @Test("Providers that were told something are named")
    func providers() throws {
        let sandbox = try planted()
        sandbox.environment["FLUX_TWILIO_ACCOUNT_SID"] = "AC123"
        sandbox.environment["FLUX_MODEL_API_KEY"] = "sk-secret"
        let receipt = try sandbox.json("delete", "--yes")
        let sentences = receipt["providers"].array.compactMap(\.string)
        #expect(sentences.count == 2 && sentences[0].contains("Twilio"))
        #expect(!sentences.joined().contains("sk-secret"))
    }

    @Test("Erasing what lies before a day reaches every place; what comes after it stays")
    func before() throws {
        let sandbox = try planted()
        sandbox.environment["FLUX_NOW"] = "2026-04-01T14:00:00Z"
        try sandbox.ok("add", "Heron stays", "--at", "2026-04-03T09:00")
        try sandbox.ok(
            "add", "Heron repeats", "--at", "2026-04-04T09:00", "--rrule", "FREQ=DAILY;COUNT=3")
        let preview = try sandbox.json("delete", "--before", "2026-03-20", "--dry-run")
        #expect(preview["dry_run"].bool == true && preview["erased"]["tasks"].int ?? 0 > 2)
        #expect(try !found(["Zebra"], in: sandbox).isEmpty)
        let receipt = try sandbox.json("delete", "--before", "2026-03-20", "--yes")
        #expect(receipt["erased"]["tasks"].int == preview["erased"]["tasks"].int)
        // The profile and the files are no history.
        let gone = words.filter { !["Okapi", "Narwhal"].contains($0) }
        #expect(try found(gone, in: sandbox) == [])
        #expect(try sandbox.json("search", "Heron")["total"].int == 4)
        try sandbox.expectSound()
        #expect(try sandbox.json("log", "--verify")["ok"].bool == true)
        let counted = try sandbox.json("analytics", "--from", "2026-01-01", "--to", "2026-12-31")
        #expect(
            counted["heatmap"].array.compactMap(\.["day"].string).allSatisfy { $0 >= "2026-03-20" })
        try sandbox.ok("undo")
        #expect(try found(gone, in: sandbox) == [])
    }

    @Test("Erasing a conversation takes its words, and the plan it negotiated, out of every place")
    func conversation() throws {
        let sandbox = try planted()
        let asked = try sandbox.json("chat", "history")["conversations"].array
        let about = try #require(asked.first { ($0["first"].string ?? "").contains("Axolotl") })
        let id = try #require(about["id"].string)
        let plan = try sandbox.json("goal", "learn to juggle Platypus balls")
        let negotiated = try #require(
            try sandbox.json("chat", "history")["conversations"].array.first {
                ($0["first"].string ?? "").contains("Platypus")
            }?["id"].string)
        try sandbox.flux("delete", "--conversation", id).expectRefusal(2, saying: ["--yes"])
        try sandbox.ok("delete", "--conversation", id, "--yes")
        #expect(try found(["Axolotl", "Quokka"], in: sandbox) == [])
        #expect(try !found(["Zebra"], in: sandbox).isEmpty)
        try sandbox.ok("delete", "--conversation", negotiated, "--yes")
        #expect(try found(["Platypus"], in: sandbox) == [])
        try sandbox.flux("goal", "resume", plan["flow_id"].string ?? "").expectRefusal(3)
        try sandbox.flux("delete", "--conversation", id, "--yes").expectRefusal(3)
        try sandbox.flux("delete", "--conversation", id, "--goal", "1", "--yes").expectRefusal(2)
        try sandbox.expectSound()
        #expect(try sandbox.json("log", "--verify")["ok"].bool == true)
    }

    @Test("Erasing everything waits for a writer that is at it")
    func waits() throws {
        let sandbox = try planted()
        // A transaction of another program that is kept open for a moment.
        let script = """
            import sqlite3, sys, time
            db = sqlite3.connect(sys.argv[1], isolation_level=None)
            db.execute("BEGIN IMMEDIATE")
            print("locked", flush=True)
            time.sleep(1.5)
            db.execute("ROLLBACK")
            """
        let (reading, writing) = try Child.pipe()
        defer { close(reading) }
        let holder = try Child(
            program: "/usr/bin/env",
            ["python3", "-c", script, "\(sandbox.home)/flux.db"].map { Array($0.utf8) },
            environment: sandbox.environment, output: .descriptor(writing))
        close(writing)
        var byte: UInt8 = 0
        try #require(read(reading, &byte, 1) == 1)
        try sandbox.ok("delete", "--yes")
        #expect(!FileManager.default.fileExists(atPath: sandbox.home))
        _ = try holder.finish()
    }
}
