import FluxLanguage
import Testing

@Suite("Informal spelling")
struct InformalTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("pls remnd me 2moro at 5 to txt jo", "task: txt jo | 2026-03-03T17:00"),
        ("call mum 2nite", "task: call mum | 2026-03-02T20:00"),
        ("dentist weds 10am", "task: dentist | 2026-03-04T10:00"),
        ("lunch w/ Bob tmr noon", "task: lunch w/ Bob | 2026-03-03T12:00"),
        ("ping me in 5 mins to check the rice", "task: check the rice | 2026-03-02T09:05"),
        ("gym evryday at 6am", "task: gym | 2026-03-03T06:00 | FREQ=DAILY"),
        ("meet sat", "task: meet | 2026-03-07T09:00"),
        (
            "pay rent 1st of every mnth",
            "task: pay rent | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1"
        ),
        ("call jen on thrusday", "task: call jen | 2026-03-05T09:00"),
        ("party on saterday at 8pm", "task: party | 2026-03-07T20:00"),
        ("submit essay tuesdya at noon", "task: submit essay | 2026-03-03T12:00"),
        ("water plants tommorow mornign", "task: water plants | 2026-03-03T09:00"),
        ("rmd me 2 call jo tmrw", "task: call jo | 2026-03-03T09:00"),
        ("gonna call jo at 5", "task: call jo | 2026-03-02T17:00"),
        (
            "gym every tues n thurs 6am",
            "task: gym | 2026-03-03T06:00 | FREQ=WEEKLY;BYDAY=TU,TH"
        ),
        ("sync mtg mon 2pm-3pm", "task: sync mtg | 2026-03-09T14:00 | 60 min"),
    ]

    @Test("informal spellings and slips are understood (section I6)", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
