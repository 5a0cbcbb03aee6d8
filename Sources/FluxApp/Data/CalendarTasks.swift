import FlowEngine
import FluxCalendar
import FluxStore

/// The to-dos and events of iCalendar files (RFC 5545). Alarms, attachments and links are left alone: a file decides
/// neither what is opened nor who is told.
struct CalendarTasks {
    let clock: UserClock
    let zones: ZoneDatabase
    /// Series are written so far ahead.
    let horizonWeeks: Int

    /// The most occurrences of one series.
    static let mostOccurrences = 5_000
    /// Days left out are minded so many days beyond the horizon.
    private static let farthestException = 730
    /// So many occurrences may lie between the start of a counted series and now.
    private static let mostPast = 500_000

    /// - Throws: ``Failure`` `IMPORT_INVALID` for what is no iCalendar file as a whole.
    func records(_ text: String) throws -> [ImportRecord] {
        let calendars: [ICalendarComponent]
        do {
            calendars = try ICalendarReader.calendars(text)
        } catch {
            throw Failure(
                code: "IMPORT_INVALID",
                message:
                    "this is no whole iCalendar file: line \(error.line): \(error.message); export it anew"
            )
        }
        return calendars.flatMap { calendar in
            let file = CalendarFile(calendar, zones: zones, clock: clock)
            var changed: [String: [ICalendarComponent]] = [:]
            var others: [ICalendarComponent] = []
            for component in calendar.components
            where component.name == "VTODO" || component.name == "VEVENT" {
                if component.property("RECURRENCE-ID") != nil, let uid = component.text("UID") {
                    changed["\(component.name) \(uid)", default: []].append(component)
                } else {
                    others.append(component)
                }
            }
            var records = others.map { component in
                ImportRecord(line: component.line) {
                    // Changes of what does not repeat stand for themselves, below.
                    let repeats = component.property("RRULE") ?? component.property("RDATE")
                    let key = "\(component.name) \(component.text("UID") ?? "")"
                    let own = repeats == nil ? nil : changed.removeValue(forKey: key)
                    return try content(component, own ?? [], file)
                }
            }
            // Changed occurrences whose series is not in the file stand for themselves.
            for component in changed.values.joined().sorted(by: { $0.line < $1.line }) {
                records.append(
                    ImportRecord(line: component.line) { try content(component, [], file) })
            }
            return records
        }
    }

    private func content(
        _ component: ICalendarComponent, _ changed: [ICalendarComponent], _ file: CalendarFile
    ) throws -> ImportRecord.Content {
        let reader = CalendarItem(component, file)
        var task = try reader.task()
        let uid = component.text("UID")
        let rules = component.properties.filter { $0.name == "RRULE" }
        guard component.property("EXRULE") == nil else {
            throw BadRecord("'EXRULE' is no longer part of iCalendar; list the days as 'EXDATE'")
        }
        guard rules.count <= 1 else { throw BadRecord("it has more than one rule") }
        let dates = try reader.moments("RDATE")
        guard !rules.isEmpty || !dates.isEmpty else {
            var name = uid.map { "icalendar \($0)" } ?? "icalendar \(reader.words)"
            if let moment = component.property("RECURRENCE-ID") { name += " \(moment.value)" }
            task.id =
                ImportIdentity.uuid(component.text("X-FLUX-ID"))
                ?? (component.property("RECURRENCE-ID") == nil ? ImportIdentity.uuid(uid) : nil)
                ?? ImportIdentity.derived(from: name)
            return .task(task, goal: try reader.goal())
        }
        guard let start = try reader.start() else {
            throw BadRecord("it repeats and has no 'DTSTART'")
        }
        guard start.isKept else {
            throw BadRecord(
                "it repeats in the zone '\(start.zone.identifier)', which only this file knows")
        }
        return try series(
            task, start, rules.first, dates, changed, reader, uid: uid ?? reader.words)
    }

    // MARK: - Series

    private func series(
        _ template: ImportedTask, _ start: CalendarMoment, _ rule: ICalendarProperty?,
        _ dates: [CalendarMoment], _ changed: [ICalendarComponent], _ reader: CalendarItem,
        uid: String
    ) throws -> ImportRecord.Content {
        let except = Set(try reader.moments("EXDATE").map(\.key))
        var overridden: [CivilDateTime: ICalendarComponent] = [:]
        for component in changed {
            let item = CalendarItem(component, reader.file)
            guard let moment = try item.moment("RECURRENCE-ID") else { continue }
            guard component.property("RECURRENCE-ID")?.parameter("RANGE") == nil else {
                throw BadRecord(
                    "a change of all later occurrences is not understood; split the series")
            }
            // A date alone means the occurrence of that day.
            let local =
                moment.isDate && !start.isDate
                ? CivilDateTime(moment.local.date, start.local.time)
                : start.zone.local(at: moment.instant)
            overridden[local] = component
        }
        let first = reader.file.isOurs ? Instant(seconds: .min) : clock.start(of: clock.today)
        var locals = Set(
            dates.filter { $0.instant >= first }.map { start.zone.local(at: $0.instant) })
        var parsed: RecurrenceRule?
        if let rule {
            let rule = try recurrence(rule.value)
            parsed = rule
            let ruled = try occurrences(
                rule, start, reader, last: overridden.keys.max(),
                lastException: try reader.moments("EXDATE").map(\.local.date).max())
            locals.formUnion(ruled)
            // A change beyond the time ahead would keep the series from going on there.
            if !reader.file.isOurs, let last = ruled.last {
                overridden = overridden.filter { $0.key <= last }
            }
        } else if start.instant >= first {
            locals.insert(start.local)
        }
        locals.formUnion(overridden.keys)
        let goal = try reader.goal()
        let name = ImportIdentity.uuid(uid) ?? ImportIdentity.derived(from: "icalendar \(uid)")
        var tasks: [ImportedTask] = []
        for local in locals.sorted() {
            let instant = start.zone.instant(of: local)
            let moment = CalendarMoment(local: local, zone: start.zone, isDate: start.isDate)
            if except.contains(moment.key) || except.contains(moment.day), overridden[local] == nil
            {
                continue
            }
            var task = template
            task.schedule = Schedule(
                local: local, zone: start.zone.identifier, instant: instant)
            if let component = overridden[local] {
                let item = CalendarItem(component, reader.file)
                task = try item.task(like: template)
                if task.schedule == nil {
                    task.schedule = Schedule(
                        local: local, zone: start.zone.identifier, instant: instant)
                }
                let isOver = task.schedule.map { $0.instant < first } ?? false
                if isOver, task.status == .pending, !reader.file.isOurs { continue }
                task.id = ImportIdentity.uuid(component.text("X-FLUX-ID"))
            }
            task.originalLocal = parsed == nil ? nil : local
            task.id = task.id ?? ImportIdentity.derived(from: "icalendar \(uid) \(local)")
            tasks.append(task)
            guard tasks.count <= CalendarTasks.mostOccurrences else {
                throw BadRecord(
                    "it repeats more than \(CalendarTasks.mostOccurrences) times in the time ahead")
            }
        }
        guard let parsed else {
            if tasks.isEmpty { return .nothing }
            return tasks.count == 1
                ? .task(tasks[0], goal: goal) : .several(tasks, goal: goal)
        }
        guard !tasks.isEmpty else { return .nothing }
        var series = NewSeries(
            kind: .rrule, rule: parsed.description, start: start.local,
            zone: start.zone.identifier)
        series.id = name
        return .series(series, tasks, goal: goal)
    }

    private func recurrence(_ text: String) throws -> RecurrenceRule {
        do {
            return try RecurrenceRule(text)
        } catch {
            throw BadRecord("the rule '\(text.prefix(80))' cannot be kept: \(error)")
        }
    }

    /// The occurrences from today, or from the start where it lies ahead, up to the horizon. What a rule gave before
    /// today is no list of things to do.
    private func occurrences(
        _ rule: RecurrenceRule, _ start: CalendarMoment, _ reader: CalendarItem,
        last changed: CivilDateTime?, lastException: CivilDate?
    ) throws -> [CivilDateTime] {
        let today = clock.start(of: clock.today)
        let first = reader.file.isOurs ? start.instant : max(start.instant, today)
        let from = start.zone.local(at: first).date
        var end = max(clock.date, from).adding(days: horizonWeeks * 7)
        // A series goes on behind its last occurrence without knowing what was left out, so it is written up to the last
        // day that is, where that is near.
        if let lastException, lastException < end.adding(days: CalendarTasks.farthestException) {
            end = max(end, lastException.adding(days: 1))
        }
        // What flux wrote goes as far as it went.
        if let changed, reader.file.isOurs { end = max(end, changed.date) }
        var result: [CivilDateTime] = []
        var left = CalendarTasks.mostPast
        for occurrence in rule.occurrences(
            from: start.local, in: start.zone,
            onOrAfter: rule.count == nil ? first : nil)
        {
            left -= 1
            guard left > 0 else {
                throw BadRecord("it has repeated too often since it began")
            }
            guard occurrence.instant >= first else { continue }
            if occurrence.local.date > end {
                // What comes once a year comes in too: at least the next one is there to go on from.
                if result.isEmpty { result.append(occurrence.local) }
                break
            }
            result.append(occurrence.local)
            guard result.count <= CalendarTasks.mostOccurrences else {
                throw BadRecord(
                    "it repeats more than \(CalendarTasks.mostOccurrences) times in the time ahead")
            }
        }
        return result
    }
}
