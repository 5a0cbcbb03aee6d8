import FluxCalendar

/// A stretch of time that is already taken.
public struct BusySlot: Codable, Equatable, Sendable {
    /// When it starts.
    public var start: Instant
    /// How long it takes, in minutes.
    public var minutes: Int
    /// What it is.
    public var title: String
    /// The number of the task behind it.
    public var taskNumber: Int64?
    /// Whether a task of this program is behind it (another calendar's event is not one).
    public var isTask: Bool

    /// Makes a busy slot.
    public init(
        start: Instant, minutes: Int, title: String, taskNumber: Int64? = nil, isTask: Bool = true
    ) {
        self.start = start
        self.minutes = minutes
        self.title = title
        self.taskNumber = taskNumber
        self.isTask = isTask
    }
}

/// How a past task ended.
public enum HistoryStatus: String, Codable, Sendable {
    /// `done`
    case done
    /// `missed`
    case missed
}

/// One past task that was done or missed.
public struct HistoryItem: Codable, Equatable, Sendable {
    /// When it was planned for.
    public var scheduled: Instant
    /// How it ended.
    public var status: HistoryStatus
    /// Its tags, or its goal's.
    public var tags: [String]
    /// Its planned length in minutes.
    public var minutes: Int
    /// When it was done.
    public var completedAt: Instant?

    /// Makes a history item.
    public init(
        scheduled: Instant, status: HistoryStatus, tags: [String] = [], minutes: Int = 30,
        completedAt: Instant? = nil
    ) {
        self.scheduled = scheduled
        self.status = status
        self.tags = tags
        self.minutes = minutes
        self.completedAt = completedAt
    }
}

/// What a pattern says.
public enum PatternType: String, CaseIterable, Codable, Sendable {
    /// `best_time`: things planned then get done
    case bestTime = "best_time"
    /// `time_avoidance`: things planned then get missed
    case timeAvoidance = "time_avoidance"
    /// `category_performance`: how often things of a category get done
    case categoryPerformance = "category_performance"
}

/// A stretch of the day, in local time.
public struct TimeRange: Codable, Hashable, Sendable {
    /// When it starts.
    public var start: CivilTime
    /// When it ends; not after `start` when it crosses midnight.
    public var end: CivilTime

    /// Makes a range.
    public init(start: CivilTime, end: CivilTime) {
        self.start = start
        self.end = end
    }

    /// Whether a time lies in the range, its end excluded.
    public func contains(_ time: CivilTime) -> Bool {
        start < end ? (start <= time && time < end) : (time >= start || time < end)
    }
}

/// Something the history shows about when a person does what they plan.
public struct PatternRecord: Codable, Equatable, Sendable {
    /// What it says.
    public var type: PatternType
    /// The weekday it is about; `nil` for every day.
    public var day: Weekday?
    /// The stretch of the day it is about.
    public var timeRange: TimeRange?
    /// The category it is about, for `category_performance`.
    public var category: String?
    /// How many misses it rests on.
    public var missCount: Int
    /// How many done or missed tasks it rests on.
    public var sampleCount: Int
    /// How sure it is, 0–1.
    public var confidence: Double
    /// Whether the user corrected it; such a pattern is never rewritten.
    public var userOverridden: Bool
    /// The pattern in a sentence.
    public var description: String

    /// At or below this confidence a pattern no longer influences scheduling.
    public static let ignoredConfidence = 0.1

    /// Makes a pattern.
    public init(
        type: PatternType, day: Weekday? = nil, timeRange: TimeRange? = nil,
        category: String? = nil, missCount: Int = 0, sampleCount: Int = 0, confidence: Double,
        userOverridden: Bool = false, description: String = ""
    ) {
        self.type = type
        self.day = day
        self.timeRange = timeRange
        self.category = category
        self.missCount = missCount
        self.sampleCount = sampleCount
        self.confidence = confidence
        self.userOverridden = userOverridden
        self.description = description
    }
}

/// Everything the coach looks at besides the goal: the clock, the person, the calendar, the past.
public struct CoachContext: Sendable {
    /// The moment of the request.
    public var now: Instant
    /// The person's zone.
    public var zone: Zone
    /// The person's day.
    public var profile: CoachProfile
    /// What is taken already, in any order.
    public var busy: [BusySlot]
    /// Done and missed tasks, in any order.
    public var history: [HistoryItem]
    /// When the history begins, where ``history`` is only a part of it.
    public var historyStart: Instant?
    /// Stored patterns, the overridden ones among them.
    public var patterns: [PatternRecord]
    /// The length of a task that states none, in minutes.
    public var defaultMinutes: Int

    /// Makes a context.
    public init(
        now: Instant, zone: Zone, profile: CoachProfile = CoachProfile(), busy: [BusySlot] = [],
        history: [HistoryItem] = [], historyStart: Instant? = nil,
        patterns: [PatternRecord] = [], defaultMinutes: Int = 30
    ) {
        self.now = now
        self.zone = zone
        self.profile = profile
        self.busy = busy
        self.history = history
        self.historyStart = historyStart
        self.patterns = patterns
        self.defaultMinutes = defaultMinutes
    }
}
