import FlowEngine
import FluxCalendar
import FluxCoach
import FluxLanguage
import FluxStore

extension App {
    /// Completes a goal whose last open task is gone and starts the next one of its roadmap, or of the pipeline.
    func finishGoalIfDue(
        _ number: Int64, _ store: WriteTransaction, _ clock: UserClock,
        _ result: inout TaskChangeResult
    ) throws {
        guard let goal = try store.goal(reference: String(number)), goal.status == .active,
            goal.plan != nil, goal.progress.open == 0, try !isBeingPlanned(goal, store)
        else { return }
        try store.move(goal, to: .completed, reason: "last task of the sprint")
        result.completedGoals.append(GoalView(goal).reference)
        result.message += "; goal \(goal.number) is complete, \(Int(goal.progress.percent)) % done"
        if goal.progress.percent < 50 {
            result.message +=
                "; less than half was done: say 'flux goal \"\(goal.title)\"' to repeat the sprint, or go on"
        }
        try startNext(after: goal, store, clock, &result)
    }

    /// Whether a plan for the goal still waits for a word; it is not complete then, whatever it had before.
    private func isBeingPlanned(_ goal: GoalRecord, _ store: ReadTransaction) throws -> Bool {
        guard let flow = goal.flow else { return false }
        return try store.flow(reference: String(flow))?.status == .waitingApproval
    }

    private func startNext(
        after goal: GoalRecord, _ store: WriteTransaction, _ clock: UserClock,
        _ result: inout TaskChangeResult
    ) throws {
        let root = goal.parent?.number ?? goal.number
        let steps = try store.goals(statuses: [.pipeline], parent: root)
        if let next = steps.min(by: { ($0.pipelineOrder ?? 0) < ($1.pipelineOrder ?? 0) }) {
            try activate(next, store, clock, &result)
            return
        }
        try activateWaiting(store, clock, &result)
    }

    /// Starts goals that were approved while there was no room for them, or for a later day, as far as there is room.
    func activateWaiting(
        _ store: WriteTransaction, _ clock: UserClock, _ result: inout TaskChangeResult
    ) throws {
        let limit = try settings.integer("goals.max_active")
        for goal in try store.goals(statuses: [.pipeline]) {
            let isDue = goal.activatedAt.map { $0 <= now } ?? true
            guard goal.plan != nil, goal.parent == nil, isDue,
                try store.activeGoalCount() < limit
            else { continue }
            try activate(goal, store, clock, &result)
        }
    }

    private func activate(
        _ goal: GoalRecord, _ store: WriteTransaction, _ clock: UserClock,
        _ result: inout TaskChangeResult
    ) throws {
        // A new look at the calendar: what was free when the goal was saved may be taken by now. Where no plan can be
        // made the goal stays where it is; that must not undo what led here.
        let plan: GoalPlanResult
        do {
            plan = try startPlanning(
                GoalReading(title: goal.title, tags: goal.tags), text: goal.title,
                goal: goal.number,
                store, clock, WriteOptions())
        } catch let failure as Failure {
            result.message += "; goal \(goal.number) could not be planned: \(failure.message)"
            return
        }
        guard let waiting = try store.goal(reference: String(goal.number)) else { return }
        try store.move(waiting, to: .active, reason: "its turn")
        result.message +=
            "; next is goal \(goal.number), its plan waits for you: 'flux goal resume \(plan.flowNumber)'"
    }
}
