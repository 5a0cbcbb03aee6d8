import FluxCalendar
import FluxNotify
import FluxStore

/// What would be sent, were nobody to answer.
public struct SimulationResult: Codable, Sendable {
    /// What happens, in the order of time.
    public let events: [Event]
    /// Until when.
    public let until: Instant
    /// Whether there is more than is listed.
    public let more: Bool

    /// Something that would happen.
    public struct Event: Codable, Equatable, Sendable {
        /// When.
        public let at: Instant
        /// When, with the user's offset.
        public let atLocal: String
        /// The task.
        public let task: Int64
        /// What it is called.
        public let title: String
        /// What: a step of the chain, `missed`, `held`, or `nothing`.
        public let event: String
        /// More on it.
        public let detail: String?
    }
}

extension App {
    /// The most tasks that are played through.
    private static let mostSimulated = 2_000

    /// Plays the chain through for the hours to come: everything arrives, and nobody answers.
    ///
    /// - Parameter duration: such as `24h` or `3d`, a week at most.
    public func simulateReminders(_ duration: String) throws -> SimulationResult {
        try reading { store in
            let clock = try clock(store)
            let minutes = try App.wholeDays(duration) ?? self.minutes(duration, clock)
            guard minutes <= 7 * 1_440 else {
                throw Failure.invalidArgument(
                    "'\(duration)' is more than a week; try '--simulate 24h'")
            }
            let until = now.adding(minutes: minutes)
            let terms = try reminderTerms(store)
            let entries = try simulated(until: until, terms, store)
            var play = ReminderPlay(
                terms, Array(entries.prefix(App.mostSimulated)), until: until.seconds)
            play.run()
            return SimulationResult(
                events: play.events.sorted { ($0.at, $0.task) < ($1.at, $1.task) }, until: until,
                more: entries.count > App.mostSimulated)
        }
    }

    /// Hours and days beyond what a task takes.
    private static func wholeDays(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...10_080).contains(number) else { return nil }
        switch text.dropFirst(digits.count).drop(while: { $0 == " " }) {
        case "h", "hours": return number * 60
        case "d", "day", "days": return number * 1_440
        default: return nil
        }
    }

    private func simulated(
        until: Instant, _ terms: ReminderTerms, _ store: ReadTransaction
    ) throws -> [RemindedTask] {
        let open = try store.openReminders()
        let new = try store.unremindedTasks(
            at: now, before: until.adding(seconds: terms.lead), lead: terms.lead)
        let tasks = try self.tasks(numbered: open.map(\.task) + new.map(\.task), store)
        let running = open.compactMap { reminder -> RemindedTask? in
            guard let task = tasks[reminder.task],
                task.schedule?.instant == reminder.scheduledAt
            else { return nil }
            return RemindedTask(task: task, reminder: reminder)
        }
        let coming = new.compactMap { item in
            tasks[item.task].map { task in
                RemindedTask(
                    task: task,
                    reminder: ReminderRecord(
                        task: item.task, kind: .time, dueAt: item.scheduledAt,
                        scheduledAt: item.scheduledAt))
            }
        }
        return (running + coming).filter { !terms.rests($0.task) }
    }
}
