import FluxCalendar
import FluxNotify
import FluxStore

extension App {
    /// How many pending dispatches one pass takes up at most.
    private static let mostRecovered = 64
    private static let recoveryBatch = 4
    /// How long one pass takes up more, in microseconds.
    private static let longestRecovery: Int64 = 60_000_000
    /// How often something is sent of which nobody knows whether it arrived.
    private static let mostUncertain = 2

    /// Takes up what a notifier that died, or an endpoint that asked to wait, left pending.
    ///
    /// What the provider can be asked about is sent only where it does not have it; anything else is sent once more
    /// at most, and logged as such.
    func recoverDispatches(_ result: inout RemindResult) throws {
        let due = try reading { try $0.dueDispatches(at: now, limit: App.mostRecovered) }
        // A few at a time: asking a provider may take long, and a claim lasts five minutes.
        for start in stride(from: 0, to: due.count, by: App.recoveryBatch) {
            guard host.monotonic() - began < App.longestRecovery else { return }
            var jobs: [DispatchJob] = []
            for number in due[start..<min(start + App.recoveryBatch, due.count)] {
                if let job = try recover(number) { jobs.append(job) }
            }
            try perform(jobs, &result)
        }
    }

    /// Takes one up: it is claimed, the provider is asked where it can say, and only then it is composed anew, so that
    /// what was answered or withdrawn meanwhile counts.
    private func recover(_ number: Int64) throws -> DispatchJob? {
        let claimed: DispatchRecord? = try inTransaction { store in
            let terms = try reminderTerms(store)
            let entries = try dueEntries(ofDispatch: number, terms, store)
            guard try !rests(number, entries, terms, store) else { return nil }
            return try store.reclaim(dispatch: number, lifetime: claimLifetime)
        }
        guard let before = claimed else { return nil }
        var remark: String?
        if before.isUncertain {
            switch try search(before) {
            case .found(let record):
                let job = DispatchJob(
                    number: number, channel: before.channel, content: .impossible(""),
                    entries: try reading { try openEntries(ofDispatch: number, $0) })
                try settle([(job, .sent(id: record.sid, status: record.status))])
                return nil
            case .absent: break
            case .later: return nil
            case .cannotSay:
                guard before.attempts < App.mostUncertain else {
                    let job = DispatchJob(
                        number: number, channel: before.channel, content: .impossible(""),
                        entries: try reading { try openEntries(ofDispatch: number, $0) })
                    let words =
                        "nobody knows whether it arrived; it was sent \(before.attempts) times"
                    try settle([(job, .failed(words))])
                    return nil
                }
                remark = "sent again after an interruption; it may have arrived twice"
            }
        }
        let job = try inTransaction { store in
            try compose(before, reminderTerms(store), store)
        }
        if case .impossible(let words) = job.content {
            try settle([(job, .failed(words))])
            return nil
        }
        var again = job
        again.remark = remark
        return again
    }

    /// A transaction of flux's own, with a result that is not kept.
    private func inTransaction<Result>(_ body: (WriteTransaction) throws -> Result) throws -> Result
    {
        var result: Swift.Result<Result, any Error>?
        _ = try writing("notify", WriteOptions(), actor: .system) { store -> Bool in
            result = .success(try body(store))
            return true
        }
        guard let result else { throw StoreError.failed(detail: "a transaction did not run") }
        return try result.get()
    }

    /// Leaves what quiet hours hold back until their end, as it would have been before.
    private func rests(
        _ number: Int64, _ entries: [RemindedTask], _ terms: ReminderTerms,
        _ store: WriteTransaction
    ) throws -> Bool {
        guard let channel = try store.dispatch(number)?.channel,
            ReminderWays.step(of: channel)?.isLimited ?? false
        else { return false }
        let quiet = entries.compactMap { terms.chain($0).quietUntil }.max() ?? 0
        guard quiet > now.seconds else { return false }
        // A moment that is further away looks like one that a clock which was ahead wrote.
        try store.postpone(
            dispatch: number, until: Instant(seconds: min(quiet, now.seconds + 3_600)))
        return true
    }

    /// The reminders of a dispatch that are still to be sent: open, not seen, and not at rest.
    private func dueEntries(
        ofDispatch number: Int64, _ terms: ReminderTerms, _ store: ReadTransaction
    ) throws -> [RemindedTask] {
        try openEntries(ofDispatch: number, store).filter { entry in
            let seen = entry.reminder.ackedAt != nil && entry.reminder.askedAgainAt == nil
            return entry.reminder.endedAt == nil && !seen && !terms.rests(entry.task)
        }
    }

    /// The tasks of a dispatch that are still to be reminded of.
    func openEntries(
        ofDispatch number: Int64, _ store: ReadTransaction
    ) throws -> [RemindedTask] {
        let listed = try store.tasks(ofDispatch: number)
        let tasks = try self.tasks(numbered: listed.map(\.task), store)
        let reminders = try store.reminders(of: listed.map(\.task))
        return listed.compactMap { item in
            guard let task = tasks[item.task],
                let reminder = reminders.last(where: {
                    $0.task == item.task && $0.dueAt == item.dueAt
                }), task.schedule?.instant == reminder.scheduledAt
            else { return nil }
            return RemindedTask(task: task, reminder: reminder)
        }
    }

    /// What is sent again, of what is still due.
    private func compose(
        _ before: DispatchRecord, _ terms: ReminderTerms, _ store: WriteTransaction
    ) throws -> DispatchJob {
        let entries = try dueEntries(ofDispatch: before.number, terms, store)
        func job(_ content: DispatchContent) -> DispatchJob {
            DispatchJob(
                number: before.number, channel: before.channel, content: content, entries: entries,
                attempts: before.attempts + 1)
        }
        guard let first = entries.first,
            now.seconds - first.reminder.dueAt.seconds <= ReminderChain.oldest
        else { return job(.impossible("it is no longer due")) }
        let composer = DispatchComposer(app: self, terms: terms)
        let again = first.reminder.askedAgainAt != nil
        guard let step = ReminderWays.step(of: before.channel), step != .push else {
            let way = terms.ways.push.first { way in
                if case .webPush(let record) = way { return record.number == before.subscription }
                return way.channel == before.channel
            }
            guard let way else { return job(.impossible("the channel is no longer set up")) }
            return job(try composer.push(first, way, again: again))
        }
        let slots = try self.slots(
            for: entries.map(\.task), from: now, until: lastSlotToday(store), store, terms.clock
        ).map { $0 != nil }
        let body =
            step == .whatsapp
            ? ReminderText(clock: terms.clock).message(entries, slots: slots, again: again) : nil
        // The letters are those of the message that goes out now.
        try store.rewrite(
            dispatch: before.number,
            tasks: entries.map {
                DispatchedTask(task: $0.task.number, dueAt: $0.reminder.dueAt)
            }, digest: body.map(App.digest))
        return job(
            try composer.phone(
                entries, step, dispatch: before.number, body: body,
                reschedules: slots.contains(true)))
    }

    /// What a provider says of something that may have arrived.
    private enum ProviderSearch {
        /// It has it.
        case found(TwilioRecord)
        /// It has it not.
        case absent
        /// It does not answer now; the claim lasts until somebody asks again.
        case later
        /// It cannot be asked.
        case cannotSay
    }

    /// How far the provider's clock may differ, in seconds.
    private static let clockDifference: Int64 = 120

    private func search(_ before: DispatchRecord) throws -> ProviderSearch {
        let ways = try reading { try reminderWays($0) }
        guard let step = ReminderWays.step(of: before.channel), step != .push,
            let account = ways.twilio, let phone = ways.phone
        else { return .cannotSay }
        let transfer =
            step == .whatsapp
            ? account.messages(to: phone, since: before.at)
            : account.calls(to: phone, since: before.at)
        guard let transfer, let answer = ports.http.send([transfer]).first else {
            return .cannotSay
        }
        switch TwilioListing(answer) {
        case .later: return .later
        case .refused: return .cannotSay
        case .found(let records, let isWhole):
            let since = before.at.adding(seconds: -App.clockDifference)
            let record = try reading { store in
                try records.first { record in
                    try (record.date.map { $0 >= since } ?? true)
                        && (step == .voice || record.body.map(App.digest) == before.digest)
                        && store.dispatch(providerID: record.sid) == nil
                }
            }
            if let record { return .found(record) }
            return isWhole ? .absent : .cannotSay
        }
    }
}
