import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// How far ahead the calendar is looked at when planning, in days: six weeks, and as much again for a later start.
    private static let planningDays = 98
    /// How far back history is looked at, in days: habits of half a year ago say little about today's.
    private static let historyDays = 180

    /// The calendar, the habits and the person for a negotiation; a plan that takes the place of a goal's tasks is not
    /// held up by them.
    func context(
        for data: GoalFlowData, _ store: ReadTransaction, _ clock: UserClock
    ) throws -> CoachContext {
        advised(
            try coachContext(
                store, clock, without: Set(replacedTasks(data, store).map(\.number))),
            by: data.advice)
    }

    /// A context with the patterns that a model found in it. What the person corrected stays as corrected.
    func advised(_ context: CoachContext, by advice: ModelAdvice?) -> CoachContext {
        var context = context
        for pattern in advice?.patterns ?? []
        where !context.patterns.contains(where: { BuiltinObserver.isSame($0, pattern) }) {
            context.patterns.append(pattern)
        }
        return context
    }

    /// The coach for a plan: it knows the sprint that a model made, besides the templates.
    func coach(for data: GoalFlowData) throws -> Coach {
        Coach(templates: try planTemplates(with: data.advice))
    }

    func planTemplates(with advice: ModelAdvice?) throws -> [PlanTemplate] {
        try planTemplates() + (advice?.template.map { [$0] } ?? [])
    }

    /// The tasks that a changed plan takes the place of; none for a new plan.
    func replacedTasks(_ data: GoalFlowData, _ store: ReadTransaction) throws -> [TaskRecord] {
        guard let goal = data.goal, let flow = data.replaces,
            let before = try store.flow(reference: String(flow))
        else { return [] }
        return try plannedTasks(of: goal, in: goalData(before), store)
    }

    /// The calendar, the habits and the person, as the coach sees them.
    ///
    /// - Parameter numbers: tasks that do not count.
    func coachContext(
        _ store: ReadTransaction, _ clock: UserClock, without numbers: Set<Int64> = []
    ) throws -> CoachContext {
        let standard = try settings.integer("task.default_minutes")
        var open = TaskQuery()
        open.statuses = [.pending, .rescheduled]
        open.from = clock.start(of: clock.today)
        open.until = clock.end(of: clock.today.adding(days: App.planningDays))
        var busy: [BusySlot] = []
        try store.eachTask(open) { task in
            guard let schedule = task.schedule, !numbers.contains(task.number) else { return }
            busy.append(
                BusySlot(
                    start: schedule.instant, minutes: task.durationMinutes ?? standard,
                    title: task.title,
                    taskNumber: task.number))
        }
        let horizon = clock.today.adding(days: App.planningDays)
        for pause in try pauses(store) where pause.goal == nil {
            let first = max(pause.from, clock.today)
            let last = min(pause.until ?? clock.today, horizon)
            guard first <= last else { continue }
            let start = max(now, clock.start(of: first))
            let minutes = Int((clock.end(of: last).seconds - start.seconds) / 60)
            busy.append(BusySlot(start: start, minutes: minutes, title: "rest", isTask: false))
        }
        let from = clock.start(of: clock.today.adding(days: -App.historyDays))
        let history = try store.pastTasks(from: from, until: now).map { task in
            HistoryItem(
                scheduled: task.scheduledAt, status: task.isDone ? .done : .missed,
                tags: task.categories, minutes: task.durationMinutes ?? standard,
                completedAt: task.completedAt)
        }
        return CoachContext(
            now: now, zone: clock.zone, profile: try coachProfile(store.profile()), busy: busy,
            history: history, patterns: try store.patterns().compactMap(PatternRecord.init),
            defaultMinutes: standard)
    }

    /// The profile with the documented defaults for what was not said: sleep 23:00–07:00, no work hours, neutral.
    func coachProfile(_ profile: ProfileRecord) throws -> CoachProfile {
        var coach = CoachProfile()
        if let start = profile.sleepStart { coach.sleepStart = start }
        if let end = profile.sleepEnd { coach.sleepEnd = end }
        if let word = profile.chronotype, let type = Chronotype(rawValue: word) {
            coach.chronotype = type
        }
        if let work = profile.work, work != .null { coach.work = try WorkHoursView(work).hours }
        return coach
    }

    /// The plan templates: those built in, and the user's own, which win over built-in ones of the same name.
    package func planTemplates() throws -> [PlanTemplate] {
        var templates: [PlanTemplate] = []
        for (name, text) in EmbeddedPlans.all {
            templates.append(try template(Array(text.utf8), file: name, builtIn: true))
        }
        for name in host.list(paths.userPlans).sorted() where name.hasSuffix(".json") {
            guard let bytes = host.read("\(paths.userPlans)/\(name)") else { continue }
            let own = try template(bytes, file: "\(paths.userPlans)/\(name)", builtIn: false)
            templates.removeAll { $0.name == own.name }
            templates.append(own)
        }
        return templates
    }

    private func template(_ bytes: [UInt8], file: String, builtIn: Bool) throws -> PlanTemplate {
        func refuse(_ reason: String) -> Failure {
            Failure(
                code: "INVALID_DEFINITION",
                message:
                    "the plan template '\(file)' cannot be used: \(reason)\(builtIn ? "; this is a bug" : "")"
            )
        }
        let template: PlanTemplate
        do {
            template = try JSON(parsing: bytes).decoded()
        } catch let error as JSONSyntaxError {
            throw refuse("\(error.message) at line \(error.line)")
        } catch let error as DecodingError {
            throw refuse(DecodingProblem(error).text)
        }
        if !builtIn, let problem = template.validate().first { throw refuse("\(problem)") }
        return template
    }
}

/// Work hours as the profile keeps and prints them.
struct WorkHoursView: Codable {
    let start: CivilTime
    let end: CivilTime
    let days: [String]

    init(_ hours: WorkHours) {
        start = hours.start
        end = hours.end
        days = hours.days.map(\.code)
    }

    init(_ json: JSON) throws { self = try json.decoded() }

    var hours: WorkHours {
        WorkHours(start: start, end: end, days: days.compactMap { Weekday(code: $0) })
    }
}

/// What a decoding error says, with the place.
struct DecodingProblem {
    let text: String

    init(_ error: DecodingError) {
        let context: DecodingError.Context
        switch error {
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
            .dataCorrupted(let found):
            context = found
        @unknown default:
            text = "it does not fit the schema"
            return
        }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        text = path.isEmpty ? context.debugDescription : "\(context.debugDescription) at '\(path)'"
    }
}
