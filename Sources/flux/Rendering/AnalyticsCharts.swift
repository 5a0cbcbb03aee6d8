import FluxApp
import FluxCalendar

/// HTML whose every inserted text is escaped, so that no title can become markup.
struct Markup: ExpressibleByStringInterpolation {
    /// The HTML.
    let source: String

    init(stringLiteral value: String) { source = value }
    init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + 8 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) { source += literal }
        mutating func appendInterpolation(_ number: Int) { source += String(number) }
        mutating func appendInterpolation(_ part: Markup) { source += part.source }
        mutating func appendInterpolation(_ parts: [Markup]) {
            source += parts.map(\.source).joined(separator: "\n")
        }
        /// A tenth of a pixel is finer than any screen.
        mutating func appendInterpolation(_ number: Double) {
            source += String((number * 10).rounded() / 10)
        }

        /// Escapes what means something in a text or a quoted attribute. Controls, and what could
        /// turn around the order of the characters after it, become U+FFFD.
        mutating func appendInterpolation(_ text: String) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": source += "&amp;"
                case "<": source += "&lt;"
                case ">": source += "&gt;"
                case "\"": source += "&quot;"
                case "'": source += "&#39;"
                case _ where scalar.properties.generalCategory == .control,
                    _ where scalar.properties.isBidiControl,
                    _ where scalar.properties.isNoncharacterCodePoint:
                    source += "\u{FFFD}"
                case _: source.unicodeScalars.append(scalar)
                }
            }
        }
    }
}

/// A picture, with the same numbers as a table.
struct Chart {
    /// Begins every `id` in it.
    let id: String
    let title: String
    let description: String
    let width: Int
    let height: Int
    /// The part of its width that it may shrink to before it scrolls, and how far it may grow.
    var scales = 1.0...1.0
    /// Whether its end is in view first, as where time runs to the right.
    var newestFirst = false
    let body: [Markup]
    let table: DataTable

    var markup: Markup {
        """
        <div class="scroll\(newestFirst ? " newest" : "")" role="group" \
        aria-labelledby="\(id)-t" tabindex="0">
        <svg class="chart \(id)" viewBox="0 0 \(width) \(height)" role="img" \
        aria-labelledby="\(id)-t \(id)-d" style="max-width:\(Double(width) * scales.upperBound)px;\
        min-width:\(Double(width) * scales.lowerBound)px">
        <title id="\(id)-t">\(title)</title>
        <desc id="\(id)-d">\(description)</desc>
        \(body)
        </svg>
        </div>
        \(table.markup)
        """
    }

    /// What the shades stand for, from none to most.
    ///
    /// - Parameter labels: five, beginning with that of a missed one; `nil` for a shade that
    ///   nothing has.
    static func legend(id: String, title: String, _ labels: [String?]) -> Markup {
        var x = 40
        var parts: [Markup] = ["<text x=\"0\" y=\"15\">Less</text>"]
        for (level, label) in labels.enumerated() {
            guard let label else { continue }
            parts.append(tile(level, x: x, y: 3, width: 16, height: 16))
            parts.append("<text x=\"\(x + 21)\" y=\"15\">\(label)</text>")
            x += 21 + 8 * label.count + 10
        }
        parts.append("<text x=\"\(x + 4)\" y=\"15\">More</text>")
        let words = labels.compactMap(\.self).joined(separator: ", ")
        return """
            <svg class="legend" viewBox="0 0 \(x + 38) 22" style="width:\(x + 38)px" role="img" \
            aria-labelledby="\(id)-t \(id)-d">
            <title id="\(id)-t">\(title)</title>
            <desc id="\(id)-d">From less to more, darker or, on a dark page, lighter: \(words)</desc>
            \(parts)
            </svg>
            """
    }

    /// A cell: level 0 was missed and has a stroke through it, since a shade alone tells too
    /// little.
    ///
    /// - Parameter words: what shows when it is pointed at.
    static func tile(
        _ level: Int, x: Int, y: Int, width: Int, height: Int, words: String? = nil
    ) -> Markup {
        let shade = box("l\(level)", x: x, y: y, width: width, height: height, words: words)
        guard level == 0 else { return shade }
        let (right, bottom) = (x + width - 3, y + height - 3)
        return """
            \(shade)<path class="slash" d="M\(right - 10) \(bottom)L\(right) \(bottom - 10)"/>
            """
    }

    /// A cell of a kind that the style knows.
    static func box(
        _ kind: String, x: Int, y: Int, width: Int, height: Int, words: String? = nil
    ) -> Markup {
        let title = words.map { "<title>\($0)</title>" as Markup } ?? ""
        return """
            <rect class="\(kind)" x="\(x)" y="\(y)" width="\(width)" height="\(height)" rx="3">\
            \(title)</rect>
            """
    }
}

/// The numbers of a picture.
struct DataTable {
    let caption: String
    let columns: [String]
    /// The first cell of a row names it.
    let rows: [[String]]

    var markup: Markup {
        let head = columns.map { "<th scope=\"col\">\($0)</th>" as Markup }
        let body = rows.map { row -> Markup in
            let cells = row.dropFirst().map { "<td>\($0)</td>" as Markup }
            return "<tr><th scope=\"row\"><bdi>\(row.first ?? "")</bdi></th>\(cells)</tr>"
        }
        return """
            <details><summary>As a table</summary>
            <div class="scroll table" role="group" aria-label="\(caption), as a table" tabindex="0">
            <table>
            <caption>\(caption)</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table>
            </div>
            </details>
            """
    }
}

/// Days as a contribution calendar: a column a week, Monday first, and as many years below each
/// other as have tasks.
struct DayCalendar {
    private static let pitch = 20
    private static let side = 16
    private static let gutter = 40
    /// A year, whichever weekday it begins on.
    private static let mostWeeks = 53
    /// More weeks than these have the names of the weekdays at both ends, since only one of them
    /// may be in view.
    private static let brief = 26
    private static let heading = 26
    /// Between years.
    private static let gap = 14
    private static let yearHeight = heading + 7 * pitch + gap

    private let from: CivilDate
    private let to: CivilDate
    private let today: CivilDate
    private let days: [AnalyticsResult.DayCount]
    private let counts: [CivilDate: AnalyticsResult.DayCount]
    private let most: Int

    init(_ result: AnalyticsResult, today: CivilDate) {
        (from, to) = (result.from, result.to)
        self.today = today
        days = result.heatmap.filter { $0.total > 0 }
        counts = Dictionary(days.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
        most = days.map(\.completed).max() ?? 0
    }

    var markup: Markup {
        let last = to.startOfWeek
        // Years are counted back from the last week; those without any task are left out.
        let years = Set(days.map { last.days(since: $0.day.startOfWeek) / 7 / Self.mostWeeks })
        let first = from.startOfWeek
        let weeks = min(Self.mostWeeks, last.days(since: first) / 7 + 1)
        let body = years.sorted(by: >).enumerated().flatMap { row, back in
            let end = last.adding(days: -7 * Self.mostWeeks * back)
            let start = max(first, end.adding(days: -7 * (Self.mostWeeks - 1)))
            return year(start, weeks: end.days(since: start) / 7 + 1, y: row * Self.yearHeight)
        }
        let chart = Chart(
            id: "days", title: "Tasks done on each day",
            description: """
                A column a week, a row a weekday, from \(from.longText) to \(to.longText). \
                A stroke marks a day of which no task was done.
                """,
            width: Self.gutter + max(weeks, 7) * Self.pitch
                + (weeks > Self.brief ? Self.gutter : 0),
            height: years.count * Self.yearHeight - Self.gap,
            scales: weeks > Self.brief ? 0.62...1 : 1...1, newestFirst: true, body: body,
            table: DataTable(
                caption: "Tasks done on each day", columns: ["Day", "Done", "Tasks"],
                rows: days.map {
                    [$0.day.shortTextWithYear, String($0.completed), String($0.total)]
                }))
        let legend = Chart.legend(
            id: "days-legend", title: "Tasks done in a day", (0...4).map(label))
        return "\(legend)\n\(chart.markup)"
    }

    private func year(_ start: CivilDate, weeks: Int, y: Int) -> [Markup] {
        let names = [Weekday.monday, .wednesday, .friday].map { day -> Markup in
            let line = y + Self.heading + (day.rawValue - 1) * Self.pitch + 13
            let end = Self.gutter + weeks * Self.pitch + 2
            let far: Markup =
                "<text class=\"far\" x=\"\(end)\" y=\"\(line)\">\(day.shortName)</text>"
            return """
                <text x="0" y="\(line)">\(day.shortName)</text>\(weeks > Self.brief ? far : "")
                """
        }
        let cells = (0..<(7 * weeks)).compactMap { index -> Markup? in
            let day = start.adding(days: index)
            guard day >= from, day <= to else { return nil }
            return cell(
                day, x: Self.gutter + index / 7 * Self.pitch,
                y: y + Self.heading + index % 7 * Self.pitch)
        }
        return months(start, weeks, y) + names + cells
    }

    /// The name of a month stands above the week that has its first day, that of the first month
    /// also where it began before, if it has room.
    private func months(_ start: CivilDate, _ weeks: Int, _ y: Int) -> [Markup] {
        let begin = max(start, from)
        var labels = [(week: 0, day: begin)]
        for week in 0..<weeks {
            let first = start.adding(days: 7 * week + 6).startOfMonth
            guard first.startOfWeek == start.adding(days: 7 * week), first >= begin else {
                continue
            }
            // A month and its year are as wide as four weeks.
            if labels.count == 1, week < 4 { labels = [] }
            labels.append((week, first))
        }
        return labels.enumerated().compactMap { index, label in
            guard label.week < max(weeks - 1, 1) else { return nil }
            let hasYear = (index == 0 || label.day.month == 1) && label.week <= max(weeks - 4, 0)
            let name = MonthName.short(label.day.month) + (hasYear ? " \(label.day.year)" : "")
            let x = Self.gutter + label.week * Self.pitch
            return "<text x=\"\(x)\" y=\"\(y + 14)\">\(name)</text>"
        }
    }

    private func cell(_ day: CivilDate, x: Int, y: Int) -> Markup {
        let name = day.shortTextWithYear
        let side = Self.side
        guard let count = counts[day] else {
            return Chart.box(
                "none", x: x, y: y, width: side, height: side, words: "\(name): no tasks")
        }
        let words = "\(name): \(count.completed) of \(count.total) done"
        // Nothing done of a day that is not over is no miss.
        if count.completed == 0, day >= today {
            return Chart.box("open", x: x, y: y, width: side, height: side, words: words)
        }
        return Chart.tile(
            level(of: count.completed), x: x, y: y, width: side, height: side, words: words)
    }

    /// 0 for none, else 1–4: the counts up to the largest in four parts, as in the terminal.
    private func level(of count: Int) -> Int {
        if count <= 0 { return 0 }
        return most <= 4 ? count : 1 + (count - 1) * 4 / most
    }

    /// The counts of a level: `2` or `3–4`.
    private func label(of level: Int) -> String? {
        let counts = (0...most).filter { self.level(of: $0) == level }
        guard let low = counts.first, let high = counts.last else { return nil }
        return low == high ? String(low) : "\(low)–\(high)"
    }
}

/// The share of tasks done in each week.
struct WeekBars {
    /// The scale stands on the right: the newest week is there, and what a narrow screen shows first.
    private static let gutter = 46
    private static let top = 24
    private static let full = 160
    /// From so many weeks on the bars stand closer.
    private static let roomy = 13

    private let weeks: [AnalyticsResult.WeekCount]

    init(_ weeks: [AnalyticsResult.WeekCount]) { self.weeks = weeks }

    /// Whether it needs the page's whole width.
    var isWide: Bool { weeks.count > Self.roomy }

    private var pitch: Int { isWide ? 30 : 40 }

    var markup: Markup {
        let right = max(weeks.count, 4) * pitch
        let base = Self.top + Self.full
        let axis = [0, 50, 100].map { percent -> Markup in
            let y = base - Self.full * percent / 100
            return """
                <text x="\(right + 6)" y="\(y + 4)">\(Percent.text(Double(percent)))</text>\
                <path class="\(percent == 0 ? "base" : "grid")" d="M0 \(y)H\(right)"/>
                """
        }
        let span = weeks.first.map { "from that of \($0.week.shortTextWithYear)" } ?? ""
        return Chart(
            id: "weeks", title: "Share of tasks done in each week",
            description: "\(weeks.count) bars, a week each, \(span); full height is 100 %.",
            width: right + Self.gutter, height: base + 40, scales: 0.9...1.2, newestFirst: true,
            body: axis + weeks.enumerated().map { bar($1, at: $0, base: base) },
            table: DataTable(
                caption: "Tasks done in each week", columns: ["Week of", "Done", "Tasks", "Share"],
                rows: weeks.map {
                    [
                        $0.week.shortTextWithYear, String($0.completed), String($0.total),
                        $0.total == 0 ? "–" : Percent.text($0.completionPct),
                    ]
                })
        ).markup
    }

    private func bar(_ week: AnalyticsResult.WeekCount, at index: Int, base: Int) -> Markup {
        let x = index * pitch
        let middle = x + pitch / 2
        let height = Double(Self.full) * Percent.inRange(week.completionPct) / 100
        let top = Double(base) - height
        let words =
            week.total == 0 ? "no tasks" : "\(week.completed) of \(week.total) done"
        // Closer bars have no room for the sign.
        let value =
            week.total == 0
            ? "–" : isWide ? String(Int(week.completionPct)) : Percent.text(week.completionPct)
        let isNewMonth = index == 0 || weeks[index - 1].week.month != week.week.month
        let month = isNewMonth ? MonthName.short(week.week.month) : ""
        return """
            <rect class="bar" x="\(x + 6)" y="\(top)" width="\(pitch - 12)" height="\(height)">\
            <title>Week of \(week.week.shortTextWithYear): \(words)</title></rect>\
            <text class="middle value" x="\(middle)" y="\(top - 6)">\(value)</text>\
            <text class="middle" x="\(middle)" y="\(base + 18)">\(week.week.day)</text>\
            <text class="middle" x="\(middle)" y="\(base + 34)">\(month)</text>
            """
    }
}

/// Weekdays and hours: how many tasks in words, how many of them were kept in shades.
struct SlotGrid {
    private static let gutter = 40
    private static let heading = 24
    private static let rowPitch = 32

    private let cells: [(row: Int, hour: Int, name: String, slot: AnalyticsResult.SlotCount)]

    init(_ slots: [AnalyticsResult.SlotCount]) {
        cells = slots.compactMap { slot in
            guard let day = Weekday(code: slot.day), let hour = Int(slot.time.prefix(2)) else {
                return nil
            }
            return (day.rawValue - 1, hour, "\(day.name) \(slot.time)", slot)
        }
    }

    var markup: Markup {
        let hours = cells.map(\.hour)
        let first = hours.min() ?? 0
        let count = (hours.max() ?? 0) - first + 1
        let longest = cells.map { "\($0.slot.done)/\($0.slot.total)".count }.max() ?? 0
        let pitch = max(46, 8 * longest + 14)
        func x(_ hour: Int) -> Int { Self.gutter + (hour - first) * pitch }
        func y(_ row: Int) -> Int { Self.heading + row * Self.rowPitch }
        let rows = Weekday.allCases.map { day -> Markup in
            "<text x=\"0\" y=\"\(y(day.rawValue - 1) + 19)\">\(day.shortName)</text>"
        }
        let columns = (first..<(first + count)).map { hour -> Markup in
            let middle = x(hour) + (pitch - 4) / 2
            let name = "\(hour < 10 ? "0" : "")\(hour):00"
            return "<text class=\"middle\" x=\"\(middle)\" y=\"14\">\(name)</text>"
        }
        let used = Set(cells.map { $0.row * 24 + $0.hour })
        let gaps = (0..<(7 * count)).compactMap { index -> Markup? in
            let (row, hour) = (index / count, first + index % count)
            guard !used.contains(row * 24 + hour) else { return nil }
            return Chart.box("none", x: x(hour), y: y(row), width: pitch - 4, height: 28)
        }
        let body = cells.map { cell -> Markup in
            let level = Percent.level(cell.slot.percent)
            let tile = Chart.tile(
                level, x: x(cell.hour), y: y(cell.row), width: pitch - 4, height: 28,
                words: "\(cell.name): kept \(cell.slot.done) of \(cell.slot.total)")
            let middle = x(cell.hour) + (pitch - 4) / 2
            return """
                \(tile)<text class="middle on\(level)" x="\(middle)" y="\(y(cell.row) + 19)">\
                \(cell.slot.done)/\(cell.slot.total)</text>
                """
        }
        let chart = Chart(
            id: "slots", title: "Tasks kept by weekday and hour",
            description:
                "A row a weekday, a column an hour; each cell says how many of its tasks were kept.",
            width: Self.gutter + max(count, 4) * pitch, height: y(7), scales: 0.8...1.2,
            body: rows + columns + gaps + body,
            table: DataTable(
                caption: "Tasks kept by weekday and hour",
                columns: ["Weekday and hour", "Kept", "Tasks", "Share"],
                rows: cells.map {
                    [
                        $0.name, String($0.slot.done), String($0.slot.total),
                        Percent.text($0.slot.percent),
                    ]
                }))
        let legend = Chart.legend(
            id: "slots-legend", title: "Share of tasks kept",
            ["0", "≤25", "≤50", "≤75", "≤100\u{A0}%"])
        return "\(legend)\n\(chart.markup)"
    }
}

/// Named shares as bars below each other, whose words wrap where a picture's would not.
struct ShareBars {
    struct Item {
        let name: String
        /// How much of the bar is filled, 0–100.
        let percent: Double
        let words: String
    }

    /// Begins every `id` in it.
    let id: String
    let items: [Item]
    /// `kept` or `missed`.
    let kind: String

    var markup: Markup {
        let rows = items.enumerated().map { index, item -> Markup in
            """
            <li><bdi>\(item.name)</bdi>\(Self.bar(id: "\(id)-\(index + 1)", item, kind: kind))\
            <span class="value">\(item.words)</span></li>
            """
        }
        return "<ul class=\"bars\">\n\(rows)\n</ul>"
    }

    /// One bar; it is stretched, so it has no text of its own.
    static func bar(id: String, _ item: Item, kind: String) -> Markup {
        """
        <svg class="meter \(kind)" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" \
        aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(item.name)</title>\
        <desc id="\(id)-d">\(item.words)</desc>\
        <rect class="bar" width="\(Percent.inRange(item.percent))" height="1"/></svg>
        """
    }
}

/// Shares of a hundred.
enum Percent {
    /// Rounded down, so that only all of it is 100 %.
    static func text(_ value: Double) -> String { "\(Int(inRange(value)))\u{A0}%" }

    static func inRange(_ value: Double) -> Double { min(max(value, 0), 100) }

    /// 0 for none, else the quarter it lies in, 1–4.
    static func level(_ value: Double) -> Int {
        value <= 0 ? 0 : min(4, Int((inRange(value) / 25).rounded(.up)))
    }
}
