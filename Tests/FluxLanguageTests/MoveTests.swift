import FluxLanguage
import Testing

@Suite("Moves")
struct MoveTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("move the dentist to friday", "move: dentist | 2026-03-06T09:00 | day"),
        ("move gym to 6", "move: gym | 2026-03-02T18:00"),
        (
            "reschedule lunch with Ann for next tuesday at noon",
            "move: lunch with Ann | 2026-03-10T12:00"
        ),
        ("push my run back 30 minutes", "move: run | 30 min"),
        ("push back my run by half an hour", "move: run | 30 min"),
        ("push the meeting an hour", "move: meeting | 60 min"),
        ("move the call up an hour", "move: call | -60 min"),
        ("bring the standup forward by 15 minutes", "move: standup | -15 min"),
        ("delay laundry by a day", "move: laundry | 1 days"),
        ("postpone the review until next week", "move: review | 2026-03-09T09:00 | day"),
        ("put off the dentist until april", "move: dentist | 2026-04-01T09:00 | day"),
        ("move task #12 to tomorrow 9am", "move: 12 | 2026-03-03T09:00"),
        ("reschedule 5 to noon", "move: 5 | 2026-03-02T12:00"),
        (
            "move my appointment from monday to wednesday",
            "move: appointment | 2026-03-04T09:00 | day"
        ),
        ("change the date of my checkup to march 20", "move: checkup | 2026-03-20T09:00 | day"),
        ("change my dentist appointment to 4pm", "move: dentist appointment | 2026-03-02T16:00"),
        ("shift yoga to the evening", "move: yoga | 2026-03-02T18:00"),
        ("move it to 5pm", "ask: task"),
        ("move everything to tomorrow", "ask: task"),
        ("reschedule to friday", "ask: task"),
        ("move the laundry to the dryer", "ask: time"),
        (
            "move the couch to the basement on saturday",
            "task: move the couch to the basement | 2026-03-07T09:00"
        ),
        ("move the car tomorrow at 8am", "task: move the car | 2026-03-03T08:00"),
        (
            "push the stroller to the park at 3pm",
            "task: push the stroller to the park | 2026-03-02T15:00"
        ),
        ("move the dentist", "ask: time"),
        ("postpone the trip", "ask: time"),
        ("move the call to later", "ask: time"),
        ("move the call to sometime next week", "move: call | 2026-03-09T09:00 | day"),
        ("move tomorrow's 3pm call to friday at 4", "move: tomorrow's 3pm call | 2026-03-06T16:00"),
        (
            "could you reschedule the plumber for thursday morning please",
            "move: plumber | 2026-03-05T09:00"
        ),
        ("I need to move my haircut to saturday at 2", "move: haircut | 2026-03-07T14:00"),
        (
            "remind me to reschedule the dentist tomorrow at 9",
            "task: reschedule the dentist | 2026-03-03T09:00"
        ),
        ("remind me to move the car at 6pm", "task: move the car | 2026-03-02T18:00"),
        ("defer task 9 to next month", "move: 9 | 2026-04-01T09:00 | day"),
        ("bump the report to monday", "move: report | 2026-03-09T09:00 | day"),
        ("move groceries to this weekend", "move: groceries | 2026-03-07T09:00 | day"),
        ("move math homework to tonight at 8", "move: math homework | 2026-03-02T20:00"),
        (
            "change the furnace filter every 3 months",
            "task: change the furnace filter | 2026-03-03T09:00 | FREQ=MONTHLY;INTERVAL=3"
        ),
    ]

    @Test("moves follow section L", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
