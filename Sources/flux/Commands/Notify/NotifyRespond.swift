import ArgumentParser
import FluxApp

extension ReminderResponse: ExpressibleByArgument {}

/// `flux notify respond`
struct NotifyRespond: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "respond",
        abstract: "Answer a reminder: done, reschedule, missed or ack.",
        discussion: """
            This is what the buttons of a notification call. 'reschedule' finds the best free slot and keeps it for \
            'flux move TASK --accept'; --yes takes it at once. 'ack' says that you have seen it: it rises no further, and \
            asks once more when the time is over.

            EXAMPLES:
              flux notify respond 12 done
              flux notify respond bank reschedule
              flux notify respond 12 reschedule --yes
              flux notify respond 12 ack
            """)

    @Argument(help: "A number, or words of the title.")
    var task: String
    @Argument(help: "done, reschedule, missed or ack.")
    var response: ReminderResponse
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.choosing([task]) { references in
            try session.app.respond(references, response, session.writing(writing))
        }
        let result = written.value
        try session.show("notify", result, replayed: written.replayed, rows: "tasks") {
            Sentence(result.message).lines(in: $0)
                + TaskTable(result.tasks, dates: true).lines(in: $0)
        }
    }
}

/// `flux notify snooze`
struct NotifySnooze: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze",
        abstract: "Be reminded again after a while; the task keeps its time.",
        discussion: """
            'flux snooze' moves the task itself.

            EXAMPLES:
              flux notify snooze 12
              flux notify snooze bank 45m
            """)

    @Argument(help: "A number, or words of the title.")
    var task: String
    @Argument(help: "How long: 20, 20m, 1h30 …; ten minutes without.")
    var duration: [String] = []
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.choosing([task]) { references in
            try session.app.snoozeReminders(
                references, for: duration.isEmpty ? "10m" : duration.joined(separator: " "),
                session.writing(writing))
        }
        let result = written.value
        try session.show("notify", result, replayed: written.replayed, rows: "tasks") {
            Sentence(result.message).lines(in: $0)
                + TaskTable(result.tasks, dates: true).lines(in: $0)
        }
    }
}
