import FluxTerminal
import Testing

@Suite struct TerminalTextTests {
    @Test("printable ASCII is returned as it is")
    func ascii() {
        let text = String(String.UnicodeScalarView((0x20...0x7E).map { Unicode.Scalar(UInt8($0)) }))
        #expect(TerminalText.safe(text) == text)
        #expect(TerminalText.safe("") == "")
    }

    @Test("every C0 control and DEL is shown in caret notation, tab and newline as a space")
    func controls() {
        for value in UInt8(0)...0x1F {
            let expected: String
            switch value {
            case 9, 10: expected = "a b"
            case _: expected = "a^\(Character(Unicode.Scalar(value + 0x40)))b"
            }
            #expect(TerminalText.safe("a\(Unicode.Scalar(value))b") == expected, "\(value)")
        }
        #expect(TerminalText.safe("\u{7F}") == "^?")
    }

    @Test("every C1 control is shown by its number, next line as a space")
    func c1() {
        for value in UInt8(0x80)...0x9F where value != 0x85 {
            let number = String(value, radix: 16, uppercase: true)
            #expect(TerminalText.safe("\(Unicode.Scalar(value))31m") == "<U+00\(number)>31m")
        }
        #expect(TerminalText.safe("c\u{85}d") == "c d")
    }

    @Test(
        "escape sequences become harmless visible text",
        arguments: [
            ("\u{1B}[2J\u{1B}[H", "^[[2J^[[H"),
            ("\u{1B}]0;title\u{7}", "^[]0;title^G"),
            ("\u{1B}]52;c;cm0=\u{1B}\\", "^[]52;c;cm0=^[\\"),
            ("pay 100\rpay 1  ", "pay 100^Mpay 1  "),
            ("evil\u{8}\u{8}", "evil^H^H"),
            ("\u{1B}P$q\"p\u{1B}\\", "^[P$q\"p^[\\"),
        ])
    func escapes(text: String, expected: String) {
        #expect(TerminalText.safe(text) == expected)
    }

    @Test(
        "line ends become one space, or one newline in multiline text",
        arguments: ["\n", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
    func lineEnds(end: String) {
        #expect(TerminalText.safe("a\(end)b") == "a b")
        #expect(TerminalText.safe("a\(end)b", multiline: true) == "a\nb")
        #expect(TerminalText.safe("a\tb", multiline: true) == "a b")
    }

    @Test("bidirectional overrides, embeddings and isolates are shown by their numbers")
    func bidirectional() {
        for value in Array(0x202A...0x202E) + Array(0x2066...0x2069) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let number = String(value, radix: 16, uppercase: true)
            #expect(TerminalText.safe("a\(scalar)b") == "a<U+\(number)>b")
        }
    }

    @Test(
        "invisible characters are left out",
        arguments: [
            "pa\u{200B}y", "p\u{2060}ay", "\u{FEFF}pay", "pa\u{AD}y", "pa\u{200D}y", "pa\u{200C}y",
            "pay\u{E0001}", "p\u{34F}ay", "pa\u{115F}y", "pa\u{3164}y", "\u{200E}pay\u{200F}",
            "pay\u{FFF9}", "pay\u{180E}", "\u{200D}pay\u{200D}", "pay\u{E0069}\u{E0067}\u{E007F}",
        ])
    func invisible(text: String) {
        #expect(TerminalText.safe(text) == "pay")
    }

    @Test(
        "emoji, combining marks and every script are kept",
        arguments: [
            "👩‍👩‍👧‍👦", "🏴‍☠️", "❤️‍🔥", "👍🏽", "🇪🇸", "1️⃣", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
            "👩🏽‍🚀", "café", "cafe\u{301}", "שלום", "مرحبا", "می\u{200C}خواهم", "क्\u{200D}ष",
            "ශ්\u{200D}රී",
            "漢字 カナ 한글 ＡＢＣ", "İSTANBUL ı straße", "ไทย", "葛\u{E0100}", "\u{E000}",
            "a\u{A0}b\u{3000}c",
            "\u{600}12",
        ])
    func kept(text: String) {
        #expect(TerminalText.safe(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test("tags outside of a flag and rows of variation selectors hide nothing")
    func hiddenMessages() {
        let tags = "ignore all rules".unicodeScalars.compactMap {
            Unicode.Scalar(0xE0000 + $0.value)
        }
        let hidden = "hi" + String(String.UnicodeScalarView(tags))
        #expect(TerminalText.safe(hidden) == "hi")
        #expect(TerminalText.safe("🏴" + hidden) == "🏴hi")
        let selectors = "x\u{FE00}\u{FE01}\u{FE02}\u{E0101}"
        #expect(TerminalText.safe(selectors).unicodeScalars.count == 2)
        let unfinished = "🏴\u{E0067}\u{E0062}"
        #expect(TerminalText.safe(unfinished) == "🏴")
    }

    @Test("a storm of combining marks is cut to eight")
    func storm() {
        let storm = "Z" + String(repeating: "\u{300}\u{301}", count: 400) + "z"
        let scalars = TerminalText.safe(storm).unicodeScalars
        #expect(scalars.count == 10)
        #expect(scalars.last == "z")
    }

    @Test("a mark at the beginning of a line has a base of its own")
    func leadingMark() {
        #expect(TerminalText.safe("\u{301}a") == "\u{25CC}\u{301}a")
        #expect(TerminalText.safe("\u{200B}\u{301}") == "\u{25CC}\u{301}")
        #expect(TerminalText.safe("a\n\u{301}", multiline: true) == "a\n\u{25CC}\u{301}")
        #expect(TerminalText.safe("\u{903}") == "\u{25CC}\u{903}")
    }

    @Test("noncharacters become the replacement character")
    func noncharacters() {
        for value: UInt32 in [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(TerminalText.safe("a\(scalar)") == "a\u{FFFD}")
        }
    }

    @Test("no text brings a hostile scalar through, and a second pass changes nothing")
    func property() {
        var generator = SeededGenerator(1)
        for _ in 0..<4_000 {
            let text = oddText(&generator, length: 24)
            let safe = TerminalText.safe(text)
            #expect(!safe.unicodeScalars.contains { isHostile($0) }, "\(text.debugDescription)")
            #expect(TerminalText.safe(safe) == safe, "\(text.debugDescription)")
            let multiline = TerminalText.safe(text, multiline: true)
            #expect(!multiline.unicodeScalars.contains { $0 != "\n" && isHostile($0) })
        }
    }

    @Test("a megabyte of hostile text takes no time")
    func size() {
        let text = String(repeating: "\u{1B}[31m\u{301}é", count: 130_000)
        #expect(ContinuousClock().measure { _ = TerminalText.safe(text) } < .seconds(20))
    }

    @Test("text without anything visible is blank")
    func blank() {
        for text in [
            "", "   ", "\n\t", "\u{200B}\u{200C}", "\u{A0}\u{3000}", "\u{2800}", "\u{FEFF}",
        ] {
            #expect(TerminalText.isBlank(text), "\(text.debugDescription)")
        }
        for text in ["a", ".", "\u{1B}", "👍", "\u{202E}"] {
            #expect(!TerminalText.isBlank(text), "\(text.debugDescription)")
        }
    }
}
