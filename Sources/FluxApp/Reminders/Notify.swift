import FluxStore

/// What one pass of `flux notify` did.
public struct NotifyResult: Codable, Sendable {
    /// The reminders.
    public private(set) var reminders: RemindResult
    /// The timers and retries that were due.
    public let timers: TickResult
    /// The messages that waited.
    public let delivery: DeliveryResult

    /// Joins what a further pass did to this.
    public mutating func add(_ next: NotifyResult) {
        reminders.add(next.reminders)
    }

    /// Whether anything happened.
    var isWorthTelling: Bool {
        !(reminders.sent.isEmpty && reminders.failed.isEmpty && reminders.missed.isEmpty
            && timers.fired.isEmpty) || delivery.delivered + delivery.failed + delivery.givenUp > 0
    }
}

extension App {
    /// One pass: sends the reminders that are due, runs timers, and delivers what waits in the outbox.
    ///
    /// - Parameters:
    ///   - again: also messages that were given up.
    ///   - listsLate: whether tasks that came due more than a day ago are listed.
    public func notify(
        dryRun: Bool, again: Bool = false, listsLate: Bool = true
    ) throws -> NotifyResult {
        do {
            return try pass(dryRun: dryRun, again: again, listsLate: listsLate)
        } catch StoreError.schemaTooOld where !dryRun {
            // Nobody is there to say it: a store of an older flux is brought up to date.
            try keepingStoreOpen {}
            return try pass(dryRun: dryRun, again: again, listsLate: listsLate)
        }
    }

    private func pass(dryRun: Bool, again: Bool, listsLate: Bool) throws -> NotifyResult {
        guard FileTest.exists(paths.store) else {
            return NotifyResult(
                reminders: try remind(dryRun: dryRun, listsLate: listsLate),
                timers: nothingDue(dryRun),
                delivery: try deliverOutbox(dryRun: dryRun, again: again))
        }
        if again, !dryRun {
            _ = try writing("notify --again", WriteOptions(), actor: .user) {
                try $0.reviveMessages()
            }
        }
        if let quiet = try keepingReader({ try quietPass(dryRun: dryRun, again, listsLate) }) {
            return quiet
        }
        if !dryRun { try keepHouse() }
        // Reminders first: what comes after may wait for somebody's mail program.
        let reminders =
            try dryRun
            ? keepingReader { try remind(dryRun: true, listsLate: listsLate) }
            : remind(dryRun: false, listsLate: listsLate)
        return NotifyResult(
            reminders: reminders, timers: try tick(nil, WriteOptions(dryRun: dryRun)),
            delivery: try deliverOutbox(dryRun: dryRun, again: again))
    }

    private func nothingDue(_ dryRun: Bool) -> TickResult {
        TickResult(fired: [], message: "nothing is due", dryRun: dryRun)
    }

    /// Most passes find nothing to do, or may do nothing: they look at all of it in a store that is opened once.
    ///
    /// - Returns: `nil` where something is to be written.
    private func quietPass(
        dryRun: Bool, _ again: Bool, _ listsLate: Bool
    ) throws -> NotifyResult? {
        let isDue = try reading { store in
            try !store.dueTimers(at: now, limit: 1).isEmpty || !store.dueRetries(at: now).isEmpty
        }
        guard !isDue, try dryRun || !isHouseToKeep() else { return nil }
        guard let reminders = try quietReminders(dryRun: dryRun, listsLate: listsLate) else {
            return nil
        }
        let waits = try reading { try !$0.dueMessages(at: now, limit: 1).isEmpty }
        guard dryRun || !waits else { return nil }
        return NotifyResult(
            reminders: reminders, timers: nothingDue(dryRun),
            delivery: try deliverOutbox(dryRun: dryRun, again: again))
    }

    /// Whether there is something that is done once a day, or waits for the store.
    private func isHouseToKeep() throws -> Bool {
        if FileTest.exists(eventSpool.path) { return true }
        return try reading { store in
            let today = try clock(store).today.dayNumber
            let counted = try store.lastDay(of: .tally)
            if counted != nil, counted != today { return true }
            if try store.lastDay(of: .topUp) != today,
                try !store.runningSeries().isEmpty || !store.restingQuotas().isEmpty
            {
                return true
            }
            return try store.lastDay(of: .observation) != today
                && (store.firstPastTask() != nil || !store.patterns().isEmpty)
        }
    }

    private func keepHouse() throws {
        _ = replaySpool()
        topUpSeries(bounded: false)
        // A store that nobody counted in yet is counted by the first command that changes tasks.
        let counts = try reading { store in
            let day = try store.lastDay(of: .tally)
            return try day != nil && day != clock(store).today.dayNumber
        }
        if counts {
            noting("tally", flow: nil, actor: .system) { try keepTally($0, clock($0)) }
        }
        try observeNightly()
    }
}
