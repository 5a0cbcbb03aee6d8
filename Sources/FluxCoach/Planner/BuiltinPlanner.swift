import FluxCalendar

/// The deterministic planner: templates as data, scaled by what was said.
public struct BuiltinPlanner: GoalPlanner {
    /// The templates at hand.
    public let library: TemplateLibrary
    let scheduler: any SlotScheduler

    /// Makes a planner; templates that come later win over those of the same name.
    public init(
        templates: [PlanTemplate], scheduler: any SlotScheduler = BuiltinScheduler()
    ) {
        library = TemplateLibrary(templates)
        self.scheduler = scheduler
    }

    /// The plan for these preferences; the same input gives the same plan.
    public func plan(
        for goal: GoalFacts, preferences: PlanPreferences, in context: CoachContext
    ) -> Plan {
        let name = preferences.templateName
        guard var template = name.flatMap(library.template(named:)) ?? library.match(goal) else {
            return BuiltinPlanner.empty(goal)
        }
        let topic = TemplateLibrary.topic(of: goal, in: template)
        template.title = replace(
            "{goal}", with: goal.title, in: replace("{topic}", with: topic, in: template.title))
        let today = context.zone.local(at: context.now).date
        let shape = SprintShape(goal, preferences, template: template, today: today)
        let ladder = SessionLadder(
            template: template, preferences: preferences, perWeek: shape.perWeek,
            weeks: shape.weeks, topic: topic,
            goalTitle: goal.title)
        var sessions = ladder.sessions()
        let proposed = ProposedTimes(
            preferences, minutes: sessions.joined().map(\.minutes).max() ?? 0, context: context)
        let rules = DayRules.rules(
            preferences, proposals: proposed.kept, template: template, context: context)
        let reused = ExistingTasks.reuse(
            for: goal, template: template, shape: shape, rules: rules, sessions: &sessions,
            context: context)
        let request = SlotRequest(
            start: shape.start, end: shape.end,
            weeks: sessions.map { $0.map { SlotNeed(minutes: $0.minutes, effort: $0.effort) } },
            allowedDays: shape.allowedDays,
            requiredDays: reused.isEmpty
                ? shape.requiredDays ?? proposed.days(shape.perWeek, of: shape.allowedDays) : nil,
            preferredDays: preferences.preferredDays.isEmpty
                ? proposed.kept.map(\.day) : preferences.preferredDays,
            rules: rules, restDays: template.restDays,
            startIsStated: preferences.startDate != nil)
        let result = scheduler.schedule(request, in: context)
        var warnings = result.warnings
        warnings += PlanWarnings.warnings(
            goal, preferences, template: template, shape: shape, today: today)
        warnings += proposed.remarks(result)
        let horizon = Horizon(goal, preferences, template: template, shape: shape, today: today)
        warnings += horizon.warnings
        let tasks = TaskGrouping.tasks(
            sessions: sessions, slots: result.weeks, reused: reused, shape: shape)
        return Plan(
            tags: goal.tags.isEmpty ? Array(template.tags.prefix(3)) : goal.tags,
            warnings: warnings, goalFeasibleInSixWeeks: horizon.isFeasible,
            roadmap: horizon.roadmap, proposedTasks: tasks,
            conflicts: result.conflicts + reused.map(\.conflict),
            summary: PlanSummary.text(
                goal, template: template, shape: shape, horizon: horizon, result: result),
            status: .pending, firstAvailableStart: result.firstAvailableStart,
            templateName: template.name, reasons: result.reasons)
    }

    /// What is left to say without a single template.
    static func empty(_ goal: GoalFacts) -> Plan {
        Plan(
            tags: goal.tags.isEmpty ? ["Other"] : goal.tags,
            warnings: [
                CoachWarning(
                    code: "NO_TEMPLATE",
                    message: "No plan templates are installed; reinstall flux's share folder")
            ], goalFeasibleInSixWeeks: false, roadmap: [], proposedTasks: [], conflicts: [],
            summary: "", status: .pending, firstAvailableStart: nil, templateName: "")
    }
}
