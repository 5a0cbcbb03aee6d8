import FluxCalendar
import FluxStore

/// What to look back on.
public struct AnalyticsRequest: Sendable {
    /// How many weeks the weekly section has.
    public var weeks = 12
    /// The first day of the period; without it, the calendar has a year and the rest all there is.
    public var from: String?
    /// The last day; today when absent.
    public var to: String?
    /// Only these sections; empty means all.
    public var only: [String] = []

    /// Everything.
    public init() {}

    /// The sections by name.
    public static let sections = [
        "streak", "strength", "today", "comparison", "heatmap", "weekly", "goals",
        "missed_by_category", "slots", "best_slots", "avoid_slots", "actions",
    ]
}

/// How it is going.
public struct AnalyticsResult: Codable, Sendable {
    /// Consecutive logical days, ending today or yesterday, with at least one task done.
    public let streakDays: Int
    /// The longest such run.
    public let longestStreakDays: Int
    /// How firm the habit is, 0–100: it decays with what is missed instead of breaking.
    public let strengthPct: Double
    /// What would break the streak next; `nil` without a streak or without a planned day ahead.
    public let streakBreaks: StreakBreak?
    /// How many of today's tasks are done.
    public let todayDone: Int
    /// How many tasks today has.
    public let todayTotal: Int
    /// Their share, 0–100.
    public let todayCompletionPct: Double
    /// The period beside the one before it.
    public let comparison: Comparison?
    /// Each day that has tasks.
    public let heatmap: [DayCount]
    /// The last weeks, oldest first.
    public let weekly: [WeekCount]
    /// Active goals.
    public let goals: [GoalCount]
    /// Missed tasks by tag.
    public let missedByCategory: [CategoryCount]
    /// Every weekday and hour that had tasks.
    public let slots: [SlotCount]
    /// The weekdays and hours that work best.
    public let bestSlots: [SlotCount]
    /// Those that work worst.
    public let avoidSlots: [SlotCount]
    /// What to do about it.
    public let actions: [Action]
    /// The first day looked at.
    public let from: CivilDate
    /// The last day looked at.
    public let to: CivilDate
    /// The IANA name of the zone whose days are counted.
    public let timezone: String
    /// When this was counted, RFC 3339 with the person's offset.
    public let countedLocal: String
    /// Which sections were asked for.
    public let sections: [String]

    /// What would break a streak.
    public struct StreakBreak: Codable, Equatable, Sendable {
        /// The day that needs a task done.
        public let day: CivilDate
        /// When that day ends.
        public let breaksAt: Instant
        /// The same moment on the person's clock.
        public let breaksLocal: String
        /// How many tasks are still open on that day.
        public let open: Int
    }

    /// A period beside the one of the same length before it.
    public struct Comparison: Codable, Equatable, Sendable {
        /// The period.
        public let current: Period
        /// The one before it.
        public let previous: Period
        /// How much the share of done tasks rose, in percentage points; `nil` where one of the periods is empty.
        public let changePoints: Double?

        /// Days in a row.
        public struct Period: Codable, Equatable, Sendable {
            /// The first day.
            public let from: CivilDate
            /// The last day.
            public let to: CivilDate
            /// How many tasks were done.
            public let completed: Int
            /// How many there were.
            public let total: Int
            /// Their share, 0–100.
            public let completionPct: Double
        }
    }

    /// Something to do about what was seen.
    public struct Action: Codable, Equatable, Sendable {
        /// What was seen.
        public let message: String
        /// The command that does something about it.
        public let command: String
    }

    /// A day.
    public struct DayCount: Codable, Equatable, Sendable {
        /// The day.
        public let day: CivilDate
        /// How many tasks were done.
        public let completed: Int
        /// How many there were, cancelled ones left out.
        public let total: Int
    }

    /// A week.
    public struct WeekCount: Codable, Equatable, Sendable {
        /// Its Monday.
        public let week: CivilDate
        /// How many tasks were done.
        public let completed: Int
        /// How many there were.
        public let total: Int
        /// Their share, 0–100.
        public let completionPct: Double
    }

    /// A goal.
    public struct GoalCount: Codable, Equatable, Sendable {
        /// The goal.
        public let goal: GoalReference
        /// How many of its tasks are done.
        public let done: Int
        /// How many it has.
        public let total: Int
        /// Their share, 0–100.
        public let percent: Double
    }

    /// A category.
    public struct CategoryCount: Codable, Equatable, Sendable {
        /// A tag, or `Other`.
        public let category: String
        /// How many of its tasks were missed.
        public let missedCount: Int
        /// How many there are.
        public let totalCount: Int
    }

    /// A weekday and an hour.
    public struct SlotCount: Codable, Equatable, Sendable {
        /// The weekday, `MO` to `SU`.
        public let day: String
        /// The hour it begins at, `HH:00`.
        public let time: String
        /// How many tasks were done there.
        public let done: Int
        /// How many were done or missed there.
        public let total: Int
        /// Their share, 0–100.
        public let percent: Double
    }
}
