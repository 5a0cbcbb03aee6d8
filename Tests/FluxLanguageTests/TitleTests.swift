import FluxLanguage
import Testing

@Suite("Titles")
struct TitleTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("call 5 clients tomorrow", "task: call 5 clients | 2026-03-03T09:00"),
        ("email May tomorrow at 10", "task: email May | 2026-03-03T10:00"),
        ("lunch with April on friday at noon", "task: lunch with April | 2026-03-06T12:00"),
        ("meet June at 3pm", "task: meet June | 2026-03-02T15:00"),
        ("watch Saturday Night Live tonight", "task: watch Saturday Night Live | 2026-03-02T20:00"),
        ("watch \"24\" tomorrow night", "task: watch \"24\" | 2026-03-03T20:00"),
        ("read chapter 12 by friday", "task: read chapter 12 | 2026-03-06T09:00"),
        ("buy 3 apples at 5pm", "task: buy 3 apples | 2026-03-02T17:00"),
        (
            "order Friday's groceries on thursday",
            "task: order Friday's groceries | 2026-03-05T09:00"
        ),
        (
            "prepare for the 3pm meeting at 2pm",
            "task: prepare for the 3pm meeting | 2026-03-02T14:00"
        ),
        ("catch the 5:40 train tomorrow", "task: catch the 5:40 train | 2026-03-03T09:00"),
        ("book the 7pm show for saturday", "task: book the 7pm show | 2026-03-07T09:00"),
        (
            "send out the friday newsletter at 4pm",
            "task: send out the friday newsletter | 2026-03-02T16:00"
        ),
        ("draft May newsletter by april 25", "task: draft May newsletter | 2026-04-25T09:00"),
        ("book a night bus for friday", "task: book a night bus | 2026-03-06T09:00"),
        ("call Noon Restaurant tomorrow at 5", "task: call Noon Restaurant | 2026-03-03T17:00"),
        ("plan summer party next tuesday", "task: plan summer party | 2026-03-10T09:00"),
        ("discuss tomorrow's agenda at 4pm", "task: discuss tomorrow's agenda | 2026-03-02T16:00"),
        ("read John 3:16 tonight", "task: read John 3:16 | 2026-03-02T20:00"),
        ("meet at 5 Main Street tomorrow at 6pm", "task: meet at 5 Main Street | 2026-03-03T18:00"),
        ("dinner at 21 Club on friday at 8", "task: dinner at 21 Club | 2026-03-06T08:00"),
        ("pay 2nd installment on the 5th", "task: pay 2nd installment | 2026-03-05T09:00"),
        ("pick up order 66 at 6pm", "task: pick up order 66 | 2026-03-02T18:00"),
        ("run 5k tomorrow at 7am", "task: run 5k | 2026-03-03T07:00"),
        ("bake 2 dozen cookies for sunday", "task: bake 2 dozen cookies | 2026-03-08T09:00"),
        ("watch Back to the Future on friday", "task: watch Back to the Future | 2026-03-06T09:00"),
        ("watch 12 Angry Men at 9pm", "task: watch 12 Angry Men | 2026-03-02T21:00"),
        (
            "buy tickets for The Day After Tomorrow at 6pm",
            "task: buy tickets for The Day After Tomorrow | 2026-03-02T18:00"
        ),
        ("bank holiday shopping on monday", "task: bank holiday shopping | 2026-03-09T09:00"),
        ("buy tickets for the sunday game", "ask: time"),
        ("return Monday's package tomorrow", "task: return Monday's package | 2026-03-03T09:00"),
        ("read The Martian before bed", "task: read The Martian | 2026-03-02T22:00"),
        ("watch The Office tonight at 9", "task: watch The Office | 2026-03-02T21:00"),
        ("review Q3 numbers on the 12th at 2pm", "task: review Q3 numbers | 2026-03-12T14:00"),
        ("call Dr. Lee at 3:15", "task: call Dr. Lee | 2026-03-02T15:15"),
        ("order 12 roses for valentine's day", "task: order 12 roses | 2027-02-14T09:00"),
        ("pick up May's gift on saturday", "task: pick up May's gift | 2026-03-07T09:00"),
        ("send June the photos tomorrow", "task: send June the photos | 2026-03-03T09:00"),
        ("text April about brunch on sunday", "task: text April about brunch | 2026-03-08T09:00"),
        ("buy seven eggs at noon", "task: buy seven eggs | 2026-03-02T12:00"),
        ("take bus 42 at 7:20am", "task: take bus 42 | 2026-03-03T07:20"),
        (
            "email Tuesday group about the hike on friday",
            "task: email Tuesday group about the hike | 2026-03-06T09:00"
        ),
        ("clean room 5 at 6", "task: clean room 5 | 2026-03-02T18:00"),
        ("buy 2-minute noodles tomorrow", "task: buy 2-minute noodles | 2026-03-03T09:00 | 2 min"),
        (
            "prepare for monday's exam on sunday",
            "task: prepare for monday's exam | 2026-03-08T09:00"
        ),
        (
            "march on the capitol on saturday at noon",
            "task: march on the capitol | 2026-03-07T12:00"
        ),
        (
            "turn in the second draft on the 20th",
            "task: turn in the second draft | 2026-03-20T09:00"
        ),
        (
            "pay the third installment by may 1",
            "task: pay the third installment | 2026-05-01T09:00"
        ),
        ("first aid course on saturday at 9am", "task: first aid course | 2026-03-07T09:00"),
        (
            "pay the 3rd quarter taxes on friday",
            "task: pay the 3rd quarter taxes | 2026-03-06T09:00"
        ),
        ("call second cousin on sunday", "task: call second cousin | 2026-03-08T09:00"),
        ("buy a weekend bag on friday", "task: buy a weekend bag | 2026-03-06T09:00"),
        ("plan weekend trip tomorrow", "task: plan weekend trip | 2026-03-03T09:00"),
        ("night shift tomorrow at 10pm", "task: night shift | 2026-03-03T22:00"),
        ("morning run tomorrow at 6", "task: morning run | 2026-03-03T18:00"),
        (
            "afternoon tea with Jo on saturday at 4",
            "task: afternoon tea with Jo | 2026-03-07T16:00"
        ),
        ("read half the book by sunday", "task: read half the book | 2026-03-08T09:00"),
        ("buy half a dozen eggs at 5", "task: buy half a dozen eggs | 2026-03-02T17:00"),
        ("one on one with Priya tomorrow at 2", "task: one on one with Priya | 2026-03-03T14:00"),
        ("get a one day pass for friday", "task: get a one day pass | 2026-03-06T09:00"),
        ("50 pushups at 7am tomorrow", "task: 50 pushups | 2026-03-03T07:00"),
        (
            "2 hour study session tomorrow at 4pm",
            "task: 2 hour study session | 2026-03-03T16:00 | 120 min"
        ),
        ("5 minute call with Max at 3", "task: 5 minute call with Max | 2026-03-02T15:00 | 5 min"),
        (
            "fix the 10 o'clock news recording tomorrow",
            "task: fix the 10 o'clock news recording | 2026-03-03T09:00"
        ),
        ("meet in room 204 at 3pm", "task: meet in room 204 | 2026-03-02T15:00"),
        ("run 10 miles on sunday", "task: run 10 miles | 2026-03-08T09:00"),
        ("drop off kids at 8 and", "task: drop off kids | 2026-03-02T20:00"),
        ("call mom and dad on sunday", "task: call mom and dad | 2026-03-08T09:00"),
        ("lunch with Al and Bo on friday at 1", "task: lunch with Al and Bo | 2026-03-06T13:00"),
        (
            "buy milk, eggs and bread tomorrow at 5",
            "task: buy milk, eggs and bread | 2026-03-03T17:00"
        ),
        (
            "floor plan for the 15th floor tomorrow",
            "task: floor plan for the 15th floor | 2026-03-03T09:00"
        ),
        ("24/7 support call tomorrow", "task: 24/7 support call | 2026-03-03T09:00"),
        ("christmas shopping on saturday", "task: christmas shopping | 2026-03-07T09:00"),
    ]

    @Test("names, amounts and noun phrases stay in the title (section I)", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
