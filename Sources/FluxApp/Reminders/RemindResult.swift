import FluxCalendar
import FluxNotify

/// What one pass of reminders did, or would do.
public struct RemindResult: Codable, Sendable {
    /// What was sent.
    public var sent: [Sent] = []
    /// What could not be sent.
    public var failed: [Sent] = []
    /// What quiet hours or the cap of a day hold back.
    public var held: [Held] = []
    /// Tasks that were missed, since nobody answered.
    public var missed: [TaskView] = []
    /// Tasks that came due more than a day ago without a reminder: they are listed, not sent.
    public var late: [TaskView] = []
    /// How many other ones there are of those, at least.
    public var moreLate = false
    /// When something is to be done next, as far as is known.
    public var nextAt: Instant?
    /// Whether a reminder waits for an answer.
    public var isRising = false
    /// Whether there is more to do at once than one pass does.
    public var isUnfinished = false
    /// What happened, in a sentence.
    public var message = ""
    /// Whether nothing was done.
    public var dryRun = false
    /// Whether reminders run of tasks that are over or have another time.
    var hasOvertaken = false
    /// Whether a call was made in this pass.
    var hasCalled = false

    /// Something that was sent.
    public struct Sent: Codable, Equatable, Sendable {
        /// The channel.
        public let channel: String
        /// The numbers of the tasks.
        public let tasks: [Int64]
        /// Their titles.
        public let titles: [String]
        /// Why it failed, or what is special about it.
        public let remark: String?
    }

    /// Something that is held back.
    public struct Held: Codable, Equatable, Sendable {
        /// The task.
        public let task: Int64
        /// The channel.
        public let channel: String
        /// Until when.
        public let until: Instant
        /// Until when, with the user's offset.
        public let untilLocal: String
        /// By what: `quiet hours` or `the cap of a day`.
        public let reason: String
    }

    enum CodingKeys: String, CodingKey {
        case sent, failed, held, missed, late, moreLate, nextAt, isRising, isUnfinished, message,
            dryRun
    }

    /// Nothing yet.
    public init() {}

    /// Joins what a further pass did to this.
    mutating func add(_ next: RemindResult) {
        sent += next.sent
        failed += next.failed
        held = next.held
        missed += next.missed
        late = next.late
        moreLate = next.moreLate
        nextAt = next.nextAt
        isRising = next.isRising
        isUnfinished = next.isUnfinished
        message = words
    }

    /// What happened, in a sentence.
    var words: String {
        var parts: [String] = []
        if !sent.isEmpty {
            parts.append(
                "\(dryRun ? "would send" : "sent") \(Phrase.count(sent.count, "reminder"))")
        }
        if !failed.isEmpty { parts.append("\(failed.count) could not be sent") }
        if !held.isEmpty { parts.append("\(held.count) held back") }
        if !missed.isEmpty {
            parts.append(
                "\(Phrase.count(missed.count, "task")) \(dryRun ? "would be " : "")missed")
        }
        return parts.isEmpty ? "no reminder is due" : parts.joined(separator: ", ")
    }
}
