import Foundation
import Testing

@Suite("A newcomer's path")
struct NewcomerTests {
    @Test("From the introduction to the erasure, every step does what it says")
    func path() throws {
        let sandbox = try Sandbox()
        let onboarded = try sandbox.json("onboard", "--answers", Newcomer.answersFile(in: sandbox))
        #expect(onboarded["onboarded"].bool == true)
        #expect(onboarded["profile"]["name"].string == "Ada")
        #expect(onboarded["profile"]["sleep_window"]["end"].string == "07:00")
        #expect(onboarded["profile"]["sleep_window"]["start"].string == "23:00")
        #expect(onboarded["profile"]["timezone"].string == "America/New_York")

        let plan = try sandbox.json("goal", "Run a 5K in 6 weeks")
        #expect(plan["requires_user_action"].string == "approve_plan")
        #expect(plan["tasks"].array.isEmpty && plan["goal"] == .null)
        #expect(
            try sandbox.json("goal", "list")["goals"].array.isEmpty,
            "nothing is saved before approval")
        let flow = try #require(plan["flow_id"].string)
        let approved = try sandbox.json("goal", "approve", flow)
        #expect(approved["goal"]["status"].string == "active")
        #expect(approved["tasks"].array.count >= 6)
        #expect(
            approved["tasks"].array.allSatisfy {
                $0["goal"]["number"] == approved["goal"]["number"]
            })

        try doDay(sandbox)
        try look(sandbox)
        try takeAway(sandbox)
    }

    /// Two tasks of the day: one done, one missed; taken back and brought back.
    private func doDay(_ sandbox: Sandbox) throws {
        let run =
            try sandbox.json("add", "Stretch", "--at", "2026-03-02T12:00")["tasks"][0]["number"].int
            ?? 0
        let tea =
            try sandbox.json("add", "Make tea", "--at", "2026-03-02T15:00")["tasks"][0]["number"]
            .int ?? 0
        let today = try sandbox.json("today")
        #expect(today["tasks"].array.compactMap(\.["title"].string).contains("Stretch"))
        #expect(today["next"]["number"].int == run)
        #expect(today["done"].int == 0)

        let done = try sandbox.json("done", String(run))
        #expect(done["tasks"][0]["status"].string == "done")
        #expect(done["tasks"][0]["completed_at"].string == "2026-03-02T14:00:00Z")
        let missed = try sandbox.json("missed", String(tea))
        #expect(missed["tasks"][0]["status"].string == "missed")
        let after = try sandbox.fingerprint()

        let undone = try sandbox.json("undo")
        #expect(undone["undone"][0]["command"].string == "missed")
        #expect(try sandbox.json("show", String(tea))["task"]["status"].string == "pending")
        try sandbox.ok("redo")
        #expect(try sandbox.json("show", String(tea))["task"]["status"].string == "missed")
        #expect(try sandbox.fingerprint() == after)
    }

    private func look(_ sandbox: Sandbox) throws {
        let analytics = try sandbox.json("analytics")
        #expect(analytics["streak_days"].int == 1)
        #expect(analytics["today_done"].int == 1)
        #expect(analytics["today_total"].int == 2)
        #expect(analytics["today_completion_pct"].int == 50)
        #expect(analytics["goals"].array.count >= 1)
        try sandbox.expectSound()
    }

    private func takeAway(_ sandbox: Sandbox) throws {
        let archive = "\(sandbox.folder)/mine.zip"
        try sandbox.ok("export", archive)
        let manifest = try JSONValue(
            parsing: sandbox.tool("unzip", "-p", archive, "manifest.json").text)
        #expect(manifest.missing("version schema_version exported_at files") == [])
        var rows: [String: Int] = [:]
        for file in manifest["files"].array {
            let name = try #require(file["name"].string)
            let content = try sandbox.tool("unzip", "-p", archive, name)
            let sum = try sandbox.tool("sha256sum", input: content.text).text.prefix(64)
            #expect(file["sha256"].string == String(sum), "\(name)")
            let stream = try JSONValue(parsing: content.text)
            #expect(stream.isArray && file["rows"].int == stream.array.count, "\(name)")
            rows[name] = stream.array.count
        }
        let total = try sandbox.json("list", "--status", "all")["total"].int
        #expect(rows["tasks.json"] == total)
        #expect(rows["goals.json"] ?? 0 >= 1)
        #expect(rows["profile.json"] == 1)
        let archived = try sandbox.tool("unzip", "-Z1", archive).lines
        #expect(Set(archived) == Set(rows.keys).union(["manifest.json"]))

        try sandbox.ok("delete", "--yes")
        let left = try FileManager.default.subpathsOfDirectory(atPath: sandbox.folder)
        #expect(
            Set(left) == ["answers.json", "mine.zip"],
            "what the person wrote elsewhere stays, nothing else does")
    }

    @Test("The sentence of the introduction becomes a task, the commitments a series")
    func first() throws {
        let sandbox = try Sandbox()
        let onboarded = try sandbox.json("onboard", "--answers", Newcomer.answersFile(in: sandbox))
        let gym = onboarded["tasks"].array.filter { $0["title"].string == "gym" }
        #expect(gym.count > 40 && gym.count <= 53, "twice a week up to the horizon of 26 weeks")
        #expect(gym.allSatisfy { $0["recurrence_rule"].string == "FREQ=WEEKLY;BYDAY=TU,TH" })
        #expect(
            Set(gym.compactMap { $0["scheduled_local"].string?.dropFirst(11).prefix(5) }) == [
                "19:00"
            ])
        let bank = onboarded["tasks"].array.first { $0["title"].string == "call the bank" }
        #expect(bank?["scheduled_local"].string == "2026-03-03T16:00:00-05:00")
    }

    @Test("The first thing said may be a goal, and then its plan waits")
    func firstGoal() throws {
        let sandbox = try Sandbox()
        let path = "\(sandbox.folder)/answers.json"
        let text = Newcomer.answers.replacingOccurrences(
            of: "call the bank tomorrow at 4", with: "run a 5K in 6 weeks")
        try sandbox.write(Array(text.utf8), to: path)
        let onboarded = try sandbox.json("onboard", "--answers", path)
        #expect(onboarded["first"]["intent"].string == "GOAL")
        #expect(onboarded["first"]["requires_user_action"].string == "approve_plan")
        #expect(onboarded["tasks"].array.allSatisfy { $0["title"].string == "gym" })
    }

    @Test("No file of flux is readable by anybody else")
    func modes() throws {
        let sandbox = try Household.sandbox()
        try sandbox.ok("config", "set", "day.end", "03:00")
        try sandbox.ok("add", "Make tea", "--at", "2026-03-02T15:00")
        let manager = FileManager.default
        for name in try manager.subpathsOfDirectory(atPath: sandbox.home) {
            let attributes = try manager.attributesOfItem(atPath: "\(sandbox.home)/\(name)")
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
            #expect(mode & 0o077 == 0, "\(name) has mode \(String(mode, radix: 8))")
        }
    }

    @Test("Reading commands change no file and make none")
    func reading() throws {
        let household = try Household.one
        let commands = [
            ["today"], ["today", "--week"], ["week"], ["today", "--agenda", "10"],
            ["list", "--status", "all"], ["next"],
            ["search", "bank"], ["show", String(household.task)], ["log"], ["log", "--all"],
            ["undo", "--list"], ["analytics"],
            ["account"], ["check"], ["check", "--fingerprint"], ["config", "list"],
            ["goal", "list"],
            ["goal", "show", String(household.goal)], ["goal", "resume", String(household.flow)],
        ]
        let sandbox = try Household.sandbox()
        let empty = try Sandbox()
        for command in commands {
            #expect(try sandbox.run(command).succeeded, "\(command)")
            try sandbox.expectUnchanged(since: household.files, "\(command)")
            _ = try empty.run(command)
            #expect(!FileManager.default.fileExists(atPath: empty.home), "\(command) made a home")
        }
    }
}
