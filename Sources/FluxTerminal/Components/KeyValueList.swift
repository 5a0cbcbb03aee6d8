/// Labels and values, the values below each other; long values are wrapped. Accessible: `label: value`.
public struct KeyValueList: Component {
    private let pairs: [(label: String, value: String)]

    /// Makes a list in the given order.
    public init(_ pairs: [(label: String, value: String)]) {
        self.pairs = pairs.map {
            (TerminalText.safe($0.label), TerminalText.safe($0.value, multiline: true))
        }
    }

    /// Draws the list.
    public func lines(in format: OutputFormat) -> [String] {
        if format.accessible {
            return pairs.map { "\($0.label): \(TerminalText.safe($0.value))" }
        }
        let theme = Theme(format)
        let widest = pairs.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
        let labelRoom = min(widest, format.width / 3)
        let room = format.width - labelRoom - 2
        let margin = String(repeating: " ", count: labelRoom + 2)
        return pairs.flatMap { pair in
            let label = DisplayWidth.truncate(pair.label, to: labelRoom, unicode: format.unicode)
            let padding = String(repeating: " ", count: labelRoom - DisplayWidth.columns(of: label))
            let start = theme.paint(label, as: .muted) + padding + "  "
            let lines = DisplayWidth.wrap(pair.value, to: room)
            return lines.enumerated().map { ($0 == 0 ? start : margin) + $1 }
        }
    }
}
