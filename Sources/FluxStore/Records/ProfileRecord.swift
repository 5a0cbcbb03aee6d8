import FluxCalendar
import FluxJSON
import GRDB

/// What a person said about themselves.
public struct ProfileRecord: Equatable, Sendable {
    /// Their name.
    public var name: String?
    /// Bedtime.
    public var sleepStart: CivilTime?
    /// Wake time.
    public var sleepEnd: CivilTime?
    /// Work hours as JSON `{start, end, days}`, or `null` when they do not work.
    public var work: JSON?
    /// `morning`, `evening` or `neutral`.
    public var chronotype: String?
    /// The IANA name of their zone.
    public var timezone: String?
    /// What they call home.
    public var home: String?
    /// What they call the place they work at.
    public var workPlace: String?
    /// Their regular commitments, as JSON.
    public var commitments: JSON = .array([])
    /// Their number in E.164.
    public var phone: String?
    /// When the number was verified.
    public var phoneVerifiedAt: Instant?
    /// Whether they asked for WhatsApp messages before their number was verified.
    public var whatsappWanted = false
    /// When they consented to WhatsApp messages.
    public var whatsappConsentAt: Instant?
    /// When they finished the introduction.
    public var onboardedAt: Instant?

    /// A profile that says nothing.
    public init() {}
}

extension ReadTransaction {
    /// The profile; one that says nothing where there is none.
    public func profile() throws -> ProfileRecord {
        var profile = ProfileRecord()
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM profile WHERE id = 1"))
        else {
            return profile
        }
        profile.name = row["name"]
        profile.sleepStart = (row["sleep_start"] as String?).flatMap { CivilTime($0) }
        profile.sleepEnd = (row["sleep_end"] as String?).flatMap { CivilTime($0) }
        profile.work = try (row["work"] as String?).map(StoredJSON.value)
        profile.chronotype = row["chronotype"]
        profile.timezone = row["timezone"]
        profile.home = row["home"]
        profile.workPlace = row["work_place"]
        profile.commitments = try StoredJSON.value(row["commitments"])
        profile.phone = row["phone"]
        profile.phoneVerifiedAt = (row["phone_verified_at"] as Int64?).map(Instant.init(seconds:))
        profile.whatsappWanted = row["whatsapp_wanted"]
        profile.whatsappConsentAt = (row["whatsapp_consent_at"] as Int64?).map(
            Instant.init(seconds:))
        profile.onboardedAt = (row["onboarded_at"] as Int64?).map(Instant.init(seconds:))
        return profile
    }
}

extension WriteTransaction {
    /// Stores the profile in place of the one before.
    public func save(_ profile: ProfileRecord) throws {
        try db.execute(
            sql: """
                INSERT INTO profile (id, name, sleep_start, sleep_end, work, chronotype, timezone, home, work_place,
                    commitments, phone, phone_verified_at, whatsapp_wanted, whatsapp_consent_at, onboarded_at, updated_at)
                VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, sleep_start = excluded.sleep_start,
                    sleep_end = excluded.sleep_end, work = excluded.work, chronotype = excluded.chronotype,
                    timezone = excluded.timezone, home = excluded.home, work_place = excluded.work_place,
                    commitments = excluded.commitments, phone = excluded.phone,
                    phone_verified_at = excluded.phone_verified_at, whatsapp_wanted = excluded.whatsapp_wanted,
                    whatsapp_consent_at = excluded.whatsapp_consent_at, onboarded_at = excluded.onboarded_at,
                    updated_at = excluded.updated_at
                """,
            arguments: [
                profile.name, profile.sleepStart?.hourMinute, profile.sleepEnd?.hourMinute,
                profile.work?.text, profile.chronotype, profile.timezone, profile.home,
                profile.workPlace, profile.commitments.text, profile.phone,
                profile.phoneVerifiedAt?.seconds, profile.whatsappWanted,
                profile.whatsappConsentAt?.seconds, profile.onboardedAt?.seconds,
                context.now.seconds,
            ])
    }
}
