import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// Formats of tasks that come from elsewhere.
public enum ImportFormat: String, CaseIterable, Sendable {
    /// A whole export of flux.
    case flux
    /// A task of flux's own shape a line.
    case jsonl
    /// What `task export` of Taskwarrior writes.
    case taskwarrior
    /// todo.txt (https://github.com/todotxt/todo.txt).
    case todotxt
    /// iCalendar (RFC 5545): to-dos and events.
    case ics

    /// The format that a file's name stands for.
    public init?(fileName: String) {
        switch fileName.lowercased().split(separator: ".").last {
        case "zip": self = .flux
        case "jsonl", "ndjson": self = .jsonl
        case "txt": self = .todotxt
        case "json": self = .taskwarrior
        case "ics", "ical", "ifb", "icalendar": self = .ics
        default: return nil
        }
    }
}

/// Tasks to bring in.
public struct ImportRequest: Sendable {
    /// The file's text.
    public var text: String
    /// How it is written.
    public var format: ImportFormat
    /// Whether one bad record refuses all of them.
    public var strict = false

    /// Describes what to bring in.
    public init(text: String, format: ImportFormat) {
        self.text = text
        self.format = format
    }
}

/// What was brought in.
public struct ImportResult: Codable, Sendable {
    /// How many tasks are new.
    public let imported: Int
    /// How many were there already, or are no tasks of their own.
    public let skipped: Int
    /// How many were changed; what is there already stays as it is.
    public let updated: Int
    /// Records that could not be read.
    public let errors: [Problem]
    /// The first of the new tasks.
    public let tasks: [TaskView]
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was kept.
    public let dryRun: Bool

    /// A record that could not be read.
    public struct Problem: Codable, Equatable, Sendable {
        /// Its line, or its place in the list.
        public let line: Int
        /// A stable code.
        public let errorCode: String
        /// What is wrong with it.
        public let message: String
    }
}

/// One record of a file.
struct ImportRecord {
    /// Its line, or its place in the list, from 1.
    let line: Int
    let content: Content

    enum Content {
        /// A task, and the title of its goal.
        case task(ImportedTask, goal: String?)
        /// A series with the occurrences that are to be written, and the title of its goal.
        case series(NewSeries, [ImportedTask], goal: String?)
        /// Tasks that belong together without a rule.
        case several([ImportedTask], goal: String?)
        /// Nothing of its own, such as the template of recurring tasks.
        case nothing
        /// What is wrong with it.
        case bad(String)
    }
}

extension App {
    /// Imports up to this size, in bytes, are tried in memory where there is no store yet.
    private static let rehearsed = 1 << 20
    /// How many new tasks a result shows.
    private static let shownTasks = 10
    /// How many bad records a result names.
    private static let shownProblems = 1_000

    /// Brings tasks in, in one transaction that `undo` takes back. A task that is known by its UUID stays as it is, so
    /// bringing a file in twice adds nothing.
    ///
    /// - Throws: ``Failure`` `IMPORT_INVALID` for a file that is no such file, and with `strict` for a bad record.
    public func importTasks(_ request: ImportRequest, _ options: WriteOptions) throws -> Written<
        ImportResult
    > {
        // Much is not tried twice; what is refused then leaves an empty store.
        let isShort = request.text.utf8.count < App.rehearsed
        return try writingTasks("import", options, rehearses: isShort) { store in
            let clock = try clock(store)
            let records: [ImportRecord]
            // A byte order mark is common where other systems saved the file.
            let text = String(request.text.trimmingPrefix("\u{FEFF}"))
            switch request.format {
            case .flux:
                throw Failure.invalidArgument("a whole export is a file; give its path")
            case .jsonl: records = TaskLines(clock: clock).records(text)
            case .taskwarrior:
                records = try TaskwarriorTasks(clock: clock).records(text)
            case .todotxt: records = TodoText(clock: clock).records(text)
            case .ics:
                records = try CalendarTasks(
                    clock: clock, zones: zones,
                    horizonWeeks: settings.integer("series.horizon_weeks")
                ).records(text)
            }
            let brought = try bring(records, store)
            let problems = brought.problems
            // A calendar of which nothing could be read is refused: it is hardly what it was taken for.
            let isAllBad = request.format == .ics && brought.imported == 0 && brought.skipped == 0
            if request.strict || isAllBad, let first = problems.first {
                throw Failure(
                    code: "IMPORT_INVALID",
                    message: "line \(first.line): \(first.message); mend it"
                        + (request.strict && !isAllBad
                            ? ", or leave '--strict' out to skip it" : " and try again"),
                    details: ["errors": try JSON(encoding: Array(problems.prefix(100)))])
            }
            var query = TaskQuery()
            query.numbers = brought.numbers
            let tasks = try store.tasks(query).map { TaskView($0, zone: clock.zone) }
            var words =
                "\(options.dryRun ? "would import" : "imported") \(Phrase.count(brought.imported, "task"))"
            if brought.skipped > 0 { words += ", \(brought.skipped) skipped" }
            if !problems.isEmpty { words += ", \(problems.count) could not be read" }
            return ImportResult(
                imported: brought.imported, skipped: brought.skipped, updated: 0,
                errors: Array(problems.prefix(App.shownProblems)), tasks: tasks, message: words,
                dryRun: options.dryRun)
        }
    }

    /// What became of records, and the tasks that are to be stored next.
    private struct Brought {
        /// The first of the new tasks.
        var numbers: [Int64] = []
        var imported = 0
        var skipped = 0
        var problems: [ImportResult.Problem] = []
        private var waiting: [ImportedTask] = []
        private var ids: Set<String> = []

        /// Whether a task is not known by its UUID yet; what is known counts as skipped.
        mutating func isNew(_ task: ImportedTask, _ store: ReadTransaction) throws -> Bool {
            guard let id = task.id else { return true }
            if ids.insert(id).inserted, try !store.hasTask(id: id) { return true }
            skipped += 1
            return false
        }

        /// Takes a new task.
        mutating func take(_ task: ImportedTask, _ store: WriteTransaction) throws {
            waiting.append(task)
            if waiting.count >= App.storedAtOnce { try flush(store) }
        }

        /// Stores what waits.
        mutating func flush(_ store: WriteTransaction) throws {
            let stored = try store.insert(waiting)
            imported += stored.count
            numbers += stored.prefix(App.shownTasks - numbers.count)
            waiting.removeAll(keepingCapacity: true)
        }
    }

    /// Tasks are stored so many at once.
    private static let storedAtOnce = 1_024

    private func bring(_ records: [ImportRecord], _ store: WriteTransaction) throws -> Brought {
        let standard = try settings.integer("task.default_minutes")
        var brought = Brought()
        var goals: [String: Int64] = [:]
        func take(_ task: ImportedTask, goal: String?, series: Int64? = nil) throws {
            var task = task
            guard try brought.isNew(task, store) else { return }
            // Only a new task makes a goal.
            task.goal = try goal.map { try goalNumber($0, &goals, store) }
            task.series = series
            if task.status == .done, task.completedAt == nil {
                task.completedAt =
                    task.schedule?.instant.adding(minutes: task.durationMinutes ?? standard) ?? now
            }
            try brought.take(task, store)
        }
        for (index, record) in records.enumerated() {
            onProgress?("Importing", index, records.count)
            switch record.content {
            case .nothing: brought.skipped += 1
            case .bad(let message):
                brought.problems.append(
                    .init(line: record.line, errorCode: "IMPORT_INVALID", message: message))
            case .task(let task, let goal): try take(task, goal: goal)
            case .several(let tasks, let goal):
                for task in tasks { try take(task, goal: goal) }
            case .series(let series, let tasks, let goal):
                if let id = series.id, try store.hasSeries(id: id) {
                    brought.skipped += 1
                    continue
                }
                let number = try store.insert(series)
                for task in tasks { try take(task, goal: goal, series: number) }
            }
        }
        try brought.flush(store)
        return brought
    }

    /// The goal of a title; a new one is active while there is room, else it waits.
    private func goalNumber(
        _ title: String, _ known: inout [String: Int64], _ store: WriteTransaction
    ) throws -> Int64 {
        let key = title.lowercased()
        if let number = known[key] { return number }
        if let goal = try store.goals().first(where: {
            $0.title.lowercased() == key && !$0.status.isFinal
        }) {
            known[key] = goal.number
            return goal.number
        }
        let number = try store.insert(NewGoal(title: title, status: .pipeline))
        if try store.activeGoalCount() < settings.integer("goals.max_active"),
            let goal = try store.goal(reference: String(number))
        {
            try store.move(goal, to: .active, reason: "imported")
        }
        known[key] = number
        return number
    }
}
