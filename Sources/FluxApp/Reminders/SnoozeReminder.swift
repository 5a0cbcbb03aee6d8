import FluxCalendar
import FluxStore

extension App {
    /// Lets reminders begin anew after a while; the tasks keep their times.
    ///
    /// - Parameter duration: minutes or words, such as `30m`.
    public func snoozeReminders(
        _ references: [String], for duration: String, on channel: String = "command",
        _ options: WriteOptions
    ) throws -> Written<RespondResult> {
        try writingTasks("notify snooze", options) { store in
            let clock = try clock(store)
            let minutes = try minutes(duration, clock)
            let tasks = try tasks(references, in: store, clock, scope: .open)
            let moment = now.adding(minutes: minutes)
            for task in tasks {
                guard task.status.isOpen else {
                    throw Failure(
                        code: task.status == .done ? "ALREADY_DONE" : "INVALID_STATE_TRANSITION",
                        message:
                            "task \(task.number) is \(task.status.rawValue), so there is nothing to be reminded of; see 'flux show \(task.number)'"
                    )
                }
                _ = try store.snoozeReminder(
                    of: task.number, until: moment, scheduledAt: task.schedule?.instant)
                try store.note(task: task.number, channel: channel, event: "snoozed")
            }
            let time = Phrase.dateTime(clock.zone.local(at: moment))
            return RespondResult(
                tasks: tasks.map { TaskView($0, zone: clock.zone) }, updated: tasks.count,
                message:
                    "you \(options.dryRun ? "would be" : "are") reminded of \(tasks.count == 1 ? "task \(tasks[0].number)" : Phrase.count(tasks.count, "task")) on \(time); its time stays",
                dryRun: options.dryRun)
        }
    }
}
