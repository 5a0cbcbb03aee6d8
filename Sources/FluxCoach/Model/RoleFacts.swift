import FluxCalendar
import FluxJSON

/// What each role is told, as one JSON object: ids, times and counts. Of a person's words only those of the goal in hand,
/// with names, numbers and addresses taken out; never a title of the list.
public struct RoleFacts: Sendable {
    private let context: CoachContext
    private let goal: GoalFacts
    /// The history, counted.
    public let rows: HistoryRows

    /// How many busy stretches a question holds.
    private static let mostBusy = 120
    /// How far ahead the calendar is told, in days.
    private static let horizon = 42

    /// Prepares the facts.
    ///
    /// - Parameter goal: what is planned for, its words already fit to be sent.
    public init(_ goal: GoalFacts, _ context: CoachContext) {
        self.goal = goal
        self.context = context
        rows = HistoryRows(context)
    }

    /// For ``ModelRole/classifier``.
    public var classifier: JSON {
        [
            "goal": ["text": .string(goal.text), "title": .string(goal.title)],
            "tags": .array(PlanTemplate.categories.map(JSON.string)),
        ]
    }

    /// For ``ModelRole/scheduler``.
    public var scheduler: JSON {
        let first = today.adding(days: 1)
        return [
            "goal": goalJSON, "person": person, "first_day": .string("\(first)"),
            "last_day": .string("\(first.adding(days: RoleFacts.horizon - 1))"),
            "per_week": goal.perWeek.map { .int(Int64($0)) } ?? .null, "busy": .array(busy),
            "patterns": .array(patterns), "rates": .array(rows.rows.map(\.json)),
        ]
    }

    /// For ``ModelRole/observer``.
    public var observer: JSON {
        ["days_of_data": .int(Int64(rows.days)), "rows": .array(rows.rows.map(\.json))]
    }

    /// For ``ModelRole/planner``, which comes after the others.
    public func planner(_ advice: ModelAdvice) -> JSON {
        let first = today.adding(days: 1)
        let times = (advice.times ?? []).compactMap { timing in
            timing.time.map { time -> JSON in
                ["day": .string(timing.day.code), "start": .string(time.hourMinute)]
            }
        }
        return [
            "goal": goalJSON, "tags": .array((advice.tags ?? goal.tags).map(JSON.string)),
            "level": GoalLevel.level(in: goal.text).map { .string($0.rawValue) } ?? .null,
            "first_day": .string("\(first)"),
            "last_day": .string("\(first.adding(days: RoleFacts.horizon - 1))"),
            "weeks": .int(Int64(SprintShape.maxWeeks)), "person": person, "slots": .array(times),
            "patterns": .array(patterns),
            "limits": [
                "max_increase_percent": 20, "max_minutes": 120, "max_per_week": 6,
            ],
        ]
    }

    /// The ids that the scheduler may name.
    public var knownIDs: Set<String> {
        let all = busy + patterns + rows.rows.map(\.json)
        return Set(all.compactMap { $0["id"]?.stringValue })
    }

    // MARK: - Parts

    private var today: CivilDate { context.zone.local(at: context.now).date }

    private var goalJSON: JSON {
        [
            "text": .string(goal.text), "title": .string(goal.title),
            "deadline": goal.deadline.map { .string("\($0)") } ?? .null,
            "weeks": goal.weeks.map { .int(Int64($0)) } ?? .null,
            "per_week": goal.perWeek.map { .int(Int64($0)) } ?? .null,
        ]
    }

    private var person: JSON {
        let profile = context.profile
        return [
            "sleep": [
                "start": .string(profile.sleepStart.hourMinute),
                "end": .string(profile.sleepEnd.hourMinute),
            ],
            "work": profile.work.map { work in
                [
                    "start": .string(work.start.hourMinute), "end": .string(work.end.hourMinute),
                    "days": .array(work.days.map { .string($0.code) }),
                ]
            } ?? .null, "chronotype": .string(profile.chronotype.rawValue),
        ]
    }

    private var busy: [JSON] {
        let end = context.now.adding(minutes: RoleFacts.horizon * 1440)
        return context.busy.filter { $0.start >= context.now && $0.start < end }
            .sorted { $0.start < $1.start }.prefix(RoleFacts.mostBusy).enumerated().map {
                index, slot in
                [
                    "id": .string("b\(index + 1)"),
                    "start": .string(context.zone.local(at: slot.start).minuteDescription),
                    "minutes": .int(Int64(slot.minutes)),
                ]
            }
    }

    private var patterns: [JSON] {
        context.patterns.filter { $0.confidence > PatternRecord.ignoredConfidence }.prefix(20)
            .enumerated().map { index, pattern in
                [
                    "id": .string("p\(index + 1)"), "type": .string(pattern.type.rawValue),
                    "day": pattern.day.map { .string($0.code) } ?? .null,
                    "start": pattern.timeRange.map { .string($0.start.hourMinute) } ?? .null,
                    "end": pattern.timeRange.map { .string($0.end.hourMinute) } ?? .null,
                    "confidence": .double((pattern.confidence * 100).rounded() / 100),
                ]
            }
    }
}
