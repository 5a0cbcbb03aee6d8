import Testing

@testable import FluxCalendar

@Suite struct PosixZoneTests {
    /// A TZ string, a moment, and the offset in minutes.
    @Test(
        "the three forms of rules, names in brackets and unusual times are understood",
        arguments: [
            ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", -300),
            ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -240),
            ("EST5EDT,M3.2.0/2,M11.1.0/2:00:00", "2026-11-01T06:00:00Z", -300),
            ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-01-15T00:00:00Z", 780),
            ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-07-15T00:00:00Z", 720),
            ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-10-03T15:30:00Z", 660),
            ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-10-03T15:29:59Z", 630),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-15T00:00:00Z", 0),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-15T00:00:00Z", 60),
            ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2023-03-26T00:59:59Z", -180),
            ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2023-03-26T01:00:00Z", -120),
            ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-27T23:59:59Z", 120),
            ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28T00:00:00Z", 180),
            ("AAA0BBB,J60/0,J300/0", "2024-02-29T12:00:00Z", 0),
            ("AAA0BBB,J60/0,J300/0", "2024-03-01T00:00:00Z", 60),
            ("AAA0BBB,J60/0,J300/0", "2023-03-01T00:00:00Z", 60),
            ("AAA0BBB,59/0,299/0", "2024-02-29T00:00:00Z", 60),
            ("AAA0BBB,59/0,299/0", "2023-02-28T23:59:59Z", 0),
            ("EST5EDT,0/0,J365/25", "2026-01-15T00:00:00Z", -240),
            ("EST5EDT,0/0,J365/25", "2026-12-31T23:59:59Z", -240),
            ("EST5EDT4,0/0,J365/25", "2027-01-01T04:30:00Z", -240),
            ("JST-9", "2026-07-15T00:00:00Z", 540),
            ("AAA-24:59:59", "2026-07-15T00:00:00Z", 1499),
        ])
    func offsets(text: String, moment: String, minutes: Int) throws {
        let zone = try #require(PosixZone(text.utf8))
        #expect(zone.offset(atSeconds: try instant(moment).seconds) / 60 == minutes)
    }

    @Test(
        "what is no TZ string is refused",
        arguments: [
            "", "EST", "5EST", "ES5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,", "EST25",
            "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M0.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
            "EST5EDT,M3.0.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J100",
            "EST5EDT,J366,J100", "EST5EDT,366,100", "EST5EDT,M3.2.0/168,M11.1.0", "<+03-3",
            "EST5EDT,M3.2.0,M11.1.0x", "EST5:60", "EST5EDT,M3.2.0/2:60,M11.1.0", "<>3", "EST+-5",
        ])
    func refusals(text: String) {
        #expect(PosixZone(text.utf8) == nil)
    }

    @Test("the rule of a file agrees with the changes it lists")
    func agreement() throws {
        var compared = 0
        for (name, zone) in Fixtures.zones {
            guard let tail = zone.tail, tail.daylight != nil else { continue }
            for change in zone.transitions.suffix(20) {
                #expect(tail.offset(atSeconds: change) == zone.offset(atSeconds: change), "\(name)")
                #expect(
                    tail.offset(atSeconds: change - 1) == zone.offset(atSeconds: change - 1),
                    "\(name)")
                compared += 1
            }
        }
        #expect(compared > 100)
    }

    @Test("stretches cover the time line without holes")
    func spans() throws {
        for text in [
            "EST5EDT,M3.2.0,M11.1.0", "NZST-12NZDT,M9.5.0,M4.1.0/3", "XXX0YYY,J1/-167,365/167",
        ] {
            let zone = try #require(PosixZone(text.utf8))
            var span = zone.span(atSeconds: 0)
            for _ in 0..<40 where span.until != .max {
                let next = zone.span(atSeconds: span.until)
                #expect(next.from == span.until, "\(text)")
                #expect(zone.span(atSeconds: next.from - 1).offset == span.offset, "\(text)")
                span = next
            }
        }
    }
}
