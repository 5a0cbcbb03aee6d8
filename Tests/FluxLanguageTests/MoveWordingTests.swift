import FluxLanguage
import Testing

@Suite("Moves in other words")
struct MoveWordingTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("push the deadline to next friday", "move: deadline | 2026-03-13T09:00 | day"),
        (
            "push the deadline for the essay to next friday",
            "move: deadline for the essay | 2026-03-13T09:00 | day"
        ),
        (
            "move dinner with the Smiths from 6 to 7:30pm",
            "move: dinner with the Smiths | 2026-03-02T19:30"
        ),
        ("move dinner from 6pm to 7pm", "move: dinner | 2026-03-02T19:00"),
        (
            "reschedule tuesday's standup to wednesday at 9",
            "move: tuesday's standup | 2026-03-04T09:00"
        ),
        ("bump task 3 by 15 minutes", "move: 3 | 15 min"),
        ("bring forward the review to tomorrow", "move: review | 2026-03-03T09:00 | day"),
        ("move up the review by an hour", "move: review | -60 min"),
        ("pull the demo forward to thursday at 2", "move: demo | 2026-03-05T14:00"),
        ("postpone task 8 for a week", "move: 8 | 7 days"),
        ("postpone my workout until tomorrow evening", "move: workout | 2026-03-03T18:00"),
        ("delay the oil change by 2 weeks", "move: oil change | 14 days"),
        (
            "put off cleaning the garage until the weekend",
            "move: cleaning the garage | 2026-03-07T09:00 | day"
        ),
        ("reschedule my 1:1 with Dana to friday at 11", "move: 1:1 with Dana | 2026-03-06T11:00"),
        ("change the time of the standup to 9:15", "move: standup | 2026-03-02T09:15"),
        ("change the team lunch to 12:30", "move: team lunch | 2026-03-02T12:30"),
        ("can we push the interview to 4pm?", "move: interview | 2026-03-02T16:00"),
        ("please move number 9 to the 14th", "move: 9 | 2026-03-14T09:00 | day"),
        (
            "move my haircut appointment to in 3 days",
            "move: haircut appointment | 2026-03-05T09:00 | day"
        ),
        ("shift the kids' pickup to 3:30", "move: kids' pickup | 2026-03-02T15:30"),
        ("move call with bob to tmrw 3pm", "move: call with bob | 2026-03-03T15:00"),
        (
            "put the vet appointment off until next wednesday",
            "move: vet appointment | 2026-03-11T09:00 | day"
        ),
        ("put my call with Jo back to 4", "move: call with Jo | 2026-03-02T16:00"),
        ("move the 10am call to the afternoon", "move: 10am call | 2026-03-02T15:00"),
        (
            "reschedule the interview to 2 weeks from now",
            "move: interview | 2026-03-16T09:00 | day"
        ),
        ("bring my gym bag tomorrow", "task: bring my gym bag | 2026-03-03T09:00"),
        ("bring up the review on monday", "task: bring up the review | 2026-03-09T09:00"),
        ("change my piano strings on saturday", "task: change my piano strings | 2026-03-07T09:00"),
        ("change my gym code tomorrow", "task: change my gym code | 2026-03-03T09:00"),
        (
            "bring dessert to the party on saturday at 7",
            "task: bring dessert to the party | 2026-03-07T07:00"
        ),
        (
            "move the meeting room chairs at 8 tomorrow",
            "task: move the meeting room chairs | 2026-03-03T08:00"
        ),
        (
            "push the meeting notes to the wiki by friday",
            "task: push the meeting notes to the wiki | 2026-03-06T09:00"
        ),
        ("move out on the 30th", "task: move out | 2026-03-30T09:00"),
        (
            "rearrange the furniture on saturday",
            "task: rearrange the furniture | 2026-03-07T09:00"
        ),
        ("set the alarm to 6am", "task: set the alarm | 2026-03-03T06:00"),
        ("reschedule dentist", "ask: time"),
        ("postpone my run", "ask: time"),
        ("move the standup", "ask: time"),
        ("delay it by an hour", "ask: task"),
        ("push everything back an hour", "ask: task"),
        (
            "move the bookshelf to the living room tomorrow at 3",
            "task: move the bookshelf to the living room | 2026-03-03T15:00"
        ),
        (
            "shift the boxes to the attic on sunday",
            "task: shift the boxes to the attic | 2026-03-08T09:00"
        ),
        (
            "bring the car to the garage on monday at 8",
            "task: bring the car to the garage | 2026-03-09T08:00"
        ),
        ("push the button at 5pm", "task: push the button | 2026-03-02T17:00"),
        ("change the lightbulb tomorrow", "task: change the lightbulb | 2026-03-03T09:00"),
        ("change the sheets on sunday", "task: change the sheets | 2026-03-08T09:00"),
        ("put the roast in the oven at 4", "task: put the roast in the oven | 2026-03-02T16:00"),
        ("put the kids to bed at 8", "task: put the kids to bed | 2026-03-02T20:00"),
        ("move run to 0630", "move: run | 2026-03-03T06:30"),
    ]

    @Test("moves are told from acts", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
