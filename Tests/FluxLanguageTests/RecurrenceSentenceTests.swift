import FluxLanguage
import Testing

@Suite("Recurrences in sentences")
struct RecurrenceSentenceTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        (
            "feed the parrot twice a day",
            "task: feed the parrot | 2026-03-02T18:00 | FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0"
        ),
        (
            "clean the fridge on the last saturday of every month at 10am",
            "task: clean the fridge | 2026-03-28T10:00 | FREQ=MONTHLY;BYDAY=-1SA"
        ),
        (
            "pay the babysitter every friday at 6pm until the end of may",
            "task: pay the babysitter | 2026-03-06T18:00 | FREQ=WEEKLY;BYDAY=FR;UNTIL=20260531T235959"
        ),
        (
            "change the furnace filter every 3 months",
            "task: change the furnace filter | 2026-03-03T09:00 | FREQ=MONTHLY;INTERVAL=3"
        ),
        (
            "team lunch on the third thursday of each month at noon",
            "task: team lunch | 2026-03-19T12:00 | FREQ=MONTHLY;BYDAY=3TH"
        ),
        (
            "vitamins every morning for 30 days",
            "task: vitamins | 2026-03-03T09:00 | FREQ=DAILY;UNTIL=20260401T235959"
        ),
        ("yoga mon wed fri 6:30am", "task: yoga | 2026-03-04T06:30 | FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        (
            "guitar lesson on wednesdays from 5 to 6pm",
            "task: guitar lesson | 2026-03-04T17:00 | FREQ=WEEKLY;BYDAY=WE | 60 min"
        ),
        (
            "water the lawn every other day at 7pm until september",
            "task: water the lawn | 2026-03-02T19:00 | FREQ=DAILY;INTERVAL=2;UNTIL=20260831T235959"
        ),
        (
            "check the mail every weekday at noon except friday",
            "task: check the mail | 2026-03-02T12:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"
        ),
        (
            "physio every tuesday and thursday at 5pm, 8 times",
            "task: physio | 2026-03-03T17:00 | FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8"
        ),
        (
            "send a status update every 2 weeks on monday at 9am starting april 6",
            "task: send a status update | 2026-04-06T09:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
        ),
        (
            "call my sister every sunday night",
            "task: call my sister | 2026-03-08T20:00 | FREQ=WEEKLY;BYDAY=SU"
        ),
        (
            "swim every saturday morning at 8",
            "task: swim | 2026-03-07T08:00 | FREQ=WEEKLY;BYDAY=SA"
        ),
        ("backup every night at 2am", "task: backup | 2026-03-03T02:00 | FREQ=DAILY"),
        (
            "take a break every 45 minutes",
            "task: take a break | 2026-03-02T09:45 | FREQ=MINUTELY;INTERVAL=45"
        ),
        (
            "pay quarterly taxes every 3 months on the 15th",
            "task: pay quarterly taxes | 2026-03-15T09:00 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15"
        ),
        (
            "rent due on the 1st of every month",
            "task: rent | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1"
        ),
        (
            "trash night every tuesday at 8pm",
            "task: trash night | 2026-03-03T20:00 | FREQ=WEEKLY;BYDAY=TU"
        ),
        (
            "clean litter box every evening",
            "task: clean litter box | 2026-03-02T18:00 | FREQ=DAILY"
        ),
        (
            "renew parking pass every year on july 1",
            "task: renew parking pass | 2026-07-01T09:00 | FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1"
        ),
        (
            "pay rent 1st of every mnth",
            "task: pay rent | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1"
        ),
        ("gym evryday at 6am", "task: gym | 2026-03-03T06:00 | FREQ=DAILY"),
    ]

    @Test("recurrences with other words around follow section G", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
