import ArgumentParser

/// `flux`: the root of all commands.
struct Flux: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flux",
        abstract: "Tell it what you want; it plans, keeps your days and shows how it is going.",
        discussion: """
            Say what you want in plain words, or use a command. Everything stays in one file on this machine.

            EXAMPLES:
              flux onboard                      tell flux about your days
              flux call the bank tomorrow at 4  a sentence adds a task
              flux goal "run a 5K in 6 weeks"   plan a goal and talk about the plan
              flux today                        see the day
              flux done run                     mark something done
              flux undo                         take the last change back
            """,
        version: "flux \(Version.text)",
        subcommands: [
            Today.self, Week.self, Next.self, PromptLine.self, Add.self, Ask.self, Chat.self,
            Done.self, Missed.self, List.self, Search.self, Show.self, Edit.self, Move.self,
            Snooze.self, Cancel.self, Skip.self, Arrive.self, Leave.self, Pause.self,
            Unpause.self, Goal.self, Patterns.self, Onboard.self, Undo.self, Redo.self, Log.self,
            Analytics.self, Export.self, Import.self, Backup.self, Restore.self, Delete.self,
            Account.self, Model.self,
            Config.self, Check.self, Doctor.self, Schema.self,
            Migrate.self, Flow.self, Monitor.self, Notify.self, Push.self, Serve.self,
        ])

    /// The command of a name.
    static func command(named name: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0._commandName == name }
    }
}

/// The version of flux.
enum Version {
    static let text = "0.1.0"
}
