import FluxLanguage
import Testing

@Suite("Deadlines")
struct DeadlineTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("dinner no later than 8pm tonight", "task: dinner | 2026-03-02T20:00"),
        ("submit before noon tomorrow", "task: submit | 2026-03-03T12:00"),
        ("submit the form before 5pm on friday", "task: submit the form | 2026-03-06T17:00"),
        ("taxes due april 15th", "task: taxes | 2026-04-15T09:00"),
        ("taxes due by april 15th", "task: taxes | 2026-04-15T09:00"),
        ("library book is due on monday", "task: library book | 2026-03-09T09:00"),
        ("before friday send the invoice", "task: send the invoice | 2026-03-05T09:00"),
        ("by end of month send the invoice", "task: send the invoice | 2026-03-31T09:00"),
        ("by EOD tomorrow send the invoice", "task: send the invoice | 2026-03-03T17:00"),
        ("by the end of the week send the invoice", "task: send the invoice | 2026-03-06T09:00"),
        ("by next friday send the invoice", "task: send the invoice | 2026-03-13T09:00"),
        (
            "rent due on the 1st of every month",
            "task: rent | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1"
        ),
        (
            "pay the third installment by may 1",
            "task: pay the third installment | 2026-05-01T09:00"
        ),
        ("finish the report by friday", "task: finish the report | 2026-03-06T09:00"),
    ]

    @Test("deadlines of tasks follow section E", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
