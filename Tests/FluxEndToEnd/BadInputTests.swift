import Testing

@Suite("Bad input")
struct BadInputTests {
    @Test("A title that cannot be is refused", arguments: BadInput.titles)
    func titles(_ bad: BadInput) throws { try check(bad) }

    @Test("A time that cannot be is refused", arguments: BadInput.times)
    func times(_ bad: BadInput) throws { try check(bad) }

    @Test("A rule or duration that cannot be is refused", arguments: BadInput.rules)
    func rules(_ bad: BadInput) throws { try check(bad) }

    @Test("A name that nothing has is refused", arguments: BadInput.names)
    func names(_ bad: BadInput) throws { try check(bad) }

    @Test("Options that do not fit are refused", arguments: BadInput.options)
    func options(_ bad: BadInput) throws { try check(bad) }

    @Test(
        "What would have to be asked is refused where nobody can answer",
        arguments: BadInput.questions)
    func questions(_ bad: BadInput) throws { try check(bad) }

    @Test("The number of a goal names no task, and the number of a task no goal")
    func kinds() throws {
        let household = try Household.one
        let sandbox = try Household.sandbox()
        for command in [["done"], ["missed"], ["show"], ["cancel"]] {
            try sandbox.run(command + ["\(household.goal)"]).expectRefusal(
                3, saying: ["goal", "flux goal show"])
        }
        try sandbox.flux("edit", "\(household.goal)", "--title", "x").expectRefusal(
            3, saying: ["goal"])
        try sandbox.flux("move", "\(household.goal)", "tomorrow", "--yes").expectRefusal(
            3, saying: ["goal"])
        for command in ["show", "abandon", "approve", "resume"] {
            try sandbox.flux("goal", command, "\(household.task)").expectRefusal(
                3, saying: ["task"])
        }
        try sandbox.expectUnchanged(since: household.files)
    }

    @Test("States refuse what their machine refuses, and say what is possible")
    func states() throws {
        let household = try Household.one
        let sandbox = try Household.sandbox()
        let before = try sandbox.fingerprint()
        try sandbox.flux("done", "\(household.done)").expectRefusal(5, saying: ["already"])
        try sandbox.flux("done", "\(household.done)", "--json").expectRefusalDocument(
            5, named: "ALREADY_DONE")
        for command in [["missed"], ["cancel"], ["move", "--at", "2026-03-05T09:00", "--yes"]] {
            let arguments = [command[0], "\(household.done)"] + command.dropFirst() + ["--json"]
            let json = try sandbox.run(arguments).expectRefusalDocument(
                1, named: "INVALID_STATE_TRANSITION")
            #expect(json["details"]["valid_transitions"] == .array([]), "\(command)")
        }
        let json = try sandbox.flux("cancel", "\(household.missed)", "--json")
            .expectRefusalDocument(1, named: "INVALID_STATE_TRANSITION")
        #expect(
            Set(json["details"]["valid_transitions"].array.compactMap(\.string)) == [
                "done", "rescheduled",
            ])
        try sandbox.flux("goal", "approve", "\(household.goal)").expectRefusal(
            5, saying: ["already"])
        // What was refused is recorded as a violation, and nothing else.
        #expect(try sandbox.fingerprint() == before)
    }

    @Test("Words that fit several tasks are refused with the candidates")
    func ambiguous() throws {
        let sandbox = try Household.sandbox()
        let json = try sandbox.flux("done", "the", "--json").expectRefusalDocument(
            4, named: "AMBIGUOUS")
        let candidates = json["details"]["candidates"].array.compactMap(\.["title"].string)
        #expect(
            Set(candidates).isSuperset(of: ["Water the ficus", "Call the bank", "Sort the mail"]))
        try sandbox.flux("done", "the").expectRefusal(4, saying: ["'the'"])
        try sandbox.expectUnchanged(since: Household.one.files)
    }

    private func check(_ bad: BadInput) throws {
        let sandbox = try Household.sandbox()
        let before = try Household.one.files
        try bad.run(json: false, in: sandbox).expectRefusal(bad.code, saying: bad.words)
        try sandbox.expectUnchanged(since: before, bad.testDescription)
        // After '--', and where the arguments cannot even be read, '--json' is no option.
        let isText = String(validating: bad.arguments.joined(), as: UTF8.self) != nil
        guard isText, !bad.arguments.contains(Array("--".utf8)) else { return }
        try bad.run(json: true, in: sandbox).expectRefusalDocument(bad.code)
        try sandbox.expectUnchanged(since: before, "\(bad.testDescription) --json")
    }
}
