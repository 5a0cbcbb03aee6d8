import Crypto
import Foundation
import Testing

@testable import FluxNotify

@Suite("Webhook signature")
struct WebhookSignatureTests {
    private static let token = "0123456789abcdef0123456789abcdef"
    private static let form = "application/x-www-form-urlencoded"

    /// What Twilio would sign, as this test understands it.
    private static func signature(of text: String) -> String {
        let key = SymmetricKey(data: Array(token.utf8))
        let code = HMAC<Insecure.SHA1>.authenticationCode(for: Array(text.utf8), using: key)
        return Data(code).base64EncodedString()
    }

    private static func checker(_ publicURL: String) throws -> WebhookSignature {
        try WebhookSignature(token: token, publicURL: publicURL)
    }

    @Test("all vectors are there, good ones and bad ones")
    func vectors() {
        #expect(SignatureVector.all.count == SignatureVector.count)
        #expect(SignatureVector.all.filter(\.isValid).count == 54)
    }

    @Test("what Twilio's library takes is taken, all else refused", arguments: SignatureVector.all)
    func agrees(vector: SignatureVector) throws {
        #expect(try vector.verdict() == vector.isValid)
    }

    @Test("the public path may be gone from the request or not", arguments: SignatureVector.all)
    func pathLeft(vector: SignatureVector) throws {
        let path = try #require(ProviderAddress(vector.publicURL)).path
        #expect(try vector.verdict(target: path + vector.target) == vector.isValid)
    }

    @Test("the algorithm is the one that is configured", arguments: SignatureVector.all)
    func otherAlgorithm(vector: SignatureVector) throws {
        #expect(try !vector.verdict(vector.algorithm == .sha1 ? .sha256 : .sha1))
    }

    @Test("a signature with SHA-256 is among the vectors")
    func sharedKey() throws {
        let vector = try SignatureVector.named("sharedkey-sha256")
        #expect(vector.algorithm == .sha256)
        #expect(try vector.verdict(.sha256))
        #expect(try !vector.verdict(.sha1))
    }

    @Test("the example of Twilio's documentation")
    func documented() throws {
        let checker = try WebhookSignature(token: "12345", publicURL: "https://mycompany.com")
        let body =
            "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212"
        #expect(
            checker.accepts(
                target: "/myapp.php?foo=1&bar=2", contentType: WebhookSignatureTests.form,
                body: Array(body.utf8), signature: "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))
    }

    @Test("no byte of the body may be another")
    func bodyChanged() throws {
        let vector = try SignatureVector.named("whatsapp-reply")
        for index in vector.body.indices {
            var body = vector.body
            body[index] ^= 1
            #expect(try !vector.verdict(body: body), "byte \(index)")
        }
    }

    @Test("no character of the signature may be another, missing or too many")
    func signatureChanged() throws {
        let vector = try SignatureVector.named("whatsapp-reply")
        for index in vector.signature.indices {
            var signature = vector.signature
            signature.replaceSubrange(index...index, with: signature[index] == "x" ? "y" : "x")
            #expect(try !vector.verdict(signature: signature))
            #expect(try !vector.verdict(signature: String(vector.signature[..<index])))
        }
        #expect(try !vector.verdict(signature: vector.signature + "="))
        #expect(try !vector.verdict(signature: " " + vector.signature))
    }

    @Test("a request without a signature is refused")
    func noSignature() throws {
        let checker = try WebhookSignatureTests.checker("https://flux.example.org")
        #expect(!checker.accepts(target: "/t", contentType: nil, body: [], signature: nil))
    }

    @Test("a request without a body is signed by its address")
    func noBody() throws {
        let checker = try WebhookSignatureTests.checker("https://flux.example.org")
        let signature = WebhookSignatureTests.signature(of: "https://flux.example.org/t?call=9")
        for type in [nil, "", WebhookSignatureTests.form, "application/json"] {
            #expect(
                checker.accepts(
                    target: "/t?call=9", contentType: type, body: [], signature: signature))
        }
        #expect(
            !checker.accepts(target: "/t?call=8", contentType: nil, body: [], signature: signature))
    }

    @Test(
        "a form is one in any case and with parameters",
        arguments: [
            "application/x-www-form-urlencoded", "Application/X-WWW-Form-URLEncoded",
            "application/x-www-form-urlencoded; charset=UTF-8",
            "application/x-www-form-urlencoded ;charset=utf-8",
        ])
    func formTypes(type: String) throws {
        let checker = try WebhookSignatureTests.checker("https://flux.example.org")
        #expect(
            checker.accepts(
                target: "/t", contentType: type, body: Array("Body=done".utf8),
                signature: WebhookSignatureTests.signature(
                    of: "https://flux.example.org/tBodydone")))
    }

    @Test("values of a name are told apart by their bytes, and sorted by them")
    func bytes() throws {
        let checker = try WebhookSignatureTests.checker("https://flux.example.org")
        let body = "Body=%C3%A9&Body=e%CC%81&Body=%C3%A9&%C3%A9=1&e%CC%81=2&z=3"
        let text =
            "https://flux.example.org/t" + "Bodye\u{301}" + "Body\u{E9}" + "e\u{301}2" + "z3"
            + "\u{E9}1"
        #expect(
            checker.accepts(
                target: "/t", contentType: WebhookSignatureTests.form, body: Array(body.utf8),
                signature: WebhookSignatureTests.signature(of: text)))
    }

    @Test("a form of more names than any of Twilio's is refused, signed or not")
    func manyPairs() throws {
        let checker = try WebhookSignatureTests.checker("https://flux.example.org")
        for (count, isTaken) in [(200, true), (201, false)] {
            let body = [String](repeating: "a=b", count: count).joined(separator: "&")
            #expect(
                checker.accepts(
                    target: "/t", contentType: WebhookSignatureTests.form, body: Array(body.utf8),
                    signature: WebhookSignatureTests.signature(of: "https://flux.example.org/tab"))
                    == isTaken)
        }
    }

    @Test("a body that is no form must have its digest in the address")
    func digest() throws {
        let checker = try WebhookSignatureTests.checker("https://flux.example.org")
        let body = Array(#"{"a":1}"#.utf8)
        let digest = SHA256.hash(data: body).map {
            String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
        }
        .joined()
        func accepts(_ target: String, type: String?) -> Bool {
            checker.accepts(
                target: target, contentType: type, body: body,
                signature: WebhookSignatureTests.signature(of: "https://flux.example.org" + target))
        }
        #expect(accepts("/t?x=1&bodySHA256=\(digest)", type: "application/json"))
        #expect(accepts("/t?bodySHA256=\(digest)", type: nil))
        #expect(!accepts("/t?bodySHA256=\(digest.uppercased())", type: "application/json"))
        #expect(!accepts("/t?bodySHA256=\(digest.dropLast())", type: "application/json"))
        #expect(!accepts("/t?bodySHA256=&bodySHA256=\(digest)", type: "application/json"))
        #expect(!accepts("/t?bodysha256=\(digest)", type: "application/json"))
        #expect(!accepts("/t?x=%&bodySHA256=\(digest)", type: "application/json"))
        #expect(!accepts("/t", type: "application/json"))
        #expect(!accepts("/t", type: nil))
    }

    @Test(
        "what is no path is refused, though it is signed",
        arguments: [
            "", "t", ".evil.example/t", "@evil.example/t", "https://flux.example.org/t", "*", "/ t",
            "/é", "/t\r\n",
        ])
    func targets(target: String) throws {
        let checker = try WebhookSignatureTests.checker("https://flux.example.org")
        let signature = WebhookSignatureTests.signature(of: "https://flux.example.org" + target)
        #expect(!checker.accepts(target: target, contentType: nil, body: [], signature: signature))
    }

    @Test("the addresses that Twilio may have signed")
    func addresses() throws {
        func addresses(_ publicURL: String, _ target: String) throws -> [String] {
            try WebhookSignatureTests.checker(publicURL).addresses(of: target)
        }
        #expect(
            try addresses("https://a.example/", "/t?x=1") == [
                "https://a.example/t?x=1", "https://a.example:443/t?x=1",
            ])
        #expect(
            try addresses("http://a.example:80", "/t") == [
                "http://a.example/t", "http://a.example:80/t",
            ])
        #expect(
            try addresses("https://[2001:db8::1]:8443", "/t") == [
                "https://[2001:db8::1]/t", "https://[2001:db8::1]:8443/t",
            ])
        #expect(
            try addresses("http://a.example/hooks/", "/hooks/t") == [
                "http://a.example/hooks/hooks/t", "http://a.example:80/hooks/hooks/t",
                "http://a.example/hooks/t", "http://a.example:80/hooks/t",
            ])
        #expect(
            try addresses("http://a.example/hooks", "/hooks?x").contains("http://a.example/hooks?x")
        )
        #expect(try addresses("http://a.example/hooks", "/hooksy/t").count == 2)
        #expect(try addresses("http://a.example/hooks", "/?x=/hooks/t").count == 2)
    }

    @Test("nothing is checked without a token, which anybody could do without too")
    func noToken() {
        #expect(throws: WebhookSignature.Problem.noToken) {
            try WebhookSignature(token: "", publicURL: "https://flux.example.org")
        }
    }

    @Test(
        "a public address that is none is refused",
        arguments: [
            "", "flux.example.org", "//flux.example.org", "ftp://flux.example.org", "https://",
            "https:///t", "https://flux.example.org?x=1", "https://flux.example.org/#x",
            "https://me@flux.example.org", "https://flux.example.org:",
            "https://flux.example.org:0",
            "https://flux.example.org:65536", "https://flux.example.org:+1", "https://[::1",
            "https://[x]", "https://[::1]x", "https://flux example.org",
            "https://fl\u{FC}x.example",
        ])
    func badAddress(text: String) {
        #expect(throws: WebhookSignature.Problem.badAddress) {
            try WebhookSignature(token: "1", publicURL: text)
        }
    }
}
