import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// What is wrong with a record, in a sentence.
struct BadRecord: Error {
    let message: String

    init(_ message: String) { self.message = message }
}

extension ImportedTask {
    /// A title that can be kept.
    static func title(_ text: String?) throws -> String {
        guard let text, text.contains(where: { !$0.isWhitespace }) else {
            throw BadRecord("it has no title")
        }
        guard Title.isShort(text) else {
            throw BadRecord("its title has more than \(Title.longest) characters")
        }
        return try Title.checked(text)
    }
}

extension ImportRecord {
    /// A record read by `body`, which may find it bad.
    init(line: Int, _ body: () throws -> Content) {
        self.line = line
        do {
            content = try body()
        } catch let bad as BadRecord {
            content = .bad(bad.message)
        } catch let failure as Failure {
            content = .bad(failure.message)
        } catch {
            content = .bad("it cannot be read")
        }
    }
}

/// A task of flux's own shape a line (`interface.md`).
struct TaskLines {
    let clock: UserClock

    func records(_ text: String) -> [ImportRecord] {
        var records: [ImportRecord] = []
        // By bytes, which is many times as fast as by characters.
        for (index, bytes) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated() where bytes.contains(where: { $0 > 0x20 })
        {
            records.append(ImportRecord(line: index + 1) { try content(String(Substring(bytes))) })
        }
        return records
    }

    private func content(_ line: String) throws -> ImportRecord.Content {
        guard let json = try? JSON(parsing: line), case .object = json else {
            throw BadRecord("it is no JSON object")
        }
        guard let title = json["title"]?.stringValue else { throw BadRecord("it has no 'title'") }
        var task = ImportedTask(title: try ImportedTask.title(title))
        if let id = json["id"]?.stringValue {
            guard let known = ImportIdentity.uuid(id) else {
                throw BadRecord("its 'id' is no UUID")
            }
            task.id = known
        }
        if let word = json["status"]?.stringValue {
            guard let status = TaskState(rawValue: word) else {
                throw BadRecord("'\(word)' is no state")
            }
            task.status = status
        }
        task.description = json["description"]?.stringValue ?? ""
        if let text = json["scheduled_at"]?.stringValue {
            task.schedule = try schedule(text)
        } else if let text = json["scheduled_local"]?.stringValue {
            guard let local = Instant(rfc3339: text).map(clock.zone.local) ?? CivilDateTime(text)
            else { throw BadRecord("'\(text)' is no time") }
            task.schedule = clock.schedule(local)
        }
        if let minutes = json["duration_minutes"]?.intValue {
            guard (1...10_080).contains(minutes) else {
                throw BadRecord("a duration is 1 to 10080 minutes, not \(minutes)")
            }
            task.durationMinutes = Int(minutes)
        }
        task.locationTrigger = json["location_trigger"]?.stringValue
        if task.locationTrigger != nil { task.schedule = nil }
        task.tags = try (json["tags"]?.arrayValue ?? []).compactMap(\.stringValue).map {
            try Title.checked($0, what: "tag")
        }
        task.notes = json["notes"]?.stringValue
        task.amount = json["amount"]?.stringValue
        if let text = json["completed_at"]?.stringValue {
            guard let moment = Instant(rfc3339: text) else {
                throw BadRecord("'\(text)' is no time")
            }
            if task.status == .done { task.completedAt = moment }
        }
        task.createdAt = json["created_at"]?.stringValue.flatMap { Instant(rfc3339: $0) }
        let goal = try json["goal"]?["title"]?.stringValue.map {
            try Title.checked($0, what: "goal")
        }
        return .task(task, goal: goal)
    }

    private func schedule(_ text: String) throws -> Schedule {
        guard let moment = Instant(rfc3339: text),
            (1...9_998).contains(clock.zone.local(at: moment).date.year)
        else { throw BadRecord("'\(text)' is no RFC 3339 time of the years 1 to 9998") }
        return Schedule(
            local: clock.zone.local(at: moment), zone: clock.zone.identifier, instant: moment)
    }
}

/// What `task export` of Taskwarrior writes: a list of objects, or one a line
/// (https://taskwarrior.org/docs/design/task/).
struct TaskwarriorTasks {
    let clock: UserClock

    /// - Throws: ``Failure`` `IMPORT_INVALID` for what is neither.
    func records(_ text: String) throws -> [ImportRecord] {
        if let list = (try? JSON(parsing: text))?.arrayValue {
            return list.enumerated().map { index, json in
                ImportRecord(line: index + 1) { try content(json) }
            }
        }
        let lines = text.utf8.split(separator: 0x0A).map { line in
            var line = String(Substring(line)).trimmingSpace
            if line.hasSuffix(",") { line.removeLast() }
            return line
        }.filter { !$0.isEmpty && $0 != "[" && $0 != "]" }
        guard let first = lines.first, first.hasPrefix("{") else {
            throw Failure(
                code: "IMPORT_INVALID",
                message:
                    "this is no export of Taskwarrior; make one with 'task export > tasks.json'")
        }
        return lines.enumerated().map { index, line in
            ImportRecord(line: index + 1) {
                guard let json = try? JSON(parsing: line) else {
                    throw BadRecord("it is no JSON object")
                }
                return try content(json)
            }
        }
    }

    private func content(_ json: JSON) throws -> ImportRecord.Content {
        guard let title = json["description"]?.stringValue else {
            throw BadRecord("it has no 'description'")
        }
        var task = ImportedTask(title: try ImportedTask.title(title))
        guard let id = ImportIdentity.uuid(json["uuid"]?.stringValue) else {
            throw BadRecord("it has no 'uuid'")
        }
        task.id = id
        switch json["status"]?.stringValue {
        case "pending", "waiting", nil: task.status = .pending
        case "completed": task.status = .done
        case "deleted": task.status = .cancelled
        // The template; its tasks stand in the list themselves.
        case "recurring": return .nothing
        case let other?: throw BadRecord("'\(other)' is no status of Taskwarrior")
        }
        if let moment = try moment(json["due"]) ?? moment(json["scheduled"]) {
            task.schedule = Schedule(
                local: clock.zone.local(at: moment), zone: clock.zone.identifier, instant: moment)
        }
        if task.status == .done { task.completedAt = try moment(json["end"]) }
        task.createdAt = try moment(json["entry"])
        let words =
            [json["project"]?.stringValue].compactMap(\.self)
            + (json["tags"]?.arrayValue ?? []).compactMap(\.stringValue)
        task.tags = try words.map { try Title.checked($0, what: "tag") }
        let notes = (json["annotations"]?.arrayValue ?? []).compactMap {
            $0["description"]?.stringValue
        }
        if !notes.isEmpty { task.notes = notes.joined(separator: "\n") }
        return .task(task, goal: nil)
    }

    /// `20260302T140000Z`.
    private func moment(_ json: JSON?) throws -> Instant? {
        guard let text = json?.stringValue else { return nil }
        let digits = Array(text)
        guard digits.count == 16, digits[8] == "T", digits[15] == "Z",
            let moment = Instant(
                rfc3339:
                    "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))T\(String(digits[9..<11])):\(String(digits[11..<13])):\(String(digits[13..<15]))Z"
            )
        else { throw BadRecord("'\(text)' is no time of Taskwarrior") }
        return moment
    }
}

/// todo.txt: a task a line, with `x` in front when done, `(A)`, dates, `+project`, `@context` and `due:DAY`.
struct TodoText {
    let clock: UserClock

    func records(_ text: String) -> [ImportRecord] {
        var records: [ImportRecord] = []
        var seen: [String: Int] = [:]
        // By bytes: a carriage return and a line feed are one character.
        for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = String(Substring(line)).trimmingSpace
            guard !line.isEmpty else { continue }
            // The same line twice is two tasks, and the second one is known again too.
            let count = seen[line, default: 0]
            seen[line] = count + 1
            records.append(
                ImportRecord(line: index + 1) { try content(line, copy: count) })
        }
        return records
    }

    private func content(_ line: String, copy: Int) throws -> ImportRecord.Content {
        var words = line.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        let isDone = words.first == "x"
        if isDone { words.removeFirst() }
        if let word = words.first, word.count == 3, word.hasPrefix("("), word.hasSuffix(")") {
            words.removeFirst()
        }
        var dates: [CivilDate] = []
        while dates.count < 2, let date = words.first.flatMap({ CivilDate($0) }) {
            dates.append(date)
            words.removeFirst()
        }
        var title: [String] = []
        var task = ImportedTask(title: "")
        for word in words {
            if word.hasPrefix("due:") {
                guard let day = CivilDate(word.dropFirst(4)) else {
                    throw BadRecord("'\(word.dropFirst(4))' is no day")
                }
                task.schedule = clock.schedule(
                    CivilDateTime(day, CivilTime(minuteOfDay: 9 * 60)))
            } else if word.count > 1, word.hasPrefix("+") || word.hasPrefix("@") {
                task.tags.append(try Title.checked(String(word.dropFirst()), what: "tag"))
            } else {
                title.append(word)
            }
        }
        task.title = try ImportedTask.title(title.joined(separator: " "))
        task.status = isDone ? .done : .pending
        if isDone {
            task.completedAt = dates.first.map { noon(of: $0) } ?? clock.now
            task.createdAt = dates.count > 1 ? noon(of: dates[1]) : nil
        } else {
            task.createdAt = dates.first.map { noon(of: $0) }
        }
        // A line has no identity of its own, so its words are it.
        task.id = ImportIdentity.derived(from: "todo.txt \(copy) \(line)")
        return .task(task, goal: nil)
    }

    private func noon(of day: CivilDate) -> Instant {
        clock.zone.instant(of: CivilDateTime(day, CivilTime(minuteOfDay: 12 * 60)))
    }
}
