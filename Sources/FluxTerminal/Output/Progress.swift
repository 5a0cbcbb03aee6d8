import Glibc

/// How far a long work is, shown on standard error: only on a terminal, and only after a second.
///
/// Accessible mode redraws nothing: it says once that the work goes on, and once that it is over.
public final class Progress {
    /// Nothing that takes less is worth a bar.
    public static let delay: Duration = .seconds(1)
    private static let interval: Duration = .milliseconds(100)

    private let label: String
    private let total: Int?
    private let format: OutputFormat
    private let descriptor: Int32
    private let isShown: Bool
    private let now: () -> ContinuousClock.Instant
    private let started: ContinuousClock.Instant
    private var drawn: ContinuousClock.Instant?

    /// Starts the clock; nothing is shown yet.
    ///
    /// - Parameters:
    ///   - label: what is done: `Exporting`.
    ///   - total: how much there is, `nil` if unknown.
    ///   - format: of `descriptor`, as `Terminal.format(of:environment:)` says.
    ///   - isTTY: whether `descriptor` is a terminal; nothing is shown if not.
    ///   - now: the clock.
    public init(
        label: String, total: Int?, format: OutputFormat, descriptor: Int32 = STDERR_FILENO,
        isTTY: Bool, now: @escaping () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.label = TerminalText.safe(label)
        self.total = total
        self.format = format
        self.descriptor = descriptor
        isShown = isTTY
        self.now = now
        started = now()
    }

    /// Says that `done` is done by now. Cheap: draws ten times a second at most.
    public func update(_ done: Int) {
        guard isShown else { return }
        let time = now()
        guard time - started >= Progress.delay else { return }
        if let drawn {
            guard !format.accessible, time - drawn >= Progress.interval else { return }
        }
        drawn = time
        let line = Progress.line(label: label, done: done, total: total, format: format)
        // Erasing to the end of the line (ECMA-48 EL) as the lines differ in length.
        write(format.accessible ? line + "\n" : "\r" + line + "\u{1B}[K")
    }

    /// Takes the bar away. Call it before anything else is printed, also after a failure.
    public func finish() {
        guard drawn != nil else { return }
        drawn = nil
        write(format.accessible ? "\(label): done\n" : "\r\u{1B}[K")
    }

    private func write(_ text: String) {
        // A bar that cannot be shown is no reason to stop the work.
        _ = Output.writeAll(Array(text.utf8)[...], to: descriptor)
    }

    /// The line for a state; one column stays free, so that no terminal wraps it.
    static func line(label: String, done: Int, total: Int?, format: OutputFormat) -> String {
        guard let total, total > 0 else { return "\(label): \(done)" }
        let inner = format.with(width: format.width - 1)
        return ProgressBar(label: label, done: done, total: total).lines(in: inner).joined()
    }
}
