import FluxLanguage
import Testing

@Suite("Durations")
struct DurationTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("meeting tomorrow 2-3pm", "task: meeting | 2026-03-03T14:00 | 60 min"),
        ("meeting tomorrow from noon to 2", "task: meeting | 2026-03-03T12:00 | 120 min"),
        ("meeting friday between 9:30 and 11", "task: meeting | 2026-03-06T09:30 | 90 min"),
        ("meeting friday 9 to 10:30am", "task: meeting | 2026-03-06T09:00 | 90 min"),
        ("class thursday from 6 to 8 in the evening", "task: class | 2026-03-05T18:00 | 120 min"),
        ("party saturday from 8 until midnight", "task: party | 2026-03-07T20:00 | 240 min"),
        ("shift on friday from 10pm to 6am", "task: shift | 2026-03-06T22:00 | 480 min"),
        ("work from 9 to 5 tomorrow", "task: work | 2026-03-03T09:00 | 480 min"),
        ("read for twenty minutes at 9pm", "task: read | 2026-03-02T21:00 | 20 min"),
        ("a 30 min run tomorrow at 7am", "task: 30 min run | 2026-03-03T07:00 | 30 min"),
        (
            "half-hour call with Bo at 3pm",
            "task: half-hour call with Bo | 2026-03-02T15:00 | 30 min"
        ),
        ("two hour meeting on friday", "task: two hour meeting | 2026-03-06T09:00 | 120 min"),
        ("yoga tomorrow at 7am, 45 min", "task: yoga | 2026-03-03T07:00 | 45 min"),
        ("walk for an hour and 15 minutes at noon", "task: walk | 2026-03-02T12:00 | 75 min"),
        ("walk for two and a half hours at noon", "task: walk | 2026-03-02T12:00 | 150 min"),
        ("nap for a quarter of an hour at 2pm", "task: nap | 2026-03-02T14:00 | 15 min"),
        ("do 30 minutes of yoga at 6pm", "task: do 30 minutes of yoga | 2026-03-02T18:00 | 30 min"),
        (
            "drive 2 hours to Boston tomorrow",
            "task: drive 2 hours to Boston | 2026-03-03T09:00 | 120 min"
        ),
        (
            "2 hour study session tomorrow at 4pm",
            "task: 2 hour study session | 2026-03-03T16:00 | 120 min"
        ),
        ("5 minute call with Max at 3", "task: 5 minute call with Max | 2026-03-02T15:00 | 5 min"),
        ("sync mtg mon 2pm-3pm", "task: sync mtg | 2026-03-09T14:00 | 60 min"),
        (
            "guitar lesson on wednesdays from 5 to 6pm",
            "task: guitar lesson | 2026-03-04T17:00 | FREQ=WEEKLY;BYDAY=WE | 60 min"
        ),
        (
            "run a 10k under 50 minutes by may 30",
            "goal: run a 10k under 50 minutes | by 2026-05-30 | Fitness"
        ),
    ]

    @Test("durations follow section F", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
