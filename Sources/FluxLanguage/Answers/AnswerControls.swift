extension AnswerReader {
    /// Whether the answer passes over an optional question; an empty one does.
    public static func isSkip(_ answer: String) -> Bool {
        let text = AnswerText(answer)
        return trimmed(answer, of: ["-", "."]).isEmpty || text.isAny(of: skips)
    }

    /// Whether the answer asks to return to the question before.
    public static func isBack(_ answer: String) -> Bool { AnswerText(answer).isAny(of: backs) }

    /// Whether the answer asks why the question is asked.
    public static func isHelp(_ answer: String) -> Bool {
        let signs = trimmed(answer)
        if !signs.isEmpty, signs.allSatisfy({ $0 == "?" }) { return true }
        return AnswerText(answer).isAny(of: helps)
    }

    /// Whether the answer ends the conversation for now.
    public static func isQuit(_ answer: String) -> Bool { AnswerText(answer).isAny(of: quits) }

    private static let skips: Set<String> = [
        "skip", "skip it", "skip this", "skip that", "skip this one", "skip question",
        "skip this question", "skip the question", "let's skip", "let's skip this", "i'll skip",
        "i'd like to skip", "pass", "i pass", "i'll pass", "next", "next question", "not now",
        "later", "maybe later", "another time",
    ]

    private static let backs: Set<String> = [
        "back", "go back", "back up", "one back", "take me back", "go back one", "previous",
        "previous question", "the previous question", "last question", "step back",
        "one step back", "go to the previous question", "back to the previous question",
    ]

    private static let helps: Set<String> = [
        "help", "why", "what", "huh", "what for", "why do ask", "why do you ask",
        "why do you need this", "why do you need that", "why do need this", "why do need that",
        "why do you want to know", "why do want to know", "why this", "what is this for",
        "what's this for", "explain", "what does this mean", "what does that mean",
        "what do you mean", "what do mean", "help me", "i don't understand",
    ]

    private static let quits: Set<String> = [
        "quit", "exit", "q", "bye", "goodbye", "good bye", "stop", "end", "leave", "see later",
        "i want to quit", "i quit", "that's enough", "enough", "abort", "bye bye", "wq", "q!",
    ]
}

extension AnswerReader {
    /// Reads a plain yes or no; anything undecided is no answer, because consent must be explicit.
    public func readYesNo(_ answer: String) throws(AnswerProblem) -> Bool {
        let text = AnswerText(answer)
        let problem = AnswerProblem("answer 'yes' or 'no'")
        try refuseLong(answer)
        if text.hasAny(of: AnswerReader.undecided) { throw problem }
        if text.isAny(of: AnswerReader.yesPhrases) { return true }
        var words = text.words
        // These hold a word of refusal and mean yes.
        for phrase in AnswerReader.yesInDisguise {
            let parts = phrase.split(separator: " ").map(String.init)
            while let start = firstOccurrence(of: parts, in: words) {
                words.replaceSubrange(start..<(start + parts.count), with: ["yes"])
            }
        }
        let saysNo = words.contains { AnswerReader.noWords.contains($0) }
        let saysYes = words.contains { AnswerReader.yesWords.contains($0) }
        if saysNo {
            // "no, go ahead" and "yes, but not now" say both.
            if saysYes, let first = words.first, AnswerReader.plainYes.contains(first) {
                throw problem
            }
            return false
        }
        guard saysYes else { throw problem }
        return true
    }

    private static let plainYes: Set<String> = ["yes", "y", "yeah", "yep", "yup", "ok", "okay"]

    private static let yesWords: Set<String> = [
        "yes", "y", "yeah", "yea", "yep", "yup", "ya", "aye", "si", "oui", "ja", "sure", "ok",
        "okay", "k", "fine", "absolutely", "definitely", "certainly", "course", "agreed", "agree",
        "affirmative", "correct", "right", "true", "consent", "indeed", "do", "ahead", "gladly",
        "totally", "exactly", "good", "great", "perfect", "alright", "1", "please", "accept",
        "allow", "sí", "👍",
    ]

    private static let noWords: Set<String> = [
        "no", "n", "nope", "nah", "nay", "never", "not", "don't", "won't", "negative", "false",
        "nein", "non", "rather", "without", "0", "can't", "isn't", "wrong", "decline", "refuse",
        "reject", "deny", "stop", "👎",
    ]

    private static let undecided = [
        "maybe", "perhaps", "not sure", "i don't know", "don't know", "dunno", "depends",
        "it depends", "not yet sure", "if", "unless", "i guess", "i don't care", "don't care",
        "unsure", "possibly",
    ]

    private static let yesPhrases: Set<String> = [
        "go for it", "you bet", "bet", "by all means", "i'd love to", "i would love to",
        "i'd like that",
        "i'd like to", "with pleasure", "let's go",
    ]

    private static let yesInDisguise = [
        "why not", "no problem", "not a problem", "no worries", "don't mind", "no objection",
        "no objections", "without a doubt", "no doubt", "can't wait", "not wrong",
    ]
}

/// Where a run of words begins within others.
func firstOccurrence(of wanted: [String], in words: [String]) -> Int? {
    guard !wanted.isEmpty, wanted.count <= words.count else { return nil }
    return (0...(words.count - wanted.count)).first { start in
        wanted.indices.allSatisfy { words[start + $0] == wanted[$0] }
    }
}
