import Testing

@testable import FluxCalendar

@Suite struct RecurrenceSetTests {
    private func locals(_ set: RecurrenceSet, from start: String, limit: Int = 10) throws
        -> [String]
    {
        let zone = try Fixtures.zone("Europe/Berlin")
        return set.occurrences(from: try local(start), in: zone).prefix(limit).map {
            $0.local.minuteDescription
        }
    }

    @Test("rules and dates are merged in order and without duplicates")
    func merging() throws {
        let set = RecurrenceSet(
            rules: [
                try RecurrenceRule("FREQ=WEEKLY;BYDAY=MO;COUNT=3"),
                try RecurrenceRule("FREQ=DAILY;INTERVAL=7;COUNT=2"),
            ],
            dates: [
                .local(try local("2026-03-04T12:00")), .date(try date("2026-03-20")),
                .instant(try instant("2026-03-02T08:00:00Z")),
            ])
        #expect(
            try locals(set, from: "2026-03-02T09:00") == [
                "2026-03-02T09:00", "2026-03-04T12:00", "2026-03-09T09:00", "2026-03-16T09:00",
                "2026-03-20T09:00",
            ])
    }

    @Test("exceptions take away times, moments and whole days, after counting")
    func exceptions() throws {
        let set = RecurrenceSet(
            rules: [try RecurrenceRule("FREQ=DAILY;BYHOUR=9,18;BYMINUTE=0;COUNT=8")],
            dates: [.local(try local("2026-03-04T12:00"))],
            exceptions: [
                .local(try local("2026-03-02T18:00")),
                .instant(try instant("2026-03-03T08:00:00Z")),
                .date(try date("2026-03-04")), .local(try local("2026-03-05T10:00")),
            ])
        #expect(
            try locals(set, from: "2026-03-02T09:00") == [
                "2026-03-02T09:00", "2026-03-03T18:00", "2026-03-05T09:00", "2026-03-05T18:00",
            ])
    }

    @Test("without rules the start is an occurrence, with rules only where it fits")
    func start() throws {
        let dates = RecurrenceSet(dates: [.date(try date("2026-03-01"))])
        #expect(
            try locals(dates, from: "2026-03-02T09:00") == ["2026-03-01T09:00", "2026-03-02T09:00"])
        let rule = RecurrenceSet(rules: [try RecurrenceRule("FREQ=WEEKLY;BYDAY=TU")])
        #expect(try locals(rule, from: "2026-03-02T09:00", limit: 1) == ["2026-03-03T09:00"])
    }

    @Test("an endless rule with every day taken away does not stop others")
    func endless() throws {
        let set = RecurrenceSet(
            rules: [try RecurrenceRule("FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2")],
            dates: [.date(try date("2026-05-01"))])
        #expect(try locals(set, from: "2026-03-02T09:00") == ["2026-05-01T09:00"])
    }
}
