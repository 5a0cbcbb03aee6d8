/// Tells sentences that are neither task nor goal nor change: questions, small talk, deleting.
struct OutOfScope: Sendable {
    let tokens: [Token]
    let lead: LeadIn

    /// Whether the sentence is none of flux's intents.
    var holds: Bool {
        guard let first = tokens.indices.first(where: { tokens[$0].kind != .symbol }) else {
            return true
        }
        if isSmallTalk { return true }
        let hasOnlyPoliteness = lead.kinds.allSatisfy { $0 == .polite }
        guard hasOnlyPoliteness else { return false }
        let start = lead.taken.indices.first { !lead.taken[$0] } ?? first
        guard tokens[start].kind == .word else { return false }
        let isQuestion = EnglishIntents.outOfScope.match(tokens, at: start) != nil
        if isQuestion || isMarking(start) { return true }
        if lead.kinds.isEmpty || start == first {
            if EnglishIntents.outOfScope.match(tokens, at: first) != nil { return true }
        }
        return isRemoval(start)
    }

    private var isSmallTalk: Bool {
        let words = tokens.filter { $0.kind == .word || $0.kind == .number }
        guard words.count <= 4 else { return false }
        return EnglishIntents.smallTalk.contains(
            words.map { $0.lower }.joined(separator: " "))
    }

    /// "mark 3 as done"
    private func isMarking(_ start: Int) -> Bool {
        ["mark", "tick", "check"].contains(tokens[start].lower)
            && tokens[start...].prefix(8).contains {
                ["done", "complete", "completed", "finished", "off"].contains($0.lower)
            }
    }

    /// "delete task 4", "cancel my running goal", "complete #3".
    private func isRemoval(_ start: Int) -> Bool {
        guard let (_, afterVerb) = EnglishIntents.removals.match(tokens, at: start) else {
            return false
        }
        var index = afterVerb
        while index < tokens.count, index < afterVerb + 2,
            tokens[index].classes.contains(.determiner) || tokens[index].lower == "all"
                || tokens[index].lower == "of"
        {
            if ["it", "all", "that", "this", "everything"].contains(tokens[index].lower),
                index == tokens.count - 1
            {
                return true
            }
            index += 1
        }
        guard index < tokens.count else { return false }
        if tokens[index].text == "#" || tokens[index].lower == "number" { return true }
        if tokens[index].kind == .number, index == tokens.count - 1 { return true }
        if EnglishIntents.ownThings.contains(tokens[index].lower) {
            // "complete the plan for the wedding" is an act, "delete task 4" is not.
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            return next == nil || next?.kind == .number || next?.text == "#"
                || next?.kind == .symbol
                || [
                    "task", "tasks", "goal", "goals", "reminder",
                    "reminders", "it", "everything", "them",
                ].contains(tokens[index].lower)
        }
        // "delete my running goal": a goal word closes a short object.
        let rest = tokens[index...].prefix { $0.kind == .word }
        return rest.count <= 4
            && rest.last.map {
                $0.classes.contains(.goalWord) || ["task", "reminder"].contains($0.lower)
            } ?? false
            && !["complete", "edit", "finish", "copy", "open", "view", "find", "list"]
                .contains(tokens[start].lower)
    }
}
