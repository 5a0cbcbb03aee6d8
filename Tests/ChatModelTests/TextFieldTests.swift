import ChatModel
import FluxJSON
import Testing

@Suite("Growing text")
struct TextFieldTests {
    /// An answer with a bit of everything.
    private static let sample =
        #"{"kind":"say","x":{"say":"no \"no\""},"say":"He said \"hi\" \\o/ \n"#
        + #"\u00e9 \u4e16 \ud83d\ude00 Grüße, 世界 😀 👩‍🚀 e\u0301.","say_more":["say","no"],"n":1}"#

    /// What comes of an answer in pieces.
    private func said(_ pieces: [[UInt8]]) -> [String] {
        var field = TextField("say")
        var said: [String] = []
        for piece in pieces { said.append(field.take(piece)) }
        return said
    }

    private func said(_ text: String) -> String { said([Array(text.utf8)]).joined() }

    @Test(
        "only the member of the outer object counts",
        arguments: [
            (#"{"say":"hi"}"#, "hi"), ("{\n  \"a\" : 1 ,\n  \"say\" : \"hi\"\n}", "hi"),
            (#"{"a":{"say":"no"},"say":"hi"}"#, "hi"),
            (#"{"a":{"b":1,"say":"no"},"say":"hi"}"#, "hi"),
            (#"{"a":[{"say":"no"},"say","no"],"say":"hi"}"#, "hi"),
            (#"{"a":{"b":{"say":"no"}},"c":[[]],"say":"hi"}"#, "hi"),
            (#"{"a":{"say":"no"}}"#, ""), (#"[{"say":"no"}]"#, ""), (#"["say","no"]"#, ""),
            ("", ""), (#""say""#, ""),
        ])
    func depth(text: String, expected: String) {
        #expect(said(text) == expected)
    }

    @Test(
        "only the name counts, not what looks like it",
        arguments: [
            (#"{"a":"say","say":"hi"}"#, "hi"), (#"{"a":"say","b":"no"}"#, ""),
            (#"{"sa":"no","says":"no","Say":"no","":"no","say":"hi"}"#, "hi"),
            (#"{"a":"x\",\"say\":\"no","say":"hi"}"#, "hi"),
            (#"{"a":"{","b":"}}","c":"\\","say":"hi"}"#, "hi"),
            (#"{"s\"ay":"no","say":"hi"}"#, "hi"),
        ])
    func names(text: String, expected: String) {
        #expect(said(text) == expected)
    }

    @Test(
        "a member that is no text says nothing",
        arguments: [
            #"{"say":null,"a":"no"}"#, #"{"say":7,"a":"no"}"#, #"{"say":["no"],"a":"no"}"#,
            #"{"say":{"say":"no"},"a":"no"}"#, #"{"say":true}"#, #"{"say":"#,
        ])
    func otherKinds(text: String) {
        #expect(said(text) == "")
    }

    @Test(
        "escapes become what they stand for; what would move a cursor does not",
        arguments: [
            (#"a\nb"#, "a\nb"), (#"\"a\""#, "\"a\""), (#"a\\b\\"#, "a\\b\\"), (#"a\/b"#, "a/b"),
            (#"caf\u00e9 \u00E9"#, "café é"), (#"\u4e16\u754c"#, "世界"),
            (#"\ud83d\ude00\uD83D\uDE00"#, "😀😀"), (#"a\tb\rc"#, "a b c"), (#"a\bb\fc"#, "abc"),
            (#"\\n\\u0041"#, #"\n\u0041"#),
        ])
    func escapes(text: String, expected: String) {
        #expect(said(#"{"say":"\#(text)"}"#) == expected)
    }

    @Test(
        "half a surrogate pair is dropped",
        arguments: [
            (#"a\ud83db"#, "ab"), (#"a\ude00b"#, "ab"), (#"\ude00\ud83d"#, ""),
            (#"\ud83da\ude00"#, "a"), (#"\ud83d\ud83d\ude00"#, "😀"),
        ])
    func halves(text: String, expected: String) {
        #expect(said(#"{"say":"\#(text)"}"#) == expected)
    }

    @Test("what follows the member is ignored, and so is what stands around the object")
    func surroundings() {
        #expect(said(#"{"say":"hi","say":"no","a":{"say":"no"}} {"say":"no"}"#) == "hi")
        #expect(said("Sure: here it is\n```json\n{\"say\":\"hi\"}\n```\nShall I go on?") == "hi")
    }

    @Test("the text is the one that a parser finds, wherever the pieces are cut")
    func pieces() throws {
        let sample = TextFieldTests.sample
        let whole = said(sample)
        let parsed = try JSON(parsing: sample)
        #expect(whole == parsed["say"]?.stringValue)
        let bytes = Array(sample.utf8)
        for cut in 0...bytes.count {
            let pieces = said([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(pieces.joined() == whole, "cut at \(cut)")
            #expect(!pieces.contains { $0.contains("\u{FFFD}") }, "cut at \(cut)")
        }
    }

    @Test("byte by byte, each piece holds whole characters only")
    func bytes() {
        let pieces = said(Array(TextFieldTests.sample.utf8).map { [$0] })
        #expect(pieces.joined() == said(TextFieldTests.sample))
        #expect(pieces.allSatisfy { $0.unicodeScalars.count <= 1 && $0 != "\u{FFFD}" })
    }

    @Test("text is handed on before the member ends")
    func growth() {
        let pieces = ["{\"say\":\"one ", "two", " thr", "ee\",\"a\":\"b\"}"].map { Array($0.utf8) }
        #expect(said(pieces) == ["one ", "two", " thr", "ee"])
    }
}
