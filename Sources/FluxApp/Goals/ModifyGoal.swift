import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// Changes the plan of an active goal: what is left of its sprint is planned anew, and waits for approval.
    ///
    /// - Parameter text: what is to be different, in plain words.
    /// - Throws: ``Failure`` `CLARIFICATION_NEEDED` for words that change nothing that can be changed; nothing is kept
    ///   then.
    public func modifyGoal(
        _ reference: String, _ text: String, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        let text = try Title.checked(text, what: "change")
        return try writing("goal modify", options) { store in
            let clock = try clock(store)
            let goal = try goal(reference, in: store)
            return try modify(goal, text, store, clock, options)
        }
    }

    func modify(
        _ goal: GoalRecord, _ text: String, _ store: WriteTransaction, _ clock: UserClock,
        _ options: WriteOptions
    ) throws -> GoalPlanResult {
        let flow = try changeableFlow(of: goal, store)
        let before = try goalData(flow)
        let context = try coachContext(store, clock, without: goal.number)
        let planner = BuiltinPlanner(templates: try planTemplates())
        var negotiation = before.negotiation
        negotiation.preferences.resume(
            negotiation.plan, at: clock.zone.local(at: now).date)
        negotiation.plan = planner.plan(
            for: negotiation.goal, preferences: negotiation.preferences, in: context)
        negotiation.turns = []
        let outcome = Coach(templates: planner.library.templates).reply(
            text, to: negotiation, context: context)
        func refuse(_ message: String) -> Failure {
            Failure(
                code: "CLARIFICATION_NEEDED", message: message,
                details: ["question": .string(message), "goal": .int(goal.number)])
        }
        switch outcome.effect {
        case .unclear, .refused: throw refuse(outcome.question ?? outcome.message)
        case .abandoned:
            throw refuse(
                "to end goal \(goal.number) with its open tasks, say 'flux goal abandon \(goal.number)'"
            )
        case .answered, .later, .approved:
            return GoalPlanResult(
                flowId: flow.id, flowNumber: flow.number, goal: GoalView(goal),
                plan: negotiation.plan, changes: [],
                message: outcome.effect == .answered
                    ? outcome.message : "nothing was to be changed", warnings: [],
                requiresUserAction: "none", tasks: [], title: goal.title, dryRun: options.dryRun)
        case .changed, .changedAndApproved: break
        }
        var data = GoalFlowData(negotiation: outcome.negotiation, goal: goal.number)
        data.replaces = flow.number
        let number = try beginNegotiation(data, store)
        try store.setFlow(number, of: goal.number)
        let conversation = try store.beginConversation(kind: "goal", flow: number)
        try store.say(text, role: "user", in: conversation.number)
        try store.say(
            outcome.message, role: "assistant", agent: "planner", in: conversation.number)
        let open = try openTasks(of: goal.number, store).count
        let written = data.negotiation.plan.occurrences.filter { $0.existingTask == nil }.count
        var result = try result(
            of: number, data,
            message:
                "\(outcome.message); \(Phrase.count(open, "open task")) would make way for \(written)",
            action: "approve_plan", store, clock, options)
        result.changes = outcome.changes
        result.warnings = outcome.warnings
        guard options.yes || outcome.effect == .changedAndApproved else { return result }
        let saved = try openGoalFlow(String(number), in: store)
        var approved = try approve(saved, goalData(saved), store, clock, options)
        approved.changes = outcome.changes
        return approved
    }

    /// The flow that made a goal's plan.
    private func changeableFlow(of goal: GoalRecord, _ store: ReadTransaction) throws -> FlowRecord
    {
        guard goal.status == .active else {
            throw Failure(
                code: "INVALID_STATE_TRANSITION",
                message:
                    "goal \(goal.number) is \(goal.status.rawValue) and has no tasks to change",
                details: ["valid_transitions": .array([])])
        }
        guard let number = goal.flow, let flow = try store.flow(reference: String(number)),
            flow.data["negotiation"] != nil
        else {
            throw Failure(
                code: "NOT_FOUND",
                message:
                    "goal \(goal.number) has no plan of flux's; change its tasks with 'flux move' and 'flux edit'"
            )
        }
        if flow.status == .waitingApproval {
            throw Failure(
                code: "CLARIFICATION_NEEDED",
                message:
                    "a plan for goal \(goal.number) waits for you already; talk about it with 'flux goal reply \(flow.number) …'",
                details: ["flow_id": .string(flow.id)])
        }
        return flow
    }

    /// The open tasks that are a goal's alone: those that a new plan takes the place of.
    private func openTasks(of goal: Int64, _ store: ReadTransaction) throws -> [TaskRecord] {
        var query = TaskQuery()
        query.goal = goal
        query.statuses = [.pending, .rescheduled]
        query.from = now
        return try store.tasks(query).filter {
            $0.goal?.number == goal && $0.sharedWith.allSatisfy { $0.number == goal }
        }
    }

    /// Puts a changed plan in the place of what was left of the old one.
    ///
    /// - Returns: what to say, and the tasks that were written.
    func replaceTasks(
        by plan: Plan, goal: Int64, _ store: WriteTransaction, _ clock: UserClock,
        dryRun: Bool
    ) throws -> (message: String, written: [Int64]) {
        let old = try openTasks(of: goal, store)
        for task in old { try store.move(task, to: .cancelled, reason: "plan changed") }
        let numbers = try writeTasks(of: plan, goal: goal, store, clock)
        return (
            "\(dryRun ? "would change" : "changed") goal \(goal): \(Phrase.count(old.count, "task")) cancelled, "
                + "\(numbers.count) written", numbers
        )
    }
}

extension PlanPreferences {
    /// Goes on with a plan that has begun: from today to its end, as far up the ladder as it had come.
    mutating func resume(_ plan: Plan, at today: CivilDate) {
        let days = plan.occurrences.map(\.local.date)
        guard let first = days.min(), let last = days.max(), first < today else { return }
        let passed = first.startOfWeek.days(to: today.startOfWeek) / 7
        rung += passed
        startDate = today
        endDate = max(endDate ?? last, today.adding(days: 6))
        weeks = max(1, min(6, (today.days(to: endDate ?? last) + 7) / 7))
        // What is not to be changed stays where it was.
        if preferredDays.isEmpty { preferredDays = Set(days.map(\.weekday)).sorted() }
        // The first weeks of a plan that was made easier at the start are behind it.
        if passed >= 2 { earlyFactor = 1 }
    }
}

extension CivilDate {
    fileprivate func days(to other: CivilDate) -> Int { other.days(since: self) }
}
