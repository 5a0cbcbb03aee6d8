import FluxCalendar
import FluxStore

extension App {
    /// Puts tasks off by a while: from now where their time has come, from their time where it is ahead.
    ///
    /// - Parameter duration: minutes or words, such as `30m`.
    public func snooze(
        _ references: [String], for duration: String, _ options: WriteOptions
    ) throws -> Written<TaskResult> {
        try writingTasks("snooze", options) { store in
            let clock = try clock(store)
            let minutes = try minutes(duration, clock)
            let tasks = try tasks(references, in: store, clock, scope: .open)
            var words = ""
            for task in tasks {
                guard let schedule = task.schedule else {
                    throw Failure.invalidArgument(
                        "task \(task.number) has no time to put off; give it one with 'flux move \(task.number) …'"
                    )
                }
                let from = max(schedule.instant, now)
                // A minute is what people see of a time.
                let moment = clock.zone.local(at: from.adding(minutes: minutes))
                let local = CivilDateTime(
                    moment.date, CivilTime(minuteOfDay: moment.time.minuteOfDay))
                var change = TaskChange()
                change.schedule = clock.schedule(local)
                try store.move(task, to: .rescheduled, reason: "snoozed", change: change)
                words += try detach(task, store)
            }
            let moved = try changed(tasks, "put off", store, clock, options, also: words)
            guard tasks.count == 1, let local = moved.tasks.first?.local else { return moved }
            return TaskResult(
                tasks: moved.tasks, updated: moved.updated,
                message: "\(moved.message) to \(Phrase.dateTime(local))",
                completedGoals: moved.completedGoals, dryRun: moved.dryRun)
        }
    }
}
