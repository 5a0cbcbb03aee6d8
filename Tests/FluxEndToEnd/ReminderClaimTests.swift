import Foundation
import Testing

/// Many notifiers at once: each reminder leaves by one of them.
@Suite("Reminders are claimed")
struct ReminderClaimTests {
    /// The whole number of tasks takes a minute; `FLUX_LONG_TESTS=1` runs it.
    private static let count =
        ProcessInfo.processInfo.environment["FLUX_LONG_TESTS"] == "1" ? 10_000 : 400
    private static let notifiers = 8

    /// Passes of eight notifiers at the same time.
    private func passes(_ home: ReachableHome) throws -> [Pass] {
        let children = try (0..<ReminderClaimTests.notifiers).map { _ in
            try home.sandbox.start(["notify", "--json"])
        }
        return try children.map { child in
            let outcome = try child.finish(within: 300)
            #expect(outcome.succeeded, "\(outcome)")
            return Pass(try outcome.document())
        }
    }

    @Test("Eight notifiers send each of many reminders once, and leave nothing pending")
    func once() throws {
        let home = try ReachableHome(.topic)
        let titles = (0..<ReminderClaimTests.count).map { "errand \($0)" }
        try home.add(titles, due: "2026-03-02T09:00:00Z")
        let sent = try passes(home).flatMap(\.sent)
        #expect(sent.count == titles.count && Set(sent).count == titles.count)
        let received = try home.provider.sends.compactMap(\.title)
        #expect(received.count == titles.count && Set(received) == Set(titles))
        let status = try home.sandbox.json("notify", "status")
        #expect(status["pending"].int == 0 && status["stuck"].int == 0)
        #expect(status["running"].array.count == titles.count)
        #expect(try home.pass().events.isEmpty, "another pass has nothing to do")
        try home.sandbox.expectSound()
    }

    @Test("Eight notifiers put each task into one message, and keep the cap", arguments: [3, 10])
    func messages(_ cap: Int) throws {
        let home = try ReachableHome(.phone, settings: ["NOTIFY_DAILY_CAP": "\(cap)"])
        let titles = (10..<50).map { "errand \($0)" }
        try home.add(titles, due: "2026-03-02T09:00:00Z")
        let sent = try passes(home).flatMap(\.sent)
        let messages = try home.provider.texts(.whatsapp)
        #expect(sent.count == messages.count && messages.count <= cap)
        #expect(try home.provider.kinds.allSatisfy { $0 == .whatsapp })
        let named = messages.flatMap { $0.matches(of: /errand \d\d/).map { String($0.output) } }
        #expect(Set(named).count == named.count && Set(named).isSubset(of: titles))
        // Some tasks share a message, so that ten are enough for all of them.
        #expect(cap == 10 ? named.count == titles.count : messages.count == cap)
        let status = try home.sandbox.json("notify", "status")
        #expect(status["sent_today"].int == messages.count && status["pending"].int == 0)
    }

    @Test("Of many answers at once one counts")
    func answers() throws {
        let home = try ReachableHome(.topic)
        try home.add()
        try home.walk("09:50")
        let children = try (0..<ReminderClaimTests.notifiers).map { index in
            try home.sandbox.start(
                ["notify", "respond", "1", index.isMultiple(of: 2) ? "done" : "missed"])
        }
        let outcomes = try children.map { try $0.finish() }
        // What is missed may still become done; nothing may follow that.
        let taken = try home.history().filter { $0.hasPrefix("command") }
        #expect([["command done"], ["command missed", "command done"]].contains(taken))
        #expect(outcomes.count(where: \.succeeded) == taken.count, "\(outcomes)")
        #expect(outcomes.allSatisfy { [0, 1, 5].contains($0.exitCode) }, "\(outcomes)")
        #expect(try home.status() == "done")
        try home.sandbox.expectSound()
    }
}
