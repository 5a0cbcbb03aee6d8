import FluxCalendar
import Testing

@testable import FluxLanguage

@Suite struct WorkAnswerTests {
    private let reader = AnswerReader()

    @Test(
        "working hours are read with their days",
        arguments: [
            ("9 to 5 on weekdays", "09:00-17:00 MO TU WE TH FR"),
            ("9-5", "09:00-17:00 MO TU WE TH FR"), ("9 to 5", "09:00-17:00 MO TU WE TH FR"),
            ("nine to five", "09:00-17:00 MO TU WE TH FR"),
            ("from 9 till 5:30", "09:00-17:30 MO TU WE TH FR"),
            ("9 - 5", "09:00-17:00 MO TU WE TH FR"), ("9–17", "09:00-17:00 MO TU WE TH FR"),
            ("9am-5pm", "09:00-17:00 MO TU WE TH FR"), ("9am to 5", "09:00-17:00 MO TU WE TH FR"),
            ("9 to 5pm", "09:00-17:00 MO TU WE TH FR"), ("0900-1700", "09:00-17:00 MO TU WE TH FR"),
            ("mon-thu 8:30-16:30", "08:30-16:30 MO TU WE TH"),
            ("Mon - Thu 8.30 - 16.30", "08:30-16:30 MO TU WE TH"),
            ("monday to thursday, half past eight to half past four", "08:30-16:30 MO TU WE TH"),
            ("nights 22 to 6", "22:00-06:00 MO TU WE TH FR"),
            ("nights 10 to 6", "22:00-06:00 MO TU WE TH FR"),
            ("10pm to 6am", "22:00-06:00 MO TU WE TH FR"),
            ("10 at night to 6 in the morning", "22:00-06:00 MO TU WE TH FR"),
            ("9 to 9am", "21:00-09:00 MO TU WE TH FR"), ("10 to 6am", "22:00-06:00 MO TU WE TH FR"),
            ("7pm-7am fri to sun", "19:00-07:00 FR SA SU"),
            ("shifts 6 to 2", "06:00-14:00 MO TU WE TH FR"),
            ("3 to 11", "15:00-23:00 MO TU WE TH FR"), ("10 to 6", "10:00-18:00 MO TU WE TH FR"),
            ("ten to six", "10:00-18:00 MO TU WE TH FR"),
            ("12 to 8", "12:00-20:00 MO TU WE TH FR"), ("noon to 8", "12:00-20:00 MO TU WE TH FR"),
            ("8 to noon", "08:00-12:00 MO TU WE TH FR"),
            ("4pm to midnight", "16:00-00:00 MO TU WE TH FR"),
            ("1 to 5pm", "13:00-17:00 MO TU WE TH FR"),
            ("weekends 10-18", "10:00-18:00 SA SU"),
            ("every day from 8 to 4", "08:00-16:00 MO TU WE TH FR SA SU"),
            ("8 to 4 daily", "08:00-16:00 MO TU WE TH FR SA SU"),
            ("7 days a week, 9 to 5", "09:00-17:00 MO TU WE TH FR SA SU"),
            ("5 days a week 9-5", "09:00-17:00 MO TU WE TH FR"),
            ("9 to 5 mon, wed and fri", "09:00-17:00 MO WE FR"),
            ("tue/thu 10-14", "10:00-14:00 TU TH"), ("MWF 9-12", "09:00-12:00 MO WE FR"),
            ("Mo-Fr 9-17", "09:00-17:00 MO TU WE TH FR"), ("m-f 9-5", "09:00-17:00 MO TU WE TH FR"),
            ("9 to 5 except fridays", "09:00-17:00 MO TU WE TH"),
            ("9 to 5, fridays off", "09:00-17:00 MO TU WE TH"),
            ("weekdays but not wednesday 9 to 5", "09:00-17:00 MO TU TH FR"),
            ("weekdays except wednesday and friday 9 to 5", "09:00-17:00 MO TU TH"),
            ("every day except sunday 10 to 7", "10:00-19:00 MO TU WE TH FR SA"),
            ("I work from 8 to 4 tuesday through saturday", "08:00-16:00 TU WE TH FR SA"),
            ("I start at 9 and finish at half past five", "09:00-17:30 MO TU WE TH FR"),
            ("between 9 and 5", "09:00-17:00 MO TU WE TH FR"),
            ("9-to-5", "09:00-17:00 MO TU WE TH FR"), ("tu th 9-5", "09:00-17:00 TU TH"),
            ("10 to 6, closed mondays", "10:00-18:00 TU WE TH FR"),
            ("the whole week 10 to 4", "10:00-16:00 MO TU WE TH FR SA SU"),
            ("9-12 and 13-17", "09:00-17:00 MO TU WE TH FR"),
            ("8:30-12 and 1-5:30", "08:30-17:30 MO TU WE TH FR"),
            ("mon 9-5 and tue 9-5", "09:00-17:00 MO TU"),
            ("from 9 for 8 hours", "09:00-17:00 MO TU WE TH FR"),
            ("quarter to nine to five", "08:45-17:00 MO TU WE TH FR"),
            ("fri-mon 12-20", "12:00-20:00 MO FR SA SU"),
            ("9h-17h30", "09:00-17:30 MO TU WE TH FR"),
            ("mornings 8 to 12", "08:00-12:00 MO TU WE TH FR"),
            ("afternoons from 1 to 6", "13:00-18:00 MO TU WE TH FR"),
            ("I'm a student, 9 to 3 on weekdays", "09:00-15:00 MO TU WE TH FR"),
        ])
    func hours(answer: String, expected: String) throws {
        #expect(describe(try reader.readWorkHours(answer)) == expected, "\(answer)")
    }

    @Test(
        "not working is an answer",
        arguments: [
            "I don't work", "i dont work", "I don’t work", "I do not work", "no", "none", "nope",
            "not working", "I'm not working right now", "unemployed", "I'm retired", "retired!",
            "I don't have a job", "no job", "no work at the moment", "between jobs",
            "I'm on parental leave", "student", "I'm a student", "stay at home dad",
            "no fixed hours", "my hours are flexible", "it varies", "I'm currently out of work",
            "n/a", "I have no work hours", "on a sabbatical", "I never work",
        ])
    func nothing(answer: String) throws {
        #expect(try reader.readWorkHours(answer) == WorkAnswer.none, "\(answer)")
    }

    @Test(
        "what names no hours is refused with an example",
        arguments: [
            "", "yes", "I work", "full time", "9", "at 9", "9 to 25", "9:99 to 17",
            "40 hours a week",
            "shifts", "weekdays", "9 to 5 to 7", "banana", "Mo-Do 8-16", "24/7",
            "9 to 5 every other week", "8 till late", "mon-fri", "17:00-17:00",
        ])
    func refused(answer: String) {
        let problem = #expect(throws: AnswerProblem.self, "\(answer)") {
            try reader.readWorkHours(answer)
        }
        #expect(problem?.message.contains("'9 to 5 on weekdays'") == true)
    }

    @Test("different hours on different days are too much for one answer")
    func different() {
        for answer in ["mon-thu 9-5, fri 9-1", "9-5 on mondays and 10-6 on tuesdays"] {
            let problem = #expect(throws: AnswerProblem.self) {
                try reader.readWorkHours(answer)
            }
            #expect(problem?.message.contains("most days") == true, "\(answer)")
        }
    }

    @Test("no day left is refused")
    func noDay() {
        let problem = #expect(throws: AnswerProblem.self) {
            try reader.readWorkHours("weekends 9 to 5 except saturday and sunday")
        }
        #expect(problem?.message.contains("at least one day") == true)
    }

    private func describe(_ answer: WorkAnswer) -> String {
        switch answer {
        case .none: "none"
        case .hours(let start, let end, let days):
            "\(start.hourMinute)-\(end.hourMinute) "
                + days.map(\.code).joined(separator: " ")
        }
    }
}
