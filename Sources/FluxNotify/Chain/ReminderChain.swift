/// One reminder as the chain sees it: what is set, what was sent, what came back. It decides; others perform.
///
/// All moments are seconds since 1970.
public struct ReminderChain: Equatable, Sendable {
    /// The moment it counts from: the time of the task, of coming to its place, or a later one that was asked for.
    public var due: Int64
    /// Seconds before it that the first step comes.
    public var lead: Int64
    /// Seconds to wait for an answer on each step.
    public var window: Int64
    /// When the task is over.
    public var ends: Int64
    /// When the logical day of the task is over.
    public var dayEnds: Int64
    /// When the task starts: that of a reminder that was put off may still be ahead.
    public var taskStarts: Int64
    /// Whether steps beyond the first wait for the start of the task.
    public var risesFromStart = true
    /// Whether it is asked for by a place: then nobody misses it, it comes again.
    public var isPlace = false
    /// Whether it was asked for beside the reminder at the task's time: then it is one push and no more.
    public var isExtra = false
    /// When it went on after a change of the task that was taken back.
    public var reopenedAt: Int64?
    /// Which steps can be taken.
    public var readiness: [ReminderStep: StepReadiness]
    /// Until when quiet hours or the cap of a day hold the limited steps back; `nil` when nothing does.
    public var heldUntil: Int64?
    /// Until when quiet hours last; what comes again by itself waits for their end.
    public var quietUntil: Int64?
    /// What was taken.
    public var taken: [ReminderStep: TakenStep] = [:]
    /// When the person said that they have seen it.
    public var ackedAt: Int64?
    /// When it was asked about once more.
    public var askedAgainAt: Int64?

    /// How long what came due may be ago and still be sent, in seconds: a day.
    public static let oldest: Int64 = 86_400
    /// How long a place waits for an answer before it comes again, in seconds.
    public static let placeInterval: Int64 = 7_200

    /// Describes a reminder of which nothing was sent.
    public init(
        due: Int64, lead: Int64, window: Int64, ends: Int64, dayEnds: Int64,
        readiness: [ReminderStep: StepReadiness]
    ) {
        self.due = due
        taskStarts = due
        self.lead = lead
        self.window = window
        self.ends = ends
        self.dayEnds = dayEnds
        self.readiness = readiness
    }

    /// What to do now.
    public struct Decision: Equatable, Sendable {
        /// The steps that are passed over, and why.
        public var skipped: [(step: ReminderStep, reason: String)] = []
        /// The act.
        public var act: Act

        /// Compares steps and act.
        public static func == (left: Decision, right: Decision) -> Bool {
            left.act == right.act
                && left.skipped.elementsEqual(right.skipped) { $0.step == $1.step }
        }
    }

    /// One thing to do.
    public enum Act: Equatable, Sendable {
        /// Nothing before a moment.
        case wait(until: Int64)
        /// Take a step.
        case send(ReminderStep)
        /// Ask once more about a task that was seen.
        case askAgain(ReminderStep)
        /// Nothing before a moment, since quiet hours or the cap of a day hold a step back.
        case hold(ReminderStep, until: Int64)
        /// Begin anew: a place got no answer.
        case resend
        /// The task is missed.
        case miss
        /// It is over, and the task stays as it is.
        case end(End)
    }

    /// Why a reminder is over without an answer.
    public enum End: Equatable, Sendable {
        /// It was due more than a day ago.
        case tooOld
        /// Nothing could reach the person.
        case unreachable
        /// The last step did not arrive.
        case undelivered
        /// The person has seen it, was asked once more, and that is all.
        case acknowledged
        /// It was one push beside the reminder that comes at the task's time.
        case extra
    }

    /// Decides. Asked again with what was done in between, it goes on from there.
    public func decide(at now: Int64) -> Decision {
        let starts = isPlace ? due : due - lead
        var decision = Decision(act: .wait(until: starts))
        guard now >= starts else { return decision }
        // What was seen is asked about at its end, however long it takes.
        if let acked = ackedAt, now - max(due, ends) <= ReminderChain.oldest {
            decision.act = actWhenSeen(acked, at: now)
            return decision
        }
        if now - due > ReminderChain.oldest {
            decision.act = actWhenOld(at: now)
            return decision
        }
        if isExtra, taken[.push] != nil || readiness[.push] != .ready {
            decision.act = .end(.extra)
            return decision
        }
        // From when the next step may come.
        var next = starts
        let latest = ReminderStep.allCases.lastIndex { taken[$0] != nil } ?? -1
        for (index, step) in ReminderStep.allCases.enumerated() {
            if step != .push, risesFromStart { next = max(next, due, taskStarts) }
            if let taken = taken[step] {
                next =
                    taken.ok == false
                    ? max(next, began(taken, at: now)) : windowEnds(taken, at: now)
                continue
            }
            // One that was set up too late is not taken after those that follow it.
            if index < latest { continue }
            guard now >= next else {
                decision.act = .wait(until: next)
                return decision
            }
            switch readiness[step] ?? .missing("nobody set it up") {
            case .missing(let reason):
                decision.skipped.append((step, reason))
            case .ready:
                if step.isLimited, let heldUntil, heldUntil > now {
                    decision.act = .hold(step, until: heldUntil)
                } else {
                    decision.act = .send(step)
                }
                return decision
            }
        }
        decision.act = actAtTheEnd(at: now)
        return decision
    }

    // MARK: - The end of the chain

    /// The last step that is set up, or was taken.
    private var last: ReminderStep? {
        ReminderStep.allCases.last { taken[$0] != nil || readiness[$0] == .ready }
    }

    private func actAtTheEnd(at now: Int64) -> Act {
        guard let last, let taken = taken[last] else { return .end(.unreachable) }
        if isPlace {
            let interval = max(due, began(taken, at: now)) + ReminderChain.placeInterval
            let again = max(interval, quietUntil ?? interval)
            return now >= again ? .resend : .wait(until: again)
        }
        guard taken.ok != false else {
            let anything = self.taken.values.contains { $0.ok == true }
            return .end(anything ? .undelivered : .unreachable)
        }
        let missedAt = missedAt(last, taken, at: now)
        guard now >= missedAt else { return .wait(until: missedAt) }
        // Whether it arrived is still open: whoever sent it settles that, or another notifier does after its claim.
        return taken.ok == nil ? .wait(until: now + window) : .miss
    }

    private func missedAt(_ last: ReminderStep, _ taken: TakenStep, at now: Int64) -> Int64 {
        var moment = max(windowEnds(taken, at: now), ends + window)
        if let askedAgainAt { moment = max(moment, askedAgainAt + window) }
        // Whoever took an answer back is there, and has as long as the task takes.
        if let reopenedAt { moment = max(moment, reopenedAt + max(0, ends - taskStarts) + window) }
        return last == .push ? max(moment, dayEnds) : moment
    }

    private func actWhenSeen(_ acked: Int64, at now: Int64) -> Act {
        if let askedAgainAt {
            // What was seen rises no further, so it is missed only where there is nothing to rise to.
            guard last == .push, let push = taken[.push], push.ok == true, !isPlace else {
                let over = askedAgainAt + window
                return now >= over ? .end(.acknowledged) : .wait(until: over)
            }
            let missedAt = missedAt(.push, push, at: now)
            return now >= missedAt ? .miss : .wait(until: missedAt)
        }
        let again = max(ends, acked + window)
        guard now >= again else { return .wait(until: again) }
        let ready = ReminderStep.allCases.filter { readiness[$0] == .ready }
        let isHeld = (heldUntil ?? now) > now
        if let free = ready.first(where: { !$0.isLimited || !isHeld }) { return .askAgain(free) }
        guard let first = ready.first, let heldUntil else { return .end(.acknowledged) }
        return .hold(first, until: heldUntil)
    }

    private func actWhenOld(at now: Int64) -> Act {
        if ackedAt != nil { return .end(.acknowledged) }
        guard let last, let taken = taken[last], taken.ok == true, !isPlace else {
            return .end(taken.isEmpty ? .tooOld : .undelivered)
        }
        let missedAt = missedAt(last, taken, at: now)
        return now >= missedAt ? .miss : .wait(until: missedAt)
    }

    // MARK: - Clocks that were set back

    /// When a step began. A stamp that lies ahead was written under a clock that was ahead: it counts as long ago.
    private func began(_ taken: TakenStep, at now: Int64) -> Int64 {
        taken.at <= now ? taken.at : now - window
    }

    private func windowEnds(_ taken: TakenStep, at now: Int64) -> Int64 {
        began(taken, at: now) + window
    }
}
