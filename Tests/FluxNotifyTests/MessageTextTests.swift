import Testing

@testable import FluxNotify

@Suite("Message text")
struct MessageTextTests {
    @Test("lines are joined as they are")
    func plain() {
        #expect(
            MessageText.body(
                ["18:30 Run 5K", "", "19:00 Café ✅ 1+1"], ending: ["1 done", "3 missed"])
                == "18:30 Run 5K\n\n19:00 Café ✅ 1+1\n1 done\n3 missed")
        #expect(MessageText.body([]) == "")
    }

    @Test(
        "a line stays one and shows no control characters",
        arguments: [
            ("a\nb", "a b"), ("a\r\nb", "a  b"), ("a\tb", "a b"), ("a\u{2028}b\u{85}c", "a b c"),
            ("a\u{1B}[31mb\u{7}\u{0}\u{7F}\u{9B}c", "a[31mbc"), ("  a b  ", "a b"), (" \n ", ""),
            ("a\u{202E}b\u{2066}c", "abc"), ("👩\u{200D}👧", "👩\u{200D}👧"),
        ])
    func oneLine(text: String, shown: String) {
        #expect(MessageText.body([text]) == shown)
    }

    @Test(
        "what would format is left out, and nothing else",
        arguments: [
            ("*urgent* call", "urgent call"), ("_now_", "now"), ("~old~ new", "old new"),
            ("*_~all~_*", "all"), ("**bold**", "bold"), ("2 * 3 * 4", "2 * 3 * 4"),
            ("*a * b*", "a * b"),
            ("5 * 3", "5 * 3"), ("5* hotel", "5* hotel"), ("~10 km", "~10 km"), ("_", "_"),
            ("snake_case_name", "snake_case_name"), ("2*3*4", "2*3*4"), ("a~b~c", "a~b~c"),
            ("_snake_case_", "snake_case"), ("*a*b*", "a*b"), ("é*b*ñ", "ébñ"),
            ("*one _two", "*one _two"), ("`code` here", "code here"), ("it`s", "it`s"),
            ("```", ""), ("* item", "item"), ("> said", "said"), ("> * > x", "x"),
            ("*", "*"), ("***", "***"), ("____", "____"), ("* * *", "*"), ("a>b", "a>b"),
            ("2 > 1", "2 > 1"), ("- item", "- item"), ("1. item", "1. item"),
        ])
    func markers(title: String, shown: String) {
        #expect(MessageText.body([title]) == shown)
        #expect(MessageText.body([shown]) == shown)
    }

    @Test("what would format comes from two titles of a line too, but not from two lines")
    func acrossTitles() {
        #expect(MessageText.body(["*Run, Read*"]) == "Run, Read")
        #expect(MessageText.body(["*Run", "Read*"]) == "*Run\nRead*")
        #expect(MessageText.body(["a ```b", "c``` d"]) == "a b\nc d")
        #expect(MessageText.body(["```", "x"], ending: ["```"]) == "\nx\n")
        #expect(MessageText.body(["a ` b"], ending: ["c ` d"]) == "a  b\nc  d")
    }

    @Test("what is left formats nothing: there is nothing more to leave out")
    func stable() {
        var lines = [""]
        for _ in 0..<5 { lines += lines.flatMap { line in "*_` a>".map { line + String($0) } } }
        for line in Set(lines) {
            let shown = MessageText.body([line])
            #expect(MessageText.body([shown]) == shown, "\(line)")
            #expect(shown.filter { $0 == "`" }.count < 2, "\(line)")
        }
    }

    @Test("whole lines go from the end, and the ending stays")
    func cut() {
        let line = String(repeating: "a", count: 99)
        #expect(MessageText.body([String](repeating: line, count: 16)).utf16.count == 1599)
        let body = MessageText.body(
            [String](repeating: line, count: 30), ending: ["1 done", "3 missed"])
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines == [String](repeating: line, count: 15) + ["…", "1 done", "3 missed"])
    }

    @Test("a message that fits exactly is not cut")
    func exact() {
        let line = String(repeating: "a", count: 1600)
        #expect(MessageText.longest == 1600)
        #expect(MessageText.body([line]) == line)
        #expect(MessageText.body([line + "a"]) == String(repeating: "a", count: 1599) + "…")
        let short = String(line.dropLast(3))
        #expect(MessageText.body([short], ending: ["ok"]) == short + "\nok")
        #expect(
            MessageText.body([short + "a"], ending: ["ok"])
                == String(repeating: "a", count: 1596) + "…\nok")
    }

    @Test("a first line that is too long ends between two characters")
    func firstLine() {
        let family = "👩\u{200D}👩\u{200D}👧\u{200D}👧"
        let body = MessageText.body(
            [String(repeating: family, count: 200), "x"], ending: ["1 done"])
        #expect(body.utf16.count <= 1600)
        #expect(body.hasSuffix("…\n1 done"))
        let kept = body.dropLast("…\n1 done".count)
        #expect(kept.count == 144)
        #expect(kept.allSatisfy { String($0) == family })
    }

    @Test("an ending that is too long is cut like lines")
    func longEnding() {
        let line = String(repeating: "b", count: 999)
        #expect(MessageText.body(["a"], ending: [line, line]) == line + "\n…")
    }

    @Test("no message is longer than Twilio takes", arguments: [1, 7, 100, 531, 1598, 1600, 3000])
    func neverLonger(length: Int) {
        for count in [1, 2, 3, 40] {
            for ending in [[], ["1 done"], [String](repeating: "1 done", count: 300)] {
                for character in ["a", "é", "✅", "🏃", "👩\u{200D}👧"] {
                    let line = String(repeating: character, count: length)
                    let body = MessageText.body(
                        [String](repeating: line, count: count), ending: ending)
                    #expect(body.utf16.count <= 1600)
                    #expect(!body.isEmpty)
                }
            }
        }
    }
}
