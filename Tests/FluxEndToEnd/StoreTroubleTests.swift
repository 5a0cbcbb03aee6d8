import Foundation
import Glibc
import Testing

@Suite("A store that cannot be used")
struct StoreTroubleTests {
    /// Commands that read, and commands that write.
    private static let commands = [
        ["today"], ["list"], ["analytics"], ["check"], ["check", "--fingerprint"], ["log"],
        ["undo", "--list"], ["account"],
        ["add", "Make tea", "--at", "2026-03-03T09:00"], ["done", "1"], ["undo"],
        ["goal", "read more books"],
        ["export", "/dev/null"], ["delete", "--goal", "1", "--yes"],
    ]

    /// Requires one refusal of every command, with the file untouched.
    private func expectRefused(
        _ sandbox: Sandbox, _ name: String, commands: [[String]] = commands, saying words: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try sandbox.files()
        for command in commands {
            let outcome = try sandbox.run(command)
            outcome.expectRefusal(6, saying: words, sourceLocation: sourceLocation)
            try sandbox.run(command + ["--json"]).expectRefusalDocument(
                6, named: name, sourceLocation: sourceLocation)
            try sandbox.expectUnchanged(since: before, "\(command)", sourceLocation: sourceLocation)
        }
    }

    @Test(
        "A file that is no database is named as damaged and left alone",
        arguments: ["text", "empty", "truncated", "zeros"])
    func damaged(_ kind: String) throws {
        let whole = try #require(Household.one.files["flux.db"])
        let bytes: [UInt8] =
            switch kind {
            case "text": Array("Dear diary, nothing in here is a database.\n".utf8)
            case "empty": []
            case "truncated": Array(whole.prefix(whole.count / 2))
            default: [UInt8](repeating: 0, count: 8192)
            }
        let sandbox = try Sandbox(files: ["flux.db": bytes])
        try expectRefused(sandbox, "STORE_CORRUPT", saying: ["flux.db", "damaged", "flux restore"])
    }

    @Test("A damaged page is found by check and never written over")
    func damagedPage() throws {
        var bytes = try #require(Household.one.files["flux.db"])
        let page = 4096
        for index in (page * 5)..<min(page * 12, bytes.count) { bytes[index] = 0xA5 }
        let sandbox = try Sandbox(files: ["flux.db": bytes])
        let check = try sandbox.run(["check", "--json"])
        #expect(check.ending == .exited(6) || check.ending == .exited(1), "\(check)")
        let fingerprint = try sandbox.run(["check", "--fingerprint"])
        #expect(!fingerprint.succeeded && fingerprint.out.isEmpty, "a hash only of a sound store")
    }

    @Test("A database of another program is refused and left alone")
    func foreign() throws {
        let sandbox = try Sandbox()
        try sandbox.write([], to: "\(sandbox.home)/flux.db")
        _ = try sandbox.tool(
            "sqlite3", "\(sandbox.home)/flux.db",
            "CREATE TABLE recipe(id, title); INSERT INTO recipe VALUES (1, 'soup')")
        try expectRefused(
            sandbox, "STORE_FOREIGN", saying: ["flux.db", "not a flux store", "FLUX_HOME"])
    }

    @Test("A store of a newer flux is refused and left alone")
    func newer() throws {
        let sandbox = try Household.sandbox()
        _ = try sandbox.tool("sqlite3", "\(sandbox.home)/flux.db", "PRAGMA user_version = 9999")
        try expectRefused(sandbox, "SCHEMA_TOO_NEW", saying: ["9999", "newer"])
    }

    @Test(
        "A folder, a broken link or a loop in the store's place is refused",
        arguments: ["folder", "link", "loop", "pipe"])
    func odd(_ kind: String) throws {
        let sandbox = try Sandbox()
        let path = "\(sandbox.home)/flux.db"
        mkdir(sandbox.home, 0o700)
        switch kind {
        case "folder": mkdir(path, 0o700)
        case "link": symlink("\(sandbox.folder)/nowhere", path)
        case "loop": symlink("flux.db", path)
        default: mkfifo(path, 0o600)
        }
        for command in [["today"], ["add", "Make tea", "--at", "2026-03-03T09:00"]] {
            try sandbox.run(command).expectRefusal(6, saying: ["flux.db"])
            try sandbox.run(command + ["--json"]).expectRefusalDocument(
                6, named: "STORE_UNREADABLE")
        }
    }

    /// Root may write everywhere, so as root flux runs as nobody.
    private static func runRestricted(_ sandbox: Sandbox, _ arguments: [String]) throws -> Outcome {
        guard geteuid() == 0 else { return try sandbox.run(arguments) }
        let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups", Child.program]
        return try Child(
            program: "/usr/bin/setpriv", (nobody + arguments).map { Array($0.utf8) },
            environment: sandbox.environment
        ).finish()
    }

    /// Whether nobody may come as far as the binary.
    private static var canRestrict: Bool {
        ((try? runRestricted(Sandbox(), ["--version"]).succeeded) ?? false)
    }

    @Test(
        "A store that may not be written can be read, and a write says why not",
        .enabled(if: canRestrict))
    func readOnly() throws {
        let sandbox = try Household.sandbox()
        chmod(sandbox.folder, 0o755)
        chmod("\(sandbox.home)/flux.db", 0o444)
        chmod(sandbox.home, 0o555)
        let today = try Self.runRestricted(sandbox, ["today"])
        #expect(today.succeeded && today.text.contains("Water the ficus"), "\(today)")
        let writing = [["add", "Make tea", "--at", "2026-03-03T09:00"], ["done", "1"], ["undo"]]
        for command in writing {
            let text = try Self.runRestricted(sandbox, command)
            text.expectRefusal(6, saying: ["cannot be written"])
            try Self.runRestricted(sandbox, command + ["--json"])
                .expectRefusalDocument(6, named: "STORE_READ_ONLY")
        }
        try sandbox.expectUnchanged(since: Household.one.files)
    }

    @Test("A locked store: readers read on, a writer waits and then says so; nothing changes")
    func locked() throws {
        let sandbox = try Household.sandbox()
        let (reading, writing) = try Child.pipe()
        let (answers, answering) = try Child.pipe()
        let holder = try Child(
            program: "/usr/bin/sqlite3", [Array("\(sandbox.home)/flux.db".utf8)],
            environment: sandbox.environment,
            input: .descriptor(reading), output: .descriptor(answering))
        for end in [reading, answering] { close(end) }
        let hold = Array("BEGIN IMMEDIATE; SELECT 'held';\n".utf8)
        #expect(write(writing, hold, hold.count) == hold.count)
        #expect(Child.readSome(answers).map { String(decoding: $0, as: UTF8.self) } == "held\n")

        #expect(try sandbox.json("today")["total"].int ?? 0 > 0)
        let text = try sandbox.start(["add", "Make tea", "--at", "2026-03-03T09:00"])
        let json = try sandbox.start(["done", "1", "--json"])
        try text.finish().expectRefusal(6, saying: ["locked"])
        let document = try json.finish().expectRefusalDocument(6, named: "STORE_LOCKED")
        #expect(document["retry_allowed"].bool == true)

        close(writing)
        close(answers)
        _ = try holder.finish()
        #expect(try sandbox.fingerprint() == Household.sandbox().fingerprint())
        try sandbox.ok("add", "Make tea", "--at", "2026-03-03T09:00")
    }

    @Test("Without a home there is one line that says what to set")
    func noHome() throws {
        let sandbox = try Sandbox()
        let environments: [[String: String?]] = [
            ["FLUX_HOME": nil, "HOME": nil], ["FLUX_HOME": "", "HOME": ""],
            ["FLUX_HOME": nil, "HOME": "relative"],
        ]
        for changes in environments {
            for command in [["today"], ["add", "Make tea", "--at", "2026-03-03T09:00"]] {
                try sandbox.run(command, with: changes).expectRefusal(2, saying: ["HOME"])
            }
        }
    }

    @Test("A home that cannot be made is one line too")
    func impossibleHome() throws {
        let sandbox = try Sandbox()
        try sandbox.write([], to: "\(sandbox.folder)/file")
        for home in ["/dev/null/flux", "/proc/flux", "\(sandbox.folder)/file/home"] {
            let outcome = try sandbox.run(
                ["add", "Make tea", "--at", "2026-03-03T09:00"], with: ["FLUX_HOME": home])
            outcome.expectRefusal(6, saying: [home])
        }
    }

    @Test("Without FLUX_HOME everything lies under the XDG folders, and goes with delete")
    func xdg() throws {
        let sandbox = try Sandbox()
        sandbox.environment["FLUX_HOME"] = nil
        try sandbox.ok("add", "Make tea", "--at", "2026-03-03T09:00")
        try sandbox.ok("config", "set", "day.end", "03:00")
        let manager = FileManager.default
        #expect(manager.fileExists(atPath: "\(sandbox.folder)/.local/share/flux/flux.db"))
        #expect(manager.fileExists(atPath: "\(sandbox.folder)/.config/flux/config.toml"))
        try sandbox.ok("delete", "--yes")
        let left = try manager.subpathsOfDirectory(atPath: sandbox.folder).filter {
            $0.contains("flux")
        }
        #expect(left.isEmpty, "\(left)")
    }

    @Test(
        "A settings file that cannot be used is one line that says where",
        arguments: ["day.end = ", "\u{FF}\u{0}", "[[[", "day.end = 7", "day.end"])
    func settings(_ text: String) throws {
        let sandbox = try Sandbox(files: ["config.toml": Array(text.utf8)])
        for command in [["today"], ["add", "Make tea", "--at", "2026-03-03T09:00"]] {
            try sandbox.run(command).expectRefusal(
                2, saying: [text == "day.end = 7" ? "'day.end'" : "config.toml"])
        }
        #expect(try Set(sandbox.files().keys) == ["config.toml"])
    }
}
