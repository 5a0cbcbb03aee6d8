import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// Saves a plan: the goal, its roadmap and its tasks, in one transaction and one undo.
    ///
    /// - Throws: ``Failure`` `ALREADY_APPROVED` the second time.
    public func approveGoal(
        _ reference: String, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        try writingTasks("goal approve", options) { store in
            let clock = try clock(store)
            let flow = try openGoalFlow(reference, in: store)
            return try approve(flow, goalData(flow), store, clock, options)
        }
    }

    func approve(
        _ flow: FlowRecord, _ before: GoalFlowData, _ store: WriteTransaction, _ clock: UserClock,
        _ options: WriteOptions
    ) throws -> GoalPlanResult {
        var data = before
        store.flow = flow.number
        store.phase = "save"
        let isStale = try refresh(&data, store, clock)
        var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
        var decisions = try bring(&machine, to: "save")
        data.negotiation.plan.status = .approved

        if data.replaces != nil, let goal = data.goal {
            return try approveChange(
                of: goal, flow, data, machine, decisions, store, clock, options)
        }
        let limit = try settings.integer("goals.max_active")
        let starts = data.negotiation.plan.firstAvailableStart.map { clock.start(of: $0) }
        let later = starts.map { $0 > now } ?? false
        let goal = try saveGoal(
            &data, flow: flow.number, active: !later, limit: limit, store, starts)
        var written: [TaskView] = []
        var message: String
        if goal.status == .active {
            let numbers = try writeTasks(of: data.negotiation.plan, goal: goal.number, store, clock)
            var query = TaskQuery()
            query.numbers = numbers
            written = try store.tasks(query).map { TaskView($0, zone: clock.zone) }
            message =
                "\(options.dryRun ? "would save" : "saved") goal \(goal.number) with \(Phrase.count(numbers.count, "task"))"
            if let first = written.first?.local {
                message += ", the first on \(Phrase.dateTime(first))"
            }
        } else if later, let day = data.negotiation.plan.firstAvailableStart {
            message =
                "saved goal \(goal.number); it waits until \(day.shortTextWithYear), when there is room for it"
        } else {
            message =
                "saved goal \(goal.number) in the pipeline: \(limit == 1 ? "1 goal is" : "\(limit) goals are") active already, its tasks are written when "
                + "one of them ends"
        }
        if !data.negotiation.plan.roadmap.isEmpty {
            let steps = data.negotiation.plan.roadmap.count
            message +=
                "; \(Phrase.count(steps, "step")) on the roadmap, see 'flux goal show \(goal.number)'"
        }
        decisions.append(try machine.complete("save"))
        try store.save(machine, after: decisions, data: try JSON(encoding: data), of: flow.number)
        var result = try result(
            of: flow.number, data, message: message, action: "none", store, clock, options)
        result.tasks = written
        // The others were said when the plan was shown; saving it says nothing new about it.
        result.warnings =
            isStale
            ? [
                CoachWarning(
                    code: "CALENDAR_CHANGED",
                    message:
                        "the calendar changed since the plan was shown, so it was fitted in anew")
            ] : []
        return result
    }

    /// Saves the changed plan of a goal that runs.
    private func approveChange(
        of number: Int64, _ flow: FlowRecord, _ data: GoalFlowData, _ before: FlowMachine,
        _ sofar: [Decision], _ store: WriteTransaction, _ clock: UserClock, _ options: WriteOptions
    ) throws -> GoalPlanResult {
        var machine = before
        let goal = try stored(number, store)
        guard goal.status == .active else {
            throw Failure(
                code: "INVALID_STATE_TRANSITION",
                message:
                    "goal \(number) is \(goal.status.rawValue) by now; drop the change with 'flux goal abandon \(flow.number)'",
                details: ["valid_transitions": .array([])])
        }
        let plan = data.negotiation.plan
        let (message, written) = try replaceTasks(
            by: plan, instead: replacedTasks(data, store), goal: number, store, clock,
            dryRun: options.dryRun)
        try store.setPlan(
            try JSON(encoding: plan), tags: plan.tags, flow: flow.number, of: number)
        let decisions = sofar + [try machine.complete("save")]
        try store.save(machine, after: decisions, data: try JSON(encoding: data), of: flow.number)
        var result = try result(
            of: flow.number, data, message: message, action: "none", store, clock, options)
        var query = TaskQuery()
        query.numbers = written
        result.tasks = try store.tasks(query).map { TaskView($0, zone: clock.zone) }
        result.warnings = []
        return result
    }

    /// Brings a goal flow to where its plan is saved, from wherever a rollback or a failure left it.
    private func bring(_ machine: inout FlowMachine, to last: String) throws -> [Decision] {
        var decisions: [Decision] = []
        for phase in machine.definition.phases.map(\.name) {
            let state = try machine.phase(named: phase).state
            if state == .completed { continue }
            switch state {
            case .failed, .retryNeeded: decisions.append(try machine.retry(phase))
            case .notStarted, .rolledBack: decisions.append(try machine.start(phase))
            case .inProgress, .waitingValidation, .waitingApproval, .completed: break
            }
            if phase == last {
                // What waits to be saved is worked on again.
                if try machine.phase(named: phase).state != .inProgress {
                    decisions.append(try machine.move(phase, to: PhaseState.inProgress.rawValue))
                }
                break
            }
            decisions.append(
                try machine.complete(phase, reason: phase == "plan" ? "approved" : nil))
        }
        return decisions
    }

    /// Fits a plan in anew where what it proposed is over or taken by now; between the proposal and the approval there
    /// may be days.
    ///
    /// - Returns: whether it had to.
    private func refresh(
        _ data: inout GoalFlowData, _ store: ReadTransaction, _ clock: UserClock
    ) throws -> Bool {
        let context = try context(for: data, store, clock)
        let plan = data.negotiation.plan
        let reused = Set(plan.occurrences.compactMap(\.existingTask))
        let stillOpen = Set(context.busy.compactMap(\.taskNumber))
        let isStated = plan.occurrences.contains { occurrence in
            plan.conflicts.contains { $0.scheduledAt == occurrence.instant }
        }
        let isStale = plan.occurrences.contains { occurrence in
            if occurrence.existingTask != nil { return false }
            if occurrence.instant <= now { return true }
            guard !isStated else { return false }
            return context.busy.contains { busy in
                occurrence.instant < busy.start.adding(minutes: busy.minutes)
                    && busy.start < occurrence.end
            }
        }
        guard isStale || !reused.isSubset(of: stillOpen) else { return false }
        let fresh = BuiltinPlanner(templates: try planTemplates(with: data.advice)).plan(
            for: data.negotiation.goal, preferences: data.negotiation.preferences, in: context)
        guard fresh.proposedTasks != plan.proposedTasks else { return false }
        data.negotiation.plan = fresh
        return true
    }

    /// Makes the goal of a plan, and the later goals of its roadmap, which wait in the pipeline.
    private func saveGoal(
        _ data: inout GoalFlowData, flow: Int64, active: Bool, limit: Int,
        _ store: WriteTransaction,
        _ starts: Instant?
    ) throws -> GoalRecord {
        let plan = data.negotiation.plan
        if let existing = data.goal {
            let goal = try stored(existing, store)
            guard !goal.status.isFinal else {
                throw Failure(
                    code: "INVALID_STATE_TRANSITION",
                    message:
                        "goal \(goal.number) is \(goal.status.rawValue) already; drop its plan with 'flux goal abandon \(flow)'",
                    details: ["valid_transitions": .array([])])
            }
            try store.setPlan(try JSON(encoding: plan), tags: plan.tags, flow: flow, of: existing)
            return try stored(existing, store)
        }
        let room = try store.activeGoalCount() < limit
        let steps = plan.roadmap.sorted { $0.pipelineOrder < $1.pipelineOrder }
        let title = data.negotiation.goal.title
        var goal = NewGoal(
            title: steps.first.map { "\(title): \($0.title)" } ?? title,
            status: .pipeline)
        goal.description = steps.first?.description ?? plan.summary
        goal.tags = plan.tags
        goal.pipelineOrder = steps.isEmpty ? nil : 1
        goal.targetWeeks =
            steps.first?.targetWeeks ?? plan.proposedTasks.map(\.weekRange.upperBound).max()
        goal.plan = try JSON(encoding: plan)
        goal.flow = flow
        goal.activatedAt = active ? nil : starts
        let number = try store.insert(goal)
        data.goal = number
        for (index, step) in steps.dropFirst().enumerated() {
            var next = NewGoal(title: "\(title): \(step.title)", status: .pipeline)
            next.description = step.description
            next.tags = plan.tags
            next.parent = number
            next.pipelineOrder = index + 2
            next.targetWeeks = step.targetWeeks
            _ = try store.insert(next)
        }
        let saved = try stored(number, store)
        guard active, room else { return saved }
        try store.move(saved, to: .active, reason: "approved")
        return try stored(number, store)
    }

    private func stored(_ goal: Int64, _ store: ReadTransaction) throws -> GoalRecord {
        guard let record = try store.goal(reference: String(goal)) else {
            throw StoreError.notFound(kind: "goal", reference: String(goal))
        }
        return record
    }

    /// Writes the tasks of a plan; a task that exists already is shared instead of doubled.
    func writeTasks(
        of plan: Plan, goal: Int64, _ store: WriteTransaction, _ clock: UserClock
    ) throws -> [Int64] {
        var numbers: [Int64] = []
        for proposed in plan.proposedTasks {
            for occurrence in proposed.occurrences {
                if let existing = occurrence.existingTask {
                    try store.share(task: existing, with: goal)
                    numbers.append(existing)
                    continue
                }
                var task = NewTask(title: try Title.checked(occurrence.title))
                task.description = proposed.description
                task.durationMinutes = occurrence.durationMinutes
                task.goal = goal
                task.schedule = Schedule(
                    local: occurrence.local, zone: clock.zone.identifier,
                    instant: occurrence.instant)
                numbers.append(try store.insert(task))
            }
        }
        return numbers
    }

    // MARK: - Abandoning

    /// Ends a negotiation, or an active goal with its open tasks.
    ///
    /// - Throws: ``Failure``: an active goal needs `options.yes`.
    public func abandonGoal(
        _ reference: String, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        try writing("goal abandon", options) { store in
            let clock = try clock(store)
            let flow = try? goalFlow(reference, in: store)
            if let flow, let planning = planningData(flow), flow.status != .cancelled {
                return try abandon(flow, planning, store, options)
            }
            if let flow, flow.status == .waitingApproval {
                return try abandonFlow(flow, goalData(flow), store, clock, options)
            }
            if let flow, flow.status == .cancelled, try goalData(flow).goal == nil {
                _ = try openGoalFlow(reference, in: store)
            }
            let goal: GoalRecord
            if let flow, let number = try goalData(flow).goal {
                goal = try stored(number, store)
            } else {
                goal = try self.goal(reference, in: store)
            }
            return try abandon(goal, store, clock, options)
        }
    }

    /// Ends a flow that has no plan yet.
    private func abandon(
        _ flow: FlowRecord, _ planning: PlanningData, _ store: WriteTransaction,
        _ options: WriteOptions
    ) throws -> GoalPlanResult {
        var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
        let decision = try machine.cancel(reason: "abandoned")
        try store.save(machine, after: [decision], data: flow.data, of: flow.number)
        return GoalPlanResult(
            flowId: flow.id, flowNumber: flow.number, goal: nil, plan: nil, changes: [],
            message: options.dryRun ? "would drop the plan" : "dropped the plan; nothing was saved",
            warnings: [], requiresUserAction: "none", tasks: [], title: planning.facts.title,
            dryRun: options.dryRun)
    }

    func abandonFlow(
        _ flow: FlowRecord, _ before: GoalFlowData, _ store: WriteTransaction, _ clock: UserClock,
        _ options: WriteOptions
    ) throws -> GoalPlanResult {
        var data = before
        var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
        let decision = try machine.cancel(reason: "abandoned")
        data.negotiation.plan.status = .abandoned
        // The goal itself goes on by the plan that it has.
        if let before = data.replaces, let goal = data.goal { try store.setFlow(before, of: goal) }
        try store.save(machine, after: [decision], data: try JSON(encoding: data), of: flow.number)
        return try result(
            of: flow.number, data,
            message: options.dryRun ? "would drop the plan" : "dropped the plan; nothing was saved",
            action: "none",
            store,
            clock, options)
    }

    private func abandon(
        _ goal: GoalRecord, _ store: WriteTransaction, _ clock: UserClock, _ options: WriteOptions
    ) throws -> GoalPlanResult {
        if goal.status == .abandoned {
            throw Failure(
                code: "ALREADY_ABANDONED",
                message:
                    "goal \(goal.number) is abandoned already; take that back with 'flux undo'",
                details: ["valid_transitions": .array([])])
        }
        guard options.yes || options.dryRun || goal.status == .pipeline else {
            throw Failure.invalidArgument(
                "goal \(goal.number) is active with \(Phrase.count(goal.progress.open, "open task")); confirm with '--yes'"
            )
        }
        try store.move(goal, to: .abandoned, reason: "abandoned")
        var query = TaskQuery()
        query.goal = goal.number
        query.statuses = [.pending, .rescheduled]
        var cancelled: [Int64] = []
        for task in try store.tasks(query) {
            let others = try task.sharedWith.filter { other in
                try other.number != goal.number
                    && store.goal(reference: String(other.number))?.status == .active
            }
            if task.goal?.number == goal.number, others.isEmpty {
                try store.move(
                    task, to: .cancelled, reason: "goal \(goal.number) abandoned")
                cancelled.append(task.number)
            } else if task.goal?.number == goal.number {
                try store.release(task: task, from: goal.number, to: others.first?.number)
            } else {
                try store.release(task: task, from: goal.number, to: nil)
            }
        }
        query = TaskQuery()
        query.numbers = cancelled
        try endSeries(of: cancelled.isEmpty ? [] : store.tasks(query), always: true, store, clock)
        for step in try store.goals(statuses: [.pipeline], parent: goal.number) {
            try store.move(step, to: .abandoned, reason: "roadmap abandoned")
        }
        var change = TaskChangeResult(tasks: [], message: "")
        try activateWaiting(store, clock, &change)
        query = TaskQuery()
        query.numbers = cancelled
        let flow = try goal.flow.flatMap { try store.flow(reference: String($0)) }
        return GoalPlanResult(
            flowId: flow?.id ?? "", flowNumber: flow?.number ?? 0,
            goal: GoalView(try stored(goal.number, store)), plan: nil, changes: [],
            message:
                "\(options.dryRun ? "would abandon" : "abandoned") goal \(goal.number) and cancel\(options.dryRun ? "" : "led") "
                + "\(Phrase.count(cancelled.count, "open task"))\(change.message)",
            warnings: [], requiresUserAction: "none",
            tasks: try store.tasks(query).map { TaskView($0, zone: clock.zone) }, title: goal.title,
            dryRun: options.dryRun)
    }
}
