import Foundation
import Testing

/// Reminders on a desktop, with a notification daemon that a test plays.
@Suite("Reminders on the desktop")
struct DesktopReminderTests {
    private let home: ReachableHome
    private let desktop: DesktopSession

    init() throws {
        home = try ReachableHome(.none)
        desktop = DesktopSession(home: home)
    }

    // MARK: - What is shown

    @Test("A notification says what and when, has three buttons, and shows markup as it stands")
    func notification() throws {
        let title = "<b>Pay</b> & \"sign\" <a href='x'>it</a> \\n \u{202E}now"
        try home.add(title)
        home.at("09:50")
        #expect(try desktop.pass().sent == ["desktop 1"])
        let calls = try desktop.calls()
        try #require(calls.count == 1)
        // A summary has no markup; what would turn the text around is left out.
        #expect(
            calls[0]["summary"].string == title.replacing("\u{202E}", with: ""))
        #expect(calls[0]["body"].string == "10:00, in 10 min")
        let keys = calls[0]["actions"].array.compactMap(\.string)
        #expect(keys == ["done", "Done", "reschedule", "Reschedule", "missed", "Missed"])
        #expect(calls[0]["hints"]["urgency"].int == 1 && calls[0]["app"].string == "flux")
        #expect(try home.history() == ["desktop sent"])
    }

    @Test(
        "A body is escaped where the daemon reads markup, and only there",
        arguments: [("body,body-markup,actions", "a&lt;b&gt;&amp;c"), ("body,actions", "a<b>&c")])
    func body(_ capabilities: String, _ place: String) throws {
        try home.sandbox.ok("add", "Buy milk", "--at-location", "arrive:a<b>&c")
        try home.sandbox.ok("arrive", "a<b>&c")
        try desktop.pass(person: ["--capabilities", capabilities])
        let shown = try desktop.calls().first?["body"].string
        #expect(shown == "You are at \(place).")
    }

    @Test("A daemon without buttons is given none")
    func noActions() throws {
        try home.add()
        home.at("09:50")
        #expect(try desktop.pass(person: ["--capabilities", "body"]).sent == ["desktop 1"])
        #expect(try desktop.calls().first?["actions"] == .array([]))
    }

    // MARK: - Buttons

    @Test(
        "A button of a single pass is taken by a process of its own, which ends with it",
        arguments: ["done", "missed"])
    func button(_ key: String) throws {
        try home.add()
        home.at("09:50")
        try desktop.run(
            "\"$FLUX\" notify > /dev/null\n" + DesktopSession.untilNobodyListens,
            person: ["--press", "\(key):20"])
        #expect(try home.status() == key)
        // Which of the two is noted first is the order in which two processes came to it.
        #expect(try Set(home.history()) == ["desktop sent", "desktop \(key)"])
        #expect(try desktop.calls("CloseNotification").count == 1)
        try home.sandbox.expectSound()
    }

    @Test("A watching notifier takes buttons itself")
    func watch() throws {
        // The watch sleeps by the clock of the machine.
        home.sandbox.environment["FLUX_NOW"] = nil
        try home.add(at: String(Date().ISO8601Format().prefix("2026-03-02T10:00".count)))
        try desktop.run(
            """
            "$FLUX" notify --watch > /dev/null 2>&1 &
            watch=$!
            trap 'kill -KILL $watch 2> /dev/null' EXIT
            \(DesktopSession.until("show 1", says: "\"status\":\"done\""))
            kill -TERM $watch
            wait $watch
            """, person: ["--press", "done:20"])
        #expect(try home.history() == ["desktop sent", "desktop done"])
        #expect(try desktop.calls().count == 1)
    }

    @Test("Reschedule keeps a proposal, which is shown and can be taken")
    func reschedule() throws {
        try home.add()
        home.at("09:50")
        try desktop.run(
            "\"$FLUX\" notify > /dev/null\n"
                + DesktopSession.until("today", says: "\"proposed_local\""),
            person: ["--press", "reschedule"])
        let proposed = try #require(
            try home.sandbox.json("today")["proposals"][0]["proposed_local"].string)
        #expect(try home.sandbox.flux("today").text.contains("flux move 1 --accept"))
        let moved = try home.sandbox.json("move", "1", "--accept")["tasks"][0]
        #expect(moved["scheduled_local"].string == proposed)
        #expect(moved["status"].string == "rescheduled")
    }

    @Test("A notice that is dismissed is no answer, and nobody waits for it any more")
    func dismissed() throws {
        try home.add()
        home.at("09:50")
        try desktop.run(
            "\"$FLUX\" notify > /dev/null\n" + DesktopSession.untilNobodyListens,
            person: ["--close"])
        #expect(try home.history() == ["desktop sent"])
        #expect(try home.status() == "pending")
    }

    @Test("Without buttons no process stays behind; with them one does", arguments: [false, true])
    func leftBehind(_ buttons: Bool) throws {
        try home.add()
        home.at("09:50")
        let outcome = try desktop.run(
            "\"$FLUX\" notify > /dev/null\n" + DesktopSession.listeners,
            settings: ["NOTIFY_BUTTONS": "\(buttons)"])
        #expect(outcome.text == (buttons ? "listens\n" : ""))
        #expect(try desktop.calls().first?["actions"].array.isEmpty == !buttons)
    }

    // MARK: - Daemons that do not show it

    @Test("Where nobody listens the desktop is passed over, and says why")
    func nobody() throws {
        try home.add()
        home.at("10:00")
        #expect(try desktop.pass(person: ["--silent"]).events == [])
        let skipped = try home.events().filter { $0["event"].string == "skipped" }
        #expect(skipped.first?["channel"].string == "push")
        #expect(try home.history().last == "chain unreachable")
        let status = try desktop.run("\"$FLUX\" notify status --json", person: ["--silent"])
        let channel = try status.document()["channels"].array.first {
            $0["channel"].string == "desktop"
        }
        #expect(channel?["ready"].bool == false && channel?["detail"].string?.isEmpty == false)
    }

    @Test("A daemon that refuses is a failure; the other ways of the step are used all the same")
    func refused() throws {
        try home.add("A secret title")
        home.at("09:50")
        let pass = try desktop.pass(
            person: ["--fail"], settings: ["NOTIFY_NTFY_URL": home.provider.topic])
        #expect(pass.events == ["ntfy 1", "desktop failed 1"])
        let remark = try #require(pass.json["failed"][0]["remark"].string)
        #expect(remark.contains("com.example.Refused"))
        #expect(!remark.contains("A secret title"), "the daemon's words stay out")
    }

    @Test("A test shows a word on the desktop")
    func trial() throws {
        try desktop.run("\"$FLUX\" notify test desktop --json")
        #expect(try desktop.calls().count == 1)
        #expect(try desktop.calls().first?["actions"] == .array([]))
    }
}
