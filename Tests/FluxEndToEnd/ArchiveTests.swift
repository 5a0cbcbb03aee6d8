import Foundation
import Testing

/// A whole export, and putting it into an empty store.
@Suite("Whole exports")
struct ArchiveTests {
    /// The members of an archive, unpacked by another program.
    private func members(of archive: String, in sandbox: Sandbox) throws -> [String: String] {
        let folder = "\(sandbox.folder)/unpacked-\(UUID().uuidString)"
        _ = try sandbox.tool("unzip", "-q", archive, "-d", folder)
        var members: [String: String] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            var isFolder: ObjCBool = false
            guard
                FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            members[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }
        return members
    }

    /// A household with settings, a rest, a copied file, a pattern and something undone.
    private func furnished() throws -> Sandbox {
        let sandbox = try Household.sandbox()
        try sandbox.ok("config", "set", "reminder.lead_minutes", "25")
        try sandbox.ok("goal", "approve", "\(Household.one.flow)")
        try sandbox.ok(
            "add", "Weekly \u{1F331}", "--at", "2026-03-03T07:00", "--rrule", "FREQ=WEEKLY")
        try sandbox.ok("done", "\(Household.one.task)", "--note", "it \"worked\", {really}")
        try sandbox.ok("pause", "--until", "2026-03-08")
        try sandbox.ok("add", "Not this", "--at", "2026-03-04T07:00")
        try sandbox.ok("undo")
        try sandbox.ok("ask", "remind me to feed the cat")
        try sandbox.write(Array("%PDF-1.4 proof".utf8), to: "\(sandbox.home)/files/0123abcd.pdf")
        return sandbox
    }

    @Test(
        "Every stream comes back verbatim, with the same fingerprint and one more entry in the journal"
    )
    func verbatim() throws {
        let source = try furnished()
        let first = "\(source.folder)/first.zip"
        try source.ok("export", first)
        let target = try Sandbox()
        let result = try target.json("import", first)
        #expect((result["imported"].int ?? 0) > 5 && result["errors"].array.isEmpty)
        #expect(try target.fingerprint() == source.fingerprint())
        try target.expectSound()
        #expect(try target.json("log", "--verify")["ok"].bool == true)
        #expect(try target.json("analytics") == source.json("analytics"))
        #expect(try target.ok("config", "get", "reminder.lead_minutes").text == "25\n")
        let second = "\(target.folder)/second.zip"
        try target.ok("export", second)
        var before = try members(of: first, in: source)
        var after = try members(of: second, in: target)
        #expect(before["files/0123abcd.pdf"] == "%PDF-1.4 proof")
        let old = try JSONValue(parsing: before.removeValue(forKey: "journal.json") ?? "")
        let new = try JSONValue(parsing: after.removeValue(forKey: "journal.json") ?? "")
        #expect(new.array.count == old.array.count + 1)
        #expect(Array(new.array.dropLast()) == old.array)
        #expect(new.array.last?["command"].string == "import")
        before["manifest.json"] = nil
        after["manifest.json"] = nil
        #expect(before.count > 20 && Set(before.keys) == Set(after.keys))
        for (name, text) in before { #expect(after[name] == text, "\(name)") }
        // Once more changes nothing; undo empties it.
        let again = try target.json("import", first)
        #expect(again["imported"].int == 0 && (again["skipped"].int ?? 0) > 5)
        try target.ok("undo")
        #expect(try target.json("list", "--status", "all")["total"].int == 0)
        try target.expectSound()
    }

    @Test("A pipe carries it, and a dry run keeps nothing")
    func pipe() throws {
        let source = try furnished()
        let bytes = try source.ok("export", "-").out
        let target = try Sandbox()
        let dry = try target.run(
            ["import", "-", "--format", "flux", "--dry-run"], input: .bytes(bytes))
        #expect(dry.succeeded && dry.text.hasPrefix("Would import"), "\(dry)")
        #expect(try target.files().isEmpty)
        let outcome = try target.run(["import", "-", "--format", "flux"], input: .bytes(bytes))
        #expect(outcome.succeeded, "\(outcome)")
        #expect(try target.fingerprint() == source.fingerprint())
        #expect(try target.files().keys.allSatisfy { !$0.contains("spool") })
    }

    @Test("It goes into an empty store only")
    func occupied() throws {
        let source = try furnished()
        let path = "\(source.folder)/all.zip"
        try source.ok("export", path)
        let target = try Sandbox()
        try target.ok("add", "Mine", "--at", "2026-03-05T09:00")
        let before = try target.fingerprint()
        try target.flux("import", path).expectRefusal(1, saying: ["not empty"])
        #expect(try target.fingerprint() == before)
    }

    @Test(
        "An archive that was changed, is damaged or holds anything else is refused",
        arguments: [
            "changed", "missing", "added", "traversal", "absolute", "bomb", "cut", "text", "schema",
        ])
    func hostile(_ kind: String) throws {
        let source = try furnished()
        let path = "\(source.folder)/all.zip"
        try source.ok("export", path)
        let script = """
            import sys, zipfile, json
            path, kind = sys.argv[1:]
            old = zipfile.ZipFile(path)
            data = {n: old.read(n) for n in old.namelist()}
            old.close()
            if kind == "changed": data["tasks.json"] = data["tasks.json"].replace(b"Water", b"Drown")
            if kind == "missing": del data["journal.json"]
            if kind == "added": data["more.json"] = b"[]"
            if kind == "traversal": data["files/../../../pwned"] = b"x"
            if kind == "absolute": data["/tmp/pwned-by-import"] = b"x"
            if kind == "schema":
                m = json.loads(data["manifest.json"]); m["schema_version"] = 999
                data["manifest.json"] = json.dumps(m).encode()
            if kind == "bomb": data["tasks.json"] = b"[\\n" + b" " * (200 << 20)
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
                for n, b in data.items(): new.writestr(zipfile.ZipInfo(n) if False else n, b)
            if kind == "cut":
                b = open(path, "rb").read(); open(path, "wb").write(b[:len(b) // 2])
            if kind == "text": open(path, "w").write("no archive")
            """
        _ = try source.tool("python3", "-c", script, path, kind)
        let target = try Sandbox()
        let refusal = try target.flux("import", path)
        #expect(refusal.exitCode == (kind == "schema" ? 6 : 1) && refusal.out.isEmpty, "\(refusal)")
        #expect(try !FileManager.default.fileExists(atPath: "/tmp/pwned-by-import"))
        #expect(try !FileManager.default.fileExists(atPath: "\(target.folder)/pwned"))
        #expect(try target.files().isEmpty)
    }
}
