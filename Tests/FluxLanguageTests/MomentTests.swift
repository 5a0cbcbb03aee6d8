import FluxCalendar
import FluxLanguage
import Testing

@Suite("Other moments")
struct MomentTests {
    static let sentences: [(String, String, String)] = [
        // A time equal to now counts as passed; seconds of now are dropped.
        ("2026-03-02T09:00:00", "stretch at 9am", "task: stretch | 2026-03-03T09:00"),
        ("2026-03-02T09:00:40", "stretch in 20 minutes", "task: stretch | 2026-03-02T09:20"),
        ("2026-03-02T20:30:00", "call Al at 8", "task: call Al | 2026-03-03T08:00"),
        ("2026-03-02T06:10:00", "call Al at 6", "task: call Al | 2026-03-02T18:00"),
        ("2026-03-02T13:00:00", "today at 8 call Al", "task: call Al | 2026-03-02T20:00"),
        ("2026-03-02T21:00:00", "call Al at 10", "task: call Al | 2026-03-02T22:00"),
        ("2026-03-02T22:30:00", "call Al at 10", "task: call Al | 2026-03-03T10:00"),
        ("2026-03-02T12:30:00", "call Al at noon", "task: call Al | 2026-03-03T12:00"),
        // Parts of the present day.
        ("2026-03-02T14:20:00", "call Al today", "task: call Al | 2026-03-02T15:00"),
        ("2026-03-02T21:15:00", "call Al tonight", "task: call Al | 2026-03-02T22:00"),
        ("2026-03-02T15:00:00", "call Al this morning", "task: call Al | 2026-03-03T09:00"),
        ("2026-03-02T16:10:00", "call Al this afternoon", "task: call Al | 2026-03-02T17:00"),
        ("2026-03-02T17:30:00", "call Al this afternoon", "task: call Al | 2026-03-03T15:00"),
        ("2026-03-02T23:10:00", "call Al today", "task: call Al | 2026-03-03T09:00"),
        ("2026-03-02T10:00:00", "call Al in the morning", "task: call Al | 2026-03-03T09:00"),
        ("2026-03-02T17:30:00", "send it by eod", "task: send it | 2026-03-03T17:00"),
        // Weekdays: never today, except "this friday" said on a Friday.
        ("2026-03-06T10:00:00", "call Al on friday", "task: call Al | 2026-03-13T09:00"),
        ("2026-03-06T08:00:00", "call Al this friday", "task: call Al | 2026-03-06T09:00"),
        ("2026-03-01T10:00:00", "call Al next friday", "task: call Al | 2026-03-06T09:00"),
        ("2026-03-07T10:00:00", "call Al this weekend", "task: call Al | 2026-03-14T09:00"),
        ("2026-03-07T10:00:00", "mail it end of the week", "task: mail it | 2026-03-13T09:00"),
        // Just after midnight the calendar counts.
        ("2026-03-03T00:20:00", "call Al tomorrow", "task: call Al | 2026-03-04T09:00"),
        ("2026-03-03T00:20:00", "call Al tonight", "task: call Al | 2026-03-03T20:00"),
        // Months and days that do not come this year.
        ("2026-01-31T09:00:00", "pay in a month", "task: pay | 2026-02-28T09:00"),
        ("2026-05-10T09:00:00", "book it in may", "task: book it | 2027-05-01T09:00"),
        ("2026-05-10T09:00:00", "pay on may 10", "task: pay | 2027-05-10T09:00"),
        ("2026-04-15T09:00:00", "pay on the 31st", "task: pay | 2026-05-31T09:00"),
        (
            "2026-03-31T09:00:00", "back up on the last day of the month",
            "task: back up | 2026-04-30T09:00"
        ),
        ("2026-12-25T09:00:00", "call Al on christmas", "task: call Al | 2027-12-25T09:00"),
        // The first occurrence may be today.
        (
            "2026-03-02T05:00:00", "run every weekday at 6am",
            "task: run | 2026-03-02T06:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        (
            "2026-03-02T19:00:00", "take it twice a day",
            "task: take it | 2026-03-03T09:00 | FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0"
        ),
        (
            "2026-03-15T10:00:00", "pay twice a month",
            "task: pay | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1,15"
        ),
        // Sundays end weeks.
        ("2026-03-01T10:00:00", "mail it next week", "task: mail it | 2026-03-02T09:00"),
    ]

    @Test("the present moment decides between today and another day", arguments: sentences)
    func reads(now: String, text: String, expected: String) {
        let reader = Reader(context: Fixture.context(now))
        #expect(Shorthand.of(reader.interpret(text)) == expected)
    }

    static let clockChanges: [(String, String, String)] = [
        ("2026-03-07T22:00:00", "check it in 5 hours", "task: check it | 2026-03-08T04:00"),
        ("2026-03-07T22:00:00", "check it tomorrow at 2:30am", "task: check it | 2026-03-08T03:30"),
        ("2026-03-07T22:00:00", "check it in a day", "task: check it | 2026-03-08T09:00"),
        ("2026-10-31T22:00:00", "check it in 5 hours", "task: check it | 2026-11-01T02:00"),
        ("2026-10-31T22:00:00", "check it tomorrow at 1:30am", "task: check it | 2026-11-01T01:30"),
    ]

    @Test("hours are elapsed time across clock changes, days are not", arguments: clockChanges)
    func clockChange(now: String, text: String, expected: String) {
        let reader = Reader(context: Fixture.context(now, zone: Fixture.eastern))
        #expect(Shorthand.of(reader.interpret(text)) == expected)
    }

    @Test("a wall time that occurs twice means the first")
    func twice() {
        let context = Fixture.context("2026-10-31T22:00:00", zone: Fixture.eastern)
        let task = Reader(context: context).interpret("check it tomorrow at 1:30am").task
        #expect(task?.instant?.description == "2026-11-01T05:30:00Z")
    }
}
