import Foundation
import Testing

@Suite("Killed at any moment")
struct KillTests {
    /// Kills a command and looks at the store; what succeeded has to be there, and nothing may be half there.
    private func kill(
        _ sandbox: Sandbox, _ arguments: [String], after delay: Int, applied: () throws -> Bool
    ) throws -> Bool {
        let outcome = try sandbox.start(arguments).kill(afterMicroseconds: delay)
        let name = "\(arguments) killed after \(delay) µs, \(outcome.testDescription)"
        let unharmed = outcome.succeeded || outcome.ending == .signaled(SIGKILL)
        #expect(unharmed, "\(name)")
        try sandbox.expectSound(name)
        let isThere = try applied()
        if outcome.succeeded { #expect(isThere, "lost: \(name)") }
        return isThere
    }

    private func titles(_ sandbox: Sandbox) throws -> [String] {
        try sandbox.json("list", "--status", "all")["tasks"].array.compactMap(\.["title"].string)
    }

    @Test("add: the task is there whole or not at all, and stays")
    func add() throws {
        let sandbox = try Household.sandbox()
        func command(_ title: String) -> [String] { ["add", title, "--at", "2026-03-05T09:00"] }
        let points = try KillPoints(30, seed: 1) { _ = try sandbox.run(command("rehearsal")) }
        var kept = try titles(sandbox)
        for (index, delay) in points.delays.enumerated() {
            let title = "task \(index)"
            if try kill(
                sandbox, command(title), after: delay,
                applied: { try titles(sandbox).contains(title) })
            {
                kept.append(title)
            }
        }
        #expect(try titles(sandbox).sorted() == kept.sorted())
    }

    @Test("add of a series: all of its tasks or none")
    func series() throws {
        let sandbox = try Household.sandbox()
        func command(_ title: String) -> [String] {
            ["add", title, "--at", "2026-03-05T09:00", "--rrule", "FREQ=DAILY;COUNT=90"]
        }
        let points = try KillPoints(15, seed: 2) { _ = try sandbox.run(command("rehearsal")) }
        for (index, delay) in points.delays.enumerated() {
            _ = try kill(sandbox, command("series \(index)"), after: delay) {
                let count = try titles(sandbox).count { $0 == "series \(index)" }
                #expect(count == 0 || count == 90)
                return count == 90
            }
        }
    }

    @Test("done: the task is done with its time or open as before")
    func done() throws {
        let sandbox = try Sandbox()
        let added = try sandbox.json(
            "add", "run", "--at", "2026-03-02T10:00", "--rrule", "FREQ=DAILY;COUNT=31")
        let numbers = added["tasks"].array.compactMap(\.["number"].int)
        let points = try KillPoints(30, seed: 3) { try sandbox.ok("done", "\(numbers[0])") }
        for (number, delay) in zip(numbers.dropFirst(), points.delays) {
            let isDone = try kill(sandbox, ["done", "\(number)"], after: delay) {
                let task = try sandbox.json("show", "\(number)")["task"]
                #expect((task["status"].string == "done") == (task["completed_at"] != .null))
                return task["status"].string == "done"
            }
            if !isDone { try sandbox.ok("done", "\(number)") }
        }
        #expect(try sandbox.json("list", "--status", "done")["total"].int == 31)
    }

    @Test("goal: the plan waits or was never said")
    func goal() throws {
        let sandbox = try Household.sandbox()
        let points = try KillPoints(15, seed: 4) {
            try sandbox.ok("goal", "read more books", "--quiet")
        }
        var waiting = try sandbox.json("goal", "list")["negotiations"].array.count
        for delay in points.delays {
            let isThere = try kill(sandbox, ["goal", "read more books"], after: delay) {
                try sandbox.json("goal", "list")["negotiations"].array.count > waiting
            }
            if isThere { waiting += 1 }
            #expect(try sandbox.json("goal", "list")["negotiations"].array.count == waiting)
        }
    }

    @Test("goal reply: the plan is the old one or the new one")
    func reply() throws {
        let sandbox = try Household.sandbox()
        let flow = try "\(Household.one.flow)"
        let points = try KillPoints(20, seed: 5) {
            try sandbox.ok("goal", "reply", flow, "evenings instead")
        }
        let words = ["only twice a week", "3 times a week"]
        try sandbox.ok("goal", "reply", flow, words[1])
        var turn = 0
        for delay in points.delays {
            let before = try sandbox.json("goal", "resume", flow)["plan"]
            let isThere = try kill(sandbox, ["goal", "reply", flow, words[turn]], after: delay) {
                try sandbox.json("goal", "resume", flow)["plan"] != before
            }
            if isThere { turn = 1 - turn }
        }
    }

    @Test("goal approve: the goal has all its tasks, or the plan still waits")
    func approve() throws {
        let household = try Household.one
        let count = try Household.sandbox().json("goal", "approve", "\(household.flow)")["tasks"]
            .array.count
        let total = try Household.sandbox().json("list", "--status", "all")["total"].int ?? 0
        let rehearsal = try Household.sandbox()
        let points = try KillPoints(20, seed: 6) {
            try rehearsal.ok("goal", "approve", "\(household.flow)")
        }
        for delay in points.delays {
            let sandbox = try Household.sandbox()
            let isThere = try kill(sandbox, ["goal", "approve", "\(household.flow)"], after: delay)
            {
                let now = try sandbox.json("list", "--status", "all")["total"].int
                #expect(now == total || now == total + count)
                return now == total + count
            }
            if !isThere { try sandbox.ok("goal", "approve", "\(household.flow)") }
            #expect(try sandbox.json("list", "--status", "all")["total"].int == total + count)
        }
    }

    @Test("undo: everything is taken back or nothing")
    func undo() throws {
        let sandbox = try Household.sandbox()
        try sandbox.ok("goal", "approve", "\(Household.one.flow)")
        let after = try sandbox.fingerprint()
        try sandbox.ok("undo")
        let before = try sandbox.fingerprint()
        try sandbox.ok("redo")
        #expect(try sandbox.fingerprint() == after)
        let points = try KillPoints(20, seed: 7) { try sandbox.ok("undo") }
        try sandbox.ok("redo")
        for delay in points.delays {
            let isBack = try kill(sandbox, ["undo"], after: delay) {
                let now = try sandbox.fingerprint()
                #expect(now == before || now == after)
                return now == before
            }
            if isBack { try sandbox.ok("redo") }
        }
        #expect(try sandbox.fingerprint() == after)
    }

    @Test("delete --goal: the goal is there whole or gone whole, and saying it again finishes")
    func deleteGoal() throws {
        let household = try Household.one
        let arguments = ["delete", "--goal", "\(household.goal)", "--yes"]
        let rehearsal = try Household.sandbox()
        let before = try rehearsal.fingerprint()
        let points = try KillPoints(15, seed: 8) { _ = try rehearsal.run(arguments) }
        let gone = try rehearsal.fingerprint()
        for delay in points.delays {
            let sandbox = try Household.sandbox()
            let isGone = try kill(sandbox, arguments, after: delay) {
                let now = try sandbox.fingerprint()
                #expect(now == before || now == gone)
                return now == gone
            }
            if !isGone { #expect(try sandbox.run(arguments).succeeded) }
            #expect(try sandbox.fingerprint() == gone)
        }
    }

    @Test("delete: killed half-way, the next one leaves nothing behind")
    func deleteAll() throws {
        let rehearsal = try Household.sandbox()
        let points = try KillPoints(12, seed: 9) { try rehearsal.ok("delete", "--yes") }
        for delay in points.delays {
            let sandbox = try Household.sandbox()
            let outcome = try sandbox.start(["delete", "--yes"]).kill(afterMicroseconds: delay)
            if outcome.succeeded { #expect(!FileManager.default.fileExists(atPath: sandbox.home)) }
            try sandbox.expectSound("delete killed after \(delay) µs")
            try sandbox.ok("delete", "--yes")
            #expect(!FileManager.default.fileExists(atPath: sandbox.home), "after \(delay) µs")
        }
    }

    @Test("onboard: the profile with its commitments, or nothing")
    func onboard() throws {
        let rehearsal = try Sandbox()
        let answers = try Newcomer.answersFile(in: rehearsal)
        let points = try KillPoints(20, seed: 10) {
            try rehearsal.ok("onboard", "--answers", answers)
        }
        let total = try rehearsal.json("list")["total"].int ?? 0
        for delay in points.delays {
            let sandbox = try Sandbox()
            _ = try kill(sandbox, ["onboard", "--answers", answers], after: delay) {
                let name = try sandbox.json("account")["profile"]["name"].string
                let now = try sandbox.json("list")["total"].int
                #expect(name == "Ada" ? now == total : now == 0)
                return name == "Ada"
            }
            try sandbox.ok("onboard", "--answers", answers)
            #expect(try sandbox.json("account")["profile"]["name"].string == "Ada")
        }
    }

    @Test("The very first command: killed at any moment, the home still works and can be emptied")
    func first() throws {
        let arguments = ["add", "Make tea", "--at", "2026-03-02T15:00"]
        let rehearsal = try Sandbox()
        let points = try KillPoints(20, seed: 11) { _ = try rehearsal.run(arguments) }
        let sandbox = try Sandbox()
        for delay in points.delays {
            try FileManager.default.removeItem(atPathIfThere: "\(sandbox.home)/flux.db")
            for suffix in ["-wal", "-shm"] {
                try FileManager.default.removeItem(
                    atPathIfThere: "\(sandbox.home)/flux.db\(suffix)")
            }
            _ = try kill(sandbox, arguments, after: delay) {
                try sandbox.json("list")["total"].int == 1
            }
            try sandbox.ok("add", "Make coffee", "--at", "2026-03-02T16:00")
            #expect(try titles(sandbox).contains("Make coffee"))
        }
        let left = try sandbox.files().keys.filter {
            $0 != "flux.db" && $0 != "state/audit.seal" && !$0.hasPrefix("flux.db.new-")
        }
        #expect(left.isEmpty, "only drafts of the store may be left of what was killed: \(left)")
        try sandbox.ok("delete", "--yes")
        #expect(!FileManager.default.fileExists(atPath: sandbox.home))
    }
}
