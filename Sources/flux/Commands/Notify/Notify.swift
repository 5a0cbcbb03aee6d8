import ArgumentParser
import FluxApp

/// `flux notify`
struct Notify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: "Send the reminders that are due, and answer them.",
        discussion: """
            One pass, then it ends: for cron or a systemd timer; --watch stays. A reminder rises from push over WhatsApp \
            to a call, as far as those are set up, and what nobody answers is missed. The same pass runs due timers and \
            delivers the messages that wait.

            EXAMPLES:
              flux notify
              flux notify --watch
              flux notify --dry-run
              flux notify --simulate 24h
              flux notify respond 12 done
              flux notify snooze 12 20m
              flux notify status
              flux notify why 12
              flux notify test desktop
            """,
        subcommands: [
            NotifyRun.self, NotifyRespond.self, NotifySnooze.self, NotifyStatusCommand.self,
            NotifyWhyCommand.self, NotifyTest.self, NotifyListen.self,
        ], defaultSubcommand: NotifyRun.self)
}
