/// When somebody is at their best; raw values as stored.
public enum ChronotypeAnswer: String, Codable, CaseIterable, Hashable, Sendable {
    /// `morning`
    case morning
    /// `evening`
    case evening
    /// `neutral`
    case neutral
}

extension AnswerReader {
    /// Reads a chronotype: `early bird`, `night owl`, `neither`; `1`, `2` and `3` are the choices in
    /// that order.
    public func readChronotype(_ answer: String) throws(AnswerProblem) -> ChronotypeAnswer {
        try refuseLong(answer)
        let text = AnswerText(answer)
        let plain = text.words.filter { !["option", "number", "choice", "answer"].contains($0) }
            .joined(separator: " ")
        if let choice = AnswerReader.choices.first(where: { $0.words.contains(plain) }) {
            return choice.type
        }
        if text.hasAny(of: AnswerReader.neutralPhrases) { return .neutral }
        var liked: Set<ChronotypeAnswer> = []
        var disliked: Set<ChronotypeAnswer> = []
        for (index, word) in text.words.enumerated() {
            guard let side = side(of: word) else { continue }
            if isRefused(index, text.words) {
                disliked.insert(side)
            } else {
                liked.insert(side)
            }
        }
        liked.subtract(disliked)
        switch (liked.count, disliked.count) {
        case (1, _): return liked.contains(.morning) ? .morning : .evening
        case (0, 1): return disliked.contains(.morning) ? .evening : .morning
        case (2, _), (0, 2): return .neutral
        default:
            throw AnswerProblem(
                "say when you are at your best: 'early bird', 'night owl' or 'neither'")
        }
    }

    private func side(of word: String) -> ChronotypeAnswer? {
        if AnswerReader.morningWords.contains(word) { return .morning }
        if AnswerReader.eveningWords.contains(word) { return .evening }
        return nil
    }

    /// Whether the side named at a word is refused: `not a morning person`, `rather than night`.
    private func isRefused(_ index: Int, _ words: [String]) -> Bool {
        let after = words[min(index + 1, words.count)..<min(index + 4, words.count)]
        if after.contains(where: AnswerReader.complaints.contains) { return true }
        for before in words[max(0, index - 5)..<index].reversed() {
            if ["but", "and", "or"].contains(before) { return false }
            if AnswerReader.refusals.contains(before) { return true }
            // What was refused before another side was named is over.
            if side(of: before) != nil, before != words[index], before != "early", before != "late"
            {
                return false
            }
        }
        return false
    }

    private static let choices: [(words: Set<String>, type: ChronotypeAnswer)] = [
        (["1", "one", "a", "the first", "first", "the first one", "am"], .morning),
        (["2", "two", "b", "the second", "second", "the second one", "pm"], .evening),
        (
            [
                "3", "three", "c", "the third", "third", "the third one", "no", "none", "both",
                "normal", "average", "middle", "mixed", "either", "unsure", "afternoon",
                "afternoons", "noon", "midday",
            ], .neutral
        ),
    ]

    private static let neutralPhrases = [
        "neither", "neutral", "in between", "inbetween", "somewhere between", "in the middle",
        "depends", "varies", "not sure", "don't know", "no idea", "no preference", "a bit of both",
        "bit of both", "both", "either", "none of these", "none of them", "no difference",
        "doesn't matter", "don't care", "intermediate", "neither nor", "balanced", "half and half",
        "afternoon person", "dunno", "hummingbird", "whenever",
    ]

    private static let morningWords: Set<String> = [
        "morning", "mornings", "early", "earlybird", "lark", "larks", "bird", "birds", "dawn",
        "sunrise", "am", "a.m", "daybreak", "rooster", "breakfast",
    ]

    private static let eveningWords: Set<String> = [
        "evening", "evenings", "night", "nights", "nighttime", "owl", "owls", "nightowl", "late",
        "later", "nocturnal", "midnight", "pm", "p.m", "dark", "bat", "sunset",
    ]

    private static let complaints: Set<String> = [
        "awful", "terrible", "horrible", "hard", "difficult", "hell", "worst", "tough",
        "impossible", "painful", "dreadful", "suck",
    ]

    private static let refusals: Set<String> = [
        "not", "no", "never", "hate", "dislike", "isn't", "don't", "can't", "than", "instead",
        "worst", "bad", "nor", "without", "avoid",
    ]
}
