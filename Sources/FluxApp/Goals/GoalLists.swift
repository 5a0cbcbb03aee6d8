import FlowEngine
import FluxStore

extension App {
    /// Lists goals; active and waiting ones unless states are named.
    public func goals(statuses: [String]) throws -> GoalListResult {
        try reading { store in
            let open = try store.flows(workflow: WorkflowDefinition.goal.name, unfinished: true)
                .filter { $0.status == .waitingApproval || planningData($0) != nil }
            return GoalListResult(
                goals: try store.goals(statuses: try goalStates(statuses)).map(GoalView.init),
                // A flow that was started by hand has no plan to talk about.
                negotiations: open.compactMap { flow in
                    plannedTitle(flow).map { title in
                        OpenNegotiation(
                            flowId: flow.id, flowNumber: flow.number, title: title)
                    }
                })
        }
    }

    private func goalStates(_ words: [String]) throws -> [GoalState]? {
        if words.isEmpty { return [.active, .pipeline] }
        var states: [GoalState] = []
        for word in words.flatMap({ $0.split(separator: ",").map(String.init) }) {
            if word == "all" { return nil }
            guard let state = GoalState(rawValue: word) else {
                let known = GoalState.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure.invalidArgument("'\(word)' is no state of a goal; use all, \(known)")
            }
            states.append(state)
        }
        return states
    }

    /// Shows a goal with its roadmap and its tasks.
    public func showGoal(_ reference: String) throws -> GoalShowResult {
        try reading { store in
            let clock = try clock(store)
            let goal = try goal(reference, in: store)
            let root = goal.parent?.number ?? goal.number
            var roadmap: [GoalRecord] = []
            if let first = try store.goal(reference: String(root)), first.pipelineOrder != nil {
                roadmap =
                    [first]
                    + (try store.goals(parent: root)).sorted {
                        ($0.pipelineOrder ?? 0) < ($1.pipelineOrder ?? 0)
                    }
            }
            var query = TaskQuery()
            query.goal = goal.number
            return GoalShowResult(
                goal: GoalView(goal), roadmap: roadmap.map(GoalView.init),
                tasks: try store.tasks(query).map { TaskView($0, zone: clock.zone) },
                flowId: try goal.flow.flatMap { try store.flow(reference: String($0))?.id })
        }
    }
}
