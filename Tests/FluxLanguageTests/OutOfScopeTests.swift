import FluxLanguage
import Testing

@Suite("Out of scope")
struct OutOfScopeTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("what time is it", "ask: intent"),
        ("how do I cook rice", "ask: intent"),
        ("who are you", "ask: intent"),
        ("can you help me", "ask: goal"),
        ("can you tell me a joke", "ask: intent"),
        ("tell me a story", "ask: intent"),
        ("sing me a song", "ask: intent"),
        ("play some music", "ask: intent"),
        ("turn on the lights", "ask: time"),
        ("lol", "ask: intent"),
        ("ok", "ask: intent"),
        ("???!!!", "ask: intent"),
        ("12345", "ask: intent"),
        ("blah blah", "ask: intent"),
        ("qwerty", "ask: intent"),
        ("delete everything", "ask: intent"),
        ("remove task 3", "ask: intent"),
        ("cancel my running goal", "ask: intent"),
        ("get rid of task 9", "ask: intent"),
        ("show me my schedule", "ask: intent"),
        ("list everything", "ask: intent"),
        ("what should I do today", "ask: intent"),
        ("am I free tomorrow", "ask: intent"),
        ("when is my dentist appointment", "ask: intent"),
        ("did I finish the report", "ask: intent"),
        ("do I have anything on friday", "ask: intent"),
        ("is today tuesday", "ask: intent"),
        ("do the dishes tomorrow", "task: do the dishes | 2026-03-03T09:00"),
        ("do taxes by april 10", "task: do taxes | 2026-04-10T09:00"),
        ("have lunch with mom on sunday", "task: have lunch with mom | 2026-03-08T09:00"),
        ("should I go to the gym tomorrow", "ask: intent"),
        ("i love you", "ask: intent"),
        ("I went running yesterday", "ask: intent"),
        ("I feel tired", "ask: intent"),
        ("thank you so much", "ask: intent"),
    ]

    @Test("questions, small talk and deleting are clarified", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
