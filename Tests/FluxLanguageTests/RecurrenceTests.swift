import FluxLanguage
import Testing

@Suite("Recurrences")
struct RecurrenceTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("vitamins each morning", "task: vitamins | 2026-03-03T09:00 | FREQ=DAILY"),
        ("vitamins every single day", "task: vitamins | 2026-03-03T09:00 | FREQ=DAILY"),
        (
            "gym every tuesday and thursday at 6",
            "task: gym | 2026-03-03T18:00 | FREQ=WEEKLY;BYDAY=TU,TH"
        ),
        (
            "gym every mon, wed and fri at 7am",
            "task: gym | 2026-03-04T07:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR"
        ),
        ("bins on tuesdays and fridays", "task: bins | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=TU,FR"),
        ("bins weekly on tuesday", "task: bins | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=TU"),
        (
            "report monthly on the 15th",
            "task: report | 2026-03-15T09:00 | FREQ=MONTHLY;BYMONTHDAY=15"
        ),
        ("report every 15th", "task: report | 2026-03-15T09:00 | FREQ=MONTHLY;BYMONTHDAY=15"),
        (
            "report on the 15th and 30th of each month",
            "task: report | 2026-03-15T09:00 | FREQ=MONTHLY;BYMONTHDAY=15,30"
        ),
        (
            "rent on the 1st of the month every month",
            "task: rent | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1"
        ),
        (
            "pay tax every april",
            "task: pay tax | 2026-04-01T09:00 | FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1"
        ),
        (
            "pay tax every april 15",
            "task: pay tax | 2026-04-15T09:00 | FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15"
        ),
        (
            "celebrate every christmas",
            "task: celebrate | 2026-12-25T09:00 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"
        ),
        (
            "dinner every second friday at 7pm",
            "task: dinner | 2026-03-06T19:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
        ),
        ("clean every third day", "task: clean | 2026-03-03T09:00 | FREQ=DAILY;INTERVAL=3"),
        ("haircut every six weeks", "task: haircut | 2026-03-03T09:00 | FREQ=WEEKLY;INTERVAL=6"),
        ("call gran once a week", "task: call gran | 2026-03-03T09:00 | FREQ=WEEKLY"),
        (
            "call gran once a week on sunday",
            "task: call gran | 2026-03-08T09:00 | FREQ=WEEKLY;BYDAY=SU"
        ),
        ("check oil once a month", "task: check oil | 2026-03-03T09:00 | FREQ=MONTHLY"),
        ("mow biweekly", "task: mow | 2026-03-03T09:00 | FREQ=WEEKLY;INTERVAL=2"),
        (
            "mow bi-weekly on saturdays",
            "task: mow | 2026-03-07T09:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"
        ),
        (
            "sync alternate mondays at 10",
            "task: sync | 2026-03-02T10:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
        ),
        (
            "water plants every few days",
            "task: water plants | 2026-03-03T09:00 | FREQ=DAILY;INTERVAL=3"
        ),
        (
            "water plants twice weekly",
            "task: water plants | 2026-03-05T09:00 | FREQ=WEEKLY;BYDAY=MO,TH"
        ),
        ("floss twice daily", "task: floss | 2026-03-02T18:00 | FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0"),
        ("gym 5x a week", "task: gym | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("gym 3x/week at 6pm", "task: gym | 2026-03-02T18:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("run three days a week", "task: run | 2026-03-04T09:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("pills 3 times a day", "ask: time"),
        ("budget twice a month", "task: budget | 2026-03-15T09:00 | FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("review quarterly", "task: review | 2026-03-03T09:00 | FREQ=MONTHLY;INTERVAL=3"),
        ("every half hour stretch", "task: stretch | 2026-03-02T09:30 | FREQ=MINUTELY;INTERVAL=30"),
        (
            "stretch every 90 minutes",
            "task: stretch | 2026-03-02T10:30 | FREQ=MINUTELY;INTERVAL=90"
        ),
        ("drink hourly", "task: drink | 2026-03-02T10:00 | FREQ=HOURLY"),
        (
            "run every day except sunday",
            "task: run | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"
        ),
        (
            "run every weekday except wednesday at 6am",
            "task: run | 2026-03-03T06:00 | FREQ=WEEKLY;BYDAY=MO,TU,TH,FR"
        ),
        (
            "run daily but not on weekends at 7",
            "task: run | 2026-03-03T07:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        ("run every day except the first monday", "ask: time"),
        ("run every day except on christmas", "ask: time"),
        ("gym every day at 8am and 8pm", "ask: time"),
        ("gym every monday at 6 and thursday at 7", "ask: time"),
        ("run every day but only on mondays", "ask: time"),
        (
            "standup weekdays 9:15",
            "task: standup | 2026-03-02T09:15 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        ("meds nightly", "task: meds | 2026-03-02T20:00 | FREQ=DAILY"),
        ("journal every night at 11", "task: journal | 2026-03-02T23:00 | FREQ=DAILY"),
        ("meds every night at 1", "task: meds | 2026-03-03T01:00 | FREQ=DAILY"),
        ("party every friday at midnight", "task: party | 2026-03-07T00:00 | FREQ=WEEKLY;BYDAY=SA"),
        ("bath every day at midnight", "task: bath | 2026-03-03T00:00 | FREQ=DAILY"),
        (
            "gym every monday until the end of june",
            "task: gym | 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630T235959"
        ),
        (
            "gym every monday through june",
            "task: gym | 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630T235959"
        ),
        (
            "gym mondays till may 4",
            "task: gym | 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260504T235959"
        ),
        (
            "gym every monday for the next 4 weeks",
            "task: gym | 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260405T235959"
        ),
        (
            "pills daily for a month",
            "task: pills | 2026-03-03T09:00 | FREQ=DAILY;UNTIL=20260402T235959"
        ),
        (
            "pills every day at 8am for 2 weeks starting tomorrow",
            "task: pills | 2026-03-03T08:00 | FREQ=DAILY;UNTIL=20260316T235959"
        ),
        (
            "pills daily from tomorrow until friday",
            "task: pills | 2026-03-03T09:00 | FREQ=DAILY;UNTIL=20260306T235959"
        ),
        ("pills daily starting on friday", "task: pills | 2026-03-06T09:00 | FREQ=DAILY"),
        ("gym every week for 10 times", "task: gym | 2026-03-03T09:00 | FREQ=WEEKLY;COUNT=10"),
        ("gym 3 times a week, any days", "task: gym | 2026-03-03T09:00 | quota 3 week"),
        ("gym twice a week whenever", "task: gym | 2026-03-03T09:00 | quota 2 week"),
        (
            "change filter 30 days after I last did it",
            "task: change filter | 2026-03-03T09:00 | after_completion 30"
        ),
        (
            "water ferns 3 days after completion",
            "task: water ferns | 2026-03-03T09:00 | after_completion 3"
        ),
        (
            "descale every 2 weeks after I do it",
            "task: descale | 2026-03-03T09:00 | after_completion 14"
        ),
        (
            "weekly report every friday at 4",
            "task: weekly report | 2026-03-06T16:00 | FREQ=WEEKLY;BYDAY=FR"
        ),
        ("weekly report by friday", "task: weekly report | 2026-03-06T09:00"),
        ("send weekly report at 5pm", "task: send weekly report | 2026-03-02T17:00"),
        ("daily standup at 9:15", "task: standup | 2026-03-02T09:15 | FREQ=DAILY"),
        (
            "monday to thursday read at 9pm",
            "task: read | 2026-03-02T21:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"
        ),
        ("mon-fri read at 9pm", "task: read | 2026-03-02T21:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        (
            "from monday to friday read at 9pm",
            "task: read | 2026-03-02T21:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        ("read sunday evenings", "task: read | 2026-03-08T18:00 | FREQ=WEEKLY;BYDAY=SU"),
        ("read on weekend mornings", "task: read | 2026-03-07T09:00 | FREQ=WEEKLY;BYDAY=SA,SU"),
        (
            "last day of every month invoice",
            "task: invoice | 2026-03-31T09:00 | FREQ=MONTHLY;BYMONTHDAY=-1"
        ),
        (
            "last weekday of every month invoice",
            "task: invoice | 2026-03-31T09:00 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
        ),
        (
            "the first and third monday of every month recycle",
            "task: recycle | 2026-03-16T09:00 | FREQ=MONTHLY;BYDAY=1MO,3MO"
        ),
        (
            "every first monday of the month recycle",
            "task: recycle | 2026-04-06T09:00 | FREQ=MONTHLY;BYDAY=1MO"
        ),
        ("every last friday pizza", "task: pizza | 2026-03-27T09:00 | FREQ=MONTHLY;BYDAY=-1FR"),
        ("every other week pizza", "task: pizza | 2026-03-03T09:00 | FREQ=WEEKLY;INTERVAL=2"),
        (
            "every other week on friday pizza",
            "task: pizza | 2026-03-06T09:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
        ),
        (
            "every 2 months on the 3rd pay water",
            "task: pay water | 2026-03-03T09:00 | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3"
        ),
        (
            "every 2 years renew passport",
            "task: renew passport | 2026-03-03T09:00 | FREQ=YEARLY;INTERVAL=2"
        ),
        (
            "every year on june 5th at 10am call Kim",
            "task: call Kim | 2026-06-05T10:00 | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5"
        ),
        (
            "june 5th every year call Kim",
            "task: call Kim | 2026-06-05T09:00 | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5"
        ),
        (
            "anniversary dinner yearly on may 9",
            "task: anniversary dinner | 2026-05-09T09:00 | FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=9"
        ),
        ("walk dog mornings", "task: walk dog | 2026-03-03T09:00 | FREQ=DAILY"),
        ("walk dog in the mornings", "task: walk dog | 2026-03-03T09:00 | FREQ=DAILY"),
        (
            "walk the dog every morning at 7 for 20 minutes",
            "task: walk the dog | 2026-03-03T07:00 | FREQ=DAILY | 20 min"
        ),
        (
            "yoga every morning before work",
            "task: yoga before work | 2026-03-03T09:00 | FREQ=DAILY"
        ),
        (
            "drink 8 glasses of water a day",
            "task: drink 8 glasses of water | 2026-03-03T09:00 | FREQ=DAILY"
        ),
        ("read 20 pages per day", "task: read 20 pages | 2026-03-03T09:00 | FREQ=DAILY"),
        ("read 30 minutes a day", "task: read | 2026-03-03T09:00 | FREQ=DAILY | 30 min"),
        ("do 50 pushups each day", "task: do 50 pushups | 2026-03-03T09:00 | FREQ=DAILY"),
        ("everyday shoes purchase tomorrow", "task: everyday shoes purchase | 2026-03-03T09:00"),
        ("stretch everyday at 7", "task: stretch | 2026-03-03T07:00 | FREQ=DAILY"),
        (
            "call mom every sunday at 5 for half an hour until christmas",
            "task: call mom | 2026-03-08T17:00 | FREQ=WEEKLY;BYDAY=SU;UNTIL=20261225T235959 | 30 min"
        ),
    ]

    @Test("recurrences follow section G", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
