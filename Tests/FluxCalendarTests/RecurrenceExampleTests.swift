import Testing

@testable import FluxCalendar

/// The examples of RFC 5545, section 3.8.5.3, all in New York.
@Suite struct RecurrenceExampleTests {
    /// Days such as `9/2-11` of a year, given as `1997: 9/2-11 10/1`.
    private func days(_ text: String) throws -> [CivilDate] {
        var year = 0
        var result: [CivilDate] = []
        for word in text.split(separator: " ") {
            if word.hasSuffix(":") {
                year = try #require(Int(word.dropLast()))
                continue
            }
            let pair = word.split(separator: "/")
            let month = try #require(Int(pair[0]))
            for item in pair[1].split(separator: ",") {
                let ends = item.split(separator: "-").compactMap { Int($0) }
                let first = try #require(ends.first)
                for day in first...(ends.last ?? first) {
                    result.append(try #require(CivilDate(year: year, month: month, day: day)))
                }
            }
        }
        return result
    }

    /// What `share/doc/flux/recurrence.md` says of rules on which other programs differ.
    @Test(
        "where programs differ the RFC decides",
        arguments: [
            ("FREQ=MONTHLY;BYDAY=MO,1TU", "2026-03-02", "2026: 3/2,3,9,16,23,30 4/6,7,13"),
            ("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1", "2026-03-02", "2026: 3/6,13,20,27 4/3"),
            ("FREQ=DAILY;BYMONTHDAY=-1", "2026-03-02", "2026: 3/31 4/30 5/31 6/30 7/31"),
            (
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,SA", "2026-03-07",
                "2026: 3/7,15,21,29 4/4,12,18"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,SA", "2026-03-07",
                "2026: 3/7,8,21,22 4/4,5"
            ),
            ("FREQ=YEARLY;BYMONTHDAY=8", "2026-03-02", "2026: 3/8 4/8 5/8 6/8 7/8 8/8 9/8"),
            ("FREQ=MONTHLY", "2026-01-31", "2026: 1/31 3/31 5/31 7/31 8/31"),
            ("FREQ=YEARLY", "2024-02-29", "2024: 2/29 2028: 2/29 2032: 2/29"),
            ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2029-01-01", "2029: 1/1 12/31"),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-03-02", ""),
        ])
    func differences(rule: String, start: String, expected: String) throws {
        let wanted = try days(expected)
        let found = try RecurrenceRule(rule).occurrences(
            from: CivilDateTime(try #require(CivilDate(start)), CivilTime(minuteOfDay: 540)),
            in: .utc
        ).prefix(max(1, wanted.count)).map(\.local.date)
        #expect(found == wanted)
    }

    /// Rule, first day, days; the list is whole where the rule has an end.
    @Test(
        "rules of days and longer fall on the days of the RFC",
        arguments: [
            ("FREQ=DAILY;COUNT=10", "1997-09-02", "1997: 9/2-11"),
            (
                "FREQ=DAILY;INTERVAL=2", "1997-09-02",
                "1997: 9/2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 10/2,4"
            ),
            ("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997: 9/2,12,22 10/2,12"),
            (
                "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
                "1998-01-01", "1998: 1/1-31 1999: 1/1-31 2000: 1/1-31"
            ),
            (
                "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "1998-01-01",
                "1998: 1/1-31 1999: 1/1-31 2000: 1/1-31"
            ),
            ("FREQ=WEEKLY;COUNT=10", "1997-09-02", "1997: 9/2,9,16,23,30 10/7,14,21,28 11/4"),
            (
                "FREQ=WEEKLY;UNTIL=19971224T000000Z", "1997-09-02",
                "1997: 9/2,9,16,23,30 10/7,14,21,28 11/4,11,18,25 12/2,9,16,23"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02",
                "1997: 9/2,16,30 10/14,28 11/11,25 12/9,23 1998: 1/6,20 2/3,17"
            ),
            (
                "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997-09-02",
                "1997: 9/2,4,9,11,16,18,23,25,30 10/2"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
                "1997-09-01",
                "1997: 9/1,3,5,15,17,19,29 10/1,3,13,15,17,27,29,31 11/10,12,14,24,26,28 12/8,10,12,22"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02",
                "1997: 9/2,4,16,18,30 10/2,14,16"
            ),
            (
                "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05",
                "1997: 9/5 10/3 11/7 12/5 1998: 1/2 2/6 3/6 4/3 5/1 6/5"
            ),
            (
                "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997-09-05",
                "1997: 9/5 10/3 11/7 12/5"
            ),
            (
                "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07",
                "1997: 9/7,28 11/2,30 1998: 1/4,25 3/1,29 5/3,31"
            ),
            (
                "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22",
                "1997: 9/22 10/20 11/17 12/22 1998: 1/19 2/16"
            ),
            (
                "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28",
                "1997: 9/28 10/29 11/28 12/29 1998: 1/29 2/26"
            ),
            (
                "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02",
                "1997: 9/2,15 10/2,15 11/2,15 12/2,15 1998: 1/2,15"
            ),
            (
                "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30",
                "1997: 9/30 10/1,31 11/1,30 12/1,31 1998: 1/1,31 2/1"
            ),
            (
                "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10",
                "1997: 9/10-15 1999: 3/10-13"
            ),
            (
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997-09-02",
                "1997: 9/2,9,16,23,30 11/4,11,18,25 1998: 1/6,13,20,27 3/3,10,17,24,31"
            ),
            (
                "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10",
                "1997: 6/10 7/10 1998: 6/10 7/10 1999: 6/10 7/10 2000: 6/10 7/10 2001: 6/10 7/10"
            ),
            (
                "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10",
                "1997: 3/10 1999: 1/10 2/10 3/10 2001: 1/10 2/10 3/10 2003: 1/10 2/10 3/10"
            ),
            (
                "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01",
                "1997: 1/1 4/10 7/19 2000: 1/1 4/9 7/18 2003: 1/1 4/10 7/19 2006: 1/1"
            ),
            ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997: 5/19 1998: 5/18 1999: 5/17"),
            ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997: 5/12 1998: 5/11 1999: 5/17"),
            (
                "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13",
                "1997: 3/13,20,27 1998: 3/5,12,19,26 1999: 3/4,11,18,25"
            ),
            (
                "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997-06-05",
                "1997: 6/5,12,19,26 7/3,10,17,24,31 8/7,14,21,28 1998: 6/4,11,18,25"
            ),
            (
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02",
                "1998: 2/13 3/13 11/13 1999: 8/13 2000: 10/13"
            ),
            (
                "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13",
                "1997: 9/13 10/11 11/8 12/13 1998: 1/10 2/7 3/7 4/11 5/9 6/13"
            ),
            (
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05",
                "1996: 11/5 2000: 11/7 2004: 11/2"
            ),
            ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997: 9/4 10/7 11/6"),
            (
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29",
                "1997: 9/29 10/30 11/27 12/30 1998: 1/29 2/26 3/30"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05",
                "1997: 8/5,10,19,24"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05",
                "1997: 8/5,17,19,31"
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007: 1/15,30 2/15 3/15,30"),
        ])
    func days(rule text: String, start: String, expected: String) throws {
        let rule = try RecurrenceRule(text)
        let nine = try #require(CivilTime(hour: 9, minute: 0))
        let expected = try days(expected).map { CivilDateTime($0, nine) }
        let occurrences = rule.occurrences(
            from: CivilDateTime(try date(start), nine), in: try Fixtures.zone("America/New_York"))
        let found = occurrences.prefix(expected.count + (rule.isFinite ? 1 : 0)).map { $0.local }
        #expect(found == expected)
    }

    /// Rule and times of day on the start's day.
    @Test(
        "rules of hours and minutes fall on the times of the RFC",
        arguments: [
            ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", "09:00 12:00 15:00"),
            ("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "09:00 09:15 09:30 09:45 10:00 10:15"),
            ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", "09:00 10:30 12:00 13:30"),
        ])
    func times(rule text: String, expected: String) throws {
        let occurrences = try RecurrenceRule(text).occurrences(
            from: try local("1997-09-02T09:00"), in: try Fixtures.zone("America/New_York"))
        let found = occurrences.map { $0.local.time.hourMinute }.joined(separator: " ")
        #expect(found == expected)
    }

    @Test("every twenty minutes from 9 to 16 is the same by days and by minutes")
    func twentyMinutes() throws {
        let zone = try Fixtures.zone("America/New_York")
        let start = try local("1997-09-02T09:00")
        let hours = "BYHOUR=9,10,11,12,13,14,15,16"
        let daily = try RecurrenceRule("FREQ=DAILY;\(hours);BYMINUTE=0,20,40")
        let minutely = try RecurrenceRule("FREQ=MINUTELY;INTERVAL=20;\(hours)")
        // Beyond the clock changes of two years.
        let isSame = daily.occurrences(from: start, in: zone).prefix(17_000)
            .elementsEqual(minutely.occurrences(from: start, in: zone).prefix(17_000))
        #expect(isSame)
    }
}
