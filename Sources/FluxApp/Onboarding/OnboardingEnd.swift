import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// Stores the profile, marks the person as introduced and seeds the commitments.
    func finish(_ answers: OnboardingAnswers, _ store: WriteTransaction) throws
        -> [TaskView]
    {
        var profile = try store.profile()
        let known = profile.commitments.arrayValue ?? []
        profile.name = answers.name
        profile.sleepEnd = answers.wakeTime
        profile.sleepStart = answers.bedtime
        profile.work = answers.work
        profile.chronotype = answers.chronotype
        profile.timezone = answers.timezone
        profile.home = answers.home
        profile.workPlace = answers.workPlace
        let commitments = try (answers.commitments ?? []).map { try JSON(encoding: $0) }
        profile.commitments = .array(commitments)
        profile.phone = answers.phone
        profile.whatsappWanted = answers.whatsapp ?? false
        profile.onboardedAt = now
        try store.save(profile)
        let clock = try clock(store)
        var tasks: [TaskView] = []
        for (index, commitment) in (answers.commitments ?? []).enumerated()
        where !known.contains(commitments[index]) {
            let reading = try taskReading(of: commitment, clock)
            tasks += try write(draft(of: reading, notes: [], clock), store, clock, dryRun: false)
                .tasks
        }
        return tasks
    }

    private func taskReading(of commitment: OnboardingAnswers.Commitment, _ clock: UserClock) throws
        -> TaskReading
    {
        let rule = try RecurrenceRule("FREQ=WEEKLY;BYDAY=\(commitment.days.joined(separator: ","))")
        return TaskReading(
            title: commitment.title, start: CivilDateTime(clock.date, commitment.time),
            durationMinutes: commitment.durationMinutes, recurrence: .rule(rule))
    }
}
