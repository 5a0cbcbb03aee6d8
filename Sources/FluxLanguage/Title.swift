/// What is left of a sentence when the schedule is taken out.
struct TitleBuilder: Sendable {
    let text: String
    let tokens: [Token]

    /// The words that are not taken, in order, with single spaces; outer signs and a leading
    /// article are gone.
    func title(taken: [Bool], dropsArticle: Bool = true) -> String {
        var kept = tokens.indices.filter { !taken[$0] }
        dropEmptyBrackets(&kept)
        trim(&kept, taken: taken)
        if dropsArticle, kept.count > 1, isArticle(tokens[kept[0]]) { kept.removeFirst() }
        trim(&kept, taken: taken)
        if kept.count == 1, tokens[kept[0]].kind == .quoted {
            return collapsed(unquoted(tokens[kept[0]].text))
        }
        return join(kept, taken: taken)
    }

    /// Removes "()" around what was taken: "meeting (1 hour)".
    private func dropEmptyBrackets(_ kept: inout [Int]) {
        guard
            let open = kept.indices.dropLast().first(where: {
                tokens[kept[$0]].text == "(" && tokens[kept[$0 + 1]].text == ")"
                    && kept[$0 + 1] > kept[$0] + 1
            })
        else { return }
        kept.removeSubrange(open...(open + 1))
    }

    /// Removes signs at both ends and words that lead to something that was taken.
    private func trim(_ kept: inout [Int], taken: [Bool]) {
        while let first = kept.first, isEdge(tokens[first], leading: true, first) {
            kept.removeFirst()
        }
        while let last = kept.last,
            isEdge(tokens[last], leading: false, last)
                || isDangling(last, taken: taken) || isStatement(last, of: kept, taken: taken)
        {
            kept.removeLast()
        }
    }

    private func isArticle(_ token: Token) -> Bool {
        token.keyword == .a || token.keyword == .the
    }

    private func isEdge(_ token: Token, leading: Bool, _ index: Int) -> Bool {
        guard token.kind == .symbol else { return false }
        // Marks that carry a meaning at the front: "#34", "$5000", "+1", "(draft)".
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if leading, ["#", "$", "\u{20AC}", "+", "@", "~"].contains(token.text), let next,
            !next.spaced
        {
            return false
        }
        if leading, token.text == "(" { return false }
        if !leading, [")", "%", "+", "$", "#"].contains(token.text), !token.spaced { return false }
        return true
    }

    /// "at", "to", "due", "and" right before a hole lead nowhere.
    private func isDangling(_ index: Int, taken: [Bool]) -> Bool {
        guard index + 1 >= tokens.count || taken[index + 1] else { return false }
        switch tokens[index].keyword {
        case .at, .due, .and, .starting: return true
        case .to: return index + 1 < tokens.count
        default: return false
        }
    }

    /// "the deadline *is* march 20": the verb of a statement leads to what was taken.
    private func isStatement(_ last: Int, of kept: [Int], taken: [Bool]) -> Bool {
        guard tokens[last].keyword == .be, kept.count > 1, last + 1 < tokens.count,
            taken[last + 1]
        else { return false }
        return !tokens[kept[0]].classes.contains(.act)
    }

    private func join(_ kept: [Int], taken: [Bool]) -> String {
        var result = ""
        var previous: Int?
        for (position, index) in kept.enumerated() {
            let token = tokens[index]
            if let last = previous {
                let isHole = index != last + 1
                // A sign beside a hole was there for what is gone.
                if token.kind == .symbol, token.keyword == .comma || token.keyword == .dash,
                    isHole || (index + 1 < tokens.count && taken[index + 1]),
                    position + 1 < kept.count
                {
                    if !isHole || token.spaced || token.keyword == .comma { continue }
                }
                if isHole || token.spaced { result += " " }
                if !isHole, !token.spaced {
                    // Nothing stands between.
                } else if !isHole, tokens[last].range.upperBound < token.range.lowerBound,
                    gap(tokens[last].range.upperBound..<token.range.lowerBound)
                {
                    // The middle of a very long text was not split into tokens.
                    result += middle(tokens[last].range.upperBound..<token.range.lowerBound)
                }
            }
            result += token.text
            previous = index
        }
        return result
    }

    /// Whether more than white space lies between two tokens: text that was not read.
    private func gap(_ range: Range<Int>) -> Bool {
        range.count > 8 && bytes(range).contains { $0 > 0x20 }
    }

    private func middle(_ range: Range<Int>) -> String {
        collapsed(bytes(range)) + " "
    }

    /// The text within quotation marks.
    func unquoted(_ text: String) -> String {
        guard text.count >= 2 else { return text }
        return String(text.dropFirst().dropLast())
    }

    private func bytes(_ range: Range<Int>) -> Substring.UTF8View {
        text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    }

    /// White space as single spaces, none at the ends.
    func collapsed(_ text: String) -> String { collapsed(text.utf8[...]) }

    private func collapsed(_ text: Substring.UTF8View) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var isSpace = true
        for byte in text {
            if byte <= 0x20 || byte == 0x7F {
                if !isSpace { out.append(0x20) }
                isSpace = true
            } else {
                out.append(byte)
                isSpace = false
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
