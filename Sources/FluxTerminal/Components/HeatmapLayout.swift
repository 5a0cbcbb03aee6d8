import FluxCalendar

/// Where the days of a heatmap are.
struct HeatmapLayout {
    /// The weekday's name and a space.
    static let labelColumns = 4

    let weeks: Int
    let cellColumns: Int
    private let start: CivilDate

    /// Takes two columns a week where a whole year fits so, else one.
    init(end: CivilDate, firstWeekday: Weekday, width: Int) {
        let room = width - HeatmapLayout.labelColumns
        cellColumns = room >= 2 * Heatmap.mostWeeks - 1 ? 2 : 1
        weeks = max(1, min(Heatmap.mostWeeks, (room + cellColumns - 1) / cellColumns))
        let back = (end.weekday.rawValue - firstWeekday.rawValue + 7) % 7
        start = end.adding(days: -back - 7 * (weeks - 1))
    }

    func day(week: Int, row: Int) -> CivilDate { start.adding(days: 7 * week + row) }

    /// The names of the months above the first week that holds a first of the month; one that would touch its
    /// neighbor or the edge is left out.
    func monthLabels() -> String {
        let columns = weeks * cellColumns
        var labels = ""
        for week in 0..<weeks {
            let days = (0..<7).map { day(week: week, row: $0) }
            guard let first = days.first(where: { $0.day == 1 }) else { continue }
            let name = HeatmapLayout.monthNames[first.month - 1]
            let column = week * cellColumns
            let used = labels.isEmpty ? 0 : labels.count + 1
            guard column >= used, column + name.count <= columns else { continue }
            labels += String(repeating: " ", count: column - labels.count) + name
        }
        return labels
    }

    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

/// Which of the five intensities a value has: 0 is none, the others share the values up to the largest.
struct HeatmapLevels {
    private let largest: Int

    init(largest: Int) { self.largest = max(0, largest) }

    func level(of value: Int) -> Int {
        if value <= 0 { return 0 }
        if largest <= 4 { return min(value, 4) }
        return min(4, 1 + (value - 1) * 4 / largest)
    }

    /// The values of each level, `nil` where it has none.
    var ranges: [ClosedRange<Int>?] {
        (0...4).map { level in
            if level == 0 { return 0...0 }
            if largest <= 4 { return level <= largest ? level...level : nil }
            let first = 1 + ((level - 1) * largest + 3) / 4
            let last = level == 4 ? largest : (level * largest + 3) / 4
            return first <= last ? first...last : nil
        }
    }

    static func style(of level: Int) -> Style {
        switch level {
        case 0: Style(dim: true)
        case 1, 2: Style(.green)
        case 3: Style(.brightGreen)
        case _: Style(.brightGreen, bold: true)
        }
    }
}
