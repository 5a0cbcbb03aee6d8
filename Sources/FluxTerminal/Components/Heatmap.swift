import FluxCalendar

/// A year as a contribution calendar: a column a week, a row a weekday, denser shapes for more.
///
/// As many weeks as fit are shown, up to 53, ending with the week of the last day. Accessible: a line a month with
/// its total and the number of days that had any.
public struct Heatmap: Component {
    /// The most weeks shown: a year, whichever weekday it begins on.
    public static let mostWeeks = 53

    let end: CivilDate
    let values: [CivilDate: Int]
    let firstWeekday: Weekday
    let unit: String
    let levels: HeatmapLevels

    /// Makes a calendar.
    ///
    /// - Parameters:
    ///   - end: the last day; later ones are left blank.
    ///   - values: what each day counts; a day that is missing is blank, one with 0 is a dot.
    ///   - firstWeekday: the weekday of the first row.
    ///   - unit: what is counted, in the plural: `tasks`.
    public init(
        end: CivilDate, values: [CivilDate: Int], firstWeekday: Weekday = .monday, unit: String
    ) {
        self.end = end
        self.values = values
        self.firstWeekday = firstWeekday
        self.unit = TerminalText.safe(unit)
        levels = HeatmapLevels(largest: values.values.max() ?? 0)
    }

    /// Draws month labels, seven rows and the legend.
    public func lines(in format: OutputFormat) -> [String] {
        if format.accessible { return accessibleLines() }
        let layout = HeatmapLayout(end: end, firstWeekday: firstWeekday, width: format.width)
        let margin = String(repeating: " ", count: HeatmapLayout.labelColumns)
        let theme = Theme(format)
        let months = theme.paint(layout.monthLabels(), as: .muted)
        let rows = (0..<7).map { row in
            let name = layout.day(week: 0, row: row).weekday.shortName
            return theme.paint(name, as: .muted) + " " + cells(row, layout, format)
        }
        return [margin + months] + rows + [""] + legend(format)
    }

    private func cells(_ row: Int, _ layout: HeatmapLayout, _ format: OutputFormat) -> String {
        let glyphs = Glyphs(format).shades
        let theme = Theme(format)
        let gap = String(repeating: " ", count: layout.cellColumns - 1)
        var line = ""
        for week in 0..<layout.weeks {
            let day = layout.day(week: week, row: row)
            let level = day <= end ? values[day].map(levels.level(of:)) : nil
            line += level.map { theme.paint(glyphs[$0], HeatmapLevels.style(of: $0)) } ?? " "
            line += gap
        }
        let last = line.lastIndex { $0 != " " }
        return last.map { String(line[...$0]) } ?? ""
    }

    /// The shapes with the numbers they stand for: readable without color, and exact.
    private func legend(_ format: OutputFormat) -> [String] {
        let glyphs = Glyphs(format)
        let theme = Theme(format)
        let entries = levels.ranges.enumerated().compactMap { level, range -> String? in
            guard let range else { return nil }
            let shape = theme.paint(glyphs.shades[level], HeatmapLevels.style(of: level))
            let isLast = level == levels.ranges.count - 1
            let text: String
            if range.count == 1 {
                text = "\(range.lowerBound)"
            } else if isLast {
                text = "\(range.lowerBound)+"
            } else {
                text = "\(range.lowerBound)\(glyphs.rangeDash)\(range.upperBound)"
            }
            return "\(shape) \(text)"
        }
        let indent = String(repeating: " ", count: HeatmapLayout.labelColumns)
        var lines: [String] = []
        var line = ""
        for entry in [unit + " a day:"] + entries {
            let longer = line.isEmpty ? indent + entry : line + "  " + entry
            if !line.isEmpty, DisplayWidth.columns(of: longer) > format.width {
                lines.append(line)
                line = indent + entry
            } else {
                line = longer
            }
        }
        return (lines + [line]).map {
            DisplayWidth.truncate($0, to: format.width, unicode: format.unicode)
        }
    }

    private func accessibleLines() -> [String] {
        let start = end.adding(days: 1 - 7 * Heatmap.mostWeeks)
        var month = start.startOfMonth
        var lines: [String] = []
        while month <= end {
            let days = (0..<CivilDate.daysIn(month: month.month, year: month.year)).compactMap {
                let day = month.adding(days: $0)
                return day >= start && day <= end ? values[day] : nil
            }
            if !days.isEmpty {
                let active = days.filter { $0 > 0 }.count
                let total = days.reduce(0, +)
                let name = month.description.prefix(7)
                lines.append("\(name): \(unit) \(total), on \(active) of \(days.count) days")
            }
            month = month.adding(months: 1)
        }
        return lines
    }
}
