import FlowEngine
import FluxCalendar
import Testing

@testable import FluxStore

@Suite("Writing")
struct WritingTests {
    let fixture: StoreFixture

    init() throws { fixture = try StoreFixture() }

    @Test("an error in the middle of a write leaves nothing behind")
    func errorsRollBack() throws {
        struct Stop: Error {}
        let store = try fixture.open()
        try fixture.add("kept", to: store)
        let before = try fixture.fingerprint(store)
        #expect(throws: Stop.self) {
            _ = try store.write(fixture.context("add")) { transaction -> Int64 in
                _ = try transaction.insert(NewTask(title: "lost"))
                throw Stop()
            }
        }
        #expect(try fixture.fingerprint(store) == before)
        #expect(try store.read { try $0.journal(limit: 9) }.count == 1)
    }

    @Test("a dry run returns the result and keeps nothing")
    func dryRun() throws {
        let store = try fixture.open()
        let before = try fixture.fingerprint(store)
        let number = try store.write(fixture.context("add"), dryRun: true) {
            try $0.insert(NewTask(title: "x"))
        }
        #expect(number.value == 1)
        #expect(try fixture.fingerprint(store) == before)
    }

    @Test("the same key returns the first result and does nothing")
    func keysReplay() throws {
        let store = try fixture.open()
        let first = try store.write(fixture.context("add", key: "k")) {
            try $0.insert(NewTask(title: "x"))
        }
        let second = try store.write(fixture.context("add", key: "k")) {
            try $0.insert(NewTask(title: "y"))
        }
        #expect(first.value == second.value)
        #expect(!first.replayed && second.replayed)
        #expect(try fixture.titles(store) == ["x"])
    }

    @Test("the same key with other content is refused")
    func keysMismatch() throws {
        let store = try fixture.open()
        _ = try store.write(fixture.context("add", key: "k", digest: "a")) {
            try $0.insert(NewTask(title: "x"))
        }
        #expect(throws: StoreError.idempotencyMismatch(key: "k")) {
            _ = try store.write(fixture.context("add", key: "k", digest: "b")) {
                try $0.insert(NewTask(title: "y"))
            }
        }
    }

    @Test("a state change is compare-and-set: the second of two writers loses")
    func compareAndSet() throws {
        let store = try fixture.open()
        let number = try fixture.add("x", to: store)
        let stale = try #require(try store.read { try $0.task(reference: String(number)) })
        _ = try store.write(fixture.context("done")) { transaction in
            try transaction.move(stale, to: .done, completedAt: fixture.now)
            return 1
        }
        #expect(throws: StoreError.lostRace(detail: "task \(number)")) {
            _ = try store.write(fixture.context("missed")) { transaction in
                try transaction.move(stale, to: .missed)
                return 1
            }
        }
    }

    @Test(
        "every pair of task states moves exactly as the machine says", arguments: TaskState.allCases
    )
    func taskMachine(from: TaskState) throws {
        let store = try fixture.open()
        for target in TaskState.allCases {
            let number = try fixture.add("x", to: store)
            _ = try store.write(fixture.context("set up")) { transaction in
                try transaction.db.execute(
                    sql: "UPDATE tasks SET status = ? WHERE number = ?",
                    arguments: [from.rawValue, number])
                return 1
            }
            let task = try #require(try store.read { try $0.task(reference: String(number)) })
            func move() throws {
                _ = try store.write(fixture.context("move")) { transaction in
                    try transaction.move(task, to: target)
                    return 1
                }
            }
            if from.validTransitions.contains(target) {
                try move()
            } else {
                #expect(throws: FlowError.self) { try move() }
            }
        }
    }
}
