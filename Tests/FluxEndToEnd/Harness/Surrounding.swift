import Foundation
import Glibc

/// Where a command runs: what its input and output lead to, and what the environment says of them.
enum Surrounding: String, CaseIterable, Sendable {
    /// The output goes into a pipe; the input is a pipe that nobody writes to and nobody closes.
    case pipe
    /// The output goes into a file.
    case file
    /// The output goes into a pipe whose reader has gone.
    case closedPipe = "closed pipe"
    /// The input is `/dev/null`.
    case noInput = "</dev/null"
    /// A terminal of 80 columns.
    case terminal
    /// A terminal, and `NO_COLOR` is set.
    case noColor = "NO_COLOR"
    /// A terminal that can do nothing but print.
    case dumb = "TERM=dumb"
    /// A terminal of 40 columns.
    case narrow = "40 columns"
    /// A terminal whose user has everything read out.
    case accessible = "ACCESSIBLE=1"

    /// Longer than any command takes on a busy machine: what still runs then waits for something.
    private static let patience = 20.0

    /// Runs a command to its end.
    ///
    /// - Parameter prompt: on a terminal the input ends when this shows; without it nothing is typed.
    /// - Throws: `HarnessError` when it does not end in time.
    func run(
        _ arguments: [String], in sandbox: Sandbox, with changes: [String: String?] = [:],
        prompt: String? = nil
    ) throws -> Showing {
        func onTerminal(columns: UInt16, _ variables: [String: String?] = [:]) throws -> Showing {
            let terminal = try PseudoTerminal(
                sandbox, arguments, columns: columns,
                with: changes.merging(variables) { _, new in new })
            if let prompt {
                try terminal.wait(for: prompt, within: Surrounding.patience)
                // Where lines are read plainly, the terminal itself makes an end of input of the key.
                try terminal.control("d", raw: self != .dumb && self != .accessible)
            }
            let ending = try terminal.finish(within: Surrounding.patience)
            return Showing(
                ending, text: terminal.written, screen: terminal.screen, errors: "", in: sandbox)
        }
        func elsewhere(
            input: Stream = .bytes([]), output: Stream = .captured
        ) throws -> Outcome {
            try sandbox.start(arguments, input: input, output: output, with: changes)
                .finish(within: Surrounding.patience)
        }
        switch self {
        case .pipe:
            let (reading, writing) = try Child.pipe()
            defer { for end in [reading, writing] { close(end) } }
            return try Showing(elsewhere(input: .descriptor(reading)), in: sandbox)
        case .file:
            let path = "\(sandbox.folder)/output"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw HarnessError.system("cannot write \(path)") }
            defer { close(descriptor) }
            let outcome = try elsewhere(output: .descriptor(descriptor))
            let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
            return Showing(
                Outcome(ending: outcome.ending, out: bytes, errors: outcome.errors), in: sandbox)
        case .closedPipe:
            let (reading, writing) = try Child.pipe()
            close(reading)
            defer { close(writing) }
            return try Showing(elsewhere(output: .descriptor(writing)), in: sandbox)
        case .noInput:
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            defer { close(descriptor) }
            return try Showing(elsewhere(input: .descriptor(descriptor)), in: sandbox)
        case .terminal: return try onTerminal(columns: 80)
        case .noColor: return try onTerminal(columns: 80, ["NO_COLOR": "1"])
        case .dumb: return try onTerminal(columns: 80, ["TERM": "dumb"])
        case .narrow: return try onTerminal(columns: 40)
        case .accessible: return try onTerminal(columns: 80, ["ACCESSIBLE": "1"])
        }
    }
}

/// What a command showed in a surrounding.
struct Showing {
    /// What it ended with.
    let ending: Ending
    /// What came out of standard output; on a terminal everything that was written there.
    let text: String
    /// The text as it can be read: without control sequences and carriage returns.
    let screen: String
    /// What came out of standard error; empty on a terminal, where it stands in the text.
    let errors: String

    init(_ ending: Ending, text: String, screen: String, errors: String, in sandbox: Sandbox) {
        self.ending = ending
        self.text = Showing.comparable(text, in: sandbox)
        self.screen = Showing.comparable(screen, in: sandbox)
        self.errors = Showing.comparable(errors, in: sandbox)
    }

    init(_ outcome: Outcome, in sandbox: Sandbox) {
        let text = outcome.text
        let visible = String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" })
        self.init(
            outcome.ending, text: text, screen: String(visible), errors: outcome.errorText,
            in: sandbox)
    }

    /// Text without what differs from one run to the next: the name of the sandbox and the room on the disk.
    private static func comparable(_ text: String, in sandbox: Sandbox) -> String {
        text.replacing(sandbox.folder, with: "/tmp/flux-test")
            .replacing(/\d+ MiB are free/, with: "MiB are free")
    }

    /// The lines that can be read, but the refusals and remarks of standard error that a terminal mixes in.
    var lines: [String] {
        screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            .filter { !$0.hasPrefix("flux: ") }
    }

    /// Whether something steers the terminal: an escape character, whatever follows it.
    var steers: Bool { (text + errors).unicodeScalars.contains("\u{1B}") }

    /// The text without color: without the sequences of "select graphic rendition" (ECMA-48, 8.3.117).
    var withoutColor: String { text.replacing(/\u{1B}\[[0-9;:]*m/, with: "") }

    /// The drawn characters: arrows, technical and geometric signs, boxes and blocks, dingbats.
    ///
    /// A screen reader spells them out one by one, or says nothing.
    var glyphs: Set<Unicode.Scalar> {
        Set(screen.unicodeScalars.filter { (0x2190...0x2BFF).contains($0.value) })
    }
}

/// How many columns of a terminal text takes, told from Unicode alone, so that the test does not judge flux by its own
/// measure.
enum Columns {
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        case _: wide.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    /// The blocks whose characters are two columns wide (UAX #11, W and F) and occur in the tests: Hangul, CJK with
    /// kana and full-width forms, and the emoji.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
