import Testing

@testable import FluxLanguage

@Suite struct NameAnswerTests {
    private let reader = AnswerReader()

    @Test(
        "a name is read without the words around it",
        arguments: [
            ("Ann", "Ann"), ("  Ann  ", "Ann"), ("ann", "ann"), ("My name is Ann", "Ann"),
            ("my name's Ann.", "Ann"), ("I'm Ann", "Ann"), ("I’m Ann!", "Ann"), ("I am Ann", "Ann"),
            ("call me Ann", "Ann"), ("Call me Ann, please", "Ann"), ("you can call me Bob", "Bob"),
            ("hi, I'm Ann", "Ann"), ("Hello! My name is Ann Lee", "Ann Lee"), ("it's Bob", "Bob"),
            ("everyone calls me Bob", "Bob"), ("\"Ann\"", "Ann"), ("Jean-Luc", "Jean-Luc"),
            ("O'Neill", "O'Neill"), ("María José", "María José"), ("李小龍", "李小龍"),
            ("Ann   Lee", "Ann Lee"), ("J.", "J"), ("Ima", "Ima"), ("Justin", "Justin"),
            ("Hilary", "Hilary"), ("Name: Ann", "Ann"), ("just Ann", "Ann"),
            ("X Æ A-12", "X Æ A-12"),
            ("Ann is my name", "Ann"), ("My name is Ann and I'm 30", "Ann"),
            ("Bob, nice to meet you", "Bob"), ("It's me, Mario", "Mario"), ("Ann is fine", "Ann"),
        ])
    func names(answer: String, name: String) throws {
        #expect(try reader.readName(answer) == name)
    }

    @Test(
        "what is no name is refused with an example",
        arguments: [
            "", "  ", "?", "123", "!!!", "\u{1B}[31mAnn", "Ann\u{7}",
            String(repeating: "a", count: 81),
            "A\u{202E}nn",
        ])
    func refused(answer: String) {
        let problem = #expect(throws: AnswerProblem.self) { try reader.readName(answer) }
        #expect(problem?.message.contains("for example 'Ann'") == true)
    }
}
