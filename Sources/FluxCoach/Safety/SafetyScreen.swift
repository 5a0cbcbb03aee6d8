/// What a goal's words call for before any planning.
public enum SafetyResult: Equatable, Sendable {
    /// Nothing stands out.
    case clear
    /// Plan, with a word of caution.
    case caution(String)
    /// A professional first; only supportive steps beside it.
    case careFirst(String)
    /// No plan; a kind answer and where to find help.
    case refuse(PlanRefusal)
}

/// Looks for goals that are not safe to coach.
///
/// Every rule needs words of intent or method, so that 'this inbox is killing me' or 'kill weeds' is
/// no alarm. Source of the signs: SCOFF (eating disorders), PAR-Q, AAFP 2021 (alcohol withdrawal),
/// NICE CG189 (rates of weight loss).
public enum SafetyScreen {
    /// The result for a goal in the user's words.
    public static func screen(_ text: String) -> SafetyResult {
        var words = plainWords(text)
        for phrase in SafetyRules.harmless {
            while let place = find(phrase, in: words) {
                words.removeSubrange(place..<(place + phrase.count))
            }
        }
        let past = ["no longer", "used to", "stopped", "recovered", "in recovery", "not anymore"]
            .contains {
                find(plainWords($0), in: words) != nil
            }
        for rule in SafetyRules.all where rule.matches(words) {
            switch rule.level {
            case .refuse:
                // Who speaks of the past still deserves care, but is not turned away.
                if past { return .careFirst(rule.message) }
                return .refuse(
                    PlanRefusal(code: "UNSAFE_GOAL", message: rule.message, help: rule.help))
            case .careFirst: return .careFirst(rule.message)
            case .caution: return .caution(rule.message)
            }
        }
        return .clear
    }
}

/// One kind of danger, by its words.
struct SafetyRule: Sendable {
    enum Level: Sendable {
        case refuse, careFirst, caution
    }

    var level: Level
    /// Any of these phrases, or all words of one of the combinations.
    var phrases: [[String]]
    var combinations: [[String]]
    var message: String
    var help: [String]

    init(
        _ level: Level, _ phrases: [String], all combinations: [String] = [], _ message: String,
        help: [String] = []
    ) {
        self.level = level
        self.phrases = phrases.map { phrase in
            phrase.split(separator: " ").flatMap { word in
                word == "$" || word == "#" ? [String(word)] : plainWords(String(word))
            }
        }
        self.combinations = combinations.map { plainWords($0) }
        self.message = message
        self.help = help
    }

    func matches(_ words: [String]) -> Bool {
        // The end stands as a word of its own, so that a phrase may ask for it.
        let ended = words + ["$"]
        if phrases.contains(where: { isFound($0, in: ended) }) { return true }
        return combinations.contains { $0.allSatisfy { words.contains($0) } }
    }

    private func isFound(_ phrase: [String], in words: [String]) -> Bool {
        guard words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            zip(phrase, words[start...]).allSatisfy { wanted, word in
                wanted == word || wanted == "#" && SafetyRule.isAmount(word)
            }
        }
    }

    /// `3`, `three`, `a` (week), `several` (days).
    private static func isAmount(_ word: String) -> Bool {
        word.first?.isNumber == true
            || [
                "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                "several", "many", "some",
            ].contains(word)
    }
}
