import FluxCalendar
import FluxStore
import Foundation
import GRDB
import Testing

/// The chain of the audit trail: nobody edits, removes or swaps a row unnoticed.
@Suite struct AuditChainTests {
    private func chained(_ body: (StoreFixture, DatabaseQueue) throws -> Void) throws {
        let fixture = try StoreFixture()
        for index in 1...6 { try fixture.add("task \(index)", to: fixture.open()) }
        try body(fixture, try DatabaseQueue(path: fixture.path))
    }

    private func verify(_ fixture: StoreFixture, seal: AuditSeal? = nil) throws -> AuditVerification
    {
        try fixture.open().read { try $0.verifyAudit(against: seal) }
    }

    private func head(_ fixture: StoreFixture) throws -> AuditSeal {
        try fixture.open().read { try $0.auditHead() }
    }

    @Test("an untouched trail is whole, and rows newer than the seal are no error")
    func whole() throws {
        try chained { fixture, _ in
            let result = try verify(fixture)
            #expect(result.ok && result.rows == 6 && result.erased == 0 && result.unsealed == 6)
            let seal = try head(fixture)
            #expect(try verify(fixture, seal: seal).unsealed == 0)
            try fixture.add("one more", to: fixture.open())
            let later = try verify(fixture, seal: seal)
            #expect(later.ok && later.unsealed == 1)
        }
    }

    @Test(
        "an edited row is named, whatever was edited",
        arguments: [
            "reason = 'because'", "to_state = 'done'", "at = at + 1", "actor = 'fix'",
            "subject = 99", "event = 'x'",
            "salt = x'00'", "metadata = '{}'", "flow = 1", "from_state = 'missed'",
        ])
    func edited(change: String) throws {
        try chained { fixture, db in
            try db.write {
                try $0.execute(sql: "UPDATE transitions SET \(change) WHERE number = 3")
            }
            let result = try verify(fixture)
            #expect(!result.ok)
            #expect(result.problems.map(\.row) == [3])
            #expect(result.problems.map(\.kind) == ["edited"])
        }
    }

    @Test("a removed row is named, in the middle, at the beginning, and at the end by the seal")
    func removed() throws {
        for number in [1, 4] {
            try chained { fixture, db in
                try db.write {
                    try $0.execute(
                        sql: "DELETE FROM transitions WHERE number = ?", arguments: [number])
                }
                let result = try verify(fixture)
                #expect(result.problems.map(\.kind) == ["removed"])
                #expect(result.problems.first?.row == Int64(number))
            }
        }
        try chained { fixture, db in
            let seal = try head(fixture)
            try db.write { try $0.execute(sql: "DELETE FROM transitions WHERE number > 4") }
            #expect(try verify(fixture).ok, "without its seal a shorter trail looks whole")
            #expect(try verify(fixture, seal: seal).problems.map(\.kind) == ["truncated"])
        }
    }

    @Test("swapped rows are named")
    func swapped() throws {
        for (a, b) in [(2, 5), (3, 4)] {
            try chained { fixture, db in
                try db.write { db in
                    try db.execute(
                        sql: "UPDATE transitions SET number = 1000 WHERE number = ?", arguments: [a]
                    )
                    try db.execute(
                        sql: "UPDATE transitions SET number = ? WHERE number = ?",
                        arguments: [a, b])
                    try db.execute(
                        sql: "UPDATE transitions SET number = ? WHERE number = 1000", arguments: [b]
                    )
                }
                let result = try verify(fixture)
                let swapped = result.problems.filter { $0.kind == "swapped" }.map(\.row)
                #expect(Set(swapped).isSuperset(of: [Int64(a), Int64(b)]), "\(result.problems)")
            }
        }
    }

    @Test("a trail that was forged from some row on does not fit its seal")
    func forged() throws {
        try chained { fixture, db in
            let seal = try head(fixture)
            // Somebody empties the chain and lets flux write it anew.
            try db.write { try $0.execute(sql: "DELETE FROM transitions") }
            for index in 1...7 { try fixture.add("forged \(index)", to: fixture.open()) }
            let result = try verify(fixture, seal: seal)
            #expect(!result.ok)
        }
    }

    @Test("blanked rows are counted as erased and keep the chain whole")
    func erased() throws {
        try chained { fixture, _ in
            let store = try fixture.open()
            let goal = try store.write(fixture.context("goal")) { transaction in
                try transaction.insert(NewGoal(title: "learn", status: .pipeline))
            }.value
            try fixture.add("of the goal", to: store, goal: goal)
            let before = try verify(fixture).rows
            _ = try store.write(fixture.context("delete")) { transaction -> Bool in
                let record = try #require(try transaction.goal(reference: String(goal)))
                _ = try transaction.erase(.goal(record))
                return true
            }
            let result = try verify(fixture)
            #expect(result.ok && result.erased >= 2)
            #expect(result.rows >= before)
            try fixture.add("afterwards", to: fixture.open())
            #expect(try verify(fixture).ok)
        }
    }

    @Test("the seal is one line that reads back")
    func sealText() throws {
        let hash = String(repeating: "ab", count: 32)
        let seal = try #require(AuditSeal(text: "42 \(hash)"))
        #expect(seal.hash == hash)
        #expect(AuditSeal(text: seal.text) == seal)
        #expect(seal.text.utf8.count == AuditSeal(text: "1 \(hash)")?.text.utf8.count)
        for text in ["", "42", "x \(hash)", "42 abc", "-1 \(hash)", "42 z\(hash.dropFirst())"] {
            #expect(AuditSeal(text: text) == nil)
        }
    }
}
