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
        if profile.phone != answers.phone {
            try forgetPhone(&profile, store, reason: "another number")
        }
        profile.phone = answers.phone
        profile.whatsappWanted = answers.whatsapp ?? false
        try keepConsent(answers, &profile, store)
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

    /// The moment of a verification and of a consent stands in the audit trail.
    private func keepConsent(
        _ answers: OnboardingAnswers, _ profile: inout ProfileRecord, _ store: WriteTransaction
    ) throws {
        if let verifiedAt = answers.phoneVerifiedAt, profile.phoneVerifiedAt == nil {
            profile.phoneVerifiedAt = verifiedAt
            try store.audit(
                entity: "account", subject: nil, machine: "phone", from: "unverified",
                to: "verified")
        }
        guard answers.whatsapp == true, profile.phoneVerifiedAt != nil,
            profile.whatsappConsentAt == nil
        else { return }
        profile.whatsappConsentAt = now
        try auditConsent(from: "none", to: "given", reason: nil, store)
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
