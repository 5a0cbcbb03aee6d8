import Glibc
import Testing

@testable import FluxNotify

@Suite("Parts of the webhook server")
struct WebhookPartsTests {
    @Test(
        "dates are written as HTTP wants them",
        arguments: [
            // The example of RFC 9110, section 5.6.7.
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
        ])
    func date(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds) == text)
    }

    @Test("a client of IPv6 is its first 64 bits, or the address of IPv4 in it")
    func address() {
        let address: [UInt8] = [0x20, 0x01, 0x0D, 0xB8, 0, 1, 0, 2, 9, 9, 9, 9, 9, 9, 9, 9]
        #expect(ClientAddress.key(octets: address) == "20010db800010002::/64")
        #expect(
            ClientAddress.key(octets: address.prefix(8) + [1, 2, 3, 4, 5, 6, 7, 8])
                == ClientAddress.key(octets: address))
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1]
        #expect(ClientAddress.key(octets: mapped) == "127.0.0.1")
        #expect(ClientAddress.key(of: nil) == "local")
    }

    @Test(
        "a target is taken apart at its first question mark",
        arguments: [
            ("/a/b", "/a/b", nil), ("/a?x=1&y=2", "/a", "x=1&y=2"), ("/a?", "/a", ""),
            ("/a?b?c", "/a", "b?c"), ("", "", nil), ("/%3F", "/%3F", nil),
        ] as [(String, String, String?)])
    func target(target: String, path: String, query: String?) {
        let request = WebhookRequest(
            target: target, contentType: nil, body: [], signature: nil, correlationID: "")
        #expect(request.path == path)
        #expect(request.query == query)
        #expect(request.target == target)
    }

    @Test("names of requests are 16 hexadecimal digits, and none comes twice")
    func names() {
        let names = (0..<1000).map { _ in CorrelationID.fresh() }
        #expect(names.allSatisfy { $0.utf8.count == 16 && UInt64($0, radix: 16) != nil })
        #expect(Set(names).count == names.count)
    }

    @Test("every outcome is counted, and shows before it happens")
    func counters() {
        let counters = ServerCounters()
        #expect(counters.samples.map(\.value) == [0, 0, 0, 0, 0])
        counters.count(.tooLarge)
        counters.count(.tooLarge)
        counters.count(.answered)
        #expect(counters[.tooLarge] == 2)
        #expect(counters[.refused] == 0)
        #expect(
            counters.samples.flatMap { sample in
                sample.labels.map { "\(sample.name) \($0.name)=\($0.value) \(sample.value)" }
            } == [
                "serve_requests_total outcome=answered 1",
                "serve_requests_total outcome=refused 0",
                "serve_requests_total outcome=limited 0",
                "serve_requests_total outcome=too_large 2",
                "serve_requests_total outcome=failed 0",
            ])
    }

    @Test(
        "an error of the system says what to do about it",
        arguments: [
            (EADDRINUSE, "port '80' is taken; choose another one or stop what listens there"),
            (EACCES, "port '80' is not open to this user; choose one above 1023"),
            (
                EADDRNOTAVAIL,
                "the server cannot listen (Cannot assign requested address); check its host and port"
            ),
        ])
    func errors(code: Int32, words: String) {
        #expect(WebhookServerError(errno: code, port: 80).words == words)
    }

    @Test("statuses without content are sent without it, and impossible ones as 500")
    func statuses() {
        #expect(WebhookReply(answer: .plain(204, "x")).body.isEmpty)
        #expect(WebhookReply(answer: .plain(304, "x")).body.isEmpty)
        #expect(WebhookReply(answer: .plain(200, "x")).body == Array("x\n".utf8))
        #expect(WebhookReply(answer: .plain(600, "x")).status == 500)
        #expect(WebhookReply(answer: .plain(101, "x")).status == 500)
        #expect(WebhookReply(answer: .plain(-1, "x")).status == 500)
    }
}
