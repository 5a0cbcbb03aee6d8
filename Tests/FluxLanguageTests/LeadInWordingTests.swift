import FluxLanguage
import Testing

@Suite("Lead-ins in other words")
struct LeadInWordingTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("i need you to remind me to call bob at 4", "task: call bob | 2026-03-02T16:00"),
        ("i'd like you to add a task to call bob at 4", "task: call bob | 2026-03-02T16:00"),
        (
            "hey can you set a reminder for tomorrow 8am to take out trash",
            "task: take out trash | 2026-03-03T08:00"
        ),
        ("new reminder: dentist tomorrow 3pm", "task: dentist | 2026-03-03T15:00"),
        ("reminder to call Bob tomorrow", "task: call Bob | 2026-03-03T09:00"),
        ("note to self: buy candles on friday", "task: buy candles | 2026-03-06T09:00"),
        ("to do: buy candles on friday", "task: buy candles | 2026-03-06T09:00"),
        ("task: buy candles on friday", "task: buy candles | 2026-03-06T09:00"),
        ("add a new task to buy candles on friday", "task: buy candles | 2026-03-06T09:00"),
        ("create a task called \"buy candles\" for friday", "task: buy candles | 2026-03-06T09:00"),
        ("put buy candles on my todo list for friday", "task: buy candles | 2026-03-06T09:00"),
        (
            "add to my calendar: dinner with Al on friday at 7",
            "task: dinner with Al | 2026-03-06T07:00"
        ),
        ("schedule dinner with Al on friday at 7", "task: dinner with Al | 2026-03-06T07:00"),
        ("schedule a call tomorrow at 2 with Ana", "task: call with Ana | 2026-03-03T14:00"),
        ("don't let me forget to lock up at 10", "task: lock up | 2026-03-02T10:00"),
        ("please don't forget to call Al at 5", "task: call Al | 2026-03-02T17:00"),
        (
            "never forget to call mom on sundays",
            "task: call mom | 2026-03-08T09:00 | FREQ=WEEKLY;BYDAY=SU"
        ),
        ("be sure to call mom on sunday", "task: call mom | 2026-03-08T09:00"),
        ("i really need to call mom today", "task: call mom | 2026-03-02T10:00"),
        ("gotta call mom today", "task: call mom | 2026-03-02T10:00"),
        ("I must remember to call mom at 5", "task: call mom | 2026-03-02T17:00"),
        (
            "I have to be at the airport by 6am tomorrow",
            "task: be at the airport | 2026-03-03T06:00"
        ),
        ("I am supposed to meet Al at 3", "task: meet Al | 2026-03-02T15:00"),
        ("there's a party on saturday at 9", "task: party | 2026-03-07T09:00"),
        ("it's time to renew the passport in june", "task: renew the passport | 2026-06-01T09:00"),
        ("I'll call Al at 5", "task: call Al | 2026-03-02T17:00"),
        (
            "we're having dinner with the Smiths on friday at 7",
            "task: dinner with the Smiths | 2026-03-06T07:00"
        ),
        ("remind us to vote on november 3", "task: vote | 2026-11-03T09:00"),
        (
            "nudge me to drink water every hour",
            "task: drink water | 2026-03-02T10:00 | FREQ=HOURLY"
        ),
        ("tell me to stretch at 3", "task: stretch | 2026-03-02T15:00"),
        ("alert me at 5 to leave", "task: leave | 2026-03-02T17:00"),
        ("notify me on friday about the sale", "task: sale | 2026-03-06T09:00"),
        (
            "could you remind me in 10 minutes that the kettle is on",
            "task: kettle is on | 2026-03-02T09:10"
        ),
    ]

    @Test("lead-ins are stripped in other words", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
