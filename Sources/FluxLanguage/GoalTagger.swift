/// Finds the categories of a goal by its words.
public struct GoalTagger: Sendable {
    /// The fourteen categories, in the order in which ties are broken.
    public static let allTags = [
        "Fitness", "Nutrition", "Health", "Mental Health", "Career", "Learning", "Financial",
        "Relationships", "Creativity", "Productivity", "Spirituality", "Home", "Travel", "Other",
    ]

    /// Makes a tagger.
    public init() {}

    /// One to three categories of a text, most specific first; `Other` when no word tells.
    public func tags(for text: String) -> [String] {
        let words = GoalTagger.words(of: text)
        var scores: [String: Int] = [:]
        for word in words {
            for (tag, weight) in Lexicon.shared.matches(word) {
                scores[tag, default: 0] += weight
            }
        }
        let joined = " " + words.joined(separator: " ") + " "
        for row in EnglishTags.phrases where joined.contains(row.phrase) {
            scores[row.tag, default: 0] += row.weight
        }
        let order = GoalTagger.allTags
        let ranked = scores.sorted { left, right in
            if left.value != right.value { return left.value > right.value }
            return (order.firstIndex(of: left.key) ?? 0) < (order.firstIndex(of: right.key) ?? 0)
        }
        guard let top = ranked.first?.value else { return ["Other"] }
        return ranked.filter { $0.value * 2 >= top }.prefix(3).map { $0.key }
    }

    private static func words(of text: String) -> [String] {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(400))).lowercased().split {
            !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "$"
                || $0 == "\u{20AC}" || $0 == "\u{A3}" || $0 == "'")
        }
        .flatMap { part -> [String] in
            // "$5000" is a sign of money and a number.
            if let sign = part.first, "$\u{20AC}\u{A3}".contains(sign) { return [String(sign)] }
            return [String(part)]
        }
    }
}

/// The tag words by their first letter.
private struct Lexicon: Sendable {
    static let shared = Lexicon()

    private var exact: [String: [(String, Int)]] = [:]
    private var stems: [Character: [(stem: String, tag: String, weight: Int)]] = [:]

    init() {
        for row in EnglishTags.words {
            for word in row.words.split(separator: " ") {
                if word.hasSuffix("*"), let first = word.first {
                    stems[first, default: []].append(
                        (stem: String(word.dropLast()), tag: row.tag, weight: row.weight))
                } else {
                    exact[String(word), default: []].append((row.tag, row.weight))
                }
            }
        }
    }

    func matches(_ word: String) -> [(String, Int)] {
        var found = exact[word] ?? []
        if let first = word.first, let candidates = stems[first] {
            for row in candidates where word.hasPrefix(row.stem) {
                found.append((row.tag, row.weight))
            }
        }
        return found
    }
}
