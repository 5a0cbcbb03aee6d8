import Testing

/// What the provider tells later about what it took.
@Suite("Status of messages and calls")
struct ServeStatusTests {
    /// Moments at which a task of 10:00 would be missed, and later ones.
    private static let late = ["10:02", "10:32", "12:00", "23:59", "2026-03-03T09:59:00Z"]

    private func tell(_ states: String..., in served: ServedHome) throws {
        for state in states {
            let answer = try served.door.post(
                WebhookSender.status(state, of: served.lastSent))
            #expect(answer.status == 200 && answer.body.hasSuffix("<Response/>"))
        }
    }

    @Test(
        "What did not arrive at last is never missed, however it came by",
        arguments: [ServedHome.Way.message, .call], ["failed", "canceled"])
    func failed(_ way: ServedHome.Way, _ state: String) throws {
        let served = try ServedHome(by: way)
        try tell("queued", state, in: served)
        #expect(try served.home.walk(Self.late) == [])
        #expect(try served.home.status() == "pending")
        let overdue = try served.sandbox.json("list", "--overdue")["tasks"].array
        #expect(overdue.map { $0["number"].int } == [1])
    }

    @Test(
        "What arrived is missed once nobody answers",
        arguments: [
            (ServedHome.Way.message, "delivered"), (.message, "read"), (.call, "no-answer"),
        ])
    func arrived(_ way: ServedHome.Way, _ state: String) throws {
        let served = try ServedHome(by: way)
        try tell(state, in: served)
        #expect(try served.home.walk(Self.late) == ["10:32 missed 1"])
    }

    @Test("A message that fails is followed by the call at once")
    func next() throws {
        let served = try ServedHome(settings: ["TWILIO_FROM_VOICE": "+14155238887"])
        #expect(try served.home.walk("10:01") == [])
        try tell("undelivered", in: served)
        #expect(try served.home.walk("10:01") == ["10:01 voice 1"])
    }

    @Test(
        "An older state after a newer one, the same once more, and a word that is none change nothing"
    )
    func order() throws {
        let served = try ServedHome()
        try tell("sent", "delivered", in: served)
        let before = try served.home.history()
        #expect(before.last == "whatsapp delivered")
        try tell("sent", "queued", "failed", "delivered", "flying", "", in: served)
        #expect(try served.home.history() == before)
        try tell("read", in: served)
        #expect(try served.home.history() == before + ["whatsapp read"])
        #expect(try served.home.walk("10:32") == ["10:32 missed 1"])
    }

    @Test("A state that comes before the provider's name is known is kept")
    func early() throws {
        let home = try ServedHome.home(by: .message)
        try home.add()
        try home.provider.set(now: "2026-03-02T10:00:00Z")
        try home.provider.fail(.whatsapp, .cutsWhenDone)
        #expect(try home.walk("10:00") == ["10:00 whatsapp failed 1"])
        let door = try WebhookSender(home.sandbox)
        let message = try #require(home.provider.sends.last)
        _ = try door.post(WebhookSender.status("failed", of: message))
        // Five minutes later a pass asks the provider what came of it.
        #expect(try home.walk(["10:06"] + Self.late.dropFirst()) == [])
        #expect(try home.provider.kinds == [.whatsapp], "it is there, so it is not sent again")
        #expect(try home.status() == "pending")
    }

    @Test("A state of something that flux did not send changes nothing")
    func unknown() throws {
        let served = try ServedHome()
        let before = try (served.sandbox.fingerprint(), served.home.history())
        var form = try WebhookSender.status("failed", of: served.lastSent)
        form.fields[0].1 = "SMunknown"
        #expect(try served.door.post(form).status == 200)
        form.target = "/webhooks/twilio/status?dispatch=999"
        #expect(try served.door.post(form).status == 200)
        #expect(try served.sandbox.fingerprint() == before.0)
        #expect(try served.home.history() == before.1)
    }
}
