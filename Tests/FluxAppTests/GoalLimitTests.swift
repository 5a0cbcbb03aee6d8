import FlowEngine
import FluxApp
import Testing

@Suite("The limit of active goals")
struct GoalLimitTests {
    @Test("Three are active; a fourth is saved with its plan and without tasks")
    func fourth() throws {
        let home = try TestHome()
        let goals = try ["read more books", "learn spanish", "save money", "declutter the house"]
            .map { try home.approve($0) }
        #expect(goals.map(\.goal?.status) == [.active, .active, .active, .pipeline])
        #expect(goals[..<3].allSatisfy { !$0.tasks.isEmpty } && goals[3].tasks.isEmpty)
        #expect(goals[3].message.contains("3 goals are active"), "\(goals[3].message)")
        #expect(goals[3].plan?.proposedTasks.isEmpty == false)
        try home.expectSound()
    }

    @Test("The setting moves the limit", arguments: [1, 2, 4])
    func setting(_ limit: Int) throws {
        let home = try TestHome(settings: ["FLUX_GOALS_MAX_ACTIVE": String(limit)])
        let goals = try ["read more books", "learn spanish", "save money", "declutter the house"]
            .map { try home.approve($0) }
        #expect(goals.count { $0.goal?.status == .active } == limit)
    }

    @Test(
        "When one without a further step completes, the one that waits becomes active and its plan is looked at anew"
    )
    func room() throws {
        let home = try TestHome(settings: ["FLUX_GOALS_MAX_ACTIVE": "1"])
        let first = try home.approve("read more books")
        let second = try home.approve("save money")
        let waiting = try #require(second.goal)
        #expect(waiting.status == .pipeline)
        let active = try #require(first.goal)
        try home.complete(first.tasks)
        #expect(try home.goal(active.number).status == .completed)
        let roadmap = try home.app().showGoal(String(active.number)).roadmap.filter {
            $0.number != active.number
        }
        // The goal's own next step comes before another goal.
        if let step = roadmap.first {
            #expect(
                try home.goal(step.number).status == .active
                    && home.goal(waiting.number).status == .pipeline)
        } else {
            #expect(try home.goal(waiting.number).status == .active)
            #expect(
                try home.app().resumeGoal(String(waiting.number)).requiresUserAction
                    == "approve_plan")
        }
        let all = try home.app().goals(statuses: ["active"]).goals
        #expect(all.count == 1)
    }
}
