import Foundation
import Testing

/// Saving what can be read of a damaged store.
@Suite("Repair")
struct RepairTests {
    /// A store with enough tasks to fill many pages.
    private func filled() throws -> Sandbox {
        let sandbox = try Household.sandbox()
        var lines = ""
        for number in 0..<600 {
            let day = 1 + number % 28
            lines += """
                {"title":"Task \(number) with some words to fill the page","status":"done",\
                "scheduled_at":"2026-01-\(day < 10 ? "0" : "")\(day)T1\(number % 10):00:00Z"}

                """
        }
        let path = "\(sandbox.folder)/tasks.jsonl"
        try sandbox.write(Array(lines.utf8), to: path)
        try sandbox.ok("import", path)
        _ = try sandbox.tool(
            "sqlite3", "\(sandbox.home)/flux.db", "PRAGMA wal_checkpoint(TRUNCATE)")
        return sandbox
    }

    /// Overwrites pages with noise.
    private func damage(_ sandbox: Sandbox, pages: [Int]) throws {
        let path = "\(sandbox.home)/flux.db"
        var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        var generator = SplitMix(seed: UInt64(pages.first ?? 1))
        for page in pages {
            for index in (page - 1) * 4096..<page * 4096 {
                bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
        }
        try sandbox.write(bytes, to: path)
    }

    /// The pages of a table's leaves, as SQLite says.
    private func leaves(of table: String, _ sandbox: Sandbox) throws -> [Int] {
        let sql = """
            SELECT pageno FROM dbstat WHERE name = '\(table)' AND pagetype = 'leaf' ORDER BY pageno
            """
        return try sandbox.tool("sqlite3", "\(sandbox.home)/flux.db", sql).lines.compactMap {
            Int($0)
        }
    }

    @Test("Damage in the middle of the tasks costs the tasks of those pages and no others")
    func tasks() throws {
        let sandbox = try filled()
        let total = try #require(sandbox.json("list", "--status", "all")["total"].int)
        let goals = try sandbox.json("goal", "list")["goals"].array.count
        let pages = try leaves(of: "tasks", sandbox)
        try #require(pages.count > 10)
        try damage(sandbox, pages: [pages[4], pages[7]])
        let looked = try sandbox.run(["doctor"])
        #expect(looked.exitCode == 1 && looked.text.contains("flux doctor --repair"), "\(looked)")
        let before = try sandbox.files()["flux.db"]
        try sandbox.flux("doctor", "--repair").expectRefusal(2, saying: ["--yes"])
        let dry = try sandbox.run(["doctor", "--repair", "--dry-run", "--json"]).document()
        #expect(dry["repair"]["dry_run"].bool == true)
        #expect(try sandbox.files()["flux.db"] == before)
        let repaired = try sandbox.run(["doctor", "--repair", "--yes", "--json"]).document()
        let tables = repaired["repair"]["report"]["tables"].array
        let entry = try #require(tables.first { $0["table"].string == "tasks" })
        let left = try #require(sandbox.json("list", "--status", "all")["total"].int)
        #expect(entry["saved"].int == left && left < total && left > total - 80)
        #expect(entry["lost"].int == total - left && entry["has_gaps"].bool == true)
        #expect(try sandbox.json("goal", "list")["goals"].array.count == goals)
        // The damaged file is kept as it was.
        let kept = try #require(repaired["repair"]["damaged"].string)
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: kept))) == before)
        try sandbox.expectSound()
        #expect(try sandbox.json("search", "Task 599")["total"].int ?? 0 >= 1)
        try sandbox.ok("add", "Go on", "--at", "2026-03-05T09:00")
        try sandbox.expectSound()
    }

    @Test("Damage in an index costs nothing")
    func index() throws {
        let sandbox = try filled()
        let fingerprint = try sandbox.fingerprint()
        try damage(sandbox, pages: [try leaves(of: "tasks_by_day", sandbox)[0]])
        let repaired = try sandbox.run(["doctor", "--repair", "--yes", "--json"]).document()
        let tables = repaired["repair"]["report"]["tables"].array
        #expect(tables.allSatisfy { $0["lost"].int == 0 && $0["has_gaps"].bool == false })
        #expect(try sandbox.fingerprint() == fingerprint)
        try sandbox.expectSound()
        #expect(try sandbox.json("log", "--verify")["ok"].bool == true)
    }

    @Test("A file that was cut off is saved as far as it goes")
    func cut() throws {
        let sandbox = try filled()
        let path = "\(sandbox.home)/flux.db"
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        try sandbox.write(Array(bytes[..<(bytes.count * 9 / 10)]), to: path)
        let repaired = try sandbox.run(["doctor", "--repair", "--yes", "--json"]).document()
        #expect(repaired["repair"]["report"]["tables"].array.count > 3, "\(repaired["repair"])")
        try sandbox.expectSound()
    }

    @Test("A sound store is left alone, and what is no store at all says what to do")
    func nothing() throws {
        let sandbox = try filled()
        let before = try sandbox.files()
        let sound = try sandbox.json("doctor", "--repair", "--yes")
        #expect(sound["repair"]["report"] == .null)
        try sandbox.expectUnchanged(since: before)
        try sandbox.write(Array("hello, I am text".utf8), to: "\(sandbox.home)/flux.db")
        let refused = try sandbox.flux("doctor", "--repair", "--yes")
        refused.expectRefusal(6, saying: ["flux restore"])
        #expect(try sandbox.files()["flux.db"] == Array("hello, I am text".utf8))
    }
}
