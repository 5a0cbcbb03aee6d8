import FluxCalendar
import FluxJSON
import FluxLanguage

/// What a sentence asks for, as a model reads it.
public struct OrchestratorAnswer: Equatable, Sendable {
    /// What is said to the person.
    public let say: String
    /// The reading, in the same form as the built-in reader's.
    public let reading: Interpretation

    /// How far ahead a date may lie, in days: two years.
    static let horizon = 731

    /// What an answer is held to.
    public struct Question: Sendable {
        /// What the person said, with what it continues.
        public var text: String
        /// The person's local time.
        public var now: CivilDateTime
        /// The person's zone.
        public var zone: Zone

        /// Joins what was asked.
        public init(text: String, now: CivilDateTime, zone: Zone) {
            self.text = text
            self.now = now
            self.zone = zone
        }
    }

    /// Reads an answer.
    ///
    /// - Throws: ``AnswerFlaw``, for words that the person did not say and for times that cannot be meant too.
    public init(_ json: JSON, to question: Question) throws(AnswerFlaw) {
        let fields = try AnswerFields(
            json,
            [
                "say", "intent", "confidence", "task", "goal", "reschedule", "modify", "question",
            ])
        say = try fields.text("say", max: 400)
        let intent = try fields.choice("intent", Intent.self)
        let filled = ["task", "goal", "reschedule", "modify"].filter { !fields.isNull($0) }
        let wanted: [String]
        switch intent {
        case .newTask: wanted = ["task"]
        case .goal: wanted = ["goal"]
        case .reschedule: wanted = ["reschedule"]
        case .modifyGoal: wanted = ["modify"]
        case .clarify: wanted = []
        case .onboarding: throw AnswerFlaw("'intent' is ONBOARDING, which no sentence asks for")
        }
        guard filled == wanted else {
            throw AnswerFlaw("the objects that are filled are not those of the intent")
        }
        var reading = Interpretation(
            intent: intent, confidence: try fields.share("confidence"))
        let parts = OrchestratorParts(question)
        switch intent {
        case .newTask: reading.task = try parts.task(fields.value("task"))
        case .goal: reading.goal = try parts.goal(fields.value("goal"))
        case .reschedule: reading.reschedule = try parts.move(fields.value("reschedule"))
        case .modifyGoal: reading.modify = try parts.change(fields.value("modify"))
        case .clarify, .onboarding:
            reading.question = Clarification(
                missing: .intent, question: try fields.text("question", max: 300))
        }
        if intent != .clarify, !fields.isNull("question") {
            _ = try fields.text("question", max: 300)
            throw AnswerFlaw("'question' is asked although the intent is clear")
        }
        self.reading = reading
    }
}

/// Reads the objects of an orchestrator's answer.
private struct OrchestratorParts {
    let question: OrchestratorAnswer.Question
    private let words: Set<String>

    init(_ question: OrchestratorAnswer.Question) {
        self.question = question
        words = Set(WordPiece.words(of: question.text).map(\.key))
    }

    func task(_ json: JSON) throws(AnswerFlaw) -> TaskReading {
        let fields = try AnswerFields(
            json,
            ["title", "start", "duration_minutes", "recurrence_rule", "location_trigger"],
            at: "task")
        var task = TaskReading(title: try said(fields, "title"))
        task.durationMinutes = try fields.optionalInteger("duration_minutes", 1...1440)
        task.start = try start(fields, "task.start")
        if let text = try fields.optionalText("recurrence_rule", max: 200) {
            guard let rule = try? RecurrenceRule(text) else {
                throw AnswerFlaw("'task.recurrence_rule' is no rule of RFC 5545")
            }
            task.recurrence = .rule(rule)
        }
        if let text = try fields.optionalText("location_trigger", max: 90) {
            task.location = try place(text)
        }
        if task.location == nil {
            guard let local = task.start else {
                throw AnswerFlaw("'task' has neither a time nor a place; ask for it")
            }
            task.instant = question.zone.instant(of: local)
        } else if task.start != nil {
            throw AnswerFlaw("'task' has both a time and a place")
        }
        return task
    }

    func goal(_ json: JSON) throws(AnswerFlaw) -> GoalReading {
        let fields = try AnswerFields(
            json, ["title", "deadline", "weeks", "per_week"], at: "goal")
        var goal = GoalReading(title: try said(fields, "title"))
        goal.weeks = try fields.optionalInteger("weeks", 1...104)
        goal.perWeek = try fields.optionalInteger("per_week", 1...7)
        if let text = try fields.optionalText("deadline", max: 10) {
            guard let day = CivilDate(text) else {
                throw AnswerFlaw("'goal.deadline' is no date")
            }
            try hold(day, "goal.deadline", within: 10 * 366)
            goal.deadline = day
        }
        guard goal.weeks == nil || goal.deadline == nil else {
            throw AnswerFlaw("'goal' has both a deadline and a span")
        }
        return goal
    }

    func move(_ json: JSON) throws(AnswerFlaw) -> MoveReading {
        let fields = try AnswerFields(json, ["task", "start"], at: "reschedule")
        let name = try said(fields, "task")
        guard let start = try start(fields, "reschedule.start") else {
            throw AnswerFlaw("'reschedule.start' is missing; ask for it")
        }
        let isDayOnly = fields.value("start").stringValue?.utf8.count == 10
        return MoveReading(task: name, start: start, dayOnly: isDayOnly)
    }

    func change(_ json: JSON) throws(AnswerFlaw) -> GoalChangeReading {
        let fields = try AnswerFields(json, ["goal", "change"], at: "modify")
        let change = try said(fields, "change", max: 400)
        return GoalChangeReading(goal: try said(fields, "goal"), change: change, text: change)
    }

    /// A text that consists of what the person said.
    private func said(
        _ fields: AnswerFields, _ name: String, max: Int = 200
    ) throws(AnswerFlaw) -> String {
        let text = try fields.text(name, max: max)
        guard WordPiece.words(of: text).allSatisfy({ words.contains($0.key) }) else {
            throw AnswerFlaw("'\(name)' has words that the person did not say")
        }
        return text
    }

    private func start(
        _ fields: AnswerFields, _ path: String
    ) throws(AnswerFlaw) -> CivilDateTime? {
        guard let text = try fields.optionalText("start", max: 16) else { return nil }
        // A day alone is an ordinary reminder at nine (`CONVENTIONS.md`).
        guard text.utf8.count == 10 || text.utf8.count == 16,
            let local = CivilDateTime(text.utf8.count == 10 ? "\(text)T09:00" : text)
        else { throw AnswerFlaw("'\(path)' is no time like 2026-03-03T16:00") }
        try hold(local.date, path, within: OrchestratorAnswer.horizon)
        guard text.utf8.count == 10 || local >= question.now else {
            throw AnswerFlaw("'\(path)' is in the past")
        }
        return local
    }

    private func hold(
        _ day: CivilDate, _ path: String, within days: Int
    ) throws(AnswerFlaw) {
        guard day >= question.now.date else { throw AnswerFlaw("'\(path)' is in the past") }
        guard day.days(since: question.now.date) <= days else {
            throw AnswerFlaw("'\(path)' is too far ahead")
        }
    }

    private func place(_ text: String) throws(AnswerFlaw) -> LocationTrigger {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let event = LocationTrigger.Event(rawValue: parts[0]),
            !parts[1].isEmpty,
            WordPiece.words(of: parts[1]).allSatisfy({ words.contains($0.key) })
        else { throw AnswerFlaw("'task.location_trigger' is no place that the person named") }
        return LocationTrigger(event: event, place: parts[1].lowercased())
    }
}
