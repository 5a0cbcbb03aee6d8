import Foundation
import Testing

/// The phone number, its verification, and the consent to messages.
@Suite("Phone number and consent")
struct PhoneAccountTests {
    private let sandbox: Sandbox
    private let provider: PhoneProvider

    init() throws {
        sandbox = try Sandbox(now: "2026-03-02T09:00:00Z", zone: "UTC")
        provider = try PhoneProvider()
        sandbox.use(provider)
    }

    private func at(_ time: String) {
        sandbox.environment["FLUX_NOW"] = "2026-03-02T\(time)Z"
    }

    /// What the account says of the phone.
    private func phone() throws -> (masked: String?, verifiedAt: String?, consentAt: String?) {
        let json = try sandbox.json("account")
        return (
            json["phone"]["number_masked"].string, json["phone"]["verified_at"].string,
            json["whatsapp_consent_at"].string
        )
    }

    /// A number that is verified, and a consent.
    private func consent() throws {
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        try sandbox.ok("account", "verify", "send")
        try sandbox.ok("account", "verify", "confirm", PhoneProvider.code)
        try sandbox.ok("account", "whatsapp", "consent")
    }

    // MARK: - Verification

    @Test("A number is added, a code is sent and confirmed, and a consent given")
    func wholeWay() throws {
        let added = try sandbox.json("account", "phone", "add", "+49", "151", "23456789")
        #expect(added["phone"]["number_masked"].string == "•••••••••••789")
        #expect(added["phone"]["verified_at"] == .null)
        at("09:05:00")
        let sent = try sandbox.json("account", "verify", "send")
        #expect(sent["sends_left"].int == 2 && sent["verified_at"] == .null)
        at("09:06:00")
        let confirmed = try sandbox.json("account", "verify", "confirm", "123 456")
        #expect(confirmed["verified_at"].string == "2026-03-02T09:06:00Z")
        at("09:07:00")
        try sandbox.ok("account", "whatsapp", "consent")
        let phone = try phone()
        #expect(phone.verifiedAt == "2026-03-02T09:06:00Z")
        #expect(phone.consentAt == "2026-03-02T09:07:00Z")
        let requests = try provider.requests
        #expect(requests.map(\.kind) == [.code, .check])
        #expect(requests.map { $0.field("To") } == [PhoneProvider.number, PhoneProvider.number])
        #expect(requests.first?.field("Channel") == "sms")
        try sandbox.expectSound()
    }

    @Test("What is no number, and what cannot be verified, is refused with a way on")
    func refusals() throws {
        try sandbox.flux("account", "phone", "add", "nonsense").expectRefusal(
            2, saying: ["country code"])
        try sandbox.flux("account", "verify", "send").expectRefusal(
            1, saying: ["flux account phone add"])
        try sandbox.flux("account", "whatsapp", "consent").expectRefusal(
            1, saying: ["flux account phone add"])
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        try sandbox.flux("account", "whatsapp", "consent").expectRefusal(
            1, saying: ["flux account verify send"])
        try sandbox.flux("account", "verify", "confirm", "12ab56").expectRefusal(
            2, saying: ["6 digits"])
        sandbox.environment["FLUX_TWILIO_VERIFY_SID"] = ""
        try sandbox.flux("account", "verify", "send").expectRefusal(
            1, saying: ["twilio.verify_sid"])
        #expect(try provider.requests.isEmpty)
    }

    @Test("A fourth code within an hour is refused before anybody is asked")
    func limit() throws {
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        for (time, left) in [("09:00:00", 2), ("09:10:00", 1), ("09:20:00", 0)] {
            at(time)
            #expect(try sandbox.json("account", "verify", "send")["sends_left"].int == left)
        }
        at("09:30:00")
        let error = try sandbox.flux("account", "verify", "send", "--json")
            .expectRefusalDocument(7, named: "RATE_LIMITED")
        #expect(error["details"]["retry_after_seconds"].int == 1_800)
        #expect(error["retry_allowed"].bool == true)
        try sandbox.flux("account", "verify", "send").expectRefusal(7, saying: ["30 min"])
        at("09:59:59")
        #expect(try sandbox.flux("account", "verify", "send").exitCode == 7)
        #expect(try provider.kinds == [.code, .code, .code])
        at("10:00:00")
        #expect(try sandbox.json("account", "verify", "send")["sends_left"].int == 0)
    }

    @Test("Four at once send three codes")
    func limitTogether() throws {
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        let children = try (0..<4).map { _ in
            try sandbox.start(["account", "verify", "send", "--by", "call"])
        }
        let codes = try children.map { try $0.finish().exitCode }
        #expect(codes.sorted() == [0, 0, 0, 7])
        #expect(try provider.sends.map { $0.field("Channel") } == ["call", "call", "call"])
    }

    @Test("A wrong code changes nothing, and the right one still counts, once")
    func wrongCode() throws {
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        try sandbox.flux("account", "verify", "confirm", PhoneProvider.code).expectRefusal(
            1, saying: ["flux account verify send"])
        try sandbox.ok("account", "verify", "send")
        try sandbox.flux("account", "verify", "confirm", "000000", "--json")
            .expectRefusalDocument(1, named: "GUARD_FAILED")
        #expect(try phone().verifiedAt == nil)
        let outcome = try sandbox.run(
            ["account", "verify", "confirm", "-"], input: .bytes(Array("123456\n".utf8)))
        #expect(outcome.succeeded)
        try sandbox.flux("account", "verify", "confirm", PhoneProvider.code, "--json")
            .expectRefusalDocument(5, named: "ALREADY_VERIFIED")
        try sandbox.ok("account", "whatsapp", "consent")
        try sandbox.flux("account", "whatsapp", "consent", "--json")
            .expectRefusalDocument(5, named: "ALREADY_CONSENTED")
    }

    @Test("A provider that refuses or breaks off is told apart, and no code is lost by a refusal")
    func failures() throws {
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        try provider.fail(.code, .status(403), .status(503), .cutsWhenDone)
        try sandbox.flux("account", "verify", "send", "--json")
            .expectRefusalDocument(7, named: "PROVIDER_ERROR")
        let later = try sandbox.flux("account", "verify", "send", "--json")
            .expectRefusalDocument(7, named: "PROVIDER_TIMEOUT")
        #expect(later["retry_allowed"].bool == true)
        // This one may have arrived, so it counts.
        try sandbox.flux("account", "verify", "send", "--json")
            .expectRefusalDocument(7, named: "PROVIDER_TIMEOUT")
        #expect(try sandbox.json("account", "verify", "send")["sends_left"].int == 1)
        #expect(try phone().verifiedAt == nil)
    }

    // MARK: - Consent

    @Test("Consent and withdrawal stand in the exported audit trail with their moments")
    func audit() throws {
        try consent()
        at("10:00:00")
        try sandbox.ok("account", "whatsapp", "withdraw")
        try sandbox.flux("account", "whatsapp", "withdraw").expectRefusal(
            1, saying: ["flux account"])
        at("11:00:00")
        try sandbox.ok("account", "whatsapp", "consent")
        at("12:00:00")
        try sandbox.ok("account", "phone", "remove")
        let path = "\(sandbox.folder)/all.zip"
        try sandbox.ok("export", path)
        let text = try sandbox.tool("unzip", "-p", path, "transitions.json").text
        let rows = try JSONValue(parsing: text).array.filter { $0["entity"].string == "account" }
        let moves = rows.map { row in
            ["machine", "from_state", "to_state"].map { row[$0].string ?? "" }
                .joined(separator: " ") + " \((row["at"].int ?? 0) % 86_400 / 3_600)"
        }
        #expect(
            moves == [
                "phone unverified verified 9", "whatsapp_consent none given 9",
                "whatsapp_consent given withdrawn 10", "whatsapp_consent none given 11",
                "whatsapp_consent given withdrawn 12", "phone verified unverified 12",
            ])
        #expect(!text.contains("15123456789"))
        try sandbox.expectSound()
    }

    @Test("Another number clears verification and consent; the same one does not")
    func anotherNumber() throws {
        try consent()
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        #expect(try phone().consentAt != nil)
        for command in [
            ["account", "phone", "add", "+491511112223"],
            ["account", "profile", "--phone", "+491511112224"],
        ] {
            _ = try sandbox.json(command)
            let phone = try phone()
            #expect(phone.verifiedAt == nil && phone.consentAt == nil, "\(command)")
            #expect(phone.masked?.hasSuffix(String(command[3].suffix(3))) == true)
        }
        try sandbox.ok("account", "phone", "remove")
        let phone = try phone()
        #expect(phone.masked == nil && phone.verifiedAt == nil && phone.consentAt == nil)
    }

    @Test(
        "No undo and no redo consents for anybody",
        arguments: [
            [["account", "whatsapp", "withdraw"]],
            [["undo", "--force"]],
            [["account", "phone", "add", "+491511112223"]],
            [["account", "phone", "remove"]],
            [["account", "profile", "--phone", "+491511112223"]],
            [["account", "profile", "--phone", "none"]],
            [["account", "profile", "--name", "Ada"], ["account", "whatsapp", "withdraw"]],
        ])
    func undo(_ commands: [[String]]) throws {
        let sandbox = try ReachableHome().sandbox
        func consentAt() throws -> String? {
            try sandbox.json("account")["whatsapp_consent_at"].string
        }
        #expect(try consentAt() != nil)
        for command in commands { _ = try sandbox.json(command) }
        #expect(try consentAt() == nil)
        for command in [["undo"], ["undo", "--force"], ["redo", "--force"]] {
            // Whether there is something to take back differs; consent is never it.
            _ = try sandbox.run(command)
            #expect(try consentAt() == nil, "\(command)")
        }
        try sandbox.expectSound()
    }

    // MARK: - Withdrawal

    /// A home with a task that was pushed about, and whose message comes next.
    private func rising() throws -> ReachableHome {
        let home = try ReachableHome()
        try home.add()
        try home.walk("09:50")
        return home
    }

    @Test("A withdrawal stops the channel at once, in the middle of a chain")
    func withdrawal() throws {
        let home = try rising()
        home.at("09:59:59")
        try home.sandbox.ok("account", "whatsapp", "withdraw")
        #expect(try home.walk("10:00", "10:02", "10:32") == ["10:00 voice 1", "10:32 missed 1"])
        #expect(try home.provider.kinds == [.push, .voice])
        let skipped = try home.events().first { $0["event"].string == "skipped" }
        #expect(skipped?["channel"].string == "whatsapp")
        #expect(skipped?["detail"].string?.contains("flux account whatsapp consent") == true)
    }

    @Test("It also stops a message that waits to be tried again")
    func withdrawalWhileWaiting() throws {
        let home = try rising()
        try home.provider.fail(.whatsapp, .status(429, retryAfter: 30))
        #expect(try home.walk("10:00") == ["10:00 whatsapp failed 1"])
        home.at("10:00:10")
        try home.sandbox.ok("account", "whatsapp", "withdraw")
        let events = try home.walk("10:00:30")
        #expect(events.contains("10:00:30 voice 1"), "\(events)")
        #expect(try home.provider.requests.count { $0.kind == .whatsapp } == 1)
    }

    @Test("Taking the number away stops messages and calls")
    func removal() throws {
        let home = try rising()
        try home.sandbox.ok("account", "phone", "remove")
        #expect(try home.walk("10:00", "10:02", "10:40") == [])
        #expect(try home.provider.kinds == [.push])
        #expect(try home.status() == "pending", "with push alone it is missed when the day is over")
    }

    // MARK: - What is seen of the number

    @Test("The number is in no output, no log and no refusal")
    func masked() throws {
        // The provider's stand-in names this number in its refusal.
        let number = "+15005550006"
        var outcomes = [try sandbox.flux("account", "phone", "add", number)]
        for arguments in [
            ["account", "verify", "send"], ["account", "verify", "confirm", PhoneProvider.code],
            ["account", "whatsapp", "consent"], ["account"], ["account", "profile"],
            ["add", "Water the ficus", "--at", "2026-03-02T09:00"], ["notify", "status"],
            ["notify", "test", "voice"], ["notify"], ["notify", "why", "1"], ["log"],
            ["monitor"], ["doctor"],
        ] {
            outcomes.append(try sandbox.run(arguments))
            outcomes.append(try sandbox.run(arguments + ["--json"]))
        }
        let said = outcomes.map { $0.text + $0.errorText }.joined()
        #expect(said.contains("21211"), "the refusal is told: \(said)")
        let digits = number.dropFirst()
        #expect(!said.contains(digits))
        let log = "\(sandbox.home)/state/flux.log"
        try #require(FileManager.default.fileExists(atPath: log))
        #expect(try !String(contentsOfFile: log, encoding: .utf8).contains(digits))
        let dump = try sandbox.tool("sqlite3", "\(sandbox.home)/flux.db", ".dump").text
        let rows = dump.split(separator: "\n").filter { $0.contains(digits) }
        let tables = Set(rows.compactMap { $0.firstMatch(of: /INSERT INTO (\w+)/)?.output.1 })
        // The journal holds what an undo needs.
        #expect(tables.isSubset(of: ["profile", "journal"]), "\(tables)")
    }
}
