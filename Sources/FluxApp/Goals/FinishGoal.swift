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
            goal.plan != nil, goal.progress.open == 0
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
        // Room became free for a goal that was approved while there was none.
        let waiting = try store.goals(statuses: [.pipeline]).first { candidate in
            candidate.plan != nil && candidate.parent == nil
                && (candidate.activatedAt.map { $0 <= now } ?? true)
        }
        if let waiting { try activate(waiting, store, clock, &result) }
    }

    private func activate(
        _ goal: GoalRecord, _ store: WriteTransaction, _ clock: UserClock,
        _ result: inout TaskChangeResult
    ) throws {
        try store.move(goal, to: .active, reason: "next on the roadmap")
        // A new look at the calendar: what was free when the goal was saved may be taken by now.
        let reading = GoalReading(title: goal.title, tags: goal.tags)
        let plan = try startPlanning(
            reading, text: goal.title, goal: goal.number, store, clock, WriteOptions())
        result.message +=
            "; next is goal \(goal.number), its plan waits for you: 'flux goal resume \(plan.flowNumber)'"
    }
}
