import Testing

@testable import FluxCalendar

@Suite struct ZoneTests {
    /// Zone, the moment of a change, and the offsets in minutes before and after it.
    @Test(
        "known clock changes happen to the second",
        arguments: [
            ("America/New_York", "2026-03-08T07:00:00Z", -300, -240),
            ("America/New_York", "2026-11-01T06:00:00Z", -240, -300),
            ("America/New_York", "2050-03-13T07:00:00Z", -300, -240),
            ("Europe/London", "2026-03-29T01:00:00Z", 0, 60),
            ("Europe/London", "2026-10-25T01:00:00Z", 60, 0),
            ("Europe/London", "2099-03-29T01:00:00Z", 0, 60),
            ("Europe/Dublin", "2026-10-25T01:00:00Z", 60, 0),
            ("Europe/Dublin", "2060-10-31T01:00:00Z", 60, 0),
            ("Australia/Sydney", "2026-04-04T16:00:00Z", 660, 600),
            ("Australia/Sydney", "2026-10-03T16:00:00Z", 600, 660),
            ("Australia/Lord_Howe", "2026-04-04T15:00:00Z", 660, 630),
            ("Australia/Lord_Howe", "2026-10-03T15:30:00Z", 630, 660),
            ("Africa/Casablanca", "2026-02-15T02:00:00Z", 60, 0),
            ("Africa/Casablanca", "2026-03-22T02:00:00Z", 0, 60),
            ("Pacific/Apia", "2011-12-30T10:00:00Z", -600, 840),
            ("Asia/Kolkata", "1945-10-14T17:30:00Z", 390, 330),
            ("Antarctica/Troll", "2026-03-29T01:00:00Z", 0, 120),
        ])
    func changes(name: String, moment: String, before: Int, after: Int) throws {
        let zone = try Fixtures.zone(name)
        let moment = try instant(moment)
        #expect(zone.offset(at: moment.adding(seconds: -1)) == before * 60)
        #expect(zone.offset(at: moment) == after * 60)
    }

    @Test("a wall time inside a gap takes the offset before it")
    func gaps() throws {
        let newYork = try Fixtures.zone("America/New_York")
        #expect(
            newYork.instant(of: try local("2026-03-08T02:30")).description
                == "2026-03-08T07:30:00Z")
        let lordHowe = try Fixtures.zone("Australia/Lord_Howe")
        #expect(
            lordHowe.instant(of: try local("2026-10-04T02:15")).description
                == "2026-10-03T15:45:00Z")
        let apia = try Fixtures.zone("Pacific/Apia")
        #expect(
            apia.instant(of: try local("2011-12-30T09:00")).description == "2011-12-30T19:00:00Z")
    }

    @Test("a wall time that occurs twice is its first occurrence")
    func overlaps() throws {
        let newYork = try Fixtures.zone("America/New_York")
        #expect(
            newYork.instant(of: try local("2026-11-01T01:30")).description
                == "2026-11-01T05:30:00Z")
        let lordHowe = try Fixtures.zone("Australia/Lord_Howe")
        #expect(
            lordHowe.instant(of: try local("2026-04-05T01:45")).description
                == "2026-04-04T14:45:00Z")
    }

    @Test("wall times around every change agree with a search through all offsets")
    func everyChange() throws {
        for (name, zone) in Fixtures.zones {
            let all = zone.offsets(from: .min)
            for change in zone.transitions.suffix(160) {
                for step in -8...8 {
                    let wall = CivilDateTime(
                        wallSeconds: change + Int64(zone.offset(atSeconds: change - 1))
                            + Int64(step) * 900)
                    let found = zone.instant(of: wall)
                    let exact = all.map { wall.wallSeconds - Int64($0) }.filter {
                        zone.local(at: Instant(seconds: $0)) == wall
                    }
                    if let first = exact.min() {
                        #expect(found.seconds == first, "\(name) \(wall)")
                    } else {
                        let gap = zone.span(atSeconds: found.seconds).from
                        let before = wall.wallSeconds - found.seconds
                        #expect(zone.offset(atSeconds: gap - 1) == Int(before), "\(name) \(wall)")
                        #expect(zone.local(at: found) > wall, "\(name) \(wall)")
                    }
                }
            }
        }
    }

    @Test("moments are written with the zone's offset")
    func rfc3339() throws {
        let moment = try instant("2026-03-02T14:00:00Z")
        #expect(
            try Fixtures.zone("America/New_York").rfc3339(moment) == "2026-03-02T09:00:00-05:00")
        #expect(try Fixtures.zone("Asia/Kathmandu").rfc3339(moment) == "2026-03-02T19:45:00+05:45")
        #expect(Zone.utc.rfc3339(moment) == "2026-03-02T14:00:00+00:00")
    }
}
