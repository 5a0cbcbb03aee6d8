import FluxCalendar
import FluxNotify
import FluxStore

/// A reminder with something to do now.
struct DueReminder {
    var entry: RemindedTask
    /// Whether its row is not written yet.
    var isNew: Bool
    var decision: ReminderChain.Decision
}

extension App {
    /// How many pushes are claimed at once: as many would be sent twice at most, were the process killed.
    private static let batch = 8
    /// How long a pass claims more, in microseconds: its claims are dated by its beginning.
    private static let longestPass: Int64 = 60_000_000
    /// How often one pass looks again at what moved on at once, such as a step that failed.
    private static let mostRounds = 6
    /// How many late tasks are listed.
    private static let mostLate = 20

    /// Sends the reminders that are due, takes up what others left pending, and marks as missed what nobody answered.
    ///
    /// - Parameter listsLate: whether tasks that came due more than a day ago are listed.
    func remind(dryRun: Bool, listsLate: Bool) throws -> RemindResult {
        var result = RemindResult()
        result.dryRun = dryRun
        guard FileTest.exists(paths.store) else { return result }
        _ = began
        if dryRun {
            try rounds(&result, listsLate: listsLate)
        } else {
            // A bus that does not answer must not be waited for within a transaction.
            _ = try desktopState()
            try keepingStoreOpen {
                try recoverDispatches(&result)
                try rounds(&result, listsLate: listsLate)
            }
        }
        result.message = result.words
        return result
    }

    /// What a pass says that does nothing, as most do: then the store is not even opened for writing.
    ///
    /// - Returns: `nil` where there is something to do.
    func quietReminders(dryRun: Bool, listsLate: Bool) throws -> RemindResult? {
        if dryRun { return try remind(dryRun: true, listsLate: listsLate) }
        guard try reading({ try $0.dueDispatches(at: now, limit: 1) }).isEmpty else { return nil }
        var result = RemindResult()
        guard try dueReminders(&result).isEmpty, !result.hasOvertaken else { return nil }
        if listsLate { try listLate(&result) }
        result.message = result.words
        return result
    }

    private func rounds(_ result: inout RemindResult, listsLate: Bool) throws {
        var done: Set<Int64> = []
        for round in 0..<App.mostRounds {
            let due = try dueReminders(&result)
            if result.hasOvertaken, !result.dryRun {
                _ = try writing("notify", WriteOptions(), actor: .system) {
                    try $0.endOvertakenReminders()
                }
            }
            // What was looked at in this round and came to nothing is not looked at again and again.
            let fresh = due.filter { round < 2 || !done.contains($0.entry.task.number) }
            if result.dryRun {
                try describe(fresh, &result)
                break
            }
            guard !fresh.isEmpty else { break }
            done.formUnion(fresh.map(\.entry.task.number))
            try carryOut(fresh, &result)
            if result.isUnfinished { return }
        }
        if listsLate { try listLate(&result) }
    }

    /// Decides about every open reminder and every task that comes due.
    private func dueReminders(_ result: inout RemindResult) throws -> [DueReminder] {
        var overtaken = false
        var due: [DueReminder] = []
        var next: Int64?
        var isRising = false
        try reading { store in
            let lead = Int64(try settings.integer("reminder.lead_minutes")) * 60
            let open = try store.openReminders()
            let new = try store.unremindedTasks(
                at: now, before: now.adding(seconds: lead), lead: lead)
            let upcoming = try store.nextTaskTime(after: now.adding(seconds: lead))
            next = upcoming.map { $0.seconds - lead }
            if let pending = try store.nextDispatch()?.seconds {
                next = min(next ?? pending, pending)
            }
            guard !open.isEmpty || !new.isEmpty else { return }
            let terms = try reminderTerms(store)
            let tasks = try self.tasks(numbered: open.map(\.task) + new.map(\.task), store)
            var entries: [(entry: RemindedTask, isNew: Bool)] = []
            for reminder in open {
                guard let task = tasks[reminder.task],
                    task.schedule?.instant == reminder.scheduledAt
                else {
                    overtaken = true
                    continue
                }
                entries.append((RemindedTask(task: task, reminder: reminder), false))
            }
            for item in new {
                guard let task = tasks[item.task] else { continue }
                let reminder = ReminderRecord(
                    task: item.task, kind: .time, dueAt: item.scheduledAt,
                    scheduledAt: item.scheduledAt)
                entries.append((RemindedTask(task: task, reminder: reminder), true))
            }
            for (entry, isNew) in entries where !terms.rests(entry.task) {
                let chain = terms.chain(entry)
                let decision = chain.decide(at: now.seconds)
                if !entry.reminder.sent.isEmpty { isRising = true }
                if case .wait(let until) = decision.act {
                    next = min(next ?? until, until)
                    if decision.skipped.isEmpty || isNew { continue }
                    // A step that is passed over is noted once.
                    let known = entry.reminder.skipped
                    if decision.skipped.allSatisfy({ known.contains($0.step.rawValue) }) {
                        continue
                    }
                }
                if case .hold(let step, let until) = decision.act {
                    next = min(next ?? until, until)
                    let held = RemindResult.Held(
                        task: entry.task.number, channel: step.rawValue,
                        until: Instant(seconds: until),
                        untilLocal: terms.clock.zone.rfc3339(Instant(seconds: until)),
                        reason: chain.quietUntil == nil ? "the cap of a day" : "quiet hours")
                    if !result.held.contains(held) { result.held.append(held) }
                    if entry.reminder.heldAt != nil { continue }
                }
                due.append(DueReminder(entry: entry, isNew: isNew, decision: decision))
            }
        }
        result.nextAt = next.map(Instant.init(seconds:))
        result.isRising = isRising
        result.hasOvertaken = overtaken
        return due
    }

    private func carryOut(_ due: [DueReminder], _ result: inout RemindResult) throws {
        var shared: [ReminderStep: [DueReminder]] = [:]
        var single: [DueReminder] = []
        for item in due {
            switch item.decision.act {
            case .send(let step) where step != .push, .askAgain(let step) where step != .push:
                shared[step, default: []].append(item)
            case .miss: try miss(item.entry, &result)
            case .send, .askAgain, .wait, .hold, .resend, .end: single.append(item)
            }
        }
        for start in stride(from: 0, to: single.count, by: App.batch) {
            guard host.monotonic() - began < App.longestPass else {
                result.isUnfinished = true
                return
            }
            try dispatch(Array(single[start..<min(start + App.batch, single.count)]), &result)
        }
        for step in ReminderStep.allCases {
            let items = shared[step] ?? []
            for start in stride(from: 0, to: items.count, by: ReminderText.mostTasks) {
                guard host.monotonic() - began < App.longestPass else {
                    result.isUnfinished = true
                    return
                }
                // A phone takes one call at a time; the rest is for the next pass.
                if step == .voice, start > 0 || result.hasCalled { break }
                let end = min(start + ReminderText.mostTasks, items.count)
                try dispatch(Array(items[start..<end]), sharing: step, &result)
                if step == .voice { result.hasCalled = true }
            }
        }
    }

    /// Marks a task as missed after its last step got no answer; the observer is told.
    private func miss(_ entry: RemindedTask, _ result: inout RemindResult) throws {
        do {
            let written = try writingTasks("notify", WriteOptions(), actor: .timer) {
                store -> TaskChangeResult? in
                guard let fresh = try freshEntry(entry, isNew: false, store),
                    try reminderTerms(store).chain(fresh).decide(at: now.seconds).act == .miss
                else { return nil }
                let clock = try clock(store)
                try store.move(fresh.task, to: .missed, reason: "no answer")
                try store.end(fresh.reminder, .missed)
                try store.note(task: fresh.task.number, channel: "chain", event: "missed")
                try observe(missed: [fresh.task], store, clock)
                return try completionResult(
                    [fresh.task.number], .missed, store, clock, dryRun: false)
            }
            result.missed += written.value?.tasks ?? []
        } catch let error as StoreError {
            // Another process changed the task meanwhile; whatever it is now, nobody missed it here.
            guard case .lostRace = error else { throw error }
        }
    }

    /// A reminder and its task as they are now; `nil` where it is over or the task has another time.
    func freshEntry(
        _ entry: RemindedTask, isNew: Bool, _ store: WriteTransaction
    ) throws -> RemindedTask? {
        guard let task = try tasks(numbered: [entry.task.number], store)[entry.task.number],
            task.schedule?.instant == entry.reminder.scheduledAt
        else { return nil }
        let reminder =
            isNew
            ? try store.beginReminder(
                of: task.number, kind: entry.reminder.kind, dueAt: entry.reminder.dueAt,
                scheduledAt: entry.reminder.scheduledAt)
            : try store.reminder(entry.reminder.number)
        guard let reminder, reminder.endedAt == nil else { return nil }
        return RemindedTask(task: task, reminder: reminder)
    }

    // MARK: - What is said of a pass

    private func describe(_ due: [DueReminder], _ result: inout RemindResult) throws {
        let terms = try reading { try reminderTerms($0) }
        var shared: [ReminderStep: [TaskRecord]] = [:]
        for item in due {
            let titles = [item.entry.task.title]
            let numbers = [item.entry.task.number]
            switch item.decision.act {
            case .send(.push), .askAgain(.push):
                result.sent += terms.ways.push.map {
                    .init(channel: $0.channel, tasks: numbers, titles: titles, remark: nil)
                }
            case .send(let step), .askAgain(let step):
                shared[step, default: []].append(item.entry.task)
            case .miss:
                result.missed.append(TaskView(item.entry.task, zone: terms.clock.zone))
            case .wait, .hold, .resend, .end: break
            }
        }
        for step in ReminderStep.allCases {
            let tasks = shared[step] ?? []
            for start in stride(from: 0, to: tasks.count, by: ReminderText.mostTasks) {
                let part = tasks[start..<min(start + ReminderText.mostTasks, tasks.count)]
                result.sent.append(
                    .init(
                        channel: step.rawValue, tasks: part.map(\.number),
                        titles: part.map(\.title), remark: nil))
            }
        }
    }

    private func listLate(_ result: inout RemindResult) throws {
        try reading { store in
            let late = try store.lateUnreminded(at: now, limit: App.mostLate + 1)
            guard !late.isEmpty else { return }
            let zone = try clock(store).zone
            let tasks = try self.tasks(numbered: late, store)
            result.late = late.prefix(App.mostLate).compactMap { number in
                tasks[number].map { TaskView($0, zone: zone) }
            }
            result.moreLate = late.count > App.mostLate
        }
    }
}
