/// A part of a whole, drawn as a bar with its value in words: `Run a 5K  ██████░░░░  12/20  60%`.
///
/// Accessible: `Run a 5K: 12 of 20 (60%)`.
public struct ProgressBar: Component {
    private let label: String
    private let done: Int
    private let total: Int
    private let labelColumns: Int
    private let countColumns: Int

    /// Makes a bar; values below 0 count as 0, `done` above `total` fills the bar.
    public init(label: String, done: Int, total: Int) {
        self.init(label: label, done: done, total: total, labelColumns: 0, countColumns: 0)
    }

    private init(label: String, done: Int, total: Int, labelColumns: Int, countColumns: Int) {
        self.label = TerminalText.safe(label)
        self.done = max(0, done)
        self.total = max(0, total)
        self.labelColumns = max(labelColumns, DisplayWidth.columns(of: self.label))
        self.countColumns = max(countColumns, "\(self.done)/\(self.total)".utf8.count)
    }

    /// Bars for below each other: labels, bars and values are aligned.
    public static func aligned(_ items: [(label: String, done: Int, total: Int)]) -> [ProgressBar] {
        let bars = items.map { ProgressBar(label: $0.label, done: $0.done, total: $0.total) }
        let labels = bars.map(\.labelColumns).max() ?? 0
        let counts = bars.map(\.countColumns).max() ?? 0
        return bars.map {
            ProgressBar(
                label: $0.label, done: $0.done, total: $0.total, labelColumns: labels,
                countColumns: counts)
        }
    }

    /// Draws one line.
    public func lines(in format: OutputFormat) -> [String] {
        // Rounded down: only what is done says 100%.
        let percent = total == 0 ? 0 : Int(share * 100)
        if format.accessible { return ["\(label): \(done) of \(total) (\(percent)%)"] }
        let count = DisplayWidth.pad("\(done)/\(total)", to: countColumns, right: true)
        let value = "\(count)  \(DisplayWidth.pad("\(percent)%", to: 4, right: true))"
        let room = min(40, format.width - labelRoom(format) - value.utf8.count - 4)
        let start = shownLabel(format) + "  "
        if room >= 4 { return [start + bar(room, format) + "  " + value] }
        return [DisplayWidth.truncate(start + count, to: format.width, unicode: format.unicode)]
    }

    private var share: Double { total == 0 ? 0 : min(1, Double(done) / Double(total)) }

    private func labelRoom(_ format: OutputFormat) -> Int {
        min(labelColumns, max(1, min(format.width / 2 - 2, format.width - countColumns - 2)))
    }

    private func shownLabel(_ format: OutputFormat) -> String {
        let room = labelRoom(format)
        let shown = DisplayWidth.truncate(label, to: room, unicode: format.unicode)
        return DisplayWidth.pad(shown, to: room)
    }

    private func bar(_ room: Int, _ format: OutputFormat) -> String {
        let glyphs = Glyphs(format)
        let theme = Theme(format)
        // Something done is always seen.
        let filled = done > 0 && total > 0 ? max(1, Int(share * Double(room))) : 0
        let full = String(repeating: glyphs.barFull, count: filled)
        let empty = String(repeating: glyphs.barEmpty, count: room - filled)
        return theme.paint(full, as: share == 1 ? .success : .accent)
            + theme.paint(empty, as: .muted)
    }
}
