import FlowEngine
import FluxApp
import Testing

@Suite("Abandoning a goal")
struct AbandonTests {
    private let home: TestHome

    init() throws { home = try TestHome() }

    private func abandon(_ goal: GoalView?) throws -> GoalPlanResult {
        try home.app().abandonGoal(String(goal?.number ?? 0), WriteOptions(yes: true)).value
    }

    private func tasks(_ statuses: String...) throws -> [TaskView] {
        var request = ListRequest()
        request.statuses = statuses
        return try home.app().list(request).tasks
    }

    @Test("Open tasks are cancelled, done and missed ones stay")
    func open() throws {
        let goal = try home.approve("run a 5K")
        try home.complete([goal.tasks[0]])
        try home.complete([goal.tasks[1]], .missed)
        let result = try abandon(goal.goal)
        #expect(result.goal?.status == .abandoned)
        #expect(
            result.tasks.map(\.number).sorted() == goal.tasks.dropFirst(2).map(\.number).sorted())
        #expect(try tasks("done").map(\.number) == [goal.tasks[0].number])
        #expect(try tasks("missed").map(\.number) == [goal.tasks[1].number])
        #expect(try tasks("open").isEmpty)
        try home.expectSound()
    }

    @Test("The later steps of its roadmap go with it")
    func roadmap() throws {
        let goal = try home.approve("run a 5K")
        _ = try abandon(goal.goal)
        let steps = try home.app().showGoal(String(goal.goal?.number ?? 0)).roadmap
        #expect(steps.count >= 2 && steps.allSatisfy { $0.status == .abandoned })
    }

    @Test("Tasks of others and tasks of no goal stay")
    func others() throws {
        let kept = try home.approve("read more books")
        let loose = try home.add("call", at: "2026-03-05T16:00")
        let goal = try home.approve("run a 5K")
        _ = try abandon(goal.goal)
        let numbers = try Set(tasks("open").map(\.number))
        #expect(numbers == Set(kept.tasks.map(\.number) + loose.map(\.number)))
    }

    @Test("A task shared with another active goal stays, belongs to that one, and counts there")
    func shared() throws {
        let first = try home.approve("run a 5K")
        let second = try home.approve("run a 5K")
        #expect(
            Set(second.tasks.map(\.number)).isSubset(of: first.tasks.map(\.number)),
            "nothing is doubled")
        let before = try home.goal(second.goal?.number ?? 0).progress
        #expect(before.open == second.tasks.count, "what is shared counts for both")
        let result = try abandon(first.goal)
        #expect(result.tasks.isEmpty)
        #expect(try tasks("open").count == first.tasks.count)
        try home.expectSound()
        let rest = try abandon(second.goal)
        #expect(rest.tasks.count == second.tasks.count, "the last goal takes them along")
        #expect(try tasks("open").isEmpty)
    }

    @Test("Finishing one shared task completes no goal that has others open")
    func sharedProgress() throws {
        let first = try home.approve("run a 5K")
        let second = try home.approve("run a 5K")
        let result = try home.complete([first.tasks[0]])
        #expect(result.completedGoals.isEmpty)
        #expect(try home.goal(first.goal?.number ?? 0).status == .active)
        #expect(try home.goal(second.goal?.number ?? 0).status == .active)
        #expect(try home.goal(second.goal?.number ?? 0).progress.done == 1)
    }

    @Test("An active goal needs a yes, a plan that waits does not")
    func confirmation() throws {
        let goal = try home.approve("run a 5K")
        let number = String(goal.goal?.number ?? 0)
        #expect(throws: Failure.self) { try home.app().abandonGoal(number, WriteOptions()) }
        #expect(try home.goal(goal.goal?.number ?? 0).status == .active)
        let plan = try home.app().planGoal("learn spanish", WriteOptions()).value
        let dropped = try home.app().abandonGoal(plan.flowId, WriteOptions()).value
        #expect(dropped.requiresUserAction == "none" && dropped.goal == nil)
        #expect(try tasks("open").count == goal.tasks.count)
    }

    @Test("Abandoned twice is refused, and one undo brings everything back")
    func undo() throws {
        let goal = try home.approve("run a 5K")
        let before = try home.app().fingerprint()
        _ = try abandon(goal.goal)
        let error = #expect(throws: Failure.self) { try abandon(goal.goal) }
        #expect(error?.code == "ALREADY_ABANDONED")
        _ = try home.app().undo(UndoRequest(), WriteOptions())
        #expect(try home.app().fingerprint() == before)
        try home.expectSound()
    }
}
