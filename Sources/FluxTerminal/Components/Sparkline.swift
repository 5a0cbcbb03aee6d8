/// A row of values as small columns: `▁▃▅█`, with a label before and the last and highest value behind.
///
/// `nil` is a gap. Accessible: `label: 3, 5, none, 8`.
public struct Sparkline: Component {
    private let label: String
    private let values: [Double?]
    private let text: String

    /// Makes a row; `text` stands behind it.
    public init(label: String, values: [Double?], text: String = "") {
        self.label = TerminalText.safe(label)
        self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
        self.text = TerminalText.safe(text)
    }

    /// Draws one line; where there is no room for all values, the last ones are shown.
    public func lines(in format: OutputFormat) -> [String] {
        if format.accessible {
            let list = values.map { $0.map(number) ?? "none" }.joined(separator: ", ")
            return ["\(label): \(list)" + (text.isEmpty ? "" : " (\(text))")]
        }
        let unicode = format.unicode
        let shownLabel = DisplayWidth.truncate(label, to: format.width / 3, unicode: unicode)
        let shownText = DisplayWidth.truncate(text, to: format.width / 3, unicode: unicode)
        let start = shownLabel.isEmpty ? "" : shownLabel + "  "
        let end = shownText.isEmpty ? "" : "  " + shownText
        let room = format.width - DisplayWidth.columns(of: start + end)
        let row = draw(Array(values.suffix(room)), Glyphs(format).sparks)
        return [start + Theme(format).paint(row, as: .accent) + end]
    }

    /// Zero is the floor unless there are values below it, so that heights can be compared.
    private func draw(_ shown: [Double?], _ sparks: [String]) -> String {
        let present = shown.compactMap(\.self)
        let low = min(0, present.min() ?? 0)
        let high = present.max() ?? 0
        return shown.map { value in
            guard let value else { return " " }
            guard high > low else { return sparks[0] }
            let level = (value - low) / (high - low) * Double(sparks.count - 1)
            return sparks[Int(level.rounded())]
        }.joined()
    }

    private func number(_ value: Double) -> String {
        guard value.magnitude < 1e15 else { return "\(value)" }
        let tenths = Int((value * 10).rounded())
        if tenths % 10 == 0 { return String(tenths / 10) }
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
