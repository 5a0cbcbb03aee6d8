import Foundation
import Testing

/// Reminders by Web Push, as a push service sees them. That a browser can read them is tested where they are encrypted.
/// Times are in UTC.
@Suite("Web Push")
struct WebPushTests {
    private let home: ReachableHome
    private let service: PushService

    init() throws {
        home = try ReachableHome(.none)
        service = try PushService()
    }

    /// Hands a subscription over.
    @discardableResult
    private func subscribe(
        _ answers: String = "201", name: String = "one", _ options: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        let outcome = try home.sandbox.run(
            ["push", "subscribe", "-", "--json"] + options,
            input: .bytes(Array(service.subscription(answers, name: name).utf8)))
        try #require(outcome.succeeded, "\(outcome)", sourceLocation: sourceLocation)
        return try outcome.document()
    }

    /// The numbers of the subscriptions.
    private func numbers() throws -> [Int] {
        try home.sandbox.json("push", "list")["subscriptions"].array.compactMap(\.["number"].int)
    }

    // MARK: - Keys and subscriptions

    @Test("The key is made once, stays, and is its owner's alone")
    func key() throws {
        let dry = try home.sandbox.json("push", "keys", "--dry-run")
        #expect(dry["public_key"] == .null)
        #expect(!FileManager.default.fileExists(atPath: "\(home.sandbox.home)/state/vapid.key"))
        let key = try #require(try home.sandbox.json("push", "keys")["public_key"].string)
        // 65 octets in base64url.
        #expect(key.wholeMatch(of: /B[A-Za-z0-9_-]{86}/) != nil, "\(key)")
        #expect(try home.sandbox.flux("push", "keys").text == "\(key)\n")
        let path = "\(home.sandbox.home)/state/vapid.key"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("Two that need the key at the same time get the same one")
    func keyTogether() throws {
        let children = try (0..<4).map { _ in try home.sandbox.start(["push", "keys"]) }
        let keys = try children.map { try $0.finish().text }
        #expect(Set(keys).count == 1 && keys[0].count == 88)
    }

    @Test("Subscriptions are listed without what lets anybody send, replaced, and removed")
    func subscriptions() throws {
        let first = try subscribe("201", name: "one", "--label", "phone")
        #expect(first["updated"].int == 1)
        try subscribe("201", name: "one")
        try subscribe("201", name: "two")
        let outcome = try home.sandbox.flux("push", "list", "--json")
        let list = try outcome.document()["subscriptions"].array
        #expect(list.map { $0["label"].string } == ["phone", nil])
        #expect(list.allSatisfy { $0["service"].string == service.origin })
        let text = try outcome.text + home.sandbox.flux("push", "list").text
        #expect(!text.contains("/one") && !text.contains("BTBZMqHH6r4Tts7J"))
        let numbers = list.compactMap { $0["number"].int }
        try home.sandbox.ok("push", "remove", "\(numbers[0])")
        #expect(try self.numbers() == [numbers[1]])
        try home.sandbox.flux("push", "remove", "\(numbers[0])", "--json")
            .expectRefusalDocument(3, named: "NOT_FOUND")
        #expect(try service.messages.isEmpty)
    }

    @Test(
        "What is no subscription is refused, and named",
        arguments: [
            ("no JSON", "JSON"), ("{}", "endpoint"),
            (#"{"endpoint": "https://push.example.net/x"}"#, "keys"),
            (
                #"{"endpoint": "http://push.example.net/x", "keys": {"p256dh": "B", "auth": "A"}}"#,
                "https"
            ),
            (
                #"{"endpoint": "https://push.example.net/x", "keys": {"p256dh": "B", "auth": "A"}}"#,
                "p256dh"
            ),
        ])
    func noSubscription(_ text: String, _ word: String) throws {
        let outcome = try home.sandbox.run(
            ["push", "subscribe", "-"], input: .bytes(Array(text.utf8)))
        outcome.expectRefusal(2, saying: [word])
        #expect(!outcome.errorText.contains("/x"), "an endpoint is as good as a password")
        #expect(try numbers().isEmpty)
    }

    @Test("Without a subscription there is nothing to test; with some each gets a word")
    func trial() throws {
        try home.sandbox.flux("push", "test").expectRefusal(1, saying: ["flux push subscribe"])
        try subscribe(name: "one")
        try subscribe(name: "two")
        #expect(try home.sandbox.json("push", "test", "--dry-run")["dry_run"].bool == true)
        #expect(try service.messages.isEmpty)
        try home.sandbox.ok("push", "test")
        #expect(try service.messages.map(\.path).sorted() == ["/one/201", "/two/201"])
        let list = try home.sandbox.json("push", "list")["subscriptions"].array
        #expect(list.allSatisfy { $0["used_at"].string == "2026-03-02T09:00:00Z" })
    }

    // MARK: - Messages

    @Test("A message is encrypted and signed as the RFCs have it, anew for each subscription")
    func message() throws {
        try subscribe(name: "one")
        try subscribe(name: "two")
        let key = try home.sandbox.json("push", "keys")["public_key"].string
        try home.add("A title that nobody on the way reads")
        #expect(try home.walk("09:50") == ["09:50 webpush 1", "09:50 webpush 1"])
        let messages = try service.messages
        try #require(messages.count == 2)
        for message in messages {
            #expect(message.headers["content-encoding"].string == "aes128gcm")
            #expect(message.headers["content-type"].string == "application/octet-stream")
            #expect(message.headers["content-length"].string == "\(message.body.count)")
            #expect(message.headers["urgency"].string == "high")
            #expect(message.headers["topic"].string == "task-1")
            // It is of no use once the task is over.
            #expect(message.headers["ttl"].string == "2400")
            #expect(message.recordSize >= message.records.count && message.recordSize <= 4096)
            #expect(message.keyID.count == 65 && message.keyID.first == 4)
            // The payload, a delimiter and the tag (RFC 8188, section 2).
            #expect(message.records.count > 17 && message.body.count <= 4096)
            #expect(!String(decoding: message.body, as: UTF8.self).contains("title"))
            #expect(message.vapid("k") == key)
            let claims = try message.claims
            #expect(claims["aud"].string == service.origin)
            #expect(claims["sub"].string == "mailto:flux@localhost")
            let now = 1_772_445_000  // 2026-03-02T09:50:00Z
            #expect((now + 60...now + 86_400).contains(claims["exp"].int ?? 0))
        }
        #expect(messages[0].salt != messages[1].salt && messages[0].keyID != messages[1].keyID)
        #expect(messages[0].records != messages[1].records)
        // The keys are no part of what is exported.
        let path = "\(home.sandbox.folder)/all.zip"
        try home.sandbox.ok("export", path)
        #expect(try !home.sandbox.tool("unzip", "-p", path).text.contains("BTBZMqHH6r4Tts7J"))
    }

    // MARK: - What a service answers

    @Test(
        "A subscription that has expired is dropped with a warning; the others get the message",
        arguments: ["404", "410"])
    func gone(_ status: String) throws {
        try subscribe(status, name: "gone")
        try subscribe(name: "here")
        try home.add()
        try home.add("Call the bank")
        home.at("09:50")
        let outcome = try home.sandbox.flux("notify")
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.errorText.contains("has expired and was removed"))
        #expect(outcome.errorText.split(separator: "\n").count == 1, "\(outcome.errorText)")
        #expect(try numbers() == [2])
        #expect(try home.history() == ["webpush failed", "webpush sent"])
        // One that took it is enough.
        #expect(try home.walk("10:00", "2026-03-03T00:00:00Z") == ["00:00 missed 1 2"])
    }

    @Test("Where the last subscription has expired nothing reached the person")
    func allGone() throws {
        try subscribe("410")
        try home.add()
        #expect(try home.walk("09:50") == ["09:50 webpush failed 1"])
        #expect(try home.walk("10:00", "2026-03-03T00:00:00Z") == [])
        #expect(try home.status() == "pending")
        #expect(try numbers().isEmpty)
    }

    @Test(
        "What the service does not take now is tried again when it says",
        arguments: [("429-20,201", 20), ("500,201", 30), ("503-10,500-15,201", 10)])
    func later(_ answers: String, _ wait: Int) throws {
        try subscribe(answers)
        try home.add()
        let pass = try home.pass(at: "09:50")
        #expect(pass.events == ["webpush failed 1"])
        #expect(pass.next == "2026-03-02T09:50:\(wait)Z")
        let events = try home.walk("09:50:09", "09:50:\(wait)", "09:50:31", "09:51:30", "09:55")
        #expect(events.last?.hasSuffix("webpush 1") == true, "\(events)")
        let count = answers.split(separator: ",").count
        #expect(try service.messages.count == count && events.count == count - 1, "\(events)")
        #expect(try numbers() == [1])
    }

    @Test(
        "What it refuses is not tried again, and the subscription stays",
        arguments: ["400", "401", "403", "413"])
    func refused(_ status: String) throws {
        try subscribe(status)
        try home.add()
        #expect(try home.walk("09:50", "09:51", "09:56") == ["09:50 webpush failed 1"])
        #expect(try service.messages.count == 1)
        #expect(try numbers() == [1])
        let events = try home.events()
        #expect(events.first?["event"].string == "failed")
        #expect(events.first?["detail"].string?.contains(status) == true)
    }

    @Test("A redirection is not followed: the signature is for one service")
    func redirected() throws {
        try subscribe("302")
        try home.add()
        #expect(try home.walk("09:50", "09:56") == ["09:50 webpush failed 1"])
        #expect(try service.messages.count == 1)
    }

    @Test("Where the connection ends before the answer it is sent once more, and said so")
    func cut() throws {
        try subscribe("cut,201")
        try home.add()
        #expect(try home.walk("09:50") == ["09:50 webpush failed 1"])
        #expect(try home.walk("09:54:59", "09:55", "09:59") == ["09:55 webpush 1"])
        #expect(try service.messages.count == 2)
        let events = try home.events()
        #expect(events.map { $0["event"].string } == ["unknown", "sent"])
        #expect(events.last?["detail"].string?.contains("twice") == true)
    }
}
