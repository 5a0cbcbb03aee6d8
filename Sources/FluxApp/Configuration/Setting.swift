import FluxCoach

/// A setting: its name in the file, what it means, what it may be and what it is when nobody says.
public struct Setting: Sendable {
    /// Its dotted name, such as `reminder.lead_minutes`.
    public let name: String
    /// What values it takes.
    public let kind: Kind
    /// Its value when nothing sets it, as text.
    public let standard: String
    /// One line on what it does.
    public let help: String
    /// Whether its value is never shown, exported or accepted as an argument.
    public let isSecret: Bool

    /// What values a setting takes.
    public enum Kind: Sendable, Equatable {
        /// A whole number within bounds.
        case integer(ClosedRange<Int>)
        /// `true` or `false`.
        case boolean
        /// `HH:MM`, at most so late.
        case time(latest: String)
        /// One of some words.
        case choice([String])
        /// Any text.
        case text
        /// A way for messages to leave.
        case transport
    }

    init(_ name: String, _ kind: Kind, _ standard: String, _ help: String, secret: Bool = false) {
        self.name = name
        self.kind = kind
        self.standard = standard
        self.help = help
        isSecret = secret
    }

    /// `FLUX_` and the name in upper case, dots as underscores.
    public var variable: String {
        "FLUX_" + name.uppercased().replacing(".", with: "_")
    }

    /// Every setting, by name.
    public static let all: [Setting] = (general + ModelRole.allCases.flatMap(ofRole)).sorted {
        $0.name < $1.name
    }

    /// What each role of a model is asked with.
    private static func ofRole(_ role: ModelRole) -> [Setting] {
        let name = "model.\(role.rawValue)"
        return [
            Setting(name, .text, role.standardModel, "model that is asked as the \(role.rawValue)"),
            Setting(
                "\(name)_fallback", .text, role.standardFallback,
                "model that is asked when that one fails"),
            Setting(
                "\(name)_tokens", .integer(16...32_768), "\(role.standardTokens)",
                "most tokens of an answer of the \(role.rawValue)"),
        ]
    }

    private static let general: [Setting] = [
        Setting(
            "accessible", .boolean, "false",
            "labels instead of glyphs, no redrawing, one 'label: value' a line"),
        Setting(
            "day.end", .time(latest: "06:00"), "00:00",
            "when a day ends; 03:00 counts one o'clock at night to the day before"),
        Setting("goals.max_active", .integer(1...50), "3", "how many goals may be active at once"),
        Setting(
            "log.level", .choice(["error", "warning", "info", "debug"]), "warning",
            "how much goes to the log"),
        Setting(
            "model.allow_http", .boolean, "false",
            "whether a model may be asked over plain http on another machine, for all to read"),
        Setting("model.api_key", .text, "", "key of the model's endpoint", secret: true),
        Setting("model.api_key_command", .text, "", "command that prints the key"),
        Setting("model.api_key_file", .text, "", "file of mode 0600 that holds the key"),
        Setting(
            "model.base_url", .text, "",
            "address of an OpenAI-compatible endpoint; with a key alone it is OpenRouter's"),
        Setting(
            "model.cheap", .text, "",
            "model that is asked beyond the hard limit; empty is 'model.name', else the classifier's"
        ),
        Setting(
            "model.hard_limit", .integer(0...2_000_000_000), "1000000",
            "tokens of a month beyond which the cheap model is asked"),
        Setting(
            "model.log_content", .boolean, "false",
            "whether what models were asked and answered is kept for 'flux log --llm'"),
        Setting(
            "model.name", .text, "", "model that is asked by every role without one of its own"),
        Setting(
            "model.soft_limit", .integer(0...2_000_000_000), "500000",
            "tokens of a month beyond which there is a warning"),
        Setting("model.stream", .boolean, "true", "whether answers come as they are written"),
        Setting(
            "model.timeout_seconds", .integer(1...600), "30",
            "how long nothing may come from a model before it counts as failed"),
        Setting(
            "model.understanding", .choice(["unclear", "always", "never"]), "unclear",
            "which sentences a model reads: those that flux is not sure of and goals, all, or none"),
        Setting(
            "monitor.dispatch_failure_percent", .integer(0...100), "5",
            "how many of a day's dispatches may fail before an alert"),
        Setting(
            "monitor.model_failure_percent", .integer(0...100), "5",
            "how many of a day's calls to models may fail before an alert"),
        Setting(
            "monitor.model_p95_seconds", .integer(1...600), "10",
            "how long 19 of 20 calls to models may take before an alert"),
        Setting("monitor.recipient", .text, "root", "who is told about alerts"),
        Setting(
            "monitor.retry_percent", .integer(0...100), "30",
            "how many of a day's attempts may be retries before an alert"),
        Setting(
            "monitor.stuck_hours", .integer(1...8760), "72",
            "how long a flow may stand still before an alert"),
        Setting(
            "monitor.violations_per_day", .integer(0...1_000_000), "100",
            "how many attempts may be refused in a day before an alert"),
        Setting(
            "notify.command", .text, "",
            "program that takes reminders on its standard input, by its whole path"),
        Setting(
            "notify.desktop", .choice(["auto", "on", "off"]), "auto",
            "whether reminders come on the desktop; auto is where one listens"),
        Setting("notify.mail_to", .text, "", "address that reminders are mailed to"),
        Setting("notify.ntfy_token", .text, "", "token of the ntfy topic", secret: true),
        Setting(
            "notify.ntfy_url", .text, "",
            "ntfy-compatible topic that takes reminders, such as 'https://ntfy.sh/topic'"),
        Setting(
            "notify.sendmail", .text, "/usr/sbin/sendmail -t",
            "program that mails reminders, by its whole path"),
        Setting("notify.buttons", .boolean, "true", "whether desktop reminders have buttons"),
        Setting("notify.daily_cap", .integer(0...1000), "10", "most messages and calls a day"),
        Setting(
            "outbox.transport", .transport, "",
            "how messages leave: a program such as '/usr/sbin/sendmail -t', 'maildir:PATH' or 'desktop'"
        ),
        Setting(
            "push.contact", .text, "mailto:flux@localhost",
            "whom a push service may write to: 'mailto:…' or 'https://…'"),
        Setting(
            "reminder.escalate_from", .choice(["start", "push"]), "start",
            "when escalation beyond push begins"),
        Setting(
            "reminder.lead_minutes", .integer(0...1440), "10",
            "minutes before a task that its reminder comes"),
        Setting(
            "reminder.window_minutes", .integer(1...240), "2",
            "minutes to wait for an answer on each channel"),
        Setting(
            "series.horizon_weeks", .integer(1...260), "26",
            "how many weeks ahead recurring tasks are written"),
        Setting("serve.host", .text, "127.0.0.1", "address that webhooks are received on"),
        Setting(
            "serve.requests_per_minute", .integer(1...100_000), "600",
            "how many requests one client may send in a minute"),
        Setting("serve.port", .integer(1...65535), "8787", "port that webhooks are received on"),
        Setting("serve.public_url", .text, "", "address under which providers reach the webhooks"),
        Setting(
            "task.default_minutes", .integer(1...1440), "30",
            "how long a task without a duration counts as"),
        Setting("twilio.account_sid", .text, "", "account of the phone provider"),
        Setting("twilio.auth_token", .text, "", "token of the phone provider", secret: true),
        Setting(
            "twilio.base_url", .text, "https://api.twilio.com", "address of the phone provider"),
        Setting("twilio.from_voice", .text, "", "number that calls come from"),
        Setting("twilio.from_whatsapp", .text, "", "number that messages come from"),
        Setting(
            "twilio.signature_algorithm", .choice(["HMAC_SHA1", "HMAC_SHA256"]), "HMAC_SHA1",
            "how the phone provider signs its requests"),
        Setting(
            "twilio.signature_key", .text, "",
            "key that the phone provider signs its requests with, where it is not the token",
            secret: true),
        Setting("twilio.verify_sid", .text, "", "verification service of the phone provider"),
        Setting(
            "workflows.teletherapy.callback_secret", .text, "",
            "secret that signs payment callbacks", secret: true),
    ]

    /// The setting of a name.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND` with the names that come near.
    public static func named(_ name: String) throws -> Setting {
        if let setting = all.first(where: { $0.name == name }) { return setting }
        if let setting = secretOfWorkflow(name) { return setting }
        let near = all.map(\.name).filter {
            $0.contains(name) || name.contains($0.split(separator: ".").last ?? "")
        }
        let hint = near.isEmpty ? "see 'flux config list'" : "did you mean '\(near[0])'?"
        throw Failure(code: "NOT_FOUND", message: "there is no setting '\(name)'; \(hint)")
    }

    /// A person's own workflows have secrets of their own, under `workflows.NAME.callback_secret`.
    private static func secretOfWorkflow(_ name: String) -> Setting? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "workflows", parts[2] == "callback_secret",
            !parts[1].isEmpty
        else { return nil }
        return Setting(
            name, .text, "", "secret that signs callbacks of '\(parts[1])'", secret: true)
    }

    /// What the setting accepts, in words.
    public var accepted: String {
        switch kind {
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .boolean: "'true' or 'false'"
        case .time(let latest): "a time from 00:00 to \(latest)"
        case .choice(let words): "one of " + words.map { "'\($0)'" }.joined(separator: ", ")
        case .text: "text"
        case .transport: "'desktop', 'maildir:PATH' or a program by its whole path"
        }
    }
}
