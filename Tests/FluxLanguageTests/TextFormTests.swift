import FluxLanguage
import Testing

@Suite("Forms of text")
struct TextFormTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("\"call mom at 5\" tomorrow at 6", "task: call mom at 5 | 2026-03-03T18:00"),
        ("'buy milk' at 5pm", "task: buy milk | 2026-03-02T17:00"),
        (
            "remind me to say \"see you on friday\" tomorrow",
            "task: say \"see you on friday\" | 2026-03-03T09:00"
        ),
        ("🎂 birthday cake at 3pm 🎉", "task: 🎂 birthday cake 🎉 | 2026-03-02T15:00"),
        ("買い物 tomorrow at 7pm", "task: 買い物 | 2026-03-03T19:00"),
        ("встретить Анну tomorrow at 7pm", "task: встретить Анну | 2026-03-03T19:00"),
        ("- buy eggs tomorrow", "task: buy eggs | 2026-03-03T09:00"),
        ("* buy eggs tomorrow", "task: buy eggs | 2026-03-03T09:00"),
        ("buy eggs (brown ones) tomorrow", "task: buy eggs (brown ones) | 2026-03-03T09:00"),
        ("buy eggs: tomorrow", "task: buy eggs | 2026-03-03T09:00"),
        ("email re: budget tomorrow at 10", "task: email re: budget | 2026-03-03T10:00"),
        ("pay $50 to Al tomorrow", "task: pay $50 to Al | 2026-03-03T09:00"),
        ("call +1 555 123 4567 tomorrow at 9", "task: call +1 555 123 4567 | 2026-03-03T09:00"),
        ("read pages 20-30 tonight", "task: read pages 20-30 | 2026-03-02T20:00"),
        ("1:1 with Sam at 3", "task: 1:1 with Sam | 2026-03-02T15:00"),
        ("24/7 support call tomorrow", "task: 24/7 support call | 2026-03-03T09:00"),
        ("upgrade to v2.3 on friday", "task: upgrade to v2.3 | 2026-03-06T09:00"),
        ("buy 1.5 kg flour tomorrow", "task: buy 1.5 kg flour | 2026-03-03T09:00"),
        ("task for tomorrow: water plants", "task: water plants | 2026-03-03T09:00"),
        ("for tomorrow: water plants", "task: water plants | 2026-03-03T09:00"),
        ("REMIND ME TO CALL MOM TOMORROW AT 5PM", "task: CALL MOM | 2026-03-03T17:00"),
        ("Call Mom Tomorrow At 5pm", "task: Call Mom | 2026-03-03T17:00"),
    ]

    @Test("quotations, signs and scripts are kept (section I)", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
