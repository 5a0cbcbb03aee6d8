import Testing

/// A home whose person can be reached, with passes of `flux notify` at moments of a test's choosing. Its clock stands
/// at 09:00 of Monday, 2 March 2026, in UTC unless said otherwise.
struct ReachableHome {
    let sandbox: Sandbox
    let provider: PhoneProvider

    /// How the person can be reached.
    enum Ways {
        /// By a topic, by messages and by calls.
        case all
        /// By messages and calls.
        case phone
        /// By a topic.
        case topic
        /// In no way.
        case none
    }

    /// Makes a home.
    ///
    /// - Parameters:
    ///   - settings: variables of the environment by the names of settings, such as `DAY_END`.
    ///   - files: what lies in the home; a number that is verified, where the ways want one, unless said otherwise.
    init(
        _ ways: Ways = .all, now: String = "2026-03-02T09:00:00Z", zone: String = "UTC",
        settings: [String: String] = [:], files: Sandbox.Files? = nil
    ) throws {
        let hasPhone = ways == .all || ways == .phone
        let usual = hasPhone ? try ReachableHome.verified.get() : [:]
        sandbox = try Sandbox(now: now, zone: zone, files: files ?? usual)
        provider = try PhoneProvider(now: now)
        if hasPhone { sandbox.use(provider) }
        if ways == .all || ways == .topic {
            sandbox.environment["FLUX_NOTIFY_NTFY_URL"] = provider.topic
        }
        for (name, value) in settings { sandbox.environment["FLUX_\(name)"] = value }
    }

    /// The files of a home with a number that is verified, and a consent; made once by the program itself.
    private static let verified = Result { () throws -> Sandbox.Files in
        let sandbox = try Sandbox(now: "2026-03-01T08:00:00Z", zone: "UTC")
        let provider = try PhoneProvider()
        sandbox.use(provider)
        try sandbox.ok("account", "phone", "add", PhoneProvider.number)
        try sandbox.ok("account", "verify", "send")
        try sandbox.ok("account", "verify", "confirm", PhoneProvider.code)
        try sandbox.ok("account", "whatsapp", "consent")
        return try sandbox.files()
    }

    // MARK: - Moments

    /// Sets the clock.
    ///
    /// - Parameter moment: a whole one, or a time of the day on which the clock stands.
    func at(_ moment: String) {
        let day = (sandbox.environment["FLUX_NOW"] ?? "").prefix(10)
        sandbox.environment["FLUX_NOW"] =
            moment.contains("T")
            ? moment : "\(day)T\(moment)\(moment.utf8.count == 5 ? ":00" : "")Z"
    }

    /// One pass.
    ///
    /// - Parameter moment: the moment from now on, as ``at(_:)`` takes it.
    @discardableResult
    func pass(
        at moment: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Pass {
        if let moment { at(moment) }
        return Pass(try sandbox.json("notify", sourceLocation: sourceLocation))
    }

    /// Passes at some moments.
    ///
    /// - Returns: what happened in them, each with its moment: `10:00 whatsapp 1`.
    @discardableResult
    func walk(
        _ moments: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [String] {
        try walk(moments, sourceLocation: sourceLocation)
    }

    /// Passes at some moments.
    @discardableResult
    func walk(
        _ moments: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [String] {
        try moments.flatMap { moment in
            let time = moment.contains("T") ? moment.dropFirst(11).prefix(5) : moment[...]
            return try pass(at: moment, sourceLocation: sourceLocation).events
                .map { "\(time) \($0)" }
        }
    }

    // MARK: - Tasks

    /// Adds a task.
    ///
    /// - Parameter at: its local time.
    /// - Returns: its number.
    @discardableResult
    func add(
        _ title: String = "Water the ficus", at time: String = "2026-03-02T10:00",
        _ options: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Int {
        let json = try sandbox.json(
            ["add", title, "--at", time] + options, sourceLocation: sourceLocation)
        return try #require(json["tasks"][0]["number"].int, sourceLocation: sourceLocation)
    }

    /// Adds many tasks of the same moment at once.
    ///
    /// - Parameter moment: in UTC.
    func add(_ titles: [String], due moment: String) throws {
        let lines = titles.map {
            "{\"title\": \"\($0)\", \"status\": \"pending\", \"scheduled_at\": \"\(moment)\"}\n"
        }
        let outcome = try sandbox.run(
            ["import", "-", "--format", "jsonl"], input: .bytes(Array(lines.joined().utf8)))
        try #require(outcome.succeeded, "\(outcome.errorText)")
    }

    /// Answers a reminder, which has to succeed.
    @discardableResult
    func respond(
        _ response: String, to task: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        try sandbox.json(
            ["notify", "respond", "\(task)", response], sourceLocation: sourceLocation)
    }

    /// The state of a task.
    func status(of task: Int = 1) throws -> String? {
        try sandbox.json("show", "\(task)")["task"]["status"].string
    }

    /// What came up for a task: `whatsapp sent`.
    func history(of task: Int = 1) throws -> [String] {
        try events(of: task).map { "\($0["channel"].string ?? "") \($0["event"].string ?? "")" }
    }

    /// What came up for a task, as `flux notify why` tells it.
    func events(of task: Int = 1) throws -> [JSONValue] {
        try sandbox.json("notify", "why", "\(task)")["events"].array
    }
}

/// What a pass of `flux notify` did.
struct Pass {
    /// The part of the document that is about reminders.
    let json: JSONValue

    init(_ document: JSONValue) { json = document["reminders"] }

    /// When something is to be done next.
    var next: String? { json["next_at"].string }
    /// What was sent: `whatsapp 1 2`.
    var sent: [String] { json["sent"].array.map { Pass.words($0, $0["channel"].string ?? "") } }
    /// The tasks that were missed.
    var missed: [Int] { json["missed"].array.compactMap(\.["number"].int) }

    /// What happened: what was sent first, then what failed, was held back, is missed, is late.
    var events: [String] {
        let failed = json["failed"].array.map {
            Pass.words($0, "\($0["channel"].string ?? "") failed")
        }
        let held = json["held"].array.map {
            "\($0["channel"].string ?? "") held \($0["task"].int ?? 0)"
        }
        let late = json["late"].array.compactMap(\.["number"].int)
        return sent + failed + held
            + (missed.isEmpty ? [] : ["missed \(Pass.list(missed))"])
            + (late.isEmpty ? [] : ["late \(Pass.list(late))"])
    }

    private static func words(_ entry: JSONValue, _ name: String) -> String {
        "\(name) \(list(entry["tasks"].array.compactMap(\.int)))"
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: " ")
    }
}
