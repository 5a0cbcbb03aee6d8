import Testing

/// A command line that cannot be carried out, and what has to be said about it.
struct BadInput: CustomTestStringConvertible, Sendable {
    let arguments: [[UInt8]]
    var input: [UInt8] = []
    var environment: [String: String?] = [:]
    let code: Int32
    let words: [String]
    let testDescription: String

    init(
        _ arguments: String, input: [UInt8] = [], environment: [String: String?] = [:],
        _ code: Int32, _ words: String...
    ) {
        self.init(
            bytes: arguments.split(separator: " ").map { $0 == "''" ? [] : Array($0.utf8) },
            name: arguments, input: input,
            environment: environment, code, words)
    }

    init(
        bytes: [[UInt8]], name: String, input: [UInt8] = [], environment: [String: String?] = [:],
        _ code: Int32,
        _ words: [String]
    ) {
        arguments = bytes
        testDescription = name
        self.input = input
        self.environment = environment
        self.code = code
        self.words = words
    }

    func run(json: Bool, in sandbox: Sandbox) throws -> Outcome {
        try Child(
            arguments + (json ? [Array("--json".utf8)] : []),
            environment: sandbox.environment(with: environment),
            input: .bytes(input)
        ).finish()
    }
}

extension BadInput {
    /// 1,000,000 bytes of one word.
    private static let million = [UInt8](repeating: 0x78, count: 1_000_000)

    static let titles: [BadInput] = [
        BadInput("add '' --at 2026-03-03T09:00", 2, "title is empty"),
        BadInput("add ''", 2, "empty"),
        BadInput(
            "add --stdin --at 2026-03-03T09:00", input: million, 2, "more than 2000 characters"),
        BadInput("add --stdin", input: million, 2, "more than 2000 characters"),
        BadInput("add --stdin", input: [UInt8](repeating: 0x78, count: 5_000_000), 2, "4 MiB"),
        BadInput("add --stdin --at 2026-03-03T09:00", input: Array("a\0b".utf8), 2, "U+0000"),
        BadInput("add --stdin --at 2026-03-03T09:00", input: [0x61, 0xFF, 0x62], 2, "UTF-8"),
        BadInput("add - --at 2026-03-03T09:00", input: [0xC0, 0xAF], 2, "UTF-8"),
        BadInput(
            "add --stdin --at 2026-03-03T09:00", input: Array(" \n\t ".utf8), 2, "title is empty"),
        BadInput("add milk --stdin --at 2026-03-03T09:00", 2, "--stdin"),
        BadInput("edit 1 --title ''", 2, "empty"),
        BadInput("ask ''", 2, "empty"),
        BadInput("goal new ''", 2, "empty"),
        BadInput("goal reply 12 ''", 2, "empty"),
        BadInput("add", 2, "no words"),
        BadInput("search ''", 2, "no words"),
        BadInput(
            bytes: [Array("add".utf8), [0x61, 0xFF]], name: "an argument that is no UTF-8", 2,
            ["argument 2", "UTF-8"]),
        BadInput(
            bytes: [[0xE2, 0x82]], name: "a first argument that is cut off", 2,
            ["argument 1", "UTF-8"]),
        BadInput(
            bytes: [Array("show".utf8), [0xED, 0xA0, 0x80]], name: "a surrogate as argument", 2,
            ["argument 2", "UTF-8"]),
    ]

    static let times: [BadInput] = [
        BadInput("add x --at 2026-02-30T09:00", 2, "2026-02-30T09:00", "exists"),
        BadInput("add x --at 2026-03-03T25:00", 2, "2026-03-03T25:00"),
        BadInput("add x --at 2026-13-03T09:00", 2, "2026-13-03T09:00"),
        BadInput("add x --at soon", 2, "'soon'"),
        BadInput("add x --at ''", 2, "''"),
        BadInput("add x --at 2026-03-03T09:00 --tz Mars/Phobos", 2, "Mars/Phobos", "time zone"),
        BadInput("add x --at 2026-03-03T09:00 --tz ../../etc/passwd", 2, "time zone"),
        BadInput("add x --tz Europe/Berlin", 2, "--tz"),
        BadInput(
            "add x --at 2026-03-03T09:00", environment: ["TZ": "Mars/Phobos"], 2, "TZ",
            "Mars/Phobos"),
        BadInput("today", environment: ["TZ": "Mars/Phobos"], 2, "TZ", "Mars/Phobos"),
        BadInput("today", environment: ["FLUX_NOW": "yesterday"], 2, "FLUX_NOW"),
        BadInput("today", environment: ["FLUX_DAY_END": "27:00"], 2, "27:00"),
        BadInput("today --date 2026-02-30", 2, "2026-02-30"),
        BadInput("today --agenda 0", 2, "agenda"),
        BadInput("today --agenda 99999", 2, "agenda"),
        BadInput("list --from 2026-02-30", 2, "2026-02-30"),
        BadInput("list --from 2026-03-10 --to 2026-03-01", 2, "--from"),
        BadInput("analytics --from 2026-03-10 --to 2026-03-01", 2, "2026-03-01"),
        BadInput("move 1 --at 2026-02-30T09:00", 2, "2026-02-30T09:00"),
        BadInput("move 1 blurgh", 2, "'blurgh'"),
        BadInput("done 1 --at 2026-02-30T09:00", 2, "2026-02-30"),
    ]

    static let rules: [BadInput] = [
        BadInput("add x --at 2026-03-03T09:00 --rrule FREQ=SOMETIMES", 2, "SOMETIMES"),
        BadInput("add x --at 2026-03-03T09:00 --rrule ''", 2, "rule"),
        BadInput(
            "add x --at 2026-03-03T09:00 --rrule FREQ=DAILY;COUNT=3;UNTIL=20260401", 2, "UNTIL",
            "COUNT"),
        BadInput(
            "add x --at 2026-03-03T09:00 --rrule FREQ=DAILY;COUNT=99999999999999999999", 2, "COUNT"),
        BadInput("add x --at 2026-03-03T09:00 --rrule FREQ=DAILY;INTERVAL=0", 2, "INTERVAL"),
        BadInput(
            "add x --at 2026-03-03T09:00 --rrule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 2,
            "never happens"),
        BadInput(
            "add x --at 2026-03-03T09:00 --rrule FREQ=DAILY --until 2026-03-01", 2, "2026-03-01"),
        BadInput(
            "add x --at 2026-03-03T09:00 --rrule FREQ=DAILY --until 2026-02-30", 2, "2026-02-30"),
        BadInput("add x --at 2026-03-03T09:00 --until 2026-04-01", 2, "--until"),
        BadInput("add x --at 2026-03-03T09:00 --rrule FREQ=MINUTELY", 2, "5000"),
        BadInput("add x --at 2026-03-03T09:00 --duration 0", 2, "duration"),
        BadInput("add x --at 2026-03-03T09:00 --duration 1000000", 2, "1000000"),
        BadInput(
            "add x --at 2026-03-03T09:00 --duration 99999999999999999999", 2, "99999999999999999999"
        ),
        BadInput("add x --at 2026-03-03T09:00 --duration=-5", 2, "-5"),
        BadInput("add x --at 2026-03-03T09:00 --duration -5", 2, "--duration"),
        BadInput("add x --at 2026-03-03T09:00 --duration long", 2, "'long'"),
        BadInput("add x --at 2026-03-03T09:00 --at-location home", 2, "--at-location"),
        BadInput("add x --at-location ''", 2, "place"),
    ]

    static let names: [BadInput] = [
        BadInput("done 9999", 3, "9999"), BadInput("missed 9999", 3, "9999"),
        BadInput("show 9999", 3, "9999"),
        BadInput("show nosuchthing", 3, "nosuchthing"), BadInput("edit 9999 --title x", 3, "9999"),
        BadInput("move 9999 tomorrow", 3, "9999"), BadInput("cancel 9999", 3, "9999"),
        BadInput("show 019caed9-ffff-7fff-8fff-ffffffffffff", 3, "019caed9"),
        BadInput("done 99999999999999999999", 3, "99999999999999999999"),
        BadInput("done -- -1", 3, "-1"),
        BadInput("goal show 9999", 3, "9999"), BadInput("goal approve 9999", 3, "9999"),
        BadInput("goal reply 9999 shorter", 3, "9999"),
        BadInput("goal abandon 9999 --yes", 3, "9999"),
        BadInput("goal resume 9999", 3, "9999"), BadInput("delete --goal 9999 --yes", 3, "9999"),
        BadInput("list --goal 9999", 3, "9999"), BadInput("undo --id 9999", 3, "9999"),
        BadInput("add x --at 2026-03-03T09:00 --goal 9999", 3, "9999"),
        BadInput("edit 1 --goal 9999", 3, "9999"),
        BadInput("ask --conversation 9999 hello", 3, "9999"),
        BadInput("config get nosuch", 3, "nosuch"),
        BadInput("config set nosuch 3", 3, "nosuch"),
        BadInput("export /nonexistent/x.zip", 6, "/nonexistent/x.zip"),
        BadInput("onboard --answers /nonexistent.json", 3, "/nonexistent.json"),
    ]

    static let options: [BadInput] = [
        BadInput("today --nosuch", 2, "nosuch"), BadInput("today --week --agenda 3", 2, "--agenda"),
        BadInput("undo --keep --force", 2, "--keep", "--force"), BadInput("undo 0", 2, "0"),
        BadInput("undo 99999", 2, "99999"),
        BadInput("undo -- -1", 2, "-1"), BadInput("config set day.end", 2, "value"),
        BadInput("config set day.end 27:00", 2, "27:00"),
        BadInput("config set goals.max_active lots", 2, "lots"),
        BadInput("list --status bogus", 2, "bogus"), BadInput("list --sort bogus", 2, "bogus"),
        BadInput("list --limit -1", 2, "--limit"), BadInput("list --limit=-1", 2, "-1"),
        BadInput("log --limit 0", 2, "0"),
        BadInput("list --limit many", 2, "many"), BadInput("goal list --status bogus", 2, "bogus"),
        BadInput("analytics --weeks 0", 2, "0"), BadInput("analytics --only bogus", 2, "bogus"),
        BadInput("today --color purple", 2, "purple"), BadInput("edit 1", 2, "--title"),
        BadInput("tody", 2, "did you mean 'today'?"), BadInput("frobnicate", 2, "frobnicate"),
        BadInput("delete everything I said", 2, "flux cancel"),
        BadInput("show", 2, "show"), BadInput("done", 2, "done"), BadInput("missed", 2, "missed"),
        BadInput("goal approve", 2, "goal"),
    ]

    /// What would have to be asked where nobody can answer.
    static let questions: [BadInput] = [
        BadInput("delete", 2, "--yes"), BadInput("onboard", 2, "--answers"),
        BadInput("chat", 2, "flux ask"),
        BadInput("config edit", 2, "flux config set"), BadInput("move 1 later", 1, "--yes"),
    ]
}
