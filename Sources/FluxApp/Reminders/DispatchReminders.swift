import Crypto
import FluxCalendar
import FluxNotify
import FluxStore

/// Something that was claimed and is to be sent now.
struct DispatchJob {
    let number: Int64
    let channel: String
    let content: DispatchContent
    let entries: [RemindedTask]
    var attempts = 1
    /// What the log says of it once it has left.
    var remark: String?
}

extension App {
    /// Claims and sends reminders, each by itself.
    func dispatch(_ due: [DueReminder], _ result: inout RemindResult) throws {
        var jobs: [DispatchJob] = []
        _ = try writing("notify", WriteOptions(), actor: .system) { store -> Bool in
            jobs = []
            let terms = try reminderTerms(store)
            for item in due {
                guard let entry = try freshEntry(item.entry, isNew: item.isNew, store) else {
                    continue
                }
                let decision = terms.chain(entry).decide(at: now.seconds)
                try noteSkipped(decision, entry, store)
                switch decision.act {
                case .send(.push):
                    guard try store.claim(step: ReminderStep.push.rawValue, of: entry.reminder)
                    else { continue }
                    jobs += try pushJobs(entry, again: false, terms, store)
                case .askAgain(.push):
                    guard try store.claimSecondQuestion(of: entry.reminder) else { continue }
                    jobs += try pushJobs(entry, again: true, terms, store)
                case .hold(let step, _):
                    if try store.hold(entry.reminder) {
                        try store.note(
                            task: entry.task.number, channel: step.rawValue, event: "held")
                    }
                case .resend:
                    try store.end(entry.reminder, .resent)
                    _ = try store.beginReminder(
                        of: entry.task.number, kind: .place, dueAt: now, scheduledAt: nil)
                case .end(let end): try finish(entry, end, store)
                // The others are for other passes, or for messages that tasks share.
                case .send, .askAgain, .wait, .miss: continue
                }
            }
            return true
        }
        try perform(jobs, &result)
    }

    /// How long a call may ring and last before another one is made, in seconds.
    private static let callSeconds: Int64 = 45

    /// Claims and sends one message or call about several reminders.
    func dispatch(
        _ due: [DueReminder], sharing step: ReminderStep, _ result: inout RemindResult
    ) throws {
        let slots = try reading { store in
            try self.slots(
                for: due.map(\.entry.task), from: now, until: lastSlotToday(store), store,
                clock(store)
            ).map { $0 != nil }
        }
        var job: DispatchJob?
        _ = try writing("notify", WriteOptions(), actor: .system) { store -> Bool in
            job = nil
            // A telephone that still rings would be busy; what falls due meanwhile is for the next pass.
            if step == .voice,
                try !store.dispatchTimes(
                    on: step.rawValue, since: now.adding(seconds: -App.callSeconds), until: now
                ).isEmpty
            {
                return false
            }
            let terms = try reminderTerms(store)
            var entries: [RemindedTask] = []
            var rooms: [Bool] = []
            var again = false
            for (item, slot) in zip(due, slots) {
                guard let entry = try freshEntry(item.entry, isNew: item.isNew, store) else {
                    continue
                }
                let decision = terms.chain(entry).decide(at: now.seconds)
                try noteSkipped(decision, entry, store)
                switch decision.act {
                case .send(step):
                    guard try store.claim(step: step.rawValue, of: entry.reminder) else { continue }
                case .askAgain(step):
                    guard try store.claimSecondQuestion(of: entry.reminder) else { continue }
                    again = true
                case .send, .askAgain, .wait, .hold, .resend, .miss, .end: continue
                }
                entries.append(entry)
                rooms.append(slot)
            }
            guard !entries.isEmpty else { return false }
            job = try phoneJob(entries, step, rooms, again: again, terms, store)
            return true
        }
        if let job { try perform([job], &result) }
    }

    /// How long a claim lasts, counted from the beginning of the run, in seconds: five minutes from when it is made.
    var claimLifetime: Int64 {
        DispatchClaim.lifetime + (host.monotonic() - began) / 1_000_000
    }

    /// The end of what counts as today for another time.
    func lastSlotToday(_ store: ReadTransaction) throws -> Instant {
        let clock = try clock(store)
        return clock.end(of: clock.today)
    }

    private func noteSkipped(
        _ decision: ReminderChain.Decision, _ entry: RemindedTask, _ store: WriteTransaction
    ) throws {
        for (step, reason) in decision.skipped
        where try store.skip(step: step.rawValue, of: entry.reminder) {
            try store.note(
                task: entry.task.number, channel: step.rawValue, event: "skipped", detail: reason)
        }
    }

    private func finish(
        _ entry: RemindedTask, _ end: ReminderChain.End, _ store: WriteTransaction
    ) throws {
        let outcome: ReminderOutcome =
            switch end {
            case .tooOld: .tooOld
            case .unreachable: .unreachable
            case .undelivered: .undelivered
            case .acknowledged: .acknowledged
            case .extra: .snoozed
            }
        guard try store.end(entry.reminder, outcome) else { return }
        try store.note(task: entry.task.number, channel: "chain", event: outcome.rawValue)
    }

    private func pushJobs(
        _ entry: RemindedTask, again: Bool, _ terms: ReminderTerms, _ store: WriteTransaction
    ) throws -> [DispatchJob] {
        let composer = DispatchComposer(app: self, terms: terms)
        return try terms.ways.push.map { way in
            var subscription: Int64?
            if case .webPush(let record) = way { subscription = record.number }
            let number = try store.insertDispatch(
                channel: way.channel,
                tasks: [
                    DispatchedTask(task: entry.task.number, dueAt: entry.reminder.dueAt)
                ], subscription: subscription, lifetime: claimLifetime)
            return DispatchJob(
                number: number, channel: way.channel,
                content: try composer.push(entry, way, again: again), entries: [entry])
        }
    }

    private func phoneJob(
        _ entries: [RemindedTask], _ step: ReminderStep, _ slots: [Bool], again: Bool,
        _ terms: ReminderTerms, _ store: WriteTransaction
    ) throws -> DispatchJob {
        let composer = DispatchComposer(app: self, terms: terms)
        let body =
            step == .whatsapp
            ? ReminderText(clock: terms.clock).message(entries, slots: slots, again: again) : nil
        let number = try store.insertDispatch(
            channel: step.rawValue,
            tasks: entries.map {
                DispatchedTask(task: $0.task.number, dueAt: $0.reminder.dueAt)
            }, digest: body.map(App.digest), lifetime: claimLifetime)
        return DispatchJob(
            number: number, channel: step.rawValue,
            content: try composer.phone(
                entries, step, dispatch: number, body: body, reschedules: slots.contains(true)),
            entries: entries)
    }

    /// A digest of a message, by which it is found again without being kept.
    static func digest(_ text: String) -> String {
        Array(SHA256.hash(data: Array(text.utf8))).hexadecimal
    }
}
