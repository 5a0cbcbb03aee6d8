import Testing

/// Digits that are pressed in a call. What is posted goes where the scripts of the call send it.
@Suite("Digits in calls")
struct ServeCallTests {
    /// Presses digits one after the other, in one call.
    ///
    /// - Returns: what was answered to each.
    private func press(_ digits: String?..., in served: ServedHome) throws -> [HTTPAnswer] {
        let call = try served.lastSent
        let sid = try #require(call.line["sid"].string)
        var action = HTTPAnswer.action(in: call.text)
        return try digits.map { digit in
            let answer = try served.door.post(
                WebhookSender.digit(digit, sid, to: try #require(action, "nothing is asked")))
            #expect(answer.status == 200)
            action = answer.action
            return answer
        }
    }

    @Test("The call says the title and asks for one digit")
    func call() throws {
        let title = "Tom & \"Jerry\" <Redirect/>"
        let served = try ServedHome([title], by: .call)
        let call = try served.lastSent
        let script = HTTPAnswer(status: 200, headers: [:], body: call.text)
        #expect(call.kind == .voice)
        #expect(script.speech.contains(title) && script.speech.contains("Press 1"))
        #expect(call.text.contains("<Gather input=\"dtmf\" numDigits=\"1\""))
        #expect(!call.text.contains("<Redirect"))
        #expect(script.action?.hasPrefix("\(WebhookSender.publicURL)/webhooks/") == true)
        let answer = try press("1", in: served)[0]
        #expect(answer.speech.contains("Done: \(title)."))
    }

    @Test(
        "1 marks as done, 3 as missed; the call ends", arguments: [("1", "done"), ("3", "missed")])
    func ends(_ digit: String, state: String) throws {
        let served = try ServedHome(by: .call)
        let answers = try press(digit, in: served)
        #expect(try served.home.status() == state)
        #expect(answers[0].body.contains("<Hangup/>") && answers[0].action == nil)
    }

    @Test("2 says a time and changes nothing; then 1 takes it and 3 leaves it")
    func proposal() throws {
        for (digit, state) in [("1", "rescheduled"), ("3", "pending")] {
            let served = try ServedHome(by: .call)
            let asked = try press("2", in: served)[0]
            #expect(try served.home.status() == "pending")
            let time = try #require(asked.speech.firstMatch(of: /today at (\d\d:\d\d)/)).output.1
            #expect(asked.speech.contains("Water the ficus"))
            let sid = try #require(served.lastSent.line["sid"].string)
            let answer = try served.door.post(
                WebhookSender.digit(digit, sid, to: try #require(asked.action)))
            #expect(try served.home.status() == state)
            #expect(try served.time() == (digit == "1" ? String(time) : "10:00"))
            #expect(answer.action == nil)
        }
    }

    @Test(
        "No digit, and one that was not offered, change nothing",
        arguments: [nil, "", "9", "#", "11"])
    func nothing(_ digit: String?) throws {
        let served = try ServedHome(by: .call)
        let answer = try press(digit, in: served)[0]
        #expect(answer.body.contains("<Hangup/>") && !answer.speech.isEmpty)
        #expect(try served.home.status() == "pending")
        #expect(try served.sandbox.json("notify", "status")["proposals"].array.isEmpty)
    }

    @Test("A digit that is delivered again acts once and is answered in the same way")
    func again() throws {
        let served = try ServedHome(by: .call)
        let call = try served.lastSent
        let sid = try #require(call.line["sid"].string)
        let action = try #require(HTTPAnswer.action(in: call.text))
        let bodies = try (1...5).map { _ in
            try served.door.post(WebhookSender.digit("2", sid, to: action)).body
        }
        #expect(Set(bodies).count == 1)
        #expect(try served.home.history().count { $0 == "voice reschedule" } == 1)
        // Another digit for the same question is the same request, as far as anybody can tell.
        _ = try served.door.post(WebhookSender.digit("3", sid, to: action))
        #expect(try served.home.status() == "pending")
    }

    @Test("A digit of a call that nobody made changes nothing")
    func unknownCall() throws {
        let served = try ServedHome(by: .call)
        let action = "\(WebhookSender.publicURL)/webhooks/twilio/voice?dispatch=999&step=answer"
        for target in [
            action, action.replacing("999", with: "x"), action.replacing("999", with: "-1"),
        ] {
            let answer = try served.door.post(
                WebhookSender.digit("1", "CA\(target.count)", to: target))
            #expect(answer.status == 200 && answer.body.contains("<Hangup/>"))
        }
        let real = try #require(HTTPAnswer.action(in: served.lastSent.text))
        _ = try served.door.post(WebhookSender.digit("1", "CAother", to: real))
        #expect(try served.home.status() == "pending", "the number of another call is known")
    }
}
