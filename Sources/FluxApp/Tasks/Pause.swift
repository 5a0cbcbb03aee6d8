import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

/// A rest: days on which nothing is expected.
struct Pause: Codable, Equatable {
    /// Its first logical day.
    var from: CivilDate
    /// Its last logical day; open while `nil`.
    var until: CivilDate?
    /// The goal that rests; everything while `nil`.
    var goal: Int64?

    func contains(_ day: CivilDate) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }
}

/// A rest to begin.
public struct PauseRequest: Sendable {
    /// The last day, in words; open when absent.
    public var until: String?
    /// The goal that rests, by number, UUID or words; everything when absent.
    public var goal: String?
    /// What becomes of the tasks that lie in it.
    public var tasks = Tasks.keep

    /// What becomes of the tasks of a rest.
    public enum Tasks: String, CaseIterable, Sendable {
        /// They stay where they are.
        case keep
        /// What repeats is excused; the rest goes to free times after it.
        case move
        /// They are cancelled with the reason, and hurt no streak.
        case excuse
    }

    /// A rest of everything, open-ended.
    public init() {}
}

/// What a rest changed.
public struct PauseResult: Codable, Sendable {
    /// Whether something rests now.
    public let paused: Bool
    /// The last day of the rest.
    public let until: CivilDate?
    /// The goal that rests.
    public let goal: GoalReference?
    /// The tasks that were moved or excused.
    public let tasks: [TaskView]
    /// How many.
    public let updated: Int
    /// What happened, in a sentence.
    public let message: String
    /// What a person should know.
    public let warnings: [App.Notice]
    /// Whether nothing was kept.
    public let dryRun: Bool
}

extension App {
    private static let pausesSetting = "pauses"
    /// How many days after a rest its tasks find room in.
    private static let daysToMoveInto = 14

    /// The rests there were and are, oldest first.
    func pauses(_ store: ReadTransaction) throws -> [Pause] {
        try store.setting(App.pausesSetting)?.decoded() ?? []
    }

    /// Begins a rest, or changes the one that runs: streaks rest with it.
    ///
    /// - Throws: ``Failure`` `ALREADY_PAUSED` when that changes nothing; `INVALID_ARGUMENT` for a day that is over, or tasks to be moved or
    ///   excused by a rest without end.
    public func pause(_ request: PauseRequest, _ options: WriteOptions) throws -> Written<
        PauseResult
    > {
        try writing("pause", options) { store in
            let clock = try clock(store)
            let goal = try request.goal.map { try self.goal($0, in: store) }
            if let goal, goal.status.isFinal {
                throw Failure(
                    code: "INVALID_STATE_TRANSITION",
                    message:
                        "goal \(goal.number) is \(goal.status.rawValue) and rests for good; see 'flux goal list'",
                    details: ["valid_transitions": .array([])])
            }
            var pauses = try pauses(store)
            let running = pauses.firstIndex {
                $0.contains(clock.today) && $0.goal == goal?.number
            }
            let stated = try request.until.map { try day($0, clock) }
            if let running, request.tasks == .keep,
                stated == nil || stated == pauses[running].until
            {
                throw Failure(
                    code: "ALREADY_PAUSED",
                    message:
                        "\(App.subject(of: goal)) rests already\(App.words(until: pauses[running].until, goal)); end it with '\(App.unpause(goal))'"
                )
            }
            let until = stated ?? running.flatMap { pauses[$0].until }
            if let until, until < clock.today {
                throw Failure.invalidArgument(
                    "\(until.shortTextWithYear) is over; a rest ends today or later")
            }
            guard until != nil || request.tasks == .keep else {
                throw Failure.invalidArgument(
                    "without a last day all tasks to come would be concerned; say '--until DAY'")
            }
            if let running {
                pauses[running].until = until
            } else {
                pauses.append(Pause(from: clock.today, until: until, goal: goal?.number))
            }
            try store.setSetting(App.pausesSetting, try JSON(encoding: pauses))
            var tasks: [TaskRecord] = []
            var warnings: [Notice] = []
            if let until {
                tasks = try store.tasks(query(from: now, until: until, goal, clock))
                switch request.tasks {
                case .keep: break
                case .excuse: try excuse(tasks, until: until, store, clock)
                case .move:
                    try move(tasks, after: until, store, clock, &warnings)
                }
            }
            let verb = options.dryRun ? "would rest" : "rests"
            var message = "\(App.subject(of: goal)) \(verb)\(App.words(until: until, goal))"
            if request.tasks == .excuse {
                for goal in Set(tasks.flatMap(\.goals)).sorted() {
                    try refuseEmptying(goal, store)
                }
            }
            let count = Phrase.count(tasks.count, "task")
            switch request.tasks {
            case _ where tasks.isEmpty: break
            case .keep:
                message += "; \(count) \(tasks.count == 1 ? "lies" : "lie") in it and stay"
                message += tasks.count == 1 ? "s" : ""
                message += ", '--tasks move' or '--tasks excuse' deals with them"
            case .excuse: message += "; \(count) \(options.dryRun ? "would be " : "")excused"
            case .move:
                message +=
                    "; \(count) \(options.dryRun ? "would be " : "")moved behind it or excused"
            }
            return try pauseResult(
                true, until, goal, request.tasks == .keep ? [] : tasks, message, warnings, store,
                clock, options)
        }
    }

    /// Ends a rest.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND` when nothing rests.
    public func unpause(goal reference: String?, _ options: WriteOptions) throws -> Written<
        PauseResult
    > {
        try writing("unpause", options) { store in
            let clock = try clock(store)
            let goal = try reference.map { try self.goal($0, in: store) }
            var pauses = try pauses(store)
            guard
                let index = pauses.firstIndex(where: {
                    $0.contains(clock.today) && $0.goal == goal?.number
                })
            else {
                throw Failure(
                    code: "NOT_FOUND",
                    message:
                        "\(goal == nil ? "not everything rests" : "\(App.subject(of: goal)) does not rest"); 'flux pause\(goal.map { " --goal \($0.number)" } ?? "")' begins a rest"
                )
            }
            if pauses[index].from == clock.today {
                pauses.remove(at: index)
            } else {
                pauses[index].until = clock.today.adding(days: -1)
            }
            try store.setSetting(
                App.pausesSetting, pauses.isEmpty ? nil : try JSON(encoding: pauses))
            return try pauseResult(
                false, nil, goal, [],
                "\(App.subject(of: goal)) \(options.dryRun ? "would go" : "goes") on from today",
                [],
                store, clock, options)
        }
    }

    private static func subject(of goal: GoalRecord?) -> String {
        goal.map { "goal \($0.number)" } ?? "everything"
    }

    /// A rest is no end: excusing all that is left of a goal would complete it.
    private func refuseEmptying(_ number: Int64, _ store: ReadTransaction) throws {
        guard let goal = try store.goal(reference: String(number)), goal.status == .active,
            goal.plan != nil, goal.progress.open == 0
        else { return }
        throw Failure(
            code: "GUARD_FAILED",
            message:
                "that would excuse all that is left of goal \(number); use '--tasks move', or end it with 'flux goal abandon \(number)'"
        )
    }

    private static func unpause(_ goal: GoalRecord?) -> String {
        "flux unpause\(goal.map { " --goal \($0.number)" } ?? "")"
    }

    private static func words(until day: CivilDate?, _ goal: GoalRecord?) -> String {
        day.map { " until \($0.shortTextWithYear)" } ?? " until '\(unpause(goal))'"
    }

    private func query(
        from: Instant, until: CivilDate, _ goal: GoalRecord?, _ clock: UserClock
    ) -> TaskQuery {
        var query = TaskQuery()
        query.statuses = [.pending, .rescheduled]
        query.from = from
        query.until = clock.end(of: until)
        query.goal = goal?.number
        return query
    }

    /// What depends on when it was last done waits for the end of the rest, or it would never come again.
    private func excuse(
        _ tasks: [TaskRecord], until last: CivilDate, _ store: WriteTransaction, _ clock: UserClock
    ) throws {
        var change = TaskChange()
        change.reason = "paused"
        for task in tasks {
            if task.series?.kind == .afterCompletion, let schedule = task.schedule {
                var later = TaskChange()
                later.schedule = clock.schedule(
                    CivilDateTime(last.adding(days: 1), schedule.local.time))
                try store.move(task, to: .rescheduled, reason: "paused", change: later)
            } else {
                try store.move(task, to: .cancelled, reason: "paused", change: change)
            }
        }
    }

    /// What repeats comes again by itself, so only what does not is moved.
    private func move(
        _ tasks: [TaskRecord], after last: CivilDate, _ store: WriteTransaction, _ clock: UserClock,
        _ warnings: inout [Notice]
    ) throws {
        try excuse(tasks.filter { $0.series != nil }, until: last, store, clock)
        let single = tasks.filter { $0.series == nil }
        let found = try slots(
            for: single, from: clock.start(of: last.adding(days: 1)),
            until: clock.end(of: last.adding(days: App.daysToMoveInto)), store, clock)
        for (task, slot) in zip(single, found) {
            guard let slot else {
                warnings.append(
                    Notice(
                        code: "no_room",
                        message: "there is no room for task \(task.number) soon after; it stays"))
                continue
            }
            var change = TaskChange()
            change.schedule = clock.schedule(slot)
            try store.move(task, to: .rescheduled, reason: "paused", change: change)
            _ = try detach(task, store)
        }
    }

    private func pauseResult(
        _ paused: Bool, _ until: CivilDate?, _ goal: GoalRecord?, _ before: [TaskRecord],
        _ message: String, _ warnings: [Notice], _ store: ReadTransaction, _ clock: UserClock,
        _ options: WriteOptions
    ) throws -> PauseResult {
        var query = TaskQuery()
        query.numbers = before.map(\.number)
        let tasks = before.isEmpty ? [] : try store.tasks(query)
        return PauseResult(
            paused: paused, until: until, goal: goal.map { GoalView($0).reference },
            tasks: tasks.map { TaskView($0, zone: clock.zone) }, updated: tasks.count,
            message: message, warnings: warnings, dryRun: options.dryRun)
    }
}
