import FluxCalendar
import HTTPTransfer
import Testing

@testable import FluxNotify

@Suite("Twilio's lists")
struct TwilioListingTests {
    private static let messages = """
        {"messages":[
          {"sid":"SM3","body":"Run","status":"queued","date_created":"Mon, 02 Mar 2026 10:05:00 +0000","date_sent":null},
          {"sid":"SM2","body":"Run","status":"sent","date_created":"Mon, 02 Mar 2026 10:00:00 +0000"},
          {"sid":"SM1","body":"Run","status":"read","date_created":"Mon, 02 Mar 2026 08:00:00 +0000"},
          {"sid":"SM0","body":"Re\u{301}d","status":"read","date_created":"Mon, 02 Mar 2026 10:00:00 +0000"}
        ],"next_page_uri":null,"page":0}
        """
    private static let calls = """
        {"calls":[
          {"sid":"CA2","status":"ringing","date_created":"Mon, 02 Mar 2026 10:05:00 +0000","start_time":null},
          {"sid":"CA1","status":"no-answer","start_time":"Mon, 02 Mar 2026 10:00:00 +0000"}
        ]}
        """

    private static func listing(_ body: String, status: Int = 200) -> TwilioListing {
        TwilioListing(.success(TransferAnswer(status: status, body: Array(body.utf8))))
    }

    private static func instant(_ text: String) throws -> Instant {
        try #require(Instant(rfc3339: text))
    }

    @Test("a message is found by its body and when it was taken")
    func message() throws {
        let listing = TwilioListingTests.listing(TwilioListingTests.messages)
        let nine = try TwilioListingTests.instant("2026-03-02T09:00:00Z")
        let ten = try TwilioListingTests.instant("2026-03-02T10:00:00Z")
        #expect(
            listing.message(saying: "Run", since: nine)
                == TwilioRecord(sid: "SM2", body: "Run", status: "sent", date: ten))
        #expect(listing.message(saying: "Run", since: ten)?.sid == "SM2")
        #expect(listing.message(saying: "Run", since: ten.adding(seconds: 1))?.sid == "SM3")
        #expect(listing.message(saying: "Run", since: ten.adding(seconds: 301)) == nil)
        #expect(listing.message(saying: "Run", since: Instant(seconds: 0))?.sid == "SM1")
        #expect(listing.message(saying: "Run ", since: nine) == nil)
        #expect(listing.message(saying: "run", since: nine) == nil)
    }

    @Test("bodies are compared by their bytes")
    func bytes() {
        let listing = TwilioListingTests.listing(TwilioListingTests.messages)
        let start = Instant(seconds: 0)
        #expect(listing.message(saying: "Re\u{301}d", since: start)?.sid == "SM0")
        #expect(listing.message(saying: "R\u{E9}d", since: start) == nil)
    }

    @Test("a call is found by when it was made")
    func call() throws {
        let listing = TwilioListingTests.listing(TwilioListingTests.calls)
        let ten = try TwilioListingTests.instant("2026-03-02T10:00:00Z")
        #expect(
            listing.call(since: ten)
                == TwilioRecord(sid: "CA1", body: nil, status: "no-answer", date: ten))
        #expect(listing.call(since: ten.adding(seconds: 1))?.sid == "CA2")
        #expect(listing.call(since: ten.adding(seconds: 301)) == nil)
    }

    @Test("what has no date may be what is looked for")
    func undated() {
        let listing = TwilioListingTests.listing(
            #"{"messages":[{"sid":"SM1","body":"x","status":"queued","date_created":"soon"}]}"#)
        #expect(
            listing.message(saying: "x", since: Instant(seconds: 1_800_000_000))
                == TwilioRecord(sid: "SM1", body: "x", status: "queued", date: nil))
    }

    @Test(
        "a list that goes on, or that is not understood, is not whole",
        arguments: [
            (#"{"messages":[]}"#, 0, true), (#"{"calls":[],"next_page_uri":null}"#, 0, true),
            (#"{"messages":[],"next_page_uri":"/2010-04-01/x"}"#, 0, false),
            (#"{"messages":[{"sid":"SM1"},{"sid":"a b"},{}]}"#, 1, false),
            (#"{"messages":[{"sid":"SM1"}]}"#, 1, true),
        ])
    func whole(body: String, count: Int, isWhole: Bool) throws {
        guard case .found(let records, let whole) = TwilioListingTests.listing(body) else {
            Issue.record("nothing was found")
            return
        }
        #expect(records.count == count)
        #expect(whole == isWhole)
    }

    @Test("a list that cannot be read is asked for again")
    func unreadable() {
        for body in ["", "{}", #"{"messages":7}"#, "<html>"] {
            #expect(TwilioListingTests.listing(body) == .later(seconds: nil))
        }
        #expect(TwilioListingTests.listing("", status: 503) == .later(seconds: nil))
        #expect(
            TwilioListingTests.listing(#"{"code":20003}"#, status: 401)
                == .refused(code: 20003, status: 401))
        #expect(TwilioListing.later(seconds: nil).call(since: Instant(seconds: 0)) == nil)
    }

    @Test(
        "dates of mail are read",
        arguments: [
            ("Thu, 24 Aug 2023 05:01:45 +0000", "2023-08-24T05:01:45Z"),
            ("24 Aug 2023 05:01:45 GMT", "2023-08-24T05:01:45Z"),
            ("Fri, 1 Mar 2024 00:30:00 +0130", "2024-02-29T23:00:00Z"),
            ("Sun, 31 Dec 2023 23:00 -0500", "2024-01-01T04:00:00Z"),
        ])
    func dates(text: String, moment: String) throws {
        #expect(InternetDate.instant(text) == (try TwilioListingTests.instant(moment)))
    }

    @Test(
        "other dates are none",
        arguments: [
            "", "Thu,", "2023-08-24T05:01:45Z", "Thu, 24 Aug 2023 05:01:45",
            "Thu, 32 Aug 2023 05:01:45 +0000", "Thu, 24 aug 2023 05:01:45 +0000",
            "Thu, 24 Aug 23 05:01:45 +0000", "Thu, 24 Aug 2023 24:01:45 +0000",
            "Thu, 24 Aug 2023 05:01:45 +2400", "Thu, 24 Aug 2023 05:01:45 +00:00",
            "Thu, 24 Aug 2023 05:01:45 PST", "Thu, +4 Aug 2023 05:01:45 +0000",
        ])
    func noDates(text: String) {
        #expect(InternetDate.instant(text) == nil)
    }
}
