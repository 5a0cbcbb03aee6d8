import FlowEngine
import FluxCalendar
import FluxStore

/// Writes tasks as to-dos or events of iCalendar (RFC 5545).
///
/// A series by rule is one component with its rule; occurrences that differ from it, or lie in the past, follow it with
/// their own state. What iCalendar has no word for stands in properties that begin with `X-FLUX-`, which
/// `flux import` reads back.
struct CalendarExport {
    /// What `PRODID` says.
    static let product = "-//flux//flux"
    /// Zones are spelled out so many days beyond the last task, for series that go on.
    private static let daysAhead = 3_653

    let zones: ZoneDatabase
    let now: Instant
    let asEvents: Bool
    let standardMinutes: Int
    private let writer: ICalendarWriter
    private let component: String

    /// - Parameter write: takes the bytes of a line, its end included.
    init(
        zones: ZoneDatabase, now: Instant, asEvents: Bool, standardMinutes: Int,
        _ write: @escaping ([UInt8]) throws -> Void
    ) {
        self.zones = zones
        self.now = now
        self.asEvents = asEvents
        self.standardMinutes = standardMinutes
        writer = ICalendarWriter(write)
        component = asEvents ? "VEVENT" : "VTODO"
    }

    /// Writes all tasks.
    ///
    /// - Returns: how many there were; tasks without a time are no events.
    func run(_ store: ReadTransaction) throws -> Int {
        try writer.begin("VCALENDAR")
        try writer.property("VERSION", "2.0")
        try writer.property("PRODID", "\(CalendarExport.product)//EN")
        try writer.property("CALSCALE", "GREGORIAN")
        let use = try store.zonesInUse()
        var known: [String: Zone] = [:]
        let last = max(use.last ?? now, now).adding(minutes: CalendarExport.daysAhead * 1440)
        for name in use.names {
            guard let zone = zones.zone(named: name) else { continue }
            known[name] = zone
            guard name != "UTC", name != "Etc/UTC" else { continue }
            try writer.zone(zone, from: min(use.first ?? now, now), until: last)
        }
        var count = 0
        var query = TaskQuery()
        query.order = .number
        try store.eachTask(query) { task in
            if task.series?.kind == .rrule, task.originalLocal != nil { return }
            if asEvents, task.schedule == nil { return }
            count += 1
            try write(task, uid: task.id, recurrence: nil, known)
        }
        try store.eachSeries { series in
            var query = TaskQuery()
            query.series = series.number
            let tasks = try store.tasks(query).filter { $0.originalLocal != nil }
            count += tasks.count
            try write(series, tasks, known)
        }
        try writer.end("VCALENDAR")
        return count
    }

    // MARK: - Series

    private func write(
        _ series: StoredSeries, _ tasks: [TaskRecord], _ known: [String: Zone]
    ) throws {
        guard let zone = known[series.zone], let rule = try? RecurrenceRule(series.rule),
            let last = series.last
        else {
            for task in tasks { try write(task, uid: task.id, recurrence: nil, known) }
            return
        }
        let byLocal = Dictionary(
            tasks.compactMap { task in task.originalLocal.map { ($0, task) } },
            uniquingKeysWith: { first, _ in first })
        var regular: [CivilDateTime] = []
        var skipped = 0
        for occurrence in rule.occurrences(from: series.start, in: zone) {
            if occurrence.local > last { break }
            // What lies before the first task was never written, so the series begins there.
            if regular.isEmpty, byLocal[occurrence.local] == nil {
                skipped += 1
                continue
            }
            regular.append(occurrence.local)
        }
        let onRule = Set(regular)
        for task in tasks where !onRule.contains(task.originalLocal!) {
            try write(task, uid: task.id, recurrence: nil, known)
        }
        guard let start = regular.first, let pattern = pattern(of: tasks) else { return }
        var exported = rule
        if let count = rule.count { exported = rule.with(count: count - skipped) }
        let end = [
            rule.until.map { instant(of: $0, in: zone) },
            series.until.map { until in
                zone.instant(of: CivilDateTime(until.adding(days: 1), .midnight)).adding(
                    seconds: -1)
            },
        ].compactMap(\.self).min()
        // A series that was ended is over, whatever it would have counted to.
        if rule.count == nil || series.until != nil, let end {
            exported = rule.with(until: .instant(end))
        }

        try writer.begin(component)
        try head(pattern, uid: series.id)
        try times(
            Schedule(local: start, zone: series.zone, instant: zone.instant(of: start)),
            pattern.durationMinutes, zone, isSeries: true)
        try writer.property("RRULE", exported)
        for local in regular where byLocal[local] == nil {
            try writer.time("EXDATE", local, in: zone)
        }
        try writer.end(component)
        for local in regular {
            guard let task = byLocal[local], differs(task, from: pattern) else { continue }
            try write(task, uid: series.id, recurrence: (local, zone), known)
        }
    }

    /// The occurrence that the others are like: the last one that is still as the rule made it.
    private func pattern(of tasks: [TaskRecord]) -> TaskRecord? {
        tasks.last { $0.status == .pending && $0.schedule?.local == $0.originalLocal } ?? tasks.last
    }

    private func differs(_ task: TaskRecord, from pattern: TaskRecord) -> Bool {
        guard task.status == .pending, let schedule = task.schedule, schedule.instant >= now,
            schedule.local == task.originalLocal, task.title == pattern.title,
            task.description == pattern.description, task.notes == pattern.notes,
            task.durationMinutes == pattern.durationMinutes, task.tags == pattern.tags,
            task.goal == pattern.goal, task.amount == nil
        else { return true }
        return false
    }

    private func instant(of moment: RecurrenceMoment, in zone: Zone) -> Instant {
        switch moment {
        case .date(let date):
            zone.instant(of: CivilDateTime(date.adding(days: 1), .midnight)).adding(seconds: -1)
        case .local(let local): zone.instant(of: local)
        case .instant(let instant): instant
        }
    }

    // MARK: - Components

    private func write(
        _ task: TaskRecord, uid: String, recurrence: (local: CivilDateTime, zone: Zone)?,
        _ known: [String: Zone]
    ) throws {
        try writer.begin(component)
        try head(task, uid: uid)
        if let recurrence {
            try writer.time("RECURRENCE-ID", recurrence.local, in: recurrence.zone)
            try writer.property("X-FLUX-ID", task.id)
        }
        if let schedule = task.schedule {
            try times(
                schedule, task.durationMinutes, known[schedule.zone] ?? .utc, isSeries: false)
        } else if let place = task.locationTrigger {
            try writer.text("X-FLUX-LOCATION", place)
        }
        try status(task)
        if let amount = task.amount { try writer.text("X-FLUX-AMOUNT", amount) }
        try writer.end(component)
    }

    private func head(_ task: TaskRecord, uid: String) throws {
        try writer.property("UID", uid)
        // The time of the last change, so that readers see which version of a task is newer.
        try writer.property("DTSTAMP", RecurrenceMoment.instant(task.updatedAt))
        try writer.property("CREATED", RecurrenceMoment.instant(task.createdAt))
        try writer.property("LAST-MODIFIED", RecurrenceMoment.instant(task.updatedAt))
        try writer.text("SUMMARY", task.title)
        if !task.description.isEmpty { try writer.text("DESCRIPTION", task.description) }
        if !task.tags.isEmpty { try writer.texts("CATEGORIES", task.tags) }
        if let notes = task.notes { try writer.text("X-FLUX-NOTES", notes) }
        if let goal = task.goal { try writer.text("X-FLUX-GOAL", goal.title) }
    }

    private func times(
        _ schedule: Schedule, _ minutes: Int?, _ zone: Zone, isSeries: Bool
    ) throws {
        // A zone that the machine no longer knows is written as moments.
        let local = zone == .utc ? Zone.utc.local(at: schedule.instant) : schedule.local
        func end(after minutes: Int) throws {
            let instant = schedule.instant.adding(minutes: minutes)
            let local = zone.local(at: instant)
            // A wall time that occurs twice is its first one, which may lie before the start.
            guard zone.instant(of: local) == instant else {
                return try writer.property("DURATION", "PT\(minutes)M")
            }
            try writer.time(asEvents ? "DTEND" : "DUE", local, in: zone)
        }
        if asEvents {
            try writer.time("DTSTART", local, in: zone)
            try end(after: minutes ?? standardMinutes)
            if minutes == nil { try writer.property("X-FLUX-DURATION", "NONE") }
        } else if let minutes {
            try writer.time("DTSTART", local, in: zone)
            try end(after: minutes)
        } else {
            // A rule needs a start (RFC 5545, section 3.8.2.4); a single to-do is due.
            try writer.time(isSeries ? "DTSTART" : "DUE", local, in: zone)
        }
    }

    private func status(_ task: TaskRecord) throws {
        switch (asEvents, task.status) {
        case (_, .cancelled): try writer.property("STATUS", "CANCELLED")
        case (false, .done):
            try writer.property("STATUS", "COMPLETED")
            try writer.property("PERCENT-COMPLETE", 100)
        case (false, _): try writer.property("STATUS", "NEEDS-ACTION")
        case (true, _): try writer.property("STATUS", "CONFIRMED")
        }
        if let moment = task.completedAt, task.status == .done {
            try writer.property(
                asEvents ? "X-FLUX-COMPLETED" : "COMPLETED", RecurrenceMoment.instant(moment))
        }
        if task.status != .cancelled { try writer.text("X-FLUX-STATUS", task.status.rawValue) }
    }
}
