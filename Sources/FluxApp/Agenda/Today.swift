import FluxCalendar
import FluxStore

/// Which days to look at.
public struct AgendaRequest: Sendable {
    /// The first day in plain words or as `YYYY-MM-DD`; `nil` is today.
    public var date: String?
    /// How many days, from the first; a week starts on its Monday.
    public var span: Span

    /// A stretch of days.
    public enum Span: Sendable, Equatable {
        /// One day.
        case day
        /// The Monday to Sunday around the day.
        case week
        /// So many days.
        case days(Int)
    }

    /// Describes days to look at.
    public init(date: String? = nil, span: Span = .day) {
        self.date = date
        self.span = span
    }
}

/// One or more logical days in local time.
public struct AgendaResult: Codable, Sendable {
    /// The first day.
    public let date: CivilDate
    /// The last day.
    public let lastDate: CivilDate
    /// The user's zone.
    public let timezone: String
    /// All tasks of those days but the cancelled ones, by time, timeless last.
    public let tasks: [TaskView]
    /// Open tasks of earlier days, oldest first.
    public let overdue: [TaskView]
    /// The first open one of `tasks` that is not before now.
    public let next: TaskView?
    /// How many of `tasks` are done.
    public let done: Int
    /// How many `tasks` there are.
    public let total: Int
    /// Which of `tasks` belongs to which day.
    public let days: [Day]
    /// Whether the introduction was finished.
    public let onboarded: Bool
    /// The present wall time with offset, for what stands out.
    public let nowLocal: String
    /// Times that are proposed for tasks and wait for a yes.
    public let proposals: [RespondResult.Proposal]
    /// Whether everything rests on the first day.
    public let paused: Bool
    /// The last day of that rest; `nil` without one.
    public let pausedUntil: CivilDate?

    /// A logical day and the numbers of its tasks.
    public struct Day: Codable, Sendable {
        /// The day.
        public let date: CivilDate
        /// The numbers of its tasks, in order.
        public let tasks: [Int64]
    }
}

extension App {
    /// Shows one or more logical days.
    ///
    /// - Throws: ``Failure`` when the date cannot be read.
    public func agenda(_ request: AgendaRequest) throws -> AgendaResult {
        try reading { store in
            let clock = try clock(store)
            var first = try request.date.map { try day($0, clock) } ?? clock.today
            var last = first
            switch request.span {
            case .day: break
            case .week:
                first = first.startOfWeek
                last = first.adding(days: 6)
            case .days(let count):
                guard (1...366).contains(count) else {
                    throw Failure.invalidArgument(
                        "an agenda shows 1 to 366 days, not \(count); try '--agenda 7'")
                }
                last = first.adding(days: count - 1)
            }
            let tasks = try store.dayOfTasks(
                from: clock.start(of: first), until: clock.end(of: last)
            )
            .map { TaskView($0, zone: clock.zone) }
            let overdue = try store.openTasks(dueBefore: clock.start(of: min(first, clock.today)))
                .map { TaskView($0, zone: clock.zone) }
            let rest = try pauses(store).first { $0.goal == nil && $0.contains(first) }
            return AgendaResult(
                date: first, lastDate: last, timezone: clock.zone.identifier, tasks: tasks,
                overdue: overdue,
                next: tasks.first { task in
                    task.isOpen && task.scheduledAt.map { $0 >= now } ?? false
                },
                done: tasks.filter { $0.status == .done }.count, total: tasks.count,
                days: days(first, last, tasks, clock),
                onboarded: try store.profile().onboardedAt != nil,
                nowLocal: clock.zone.rfc3339(now), proposals: try proposals(store, clock),
                paused: rest != nil, pausedUntil: rest?.until)
        }
    }

    private func days(
        _ first: CivilDate, _ last: CivilDate, _ tasks: [TaskView], _ clock: UserClock
    ) -> [AgendaResult.Day] {
        var numbers: [CivilDate: [Int64]] = [:]
        for task in tasks {
            guard let moment = task.scheduledAt ?? task.completedAt else { continue }
            numbers[clock.logicalDay(of: moment), default: []].append(task.number)
        }
        return (0...last.days(since: first)).map { offset in
            let day = first.adding(days: offset)
            return AgendaResult.Day(date: day, tasks: numbers[day] ?? [])
        }
    }

    /// The open task that is due next, from now on.
    public func next() throws -> TaskListResult {
        try reading { store in
            let clock = try clock(store)
            let tasks =
                try store.nextOpenTask(from: now).map { [TaskView($0, zone: clock.zone)] } ?? []
            return TaskListResult(tasks: tasks, total: tasks.count)
        }
    }

    /// A day in plain words or as `YYYY-MM-DD`.
    ///
    /// - Throws: ``Failure`` when it names no day.
    func day(_ text: String, _ clock: UserClock) throws -> CivilDate {
        if let date = CivilDate(text) { return date }
        if let date = Words(clock).day(text) { return date }
        throw Failure.invalidArgument(
            "'\(text)' is no day; write it like 2026-03-09, 'tomorrow', 'friday' or 'next monday'")
    }
}

/// Tasks that a command lists.
public struct TaskListResult: Codable, Sendable {
    /// The tasks.
    public let tasks: [TaskView]
    /// How many there are, also where a limit hides some.
    public let total: Int

    /// Lists tasks.
    public init(tasks: [TaskView], total: Int) {
        self.tasks = tasks
        self.total = total
    }
}
