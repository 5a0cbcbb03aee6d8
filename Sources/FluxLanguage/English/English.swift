import FluxCalendar

extension Vocabulary {
    /// English.
    static let english = Vocabulary(
        entries: EnglishBuilder.entries(),
        spelling: EnglishSpelling.informal,
        repairable: Dictionary(
            grouping: EnglishSpelling.repairable.map { Array($0.utf8) }, by: { $0[0] }),
        lookalikes: EnglishSpelling.lookalikes,
        quotationMarks: EnglishSpelling.quotationMarks)
}

/// Joins the English word lists into one table.
private enum EnglishBuilder {
    static func entries() -> [String: Entry] {
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(2048)
        meanings(&entries)
        classes(&entries)
        return entries
    }

    private static func meanings(_ entries: inout [String: Entry]) {
        func set(_ words: [String], _ meaning: Meaning) {
            for word in words { entries[word, default: Entry()].meaning = meaning }
        }
        for (keyword, words) in EnglishGrammarWords.keywords { set(words, .keyword(keyword)) }
        for (day, words) in EnglishCalendarWords.weekdays {
            set(words, .weekday(day, plural: false))
            set([words[0] + "s"], .weekday(day, plural: true))
            set(Array(words.dropFirst()).map { $0 + "s" }, .weekday(day, plural: true))
            set(words, .weekday(day, plural: false))
        }
        for (index, words) in EnglishCalendarWords.months.enumerated() {
            set(words, .month(index + 1))
        }
        for (part, one, many) in EnglishCalendarWords.parts {
            set(one, .part(part, plural: false))
            set(many, .part(part, plural: true))
        }
        for (unit, one, many) in EnglishCalendarWords.units {
            set(one, .unit(unit, plural: false))
            set(many, .unit(unit, plural: true))
        }
        for (word, unit) in EnglishCalendarWords.shortUnits { set([word], .shortUnit(unit)) }
        for (index, word) in EnglishCalendarWords.numbers.enumerated() {
            set([word], .number(index + 1))
        }
        for (index, word) in EnglishCalendarWords.tens.enumerated() {
            set([word], .number((index + 2) * 10))
        }
        for (index, word) in EnglishCalendarWords.ordinals.enumerated() {
            set([word], .ordinal(index + 1))
        }
        set(["thirtieth"], .ordinal(30))
        for (word, frequency) in EnglishCalendarWords.frequencies {
            set([word], .frequency(frequency))
        }
        set(EnglishGrammarWords.weekdaySets, .weekdays)
        set(EnglishGrammarWords.weekendOne, .weekend(plural: false))
        set(EnglishGrammarWords.weekendMany, .weekend(plural: true))
    }

    private static func classes(_ entries: inout [String: Entry]) {
        func mark(_ words: [String], _ classes: WordClasses) {
            for word in words { entries[word, default: Entry()].classes.formUnion(classes) }
        }
        mark(EnglishGrammarWords.determiners, .determiner)
        mark(EnglishGrammarWords.possessives, [.determiner, .possessive])
        mark(EnglishGrammarWords.pronouns, .pronoun)
        mark(EnglishGrammarWords.functions, .function)
        mark(EnglishVerbs.acts, .act)
        mark(EnglishVerbs.aims, .aim)
        mark(EnglishVerbs.practices, .practice)
        mark(EnglishVerbs.efforts, .effort)
        mark(EnglishVerbs.projects, .project)
        mark(EnglishVerbs.comparatives, .comparative)
        mark(EnglishVerbs.habits, .habit)
        mark(EnglishVerbs.goalWords, .goalWord)
        mark(EnglishVerbs.events, .event)
        mark(EnglishVerbs.places, .place)
    }
}
