import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

/// Something said in plain words.
public struct AskRequest: Sendable {
    /// The words.
    public var text: String
    /// The conversation they continue.
    public var conversation: String?
    /// Whether they answer what was asked last in it; otherwise they stand for themselves.
    public var isAnswer = true

    /// Describes what was said.
    public init(text: String, conversation: String? = nil) {
        self.text = text
        self.conversation = conversation
    }
}

/// What was understood and done.
public struct AskResult: Codable, Sendable {
    /// The intent.
    public var intent: Intent
    /// The task that was understood.
    public var task: UnderstoodTask?
    /// The goal that was understood.
    public var goal: UnderstoodGoal?
    /// The move that was understood.
    public var reschedule: UnderstoodMove?
    /// The change of a goal that was understood.
    public var modify: UnderstoodChange?
    /// The one question that has to be answered first.
    public var clarificationQuestion: String?
    /// What is missing: `task`, `time`, `goal` or `intent`.
    public var missing: String?
    /// How sure the reading is, 0–1.
    public var confidence: Double
    /// `builtin` or `model`.
    public var source: String
    /// Which role answered.
    public var agentNode: String
    /// What happened, in a sentence.
    public var message: String
    /// What a person should know.
    public var warnings: [App.Notice]
    /// The conversation; `nil` in a dry run.
    public var conversationId: String?
    /// `approve_plan`, `answer` or `none`.
    public var requiresUserAction: String
    /// The tasks that were written or moved.
    public var tasks: [TaskView]
    /// The plan that waits for approval.
    public var plan: GoalPlanResult?
    /// How each part of the words was read.
    public var spans: [UnderstoodSpan]
    /// Whether nothing was kept.
    public var dryRun: Bool
}

/// A task as understood.
public struct UnderstoodTask: Codable, Sendable {
    let title: String
    let scheduledLocal: String?
    let scheduledAt: Instant?
    let durationMinutes: Int?
    let recurrenceRule: String?
    let recurrenceKind: RecurrenceKind?
    let recurrence: JSON?
    let triggerType: TriggerType
    let locationTrigger: String?

    init(_ task: TaskReading, _ clock: UserClock) {
        title = task.title
        scheduledLocal = task.start?.description
        scheduledAt = task.instant ?? task.start.map { clock.zone.instant(of: $0) }
        durationMinutes = task.durationMinutes
        locationTrigger = task.location?.text
        triggerType = task.location == nil ? .time : .location
        switch task.recurrence {
        case nil:
            recurrenceRule = nil
            recurrenceKind = nil
            recurrence = nil
        case .rule(let rule):
            recurrenceRule = rule.description
            recurrenceKind = .rrule
            recurrence = nil
        case .afterCompletion(let days):
            recurrenceRule = nil
            recurrenceKind = .afterCompletion
            recurrence = ["every_days": .int(Int64(days))]
        case .quota(let count, let period):
            recurrenceRule = nil
            recurrenceKind = .quota
            recurrence = ["count": .int(Int64(count)), "per": .string(period.rawValue)]
        }
    }
}

/// A goal as understood.
public struct UnderstoodGoal: Codable, Sendable {
    let title: String
    let deadline: CivilDate?
    let weeks: Int?
    let perWeek: Int?
    let tags: [String]
}

/// A move as understood.
public struct UnderstoodMove: Codable, Sendable {
    let task: String
    let scheduledLocal: String?
}

/// A change of a goal as understood.
public struct UnderstoodChange: Codable, Sendable {
    let goal: String
    let change: String
    let perWeek: Int?
    let time: String?
    let partOfDay: String?
}

/// One part of the words and how it was read.
public struct UnderstoodSpan: Codable, Sendable {
    /// The words.
    public let text: String
    /// What kind of part it is.
    public let kind: String
    /// What it was read as.
    public let meaning: String
}

extension App {
    /// Understands plain words and does what they say: adds a task, proposes a plan, moves a task, or asks back.
    ///
    /// - Throws: ``Failure`` for empty or overlong words, and what the use case behind them throws.
    public func ask(_ request: AskRequest, _ options: WriteOptions) throws -> Written<AskResult> {
        let text = try Title.checked(request.text, what: "text")
        if options.dryRun {
            return try reading { store in
                let clock = try clock(store)
                let said = try merged(text, request.isAnswer ? request.conversation : nil, store)
                var result = understood(Words(clock).interpret(said), clock)
                result.dryRun = true
                return Written(value: result, replayed: false)
            }
        }
        if let answered = try answerProposal(text, request, options) { return answered }
        if let setup = try modelSetup(), try wantsModel(text, request, setup) {
            return try ask(text, request, options)
        }
        return try writing("ask", options) { store in
            let clock = try clock(store)
            let said = try merged(text, request.isAnswer ? request.conversation : nil, store)
            let conversation = try conversation(request.conversation, store)
            try dropProposal(of: conversation, store)
            return try ask(said, heard: text, in: conversation, store, clock, options)
        }
    }

    /// Understands a sentence and does what it says, in a conversation of its own.
    func ask(
        _ text: String, _ store: WriteTransaction, _ clock: UserClock, _ options: WriteOptions
    ) throws -> AskResult {
        try ask(text, heard: text, in: store.beginConversation(kind: "ask"), store, clock, options)
    }

    func ask(
        _ said: String, heard: String, in conversation: ConversationRecord,
        _ store: WriteTransaction,
        _ clock: UserClock, _ options: WriteOptions
    ) throws -> AskResult {
        let reading = Words(clock).interpret(said)
        var result = understood(reading, clock)
        try store.say(heard, role: "user", in: conversation.number)
        try act(on: reading, said, &result, store, clock, options)
        if let plan = result.plan { try store.join(conversation.number, to: plan.flowNumber) }
        let waits = result.requiresUserAction == "answer"
        try store.setState(waits ? ["text": .string(said)] : nil, of: conversation.number)
        try store.say(
            result.message, role: "assistant", agent: result.agentNode, in: conversation.number)
        result.conversationId = conversation.id
        return result
    }

    func conversation(_ id: String?, _ store: WriteTransaction) throws -> ConversationRecord {
        guard let id else { return try store.beginConversation(kind: "ask") }
        guard let conversation = try store.conversation(id: id) else {
            throw StoreError.notFound(kind: "conversation", reference: id)
        }
        return conversation
    }

    /// A reply is read together with what it answers.
    func merged(_ text: String, _ id: String?, _ store: ReadTransaction) throws -> String {
        guard let id else { return text }
        guard let conversation = try store.conversation(id: id) else {
            throw StoreError.notFound(kind: "conversation", reference: id)
        }
        // What is no plain answer to "shall I?" stands for itself; the model is told of what was said before.
        guard let before = conversation.state?["text"]?.stringValue,
            conversation.state?["proposal"] == nil
        else { return text }
        return "\(before) \(text)"
    }

    func understood(_ reading: Interpretation, _ clock: UserClock) -> AskResult {
        AskResult(
            intent: reading.intent,
            task: reading.task.map { UnderstoodTask($0, clock) },
            goal: reading.goal.map {
                UnderstoodGoal(
                    title: $0.title, deadline: $0.deadline, weeks: $0.weeks, perWeek: $0.perWeek,
                    tags: $0.tags)
            },
            reschedule: reading.reschedule.map {
                UnderstoodMove(task: $0.task, scheduledLocal: $0.start?.description)
            },
            modify: reading.modify.map {
                UnderstoodChange(
                    goal: $0.goal, change: $0.change, perWeek: $0.perWeek,
                    time: $0.time?.hourMinute,
                    partOfDay: $0.partOfDay)
            },
            clarificationQuestion: reading.question?.question,
            missing: reading.question?.missing.rawValue,
            confidence: reading.confidence, source: "builtin", agentNode: "orchestrator",
            message: "",
            warnings: reading.notes.map { Notice(code: $0.code, message: $0.message) },
            conversationId: nil,
            requiresUserAction: reading.question == nil ? "none" : "answer", tasks: [], plan: nil,
            spans: reading.spans.map {
                UnderstoodSpan(text: $0.text, kind: $0.kind.rawValue, meaning: $0.meaning)
            }, dryRun: false)
    }

    func act(
        on reading: Interpretation, _ said: String, _ result: inout AskResult,
        _ store: WriteTransaction,
        _ clock: UserClock, _ options: WriteOptions
    ) throws {
        switch reading.intent {
        case .newTask:
            guard let task = reading.task else { break }
            let draft = try draft(of: task, notes: reading.notes, clock)
            let written = try write(draft, store, clock, dryRun: false)
            result.tasks = written.tasks
            result.message = written.message
            result.warnings = written.warnings
        case .goal:
            guard let goal = reading.goal else { break }
            let plan = try startPlanning(goal, text: said, goal: nil, store, clock, options)
            result.plan = plan
            result.agentNode = "planner"
            result.message = plan.message
            result.requiresUserAction = plan.requiresUserAction
        case .reschedule:
            guard let move = reading.reschedule else { break }
            let moved = try self.move(move, .this, store, clock, options)
            result.tasks = moved.tasks
            result.agentNode = "scheduler"
            result.message = moved.message
            result.requiresUserAction = moved.requiresUserAction
        case .modifyGoal:
            guard let change = reading.modify else { break }
            let goal = try goal(change.goal, in: store)
            result.agentNode = "planner"
            let plan = try modify(goal, said, store, clock, options)
            result.plan = plan
            result.message = plan.message
            result.requiresUserAction = plan.requiresUserAction
        case .clarify, .onboarding:
            result.message = reading.question?.question ?? "what would you like to do?"
            result.requiresUserAction = "answer"
        }
    }
}
