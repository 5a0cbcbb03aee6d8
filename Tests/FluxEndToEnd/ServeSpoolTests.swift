import Foundation
import Glibc
import Testing

/// What comes in while another process holds the store.
@Suite("Answers while the store is away")
struct ServeSpoolTests {
    /// The provider gives up after 15 seconds; flux has to answer well before.
    private static let patience = 8.0

    private static func spool(_ sandbox: Sandbox) -> String {
        "\(sandbox.home)/state/incoming.spool"
    }

    @Test(
        "An answer is kept at once, in a file of its owner's alone, and acted on once the store is free"
    )
    func locked() throws {
        let served = try ServedHome()
        let path = Self.spool(served.sandbox)
        let holder = try StoreHolder(served.sandbox, "BEGIN EXCLUSIVE")
        let start = Clock.now
        let answer = try served.door.say("1", "SM1")
        #expect(Clock.now - start < Self.patience)
        #expect(answer.status == 200)
        #expect(answer.message?.contains("noted") == true, "\(answer.body)")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let line = try #require(served.log.last)
        #expect(line["event"].string == "answer spooled" && line["code"].string == "STORE_LOCKED")
        holder.release()
        // The server looks at the file every 15 seconds at the latest.
        try PythonServer.wait(for: "the spool to be played back", within: 40) {
            !FileManager.default.fileExists(atPath: path)
        }
        #expect(try served.home.status() == "done")
        #expect(try served.door.say("1", "SM1").message == "Done: Water the ficus.")
        #expect(try served.home.history().count { $0 == "whatsapp done" } == 1)
        try served.sandbox.expectSound()
    }

    @Test("While the store is away every request is answered in time, one after the other")
    func burst() throws {
        let served = try ServedHome()
        let holder = try StoreHolder(served.sandbox, "BEGIN EXCLUSIVE")
        defer { holder.release() }
        let status = try WebhookSender.status("delivered", of: served.lastSent)
        let exchanges =
            try ["1", "later", "?"].enumerated().map { index, text in
                try served.door.begin(WebhookSender.message(text, "SM\(index)"))
            } + [try served.door.begin(status)]
        for exchange in exchanges {
            #expect(try exchange.answer(within: 14).status == 200)
        }
        let kept = try String(contentsOfFile: Self.spool(served.sandbox), encoding: .utf8)
        #expect(kept.split(separator: "\n").count == exchanges.count)
    }

    @Test(
        "A line that was cut off or is none is passed over; the watching notifier plays the others back"
    )
    func damaged() throws {
        let served = try ServedHome(["Water the ficus", "Call the bank"])
        let path = Self.spool(served.sandbox)
        let holder = try StoreHolder(served.sandbox, "BEGIN EXCLUSIVE")
        _ = try served.door.say("1a", "SM1")
        let first = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        _ = try served.door.stop()
        let second = String(decoding: first, as: UTF8.self)
            .replacing("SM1", with: "SM2").replacing("1a", with: "3b")
        let noise: [UInt8] = Array("none\n\n{}\n".utf8) + [0, 0xFF, 10]
        let cut = Array(first.dropLast(20)) + [10]
        try served.sandbox.write(
            noise + first + cut + Array(second.utf8) + first.dropLast(20), to: path)
        holder.release()
        let watch = try served.sandbox.start(["notify", "--watch"])
        try PythonServer.wait(for: "the spool to be played back") {
            !FileManager.default.fileExists(atPath: path)
        }
        kill(watch.pid, SIGTERM)
        #expect(try watch.finish().ending == .exited(0))
        #expect(try [1, 2].map { try served.home.status(of: $0) } == ["done", "missed"])
        try served.sandbox.expectSound()
    }
}
