import FluxCalendar

// Written out by hand because the JSON shape keeps keys whose value is null, which the synthesized
// form leaves out.

extension PlannedOccurrence: Codable {
    enum CodingKeys: String, CodingKey {
        case scheduledLocal = "scheduled_local"
        case scheduledAt = "scheduled_at"
        case title
        case durationMinutes = "duration_minutes"
        case existingTask = "existing_task"
    }

    /// Reads an occurrence; the wall time is the first 19 characters of `scheduled_local`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let text = try values.decode(String.self, forKey: .scheduledLocal)
        guard let local = CivilDateTime(text.prefix(19)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .scheduledLocal, in: values, debugDescription: "not an RFC 3339 time")
        }
        self.init(
            local: local, instant: try values.decode(Instant.self, forKey: .scheduledAt),
            title: try values.decode(String.self, forKey: .title),
            durationMinutes: try values.decode(Int.self, forKey: .durationMinutes),
            existingTask: try values.decodeIfPresent(Int64.self, forKey: .existingTask))
    }

    /// Writes an occurrence; `scheduled_local` carries the offset of that moment.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(localWithOffset, forKey: .scheduledLocal)
        try values.encode(instant, forKey: .scheduledAt)
        try values.encode(title, forKey: .title)
        try values.encode(durationMinutes, forKey: .durationMinutes)
        try values.encode(existingTask, forKey: .existingTask)
    }

    /// RFC 3339 in the user's zone: `2026-03-03T07:30:00-05:00`.
    public var localWithOffset: String {
        let minutes = (local.wallSeconds - instant.seconds) / 60
        let size = abs(minutes)
        let clock = CivilTime(minuteOfDay: Int(size))
        return "\(local)\(minutes < 0 ? "-" : "+")\(clock.hourMinute)"
    }
}

extension ProposedTask: Codable {
    enum CodingKeys: String, CodingKey {
        case title, description
        case scheduledDays = "scheduled_days"
        case suggestedTime = "suggested_time"
        case durationMinutes = "duration_minutes"
        case recurrenceRule = "recurrence_rule"
        case weekRange = "week_range"
        case occurrences
    }

    /// Reads a proposed task.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let weeks = try values.decode([Int].self, forKey: .weekRange)
        guard weeks.count == 2, weeks[0] <= weeks[1] else {
            throw DecodingError.dataCorruptedError(
                forKey: .weekRange, in: values, debugDescription: "not a first and a last week")
        }
        let codes = try values.decode([String].self, forKey: .scheduledDays)
        self.init(
            title: try values.decode(String.self, forKey: .title),
            description: try values.decode(String.self, forKey: .description),
            scheduledDays: codes.compactMap { Weekday(code: $0) },
            suggestedTime: try values.decode(CivilTime.self, forKey: .suggestedTime),
            durationMinutes: try values.decode(Int.self, forKey: .durationMinutes),
            recurrenceRule: try values.decodeIfPresent(String.self, forKey: .recurrenceRule),
            weekRange: weeks[0]...weeks[1],
            occurrences: try values.decode([PlannedOccurrence].self, forKey: .occurrences))
    }

    /// Writes a proposed task.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(title, forKey: .title)
        try values.encode(description, forKey: .description)
        try values.encode(scheduledDays.map(\.code), forKey: .scheduledDays)
        try values.encode(suggestedTime, forKey: .suggestedTime)
        try values.encode(durationMinutes, forKey: .durationMinutes)
        try values.encode(recurrenceRule, forKey: .recurrenceRule)
        try values.encode([weekRange.lowerBound, weekRange.upperBound], forKey: .weekRange)
        try values.encode(occurrences, forKey: .occurrences)
    }
}

extension Plan: Codable {
    enum CodingKeys: String, CodingKey {
        case tags, warnings
        case goalFeasibleInSixWeeks = "goal_feasible_in_6_weeks"
        case roadmap = "micro_goal_roadmap"
        case proposedTasks = "proposed_tasks"
        case conflicts = "conflicts_detected"
        case summary = "plan_summary"
        case status = "approval_status"
        case firstAvailableStart = "first_available_start"
        case templateName = "template"
        case reasons
    }

    /// Reads a plan.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            tags: try values.decode([String].self, forKey: .tags),
            warnings: try values.decode([CoachWarning].self, forKey: .warnings),
            goalFeasibleInSixWeeks: try values.decode(Bool.self, forKey: .goalFeasibleInSixWeeks),
            roadmap: try values.decode([MicroGoal].self, forKey: .roadmap),
            proposedTasks: try values.decode([ProposedTask].self, forKey: .proposedTasks),
            conflicts: try values.decode([PlanConflict].self, forKey: .conflicts),
            summary: try values.decode(String.self, forKey: .summary),
            status: try values.decode(PlanStatus.self, forKey: .status),
            firstAvailableStart: try values.decodeIfPresent(
                CivilDate.self, forKey: .firstAvailableStart),
            templateName: try values.decode(String.self, forKey: .templateName),
            reasons: try values.decodeIfPresent([String].self, forKey: .reasons) ?? [])
    }

    /// Writes a plan.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(tags, forKey: .tags)
        try values.encode(warnings, forKey: .warnings)
        try values.encode(goalFeasibleInSixWeeks, forKey: .goalFeasibleInSixWeeks)
        try values.encode(roadmap, forKey: .roadmap)
        try values.encode(proposedTasks, forKey: .proposedTasks)
        try values.encode(conflicts, forKey: .conflicts)
        try values.encode(summary, forKey: .summary)
        try values.encode(status, forKey: .status)
        try values.encode(firstAvailableStart, forKey: .firstAvailableStart)
        try values.encode(templateName, forKey: .templateName)
        try values.encode(reasons, forKey: .reasons)
    }
}
