import FluxCalendar
import FluxLanguage
import Testing

@Suite("Tokens and phrases")
struct PhraseReaderTests {
    private func reader(_ text: String) -> PhraseReader {
        PhraseReader(text, context: Fixture.monday)
    }

    @Test("tokens cover the text in order and do not overlap", arguments: Fixture.seeds)
    func tokens(text: String) {
        let tokens = Lexer.tokens(of: text)
        let bytes = Array(text.utf8)
        var end = 0
        for token in tokens {
            #expect(token.range.lowerBound >= end)
            #expect(String(decoding: bytes[token.range], as: UTF8.self) == token.text)
            #expect(bytes[end..<token.range.lowerBound].allSatisfy { $0 <= 0x20 })
            end = token.range.upperBound
        }
    }

    @Test(
        "informal words are spelled in full",
        arguments: [
            ("tmrw", "tomorrow"), ("2moro", "tomorrow"), ("wensday", "wednesday"),
            ("evry", "every"), ("dont", "don't"), ("fridya", "friday"), ("mornign", "morning"),
            ("might", "might"), ("sundae", "sundae"), ("house", "house"), ("don\u{2019}t", "don't"),
        ])
    func spelling(typed: String, proper: String) {
        #expect(Lexer.tokens(of: typed).map { $0.lower } == [proper])
        #expect(Lexer.tokens(of: typed).map { $0.text } == [typed])
    }

    @Test("text in quotation marks is one token")
    func quotations() {
        let texts = Lexer.tokens(of: "say \u{201C}see you\u{201D} or 'so long' to Ann's friends'")
        #expect(
            texts.filter { $0.kind == .quoted }.map { $0.text } == [
                "\u{201C}see you\u{201D}", "'so long'",
            ])
    }

    @Test("sets of days are read with lists, ranges and plurals")
    func daySets() {
        #expect(reader("mon/wed/fri").daySet(at: 0)?.value == [.monday, .wednesday, .friday])
        #expect(reader("on weekends").daySet(at: 0)?.value == [.saturday, .sunday])
        #expect(reader("saturday to monday").daySet(at: 0)?.value == [.saturday, .sunday, .monday])
        #expect(reader("weekdays").daySet(at: 0)?.value.count == 5)
        #expect(reader("later").daySet(at: 0) == nil)
    }

    @Test("counts a week are read in words and digits")
    func counts() {
        let counts = [
            "3 times a week": 3, "twice a week": 2, "every day": 7, "5x per week": 5,
            "once weekly": 1, "weekdays": 5, "four days a week": 4, "weekly": 1,
        ]
        for (text, count) in counts { #expect(reader(text).countPerWeek(at: 0)?.value == count) }
        #expect(reader("twice a month").countPerWeek(at: 0) == nil)
        #expect(reader("every 3 days").countPerWeek(at: 0) == nil)
    }

    @Test("clock times need a preposition when they are a bare number")
    func clocks() {
        #expect(reader("5").clock(at: 0) == nil)
        #expect(reader("at 5").clock(at: 0)?.value.settled.hourMinute == "17:00")
        #expect(reader("7:30").clock(at: 0)?.value.settled.hourMinute == "07:30")
        #expect(reader("half past eight").clock(at: 0)?.value.settled.hourMinute == "08:30")
        #expect(reader("in the evening").partOfDay(at: 0)?.value == .evening)
        #expect(reader("after work").partOfDay(at: 0)?.value == .afterWork)
    }

    @Test("spans count weeks as goals do")
    func spans() {
        let weeks = [
            "1 month": 4, "2 months": 9, "3 months": 13, "4 months": 17, "6 months": 26,
            "90 days": 13, "half a year": 26, "a year": 52, "12 weeks": 12, "two years": 104,
        ]
        for (text, count) in weeks { #expect(reader(text).span(at: 0)?.value.weeks == count) }
    }
}
