import Testing

/// A store as somebody has it after a while, made once by the program itself and copied for every test that needs it.
struct Household: Sendable {
    /// The files of its home.
    let files: Sandbox.Files
    /// An open task of today, "Water the ficus", 18:00.
    let task: Int
    /// An open task of tomorrow, "Call the bank", 16:00.
    let other: Int
    /// A task that is done, "Pay the rent".
    let done: Int
    /// A task that was missed, "Stretch".
    let missed: Int
    /// The active goal, a first 5K.
    let goal: Int
    /// The flow of a plan that waits for a word.
    let flow: Int

    private static let made = Result { try Household(building: Sandbox()) }

    /// The one household.
    static var one: Household { get throws { try made.get() } }

    /// A sandbox in which it lives.
    static func sandbox() throws -> Sandbox { try Sandbox(files: one.files) }

    private init(building sandbox: Sandbox) throws {
        func add(_ title: String, _ at: String) throws -> Int {
            let json = try sandbox.json("add", title, "--at", at)
            guard let number = json["tasks"][0]["number"].int else {
                throw HarnessError("no number for \(title)")
            }
            return number
        }
        func number(_ json: JSONValue, _ what: String) throws -> Int {
            guard let number = json.int else { throw HarnessError("no number for \(what)") }
            return number
        }
        task = try add("Water the ficus", "2026-03-02T18:00")
        other = try add("Call the bank", "2026-03-03T16:00")
        done = try add("Pay the rent", "2026-03-02T08:00")
        missed = try add("Stretch", "2026-03-01T07:00")
        _ = try add("Sort the mail", "2026-03-01T10:00")
        try sandbox.ok("done", String(done))
        try sandbox.ok("missed", String(missed))
        try sandbox.ok(
            "add", "Standup", "--at", "2026-03-04T09:30", "--rrule", "FREQ=WEEKLY;BYDAY=MO,WE",
            "--until", "2026-03-20")
        let plan = try sandbox.json("goal", "Run a 5K in 6 weeks")
        let approved = try sandbox.json(
            "goal", "approve", String(number(plan["flow_number"], "the flow")))
        goal = try number(approved["goal"]["number"], "the goal")
        flow = try number(sandbox.json("goal", "learn spanish")["flow_number"], "the second flow")
        files = try sandbox.files()
    }
}
