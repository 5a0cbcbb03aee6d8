import FluxCalendar
import Testing

@testable import FluxLanguage

@Suite struct CommitmentsAnswerTests {
    private let reader = AnswerReader()

    @Test(
        "weekly commitments are read with days, time and length",
        arguments: [
            ("gym tue and thu at 7pm", ["gym|TU TH|19:00|-"]),
            (
                "gym tue and thu at 7pm; choir mondays 19:30 for 90 minutes, church on sundays at 10",
                ["gym|TU TH|19:00|-", "choir|MO|19:30|90", "church|SU|10:00|-"]
            ),
            ("Gym on Tuesdays and Thursdays at 7 in the evening", ["Gym|TU TH|19:00|-"]),
            ("tue and thu at 7pm gym", ["gym|TU TH|19:00|-"]),
            ("at 7pm on tuesdays I have choir", ["choir|TU|19:00|-"]),
            ("gym mon, wed, fri 6:30am", ["gym|MO WE FR|06:30|-"]),
            ("gym mon/wed/fri 18:00", ["gym|MO WE FR|18:00|-"]),
            ("yoga tuesday evenings", ["yoga|TU|18:00|-"]),
            ("yoga on tuesday evenings at 7", ["yoga|TU|19:00|-"]),
            ("meditation every day at 7", ["meditation|MO TU WE TH FR SA SU|07:00|-"]),
            (
                "daily standup weekdays at 9:30 for 15 min",
                ["daily standup|MO TU WE TH FR|09:30|15"]
            ),
            ("standup every weekday at 9:30 for 15 minutes", ["standup|MO TU WE TH FR|09:30|15"]),
            ("pick up kids mon-fri 15:30", ["pick up kids|MO TU WE TH FR|15:30|-"]),
            ("football saturdays 10 to 12", ["football|SA|10:00|120"]),
            ("football saturdays from 10 to 11:30", ["football|SA|10:00|90"]),
            ("band practice friday 8-10pm", ["band practice|FR|20:00|120"]),
            ("dance class wed 11-1pm", ["dance class|WE|11:00|120"]),
            ("piano lesson thursdays at 5 for an hour", ["piano lesson|TH|17:00|60"]),
            ("piano thursdays at 5 for an hour and a half", ["piano|TH|17:00|90"]),
            ("piano thursdays at 5, 45 minutes", ["piano|TH|17:00|45"]),
            ("swimming sat at noon", ["swimming|SA|12:00|-"]),
            ("gym tue at 7pm and thu at 8pm", ["gym|TU|19:00|-", "gym|TH|20:00|-"]),
            ("gym tuesdays at 7 and choir fridays at 8pm", ["gym|TU|07:00|-", "choir|FR|20:00|-"]),
            ("mondays choir at 7pm, tuesdays gym at 8pm", ["choir|MO|19:00|-", "gym|TU|20:00|-"]),
            ("dinner with mom and dad sundays at 6", ["dinner with mom and dad|SU|18:00|-"]),
            (
                "Mittagessen mit Jürgen freitag, friday 12:30",
                ["Mittagessen mit Jürgen freitag|FR|12:30|-"]
            ),
            ("gym: tue/thu 7pm", ["gym|TU TH|19:00|-"]), ("gym (tue 7pm)", ["gym|TU|19:00|-"]),
            ("gym\ttue 7pm\nchoir mon 8pm", ["gym|TU|19:00|-", "choir|MO|20:00|-"]),
            ("I go to the gym every tuesday at 7pm", ["gym|TU|19:00|-"]),
            ("therapy weds 4", ["therapy|WE|16:00|-"]),
            ("Spanish class tues 18h30", ["Spanish class|TU|18:30|-"]),
            (
                "walk the dog every morning at 7 daily",
                ["walk the dog|MO TU WE TH FR SA SU|07:00|-"]
            ),
            ("chess weekends at 3pm", ["chess|SA SU|15:00|-"]),
            ("yoga every day except sunday at 8", ["yoga|MO TU WE TH FR SA|08:00|-"]),
            ("5k run sat 9am", ["5k run|SA|09:00|-"]),
            ("evening prayer sundays at 18:00", ["evening prayer|SU|18:00|-"]),
            ("kids' swimming on saturday mornings", ["kids' swimming|SA|09:00|-"]),
            ("morning run mon wed fri at 6", ["morning run|MO WE FR|06:00|-"]),
            ("date night saturday 8", ["date night|SA|20:00|-"]),
            ("1:1 with Bob wed 3pm", ["1:1 with Bob|WE|15:00|-"]),
            ("Choir - Mondays at 7pm - 2 hours", ["Choir|MO|19:00|120"]),
            ("weekly review fridays at 4", ["weekly review|FR|16:00|-"]),
            ("run every morning at 6", ["run|MO TU WE TH FR SA SU|06:00|-"]),
            (
                "walk dog daily 7am and 6pm",
                ["walk dog|MO TU WE TH FR SA SU|07:00|-", "walk dog|MO TU WE TH FR SA SU|18:00|-"]
            ),
            (
                "mass on sundays at 10:30 and fridays at 18:00",
                ["mass|SU|10:30|-", "mass|FR|18:00|-"]
            ),
            (
                "spanish lessons on Monday and Wednesday evenings at 7:30 for 1.5 hours",
                ["spanish lessons|MO WE|19:30|90"]
            ),
            ("yoga mondays 7-8 and 18-19", ["yoga|MO|07:00|60", "yoga|MO|18:00|60"]),
            ("none", []), ("nope, nothing regular", []), ("no", []), ("nothing", []),
            ("I don't have any", []), ("", []),
        ] as [(String, [String])])
    func reads(answer: String, expected: [String]) throws {
        let read = try reader.readCommitments(answer).map { commitment in
            "\(commitment.title)|\(commitment.days.map(\.code).joined(separator: " "))|"
                + "\(commitment.time.hourMinute)|\(commitment.durationMinutes.map(String.init) ?? "-")"
        }
        #expect(read == expected, "\(answer)")
    }

    @Test(
        "what is missing is asked for by name",
        arguments: [
            ("gym at 7pm", "on which days 'gym'"), ("gym tuesdays", "at what time 'gym'"),
            ("gym", "on which days 'gym'"), ("tue at 7pm", "name what you do"),
            ("gym every other tuesday at 7pm", "only what happens every week"),
            ("dentist every month on monday at 9", "only what happens every week"),
            ("gym tue at 25:00", "name what you do"),
            ("gym tue 7pm, choir mon", "at what time 'choir'"),
            ("book club first monday of the month at 8", "only what happens every week"),
            ("gym 3 times a week at 7pm", "on which days"),
            ("?!", "name what you do"), ("gym tue 7pm 8pm 9pm", "name what you do"),
        ])
    func asks(answer: String, question: String) {
        let problem = #expect(throws: AnswerProblem.self, "\(answer)") {
            try reader.readCommitments(answer)
        }
        #expect(problem?.message.contains(question) == true, "\(problem?.message ?? "")")
    }
}
