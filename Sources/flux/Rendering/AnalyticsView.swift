import FluxApp
import FluxCalendar
import FluxTerminal

/// How it is going, in pictures.
struct AnalyticsView: ResultView {
    private let result: AnalyticsResult
    private static let leastForGrid = 10

    init(_ result: AnalyticsResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        var blocks: [[String]] = []
        if shows("streak") || shows("strength") || shows("today") { blocks.append(head(format)) }
        if shows("heatmap") { blocks.append(heatmap(format)) }
        if shows("weekly") { blocks.append(weekly(format)) }
        if let comparison = result.comparison, comparison.current.total > 0 {
            blocks.append(compared(comparison, format))
        }
        if shows("goals"), !result.goals.isEmpty { blocks.append(goals(format)) }
        if shows("missed_by_category"),
            result.missedByCategory.contains(where: { $0.missedCount > 0 })
        {
            blocks.append(missed(format))
        }
        // A handful of tasks makes no picture, unless it is asked for.
        let past = result.slots.reduce(0) { $0 + $1.total }
        if past >= AnalyticsView.leastForGrid || past > 0 && result.sections == ["slots"] {
            blocks.append(grid(format))
        }
        if !result.bestSlots.isEmpty || !result.avoidSlots.isEmpty { blocks.append(slots(format)) }
        if !result.actions.isEmpty { blocks.append(actions(format)) }
        return Array(blocks.joined(separator: [""]))
    }

    private func shows(_ section: String) -> Bool { result.sections.contains(section) }

    private func heading(_ text: String, _ format: OutputFormat) -> String {
        Theme(format).paint(text, as: .heading)
    }

    private func head(_ format: OutputFormat) -> [String] {
        var rows: [(String, String)] = []
        if shows("streak") {
            rows.append(
                ("streak", "\(days(result.streakDays)), longest \(days(result.longestStreakDays))"))
            if let next = result.streakBreaks {
                let tasks = next.open == 1 ? "the task" : "one of the \(next.open) tasks"
                rows.append(("to keep it", "do \(tasks) of \(next.day.shortText)"))
            }
        }
        if shows("strength") {
            rows.append(("strength", "\(Int(result.strengthPct.rounded())) %"))
        }
        if shows("today") {
            rows.append(("today", "\(result.todayDone) of \(result.todayTotal) done"))
        }
        return KeyValueList(rows).lines(in: format)
    }

    private func compared(
        _ comparison: AnalyticsResult.Comparison, _ format: OutputFormat
    ) -> [String] {
        func period(_ period: AnalyticsResult.Comparison.Period) -> BarChart.Item {
            BarChart.Item(
                "\(short(period.from)) to \(short(period.to))", period.completionPct,
                text: period.total == 0
                    ? "nothing planned"
                    : "\(Int(period.completionPct)) % (\(period.completed) of \(period.total))")
        }
        let change = comparison.changePoints.map { points in
            points == 0
                ? "As much as before."
                : "\(points > 0 ? "Up" : "Down") \(abs(points).formatted) points."
        }
        return [heading("Compared", format)]
            + BarChart([period(comparison.previous), period(comparison.current)], maximum: 100)
            .lines(in: format) + (change.map { [$0] } ?? [])
    }

    /// `28 Sep`.
    private func short(_ day: CivilDate) -> String { String(day.shortText.dropFirst(4)) }

    private func actions(_ format: OutputFormat) -> [String] {
        [heading("What to do", format)]
            + result.actions.flatMap { action in
                Paragraph(action.message).lines(in: format)
                    + Paragraph("  " + action.command).lines(in: format)
            }
    }

    private func days(_ count: Int) -> String { "\(count) day\(count == 1 ? "" : "s")" }

    private func heatmap(_ format: OutputFormat) -> [String] {
        let values = Dictionary(result.heatmap.map { ($0.day, $0.completed) }, uniquingKeysWith: +)
        return [heading("Done by day", format)]
            + Heatmap(end: result.to, values: values, unit: "tasks done").lines(in: format)
    }

    private func weekly(_ format: OutputFormat) -> [String] {
        let items = result.weekly.map { week in
            BarChart.Item(
                week.week.shortText, week.completionPct,
                text: week.total == 0
                    ? "–" : "\(Int(week.completionPct)) % (\(week.completed) of \(week.total))")
        }
        return [heading("Done by week", format)] + BarChart(items, maximum: 100).lines(in: format)
    }

    private func goals(_ format: OutputFormat) -> [String] {
        let bars = ProgressBar.aligned(result.goals.map { ($0.goal.title, $0.done, $0.total) })
        return [heading("Goals", format)] + bars.flatMap { $0.lines(in: format) }
    }

    private func missed(_ format: OutputFormat) -> [String] {
        let items = result.missedByCategory.filter { $0.missedCount > 0 }.map {
            BarChart.Item(
                $0.category, Double($0.missedCount), text: "\($0.missedCount) of \($0.totalCount)",
                role: .danger)
        }
        return [heading("Missed by category", format)] + BarChart(items).lines(in: format)
    }

    private func grid(_ format: OutputFormat) -> [String] {
        let cells = result.slots.compactMap { slot -> HourGrid.Cell? in
            guard let day = Weekday(code: slot.day), let hour = Int(slot.time.prefix(2)) else {
                return nil
            }
            return HourGrid.Cell(day: day, hour: hour, kept: slot.done, of: slot.total)
        }
        return [heading("By weekday and hour", format)] + HourGrid(cells).lines(in: format)
    }

    private func slots(_ format: OutputFormat) -> [String] {
        func line(_ label: String, _ slots: [AnalyticsResult.SlotCount]) -> [String] {
            slots.flatMap { slot in
                Paragraph(
                    "\(label) \(Weekday(code: slot.day)?.name ?? slot.day) \(slot.time): kept \(slot.done) of \(slot.total)"
                )
                .lines(in: format)
            }
        }
        return [heading("Times", format)] + line("Works:", result.bestSlots)
            + line("Fails:", result.avoidSlots)
    }
}

extension Double {
    /// With one decimal where there is one.
    fileprivate var formatted: String {
        self == rounded() ? "\(Int(self))" : "\((self * 10).rounded() / 10)"
    }
}
