import FluxCalendar
import FluxCoach
import FluxNotify
import FluxStore

/// A task and its reminder.
struct RemindedTask {
    let task: TaskRecord
    var reminder: ReminderRecord
}

/// What all reminders of a pass are judged by.
struct ReminderTerms {
    var clock: UserClock
    var ways: ReminderWays
    let lead: Int64
    let window: Int64
    let risesFromStart: Bool
    let defaultMinutes: Int
    let sleep: (start: CivilTime, end: CivilTime)
    let pauses: [Pause]
    let dailyCap: Int
    /// How many messages and calls went out today.
    var sentToday: Int

    /// Whether everything, or the task's goal, rests.
    func rests(_ task: TaskRecord) -> Bool {
        pauses.contains { pause in
            pause.contains(clock.today)
                && (pause.goal == nil || task.goals.contains(pause.goal ?? 0))
        }
    }

    /// How the chain sees a reminder.
    func chain(_ entry: RemindedTask) -> ReminderChain {
        let reminder = entry.reminder
        let task = entry.task
        let minutes = task.durationMinutes ?? defaultMinutes
        let starts = task.schedule?.instant ?? reminder.dueAt
        var chain = ReminderChain(
            due: reminder.dueAt.seconds, lead: reminder.kind == .time ? lead : 0, window: window,
            ends: max(reminder.dueAt, starts.adding(minutes: minutes)).seconds,
            dayEnds: clock.end(of: clock.logicalDay(of: starts)).seconds,
            readiness: ways.readiness)
        chain.taskStarts = starts.seconds
        chain.risesFromStart = risesFromStart
        // Put off, it still is one that nobody misses.
        chain.isPlace = reminder.kind == .place || task.locationTrigger != nil
        chain.isExtra = reminder.kind == .snooze && reminder.dueAt.seconds < starts.seconds - lead
        chain.reopenedAt = reminder.reopenedAt?.seconds
        chain.quietUntil = quietUntil(starts)?.seconds
        chain.heldUntil = heldUntil(starts)
        for (name, step) in reminder.sent {
            guard let key = ReminderStep(rawValue: name) else { continue }
            chain.taken[key] = TakenStep(at: step.at.seconds, ok: step.ok)
        }
        chain.ackedAt = reminder.ackedAt?.seconds
        chain.askedAgainAt = reminder.askedAgainAt?.seconds
        return chain
    }

    /// Whether quiet hours hold messages and calls back now.
    var isQuiet: Bool { isAsleep(clock.localNow.time) }

    /// The moment that quiet hours end; `nil` outside of them, and for a task that lies in them itself.
    private func quietUntil(_ starts: Instant) -> Instant? {
        guard isQuiet, !isAsleep(clock.zone.local(at: starts).time) else { return nil }
        var day = clock.localNow.date
        if clock.localNow.time >= sleep.end { day = day.adding(days: 1) }
        return clock.zone.instant(of: CivilDateTime(day, sleep.end))
    }

    /// The moment that quiet hours or the cap of a day end; `nil` outside of both.
    private func heldUntil(_ starts: Instant) -> Int64? {
        let capUntil = sentToday >= dailyCap ? clock.end(of: clock.today) : nil
        return [quietUntil(starts), capUntil].compactMap(\.self).max()?.seconds
    }

    /// Whether a time of day lies in the sleep window, which may reach over midnight.
    private func isAsleep(_ time: CivilTime) -> Bool {
        sleep.start <= sleep.end
            ? time >= sleep.start && time < sleep.end
            : time >= sleep.start || time < sleep.end
    }
}

extension App {
    /// Reads what reminders are judged by now.
    func reminderTerms(_ store: ReadTransaction) throws -> ReminderTerms {
        let clock = try clock(store)
        let profile = try coachProfile(store.profile())
        return ReminderTerms(
            clock: clock, ways: try reminderWays(store),
            lead: Int64(try settings.integer("reminder.lead_minutes")) * 60,
            window: Int64(try settings.integer("reminder.window_minutes")) * 60,
            risesFromStart: try settings.text("reminder.escalate_from") == "start",
            defaultMinutes: try settings.integer("task.default_minutes"),
            sleep: (profile.sleepStart, profile.sleepEnd), pauses: try pauses(store),
            dailyCap: try settings.integer("notify.daily_cap"),
            sentToday: try store.dispatchCount(
                on: ["whatsapp", "voice"], since: clock.start(of: clock.today), until: now))
    }

    /// Tasks by their numbers.
    func tasks(numbered numbers: [Int64], _ store: ReadTransaction) throws -> [Int64: TaskRecord] {
        guard !numbers.isEmpty else { return [:] }
        var query = TaskQuery()
        query.numbers = numbers
        query.statuses = [.pending, .rescheduled]
        var tasks: [Int64: TaskRecord] = [:]
        try store.eachTask(query) { tasks[$0.number] = $0 }
        return tasks
    }
}
