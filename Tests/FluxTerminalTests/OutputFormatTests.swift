import FluxTerminal
import Testing

@Suite struct OutputFormatTests {
    private let utf8 = ["TERM": "xterm-256color", "LANG": "en_US.UTF-8"]

    @Test("a terminal gets its width and color, a pipe 80 columns and none")
    func terminalAndPipe() {
        let terminal = OutputFormat.resolve(isTTY: true, environment: utf8, columns: 132)
        #expect(terminal == OutputFormat(width: 132, color: true, accessible: false, unicode: true))
        let pipe = OutputFormat.resolve(isTTY: false, environment: utf8, columns: 132)
        #expect(pipe == OutputFormat(width: 80, color: false, accessible: false, unicode: true))
    }

    @Test(
        "color follows the flag, then NO_COLOR, then the terminal",
        arguments: [
            (ColorChoice.auto, [:], true, true), (.auto, ["NO_COLOR": "1"], true, false),
            (.auto, ["NO_COLOR": ""], true, true), (.auto, ["TERM": "dumb"], true, false),
            (.auto, ["TERM": ""], true, false), (.auto, [:], false, false),
            (.always, ["NO_COLOR": "1"], false, true), (.always, ["TERM": "dumb"], true, true),
            (.never, [:], true, false),
        ] as [(ColorChoice, [String: String], Bool, Bool)])
    func color(choice: ColorChoice, extra: [String: String], isTTY: Bool, expected: Bool) {
        let environment = utf8.merging(extra) { $1 }
        let format = OutputFormat.resolve(
            isTTY: isTTY, environment: environment, columns: 80, color: choice)
        #expect(format.color == expected)
    }

    @Test("without TERM there is no color")
    func noTerm() {
        #expect(!OutputFormat.resolve(isTTY: true, environment: [:], columns: 80).color)
    }

    @Test("a terminal that does not tell its width uses COLUMNS, then 80; 20 is the least")
    func width() {
        func width(_ columns: Int?, _ text: String?) -> Int {
            var environment = utf8
            environment["COLUMNS"] = text
            return OutputFormat.resolve(isTTY: true, environment: environment, columns: columns)
                .width
        }
        #expect(width(nil, "100") == 100)
        #expect(width(0, "100") == 100)
        #expect(width(90, "100") == 90)
        #expect(width(nil, "wide") == 80)
        #expect(width(nil, "-5") == 80)
        #expect(width(nil, nil) == 80)
        #expect(width(7, nil) == 20)
        #expect(width(nil, "99999999") == OutputFormat.maximumWidth)
    }

    @Test("the flag decides on accessible mode, else ACCESSIBLE")
    func accessible() {
        func resolved(_ flag: Bool?, _ value: String?) -> Bool {
            var environment = utf8
            environment["ACCESSIBLE"] = value
            let format = OutputFormat.resolve(
                isTTY: true, environment: environment, columns: 80, accessible: flag)
            return format.accessible
        }
        #expect(resolved(nil, "1"))
        #expect(resolved(nil, "yes"))
        #expect(!resolved(nil, "0"))
        #expect(!resolved(nil, ""))
        #expect(!resolved(nil, nil))
        #expect(resolved(true, nil))
        #expect(!resolved(false, "1"))
    }

    @Test(
        "the first locale variable that is set decides on Unicode",
        arguments: [
            (["LANG": "C"], false), (["LANG": "C.UTF-8"], true), (["LANG": "es_ES.utf8"], true),
            (["LANG": "en_US.UTF-8", "LC_ALL": "C"], false),
            (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
            (["LC_ALL": "", "LANG": "de_DE.UTF-8"], true), ([:], false),
            (["LANG": "es_ES.ISO-8859-1"], false),
        ] as [([String: String], Bool)])
    func unicode(environment: [String: String], expected: Bool) {
        let format = OutputFormat.resolve(isTTY: true, environment: environment, columns: 80)
        #expect(format.unicode == expected)
    }

    @Test("a style is SGR codes around the text, or the text alone")
    func styles() {
        #expect(Style(.red, bold: true).apply(to: "x", enabled: true) == "\u{1B}[1;31mx\u{1B}[0m")
        #expect(Style(.red, bold: true).apply(to: "x", enabled: false) == "x")
        #expect(Style.plain.apply(to: "x", enabled: true) == "x")
        #expect(Style(.red).apply(to: "", enabled: true) == "")
        for role in Role.allCases {
            #expect(Theme(OutputFormat(color: false)).paint("x", as: role) == "x")
            let painted = Theme(OutputFormat(color: true)).paint("x", as: role)
            #expect(DisplayWidth.columns(of: painted) == 1)
        }
    }
}
