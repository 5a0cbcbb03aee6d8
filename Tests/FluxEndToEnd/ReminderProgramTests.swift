import Foundation
import Glibc
import Testing

/// Programs that take reminders, and do something with the store at the same time.
@Suite("Reminders by a program")
struct ReminderProgramTests {
    @Test("A program that uses flux itself loses nothing of the pass that started it")
    func reentrant() throws {
        let sandbox = try Sandbox()
        sandbox.environment["FLUX_NOW"] = "2026-03-02T09:50:00Z"
        sandbox.environment["TZ"] = "UTC"
        try sandbox.ok("add", "call the bank", "--at", "2026-03-02T10:00")
        let script = "\(sandbox.folder)/told"
        try sandbox.write(
            Array(
                """
                cat >> \(sandbox.folder)/heard
                \(Child.program) today > /dev/null
                \(Child.program) add "what the program adds" --at 2026-03-09T10:00 > /dev/null
                \(Child.program) list > /dev/null

                """.utf8), to: script)
        sandbox.environment["FLUX_NOTIFY_COMMAND"] = "/bin/sh \(script)"
        // The last one to close a store takes its log away; a pass that lost its lock would write into the void.
        let sent = try sandbox.json("notify")["reminders"]["sent"].array
        #expect(sent.map { $0["channel"].string } == ["command"])
        let events = try sandbox.json("notify", "why", "1")["events"].array
        #expect(events.map { $0["event"].string } == ["sent"])
        #expect(try sandbox.json("notify")["reminders"]["sent"].array.isEmpty)
        #expect(try sandbox.json("list")["total"].int == 2)
        #expect(try sandbox.json("notify", "status")["pending"].int == 0)
        #expect(try sandbox.json("check")["ok"].bool == true)
    }

    @Test("A watch beside a server and readers, all of which come and go, sends once")
    func beside() throws {
        for _ in 0..<4 {
            let sandbox = try Sandbox()
            sandbox.environment["FLUX_NOW"] = "2026-03-02T09:50:00Z"
            sandbox.environment["TZ"] = "UTC"
            let heard = "\(sandbox.folder)/heard"
            sandbox.environment["FLUX_NOTIFY_COMMAND"] = "/usr/bin/tee -a \(heard)"
            sandbox.environment["FLUX_TWILIO_AUTH_TOKEN"] = "0123456789abcdef0123456789abcdef"
            sandbox.environment["FLUX_SERVE_PUBLIC_URL"] = "http://127.0.0.1:9"
            try sandbox.ok("add", "call the bank", "--at", "2026-03-02T10:00")
            let watch = try sandbox.start(["notify", "--watch", "--quiet"])
            let server = try sandbox.start(["serve", "--port", "0", "--quiet"])
            let end = ContinuousClock.now + .seconds(20)
            while !FileManager.default.fileExists(atPath: heard), ContinuousClock.now < end {
                try sandbox.ok("today")
            }
            for _ in 0..<3 { try sandbox.ok("today") }
            kill(watch.pid, SIGTERM)
            kill(server.pid, SIGTERM)
            #expect(try watch.finish().succeeded)
            #expect(try server.finish().succeeded)
            #expect(try sandbox.json("notify")["reminders"]["sent"].array.isEmpty)
            let text = try String(contentsOfFile: heard, encoding: .utf8)
            #expect(text.split(separator: "\n").count { $0 == "call the bank" } == 1)
        }
    }
}
