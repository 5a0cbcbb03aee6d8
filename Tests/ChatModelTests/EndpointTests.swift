import Testing

@testable import ChatModel

@Suite("Endpoint")
struct EndpointTests {
    @Test(
        "https goes anywhere, http stays on this machine",
        arguments: [
            "https://openrouter.ai/api/v1", "https://192.0.2.7:8443/v1", "HTTPS://example.org",
            "https://localhost/v1", "https://[2001:db8::1]/v1", "http://localhost:11434/v1",
            "http://LocalHost/v1", "http://127.0.0.1:8080/v1", "http://127.255.0.3",
            "http://[::1]:8080/v1", "http://[::1]", "http://models.localhost/v1",
        ])
    func accepted(text: String) throws {
        let endpoint = try Endpoint(text, key: nil, allowInsecure: false)
        #expect(endpoint.base == text)
        #expect(endpoint.key == nil)
    }

    @Test(
        "http to another machine must be wanted",
        arguments: [
            "http://example.com/v1", "http://127.0.0.1.evil.com/v1", "http://localhost.evil.com",
            "http://notlocalhost/v1", "http://192.168.1.2:8080/v1", "http://0.0.0.0/v1",
            "http://128.0.0.1/v1", "http://127.0.0.256/v1", "http://127.1/v1", "http://127.0.0.+1",
            "http://127.0.0.1./v1", "http://[::2]/v1", "http://[2001:db8::1]/v1",
        ])
    func insecure(text: String) throws {
        #expect(throws: Endpoint.Problem.insecure) {
            try Endpoint(text, key: nil, allowInsecure: false)
        }
        let endpoint = try Endpoint(text, key: nil, allowInsecure: true)
        #expect(endpoint.base == text)
    }

    @Test(
        "what is no plain address of the web is refused, wanted or not",
        arguments: [
            "", "/", "example.com/v1", "localhost:8080/v1", "//example.com/v1", "https:",
            "https://", "https:///v1", "https:/example.com", "ftp://example.com/v1",
            "file:///etc/passwd", "javascript:alert(1)", "https://user:password@example.com/v1",
            "https://user@example.com/v1", "https://:password@example.com/v1",
            "http://127.0.0.1:80@evil.com/v1", "https://example.com/v1?key=1",
            "https://example.com/v1?", "https://example.com/v1#part", "https://example.com/v1#",
            " https://example.com/v1", "https://example.com/v1 ", "https://example.com/a b",
            "https://exam ple.com/v1", "https://example.com/v1\n", "https://example.com/\tv1",
            "https://example.com/v1\r\nX: y", "https://example.com/\u{1}",
            "https://example.com/\u{7F}", "https://exämple.com/v1", "https://example.com/größe",
        ], [true, false])
    func refused(text: String, allowInsecure: Bool) {
        #expect(throws: Endpoint.Problem.noAddress) {
            try Endpoint(text, key: nil, allowInsecure: allowInsecure)
        }
    }

    @Test(
        "a key that no header can hold is refused",
        arguments: [
            "", " ", "a b", "a\nb", "a\r\nX-Evil: 1", "key\n", "\tkey", "a\0b", "a\u{7F}",
            "schlüssel",
        ])
    func badKeys(key: String) {
        #expect(throws: Endpoint.Problem.badKey) {
            try Endpoint("https://example.com/v1", key: key, allowInsecure: false)
        }
    }

    @Test("any other key is kept as it is", arguments: ["sk-or-v1-0123", "a", "~!@#$%^&*(){}\"'"])
    func keys(key: String) throws {
        let endpoint = try Endpoint("https://example.com/v1", key: key, allowInsecure: false)
        #expect(endpoint.key == key)
    }

    @Test(
        "slashes at the end are dropped; host and origin are in small letters",
        arguments: [
            (
                "https://Example.ORG/API/v1///", "https://Example.ORG/API/v1", "example.org",
                "https://example.org:443"
            ),
            (
                "HTTP://LOCALHOST:11434/", "HTTP://LOCALHOST:11434", "localhost",
                "http://localhost:11434"
            ),
            (
                "http://127.0.0.1/v1/", "http://127.0.0.1/v1", "127.0.0.1", "http://127.0.0.1:80"
            ),
            (
                "https://example.org:8443/v1", "https://example.org:8443/v1", "example.org",
                "https://example.org:8443"
            ),
        ])
    func parts(text: String, base: String, host: String, origin: String) throws {
        let endpoint = try Endpoint(text, key: nil, allowInsecure: false)
        #expect(endpoint.base == base)
        #expect(endpoint.host == host)
        #expect(endpoint.origin == origin)
    }

    @Test(
        "a redirect within the origin is kept",
        arguments: [
            ("/v2/chat/completions", "https://api.example.com/v2/chat/completions"),
            ("completions/", "https://api.example.com/v1/chat/completions/"),
            ("../other", "https://api.example.com/v1/other"),
            ("https://api.example.com/other?x=1", "https://api.example.com/other?x=1"),
            ("https://api.example.com:443/other", "https://api.example.com:443/other"),
            ("//api.example.com/other", "https://api.example.com/other"),
        ])
    func keptRedirects(location: String, expected: String) throws {
        let endpoint = try Endpoint(
            "https://api.example.com/v1", key: "key", allowInsecure: false)
        #expect(
            endpoint.keeps(location, from: "https://api.example.com/v1/chat/completions")
                == expected)
    }

    @Test(
        "a redirect to anywhere else is not",
        arguments: [
            "https://example.com/v1", "https://evil.com/v1", "//evil.com/v1",
            "https://api.example.com.evil.com/v1", "https://evil-api.example.com/v1",
            "https://api.example.com:8443/v1", "http://api.example.com/v1",
            "http://api.example.com:443/v1", "https://user@api.example.com/v1",
            "https://user:password@api.example.com/v1", "//user@api.example.com/v1",
            "https://api.example.com@evil.com/v1", #"https://api.example.com\@evil.com/v1"#,
            #"https://evil.com\@api.example.com/v1"#, "ftp://api.example.com/v1",
            "file:///etc/passwd", "javascript:alert(1)",
        ])
    func otherRedirects(location: String) throws {
        let endpoint = try Endpoint(
            "https://api.example.com/v1", key: "key", allowInsecure: false)
        #expect(
            endpoint.keeps(location, from: "https://api.example.com/v1/chat/completions") == nil)
    }

    @Test("a port belongs to the origin")
    func ports() throws {
        let endpoint = try Endpoint("http://127.0.0.1:8080/v1", key: nil, allowInsecure: false)
        let address = "http://127.0.0.1:8080/v1/chat/completions"
        #expect(endpoint.keeps("/x", from: address) == "http://127.0.0.1:8080/x")
        #expect(
            endpoint.keeps("http://127.0.0.1:8080/x", from: address) == "http://127.0.0.1:8080/x")
        #expect(endpoint.keeps("http://127.0.0.1/x", from: address) == nil)
        #expect(endpoint.keeps("http://127.0.0.1:8081/x", from: address) == nil)
        #expect(endpoint.keeps("http://127.0.0.2:8080/x", from: address) == nil)
        #expect(endpoint.keeps("http://localhost:8080/x", from: address) == nil)
        #expect(endpoint.keeps("https://127.0.0.1:8080/x", from: address) == nil)
    }
}
