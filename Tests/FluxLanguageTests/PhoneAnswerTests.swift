import Testing

@testable import FluxLanguage

@Suite struct PhoneAnswerTests {
    @Test(
        "numbers with a country are read as E.164",
        arguments: [
            ("+49 170 1234567", "+491701234567"), ("+491701234567", "+491701234567"),
            ("0049 170 1234567", "+491701234567"), ("+49 (0)170 123-4567", "+491701234567"),
            ("(+49) 170/1234567", "+491701234567"), ("+1 (415) 555-2671", "+14155552671"),
            ("+1.415.555.2671", "+14155552671"), ("001 415 555 2671", "+14155552671"),
            ("my number is +44 20 7946 0958", "+442079460958"),
            ("tel:+442079460958", "+442079460958"),
            ("+352 621 123 456", "+352621123456"), ("+33612345678, thanks", "+33612345678"),
            ("+1 415 555 2671 (mobile)", "+14155552671"),
            ("+7 912 345-67-89", "+79123456789"),
            ("It's +33 6 12 34 56 78.", "+33612345678"),
        ])
    func international(answer: String, number: String) throws {
        #expect(try AnswerReader().readPhone(answer) == number)
        #expect(try AnswerReader(callingCode: "49").readPhone(answer) == number)
    }

    @Test(
        "numbers without a country take that of the reader",
        arguments: [
            ("0170 1234567", "49", "+491701234567"), ("170 1234567", "49", "+491701234567"),
            ("(415) 555-2671", "1", "+14155552671"), ("1 415 555 2671", "1", "+14155552671"),
            ("06 1234 5678", "39", "+390612345678"), ("020 7946 0958", "44", "+442079460958"),
        ])
    func national(answer: String, code: String, number: String) throws {
        #expect(try AnswerReader(callingCode: code).readPhone(answer) == number)
        #expect(throws: AnswerProblem.self) { try AnswerReader().readPhone(answer) }
    }

    @Test(
        "what is no number is refused with an example",
        arguments: [
            "", "no", "+", "12345", "+49", "+0 170 1234567", "+49 170 12a4567", "++491701234567",
            "+49 170 1234567 ext 5", "+1234567890123456", "+1 415 155 2671", "+1 115 555 2671",
            "+28 1234567890", "+7 12345", "call me maybe", "+49 170 1234567 or +49 170 7654321",
            "0170 1234567", "٠١٢٣٤٥٦٧٨٩",
        ])
    func refused(answer: String) {
        let problem = #expect(throws: AnswerProblem.self, "\(answer)") {
            try AnswerReader().readPhone(answer)
        }
        #expect(problem?.message.contains("'+49 170 1234567'") == true)
    }
}
