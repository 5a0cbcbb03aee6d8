import FluxCalendar

extension Scanner {
    /// `when I get home`, `next time I'm at the gym`, `as soon as I leave the office`.
    func location(at index: Int) -> Found? {
        guard let (event, afterTrigger) = EnglishPlaces.triggers.match(reader.tokens, at: index)
        else { return nil }
        var start = afterTrigger
        // "when I get home": the place is the trigger's own last word.
        if reader.lower(afterTrigger - 1) == "home" { start = afterTrigger - 1 }
        let first = start
        while isDeterminer(start) { start += 1 }
        guard let end = endOfPlace(start, trigger: index), end > start,
            let word = reader.lower(start),
            first != start || !EnglishPlaces.notPlaces.contains(word)
        else { return nil }
        let words = reader.tokens[start..<end]
        guard words.first?.kind != .symbol else { return nil }
        var place = ""
        for (offset, token) in words.enumerated() {
            if offset > 0, token.spaced { place += " " }
            place += token.kind == .word ? lowercased(token) : token.text
        }
        place = trimmedPlace(place)
        guard !place.isEmpty else { return nil }
        return Found(
            .location(LocationTrigger(event: event, place: place)), index..<origin(end))
    }

    /// `home` *from work*: where one comes from belongs to the words, not to the place.
    private func origin(_ end: Int) -> Int {
        guard reader.keyword(end) == .from else { return end }
        let start = isDeterminer(end + 1) ? end + 2 : end + 1
        return reader.isOf(.place, start) ? start + 1 : end
    }

    private func isDeterminer(_ index: Int) -> Bool {
        guard let token = reader.token(index), token.kind == .word else { return false }
        return token.classes.contains(.possessive) || token.keyword == .the
            || token.keyword == .a
    }

    private func lowercased(_ token: Token) -> String {
        // A repaired word keeps its typed letters, since names stay as said.
        token.repaired ? token.text.lowercased() : token.lower
    }

    private func trimmedPlace(_ text: String) -> String {
        var place = Substring(text)
        while let last = place.last, "\"'\u{201C}\u{201D}.,!?;:".contains(last) {
            place.removeLast()
        }
        while let first = place.first, "\"'\u{201C}\u{201D}".contains(first) {
            place.removeFirst()
        }
        return String(place)
    }

    /// Where the name of a place ends: at a comma, an act, a schedule phrase or the end.
    private func endOfPlace(_ start: Int, trigger: Int) -> Int? {
        guard start < reader.tokens.count, !taken[start] else { return nil }
        let limit = min(reader.tokens.count, start + 6)
        var stop = start
        while stop < limit, !taken[stop], !isBreak(stop, from: start) { stop += 1 }
        guard stop > start else { return nil }
        // Behind the act, or before a comma or "remind me to", everything is the place.
        let isAfterTitle = (0..<trigger).contains {
            !taken[$0] && reader.tokens[$0].kind != .symbol
        }
        let isClosed = stop < reader.tokens.count && (taken[stop] || isBreak(stop, from: start))
        let titleFollows =
            isClosed
            && (stop..<reader.tokens.count).contains {
                !taken[$0] && reader.tokens[$0].kind == .word
            }
        if isAfterTitle || titleFollows && !hasAct(start + 1, stop) { return stop }
        return splitPlace(start, stop)
    }

    private func isBreak(_ index: Int, from start: Int) -> Bool {
        let token = reader.tokens[index]
        switch token.kind {
        case .quoted: return index > start
        case .symbol: return token.spaced || !reader.glued(index + 1) || token.keyword == .comma
        case .number: return index > start
        case .word: break
        }
        if index == start { return false }
        if let word = token.keyword {
            switch word {
            case .tomorrow, .today, .tonight, .at, .on, .by, .every, .to, .and, .after, .before,
                .once, .this, .next, .until, .for, .in, .from:
                return true
            default:
                return false
            }
        }
        switch token.meaning {
        case .weekday, .frequency: return true
        default: break
        }
        return ["please", "remind", "thanks", "i", "then", "so", "about"].contains(token.lower)
    }

    private func hasAct(_ start: Int, _ end: Int) -> Bool {
        start < end && (start..<end).contains { isActWord($0) }
    }

    private func isActWord(_ index: Int) -> Bool {
        reader.isOf(.act, index) && !reader.isOf(.place, index)
    }

    /// The place before the words that begin the act: `work` in "work call Dad".
    private func splitPlace(_ start: Int, _ limit: Int) -> Int? {
        var index = start + 1
        while index < limit {
            let token = reader.tokens[index]
            if isActWord(index) { return index }
            if reader.isOf(.place, index) || token.isPossessive
                || reader.tokens[index - 1].isPossessive
            {
                index += 1
                continue
            }
            // A name of several capitalized words goes on; else one word is the place unless a
            // place noun or an act comes soon.
            if token.isCapitalized, reader.tokens[index - 1].isCapitalized {
                index += 1
                continue
            }
            let ahead = (index..<min(limit, index + 2)).first {
                reader.isOf(.place, $0) || isActWord($0)
            }
            if let ahead {
                index = ahead
                if isActWord(ahead) { return ahead }
                continue
            }
            return reader.isOf(.place, index - 1) ? index : limit
        }
        return limit
    }
}
