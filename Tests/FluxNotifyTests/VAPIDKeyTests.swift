import Crypto
import FluxCalendar
import FluxJSON
import Testing

@testable import FluxNotify

@Suite("The key for push services")
struct VAPIDKeyTests {
    private let now = Instant(seconds: 1_453_480_568)

    /// A header's value, taken apart.
    private struct Token {
        let header: String
        let claims: JSON
        let content: String
        let signature: [UInt8]
        let key: String

        init(_ authorization: String) throws {
            let parts = authorization.split(separator: " ")
            try #require(parts.count == 3 && parts[0] == "vapid")
            try #require(parts[1].hasPrefix("t=") && parts[1].hasSuffix(","))
            try #require(parts[2].hasPrefix("k="))
            let fields = parts[1].dropFirst(2).dropLast().split(separator: ".").map(String.init)
            try #require(fields.count == 3)
            header = String(decoding: octets(fields[0]), as: UTF8.self)
            claims = try JSON(parsing: octets(fields[1]))
            content = fields[0] + "." + fields[1]
            signature = octets(fields[2])
            key = String(parts[2].dropFirst(2))
        }

        /// RFC 7518, section 3.4.
        func isValid(under key: String) throws -> Bool {
            try P256.Signing.PublicKey(x963Representation: octets(key)).isValidSignature(
                P256.Signing.ECDSASignature(rawRepresentation: signature),
                for: Array(content.utf8))
        }
    }

    private func token(
        _ key: VAPIDKey, audience: String = "https://push.example.net",
        subject: String = "mailto:push@example.com"
    ) throws -> Token {
        try Token(key.authorization(audience: audience, subject: subject, now: now))
    }

    @Test("what is signed is what RFC 8292, section 2.4, shows")
    func example() throws {
        let content =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0"
        let token = try token(VAPIDKey())
        #expect(token.content == content)
        #expect(token.header == #"{"typ":"JWT","alg":"ES256"}"#)
    }

    @Test("the signature is valid under the key that goes along, and under no other")
    func signature() throws {
        let key = VAPIDKey()
        // Many, since a short r or s comes once in 128 signatures.
        for _ in 0..<200 {
            let token = try token(key)
            #expect(token.signature.count == 64)
            #expect(token.key == key.publicText)
            #expect(try token.isValid(under: token.key))
        }
        #expect(try !token(key).isValid(under: VAPIDKey().publicText))
    }

    @Test("nothing is padded")
    func padding() throws {
        let key = VAPIDKey()
        let value = try key.authorization(
            audience: "http://127.0.0.1:18802", subject: "https://example.org/contact", now: now)
        #expect(value.split(separator: "=", omittingEmptySubsequences: false).count == 3)
        #expect(octets(key.publicText).count == 65)
        #expect(octets(key.publicText).first == 0x04)
    }

    @Test(
        "the claims are the audience, an end within a day, and the contact",
        arguments: [
            ("https://push.example.net", "mailto:me@example.org"),
            ("https://push.example.net:8443", "https://example.org/contact"),
            ("http://127.0.0.1:18802", "mailto:a.b+c@mail.example.org"),
        ])
    func claims(audience: String, subject: String) throws {
        let claims = try token(VAPIDKey(), audience: audience, subject: subject).claims
        #expect(claims.members?.map(\.name) == ["aud", "exp", "sub"])
        #expect(claims["aud"] == .string(audience))
        #expect(claims["sub"] == .string(subject))
        #expect(claims["exp"] == .int(now.seconds + 12 * 3600))
        #expect(VAPIDKey.lifetime > 0 && VAPIDKey.lifetime <= 24 * 3600)
    }

    @Test(
        "a contact that nobody can be reached by is refused",
        arguments: [
            "", "me@example.org", "mailto:", "mailto:me", "mailto:@example.org", "mailto:me@",
            "mailto:me@example.org@example.org", "mailto:me@exam ple.org", "mailto: me@example.org",
            "mailto:me@example.org,you@example.org", "mailto:me@example.org?subject=x",
            "mailto:.me@example.org", "mailto:me..you@example.org", "mailto:me@.example.org",
            "mailto:mé@example.org", "mailto:me@example.org\n", "MAILTO:me@example.org",
            "http://example.org", "https://", "https:///x", "https://user@example.org",
            "https://example.org#x", "https://example.org/ x", "ftp://example.org",
            "mailto:me@\(String(repeating: "a.", count: 130))org",
            "https://example.org/\(String(repeating: "x", count: 237))",
        ])
    func badSubjects(subject: String) {
        #expect(!VAPIDSubject.isValid(subject))
        #expect(throws: WebPushError.badSubject) { try token(VAPIDKey(), subject: subject) }
    }

    @Test(
        "an audience is an origin and nothing more",
        arguments: [
            "", "push.example.net", "https://push.example.net/", "https://push.example.net/push",
            "https://push.example.net:443", "https://Push.example.net", "https://",
            "http://push.example.net", "https://push.example.net?x",
        ])
    func badAudiences(audience: String) {
        #expect(throws: WebPushError.badAudience) { try token(VAPIDKey(), audience: audience) }
    }

    @Test("a key is written and read again")
    func storing() throws {
        let key = VAPIDKey()
        #expect(key.text.utf8.count == 43)
        for text in [key.text, key.text + "\n", "  \(key.text)\r\n", key.text + "="] {
            let again = try VAPIDKey(text)
            #expect(again.text == key.text)
            #expect(again.publicText == key.publicText)
        }
        #expect(try VAPIDKey(key.text).publicText != VAPIDKey().publicText)
        #expect(try token(VAPIDKey(key.text)).isValid(under: key.publicText))
    }

    @Test("the public key is the one that belongs to the private one")
    func publicKey() throws {
        let key = try VAPIDKey("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")
        #expect(
            key.publicText
                == "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"
        )
    }

    @Test("a key does not show itself")
    func description() {
        let key = VAPIDKey()
        #expect("\(key)" == key.publicText)
        #expect(!"\([key])".contains(key.text))
    }

    @Test(
        "what is no key is refused",
        arguments: [
            "", " ", "key", "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oR",
            "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRwA",
            "yfWPiYE+n46HLnH0KqZOF1fJJU3MYrct3AELtAQ+oRw",
            // 0, and the order of the curve.
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE",
        ])
    func badKeys(text: String) {
        #expect(throws: WebPushError.badKey) { try VAPIDKey(text) }
    }
}
