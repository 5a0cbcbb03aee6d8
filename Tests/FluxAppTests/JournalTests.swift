import FluxApp
import Testing

@Suite("The journal")
struct JournalTests {
    @Test("It says what happened in counts, never in a person's words")
    func words() throws {
        let home = try TestHome()
        let tasks = try home.add("zebra secret", at: "2026-03-05T16:00")
        var edit = EditRequest(reference: String(tasks[0].number))
        edit.title = "zebra plans"
        edit.note = "zebra note"
        edit.tags = ["zebra"]
        _ = try home.app().edit(edit, WriteOptions())
        try home.complete(tasks)
        _ = try home.approve("read the zebra book")
        _ = try home.app().ask(AskRequest(text: "feed the zebra tomorrow at 5pm"), WriteOptions())
        _ = try home.app().undo(UndoRequest(), WriteOptions())
        let entries = try home.app().log(limit: 100, housekeeping: true).entries
        #expect(entries.count >= 6)
        for entry in entries {
            #expect(!"\(entry)".lowercased().contains("zebra"), "\(entry)")
            #expect(!entry.summary.isEmpty || entry.kind != "change")
        }
    }

    @Test("Every command that changed something is one entry, newest first, with its moment")
    func entries() throws {
        let home = try TestHome()
        let tasks = try home.add("run", at: "2026-03-05T16:00", now: "2026-03-02T14:00:00Z")
        try home.complete(tasks, now: "2026-03-03T14:00:00Z")
        _ = try home.app("2026-03-04T14:00:00Z").undo(UndoRequest(), WriteOptions())
        let entries = try home.app().log(limit: 10, housekeeping: false).entries
        #expect(entries.map(\.command).contains("add") && entries.map(\.command).contains("done"))
        let done = entries.first { $0.command == "done" }
        #expect(done?.undone == true)
        #expect("\(done.map { "\($0.at)" } ?? "")" == "2026-03-03T14:00:00Z")
        #expect(entries.map(\.id) == entries.map(\.id).sorted(by: >))
    }

    @Test("A dry run and a refusal leave no entry")
    func nothing() throws {
        let home = try TestHome()
        try home.add("run", at: "2026-03-05T16:00")
        let before = try home.app().log(limit: 100, housekeeping: true).entries.count
        var request = AddRequest(text: "walk")
        request.at = "2026-03-05T17:00"
        _ = try home.app().add(request, WriteOptions(dryRun: true))
        request.at = "2026-02-30T17:00"
        #expect(throws: Failure.self) { try home.app().add(request, WriteOptions()) }
        #expect(try home.app().log(limit: 100, housekeeping: true).entries.count == before)
    }

    @Test("Undo and redo walk back and forth over any number of changes")
    func walking() throws {
        let home = try TestHome()
        var prints = [try home.app().fingerprint()]
        for index in 0..<6 {
            let tasks = try home.add("task \(index)", at: "2026-03-05T1\(index):00")
            if index % 2 == 1 { try home.complete(tasks) }
            prints.append(try home.app().fingerprint())
        }
        // Odd ones were two changes: written, then done.
        let steps = try home.app().log(limit: 100, housekeeping: false).entries.count
        #expect(steps == 9)
        var request = UndoRequest()
        request.steps = steps
        _ = try home.app().undo(request, WriteOptions())
        #expect(try home.app().list(ListRequest()).tasks.isEmpty)
        _ = try home.app().redo(request, WriteOptions())
        #expect(try home.app().fingerprint() == prints.last)
        try home.expectSound()
    }
}
