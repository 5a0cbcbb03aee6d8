/// Reads what people say in a conversation: reports, orders and questions about what there is.
///
/// It takes only what begins (or ends) like one; what is left is for the reader of sentences.
struct ChatReader {
    private let words: [Substring]

    init(_ text: String) {
        words = ChatReader.words(of: text)
    }

    /// The words in lower case; apostrophes and the signs around words are gone, so that `what's` is `whats`.
    private static func words(of text: String) -> [Substring] {
        let plain = text.lowercased().filter { $0 != "'" && $0 != "\u{2019}" && $0 != "`" }
        let signs: Set<Character> = [".", ",", "!", "?", ";", "\"", "(", ")", "\u{2026}"]
        var words = plain.split(whereSeparator: \.isWhitespace).compactMap { word -> Substring? in
            var word = word
            while let last = word.last, signs.contains(last) { word.removeLast() }
            while let first = word.first, signs.contains(first) { word.removeFirst() }
            return word.isEmpty ? nil : word
        }
        // "ok" alone is an answer, not an opening.
        while words.count > 1, let count = match(EnglishChat.openings, at: 0, in: words),
            count < words.count
        {
            words.removeFirst(count)
        }
        return words
    }

    /// What was said; `nil` for what is no report, order or question of this kind.
    func reading() -> ChatReading? {
        guard !words.isEmpty, words.count <= 40 else { return nil }
        return command() ?? completion() ?? change() ?? look()
    }

    // MARK: - Kinds

    private func command() -> ChatReading? {
        let phrases: [(ChatReading.Command, [String])] = [
            (.next, EnglishChat.next), (.week, ["week", "my week", "this week", "show my week"]),
            (.analytics, EnglishChat.analytics), (.goals, EnglishChat.goals),
            (.patterns, EnglishChat.patterns), (.undo, EnglishChat.undo),
            (.redo, EnglishChat.redo), (.help, EnglishChat.help),
            (.unpause, EnglishChat.unpause), (.leave, EnglishChat.leave),
        ]
        for said in [words[...], trimmed(words[...])].map({ $0.joined(separator: " ") }) {
            for (command, list) in phrases where list.contains(said) { return .command(command) }
        }
        if let rest = rest(after: EnglishChat.pause) {
            guard let first = rest.first else { return .pause(until: nil) }
            if ["until", "till", "through"].contains(first), rest.count > 1 {
                return .pause(until: rest.dropFirst().joined(separator: " "))
            }
        }
        return nil
    }

    private func completion() -> ChatReading? {
        if let rest = rest(after: EnglishChat.missed), !rest.isEmpty {
            return .complete(done: false, reference(trimmed(rest)), at: nil)
        }
        if words == ["done"] || words == ["finished"] {
            return .complete(done: true, .current, at: nil)
        }
        var left: ArraySlice<Substring>?
        if let rest = rest(after: EnglishChat.done), !rest.isEmpty { left = rest }
        if left == nil, words.first == "mark", words.count > 2,
            ["done", "complete", "completed", "finished"].contains(words.last)
        {
            left = words.dropFirst().dropLast()
            if left?.last == "as" { left = left?.dropLast() }
        }
        if left == nil {
            for phrase in EnglishChat.isDone {
                let end = phrase.split(separator: " ")
                guard words.count > end.count, Array(words.suffix(end.count)) == end else {
                    continue
                }
                left = words.dropLast(end.count)
                break
            }
        }
        guard var left else { return nil }
        var at: String?
        for index in left.indices where index > left.startIndex {
            guard
                let count = ChatReader.match(
                    EnglishChat.past, at: index - left.startIndex, in: Array(left))
            else { continue }
            // "at" begins a time only before a number: "laugh at dinner" is a title.
            let isTime =
                !["at", "around"].contains(left[index])
                || left.indices.contains(index + 1) && left[index + 1].first?.isNumber == true
            guard isTime, count > 0 else { continue }
            at = ChatReader.time(left[index...].joined(separator: " "))
            left = left[..<index]
            break
        }
        return .complete(done: true, reference(trimmed(left)), at: at)
    }

    /// A time that was, in words that completions take.
    private static func time(_ text: String) -> String? {
        var text = text
        if text == "earlier today" { return nil }
        if text.hasPrefix("last night") {
            text = "yesterday" + text.dropFirst("last night".count)
            return text == "yesterday" ? "yesterday at 21:00" : text
        }
        if text.hasPrefix("this morning") {
            let rest = text.dropFirst("this morning".count)
            return rest.isEmpty ? nil : String(rest.dropFirst())
        }
        for word in ["at ", "around "] where text.hasPrefix(word) {
            return String(text.dropFirst(word.count))
        }
        return text
    }

    private func change() -> ChatReading? {
        if let rest = rest(after: EnglishChat.remindAgain), !rest.isEmpty {
            return .snooze(.current, by: rest.joined(separator: " "))
        }
        if let rest = rest(after: EnglishChat.skip), !rest.isEmpty {
            for index in rest.indices {
                guard
                    let count = ChatReader.match(
                        EnglishChat.reasons, at: index - rest.startIndex, in: Array(rest))
                else { continue }
                let reason = rest[(index + count)...].joined(separator: " ")
                return .skip(
                    reference(trimmed(rest[..<index])), reason: reason.isEmpty ? nil : reason)
            }
            return .skip(reference(trimmed(rest)), reason: nil)
        }
        if let rest = rest(after: EnglishChat.snooze) {
            if rest.isEmpty { return .snooze(.current, by: nil) }
            if let split = rest.firstIndex(where: { $0 == "for" || $0 == "by" }),
                split < rest.index(before: rest.endIndex)
            {
                let what = rest[..<split]
                return .snooze(
                    what.isEmpty ? .current : reference(what),
                    by: rest[(split + 1)...].joined(separator: " "))
            }
            // Only what points at something: "put off the trip to june" is a move.
            if let pointed = pointer(trimmed(rest)) { return .snooze(pointed, by: nil) }
        }
        if let rest = rest(after: EnglishChat.cancel), !rest.isEmpty {
            return .cancel(reference(trimmed(rest)))
        }
        return move()
    }

    /// A move of what a pronoun or an ordinal points at; a move of what is named is a sentence.
    private func move() -> ChatReading? {
        guard let rest = rest(after: EnglishChat.move), rest.count > 1 else { return nil }
        for count in stride(from: min(4, rest.count - 1), through: 1, by: -1) {
            guard let pointed = pointer(rest.prefix(count)) else { continue }
            let isDirect = ["make", "do", "set"].contains(words[0])
            var time = rest.dropFirst(count)
            if let first = time.first, EnglishChat.to.contains(String(first)), time.count > 1,
                !["by", "back", "forward", "in"].contains(first)
            {
                time = time.dropFirst()
            } else if !isDirect, time.first.map({ !EnglishChat.to.contains(String($0)) }) ?? true,
                words[0] == "put"
            {
                return nil
            }
            let text = trimmed(time, keeping: ["today", "now"]).joined(separator: " ")
            return text.isEmpty ? nil : .move(pointed, to: text)
        }
        return nil
    }

    private func look() -> ChatReading? {
        if let rest = rest(after: EnglishChat.plan), let first = rest.first,
            !["for", "today", "tomorrow", "my"].contains(first)
        {
            return .plan(rest.joined(separator: " "))
        }
        if let rest = rest(after: EnglishChat.show), !rest.isEmpty {
            let trimmed = trimmed(rest)
            if let pointed = pointer(trimmed) { return .show(pointed) }
            if trimmed.count == 1, let number = ChatReader.number(trimmed[trimmed.startIndex]) {
                return .show(.words(String(number)))
            }
        }
        return agenda()
    }

    private func agenda() -> ChatReading? {
        let days: Set<Substring> = [
            "today", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "week", "yesterday", "weekend", "month",
        ]
        if words.count <= 2, let last = words.last, days.contains(last),
            words.count == 1 || ["this", "next", "on", "my"].contains(words[0])
        {
            return .agenda(last == "today" || last == "tonight" ? nil : day(words[...]))
        }
        guard var rest = rest(after: EnglishChat.agenda) else { return nil }
        let fillers: Set<Substring> = [
            "on", "for", "my", "the", "list", "plate", "agenda", "calendar", "plan", "planned",
            "tasks", "todo", "to", "do", "i", "have", "got", "up", "coming", "schedule",
            "scheduled",
            "look", "like", "is", "me", "else", "happening", "going", "left",
        ]
        rest = rest.drop { fillers.contains($0) }
        while let last = rest.last, fillers.contains(last) { rest = rest.dropLast() }
        if rest.isEmpty { return words.count > 1 ? .agenda(nil) : nil }
        guard rest.count <= 3, let last = rest.last, days.contains(last) || rest.count == 1 else {
            return nil
        }
        guard days.contains(last) else { return nil }
        return .agenda(last == "today" || last == "tonight" ? nil : day(rest))
    }

    private func day(_ words: ArraySlice<Substring>) -> String {
        let said = words.filter { !["this", "on", "my"].contains($0) || $0 == "this" }
        return said.filter { $0 != "on" && $0 != "my" }.joined(separator: " ")
    }

    // MARK: - References

    /// What words point at: a pronoun, an ordinal, a number, else words of a title.
    private func reference(_ words: ArraySlice<Substring>) -> ChatReference {
        if words.isEmpty { return .current }
        if let pointed = pointer(words) { return pointed }
        var words = words
        let determiners: Set<Substring> = ["the", "my", "a", "an", "task", "number", "todays"]
        while words.count > 1, let first = words.first, determiners.contains(first) {
            words = words.dropFirst()
        }
        return .words(words.joined(separator: " "))
    }

    private func pointer(_ words: ArraySlice<Substring>) -> ChatReference? {
        let said = words.joined(separator: " ")
        if EnglishChat.pronouns.contains(said) { return .current }
        if EnglishChat.everything.contains(said) { return .all }
        if EnglishChat.last.contains(said) { return .ordinal(-1) }
        var left = words
        if left.first == "the" { left = left.dropFirst() }
        if left.last == "one", left.count > 1 { left = left.dropLast() }
        guard left.count == 1, let word = left.first, words.count > 1 else {
            return nil
        }
        if let index = EnglishChat.ordinals.firstIndex(of: String(word)) {
            return .ordinal(index + 1)
        }
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
            if let number = Int(word.dropLast(2)), (1...99).contains(number) {
                return .ordinal(number)
            }
        }
        return nil
    }

    private static func number(_ word: Substring) -> Int64? {
        Int64(word.hasPrefix("#") ? word.dropFirst() : word)
    }

    // MARK: - Words

    /// What follows the longest of some phrases at the beginning.
    private func rest(after phrases: [String]) -> ArraySlice<Substring>? {
        ChatReader.match(phrases, at: 0, in: words).map { words[$0...] }
    }

    /// How many words the longest phrase takes that stands at an index.
    private static func match(_ phrases: [String], at index: Int, in words: [Substring]) -> Int? {
        var longest: Int?
        for phrase in phrases {
            let parts = phrase.split(separator: " ")
            guard index + parts.count <= words.count, parts.count > longest ?? 0,
                Array(words[index..<index + parts.count]) == parts
            else { continue }
            longest = parts.count
        }
        return longest
    }

    /// Without the courtesies at the end.
    private func trimmed(
        _ words: ArraySlice<Substring>, keeping kept: Set<String> = []
    ) -> ArraySlice<Substring> {
        var words = words
        while words.count > 1 {
            let end = EnglishChat.closings.filter { !kept.contains($0) }.map {
                $0.split(separator: " ")
            }.first { words.count > $0.count && Array(words.suffix($0.count)) == $0 }
            guard let end else { break }
            words = words.dropLast(end.count)
        }
        return words
    }
}

extension Reader {
    /// What is said in a conversation beside tasks and goals; `nil` for what is one of these.
    public func chat(_ text: String) -> ChatReading? { ChatReader(text).reading() }
}
