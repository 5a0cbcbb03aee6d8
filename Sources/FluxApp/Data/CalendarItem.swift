import FlowEngine
import FluxCalendar
import FluxStore

/// A calendar of a file, with the zones that it defines itself.
final class CalendarFile {
    let clock: UserClock
    /// Whether flux wrote it: then nothing of it is left out.
    let isOurs: Bool
    private let zones: ZoneDatabase
    private let definitions: [String: ICalendarComponent]
    /// Zones by the names that the file has for them, each worked out once.
    private var known: [String: (zone: Zone, isKept: Bool)] = [:]

    /// Zones that a file defines itself are worked out so many years ahead.
    private static let yearsAhead = 5

    init(_ calendar: ICalendarComponent, zones: ZoneDatabase, clock: UserClock) {
        self.zones = zones
        self.clock = clock
        isOurs = calendar.text("PRODID")?.contains(CalendarExport.product) ?? false
        definitions = Dictionary(
            calendar.components.filter { $0.name == "VTIMEZONE" }.compactMap { zone in
                zone.text("TZID").map { ($0, zone) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The zone of a name, and whether the store can keep it. What the machine knows goes before what the file says,
    /// so that no file gives a zone another meaning.
    func zone(_ name: String) throws -> (zone: Zone, isKept: Bool) {
        if let zone = known[name] { return zone }
        let zone = try find(name)
        known[name] = zone
        return zone
    }

    private func find(_ name: String) throws -> (zone: Zone, isKept: Bool) {
        if let zone = zones.zone(named: name) ?? prefixed(name) { return (zone, true) }
        guard let definition = definitions[name] else {
            throw BadRecord("the time zone '\(name.prefix(60))' is not known")
        }
        if let known = definition.text("X-LIC-LOCATION").flatMap({ zones.zone(named: $0) }) {
            return (known, true)
        }
        guard let zone = Zone(definition, through: clock.date.year + CalendarFile.yearsAhead) else {
            throw BadRecord("the time zone '\(name.prefix(60))' cannot be understood")
        }
        return twin(of: zone).map { ($0, true) } ?? (zone, false)
    }

    /// Some programs put a registry in front: `/example.org/20050126_1/America/New_York`. Only a name that the machine
    /// lists counts, so that none is looked for as a path.
    private func prefixed(_ name: String) -> Zone? {
        guard name.hasPrefix("/") else { return nil }
        let parts = name.split(separator: "/")
        let listed = Set(zones.identifiers())
        return [3, 2].lazy.map { parts.suffix($0).joined(separator: "/") }
            .first(where: listed.contains).flatMap { self.zones.zone(named: $0) }
    }

    /// A zone of the machine with the same clock for the years around now, the person's before all others: what another
    /// system calls 'Eastern Standard Time' is kept as one that goes on by its own rules.
    private func twin(of zone: Zone) -> Zone? {
        let days = -365...CalendarFile.yearsAhead * 365
        let moments = stride(from: days.lowerBound, to: days.upperBound, by: 5).map {
            clock.now.adding(minutes: $0 * 1440)
        }
        func isTwin(_ other: Zone) -> Bool {
            moments.allSatisfy { zone.offset(at: $0) == other.offset(at: $0) }
        }
        if isTwin(clock.zone) { return clock.zone }
        return zones.identifiers().lazy.filter { $0.contains("/") && !$0.hasPrefix("Etc/") }
            .compactMap { self.zones.zone(named: $0) }.first(where: isTwin)
    }
}

/// A moment of a calendar.
struct CalendarMoment {
    let local: CivilDateTime
    let zone: Zone
    /// Whether it is a whole day.
    let isDate: Bool
    /// Whether the store knows the zone.
    var isKept = true

    var instant: Instant { zone.instant(of: local) }

    /// What makes two of them the same.
    var key: String { isDate ? day : "\(instant)" }

    /// The day, which leaves out all that begins on it.
    var day: String { "\(local.date)" }

    /// As it is stored; a moment of UTC, or of a zone that only its file knows, is kept in the person's zone.
    func schedule(_ clock: UserClock) -> Schedule {
        isKept && zone != .utc
            ? Schedule(local: local, zone: zone.identifier, instant: instant)
            : Schedule(
                local: clock.zone.local(at: instant), zone: clock.zone.identifier, instant: instant)
    }
}

/// Reads one to-do or event.
struct CalendarItem {
    let component: ICalendarComponent
    let file: CalendarFile

    init(_ component: ICalendarComponent, _ file: CalendarFile) {
        self.component = component
        self.file = file
    }

    /// The most characters of a description.
    private static let longestDescription = 100_000
    /// A whole day begins to count at this hour, as it does in other formats.
    private static let hourOfDays = 9

    /// All that it says, for one that has no name of its own.
    var words: String {
        component.properties.filter { $0.name != "DTSTAMP" }.map { "\($0.name):\($0.value)" }
            .joined(separator: "\n")
    }

    /// The task it stands for, without identity and series.
    ///
    /// - Parameter template: the series that it is a changed occurrence of, whose title it has where it has none.
    func task(like template: ImportedTask? = nil) throws -> ImportedTask {
        if let problem = component.problem { throw BadRecord(problem) }
        let words = component.text("SUMMARY").flatMap { text in
            text.contains { !$0.isWhitespace } ? text : nil
        }
        var task = ImportedTask(title: try ImportedTask.title(words ?? template?.title))
        task.description = try long("DESCRIPTION") ?? ""
        task.notes = try notes()
        task.tags = try component.properties.filter { $0.name == "CATEGORIES" }.flatMap(\.texts)
            .filter { $0.contains { !$0.isWhitespace } }.map { try Title.checked($0, what: "tag") }
        task.amount = component.text("X-FLUX-AMOUNT")
        task.createdAt = try moment("CREATED")?.instant
        let start = try start()
        let due = try moment("DUE")
        if let moment = start ?? due { task.schedule = moment.schedule(file.clock) }
        task.durationMinutes = try minutes(from: start, due: due)
        if let place = component.text("X-FLUX-LOCATION"), task.schedule == nil {
            task.locationTrigger = place
        }
        try setStatus(&task)
        return task
    }

    /// The goal that flux noted.
    func goal() throws -> String? {
        try component.text("X-FLUX-GOAL").map { try Title.checked($0, what: "goal") }
    }

    func start() throws -> CalendarMoment? { try moment("DTSTART") }

    private var repeats: Bool {
        component.properties.contains { $0.name == "RRULE" || $0.name == "RDATE" }
    }

    private func setStatus(_ task: inout ImportedTask) throws {
        let word = component.text("STATUS")?.uppercased()
        let isDone =
            word == "COMPLETED" || (word == nil && component.property("COMPLETED") != nil)
            || (word == nil && component.text("PERCENT-COMPLETE") == "100")
        if let own = component.text("X-FLUX-STATUS")?.lowercased() {
            guard let status = TaskState(rawValue: own) else {
                throw BadRecord("'\(own.prefix(40))' is no state of a task")
            }
            task.status = status
        } else if word == "CANCELLED" {
            task.status = .cancelled
        } else if isDone {
            task.status = .done
        } else if component.name == "VEVENT", !repeats, let end = try end(of: task),
            end < file.clock.now
        {
            // An event that is over took place; it is nothing to be done any more.
            task.status = .done
        }
        if task.status == .done {
            task.completedAt = try (moment("COMPLETED") ?? moment("X-FLUX-COMPLETED"))?.instant
        }
    }

    /// When an event is over; one of whole days with the last of them.
    private func end(of task: ImportedTask) throws -> Instant? {
        guard let start = try start(), start.isDate else {
            return task.schedule?.instant.adding(minutes: task.durationMinutes ?? 0)
        }
        let last = try moment("DTEND")?.local.date ?? start.local.date.adding(days: 1)
        return start.zone.instant(of: CivilDateTime(last, .midnight))
    }

    private func notes() throws -> String? {
        if let own = try long("X-FLUX-NOTES") { return own }
        return try component.text("LOCATION").flatMap { place in
            place.contains { !$0.isWhitespace }
                ? try Title.checked(place, what: "place") : nil
        }
    }

    private func long(_ name: String) throws -> String? {
        guard let text = component.text(name) else { return nil }
        guard text.utf8.count <= CalendarItem.longestDescription else {
            throw BadRecord(
                "its \(name) has more than \(CalendarItem.longestDescription) bytes; shorten it")
        }
        guard !text.utf8.contains(0) else {
            throw BadRecord("its \(name) holds the character U+0000")
        }
        return text
    }

    private func minutes(from start: CalendarMoment?, due: CalendarMoment?) throws -> Int? {
        if component.property("X-FLUX-DURATION") != nil { return nil }
        var seconds: Int?
        if let text = component.text("DURATION"), start?.isDate != true {
            guard let length = ICalendarDuration.seconds(text) else {
                throw BadRecord("'\(text.prefix(40))' is no duration, or too long")
            }
            seconds = length
        } else if let start, let end = try moment("DTEND") ?? due, !start.isDate {
            seconds = Int(end.instant.seconds - start.instant.seconds)
        }
        guard let seconds, seconds >= 60 else { return nil }
        // A task takes a week at most; longer spans are no single effort.
        return seconds <= 10_080 * 60 ? seconds / 60 : nil
    }

    // MARK: - Times

    /// The moment of a property.
    func moment(_ name: String) throws -> CalendarMoment? {
        guard let property = component.property(name) else { return nil }
        return try moment(property.value, of: property)
    }

    /// The moments of all properties of a name, such as `RDATE`.
    func moments(_ name: String) throws -> [CalendarMoment] {
        // Files repeat the same date thousands of times.
        var seen: Set<String> = []
        var result: [CalendarMoment] = []
        for property in component.properties where property.name == name {
            guard property.parameter("VALUE") != "PERIOD" else {
                throw BadRecord("a list of periods in '\(name)' is not understood")
            }
            let zone = property.parameter("TZID") ?? ""
            for text in property.value.split(separator: ",")
            where seen.insert("\(zone) \(text)").inserted {
                result.append(try moment(String(text), of: property))
            }
        }
        return result
    }

    private func moment(_ text: String, of property: ICalendarProperty) throws -> CalendarMoment {
        // RFC 5545, section 3.3.12: who does not know leap seconds takes the second before.
        let isLeap = text.utf8.count >= 15 && text.dropFirst(13).hasPrefix("60")
        let known = isLeap ? text.prefix(13) + "59" + text.dropFirst(15) : text[...]
        guard let moment = RecurrenceMoment(known) else {
            throw BadRecord(
                "'\(text.prefix(40))' in \(property.name) is no date or time that exists")
        }
        let result: CalendarMoment
        switch moment {
        case .date(let date):
            let time = CivilTime(minuteOfDay: CalendarItem.hourOfDays * 60)
            result = CalendarMoment(
                local: CivilDateTime(date, time), zone: file.clock.zone, isDate: true)
        case .instant(let instant):
            result = CalendarMoment(
                local: Zone.utc.local(at: instant), zone: .utc, isDate: false)
        case .local(let local):
            guard let name = property.parameter("TZID") else {
                result = CalendarMoment(local: local, zone: file.clock.zone, isDate: false)
                break
            }
            let (zone, isKept) = try file.zone(name)
            result = CalendarMoment(local: local, zone: zone, isDate: false, isKept: isKept)
        }
        guard (1...9_998).contains(result.local.date.year) else {
            throw BadRecord("'\(text.prefix(40))' lies outside of the years 1 to 9998")
        }
        return result
    }
}
