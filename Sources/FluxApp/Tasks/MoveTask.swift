import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

/// A task to move to another time.
public struct MoveRequest: Sendable {
    /// The task, by number, UUID or words.
    public var reference: String
    /// The new time in plain words.
    public var when: String?
    /// The new wall time, stated.
    public var at: String?
    /// How far it reaches in a series.
    public var scope: SeriesScope
    /// Whether a time without a day is meant on the day that the task is on, as in "make it 6pm".
    public var keepsDay = false

    /// Describes a move.
    public init(
        reference: String, when: String? = nil, at: String? = nil, scope: SeriesScope = .this
    ) {
        self.reference = reference
        self.when = when
        self.at = at
        self.scope = scope
    }
}

/// What was moved, or would be.
public struct MoveResult: Codable, Sendable {
    /// The task after the move; before it where a proposal waits.
    public let tasks: [TaskView]
    /// How many were moved.
    public let updated: Int
    /// The time that is proposed, with the user's offset.
    public let proposed: String?
    /// What happened, in a sentence.
    public let message: String
    /// `answer` where the proposal waits for a yes.
    public let requiresUserAction: String
    /// What a person should know.
    public let warnings: [App.Notice]
    /// Why a time that flux chose is a good one, the most important reason first.
    public var reasons: [String] = []
    /// Whether nothing was kept.
    public let dryRun: Bool
}

/// Where a task is to go.
private struct Destination {
    var local: CivilDateTime
    /// Whether flux chose the time, so that a person must agree.
    var isProposal: Bool
    /// Why flux chose it.
    var reasons: [String] = []
}

extension App {
    /// Moves a task to a stated time, or to the best free slot of a vague one.
    ///
    /// - Throws: ``Failure``: without `options.yes` a slot that flux chose is only proposed.
    public func move(_ request: MoveRequest, _ options: WriteOptions) throws -> Written<MoveResult>
    {
        try writingTasks("move", options) { store in
            let clock = try clock(store)
            if let at = request.at {
                let task = try task(request.reference, in: store, clock, scope: .open)
                let destination = Destination(
                    local: try wallTime(at, clock.zone, clock), isProposal: false)
                return try carryOut(destination, task, request.scope, store, clock, options)
            }
            var request = request
            if request.keepsDay, let when = request.when {
                let task = try task(request.reference, in: store, clock, scope: .open)
                request.when = onDay(of: task, when, clock)
            }
            let result = try move(
                reading(of: request, clock), request.scope, store, clock, options)
            // A proposal is no result that a repetition could return, so nothing of it is kept.
            guard result.requiresUserAction == "answer" else { return result }
            throw Failure(
                code: "CLARIFICATION_NEEDED", message: result.message,
                details: [
                    "question": .string(result.message),
                    "proposed": result.proposed.map(JSON.string) ?? .null,
                    "reasons": .array(result.reasons.map(JSON.string)),
                ])
        }
    }

    /// A time of day with the day of the task, where it has one ahead.
    private func onDay(of task: TaskRecord, _ when: String, _ clock: UserClock) -> String {
        guard let own = task.schedule.map({ clock.zone.local(at: $0.instant).date }),
            own >= clock.date, let time = Words(clock).when(when), time.hasTime, !time.hasDay,
            Words(clock).when("\(own) at \(when)")?.start?.date == own
        else { return when }
        return "\(own) at \(when)"
    }

    /// What a request says: a task and a time, or one sentence that was not put in quotation marks, as in
    /// `flux move the milk to friday at 9`.
    private func reading(of request: MoveRequest, _ clock: UserClock) throws -> MoveReading {
        let words = try Title.checked(request.when ?? "later", what: "time")
        if let time = Words(clock).when(words) {
            return MoveReading(
                task: request.reference, start: time.start, shiftMinutes: time.shiftMinutes,
                shiftDays: time.shiftDays, dayOnly: time.hasDay && !time.hasTime, vague: time.vague)
        }
        if let sentence = Words(clock).interpret("move \(request.reference) \(words)").reschedule {
            return sentence
        }
        throw Failure.invalidArgument(
            "'\(words)' is no time; write it like 'tomorrow at 5', 'friday', 'later' or 'by 2 days'"
        )
    }

    /// Moves the task that was understood from plain words.
    func move(
        _ reading: MoveReading, _ scope: SeriesScope = .this, _ store: WriteTransaction,
        _ clock: UserClock, _ options: WriteOptions
    ) throws -> MoveResult {
        let task = try task(reading.task, in: store, clock, scope: .open)
        return try carryOut(
            destination(of: task, reading, store, clock), task, scope, store, clock, options)
    }

    private func destination(
        of task: TaskRecord, _ reading: MoveReading, _ store: ReadTransaction, _ clock: UserClock
    ) throws -> Destination {
        let own = task.schedule.map { clock.zone.local(at: $0.instant) }
        if reading.shiftMinutes != nil || reading.shiftDays != nil {
            guard let own else {
                throw Failure.clarification(
                    "task \(task.number) has no time yet; when should it be?", missing: "time")
            }
            let shifted = own.adding(days: reading.shiftDays ?? 0)
            let instant = clock.zone.instant(of: shifted).adding(minutes: reading.shiftMinutes ?? 0)
            return Destination(local: clock.zone.local(at: instant), isProposal: false)
        }
        if let vague = reading.vague {
            return try slot(for: task, from: vague.first, to: vague.last, store, clock)
        }
        guard let start = reading.start else {
            throw Failure.clarification("when should task \(task.number) be?", missing: "time")
        }
        if reading.dayOnly, let own {
            return Destination(local: CivilDateTime(start.date, own.time), isProposal: false)
        }
        return Destination(local: start, isProposal: false)
    }

    private func slot(
        for task: TaskRecord, from first: CivilDate, to last: CivilDate, _ store: ReadTransaction,
        _ clock: UserClock
    ) throws -> Destination {
        var context = try coachContext(store, clock)
        context.busy.removeAll { $0.taskNumber == task.number }
        let minutes = try task.durationMinutes ?? settings.integer("task.default_minutes")
        let choices = BuiltinScheduler().bestSlots(
            minutes: minutes, earliest: max(now, clock.start(of: first)),
            latest: clock.end(of: last), limit: 1,
            in: context)
        guard let best = choices.first else {
            throw Failure(
                code: "GUARD_FAILED",
                message:
                    "nothing is free between \(first.shortText) and \(last.shortText); say another time"
            )
        }
        return Destination(
            local: clock.zone.local(at: best.instant), isProposal: true, reasons: best.reasons)
    }

    private func carryOut(
        _ destination: Destination, _ task: TaskRecord, _ scope: SeriesScope,
        _ store: WriteTransaction, _ clock: UserClock, _ options: WriteOptions
    ) throws -> MoveResult {
        let schedule = clock.schedule(destination.local)
        guard schedule.instant > now else {
            throw Failure.invalidArgument(
                "\(Phrase.dateTime(destination.local)) is already over; move the task to a time that is ahead"
            )
        }
        let time = Phrase.dateTime(destination.local)
        if destination.isProposal, !options.yes, !options.dryRun {
            return MoveResult(
                tasks: [TaskView(task, zone: clock.zone)], updated: 0,
                proposed: clock.zone.rfc3339(schedule.instant),
                message: "task \(task.number) could be on \(time); take it with '--yes'",
                requiresUserAction: "answer", warnings: [], reasons: destination.reasons,
                dryRun: false)
        }
        let tasks = try widened([task], scope, store)
        let warnings =
            try destination.isProposal
            ? []
            : statedTime(
                schedule.instant, task.durationMinutes, without: Set(tasks.map(\.number)), store,
                clock)
        var message = ""
        var moved: [Int64] = []
        for each in tasks {
            let target = try self.schedule(of: each, along: task, to: destination.local, clock)
            // What would be moved into the past is over, whatever its time.
            guard each.number == task.number || target.instant > now else { continue }
            var change = TaskChange()
            change.schedule = target
            try store.move(each, to: .rescheduled, change: change)
            moved.append(each.number)
            message += try detach(each, store)
        }
        message =
            "task \(task.number) \(options.dryRun ? "would now be" : "is now") on \(time), "
            + Phrase.distance(destination.local.date, from: clock.date)
            + (moved.count > 1
                ? ", and \(Phrase.count(moved.count - 1, "other")) of its series with it" : "")
            + message + warnings.map { "; \($0.message)" }.joined()
        var query = TaskQuery()
        query.numbers = moved
        return MoveResult(
            tasks: try store.tasks(query).map { TaskView($0, zone: clock.zone) },
            updated: moved.count,
            proposed: options.dryRun ? clock.zone.rfc3339(schedule.instant) : nil, message: message,
            requiresUserAction: "none", warnings: warnings, reasons: destination.reasons,
            dryRun: options.dryRun)
    }

    /// Where an occurrence goes when another one of its series is moved: as many days from where the rule has it, to the
    /// same time of day. In a weekly series that is another weekday of the same week or thereabouts, however far away
    /// the one goes that was named.
    private func schedule(
        of task: TaskRecord, along moved: TaskRecord, to local: CivilDateTime, _ clock: UserClock
    ) throws -> Schedule {
        guard task.number != moved.number, let own = task.originalLocal,
            let before = moved.originalLocal
        else { return clock.schedule(local) }
        var days = local.date.days(since: before.date)
        if let rule = task.series?.rule.flatMap({ try? RecurrenceRule($0) }),
            rule.frequency == .weekly
        {
            days = ((days + 3) % 7 + 7) % 7 - 3
        }
        return clock.schedule(CivilDateTime(own.date.adding(days: days), local.time))
    }

    /// Takes a moved task out of a goal that is over.
    ///
    /// - Returns: what to say of it; empty where it stays.
    func detach(_ task: TaskRecord, _ store: WriteTransaction) throws -> String {
        guard let goal = task.goal, let record = try store.goal(reference: String(goal.number)),
            record.status.isFinal, let moved = try store.task(reference: String(task.number))
        else { return "" }
        var detach = TaskChange()
        detach.goal = .some(nil)
        try store.update(moved, detach)
        return
            "; it no longer belongs to goal \(goal.number), which is \(record.status.rawValue)"
    }
}
