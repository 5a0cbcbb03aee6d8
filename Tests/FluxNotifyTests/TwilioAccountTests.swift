import FluxCalendar
import HTTPTransfer
import Testing

@testable import FluxNotify

@Suite("Twilio account")
struct TwilioAccountTests {
    private static let base = "/2010-04-01/Accounts/ACtest/"

    private static func account(
        base: String = TwilioAccount.standardBase, fromWhatsApp: String = "whatsapp:+14155238886"
    ) throws -> TwilioAccount {
        try TwilioAccount(
            sid: "ACtest", token: "secret", base: base, verifySID: "VAtest",
            fromWhatsApp: fromWhatsApp, fromVoice: "+14155550100")
    }

    private static func headers(_ transfer: Transfer) -> [String] {
        transfer.headers.map { "\($0.name): \($0.value)" }
    }

    private static func text(_ transfer: Transfer) -> String? {
        transfer.body.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "a message as it goes over the wire",
        arguments: ["+34600000001", "whatsapp:+34600000001"],
        ["+14155238886", "whatsapp:+14155238886"])
    func message(to number: String, from sender: String) throws {
        let account = try TwilioAccountTests.account(fromWhatsApp: sender)
        let transfer = try #require(
            account.message(
                to: number, body: "Run 5K\n1 done", statusCallback: "https://a.example/s?d=7"))
        #expect(transfer.url == "https://api.twilio.com/2010-04-01/Accounts/ACtest/Messages.json")
        #expect(
            TwilioAccountTests.headers(transfer) == [
                "Authorization: Basic QUN0ZXN0OnNlY3JldA==", "Accept: application/json",
                "Content-Type: application/x-www-form-urlencoded",
            ])
        #expect(
            TwilioAccountTests.text(transfer)
                == "To=whatsapp%3A%2B34600000001&From=whatsapp%3A%2B14155238886"
                + "&Body=Run+5K%0A1+done&StatusCallback=https%3A%2F%2Fa.example%2Fs%3Fd%3D7")
    }

    @Test("a call as it goes over the wire")
    func call() throws {
        let account = try TwilioAccountTests.account()
        let transfer = try #require(
            account.call(
                to: "+34600000001", twiml: "<Response/>", statusCallback: "https://a.example/s"))
        #expect(transfer.url == "https://api.twilio.com/2010-04-01/Accounts/ACtest/Calls.json")
        #expect(
            TwilioAccountTests.text(transfer)
                == "To=%2B34600000001&From=%2B14155550100&Twiml=%3CResponse%2F%3E&Timeout=30"
                + "&StatusCallback=https%3A%2F%2Fa.example%2Fs&StatusCallbackEvent=initiated"
                + "&StatusCallbackEvent=ringing&StatusCallbackEvent=answered"
                + "&StatusCallbackEvent=completed")
    }

    @Test("without a callback none is named")
    func noCallback() throws {
        let account = try TwilioAccountTests.account()
        let message = try #require(account.message(to: "+34600000001", body: "x"))
        let call = try #require(account.call(to: "+34600000001", twiml: "x"))
        for transfer in [message, call] {
            #expect(TwilioAccountTests.text(transfer)?.contains("Callback") == false)
        }
    }

    @Test(
        "it rings as long as Twilio allows",
        arguments: [(-1, "5"), (5, "5"), (45, "45"), (600, "600"), (601, "600")])
    func ringing(asked: Int, sent: String) throws {
        let account = try TwilioAccountTests.account()
        let call = try #require(account.call(to: "+34600000001", twiml: "x", ringSeconds: asked))
        #expect(TwilioAccountTests.text(call)?.hasSuffix("&Timeout=\(sent)") == true)
    }

    @Test("a verification as it goes over the wire", arguments: VerificationChannel.allCases)
    func verification(channel: VerificationChannel) throws {
        let account = try TwilioAccountTests.account()
        let start = try #require(account.startVerification(to: "+34600000001", channel: channel))
        #expect(start.url == "https://verify.twilio.com/v2/Services/VAtest/Verifications")
        #expect(
            TwilioAccountTests.text(start) == "To=%2B34600000001&Channel=\(channel.rawValue)")
        let check = try #require(account.checkVerification(to: "+34600000001", code: "123456"))
        #expect(check.url == "https://verify.twilio.com/v2/Services/VAtest/VerificationCheck")
        #expect(TwilioAccountTests.text(check) == "To=%2B34600000001&Code=123456")
        #expect(TwilioAccountTests.headers(check) == TwilioAccountTests.headers(start))
        #expect(
            TwilioAccountTests.headers(check).first == "Authorization: Basic QUN0ZXN0OnNlY3JldA==")
    }

    @Test("channels are spelt as Twilio spells them")
    func channels() {
        #expect(VerificationChannel.allCases.map(\.rawValue) == ["sms", "call", "whatsapp"])
    }

    @Test("lists are asked for by number and day of UTC")
    func lists() throws {
        let account = try TwilioAccountTests.account()
        let moment = try #require(Instant(rfc3339: "2026-03-02T00:30:00+01:00"))
        let messages = try #require(account.messages(to: "+34600000001", since: moment))
        #expect(
            messages.url
                == "https://api.twilio.com/2010-04-01/Accounts/ACtest/Messages.json"
                + "?To=whatsapp%3A%2B34600000001&From=whatsapp%3A%2B14155238886"
                + "&DateSent%3E=2026-03-01&PageSize=100")
        let calls = try #require(account.calls(to: "+34600000001", since: moment))
        #expect(
            calls.url
                == "https://api.twilio.com/2010-04-01/Accounts/ACtest/Calls.json"
                + "?To=%2B34600000001&From=%2B14155550100&StartTime%3E=2026-03-01&PageSize=100")
        for transfer in [messages, calls] {
            #expect(transfer.body == nil)
            #expect(
                TwilioAccountTests.headers(transfer) == [
                    "Authorization: Basic QUN0ZXN0OnNlY3JldA==", "Accept: application/json",
                ])
        }
    }

    @Test("nobody waits long")
    func limits() throws {
        let account = try TwilioAccountTests.account()
        let message = try #require(account.message(to: "+34600000001", body: "x"))
        #expect(message.connectMilliseconds == 5_000)
        #expect(message.idleMilliseconds == 15_000)
        #expect(message.totalMilliseconds == 15_000)
        #expect(!message.isDirect)
    }

    @Test(
        "verifications have a host of their own at Twilio, and none elsewhere",
        arguments: [
            ("https://api.twilio.com", "https://verify.twilio.com"),
            ("https://api.twilio.com/", "https://verify.twilio.com"),
            ("https://API.twilio.com", "https://verify.twilio.com"),
            ("https://api.ie1.twilio.com", "https://verify.ie1.twilio.com"),
            ("https://api.dublin.ie1.twilio.com:443", "https://verify.dublin.ie1.twilio.com:443"),
            ("https://twilio.com", "https://twilio.com"),
            ("https://api.twilio.com.example", "https://api.twilio.com.example"),
            ("https://api.eviltwilio.com", "https://api.eviltwilio.com"),
            ("https://proxy.example/twilio/", "https://proxy.example/twilio"),
            ("http://127.0.0.1:8787", "http://127.0.0.1:8787"),
            ("http://[::1]:8787/x", "http://[::1]:8787/x"),
        ])
    func verifyHost(base: String, verify: String) throws {
        let account = try TwilioAccountTests.account(base: base)
        let transfer = try #require(account.checkVerification(to: "+34600000001", code: "1"))
        #expect(transfer.url == verify + "/v2/Services/VAtest/VerificationCheck")
    }

    @Test(
        "on this machine no proxy comes between",
        arguments: ["http://localhost:1", "http://127.0.0.1"])
    func direct(base: String) throws {
        let account = try TwilioAccountTests.account(base: base)
        let transfer = try #require(account.message(to: "+34600000001", body: "x"))
        #expect(transfer.isDirect)
        #expect(transfer.url == base + TwilioAccountTests.base + "Messages.json")
    }

    @Test("what is not configured cannot be asked for")
    func nothing() throws {
        let account = try TwilioAccount(sid: "ACtest", token: "secret")
        let moment = Instant(seconds: 0)
        #expect(!account.canMessage)
        #expect(!account.canCall)
        #expect(!account.canVerify)
        #expect(account.message(to: "+34600000001", body: "x") == nil)
        #expect(account.call(to: "+34600000001", twiml: "x") == nil)
        #expect(account.startVerification(to: "+34600000001", channel: .sms) == nil)
        #expect(account.checkVerification(to: "+34600000001", code: "1") == nil)
        #expect(account.messages(to: "+34600000001", since: moment) == nil)
        #expect(account.calls(to: "+34600000001", since: moment) == nil)
        let whole = try TwilioAccountTests.account()
        #expect(whole.canMessage && whole.canCall && whole.canVerify)
    }

    @Test(
        "settings that make no account are named",
        arguments: [
            ["", "t", "https://a.example", "", "", "", "twilio.account_sid"],
            ["AC/../x", "t", "https://a.example", "", "", "", "twilio.account_sid"],
            ["AC1:", "t", "https://a.example", "", "", "", "twilio.account_sid"],
            ["AC1", "", "https://a.example", "", "", "", "twilio.auth_token"],
            ["AC1", "a\r\nb", "https://a.example", "", "", "", "twilio.auth_token"],
            ["AC1", "t", "", "", "", "", "twilio.base_url"],
            ["AC1", "t", "a.example", "", "", "", "twilio.base_url"],
            ["AC1", "t", "https://u:p@a.example", "", "", "", "twilio.base_url"],
            ["AC1", "t", "http://a.example", "", "", "", "twilio.base_url"],
            ["AC1", "t", "http://127.0.0.1.example", "", "", "", "twilio.base_url"],
            ["AC1", "t", "https://a.example", "VA/1", "", "", "twilio.verify_sid"],
            ["AC1", "t", "https://a.example", "", "4155238886", "", "twilio.from_whatsapp"],
            ["AC1", "t", "https://a.example", "", "whatsapp:+0155", "", "twilio.from_whatsapp"],
            [
                "AC1", "t", "https://a.example", "", "", "whatsapp:+14155238886",
                "twilio.from_voice",
            ],
            ["AC1", "t", "https://a.example", "", "", "+1234567890123456", "twilio.from_voice"],
        ])
    func problems(settings: [String]) throws {
        let problem = #expect(throws: TwilioAccount.Problem.self) {
            try TwilioAccount(
                sid: settings[0], token: settings[1], base: settings[2], verifySID: settings[3],
                fromWhatsApp: settings[4], fromVoice: settings[5])
        }
        #expect(problem?.setting == settings[6])
    }

    @Test("plain http to another machine is told from no address")
    func insecure() {
        #expect(throws: TwilioAccount.Problem.insecureBase) {
            try TwilioAccountTests.account(base: "http://10.0.0.1")
        }
        #expect(throws: TwilioAccount.Problem.badBase) {
            try TwilioAccountTests.account(base: "ftp://10.0.0.1")
        }
    }

    @Test(
        "each problem names its setting and one remedy", arguments: TwilioAccount.Problem.allCases)
    func words(problem: TwilioAccount.Problem) {
        #expect(problem.words.hasPrefix("'\(problem.setting)' is "))
        #expect(problem.words.split(separator: ";").count == 2)
        #expect(!problem.words.hasSuffix("."))
    }
}
