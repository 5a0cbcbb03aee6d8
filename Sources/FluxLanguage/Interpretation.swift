import FluxCalendar

/// What a sentence asks for.
public enum Intent: String, Codable, Sendable, CaseIterable {
    /// `GOAL`: an outcome or habit to work towards.
    case goal = "GOAL"
    /// `NEW_TASK`: one act, or one repeated act, with a time, a date, a recurrence or a place.
    case newTask = "NEW_TASK"
    /// `RESCHEDULE_TASK`: a task gets a new time.
    case reschedule = "RESCHEDULE_TASK"
    /// `MODIFY_GOAL`: a goal or plan is to be carried out in another way.
    case modifyGoal = "MODIFY_GOAL"
    /// `CLARIFY`: something needed is missing.
    case clarify = "CLARIFY"
    /// `ONBOARDING`: the user is getting to know flux. Never read from words alone.
    case onboarding = "ONBOARDING"
}

/// The typed meaning of one sentence.
public struct Interpretation: Sendable, Equatable {
    /// What the sentence asks for.
    public var intent: Intent
    /// The task, where one was named; in a clarification what was understood so far.
    public var task: TaskReading?
    /// The goal, for ``Intent/goal``.
    public var goal: GoalReading?
    /// The move, for ``Intent/reschedule``; in a clarification what was understood so far.
    public var reschedule: MoveReading?
    /// The change, for ``Intent/modifyGoal``.
    public var modify: GoalChangeReading?
    /// The one question to ask, for ``Intent/clarify``.
    public var question: Clarification?
    /// How sure the reading is, 0–1.
    public var confidence: Double
    /// Warnings, such as words that were left out of account.
    public var notes: [ReadingNote]
    /// Which words were read as what, by position.
    public var spans: [ReadSpan]

    /// Makes an interpretation; what is not given is absent.
    public init(
        intent: Intent, task: TaskReading? = nil, goal: GoalReading? = nil,
        reschedule: MoveReading? = nil, modify: GoalChangeReading? = nil,
        question: Clarification? = nil, confidence: Double = 1, notes: [ReadingNote] = [],
        spans: [ReadSpan] = []
    ) {
        self.intent = intent
        self.task = task
        self.goal = goal
        self.reschedule = reschedule
        self.modify = modify
        self.question = question
        self.confidence = confidence
        self.notes = notes
        self.spans = spans
    }
}

/// One focused question about what is missing.
public struct Clarification: Sendable, Equatable {
    /// What a sentence can lack.
    public enum Missing: String, Codable, Sendable, CaseIterable {
        /// `task`: what is to be done.
        case task
        /// `time`: when it is to be done.
        case time
        /// `goal`: what is to be reached or changed.
        case goal
        /// `intent`: what the sentence is about at all.
        case intent
    }

    /// What is missing.
    public var missing: Missing
    /// The question, for people; it names words that were not understood.
    public var question: String

    /// Joins what is missing and the question about it.
    public init(missing: Missing, question: String) {
        self.missing = missing
        self.question = question
    }
}

/// A warning about a reading.
public struct ReadingNote: Sendable, Equatable {
    /// A stable code in lower case: `words_ignored`, `weekday_mismatch`, `text_too_long`.
    public var code: String
    /// The same for people.
    public var message: String

    /// Joins a code and its message.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

/// Words of the sentence and what they were read as.
public struct ReadSpan: Sendable, Equatable {
    /// The kinds of words.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Words before what is meant (`remind me to`), politeness, closings.
        case leadIn = "lead_in"
        /// Words that stay as the title, the goal's or the task's name.
        case title
        /// A day or date.
        case day
        /// A clock time.
        case time
        /// A part of day.
        case partOfDay = "part_of_day"
        /// An elapsed time from now.
        case elapsed
        /// A duration.
        case duration
        /// How often.
        case recurrence
        /// Where a recurrence begins or ends.
        case bound
        /// A place to arrive at or to leave.
        case location
        /// A goal's deadline or span.
        case deadline
        /// The new time, or the shift, of a move.
        case move
        /// The change of a goal.
        case change
        /// Words that give no time, such as "later".
        case vague
        /// Words that were not understood.
        case unknown
    }

    /// Where the words are, in UTF-8 bytes of the sentence.
    public var range: Range<Int>
    /// What they were read as.
    public var kind: Kind
    /// The words as typed.
    public var text: String
    /// Their meaning, for people: `2026-03-03`, `17:00`, `every week on Monday`.
    public var meaning: String

    /// Joins a place in the sentence and its meaning.
    public init(range: Range<Int>, kind: Kind, text: String, meaning: String) {
        self.range = range
        self.kind = kind
        self.text = text
        self.meaning = meaning
    }
}
