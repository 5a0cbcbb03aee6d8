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
        let started = host.monotonic()
        let due = try reading { try $0.dueDispatches(at: now, limit: App.mostRecovered) }
        // A few at a time: asking a provider may take long, and a claim lasts five minutes.
        for start in stride(from: 0, to: due.count, by: App.recoveryBatch) {
            guard host.monotonic() - started < App.longestRecovery else { return }
            var jobs: [DispatchJob] = []
            for number in due[start..<min(start + App.recoveryBatch, due.count)] {
                if let job = try recover(number) { jobs.append(job) }
            }
            try perform(jobs, &result)
        }
    }

    private func recover(_ number: Int64) throws -> DispatchJob? {
        var reclaimed: (before: DispatchRecord, entries: [RemindedTask], terms: ReminderTerms)?
        _ = try writing("notify", WriteOptions(), actor: .system) { store -> Bool in
            reclaimed = nil
            let terms = try reminderTerms(store)
            let entries = try openEntries(ofDispatch: number, store).filter { entry in
                let seen = entry.reminder.ackedAt != nil && entry.reminder.askedAgainAt == nil
                return entry.reminder.endedAt == nil && !seen && !terms.rests(entry.task)
            }
            // What quiet hours hold back waits for their end, as it would have before.
            guard try !isQuiet(number, entries, terms, store),
                let before = try store.reclaim(dispatch: number)
            else { return false }
            reclaimed = (before, entries, terms)
            return true
        }
        guard let (before, entries, terms) = reclaimed else { return nil }
        let (content, digest) = try content(again: before, entries, terms)
        var job = DispatchJob(
            number: number, channel: before.channel, content: content, entries: entries,
            attempts: before.attempts + 1)
        if case .impossible(let words) = content {
            try settle([(job, .failed(words))])
            return nil
        }
        if before.isUncertain {
            switch try search(before, terms) {
            case .found(let record):
                try settle([(job, .sent(id: record.sid, status: record.status))])
                return nil
            case .absent: break
            case .later: return nil
            case .cannotSay:
                guard before.attempts < App.mostUncertain else {
                    let words =
                        "nobody knows whether it arrived; it was sent \(before.attempts) times"
                    try settle([(job, .failed(words))])
                    return nil
                }
                job.remark = "sent again after an interruption; it may have arrived twice"
            }
        }
        if let digest {
            _ = try writing("notify", WriteOptions(), actor: .system) { store -> Bool in
                try store.setDigest(digest, ofDispatch: number)
                return true
            }
        }
        return job
    }

    private func isQuiet(
        _ number: Int64, _ entries: [RemindedTask], _ terms: ReminderTerms, _ store: ReadTransaction
    ) throws -> Bool {
        guard let channel = try store.dispatch(number)?.channel,
            ReminderWays.step(of: channel)?.isLimited ?? false
        else { return false }
        return entries.contains { (terms.chain($0).quietUntil ?? now.seconds) > now.seconds }
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

    /// What is sent again, and the digest of what it says.
    private func content(
        again before: DispatchRecord, _ entries: [RemindedTask], _ terms: ReminderTerms
    ) throws -> (DispatchContent, digest: String?) {
        guard let first = entries.first,
            now.seconds - first.reminder.dueAt.seconds <= ReminderChain.oldest
        else { return (.impossible("it is no longer due"), nil) }
        let composer = DispatchComposer(app: self, terms: terms)
        let again = first.reminder.askedAgainAt != nil
        guard let step = ReminderWays.step(of: before.channel), step != .push else {
            let way = terms.ways.push.first { way in
                if case .webPush(let record) = way { return record.number == before.subscription }
                return way.channel == before.channel
            }
            guard let way else { return (.impossible("the channel is no longer set up"), nil) }
            return (try composer.push(first, way, again: again), nil)
        }
        let slots = entries.map { _ in true }
        let body =
            step == .whatsapp
            ? ReminderText(clock: terms.clock).message(entries, slots: slots, again: again) : nil
        let content = try composer.phone(
            entries, step, dispatch: before.number, body: body, reschedules: true)
        return (content, body.map(App.digest))
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

    private func search(
        _ before: DispatchRecord, _ terms: ReminderTerms
    ) throws -> ProviderSearch {
        guard let step = ReminderWays.step(of: before.channel), step != .push,
            let account = terms.ways.twilio, let phone = terms.ways.phone
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
