import Glibc

/// Shows on standard error that something is waited for whose end nobody knows: only on a terminal, and only after a
/// moment. Accessible mode says it once and redraws nothing.
public final class Spinner {
    /// What takes less needs no sign.
    public static let delay: Duration = .milliseconds(300)
    private static let frames = Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")
    private static let plainFrames = Array("|/-\\")
    private static let interval: Duration = .milliseconds(100)

    /// What is waited for: `asking the planner`.
    public var label: String {
        didSet { label = TerminalText.safe(label) }
    }
    private let format: OutputFormat
    private let descriptor: Int32
    private let isShown: Bool
    private let now: () -> ContinuousClock.Instant
    private var started: ContinuousClock.Instant
    private var drawn: ContinuousClock.Instant?
    private var frame = 0
    private var said: String?

    /// Starts the clock; nothing is shown yet.
    ///
    /// - Parameters:
    ///   - label: what is waited for.
    ///   - format: of `descriptor`.
    ///   - isTTY: whether `descriptor` is a terminal; nothing is shown if not.
    ///   - now: the clock.
    public init(
        label: String, format: OutputFormat, descriptor: Int32 = STDERR_FILENO, isTTY: Bool,
        now: @escaping () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.label = TerminalText.safe(label)
        self.format = format
        self.descriptor = descriptor
        isShown = isTTY
        self.now = now
        started = now()
    }

    /// Draws the next frame where it is time for one. Cheap.
    public func turn() {
        guard isShown else { return }
        let time = now()
        guard time - started >= Spinner.delay else { return }
        if format.accessible {
            // Once for each thing that is waited for.
            guard said != label else { return }
            said = label
        } else if let drawn, time - drawn < Spinner.interval {
            return
        }
        drawn = time
        let seconds = (time - started).components.seconds
        write(
            format.accessible
                ? "\(label)\n" : "\r\(line(seconds: seconds))\u{1B}[K")
        frame += 1
    }

    /// Takes the sign away, before anything else is printed. It comes back with the next ``turn()`` after a moment.
    public func stop() {
        started = now()
        guard drawn != nil else { return }
        drawn = nil
        if !format.accessible { write("\r\u{1B}[K") }
    }

    /// The line; three columns stay free, so that no terminal wraps it, the echo of Ctrl-C included.
    func line(seconds: Int64) -> String {
        let frames = format.unicode ? Spinner.frames : Spinner.plainFrames
        let time = seconds > 0 ? " \(seconds) s" : ""
        let text = "\(frames[frame % frames.count]) \(label)\(time)"
        return DisplayWidth.truncate(text, to: max(1, format.width - 3), unicode: format.unicode)
    }

    private func write(_ text: String) {
        // A sign that cannot be shown is no reason to stop the work.
        _ = Output.writeAll(Array(text.utf8)[...], to: descriptor)
    }
}
