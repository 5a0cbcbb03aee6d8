import FluxTerminal
import Glibc
import Testing

/// A pseudo-terminal whose keys are typed by the test.
///
/// It starts in raw mode: keys typed before the editor reads must reach it as they are.
private final class TestTerminal {
    let keyboard: Int32
    let screen: Int32

    init?(columns: UInt16 = 80) {
        // What posix_openpt and its companions do; the module map of Glibc hides them (ioctl_tty(2)).
        let (lockCommand, numberCommand): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard keyboard >= 0, ioctl(keyboard, lockCommand, &lock) == 0,
            ioctl(keyboard, numberCommand, &number) == 0
        else { return nil }
        screen = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard screen >= 0 else { return nil }
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(screen, UInt(TIOCSWINSZ), &size)
        var modes = modes
        cfmakeraw(&modes)
        tcsetattr(screen, TCSANOW, &modes)
    }

    deinit {
        close(screen)
        close(keyboard)
    }

    var modes: termios {
        var modes = termios()
        tcgetattr(screen, &modes)
        return modes
    }

    func type(_ bytes: [UInt8]) { _ = write(keyboard, bytes, bytes.count) }

    func type(_ text: String) { type(Array(text.utf8)) }

    /// What was drawn until now.
    func shown() -> String {
        var text: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4_096)
        var wanted = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        while poll(&wanted, 1, 20) > 0 {
            let count = read(keyboard, &bytes, bytes.count)
            guard count > 0 else { break }
            text += bytes[..<count]
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// One at a time: signals and their handlers belong to the whole process.
@Suite(.serialized) struct LineEditorTests {
    private let environment = ["TERM": "xterm", "LANG": "C.UTF-8"]

    private func makeEditor(
        _ terminal: TestTerminal, _ extra: [String: String] = [:],
        history: LineHistory = LineHistory()
    ) -> LineEditor? {
        LineEditor(
            input: terminal.screen, prompts: terminal.screen,
            environment: environment.merging(extra) { $1 }, history: history)
    }

    @Test("without a terminal there is no editor")
    func noTerminal() {
        let null = open("/dev/null", O_RDWR)
        #expect(LineEditor(input: null, environment: environment) == nil)
        close(null)
    }

    @Test(
        "editing keys edit, sequences that mean nothing here leave nothing",
        arguments: [
            ("hello\r", "hello"), ("abc\u{1B}[D\u{1B}[DX\r", "aXbc"), ("bc\u{1}a\u{5}d\r", "abcd"),
            ("ab\u{7F}c\r", "ac"), ("one two\u{17}x\r", "one x"), ("abc\u{15}\r", ""),
            ("abc\u{1B}[H\u{1B}[3~\r", "bc"), ("one two\u{1B}[1;5DX\r", "one Xtwo"),
            ("ñandú 日本 👍\r", "ñandú 日本 👍"), ("日本\u{7F}x\r", "日x"),
            ("a\u{1B}[15~b\r", "ab"), ("a\u{1B}[<0;10;10Mb\r", "ab"),
            ("a\u{1B}]52;c;AAAA\u{7}b\r", "ab"), ("a\u{1B}P1$r0m\u{1B}\\b\r", "ab"),
            ("a\u{1B}[200~b c\u{1B}[201~d\r", "ab cd"), ("a\u{1B}OPb\r", "ab"),
            ("a\u{16}\u{1B}[31m\r", "a\u{1B}[31m"),
        ])
    func keys(typed: String, expected: String) throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal))
        terminal.type(typed)
        #expect(try editor.readLine(prompt: "> ") == .text(expected))
    }

    @Test("bytes that are not UTF-8 become the replacement character, C1 controls too")
    func invalidBytes() throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal))
        terminal.type([97, 0xFF, 98, 0xE9, 99, 0xED, 0xA0, 0x80, 100, 0xC2, 0x9B, 101, 13])
        let expected = "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"
        #expect(try editor.readLine(prompt: "> ") == .text(expected))
        terminal.type([97, 0xE2, 0x82, 13])
        #expect(try editor.readLine(prompt: "> ") == .text("a\u{FFFD}"))
    }

    @Test("Ctrl-D on an empty line is the end of input")
    func endOfInput() throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal))
        terminal.type([4])
        #expect(try editor.readLine(prompt: "> ") == .endOfInput)
    }

    @Test("the prompt is shown where prompts go, without what could steer the terminal")
    func prompt() throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal))
        terminal.type("x\r")
        _ = try editor.readLine(prompt: "when\u{1B}]0;x\u{7}? ")
        #expect(terminal.shown().contains("when^[]0;x^G? "))
    }

    @Test("the terminal's modes are as before, after text, end and interruption")
    func modes() throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal))
        let before = terminal.modes
        for key: UInt8 in [13, 4] {
            terminal.type([key])
            _ = try editor.readLine(prompt: "> ")
            let after = terminal.modes
            #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
            #expect(after.c_oflag == before.c_oflag && after.c_cflag == before.c_cflag)
        }
    }

    @Test("SIGINT interrupts the reading and nothing else")
    func interruption() async throws {
        for extra in [[:], ["TERM": "dumb"]] {
            let terminal = try #require(TestTerminal())
            let editor = try #require(makeEditor(terminal, extra))
            // A signal that came too early would end the tests; ignored, it leaves them waiting for the next.
            signal(SIGINT, SIG_IGN)
            defer { signal(SIGINT, SIG_DFL) }
            let before = terminal.modes
            let keyboard = terminal.keyboard
            let pressing = Task.detached {
                var wanted = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
                _ = poll(&wanted, 1, 5_000)
                while !Task.isCancelled {
                    kill(getpid(), SIGINT)
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
            #expect(try editor.readLine(prompt: "> ") == .interrupted)
            pressing.cancel()
            _ = await pressing.result
            #expect(terminal.modes.c_lflag == before.c_lflag)
            terminal.type(extra.isEmpty ? "after\r" : "after\n")
            #expect(try editor.readLine(prompt: "> ") == .text("after"))
        }
    }

    @Test("earlier lines come back with the arrow keys, equal neighbors once, hidden ones never")
    func history() throws {
        let terminal = try #require(TestTerminal())
        var history = LineHistory()
        history.add("from before")
        let editor = try #require(makeEditor(terminal, history: history))
        for line in ["one", "one", "   ", ""] {
            terminal.type(line + "\r")
            _ = try editor.readLine(prompt: "> ")
        }
        terminal.type("secret\r")
        _ = try editor.readLine(prompt: "> ", remember: false)
        terminal.type("\u{1B}[A\r")
        #expect(try editor.readLine(prompt: "> ") == .text("one"))
        terminal.type("\u{10}\u{10}\r")
        #expect(try editor.readLine(prompt: "> ") == .text("from before"))
    }

    @Test("Tab completes a single candidate and lists several")
    func completion() throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal))
        editor.completion = Completion.among(["morning", "mornings only", "evening\u{1B}[2J"])
        terminal.type("mo\t\r")
        #expect(try editor.readLine(prompt: "> ") == .text("morning"))
        _ = terminal.shown()
        terminal.type("\t\u{15}x\r")
        #expect(try editor.readLine(prompt: "> ") == .text("x"))
        let listing = terminal.shown()
        #expect(listing.contains("mornings only") && listing.contains("evening^[[2J"))
        terminal.type("zz\t\r")
        #expect(try editor.readLine(prompt: "> ") == .text("zz"))
    }

    @Test(
        "a dumb terminal and accessible mode are read plainly",
        arguments: [["TERM": "dumb"], ["TERM": ""], ["ACCESSIBLE": "1"]])
    func plain(extra: [String: String]) throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal, extra))
        #expect(editor.isPlain)
        terminal.type("héllo\u{1B}[A\n")
        #expect(try editor.readLine(prompt: "Name: ") == .text("héllo\u{1B}[A"))
        #expect(terminal.shown() == "Name: ")
        terminal.type([97, 0xFF, 10])
        #expect(try editor.readLine(prompt: "> ") == .text("a\u{FFFD}"))
    }

    @Test("a line longer than the screen is read whole")
    func longLine() throws {
        let terminal = try #require(TestTerminal(columns: 20))
        let editor = try #require(makeEditor(terminal))
        let text = String(repeating: "long ", count: 200)
        terminal.type(text + "\r")
        #expect(try editor.readLine(prompt: "> ") == .text(text))
    }

    @Test("questions with choices take numbers and words, and ask again for anything else")
    func prompts() throws {
        let terminal = try #require(TestTerminal())
        let editor = try #require(makeEditor(terminal))
        let prompt = Prompt(editor: editor, format: .plain(), descriptor: terminal.screen)
        terminal.type("18:00\r")
        #expect(try prompt.ask("When?", hint: "Such as 7:30") == .text("18:00"))
        #expect(terminal.shown().hasPrefix("When?\nSuch as 7:30\n"))
        terminal.type("maybe\ry\r")
        guard case .value(true) = try prompt.confirm("Sure?") else { return #expect(Bool(false)) }
        #expect(terminal.shown().contains("Answer yes or no"))
        terminal.type("7\r2\r")
        let one = try prompt.choose("Which?", from: ["a", "b"])
        guard case .value(1) = one else { return #expect(Bool(false), "\(one)") }
        terminal.type("2,1\r")
        let several = try prompt.chooseSeveral("Which?", from: ["a", "b", "c"])
        guard case .value([0, 1]) = several else { return #expect(Bool(false), "\(several)") }
        terminal.type([4])
        guard case .endOfInput = try prompt.confirm("Sure?") else { return #expect(Bool(false)) }
    }
}
