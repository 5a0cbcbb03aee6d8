/// A question of the introduction. Its raw value is the name of the flow's phase and of the key in an answers file.
public enum OnboardingQuestion: String, CaseIterable, Codable, Sendable {
    /// 1. Name.
    case name
    /// 2. Usual wake time.
    case wakeTime = "wake_time"
    /// 3. Usual bedtime.
    case bedtime
    /// 4. Work schedule.
    case work
    /// 5. Chronotype.
    case chronotype
    /// 6. Time zone.
    case timezone
    /// 7. What to call home, and work.
    case home
    /// 8. Regular commitments.
    case commitments
    /// 9. Phone number.
    case phone
    /// 10. WhatsApp consent.
    case whatsapp
    /// 11. First goal or task.
    case first

    /// Its place, from 1.
    public var position: Int { (OnboardingQuestion.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// Whether `skip` answers it.
    public var isOptional: Bool {
        switch self {
        case .commitments, .phone, .whatsapp, .first: true
        case .name, .wakeTime, .bedtime, .work, .chronotype, .timezone, .home: false
        }
    }

    /// What a person may choose from, where there is a choice.
    public var choices: [String] {
        switch self {
        case .chronotype: ["morning", "evening", "neutral"]
        case .whatsapp: ["yes", "no"]
        case .name, .wakeTime, .bedtime, .work, .timezone, .home, .commitments, .phone, .first: []
        }
    }

    /// The question.
    ///
    /// - Parameter zone: the zone that the system is set to.
    public func text(zone: String) -> String {
        switch self {
        case .name: "What should I call you?"
        case .wakeTime: "When do you usually wake up?"
        case .bedtime: "And when do you usually go to bed?"
        case .work: "When do you work?"
        case .chronotype: "Are you a morning person, an evening person, or neither?"
        case .timezone: "Your time zone seems to be \(zone). Is that right?"
        case .home: "What do you call home, and the place you work at?"
        case .commitments: "What do you already do every week?"
        case .phone: "Which phone number may reminders use?"
        case .whatsapp: "May I send you reminders on WhatsApp?"
        case .first: "What would you like to do first?"
        }
    }

    /// An example of an answer.
    public var hint: String {
        switch self {
        case .name: "for example: Ada"
        case .wakeTime: "for example: 7, half past six, around eight"
        case .bedtime: "for example: around eleven, 22:30, 1am"
        case .work: "for example: 9 to 5 on weekdays, mon-thu 8:30-16:30, I don't work"
        case .chronotype: "morning, evening or neutral"
        case .timezone: "yes, or a city or zone such as New York or Europe/Berlin"
        case .home: "for example: home is Casa, work is Office"
        case .commitments: "for example: gym tue and thu at 7pm; choir mondays 19:30 (or skip)"
        case .phone: "for example: +1 212 555 0123 (or skip)"
        case .whatsapp: "yes or no (or skip)"
        case .first: "for example: run a 5K in 6 weeks, or call the bank tomorrow at 4 (or skip)"
        }
    }

    /// Why it is asked.
    public var reason: String {
        switch self {
        case .name: "It is how flux addresses you. It stays on this machine."
        case .wakeTime, .bedtime:
            "Nothing is ever planned while you sleep, and reminders stay quiet."
        case .work: "Plans keep clear of your work hours unless nothing else is left."
        case .chronotype: "Until flux knows when you really do things, this says where to start."
        case .timezone:
            "Days, reminders and clock changes follow it. Travel later with 'TZ=Zone flux …'."
        case .home: "Tasks can wait for a place: 'water the plants when I get home'."
        case .commitments: "They become recurring tasks, so that plans find the gaps between them."
        case .phone:
            "Only for reminders by message or call, once a provider is configured. Skip it freely."
        case .whatsapp: "Messages need your explicit consent, which you can take back at any time."
        case .first:
            "It goes straight on into planning, so that you leave with something on your list."
        }
    }
}
