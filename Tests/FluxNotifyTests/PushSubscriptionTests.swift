import FluxCalendar
import FluxJSON
import Testing

@testable import FluxNotify

@Suite("Push subscriptions")
struct PushSubscriptionTests {
    private static let point =
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
    private static let secret = "BTBZMqHH6r4Tts7J_aSIgg"

    private func subscription(at endpoint: String) throws -> PushSubscription {
        try PushSubscription(
            endpoint: endpoint, p256dh: PushSubscriptionTests.point,
            auth: PushSubscriptionTests.secret)
    }

    @Test("what a browser hands over is read")
    func reading() throws {
        let text = """
            {"endpoint": "https://push.example.net/push/JzLQ3raZ", "expirationTime": null,
             "keys": {"p256dh": "\(PushSubscriptionTests.point)", "auth": "\(PushSubscriptionTests.secret)"}}
            """
        let subscription = try PushSubscription(parsing: text)
        #expect(subscription.endpoint == "https://push.example.net/push/JzLQ3raZ")
        #expect(subscription.origin == "https://push.example.net")
        #expect(subscription.expires == nil)
        #expect(subscription.p256dh == PushSubscriptionTests.point)
        #expect(subscription.auth == PushSubscriptionTests.secret)
        #expect(try subscription == self.subscription(at: subscription.endpoint))
    }

    @Test("padding may stand, further members are passed over, the end is read to the second")
    func variants() throws {
        let text = """
            {"keys": {"auth": "\(PushSubscriptionTests.secret)==", "p256dh": "\(PushSubscriptionTests.point)=", "x": 1},
             "new": [], "expirationTime": 1772460000123.5, "endpoint": "https://push.example.net/1"}
            """
        let subscription = try PushSubscription(parsing: text)
        #expect(subscription.expires == Instant(seconds: 1_772_460_000))
        #expect(subscription.p256dh == PushSubscriptionTests.point)
        #expect(subscription.auth == PushSubscriptionTests.secret)
    }

    @Test("neither the address nor a key is shown")
    func description() throws {
        let subscription = try subscription(at: "https://push.example.net/push/JzLQ3raZ")
        #expect("\(subscription)" == "https://push.example.net")
        #expect("\([subscription])" == "[https://push.example.net]")
    }

    @Test(
        "the origin leaves the scheme's own port out",
        arguments: [
            ("https://fcm.googleapis.com/fcm/send/dK:APA91b-x_y", "https://fcm.googleapis.com"),
            ("https://push.example.net", "https://push.example.net"),
            ("HTTPS://Push.Example.NET:443/x", "https://push.example.net"),
            ("https://push.example.net:80/x", "https://push.example.net:80"),
            ("https://push.example.net:8443?token=a%2Bb%3d", "https://push.example.net:8443"),
            ("https://192.0.2.7/x@y:z", "https://192.0.2.7"),
            ("https://[2001:DB8:0::1]:8443/x", "https://[2001:db8::1]:8443"),
            ("http://127.0.0.1:18802/push/x", "http://127.0.0.1:18802"),
            ("http://127.255.0.3:80/x", "http://127.255.0.3"),
            ("http://localhost:80/x", "http://localhost"),
            ("http://LocalHost:443/x", "http://localhost:443"),
            ("http://[::1]:8080/x", "http://[::1]:8080"),
            ("http://[0:0:0:0:0:0:0:1]/x", "http://[::1]"),
        ])
    func origins(endpoint: String, origin: String) throws {
        let subscription = try subscription(at: endpoint)
        #expect(subscription.origin == origin)
        #expect(subscription.endpoint == endpoint)
    }

    @Test(
        "an endpoint that is no address, or could be read in two ways, is refused",
        arguments: [
            "", "/", "push.example.net/x", "//push.example.net/x", "https:", "https://",
            "https:///x", "https:/push.example.net", "https:push.example.net", "ftp://example.net",
            "file:///etc/passwd", "javascript:alert(1)", "wss://push.example.net", "://x",
            " https://push.example.net/x", "https://push.example.net/x ", "https://push.exam ple/x",
            "https://push.example.net/a b", "https://push.example.net/\r\nX: y",
            "https://push.example.net/\u{0}", "https://push.example.net\\x", "https://pu\\sh/x",
            "https://push.example.net/\\x", "https://push.example.net/é", "https://püsh.example/x",
            "https://push.example.net/%", "https://push.example.net/%4",
            "https://push.example.net/%zz",
            "https://push.example.net/<x>", "https://push.example.net/\"x\"",
            "https://pu%73h.net/x",
            "https://push.example.net:/x", "https://push.example.net:0/x",
            "https://push.example.net:65536/x", "https://push.example.net:08443/x",
            "https://push.example.net:8443x", "https://push.example.net:+443/x",
            "https://push.example.net:80:80/x", "https://push..example.net/x",
            "https://.push.example.net/x", "https://push.example.net./x", "https://-push.net/x",
            "https://push-/x", "https://127.1/x", "https://0x7f000001/x", "https://2130706433/x",
            "https://0x/x", "https://127.0.0.256/x", "https://127.0.0.01/x", "https://1.2.3.4.5/x",
            "https://a.1/x", "https://[::1/x", "https://::1/x", "https://[]/x", "https://[::g]/x",
            "https://[::1]x/x", "https://x[::1]/x", "https://[fe80::1%25eth0]/x",
            "https://[1.2.3.4]/x",
            "https://\(String(repeating: "a", count: 64)).net/x",
            "https://\(String(repeating: "a.", count: 127))net/x",
        ])
    func badEndpoints(endpoint: String) {
        #expect(throws: PushSubscriptionError.badEndpoint) { try subscription(at: endpoint) }
    }

    @Test(
        "an endpoint with a name, a password or a fragment is refused",
        arguments: [
            ("https://user@push.example.net/x", PushSubscriptionError.endpointWithUser),
            ("https://user:password@push.example.net/x", .endpointWithUser),
            ("https://@push.example.net/x", .endpointWithUser),
            ("http://127.0.0.1:80@evil.example/x", .endpointWithUser),
            ("https://push.example.net/x#", .endpointWithFragment),
            ("https://push.example.net#@127.0.0.1/", .endpointWithFragment),
        ])
    func partsThatMustNotBe(endpoint: String, error: PushSubscriptionError) {
        #expect(throws: error) { try subscription(at: endpoint) }
    }

    @Test(
        "plain http goes nowhere but to this machine",
        arguments: [
            "http://push.example.net/x", "http://127.0.0.1.evil.example/x", "http://notlocalhost/x",
            "http://localhost.evil.example/x", "http://x.localhost/x", "http://192.168.1.2/x",
            "http://0.0.0.0/x", "http://128.0.0.1/x", "http://[::2]/x", "http://[::]/x",
            "http://[::ffff:127.0.0.1]/x", "HTTP://push.example.net/x",
        ])
    func insecure(endpoint: String) {
        #expect(throws: PushSubscriptionError.insecureEndpoint) { try subscription(at: endpoint) }
    }

    @Test("2048 bytes are the longest endpoint")
    func length() throws {
        let start = "https://push.example.net/"
        let longest = start + String(repeating: "x", count: 2048 - start.utf8.count)
        #expect(try subscription(at: longest).endpoint == longest)
        #expect(throws: PushSubscriptionError.endpointTooLong(2049)) {
            try subscription(at: longest + "x")
        }
    }

    @Test(
        "a key that is none is refused, with its name",
        arguments: [
            ("", secret, .badLength("keys.p256dh", octets: 0, expected: 65)),
            ("AAAA", secret, .badLength("keys.p256dh", octets: 3, expected: 65)),
            (point + "AAA", secret, .badLength("keys.p256dh", octets: 67, expected: 65)),
            ("!" + point.dropFirst(), secret, .notBase64URL("keys.p256dh")),
            ("+" + point.dropFirst(), secret, .notBase64URL("keys.p256dh")),
            (point + "==", secret, .notBase64URL("keys.p256dh")),
            (point + "\n", secret, .notBase64URL("keys.p256dh")),
            // The last character has two bits that stand for nothing.
            (point.dropLast() + "5", secret, .notBase64URL("keys.p256dh")),
            // Not on the curve, compressed, hybrid.
            (point.dropLast() + "8", secret, .badPoint),
            (String(repeating: "A", count: 87), secret, .badPoint),
            ("BA" + String(repeating: "A", count: 85), secret, .badPoint),
            ("Bi" + point.dropFirst(2), secret, .badPoint),
            (
                "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx", secret,
                .badLength("keys.p256dh", octets: 33, expected: 65)
            ),
            (point, "", .badLength("keys.auth", octets: 0, expected: 16)),
            (point, "BTBZMqHH6r4Tts7J_aSI", .badLength("keys.auth", octets: 15, expected: 16)),
            (point, secret + "AA", .badLength("keys.auth", octets: 18, expected: 16)),
            (point, "BTBZMqHH6r4Tts7J/aSIgg", .notBase64URL("keys.auth")),
            (point, secret + "=", .notBase64URL("keys.auth")),
            (point, secret + "===", .notBase64URL("keys.auth")),
            (point, "BTBZMqHH6r4Tts7J_aSIgh", .notBase64URL("keys.auth")),
            (point, "BTBZ=MqHH6r4Tts7J_aSIgg", .notBase64URL("keys.auth")),
        ] as [(String, String, PushSubscriptionError)])
    func badKeys(p256dh: String, auth: String, error: PushSubscriptionError) {
        #expect(throws: error) {
            try PushSubscription(endpoint: "https://push.example.net/x", p256dh: p256dh, auth: auth)
        }
    }

    @Test(
        "a document that lacks something is refused, with its name",
        arguments: [
            ("", .notJSON(line: 1)),
            ("{\n\"endpoint\": }", .notJSON(line: 2)),
            ("null", .missing("endpoint")),
            ("[]", .missing("endpoint")),
            (#"{"endpoint": 1}"#, .missing("endpoint")),
            (#"{"endpoint": null}"#, .missing("endpoint")),
            (#"{"endpoint": "https://a.example/x"}"#, .missing("keys")),
            (#"{"endpoint": "https://a.example/x", "keys": null}"#, .missing("keys")),
            (#"{"endpoint": "https://a.example/x", "keys": {}}"#, .missing("keys.p256dh")),
            (
                #"{"endpoint": "https://a.example/x", "keys": {"p256dh": [], "auth": ""}}"#,
                .missing("keys.p256dh")
            ),
            (
                #"{"endpoint": "https://a.example/x", "keys": {"p256dh": ""}}"#,
                .missing("keys.auth")
            ),
        ] as [(String, PushSubscriptionError)])
    func badDocuments(text: String, error: PushSubscriptionError) {
        #expect(throws: error) { try PushSubscription(parsing: text) }
    }

    @Test(
        "an end that is no time is refused", arguments: [#""soon""#, "true", "-1", "1e300", "{}"])
    func badEnds(time: String) {
        #expect(throws: PushSubscriptionError.badExpirationTime) {
            try PushSubscription(
                parsing: """
                    {"endpoint": "https://a.example/x", "expirationTime": \(time),
                     "keys": {"p256dh": "\(PushSubscriptionTests.point)", "auth": "\(PushSubscriptionTests.secret)"}}
                    """)
        }
    }

    @Test("every refusal has its own words and ends in the same remedy")
    func words() {
        let errors: [PushSubscriptionError] = [
            .notJSON(line: 3), .missing("keys.auth"), .endpointTooLong(3000), .badEndpoint,
            .endpointWithUser, .endpointWithFragment, .insecureEndpoint, .badExpirationTime,
            .notBase64URL("keys.auth"), .badLength("keys.auth", octets: 3, expected: 16), .badPoint,
        ]
        let texts = errors.map(\.words)
        #expect(Set(texts).count == errors.count)
        #expect(
            texts.allSatisfy {
                $0.hasPrefix("the push subscription cannot be used, it")
                    && $0.hasSuffix("; subscribe again in the browser and hand over all of it")
            })
        #expect(texts[9].contains("its 'keys.auth' has '3' octets and must have '16'"))
    }
}
