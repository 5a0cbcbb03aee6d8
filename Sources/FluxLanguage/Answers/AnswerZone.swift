extension AnswerReader {
    /// Reads a time zone: an IANA name, a city, a country with one zone, a common name such as
    /// `eastern time`, or an offset such as `UTC+2`.
    ///
    /// - Parameter detected: the zone that was offered; a yes, or an empty answer, takes it.
    /// - Returns: one of ``zoneNames``, or `detected`.
    public func readTimeZone(
        _ answer: String, detected: String? = nil
    ) throws(AnswerProblem) -> String {
        try refuseLong(answer, over: 200)
        let text = AnswerText(answer)
        if let detected, trimmed(answer).isEmpty || text.isAny(of: AnswerReader.keepZone) {
            return detected
        }
        if let zone = zone(exactly: trimmed(answer, of: [".", "!", "\"", "'"])) { return zone }
        if let zone = zone(offset: text) { return zone }
        // "Berlin, Germany": what comes after the comma may say which Berlin is meant.
        let parts = answer.split(separator: ",").map { zoneWords(String($0)) }
            .filter { !$0.isEmpty }
        guard let head = parts.first else { throw zoneProblem(nil) }
        let tail = parts.count > 1 ? parts[1...].lazy.compactMap { zone(named: $0) }.first : nil
        guard let found = zone(named: head) ?? zone(spelledLike: head, confirmed: tail) else {
            if let tail, parts.count > 1 { return tail }
            throw zoneProblem(suggestion(for: parts.flatMap { $0 }))
        }
        // "Boise, Idaho" says the same twice, more exactly; "Portland, Maine" does not.
        let isCity = alias(head) == nil
        if let tail, tail != found, !isCity || region(tail) != region(found) {
            throw AnswerProblem(
                "that could be '\(found)' or '\(tail)'; type the name of the zone you mean")
        }
        return found
    }

    private func zoneProblem(_ suggestion: String?) -> AnswerProblem {
        if let suggestion {
            return AnswerProblem(
                "no time zone has that name, did you mean '\(suggestion)'? Type a city or a zone, "
                    + "for example 'Berlin' or 'America/New_York'")
        }
        return AnswerProblem(
            "type a city or the name of a time zone, for example 'Berlin' or 'America/New_York'")
    }

    // MARK: - Names

    private func zone(exactly name: String) -> String? {
        let wanted = ZoneName.plain(name)
        if let alias = alias(wanted.split(separator: " ").map(String.init)) { return alias }
        return zoneNames.first { ZoneName.plain($0) == wanted }
    }

    /// The zone of a city, country or common name, all words of which are used.
    private func zone(named words: [String]) -> String? {
        if let alias = alias(words) { return alias }
        let name = words.joined(separator: " ")
        if let whole = zoneNames.first(where: { ZoneName.plain($0) == name }) { return whole }
        let cities = zoneNames.filter { ZoneName.city($0) == name }
        // Where a city stands under two names, the one with a continent is the usual one.
        let best = cities.first { $0.contains("/") && !$0.hasPrefix("Etc/") } ?? cities.first
        if let best { return best }
        // "new york city", "berlin time", "paris france"
        if let last = words.last, words.count > 1 {
            let rest = Array(words.dropLast())
            if ["city", "time", "zone", "timezone", "area"].contains(last) {
                return zone(named: rest)
            }
            if ZoneAliases.wideCountries.contains(last) { return zone(named: rest) }
            for length in 1..<words.count {
                let head = Array(words[..<length])
                let tail = Array(words[length...])
                if let city = zone(named: head), let country = alias(tail), city == country {
                    return city
                }
            }
        }
        return nil
    }

    private func alias(_ words: [String]) -> String? {
        guard let name = ZoneAliases.zones[words.joined(separator: " ")] else { return nil }
        return zoneNames.contains(name) ? name : nil
    }

    private func region(_ zone: String) -> Substring { zone.prefix { $0 != "/" } }

    // MARK: - Slips

    /// A city that one slip of the keyboard changed, where what follows names the same zone.
    private func zone(spelledLike words: [String], confirmed tail: String?) -> String? {
        guard let tail, let near = suggestion(for: words), near == tail else { return nil }
        return near
    }

    /// The zone whose city is one slip away, or is one of the words.
    private func suggestion(for words: [String]) -> String? {
        let name = Array(words.joined(separator: " ").utf8)
        if name.count >= 4 {
            let near = zoneNames.first {
                $0.contains("/") && isOneSlip(name, Array(ZoneName.city($0).utf8))
            }
            if let near { return near }
        }
        for length in stride(from: words.count - 1, to: 0, by: -1) {
            for start in 0...(words.count - length) {
                if let zone = zone(named: Array(words[start..<(start + length)])) { return zone }
            }
        }
        return nil
    }

    // MARK: - Offsets

    /// `UTC+2`, `GMT-5`, `+02:00`: a zone without clock changes.
    private func zone(offset text: AnswerText) -> String? {
        var tokens = text.tokens[...]
        while let first = tokens.first, ["utc", "gmt", "z"].contains(first.lower) {
            tokens = tokens.dropFirst()
        }
        guard let sign = tokens.first, ["+", "-", "\u{2212}", "\u{2013}"].contains(sign.text),
            let hours = tokens.dropFirst().first?.number
        else { return nil }
        let rest = tokens.dropFirst(2).filter { $0.kind != .symbol }
        guard rest.allSatisfy({ $0.number == 0 }), rest.count <= 1, hours <= 14 else { return nil }
        let whole = hours
        // The names of these zones count west of Greenwich as positive (POSIX).
        let name = whole == 0 ? "Etc/UTC" : "Etc/GMT\(sign.text == "+" ? "-" : "+")\(whole)"
        return zoneNames.first { $0 == name }
    }

    // MARK: - Words

    /// The words of a name without what people put around it.
    private func zoneWords(_ text: String) -> [String] {
        var words = ZoneName.plain(text).split(separator: " ").map(String.init)
        while let first = words.first, words.count > 1, ZoneAliases.leads.contains(first) {
            words.removeFirst()
        }
        while let last = words.last, words.count > 1, ZoneAliases.closings.contains(last) {
            words.removeLast()
        }
        return words
    }

    private static let keepZone: Set<String> = [
        "yes", "y", "yeah", "yep", "yup", "yes it is", "yes that's right", "that's right", "right",
        "correct", "that's correct", "yes correct", "ok", "okay", "sure", "fine", "good",
        "that's fine", "that is right", "that is correct", "keep", "keep it", "looks good",
        "looks right", "exactly", "true", "confirm", "confirmed", "it is", "that's it", "perfect",
        "sounds good", "sounds right", "of course", "indeed", "that's good", "that's the one",
        "yes right", "same", "default", "detected", "use that", "use it", "that one", "it's right",
    ]
}

/// How names of zones are compared.
enum ZoneName {
    /// In lower case, with single spaces for everything that is neither letter, digit nor one of
    /// `/+-`, and without accents.
    static func plain(_ name: some StringProtocol) -> String {
        var words: [String] = [""]
        for character in name.lowercased() {
            if let base = folded[character] {
                words[words.count - 1] += base
            } else if character.isLetter || character.isNumber || "/+-".contains(character) {
                words[words.count - 1].append(character)
            } else if character == "'" || character == "\u{2019}" || character == "." {
                continue
            } else {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The last part of an IANA name, for comparing: `new york`.
    static func city(_ zone: String) -> String {
        plain(zone.split(separator: "/").last ?? "")
    }

    private static let folded: [Character: String] = [
        "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "ç": "c", "é": "e", "è": "e",
        "ê": "e", "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o",
        "ô": "o", "õ": "o", "ö": "o", "ø": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ý": "y",
        "ß": "ss", "ł": "l", "ș": "s", "ş": "s", "š": "s", "ž": "z", "č": "c", "ć": "c", "ğ": "g",
    ]
}
