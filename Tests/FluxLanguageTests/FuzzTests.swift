import FluxCalendar
import FluxLanguage
import Foundation
import Testing

@Suite("Hostile input")
struct FuzzTests {
    private let reader = Reader(context: Fixture.monday)

    /// A million with `FLUX_LONG_TESTS=1`.
    private static let rounds =
        ProcessInfo.processInfo.environment["FLUX_LONG_TESTS"] == nil ? 20_000 : 1_000_000

    @Test("mutated sentences never crash and keep a title that comes from the text")
    func mutations() {
        var random = SplitMix(seed: 0x5EED_0001)
        for round in 0..<FuzzTests.rounds {
            let text = mutate(Fixture.seeds[round % Fixture.seeds.count], &random)
            let reading = reader.interpret(text)
            #expect((reading.question != nil) == (reading.intent == .clarify))
            for span in reading.spans {
                #expect(span.range.lowerBound >= 0 && span.range.upperBound <= text.utf8.count)
            }
            if reading.intent == .newTask {
                let task = reading.task
                #expect(task?.title.isEmpty == false, "\(text)")
                #expect(task?.start != nil || task?.location != nil, "\(text)")
            }
        }
    }

    @Test("random bytes never crash")
    func noise() {
        var random = SplitMix(seed: 0x5EED_0002)
        for _ in 0..<2_000 {
            let bytes = (0..<Int(random.next() % 80)).map { _ in
                UInt8(truncatingIfNeeded: random.next())
            }
            let text = String(decoding: bytes, as: UTF8.self)
            _ = reader.interpret(text)
            _ = reader.when(text)
            _ = reader.day(text)
            _ = reader.duration(text)
            _ = reader.recurrence(text)
            _ = reader.goal(text)
        }
    }

    @Test("the start of a task is never in the past")
    func startsAhead() {
        var random = SplitMix(seed: 0x5EED_0003)
        for round in 0..<4_000 {
            let day = CivilDate(dayNumber: 20_000 + Int(random.next() % 4_000))
            let time = CivilTime(minuteOfDay: Int(random.next() % 1_440))
            let now = CivilDateTime(day, time)
            let context = ReadingContext(now: now, zone: .utc)
            let text = Fixture.seeds[round % Fixture.seeds.count]
            let reading = Reader(context: context).interpret(text)
            if reading.intent == .newTask, let start = reading.task?.start {
                #expect(start > now, "\(text) at \(now)")
            }
        }
    }

    @Test(
        "a text of a megabyte keeps its title whole",
        arguments: ["word ", "5 ", "every ", "at ", "\"", "mon ", "in 2 ", ",", "\u{1F382}", "1:"])
    func huge(piece: String) {
        let body = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let reading = reader.interpret("call " + body + "end tomorrow at 5pm")
        if reading.intent == .newTask, let title = reading.task?.title {
            #expect(title.hasPrefix("call"))
        }
        #expect(reading.notes.contains { $0.code == "text_too_long" } || reading.intent == .clarify)
    }

    @Test("the time at the end of a long text is read and the middle stays in the title")
    func longTitle() {
        let middle = (0..<20_000).map { "word\($0)" }.joined(separator: " ")
        let reading = reader.interpret("send " + middle + " tomorrow at 10am")
        #expect(reading.task?.title == "send " + middle)
        #expect(reading.task?.start?.minuteDescription == "2026-03-03T10:00")
    }

    private func mutate(_ text: String, _ random: inout SplitMix) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<(1 + Int(random.next() % 4)) {
            let index = scalars.isEmpty ? 0 : Int(random.next() % UInt64(scalars.count))
            let letters = Fixture.alphabet
            let letter = letters[Int(random.next() % UInt64(letters.count))]
            switch random.next() % 6 {
            case 0 where !scalars.isEmpty: scalars.remove(at: index)
            case 1: scalars.insert(letter, at: index)
            case 2 where !scalars.isEmpty: scalars[index] = letter
            case 3 where scalars.count > 1:
                scalars.swapAt(index, (index + 1) % scalars.count)
            case 4:
                let other = Fixture.seeds[Int(random.next() % UInt64(Fixture.seeds.count))]
                scalars += " ".unicodeScalars + Array(other.unicodeScalars)
            default:
                let cut = Int(random.next() % UInt64(scalars.count + 1))
                scalars = Array(scalars[cut...] + " ".unicodeScalars + scalars[..<cut])
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }
}

/// A small generator of repeatable numbers (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
