import FluxTerminal
import Testing

@Suite struct DisplayWidthTests {
    @Test(
        "wide characters and emoji take two columns, marks none",
        arguments: [
            ("", 0), ("abc", 3), ("café", 4), ("cafe\u{301}", 4), ("漢字", 4), ("カナ", 4), ("한글", 4),
            ("ＡＢＣ", 6), ("ｱ", 1), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇪🇸", 2), ("1️⃣", 2), ("❤️", 2),
            ("❤", 1), ("✅", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("שלום", 4), ("नमस्ते", 4),
            ("ไทย", 3),
            ("…", 1), ("█░", 2), ("→", 1), ("\u{3000}", 2), ("\u{A0}", 1),
            ("\u{1B}[1;31mab\u{1B}[0m", 2),
            ("〰", 2), ("𠀀", 2), ("\u{FFFD}", 1), ("🏴‍☠️", 2),
        ])
    func columns(text: String, expected: Int) {
        #expect(DisplayWidth.columns(of: text) == expected)
    }

    @Test("truncation never exceeds the limit, ends with an ellipsis and keeps what fits")
    func truncation() {
        #expect(DisplayWidth.truncate("abcdef", to: 6) == "abcdef")
        #expect(DisplayWidth.truncate("abcdef", to: 5) == "abcd…")
        #expect(DisplayWidth.truncate("abcdef", to: 5, unicode: false) == "ab...")
        #expect(DisplayWidth.truncate("abcdef", to: 3, unicode: false) == "ab.")
        #expect(DisplayWidth.truncate("ab cdef", to: 4) == "ab…")
        #expect(DisplayWidth.truncate("漢字漢字", to: 4) == "漢…")
        #expect(DisplayWidth.truncate("漢字漢字", to: 5) == "漢字…")
        #expect(DisplayWidth.truncate("abc", to: 0) == "")
        let colored = "\u{1B}[31mabcdef\u{1B}[0m"
        #expect(DisplayWidth.truncate(colored, to: 4) == "\u{1B}[31mabc…\u{1B}[0m")
        var generator = SeededGenerator(2)
        for _ in 0..<2_000 {
            let text = TerminalText.safe(oddText(&generator, length: 20))
            let limit = Int.random(in: 0...20, using: &generator)
            let cut = DisplayWidth.truncate(text, to: limit)
            #expect(DisplayWidth.columns(of: cut) <= limit, "\(text.debugDescription) \(limit)")
            if DisplayWidth.columns(of: text) <= limit { #expect(cut == text) }
        }
    }

    @Test("padding fills at either side and never cuts")
    func padding() {
        #expect(DisplayWidth.pad("漢", to: 4) == "漢  ")
        #expect(DisplayWidth.pad("7", to: 3, right: true) == "  7")
        #expect(DisplayWidth.pad("abc", to: 2) == "abc")
    }

    @Test("wrapping breaks at spaces, splits long words, keeps paragraphs")
    func wrapping() {
        #expect(DisplayWidth.wrap("a bb ccc", to: 4) == ["a bb", "ccc"])
        #expect(DisplayWidth.wrap("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
        #expect(DisplayWidth.wrap("a\n\nb", to: 4) == ["a", "", "b"])
        #expect(DisplayWidth.wrap("", to: 4) == [""])
        #expect(DisplayWidth.wrap("aa bb cc", to: 5, indent: 2) == ["aa bb", "  cc"])
        #expect(DisplayWidth.wrap("漢字漢字", to: 5) == ["漢字", "漢字"])
    }

    @Test("wrapped lines fit, and together hold every character in order")
    func wrappingProperty() {
        var generator = SeededGenerator(3)
        for _ in 0..<2_000 {
            let text = TerminalText.safe(oddText(&generator, length: 60))
            let limit = Int.random(in: 2...20, using: &generator)
            let lines = DisplayWidth.wrap(text, to: limit)
            for line in lines { #expect(DisplayWidth.columns(of: line) <= limit) }
            let before = text.unicodeScalars.filter { $0 != " " }
            let after = lines.joined().unicodeScalars.filter { $0 != " " }
            #expect(before.elementsEqual(after), "\(text.debugDescription) \(limit)")
        }
    }
}
