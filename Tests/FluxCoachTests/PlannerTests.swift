import FluxCalendar
import Foundation
import Testing

@testable import FluxCoach

@Suite("Planner")
struct PlannerTests {
    private func plan(
        _ goal: String, _ preferences: PlanPreferences = PlanPreferences(), perWeek: Int? = nil,
        weeks: Int? = nil,
        deadline: CivilDate? = nil, context: CoachContext = Support.context()
    ) -> Plan {
        var preferences = preferences
        preferences.perWeek = preferences.perWeek ?? perWeek
        return Support.coach.planner.plan(
            for: Support.facts(goal, perWeek: perWeek, weeks: weeks, deadline: deadline),
            preferences: preferences, in: context)
    }

    /// Sessions by week counted from the first day of the plan (3 March, the day after the request).
    private func byWeek(_ plan: Plan) -> [[PlannedOccurrence]] {
        let first = Support.date("2026-03-03")
        return (0..<6).map { week in
            plan.occurrences.filter { $0.local.date.days(since: first) / 7 == week }
        }
    }

    @Test(
        "The first 5K follows the published weeks, with a free day between runs, and is honest about six weeks"
    )
    func running() {
        let found = plan("Run a 5K in 6 weeks", weeks: 6)
        #expect(found.templateName == "running_5k")
        #expect(byWeek(found).map(\.count) == [3, 3, 3, 3, 3, 3])
        #expect(found.proposedTasks.first?.title == "Run 8 x 60 s, walk 90 s")
        #expect(found.proposedTasks.last?.title == "Run 25 min without stopping")
        let days = found.occurrences.map(\.local.date.dayNumber)
        #expect(zip(days, days.dropFirst()).allSatisfy { $1 - $0 >= 2 })
        #expect(!found.goalFeasibleInSixWeeks)
        #expect(found.roadmap.map(\.pipelineOrder) == [1, 2])
        #expect(found.warnings.contains { $0.code == "NOT_BY_THEN" })
        #expect(found.summary.contains("66 days"))
        var fit = PlanPreferences()
        fit.level = .intermediate
        let runner = plan("Run a 5K in 6 weeks", fit, weeks: 6)
        #expect(runner.goalFeasibleInSixWeeks)
        #expect(runner.roadmap.isEmpty)
    }

    @Test(
        "Every template at every level and frequency gives six full weeks of distinct, growing sessions",
        arguments: Support.templates)
    func everyTemplate(_ template: PlanTemplate) {
        for level in Level.allCases {
            for count in [1, 2, 3, 5, 7] {
                var preferences = PlanPreferences()
                preferences.templateName = template.name
                preferences.level = level
                preferences.perWeek = count
                let found = plan("something new", preferences)
                #expect(
                    byWeek(found).map(\.count) == Array(repeating: count, count: 6),
                    "\(level) \(count)")
                #expect(found.proposedTasks.count >= 2, "\(level) \(count)")
                #expect(found.occurrences.allSatisfy { (1...240).contains($0.durationMinutes) })
                #expect(
                    found.occurrences.allSatisfy { !$0.title.contains("{") && !$0.title.isEmpty })
                let minutes = byWeek(found).map { $0.reduce(0) { $0 + $1.durationMinutes } }
                #expect(minutes[0] <= (minutes.max() ?? 0), "\(level) \(count)")
                if let deload = template.deload, count >= 2, minutes[deload.week - 2] >= 40 {
                    #expect(
                        minutes[deload.week - 1] < minutes[deload.week - 2],
                        "\(level) \(count): \(minutes)")
                }
            }
        }
    }

    @Test(
        "Week one is never harder than week two, and a novice starts no higher than anyone",
        arguments: Support.templates)
    func easyStart(_ template: PlanTemplate) {
        var loads: [Int] = []
        for level in Level.allCases {
            var preferences = PlanPreferences()
            preferences.templateName = template.name
            preferences.level = level
            let found = plan("something new", preferences)
            let minutes = byWeek(found).map { $0.reduce(0) { $0 + $1.durationMinutes } }
            #expect(minutes[0] <= minutes[1], "\(level): \(minutes)")
            loads.append(minutes[0])
        }
        #expect(loads == loads.sorted())
    }

    @Test("The rule of a task gives exactly its dates, or there is none")
    func rules() {
        for name in ["learn spanish", "run a 5k", "meditate"] {
            for task in plan(name).proposedTasks where task.recurrenceRule != nil {
                #expect(task.occurrences.count > 1)
                #expect(Set(task.occurrences.map(\.local.time)).count == 1)
                #expect(task.recurrenceRule?.hasPrefix("FREQ=WEEKLY;BYDAY=") == true)
            }
        }
        let weekly = plan("put money aside and save", perWeek: 1)
        #expect(weekly.occurrences.count == 6)
    }

    @Test("A near deadline shortens the sprint, a far one makes a roadmap")
    func deadlines() {
        let near = plan("learn spanish", deadline: Support.date("2026-03-20"))
        #expect(near.occurrences.last.map { $0.local.date <= Support.date("2026-03-20") } == true)
        let far = plan("save 4000 dollars", deadline: Support.date("2026-12-31"))
        #expect(far.roadmap.count >= 4)
        #expect(far.roadmap.map(\.pipelineOrder) == Array(1...far.roadmap.count))
        #expect(far.roadmap.allSatisfy { (1...6).contains($0.targetWeeks) })
        let marathon = plan("run a marathon")
        #expect(marathon.roadmap.count >= 9)
    }

    @Test("Losing weight faster than is sound is said")
    func rescaled() {
        let found = plan("lose 10 kg in 6 weeks", weeks: 6)
        #expect(found.warnings.contains { $0.code == "GOAL_RESCALED" })
        #expect(Set(found.warnings.map(\.message)).count == found.warnings.count)
        #expect(!found.goalFeasibleInSixWeeks)
    }

    @Test("An existing task of the same kind is reused, not doubled")
    func reuse() {
        let context = Support.context()
        let gym = (0..<6).map { week in
            BusySlot(
                start: context.zone.instant(
                    of: CivilDateTime(
                        Support.date("2026-03-05").adding(days: 7 * week), Support.time("18:00"))),
                minutes: 60, title: "Gym with Ann", taskNumber: Int64(40 + week))
        }
        let found = plan("go to the gym", perWeek: 2, context: Support.context(busy: gym))
        let reused = found.occurrences.filter { $0.existingTask != nil }
        #expect(reused.map(\.existingTask) == (0..<6).map { Int64(40 + $0) })
        #expect(byWeek(found).map(\.count) == [2, 2, 2, 2, 2, 2])
        #expect(found.conflicts.contains { $0.existingTaskTitle == "Gym with Ann" })
        let other = plan("learn spanish", context: Support.context(busy: gym))
        #expect(other.occurrences.allSatisfy { $0.existingTask == nil })
    }

    @Test("The same input gives the same plan, and a plan survives being stored")
    func storable() throws {
        let one = plan("learn to draw")
        #expect(one == plan("learn to draw"))
        let data = try JSONEncoder().encode(one)
        #expect(try JSONDecoder().decode(Plan.self, from: data) == one)
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let keys: Set<String> = [
            "tags", "warnings", "goal_feasible_in_6_weeks", "micro_goal_roadmap", "proposed_tasks",
            "conflicts_detected",
            "plan_summary", "approval_status", "first_available_start",
        ]
        #expect(keys.isSubset(of: Set(object?.keys.map { $0 } ?? [])))
        let task = (object?["proposed_tasks"] as? [[String: Any]])?.first
        #expect(task?["recurrence_rule"] != nil)
        let occurrence = (task?["occurrences"] as? [[String: Any]])?.first
        #expect((occurrence?["scheduled_local"] as? String)?.hasSuffix("-05:00") == true)
        #expect((occurrence?["scheduled_at"] as? String)?.hasSuffix("Z") == true)
    }

    @Test("Without templates there is an empty plan that says so")
    func noTemplates() {
        let planner = BuiltinPlanner(templates: [])
        let found = planner.plan(
            for: Support.facts("x"), preferences: PlanPreferences(), in: Support.context())
        #expect(found.occurrences.isEmpty)
        #expect(found.warnings.map(\.code) == ["NO_TEMPLATE"])
    }
}
