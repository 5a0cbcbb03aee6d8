import FluxCalendar
import FluxJSON
import FluxLanguage
import FluxStore

/// The profile, the preferences and the usage.
public struct AccountResult: Codable, Sendable {
    /// The profile.
    public let profile: ProfileView
    /// How reminders come.
    public var preferences: Preferences
    /// The phone number.
    public let phone: Phone
    /// When WhatsApp messages were consented to.
    public let whatsappConsentAt: String?
    /// What a model was used for.
    public let usage: Usage
    /// Whether this is how it would be, and nothing was kept.
    public var dryRun = false

    /// How reminders come.
    public struct Preferences: Codable, Sendable {
        /// Minutes before a task.
        public var leadMinutes: Int
        /// Minutes to wait on each channel.
        public var windowMinutes: Int
        /// The most messages and calls a day.
        public var dailyCap: Int
        /// When the day ends.
        public var dayEnd: String
    }

    /// The phone number.
    public struct Phone: Codable, Sendable {
        /// The number, all but the last digits hidden.
        public let numberMasked: String?
        /// When it was verified.
        public let verifiedAt: String?
    }

    /// What one role used of one provider.
    public struct RoleUsage: Codable, Sendable {
        /// The host.
        public let provider: String
        /// The role.
        public let role: String
        /// How many answers came.
        public let calls: Int64
        /// Tokens of the questions.
        public let promptTokens: Int64
        /// Tokens of the answers.
        public let completionTokens: Int64
        /// What the provider says it cost, in its unit; `nil` where it says nothing.
        public let cost: Double?
    }

    /// Tokens of a month.
    public struct Usage: Codable, Sendable {
        /// The month, `YYYY-MM`.
        public let month: String
        /// Tokens by provider.
        public let byProvider: JSON
        /// The same by role.
        public let byRole: [RoleUsage]
        /// All tokens.
        public let total: Int64
        /// All costs that providers named.
        public let cost: Double?
        /// From here on a warning.
        public let softLimit: Int64
        /// From here on the cheap model.
        public let hardLimit: Int64
    }
}

extension App {
    /// Shows the profile, the preferences and the usage.
    public func account() throws -> AccountResult {
        try reading { try account($0, settings) }
    }

    /// Changes the profile by answers to questions of the introduction, in plain words; what is not named stays.
    ///
    /// - Throws: ``Failure`` `INVALID_ARGUMENT` for an answer that is not understood; then nothing was changed.
    public func changeProfile(
        _ texts: [(question: String, text: String)], _ options: WriteOptions
    ) throws -> Written<AccountResult> {
        try writing("account profile", options) { store in
            var profile = try store.profile()
            for (name, text) in texts {
                guard let question = OnboardingQuestion(rawValue: name) else { continue }
                var answers = OnboardingAnswers()
                var warnings: [Notice] = []
                let isNone = text.trimmingSpace.lowercased() == "none"
                if !(question == .phone && isNone) {
                    _ = try take(text, for: question, &answers, &warnings)
                }
                switch question {
                case .name: profile.name = answers.name
                case .wakeTime: profile.sleepEnd = answers.wakeTime
                case .bedtime: profile.sleepStart = answers.bedtime
                case .work: profile.work = answers.work
                case .chronotype: profile.chronotype = answers.chronotype
                case .timezone: profile.timezone = answers.timezone
                case .home:
                    profile.home = answers.home
                    profile.workPlace = answers.workPlace ?? profile.workPlace
                case .phone:
                    guard profile.phone != answers.phone else { break }
                    // Verification and consent were given for the other number.
                    try forgetPhone(&profile, store, reason: "another number")
                    profile.phone = answers.phone
                case .commitments, .whatsapp, .first: break
                }
            }
            try store.save(profile)
            var account = try account(store, settings)
            account.dryRun = options.dryRun
            return account
        }
    }

    /// Writes settings of reminders and shows the account as it is then.
    ///
    /// - Throws: ``Failure`` for a value that a setting does not accept; then none was written.
    public func changePreferences(
        _ values: [(setting: String, value: String)], dryRun: Bool
    ) throws -> AccountResult {
        for (name, value) in values { _ = try setConfig(name, to: value, dryRun: true) }
        if dryRun {
            var account = try account()
            for (name, value) in values {
                switch name {
                case "reminder.lead_minutes": account.preferences.leadMinutes = Int(value) ?? 0
                case "reminder.window_minutes": account.preferences.windowMinutes = Int(value) ?? 0
                case "notify.daily_cap": account.preferences.dailyCap = Int(value) ?? 0
                default: account.preferences.dayEnd = value
                }
            }
            account.dryRun = true
            return account
        }
        for (name, value) in values { _ = try setConfig(name, to: value, dryRun: false) }
        let written = try Settings(
            environment: host.environment, path: paths.config, read: host.read)
        return try reading { try account($0, written) }
    }

    func account(_ store: ReadTransaction, _ settings: Settings) throws -> AccountResult {
        let profile = ProfileView(try store.profile())
        let month = try month(store)
        let usage = try store.usage(month: month)
        let tokens = Dictionary(usage.map { ($0.provider, $0.tokens) }, uniquingKeysWith: +)
        let micros = usage.reduce(0) { $0 + $1.costMicros }
        func cost(_ micros: Int64) -> Double? { micros > 0 ? Double(micros) / 1e6 : nil }
        return AccountResult(
            profile: profile,
            preferences: .init(
                leadMinutes: try settings.integer("reminder.lead_minutes"),
                windowMinutes: try settings.integer("reminder.window_minutes"),
                dailyCap: try settings.integer("notify.daily_cap"),
                dayEnd: try settings.time("day.end").hourMinute),
            phone: .init(
                numberMasked: profile.phoneMasked,
                verifiedAt: profile.phoneVerifiedAt.map { "\($0)" }),
            whatsappConsentAt: profile.whatsappConsentAt.map { "\($0)" },
            usage: .init(
                month: month,
                byProvider: .object(
                    tokens.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .int($0.value)) }),
                byRole: usage.map {
                    .init(
                        provider: $0.provider, role: $0.role, calls: $0.calls,
                        promptTokens: $0.promptTokens, completionTokens: $0.completionTokens,
                        cost: cost($0.costMicros))
                }, total: usage.reduce(0) { $0 + $1.tokens }, cost: cost(micros),
                softLimit: Int64(try settings.integer("model.soft_limit")),
                hardLimit: Int64(try settings.integer("model.hard_limit"))))
    }
}
