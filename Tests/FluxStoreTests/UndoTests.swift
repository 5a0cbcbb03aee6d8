import FlowEngine
import FluxCalendar
import Testing

@testable import FluxStore

@Suite("Journal, undo and redo")
struct UndoTests {
    let fixture: StoreFixture

    init() throws { fixture = try StoreFixture() }

    private func undo(_ store: Store, steps: Int = 1, _ policy: ConflictPolicy = .refuse) throws {
        _ = try store.write(fixture.context("undo")) { transaction in
            let entries = try transaction.undoable(limit: steps)
            return try transaction.undo(entries, onConflict: policy).count
        }
    }

    private func redo(_ store: Store, steps: Int = 1) throws {
        _ = try store.write(fixture.context("redo")) { transaction in
            try transaction.redo(transaction.redoable(limit: steps), onConflict: .refuse).count
        }
    }

    @Test("each step back restores the exact state before it, each step forward the one after")
    func stepsAreExact() throws {
        let store = try fixture.open()
        var states = [try fixture.fingerprint(store)]
        for title in ["one", "two", "three", "four"] {
            try fixture.add(title, to: store)
            states.append(try fixture.fingerprint(store))
        }
        for state in states.dropLast().reversed() {
            try undo(store)
            #expect(try fixture.fingerprint(store) == state)
        }
        for state in states.dropFirst() {
            try redo(store)
            #expect(try fixture.fingerprint(store) == state)
        }
        try undo(store, steps: 3)
        #expect(try fixture.titles(store) == ["one"])
        try redo(store, steps: 3)
        #expect(try fixture.fingerprint(store) == states.last)
    }

    @Test("the search index follows undo and redo")
    func searchFollows() throws {
        let store = try fixture.open()
        try fixture.add("find the needle", to: store)
        var query = TaskQuery()
        query.search = "needle"
        #expect(try store.read { try $0.tasks(query).count } == 1)
        try undo(store)
        #expect(try store.read { try $0.tasks(query).count } == 0)
        try redo(store)
        #expect(try store.read { try $0.tasks(query).count } == 1)
    }

    @Test("numbers of undone tasks are never handed out again")
    func numbersAreNotReused() throws {
        let store = try fixture.open()
        let first = try fixture.add("one", to: store)
        try undo(store)
        let second = try fixture.add("two", to: store)
        #expect(second > first)
    }

    @Test("a new change ends what could be redone")
    func changesEndRedo() throws {
        let store = try fixture.open()
        try fixture.add("one", to: store)
        try undo(store)
        try fixture.add("two", to: store)
        #expect(try store.read { try $0.redoable(limit: 5) }.isEmpty)
    }

    @Test(
        "a row that changed since is a conflict that applies nothing, unless told to keep or force")
    func conflicts() throws {
        for policy in [ConflictPolicy.refuse, .keep, .force] {
            let fixture = try StoreFixture()
            let store = try fixture.open()
            let number = try fixture.add("one", to: store)
            func rename(_ title: String) throws {
                _ = try store.write(fixture.context("edit")) { transaction in
                    guard let task = try transaction.task(reference: String(number)) else {
                        return 0
                    }
                    var change = TaskChange()
                    change.title = title
                    try transaction.update(task, change)
                    return 1
                }
            }
            try rename("two")
            try rename("three")
            let before = try fixture.fingerprint(store)
            let entry = try #require(try store.read { try $0.undoable(limit: 2) }.last)
            func undoOlder() throws -> Int {
                try store.write(fixture.context("undo")) {
                    try $0.undo([entry], onConflict: policy).count
                }.value
            }
            switch policy {
            case .refuse:
                #expect(throws: StoreError.self) { try undoOlder() }
                #expect(try fixture.fingerprint(store) == before)
            case .keep:
                #expect(try undoOlder() == 1)
                #expect(try fixture.titles(store) == ["three"])
            case .force:
                #expect(try undoOlder() == 1)
                #expect(try fixture.titles(store) == ["one"])
            }
        }
    }

    @Test("undoing the creation of a goal with tasks removes both, and redo brings both back")
    func goalWithTasks() throws {
        let store = try fixture.open()
        let empty = try fixture.fingerprint(store)
        _ = try store.write(fixture.context("goal approve")) { transaction in
            let goal = try transaction.insert(NewGoal(title: "run", status: .active))
            for index in 0..<20 {
                var task = NewTask(title: "run \(index)")
                task.goal = goal
                _ = try transaction.insert(task)
            }
            return goal
        }
        let full = try fixture.fingerprint(store)
        try undo(store)
        #expect(try fixture.fingerprint(store) == empty)
        try redo(store)
        #expect(try fixture.fingerprint(store) == full)
    }

    @Test("what flux does by itself is neither counted nor taken back")
    func housekeeping() throws {
        let store = try fixture.open()
        try fixture.add("mine", to: store)
        _ = try store.write(fixture.context("top-up", actor: .system)) {
            try $0.insert(NewTask(title: "its"))
        }
        try undo(store)
        #expect(try fixture.titles(store) == ["its"])
    }
}
