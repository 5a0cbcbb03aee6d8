import FluxApp
import FluxCalendar
import FluxTerminal

/// A component that draws what a use case returned.
protocol ResultView {
    /// The lines.
    func lines(in format: OutputFormat) -> [String]
}

/// One sentence, wrapped.
struct Sentence: ResultView {
    let text: String

    init(_ text: String) { self.text = text }

    func lines(in format: OutputFormat) -> [String] {
        guard let first = text.first else { return [] }
        let sentence = first.uppercased() + text.dropFirst()
        return Paragraph(
            sentence.hasSuffix(".") || sentence.hasSuffix("?") || !sentence.contains(" ")
                ? text.contains(" ") ? sentence : text : sentence + "."
        )
        .lines(in: format)
    }
}

/// Tasks in columns: number, day, time, title, what it belongs to.
struct TaskTable: ResultView {
    private let tasks: [TaskView]
    private let dates: Bool
    private let goals: Bool
    private let highlighted: Int64?

    /// - Parameters:
    ///   - dates: with the day in front of the time.
    ///   - goals: with what a task belongs to; needless where all belong to one.
    ///   - highlighted: the number of the task that stands out.
    init(_ tasks: [TaskView], dates: Bool = false, goals: Bool = true, highlighted: Int64? = nil) {
        self.tasks = tasks
        self.dates = dates
        self.goals = goals
        self.highlighted = highlighted
    }

    func lines(in format: OutputFormat) -> [String] {
        var columns = [
            Table.Column("#", alignment: .right),
            Table.Column(format.accessible ? "state" : "", priority: 1),
        ]
        if dates { columns.append(Table.Column("day", priority: 2)) }
        columns += [
            Table.Column("time"),
            Table.Column("title", flexible: true, minimum: 10),
            Table.Column("min", alignment: .right, priority: 4),
            Table.Column("for", priority: 3, flexible: true, minimum: 10),
        ]
        let showsMinutes = tasks.contains { $0.durationMinutes != nil }
        let showsGoal = goals && tasks.contains { $0.goal != nil || !$0.tags.isEmpty }
        if !showsGoal { columns.removeLast() }
        if !showsMinutes { columns.remove(at: columns.firstIndex { $0.title == "min" } ?? 0) }
        let years = Set(tasks.compactMap { $0.local?.date.year })
        let rows = tasks.map {
            row($0, format, minutes: showsMinutes, goal: showsGoal, year: years.count > 1)
        }
        return Table(columns: columns, rows: rows, showsHeader: format.accessible).lines(in: format)
    }

    private func row(
        _ task: TaskView, _ format: OutputFormat, minutes: Bool, goal: Bool, year: Bool
    ) -> [Table.Cell] {
        let mark = TaskMark(task, isNext: task.number == highlighted)
        let role: Role = task.number == highlighted ? .accent : task.isOpen ? .body : .muted
        var cells = [
            Table.Cell(String(task.number), role: .muted),
            Table.Cell(
                format.accessible ? mark.word : mark.glyph(unicode: format.unicode), role: mark.role
            ),
        ]
        if dates {
            let day = year ? task.local?.date.shortTextWithYear : task.local?.date.shortText
            cells.append(Table.Cell(day ?? "", role: role))
        }
        cells.append(
            Table.Cell(
                task.local?.time.hourMinute ?? task.locationTrigger.map {
                    "@\($0.split(separator: ":").last ?? "")"
                } ?? "–", role: role))
        cells.append(Table.Cell(task.title, role: role))
        if minutes {
            cells.append(Table.Cell(task.durationMinutes.map { "\($0) min" } ?? "", role: .muted))
        }
        if goal {
            let tags = task.tags.map { "#\($0)" }.joined(separator: " ")
            let name = task.goal.map { "\($0.number) \($0.title)" } ?? ""
            cells.append(
                Table.Cell(
                    [name, tags].filter { !$0.isEmpty }.joined(separator: " "), role: .muted))
        }
        return cells
    }
}

/// How a state is drawn: a shape, a color and a word.
struct TaskMark {
    let word: String
    let role: Role
    private let shape: (unicode: String, ascii: String)

    init(_ task: TaskView, isNext: Bool = false) {
        switch task.status {
        case .done: (word, role, shape) = ("done", .success, ("✓", "x"))
        case .missed: (word, role, shape) = ("missed", .danger, ("✗", "!"))
        case .cancelled: (word, role, shape) = ("cancelled", .muted, ("–", "-"))
        case .pending, .rescheduled:
            if isNext {
                (word, role, shape) = ("next", .accent, ("▶", ">"))
            } else if task.status == .rescheduled {
                (word, role, shape) = ("moved", .body, ("↻", "~"))
            } else {
                (word, role, shape) = ("open", .body, ("○", "o"))
            }
        }
    }

    func glyph(unicode: Bool) -> String { unicode ? shape.unicode : shape.ascii }
}

/// A task in one line of plain text.
struct TaskLine {
    let text: String

    init(_ task: TaskView) {
        let time = task.local.map { ", \($0.date.shortText) \($0.time.hourMinute)" } ?? ""
        text = "\(task.title)\(time) (\(task.number))"
    }
}

/// Everything about a task.
struct TaskDetail: ResultView {
    private let task: TaskView

    init(_ task: TaskView) { self.task = task }

    func lines(in format: OutputFormat) -> [String] {
        var pairs: [(label: String, value: String)] = [
            ("task", String(task.number)), ("title", task.title), ("state", TaskMark(task).word),
        ]
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { pairs.append((label, value)) }
        }
        add("when", task.local.map { "\($0.date.longText) at \($0.time.hourMinute)" })
        add("where", task.locationTrigger.map { $0.replacing(":", with: " ") })
        add("minutes", task.durationMinutes.map { String($0) })
        add("repeats", task.recurrenceRule.map { (try? RecurrenceRule($0))?.summary() ?? $0 })
        add("goal", task.goal.map { "\($0.number) \($0.title)" })
        add(
            "shared with",
            task.sharedWith.map { "\($0.number) \($0.title)" }.joined(separator: ", "))
        add("tags", task.tags.joined(separator: ", "))
        add("about", task.description)
        add("notes", task.notes)
        add("amount", task.amount)
        add("done at", task.completedAt.map { "\($0)" })
        add("id", task.id)
        return KeyValueList(pairs).lines(in: format)
    }
}

/// What was written to tasks.
struct TaskChangeView: ResultView {
    /// More rows than this of a new series say nothing new.
    private static let mostRows = 3
    private let result: TaskChangeResult

    init(_ result: TaskChangeResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        var lines = Sentence(result.message).lines(in: format)
        let shown = Array(result.tasks.prefix(TaskChangeView.mostRows))
        lines += TaskTable(shown, dates: true).lines(in: format)
        if result.tasks.count > shown.count {
            lines.append("and \(result.tasks.count - shown.count) more, see 'flux list'")
        }
        return lines
    }
}
