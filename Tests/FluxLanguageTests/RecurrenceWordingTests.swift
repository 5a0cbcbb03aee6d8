import FluxLanguage
import Testing

@Suite("Recurrences in other words")
struct RecurrenceWordingTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("every morning at 6:45 meditate", "task: meditate | 2026-03-03T06:45 | FREQ=DAILY"),
        (
            "each weekday at 8 walk the dog",
            "task: walk the dog | 2026-03-03T08:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        (
            "weekdays at 8 walk the dog",
            "task: walk the dog | 2026-03-03T08:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        ("every tue & thu 7pm yoga", "task: yoga | 2026-03-03T19:00 | FREQ=WEEKLY;BYDAY=TU,TH"),
        (
            "every monday and wednesday from 6 to 7pm pottery class",
            "task: pottery class | 2026-03-02T18:00 | FREQ=WEEKLY;BYDAY=MO,WE | 60 min"
        ),
        (
            "every 2nd tuesday at 5 water softener",
            "task: water softener | 2026-03-03T17:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"
        ),
        (
            "every other saturday mow the lawn",
            "task: mow the lawn | 2026-03-07T09:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"
        ),
        ("every 10 days fertilize", "task: fertilize | 2026-03-03T09:00 | FREQ=DAILY;INTERVAL=10"),
        (
            "4 times a week run at 7am",
            "task: run | 2026-03-03T07:00 | FREQ=WEEKLY;BYDAY=MO,TU,TH,FR"
        ),
        (
            "6 times a week practice",
            "task: practice | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"
        ),
        ("seven times a week practice", "task: practice | 2026-03-03T09:00 | FREQ=DAILY"),
        (
            "twice a month call landlord",
            "task: call landlord | 2026-03-15T09:00 | FREQ=MONTHLY;BYMONTHDAY=1,15"
        ),
        (
            "the 10th of every month pay card",
            "task: pay card | 2026-03-10T09:00 | FREQ=MONTHLY;BYMONTHDAY=10"
        ),
        (
            "on the 5th and 20th of every month pay staff",
            "task: pay staff | 2026-03-05T09:00 | FREQ=MONTHLY;BYMONTHDAY=5,20"
        ),
        (
            "every month on the 31st review",
            "task: review | 2026-03-31T09:00 | FREQ=MONTHLY;BYMONTHDAY=31"
        ),
        (
            "monthly on the last friday retro",
            "task: retro | 2026-03-27T09:00 | FREQ=MONTHLY;BYDAY=-1FR"
        ),
        (
            "first day of every month change passwords",
            "task: change passwords | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1"
        ),
        (
            "annually on june 1 service boiler",
            "task: service boiler | 2026-06-01T09:00 | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1"
        ),
        (
            "every december 1 put up lights",
            "task: put up lights | 2026-12-01T09:00 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1"
        ),
        (
            "every january review insurance",
            "task: review insurance | 2027-01-01T09:00 | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1"
        ),
        (
            "weekly team sync on wednesdays at 11",
            "task: weekly team sync | 2026-03-04T11:00 | FREQ=WEEKLY;BYDAY=WE"
        ),
        ("daily vitamins at 8am", "task: vitamins | 2026-03-03T08:00 | FREQ=DAILY"),
        ("yearly checkup in may", "task: yearly checkup | 2026-05-01T09:00"),
        (
            "the weekly newsletter every thursday at 3",
            "task: weekly newsletter | 2026-03-05T15:00 | FREQ=WEEKLY;BYDAY=TH"
        ),
        ("quarterly review on april 1", "task: quarterly review | 2026-04-01T09:00"),
        (
            "every weekend hike until september",
            "task: hike | 2026-03-07T09:00 | FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20260831T235959"
        ),
        (
            "every day for the next two weeks water the neighbor's plants",
            "task: water the neighbor's plants | 2026-03-03T09:00 | FREQ=DAILY;UNTIL=20260316T235959"
        ),
        (
            "every evening for 3 months stretch",
            "task: stretch | 2026-03-02T18:00 | FREQ=DAILY;UNTIL=20260601T235959"
        ),
        (
            "run every tuesday until may 26",
            "task: run | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=TU;UNTIL=20260526T235959"
        ),
        (
            "every sunday through april call mom",
            "task: call mom | 2026-03-08T09:00 | FREQ=WEEKLY;BYDAY=SU;UNTIL=20260430T235959"
        ),
        (
            "gym every monday 12 times",
            "task: gym | 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=MO;COUNT=12"
        ),
        (
            "starting march 10 take vitamin d daily",
            "task: take vitamin d | 2026-03-10T09:00 | FREQ=DAILY"
        ),
        (
            "take vitamin d every day from march 10",
            "task: take vitamin d | 2026-03-10T09:00 | FREQ=DAILY"
        ),
        (
            "beginning next monday walk every morning at 7",
            "task: walk | 2026-03-09T07:00 | FREQ=DAILY"
        ),
        (
            "every day except saturdays and sundays post an update",
            "task: post an update | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        (
            "every weekday but friday standup at 9",
            "task: standup | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"
        ),
        (
            "daily except weekends standup at 9",
            "task: standup | 2026-03-03T09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        (
            "every 15 minutes check the oven",
            "task: check the oven | 2026-03-02T09:15 | FREQ=MINUTELY;INTERVAL=15"
        ),
        (
            "every 4 hours take ibuprofen",
            "task: take ibuprofen | 2026-03-02T13:00 | FREQ=HOURLY;INTERVAL=4"
        ),
        ("hourly check email", "task: check email | 2026-03-02T10:00 | FREQ=HOURLY"),
        (
            "every half an hour drink water",
            "task: drink water | 2026-03-02T09:30 | FREQ=MINUTELY;INTERVAL=30"
        ),
        (
            "run every day from monday to friday at 7",
            "task: run | 2026-03-03T07:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        ),
        (
            "class every thursday from march 5 to april 30 at 6pm",
            "task: class | 2026-03-05T18:00 | FREQ=WEEKLY;BYDAY=TH;UNTIL=20260430T235959"
        ),
        (
            "water the plants every day this month",
            "task: water the plants | 2026-03-03T09:00 | FREQ=DAILY;UNTIL=20260331T235959"
        ),
        (
            "do pushups every morning this week",
            "task: do pushups | 2026-03-03T09:00 | FREQ=DAILY;UNTIL=20260308T235959"
        ),
        (
            "feed the cat every morning and evening",
            "task: feed the cat | 2026-03-02T18:00 | FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0"
        ),
        ("take pills every morning and night", "ask: time"),
        ("drink water every hour until 6pm", "ask: time"),
        (
            "every 1st and 3rd wednesday at 6 choir",
            "task: choir | 2026-03-04T18:00 | FREQ=MONTHLY;BYDAY=1WE,3WE"
        ),
        (
            "mop thrice a week",
            "task: mop | 2026-03-04T09:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR"
        ),
        ("nightly at 10 lock the door", "task: lock the door | 2026-03-02T22:00 | FREQ=DAILY"),
        (
            "biweekly on thursdays payroll",
            "task: payroll | 2026-03-05T09:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"
        ),
    ]

    @Test("recurrences are understood in other words", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
