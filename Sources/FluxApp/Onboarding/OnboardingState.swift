import FluxCalendar
import FluxJSON
import FluxLanguage

/// What was answered so far, as the flow keeps it.
struct OnboardingAnswers: Codable {
    var name: String?
    var wakeTime: CivilTime?
    var bedtime: CivilTime?
    /// `null` for somebody who does not work, absent before the answer.
    var work: JSON?
    var chronotype: String?
    var timezone: String?
    var home: String?
    var workPlace: String?
    var commitments: [Commitment]?
    var phone: String?
    /// When the number was shown to be theirs.
    var phoneVerifiedAt: Instant?
    /// When a code was last sent to it.
    var codeSentAt: Instant?
    /// Whether it stays unverified.
    var staysUnverified: Bool?
    var whatsapp: Bool?
    var first: String?

    /// A regular commitment.
    struct Commitment: Codable, Equatable {
        var title: String
        var days: [String]
        var time: CivilTime
        var durationMinutes: Int?
    }

    init() {}

    /// Forgets an answer, for one who goes back.
    mutating func forget(_ question: OnboardingQuestion) {
        switch question {
        case .name: name = nil
        case .wakeTime: wakeTime = nil
        case .bedtime: bedtime = nil
        case .work: work = nil
        case .chronotype: chronotype = nil
        case .timezone: timezone = nil
        case .home:
            home = nil
            workPlace = nil
        case .commitments: commitments = nil
        case .phone: (phone, phoneVerifiedAt, codeSentAt, staysUnverified) = (nil, nil, nil, nil)
        case .whatsapp: whatsapp = nil
        case .first: first = nil
        }
    }
}

/// Where the introduction stands.
public struct OnboardingState: Codable, Sendable {
    /// The flow's UUID; `nil` before the first answer.
    public let flowId: String?
    /// The question that is next; `nil` when all are answered.
    public let question: OnboardingQuestion?
    /// Its text.
    public let text: String
    /// What is answered with.
    public let hint: String
    /// Whether the code that was sent to the phone number is waited for.
    public let awaitsCode: Bool
    /// Whether a code was sent.
    public let codeIsSent: Bool
    /// How many are answered.
    public let answered: Int
    /// Whether answers were kept from an earlier time.
    public let resumed: Bool
    /// What was understood of the last answer.
    public let understood: String
    /// What a person should know.
    public let warnings: [App.Notice]
    /// What to do first, once all are answered.
    public let first: String?
    /// The commitments that became tasks.
    public let tasks: [TaskView]
}

/// What an introduction ended with.
public struct OnboardingResult: Codable, Sendable {
    /// The profile.
    public let profile: ProfileView
    /// Whether it was finished.
    public let onboarded: Bool
    /// The flow's UUID.
    public let flowId: String?
    /// The commitments that became tasks, and the first task.
    public let tasks: [TaskView]
    /// What a person should know.
    public let warnings: [App.Notice]
    /// What became of the first sentence.
    public let first: AskResult?
    /// Whether nothing was kept.
    public let dryRun: Bool
}
