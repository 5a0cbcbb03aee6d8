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
        let hasStore = FileTest.exists(paths.store)
        if again, !dryRun, hasStore {
            _ = try writing("notify --again", WriteOptions(), actor: .user) {
                try $0.reviveMessages()
            }
        }
        if !dryRun, hasStore {
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
        // Reminders first: what comes after may wait for somebody's mail program.
        let reminders =
            try dryRun
            ? keepingReader { try remind(dryRun: true, listsLate: listsLate) }
            : remind(dryRun: false, listsLate: listsLate)
        return NotifyResult(
            reminders: reminders,
            timers: hasStore
                ? try tick(nil, WriteOptions(dryRun: dryRun))
                : TickResult(fired: [], message: "nothing is due", dryRun: dryRun),
            delivery: try deliverOutbox(dryRun: dryRun, again: again))
    }
}
