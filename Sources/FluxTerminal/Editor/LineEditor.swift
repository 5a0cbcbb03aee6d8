import CLineEditor
import Glibc

/// Asks a person for lines at a terminal, with editing keys, history and completion.
///
/// Prompts go to standard error, or to the terminal itself when that is redirected, so that standard output holds
/// data only. Nothing is opened before the first `readLine`. While a line is read, Ctrl-C ends the reading and nothing
/// else; a signal that ends the process puts the terminal's modes back first. Use one editor from one thread at a time.
public final class LineEditor {
    /// What came of asking for a line.
    public enum Line: Equatable, Sendable {
        /// The line without its newline; bytes that were not UTF-8 are U+FFFD.
        case text(String)
        /// Ctrl-D on an empty line, or the terminal hung up.
        case endOfInput
        /// Ctrl-C.
        case interrupted
    }

    /// The terminal could not be read; the number of the system's error.
    public struct Failure: Error, Equatable, Sendable {
        /// `errno`
        public let code: Int32
        /// What went wrong, for people.
        public var message: String {
            "cannot read from the terminal: \(String(cString: strerror(code))); "
                + "give the answers as arguments instead"
        }
    }

    /// Returns what the text left of the cursor can become: each candidate replaces all of it.
    ///
    /// Tab inserts what all candidates have in common and lists them when that adds nothing.
    public var completion: (String) -> [String] = { _ in [] }

    /// Whether lines are read plainly, without editing keys: on a dumb terminal or in accessible mode.
    public let isPlain: Bool

    private let input: Int32
    private let prompts: Int32
    private var history: LineHistory
    private var editor: OpaquePointer?
    private var ownTerminal: Int32?

    /// Prepares an editor, without opening anything.
    ///
    /// - Parameters:
    ///   - input: where lines come from; `nil` is returned when it is no terminal, since then nothing may be asked.
    ///   - prompts: where prompts go.
    ///   - environment: `TERM`, missing or `dumb`, means plain reading; so does accessible mode.
    ///   - accessible: the flag or setting; `nil` leaves it to `ACCESSIBLE`.
    ///   - history: the lines entered before; by default none, kept in memory only.
    public init?(
        input: Int32 = STDIN_FILENO, prompts: Int32 = STDERR_FILENO,
        environment: [String: String], accessible: Bool? = nil,
        history: LineHistory = LineHistory()
    ) {
        guard Terminal.isTerminal(input) else { return nil }
        let terminal = environment["TERM"] ?? ""
        self.input = input
        self.prompts = prompts
        self.history = history
        isPlain =
            terminal.isEmpty || terminal == "dumb"
            || accessible ?? OutputFormat.isAccessible(environment)
    }

    deinit {
        flux_editor_close(editor)
        if let ownTerminal { close(ownTerminal) }
    }

    /// Shows `prompt` and waits for a line. Lines with something in them go to the history unless `remember` is false.
    ///
    /// Throws `Failure` when the terminal cannot be read.
    public func readLine(prompt: String, remember: Bool = true) throws(Failure) -> Line {
        let prompt = TerminalText.safe(prompt)
        let line = isPlain ? try readPlainly(prompt) : try readEdited(prompt)
        if case .text(let text) = line, remember, !TerminalText.isBlank(text), history.add(text) {
            if let editor { flux_editor_remember(editor, text) }
        }
        return line
    }

    private func readPlainly(_ prompt: String) throws(Failure) -> Line {
        _ = Output.writeAll(Array(prompt.utf8)[...], to: display)
        var text: UnsafeMutablePointer<CChar>?
        var length = 0
        let outcome = flux_plain_read(input, &text, &length)
        let line = try LineEditor.line(outcome, text, length)
        if line == .interrupted || line == .endOfInput { _ = Output.writeAll([10], to: display) }
        return line
    }

    private func readEdited(_ prompt: String) throws(Failure) -> Line {
        let editor = try open()
        // A prompt as wide as the terminal leaves no room to answer.
        let room = (Terminal.columns(input) ?? OutputFormat.defaultWidth) / 2
        let shown = DisplayWidth.truncate(prompt, to: max(room, 4), unicode: false)
        var text: UnsafeMutablePointer<CChar>?
        var length = 0
        let outcome = flux_editor_read(editor, shown, &text, &length)
        return try LineEditor.line(outcome, text, length)
    }

    private static func line(
        _ outcome: flux_line_outcome, _ text: UnsafeMutablePointer<CChar>?, _ length: Int
    ) throws(Failure) -> Line {
        defer { free(text) }
        switch outcome {
        case FLUX_LINE_TEXT:
            guard let text else { return .text("") }
            let bytes = UnsafeRawBufferPointer(start: text, count: length)
            return .text(String(decoding: bytes, as: UTF8.self))
        case FLUX_LINE_END: return .endOfInput
        case FLUX_LINE_INTERRUPTED: return .interrupted
        case _: throw Failure(code: errno)
        }
    }

    private func open() throws(Failure) -> OpaquePointer {
        if let editor { return editor }
        let context = Unmanaged.passUnretained(self).toOpaque()
        guard let opened = flux_editor_open(input, display, complete, context) else {
            throw Failure(code: errno)
        }
        history.load()
        for entry in history.entries { flux_editor_remember(opened, entry) }
        editor = opened
        return opened
    }

    /// Where prompts are shown and lines are drawn: where prompts go if that is a terminal, else the controlling
    /// terminal, else the input's.
    public private(set) lazy var display: Int32 = {
        if Terminal.isTerminal(prompts) { return prompts }
        let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { return input }
        ownTerminal = terminal
        return terminal
    }()

    fileprivate func completed(_ left: String) -> flux_completion {
        let width = Terminal.columns(input) ?? OutputFormat.defaultWidth
        switch Completion.of(left, candidates: completion(left)) {
        case .none:
            return flux_completion(replacement: nil, listing: nil)
        case .replace(let text):
            return flux_completion(replacement: strdup(text), listing: nil)
        case .list(let candidates):
            let lines = Completion.listing(candidates, width: width)
            let text = lines.map { $0 + "\n" }.joined()
            return flux_completion(replacement: nil, listing: strdup(text))
        }
    }
}

/// What libedit calls at Tab; the context is the editor, which outlives libedit's object.
private func complete(
    _ context: UnsafeMutableRawPointer?, _ left: UnsafePointer<CChar>?
) -> flux_completion {
    guard let context, let left else { return flux_completion(replacement: nil, listing: nil) }
    let editor = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
    return editor.completed(String(cString: left))
}
