import Crypto
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// Whether labels stand for glyphs, by the setting or `ACCESSIBLE`.
    public func isAccessible() throws -> Bool? {
        try settings.boolean("accessible") ? true : nil
    }

    /// Whether words read as something to do: a task, a goal, a move or a change.
    ///
    /// - Parameter orAsks: whether something to do that lacks only its time counts too.
    public func readsAsSentence(_ words: String, orAsks: Bool) throws -> Bool {
        let clock = UserClock(now: now, zone: systemZone, dayEnd: .midnight)
        let reading = Words(clock).interpret(words)
        switch reading.intent {
        case .newTask, .goal, .reschedule, .modifyGoal: return true
        case .clarify: return orAsks && reading.question?.missing == .time
        case .onboarding: return false
        }
    }

    /// What words say in a conversation beside tasks and goals.
    public func readsInChat(_ words: String) throws -> ChatReading? {
        let clock = UserClock(now: now, zone: systemZone, dayEnd: .midnight)
        return Words(clock).chat(words)
    }

    /// Whether words name a task, one or several.
    public func namesTask(_ words: String) throws -> Bool {
        try reading { store in
            do {
                _ = try task(words, in: store, clock(store), scope: .completing)
                return true
            } catch let failure as Failure {
                return failure.code == "AMBIGUOUS"
            } catch is StoreError {
                return false
            }
        }
    }

    /// The titles of open tasks around now, each once, for completing what is typed.
    public func openTitles() throws -> [String] {
        try reading { store in
            let clock = try clock(store)
            var query = TaskQuery()
            query.statuses = [.pending, .rescheduled]
            query.around = clock.now
            query.limit = App.mostTitles
            var known: Set<String> = []
            return try store.tasks(query).map(\.title).filter { known.insert($0).inserted }
        }
    }

    private static let mostTitles = 200

    /// Whether a reference names an active goal and not a plan that waits.
    public func isActiveGoal(_ reference: String) throws -> Bool {
        try reading { store in
            if let flow = try? goalFlow(reference, in: store), flow.status == .waitingApproval {
                return false
            }
            return (try? goal(reference, in: store).status) == .active
        }
    }

    /// Makes an empty settings file, for an editor to open.
    public func prepareConfigFile() throws {
        guard host.read(paths.config) == nil else { return }
        try SettingsFile.write(
            "# flux settings; 'flux config list' shows them all\n", to: paths.config)
    }

    /// A digest of a request, by which a repetition is told from another one.
    public func digest(of arguments: [String]) -> String {
        var hash = SHA256()
        for argument in arguments {
            hash.update(data: Array(argument.utf8))
            hash.update(data: [0])
        }
        return Array(hash.finalize()).hexadecimal
    }
}

extension AskResult {
    /// What was understood, for people: labels and values.
    public var fields: [(String, String)] {
        var fields: [(String, String)] = []
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((label, value)) }
        }
        add("title", task?.title ?? goal?.title)
        add("when", task?.scheduledLocal)
        add("repeats", task?.recurrenceRule)
        add("minutes", task?.durationMinutes.map { String($0) })
        add("where", task?.locationTrigger)
        add("deadline", goal?.deadline.map { "\($0)" })
        add("weeks", goal?.weeks.map { String($0) })
        add("per week", goal?.perWeek.map { String($0) })
        add("tags", goal?.tags.joined(separator: ", "))
        add("task", reschedule?.task)
        add("to", reschedule?.scheduledLocal)
        add("goal", modify?.goal)
        add("change", modify?.change)
        return fields
    }
}
