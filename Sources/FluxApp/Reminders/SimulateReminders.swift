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
    private static let mostSimulated = 5_000
    /// The most things that one reminder does.
    private static let mostActs = 20

    /// Plays the chain through for the hours to come: everything arrives, and nobody answers.
    ///
    /// - Parameter duration: such as `24h`, a week at most.
    public func simulateReminders(_ duration: String) throws -> SimulationResult {
        try reading { store in
            let clock = try clock(store)
            let minutes = try minutes(duration, clock)
            guard minutes <= 7 * 1_440 else {
                throw Failure.invalidArgument(
                    "'\(duration)' is more than a week; try '--simulate 24h'")
            }
            let until = now.adding(minutes: minutes)
            let terms = try reminderTerms(store)
            var events: [SimulationResult.Event] = []
            let entries = try simulated(until: until, terms, store)
            for entry in entries.prefix(App.mostSimulated) {
                play(entry, until: until, terms) { at, event, detail in
                    events.append(
                        .init(
                            at: at, atLocal: clock.zone.rfc3339(at), task: entry.task.number,
                            title: entry.task.title, event: event, detail: detail))
                }
            }
            events.sort { ($0.at, $0.task) < ($1.at, $1.task) }
            return SimulationResult(
                events: events, until: until, more: entries.count > App.mostSimulated)
        }
    }

    private func simulated(
        until: Instant, _ terms: ReminderTerms, _ store: ReadTransaction
    ) throws -> [RemindedTask] {
        let open = try store.openReminders()
        let new = try store.unremindedTasks(at: now, before: until.adding(seconds: terms.lead))
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

    private func play(
        _ entry: RemindedTask, until: Instant, _ terms: ReminderTerms,
        _ tell: (Instant, String, String?) -> Void
    ) {
        var entry = entry
        var at = now
        for _ in 0..<App.mostActs where at <= until {
            var later = terms
            later.clock = UserClock(
                now: at, zone: terms.clock.zone, dayEnd: terms.clock.dayEnd)
            if later.clock.today != terms.clock.today { later.sentToday = 0 }
            let decision = later.chain(entry).decide(at: at.seconds)
            for (step, reason) in decision.skipped
            where entry.reminder.skipped.insert(step.rawValue).inserted {
                tell(at, "skipped", "\(step.rawValue): \(reason)")
            }
            switch decision.act {
            case .wait(let moment): at = Instant(seconds: max(moment, at.seconds + 1))
            case .hold(let step, let moment):
                tell(at, "held", step.rawValue)
                at = Instant(seconds: max(moment, at.seconds + 1))
            case .send(let step):
                tell(at, step.rawValue, nil)
                entry.reminder.sent[step.rawValue] = SentStep(at: at, ok: true)
            case .askAgain(let step):
                tell(at, step.rawValue, "once more")
                entry.reminder.askedAgainAt = at
            case .resend:
                entry.reminder = ReminderRecord(
                    task: entry.task.number, kind: .place, dueAt: at, scheduledAt: nil)
            case .miss: return tell(at, "missed", nil)
            case .end: return tell(at, "nothing", App.words(of: decision.act))
            }
        }
    }
}
