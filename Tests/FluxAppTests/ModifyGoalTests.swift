import FluxApp
import FluxCalendar
import Testing

@Suite("Changing the plan of a goal that runs")
struct ModifyGoalTests {
    private let home: TestHome
    private let later = "2026-03-14T14:00:00Z"

    init() throws { home = try TestHome() }

    private func number(_ result: GoalPlanResult) -> String { String(result.goal?.number ?? 0) }

    private func open() throws -> [TaskView] { try home.app(later).list(ListRequest()).tasks }

    @Test(
        "Nothing changes before approval; then what was left makes way, and one undo takes it back")
    func approve() throws {
        let goal = try home.approve("run a 5K")
        try home.complete([goal.tasks[0]], now: "2026-03-05T01:00:00Z")
        let before = try open()
        let proposed = try home.app(later).modifyGoal(
            number(goal), "only twice a week", WriteOptions()
        ).value
        #expect(proposed.requiresUserAction == "approve_plan" && !proposed.changes.isEmpty)
        #expect(try open().map(\.number) == before.map(\.number))
        let saved = try home.app(later).approveGoal(proposed.flowId, WriteOptions()).value
        #expect(saved.goal?.status == .active && saved.tasks.count >= 6)
        let moment = try #require(Instant(rfc3339: later))
        // What is overdue is not touched: only what lies ahead is planned anew.
        let overdue = before.filter { $0.scheduledAt ?? moment < moment }
        let after = try open()
        #expect(
            Set(after.map(\.number))
                == Set(overdue.map(\.number)).union(saved.tasks.map(\.number)))
        let weeks = Dictionary(grouping: saved.tasks) { $0.local?.date.startOfWeek }
        #expect(weeks.values.allSatisfy { $0.count <= 2 })
        let last = try #require(goal.tasks.compactMap(\.local).max())
        #expect(saved.tasks.compactMap(\.local).allSatisfy { $0.date <= last.date })
        try home.expectSound()
        _ = try home.app(later).undo(UndoRequest(), WriteOptions())
        #expect(try open().map(\.number) == before.map(\.number))
        try home.expectSound()
    }

    @Test("A change that was dropped leaves the goal and its plan as they were")
    func abandon() throws {
        let goal = try home.approve("run a 5K")
        let before = try open()
        let proposed = try home.app(later).modifyGoal(
            number(goal), "mornings instead", WriteOptions()
        ).value
        _ = try home.app(later).abandonGoal(proposed.flowId, WriteOptions())
        #expect(try open().map(\.number) == before.map(\.number))
        let again = try home.app(later).modifyGoal(
            number(goal), "not on saturdays", WriteOptions(yes: true)
        ).value
        #expect(again.requiresUserAction == "none")
        #expect(again.tasks.allSatisfy { $0.local?.date.weekday != .saturday })
        try home.expectSound()
    }

    @Test("A question, nonsense and a goal that is over change nothing")
    func refusals() throws {
        let goal = try home.approve("run a 5K")
        let before = try home.app(later).log(limit: 100, housekeeping: true).entries.count
        func code(_ text: String) -> String? {
            do {
                _ = try home.app(later).modifyGoal(number(goal), text, WriteOptions())
                return nil
            } catch { return Failure(error).code }
        }
        #expect(code("why so easy?") == nil)
        #expect(code("the purple monkey sings") == "CLARIFICATION_NEEDED")
        #expect(code("40 hours a day") == "CLARIFICATION_NEEDED")
        #expect(try home.app(later).log(limit: 100, housekeeping: true).entries.count == before)
        _ = try home.app(later).abandonGoal(number(goal), WriteOptions(yes: true))
        #expect(code("only twice a week") == "INVALID_STATE_TRANSITION")
    }

    @Test("The same words in a sentence do the same")
    func sentence() throws {
        _ = try home.approve("run a 5K")
        let asked = try home.app(later).ask(
            AskRequest(text: "make my 5K plan only on weekends"), WriteOptions()
        ).value
        #expect(asked.intent == .modifyGoal && asked.requiresUserAction == "approve_plan")
        #expect(asked.plan?.changes.isEmpty == false)
    }
}
