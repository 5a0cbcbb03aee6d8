import Testing

@Suite("Several processes at once")
struct ConcurrencyTests {
    @Test("30 processes that add into an empty home: 30 tasks, 30 successes")
    func adding() throws {
        let sandbox = try Sandbox()
        let children = try (1...30).map {
            try sandbox.start(["add", "task \($0)", "--at", "2026-03-03T09:00", "--json"])
        }
        let outcomes = try children.map { try $0.finish() }
        for outcome in outcomes where !outcome.succeeded { Issue.record("\(outcome)") }
        let tasks = try sandbox.json("list")["tasks"].array
        #expect(Set(tasks.compactMap(\.["title"].string)) == Set((1...30).map { "task \($0)" }))
        #expect(tasks.count == 30)
        #expect(Set(tasks.compactMap(\.["number"].int)).count == 30, "a number names one thing")
        let told = try outcomes.map { try $0.document()["tasks"][0]["number"].int }
        #expect(
            Set(told) == Set(tasks.map(\.["number"].int)),
            "everybody was told the number of their own task")
        try sandbox.expectSound()
        #expect(
            try Set(sandbox.files().keys) == ["flux.db", "state/audit.seal"],
            "nothing is left of the draws for who makes the store")
    }

    @Test("20 processes that finish the same task: one wins, the others hear that it is done")
    func finishing() throws {
        let sandbox = try Household.sandbox()
        let task = try "\(Household.one.task)"
        let children = try (1...20).map { _ in try sandbox.start(["done", task, "--json"]) }
        let outcomes = try children.map { try $0.finish() }
        #expect(outcomes.count(where: \.succeeded) == 1)
        for outcome in outcomes where !outcome.succeeded {
            let json = try outcome.expectRefusalDocument(5)
            let code = json["error_code"].string ?? ""
            #expect(code == "ALREADY_DONE" || code == "ALREADY_CHANGED", "\(code)")
        }
        #expect(try sandbox.json("log")["entries"][0]["command"].string == "done")
        try sandbox.expectSound()
    }

    @Test("The same idempotency key in 10 processes: one task, one number, nine replays")
    func sameKey() throws {
        let sandbox = try Sandbox()
        let arguments = [
            "add", "Make tea", "--at", "2026-03-03T09:00", "--idempotency-key", "tea", "--json",
        ]
        let children = try (1...10).map { _ in try sandbox.start(arguments) }
        let documents = try children.map { try $0.finish().document() }
        #expect(documents.count { $0["replayed"].bool == true } == 9)
        #expect(Set(documents.map(\.["tasks"][0]["number"].int)).count == 1)
        #expect(try sandbox.json("list")["total"].int == 1)
    }

    @Test("Readers beside writers always see whole changes")
    func reading() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("add", "first", "--at", "2026-03-03T09:00")
        let writers = try (1...8).map {
            try sandbox.start([
                "add", "series \($0)", "--at", "2026-03-04T09:00", "--rrule", "FREQ=DAILY;COUNT=20",
            ])
        }
        let readers = try (1...8).map { _ in try sandbox.start(["list", "--json"]) }
        for writer in writers { #expect(try writer.finish().succeeded) }
        for reader in readers {
            let outcome = try reader.finish()
            #expect(outcome.succeeded, "\(outcome.errorText)")
            #expect(try (outcome.document()["total"].int ?? 0) % 20 == 1)
        }
        #expect(try sandbox.json("list")["total"].int == 161)
    }

    @Test("Approving and abandoning the same plan at once: one of them wins")
    func deciding() throws {
        let sandbox = try Household.sandbox()
        let flow = try "\(Household.one.flow)"
        let children = try (1...6).map {
            try sandbox.start(["goal", $0 % 2 == 0 ? "approve" : "abandon", flow, "--json"])
        }
        let outcomes = try children.map { try $0.finish() }
        // The plan may be dropped once or saved once; a saved one is only dropped with '--yes'.
        let winners = outcomes.count { $0.succeeded }
        #expect(winners == 1)
        try sandbox.expectSound()
    }
}
