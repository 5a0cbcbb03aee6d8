import Testing

@testable import FluxLanguage

@Suite struct ChronotypeAnswerTests {
    private let reader = AnswerReader()

    @Test(
        "morning people are recognized",
        arguments: [
            "morning", "early bird", "Early Bird!", "a morning person", "I'm a morning person",
            "mornings", "lark", "1", "early riser", "I get up early", "I'm up at dawn",
            "not a night owl", "I work best in the morning", "definitely morning",
            "morning rather than evening", "more of a morning person than a night owl", "early",
            "mornings, not evenings", "AM", "I hate nights",
        ])
    func mornings(answer: String) throws {
        #expect(try reader.readChronotype(answer) == .morning, "\(answer)")
    }

    @Test(
        "evening people are recognized",
        arguments: [
            "evening", "night owl", "Night Owl", "nightowl", "2", "I'm a night person", "evenings",
            "late riser", "I stay up late", "not a morning person",
            "I'm really not a morning person",
            "night owl, not a morning person", "best at night", "late", "owl", "nocturnal",
            "evening instead of morning", "mornings are awful", "option 2", "I am no early bird",
            "pm",
        ])
    func evenings(answer: String) throws {
        #expect(try reader.readChronotype(answer) == .evening, "\(answer)")
    }

    @Test(
        "people in between are recognized",
        arguments: [
            "neither", "neutral", "3", "both", "in between", "somewhere in between", "it depends",
            "no preference", "I don't know", "not sure", "neither early bird nor night owl",
            "morning and evening", "not a morning person but no night owl", "normal", "average",
            "a bit of both", "none of them", "afternoon",
        ])
    func neutral(answer: String) throws {
        #expect(try reader.readChronotype(answer) == .neutral, "\(answer)")
    }

    @Test("anything else is refused", arguments: ["", "4", "yes", "banana", "7:30", "?"])
    func refused(answer: String) {
        let problem = #expect(throws: AnswerProblem.self, "\(answer)") {
            try reader.readChronotype(answer)
        }
        #expect(problem?.message.contains("'night owl'") == true)
    }
}
