import FluxCalendar
import FluxStore

/// The day in one line, for a shell prompt or a status bar.
public struct PromptResult: Codable, Sendable {
    /// The line; empty when nothing is overdue, left or planned.
    public let text: String
    /// How many open tasks of earlier logical days there are.
    public let overdue: Int
    /// How many tasks of today are open.
    public let left: Int
    /// The open task that is due next.
    public let next: TaskView?
}

extension App {
    /// How much of a title a prompt has room for, in characters.
    private static let promptTitle = 32

    /// Says in one line what is overdue, what is left today and what comes next. Three look-ups in indexes of open tasks,
    /// however long the history is.
    public func prompt() throws -> PromptResult {
        try reading { store in
            let clock = try clock(store)
            var query = TaskQuery()
            query.statuses = [.pending, .rescheduled]
            query.until = clock.start(of: clock.today)
            let overdue = try store.taskCount(query)
            query.from = query.until
            query.until = clock.end(of: clock.today)
            let left = try store.taskCount(query)
            let next = try store.nextOpenTask(from: now).map { TaskView($0, zone: clock.zone) }
            var parts: [String] = []
            if overdue > 0 { parts.append("\(overdue) overdue") }
            if left > 0 { parts.append("\(left) left") }
            if let next, let local = next.local {
                let day = local.date == clock.date ? "" : "\(local.date.shortText) "
                parts.append("\(day)\(local.time.hourMinute) \(App.shortened(next.title))")
            }
            return PromptResult(
                text: parts.joined(separator: " · "), overdue: overdue, left: left, next: next)
        }
    }

    private static func shortened(_ title: String) -> String {
        let line = title.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count > promptTitle ? "\(line.prefix(promptTitle - 1))…" : line
    }
}
