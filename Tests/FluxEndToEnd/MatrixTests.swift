import Testing

/// Every command in every surrounding that it can be started in.
@Suite("Every command in every surrounding")
struct MatrixTests {
    @Test("The table has a row for every command that the help lists, and none for others")
    func complete() throws {
        // What the help pages are laid out from; 'flux COMMAND --help' of each command shows a part of it.
        let description = try JSONValue(
            parsing: Sandbox().ok("--experimental-dump-help").text)
        let commands = MatrixTests.commands(in: description["command"])
        try #require(commands.count > 50)
        let rows = MatrixCommand.all.map(\.arguments)
        let missing = commands.filter { command in !rows.contains { $0.starts(with: command) } }
        #expect(missing.isEmpty, "add a row to MatrixCommand.all for \(missing)")
        // A group alone stands for the command that it runs without another word.
        let unknown = rows.filter { row in
            !commands.contains { row.starts(with: $0) || $0.starts(with: row) }
        }
        #expect(unknown.isEmpty, "no command: \(unknown)")
    }

    /// The words of every command that has no others below it.
    private static func commands(in command: JSONValue, path: [String] = []) -> [[String]] {
        let below = command["subcommands"].array.filter {
            $0["commandName"].string != "help" && $0["shouldDisplay"].bool != false
        }
        if below.isEmpty { return [path] }
        return below.flatMap { commands(in: $0, path: path + [$0["commandName"].string ?? ""]) }
    }

    @Test(
        "A command does the same everywhere, and shows only what its surrounding can show",
        arguments: MatrixCommand.all)
    func surroundings(_ command: MatrixCommand) throws {
        let plain = try command.show(in: .pipe)
        for surrounding in Surrounding.allCases {
            do {
                let showing = try surrounding == .pipe ? plain : command.show(in: surrounding)
                let problems = MatrixTests.problems(showing, of: command, in: surrounding, plain)
                #expect(problems.isEmpty, "\(surrounding.rawValue): \(problems)")
            } catch {
                // The other surroundings are looked at all the same.
                Issue.record("\(surrounding.rawValue): \(error)")
            }
        }
    }

    /// What does not hold of a command in a surrounding.
    ///
    /// - Parameter plain: what the command showed in a pipe.
    private static func problems(
        _ showing: Showing, of command: MatrixCommand, in surrounding: Surrounding, _ plain: Showing
    ) -> [String] {
        var problems: [String] = []
        func demand(_ holds: Bool, _ problem: @autoclosure () -> String) {
            if !holds { problems.append(problem()) }
        }
        switch surrounding {
        case .pipe:
            demand(
                showing.ending == .exited(command.unattended),
                "\(showing.ending): \(showing.errors)")
            demand(showing.text.isEmpty == (command.unattended != 0), "output: \(showing.text)")
            demand(!showing.steers, "an escape sequence: \(showing.text)")
        case .file, .noInput:
            demand(showing.ending == plain.ending, "\(showing.ending): \(showing.errors)")
            demand(
                showing.text == plain.text && showing.errors == plain.errors,
                "not what went into the pipe: \(showing.text)\(showing.errors)")
        case .closedPipe:
            // That nobody reads is nobody's fault; what was refused anyway is still refused.
            demand(showing.ending == plain.ending, "\(showing.ending)")
            demand(
                showing.errors == (command.unattended == 0 ? "" : plain.errors),
                "errors: \(showing.errors)")
        case .terminal, .noColor, .dumb, .narrow, .accessible:
            demand(showing.ending == .exited(command.code), "\(showing.ending): \(showing.screen)")
        }
        switch surrounding {
        case .pipe, .file, .noInput, .closedPipe: break
        case .terminal, .noColor, .dumb:
            if command.showsSameOnTerminal {
                demand(
                    showing.lines == plain.lines, "not what went into the pipe: \(showing.screen)")
            }
            if surrounding == .noColor {
                demand(showing.text == showing.withoutColor, "color: \(showing.text)")
                // Editing a line moves the cursor, which is no color.
                demand(!showing.steers || command.prompt != nil, "escapes: \(showing.text)")
            }
            if surrounding == .dumb { demand(!showing.steers, "escapes: \(showing.text)") }
        case .narrow where command.verbatim == nil:
            let wide = showing.lines.filter { Columns.of($0) > 40 && !isWhole($0) }
            demand(wide.isEmpty, "too wide: \(wide)")
        case .accessible where command.verbatim == nil:
            let text = showing.withoutColor
            demand(!text.unicodeScalars.contains("\u{1B}"), "the cursor moves: \(text)")
            demand(
                !text.replacing("\r\n", with: "\n").unicodeScalars.contains("\r"),
                "a line is drawn again: \(text)")
            demand(
                showing.glyphs.isEmpty,
                "glyphs: \(String(String.UnicodeScalarView(showing.glyphs)))")
        case .narrow, .accessible: break
        }
        return problems
    }

    /// Whether a line is left whole for a reason: a command or a path that somebody copies would not work in two
    /// pieces. Refusals and remarks, which are one line by contract, are not among the lines.
    private static func isWhole(_ line: String) -> Bool {
        let text = line.drop { $0 == " " }
        return text.hasPrefix("flux ") || text.hasPrefix("/") || text.hasPrefix("Left: /")
    }

    @Test(
        "Text and JSON show the same rows, and JSON is the same everywhere",
        arguments: MatrixCommand.all.filter { !$0.rows.isEmpty })
    func rows(_ command: MatrixCommand) throws {
        let text = try command.show(in: .pipe).text
        let document = try command.show(in: .pipe, more: ["--json"])
        let json = try JSONValue(parsing: document.text)
        for rows in command.rows {
            let problems = rows.problems(text: text, json: json)
            #expect(problems.isEmpty, "\(problems)")
        }
        for surrounding in [Surrounding.narrow, .accessible] {
            let other = try command.show(in: surrounding, more: ["--json"])
            #expect(
                MatrixTests.anonymous(other.screen) == MatrixTests.anonymous(document.text),
                "\(surrounding.rawValue)")
        }
    }

    /// JSON without the identifiers that a writing command gives anew each time.
    private static func anonymous(_ text: String) -> String {
        text.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "")
    }
}

/// Rows of a JSON document, and how they are known again in the text of the same command.
struct Rows: Sendable {
    /// Where in the text a row's name stands.
    private enum Place { case number, head, sentence }

    private let keys: [String]
    private let place: Place
    private let name: @Sendable (JSONValue) -> String
    private var title: String?

    /// Rows of a table that begin with a number and have a title, possibly cut.
    static func numbered(
        _ keys: String..., by field: String = "number", title: String = "title"
    ) -> Rows {
        Rows(keys: keys, place: .number, name: { "\($0[field].int ?? -1)" }, title: title)
    }

    /// Lines that begin with a name.
    static func headed(_ key: String, _ name: @escaping @Sendable (JSONValue) -> String) -> Rows {
        Rows(keys: [key], place: .head, name: name)
    }

    /// Sentences that hold a phrase.
    static func told(_ key: String, _ phrase: @escaping @Sendable (JSONValue) -> String) -> Rows {
        Rows(keys: [key], place: .sentence, name: phrase)
    }

    /// How text and JSON differ.
    func problems(text: String, json: JSONValue) -> [String] {
        let rows = keys.flatMap { json[$0].array }
        let names = rows.map(name)
        if names.isEmpty { return ["no \(keys) in JSON, so nothing is compared"] }
        let lines = text.split(separator: "\n").map(String.init)
        switch place {
        case .number:
            let shown = lines.filter { $0.firstMatch(of: /^\W*\d+ {2,}/) != nil }
            let found = shown.compactMap { line in
                line.firstMatch(of: /\d+/).map { String($0.output) }
            }
            guard found == names else { return ["\(found) in the text, \(names) in JSON"] }
            // No table has a narrower column of titles, so this much of one is always there.
            return zip(rows, shown).compactMap { row, line in
                let start = String((title.flatMap { row[$0].string } ?? "").prefix(8))
                return line.contains(start) ? nil : "'\(start)' is not in '\(line)'"
            }
        case .head:
            let found = lines.compactMap { line in
                let text = line.drop { !$0.isLetter && !$0.isNumber }
                return names.filter { text == $0 || text.hasPrefix("\($0)  ") }
                    .max { $0.count < $1.count }
            }
            return found == names ? [] : ["\(found) in the text, \(names) in JSON"]
        case .sentence:
            let whole = lines.joined(separator: " ")
            return names.filter { !whole.contains($0) }.map { "'\($0)' is not in the text" }
        }
    }
}

/// A command line of the matrix, which succeeds on the furnished household.
struct MatrixCommand: CustomTestStringConvertible, Sendable {
    /// The arguments; `@/` in front of one is the folder of the sandbox.
    let arguments: [String]
    /// Commands that have to run before.
    private let before: [[String]]
    private let environment: [String: String?]
    /// Whether it finds the household, or no store at all.
    private let hasHome: Bool
    /// What it asks with on a terminal, where the test then ends the input.
    let prompt: String?
    /// What it ends with on a terminal.
    let code: Int32
    /// What it ends with where nobody can be asked.
    let unattended: Int32
    /// Why its output is neither fitted to a width nor kept from glyphs: a program reads it.
    let verbatim: String?
    /// The rows that it has in JSON too.
    let rows: [Rows]

    init(
        words arguments: [String], before: [String] = [], with environment: [String: String?] = [:],
        hasHome: Bool = true, prompt: String? = nil, code: Int32 = 0, unattended: Int32? = nil,
        verbatim: String? = nil, rows: [Rows] = []
    ) {
        self.arguments = arguments
        self.before = before.map(MatrixCommand.split)
        self.environment = environment
        self.hasHome = hasHome
        self.prompt = prompt
        self.code = code
        self.unattended = unattended ?? code
        self.verbatim = verbatim
        self.rows = rows
    }

    /// A command line without quotation marks.
    init(
        _ line: String, before: [String] = [], with environment: [String: String?] = [:],
        hasHome: Bool = true, prompt: String? = nil, code: Int32 = 0, unattended: Int32? = nil,
        verbatim: String? = nil, rows: [Rows] = []
    ) {
        self.init(
            words: MatrixCommand.split(line), before: before, with: environment, hasHome: hasHome,
            prompt: prompt, code: code, unattended: unattended, verbatim: verbatim, rows: rows)
    }

    private static func split(_ line: String) -> [String] {
        line.split(separator: " ").map(String.init)
    }

    var testDescription: String {
        (hasHome ? "" : "without a store: ") + arguments.joined(separator: " ")
    }

    /// Whether a terminal as wide as the lines in a pipe shows those: it does unless somebody is asked there.
    var showsSameOnTerminal: Bool { prompt == nil && unattended == code }

    /// Runs it on a household of its own.
    func show(in surrounding: Surrounding, more: [String] = []) throws -> Showing {
        let sandbox = try Sandbox(files: hasHome ? FurnishedHousehold.one.files : [:])
        _ = try Newcomer.answersFile(in: sandbox)
        try sandbox.write(Array(MatrixCommand.list.utf8), to: "\(sandbox.folder)/todo.txt")
        try sandbox.write(
            Array(MatrixCommand.subscription.utf8), to: "\(sandbox.folder)/subscription.json")
        func resolved(_ arguments: [String]) -> [String] {
            arguments.map { $0.hasPrefix("@/") ? sandbox.folder + $0.dropFirst() : $0 }
        }
        for words in before {
            let outcome = try sandbox.run(resolved(words))
            guard outcome.succeeded else { throw HarnessError("\(words): \(outcome.errorText)") }
        }
        return try surrounding.run(
            resolved(arguments) + more, in: sandbox, with: environment,
            // A document on standard output asks nothing.
            prompt: more.contains("--json") ? nil : prompt)
    }

    /// What a browser hands over: the keys of RFC 8291, appendix A.
    private static let subscription = """
        {"endpoint": "http://127.0.0.1:9/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
        "keys": {"p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "auth": "BTBZMqHH6r4Tts7J_aSIgg"}}
        """

    /// A program that takes reminders.
    private static let command: [String: String?] = ["FLUX_NOTIFY_COMMAND": "/bin/true"]

    /// A phone provider that nobody asks in a dry run.
    private static let provider: [String: String?] = [
        "FLUX_TWILIO_ACCOUNT_SID": "AC00000000000000000000000000000000",
        "FLUX_TWILIO_AUTH_TOKEN": "0123456789abcdef0123456789abcdef",
        "FLUX_TWILIO_VERIFY_SID": "VA00000000000000000000000000000000",
        "FLUX_TWILIO_BASE_URL": "http://127.0.0.1:9",
    ]

    private static let list = """
        (A) 2026-03-01 Buy a very long ladder for the cellar of the house due:2026-03-09
        x 2026-03-01 2026-02-28 Sweep
        """
}

/// The household with what the matrix needs beside it: titles that are long or wide, a pattern, flows that run.
struct FurnishedHousehold: Sendable {
    /// The files of its home.
    let files: Sandbox.Files
    /// An open task of today with a title that no table has room for.
    let task: Int
    /// A pattern: mornings of Tuesdays fail.
    let pattern: Int
    /// The flow that the active goal came from.
    let saved: Int
    /// A flow of five phases, of which the first is in progress.
    let running: Int
    /// Another, of which the first phase failed and is to be retried.
    let failed: Int
    /// An appointment that is approved and not paid.
    let appointment: Int

    private static let made = Result {
        try FurnishedHousehold(building: Household.sandbox())
    }

    /// The one furnished household.
    static var one: FurnishedHousehold { get throws { try made.get() } }

    private init(building sandbox: Sandbox) throws {
        func number(_ json: JSONValue) throws -> Int {
            guard let number = json["number"].int else { throw HarnessError("no number: \(json)") }
            return number
        }
        let title = "Translate the letter about the heating costs of last winter for Grandmother"
        task = try number(
            sandbox.json(
                "add", title, "--at", "2026-03-02T11:00", "--duration", "45", "--tag", "home",
                "--note",
                "She needs it before the meeting of the owners")["tasks"][0])
        try sandbox.ok("add", "買い物リストを書いてから店に行く", "--at", "2026-03-02T12:00")
        try sandbox.ok("add", "Take out the trash", "--at-location", "home")
        try sandbox.ok("push", "keys")
        for day in ["03", "10", "17"] {
            try sandbox.ok("add", "Row \(day)", "--at", "2026-02-\(day)T07:00")
            try sandbox.ok("missed", "Row \(day)")
        }
        pattern = try number(sandbox.json("patterns")["patterns"][0])
        saved = try number(sandbox.json("flow", "list", "--status", "completed")["flows"][0])
        running = try number(sandbox.json("flow", "new", "discovery"))
        try sandbox.ok("flow", "move", "\(running)", "data_import", "in_progress")
        failed = try number(sandbox.json("flow", "new", "discovery"))
        try sandbox.ok("flow", "move", "\(failed)", "data_import", "in_progress")
        try sandbox.ok(
            "flow", "fail", "\(failed)", "data_import", "--class", "EXTERNAL_SERVICE_ERROR",
            "--message", "The source of the data answered with status 503 three times")
        appointment = try number(
            sandbox.json(
                "flow", "new", "teletherapy", "--set", "start_at=2026-03-03T10:00",
                "end_at=2026-03-03T10:50", "fee=80", "currency=EUR"))
        try sandbox.ok("flow", "event", "\(appointment)", "approve")
        files = try sandbox.files()
    }
}

extension MatrixCommand {
    /// At least one line for every command; none where the household cannot be made, which ``MatrixTests`` notices.
    static let all: [MatrixCommand] = {
        guard let base = try? Household.one, let home = try? FurnishedHousehold.one else {
            return []
        }
        let groups = [
            days, tasks(base, home), sentences(base), goals(base), patterns(home), history,
            files(base), settings, flows(home), empty,
        ]
        return Array(groups.joined())
    }()

    /// Rows of tasks.
    private static let taskRows = [Rows.numbered("tasks")]

    private static let days: [MatrixCommand] = [
        .init("today", rows: [.numbered("overdue", "tasks")]),
        .init("today --agenda 3", rows: [.numbered("overdue", "tasks")]),
        .init("today --triage", prompt: "> ", code: 130, unattended: 2),
        .init("week", rows: [.numbered("overdue", "tasks")]),
        .init("next", rows: taskRows),
        .init("prompt"),
        .init("analytics"),
        .init("analytics --csv", verbatim: "CSV"),
        .init("analytics --html -", verbatim: "HTML"),
        .init("analytics --html @/page.html"),
    ]

    private static func tasks(_ base: Household, _ home: FurnishedHousehold) -> [MatrixCommand] {
        let (task, several) = (home.task, "\(base.task) \(base.other) \(home.task)")
        let title = "Water the cactus and every other plant on the balcony"
        return [
            .init(words: ["add", title, "--at", "2026-03-03T09:00", "--dry-run"], rows: taskRows),
            .init(words: ["add", "call Ann about the birthday party every second thursday at 5pm"]),
            .init("done \(several) --dry-run", rows: taskRows),
            .init("done", prompt: "> ", code: 130, unattended: 2),
            .init("missed \(several) --dry-run", rows: taskRows),
            .init("list", rows: taskRows),
            .init("list --status all", rows: taskRows),
            .init("list --limit 3", rows: taskRows),
            .init("search row", rows: taskRows),
            .init("show \(task)"),
            .init("show trash"),
            .init(words: ["edit", "\(base.task)", "--title", title, "--dry-run"], rows: taskRows),
            .init("move \(task) tomorrow --dry-run"),
            .init("move \(task) later", prompt: "> ", code: 130, unattended: 1),
            .init("move \(task) later --yes --explain"),
            .init("move --overdue tomorrow --yes", rows: taskRows),
            .init("snooze \(task) 30m --dry-run", rows: taskRows),
            .init("cancel \(several) --dry-run", rows: taskRows),
            .init("skip \(several) --reason rain --dry-run", rows: taskRows),
            .init("arrive home --dry-run", rows: taskRows),
            .init("leave home --dry-run"),
            .init("pause --until 2026-03-08 --dry-run"),
            .init("pause --until 2026-03-08 --tasks move", rows: taskRows),
            .init("unpause", before: ["pause"]),
        ]
    }

    private static func sentences(_ base: Household) -> [MatrixCommand] {
        let call = "call Ann about the birthday party tomorrow at 5pm for 20 minutes"
        return [
            .init(words: ["ask", "--dry-run", "--explain", call]),
            .init(words: ["ask", call]),
            .init(words: ["ask", "call Ann"], prompt: "> "),
            .init(
                "chat", before: ["onboard --answers @/answers.json"], prompt: "flux>",
                unattended: 2),
            .init("onboard", prompt: "> ", code: 130, unattended: 2),
            .init("onboard --answers @/answers.json --dry-run"),
            .init("onboard --answers @/answers.json"),
            .init(
                "chat talk", before: ["onboard --answers @/answers.json"], prompt: "flux>",
                unattended: 2),
            .init("chat history"),
            .init("account show"),
            .init("account profile --name Ann --dry-run"),
            .init("account preferences --lead 15 --dry-run"),
            .init("account usage"),
            .init("account phone add +49 30 1234567"),
            .init("account phone remove", before: ["account phone add +49 30 1234567"]),
            .init(
                "account verify send --dry-run", before: ["account phone add +49 30 1234567"],
                with: provider),
            .init(
                "account verify confirm 123456 --dry-run",
                before: ["account phone add +49 30 1234567"], with: provider),
            .init("account whatsapp consent", code: 1),
            .init("account whatsapp withdraw", code: 1),
            .init("account", before: ["onboard --answers @/answers.json"]),
        ]
    }

    private static func goals(_ base: Household) -> [MatrixCommand] {
        let (goal, flow) = ("\(base.goal)", "\(base.flow)")
        return [
            .init(words: ["goal", "new", "save money for a trip", "--explain", "--dry-run"]),
            .init(words: ["goal", "new", "save money for a trip"], prompt: "plan>"),
            .init(
                "goal list",
                rows: [
                    .numbered("goals"),
                    .told("negotiations") { "flux goal resume \($0["flow_number"].int ?? -1)" },
                ]),
            .init("goal show \(goal)", rows: taskRows),
            .init(words: ["goal", "reply", flow, "only twice a week", "--dry-run"]),
            .init(words: ["goal", "reply", flow, "why so easy?"]),
            .init("goal resume \(flow) --explain", prompt: "plan>"),
            .init("goal approve \(flow) --dry-run"),
            .init("goal approve \(flow)"),
            .init(words: ["goal", "modify", goal, "only twice a week", "--dry-run"]),
            .init(words: ["goal", "modify", goal, "only twice a week"], prompt: "plan>"),
            .init("goal abandon \(goal) --dry-run"),
            .init("goal abandon \(goal)", prompt: "> ", code: 130, unattended: 2),
            .init("goal abandon \(flow)"),
        ]
    }

    private static func patterns(_ home: FurnishedHousehold) -> [MatrixCommand] {
        [
            .init("patterns list", rows: [.numbered("patterns", title: "description")]),
            .init("patterns show \(home.pattern)"),
            .init("patterns override \(home.pattern) --confidence 0 --dry-run"),
            .init("patterns delete \(home.pattern) --dry-run"),
        ]
    }

    private static let history: [MatrixCommand] = [
        .init("undo --dry-run", rows: [.told("undone") { "(entry \($0["id"].int ?? -1))" }]),
        .init("undo --list", rows: [.told("undone") { "(entry \($0["id"].int ?? -1))" }]),
        .init("undo"),
        .init(
            "redo --dry-run", before: ["undo"],
            rows: [.told("redone") { "(entry \($0["id"].int ?? -1))" }]),
        .init("log", rows: [.numbered("entries", by: "id", title: "command")]),
        .init("log --all --limit 100", rows: [.numbered("entries", by: "id", title: "command")]),
        .init("log --verify"),
        .init("log --llm"),
    ]

    private static func files(_ base: Household) -> [MatrixCommand] {
        [
            .init("export --dry-run"),
            .init("export @/all.zip"),
            .init("export - --format jsonl", verbatim: "JSON"),
            .init("export - --format csv", verbatim: "CSV"),
            .init("import @/todo.txt", rows: taskRows),
            .init("backup --dry-run"),
            .init("backup"),
            .init("restore @/copy.db --dry-run", before: ["backup @/copy.db"]),
            .init(
                "restore @/copy.db", before: ["backup @/copy.db"], prompt: "> ", code: 130,
                unattended: 2),
            .init("delete --dry-run"),
            .init("delete", prompt: "> ", code: 130, unattended: 2),
            .init("delete --goal \(base.goal) --dry-run"),
        ]
    }

    private static let settings: [MatrixCommand] = [
        .init("config list", rows: [.headed("settings") { $0["name"].string ?? "" }]),
        .init("config get day.end", rows: [.headed("settings") { $0["value"].string ?? "" }]),
        .init("config set day.end 03:00 --dry-run"),
        .init("config set day.end 03:00"),
        .init("config path"),
        // Any program that ends by itself may be the editor.
        .init("config edit", with: ["EDITOR": "true"], unattended: 2),
        .init("model show"),
        .init(
            "model show",
            with: [
                "FLUX_MODEL_BASE_URL": "http://localhost:11434/v1", "FLUX_MODEL_NAME": "llama3.1",
            ], rows: [.headed("roles") { $0["role"].string ?? "" }]),
        // There is nobody to ask.
        .init("model test", code: 3),
        .init("check"),
        .init("check --fix --dry-run"),
        .init("check --fingerprint"),
        .init("check --sql", verbatim: "SQL"),
        .init("doctor", rows: [.headed("checks") { $0["name"].string ?? "" }]),
        .init("migrate --dry-run"),
        .init("schema"),
        .init("schema today", verbatim: "JSON"),
    ]

    private static func flows(_ home: FurnishedHousehold) -> [MatrixCommand] {
        let (running, failed, appointment) = (home.running, home.failed, home.appointment)
        let later: [String: String?] = ["FLUX_NOW": "2026-03-02T15:00:00Z"]
        let histories = [
            Rows.headed("transitions") { row in
                let (entity, machine) = (row["entity"].string ?? "", row["machine"].string ?? "")
                let isOnly = machine == "phase" || machine == entity
                let moment = (row["at_local"].string ?? "").prefix(16).replacing("T", with: " ")
                return "\(moment)  \(isOnly ? entity : "\(entity).\(machine)")"
            }
        ]
        return [
            .init("flow list", rows: [.numbered("flows", title: "workflow")]),
            .init("flow list --status all", rows: [.numbered("flows", title: "workflow")]),
            .init("flow show \(failed)", rows: [.headed("phases") { $0["name"].string ?? "" }]),
            .init(
                "flow show \(appointment)",
                rows: [.headed("entities") { $0["name"].string ?? "" }]),
            .init("flow new discovery --dry-run"),
            .init("flow event \(appointment) initiate-payment --dry-run"),
            .init("flow move \(running) data_import completed --dry-run"),
            .init("flow fail \(running) data_import --class AGENT_TIMEOUT --dry-run"),
            .init("flow progress \(running) data_import 0.5 --dry-run"),
            .init("flow history \(failed)", rows: histories),
            .init("flow history \(appointment)", rows: histories),
            .init("flow retry \(failed) data_import --dry-run"),
            .init("flow rollback \(home.saved) save --dry-run"),
            .init("flow rollback \(home.saved) plan --cascade"),
            .init(
                "flow recover \(failed)",
                rows: [.headed("recovery_options") { $0["command"].string ?? "" }]),
            .init("flow recover \(running)"),
            .init("flow tick --dry-run"),
            .init(
                "flow tick", with: later,
                rows: [
                    .headed("fired") { "flow \($0["flow"].int ?? -1)  \($0["name"].string ?? "")" }
                ]),
            .init("flow pause \(running) --dry-run"),
            .init("flow resume \(running) --dry-run", before: ["flow pause \(running)"]),
            .init("flow cancel \(running) --dry-run"),
            .init("flow lint teletherapy"),
            .init("flow graph teletherapy"),
            .init("flow graph booking --format mermaid", verbatim: "Mermaid"),
            .init("flow graph booking --format dot", verbatim: "DOT"),
            .init("flow workflows", rows: [.headed("workflows") { $0["name"].string ?? "" }]),
            .init("monitor"),
            .init("monitor --format prometheus", verbatim: "a format of Prometheus"),
            .init("notify run --dry-run"),
            .init("notify run --dry-run", with: later),
            .init("notify run --simulate 24h", with: command),
            .init("notify respond bank reschedule"),
            .init("notify snooze bank 20m"),
            .init("notify status"),
            .init("notify status", with: command),
            .init("notify why bank"),
            .init("notify test command", with: command),
            .init("push keys", verbatim: "a key that a page takes as it is"),
            .init(
                "push subscribe @/subscription.json --label telephone"),
            .init("push list"),
            .init("push list", before: ["push subscribe @/subscription.json --label telephone"]),
            .init("push test --dry-run", before: ["push subscribe @/subscription.json"]),
            .init("push remove 1", before: ["push subscribe @/subscription.json"]),
            .init("serve", code: 2),
        ]
    }

    /// What somebody sees who has nothing yet.
    private static let empty: [MatrixCommand] = [
        "today", "list", "goal list", "patterns", "log", "analytics", "flow list", "monitor",
        "undo --list",
    ].map { (line: String) in MatrixCommand(line, hasHome: false) }
}
