import FluxLanguage
import Testing

@Suite("Lead-ins")
struct LeadInTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        (
            "schedule a meeting with Bob for tuesday at 2",
            "task: meeting with Bob | 2026-03-03T14:00"
        ),
        ("add buy milk to my to-do list for tomorrow", "task: buy milk | 2026-03-03T09:00"),
        ("add \"buy milk\" to my list for tomorrow at 9", "task: buy milk | 2026-03-03T09:00"),
        ("put dentist on my calendar for march 9 at 2pm", "task: dentist | 2026-03-09T14:00"),
        ("set a reminder for 5pm to call mom", "task: call mom | 2026-03-02T17:00"),
        ("set a reminder to call mom at 5", "task: call mom | 2026-03-02T17:00"),
        ("new task: file taxes by april 15", "task: file taxes | 2026-04-15T09:00"),
        ("todo: water plants tomorrow", "task: water plants | 2026-03-03T09:00"),
        ("don't forget to pay rent on the 1st", "task: pay rent | 2026-04-01T09:00"),
        ("dont let me forget the cake at 3pm", "task: cake | 2026-03-02T15:00"),
        ("make sure I take my pills at 8pm", "task: take my pills | 2026-03-02T20:00"),
        (
            "I have a dentist appointment on friday at 10am",
            "task: dentist appointment | 2026-03-06T10:00"
        ),
        ("I've got to pay the gas bill tomorrow", "task: pay the gas bill | 2026-03-03T09:00"),
        ("we need to clean the garage on saturday", "task: clean the garage | 2026-03-07T09:00"),
        ("could you please remind me to stretch in 30 min", "task: stretch | 2026-03-02T09:30"),
        ("i gotta run to the store at 6", "task: run to the store | 2026-03-02T18:00"),
        ("remind me about the meeting tomorrow at 9", "task: meeting | 2026-03-03T09:00"),
        ("remind me tomorrow morning to call mom", "task: call mom | 2026-03-03T09:00"),
        ("tomorrow at 5 remind me to call mom", "task: call mom | 2026-03-03T17:00"),
        (
            "can you add a reminder to feed the cat at 7pm, thanks!",
            "task: feed the cat | 2026-03-02T19:00"
        ),
        ("I need to finish my taxes by april 15", "task: finish my taxes | 2026-04-15T09:00"),
        ("I must call the vet at 4", "task: call the vet | 2026-03-02T16:00"),
        ("I should water the plants on wednesday", "task: water the plants | 2026-03-04T09:00"),
        ("let's have lunch on thursday at noon", "task: have lunch | 2026-03-05T12:00"),
        ("would you remind me to lock up at 11pm", "task: lock up | 2026-03-02T23:00"),
        (
            "can you schedule a call with Ana for next monday at 3pm?",
            "task: call with Ana | 2026-03-09T15:00"
        ),
        (
            "please add \"pay the nanny\" to my calendar for the 28th",
            "task: pay the nanny | 2026-03-28T09:00"
        ),
        (
            "hi flux, book a table for 4 on saturday at 8pm please",
            "task: book a table for 4 | 2026-03-07T20:00"
        ),
    ]

    @Test("lead-ins and closings are no part of the title (section I2)", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
