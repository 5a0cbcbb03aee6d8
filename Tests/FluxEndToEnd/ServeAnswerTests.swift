import Foundation
import Testing

/// What signed answers to a message do, and what is said to them.
@Suite("Answers to messages")
struct ServeAnswerTests {
    // MARK: - Done, another time, missed

    @Test(
        "A signed 1 marks the task as done; delivered again it changes nothing and gets the same answer"
    )
    func done() throws {
        let served = try ServedHome()
        let answer = try served.door.say("1", "SM1")
        #expect(answer.status == 200 && answer.message == "Done: Water the ficus.")
        #expect(answer.headers["content-type"]?.hasPrefix("text/xml") == true)
        #expect(try served.home.status() == "done")
        let before = try (served.sandbox.fingerprint(), served.home.history())
        let exchanges = try (1...20).map { _ in
            try served.door.begin(WebhookSender.message("1", "SM1"))
        }
        for exchange in exchanges {
            let again = try exchange.answer()
            #expect(again.status == 200 && again.body == answer.body)
        }
        #expect(try served.sandbox.fingerprint() == before.0)
        #expect(try served.home.history() == before.1)
        try served.sandbox.expectSound()
    }

    @Test("What was undone is not done again by an answer that is delivered again")
    func undone() throws {
        let served = try ServedHome()
        _ = try served.door.say("1", "SM1")
        try served.sandbox.ok("undo")
        _ = try served.door.say("1", "SM1")
        #expect(try served.home.status() == "pending")
        _ = try served.door.say("1", "SM2")
        #expect(try served.home.status() == "done")
    }

    /// The time that an answer names, `18:00`.
    private func time(in answer: HTTPAnswer) throws -> String {
        let text = try #require(answer.message)
        return String(try #require(text.firstMatch(of: /at (\d\d:\d\d)/), "\(text)").output.1)
    }

    @Test("2 proposes a time and changes nothing; 1 takes it", arguments: ["1", "yes", "ok"])
    func taken(_ yes: String) throws {
        let served = try ServedHome()
        let proposal = try served.door.say("2", "SM1")
        let time = try time(in: proposal)
        #expect(proposal.message?.hasPrefix("Water the ficus: today at \(time)?") == true)
        #expect(proposal.message?.hasSuffix("Reply 1 yes, 3 no.") == true)
        #expect(try served.home.status() == "pending" && served.time() == "10:00")
        let answer = try served.door.say(yes, "SM2")
        #expect(try served.home.status() == "rescheduled" && served.time() == time)
        #expect(answer.message?.contains("Water the ficus is now today at \(time)") == true)
    }

    @Test("2 proposes a time; 3 leaves the task as it is", arguments: ["3", "no"])
    func declined(_ no: String) throws {
        let served = try ServedHome()
        _ = try served.door.say("2", "SM1")
        _ = try served.door.say(no, "SM2")
        #expect(try served.home.status() == "pending" && served.time() == "10:00")
        // Nothing is proposed any more, so this is about the task.
        _ = try served.door.say("1", "SM3")
        #expect(try served.home.status() == "done" && served.time() == "10:00")
    }

    @Test("Two refusals in a row do not become a yes")
    func notTaken() throws {
        let served = try ServedHome()
        _ = try served.door.say("2", "SM1")
        let second = try served.door.say("2", "SM2")
        #expect(second.message?.contains("1 yes, 3 no") == true)
        _ = try served.door.say("hm", "SM3")
        #expect(try served.home.status() == "pending" && served.time() == "10:00")
    }

    @Test(
        "Words do what the digits do",
        arguments: [
            ("done", "done"), ("Did it!", "done"), ("👍🏽", "done"), ("can't", "missed"),
            ("can’t", "missed"), ("skip", "missed"), ("later", "pending"),
            ("2 tomorrow at 9", "rescheduled"), ("move to 6pm", "rescheduled"),
            ("snooze 20", "pending"), ("ok", "pending"),
        ])
    func words(_ text: String, state: String) throws {
        let served = try ServedHome()
        let answer = try served.door.say(text, "SM1")
        #expect(answer.message?.isEmpty == false)
        #expect(try served.home.status() == state)
        #expect(answer.message?.contains("I understand") == false, "\(answer.message ?? "")")
    }

    @Test("A button of a message counts as what it stands for")
    func button() throws {
        let served = try ServedHome()
        var form = WebhookSender.message("It is done", "SM1")
        form.fields.append(("ButtonPayload", "done"))
        #expect(try served.door.post(form).message == "Done: Water the ficus.")
        #expect(try served.home.status() == "done")
    }

    @Test("What is not understood is told what can be said, and changes nothing")
    func help() throws {
        let served = try ServedHome()
        for (index, text) in ["the weather is nice", "12", "", "2 <b>&\"", "help"].enumerated() {
            let message = try served.door.say(text, "SM\(index)").message ?? ""
            #expect(message.contains("1 done, 2 reschedule, 3 missed"), "\(text): \(message)")
            #expect(message.contains("STOP"), "\(text): \(message)")
        }
        #expect(try served.home.status() == "pending" && served.time() == "10:00")
    }

    // MARK: - Several tasks

    @Test("Letters name tasks of the message; a digit alone is for all that are open")
    func letters() throws {
        let served = try ServedHome(["Water the ficus", "Call the bank", "Pay the rent"])
        let text = try served.lastSent.text
        for line in ["a) Water the ficus", "b) Call the bank", "c) Pay the rent"] {
            #expect(text.contains(line), "\(text)")
        }
        let both = try served.door.say("1a 3b", "SM1")
        #expect(both.message == "Done: Water the ficus. Noted as missed: Call the bank.")
        let none = try served.door.say("1d", "SM2")
        #expect(none.message?.contains("no such letter") == true)
        #expect(try served.home.status(of: 3) == "pending")
        let again = try served.door.say("1a", "SM3")
        #expect(again.message?.hasPrefix("Water the ficus") == true, "\(again.body)")
        _ = try served.door.say("1", "SM4")
        #expect(try (1...3).map { try served.home.status(of: $0) } == ["done", "missed", "done"])
    }

    @Test("An answer to an older message is about the tasks of that one")
    func older() throws {
        let served = try ServedHome()
        let first = try served.lastSent
        try served.home.add("Call the bank", at: "2026-03-02T10:20")
        try served.home.pass(at: "10:20")
        let sid = try #require(first.line["sid"].string)
        let door = try WebhookSender(served.sandbox)
        let form = WebhookSender.message("1", "SM1", answering: sid)
        #expect(try door.post(form).message == "Done: Water the ficus.")
        #expect(try served.home.status(of: 2) == "pending")
        #expect(try door.say("1", "SM2").message == "Done: Call the bank.")
    }

    @Test(
        "An answer that comes after the task was missed still counts",
        arguments: ["1", "1a", "done"])
    func late(_ text: String) throws {
        let served = try ServedHome()
        #expect(try served.home.walk("10:32") == ["10:32 missed 1"])
        served.home.at("10:40")
        let door = try WebhookSender(served.sandbox)
        #expect(try door.say(text, "SM1").message == "Done: Water the ficus.")
        #expect(try served.home.status() == "done")
    }

    // MARK: - Who may answer

    @Test(
        "Another sender gets an empty answer and has no effect", arguments: ["1", "STOP", "help"])
    func stranger(_ text: String) throws {
        let served = try ServedHome()
        for number in ["+4915199999999", "", "+4915123456789 ", "4915123456789"] {
            let form = WebhookSender.message(text, "SM\(number)", from: number)
            let answer = try served.door.post(form)
            #expect(answer.status == 200 && answer.body.hasSuffix("<Response/>"), "\(answer.body)")
        }
        #expect(try served.home.status() == "pending")
        #expect(try served.sandbox.json("account")["whatsapp_consent_at"].string != nil)
    }

    @Test("STOP withdraws the consent, and no message goes out from then on")
    func stop() throws {
        let served = try ServedHome()
        let answer = try served.door.say("Stop.", "SM1")
        #expect(answer.status == 200 && answer.body.hasSuffix("<Response/>"))
        let account = try served.sandbox.json("account")
        #expect(account["whatsapp_consent_at"] == .null)
        #expect(account["phone"]["verified_at"].string != nil, "the number stays")
        try served.home.add("Call the bank", at: "2026-03-02T10:20")
        #expect(try served.home.walk("10:02", "10:20", "10:22", "10:31") == [])
        #expect(try served.provider.kinds == [.whatsapp])
        let test = try served.sandbox.run(["notify", "test", "whatsapp"])
        #expect(!test.succeeded, "\(test)")
        #expect(try served.provider.kinds == [.whatsapp])
    }

    // MARK: - What is said

    @Test("Titles are escaped in what is said, and add no element")
    func escaping() throws {
        let title = "Tom & \"Jerry\" <Redirect>'s</Redirect> ]]> &amp; <!--"
        let served = try ServedHome([title])
        let help = try served.door.say("?", "SM1")
        #expect(help.message?.contains(title) == true, "\(help.body)")
        let answer = try served.door.say("1", "SM2")
        #expect(answer.message == "Done: \(title).")
        for body in [help.body, answer.body] {
            let elements = body.split(separator: "<").map { $0.prefix { $0 != ">" } }
            let names = ["?xml version=\"1.0\" encoding=\"UTF-8\"?", "Response", "Message"]
            #expect(elements.map(String.init) == names + ["/Message", "/Response"], "\(body)")
        }
    }
}
