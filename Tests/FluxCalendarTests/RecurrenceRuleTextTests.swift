import Testing

@testable import FluxCalendar

@Suite struct RecurrenceRuleTextTests {
    private func error(_ text: String) -> RecurrenceRuleError? {
        do {
            _ = try RecurrenceRule(text)
            return nil
        } catch {
            return error
        }
    }

    /// Text and canonical text.
    @Test(
        "rules are read in any case and order and written in one way",
        arguments: [
            ("FREQ=DAILY", "FREQ=DAILY"),
            ("rrule:freq=daily;interval=1", "FREQ=DAILY"),
            (" RRULE:FREQ=WEEKLY;BYDAY=WE,MO,WE ", "FREQ=WEEKLY;BYDAY=MO,WE"),
            ("BYDAY=FR;FREQ=WEEKLY;WKST=MO", "FREQ=WEEKLY;BYDAY=FR"),
            ("FREQ=WEEKLY;WKST=su;INTERVAL=02", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
            (
                "FREQ=MONTHLY;BYDAY=-1FR,+2we,MO,1MO",
                "FREQ=MONTHLY;BYDAY=MO,1MO,2WE,-1FR"
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=-1,15,+01", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"),
            (
                "FREQ=YEARLY;BYYEARDAY=-366,366,1;BYMONTH=12,1",
                "FREQ=YEARLY;BYMONTH=1,12;BYYEARDAY=1,366,-366"
            ),
            (
                "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=53,-53,1",
                "FREQ=YEARLY;BYWEEKNO=1,53,-53;BYDAY=MO"
            ),
            ("FREQ=YEARLY;BYDAY=53MO,-53SU", "FREQ=YEARLY;BYDAY=53MO,-53SU"),
            (
                "FREQ=DAILY;BYMINUTE=0;BYHOUR=18,9;BYSECOND=60,0",
                "FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0;BYSECOND=0,60"
            ),
            (
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3"
            ),
            ("FREQ=DAILY;UNTIL=20260531", "FREQ=DAILY;UNTIL=20260531"),
            ("FREQ=DAILY;UNTIL=20260531t235959", "FREQ=DAILY;UNTIL=20260531T235959"),
            ("UNTIL=20260531T215959z;FREQ=DAILY", "FREQ=DAILY;UNTIL=20260531T215959Z"),
            ("FREQ=MINUTELY;INTERVAL=90;BYYEARDAY=1", "FREQ=MINUTELY;INTERVAL=90;BYYEARDAY=1"),
            ("FREQ=HOURLY;BYHOUR=9;BYMONTHDAY=-1", "FREQ=HOURLY;BYMONTHDAY=-1;BYHOUR=9"),
        ])
    func canonical(text: String, expected: String) throws {
        let rule = try RecurrenceRule(text)
        #expect(rule.description == expected)
        #expect(try RecurrenceRule(rule.description) == rule)
    }

    @Test(
        "what is wrong is named with its place",
        arguments: [
            ("", RecurrenceRuleError.empty), ("  ", .empty), ("RRULE:", .empty),
            ("DAILY", .malformed("DAILY", column: 1)),
            ("FREQ=DAILY;", .malformed("", column: 12)),
            ("FREQ=DAILY;;COUNT=2", .malformed("", column: 12)),
            ("FREQ=DAILY;COUNT=", .malformed("COUNT=", column: 12)),
            ("FREQ=DAILY;=2", .malformed("=2", column: 12)),
            ("FREQ=DAILY;BYFOO=2", .unknownPart("BYFOO", column: 12)),
            ("FREQ=DAILY;X-FOO=2", .unknownPart("X-FOO", column: 12)),
            ("FREQ=DAILY;BYEASTER=0", .unknownPart("BYEASTER", column: 12)),
            ("FREQ=DAILY; COUNT=2", .unknownPart(" COUNT", column: 12)),
            ("RRULE:FREQ=DAILY;freq=DAILY", .duplicatePart(.frequency, column: 18)),
            ("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU", .duplicatePart(.byDay, column: 22)),
            ("COUNT=2", .missingFrequency),
            ("FREQ=SECONDLY", .secondly(column: 6)),
            ("FREQ=OFTEN", .invalidValue(.frequency, "OFTEN", column: 6)),
            ("FREQ=DAILY;INTERVAL=0", .invalidValue(.interval, "0", column: 21)),
            ("FREQ=DAILY;INTERVAL=-1", .invalidValue(.interval, "-1", column: 21)),
            ("FREQ=DAILY;INTERVAL=1,2", .invalidValue(.interval, "1,2", column: 21)),
            ("FREQ=DAILY;INTERVAL=1.5", .invalidValue(.interval, "1.5", column: 21)),
            (
                "FREQ=DAILY;INTERVAL=99999999999999999999",
                .invalidValue(.interval, "99999999999999999999", column: 21)
            ),
            ("FREQ=DAILY;COUNT=0", .invalidValue(.count, "0", column: 18)),
            ("FREQ=DAILY;COUNT=x", .invalidValue(.count, "X", column: 18)),
            ("FREQ=DAILY;UNTIL=2026-05-31", .invalidValue(.until, "2026-05-31", column: 18)),
            ("FREQ=DAILY;UNTIL=20260230", .invalidValue(.until, "20260230", column: 18)),
            (
                "FREQ=DAILY;UNTIL=20260231T000000Z",
                .invalidValue(.until, "20260231T000000Z", column: 18)
            ),
            (
                "FREQ=DAILY;UNTIL=20260228T250000",
                .invalidValue(.until, "20260228T250000", column: 18)
            ),
            (
                "FREQ=DAILY;UNTIL=20260228T010000X",
                .invalidValue(.until, "20260228T010000X", column: 18)
            ),
            ("FREQ=YEARLY;BYMONTH=1,13", .invalidValue(.byMonth, "13", column: 23)),
            ("FREQ=YEARLY;BYMONTH=-1", .invalidValue(.byMonth, "-1", column: 21)),
            ("FREQ=YEARLY;BYWEEKNO=0", .invalidValue(.byWeekNo, "0", column: 22)),
            ("FREQ=YEARLY;BYWEEKNO=54", .invalidValue(.byWeekNo, "54", column: 22)),
            ("FREQ=YEARLY;BYYEARDAY=367", .invalidValue(.byYearDay, "367", column: 23)),
            ("FREQ=YEARLY;BYYEARDAY=-0", .invalidValue(.byYearDay, "-0", column: 23)),
            ("FREQ=MONTHLY;BYMONTHDAY=32", .invalidValue(.byMonthDay, "32", column: 25)),
            ("FREQ=MONTHLY;BYMONTHDAY=1,,2", .invalidValue(.byMonthDay, "", column: 27)),
            ("FREQ=MONTHLY;BYMONTHDAY=--1", .invalidValue(.byMonthDay, "--1", column: 25)),
            ("FREQ=WEEKLY;BYDAY=MO,XX", .invalidValue(.byDay, "XX", column: 22)),
            ("FREQ=WEEKLY;BYDAY=M", .invalidValue(.byDay, "M", column: 19)),
            ("FREQ=MONTHLY;BYDAY=0MO", .invalidValue(.byDay, "0MO", column: 20)),
            ("FREQ=YEARLY;BYDAY=54MO", .invalidValue(.byDay, "54MO", column: 19)),
            ("FREQ=YEARLY;BYDAY=1 MO", .invalidValue(.byDay, "1 MO", column: 19)),
            ("FREQ=DAILY;BYHOUR=24", .invalidValue(.byHour, "24", column: 19)),
            ("FREQ=DAILY;BYHOUR=+1", .invalidValue(.byHour, "+1", column: 19)),
            ("FREQ=DAILY;BYMINUTE=60", .invalidValue(.byMinute, "60", column: 21)),
            ("FREQ=DAILY;BYSECOND=61", .invalidValue(.bySecond, "61", column: 21)),
            ("FREQ=DAILY;BYHOUR=1;BYSETPOS=0", .invalidValue(.bySetPos, "0", column: 30)),
            ("FREQ=WEEKLY;WKST=1", .invalidValue(.weekStart, "1", column: 18)),
            ("FREQ=DAILY;COUNT=2;UNTIL=20260531", .countWithUntil(column: 20)),
            ("FREQ=MONTHLY;BYWEEKNO=2", .notAllowed(.byWeekNo, .monthly, column: 14)),
            ("FREQ=MINUTELY;BYWEEKNO=2", .notAllowed(.byWeekNo, .minutely, column: 15)),
            ("FREQ=WEEKLY;BYMONTHDAY=2", .notAllowed(.byMonthDay, .weekly, column: 13)),
            ("FREQ=DAILY;BYYEARDAY=2", .notAllowed(.byYearDay, .daily, column: 12)),
            ("FREQ=WEEKLY;BYYEARDAY=2", .notAllowed(.byYearDay, .weekly, column: 13)),
            ("FREQ=MONTHLY;BYYEARDAY=2", .notAllowed(.byYearDay, .monthly, column: 14)),
            ("FREQ=WEEKLY;BYDAY=1MO", .ordinalNotAllowed("1MO", .weekly, column: 13)),
            ("FREQ=DAILY;BYDAY=-1FR", .ordinalNotAllowed("-1FR", .daily, column: 12)),
            ("FREQ=HOURLY;BYDAY=2FR", .ordinalNotAllowed("2FR", .hourly, column: 13)),
            (
                "FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO",
                .ordinalNotAllowed("1MO", .yearly, column: 24)
            ),
            ("FREQ=DAILY;BYSETPOS=1", .setPosAlone(column: 12)),
        ])
    func errors(text: String, expected: RecurrenceRuleError) {
        #expect(error(text) == expected)
        let message = expected.description
        if let column = expected.column { #expect(message.contains("column \(column)")) }
        #expect(message.count > 20)
    }

    @Test("messages say what is accepted")
    func messages() {
        #expect(
            error("FREQ=WEEKLY;BYDAY=XX")?.description
                == """
                'XX' at column 19 is no value of BYDAY; accepted: days such as MO, 2WE or -1FR, \
                numbered from 1 to 53 or -53 to -1
                """)
        #expect(
            error("FREQ=MONTHLY;BYWEEKNO=2")?.description
                == "BYWEEKNO at column 14 does not go with FREQ=MONTHLY; it goes with YEARLY")
        #expect(
            error("FREQ=DAILY;COUNT=2;UNTIL=20260531")?.description
                == "UNTIL at column 20 and COUNT exclude each other; leave one out")
        #expect(error("COUNT=1")?.description.hasPrefix("FREQ is missing; it is YEARLY") == true)
        #expect(error("FREQ=SECONDLY")?.description.contains("not offered") == true)
        #expect(error("FREQ=DAILY;X=1")?.description.contains("BYMONTH, BYWEEKNO") == true)
    }

    @Test("rules made of parts are checked like rules that are read")
    func parts() throws {
        let rule = try RecurrenceRule(
            frequency: .monthly, interval: 2, until: .local(try local("2026-05-31T23:59:59")),
            byDay: [RecurrenceRule.Day(.friday, ordinal: -1)])
        #expect(rule.description == "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR;UNTIL=20260531T235959")
        #expect(rule.isFinite)
        #expect(throws: RecurrenceRuleError.invalidValue(.byHour, "24", column: nil)) {
            try RecurrenceRule(frequency: .daily, byHour: [24])
        }
        #expect(throws: RecurrenceRuleError.invalidValue(.byMonthDay, "0", column: nil)) {
            try RecurrenceRule(frequency: .monthly, byMonthDay: [0])
        }
        #expect(throws: RecurrenceRuleError.invalidValue(.byMonthDay, "\(Int.min)", column: nil)) {
            try RecurrenceRule(frequency: .monthly, byMonthDay: [.min])
        }
        #expect(throws: RecurrenceRuleError.invalidValue(.byDay, "54MO", column: nil)) {
            try RecurrenceRule(frequency: .yearly, byDay: [.init(.monday, ordinal: 54)])
        }
        #expect(throws: RecurrenceRuleError.countWithUntil(column: nil)) {
            try RecurrenceRule(
                frequency: .daily, count: 1, until: .date(CivilDate(dayNumber: 0)))
        }
    }

    @Test("another end replaces the one there is")
    func ends() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;COUNT=5")
        let day = RecurrenceMoment.date(try date("2026-05-31"))
        #expect(rule.with(until: day).description == "FREQ=DAILY;UNTIL=20260531")
        #expect(rule.with(until: nil).description == "FREQ=DAILY")
        #expect(rule.with(until: day).with(count: 3).description == "FREQ=DAILY;COUNT=3")
        #expect(rule.with(count: 0).count == 1)
        #expect(rule.with(count: nil).isFinite == false)
    }

    @Test("random texts are read or refused, and what is read comes back from its text")
    func fuzz() throws {
        var random = SeededGenerator(seed: 5545)
        let pieces =
            RecurrencePart.allCases.map { $0.rawValue } + [
                "FREQ=", "FREQ=DAILY", "FREQ=YEARLY", "FREQ=MONTHLY", "=", ";", ";", ",", "1", "-1",
                "MO", "2WE", "20260531", "T120000", "Z", "=5", "RRULE:", " ", "é", "0", "\0",
            ]
        var read = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...8, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard let rule = try? RecurrenceRule(text) else { continue }
            read += 1
            #expect(try RecurrenceRule(rule.description) == rule)
        }
        #expect(read > 50)
    }
}
