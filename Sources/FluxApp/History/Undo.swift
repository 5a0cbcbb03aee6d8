import FluxCalendar
import FluxStore

/// Which changes to take back or bring back.
public struct UndoRequest: Sendable {
    /// How many, from the newest on.
    public var steps = 1
    /// One entry of the log instead.
    public var entry: Int64?
    /// What to do with rows that changed since.
    public var policy = ConflictPolicy.refuse
    /// Only say what would be taken back.
    public var list = false

    /// The newest change.
    public init() {}
}

/// A change that was taken back or brought back.
public struct ChangeView: Codable, Sendable {
    /// Its number in the log.
    public let id: Int64
    /// The command that made it.
    public let command: String
    /// When it was made.
    public let at: Instant
    /// How many rows it changed.
    public let changes: Int
    /// What it changed, in counts.
    public let summary: String

    init(_ entry: JournalEntry) {
        id = entry.number
        command = entry.command
        at = entry.at
        changes = entry.changes
        summary = entry.summary
    }
}

/// What `undo` took back.
public struct UndoResult: Codable, Sendable {
    /// The changes, newest first.
    public let undone: [ChangeView]
    /// Rows that something else had changed since.
    public let conflicts: [RowConflict]
    /// Whether nothing was done: a list or a dry run.
    public let dryRun: Bool
}

/// What `redo` brought back.
public struct RedoResult: Codable, Sendable {
    /// The changes, in the order they were brought back.
    public let redone: [ChangeView]
    /// Rows that something else had changed since.
    public let conflicts: [RowConflict]
    /// Whether nothing was done: a list or a dry run.
    public let dryRun: Bool
}

extension App {
    /// Takes back the newest changes that a person ordered.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND` when there are not so many, `ALREADY_UNDONE`, `ROLLBACK_CONFLICT`.
    public func undo(_ request: UndoRequest, _ options: WriteOptions) throws -> Written<UndoResult>
    {
        try checkSteps(request.steps)
        if request.list {
            return try reading { store in
                let entries = try store.undoable(limit: max(request.steps, 10))
                return Written(
                    value: UndoResult(
                        undone: entries.map(ChangeView.init), conflicts: [], dryRun: true),
                    replayed: false)
            }
        }
        do {
            return try undo(request, options, withTopUps: false)
        } catch StoreError.rollbackConflict(let conflicts) {
            // What flux itself added to a series since is no reason to keep the series.
            do {
                return try undo(request, options, withTopUps: true)
            } catch is NoTopUps {
                throw StoreError.rollbackConflict(conflicts)
            }
        }
    }

    private struct NoTopUps: Error {}

    private func undo(
        _ request: UndoRequest, _ options: WriteOptions, withTopUps: Bool
    ) throws -> Written<UndoResult> {
        try writing("undo", options) { store in
            let profile = try store.profile()
            var undone: [JournalEntry] = []
            var conflicts: [RowConflict] = []
            // One after the other: taking a rollback back makes what it had taken back a change again.
            for step in 0..<request.steps {
                guard let entry = try nextUndo(request, store) else {
                    throw Failure(
                        code: "NOT_FOUND",
                        message: step == 0
                            ? "there is nothing to undo; 'flux log' shows what happened"
                            : "no more than \(Phrase.count(step, "change")) can be undone; see 'flux undo --list'"
                    )
                }
                // The sentence goes with the plan that came of it.
                let talk =
                    try entry.command == "goal"
                    ? entry.flow.flatMap { try store.talk(behindPlan: $0) } : nil
                if withTopUps, try !store.takeBackTopUps(after: entry) { throw NoTopUps() }
                conflicts += try store.undo([entry], onConflict: request.policy)
                undone.append(entry)
                if request.entry != nil { break }
                while let part = try store.undoable(limit: 1).first,
                    part.belongs(with: entry)
                        || talk != nil && part.flow == talk && part.command == "ask"
                {
                    conflicts += try store.undo([part], onConflict: request.policy)
                    undone.append(part)
                }
            }
            try rearmTimers(store)
            try keepConsents(as: profile, store)
            return UndoResult(
                undone: undone.map(ChangeView.init), conflicts: conflicts, dryRun: options.dryRun)
        }
    }

    /// The change that is taken back next: the newest, or the one that was named.
    private func nextUndo(
        _ request: UndoRequest, _ store: WriteTransaction
    ) throws -> JournalEntry? {
        guard let number = request.entry else { return try store.undoable(limit: 1).first }
        let entry = try store.journalEntry(number)
        guard entry.kind == .change else {
            throw Failure.invalidArgument(
                "entry \(number) is no change but an \(entry.kind.rawValue); see 'flux undo --list'"
            )
        }
        guard !entry.undone else {
            throw Failure(
                code: "ALREADY_UNDONE",
                message: "entry \(number) is undone already; bring it back with 'flux redo'")
        }
        return entry
    }

    /// Brings back what `undo` took back; a newer change ends that.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND` when there is nothing, `ROLLBACK_CONFLICT`.
    public func redo(_ request: UndoRequest, _ options: WriteOptions) throws -> Written<RedoResult>
    {
        try checkSteps(request.steps)
        return try writing("redo", options) { store in
            let undos = try redoable(request.steps, store)
            guard let undos else {
                let undos = try store.redoable(limit: request.steps)
                throw Failure(
                    code: "NOT_FOUND",
                    message: undos.isEmpty
                        ? "there is nothing to redo; a new change ends what could be brought back, see 'flux log'"
                        : "no more than \(Phrase.count(undos.count, "change")) can be redone; see 'flux log'"
                )
            }
            let profile = try store.profile()
            let conflicts = try store.redo(undos, onConflict: request.policy)
            try rearmTimers(store)
            try keepConsents(as: profile, store)
            let changes = try undos.compactMap(\.target).map { try store.journalEntry($0) }
            return RedoResult(
                redone: changes.map(ChangeView.init), conflicts: conflicts, dryRun: options.dryRun)
        }
    }

    /// The undos that so many steps bring back; `nil` when there are not so many.
    private func redoable(_ steps: Int, _ store: WriteTransaction) throws -> [JournalEntry]? {
        var undos: [JournalEntry] = []
        var left = steps
        var last: JournalEntry?
        var before: JournalEntry?
        for undo in try store.redoable(limit: .max) {
            let change = try undo.target.map { try store.journalEntry($0) }
            // The plan that came of a sentence was taken back with it.
            let follows =
                change?.command == "goal" && last?.command == "ask" && last?.flow != nil
                && change?.correlationID == last?.correlationID
                && before.map { $0.number - 1 } == undo.number
                && before?.correlationID == undo.correlationID
            before = undo
            if let change, let last, change.belongs(with: last) || follows {
                undos.append(undo)
                continue
            }
            guard left > 0 else { break }
            left -= 1
            undos.append(undo)
            last = change
        }
        return left == 0 ? undos : nil
    }

    /// Going back and forward in the journal consents to nothing and verifies nothing; what goes with it, such as with a
    /// whole profile, stands in the audit trail.
    private func keepConsents(as before: ProfileRecord, _ store: WriteTransaction) throws {
        var profile = try store.profile()
        if before.whatsappConsentAt != nil, profile.whatsappConsentAt == nil {
            try auditConsent(from: "given", to: "withdrawn", reason: "undo", store)
        }
        if before.phoneVerifiedAt != nil, profile.phoneVerifiedAt == nil {
            try store.audit(
                entity: "account", subject: nil, machine: "phone", from: "verified",
                to: "unverified", reason: "undo")
        }
        let consents = before.whatsappConsentAt == nil && profile.whatsappConsentAt != nil
        let verifies = before.phoneVerifiedAt == nil && profile.phoneVerifiedAt != nil
        guard consents || verifies else { return }
        if consents { profile.whatsappConsentAt = nil }
        if verifies { profile.phoneVerifiedAt = nil }
        try store.save(profile)
    }

    /// Timers follow from the state of a flow, so they are set anew where that was put back.
    private func rearmTimers(_ store: WriteTransaction) throws {
        for number in store.touchedFlows.sorted() {
            guard let flow = try store.flow(reference: String(number)) else { continue }
            let context = context(of: flow.workflow, flow: number, store, actor: .system)
            try store.arm(try instance(of: flow, in: store).timers(context), of: number)
        }
    }

    private func checkSteps(_ steps: Int) throws {
        guard (1...1000).contains(steps) else {
            throw Failure.invalidArgument(
                "1 to 1000 changes can be taken back at once, not \(steps)")
        }
    }
}

extension JournalEntry {
    /// Whether this is another checkpoint of the same piece of work: what a model's answers were stored by, one after the
    /// other, is taken back as the one change that a person sees in it.
    fileprivate func belongs(with other: JournalEntry) -> Bool {
        flow != nil && flow == other.flow && command == other.command
            && (command == "goal" || command == "ask")
    }
}
