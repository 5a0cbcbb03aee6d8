import Testing

@testable import FluxCalendar

@Suite struct RecurrenceSummaryTests {
    @Test(
        "rules are said in plain words",
        arguments: [
            ("FREQ=DAILY", "every day"),
            ("FREQ=DAILY;INTERVAL=3;COUNT=10", "every 3 days, 10 times"),
            ("FREQ=DAILY;COUNT=1", "every day, once"),
            ("FREQ=WEEKLY", "every week"),
            ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "every Monday, Wednesday and Friday"),
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
            ("FREQ=WEEKLY;BYDAY=SA,SU", "every Saturday and Sunday"),
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "every day"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every 2 weeks on Tuesday"),
            (
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260531T235959",
                "every Tuesday until Sun 31 May 2026"
            ),
            ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260531", "every Tuesday until Sun 31 May 2026"),
            ("FREQ=DAILY;UNTIL=20260531T120000", "every day until Sun 31 May 2026 12:00"),
            ("FREQ=DAILY;UNTIL=20260531T120000Z", "every day until Sun 31 May 2026 12:00 UTC"),
            ("FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0", "every day at 09:00 and 18:00"),
            ("FREQ=DAILY;BYMONTH=6,7", "every day in June and July"),
            ("FREQ=DAILY;BYMONTHDAY=1", "the 1st of every month"),
            ("FREQ=MONTHLY", "every month"),
            ("FREQ=MONTHLY;BYMONTHDAY=15", "the 15th of every month"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,15", "the 1st and 15th of every month"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "the last day of every month"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,-2", "the 1st and second to last day of every month"),
            ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5", "every 3 months on the 5th"),
            ("FREQ=MONTHLY;BYDAY=-1FR", "the last Friday of every month"),
            ("FREQ=MONTHLY;BYDAY=1MO,3MO", "the first and third Monday of every month"),
            (
                "FREQ=MONTHLY;BYDAY=2WE,-1FR",
                "the second Wednesday and the last Friday of every month"
            ),
            ("FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE", "every 2 months on the second Wednesday"),
            ("FREQ=MONTHLY;BYDAY=MO", "every Monday"),
            (
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
                "the 13th of every month when it is Friday"
            ),
            (
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "the last weekday of every month"
            ),
            (
                "FREQ=MONTHLY;BYMONTHDAY=1,15;BYSETPOS=1",
                "the 1st and 15th of every month, only the first of these each time"
            ),
            ("FREQ=YEARLY", "every year"),
            ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4", "every year on 4 May"),
            ("FREQ=YEARLY;BYMONTH=9;BYDAY=1MO", "every year on the first Monday of September"),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "every year on the last day of February"),
            ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "every Thursday in March"),
            ("FREQ=YEARLY;BYYEARDAY=100", "every year on the 100th day of the year"),
            ("FREQ=YEARLY;BYDAY=20MO", "the 20th Monday of every year"),
            ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "every Monday in week 20"),
            ("FREQ=HOURLY;INTERVAL=2", "every 2 hours"),
            ("FREQ=MINUTELY;INTERVAL=20;BYDAY=MO", "every 20 minutes on Monday"),
            ("FREQ=HOURLY;BYHOUR=9,10;BYMINUTE=30", "every hour at minute 30 in hour 9 and 10"),
        ])
    func summaries(text: String, expected: String) throws {
        #expect(try RecurrenceRule(text).summary() == expected)
    }

    @Test("every number of the month has its own ending")
    func ordinals() throws {
        let expected = [
            1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st",
            22: "22nd", 23: "23rd", 31: "31st",
        ]
        for (day, text) in expected {
            let rule = try RecurrenceRule(frequency: .monthly, byMonthDay: [day])
            #expect(rule.summary() == "the \(text) of every month")
        }
    }
}
