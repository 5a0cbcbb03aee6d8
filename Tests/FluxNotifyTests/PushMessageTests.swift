import FluxCalendar
import HTTPTransfer
import Testing

@testable import FluxNotify

@Suite("Push messages")
struct PushMessageTests {
    private let now = Instant(seconds: 1_772_460_000)

    @Test("a request has all that a push service asks for, and the browser reads it")
    func request() throws {
        let receiver = PushReceiver()
        let key = VAPIDKey()
        let message = try PushMessage(
            payload: Array("run at 7".utf8), timeToLive: 600, urgency: .high, topic: "task-7")
        let transfer = try message.transfer(
            to: receiver.subscription(at: "https://push.example.net:8443/push/1"), key: key,
            subject: "mailto:me@example.org", now: now)
        #expect(transfer.url == "https://push.example.net:8443/push/1")
        #expect(!transfer.isDirect)
        let headers = transfer.headers.map { "\($0.name): \($0.value)" }
        #expect(
            headers.dropLast() == [
                "TTL: 600", "Urgency: high", "Topic: task-7", "Content-Encoding: aes128gcm",
                "Content-Type: application/octet-stream",
            ])
        let authorization = try #require(transfer.headers.last)
        #expect(authorization.name == "Authorization")
        let token = authorization.value.split(separator: ".")
        try #require(token.count == 3)
        #expect(
            String(decoding: octets(String(token[1])), as: UTF8.self)
                == #"{"aud":"https://push.example.net:8443","exp":1772503200,"sub":"mailto:me@example.org"}"#
        )
        #expect(authorization.value.hasSuffix(", k=\(key.publicText)"))
        #expect(try receiver.plaintext(#require(transfer.body)) == Array("run at 7".utf8))
    }

    @Test("without a topic there is no such header; a service on this machine needs no proxy")
    func plain() throws {
        let message = try PushMessage(payload: [], timeToLive: 0)
        let transfer = try message.transfer(
            to: PushReceiver().subscription(at: "http://127.0.0.1:18802/push/1"), key: VAPIDKey(),
            subject: "https://example.org", now: now)
        #expect(transfer.isDirect)
        #expect(
            transfer.headers.map(\.name) == [
                "TTL", "Urgency", "Content-Encoding", "Content-Type", "Authorization",
            ])
        #expect(transfer.headers.prefix(2).map(\.value) == ["0", "normal"])
    }

    @Test("the same message is encrypted anew each time")
    func again() throws {
        let message = try PushMessage(payload: [1], timeToLive: 60)
        let subscription = try PushReceiver().subscription()
        let bodies = try (0..<2).map { _ in
            try message.transfer(
                to: subscription, key: VAPIDKey(), subject: "https://example.org", now: now
            ).body ?? []
        }
        #expect(bodies[0].prefix(16) != bodies[1].prefix(16))
        #expect(bodies[0][21..<86] != bodies[1][21..<86])
    }

    @Test(
        "a topic is 1 to 32 characters of the base64url alphabet",
        arguments: [
            ("t", true), ("AZaz09-_", true), (String(repeating: "x", count: 32), true), ("", false),
            (String(repeating: "x", count: 33), false), ("a b", false), ("a=", false),
            ("a+b", false), ("a/b", false), ("ä", false), ("a\r\nX: y", false),
        ])
    func topics(topic: String, isValid: Bool) throws {
        if isValid {
            #expect(try PushMessage(payload: [], timeToLive: 1, topic: topic).topic == topic)
        } else {
            #expect(throws: WebPushError.badTopic) {
                try PushMessage(payload: [], timeToLive: 1, topic: topic)
            }
        }
    }

    @Test("a time to live is 0 seconds to 4 weeks", arguments: [-1, 2_419_201, Int.min, Int.max])
    func timesToLive(seconds: Int) throws {
        #expect(throws: WebPushError.badTimeToLive(seconds)) {
            try PushMessage(payload: [], timeToLive: seconds)
        }
        #expect(try PushMessage(payload: [], timeToLive: 2_419_200).timeToLive == 2_419_200)
    }

    @Test("3993 octets are the longest payload")
    func payloads() throws {
        let longest = [UInt8](repeating: 1, count: 3993)
        #expect(try PushMessage(payload: longest, timeToLive: 1).payload == longest)
        #expect(throws: WebPushError.payloadTooLarge(3994)) {
            try PushMessage(payload: longest + [1], timeToLive: 1)
        }
    }

    @Test("the urgencies are those of RFC 8030")
    func urgencies() {
        #expect(
            PushMessage.Urgency.allCases.map(\.rawValue) == ["very-low", "low", "normal", "high"])
    }

    @Test("every refusal has words of its own, with a remedy")
    func words() {
        let errors: [WebPushError] = [
            .payloadTooLarge(3994), .badTimeToLive(-1), .badTopic, .badSubject, .badAudience,
            .badKey, .encryptionFailed,
        ]
        let texts = errors.map(\.words)
        #expect(Set(texts).count == errors.count)
        #expect(texts.allSatisfy { $0.split(separator: ";").count == 2 && !$0.hasSuffix(".") })
        #expect(texts[0] == "the push message has '3994' octets; shorten it to '3993'")
    }

    @Test("base64url of every length is written and read again (RFC 4648, section 10)")
    func base64() {
        let vectors = [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
        ]
        for (plain, text) in vectors {
            #expect(Base64URL.text(plain.utf8) == text)
            #expect(Base64URL.bytes(text) == Array(plain.utf8))
            let padded = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
            #expect(Base64URL.bytes(padded) == Array(plain.utf8))
        }
        let all = (0...255).map { UInt8($0) }
        #expect(Base64URL.bytes(Base64URL.text(all)) == all)
        #expect(Base64URL.text([0xFB, 0xFF]) == "-_8")
        for text in [
            "Z", "A", "AAAAA", "A===", "Zg=", "Zg===", "Zh", "Zm9", "Zm9v====", "=", "====", "Z m8",
            "Zm+/",
        ] {
            #expect(Base64URL.bytes(text) == nil)
        }
    }
}
