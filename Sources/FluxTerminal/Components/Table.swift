/// Rows in columns, fitted to the width.
///
/// Where the width does not suffice, first flexible columns shrink to their minimum, then columns are left out by
/// priority, then what is left is cut. Accessible: one `Title: value` a line, rows apart by an empty line.
public struct Table: Component {
    /// On which side the text of a column is.
    public enum Alignment: Sendable {
        /// Words.
        case left
        /// Numbers.
        case right
    }

    /// What a column is.
    public struct Column: Sendable {
        /// The heading.
        public let title: String
        /// Where the text is.
        public let alignment: Alignment
        /// 0 is never left out; of the others the highest goes first.
        public let priority: Int
        /// The least width that it shrinks to; `nil` for a column that does not shrink.
        public let minimum: Int?

        /// Makes a column; `flexible` ones shrink to `minimum` columns.
        public init(
            _ title: String, alignment: Alignment = .left, priority: Int = 0,
            flexible: Bool = false, minimum: Int = 8
        ) {
            self.title = TerminalText.safe(title)
            self.alignment = alignment
            self.priority = priority
            self.minimum = flexible ? max(1, minimum) : nil
        }
    }

    /// One field; a string literal is a field of body text.
    public struct Cell: Sendable, ExpressibleByStringLiteral {
        let text: String
        let role: Role

        /// Makes a field.
        public init(_ text: String, role: Role = .body) {
            self.text = TerminalText.safe(text)
            self.role = role
        }

        /// Makes a field of body text.
        public init(stringLiteral text: String) { self.init(text) }
    }

    private let columns: [Column]
    private let rows: [[Cell]]
    private let showsHeader: Bool

    /// Makes a table; a row shorter than `columns` ends with empty fields, what is beyond them is not shown.
    public init(columns: [Column], rows: [[Cell]], showsHeader: Bool = true) {
        self.columns = columns
        self.rows = rows
        self.showsHeader = showsHeader
    }

    /// Draws the header and the rows.
    public func lines(in format: OutputFormat) -> [String] {
        if format.accessible { return accessibleLines() }
        let layout = TableLayout(columns: columns, natural: naturalWidths(), width: format.width)
        let theme = Theme(format)
        var result: [String] = []
        if showsHeader {
            let titles = columns.map { Cell($0.title, role: .muted) }
            result.append(line(titles, layout, theme, unicode: format.unicode))
        }
        return result + rows.map { line($0, layout, theme, unicode: format.unicode) }
    }

    private func accessibleLines() -> [String] {
        rows.enumerated().flatMap { index, row in
            let fields = zip(columns, row).filter { !$1.text.isEmpty }
            let lines = fields.map { $0.title.isEmpty ? $1.text : "\($0.title): \($1.text)" }
            return index == 0 ? lines : [""] + lines
        }
    }

    private func naturalWidths() -> [Int] {
        columns.indices.map { index in
            let title = showsHeader ? DisplayWidth.columns(of: columns[index].title) : 0
            return rows.reduce(title) { widest, row in
                index < row.count
                    ? max(widest, DisplayWidth.columns(of: row[index].text)) : widest
            }
        }
    }

    private func line(_ row: [Cell], _ layout: TableLayout, _ theme: Theme, unicode: Bool) -> String
    {
        let fields = layout.shown.map { index, width in
            let cell = index < row.count ? row[index] : ""
            let text = DisplayWidth.truncate(cell.text, to: width, unicode: unicode)
            let isRight = columns[index].alignment == .right
            // Padding outside of the color, so that trailing spaces can be dropped.
            let padding = String(repeating: " ", count: width - DisplayWidth.columns(of: text))
            let painted = theme.paint(text, as: cell.role)
            return isRight ? padding + painted : painted + padding
        }
        let joined = fields.joined(separator: TableLayout.gap)
        let end = joined.lastIndex { $0 != " " }
        return end.map { String(joined[...$0]) } ?? ""
    }
}

/// Which columns of a table are shown, and how wide.
struct TableLayout {
    static let gap = "  "

    /// The index and width of each column shown, in order.
    let shown: [(index: Int, width: Int)]

    init(columns: [Table.Column], natural: [Int], width: Int) {
        var shown = columns.indices.filter { natural[$0] > 0 }
        func least(_ index: Int) -> Int {
            min(natural[index], columns[index].minimum ?? natural[index])
        }
        func gaps() -> Int { TableLayout.gap.count * max(0, shown.count - 1) }
        while shown.reduce(gaps(), { $0 + least($1) }) > width {
            // Of equal priorities the one further right goes first.
            let candidates = shown.filter { columns[$0].priority > 0 }
            guard
                let worst = candidates.max(by: {
                    (columns[$0].priority, $0) < (columns[$1].priority, $1)
                })
            else { break }
            shown.removeAll { $0 == worst }
        }
        var widths = shown.map { natural[$0] }
        TableLayout.shrink(&widths, to: shown.map(least), room: width - gaps())
        TableLayout.shrink(&widths, to: shown.map { _ in 1 }, room: width - gaps())
        // More columns than fit even at one column each: those beyond the edge are left out.
        var used = 0
        self.shown = zip(shown, widths).filter { _, columnWidth in
            used += columnWidth + (used == 0 ? 0 : TableLayout.gap.count)
            return used <= width
        }.map { ($0, $1) }
    }

    /// Takes columns from the widest that is above its least, until all fit into `room` or none can give.
    private static func shrink(_ widths: inout [Int], to least: [Int], room: Int) {
        var excess = widths.reduce(0, +) - room
        while excess > 0 {
            let giving = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return }
            let others = giving.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let step = max(1, min(excess, widths[widest] - max(least[widest], others)))
            widths[widest] -= step
            excess -= step
        }
    }
}
