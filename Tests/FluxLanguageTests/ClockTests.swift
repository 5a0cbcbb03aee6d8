import FluxLanguage
import Testing

@Suite("Clock times")
struct ClockTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("call mom at 5pm", "task: call mom | 2026-03-02T17:00"),
        ("call the bank at 1730", "task: call the bank | 2026-03-02T17:30"),
        ("meeting at 17h30 tomorrow", "task: meeting | 2026-03-03T17:30"),
        ("lunch at 12am", "task: lunch | 2026-03-03T00:00"),
        ("wake up at 06:30 tomorrow", "task: wake up | 2026-03-03T06:30"),
        ("at half past six feed dogs", "task: feed dogs | 2026-03-02T18:30"),
        ("call Bob at ten to six", "task: call Bob | 2026-03-02T17:50"),
        ("call Bob at a quarter past 8 tomorrow", "task: call Bob | 2026-03-03T08:15"),
        ("drinks tonight at 12", "task: drinks | 2026-03-03T00:00"),
        ("night shift starts at 1 tonight", "task: night shift starts | 2026-03-03T01:00"),
        ("take meds 8 in the evening", "task: take meds | 2026-03-02T20:00"),
        ("exactly at 5 call Tim", "task: call Tim | 2026-03-02T17:00"),
        ("call Tim at 5 sharp", "task: call Tim | 2026-03-02T17:00"),
        ("friday at midnight party", "task: party | 2026-03-07T00:00"),
        ("ring Sue at midnight", "task: ring Sue | 2026-03-03T00:00"),
        ("today at 8am go", "task: go | 2026-03-03T08:00"),
        ("leave at 7:45 tomorrow morning", "task: leave | 2026-03-03T07:45"),
        ("alarm at 5 tomorrow morning", "task: alarm | 2026-03-03T05:00"),
        ("meet at 12:30 tomorrow", "task: meet | 2026-03-03T12:30"),
        ("flight at 0615 tomorrow", "task: flight | 2026-03-03T06:15"),
        ("train at 23:10 tonight", "task: train | 2026-03-02T23:10"),
        ("call at quarter past five", "task: call | 2026-03-02T17:15"),
        ("call at five thirty", "task: call | 2026-03-02T17:30"),
        ("call at six oh five", "task: call | 2026-03-02T18:05"),
        ("call at half 7 tomorrow", "task: call | 2026-03-03T07:30"),
        ("pick up kids by 3", "task: pick up kids | 2026-03-02T15:00"),
        ("around noon call Sue", "task: call Sue | 2026-03-02T12:00"),
        ("about 5 call Sue", "task: call Sue | 2026-03-02T17:00"),
        ("call Sue at about 5:15", "task: call Sue | 2026-03-02T17:15"),
        ("call Sue 5ish", "task: call Sue | 2026-03-02T17:00"),
        ("call Sue at 5-ish tomorrow", "task: call Sue | 2026-03-03T17:00"),
        ("call Sue @ 5pm", "task: call Sue | 2026-03-02T17:00"),
        ("call Sue tomorrow @5", "task: call Sue | 2026-03-03T17:00"),
        ("meeting thur 3", "task: meeting | 2026-03-05T15:00"),
        ("tomorrow at 25:00 party", "ask: time"),
        ("call Ann at 5pm or 6pm", "ask: time"),
        ("2026-04-03T14:30 call Jo", "task: call Jo | 2026-04-03T14:30"),
        ("call Al in the next hour", "task: call Al | 2026-03-02T10:00"),
    ]

    @Test("clock times follow section A of the conventions", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
