import Testing

@testable import FluxLanguage

@Suite struct ControlAnswerTests {
    @Test(
        "words that pass over a question",
        arguments: [
            "skip", "Skip", "SKIP.", "skip it", "skip this one", "skip please", "please skip",
            "pass", "next", "not now", "maybe later", "", "  ", "-", "let's skip this",
        ])
    func skips(answer: String) {
        #expect(AnswerReader.isSkip(answer), "\(answer)")
        #expect(!AnswerReader.isBack(answer) && !AnswerReader.isQuit(answer))
    }

    @Test(
        "words that return to the question before",
        arguments: ["back", "Back!", "go back", "previous", "previous question", "go back please"])
    func backs(answer: String) {
        #expect(AnswerReader.isBack(answer), "\(answer)")
        #expect(!AnswerReader.isSkip(answer) && !AnswerReader.isQuit(answer))
    }

    @Test(
        "words that ask why",
        arguments: [
            "?", "??", " ? ", "help", "why?", "Why do you ask?", "what for?",
            "why do you need this",
            "what is this for?",
        ])
    func helps(answer: String) {
        #expect(AnswerReader.isHelp(answer), "\(answer)")
        #expect(!AnswerReader.isSkip(answer) && !AnswerReader.isBack(answer))
    }

    @Test(
        "words that end the conversation", arguments: ["quit", "Exit", "q", "bye!", "stop", ":q"])
    func quits(answer: String) {
        #expect(AnswerReader.isQuit(answer), "\(answer)")
        #expect(!AnswerReader.isSkip(answer) && !AnswerReader.isBack(answer))
    }

    @Test(
        "answers are no commands",
        arguments: [
            "Ann", "7", "skipper", "Skip Bailey", "back to school shopping mondays at 7",
            "stop sign painting tue 7pm", "yes", "helping out fridays at 5", "Quito", "exit row",
        ])
    func answers(answer: String) {
        #expect(!AnswerReader.isSkip(answer) && !AnswerReader.isBack(answer), "\(answer)")
        #expect(!AnswerReader.isHelp(answer) && !AnswerReader.isQuit(answer), "\(answer)")
    }

    @Test(
        "a yes is read",
        arguments: [
            "yes", "y", "Y", "Yes!", "yeah", "yep", "sure", "ok", "okay", "of course", "why not",
            "sure, why not", "go ahead", "no problem", "I don't mind", "yes please", "absolutely",
            "I agree", "sounds good", "that's fine", "I do", "please do", "certainly",
            "yes, no problem", "go for it", "I'd love to", "I accept", "by all means",
        ])
    func yes(answer: String) throws {
        #expect(try AnswerReader().readYesNo(answer), "\(answer)")
    }

    @Test(
        "a no is read",
        arguments: [
            "no", "n", "No.", "nope", "nah", "no thanks", "no, thank you", "never", "not now",
            "I don't want that", "rather not", "I'd rather not", "of course not", "no way",
            "please don't", "definitely not", "absolutely not", "not really", "No!!", "I decline",
            "I do not agree",
        ])
    func no(answer: String) throws {
        #expect(try !AnswerReader().readYesNo(answer), "\(answer)")
    }

    @Test(
        "anything undecided is neither",
        arguments: [
            "", "maybe", "perhaps", "not sure", "I don't know", "it depends", "banana", "?", "7",
            "yes and no", "yes, but not now", "I don't care", "ok no", "yes if it's free",
        ])
    func undecided(answer: String) {
        let problem = #expect(throws: AnswerProblem.self, "\(answer)") {
            try AnswerReader().readYesNo(answer)
        }
        #expect(problem?.message == "answer 'yes' or 'no'")
    }
}
