import ArgumentParser
import FluxApp

/// `flux snooze`
struct Snooze: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze",
        abstract: "Put a task off by a while.",
        discussion: """
            Counted from now where its time has come, from its time where it is ahead.

            EXAMPLES:
              flux snooze 12 30m
              flux snooze bank 2 hours
              flux snooze 12
            """)

    @Argument(help: "A number, or words of the title.")
    var task: String
    @Argument(help: "How long: 30, 30m, 1h30 …; half an hour without.")
    var duration: [String] = []
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.choosing([task]) { references in
            try session.app.snooze(
                references, for: duration.isEmpty ? "30m" : duration.joined(separator: " "),
                session.writing(writing))
        }
        try session.show("snooze", written)
    }
}
