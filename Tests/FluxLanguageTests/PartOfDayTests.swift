import FluxLanguage
import Testing

@Suite("Parts of day")
struct PartOfDayTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("first thing tomorrow send mail", "task: send mail | 2026-03-03T07:00"),
        ("mail report first thing", "task: mail report | 2026-03-03T07:00"),
        ("send it by cob friday", "task: send it | 2026-03-06T17:00"),
        (
            "finish the deck by close of business tomorrow",
            "task: finish the deck | 2026-03-03T17:00"
        ),
        ("iron shirts before bed", "task: iron shirts | 2026-03-02T22:00"),
        ("read the kids a story at bedtime", "task: read the kids a story | 2026-03-02T22:00"),
        ("work out after work on thursday", "task: work out | 2026-03-05T18:00"),
        ("early monday morning drive to Boston", "task: drive to Boston | 2026-03-09T07:00"),
        ("late friday afternoon call Sam", "task: call Sam | 2026-03-06T17:00"),
        ("this morning call Ted", "task: call Ted | 2026-03-02T10:00"),
        ("this evening water plants", "task: water plants | 2026-03-02T18:00"),
        ("order pizza for tonight", "task: order pizza | 2026-03-02T20:00"),
        ("call Ed tonight at 7:30", "task: call Ed | 2026-03-02T19:30"),
        ("later today call Al", "task: call Al | 2026-03-02T10:00"),
        ("call mum 2nite", "task: call mum | 2026-03-02T20:00"),
        (
            "tidy the garage late afternoon on saturday",
            "task: tidy the garage | 2026-03-07T17:00"
        ),
        ("call Ann early morning on saturday", "task: call Ann | 2026-03-07T07:00"),
        ("date night on friday at 8pm", "task: date night | 2026-03-06T20:00"),
        ("pls add pick up laundry sat 10:30 thx", "task: pick up laundry | 2026-03-07T10:30"),
        (
            "add water to the battery tomorrow at 9",
            "task: add water to the battery | 2026-03-03T09:00"
        ),
    ]

    @Test("parts of day follow section B", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
