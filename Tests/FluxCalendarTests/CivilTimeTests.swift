import Foundation
import Testing

@testable import FluxCalendar

@Suite struct CivilTimeTests {
    @Test("every minute of a day comes back from its text")
    func minutes() {
        for minute in 0..<1440 {
            let time = CivilTime(minuteOfDay: minute)
            #expect(CivilTime(time.hourMinute) == time && time.minuteOfDay == minute)
        }
        #expect(CivilTime(minuteOfDay: -30).hourMinute == "23:30")
        #expect(CivilTime(minuteOfDay: 1441).hourMinute == "00:01")
    }

    @Test(
        "times that do not exist are refused",
        arguments: ["24:00", "12:60", "1:00", "12:00:60", "12.00", "", "12:0a", "12:00:", "-1:00"])
    func refusals(text: String) {
        #expect(CivilTime(text) == nil)
    }

    @Test("wall times come back from their seconds, before 1970 too")
    func wallSeconds() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let seconds = Int64.random(in: -30_000_000_000...30_000_000_000, using: &random)
            #expect(CivilDateTime(wallSeconds: seconds).wallSeconds == seconds)
        }
        let wall = try local("2026-03-02 09:30")
        #expect(wall.description == "2026-03-02T09:30:00")
        #expect(wall.adding(minutes: 900).minuteDescription == "2026-03-03T00:30")
        #expect(wall.adding(days: -2).minuteDescription == "2026-02-28T09:30")
        #expect(CivilDateTime("2026-03-02x09:30") == nil)
        #expect(CivilDateTime("2026-03-02T9:30") == nil)
    }

    @Test(
        "RFC 3339 times are read with any offset",
        arguments: [
            ("2026-03-02T09:30:00Z", "2026-03-02T09:30:00Z"),
            ("2026-03-02t09:30:00z", "2026-03-02T09:30:00Z"),
            ("2026-03-02T09:30:00+05:30", "2026-03-02T04:00:00Z"),
            ("2026-03-02T09:30:00-05:00", "2026-03-02T14:30:00Z"),
            ("2026-03-02T09:30:00.999Z", "2026-03-02T09:30:00Z"),
        ])
    func rfc3339(text: String, expected: String) {
        #expect(Instant(rfc3339: text)?.description == expected)
    }

    @Test(
        "other texts are no moment",
        arguments: [
            "", "2026-03-02", "2026-03-02T09:30:00", "2026-03-02T09:30:00+0530",
            "2026-03-02T09:30:00.Z", "2026-03-02T09:30:00ZZ", "2026-03-02T09:30Z",
            "2026-02-30T09:30:00Z", "2026-03-02T09:30:00+24:00",
        ])
    func badMoments(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test("values are coded as their text")
    func coding() throws {
        struct Values: Codable, Equatable {
            var date: CivilDate
            var time: CivilTime
            var local: CivilDateTime
            var instant: Instant
            var rule: RecurrenceRule
        }
        let values = Values(
            date: try date("2026-03-02"), time: CivilTime(minuteOfDay: 570),
            local: try local("2026-03-02T09:30:05"), instant: try instant("2026-03-02T09:30:00Z"),
            rule: try RecurrenceRule("FREQ=WEEKLY;BYDAY=MO"))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(values)
        #expect(
            String(decoding: data, as: UTF8.self) == """
                {"date":"2026-03-02","instant":"2026-03-02T09:30:00Z",\
                "local":"2026-03-02T09:30:05","rule":"FREQ=WEEKLY;BYDAY=MO","time":"09:30"}
                """)
        #expect(try JSONDecoder().decode(Values.self, from: data) == values)
        for bad in ["date", "time", "local", "instant", "rule"] {
            let text = String(decoding: data, as: UTF8.self)
            let broken = text.replacingOccurrences(of: "\"\(bad)\":\"", with: "\"\(bad)\":\"x")
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(Values.self, from: Data(broken.utf8))
            }
        }
    }
}
