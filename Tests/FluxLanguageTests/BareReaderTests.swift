import FluxCalendar
import FluxLanguage
import Testing

@Suite("Bare expressions")
struct BareReaderTests {
    private let reader = Reader(context: Fixture.monday)

    static let times: [(String, String)] = [
        ("tomorrow at 5", "2026-03-03T17:00 day time"), ("2026-03-09", "2026-03-09T09:00 day"),
        ("next friday", "2026-03-13T09:00 day"), ("friday 8am", "2026-03-06T08:00 day time"),
        ("5pm", "2026-03-02T17:00 time"), ("6", "2026-03-02T18:00 time"),
        ("to monday morning", "2026-03-09T09:00 day time"),
        ("tonight", "2026-03-02T20:00 day time"),
        ("in 2 hours", "2026-03-02T11:00 time"), ("in 3 days", "2026-03-05T09:00 day"),
        ("next week", "2026-03-09T09:00 day"), ("the 20th at 9:30am", "2026-03-20T09:30 day time"),
        ("back by an hour", "60 min"), ("an hour earlier", "-60 min"), ("by 2 days", "2 days"),
        ("forward a week", "-7 days"), ("later", "open 2026-03-03 2026-03-09"),
        ("sometime this week", "open 2026-03-02 2026-03-08"),
        ("another day", "open 2026-03-03 2026-03-09"),
        ("from 2 to 3:30pm tomorrow", "2026-03-03T14:00 day time 90 long"),
        ("call mom tomorrow", "nothing"), ("yesterday", "nothing"), ("", "nothing"),
        ("every day", "nothing"), ("banana", "nothing"),
    ]

    @Test("a time expression is read whole or not at all", arguments: times)
    func when(text: String, expected: String) {
        #expect(shorthand(reader.when(text)) == expected)
    }

    private func shorthand(_ when: WhenReading?) -> String {
        guard let when else { return "nothing" }
        if let open = when.vague { return "open \(open.first) \(open.last)" }
        if let minutes = when.shiftMinutes { return "\(minutes) min" }
        if let days = when.shiftDays { return "\(days) days" }
        var parts = [when.start?.minuteDescription ?? "?"]
        if when.hasDay { parts.append("day") }
        if when.hasTime { parts.append("time") }
        if let minutes = when.durationMinutes { parts.append("\(minutes) long") }
        return parts.joined(separator: " ")
    }

    static let days: [(String, String?)] = [
        ("monday", "2026-03-09"), ("2026-03-09", "2026-03-09"), ("next week", "2026-03-09"),
        ("today", "2026-03-02"), ("the day after tomorrow", "2026-03-04"),
        ("by june", "2026-06-01"),
        ("end of the month", "2026-03-31"), ("in 2 weeks", "2026-03-16"), ("wensday", "2026-03-04"),
        ("yesterday", nil), ("monday at 5", nil), ("soon", nil), ("", nil),
    ]

    @Test("a day is read whole or not at all", arguments: days)
    func day(text: String, expected: String?) {
        #expect(reader.day(text)?.description == expected)
    }

    static let durations: [(String, Int?)] = [
        ("45", 45), ("45 min", 45), ("1h30", 90), ("1h 30m", 90), ("half an hour", 30),
        ("an hour and a half", 90), ("1.5 hours", 90), ("two hours", 120), ("90m", 90),
        ("for 20 minutes", 20), ("1:15", 75), ("2h", 120), ("three quarters of an hour", 45),
        ("0", nil), ("2 days", nil), ("banana", nil), ("", nil), ("99999", nil),
    ]

    @Test("a duration is read in minutes", arguments: durations)
    func duration(text: String, expected: Int?) {
        #expect(reader.duration(text) == expected)
    }

    static let recurrences: [(String, String)] = [
        ("tuesdays and thursdays at 7pm", "FREQ=WEEKLY;BYDAY=TU,TH 2026-03-03T19:00"),
        ("every day", "FREQ=DAILY 2026-03-03T09:00"),
        ("3 times a week", "FREQ=WEEKLY;BYDAY=MO,WE,FR 2026-03-04T09:00"),
        ("weekdays at 8", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2026-03-03T08:00"),
        ("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15 2026-03-15T09:00"),
        ("tomorrow", "nothing"), ("run every day", "nothing"), ("", "nothing"),
    ]

    @Test("a recurrence is read with its first occurrence", arguments: recurrences)
    func recurrence(text: String, expected: String) {
        guard let reading = reader.recurrence(text), case .rule(let rule) = reading.recurrence
        else {
            #expect(expected == "nothing")
            return
        }
        #expect("\(rule) \(reading.start.minuteDescription)" == expected)
    }

    @Test("a task without a time is clarified and keeps what was understood")
    func task() {
        let reading = reader.task("call mom for 20 minutes")
        #expect(reading.intent == .clarify)
        #expect(reading.question?.missing == .time)
        #expect(reading.task?.title == "call mom")
        #expect(reading.task?.durationMinutes == 20)
    }

    @Test("a text that is a goal is read as one whatever its form")
    func goal() {
        let goal = reader.goal("read 12 books by december")
        #expect(goal.title == "read 12 books")
        #expect(goal.deadline?.description == "2026-12-01")
        #expect(reader.goal("call mom 3 times a week").perWeek == 3)
        #expect(reader.goal("every day").title == "every day")
    }
}
