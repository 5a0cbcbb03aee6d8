import Foundation
import Testing

/// Tasks as iCalendar files, both ways.
@Suite("Calendars")
struct CalendarFileTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// A file with a calendar that has these lines.
    private func file(_ lines: String..., zone: [String] = []) throws -> String {
        let all =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"] + zone + lines
            + ["END:VCALENDAR"]
        return try raw(all.joined(separator: "\r\n") + "\r\n")
    }

    private func raw(_ text: String) throws -> String {
        let path = "\(sandbox.folder)/calendar.ics"
        try sandbox.write(Array(text.utf8), to: path)
        return path
    }

    private func toDo(_ lines: String...) throws -> String {
        try file(
            (["BEGIN:VTODO", "UID:one", "DTSTAMP:20260301T000000Z", "SUMMARY:Paint"] + lines
                + ["END:VTODO"]).joined(separator: "\r\n"))
    }

    private func tasks(_ sandbox: Sandbox) throws -> [JSONValue] {
        try sandbox.json("list", "--status", "all")["tasks"].array
    }

    /// What a calendar keeps of tasks.
    private func facts(_ sandbox: Sandbox) throws -> [String] {
        try tasks(sandbox).map { task in
            [
                "title", "description", "status", "scheduled_at", "duration_minutes", "tags",
                "notes", "recurrence_rule", "location_trigger", "completed_at",
            ].map { "\(task[$0])" }.joined(separator: " ") + " \(task["goal"]["title"])"
        }.sorted()
    }

    /// A store with series that were changed in every way, and single tasks of every kind.
    private func furnished() throws -> Sandbox {
        let sandbox = try Sandbox()
        try sandbox.ok(
            "add", "Standup; with, odd \\ signs ✅", "--at", "2026-02-16T09:30", "--rrule",
            "FREQ=WEEKLY;BYDAY=MO,WE", "--duration", "15")
        let first = try tasks(sandbox).compactMap(\.["number"].int).min() ?? 1
        try sandbox.ok("done", "\(first)")
        try sandbox.ok("missed", "\(first + 1)")
        try sandbox.ok("cancel", "\(first + 2)")
        try sandbox.ok("move", "\(first + 5)", "--at", "2026-03-06T11:00")
        try sandbox.ok("edit", "\(first + 6)", "--title", "Standup at the lake", "--tag", "Career")
        try sandbox.ok(
            "add", "Pills", "--at", "2026-03-03T08:00", "--rrule", "FREQ=DAILY;COUNT=5")
        try sandbox.ok(
            "add", "Call New Zealand", "--at", "2026-03-20T09:00", "--tz", "Pacific/Auckland",
            "--duration", "45")
        try sandbox.ok("add", "Take out the trash", "--at-location", "home")
        let long = String(repeating: "größer als eine Zeile ", count: 12)
        try sandbox.ok("add", long, "--at", "2026-03-29T02:30", "--tz", "Europe/Berlin")
        try sandbox.ok("add", "water the plants every 3 days after I last did it")
        return sandbox
    }

    @Test("To-dos come back as they went out")
    func roundTrip() throws {
        let source = try furnished()
        let path = "\(sandbox.folder)/tasks.ics"
        try source.ok("export", path, "--format", "ics")
        let result = try sandbox.json("import", path)
        #expect(result["errors"].array.isEmpty && result["skipped"].int == 0)
        // What repeats after completion is one task in a calendar.
        let expected = try facts(source)
        #expect(try facts(sandbox) == expected)
        let again = try sandbox.json("import", path)
        #expect(again["imported"].int == 0)
        #expect(try facts(sandbox) == expected)
        try sandbox.expectSound()
        try sandbox.ok("undo")
        #expect(try tasks(sandbox).isEmpty)
    }

    @Test("Events come back with their times; what has no time is no event")
    func events() throws {
        let source = try furnished()
        let path = "\(sandbox.folder)/tasks.ics"
        try source.ok("export", path, "--format", "ics", "--as-events")
        try sandbox.ok("import", path)
        let expected = try facts(source).filter { !$0.contains("trash") }
        #expect(try facts(sandbox) == expected)
        try source.flux("export", path, "--as-events").expectRefusal(2)
    }

    @Test("The bytes are what RFC 5545 wants: folds, ends of lines, escapes, zones, no doubles")
    func bytes() throws {
        let source = try furnished()
        let out = try source.ok("export", "-", "--format", "ics").out
        #expect(try source.ok("export", "-", "--format", "ics").out == out)
        let text = try #require(String(validating: out, as: UTF8.self))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        for line in lines {
            #expect(line.last == 0x0D && line.count <= 76)
            // A fold that splits a character leaves bytes that are no text.
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(unfolded.contains("SUMMARY:Standup\\; with\\, odd \\\\ signs ✅\r\n"))
        #expect(unfolded.contains("RRULE:FREQ=WEEKLY;BYDAY=MO,WE\r\n"))
        #expect(unfolded.contains("RRULE:FREQ=DAILY;COUNT=5\r\n"))
        let used = Set(unfolded.matches(of: /;TZID=([A-Za-z_\/]+):/).map { String($0.1) })
        let defined = Set(unfolded.matches(of: /\r\nTZID:([A-Za-z_\/]+)\r\n/).map { String($0.1) })
        #expect(used == ["America/New_York", "Pacific/Auckland", "Europe/Berlin"])
        #expect(used.isSubset(of: defined))
        let uids = unfolded.matches(of: /\r\nUID:(.+)\r\n(?:[A-Z-]+[:;].*\r\n)*?END:V/).map {
            String($0.1)
        }
        let changed = unfolded.matches(of: /\r\nRECURRENCE-ID/).count
        #expect(uids.count - Set(uids).count == changed)
    }

    @Test(
        "Series of others: rules, added and left out days, changed occurrences, zones of the file")
    func series() throws {
        let path = try file(
            "BEGIN:VEVENT", "UID:gym@example.org", "DTSTAMP:20260301T000000Z",
            "SUMMARY:Gym", "DTSTART;TZID=Office Time:20260303T070000",
            "DTEND;TZID=Office Time:20260303T080000",
            "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Office Time:20260310T070000",
            "RDATE;TZID=Office Time:20260305T070000", "END:VEVENT", "BEGIN:VEVENT",
            "UID:gym@example.org", "DTSTAMP:20260301T000000Z",
            "RECURRENCE-ID;TZID=Office Time:20260317T070000",
            "DTSTART;TZID=Office Time:20260317T093000", "DTEND;TZID=Office Time:20260317T103000",
            "SUMMARY:Gym later", "END:VEVENT",
            zone: [
                "BEGIN:VTIMEZONE", "TZID:Office Time", "X-LIC-LOCATION:Europe/Berlin",
                "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE",
            ])
        try sandbox.ok("import", path)
        let found = try tasks(sandbox).map {
            "\($0["title"].string ?? "") \($0["scheduled_at"].string ?? "") \($0["duration_minutes"].int ?? 0)"
        }.sorted()
        #expect(
            found == [
                "Gym 2026-03-03T06:00:00Z 60", "Gym 2026-03-05T06:00:00Z 60",
                "Gym 2026-03-24T06:00:00Z 60", "Gym later 2026-03-17T08:30:00Z 60",
            ])
        try sandbox.expectSound()
    }

    @Test(
        "A zone that only the file knows gives its times; one that machines know keeps its meaning")
    func zones() throws {
        let zone = [
            "BEGIN:VTIMEZONE", "TZID:Half Past", "BEGIN:STANDARD", "DTSTART:20251101T000000",
            "TZOFFSETFROM:+0130", "TZOFFSETTO:+0030", "END:STANDARD", "BEGIN:DAYLIGHT",
            "DTSTART:20260315T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15",
            "TZOFFSETFROM:+0030", "TZOFFSETTO:+0130", "END:DAYLIGHT", "END:VTIMEZONE",
            "BEGIN:VTIMEZONE", "TZID:Europe/Madrid", "BEGIN:STANDARD", "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000", "TZOFFSETTO:+2359", "END:STANDARD", "END:VTIMEZONE",
        ]
        let path = try file(
            "BEGIN:VTODO", "UID:a", "SUMMARY:before", "DUE;TZID=Half Past:20260314T120000",
            "END:VTODO", "BEGIN:VTODO", "UID:b", "SUMMARY:after",
            "DUE;TZID=Half Past:20260316T120000", "END:VTODO", "BEGIN:VTODO", "UID:c",
            "SUMMARY:madrid", "DUE;TZID=Europe/Madrid:20260316T120000", "END:VTODO", zone: zone)
        try sandbox.ok("import", path)
        let found = try tasks(sandbox).map {
            "\($0["title"].string ?? "") \($0["scheduled_at"].string ?? "")"
        }.sorted()
        #expect(
            found == [
                "after 2026-03-16T10:30:00Z", "before 2026-03-14T11:30:00Z",
                "madrid 2026-03-16T11:00:00Z",
            ])
    }

    @Test("Names of zones that other systems have lead to the zone with the same clock")
    func foreignZones() throws {
        let outlook = [
            "BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time", "BEGIN:STANDARD",
            "DTSTART:16010101T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
            "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD", "BEGIN:DAYLIGHT",
            "DTSTART:16010101T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
            "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE",
        ]
        let path = try file(
            "BEGIN:VEVENT", "UID:a", "SUMMARY:Outlook",
            "DTSTART;TZID=\"W. Europe Standard Time\":20260326T100000",
            "RRULE:FREQ=WEEKLY;COUNT=2", "END:VEVENT", "BEGIN:VEVENT", "UID:b", "SUMMARY:Evolution",
            "DTSTART;TZID=/example.org/20260101_1/America/New_York:20260309T100000",
            "RRULE:FREQ=WEEKLY;COUNT=1", "END:VEVENT", zone: outlook)
        let result = try sandbox.json("import", path)
        #expect(result["errors"].array.isEmpty)
        let found = try tasks(sandbox).compactMap(\.["scheduled_at"].string).sorted()
        #expect(
            found == ["2026-03-09T14:00:00Z", "2026-03-26T09:00:00Z", "2026-04-02T08:00:00Z"])
    }

    @Test("Birthdays, whole days, and changes that say only what changed")
    func everyday() throws {
        let path = try file(
            "BEGIN:VEVENT", "UID:a", "SUMMARY:Birthday", "DTSTART;VALUE=DATE:20001005",
            "RRULE:FREQ=YEARLY", "END:VEVENT", "BEGIN:VEVENT", "UID:b", "SUMMARY:Trip",
            "DTSTART;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260308", "END:VEVENT",
            "BEGIN:VEVENT", "UID:c", "SUMMARY:Over", "DTSTART;VALUE=DATE:20260301", "END:VEVENT",
            "BEGIN:VEVENT", "UID:d", "SUMMARY:Standup", "DTSTART:20260303T100000Z",
            "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT", "BEGIN:VEVENT", "UID:d", "STATUS:CANCELLED",
            "RECURRENCE-ID:20260304T100000Z", "END:VEVENT", "BEGIN:VEVENT", "UID:d",
            "RECURRENCE-ID;VALUE=DATE:20260305", "DTSTART:20260305T113000Z", "END:VEVENT")
        try sandbox.ok("import", path)
        let found = try tasks(sandbox).map {
            "\($0["title"].string ?? "") \($0["status"].string ?? "") \($0["scheduled_at"].string ?? "")"
        }.sorted()
        #expect(
            found == [
                "Birthday pending 2026-10-05T13:00:00Z", "Over done 2026-03-01T14:00:00Z",
                "Standup cancelled 2026-03-04T10:00:00Z", "Standup pending 2026-03-03T10:00:00Z",
                "Standup pending 2026-03-05T11:30:00Z", "Trip pending 2026-03-01T14:00:00Z",
            ])
        try sandbox.expectSound()
    }

    @Test("What repeats without end brings what lies ahead, not what is over")
    func past() throws {
        let path = try toDo("DTSTART:20200106T090000", "RRULE:FREQ=DAILY")
        let result = try sandbox.json("import", path)
        let days = try tasks(sandbox).compactMap(\.["scheduled_local"].string).sorted()
        #expect(days.first == "2026-03-02T09:00:00-05:00")
        #expect(result["imported"].int == 26 * 7 + 1)
    }

    @Test(
        "A bad record is named with its line and left out, or refuses all",
        arguments: [
            "DUE:20260231T990000Z", "DUE:00000101T000000Z", "DUE;TZID=Mars/Olympus:20261201T090000",
            "DUE;TZID=../../../../etc/passwd:20261201T090000", "DUE;TZID=/dev/zero:20261201T090000",
            "DTSTART:20261201T000000Z\r\nDURATION:P99999999999999W",
            "DTSTART:20260101T000000Z\r\nRRULE:FREQ=DAILY;INTERVAL=0",
            "DTSTART:20260101T000000Z\r\nRRULE:FREQ=DAILY;COUNT=99999999999999999999",
            "DTSTART:20260101T000000Z\r\nRRULE:FREQ=MINUTELY", "SUMMARY;ALTREP=\"open:x",
            "X-FLUX-STATUS:asleep",
            "DTSTART:20260101T000000Z\r\nRRULE:FREQ=DAILY\r\nEXRULE:FREQ=DAILY",
        ])
    func bad(_ lines: String) throws {
        let good = "BEGIN:VTODO\r\nUID:two\r\nSUMMARY:Sand\r\nEND:VTODO"
        let bad = "BEGIN:VTODO\r\nUID:one\r\nSUMMARY:Paint\r\n\(lines)\r\nEND:VTODO"
        let path = try file(good, bad)
        try sandbox.flux("import", path, "--strict", "--json")
            .expectRefusalDocument(1, named: "IMPORT_INVALID")
        #expect(try tasks(sandbox).isEmpty)
        let result = try sandbox.json("import", path)
        #expect(result["imported"].int == 1 && result["errors"].array.count == 1)
        #expect(result["errors"][0]["line"].int == 8)
        #expect(try tasks(sandbox).map(\.["title"].string) == ["Sand"])
        // Alone it refuses the file.
        let alone = try Sandbox()
        try alone.flux("import", file(bad)).expectRefusal(1, saying: ["line 4"])
    }

    @Test(
        "A file that is damaged as a whole brings nothing",
        arguments: ["empty", "page", "cut", "crossed", "bare", "nested", "deep"])
    func damaged(_ kind: String) throws {
        let text =
            switch kind {
            case "empty": ""
            case "page": "<html></html>"
            case "cut": "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n"
            case "crossed":
                "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            case "bare": "BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n"
            case "nested": String(repeating: "BEGIN:VCALENDAR\r\n", count: 3)
            default:
                "BEGIN:VCALENDAR\r\n" + String(repeating: "BEGIN:VTODO\r\n", count: 20_000)
                    + String(repeating: "END:VTODO\r\n", count: 20_000) + "END:VCALENDAR\r\n"
            }
        let path = try raw(text)
        try sandbox.flux("import", path, "--json").expectRefusalDocument(1, named: "IMPORT_INVALID")
        #expect(try sandbox.files().isEmpty)
    }

    @Test(
        "Folds, bare line feeds, a byte order mark and escapes are read; alarms and links are left alone"
    )
    func wild() throws {
        let text = """
            \u{FEFF}BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VTODO
            UID:x' OR '1'='1
            SUMMARY:a long
              title\\, with \\; and \\\\ and \\x and\\nmore
            DUE:20161231T235960Z
            ATTACH:file:///etc/passwd
            BEGIN:VALARM
            ACTION:PROCEDURE
            TRIGGER:-PT1M
            ATTACH:file:///bin/sh
            END:VALARM
            END:VTODO
            END:VCALENDAR

            """
        try sandbox.ok("import", raw(text))
        let task = try #require(try tasks(sandbox).first)
        #expect(task["title"].string == "a long title, with ; and \\ and \\x and\nmore")
        #expect(task["scheduled_at"].string == "2016-12-31T23:59:59Z")
        let again = try sandbox.json("import", raw(text))
        #expect(again["imported"].int == 0 && again["skipped"].int == 1)
    }

    @Test("A rule that is never, or has far too many products, ends at once")
    func never() throws {
        let numbers = (0..<60).map(String.init).joined(separator: ",")
        for rule in [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
            "FREQ=YEARLY;COUNT=1;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=\(numbers);BYSECOND=\(numbers)",
        ] {
            let path = try toDo("DTSTART:20260101T000000Z", "RRULE:\(rule)")
            #expect(try sandbox.run(["import", path]).exitCode >= 0)
        }
        let dates = Array(repeating: "20260401T000000Z", count: 100_000).joined(separator: ",")
        try sandbox.ok("import", toDo("DTSTART:20260401T000000Z", "RDATE:\(dates)"))
        #expect(try tasks(sandbox).count == 1)
    }
}
