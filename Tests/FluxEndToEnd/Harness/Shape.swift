import Testing

/// The fields that `interface.md` demands.
enum Shape {
    static let task = """
        id number title description status scheduled_at scheduled_local duration_minutes trigger_type location_trigger \
        recurrence_rule goal shared_with tags completed_at created_at
        """
    static let goal = """
        id number title description status tags parent_id pipeline_order target_weeks activated_at completed_at progress
        """
    static let planning = "flow_id goal plan changes message warnings requires_user_action"
    static let plan = """
        tags warnings goal_feasible_in_6_weeks micro_goal_roadmap proposed_tasks conflicts_detected plan_summary \
        approval_status first_available_start
        """
    static let proposed = """
        title description scheduled_days suggested_time duration_minutes recurrence_rule week_range occurrences
        """

    static func expectTask(_ json: JSONValue, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(json.missing(task) == [], sourceLocation: sourceLocation)
        if json["goal"] != .null {
            #expect(json["goal"].missing("id number title") == [], sourceLocation: sourceLocation)
        }
        let states = ["pending", "done", "missed", "rescheduled", "cancelled"]
        #expect(states.contains(json["status"].string ?? ""), sourceLocation: sourceLocation)
        #expect(json["shared_with"].isArray && json["tags"].isArray, sourceLocation: sourceLocation)
        expectTimes(json, sourceLocation: sourceLocation)
    }

    /// `…_at` are UTC, `…_local` carry an offset.
    static func expectTimes(_ json: JSONValue, sourceLocation: SourceLocation = #_sourceLocation) {
        for key in json.keys where key.hasSuffix("_at") {
            guard let text = json[key].string else { continue }
            let fits = text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
            #expect(fits, "\(key): \(text)", sourceLocation: sourceLocation)
        }
        for key in json.keys where key.hasSuffix("_local") {
            guard let text = json[key].string else { continue }
            let fits = text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/) != nil
            #expect(fits, "\(key): \(text)", sourceLocation: sourceLocation)
        }
    }

    static func expectGoal(_ json: JSONValue, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(json.missing(goal) == [], sourceLocation: sourceLocation)
        #expect(
            json["progress"].missing("done missed open total percent") == [],
            sourceLocation: sourceLocation)
        expectTimes(json, sourceLocation: sourceLocation)
    }

    static func expectPlanning(_ json: JSONValue, sourceLocation: SourceLocation = #_sourceLocation)
    {
        #expect(json.missing(planning) == [], sourceLocation: sourceLocation)
        let actions = ["approve_plan", "answer", "none"]
        #expect(
            actions.contains(json["requires_user_action"].string ?? ""),
            sourceLocation: sourceLocation)
        if json["goal"] != .null { expectGoal(json["goal"], sourceLocation: sourceLocation) }
        #expect(json["plan"].missing(plan) == [], sourceLocation: sourceLocation)
        for step in json["plan"]["micro_goal_roadmap"].array {
            #expect(
                step.missing("title description pipeline_order target_weeks") == [],
                sourceLocation: sourceLocation)
        }
        for task in json["plan"]["proposed_tasks"].array {
            #expect(task.missing(proposed) == [], sourceLocation: sourceLocation)
            #expect(task["week_range"].array.count == 2, sourceLocation: sourceLocation)
            for occurrence in task["occurrences"].array {
                #expect(
                    occurrence.missing("scheduled_local scheduled_at title") == [],
                    sourceLocation: sourceLocation)
                expectTimes(occurrence, sourceLocation: sourceLocation)
            }
        }
        for change in json["changes"].array {
            #expect(
                change.missing("kind from to description") == [], sourceLocation: sourceLocation)
        }
        for warning in json["warnings"].array {
            #expect(warning.missing("code message") == [], sourceLocation: sourceLocation)
        }
    }
}
