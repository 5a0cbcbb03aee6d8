import FluxApp
import FluxTerminal

/// Settings in columns.
struct ConfigView: ResultView {
    private let settings: [SettingView]

    init(_ settings: [SettingView]) { self.settings = settings }

    func lines(in format: OutputFormat) -> [String] {
        Table(
            columns: [
                Table.Column("name"), Table.Column("value", flexible: true, minimum: 8),
                Table.Column("from", priority: 1),
                Table.Column("what it does", priority: 2, flexible: true, minimum: 16),
            ],
            rows: settings.map { setting in
                [
                    Table.Cell(setting.name), Table.Cell(setting.value, role: .accent),
                    Table.Cell(setting.source.rawValue, role: .muted),
                    Table.Cell(setting.help, role: .muted),
                ]
            }
        ).lines(in: format)
    }
}

/// What was erased.
struct FilesView: ResultView {
    private let result: FilesResult

    init(_ result: FilesResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        // Paths stay whole, so that they can be copied.
        var lines = result.files.map { Theme(format).paint(TerminalText.safe($0), as: .muted) }
        lines += Sentence(result.message).lines(in: format)
        lines += result.remaining.map { "Left: \(TerminalText.safe($0))" }
        return lines + result.providers.flatMap { Sentence($0).lines(in: format) }
    }
}

/// Whether the store holds its rules.
struct CheckView: ResultView {
    private let result: CheckResult

    init(_ result: CheckResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        let rules = result.checked.count
        if result.violations.isEmpty { return ["All \(rules) rules hold."] }
        var lines = result.violations.flatMap { violation in
            Paragraph(
                "\(violation.fixed ? result.dryRun == true ? "would mend" : "mended" : violation.severity): \(violation.description) (\(violation.subject), rule \(violation.rule))",
                role: violation.fixed
                    ? .success : violation.severity == "error" ? .danger : .warning
            ).lines(in: format)
        }
        // Of a rule that many rows break only the first are listed.
        for count in result.checked {
            let listed = result.violations.count { $0.rule == count.rule }
            if count.violations > listed {
                lines.append("… and \(count.violations - listed) more that break \(count.rule)")
            }
        }
        if result.violations.contains(where: { $0.fixable && !$0.fixed }) {
            lines += Sentence("'flux check --fix' mends what has one right repair").lines(
                in: format)
        }
        return lines
    }
}

/// The profile as a list.
struct ProfileLines: ResultView {
    private let profile: ProfileView

    init(_ profile: ProfileView) { self.profile = profile }

    func lines(in format: OutputFormat) -> [String] {
        var pairs: [(label: String, value: String)] = []
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { pairs.append((label, value)) }
        }
        add("name", profile.name)
        add(
            "sleep",
            "\(profile.sleepWindow.start.hourMinute) to \(profile.sleepWindow.end.hourMinute)")
        add("work", work)
        add("best", profile.chronotype)
        add("zone", profile.timezone)
        add("home", profile.locations.home)
        add("work place", profile.locations.work)
        add("phone", profile.phoneMasked)
        return KeyValueList(pairs).lines(in: format)
    }

    private var work: String {
        guard let start = profile.workHours["start"]?.stringValue,
            let end = profile.workHours["end"]?.stringValue
        else {
            return "no work hours"
        }
        let days = profile.workHours["days"]?.arrayValue?.compactMap(\.stringValue) ?? []
        return "\(start) to \(end) on \(days.joined(separator: ", "))"
    }
}

/// What an introduction ended with.
struct OnboardingView: ResultView {
    private let result: OnboardingResult

    init(_ result: OnboardingResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        var lines = Sentence(
            "\(result.dryRun ? "would know" : "I know") you now, \(result.profile.name ?? "friend")"
        ).lines(in: format)
        lines += ProfileLines(result.profile).lines(in: format)
        if !result.tasks.isEmpty {
            lines += Sentence("\(result.tasks.count) tasks are on your list, see 'flux week'")
                .lines(in: format)
        }
        if let plan = result.first?.plan {
            lines.append("")
            lines += GoalPlanView(plan).lines(in: format)
        } else if let first = result.first {
            lines += Sentence(first.message).lines(in: format)
        }
        return lines
    }
}

/// What flux knows about a person.
struct AccountView: ResultView {
    private let account: AccountResult

    init(_ account: AccountResult) { self.account = account }

    func lines(in format: OutputFormat) -> [String] {
        ProfileLines(account.profile).lines(in: format)
            + (account.phone.numberMasked == nil ? [] : PhoneStateLines(account).lines(in: format))
            + PreferenceLines(account).lines(in: format) + UsageLines(account).lines(in: format)
    }
}

/// How reminders come, as a list.
struct PreferenceLines: ResultView {
    private let account: AccountResult

    init(_ account: AccountResult) { self.account = account }

    func lines(in format: OutputFormat) -> [String] {
        let preferences = account.preferences
        return KeyValueList([
            ("reminder lead", "\(preferences.leadMinutes) min"),
            ("reminder window", "\(preferences.windowMinutes) min"),
            ("messages a day", "\(preferences.dailyCap) at most"),
            ("day ends at", preferences.dayEnd),
        ]).lines(in: format)
    }
}

/// What a model was used for, as a list.
struct UsageLines: ResultView {
    private let account: AccountResult

    init(_ account: AccountResult) { self.account = account }

    func lines(in format: OutputFormat) -> [String] {
        let usage = account.usage
        let roles = usage.byRole.map { role in
            let cost = role.cost.map { ", cost \(Money.text($0))" } ?? ""
            return (
                "\(role.provider) \(role.role)",
                "\(role.promptTokens + role.completionTokens) tokens in \(role.calls) answer\(role.calls == 1 ? "" : "s")\(cost)"
            )
        }
        let cost = usage.cost.map { ", cost \(Money.text($0))" } ?? ""
        return KeyValueList(
            [
                (
                    "model tokens",
                    "\(usage.total) in \(usage.month)\(cost), a warning from \(usage.softLimit), the cheap model from \(usage.hardLimit)"
                )
            ] + roles
        ).lines(in: format)
    }
}

/// Amounts of a provider's unit, which for most is the US dollar.
enum Money {
    /// With as many digits as a small amount needs.
    static func text(_ amount: Double) -> String {
        let millionths = Int64((amount * 1e6).rounded())
        let whole = millionths / 1_000_000
        var digits = String(millionths % 1_000_000 + 1_000_000).dropFirst()
        while digits.count > 2, digits.last == "0" { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
