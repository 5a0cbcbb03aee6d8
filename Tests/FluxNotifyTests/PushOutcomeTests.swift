import HTTPTransfer
import Testing

@testable import FluxNotify

@Suite("What became of a push message")
struct PushOutcomeTests {
    private func outcome(
        _ status: Int, retryAfter: Int? = nil, location: String? = nil
    ) -> PushOutcome {
        PushOutcome(
            .success(TransferAnswer(status: status, retryAfter: retryAfter, location: location)))
    }

    @Test("every status there is has its outcome", arguments: 100...599)
    func statuses(status: Int) {
        let expected: PushOutcome =
            switch status {
            case 200...299: .accepted(id: nil)
            case 404, 410: .gone
            case 413: .tooLarge
            case 429, 500...599: .later(seconds: nil)
            default: .refused(status)
            }
        #expect(outcome(status) == expected)
    }

    @Test(
        "the statuses that push services answer with",
        arguments: [
            (200, .accepted(id: nil)), (201, .accepted(id: nil)), (202, .accepted(id: nil)),
            (301, .refused(301)), (307, .refused(307)), (400, .refused(400)), (401, .refused(401)),
            (403, .refused(403)), (404, .gone), (406, .refused(406)), (410, .gone),
            (413, .tooLarge), (429, .later(seconds: nil)), (500, .later(seconds: nil)),
            (502, .later(seconds: nil)), (503, .later(seconds: nil)), (504, .later(seconds: nil)),
        ] as [(Int, PushOutcome)])
    func knownStatuses(status: Int, expected: PushOutcome) {
        #expect(outcome(status) == expected)
    }

    @Test(
        "how long to wait is what the service says, between nothing and an hour",
        arguments: [
            (-5, 0), (0, 0), (1, 1), (120, 120), (3600, 3600), (3601, 3600), (Int.max, 3600),
        ])
    func waits(seconds: Int, expected: Int) {
        for status in [429, 500, 502, 503, 504] {
            #expect(outcome(status, retryAfter: seconds) == .later(seconds: expected))
        }
        #expect(outcome(410, retryAfter: seconds) == .gone)
    }

    @Test("the message's address at the service is its id, where it could be one")
    func identifiers() {
        let location = "https://push.example.net/m/1"
        #expect(outcome(201, location: location) == .accepted(id: location))
        #expect(outcome(201, location: "/m/1") == .accepted(id: "/m/1"))
        for bad in ["", "a b", "a\u{1B}[2J", "ü", String(repeating: "x", count: 2049)] {
            #expect(outcome(201, location: bad) == .accepted(id: nil))
        }
        #expect(outcome(301, location: location) == .refused(301))
    }

    @Test(
        "without an answer it counts whether the message can have arrived",
        arguments: [
            (.unreachable("no such host"), .later(seconds: nil)), (.timedOut, .unknown),
            (.cut, .unknown), (.tooLarge, .unknown), (.cancelled, .unknown),
            (.failed("something"), .unknown), (.noLibrary, .unsent(.noLibrary)),
            (.badAddress, .unsent(.badAddress)), (.tls("expired"), .unsent(.tls("expired"))),
        ] as [(TransferError, PushOutcome)])
    func errors(error: TransferError, expected: PushOutcome) {
        #expect(PushOutcome(.failure(error)) == expected)
    }

    @Test(
        "every outcome has its words",
        arguments: [
            (.accepted(id: "https://push.example.net/m/1"), "the push service took the message"),
            (.gone, "the browser's subscription has ended; subscribe again in the browser"),
            (.tooLarge, "the push service takes no message of this size (413); shorten it"),
            (
                .later(seconds: 30), "the push service asks to wait 30 s"
            ),
            (.later(seconds: nil), "the push service is not available now"),
            (
                .refused(403),
                "the push service does not accept the key (403); check the clock of this machine and the contact, or subscribe again in the browser"
            ),
            (
                .refused(307),
                "the push service points to another address (307), which the key must not go to; subscribe again in the browser"
            ),
            (
                .refused(400),
                "the push service refused the message (400); subscribe again in the browser"
            ),
            (
                .unsent(.noLibrary),
                "the message did not reach the push service: libcurl is not installed (libcurl.so.4)"
            ),
            (.unknown, "the push service did not answer; the message may have arrived"),
        ] as [(PushOutcome, String)])
    func words(outcome: PushOutcome, expected: String) {
        #expect(outcome.words == expected)
    }
}
