import FluxStore

/// What one pass of `flux notify` did.
public struct NotifyResult: Codable, Sendable {
    /// The reminders.
    public let reminders: RemindResult
    /// The timers and retries that were due.
    public let timers: TickResult
    /// The messages that waited.
    public let delivery: DeliveryResult

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
        let hasStore = FileTest.exists(paths.store)
        if again, !dryRun, hasStore {
            _ = try writing("notify --again", WriteOptions(), actor: .user) {
                try $0.reviveMessages()
            }
        }
        if !dryRun, hasStore {
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
        let reminders = try remind(dryRun: dryRun, listsLate: listsLate)
        return NotifyResult(
            reminders: reminders,
            timers: hasStore
                ? try tick(nil, WriteOptions(dryRun: dryRun))
                : TickResult(fired: [], message: "nothing is due", dryRun: dryRun),
            delivery: try deliverOutbox(dryRun: dryRun, again: again))
    }
}
