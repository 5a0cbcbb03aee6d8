import Foundation
import Testing

@testable import FluxNotify

@Suite("Desktop notice")
struct DesktopNoticeTests {
    private let notice = DesktopNotice(
        summary: "Read <em>Moby</em> & co", body: "at 18:30 & not <b>later</b>",
        actions: [("done", "Done"), ("move", "Re\nschedule")], urgency: .critical, replaces: 7)

    @Test("the body is escaped for a server that reads markup, the summary for none")
    func markup() {
        let arguments = notice.arguments(for: ["body", "body-markup"])
        #expect(arguments.body == "at 18:30 &amp; not &lt;b&gt;later&lt;/b&gt;")
        #expect(arguments.summary == "Read <em>Moby</em> & co")
        #expect(notice.arguments(for: ["body"]).body == "at 18:30 & not <b>later</b>")
    }

    @Test("buttons go to a server that has them, in order, with labels of one line")
    func actions() {
        #expect(
            notice.arguments(for: ["actions"]).actions == ["done", "Done", "move", "Re schedule"])
        #expect(notice.arguments(for: ["body", "action-icons"]).actions == [])
    }

    @Test("the rest is passed on in the types of the protocol")
    func numbers() {
        let arguments = notice.arguments(for: [])
        #expect(arguments.urgency == 2)
        #expect(arguments.replaces == 7)
        #expect(arguments.expireMilliseconds == -1)
        #expect(DesktopNotice.Urgency.low.rawValue == 0)
        #expect(DesktopNotice.Urgency.normal.rawValue == 1)
    }

    @Test(
        "a time that the protocol cannot hold becomes the nearest that it can",
        arguments: [(0, 0), (5_000, 5_000), (-7, -1), (.min, -1), (.max, .max)] as [(Int, Int32)])
    func expiry(milliseconds: Int, expected: Int32) {
        let notice = DesktopNotice(summary: "x", expireMilliseconds: milliseconds)
        #expect(notice.arguments(for: []).expireMilliseconds == expected)
    }

    @Test("a long body is cut before it is escaped, so that no entity is")
    func longMarkup() {
        let notice = DesktopNotice(summary: "x", body: String(repeating: "&", count: 2_000))
        let expected = String(repeating: "&amp;", count: 999) + "…"
        #expect(notice.arguments(for: ["body-markup"]).body == expected)
    }
}

@Suite("Desktop text")
struct DesktopTextTests {
    @Test(
        "what could steer or reorder is left out",
        arguments: [
            ("a\u{0}b\u{1B}[31mc\u{7F}d\u{9B}e", "ab[31mcde"),
            ("\u{202A}a\u{202B}b\u{202C}c\u{202D}d\u{202E}e", "abcde"),
            ("\u{2066}a\u{2067}b\u{2068}c\u{2069}", "abc"),
            ("  a\t b \n", "a  b"), ("\u{202E}", ""), ("", ""),
        ])
    func removed(text: String, expected: String) {
        #expect(DesktopText.plain(text, limit: 100) == expected)
    }

    @Test("noncharacters are left out", arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x10FFFF])
    func noncharacters(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(DesktopText.plain("a\(scalar)b", limit: 100) == "ab")
    }

    @Test(
        "every script and every emoji stays",
        arguments: ["größer", "קרא ספר", "اقرأ كتابًا", "読書", "👩‍👩‍👧 run 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}", "a\u{200F}b"])
    func kept(text: String) {
        #expect(
            Array(DesktopText.plain(text, limit: 100).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("line ends stay in a text of several lines, each as one")
    func lines() {
        let text = "a\r\nb\rc\nd\u{85}e\u{2028}f\u{2029}g\n\nh"
        #expect(DesktopText.plain(text, limit: 100, multiline: true) == "a\nb\nc\nd\ne\nf\ng\n\nh")
        #expect(DesktopText.plain(text, limit: 100) == "a b c d e f g  h")
    }

    @Test("a text that is too long is cut between characters")
    func cut() {
        #expect(DesktopText.plain("12345", limit: 5) == "12345")
        #expect(DesktopText.plain("123456", limit: 5) == "1234…")
        #expect(DesktopText.plain("123 456", limit: 5) == "123…")
        #expect(DesktopText.plain("12👩‍👩‍👧3456", limit: 5) == "12…")
        let piled = "o" + String(repeating: "\u{301}", count: 50)
        #expect(DesktopText.plain(piled, limit: 5).unicodeScalars.count == 5)
    }

    @Test("only what markup gives a meaning to is escaped")
    func escaped() {
        #expect(
            DesktopText.escaped("<a href=\"x\">&amp;</a> 'y'")
                == "&lt;a href=\"x\"&gt;&amp;amp;&lt;/a&gt; 'y'")
        #expect(
            DesktopText.escaped("<\u{338}e\u{301}&\u{301}") == "&lt;\u{338}e\u{301}&amp;\u{301}")
    }
}

@Suite("Bus address")
struct BusAddressTests {
    private func choose(_ environment: [String: String], sockets: Set<String> = []) -> String? {
        BusAddress.choose(environment, user: 1000, isSocket: sockets.contains)
    }

    @Test("an address that is set counts, whatever sockets there are")
    func given() {
        let environment = [
            "DBUS_SESSION_BUS_ADDRESS": "unix:abstract=/tmp/dbus-x,guid=00ff",
            "XDG_RUNTIME_DIR": "/run/x",
        ]
        #expect(
            choose(environment, sockets: ["/run/x/bus"]) == "unix:abstract=/tmp/dbus-x,guid=00ff")
    }

    @Test(
        "what would start a bus or a program, or ask the network, is no bus",
        arguments: [
            "autolaunch:", "disabled:", "unixexec:path=/bin/sh", "tcp:host=example.org,port=1",
            "unix:runtime=yes", "unix:tmpdir=/tmp", "unix:", "launchd:env=X", ";", "/run/x/bus",
        ])
    func refused(address: String) {
        let sockets: Set<String> = ["/run/x/bus", "/run/user/1000/bus"]
        let environment = ["DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": "/run/x"]
        #expect(choose(environment, sockets: sockets) == nil)
        let list = ["DBUS_SESSION_BUS_ADDRESS": "\(address);unix:guid=1,path=/b;unix:path=/c"]
        #expect(choose(list) == "unix:guid=1,path=/b;unix:path=/c")
    }

    @Test("without an address the socket of the runtime folder is taken, then the one of the user")
    func sockets() {
        let both: Set<String> = ["/run/x/bus", "/run/user/1000/bus"]
        let environment = ["XDG_RUNTIME_DIR": "/run/x", "DBUS_SESSION_BUS_ADDRESS": ""]
        #expect(choose(environment, sockets: both) == "unix:path=/run/x/bus")
        #expect(
            choose(environment, sockets: ["/run/user/1000/bus"]) == "unix:path=/run/user/1000/bus")
        #expect(choose([:], sockets: both) == "unix:path=/run/user/1000/bus")
        #expect(choose(["XDG_RUNTIME_DIR": "run"], sockets: ["run/bus"]) == nil)
        #expect(choose(environment) == nil)
    }

    @Test("bytes that mean something in an address are escaped")
    func escaped() {
        let folder = "/tmp/a b,c;d=e%é"
        #expect(
            choose(["XDG_RUNTIME_DIR": folder], sockets: ["\(folder)/bus"])
                == "unix:path=/tmp/a%20b%2cc%3bd%3de%25%c3%a9/bus")
    }

    @Test("what is no socket is no bus")
    func folder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try FileManager.default.createDirectory(
            atPath: "\(folder)/bus", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(BusAddress.ofSession(["XDG_RUNTIME_DIR": folder]) != "unix:path=\(folder)/bus")
    }

    @Test("whether there is a bus is told by its address alone")
    func isThere() {
        #expect(DesktopBus.isThere(environment: ["DBUS_SESSION_BUS_ADDRESS": "unix:path=/none"]))
        #expect(!DesktopBus.isThere(environment: ["DBUS_SESSION_BUS_ADDRESS": "disabled:"]))
    }

    @Test("an address where nobody is, or none, is an error")
    func nobody() {
        for address in ["unix:path=/none", "disabled:"] {
            #expect(throws: DesktopError.noBus) {
                try DesktopBus(environment: ["DBUS_SESSION_BUS_ADDRESS": address])
            }
        }
    }
}

@Suite("Shown notices")
struct ShownNoticesTests {
    private var notices = ShownNotices()

    init() {
        notices.show(1, by: ":1.5")
        notices.show(2, by: ":1.5")
    }

    @Test("only what the daemon says that showed a notice is about it")
    func strangers() {
        var notices = notices
        #expect(notices.take(.action(id: 1, key: "done", sender: ":1.9")) == [])
        #expect(notices.take(.closed(id: 1, sender: ":1.9")) == [])
        #expect(notices.take(.action(id: 3, key: "done", sender: ":1.5")) == [])
        #expect(
            notices.take(.action(id: 1, key: "done", sender: ":1.5")) == [
                .action(id: 1, key: "done")
            ])
    }

    @Test("a notice closes once, and a press that is told after that counts")
    func closing() {
        var notices = notices
        #expect(notices.take(.closed(id: 1, sender: ":1.5")) == [.closed(id: 1)])
        #expect(notices.take(.closed(id: 1, sender: ":1.5")) == [])
        #expect(
            notices.take(.action(id: 1, key: "done", sender: ":1.5")) == [
                .action(id: 1, key: "done")
            ])
        #expect(notices.take(.ended(sender: ":1.5")) == [.closed(id: 2)])
    }

    @Test(
        "when a daemon ends its notices are closed and their ids stale, until they are given again")
    func restart() {
        var notices = notices
        notices.show(3, by: ":1.9")
        #expect(notices.take(.ended(sender: ":1.5")) == [.closed(id: 1), .closed(id: 2)])
        #expect(notices.take(.ended(sender: "")) == [])
        #expect(notices.isStale(1))
        #expect(!notices.isStale(3))
        #expect(!notices.isStale(8))
        #expect(notices.take(.action(id: 1, key: "done", sender: ":1.9")) == [])
        notices.show(1, by: ":1.9")
        #expect(!notices.isStale(1))
        #expect(
            notices.take(.action(id: 1, key: "done", sender: ":1.9")) == [
                .action(id: 1, key: "done")
            ])
    }
}
