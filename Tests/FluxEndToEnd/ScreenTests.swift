import Testing

@Suite("What reaches the screen")
struct ScreenTests {
    /// Titles that would do something to a terminal, hide, or turn text around.
    static let hostile = [
        "evil\u{1B}[31mred\u{1B}[0m", "title\u{1B}]0;owned\u{07}bar", "bell\u{07}ring",
        "over\rwritten", "back\u{8}\u{8}space",
        "line\nbreak", "tab\tstop", "c1\u{9B}31mcolor", "del\u{7F}ete",
        "vertical\u{0B}form\u{0C}feed", "\u{1B}c reset",
        "next\u{85}line", "device\u{1B}P1;2qcontrol\u{1B}\\",
    ]

    private func number(of json: JSONValue) throws -> String {
        try "\(#require(json["tasks"][0]["number"].int))"
    }

    @Test("Control characters are stored as given and never printed", arguments: hostile)
    func controls(_ title: String) throws {
        let sandbox = try Sandbox()
        let added = try sandbox.json("add", title, "--at", "2026-03-02T18:00")
        #expect(added["tasks"][0]["title"].string == title)
        let number = try number(of: added)
        #expect(try sandbox.json("show", number)["task"]["title"].string == title)
        let commands = [
            ["today"], ["list"], ["next"], ["show", number],
            ["search", String(title.prefix { $0.isLetter })], ["log"],
            ["edit", number, "--note", title], ["show", number], ["list", "--accessible"],
            ["done", number], ["undo"],
            ["undo", "--list"], ["done", title], ["show", title], ["analytics"],
        ]
        for command in commands {
            let outcome = try sandbox.run(command)
            outcome.expectClean()
        }
        for column in [20, 80] {
            let terminal = try PseudoTerminal(
                sandbox, ["list", "--status", "all"], columns: UInt16(column),
                with: ["NO_COLOR": "1"])
            try terminal.finish()
            let bytes = terminal.written.replacing("\r\n", with: "\n")
            #expect(!Outcome.hasControls(bytes), "\(bytes.debugDescription)")
        }
    }

    @Test("JSON escapes control characters, so that its text is clean too", arguments: hostile)
    func json(_ title: String) throws {
        let sandbox = try Sandbox()
        let outcome = try sandbox.ok("add", title, "--at", "2026-03-02T18:00", "--json")
        #expect(!Outcome.hasControls(outcome.text), "\(outcome.text.debugDescription)")
        #expect(outcome.lines.count == 1)
    }

    @Test("Errors do not print what they quote either", arguments: hostile)
    func errors(_ text: String) throws {
        let sandbox = try Sandbox()
        try sandbox.flux("show", text).expectRefusal(3)
        try sandbox.flux("add", "x", "--at", text).expectRefusal(2)
        try sandbox.flux("today", "--date", text).expectRefusal(2)
        try sandbox.flux("list", "--status", text).expectRefusal(2)
        try sandbox.flux("config", "get", text).expectRefusal(3)
        try sandbox.run(["today"], with: ["TZ": text]).expectRefusal(2)
    }

    @Test(
        "Any script and emoji are kept as they are",
        arguments: ["Zażółć gęślą jaźń", "買い物に行く", "شراء الحليب", "👩‍👩‍👧‍👦 dinner", "e\u{301}tude"])
    func scripts(_ title: String) throws {
        let sandbox = try Sandbox()
        for variables in [["LANG": "C.UTF-8"], ["LANG": "C"], ["LANG": nil, "LC_ALL": "POSIX"]]
            as [[String: String?]]
        {
            let outcome = try sandbox.run(
                ["add", title, "--at", "2026-03-02T18:00", "--json"], with: variables)
            let stored = try outcome.document()["tasks"][0]["title"].string
            #expect(stored.map { Array($0.utf8) } == Array(title.utf8))
            #expect(try sandbox.run(["list"], with: variables).text.contains(title))
        }
    }

    /// Views that draw something.
    static let views = [
        ["today"], ["today", "--week"], ["list", "--status", "all"], ["analytics"], ["log"],
        ["account"], ["config", "list"],
        ["check"], ["goal", "list"], ["goal", "resume", "learn spanish"],
        ["goal", "show", "Run a 5K: First 5K"], ["undo", "--list"], ["show", "1"],
        ["--help"], ["done", "--help"],
    ]

    @Test("On a terminal 20 columns wide no line is wider", arguments: views)
    func narrow(_ command: [String]) throws {
        let sandbox = try Household.sandbox()
        let terminal = try PseudoTerminal(sandbox, command, columns: 20)
        if command.contains("resume") {
            try terminal.wait(for: "plan>")
            try terminal.control("d")
        }
        try terminal.finish()
        // Help is laid out by the argument parser, and a remark is one line by contract.
        let lines = terminal.screen.split(separator: "\n").filter { !$0.hasPrefix("flux: ") }
        let wide = command.contains("--help") ? [] : lines.filter { $0.count > 20 }
        #expect(wide.isEmpty, "\(wide)")
    }

    @Test(
        "Piped, NO_COLOR, TERM=dumb and --color never: no escape sequences; --color always: some",
        arguments: views)
    func color(_ command: [String]) throws {
        let sandbox = try Household.sandbox()
        let piped = try sandbox.run(command)
        #expect(piped.succeeded, "\(piped)")
        piped.expectClean()
        guard !command.contains("resume"), !command.contains("--help") else { return }
        let ways: [([String], [String: String?])] = [
            ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"]), (["--color", "never"], [:]),
        ]
        for (more, variables) in ways {
            let terminal = try PseudoTerminal(sandbox, command + more, with: variables)
            try terminal.finish()
            #expect(!terminal.written.contains("\u{1B}"), "\(more) \(variables)")
        }
    }

    @Test("--color always colors also what is piped, except the text of JSON")
    func always() throws {
        let sandbox = try Household.sandbox()
        #expect(try sandbox.ok("today", "--color", "always").text.contains("\u{1B}["))
        #expect(try !sandbox.ok("today", "--color", "always", "--json").text.contains("\u{1B}"))
        let terminal = try PseudoTerminal(sandbox, ["today"])
        try terminal.finish()
        #expect(terminal.written.contains("\u{1B}["), "a terminal gets color by itself")
    }

    @Test(
        "Accessible: labels instead of glyphs, one 'label: value' a line",
        arguments: ["option", "variable", "setting"])
    func accessible(_ way: String) throws {
        let sandbox = try Household.sandbox()
        if way == "setting" { try sandbox.ok("config", "set", "accessible", "true") }
        let more = way == "option" ? ["--accessible"] : []
        let variables: [String: String?] = way == "variable" ? ["ACCESSIBLE": "1"] : [:]
        for command in [["today"], ["list"], ["analytics"], ["goal", "resume", "learn spanish"]] {
            let outcome = try sandbox.run(command + more, with: variables)
            let glyphs = outcome.text.unicodeScalars.filter { (0x2190...0x2BFF).contains($0.value) }
            #expect(
                outcome.succeeded && glyphs.isEmpty,
                "\(command): \(String(String.UnicodeScalarView(glyphs)))")
        }
        let today = try sandbox.run(["today"] + more, with: variables)
        #expect(today.lines.contains { $0.contains("title: Water the ficus") }, "\(today.text)")
    }

    @Test("Wide and combining characters do not push a table out of line")
    func alignment() throws {
        let sandbox = try Sandbox()
        for (index, title) in ["plain", "買い物", "e\u{301}tude", "👩‍👩‍👧‍👦 dinner"].enumerated() {
            try sandbox.ok("add", title, "--at", "2026-03-02T1\(index):00")
        }
        let lines = try sandbox.ok("list").lines
        #expect(lines.count == 4 && Set(lines.map { $0.prefix(23).count }).count == 1)
    }
}
