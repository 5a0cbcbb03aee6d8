import Testing

@Suite("The introduction on a terminal")
struct OnboardingTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// The questions in order, each with its beginning and an answer.
    private static let questions: [(number: Int, text: String, answer: String)] = [
        (1, "What should I call you?", "Ada"), (2, "usually wake up?", "half past six"),
        (3, "go to bed?", "around eleven"),
        (4, "When do you work?", "9 to 5 on weekdays"), (5, "morning person", "morning"),
        (6, "time zone", "yes"),
        (7, "call home", "home is Casa, work is Office"),
        (8, "every week?", "gym tue and thu at 7pm"),
        (9, "phone number", "skip"), (11, "do first?", "skip"),
    ]

    /// Answers the questions from one number to another.
    private func answer(_ terminal: PseudoTerminal, from first: Int = 1, through last: Int = 11)
        throws
    {
        for question in Self.questions where question.number >= first && question.number <= last {
            try terminal.wait(for: "\(question.number) of 11. ")
            try terminal.wait(for: question.text)
            try terminal.type(question.answer)
        }
    }

    private func expectAda(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let profile = try sandbox.json("account")["profile"]
        #expect(profile["name"].string == "Ada", sourceLocation: sourceLocation)
        #expect(profile["sleep_window"]["end"].string == "06:30", sourceLocation: sourceLocation)
        #expect(profile["sleep_window"]["start"].string == "23:00", sourceLocation: sourceLocation)
        #expect(profile["work_hours"]["start"].string == "09:00", sourceLocation: sourceLocation)
        #expect(profile["chronotype"].string == "morning", sourceLocation: sourceLocation)
        #expect(profile["timezone"].string == "America/New_York", sourceLocation: sourceLocation)
        #expect(profile["locations"]["home"].string == "Casa", sourceLocation: sourceLocation)
        #expect(
            profile["onboarded_at"].string == "2026-03-02T14:00:00Z", sourceLocation: sourceLocation
        )
        let titles = try sandbox.json("list")["tasks"].array.map(\.["title"].string)
        #expect(titles.count == 52 && Set(titles) == ["gym"], sourceLocation: sourceLocation)
        try sandbox.expectSound()
    }

    @Test("All questions, one after the other, end in a stored profile")
    func all() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try answer(terminal)
        #expect(try terminal.finish() == .exited(0))
        try expectAda()
    }

    @Test("A phone number without a provider stays unverified, and WhatsApp is not asked about")
    func phone() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try answer(terminal, through: 8)
        try terminal.wait(for: "9 of 11. ")
        try terminal.type("+1 212 555 0123")
        try terminal.wait(for: "unverified")
        try terminal.wait(for: "11 of 11. ")
        try terminal.type("skip")
        #expect(try terminal.finish() == .exited(0))
        #expect(!terminal.screen.contains("10 of 11. "))
        let account = try sandbox.json("account")
        #expect(account["phone"]["number_masked"].string?.hasSuffix("23") == true)
        #expect(account["phone"]["verified_at"] == .null && account["whatsapp_consent_at"] == .null)
        #expect(try sandbox.ok("account", "--json").text.contains("5550123") == false)
    }

    @Test("'back' asks the question before again, and its new answer counts")
    func back() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try terminal.wait(for: "1 of 11. ")
        try terminal.type("Bob")
        try terminal.wait(for: "2 of 11. ")
        try terminal.type("back")
        try terminal.wait(for: "1 of 11. ")
        try answerFirst(terminal)
        try answer(terminal, from: 2)
        #expect(try terminal.finish() == .exited(0))
        try expectAda()
    }

    private func answerFirst(_ terminal: PseudoTerminal) throws {
        try terminal.wait(for: "What should I call you?")
        try terminal.type("Ada")
    }

    @Test("'back' at the first question says that there is nothing before it")
    func backAtFirst() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try terminal.wait(for: "1 of 11. ")
        try terminal.type("back")
        try terminal.wait(for: "nothing to go back to")
        try terminal.wait(for: "1 of 11. ")
        try answerFirst(terminal)
        try answer(terminal, from: 2)
        #expect(try terminal.finish() == .exited(0))
        try expectAda()
    }

    @Test("'?' says why it is asked and asks again")
    func why() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try terminal.wait(for: "1 of 11. ")
        try terminal.type("Ada")
        try terminal.wait(for: "2 of 11. ")
        try terminal.type("?")
        try terminal.wait(for: "Nothing is ever planned while you sleep")
        try answer(terminal, from: 2)
        #expect(try terminal.finish() == .exited(0))
        try expectAda()
    }

    @Test(
        "A wrong answer says what is accepted and asks again; 'skip' is none where it must be answered"
    )
    func wrong() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try terminal.wait(for: "1 of 11. ")
        try terminal.type("Ada")
        for answer in ["purple", "25:99", "skip", ""] {
            try terminal.wait(for: "2 of 11. ")
            try terminal.type(answer)
            try terminal.wait(for: "wake_time")
        }
        try answer(terminal, from: 2)
        #expect(try terminal.finish() == .exited(0))
        try expectAda()
    }

    @Test(
        "Ctrl-D keeps what was said; the next time goes on at the first unanswered question",
        arguments: ["d", "c"])
    func leaving(_ key: String) throws {
        let first = try PseudoTerminal(sandbox, ["onboard"])
        try answer(first, through: 3)
        try first.wait(for: "4 of 11. ")
        try first.wait(for: "> ")
        try first.control(Character(key))
        #expect(try first.finish() == .exited(130))
        #expect(first.screen.contains("flux onboard"), "says how to go on")
        #expect(try sandbox.json("account")["profile"]["onboarded_at"] == .null)
        #expect(try sandbox.json("list")["total"].int == 0)

        let second = try PseudoTerminal(sandbox, ["onboard"])
        try second.wait(for: "3 of 11 questions are answered")
        try answer(second, from: 4)
        #expect(try second.finish() == .exited(0))
        #expect(!second.screen.contains("What should I call you?"))
        try expectAda()
    }

    @Test(
        "After a crash at any question the next time goes on there", arguments: [1, 2, 5, 8, 9, 11])
    func crash(_ number: Int) throws {
        let first = try PseudoTerminal(sandbox, ["onboard"])
        try answer(first, through: number - 1)
        try first.wait(for: "\(number) of 11. ")
        try first.crash()
        try sandbox.expectSound()
        let second = try PseudoTerminal(sandbox, ["onboard"])
        try answer(second, from: number)
        #expect(try second.finish() == .exited(0))
        try expectAda()
    }

    @Test("The last answer goes straight on: a task is written")
    func firstTask() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try answer(terminal, through: 9)
        try terminal.wait(for: "11 of 11. ")
        try terminal.type("call the bank tomorrow at 4")
        #expect(try terminal.finish() == .exited(0))
        let bank = try sandbox.json("search", "bank")["tasks"][0]
        #expect(bank["scheduled_local"].string == "2026-03-03T16:00:00-05:00")
    }

    @Test("The last answer goes straight on: a goal is talked about and saved")
    func firstGoal() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try answer(terminal, through: 9)
        try terminal.wait(for: "11 of 11. ")
        try terminal.type("I want to run a 5K")
        try terminal.wait(for: "Week by week")
        try terminal.wait(for: "plan>")
        try terminal.type("only twice a week")
        try terminal.wait(for: "plan>")
        try terminal.type("ok")
        #expect(try terminal.finish() == .exited(0))
        let goals = try sandbox.json("goal", "list")["goals"].array
        #expect(goals.contains { $0["status"].string == "active" })
        try sandbox.expectSound()
    }

    @Test("On a terminal 20 columns wide every question is asked and nothing is wider")
    func narrow() throws {
        let terminal = try PseudoTerminal(sandbox, ["onboard"], columns: 20)
        for question in Self.questions {
            try terminal.wait(for: "\(question.number) of 11. ")
            try terminal.type(question.answer)
        }
        #expect(try terminal.finish() == .exited(0))
        try expectAda()
    }

    @Test("Somebody who is introduced already is not asked again")
    func again() throws {
        try sandbox.ok("onboard", "--answers", Newcomer.answersFile(in: sandbox))
        let total = try sandbox.json("list")["total"].int
        let terminal = try PseudoTerminal(sandbox, ["onboard"])
        try terminal.wait(for: "1 of 11. ")
        try terminal.control("d")
        #expect(try terminal.finish() == .exited(130))
        #expect(
            try sandbox.json("account")["profile"]["name"].string == "Ada",
            "the old profile stays until the last answer")
        #expect(try sandbox.json("list")["total"].int == total)
    }
}
