import Testing

@testable import FluxCalendar

@Suite struct RecurrenceTests {
    private func moments(
        _ rule: String, from start: String, in zone: String, limit: Int = 10
    ) throws -> [String] {
        try RecurrenceRule(rule).occurrences(from: try local(start), in: try Fixtures.zone(zone))
            .prefix(limit).map { $0.instant.description }
    }

    private func locals(_ rule: String, from start: String, limit: Int = 10) throws -> [String] {
        try RecurrenceRule(rule).occurrences(from: try local(start), in: .utc)
            .prefix(limit).map { $0.local.minuteDescription }
    }

    @Test("a time inside a gap is read with the offset before it and keeps its wall time")
    func gap() throws {
        let occurrences = try RecurrenceRule("FREQ=DAILY;COUNT=3").occurrences(
            from: try local("2026-03-07T02:30"), in: try Fixtures.zone("America/New_York"))
        #expect(
            occurrences.map { $0.local.minuteDescription } == [
                "2026-03-07T02:30", "2026-03-08T02:30", "2026-03-09T02:30",
            ])
        #expect(
            occurrences.map { $0.instant.description } == [
                "2026-03-07T07:30:00Z", "2026-03-08T07:30:00Z", "2026-03-09T06:30:00Z",
            ])
    }

    @Test("a time that occurs twice is its first occurrence")
    func overlap() throws {
        #expect(
            try moments("FREQ=DAILY;COUNT=3", from: "2026-10-31T01:30", in: "America/New_York") == [
                "2026-10-31T05:30:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z",
            ])
    }

    @Test("several times around a gap stay in order, and COUNT counts each")
    func order() throws {
        let rule = "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;COUNT=4"
        #expect(
            try moments(rule, from: "2026-03-08T00:00", in: "America/New_York") == [
                "2026-03-08T07:00:00Z", "2026-03-08T07:00:00Z", "2026-03-08T07:30:00Z",
                "2026-03-08T07:30:00Z",
            ])
        // Samoa had no 30 December 2011.
        let found = try moments(
            "FREQ=DAILY;BYHOUR=0,12,23;BYMINUTE=0;COUNT=9", from: "2011-12-29T00:00",
            in: "Pacific/Apia")
        #expect(found == found.sorted() && found.count == 9)
    }

    @Test("hours and minutes are elapsed time across clock changes")
    func elapsed() throws {
        #expect(
            try moments(
                "FREQ=HOURLY;INTERVAL=2;COUNT=4", from: "2026-03-08T00:30", in: "America/New_York")
                == [
                    "2026-03-08T05:30:00Z", "2026-03-08T07:30:00Z", "2026-03-08T09:30:00Z",
                    "2026-03-08T11:30:00Z",
                ])
        #expect(
            try moments("FREQ=HOURLY;COUNT=4", from: "2026-11-01T00:15", in: "America/New_York")
                == [
                    "2026-11-01T04:15:00Z", "2026-11-01T05:15:00Z", "2026-11-01T06:15:00Z",
                    "2026-11-01T07:15:00Z",
                ])
        // A clock that changes by half an hour keeps the minute of the hour.
        let lordHowe = try RecurrenceRule("FREQ=HOURLY;BYMINUTE=0,30;COUNT=6").occurrences(
            from: try local("2026-04-05T00:30"), in: try Fixtures.zone("Australia/Lord_Howe"))
        #expect(
            lordHowe.map { $0.local.time.hourMinute } == [
                "00:30", "01:00", "01:30", "01:30", "02:00", "02:30",
            ])
        let instants = lordHowe.map { $0.instant.seconds }
        #expect(zip(instants, instants.dropFirst()).allSatisfy { $1 - $0 == 1800 })
    }

    @Test("a change of the clock within an hour takes away the minutes it skips")
    func changeWithinHour() throws {
        let lordHowe = try RecurrenceRule("FREQ=HOURLY;BYMINUTE=0;COUNT=4").occurrences(
            from: try local("2026-10-04T00:00"), in: try Fixtures.zone("Australia/Lord_Howe"))
        #expect(
            lordHowe.map { $0.local.time.hourMinute } == ["00:00", "01:00", "03:00", "04:00"])
        // Newfoundland changed its clock one minute after midnight until 2011.
        let stJohns = try RecurrenceRule("FREQ=HOURLY;BYHOUR=0;BYMINUTE=0,30;COUNT=5").occurrences(
            from: try local("2010-03-13T00:00"), in: try Fixtures.zone("America/St_Johns"))
        #expect(
            stJohns.map { $0.local.minuteDescription } == [
                "2010-03-13T00:00", "2010-03-13T00:30", "2010-03-14T00:00", "2010-03-15T00:00",
                "2010-03-15T00:30",
            ])
    }

    @Test("a start off the rule is no occurrence, and counting begins with the first fit")
    func offTheRule() throws {
        #expect(
            try locals("FREQ=WEEKLY;BYDAY=MO;COUNT=2", from: "2026-03-04T09:00") == [
                "2026-03-09T09:00", "2026-03-16T09:00",
            ])
        #expect(
            try locals("FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0;COUNT=3", from: "2026-03-04T09:00") == [
                "2026-03-04T20:00", "2026-03-05T08:00", "2026-03-05T20:00",
            ])
        #expect(
            try locals("FREQ=HOURLY;BYMINUTE=10;COUNT=2", from: "2026-03-04T09:30") == [
                "2026-03-04T10:10", "2026-03-04T11:10",
            ])
        #expect(
            try locals("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2", from: "2097-01-01T09:00")
                == ["2104-02-29T09:00", "2108-02-29T09:00"])
    }

    @Test("an end is inclusive in each of its forms")
    func until() throws {
        let zone = "America/New_York"
        let start = "2026-03-01T09:00"
        #expect(try moments("FREQ=DAILY;UNTIL=20260303", from: start, in: zone).count == 3)
        #expect(try moments("FREQ=DAILY;UNTIL=20260303T090000", from: start, in: zone).count == 3)
        #expect(try moments("FREQ=DAILY;UNTIL=20260303T085959", from: start, in: zone).count == 2)
        #expect(try moments("FREQ=DAILY;UNTIL=20260303T140000Z", from: start, in: zone).count == 3)
        #expect(try moments("FREQ=DAILY;UNTIL=20260303T135959Z", from: start, in: zone).count == 2)
        #expect(try moments("FREQ=DAILY;UNTIL=20260228", from: start, in: zone).isEmpty)
        #expect(
            try moments("FREQ=HOURLY;UNTIL=20260301", from: start, in: zone, limit: 50).count == 15)
    }

    @Test(
        "rules that can never happen end at once",
        arguments: [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
            "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=MONTHLY;INTERVAL=12;BYMONTH=4", "FREQ=MONTHLY;BYDAY=6MO",
            "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
            "FREQ=DAILY;BYHOUR=1,2;BYSETPOS=5", "FREQ=HOURLY;BYMINUTE=0;BYSETPOS=2",
            "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2", "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1",
            "FREQ=HOURLY;INTERVAL=24;BYHOUR=3", "FREQ=MINUTELY;INTERVAL=60;BYMINUTE=1",
            "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3", "FREQ=MINUTELY;BYYEARDAY=366;BYMONTH=1",
            "FREQ=YEARLY;INTERVAL=999999999;BYMONTHDAY=30;BYMONTH=2",
        ])
    func impossible(rule text: String) throws {
        let rule = try RecurrenceRule(text)
        let started = ContinuousClock.now
        for zone in ["UTC", "America/New_York"] {
            var occurrences = rule.occurrences(
                from: try local("2026-03-02T09:00"), in: try Fixtures.zone(zone))
            #expect(occurrences.next() == nil)
            #expect(occurrences.next() == nil)
        }
        // A hundred times what an unoptimized build needs, a hundredth of a search to the end.
        #expect(ContinuousClock.now - started < .seconds(5))
    }

    @Test("rules end with the year 9999")
    func lastYear() throws {
        #expect(try locals("FREQ=YEARLY", from: "9998-05-04T09:00").count == 2)
        #expect(try locals("FREQ=DAILY", from: "9999-12-30T09:00").count == 2)
        #expect(try locals("FREQ=WEEKLY", from: "9999-12-20T09:00").count == 2)
        #expect(try locals("FREQ=MONTHLY", from: "9999-11-30T09:00").count == 2)
        #expect(try locals("FREQ=HOURLY", from: "9999-12-31T22:00").count == 2)
        let slow = try locals("FREQ=MINUTELY;INTERVAL=999999999", from: "2026-03-02T09:00")
        #expect(slow.map { $0.prefix(4) } == ["2026", "3927", "5828", "7730", "9631"])
    }

    @Test("weeks of a year take the start's weekday and may reach into the next year")
    func weeks() throws {
        #expect(
            try locals("FREQ=YEARLY;BYWEEKNO=53;COUNT=2", from: "2020-12-31T09:00") == [
                "2020-12-31T09:00", "2026-12-31T09:00",
            ])
        #expect(
            try locals(
                "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO;COUNT=3", from: "2024-12-30T09:00")
                == ["2024-12-30T09:00", "2027-01-04T09:00", "2029-01-01T09:00"])
        #expect(
            try locals("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=3", from: "2026-01-01T09:00") == [
                "2027-01-03T09:00", "2028-01-02T09:00", "2028-12-31T09:00",
            ])
    }

    @Test("a leap second is the second before it")
    func leapSecond() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;BYSECOND=59,60;COUNT=2")
        let found = rule.occurrences(from: try local("2026-03-02T09:00"), in: .utc)
        #expect(
            found.map { $0.local.description } == ["2026-03-02T09:00:59", "2026-03-03T09:00:59"])
    }

    @Test("positions choose among all times of the period")
    func positions() throws {
        #expect(
            try locals(
                "FREQ=WEEKLY;BYDAY=MO,FR;BYHOUR=8,20;BYMINUTE=0;BYSETPOS=2,-1;COUNT=3",
                from: "2026-03-02T00:00")
                == ["2026-03-02T20:00", "2026-03-06T20:00", "2026-03-09T20:00"])
        #expect(
            try locals("FREQ=HOURLY;BYMINUTE=0,15,30;BYSETPOS=-1;COUNT=2", from: "2026-03-02T00:00")
                == ["2026-03-02T00:30", "2026-03-02T01:30"])
        // The first week counts from its own beginning, not from the start.
        #expect(
            try locals("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1;COUNT=2", from: "2026-03-04T09:00")
                == ["2026-03-09T09:00", "2026-03-16T09:00"])
    }
}
