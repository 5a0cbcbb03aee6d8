import FluxCalendar
import FluxJSON
import FluxStore

/// The profile as commands print it.
public struct ProfileView: Codable, Sendable {
    /// What flux calls the person.
    public let name: String?
    /// When they sleep.
    public let sleepWindow: SleepWindow
    /// When they work: `{start, end, days}` or `null`.
    public let workHours: JSON
    /// `morning`, `evening` or `neutral`.
    public let chronotype: String
    /// The IANA name of their zone.
    public let timezone: String?
    /// What they call home and work.
    public let locations: Locations
    /// Their regular commitments.
    public let existingCommitments: JSON
    /// Their phone number, all but the last digits hidden.
    public let phoneMasked: String?
    /// When the number was verified.
    public let phoneVerifiedAt: Instant?
    /// Whether they asked for WhatsApp before their number was verified.
    public let whatsappWanted: Bool
    /// When they consented to WhatsApp messages.
    public let whatsappConsentAt: Instant?
    /// When they finished the introduction.
    public let onboardedAt: Instant?

    /// When somebody sleeps.
    public struct SleepWindow: Codable, Sendable {
        /// Bedtime.
        public let start: CivilTime
        /// Wake time.
        public let end: CivilTime
    }

    /// What somebody calls their places.
    public struct Locations: Codable, Sendable {
        /// Home.
        public let home: String?
        /// Work.
        public let work: String?
    }

    /// A stored profile, with the documented defaults for what was not said.
    public init(_ profile: ProfileRecord) {
        name = profile.name
        sleepWindow = SleepWindow(
            start: profile.sleepStart ?? CivilTime(minuteOfDay: 23 * 60),
            end: profile.sleepEnd ?? CivilTime(minuteOfDay: 7 * 60))
        workHours = profile.work ?? .null
        chronotype = profile.chronotype ?? "neutral"
        timezone = profile.timezone
        locations = Locations(home: profile.home, work: profile.workPlace)
        existingCommitments = profile.commitments
        phoneMasked = profile.phone.map {
            String(repeating: "•", count: max(0, $0.count - 3)) + $0.suffix(3)
        }
        phoneVerifiedAt = profile.phoneVerifiedAt
        whatsappWanted = profile.whatsappWanted
        whatsappConsentAt = profile.whatsappConsentAt
        onboardedAt = profile.onboardedAt
    }
}
