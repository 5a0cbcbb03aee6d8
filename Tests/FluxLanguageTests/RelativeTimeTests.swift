import FluxLanguage
import Testing

@Suite("Relative times")
struct RelativeTimeTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("in 3 hrs call bob", "task: call bob | 2026-03-02T12:00"),
        ("call bob in an hr", "task: call bob | 2026-03-02T10:00"),
        ("remind me in a couple days to ship it", "task: ship it | 2026-03-04T09:00"),
        ("mow the lawn in 2 days' time", "task: mow the lawn | 2026-03-04T09:00"),
        ("check in in two weeks' time", "task: check in | 2026-03-16T09:00"),
        ("take the cake out in an hour and a half", "task: take the cake out | 2026-03-02T10:30"),
        ("call in half an hour from now", "task: call | 2026-03-02T09:30"),
        ("pay in a fortnight", "task: pay | 2026-03-16T09:00"),
        ("renew in 6 months", "task: renew | 2026-09-02T09:00"),
        ("trip to Rome two weeks from today", "task: trip to Rome | 2026-03-16T09:00"),
        ("party a week from tomorrow at 8pm", "task: party | 2026-03-10T20:00"),
        ("call Bo the day after tomorrow at 9", "task: call Bo | 2026-03-04T09:00"),
        ("call Al within 2 days", "task: call Al | 2026-03-04T09:00"),
        ("sometime tomorrow call Al", "task: call Al | 2026-03-03T09:00"),
        ("buy milk later", "ask: time"),
        ("buy milk soon", "ask: time"),
        ("buy milk someday", "ask: time"),
        (
            "throw out the milk in 3 days, thanks a lot",
            "task: throw out the milk | 2026-03-05T09:00"
        ),
    ]

    @Test("relative times follow section D", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
