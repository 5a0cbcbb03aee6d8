import FluxCalendar
import Testing

@testable import FluxLanguage

@Suite struct RandomAnswerTests {
    private let reader = AnswerReader(
        zoneNames: ["Europe/Berlin", "America/New_York", "Etc/UTC"], callingCode: "49")

    private let pieces = [
        "gym", "choir", "home", "work", "is", "at", "on", "from", "to", "and", "or", "not", "no",
        "yes",
        "except", "every", "other", "for", "half", "quarter", "past", "midnight", "noon", "morning",
        "evenings", "night", "am", "pm", "o'clock", "ish", "hour", "minutes", "days", "a", "week",
        "mon", "tuesdays", "weekdays", "weekend", "we", "th", "m", "f", "7", "07", "19:30", "6.30",
        "930", "2245", "25", "99:99", "0", "12", "3", "twenty", "five", "seven", "-", "–", ",", ";",
        ":", "/", "(", ")", "\n", "\"", "'", "+49", "170", "1234567", "+", "Berlin", "new", "york",
        "UTC+1", "É", "日本", "🙂", "\u{200D}", "\u{1B}", "é", "before", "after", "between", "1h30",
        "18h30", "don't", "1.5", "the", "my", "called", "for", "off", "daily", "monthly", "first",
    ]

    @Test(
        "no answer breaks a reader, and what is read is always whole",
        arguments: [11, 12, 13, 14] as [UInt64])
    func random(seed: UInt64) throws {
        var state = seed
        func next(_ count: Int) -> Int {
            // SplitMix64.
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(count))
        }
        var understood = 0
        for _ in 0..<250 {
            let count = 1 + next(9)
            var answer = ""
            for _ in 0..<count { answer += pieces[next(pieces.count)] + (next(4) == 0 ? "" : " ") }
            for read in [reader.readWakeTime, reader.readBedtime] {
                if let time = try? read(answer) {
                    understood += 1
                    #expect(time.second == 0)
                }
            }
            if case .hours(let start, let end, let days)? = try? reader.readWorkHours(answer) {
                understood += 1
                #expect(start != end && !days.isEmpty && days == days.sorted())
                #expect(Set(days).count == days.count)
            }
            for commitment in (try? reader.readCommitments(answer)) ?? [] {
                understood += 1
                #expect(!commitment.title.isEmpty && !commitment.days.isEmpty)
                #expect(commitment.days == commitment.days.sorted())
                #expect((1...1440).contains(commitment.durationMinutes ?? 30), "\(answer)")
                #expect(isPrintable(commitment.title))
            }
            if let places = try? reader.readPlaces(answer) {
                understood += 1
                let names = [places.home, places.work].compactMap { $0 }
                #expect(!names.isEmpty && names.allSatisfy { !$0.isEmpty && isPrintable($0) })
            }
            if let name = try? reader.readName(answer) {
                #expect(!name.isEmpty && isPrintable(name))
            }
            if let number = try? reader.readPhone(answer) {
                #expect(number.hasPrefix("+") && (9...16).contains(number.count))
            }
            if let zone = try? reader.readTimeZone(answer) {
                #expect(reader.zoneNames.contains(zone))
            }
            _ = try? reader.readChronotype(answer)
            _ = try? reader.readYesNo(answer)
            _ =
                AnswerReader.isSkip(answer) || AnswerReader.isBack(answer)
                || AnswerReader.isHelp(answer) || AnswerReader.isQuit(answer)
        }
        #expect(understood > 120)
    }

    @Test("an answer that is too long is refused, one that is just short enough is read")
    func long() throws {
        let long = String(repeating: "gym tue at 7pm, ", count: 20_000)
        let readers: [(String) throws -> Any] = [
            { try reader.readCommitments($0) }, { try reader.readWakeTime($0) },
            { try reader.readBedtime($0) }, { try reader.readWorkHours($0) },
            { try reader.readPlaces($0) }, { try reader.readTimeZone($0) },
            { try reader.readName($0) }, { try reader.readYesNo($0) }, { try reader.readPhone($0) },
            { try reader.readChronotype($0) },
        ]
        for read in readers { #expect(throws: AnswerProblem.self) { try read(long) } }
        let most = String(repeating: "gym tue at 7pm, ", count: 125)
        #expect(try reader.readCommitments(most).count == 125)
    }
}
