import Testing

@testable import FluxCalendar

@Suite struct CivilDateTests {
    @Test("every day of 800 years follows the one before and comes back from its number")
    func days() throws {
        var year = 1600
        var month = 1
        var day = 1
        var number = try #require(CivilDate(year: year, month: month, day: day)).dayNumber
        var weekday = Weekday.saturday
        while year < 2400 {
            let date = CivilDate(dayNumber: number)
            guard date.year == year, date.month == month, date.day == day,
                date.dayNumber == number, date.weekday == weekday
            else {
                Issue.record("\(date) is not \(year)-\(month)-\(day), a \(weekday.name)")
                return
            }
            number += 1
            weekday =
                weekday == .sunday ? .monday : try #require(Weekday(rawValue: weekday.rawValue + 1))
            day += 1
            if CivilDate(year: year, month: month, day: day) == nil {
                day = 1
                month += 1
            }
            if month == 13 {
                month = 1
                year += 1
            }
        }
        #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    }

    @Test(
        "days that do not exist are refused",
        arguments: [
            (2026, 2, 29), (2024, 2, 30), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1),
            (2026, 0, 1), (2026, 1, 0), (2026, 1, 32), (100_000, 1, 1),
        ])
    func refusals(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("leap years follow the rule of 400")
    func leapYears() {
        #expect([2000, 2024, 2400, 1600].allSatisfy { CivilDate.isLeap($0) })
        #expect(![1900, 2100, 2026, 2200].contains { CivilDate.isLeap($0) })
    }

    @Test(
        "text is read only in the form YYYY-MM-DD",
        arguments: [
            "2026-3-02", "20260302", "2026-03-02 ", " 2026-03-02", "2026/03/02", "", "2026-02-30",
            "+026-03-02", "２０26-03-02", "-026-03-02",
        ])
    func badText(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("months are added to the same day or the last of a shorter month")
    func months() throws {
        #expect(try date("2026-01-31").adding(months: 1).description == "2026-02-28")
        #expect(try date("2024-01-31").adding(months: 1).description == "2024-02-29")
        #expect(try date("2026-03-31").adding(months: -1).description == "2026-02-28")
        #expect(try date("2026-03-15").adding(months: -15).description == "2024-12-15")
        #expect(try date("2026-12-01").adding(months: 1).description == "2027-01-01")
    }

    @Test("weeks begin on Monday and weekdays are found forward")
    func weeks() throws {
        let sunday = try date("2026-03-01")
        #expect(sunday.startOfWeek.description == "2026-02-23")
        #expect(sunday.onOrAfter(.sunday) == sunday)
        #expect(sunday.onOrAfter(.saturday).description == "2026-03-07")
        #expect(sunday.endOfMonth.description == "2026-03-31")
        #expect(try date("2024-12-31").dayOfYear == 366)
        #expect(try date("2026-03-02").days(since: sunday) == 1)
    }

    @Test("days are written for people")
    func texts() throws {
        let day = try date("2026-03-02")
        #expect(day.weekdayMonthDay == "Mon 2 March")
        #expect(day.shortText == "Mon 2 Mar")
        #expect(day.shortTextWithYear == "Mon 2 Mar 2026")
        #expect(day.longText == "Monday 2 March 2026")
        #expect(
            (1...12).map { MonthName.short($0) }.joined() == "JanFebMarAprMayJunJulAugSepOctNovDec")
    }

    @Test("weekdays know their codes in both cases")
    func weekdays() {
        for weekday in Weekday.allCases {
            #expect(Weekday(code: weekday.code) == weekday)
            #expect(Weekday(code: weekday.code.lowercased()) == weekday)
        }
        #expect(Weekday(code: "XX") == nil)
        #expect(Weekday(code: "") == nil)
    }
}
