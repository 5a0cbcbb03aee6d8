import FluxTerminal
import Testing

@Suite struct ChoiceTests {
    private let choices = ["Morning", "Evening", "Early evening", "2 hours"]

    @Test(
        "yes and no in their usual forms; blank is the default",
        arguments: [
            ("y", nil, true), (" Yes ", nil, true), ("N", nil, false), ("no", true, false),
            ("", true, true), ("  ", false, false), ("", nil, nil), ("maybe", true, nil),
            ("yesterday", nil, nil),
        ] as [(String, Bool?, Bool?)])
    func yesNo(text: String, standard: Bool?, expected: Bool?) {
        #expect(YesNo.parse(text, default: standard) == expected)
    }

    @Test(
        "a choice is named by its number, its words or their only beginning",
        arguments: [
            ("1", 0), (" 3. ", 2), ("evening", 1), ("EARLY", 2), ("mor", 0), ("e", nil), ("", nil),
            ("0", nil), ("5", nil), ("-1", nil), ("99999999999999999999", nil), ("2 hours", 3),
            ("2", 1), ("night", nil), ("１", nil),
        ] as [(String, Int?)])
    func one(text: String, expected: Int?) {
        #expect(Choice.one(text, of: choices) == expected)
    }

    @Test(
        "several are named by a list, in any order, each once",
        arguments: [
            ("1,3", [0, 2]), ("3 1", [0, 2]), ("2-4", [1, 2, 3]), ("1, 1,1", [0]), ("", []),
            ("none", []), ("all", [0, 1, 2, 3]), ("morning, early evening", [0, 2]),
            ("1 and 2", [0, 1]), ("2 hours", [3]), ("1,9", nil), ("3-1", nil), ("1-", nil),
            (",", nil), ("1;2", [0, 1]), ("x", nil),
        ] as [(String, [Int]?)])
    func several(text: String, expected: [Int]?) {
        #expect(Choice.several(text, of: choices) == expected)
    }

    @Test("no choices, no answer")
    func empty() {
        #expect(Choice.one("1", of: []) == nil)
        #expect(Choice.several("1", of: []) == nil)
    }
}

@Suite struct CompletionTests {
    @Test("a single candidate replaces, several replace by what they share, else they are listed")
    func decisions() {
        #expect(Completion.of("x", candidates: []) == .none)
        #expect(Completion.of("ev", candidates: ["evening"]) == .replace("evening"))
        #expect(Completion.of("evening", candidates: ["evening"]) == .none)
        #expect(Completion.of("m", candidates: ["morning", "mornings"]) == .replace("morning"))
        #expect(Completion.of("", candidates: ["a", "b"]) == .list(["a", "b"]))
        #expect(
            Completion.of("morning", candidates: ["morning", "mornings"])
                == .list(["morning", "mornings"]))
        #expect(Completion.of("", candidates: ["Émile", "émilie"]) == .replace("Émil"))
    }

    @Test("choices complete in any case of letters")
    func among() {
        let complete = Completion.among(["Morning", "midday", "evening"])
        #expect(complete("M") == ["Morning", "midday"])
        #expect(complete("mo") == ["Morning"])
        #expect(complete("").count == 3)
        #expect(complete("x").isEmpty)
    }
}
