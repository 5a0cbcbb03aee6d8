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
        let old = try plannedTasks(of: goal.number, in: before, store)
        let context = advised(
            try coachContext(store, clock, without: Set(old.map(\.number))), by: before.advice)
        let planner = BuiltinPlanner(templates: try planTemplates(with: before.advice))
        var negotiation = before.negotiation
        // A day that has its session already gets no second one.
        let today = clock.zone.local(at: now).date
        let hasSession = negotiation.plan.occurrences.contains { $0.local.date == today }
        negotiation.preferences.resume(
            negotiation.plan, at: today, from: today.adding(days: hasSession ? 1 : 0))
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
        data.advice = before.advice
        let number = try beginNegotiation(data, store)
        try store.setFlow(number, of: goal.number)
        let conversation = try store.beginConversation(kind: "goal", flow: number)
        try store.say(text, role: "user", in: conversation.number)
        try store.say(
            outcome.message, role: "assistant", agent: "planner", in: conversation.number)
        let written = data.negotiation.plan.occurrences.filter { $0.existingTask == nil }.count
        let exchange = "\(Phrase.count(old.count, "open task")) would make way for \(written)"
        var result = try result(
            of: number, data, message: "\(outcome.message); \(exchange)", action: "approve_plan",
            store, clock, options)
        result.changes = outcome.changes
        result.warnings =
            outcome.warnings + [CoachWarning(code: "TASKS_REPLACED", message: exchange)]
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

    /// The open tasks ahead that a plan wrote: those that a new plan takes the place of. What the person added to the goal
    /// stays.
    func plannedTasks(
        of goal: Int64, in data: GoalFlowData, _ store: ReadTransaction
    ) throws -> [TaskRecord] {
        let titles = Set(data.negotiation.plan.occurrences.map(\.title))
        var query = TaskQuery()
        query.goal = goal
        query.statuses = [.pending, .rescheduled]
        query.from = now
        return try store.tasks(query).filter {
            $0.goal?.number == goal && $0.series == nil && titles.contains($0.title)
                && $0.sharedWith.allSatisfy { $0.number == goal }
        }
    }

    /// Puts a changed plan in the place of what was left of the old one.
    ///
    /// - Returns: what to say, and the tasks that were written.
    func replaceTasks(
        by plan: Plan, instead old: [TaskRecord], goal: Int64, _ store: WriteTransaction,
        _ clock: UserClock, dryRun: Bool
    ) throws -> (message: String, written: [Int64]) {
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
    ///
    /// - Parameter start: the first day that may have a session.
    mutating func resume(_ plan: Plan, at today: CivilDate, from start: CivilDate) {
        let days = plan.occurrences.map(\.local.date)
        guard let first = days.min(), let last = days.max(), first < today else { return }
        let passed = first.startOfWeek.days(to: today.startOfWeek) / 7
        rung += passed
        startDate = start
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
