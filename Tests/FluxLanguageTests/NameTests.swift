import FluxLanguage
import Testing

@Suite("Names and noun phrases")
struct NameTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        (
            "buy milk at the store tomorrow at 5, thanks",
            "task: buy milk at the store | 2026-03-03T17:00"
        ),
        ("meet Bob at 3 or 4 tomorrow", "ask: time"),
        ("call mom tomorrow at 3 or on friday", "ask: time"),
        ("call mom on friday or saturday", "ask: time"),
        ("dentist on the 5th of next month at 2", "task: dentist | 2026-04-05T14:00"),
        ("dentist on the 15th of this month", "task: dentist | 2026-03-15T09:00"),
        ("pay on the last day of next month", "task: pay | 2026-04-30T09:00"),
        ("lunch next thursday at 12:15", "task: lunch | 2026-03-12T12:15"),
        ("flight tomorrow 6am", "task: flight | 2026-03-03T06:00"),
        ("zoom call thursday 2-3", "task: zoom call | 2026-03-05T14:00 | 60 min"),
        (
            "swim lessons mon & wed 4-5pm",
            "task: swim lessons | 2026-03-02T16:00 | FREQ=WEEKLY;BYDAY=MO,WE | 60 min"
        ),
        (
            "take vitamins w/ breakfast every day",
            "task: take vitamins w/ breakfast | 2026-03-03T09:00 | FREQ=DAILY"
        ),
        ("do laundry sundays", "task: do laundry | 2026-03-08T09:00 | FREQ=WEEKLY;BYDAY=SU"),
        ("gym tue/thu 6am", "task: gym | 2026-03-03T06:00 | FREQ=WEEKLY;BYDAY=TU,TH"),
        ("guitar every day 20 min", "task: guitar | 2026-03-03T09:00 | FREQ=DAILY | 20 min"),
        (
            "guitar practice 20 min every day at 8pm",
            "task: guitar practice | 2026-03-02T20:00 | FREQ=DAILY | 20 min"
        ),
        ("finish taxes before april 15", "task: finish taxes | 2026-04-14T09:00"),
        ("before 5 call Al", "task: call Al | 2026-03-02T17:00"),
        ("no later than friday send the form", "task: send the form | 2026-03-06T09:00"),
        ("wake me up at 7", "task: wake me up | 2026-03-02T19:00"),
        ("set an alarm for 6:30", "task: set an alarm | 2026-03-02T18:30"),
        ("wake up at 6 tomorrow", "task: wake up | 2026-03-03T18:00"),
        ("dinner at 8 tonight", "task: dinner | 2026-03-02T20:00"),
        ("doctor tomorrow 3:45 pm", "task: doctor | 2026-03-03T15:45"),
        ("doctor at 3:45 p.m. on 3/20", "task: doctor | 2026-03-20T15:45"),
        ("call tomorrow", "task: call | 2026-03-03T09:00"),
        ("book hotel for next weekend", "task: book hotel | 2026-03-14T09:00"),
        ("book hotel for june", "task: book hotel | 2026-06-01T09:00"),
        (
            "study march madness stats tomorrow",
            "task: study march madness stats | 2026-03-03T09:00"
        ),
        ("walk on the march on friday", "task: walk on the march | 2026-03-06T09:00"),
        ("visit Sun City on friday", "task: visit Sun City | 2026-03-06T09:00"),
        ("eat at Friday's tomorrow at 7", "task: eat at Friday's | 2026-03-03T07:00"),
        ("watch Friday on saturday", "task: watch Friday | 2026-03-07T09:00"),
        ("read Midnight's Children tonight", "task: read Midnight's Children | 2026-03-02T20:00"),
        ("watch Midnight in Paris at 9", "task: watch Midnight in Paris | 2026-03-02T21:00"),
        ("buy Sunday Times on sunday", "task: buy Sunday Times | 2026-03-08T09:00"),
        (
            "watch \"The Morning Show\" at 8pm",
            "task: watch \"The Morning Show\" | 2026-03-02T20:00"
        ),
        (
            "sing Yesterday at karaoke on friday",
            "task: sing Yesterday at karaoke | 2026-03-06T09:00"
        ),
        ("meet Tuesday Weld at 4", "task: meet Tuesday Weld | 2026-03-02T16:00"),
        ("text Will tomorrow", "task: text Will | 2026-03-03T09:00"),
        ("call Dr May at 3", "task: call Dr May | 2026-03-02T15:00"),
        ("finish Now by friday", "task: finish Now | 2026-03-06T09:00"),
        (
            "see 2001: A Space Odyssey on saturday at 8",
            "task: see 2001: A Space Odyssey | 2026-03-07T08:00"
        ),
        ("watch Ocean's 12 at 7", "task: watch Ocean's 12 | 2026-03-02T19:00"),
        (
            "order 10 9-volt batteries tomorrow",
            "task: order 10 9-volt batteries | 2026-03-03T09:00"
        ),
        ("renew 5-year plan on friday", "task: renew 5-year plan | 2026-03-06T09:00"),
        ("pay 3 months rent tomorrow", "task: pay 3 months rent | 2026-03-03T09:00"),
        ("prepare 2-week itinerary by friday", "task: prepare 2-week itinerary | 2026-03-06T09:00"),
        ("read for 2 hours on sunday", "task: read | 2026-03-08T09:00 | 120 min"),
        ("2h deep work tomorrow at 9", "task: 2h deep work | 2026-03-03T09:00 | 120 min"),
        ("call 911 museum tomorrow", "task: call 911 museum | 2026-03-03T09:00"),
        ("take the 9 train tomorrow at 8", "task: take the 9 train | 2026-03-03T08:00"),
        ("buy size 12 shoes on friday", "task: buy size 12 shoes | 2026-03-06T09:00"),
        ("get gate code 1730 from Al at 5", "task: get gate code 1730 from Al | 2026-03-02T17:00"),
        ("email team @ acme tomorrow", "task: email team @ acme | 2026-03-03T09:00"),
        ("remind me on the 3rd friday of april to vote", "task: vote | 2026-04-17T09:00"),
        ("pay bill every 30th", "task: pay bill | 2026-03-30T09:00 | FREQ=MONTHLY;BYMONTHDAY=30"),
        ("run every 3rd day", "task: run | 2026-03-03T09:00 | FREQ=DAILY;INTERVAL=3"),
        (
            "water cactus every other month",
            "task: water cactus | 2026-03-03T09:00 | FREQ=MONTHLY;INTERVAL=2"
        ),
        ("every day at 6 pm and on sundays at 8 pm walk", "ask: time"),
        (
            "every thursday for 8 weeks at 7pm pottery",
            "task: pottery | 2026-03-05T19:00 | FREQ=WEEKLY;BYDAY=TH;UNTIL=20260429T235959"
        ),
        (
            "8 weeks of pottery every thursday at 7pm",
            "task: 8 weeks of pottery | 2026-03-05T19:00 | FREQ=WEEKLY;BYDAY=TH"
        ),
        (
            "pottery every thursday 7pm starting april 2 for 8 weeks",
            "task: pottery | 2026-04-02T19:00 | FREQ=WEEKLY;BYDAY=TH;UNTIL=20260527T235959"
        ),
        (
            "english class every mon and thu from 9 to 10:30am starting next week",
            "task: english class | 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=MO,TH | 90 min"
        ),
        ("call mom 3 times a day", "ask: time"),
        (
            "stretch 2 times per day",
            "task: stretch | 2026-03-02T18:00 | FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0"
        ),
        (
            "stretch twice every day",
            "task: stretch | 2026-03-02T18:00 | FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0"
        ),
        (
            "exercise three times weekly at 7",
            "task: exercise | 2026-03-04T07:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR"
        ),
        ("exercise 3 times a week on any day", "task: exercise | 2026-03-03T09:00 | quota 3 week"),
        ("exercise 3 times a week, flexible", "task: exercise | 2026-03-03T09:00 | quota 3 week"),
        (
            "clean filter 2 weeks after i last did it",
            "task: clean filter | 2026-03-03T09:00 | after_completion 14"
        ),
        (
            "clean filter 2 weeks after the last time",
            "task: clean filter | 2026-03-03T09:00 | after_completion 14"
        ),
        (
            "every 90 days after completion change battery",
            "task: change battery | 2026-03-03T09:00 | after_completion 90"
        ),
    ]

    @Test("more names and noun phrases stay in the title", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
