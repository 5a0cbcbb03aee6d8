import FluxCalendar
import FluxLanguage
import FluxStore

/// A task to add: plain words, or a title with its parts stated.
public struct AddRequest: Sendable {
    /// The words, or the title where a part below is given.
    public var text: String
    /// The wall time, `YYYY-MM-DDTHH:MM`.
    public var at: String?
    /// The IANA zone of `at`; the user's when absent.
    public var zone: String?
    /// An RFC 5545 rule.
    public var rule: String?
    /// The last day of a series, inclusive.
    public var until: String?
    /// How long, in minutes or words.
    public var duration: String?
    /// A goal by number, UUID or words.
    public var goal: String?
    /// A place: `home`, `arrive:home` or `leave:home`.
    public var location: String?
    /// Tags.
    public var tags: [String] = []
    /// A note.
    public var note: String?

    /// A task in plain words.
    public init(text: String) { self.text = text }

    var isExplicit: Bool { at != nil || rule != nil || location != nil }
}

extension App {
    /// Adds a task or a series.
    ///
    /// - Throws: ``Failure``: `CLARIFICATION_NEEDED` with one question when something is missing, `INVALID_ARGUMENT`
    ///   for a part that cannot be; then nothing was written.
    public func add(_ request: AddRequest, _ options: WriteOptions) throws -> Written<
        TaskChangeResult
    > {
        _ = try Title.checked(request.text)
        return try writingTasks("add", options) { store in
            let clock = try clock(store)
            var draft: TaskDraft
            if request.isExplicit {
                draft = try explicitDraft(request, clock)
            } else {
                let reading = Words(clock).task(request.text)
                guard reading.intent == .newTask, let task = reading.task else {
                    throw Failure.clarification(
                        reading.question?.question ?? "when should it happen?",
                        missing: reading.question?.missing.rawValue)
                }
                draft = try self.draft(of: task, notes: reading.notes, clock)
                if let until = request.until { try limit(&draft, to: until, clock) }
            }
            try complete(&draft, request, store, clock)
            return try write(draft, store, clock, dryRun: options.dryRun)
        }
    }

    func complete(
        _ draft: inout TaskDraft, _ request: AddRequest, _ store: ReadTransaction,
        _ clock: UserClock
    ) throws {
        if let duration = request.duration {
            draft.task.durationMinutes = try minutes(duration, clock)
        }
        if let goal = request.goal {
            draft.task.goal = try liveGoal(goal, in: store).number
        }
        draft.task.tags = try request.tags.map { try Title.checked($0, what: "tag") }
        draft.task.notes = try request.note.map { try Title.checked($0, what: "note") }
    }
}
