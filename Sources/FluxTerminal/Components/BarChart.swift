/// Values as horizontal bars with labels: one line a value. Accessible: `label: value`.
public struct BarChart: Component {
    /// One bar.
    public struct Item: Sendable {
        let label: String
        let value: Double
        let text: String
        let role: Role

        /// Makes a bar of length `value` (not below 0); `text` is what stands beside it.
        public init(_ label: String, _ value: Double, text: String, role: Role = .accent) {
            self.label = TerminalText.safe(label)
            self.value = value.isFinite ? max(0, value) : 0
            self.text = TerminalText.safe(text)
            self.role = role
        }

        /// Makes a bar for a count, which stands beside it.
        public init(_ label: String, _ count: Int, role: Role = .accent) {
            self.init(label, Double(count), text: String(count), role: role)
        }
    }

    private let items: [Item]
    private let maximum: Double?

    /// Makes a chart; the longest bar stands for `maximum`, or for the largest value.
    public init(_ items: [Item], maximum: Double? = nil) {
        self.items = items
        self.maximum = maximum
    }

    /// Draws the bars.
    public func lines(in format: OutputFormat) -> [String] {
        if format.accessible { return items.map { "\($0.label): \($0.text)" } }
        let textWidth = items.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
        let textRoom = min(textWidth, format.width / 2)
        let widest = items.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
        let labelRoom = min(widest, max(4, (format.width - textRoom - 4) / 2))
        let room = min(60, format.width - labelRoom - textRoom - 4)
        let top = max(maximum ?? 0, items.map(\.value).max() ?? 0)
        let theme = Theme(format)
        return items.map { item in
            let label = DisplayWidth.truncate(item.label, to: labelRoom, unicode: format.unicode)
            let text = DisplayWidth.truncate(item.text, to: textRoom, unicode: format.unicode)
            let bar = bar(item.value, of: top, room: room, Glyphs(format))
            let start = DisplayWidth.pad(label, to: labelRoom) + "  "
            guard room >= 1 else { return start + text }
            // The value follows its bar, where the eye is.
            return start + theme.paint(bar, as: item.role) + (bar.isEmpty ? "" : "  ") + text
        }
    }

    private func bar(_ value: Double, of top: Double, room: Int, _ glyphs: Glyphs) -> String {
        guard top > 0, value > 0, room > 0 else { return "" }
        let eighths = max(1, Int((value / top * Double(room) * 8).rounded()))
        let full = min(room, eighths / 8)
        let part = full == room ? 0 : eighths % 8
        let bar = String(repeating: glyphs.barFull, count: full)
        if part == 0 { return bar }
        // In ASCII there are no parts of a column; something is never drawn as nothing.
        if glyphs.barParts.isEmpty { return full == 0 || part >= 4 ? bar + glyphs.barFull : bar }
        return bar + glyphs.barParts[part - 1]
    }
}
