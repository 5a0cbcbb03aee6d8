import FluxCalendar
import FluxNotify
import FluxStore

/// How reminders stand.
public struct NotifyStatus: Codable, Sendable {
    /// The channels, in the order of the chain.
    public let channels: [ChannelState]
    /// Whether a notifier watches now.
    public let watching: Bool
    /// Since when.
    public let watchingSince: Instant?
    /// Reminders that wait for an answer or for their time.
    public let running: [Running]
    /// How many messages and calls went out today.
    public let sentToday: Int
    /// How many may.
    public let dailyCap: Int
    /// What is claimed and not settled.
    public let pending: Int
    /// How much of that nobody works on any more.
    public let stuck: Int
    /// Whether quiet hours hold messages and calls back now.
    public let quiet: Bool
    /// Tasks that came due more than a day ago without a reminder.
    public let late: [TaskView]
    /// Times that are proposed.
    public let proposals: [RespondResult.Proposal]
    /// How it stands, in a sentence.
    public let message: String

    /// A reminder.
    public struct Running: Codable, Sendable {
        /// The task.
        public let task: Int64
        /// What it is called.
        public let title: String
        /// The moment it counts from.
        public let dueAt: Instant
        /// The steps that were taken.
        public let taken: [String]
        /// What comes next, in words.
        public let next: String
    }
}

/// Why a task was or was not reminded of.
public struct NotifyWhy: Codable, Sendable {
    /// The task.
    public let task: TaskView
    /// What came up on the channels, the latest last.
    public let events: [NotificationLine]
    /// What comes next, in words.
    public let next: String
    /// The channels, in the order of the chain.
    public let channels: [ChannelState]
    /// Seconds east of UTC now, for times on a screen.
    public let zoneOffset: Int64
}

extension App {
    private static let mostLines = 200
    private static let mostLateShown = 20

    /// Says how reminders stand.
    public func notifyStatus() throws -> NotifyStatus {
        try reading { store in
            let terms = try reminderTerms(store)
            let open = try store.openReminders()
            let tasks = try self.tasks(numbered: open.map(\.task), store)
            let running = open.compactMap { reminder -> NotifyStatus.Running? in
                guard let task = tasks[reminder.task],
                    task.schedule?.instant == reminder.scheduledAt
                else { return nil }
                let entry = RemindedTask(task: task, reminder: reminder)
                return NotifyStatus.Running(
                    task: task.number, title: task.title, dueAt: reminder.dueAt,
                    taken: ReminderStep.allCases.map(\.rawValue).filter {
                        reminder.sent[$0] != nil
                    }, next: next(entry, terms))
            }
            let beat = heartbeat.read()
            let watching = beat.map(Heartbeat.runs) ?? false
            let pending = try store.pendingDispatches(at: now)
            let late = try store.lateUnreminded(at: now, limit: App.mostLateShown)
            let lateTasks = try self.tasks(numbered: late, store)
            let ready = terms.ways.channels.filter(\.ready).map(\.channel)
            return NotifyStatus(
                channels: terms.ways.channels, watching: watching,
                watchingSince: watching ? beat?.since : nil, running: running,
                sentToday: terms.sentToday, dailyCap: terms.dailyCap, pending: pending.pending,
                stuck: pending.stuck, quiet: terms.isQuiet,
                late: late.compactMap { number in
                    lateTasks[number].map { TaskView($0, zone: terms.clock.zone) }
                }, proposals: try proposals(store, terms.clock),
                message: (ready.isEmpty
                    ? "nothing can reach you"
                    : "you are reached by \(ready.joined(separator: ", "))")
                    + (watching ? "" : "; no 'flux notify --watch' runs"))
        }
    }

    /// Says what was sent for a task and what comes next.
    public func notifyWhy(_ reference: String) throws -> NotifyWhy {
        try reading { store in
            let terms = try reminderTerms(store)
            let task = try task(reference, in: store, terms.clock, scope: .all)
            return NotifyWhy(
                task: TaskView(task, zone: terms.clock.zone),
                events: try store.notificationLog(of: task.number, limit: App.mostLines),
                next: try why(task, terms, store), channels: terms.ways.channels,
                zoneOffset: Int64(terms.clock.zone.offset(at: now)))
        }
    }

    /// The times that are proposed and wait for a yes.
    func proposals(_ store: ReadTransaction, _ clock: UserClock) throws -> [RespondResult.Proposal]
    {
        let open = try store.openProposals()
        guard !open.isEmpty else { return [] }
        let tasks = try store.tasks(numbered: open.map(\.task))
        return open.compactMap { reminder in
            guard let local = reminder.proposedLocal,
                let task = tasks.first(where: { $0.number == reminder.task }),
                clock.zone.instant(of: local) > now
            else { return nil }
            return RespondResult.Proposal(
                task: task.number, title: task.title,
                proposedLocal: clock.zone.rfc3339(clock.zone.instant(of: local)),
                proposedAt: clock.zone.instant(of: local), askedAt: reminder.proposedAt ?? now)
        }
    }

    private func why(
        _ task: TaskRecord, _ terms: ReminderTerms, _ store: ReadTransaction
    ) throws -> String {
        guard task.status.isOpen else { return "nothing: it is \(task.status.rawValue)" }
        if terms.rests(task) { return "nothing while it rests; see 'flux unpause'" }
        let reminders = try store.reminders(of: [task.number]).filter {
            $0.scheduledAt == task.schedule?.instant && $0.outcome != .snoozed
        }
        var own = reminders.last { $0.endedAt == nil } ?? reminders.last
        // What a change of the task ended goes on once that was taken back.
        if let outcome = own?.outcome, outcome.isByChange { own?.endedAt = nil }
        if let own, own.endedAt != nil {
            return "nothing: its reminder ended (\(own.outcome?.rawValue ?? ""))"
        }
        if let own { return next(RemindedTask(task: task, reminder: own), terms) }
        guard let moment = task.schedule?.instant else {
            return task.locationTrigger == nil
                ? "nothing: it has no time"
                : "a reminder when you say 'flux arrive' or 'flux leave'"
        }
        let reminder = ReminderRecord(
            task: task.number, kind: .time, dueAt: moment, scheduledAt: moment)
        return next(RemindedTask(task: task, reminder: reminder), terms)
    }

    /// What the chain does next, in words.
    func next(_ entry: RemindedTask, _ terms: ReminderTerms) -> String {
        let chain = terms.chain(entry)
        let decision = chain.decide(at: now.seconds)
        var skipped = decision.skipped.map { "without \($0.step.rawValue), since \($0.reason)" }
        let text = ReminderText(clock: terms.clock)
        func time(_ seconds: Int64) -> String { text.time(Instant(seconds: seconds)) }
        let act: String
        switch decision.act {
        case .wait(var until):
            // A moment of the chain may do nothing but look at the next one.
            var later = chain.decide(at: until)
            for _ in 0..<ReminderStep.allCases.count + 1 {
                guard case .wait(let further) = later.act, further > until else { break }
                until = further
                later = chain.decide(at: until)
            }
            skipped = later.skipped.map { "without \($0.step.rawValue), since \($0.reason)" }
            act = "\(App.words(of: later.act)) at \(time(until))"
        case .hold(let step, let until):
            act = "\(step.rawValue) at \(time(until)), held back until then"
        case .send, .askAgain, .resend, .miss, .end:
            act = App.words(of: decision.act) + " with the next pass"
        }
        return ([act] + skipped).joined(separator: "; ")
    }

    static func words(of act: ReminderChain.Act) -> String {
        switch act {
        case .wait: "nothing"
        case .send(let step): step.rawValue
        case .askAgain(let step): "\(step.rawValue), once more"
        case .hold(let step, _): "\(step.rawValue), held back"
        case .resend: "a reminder anew"
        case .miss: "missed"
        case .end(.tooOld): "nothing: it is more than a day old"
        case .end(.unreachable): "nothing: nothing can reach you"
        case .end(.undelivered): "nothing: the last step did not arrive"
        case .end(.acknowledged): "nothing: you have seen it"
        case .end(.extra): "nothing more before its time"
        }
    }
}
