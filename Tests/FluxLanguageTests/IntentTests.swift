import FluxLanguage
import Testing

@Suite("Intents")
struct IntentTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("delete my running goal", "ask: intent"),
        ("show my goals", "ask: intent"),
        ("what's next", "ask: intent"),
        ("how was my week", "ask: intent"),
        ("did I pay rent?", "ask: intent"),
        ("is it going to rain tomorrow", "ask: intent"),
        ("what do I have on friday?", "ask: intent"),
        ("thanks!", "ask: intent"),
        ("good morning", "ask: intent"),
        ("cancel task 5", "ask: intent"),
        (
            "cancel the gym membership on friday",
            "task: cancel the gym membership | 2026-03-06T09:00"
        ),
        ("remove everything", "ask: intent"),
        (
            "tell Sarah about the party tomorrow",
            "task: tell Sarah about the party | 2026-03-03T09:00"
        ),
        ("do laundry tomorrow", "task: do laundry | 2026-03-03T09:00"),
        ("can I bring a friend tomorrow", "ask: intent"),
        ("i'm bored", "ask: intent"),
        ("I finished the report", "ask: intent"),
        ("list my tasks for today", "ask: intent"),
        ("mark 3 as done", "ask: intent"),
        ("the", "ask: time"),
        ("123", "ask: intent"),
        ("🎉", "ask: time"),
        ("call", "ask: time"),
        ("dentist", "ask: time"),
        ("remind me", "ask: task"),
        ("remind me to", "ask: task"),
        ("at", "ask: intent"),
        ("tomorrow", "ask: task"),
        ("every day", "ask: task"),
        ("when I get home", "ask: task"),
        ("buy milk later", "ask: time"),
        ("buy milk soon", "ask: time"),
        ("buy milk someday", "ask: time"),
        ("asdf at 5pm", "task: asdf | 2026-03-02T17:00"),
    ]

    @Test("sentences that are none of flux's are clarified (section J6)", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
