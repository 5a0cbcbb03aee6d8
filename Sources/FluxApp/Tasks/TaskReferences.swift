import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

extension App {
    /// The tasks that references name: numbers, UUIDs or words of the title.
    ///
    /// - Parameter scope: among which tasks words look.
    /// - Throws: ``Failure`` `NOT_FOUND`, or `AMBIGUOUS` with the candidates.
    func tasks(
        _ references: [String], in store: ReadTransaction, _ clock: UserClock, scope: TaskScope
    )
        throws -> [TaskRecord]
    {
        var found: [TaskRecord] = []
        for reference in references {
            let task = try task(reference, in: store, clock, scope: scope)
            if !found.contains(where: { $0.number == task.number }) { found.append(task) }
        }
        return found
    }

    /// The task that a reference names; see ``tasks(_:in:_:scope:)``.
    func task(_ reference: String, in store: ReadTransaction, _ clock: UserClock, scope: TaskScope)
        throws
        -> TaskRecord
    {
        let text = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
        guard !text.allSatisfy(\.isWhitespace) else {
            throw Failure.invalidArgument(
                "a task is named by its number or words of its title; see 'flux list'")
        }
        if Int64(text) != nil || isUUID(text) {
            if let task = try store.task(reference: text) { return task }
            if let goal = try store.goal(reference: text) {
                throw Failure(
                    code: "NOT_FOUND",
                    message:
                        "\(goal.number) is a goal, not a task; see 'flux goal show \(goal.number)'")
            }
            throw StoreError.notFound(kind: "task", reference: text)
        }
        return try choose(
            candidates(text, in: store, clock, scope: scope), for: text, clock, scope: scope)
    }

    private func isUUID(_ text: String) -> Bool {
        text.utf8.count == 36
            && text.utf8.allSatisfy {
                $0 == 0x2D || ($0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit)
            }
    }

    private func candidates(
        _ words: String, in store: ReadTransaction, _ clock: UserClock, scope: TaskScope
    ) throws -> [TaskRecord] {
        var query = TaskQuery()
        query.search = words
        query.limit = 500
        query.around = clock.now
        query.statuses = scope == .all ? nil : [.pending, .rescheduled, .missed]
        var found = try store.tasks(query)
        if scope == .completing {
            // What was done today already is told from what can be done next.
            query.statuses = [.done]
            query.from = clock.start(of: clock.today)
            query.until = clock.end(of: clock.today)
            found += try store.tasks(query)
        }
        if found.isEmpty, scope == .completing {
            // Only what is done already has those words; saying so beats not knowing it.
            query.from = nil
            query.until = nil
            found = try store.tasks(query)
        }
        if !found.isEmpty { return found }
        // Nothing has those words: look for titles that nearly have them, among the tasks around now.
        var near = TaskQuery()
        near.statuses = scope == .all ? nil : [.pending, .rescheduled, .missed]
        near.from = clock.start(of: clock.today.adding(days: -60))
        near.until = clock.end(of: clock.today.adding(days: 60))
        near.limit = 5000
        near.around = clock.now
        return try store.tasks(near).filter { Similarity.matches(words, $0.title) }
    }

    /// Of several occurrences of one thing, the one meant is today's, else the last one overdue, else the next.
    private func choose(
        _ candidates: [TaskRecord], for words: String, _ clock: UserClock, scope: TaskScope
    ) throws -> TaskRecord {
        let exact = candidates.filter { $0.title.lowercased() == words.lowercased() }
        let pool = exact.isEmpty ? candidates : exact
        let waiting = pool.filter { $0.status == .pending || $0.status == .rescheduled }
        let likely = waiting.isEmpty ? pool : waiting
        guard let first = likely.first else {
            throw Failure(
                code: "NOT_FOUND",
                message: "no task is called '\(words)'; see the titles with 'flux list'")
        }
        let title = first.title.lowercased()
        guard likely.allSatisfy({ $0.title.lowercased() == title }) else {
            let shown = likely.prefix(10).map { TaskView($0, zone: clock.zone) }
            let numbers = shown.prefix(4).map { "\($0.number)" }.joined(separator: ", ")
            throw Failure(
                code: "AMBIGUOUS",
                message:
                    "'\(words)' fits \(likely.count) tasks (\(numbers)\(likely.count > 4 ? ", …" : "")); name one by "
                    + "its number, see 'flux search \(words)'",
                details: ["candidates": (try? JSON(encoding: shown)) ?? .array([])])
        }
        let today = clock.today
        func day(_ task: TaskRecord) -> CivilDate? {
            task.schedule.map { clock.logicalDay(of: $0.instant) }
        }
        if let task = waiting.first(where: { day($0) == today })
            ?? waiting.last(where: { day($0).map { $0 < today } ?? false })
        {
            return task
        }
        // Saying it twice must not take the next occurrence, which is still to come.
        if scope == .completing, let task = pool.last(where: { day($0) == today }) { return task }
        return first
    }

    /// The goal that a reference names: a number, a UUID or words of its title.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND` or `AMBIGUOUS`.
    func goal(_ reference: String, in store: ReadTransaction) throws -> GoalRecord {
        let text = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
        if Int64(text) != nil || isUUID(text) {
            if let goal = try store.goal(reference: text) { return goal }
            if let task = try store.task(reference: text) {
                throw Failure(
                    code: "NOT_FOUND",
                    message: "\(task.number) is a task, not a goal; see 'flux show \(task.number)'")
            }
            throw StoreError.notFound(kind: "goal", reference: text)
        }
        let words = text.lowercased().split(separator: " ")
        let all = try store.goals()
        var found = all.filter { goal in words.allSatisfy { goal.title.lowercased().contains($0) } }
        if found.isEmpty { found = all.filter { Similarity.matches(text, $0.title) } }
        // Of a roadmap's goals the one meant is the one that runs, else its first.
        let preferences: [(GoalRecord) -> Bool] = [
            { !$0.status.isFinal }, { $0.status == .active }, { $0.parent == nil },
        ]
        for preferred in preferences where found.contains(where: preferred) {
            found = found.filter(preferred)
        }
        guard let first = found.first, !words.isEmpty else {
            throw StoreError.notFound(kind: "goal", reference: text)
        }
        guard found.count == 1 else {
            throw Failure(
                code: "AMBIGUOUS",
                message:
                    "'\(text)' fits \(found.count) goals; name one by its number, see 'flux goal list'",
                details: [
                    "candidates": (try? JSON(encoding: found.map(GoalView.init))) ?? .array([])
                ])
        }
        return first
    }
}

/// Among which tasks words look.
enum TaskScope {
    /// Those that wait, and missed ones, which can still be done or moved.
    case open
    /// Those, and what was done today: a completion that is said twice is told so.
    case completing
    /// All.
    case all
}

/// Whether words nearly occur in a title: each word equals one of the title's up to a slip of the keyboard.
enum Similarity {
    static func matches(_ words: String, _ title: String) -> Bool {
        let wanted = words.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        let present = title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        guard !wanted.isEmpty, wanted.count <= 12 else { return false }
        return wanted.allSatisfy { word in
            present.contains { near(Array(word.unicodeScalars), Array($0.unicodeScalars)) }
        }
    }

    /// Whether two words differ by at most one inserted, dropped, changed or swapped letter; short words must be equal.
    static func near(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        if a == b { return true }
        guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1 else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
            end += 1
        }
        let left = a[start..<(a.count - end)]
        let right = b[start..<(b.count - end)]
        if left.count <= 1, right.count <= 1 { return true }
        return left.count == 2 && right.count == 2 && left.elementsEqual(right.reversed())
    }
}
