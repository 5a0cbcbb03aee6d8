import ArgumentParser
import FluxApp
import FluxTerminal

/// `flux account preferences`
struct AccountPreferences: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "preferences",
        abstract: "Show how reminders come, or change it.",
        discussion: """
            The same as the settings 'reminder.lead_minutes', 'reminder.window_minutes', 'notify.daily_cap' and \
            'day.end'; 'flux config list' has them all.

            EXAMPLES:
              flux account preferences
              flux account preferences --lead 15 --window 5
              flux account preferences --day-end 03:00
            """)

    @Option(help: ArgumentHelp("Minutes before a task.", valueName: "minutes"))
    var lead: String?
    @Option(help: ArgumentHelp("Minutes to wait on each channel.", valueName: "minutes"))
    var window: String?
    @Option(help: ArgumentHelp("The most messages and calls a day.", valueName: "number"))
    var dailyCap: String?
    @Option(help: ArgumentHelp("When the day ends, HH:MM after midnight.", valueName: "time"))
    var dayEnd: String?
    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let stated: [(String, String?)] = [
            ("reminder.lead_minutes", lead), ("reminder.window_minutes", window),
            ("notify.daily_cap", dailyCap), ("day.end", dayEnd),
        ]
        let account = try session.app.changePreferences(
            stated.compactMap { name, value in value.map { (name, $0) } }, dryRun: dryRun)
        try session.show("account", account) { PreferenceLines(account).lines(in: $0) }
    }
}

/// `flux account usage`
struct AccountUsage: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "usage",
        abstract: "Show what a language model was used for this month.",
        discussion: """
            EXAMPLES:
              flux account usage
              flux account usage --json | jq .usage.total
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let account = try session.app.account()
        try session.show("account", account) { UsageLines(account).lines(in: $0) }
    }
}
