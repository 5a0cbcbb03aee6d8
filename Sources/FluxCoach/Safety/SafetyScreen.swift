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
        let words = plainWords(text)
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
        self.phrases = phrases.map { plainWords($0) }
        self.combinations = combinations.map { plainWords($0) }
        self.message = message
        self.help = help
    }

    func matches(_ words: [String]) -> Bool {
        if phrases.contains(where: { find($0, in: words) != nil }) { return true }
        return combinations.contains { $0.allSatisfy { words.contains($0) } }
    }
}
