import FlowEngine
import FluxApp
import Testing

@Suite("The roadmap of a goal")
struct RoadmapTests {
    private let home: TestHome
    private let approved: GoalPlanResult
    private let goal: GoalView
    private let next: GoalView

    init() throws {
        let home = try TestHome()
        let approved = try home.approve("run a 5K")
        let goal = try #require(approved.goal)
        let later = try home.app().showGoal(String(goal.number)).roadmap.filter {
            $0.number != goal.number
        }
        let next = try #require(later.first)
        (self.home, self.approved, self.goal, self.next) = (home, approved, goal, next)
    }

    @Test("Approved, the first goal is active with its tasks and the second waits")
    func begin() throws {
        #expect(goal.status == .active && goal.pipelineOrder == 1 && goal.parentId == nil)
        #expect(
            approved.tasks.count >= 12
                && approved.tasks.allSatisfy { $0.goal?.number == goal.number })
        #expect(next.status == .pipeline && next.pipelineOrder == 2 && next.parentId == goal.id)
        #expect(next.progress.total == 0)
    }

    @Test(
        "The last task completes the goal; the next one becomes active and its plan waits for approval"
    )
    func completing() throws {
        let last = approved.tasks.count - 1
        let early = try home.complete(Array(approved.tasks[..<last]))
        #expect(early.completedGoals.isEmpty)
        #expect(try home.goal(goal.number).status == .active)

        let late = try home.complete([approved.tasks[last]])
        #expect(late.completedGoals.map(\.number) == [goal.number])
        #expect(late.message.contains("flux goal resume"), "announced: \(late.message)")
        #expect(!late.message.contains("less than half"))
        #expect(try home.goal(goal.number).status == .completed)
        #expect(try home.goal(next.number).status == .active)

        let waiting = try home.app().goals(statuses: []).negotiations
        #expect(waiting.count == 1)
        let plan = try home.app().resumeGoal(String(next.number))
        #expect(
            plan.requiresUserAction == "approve_plan"
                && plan.flowNumber == waiting.first?.flowNumber)
        let saved = try home.app().approveGoal(String(next.number), WriteOptions()).value
        #expect(!saved.tasks.isEmpty && saved.tasks.allSatisfy { $0.goal?.number == next.number })
        #expect(saved.goal?.number == next.number)
        try home.expectSound()
    }

    @Test("The last open task may leave in any way", arguments: ["missed", "cancelled"])
    func leaving(_ way: String) throws {
        let last = approved.tasks[approved.tasks.count - 1]
        try home.complete(Array(approved.tasks.dropLast()))
        if way == "missed" {
            try home.complete([last], .missed)
        } else {
            _ = try home.app().cancel([String(last.number)], reason: nil, WriteOptions())
        }
        #expect(try home.goal(goal.number).status == .completed)
        #expect(try home.goal(next.number).status == .active)
    }

    @Test("Below half done it says that the sprint can be repeated")
    func half() throws {
        let few = approved.tasks.prefix(2)
        try home.complete(Array(few))
        let result = try home.complete(Array(approved.tasks.dropFirst(2)), .missed)
        #expect(result.completedGoals.count == 1 && result.message.contains("less than half"))
    }

    @Test("A goal without an approved plan is never complete")
    func withoutPlan() throws {
        try home.complete(approved.tasks)
        let other = try home.add("call", at: "2026-03-05T16:00")
        try home.complete(other)
        #expect(
            try home.goal(next.number).status == .active
                && home.goal(next.number).progress.total == 0)
    }

    @Test("One undo takes back the last task, the completion and the new plan")
    func undo() throws {
        try home.complete(Array(approved.tasks.dropLast()))
        let before = try home.app().fingerprint()
        try home.complete([approved.tasks[approved.tasks.count - 1]])
        _ = try home.app().undo(UndoRequest(), WriteOptions())
        #expect(try home.app().fingerprint() == before)
        #expect(
            try home.goal(goal.number).status == .active
                && home.goal(next.number).status == .pipeline)
        #expect(try home.app().goals(statuses: []).negotiations.isEmpty)
        try home.expectSound()
    }

    @Test("One undo takes back an approval: goals and tasks are gone, the plan waits again")
    func undoApproval() throws {
        _ = try home.app().undo(UndoRequest(), WriteOptions())
        #expect(try home.app().list(ListRequest()).tasks.isEmpty)
        #expect(try home.app().goals(statuses: ["all"]).goals.isEmpty)
        #expect(try home.app().resumeGoal(approved.flowId).requiresUserAction == "approve_plan")
    }

    @Test("Moving a task of a goal that is finished detaches it, and says so")
    func detaching() throws {
        let last = approved.tasks[approved.tasks.count - 1]
        try home.complete(Array(approved.tasks.dropLast()))
        try home.complete([last], .missed)
        let moved = try home.app().move(
            MoveRequest(reference: String(last.number), at: "2026-06-01T09:00"), WriteOptions()
        ).value
        #expect(moved.tasks.first?.status == .rescheduled && moved.tasks.first?.goal == nil)
        #expect(moved.message.contains("goal"), "\(moved.message)")
        try home.expectSound()
    }
}
