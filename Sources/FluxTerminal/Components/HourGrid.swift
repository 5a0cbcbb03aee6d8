import FluxCalendar

/// How much was kept at each weekday and hour: a row a weekday, a column an hour, denser shapes for a larger share.
///
/// Accessible: a line each.
public struct HourGrid: Component {
    /// One weekday and hour.
    public struct Cell: Sendable {
        let day: Weekday
        let hour: Int
        let kept: Int
        let of: Int

        /// A weekday and hour (0–23) at which `kept` of `of` were kept.
        public init(day: Weekday, hour: Int, kept: Int, of: Int) {
            self.day = day
            self.hour = hour
            self.kept = kept
            self.of = of
        }
    }

    private let cells: [Cell]

    /// Makes a grid.
    public init(_ cells: [Cell]) { self.cells = cells.filter { $0.of > 0 } }

    /// Draws the hours that have something, seven rows and the legend.
    public func lines(in format: OutputFormat) -> [String] {
        if format.accessible {
            return cells.map {
                "\($0.day.name) \(hour($0.hour)):00: kept \($0.kept) of \($0.of)"
            }
        }
        let theme = Theme(format)
        let shades = Glyphs(format).shades
        let label = 4
        let hours = Set(cells.map(\.hour)).sorted()
        // Where not all hours fit, those with the most stay.
        let room = max(1, (format.width - label + 1) / 3)
        let most = hours.sorted { weight($0) > weight($1) }.prefix(room)
        let shown = hours.filter(most.contains)
        let byPlace = Dictionary(
            cells.map { (key($0.day, $0.hour), $0) }, uniquingKeysWith: { first, _ in first })
        let head =
            String(repeating: " ", count: label)
            + theme.paint(shown.map(hour).joined(separator: " "), as: .muted)
        let rows = Weekday.allCases.map { day in
            let line = shown.map { hour -> String in
                guard let cell = byPlace[key(day, hour)] else { return "  " }
                let level = HourGrid.level(cell)
                return theme.paint(
                    String(repeating: shades[level], count: 2), HeatmapLevels.style(of: level))
            }.joined(separator: " ")
            return theme.paint(day.shortName, as: .muted) + " " + line
        }
        let dash = Glyphs(format).rangeDash
        let legend = zip(
            shades, ["0 %", "1\(dash)25 %", "26\(dash)50 %", "51\(dash)75 %", "76\(dash)100 %"]
        )
        .enumerated().map { level, entry in
            theme.paint(entry.0, HeatmapLevels.style(of: level)) + " " + entry.1
        }
        var lines: [String] = []
        var line = String(repeating: " ", count: label) + "kept:"
        for (index, entry) in legend.enumerated() {
            // Two columns for the shape and its space, and the words, which have no color.
            let width =
                DisplayWidth.columns(of: plain(line)) + 2 + DisplayWidth.columns(of: plain(entry))
            if index > 0, width > format.width {
                lines.append(line)
                line = String(repeating: " ", count: label) + entry
            } else {
                line += (index == 0 ? " " : "  ") + entry
            }
        }
        return [head] + rows.map(trimmed) + [""] + lines + [line]
    }

    private func key(_ day: Weekday, _ hour: Int) -> Int { day.rawValue * 24 + hour }

    private func weight(_ hour: Int) -> Int {
        cells.filter { $0.hour == hour }.reduce(0) { $0 + $1.of }
    }

    private func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }

    private func trimmed(_ line: String) -> String {
        line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }

    /// A line without its color sequences, for its width.
    private func plain(_ line: String) -> String {
        line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    }

    /// None, and then a quarter each.
    private static func level(_ cell: Cell) -> Int {
        cell.kept == 0 ? 0 : min(4, (cell.kept * 4 + cell.of - 1) / cell.of)
    }
}
