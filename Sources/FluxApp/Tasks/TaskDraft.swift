import FluxCalendar
import FluxJSON
import FluxLanguage
import FluxStore

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
    // MARK: - From stated parts

    func explicitDraft(_ request: AddRequest, _ clock: UserClock) throws -> TaskDraft {
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

    func locationTrigger(_ text: String) throws -> String {
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

    func notePast(_ draft: inout TaskDraft, _ clock: UserClock) {
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

    func limit(_ draft: inout TaskDraft, to until: String, _ clock: UserClock) throws {
        guard let series = draft.series, let text = series.rule else {
            throw Failure.invalidArgument(
                "'--until' ends a series, and this is a single task; leave it out")
        }
        try expand(
            try RecurrenceRule(text), from: series.start, zone: clock.zone, until: until,
            into: &draft, clock)
    }
}
