import FluxCalendar
import FluxNotify
import HTTPTransfer
import Testing

@Suite("Twilio's answers")
struct TwilioOutcomeTests {
    private typealias Answer = Result<TransferAnswer, TransferError>

    private static func answer(_ status: Int, _ body: String, retryAfter: Int? = nil) -> Answer {
        .success(TransferAnswer(status: status, retryAfter: retryAfter, body: Array(body.utf8)))
    }

    private static func outcome(_ status: Int, _ body: String, retryAfter: Int? = nil)
        -> TwilioOutcome
    {
        TwilioOutcome(answer(status, body, retryAfter: retryAfter))
    }

    @Test("what was taken has a name and a state")
    func accepted() {
        #expect(
            TwilioOutcomeTests.outcome(201, #"{"sid":"SM01","status":"queued","body":"x"}"#)
                == .accepted(sid: "SM01", status: "queued"))
        #expect(
            TwilioOutcomeTests.outcome(200, #"{"sid":"CA01"}"#)
                == .accepted(sid: "CA01", status: ""))
        #expect(
            TwilioOutcomeTests.outcome(201, #"{"sid":"VE01","status":"\u001b[31m"}"#)
                == .accepted(sid: "VE01", status: ""))
    }

    @Test(
        "what was taken but not named must not be repeated blindly",
        arguments: [
            "", "{", "[]", "{}", #"{"sid":null}"#, #"{"sid":7}"#, #"{"sid":""}"#,
            #"{"sid":"SM/1"}"#, #"{"sid":"SM1\n"}"#, "<html></html>",
        ])
    func unnamed(body: String) {
        #expect(TwilioOutcomeTests.outcome(201, body) == .unknown)
    }

    @Test(
        "a refusal keeps the number only",
        arguments: [
            (
                400,
                #"{"code":21211,"message":"The 'To' number +34600000001 is not","status":400}"#,
                21211
            ),
            (401, #"{"code":20003,"message":"Authenticate","status":401}"#, 20003),
            (400, #"{"code":63016}"#, 63016), (403, #"{"message":"no"}"#, nil), (404, "", nil),
            (400, #"{"code":"21211"}"#, nil), (400, #"{"code":1e99}"#, nil), (302, "", nil),
            (429, #"{"code":60203}"#, 60203), (429, #"{"code":60202}"#, 60202),
        ] as [(Int, String, Int?)])
    func refused(status: Int, body: String, code: Int?) {
        let outcome = TwilioOutcomeTests.outcome(status, body, retryAfter: 3)
        #expect(outcome == .refused(code: code, status: status))
        #expect(!outcome.words.contains("34600000001"))
        #expect(!outcome.words.contains("Authenticate"))
    }

    @Test("too many requests and failures of its own pass by")
    func later() {
        for status in [408, 429, 500, 503, 599] {
            #expect(TwilioOutcomeTests.outcome(status, "") == .later(seconds: nil))
            #expect(
                TwilioOutcomeTests.outcome(status, #"{"code":20429}"#, retryAfter: 7)
                    == .later(seconds: 7))
        }
        // A gateway may have handed the request on.
        for status in [502, 504] { #expect(TwilioOutcomeTests.outcome(status, "") == .unknown) }
        #expect(TwilioOutcomeTests.outcome(503, "", retryAfter: -1) == .later(seconds: 0))
    }

    @Test(
        "only what has certainly not arrived is tried again",
        arguments: [
            (.noLibrary, true), (.badAddress, true), (.unreachable("x"), true), (.tls("x"), true),
            (.timedOut, false), (.cut, false), (.tooLarge, false), (.cancelled, false),
            (.failed("x"), false),
        ] as [(TransferError, Bool)])
    func transport(error: TransferError, isLater: Bool) {
        #expect(TwilioOutcome(.failure(error)) == (isLater ? .later(seconds: nil) : .unknown))
        #expect(VerificationAnswer(.failure(error)) == (isLater ? .later(seconds: nil) : .unknown))
        #expect(TwilioListing(.failure(error)) == .later(seconds: nil))
    }

    @Test(
        "each code that a person can do something about says what", arguments: TwilioCode.allCases)
    func codes(code: TwilioCode) {
        let words = TwilioOutcome.refused(code: code.rawValue, status: 400).words
        #expect(words.hasPrefix("Twilio refused it (\(code.rawValue)): "))
        #expect(words.split(separator: ";").count == 2)
        #expect(!words.hasSuffix("."))
    }

    @Test("the codes are Twilio's")
    func numbers() {
        #expect(
            TwilioCode.allCases.map(\.rawValue).sorted() == [
                20003, 20404, 21211, 21219, 21608, 21610, 60200, 60202, 60203, 60410, 63007, 63015,
                63016,
            ])
    }

    @Test("other refusals say where to look")
    func otherWords() {
        #expect(
            TwilioOutcome.refused(code: 12345, status: 400).words
                == "Twilio refused it (12345); what that means is at https://www.twilio.com/docs/api/errors/12345"
        )
        #expect(
            TwilioOutcome.refused(code: nil, status: 418).words
                == "Twilio refused it (status 418); look at the address with 'flux config get twilio.base_url'"
        )
        #expect(
            TwilioOutcome.refused(code: nil, status: 401).words.hasPrefix(
                "Twilio refused it (401): it does not take the account"))
        #expect(TwilioOutcome.accepted(sid: "SM1", status: "queued").words == "Twilio took it")
        #expect(
            TwilioOutcome.later(seconds: 7).words
                == "Twilio asks to wait 7 s")
        #expect(
            TwilioOutcome.later(seconds: nil).words
                == "Twilio cannot take it now, or cannot be reached")
        #expect(
            TwilioOutcome.unknown.words
                == "Twilio did not say whether it took it; its list is looked at before it is tried again"
        )
    }

    @Test(
        "a code is right, wrong, or too late",
        arguments: [
            (200, #"{"status":"approved","valid":true}"#, .approved),
            (200, #"{"status":"pending","valid":false}"#, .pending),
            (200, #"{"status":"canceled"}"#, .expired), (200, #"{"status":"expired"}"#, .expired),
            (404, #"{"code":20404,"status":404}"#, .expired), (404, "", .expired),
            (200, #"{"status":"max_attempts_reached"}"#, .refused(code: 60202, status: 200)),
            (429, #"{"code":60202,"status":429}"#, .refused(code: 60202, status: 429)),
            (429, #"{"code":20429}"#, .later(seconds: nil)), (500, "", .later(seconds: nil)),
            (400, #"{"code":60200}"#, .refused(code: 60200, status: 400)),
            (200, #"{"status":"else"}"#, .unknown), (200, "", .unknown),
            (200, #"{"valid":true}"#, .unknown),
        ] as [(Int, String, VerificationAnswer)])
    func verification(status: Int, body: String, answer: VerificationAnswer) {
        #expect(VerificationAnswer(TwilioOutcomeTests.answer(status, body)) == answer)
    }

    @Test("what became of a code is said in different words")
    func verificationWords() {
        let answers: [VerificationAnswer] = [
            .approved, .pending, .expired, .refused(code: 60202, status: 429), .later(seconds: 1),
            .later(seconds: nil), .unknown,
        ]
        #expect(Set(answers.map(\.words)).count == answers.count)
        #expect(VerificationAnswer.later(seconds: 1).words.hasSuffix("try again in 1 s"))
    }
}
