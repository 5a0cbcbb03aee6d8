/// Reads the answer to a yes-or-no question.
public enum YesNo {
    /// `true` for yes, `false` for no, the default for a blank answer, `nil` for anything else.
    public static func parse(_ text: String, default standard: Bool? = nil) -> Bool? {
        switch trimmed(text).lowercased() {
        case "": standard
        case "y", "yes", "yep", "yeah", "ok", "okay", "sure", "true": true
        case "n", "no", "nope", "false": false
        case _: nil
        }
    }
}

/// Reads the answer to a question with numbered choices.
public enum Choice {
    /// The index of the choice that a number (from 1) or words name: the words of the choice, or the beginning of
    /// exactly one, letters in any case. `nil` when none or several fit.
    public static func one(_ text: String, of choices: [String]) -> Int? {
        let answer = trimmed(text).lowercased()
        if answer.isEmpty { return nil }
        if let exact = choices.firstIndex(where: { trimmed($0).lowercased() == answer }) {
            return exact
        }
        let number = answer.hasSuffix(".") ? String(answer.dropLast()) : answer
        if let index = index(number, count: choices.count) { return index }
        let fitting = choices.indices.filter { choices[$0].lowercased().hasPrefix(answer) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// The indexes, ascending and each once, of the choices in a list such as `1,3`, `1 3`, `2-4` or `walk, read`.
    ///
    /// `all` means every one, `none` or a blank answer no one. `nil` when a part of the list names no choice.
    public static func several(_ text: String, of choices: [String]) -> [Int]? {
        let answer = trimmed(text)
        switch answer.lowercased() {
        case "", "none": return []
        case "all": return Array(choices.indices)
        case _: break
        }
        if let single = part(answer, of: choices) { return single.sorted() }
        let byComma = answer.split(separator: ",").map { trimmed(String($0)) }.filter {
            !$0.isEmpty
        }
        if let found = union(byComma, of: choices) { return found }
        let byBlank = answer.split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
        return union(byBlank.filter { $0.lowercased() != "and" }, of: choices)
    }

    private static func union(_ parts: [String], of choices: [String]) -> [Int]? {
        var found: Set<Int> = []
        for text in parts {
            guard let indexes = part(text, of: choices) else { return nil }
            found.formUnion(indexes)
        }
        return found.isEmpty ? nil : found.sorted()
    }

    private static func part(_ text: String, of choices: [String]) -> [Int]? {
        if let single = one(text, of: choices) { return [single] }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2,
            let first = index(trimmed(String(ends[0])), count: choices.count),
            let last = index(trimmed(String(ends[1])), count: choices.count), first <= last
        else { return nil }
        return Array(first...last)
    }

    private static func index(_ number: String, count: Int) -> Int? {
        guard number.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(number),
            (1...max(count, 1)).contains(value), value <= count
        else { return nil }
        return value - 1
    }
}

func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
}
