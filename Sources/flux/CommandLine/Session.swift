import FluxApp
import FluxJSON
import FluxTerminal
import Glibc

/// One run of a command: flux itself, and where its result goes.
final class Session {
    let app: App
    let options: OutputOptions
    let format: OutputFormat
    let host: Host
    /// What the process ends with.
    var exitCode: Int32 = 0
    /// What was read from standard input and files: a part of the request as much as its arguments.
    var readTexts: [String] = []
    private let arguments: [String]
    private let out = Output()
    private let errors = Output(descriptor: STDERR_FILENO)
    private var shownNotices = 0

    init(host: Host, options: OutputOptions, arguments: [String]) throws {
        self.host = host
        self.options = options
        self.arguments = arguments
        app = try App(host: host)
        let accessible = options.accessible ? true : try app.isAccessible()
        format = Terminal.format(
            environment: host.environment, color: options.color, accessible: accessible)
        showProgress()
    }

    /// How far what takes long is, on standard error where somebody looks at it.
    private var progress: Progress?

    /// How standard error is written.
    private(set) lazy var errorFormat = Terminal.format(
        of: STDERR_FILENO, environment: host.environment, color: options.color,
        accessible: format.accessible)

    private func showProgress() {
        guard Terminal.isTerminal(STDERR_FILENO), !options.quiet else { return }
        var label = ""
        app.onProgress = { [unowned self] work, done, total in
            if progress == nil || work != label {
                progress?.finish()
                progress = Progress(label: work, total: total, format: errorFormat, isTTY: true)
                label = work
            }
            progress?.update(done)
        }
    }

    /// Takes the bar away before anything else is printed.
    func endProgress() {
        progress?.finish()
        progress = nil
    }

    /// Whether somebody looks at standard output.
    var writesToTerminal: Bool { Terminal.isTerminal(STDOUT_FILENO) }

    var wantsJSON: Bool { options.json || options.jsonl }

    /// How to write, from a command's options.
    func writing(_ options: WritingOptions) -> WriteOptions {
        WriteOptions(
            dryRun: options.dryRun, yes: options.yes, idempotencyKey: options.idempotencyKey,
            digest: app.digest(of: request + readTexts))
    }

    /// The arguments without those that only say how to print or how often to do it.
    private var request: [String] {
        var kept: [String] = []
        var skip = false
        for argument in arguments {
            if skip {
                skip = false
                continue
            }
            switch argument {
            case "--json", "--jsonl", "--quiet", "-q", "--accessible", "--yes", "-y": continue
            case "--idempotency-key", "--color": skip = true
            case _ where argument.hasPrefix("--idempotency-key=") || argument.hasPrefix("--color="):
                continue
            default: kept.append(argument)
            }
        }
        return kept
    }

    // MARK: - Results

    /// Shows a result: as JSON, or as the lines that `render` makes of it.
    func show(
        _ schema: String, _ result: some Encodable, replayed: Bool = false, rows: String? = nil,
        _ render: (OutputFormat) -> [String]
    ) throws {
        endProgress()
        if wantsJSON {
            var json = try JSON(encoding: result).prepending("schema", .string("flux.\(schema)/1"))
            if replayed { json = json.appending("replayed", true) }
            if options.jsonl, let rows, let list = json[rows]?.arrayValue {
                for row in list { try out.writeLine(row.text) }
            } else {
                try out.writeLine(json.text)
            }
        } else if !options.quiet {
            try out.writeLines(render(format))
            if replayed {
                try remark(
                    "this was done before with the same idempotency key; nothing was done now")
            }
        }
        // In a conversation the next question goes to standard error, which must not overtake this.
        if canAsk { try out.flush() }
        try showNotices()
    }

    /// Shows a result as JSON, whatever else was asked for.
    func showJSON(_ schema: String, _ result: some Encodable) throws {
        try out.writeLine(
            try JSON(encoding: result).prepending("schema", .string("flux.\(schema)/1")).text)
    }

    /// Writes bytes as they are.
    func write(bytes: ArraySlice<UInt8>) throws { try out.write(bytes) }

    /// Shows text that is fit for the screen before the rest of the result is there.
    func showAtOnce(_ text: String) {
        guard !text.isEmpty else { return }
        // What cannot be written now is reported with the result.
        try? out.write(text)
        try? out.flush()
    }

    /// Whether what a model said stands on the screen already.
    var hasShownAnswer = false

    /// Shows plain lines of data.
    func show(lines: [String]) throws {
        if !options.quiet { try out.writeLines(lines) }
        if canAsk { try out.flush() }
    }

    /// Shows the remarks that came up beside a result.
    func show(warnings: [App.Notice]) throws {
        guard !wantsJSON, !options.quiet else { return }
        for warning in warnings { try remark(warning.message) }
    }

    private func showNotices() throws {
        guard !options.quiet, !wantsJSON else { return }
        for notice in app.notices.dropFirst(shownNotices) { try remark(notice.message) }
        shownNotices = app.notices.count
    }

    /// Says something on standard error.
    func remark(_ text: String) throws {
        // Data comes first where both go to the same screen.
        try out.flush()
        try? errors.writeLine("flux: note: \(TerminalText.safe(text))")
        try? errors.flush()
    }

    func flush() throws { try out.flush() }

    // MARK: - Asking

    /// Whether a person can be asked: somebody is there to type and to read.
    var canAsk: Bool {
        !wantsJSON && Terminal.isTerminal(STDIN_FILENO)
    }

    /// A prompt, where a person can be asked.
    ///
    /// - Parameter history: whether lines are kept for the next time.
    func prompt(history: Bool = false) -> (editor: LineEditor, prompt: Prompt)? {
        guard canAsk else { return nil }
        var lines = LineHistory()
        if history {
            lines = LineHistory(path: "\(app.paths.state)/history")
            lines.load()
        }
        guard
            let editor = LineEditor(
                environment: host.environment, accessible: format.accessible ? true : nil,
                history: lines)
        else { return nil }
        return (editor, Prompt(editor: editor, format: errorFormat))
    }

    /// Asks for yes or no on a terminal; elsewhere, and with `--yes`, the answer is what the flag says.
    func confirm(_ question: String, yes: Bool) throws -> Bool {
        if yes { return true }
        guard let prompt = prompt()?.prompt else { return false }
        switch try prompt.confirm(question, default: false) {
        case .value(let answer): return answer
        case .endOfInput, .interrupted: throw Session.interrupted
        }
    }

    /// What ends a conversation that a person left.
    static let interrupted = Failure(
        code: "INTERRUPTED", message: "interrupted; nothing more was changed")
}
