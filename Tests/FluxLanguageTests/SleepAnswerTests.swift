import FluxCalendar
import Testing

@testable import FluxLanguage

@Suite struct SleepAnswerTests {
    private let reader = AnswerReader()

    @Test(
        "a wake time is read in plain words",
        arguments: [
            ("7", "07:00"), ("07", "07:00"), ("7:00", "07:00"), ("07:15", "07:15"),
            ("6:30am", "06:30"), ("6.30 am", "06:30"), ("6:30 a.m.", "06:30"), ("630", "06:30"),
            ("0630", "06:30"), ("6h30", "06:30"), ("6am", "06:00"), ("6 AM", "06:00"),
            ("around eleven", "11:00"), ("about 8", "08:00"), ("8ish", "08:00"),
            ("7-ish", "07:00"), ("seven", "07:00"), ("seven thirty", "07:30"),
            ("half past six", "06:30"), ("half six", "06:30"), ("quarter to seven", "06:45"),
            ("a quarter past 7", "07:15"), ("ten to seven", "06:50"),
            ("twenty past six", "06:20"), ("five o'clock", "05:00"), ("5 o'clock", "05:00"),
            ("noon", "12:00"), ("12", "12:00"), ("at noon", "12:00"), ("1pm", "13:00"),
            ("2 in the afternoon", "14:00"), ("4am", "04:00"), ("3", "03:00"),
            ("usually at 7", "07:00"), ("I wake up at 7:15", "07:15"),
            ("I get up around half past six most days", "06:30"),
            ("at 6 in the morning", "06:00"), ("in the morning at 6", "06:00"),
            ("7 sharp", "07:00"), ("~7", "07:00"), ("7!", "07:00"), ("14:30", "14:30"),
            ("between 6 and 7", "06:30"), ("6-7", "06:30"), ("6 to 7", "06:30"),
            ("6:30 or 7", "06:45"), ("six forty-five", "06:45"), ("at about 7 o'clock", "07:00"),
            ("11 at night", "23:00"), ("6 in the evening", "18:00"), ("7 every day", "07:00"),
            ("at 7 on weekdays", "07:00"), ("7 a.m", "07:00"), ("Seven AM please", "07:00"),
            ("10 past 7", "07:10"), ("10 to 7", "06:50"), ("20 to 7", "06:40"),
            ("7 most mornings", "07:00"),
            ("7, when my alarm rings", "07:00"),
            ("an hour before noon", "11:00"), ("17h30", "17:30"), ("0700 hours", "07:00"),
            ("6 30", "06:30"), ("6,30", "06:30"),
            ("nine-thirty", "09:30"), ("quarter-to-seven", "06:45"), ("half-past seven", "07:30"),
        ])
    func wakes(answer: String, time: String) throws {
        #expect(try reader.readWakeTime(answer) == CivilTime(time), "\(answer)")
    }

    @Test(
        "a bedtime is read in plain words",
        arguments: [
            ("around eleven", "23:00"), ("11", "23:00"), ("11pm", "23:00"), ("11:30", "23:30"),
            ("half past ten", "22:30"), ("half ten", "22:30"), ("10", "22:00"), ("ten", "22:00"),
            ("22:45", "22:45"), ("2245", "22:45"), ("22h", "22:00"), ("22", "22:00"),
            ("midnight", "00:00"), ("at midnight", "00:00"), ("around midnight", "00:00"),
            ("12", "00:00"), ("12:30", "00:30"), ("twelve", "00:00"), ("12am", "00:00"),
            ("1am", "01:00"), ("1", "01:00"), ("one", "01:00"), ("2:30", "02:30"),
            ("half past twelve", "00:30"), ("half past midnight", "00:30"),
            ("quarter to midnight", "23:45"), ("ten to midnight", "23:50"),
            ("ten past midnight", "00:10"), ("quarter to eleven", "22:45"),
            ("ten to eleven", "22:50"), ("9", "21:00"), ("8", "20:00"), ("7:30", "19:30"),
            ("00:30", "00:30"), ("0:15", "00:15"), ("24:00", "00:00"),
            ("3 in the morning", "03:00"),
            ("11 at night", "23:00"), ("12 at night", "00:00"), ("9 in the evening", "21:00"),
            ("I go to bed at 10:15", "22:15"), ("between 10 and 11", "22:30"),
            ("10-11", "22:30"), ("11 to midnight", "23:30"), ("10 or 11pm", "22:30"),
            ("11ish", "23:00"), ("usually around 10.30", "22:30"), ("after 11", "23:00"),
            ("an hour before midnight", "23:00"), ("half an hour after midnight", "00:30"),
            ("8am", "08:00"), ("12 midnight", "00:00"), ("eleven thirty", "23:30"),
            ("between 11:30 and 12:30", "00:00"), ("10 at the latest", "22:00"),
            ("1030", "22:30"), ("noon", "12:00"), ("11:30 to 12:15", "23:50"),
            ("at 10 o'clock sharp", "22:00"),
        ])
    func beds(answer: String, time: String) throws {
        #expect(try reader.readBedtime(answer) == CivilTime(time), "\(answer)")
    }

    @Test(
        "what names no one time is refused with an example",
        arguments: [
            "", " ", "?", "early", "I don't know", "it depends", "25", "25:00", "7:75", "13am",
            "7 to 10 and 3", "6 on weekdays but 9 on weekends", "-5", "#7", "8 hours", "7-8 hours",
            "3 times", "50%", "before work", "whenever", "6 to 12", "99999", "7/8", "7 in 2026",
            "half asleep until 9", "8 hours before 7", "7:5",
            "1234567890123456789012345", "🙂",
        ])
    func refused(answer: String) {
        for read in [reader.readWakeTime, reader.readBedtime] {
            let problem = #expect(throws: AnswerProblem.self, "\(answer)") { try read(answer) }
            #expect(problem?.message.contains("for example '") == true)
        }
    }

    @Test("an hour that could be either half of the day is asked about")
    func ambiguous() {
        for answer in ["1", "two", "1:30", "half past one"] {
            let problem = #expect(throws: AnswerProblem.self) { try reader.readWakeTime(answer) }
            #expect(problem?.message.contains("morning or the afternoon") == true)
        }
        for answer in ["6", "six", "6:30", "half past six"] {
            let problem = #expect(throws: AnswerProblem.self) { try reader.readBedtime(answer) }
            #expect(problem?.message.contains("morning or the evening") == true)
        }
    }

    @Test("every hour and minute in 24-hour form is read as it is, by both readers")
    func exact() throws {
        for minute in stride(from: 0, to: 1440, by: 7) {
            let time = CivilTime(minuteOfDay: minute)
            let isBare = (1...12).contains(time.hour) && time.hour >= 10
            if !isBare {
                #expect(try reader.readWakeTime(time.hourMinute) == time)
                #expect(try reader.readBedtime("about \(time.hourMinute)") == time)
            }
            let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
            let half = time.hour < 12 ? "am" : "pm"
            let digits = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
            #expect(try reader.readWakeTime("\(hour):\(digits)\(half)") == time)
            #expect(try reader.readBedtime("at \(hour).\(digits) \(half)") == time)
        }
    }
}
