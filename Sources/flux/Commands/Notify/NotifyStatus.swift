import ArgumentParser
import FluxApp

/// `flux notify status`
struct NotifyStatusCommand: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what can reach you, and the reminders that run.",
        discussion: """
            EXAMPLES:
              flux notify status
              flux notify status --json | jq .channels
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let status = try session.app.notifyStatus()
        try session.show("notify", status) { NotifyStatusView(status).lines(in: $0) }
    }
}

/// `flux notify why`
struct NotifyWhyCommand: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show what was sent for a task, and what comes next.",
        discussion: """
            EXAMPLES:
              flux notify why 12
              flux notify why bank
            """)

    @Argument(help: "A number, or words of the title.")
    var task: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let why = try session.app.notifyWhy(task)
        try session.show("notify", why) { NotifyWhyView(why).lines(in: $0) }
    }
}

/// `flux notify test`
struct NotifyTest: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send a word on one channel.",
        discussion: """
            A WhatsApp message and a call cost what the provider takes for them, and count for the day.

            EXAMPLES:
              flux notify test desktop
              flux notify test whatsapp --dry-run
            """)

    @Argument(help: "desktop, webpush, command, ntfy, mail, whatsapp or voice.")
    var channel: String
    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.testChannel(channel, dryRun: dryRun)
        try session.show("notify", result) { Sentence(result.message).lines(in: $0) }
    }
}
