import FluxCalendar
import FluxJSON
import FluxLanguage
import FluxStore

/// A task to add: plain words, or a title with its parts stated.
public struct AddRequest: Sendable {
    /// The words, or the title where a part below is given.
    public var text: String
    /// The wall time, `YYYY-MM-DDTHH:MM`.
    public var at: String?
    /// The IANA zone of `at`; the user's when absent.
    public var zone: String?
    /// An RFC 5545 rule.
    public var rule: String?
    /// The last day of a series, inclusive.
    public var until: String?
    /// How long, in minutes or words.
    public var duration: String?
    /// A goal by number, UUID or words.
    public var goal: String?
    /// A place: `home`, `arrive:home` or `leave:home`.
    public var location: String?
    /// Tags.
    public var tags: [String] = []
    /// A note.
    public var note: String?

    /// A task in plain words.
    public init(text: String) { self.text = text }

    var isExplicit: Bool { at != nil || rule != nil || location != nil }
}

/// What was written, done or moved.
public struct TaskChangeResult: Codable, Sendable {
    /// The tasks after the change; of a new series all of them.
    public var tasks: [TaskView]
    /// How many were added.
    public var created: Int
    /// How many were changed.
    public var updated: Int
    /// What happened, in a sentence.
    public var message: String
    /// What a person should know.
    public var warnings: [App.Notice]
    /// Goals that this completed.
    public var completedGoals: [GoalReference]
    /// Whether nothing was kept.
    public var dryRun: Bool

    init(
        tasks: [TaskView], created: Int = 0, updated: Int = 0, message: String,
        warnings: [App.Notice] = [], completedGoals: [GoalReference] = [], dryRun: Bool = false
    ) {
        self.tasks = tasks
        self.created = created
        self.updated = updated
        self.message = message
        self.warnings = warnings
        self.completedGoals = completedGoals
        self.dryRun = dryRun
    }
}

/// A task, or a series of them, ready to be written.
struct TaskDraft {
    var task: NewTask
    var series: NewSeries?
    /// The occurrences of a series; empty for a single task.
    var occurrences: [CivilDateTime] = []
    var warnings: [App.Notice] = []
    /// Where the series goes on past what is written now.
    var continues = false
}

extension App {
    /// Adds a task or a series.
    ///
    /// - Throws: ``Failure``: `CLARIFICATION_NEEDED` with one question when something is missing, `INVALID_ARGUMENT`
    ///   for a part that cannot be; then nothing was written.
    public func add(_ request: AddRequest, _ options: WriteOptions) throws -> Written<
        TaskChangeResult
    > {
        _ = try Title.checked(request.text)
        return try writing("add", options) { store in
            let clock = try clock(store)
            var draft: TaskDraft
            if request.isExplicit {
                draft = try explicitDraft(request, clock)
            } else {
                let reading = Words(clock).task(request.text)
                guard reading.intent == .newTask, let task = reading.task else {
                    throw Failure.clarification(
                        reading.question?.question ?? "when should it happen?",
                        missing: reading.question?.missing.rawValue)
                }
                draft = try self.draft(of: task, notes: reading.notes, clock)
                if let until = request.until { try limit(&draft, to: until, clock) }
            }
            try complete(&draft, request, store, clock)
            return try write(draft, store, clock, dryRun: options.dryRun)
        }
    }

    private func complete(
        _ draft: inout TaskDraft, _ request: AddRequest, _ store: ReadTransaction,
        _ clock: UserClock
    ) throws {
        if let duration = request.duration {
            draft.task.durationMinutes = try minutes(duration, clock)
        }
        if let goal = request.goal {
            let goal = try self.goal(goal, in: store)
            guard !goal.status.isFinal else {
                throw Failure(
                    code: "INVALID_STATE_TRANSITION",
                    message:
                        "goal \(goal.number) is \(goal.status.rawValue); add the task without '--goal'"
                )
            }
            draft.task.goal = goal.number
        }
        draft.task.tags = try request.tags.map { try Title.checked($0, what: "tag") }
        draft.task.description = request.note ?? ""
    }

    // MARK: - From stated parts

    private func explicitDraft(_ request: AddRequest, _ clock: UserClock) throws -> TaskDraft {
        var draft = TaskDraft(task: NewTask(title: try Title.checked(request.text)))
        if let location = request.location {
            guard request.at == nil, request.rule == nil else {
                throw Failure.invalidArgument(
                    "a task has a time or a place, not both; leave '--at' or '--at-location' out")
            }
            draft.task.locationTrigger = try locationTrigger(location)
            return draft
        }
        let zone = try request.zone.map { try self.zone(named: $0) } ?? clock.zone
        let start = try request.at.map { try wallTime($0, zone, clock) }
        guard let text = request.rule else {
            guard request.until == nil else {
                throw Failure.invalidArgument(
                    "'--until' ends a series; give its rule with '--rrule'")
            }
            guard let start else {
                throw Failure.clarification("when should it happen?", missing: "time")
            }
            draft.task.schedule = Schedule(
                local: start, zone: zone.identifier, instant: zone.instant(of: start))
            notePast(&draft, clock)
            return draft
        }
        let rule: RecurrenceRule
        do {
            rule = try RecurrenceRule(text)
        } catch {
            throw Failure.invalidArgument("the rule '\(text)' cannot be used: \(error)")
        }
        try expand(
            rule, from: start ?? clock.localNow, zone: zone, until: request.until, into: &draft,
            clock)
        return draft
    }

    /// A wall time that was stated: `YYYY-MM-DDTHH:MM`, or RFC 3339 with an offset.
    func wallTime(_ text: String, _ zone: Zone, _ clock: UserClock) throws -> CivilDateTime {
        if let instant = Instant(rfc3339: text) { return zone.local(at: instant) }
        if let local = CivilDateTime(text) { return local }
        if let date = CivilDate(text) { return CivilDateTime(date, CivilTime(minuteOfDay: 9 * 60)) }
        if let reading = Words(clock).when(text), let start = reading.start, reading.vague == nil {
            return start
        }
        throw Failure.invalidArgument(
            "'\(text)' is no date and time that exists; write it like 2026-03-09T16:00")
    }

    private func locationTrigger(_ text: String) throws -> String {
        let parts = text.split(separator: ":", maxSplits: 1)
        let event = parts.first.map { $0.lowercased() }
        let place =
            parts.count == 2 && (event == "arrive" || event == "leave") ? String(parts[1]) : text
        let checked = try Title.checked(place, what: "place").lowercased()
        return "\(parts.count == 2 && event == "leave" ? "leave" : "arrive"):\(checked)"
    }

    // MARK: - From plain words

    /// What is to be written for a task that was understood.
    func draft(of reading: TaskReading, notes: [ReadingNote], _ clock: UserClock) throws
        -> TaskDraft
    {
        var draft = TaskDraft(task: NewTask(title: try Title.checked(reading.title)))
        draft.warnings = notes.map { Notice(code: $0.code, message: $0.message) }
        draft.task.durationMinutes = reading.durationMinutes
        draft.task.locationTrigger = reading.location?.text
        switch reading.recurrence {
        case nil:
            if let start = reading.start {
                draft.task.schedule = Schedule(
                    local: start, zone: clock.zone.identifier,
                    instant: reading.instant ?? clock.zone.instant(of: start))
            }
        case .rule(let rule):
            try expand(
                rule, from: reading.start ?? clock.localNow, zone: clock.zone, until: nil,
                into: &draft,
                clock)
        case .afterCompletion(let days):
            let start = reading.start ?? clock.localNow
            draft.series = NewSeries(
                kind: .afterCompletion, rule: nil,
                recurrence: JSON.object([.init("every_days", .int(Int64(days)))]).text,
                start: start, zone: clock.zone.identifier)
            draft.task.schedule = clock.schedule(start)
            draft.task.originalLocal = start
        case .quota(let count, let period):
            draft.series = NewSeries(
                kind: .quota, rule: nil,
                recurrence: JSON.object([
                    .init("count", .int(Int64(count))), .init("per", .string(period.rawValue)),
                ]).text,
                start: clock.localNow, zone: clock.zone.identifier)
        }
        notePast(&draft, clock)
        return draft
    }

    private func notePast(_ draft: inout TaskDraft, _ clock: UserClock) {
        if let schedule = draft.task.schedule, schedule.instant < clock.now {
            draft.warnings.append(
                Notice(
                    code: "in_the_past",
                    message: "\(Phrase.dateTime(schedule.local)) is already over"))
        }
        if let schedule = draft.task.schedule,
            clock.zone.local(at: schedule.instant) != schedule.local,
            schedule.zone == clock.zone.identifier
        {
            draft.warnings.append(
                Notice(
                    code: "skipped_time",
                    message: "the clocks skip \(schedule.local.time.hourMinute) that day; it is "
                        + "\(clock.zone.local(at: schedule.instant).time.hourMinute)"))
        }
    }

    private func limit(_ draft: inout TaskDraft, to until: String, _ clock: UserClock) throws {
        guard let series = draft.series, let text = series.rule else {
            throw Failure.invalidArgument(
                "'--until' ends a series, and this is a single task; leave it out")
        }
        try expand(
            try RecurrenceRule(text), from: series.start, zone: clock.zone, until: until,
            into: &draft, clock)
    }

    // MARK: - Series

    /// The most occurrences that one command writes.
    private static let mostOccurrences = 5000

    /// Lists the occurrences of a rule from its start up to `until` or the horizon.
    private func expand(
        _ rule: RecurrenceRule, from start: CivilDateTime, zone: Zone, until: String?,
        into draft: inout TaskDraft, _ clock: UserClock
    ) throws {
        let last: CivilDate
        let limit = try until.map { try day($0, clock) }
        if let limit {
            last = limit
        } else {
            let weeks = try settings.integer("series.horizon_weeks")
            last = max(clock.date, start.date).adding(days: weeks * 7)
        }
        var occurrences: [CivilDateTime] = []
        var continues = false
        for occurrence in rule.occurrences(from: start, in: zone) {
            if occurrence.local.date > last {
                continues = limit == nil
                break
            }
            guard occurrences.count < App.mostOccurrences else {
                throw Failure.invalidArgument(
                    "that rule has more than \(App.mostOccurrences) occurrences until \(last); end it earlier with '--until DAY'"
                )
            }
            occurrences.append(occurrence.local)
        }
        guard let first = occurrences.first else {
            throw Failure.invalidArgument(
                "the rule '\(rule)' never happens from \(start.minuteDescription) until \(last); check its parts"
            )
        }
        draft.series = NewSeries(
            kind: .rrule, rule: rule.description, start: first, zone: zone.identifier, until: limit)
        draft.occurrences = occurrences
        draft.continues = continues
    }

    /// Writes a draft and says what was written.
    func write(
        _ draft: TaskDraft, _ store: WriteTransaction, _ clock: UserClock, dryRun: Bool
    ) throws -> TaskChangeResult {
        let numbers = try insert(draft, store, clock)
        var query = TaskQuery()
        query.numbers = numbers
        let tasks = try store.tasks(query).map { TaskView($0, zone: clock.zone) }
        return TaskChangeResult(
            tasks: tasks, created: tasks.count,
            message: Phrase.added(draft, tasks, clock, dryRun: dryRun),
            warnings: draft.warnings + collisions(tasks, store, clock), dryRun: dryRun)
    }

    /// Writes the rows of a draft.
    ///
    /// - Returns: their numbers.
    func insert(_ draft: TaskDraft, _ store: WriteTransaction, _ clock: UserClock) throws -> [Int64]
    {
        guard let series = draft.series else { return [try store.insert(draft.task)] }
        let number = try store.insert(series)
        let zone = try self.zone(named: series.zone)
        if draft.occurrences.isEmpty {
            var task = draft.task
            task.series = number
            return [try store.insert(task)]
        }
        return try draft.occurrences.map { local in
            var task = draft.task
            task.series = number
            task.originalLocal = local
            task.schedule = Schedule(
                local: local, zone: series.zone, instant: zone.instant(of: local))
            return try store.insert(task)
        }
    }

    /// What a person should know of the first tasks written: a time the user states is kept, and said.
    private func collisions(_ tasks: [TaskView], _ store: ReadTransaction, _ clock: UserClock)
        -> [Notice]
    {
        guard let first = tasks.first, let start = first.scheduledAt else { return [] }
        let standard = (try? settings.integer("task.default_minutes")) ?? 30
        let length = first.durationMinutes ?? standard
        var query = TaskQuery()
        query.statuses = [.pending, .rescheduled]
        query.from = start.adding(minutes: -24 * 60)
        query.until = start.adding(minutes: length)
        let written = Set(tasks.map(\.number))
        let others = (try? store.tasks(query)) ?? []
        var notices: [Notice] = []
        for other in others where !written.contains(other.number) {
            guard let schedule = other.schedule,
                schedule.instant.adding(minutes: other.durationMinutes ?? standard) > start
            else { continue }
            notices.append(
                Notice(
                    code: "collision",
                    message: "it overlaps task \(other.number) at "
                        + "\(clock.zone.local(at: schedule.instant).time.hourMinute)"))
        }
        return Array(notices.prefix(3))
    }

    /// Minutes stated as a number or in words.
    func minutes(_ text: String, _ clock: UserClock) throws -> Int {
        guard let minutes = Int(text) ?? Words(clock).duration(text) else {
            throw Failure.invalidArgument(
                "'\(text)' is no duration; write it like 45, '45m', '1h30' or 'half an hour'")
        }
        guard (1...10_080).contains(minutes) else {
            throw Failure.invalidArgument(
                "a duration is 1 minute to one week (10080 minutes), not \(minutes)")
        }
        return minutes
    }
}
