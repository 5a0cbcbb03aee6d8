import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// Formats of tasks that come from elsewhere.
public enum ImportFormat: String, CaseIterable, Sendable {
    /// A task of flux's own shape a line.
    case jsonl
    /// What `task export` of Taskwarrior writes.
    case taskwarrior
    /// todo.txt (https://github.com/todotxt/todo.txt).
    case todotxt

    /// The format that a file's name stands for.
    public init?(fileName: String) {
        switch fileName.lowercased().split(separator: ".").last {
        case "jsonl", "ndjson": self = .jsonl
        case "txt": self = .todotxt
        case "json": self = .taskwarrior
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
        /// Nothing of its own, such as the template of recurring tasks.
        case nothing
        /// What is wrong with it.
        case bad(String)
    }
}

extension App {
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
        try writingTasks("import", options) { store in
            let clock = try clock(store)
            let standard = try settings.integer("task.default_minutes")
            let records: [ImportRecord]
            switch request.format {
            case .jsonl: records = TaskLines(clock: clock).records(request.text)
            case .taskwarrior:
                records = try TaskwarriorTasks(clock: clock).records(request.text)
            case .todotxt: records = TodoText(clock: clock).records(request.text)
            }
            var numbers: [Int64] = []
            var imported = 0
            var skipped = 0
            var problems: [ImportResult.Problem] = []
            var goals: [String: Int64] = [:]
            for record in records {
                switch record.content {
                case .nothing: skipped += 1
                case .bad(let message):
                    problems.append(
                        .init(line: record.line, errorCode: "IMPORT_INVALID", message: message))
                case .task(var task, let goal):
                    if let id = task.id, try store.hasTask(id: id) {
                        skipped += 1
                        continue
                    }
                    if let goal { task.goal = try goalNumber(goal, &goals, store) }
                    if task.status == .done, task.completedAt == nil {
                        task.completedAt =
                            task.schedule?.instant.adding(
                                minutes: task.durationMinutes ?? standard) ?? now
                    }
                    let number = try store.insert(task)
                    imported += 1
                    if numbers.count < App.shownTasks { numbers.append(number) }
                }
            }
            if request.strict, let first = problems.first {
                throw Failure(
                    code: "IMPORT_INVALID",
                    message:
                        "line \(first.line): \(first.message); mend it, or leave '--strict' out to skip it",
                    details: ["errors": try JSON(encoding: problems)])
            }
            var query = TaskQuery()
            query.numbers = numbers
            let tasks = try store.tasks(query).map { TaskView($0, zone: clock.zone) }
            var words =
                "\(options.dryRun ? "would import" : "imported") \(Phrase.count(imported, "task"))"
            if skipped > 0 { words += ", \(skipped) skipped" }
            if !problems.isEmpty { words += ", \(problems.count) could not be read" }
            return ImportResult(
                imported: imported, skipped: skipped, updated: 0,
                errors: Array(problems.prefix(App.shownProblems)), tasks: tasks, message: words,
                dryRun: options.dryRun)
        }
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
